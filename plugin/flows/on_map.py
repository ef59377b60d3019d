"""What an open case shows on the map, and where its rows lie there."""

from typing import Optional

from qgis.core import QgsProject, QgsRectangle, QgsVectorLayer

from ..core.ports import CaseStore
from ..core.records import Sighting
from ..core.values import Id
from ..gis import case_layers
from ..gis.layer_ids import find_layer

_SITE_SCALE, _PLACE_SCALE = 2_500.0, 150_000.0


class OnMap:
    """The case's layers in one project."""

    def __init__(self, store: CaseStore, project: QgsProject) -> None:
        self._store, self._project = store, project

    def select(self, table: str, rows: tuple[Id, ...]) -> None:
        """Highlight rows of one map layer and nothing in the others."""
        for other in ("leg_map", "place_map", "sighting_map"):
            case_layers.select(self._project, other, rows if other == table else ())

    def select_sightings(self, features: tuple[int, ...]) -> None:
        """Highlight sightings by their number in the case, and nothing in the other layers."""
        case_layers.select_features(self._project, "sighting_map", features)
        for other in ("leg_map", "place_map"):
            case_layers.select_features(self._project, other, ())

    def layer_of(self, table: str) -> Optional[QgsVectorLayer]:
        """The layer of one of the case's tables; None where somebody took it out of the project."""
        return find_layer(self._project, table)

    def extent_of(self, table: str, row: Id) -> Optional[QgsRectangle]:
        """Extent of a row in the project's CRS."""
        return case_layers.extent_of(self._project, table, row)

    def view_scale(self, table: str, row: Id) -> float:
        """Scale to look at a point of the map with: close for what was seen on an image, wide for a place."""
        seen = table == "sighting_map" and bool(self._store.get(Sighting, row).look)
        return _SITE_SCALE if seen else _PLACE_SCALE

    def show_sightings(self, on: bool) -> None:
        """Draw sightings and their outlines, or leave them out while a second count is made."""
        case_layers.show_tables(self._project, ("sighting_map", "sighting_area"), on)

    def first_view(self) -> "Optional[tuple[QgsRectangle, float]]":
        """What a case is first looked at: its legs, else its sightings, in the project's CRS; and how near a point."""
        for table, scale in (("leg", _PLACE_SCALE), ("sighting_map", _SITE_SCALE)):
            extent = case_layers.whole_extent(self._project, table)
            if extent is not None:
                return extent, scale
        return None
