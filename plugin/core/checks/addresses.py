"""Is there a path of one machine, or a secret, anywhere in the case?"""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from ..records import RECORDS
from ..schema import tables
from .finding import ERROR, WARNING, Finding
from .reading import Reading

_ABSOLUTE = re.compile(r"(/|[A-Za-z]:[\\/]|\\\\|file:|~)")
_SECRET = re.compile(r"key|token|sig|secret|passw|auth|credential", re.IGNORECASE)
_ADDRESSES = (("scene", "href"), ("source", "url"), ("source", "archive_url"), ("publication", "url"))
_IN_TEXT = re.compile(r"[a-z][a-z0-9+.-]*://[^\s<>\"'|]+", re.IGNORECASE)
_PATH_IN_TEXT = re.compile(r"(?<![\w:/.])(/(home|Users|mnt|media|Volumes)/\S+|[A-Za-z]:\\Users\\\S+|file://\S+)")


def _addresses(case: Reading) -> Iterator[Finding]:
    for name, column in _ADDRESSES:
        for row, address in case.columns(name, ("id", column)):
            if address and _ABSOLUTE.match(address):
                yield Finding(
                    ERROR, name, row, column, "It holds a path of one machine, which nobody else can follow.",
                    "Keep the file beside the case and name it relative to the case.",
                )  # fmt: skip
            elif address and _has_secret(address):
                yield Finding(
                    ERROR, name, row, column, "The address carries a key, token or password.",
                    "Take it out, and have the secret changed if the case was shared.",
                )  # fmt: skip


def _in_texts(case: Reading) -> Iterator[Finding]:
    """Notes and words are shown and exported as they are."""
    for name in RECORDS:
        if not tables()[name].logged:
            continue
        columns = [c.name for c in tables()[name].columns if c.kind == "text" and not c.values]
        columns = [c for c in (*columns, "note") if (name, c) not in _ADDRESSES]
        for row, *texts in case.columns(name, ("id", *columns)):
            for column, text in zip(columns, texts):
                if isinstance(text, str) and ("/" in text or "\\" in text):
                    yield from _told(name, row, column, text)


def _told(table: str, row: str, column: str, text: str) -> Iterator[Finding]:
    from ..values import Id

    if any(_has_secret(found.group()) for found in _IN_TEXT.finditer(text)):
        yield Finding(
            ERROR, table, Id(row), column, "An address in this text carries a key, token or password.",
            "Take it out, and have the secret changed if the case was shared.",
        )  # fmt: skip
    if _PATH_IN_TEXT.search(text):
        yield Finding(
            WARNING, table, Id(row), column, "This text holds a path of one machine.",
            "Take it out: it tells whose machine it was, and leads nobody else anywhere.",
        )  # fmt: skip


def _has_secret(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.password) or any(_SECRET.search(key) for key, _ in parse_qsl(parts.query, keep_blank_values=True))


CHECKS = (_addresses, _in_texts)
