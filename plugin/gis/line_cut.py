"""A line cut where it comes nearest to a position."""

import math
from typing import Optional

from qgis.core import QgsGeometry, QgsPointXY

from ..core.geometry import LonLat, MultiLine
from .geodesy import distance_m, ellipsoid, length_km


def cut_at(line: MultiLine, at: LonLat) -> "Optional[tuple[MultiLine, MultiLine]]":
    """The two parts of a line on both sides of the point nearest to a position; None where that is an end."""
    if not line.lines:
        return None
    part, vertex, where = _nearest(line, at)
    chain = line.lines[part]
    before, after = [*chain[:vertex], where], [where, *chain[vertex:]]
    first = MultiLine((*line.lines[:part], *_whole(before)))
    second = MultiLine((*_whole(after), *line.lines[part + 1 :]))
    if not first.lines or not second.lines or min(length_km(first), length_km(second)) < 1e-6:
        return None
    return first, second


def along_km(line: MultiLine, at: LonLat, within_km: float) -> Optional[float]:
    """Kilometres from the start of a line to where it comes nearest to a position; None where that is too far off."""
    if not line.lines:
        return None
    part, vertex, where = _nearest(line, at)
    if distance_m(where, at) > within_km * 1000.0:
        return None
    before = (*line.lines[part][:vertex], where)
    return length_km(MultiLine((*line.lines[:part], before)))


def running_km(points: "tuple[LonLat, ...]") -> "tuple[float, ...]":
    """For each position of a chain the ellipsoidal kilometres from its first."""
    ruler = ellipsoid()
    gone, found = 0.0, [0.0]
    for a, b in zip(points, points[1:]):
        gone += float(ruler.measureLine(QgsPointXY(*a), QgsPointXY(*b))) / 1000.0
        found.append(gone)
    return tuple(found)


def away_from(line: MultiLine, at: LonLat) -> float:
    """About how far a position lies from a line, in degrees of latitude."""
    _, _, where = _nearest(line, at)
    return math.hypot(((where[0] - at[0] + 180.0) % 360.0 - 180.0) * _narrowed(at), where[1] - at[1])


def _nearest(line: MultiLine, at: LonLat) -> "tuple[int, int, LonLat]":
    """The part, the vertex that follows in it, and the point on it that lies nearest to a position."""
    best: tuple[float, int, int, LonLat] = math.inf, 0, 0, at
    narrow = _narrowed(at)
    for number, line_part in enumerate(line.lines):
        turn = 360.0 * round((at[0] - line_part[0][0]) / 360.0)  # across ±180° the nearest may be of the other side
        shape = QgsGeometry.fromPolylineXY([QgsPointXY((x + turn) * narrow, y) for x, y in line_part])
        away, where, following, _ = shape.closestSegmentWithContext(QgsPointXY(at[0] * narrow, at[1]))
        if away < best[0]:
            best = away, number, following, (where.x() / narrow - turn, where.y())
    return best[1:]


def _narrowed(at: LonLat) -> float:
    """Degrees of longitude at a position in those of latitude: seen so, near it, the plane is true to shape."""
    return max(0.01, math.cos(math.radians(at[1])))


def _whole(chain: "list[LonLat]") -> "tuple[tuple[LonLat, ...], ...]":
    """A chain without points that say the same twice; nothing where only one is left."""
    kept = [p for n, p in enumerate(chain) if n == 0 or p != chain[n - 1]]
    return (tuple(kept),) if len(kept) > 1 else ()
