"""AIS sentences (NMEA 0183, AIVDM and AIVDO) as rows, decoded by the package pyais where it is installed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import reduce
from operator import xor
from typing import Any, BinaryIO, Callable, Optional

import numpy as np

from ...core.ais import rejects, streams
from ...core.ais.rejects import Rejects
from ...core.ais.times import ISO, epoch_layout, seconds_of
from ...core.errors import AisError
from .names import Names, ShipSaid
from .rows import Array, Turned, Values, packed

_BATCH = 20_000
_PARTS_WAITING = 1000
_LONGEST = 4096
_LINE = re.compile(
    r"(?:\\(?P<tag>[^\\]*)\\)?(?P<before>[^!\\]*)"
    r"(?P<sentence>!(?P<body>[A-Z]{2}VD[MO],(?P<of>\d),(?P<part>\d),(?P<id>\d?),(?P<channel>[^,]*),[^,*]*,\d)"
    r"\*(?P<sum>[0-9A-Fa-f]{2}))(?P<after>.*)"
)
_TAG_TIME = re.compile(r"(?:^|,)c:(\d+)")
_SHORE = (4, 21)
_FIELDS = ("mmsi", "t", "lat", "lon", "sog", "draught")


@dataclass
class Sentences:
    """What is gathered while sentences are read. `untimed` counts those without a time."""

    rejects: Rejects = field(default_factory=Rejects)
    names: Names = field(default_factory=Names)
    turned: Turned = field(default_factory=Turned)
    lines: int = 0
    timed: int = 0
    untimed: int = 0
    other: int = 0
    _parts: dict[tuple[str, str, str], dict[int, tuple[str, Optional[float]]]] = field(default_factory=dict)


_Decode = Callable[..., Any]


def decoder() -> tuple[_Decode, tuple[type[Exception], ...]]:
    """What decodes a message, and what it raises for a damaged one. Raises AisError where pyais is missing."""
    try:
        from pyais import decode
        from pyais.exceptions import AISBaseException
    except ImportError:
        raise AisError(
            "The file holds NMEA sentences, and the Python of this QGIS has no package pyais, which decodes them. "
            "Install it (pip install pyais) and start QGIS again, or export the positions as CSV."
        ) from None
    return decode, (AISBaseException, ValueError, IndexError, KeyError, TypeError, OverflowError)


def sentence_rows(
    stream: BinaryIO, head: bytes, name: str, to: Sentences, heard: Callable[[], None]
) -> Iterator[Array]:
    """Rows of a file of sentences, in batches; sentences that can't be used are told, with their lines.

    Times are those of tag blocks (c:), or those written before or after a sentence. Raises AisError without pyais.
    """
    how = decoder()
    batch: list[tuple[int, str, tuple[float, ...]]] = []
    for text in _lines(stream, head):
        to.lines += 1
        if not text.strip() or text.lstrip()[:1] == "#":
            continue
        row = _row(text, name, to, *how)
        if row is not None:
            batch.append((to.lines, text, row))
        if len(batch) >= _BATCH:
            yield _packed(batch, name, to)
            batch = []
            heard()
    if batch:
        yield _packed(batch, name, to)
    for parts in to._parts.values():
        _reject(next(iter(parts.values()))[0], name, to)


def _lines(stream: BinaryIO, head: bytes) -> Iterator[str]:
    left = head
    while True:
        more, broken = streams.read(stream, 1 << 20)
        lines = (left + more).split(b"\n")
        left = lines.pop() if more else b""
        for line in lines:
            yield line[:_LONGEST].decode("ascii", errors="replace").rstrip("\r")
        if not more or broken:
            return
        left = left[:_LONGEST]


def _reject(text: str, name: str, to: Sentences, reason: int = rejects.SENTENCE) -> None:
    to.rejects.add(name, to.lines, rejects.REASONS[reason], text[: rejects.TEXT_BYTES])


def _row(
    text: str, name: str, to: Sentences, decode: _Decode, damaged: tuple[type[Exception], ...]
) -> Optional[tuple[float, ...]]:
    """What one line adds: numbers in the order of `_FIELDS`, or nothing."""
    found = _LINE.fullmatch(text.strip())
    if found is None or reduce(xor, found["body"].encode()) != int(found["sum"], 16):
        _reject(text, name, to)
        return None
    whole = _assembled(found, _time_of(found), to)
    if whole is None:
        return None
    sentences, t = whole
    try:
        message = decode(*sentences)
    except damaged:
        _reject(text, name, to)
        return None
    return _numbers(message, t, text, name, to)


def _assembled(
    found: "re.Match[str]", t: Optional[float], to: Sentences
) -> Optional[tuple[list[str], Optional[float]]]:
    """The sentences of a whole message and the time of its first; None until all parts are there."""
    count, part = int(found["of"]), int(found["part"])
    if count <= 1:
        return [found["sentence"]], t
    key = (found["id"], found["channel"], found["of"])
    parts = to._parts.setdefault(key, {})
    parts[part] = (found["sentence"], t)
    if len(parts) < count:
        if len(to._parts) > _PARTS_WAITING:
            to._parts.pop(next(iter(to._parts)))
        return None
    del to._parts[key]
    ordered = [parts[n] for n in sorted(parts)]
    return [each[0] for each in ordered], next((each[1] for each in ordered if each[1] is not None), None)


def _time_of(found: "re.Match[str]") -> Optional[float]:
    tag = _TAG_TIME.search(found["tag"] or "")
    texts = [tag[1]] if tag else []
    texts += [found["before"].strip(" ,;\t"), *re.split(r"[,;\t ]+", found["after"])]
    for text in texts:
        if text.isdigit() and len(text) > len("100000000"):
            return seconds_of(text, epoch_layout(float(text)))
        value = seconds_of(text, ISO) if text else None
        if value is not None:
            return value
    return None


def _numbers(
    message: Any, t: Optional[float], text: str, name: str, to: Sentences
) -> Optional[tuple[float, ...]]:
    mmsi = int(message.mmsi)
    said = ShipSaid(
        str(getattr(message, "shipname", None) or "").strip(), _digits(getattr(message, "imo", None)),
        _digits(getattr(message, "ship_type", None)),
    )  # fmt: skip
    if said != ShipSaid():
        to.names.hear(mmsi, said)
    if message.msg_type in _SHORE:
        _reject(text, name, to, rejects.STATION)
        return None
    lat, lon, draught = (getattr(message, each, None) for each in ("lat", "lon", "draught"))
    if lat is None and not draught:
        to.other += 1
        return None
    to.timed, to.untimed = to.timed + (t is not None), to.untimed + (t is None)
    speed = getattr(message, "speed", None)
    given = (mmsi, t, lat, lon, speed, draught)
    return tuple(np.nan if each is None else float(each) for each in given)


def _digits(value: Any) -> str:
    return str(int(value)) if value else ""


def _packed(batch: list[tuple[int, str, tuple[float, ...]]], name: str, to: Sentences) -> Array:
    columns = np.array([row for _, _, row in batch]).T
    rows, why = packed(Values(**dict(zip(_FIELDS, columns))), to.turned)
    for n in np.flatnonzero(why).tolist():
        line, text, _ = batch[n]
        to.rejects.add(name, line, rejects.REASONS[int(why[n])], text[: rejects.TEXT_BYTES])
    return rows
