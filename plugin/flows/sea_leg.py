"""Plan a sea leg: where a ship can go between two places, by a coast layer. A modelled path, not a track."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsFeatureSource

from ..analysis.sea_leg import SeaTrack, plan_leg
from ..analysis.sea_shore import shore_of
from ..core.errors import Cancelled, RouteError
from ..core.geometry import LonLat, MultiLine
from ..core.ports import Progress
from ..gis import coasts
from ..gis.geodesy import distance_m, geodesic, length_km
from ..gis.planes import Plane

CLEARANCE_M = 1000.0
MOST_INLAND_M = 15_000.0
_LEAST_ROOM_M, _MOST_ROOM_M = 60_000.0, 800_000.0
_WIDER = 3.0
_LONGEST_M = 6_000_000.0
_STEP_KM = 25.0


@dataclass(frozen=True)
class SeaLeg:
    """A planned sea leg, and what has to be said beside it."""

    line: MultiLine
    length_km: float
    coast: str
    precision_m: Optional[float]
    credit: str
    method: str
    told: tuple[str, ...]


def plan_sea_leg(
    start: LonLat,
    end: LonLat,
    via: Sequence[LonLat] = (),
    clearance_m: float = CLEARANCE_M,
    coast: "Optional[tuple[QgsFeatureSource, str]]" = None,
    progress: Optional[Progress] = None,
) -> SeaLeg:
    """A leg in degrees from start to end through points on the way, in their order.

    `coast` is a polygon layer and its name; without one, the coast that ships with the plugin is used. Raises
    RouteError where there is no way, an end lies inland, or both are one; Cancelled once the person asked to stop.
    """
    stops = [start, *via, end]
    _check(stops, clearance_m)
    points: list[LonLat] = []
    told: list[str] = []
    used: list[coasts.Said] = []
    for n, (a, b) in enumerate(zip(stops, stops[1:])):
        track, land, plane = _stretch(a, b, clearance_m, coast, progress)
        chain = plane.to_degrees(track.points)
        used.append(land.said_of(chain))
        if not track.moved_m[0]:
            chain = (a, *chain[1:])
        if not track.moved_m[1]:
            chain = (*chain[:-1], b)
        points += chain if not points else chain[1:] if points[-1] == chain[0] else chain
        told += _moved(track, n == 0, n == len(stops) - 2)
        if track.nearest_land_m < 0.9 * clearance_m:
            told.append(
                f"It comes as near as {track.nearest_land_m:.0f} m to land, where there is no room for "
                f"{clearance_m:.0f} m."
            )
    line = geodesic(tuple(points), step_km=_STEP_KM)
    words = " and ".join(dict.fromkeys(word for each in used for word in each.words))
    precision = max((each.precision_m for each in used if each.precision_m is not None), default=None)
    method = f"shortest way keeping {clearance_m:.0f} m off the shore ({words}), corners rounded; a modelled path"
    credit = ". ".join(dict.fromkeys(credit for each in used for credit in each.credits))
    return SeaLeg(line, length_km(line), words, precision, credit, method, tuple(dict.fromkeys(told)))


def _check(stops: "list[LonLat]", clearance_m: float) -> None:
    for lon, lat in stops:
        if not (-180.0 <= lon <= 180.0 and -90.0 <= lat <= 90.0):
            raise RouteError(f"There is no position {lat:g}, {lon:g}. Give latitude and longitude in degrees.")
    if not 0.0 <= clearance_m <= 100_000.0:
        raise RouteError("The distance off shore is between 0 and 100,000 m.")
    for a, b in zip(stops, stops[1:]):
        apart = distance_m(a, b)
        if apart < 50.0:
            raise RouteError("Both places are the same. Choose two that lie apart.")
        if apart > _LONGEST_M:
            raise RouteError(
                f"The places lie {apart / 1000:,.0f} km apart. Give points on the way that are at most "
                f"{_LONGEST_M / 1000:,.0f} km from one to the next."
            )


def _stretch(
    a: LonLat,
    b: LonLat,
    clearance_m: float,
    coast: "Optional[tuple[QgsFeatureSource, str]]",
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
        except RouteError:
            if last:
                raise
            room *= _WIDER
    raise AssertionError("the last try answers or raises")


def _moved(track: SeaTrack, first: bool, last: bool) -> "list[str]":
    told = []
    for moved, here, which in zip(track.moved_m, (first, last), ("begins", "ends")):
        if moved:
            off = f"{moved / 1000:.1f} km off"
            where = f"{which} {off} the place" if here else f"passes {off} a point on the way"
            told.append(f"It {where}, at the nearest water that leads there, for the point given lies on land.")
    return told
