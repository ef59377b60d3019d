"""A sea leg in one plane: ends brought to the water, a way over a grid, pulled taut and rounded."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from ..core.errors import Enclosed, Inland, RouteError
from .sea_detail import FINEST_M, detailed
from .sea_shore import XY, Shore
from .sea_track import pulled_taut, rounded
from .sea_water import LAND, Cell, Water, bodies, water_of
from .sea_way import way_over

_CELLS = 260_000  # of the first grid: searched in a tenth of a second
_MOST_CELLS = 4_200_000  # of the finest, where coarser ones show no way: some seconds
_MARGIN = 1.1  # what corners keep where there is room, so that rounded ones still keep what was asked
_CURVE_M = 3000.0  # from a corner to where its curve begins, at most
_TRIED = 40  # cells around a point that land hides from it, before it is given up
_ROADS_M = 5000.0  # around an end, where to come near land is no news
_HALVED, _OFF_QUAY_M = 10, 30.0  # an end is found to a thousandth of its way ashore, and kept that far off the shore

Watch = Optional[Callable[[int], None]]


@dataclass(frozen=True)
class SeaTrack:
    """A track in metres of the plane; how far each end was moved to reach water that joins both.

    `nearest_land_m` is how near it comes away from its ends, at most the clearance asked for.
    """

    points: tuple[XY, ...]
    moved_m: tuple[float, float]
    nearest_land_m: float
    cell_m: float


@dataclass(frozen=True)
class _End:
    cell: Cell
    at: XY
    moved_m: float
    body: int


def plan_leg(
    shore: Shore, start: XY, goal: XY, clearance_m: float, most_inland_m: float, room_m: float, watch: Watch = None
) -> SeaTrack:
    """A track from start to goal that crosses no edge of land and keeps a clearance where there is room for it.

    Ends on land are moved to the water, as far as `most_inland_m`. `room_m` is how far around both ends land was given.
    Raises RouteError where an end lies farther inland, or no water joins them.
    """
    box = (
        min(start[0], goal[0]) - room_m, min(start[1], goal[1]) - room_m,
        max(start[0], goal[0]) + room_m, max(start[1], goal[1]) + room_m,
    )  # fmt: skip
    for at, which in ((start, "start"), (goal, "end")):
        if shore.on_land(at) and shore.distance_m(at, most_inland_m) >= most_inland_m:
            raise _inland(which, most_inland_m)
    if _is_clear(shore, start, goal, clearance_m):
        return SeaTrack((start, goal), (0.0, 0.0), shore.distance_m(start, clearance_m), 0.0)
    area = (box[2] - box[0]) * (box[3] - box[1])
    cell = max(FINEST_M, math.sqrt(area / _CELLS))
    water = water_of(shore, box, cell, clearance_m)
    while True:
        ends = _joined(water, shore, start, goal, most_inland_m)
        if ends is not None:
            way = way_over(water, ends[0].cell, ends[1].cell, watch)
            if way is not None:
                path = detailed(shore, water, (ends[0].at, ends[1].at), way, clearance_m, watch)
                return _track(water, shore, ends, path, clearance_m)
        finer = max(FINEST_M, cell / 2.0)
        if finer == cell or area / finer**2 > _MOST_CELLS:
            break
        cell = finer
        water = water_of(shore, box, cell, clearance_m)
    raise _why_not(water, shore, (start, goal), most_inland_m)


def _why_not(water: Water, shore: Shore, places: "tuple[XY, XY]", most_m: float) -> RouteError:
    """Why there is no way: an end is inland (lands cut apart at a seam have an edge that is no shore), or shut in."""
    body = bodies(water)
    edge = np.concatenate((body[0], body[-1], body[:, 0], body[:, -1]))
    shut = []
    for at, which in zip(places, ("start", "end")):
        reached = [end.body for end in _ends(water, shore, body, at, most_m)]
        if shore.on_land(at) and not reached:
            return _inland(which, most_m)
        shut.append(bool(reached) and not np.isin(reached, edge).any())
    if any(shut):
        return Enclosed((shut[0], shut[1]))
    return RouteError(
        "No water joins the two places within the land that was looked at. Check that both lie at the same sea, choose "
        "points at the sea side of the ports, or give points on the way that lead round the land."
    )


def _inland(which: str, most_m: float) -> Inland:
    return Inland(f"The {which} lies more than {most_m / 1000:.0f} km from any shore. Choose a port's sea side.")


def _is_clear(shore: Shore, start: XY, goal: XY, clearance_m: float) -> bool:
    ends_at_sea = not shore.on_land(start) and not shore.on_land(goal)
    return ends_at_sea and shore.keeps_off(start, goal, clearance_m)


def _joined(water: Water, shore: Shore, start: XY, goal: XY, most_m: float) -> "Optional[tuple[_End, _End]]":
    """The cells nearest to both ends that lie on one body of water."""
    body = bodies(water)
    ends = [_ends(water, shore, body, at, most_m) for at in (start, goal)]
    for found in ends:
        if not found:
            return None
    pairs = [(a, b) for a in ends[0] for b in ends[1] if a.body == b.body]
    return min(pairs, key=lambda pair: pair[0].moved_m + pair[1].moved_m, default=None)


def _ends(water: Water, shore: Shore, body: NDArray[np.int32], at: XY, most_m: float) -> "list[_End]":
    """For each body of water around a point, the cell to begin at: one in sight, where the point lies on water."""
    on_land = shore.on_land(at)
    found: dict[int, _End] = {}
    tried = 0
    for cell in water.nearest(at, max(most_m, 2 * water.cell_m), water.kind != LAND):
        number = int(body[cell])
        if number in found:
            continue
        middle = water.middle(cell)
        if on_land:
            quay = _before_the_shore(shore, middle, at)
            found[number] = _End(cell, quay, math.dist(at, quay), number)
        elif shore.keeps_off(at, middle, 0.0):
            found[number] = _End(cell, at, 0.0, number)
        else:
            tried += 1
            if tried > _TRIED:
                break
    return list(found.values())


def _before_the_shore(shore: Shore, water: XY, land: XY) -> XY:
    """The last point of the straight line from water to land that is reached without crossing the shore."""
    low, high = 0.0, 1.0
    for _ in range(_HALVED):
        half = (low + high) / 2.0
        at = water[0] + half * (land[0] - water[0]), water[1] + half * (land[1] - water[1])
        low, high = (half, high) if shore.keeps_off(water, at, _OFF_QUAY_M) else (low, half)
    return water[0] + low * (land[0] - water[0]), water[1] + low * (land[1] - water[1])


def _track(water: Water, shore: Shore, ends: "tuple[_End, _End]", path: "list[XY]", clearance_m: float) -> SeaTrack:
    chain = pulled_taut(path, shore, clearance_m * _MARGIN)
    points = rounded(chain, shore, clearance_m, _CURVE_M)
    tight = _nearest_land(shore, points, clearance_m)
    return SeaTrack(tuple(points), (ends[0].moved_m, ends[1].moved_m), tight, water.cell_m)


def _nearest_land(shore: Shore, points: "list[XY]", clearance_m: float) -> float:
    """How near the track comes to land but for its ends, where every port is near; no farther than the clearance."""
    off = max(_ROADS_M, 3.0 * clearance_m)
    nearest = clearance_m
    for a, b in zip(points, points[1:]):
        pieces = max(1, math.ceil(math.dist(a, b) / max(clearance_m, 200.0)))
        for n in range(pieces + 1):
            at = a[0] + (b[0] - a[0]) * n / pieces, a[1] + (b[1] - a[1]) * n / pieces
            if min(math.dist(at, points[0]), math.dist(at, points[-1])) > off:
                nearest = min(nearest, shore.distance_m(at, clearance_m))
    return nearest
