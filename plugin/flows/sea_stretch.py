"""One stretch of a sea leg, planned in a plane of its own by the land around it."""

from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsFeatureSource

from ..analysis.sea_leg import SeaTrack, plan_leg
from ..analysis.sea_shore import shore_of
from ..core.errors import Cancelled, Inland, RouteError
from ..core.geometry import LonLat
from ..core.ports import Progress
from ..gis import coasts
from ..gis.geodesy import distance_m
from ..gis.planes import Plane

MOST_INLAND_M = 15_000.0
_LEAST_ROOM_M, _MOST_ROOM_M = 60_000.0, 800_000.0
_WIDER = 3.0
CoastLayer = Optional[tuple[QgsFeatureSource, str]]
"""Polygons of land and what their layer is called; None for the coast that ships with the plugin."""


@dataclass(frozen=True)
class Stretch:
    """Positions of a stretch, with what has to be said of the shore it was planned by.

    `moved_m` is how far each end was moved to the water; `nearest_land_m` how near it comes to land, at most the
    clearance asked for; `passes` names straits and canals.
    """

    points: tuple[LonLat, ...]
    words: tuple[str, ...]
    precision_m: Optional[float]
    credits: tuple[str, ...]
    moved_m: tuple[float, float]
    nearest_land_m: float
    told: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()


def plan_stretch(
    a: LonLat,
    b: LonLat,
    clearance_m: float,
    coast: CoastLayer = None,
    progress: Optional[Progress] = None,
) -> Stretch:
    """One stretch from a to b in degrees. Raises RouteError where there is no way, Cancelled."""
    track, land, plane = _planned(a, b, clearance_m, coast, progress)
    points = plane.to_degrees(track.points)
    if not track.moved_m[0]:
        points = (a, *points[1:])
    if not track.moved_m[1]:
        points = (*points[:-1], b)
    said = land.said_of(points)
    return Stretch(points, said.words, said.precision_m, said.credits, track.moved_m, track.nearest_land_m)


def _planned(
    a: LonLat,
    b: LonLat,
    clearance_m: float,
    coast: CoastLayer,
    progress: Optional[Progress],
) -> "tuple[SeaTrack, coasts.Coast, Plane]":
    """One stretch, looked for in a box around its ends, and in a wider one where that holds no way."""
    plane = Plane(a, b)
    start, goal = ((float(x), float(y)) for x, y in plane.to_metres([a, b]))
    room = min(_MOST_ROOM_M, max(_LEAST_ROOM_M, 0.35 * distance_m(a, b)))

    def watch(_looked_at: int) -> None:
        if progress is not None and progress.cancelled():
            raise Cancelled("Stopped before a way was found.")

    for last in (False, True):
        watch(0)
        box = (
            min(start[0], goal[0]) - 1.3 * room, min(start[1], goal[1]) - 1.3 * room,
            max(start[0], goal[0]) + 1.3 * room, max(start[1], goal[1]) + 1.3 * room,
        )  # fmt: skip
        land = (
            coasts.shipped_coast(plane, box, a) if coast is None else coasts.coast_of(coast[0], coast[1], plane, box, a)
        )
        if coast is not None and not land.rings and not last:
            raise RouteError(
                f"The coast layer “{coast[1]}” has no land within {room / 1000:.0f} km of the two places. Choose one "
                "that covers them, or leave it out to use the coast that ships with Waybill."
            )
        try:
            return plan_leg(shore_of(land.rings), start, goal, clearance_m, MOST_INLAND_M, room, watch), land, plane
        except Inland:
            raise
        except RouteError:
            if last:
                raise
            room *= _WIDER
    raise AssertionError("the last try answers or raises")
