"""Lines and rings of well-known binary (OGC 06-103r4, and the older codes of GEOS and PostGIS) as arrays.

`core/wkb.py` reads the few kinds that the record holds, point by point; this reads what any layer may hold, at once.
"""

import struct
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
_POINT, _LINE, _POLYGON, _TRIANGLE = 1, 2, 3, 17
_HEAD_BYTES, _COUNT_BYTES = 5, 4
_OLD_Z, _OLD_M, _OLD_SRID = 1 << 31, 1 << 30, 1 << 29


def lines_in(wkb: bytes) -> "list[Array]":
    """Each line, alone or in a collection, as n × 2; height and measures are dropped."""
    return [chain for kind, chain in _chains(wkb) if kind == _LINE]


def rings_in(wkb: bytes) -> "list[Array]":
    """Each ring of each polygon, alone or in a collection, as n × 2; height and measures are dropped."""
    return [chain for kind, chain in _chains(wkb) if kind == _POLYGON]


def _chains(wkb: bytes) -> "Iterator[tuple[int, Array]]":
    """Every run of positions with the kind of what it is of; geometries within others follow them, one by one."""
    at, left = 0, 1
    while left and at + _HEAD_BYTES <= len(wkb):
        order = "<" if wkb[at] == 1 else ">"
        (code,) = struct.unpack_from(order + "I", wkb, at + 1)
        at, left = at + _HEAD_BYTES + 4 * bool(code & _OLD_SRID), left - 1
        plain = code & ~(_OLD_Z | _OLD_M | _OLD_SRID)
        kind, more = plain % 1000, plain // 1000
        kind = _POLYGON if kind == _TRIANGLE else kind
        width = 2 + bool(code & _OLD_Z) + bool(code & _OLD_M) + (0, 1, 1, 2)[min(3, more)]
        if kind > _POLYGON:
            at, count = _counted(wkb, at, order)
            left += count
            continue
        runs = 1
        if kind == _POLYGON:
            at, runs = _counted(wkb, at, order)
        for _ in range(runs):
            count = 1
            if kind != _POINT:
                at, count = _counted(wkb, at, order)
            chain = np.frombuffer(wkb, order + "f8", count * width, at).reshape(count, width)[:, :2]
            at += 8 * width * count
            yield kind, chain.astype(float)


def _counted(wkb: bytes, at: int, order: str) -> "tuple[int, int]":
    """Where to go on, and the number that stands here."""
    return at + _COUNT_BYTES, int(struct.unpack_from(order + "I", wkb, at)[0])
