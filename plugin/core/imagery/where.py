"""Whether an image shows a place, by its footprint; outlines may cross ±180°."""

from collections.abc import Sequence
from typing import Optional

from ..geometry import LonLat, MultiPolygon, positions
from ..ground import turned

Ring = Sequence[LonLat]


def holds(outline: MultiPolygon, at: LonLat) -> bool:
    """True where a position lies in an outline, holes left out; edges are straight in degrees."""
    inside = (rings for rings in outline.polygons if _in_ring(rings[0], at))
    return any(not any(_in_ring(hole, at) for hole in rings[1:]) for rings in inside)


def shows(footprint: MultiPolygon, at: LonLat, area: Optional[MultiPolygon] = None) -> bool:
    """True where a footprint holds a place's point, or has any corner in common with its area."""
    if area is None:
        return holds(footprint, at)
    return any(holds(footprint, p) for p in positions(area)) or any(holds(area, p) for p in positions(footprint))


def in_box(box: str, at: LonLat) -> bool:
    """True where a position lies in a box written as west south east north; west beyond east crosses ±180°."""
    try:
        west, south, east, north = (float(part) for part in box.split())
    except ValueError:
        return False
    wide = (east - west) % 360.0 or (360.0 if east > west else 0.0)
    return south <= at[1] <= north and (at[0] - west) % 360.0 <= wide


def _in_ring(ring: Ring, at: LonLat) -> bool:
    """Crossing number, with every corner brought to the turn of the earth nearest to the position."""
    corners = [(turned(lon - at[0]), lat - at[1]) for lon, lat in ring]
    inside = False
    for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]]):
        if abs(bx - ax) > 180.0:
            continue  # the edge at the back of the earth
        if (ay > 0.0) != (by > 0.0) and ax + (bx - ax) * (-ay) / (by - ay) > 0.0:
            inside = not inside
    return inside
