"""Addresses in catalogues: relative ones resolved, those of public stores turned into ones that anybody can open."""

import re
from typing import Callable, Optional
from urllib.parse import quote, urljoin, urlsplit

Clean = Callable[[str], str]
"""Takes keys and passwords out of an address."""

_PUBLIC_BUCKETS = {  # open to everybody over HTTPS, as their owners say
    "sentinel-cogs": "https://sentinel-cogs.s3.us-west-2.amazonaws.com/",
    "e84-earth-search-sentinel-data": "https://e84-earth-search-sentinel-data.s3.us-west-2.amazonaws.com/",
}
_S3 = re.compile(r"s3://([^/]+)/(.*)")
_MAY_HIDE = re.compile(r"[?@#]")
_ODD = re.compile(r"[\s<>\"'|]")
_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def resolved(href: object, base: str, clean: Clean) -> Optional[str]:
    """An address in full and without secrets; None where there is none.

    An s3:// link of a store that is not public stays what it is: `openable` tells it from others.
    """
    if not isinstance(href, str) or not href.strip():
        return None
    full = joined(base, href.strip())
    if full is None:
        return None
    found = _S3.match(full)
    if found and found.group(1) in _PUBLIC_BUCKETS:
        full = _PUBLIC_BUCKETS[found.group(1)] + found.group(2)
    if not _MAY_HIDE.search(full):
        return full
    return _bare(full, clean)


def joined(base: str, href: str) -> Optional[str]:
    """A link in full, as seen from where it was read; None where nobody can make an address of it."""
    try:
        full = href if _ABSOLUTE.match(href) else urljoin(base, href)
        full.encode("utf-8")
    except ValueError:  # brackets that no host has, half of a pair of surrogates
        return None
    return full


def _bare(full: str, clean: Clean) -> str:
    """Without what may be secret; where it is written in a way that leaves doubt, without its query altogether."""
    whole = _ODD.sub(lambda found: quote(found.group()), full)
    scheme, _, rest = whole.partition("://")
    place, slash, path = rest.partition("/")
    whole = f"{scheme}://{place.rsplit('@', 1)[-1]}{slash}{path}"
    bare = clean(whole)
    return whole.split("?")[0].split("#")[0] if _ODD.search(bare) else bare


def openable(href: Optional[str]) -> bool:
    """True for what can be opened over the web as it stands; s3:// and the like need an account with the store."""
    return bool(href) and str(href).lower().startswith(("http://", "https://"))


def host_of(url: str) -> str:
    """Host of an address, with its port where that is said; what stands for a server in messages."""
    try:
        return urlsplit(url).netloc.rsplit("@", 1)[-1] or url
    except ValueError:
        return url


def origin_of(url: str) -> tuple[str, str, int]:
    """Scheme, host and port: who would see a login sent to an address."""
    try:
        parts = urlsplit(url)
        port = parts.port or {"https": 443, "http": 80}.get(parts.scheme.lower(), 0)
    except ValueError:
        return "", "", 0
    return parts.scheme.lower(), (parts.hostname or "").lower(), port
