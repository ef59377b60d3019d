"""Outlines as catalogues give them (GeoJSON, RFC 7946) brought into the record's form, cut at ±180°."""

import math
from collections.abc import Sequence
from typing import Any, Optional

from ..errors import BadValue
from ..geometry import LonLat, MultiPolygon
from .catalogue import Extent

_Ring = tuple[LonLat, ...]


def outline(geometry: object) -> MultiPolygon:
    """A GeoJSON polygon, multipolygon or collection of them. Raises BadValue where it encloses nothing.

    Rings are closed, heights dropped, neither winding nor the order of rings is insisted on. What goes over ±180°,
    by jumping there or by counting on beyond it, is cut there.
    """
    try:
        polygons = [cut for rings in _polygons(geometry) for cut in _cut(rings)]
    except (TypeError, ValueError, KeyError, IndexError, OverflowError, RecursionError):
        raise BadValue("its footprint can't be read") from None
    if not polygons:
        raise BadValue("its footprint encloses nothing")
    return MultiPolygon(tuple(polygons))


def box_outline(box: object) -> MultiPolygon:
    """The outline of a bbox of four or six numbers. Raises BadValue where it is none."""
    if not isinstance(box, (list, tuple)) or len(box) not in (4, 6):
        raise BadValue("it has no footprint")
    try:
        values = [float(value) for value in box]
    except (TypeError, ValueError, OverflowError):
        raise BadValue("its footprint can't be read") from None
    half = len(values) // 2
    west, south, east, north = values[0], values[1], values[half], values[half + 1]
    if not all(map(math.isfinite, values)) or south >= north or west == east:
        raise BadValue("its footprint encloses nothing")
    return of_extent((west, south, east, north))


def of_extent(extent: Extent) -> MultiPolygon:
    """The outline of an extent, in two parts where it lies across ±180°."""
    west, south, east, north = extent
    parts = [(west, east)] if west <= east else [(west, 180.0), (-180.0, east)]
    return MultiPolygon(
        tuple(
            (((a, south), (b, south), (b, north), (a, north), (a, south)),) for a, b in parts if b > a
        )
    )


def extent_of(shape: MultiPolygon) -> Extent:
    """The narrowest extent around a shape; across ±180° where that is narrower than around the whole earth."""
    rings = [polygon[0] for polygon in shape.polygons]
    south = min(y for ring in rings for _, y in ring)
    north = max(y for ring in rings for _, y in ring)
    spans = sorted((min(x for x, _ in ring), max(x for x, _ in ring)) for ring in rings)
    reach, gap, after = spans[0][1], 0.0, None
    for west, east in spans[1:]:
        if west - reach > gap:
            gap, after = west - reach, (west, reach)
        reach = max(reach, east)
    around = spans[0][0] + 360.0 - reach
    if after is not None and gap > around:
        return after[0], south, after[1], north
    return spans[0][0], south, reach, north


def _polygons(geometry: object) -> "list[list[_Ring]]":
    if not isinstance(geometry, dict):
        raise BadValue("it has no footprint")
    kind = geometry.get("type")
    if kind == "Polygon":
        return [_rings(geometry["coordinates"])]
    if kind == "MultiPolygon":
        return [_rings(part) for part in geometry["coordinates"]]
    if kind == "GeometryCollection":
        return [rings for part in geometry["geometries"] for rings in _polygons(part)]
    raise BadValue("its footprint is no area")


def _rings(coordinates: "Sequence[Any]") -> "list[_Ring]":
    rings = [_ring(ring) for ring in coordinates]
    return [ring for ring in rings if ring] if rings and rings[0] else []


def _ring(points: "Sequence[Any]") -> "_Ring":
    """A ring without heights, closed; empty where it has fewer than three corners."""
    ring = [(float(point[0]), float(point[1])) for point in points]
    if not all(math.isfinite(x) and abs(y) <= 90.0 + 1e-6 and abs(x) <= 540.0 for x, y in ring):
        raise BadValue("its footprint lies off the earth")
    if len(set(ring)) < 3:
        return ()
    if ring[0] != ring[-1]:
        ring.append(ring[0])
    return tuple(ring)


def _cut(rings: "list[_Ring]") -> "list[tuple[_Ring, ...]]":
    """Polygons within −180 to 180 that together are the one given."""
    if not rings:
        return []
    if all(-180.0 <= x <= 180.0 for ring in rings for x, _ in ring) and not any(map(_jumps, rings)):
        return [tuple(rings)]
    outer = _unwound(rings[0])
    if outer is None:  # it goes round a pole: there is no side to cut on
        return [tuple(rings)]
    middle = (min(x for x, _ in outer) + max(x for x, _ in outer)) / 2.0
    holes = [_near(hole, middle) for hole in map(_unwound, rings[1:]) if hole is not None]
    found = []
    for turn in (-360.0, 0.0, 360.0):
        parts = [_between(tuple((x + turn, y) for x, y in ring)) for ring in (outer, *holes)]
        if parts[0]:
            found.append(tuple(part for part in parts if part))
    return found


def _jumps(ring: "_Ring") -> bool:
    """True where an edge goes the long way round, unless it goes all the way, as the frame of a whole-earth map."""
    return any(180.0 < abs(b[0] - a[0]) < 359.0 for a, b in zip(ring, ring[1:]))


def _unwound(ring: "_Ring") -> "Optional[_Ring]":
    """The ring with every edge the short way round; None where it does not close then."""
    points = [ring[0]]
    for x, y in ring[1:]:
        before = points[-1][0]
        points.append((before + math.remainder(x - before, 360.0), y))
    return tuple(points) if abs(points[-1][0] - points[0][0]) < 1.0 else None


def _near(ring: "_Ring", middle: float) -> "_Ring":
    turn = round((middle - ring[0][0]) / 360.0) * 360.0
    return tuple((x + turn, y) for x, y in ring)


def _between(ring: "_Ring") -> "_Ring":
    """The part of a ring from −180 to 180 (Sutherland and Hodgman, 1974); empty where there is none."""
    for bound, side in ((-180.0, 1.0), (180.0, -1.0)):
        kept: list[LonLat] = []
        for a, b in zip(ring, ring[1:]):
            inside = [side * (p[0] - bound) >= 0.0 for p in (a, b)]
            if inside[0] != inside[1]:
                share = (bound - a[0]) / (b[0] - a[0])
                crossing = (bound, a[1] + share * (b[1] - a[1]))
            if inside[0]:
                kept.append(a)
            if inside[0] != inside[1]:
                kept.append(crossing)
        ring = (*kept, kept[0]) if kept else ()
    return ring if len(set(ring)) > 2 else ()
