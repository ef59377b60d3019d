"""Plan a sea leg: where a ship can go between two places, by a coast layer. A modelled path, not a track."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from ..core.errors import Enclosed, Inland, RouteError
from ..core.geometry import LonLat, MultiLine
from ..core.lanes import Lane, chain, ice_free, icy, named_on
from ..core.ports import Progress
from ..gis.geodesy import distance_m, geodesic, length_km
from ..gis.sea_lanes import shipped_lanes
from .sea_stretch import CoastLayer, Stretch, plan_stretch

CLEARANCE_M = 1000.0
_STEP_KM = 25.0
_DIRECT_M, _LANES_FROM_M = 6_000_000.0, 1_500_000.0
_ROUNDABOUT = 1.6  # times the straight way: then lanes round the land may be shorter
_NEAREST_GATES, _TRIES, _GUESSED = 14, 24, 1.08
_GATES_OF_A_SEA = 4  # nearest ones, of which one leads on where a sea has a way out
_ARCTIC_DEG = 62.0  # from where on a port may be meant to be reached through the ice


@dataclass(frozen=True)
class SeaLeg:
    """A planned sea leg, and what has to be said beside it; `passes` are straits and canals on its way."""

    line: MultiLine
    length_km: float
    coast: str
    precision_m: Optional[float]
    credit: str
    method: str
    told: tuple[str, ...]
    passes: tuple[str, ...] = ()


def plan_sea_leg(
    start: LonLat,
    end: LonLat,
    via: Sequence[LonLat] = (),
    clearance_m: float = CLEARANCE_M,
    coast: CoastLayer = None,
    progress: Optional[Progress] = None,
) -> SeaLeg:
    """A leg in degrees from start to end through points on the way, in their order.

    `coast` is a polygon layer and its name; without one, the coast that ships with the plugin is used, and long ways go
    along the lanes that do. Raises RouteError where there is no way, an end lies inland, or both are one; Cancelled
    once the person asked to stop.
    """
    stops = [start, *via, end]
    _check(stops, clearance_m)
    stretches = []
    for n, (a, b) in enumerate(zip(stops, stops[1:]), 1):
        try:
            stretches.append(_between(a, b, clearance_m, coast, progress))
        except RouteError as error:
            if not via:
                raise
            raise type(error)(f"From point {n} to point {n + 1} of the way: {error}") from error
    return _leg(stretches, clearance_m)


def plan_direct(start: LonLat, end: LonLat, clearance_m: float) -> SeaLeg:
    """A leg in one plane, without lanes. Raises RouteError where there is none."""
    return _leg([plan_stretch(start, end, clearance_m)], clearance_m)


def _between(a: LonLat, b: LonLat, clearance_m: float, coast: CoastLayer, progress: Optional[Progress]) -> Stretch:
    """The shorter of the way in one plane and the one along lanes, each where it makes sense."""
    straight = distance_m(a, b)
    ways: list[Stretch] = []
    why: list[RouteError] = []
    if straight <= _DIRECT_M:
        try:
            ways.append(plan_stretch(a, b, clearance_m, coast, progress))
        except RouteError as error:
            why.append(error)
    if coast is None and (not ways or straight > _LANES_FROM_M or _km(ways[0]) > _ROUNDABOUT * straight / 1000.0):
        try:
            ways.append(_along_lanes(a, b, clearance_m, progress))
        except RouteError as error:
            why.append(error)
    if not ways:
        if why:
            raise _most_telling(why)
        raise RouteError(
            f"The places lie {straight / 1000:,.0f} km apart. Give points on the way, or use the coast that ships."
        )
    return min(ways, key=_km)


def _most_telling(why: "list[RouteError]") -> RouteError:
    """That an end is inland says more than that water is closed, and that more than that there was no way."""
    for kind in (Inland, Enclosed):
        told = [error for error in why if isinstance(error, kind)]
        if told:
            return told[-1]
    return why[0]


def _along_lanes(a: LonLat, b: LonLat, clearance_m: float, progress: Optional[Progress]) -> Stretch:
    """By gates of the oceans: guessed ways to the gates near both ends are planned once they are part of the best.

    Raises RouteError where no way leads to any of them.
    """
    arctic = max(abs(a[1]), abs(b[1])) >= _ARCTIC_DEG
    lanes = shipped_lanes() if arctic else ice_free(shipped_lanes())
    ways = _Approaches((a, b), clearance_m, progress)
    for _ in range(_TRIES):
        found = chain(lanes, ways.costs(0), ways.costs(1))
        if found is None:
            break
        first, sailed = found
        last = sailed[-1].end if sailed else first
        begin, end = ways.to(0, first), ways.to(1, last)
        if begin is not None and end is not None and found == chain(lanes, ways.costs(0), ways.costs(1)):
            return _sailed(begin, sailed, end, first)
    raise ways.why


class _Approaches:
    """Ways between two places, of numbers 0 and 1, and the gates near each, planned when they are asked for."""

    def __init__(self, ends: "tuple[LonLat, LonLat]", clearance_m: float, progress: Optional[Progress]) -> None:
        self.why = RouteError("No lanes join the seas near the two places. Give points on the way between them.")
        self._ends, self._clearance_m, self._progress = ends, clearance_m, progress
        self._guessed = [_guessed(at) for at in ends]
        self._planned: dict[tuple[int, str], Optional[Stretch]] = {}
        self._looked_around: set[int] = set()

    def costs(self, end: int) -> "dict[str, float]":
        """Kilometres to gates: planned ones, else guessed ones; without gates that no way leads to."""
        costs = {}
        for gate, km in self._guessed[end].items():
            planned = self._planned.get((end, gate))
            if planned is not None:
                costs[gate] = _km(planned)
            elif (end, gate) not in self._planned:
                costs[gate] = km
        return costs

    def to(self, end: int, gate: str) -> Optional[Stretch]:
        """The way between an end and a gate; None where there is none.

        Raises RouteError where no way leads to any gate: the end is inland, or on water that none leads away from.
        """
        if (end, gate) not in self._planned:
            self._plan(end, gate)
        return self._planned[end, gate]

    def _plan(self, end: int, gate: str) -> None:
        there = shipped_lanes().gates[gate]
        ways = (self._ends[0], there) if end == 0 else (there, self._ends[1])
        try:
            self._planned[end, gate] = plan_stretch(*ways, self._clearance_m, None, self._progress)
        except Inland:
            raise  # other gates lead there no more
        except Enclosed as error:
            self._planned[end, gate], self.why = None, error
            if error.ends[end] and end not in self._looked_around:
                self._look_around(end)
        except RouteError as error:
            self._planned[end, gate], self.why = None, error

    def _look_around(self, end: int) -> None:
        """A strait may be too narrow to be seen from afar: water is closed where no gate of it is near either."""
        self._looked_around.add(end)
        if not any(self.to(end, gate) for gate in list(self._guessed[end])[:_GATES_OF_A_SEA]):
            raise Enclosed((end == 0, end == 1))


def _guessed(at: LonLat) -> "dict[str, float]":
    """Kilometres to the nearest gates, as a ship might sail them, the nearest first."""
    away = {gate: distance_m(at, there) / 1000.0 for gate, there in shipped_lanes().gates.items()}
    return {gate: _GUESSED * away[gate] for gate in sorted(away, key=lambda gate: away[gate])[:_NEAREST_GATES]}


def _sailed(begin: Stretch, sailed: "tuple[Lane, ...]", end: Stretch, first: str) -> Stretch:
    points = list(begin.points)
    for lane in sailed:
        points += lane.corners[1:]
    points += end.points[1:]
    told = tuple(f"The {lane.canal} is drawn through known points only." for lane in sailed if lane.canal)
    if any(icy(lane) for lane in sailed):
        told += ("It leads through waters that ice closes for much of the year.",)
    far = "Between straits and capes it follows lanes planned 3 km off the coast of Natural Earth, thinned."
    words = tuple(dict.fromkeys((*begin.words, *end.words, "Natural Earth 1:10m, thinned")))
    credits = tuple(dict.fromkeys((*begin.credits, *end.credits, "Made with Natural Earth")))
    return Stretch(
        tuple(points), words, 5000.0, credits, (begin.moved_m[0], end.moved_m[1]),
        min(begin.nearest_land_m, end.nearest_land_m), (far, *told), named_on(sailed, first),
    )  # fmt: skip


def _km(stretch: Stretch) -> float:
    return length_km(MultiLine((stretch.points,)))


def _leg(stretches: "list[Stretch]", clearance_m: float) -> SeaLeg:
    points: list[LonLat] = []
    told: list[str] = []
    for n, each in enumerate(stretches):
        points += each.points if not points or points[-1] != each.points[0] else each.points[1:]
        told += _moved(each, n == 0, n == len(stretches) - 1)
        if each.nearest_land_m < 0.9 * clearance_m:
            room = f"where there is no room for {clearance_m:.0f} m"
            told.append(f"It comes as near as {each.nearest_land_m:.0f} m to land, {room}.")
        told += each.told
    line = geodesic(tuple(points), step_km=_STEP_KM)
    words = " and ".join(dict.fromkeys(word for each in stretches for word in each.words))
    precision = max((each.precision_m for each in stretches if each.precision_m is not None), default=None)
    method = f"shortest way keeping {clearance_m:.0f} m off the shore ({words}), corners rounded; a modelled path"
    credit = ". ".join(dict.fromkeys(credit for each in stretches for credit in each.credits))
    passes = tuple(dict.fromkeys(name for each in stretches for name in each.passes))
    return SeaLeg(line, length_km(line), words, precision, credit, method, tuple(dict.fromkeys(told)), passes)


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


def _moved(track: Stretch, first: bool, last: bool) -> "list[str]":
    told = []
    for moved, here, which in zip(track.moved_m, (first, last), ("begins", "ends")):
        if moved:
            off = f"{moved / 1000:.1f} km off"
            where = f"{which} {off} the place" if here else f"passes {off} a point on the way"
            told.append(f"It {where}, at the nearest water that leads there, for the point given lies on land.")
    return told
