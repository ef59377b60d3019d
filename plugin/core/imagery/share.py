"""Which share of a place's area an image covers, from outlines in degrees."""

import math
from functools import lru_cache

from ..geometry import LonLat, MultiPolygon, bounds

_LINES = 120
_Spans = tuple[tuple[float, float], ...]


def share_covered(area: MultiPolygon, footprint: MultiPolygon) -> float:
    """Share of an area, 0 to 1, that lies in a footprint; good to about 0.01.

    Edges are straight in longitude and latitude, as catalogues draw them, and each parallel counts by its length.
    """
    west, south, east, north = bounds(area)
    a, b, c, d = bounds(footprint)
    if d <= south or b >= north or c <= west or a >= east:
        return 0.0
    if any(len(polygon) == 1 and _holds(polygon[0], area) for polygon in footprint.polygons):
        return 1.0
    both = whole = 0.0
    for y, weight, spans in _slices(area):
        mine = sum(e - w for w, e in spans)
        whole += weight * mine
        both += weight * _shared(spans, _spans(footprint, y))
    return min(1.0, both / whole) if whole else 0.0


def touches(area: MultiPolygon, footprint: MultiPolygon) -> bool:
    """False where an image lies elsewhere for certain: no box around a part of one meets a box around the other's."""
    ours, theirs = (_boxes(shape) for shape in (area, footprint))
    return any(a <= g and e <= c and b <= h and f <= d for a, b, c, d in ours for e, f, g, h in theirs)


def _boxes(shape: MultiPolygon) -> "list[tuple[float, float, float, float]]":
    return [bounds(MultiPolygon((polygon,))) for polygon in shape.polygons]


def _holds(ring: "tuple[LonLat, ...]", area: MultiPolygon) -> bool:
    """True where a convex ring has every corner of the area inside; False says nothing."""
    points = [point for polygon in area.polygons for point in polygon[0]]
    turn = 0.0
    for (ax, ay), (bx, by), (cx, cy) in zip(ring, ring[1:], (*ring[2:], ring[1])):
        bend = (bx - ax) * (cy - by) - (by - ay) * (cx - bx)
        if bend * turn < 0.0:
            return False
        turn = turn or bend
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        for x, y in points:
            if ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) * turn < 0.0:
                return False
    return turn != 0.0


@lru_cache(maxsize=64)
def _slices(area: MultiPolygon) -> "tuple[tuple[float, float, _Spans], ...]":
    """Parallels through an area: latitude, length of a degree along it, and where it lies inside."""
    _, south, _, north = bounds(area)
    step = (north - south) / _LINES
    rows = [south + (number + 0.5) * step for number in range(_LINES)]
    return tuple((y, math.cos(math.radians(y)), _spans(area, y)) for y in rows)


def _spans(shape: MultiPolygon, y: float) -> "_Spans":
    """Where a parallel lies inside a shape, from west to east; parts that overlap are joined."""
    found: list[tuple[float, float]] = []
    for polygon in shape.polygons:
        crossings = sorted(
            ax + (y - ay) / (by - ay) * (bx - ax)
            for ring in polygon
            for (ax, ay), (bx, by) in zip(ring, ring[1:])
            if (ay <= y) != (by <= y)
        )
        found += zip(crossings[::2], crossings[1::2])
    joined: list[tuple[float, float]] = []
    for west, east in sorted(found):
        if joined and west <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(east, joined[-1][1]))
        else:
            joined.append((west, east))
    return tuple(joined)


def _shared(a: "_Spans", b: "_Spans") -> float:
    return sum(max(0.0, min(e, f) - max(w, v)) for w, e in a for v, f in b)
