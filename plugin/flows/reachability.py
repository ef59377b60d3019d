"""Was it possible? Between two positions of a ship: how far it could have gone, and where it could have called."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsFeatureSource,
)

from ..analysis.reach_ellipse import poles_within, reach_outline
from ..core.errors import RouteError
from ..core.geometry import LonLat, MultiPolygon, Polygon
from ..core.ports import Progress
from ..core.reachable import Budget, Call, Fix, budget_of, call_at
from ..gis.geodesy import WGS84, distance_m
from ..gis.geometry import all_but, in_one_turn
from .sea_leg import plan_sea_leg

_PLAN_CLEARANCE_M = 500.0


@dataclass(frozen=True)
class Reach:
    """What was possible. `outline` is None where the whole earth was within reach; calls in the order of hours left.

    A place that no way by sea was found to, where that was asked for, is in no call: `told` names it.
    """

    budget: Budget
    outline: Optional[MultiPolygon]
    calls: tuple[Call, ...]
    told: tuple[str, ...]


def reach_between(
    first: Fix,
    second: Fix,
    places: "Sequence[tuple[str, LonLat]]",
    knots: float,
    port_hours: float = 0.0,
    by_sea: bool = False,
    progress: Optional[Progress] = None,
) -> Reach:
    """What a ship could have done between two fixes.

    `by_sea` measures ways to places that are possible in a straight line along planned sea legs. Raises BadValue where
    the fixes can't be of one ship at that speed, Cancelled.
    """
    budget = budget_of(first, second, distance_m(first.at, second.at) / 1000.0, knots, port_hours)
    ring = reach_outline(first.at, second.at, budget.reach_km, budget.straight_km)
    outline = in_one_turn(Polygon((ring,))) if ring else None
    if outline is not None and all(poles_within(first.at, second.at, budget.reach_km)):
        outline = all_but(outline)
    calls, told = [], []
    for name, at in places:
        ways = distance_m(first.at, at) / 1000.0, distance_m(at, second.at) / 1000.0
        call = call_at(name, at, *ways, budget)
        if by_sea and call.possible:
            try:
                by_sea_km = sea_way_km(first.at, at, progress), sea_way_km(at, second.at, progress)
                call = call_at(name, at, *by_sea_km, budget)
            except RouteError as error:
                told.append(f"{name} is left out, for no way by sea was found by which a call was possible: {error}")
                continue
        calls.append(call)
    calls.sort(key=lambda call: -call.hours_left)
    if not by_sea:
        told.append("Distances are along the earth, over land too: what is possible by them may be too far by sea.")
    return Reach(budget, outline, tuple(calls), tuple(told))


def sea_way_km(start: LonLat, end: LonLat, progress: Optional[Progress] = None) -> float:
    """Length of a planned sea leg with what it leaves out between its ends and points on land, in km.

    Raises RouteError where there is no way, Cancelled.
    """
    leg = plan_sea_leg(start, end, (), _PLAN_CLEARANCE_M, None, progress)
    off = distance_m(start, leg.line.lines[0][0]) + distance_m(leg.line.lines[-1][-1], end)
    return leg.length_km + off / 1000.0


def named_points(source: QgsFeatureSource, field: str = "") -> "list[tuple[str, LonLat]]":
    """Points of a layer in degrees with their names; by default those of a field “label” or “name”, else numbers."""
    names = [each.name() for each in source.fields()]
    chosen = field or next((n for n in names if n.lower() in ("label", "name")), "")
    request = QgsFeatureRequest().setDestinationCrs(
        QgsCoordinateReferenceSystem(WGS84), QgsCoordinateTransformContext()
    )
    found: list[tuple[str, LonLat]] = []
    for feature in source.getFeatures(request):
        name = str(feature[chosen]) if chosen else str(feature.id())
        shape = feature.geometry()
        found += [(name, (at.x(), at.y())) for at in shape.vertices()]
    return found
