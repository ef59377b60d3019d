"""Plan a leg as a person asked for it: by sea, by rail, or through points of one's own; made for a thread."""

from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer

from ..core.errors import RouteError
from ..core.geometry import LonLat
from ..core.leg_drafts import Planned
from ..core.ports import Progress
from ..gis.snapshot import Snapshot
from .rail_leg import GAP_M, plan_rail_legs
from .route_book import planned_by_rail, planned_by_sea, straight
from .sea_leg import CLEARANCE_M, plan_sea_leg


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
