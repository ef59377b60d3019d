"""Whether an image shows a place, by its footprint; outlines may cross ±180°."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from ..geometry import LonLat, MultiPolygon, positions
from ..ground import LEAST_M_PER_DEG, EastNorth, Ground, turned
from ..records import Scene
from .catalogue import Extent

Ring = Sequence[LonLat]
_POLAR_DEG = 89.9


@dataclass(frozen=True)
class Reach:
    """The box an outline lies in, in degrees: latitudes, and longitudes within `half` of `middle`, on any turn."""

    south: float
    north: float
    middle: float
    half: float

    def near(self, at: LonLat, within_m: float = 0.0) -> bool:
        """False only where the outline can't come that near to a position; costs next to nothing."""
        margin = within_m / LEAST_M_PER_DEG
        if not self.south - margin <= at[1] <= self.north + margin:
            return False
        return abs(turned(at[0] - self.middle)) <= self.half + margin / max(math.cos(math.radians(at[1])), 0.01)


def reach_of(outline: MultiPolygon) -> Reach:
    """The box of an outline; one that crosses ±180° in two parts is taken as one."""
    first = outline.polygons[0][0][0][0]
    lons: list[float] = []
    lats: list[float] = []
    for rings in outline.polygons:
        lon = first + turned(rings[0][0][0] - first)
        before = rings[0][0][0]
        for x, y in rings[0]:
            step = x - before
            lon += step if abs(step) <= 180.0 else turned(step)
            before = x
            lons.append(lon)
            lats.append(y)
    return Reach(min(lats), max(lats), (min(lons) + max(lons)) / 2.0, (max(lons) - min(lons)) / 2.0)


def holds(outline: MultiPolygon, at: LonLat) -> bool:
    """True where a position lies in an outline, holes left out; edges are straight in degrees."""
    inside = (rings for rings in outline.polygons if _in_ring(rings[0], at))
    return any(not any(_in_ring(hole, at) for hole in rings[1:]) for rings in inside)


def shows(
    footprint: MultiPolygon, at: LonLat, area: Optional[MultiPolygon] = None, within_m: float = 0.0
) -> bool:
    """True where a footprint holds a place's point, or any of the ground the true point may lie on (`within_m`);
    of a place with an area, where it has any ground in common with that.
    """
    if area is None:
        return holds(footprint, at) or (within_m > 0.0 and _comes_near(footprint, at, within_m))
    corners = any(holds(footprint, p) for p in positions(area)) or any(holds(area, p) for p in positions(footprint))
    return corners or any(_crosses(a, b) for a in _edges(footprint) for b in _edges(area))


def _edges(outline: MultiPolygon) -> "tuple[tuple[LonLat, LonLat], ...]":
    return tuple(edge for rings in outline.polygons for edge in zip(rings[0], [*rings[0][1:], rings[0][0]]))


def _crosses(a: "tuple[LonLat, LonLat]", b: "tuple[LonLat, LonLat]") -> bool:
    """True where two edges, straight in degrees, cross each other, as of a narrow strip across an area."""
    return _apart(a, b) and _apart(b, a)


def _apart(line: "tuple[LonLat, LonLat]", ends: "tuple[LonLat, LonLat]") -> bool:
    """True where the ends of an edge lie on two sides of a line."""
    (x, y), (to_x, to_y) = line
    one, other = ((to_x - x) * (lat - y) - (to_y - y) * (lon - x) for lon, lat in ends)
    return one * other < 0.0


def on_file(at: LonLat, scene: Scene) -> LonLat:
    """Where a position of the map lies on an image as its file says, which may be shown shifted."""
    if not scene.shift_e_m and not scene.shift_n_m:
        return at
    return Ground(*at).to_degrees((-(scene.shift_e_m or 0.0), -(scene.shift_n_m or 0.0)))


def in_box(box: Extent, at: LonLat) -> bool:
    """True where a position lies in an extent."""
    west, south, east, north = box
    wide = (east - west) % 360.0 or (360.0 if east > west else 0.0)
    return south <= at[1] <= north and (at[0] - west) % 360.0 <= wide


def _comes_near(outline: MultiPolygon, at: LonLat, within_m: float) -> bool:
    """True where an edge of an outline comes as near as that to a position; only near it is the plane a plane."""
    if abs(at[1]) > _POLAR_DEG:
        return False  # there is no east at a pole to measure along
    ground = Ground(*at)
    for rings in outline.polygons:
        corners = [ground.to_plane(corner) for corner in rings[0]]
        if any(_distance(a, b) <= within_m for a, b in zip(corners, [*corners[1:], corners[0]])):
            return True
    return False


def _distance(a: EastNorth, b: EastNorth) -> float:
    """Distance of the origin from a stretch between two points of a plane."""
    x, y = b[0] - a[0], b[1] - a[1]
    length2 = x * x + y * y
    along = min(max(-(a[0] * x + a[1] * y) / length2, 0.0), 1.0) if length2 > 0.0 else 0.0
    return math.hypot(a[0] + along * x, a[1] + along * y)


def _in_ring(ring: Ring, at: LonLat) -> bool:
    """Crossing number, with the ring unrolled from its first corner and looked at on every turn of the earth."""
    corners = [(turned(ring[0][0] - at[0]), ring[0][1] - at[1])]
    for (before, _), (lon, lat) in zip(ring, ring[1:]):
        step = lon - before
        corners.append((corners[-1][0] + (step if abs(step) <= 180.0 else turned(step)), lat - at[1]))
    return any(_crossings(corners, turn) % 2 for turn in (-360.0, 0.0, 360.0))


def _crossings(corners: "Sequence[tuple[float, float]]", turn: float) -> int:
    """How often a ring crosses the ray east of the origin."""
    found = 0
    for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]]):
        if (ay > 0.0) != (by > 0.0):
            found += ax + turn + (bx - ax) * (-ay) / (by - ay) > 0.0
    return found
