"""Plan a leg as a person asked for it: by sea, by rail, or through points of one's own; made for a thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer

from ..core.errors import RouteError
from ..core.geometry import LonLat
from ..core.leg_lines import Planned, Stretch
from ..core.ports import Progress
from ..gis.geodesy import geodesic, length_km
from ..gis.snapshot import Snapshot
from .rail_leg import GAP_M, RailLeg, plan_rail_legs
from .sea_leg import CLEARANCE_M, SeaLeg, plan_sea_leg


@dataclass(frozen=True)
class Wish:
    """What is to be planned: mode, positions from start to end, and what the planner of that mode goes by.

    `layer` is one of one's own: land for the sea, lines for the rails; None is what ships with the plugin. `avoid` is
    None for what the planner leaves out by itself.
    """

    mode: str
    places: tuple[LonLat, ...]
    clearance_m: float = CLEARANCE_M
    avoid: Optional[tuple[str, ...]] = None
    gap_m: float = GAP_M
    count: int = 3
    layer: Optional[str] = None


def prepared(project: QgsProject, wish: Wish) -> "Optional[tuple[Snapshot, str]]":
    """The wish's layer for a thread to read, with its name; on the main thread. Raises RouteError."""
    if wish.layer is None:
        return None
    layer = project.mapLayer(wish.layer)
    if not isinstance(layer, QgsVectorLayer) or layer.type() != QgsMapLayer.LayerType.VectorLayer:
        raise RouteError("The layer is not in the project any more. Choose another.")
    return Snapshot(layer), layer.name()


def plan(
    wish: Wish, layer: "Optional[tuple[Snapshot, str]]", progress: Optional[Progress] = None
) -> "tuple[Planned, ...]":
    """Lines for a leg, the shortest first; more than one by rail only. Raises RouteError, Cancelled."""
    if wish.mode == "sea":
        start, *via, end = wish.places
        return (planned_by_sea(plan_sea_leg(start, end, via, wish.clearance_m, layer, progress)),)
    if wish.mode == "rail":
        legs = plan_rail_legs(wish.places, wish.count, wish.avoid, layer, wish.gap_m, progress)
        return tuple(planned_by_rail(leg) for leg in legs)
    return (straight(wish.places),)


def planned_by_sea(leg: SeaLeg) -> Planned:
    """A planned sea leg as a leg of a route takes it."""
    return Planned(leg.line, leg.length_km, leg.method, leg.precision_m, leg.credit, (), leg.told, leg.passes)


def planned_by_rail(leg: RailLeg) -> Planned:
    """A planned rail leg as a leg of a route takes it."""
    parts = tuple(Stretch(s.points, s.schematic, s.precision_m, s.track_km) for s in leg.stretches)
    towns = tuple(town.name for town in sorted(leg.towns, key=lambda town: -town.people)[:8])
    ordered = tuple(town.name for town in leg.towns if town.name in towns)
    return Planned(leg.line, leg.length_km, leg.method, leg.precision_m, leg.credit, parts, leg.told, ordered)


def straight(points: Sequence[LonLat]) -> Planned:
    """Straight along the ellipsoid through points: a road nobody has planned, or a leg drawn by hand."""
    line = geodesic(tuple(points), step_km=25.0)
    method = "drawn by hand through the points given" if len(points) > 2 else "straight line between the places"
    return Planned(line, length_km(line), method, None)
