"""Which images of the case the map shows, and looks at what it shows."""

from collections.abc import Sequence
from pathlib import PurePath
from typing import Callable, Optional

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayer,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)

from ..core.actions import Action, Insert, Operation, Receipt
from ..core.errors import ImageryError
from ..core.geometry import LonLat, MultiPolygon
from ..core.imagery.where import in_box, shows
from ..core.ports import CaseStore
from ..core.records import Look, Place, Scene
from ..core.sightings import SceneInHand
from ..core.times import now_utc
from ..core.values import Id, new_id
from ..gis import imagery, scene_layers
from ..gis.geodesy import distance_m
from .annotate import scene_rows

Bounds = tuple[float, float, float, float]
_AROUND_M = 1_000.0


class ShownScenes:
    """Images of an open case in one project."""

    def __init__(self, store: CaseStore, project: QgsProject, tell: Callable[[Receipt], Receipt]) -> None:
        self._store, self._project, self._tell = store, project, tell
        self._by_name: Optional[dict[str, list[Id]]] = None
        self._own: dict[tuple[str, str], Optional[Id]] = {}

    def heard(self, rows: "Sequence[tuple[str, Id]]") -> None:
        """After the case changed: forget which layers show its images, where that may have changed."""
        if not rows or any(table == "scene" for table, _ in rows):
            self._by_name = None
            self._own.clear()

    def scene_of(self, layer: QgsMapLayer) -> Optional[Id]:
        """The image of the case that a layer shows, whoever opened it; None for others. Raises CaseError."""
        said = scene_layers.scene_of_layer(layer)
        if said is not None or not isinstance(layer, QgsRasterLayer):
            return said
        key = (layer.id(), layer.source())
        if key not in self._own:
            self._own[key] = self._of_its_file(layer)
        return self._own[key]

    def shown(self) -> "frozenset[str]":
        """Identifiers of the images of the case that the map shows. Raises CaseError."""
        root = self._project.layerTreeRoot()
        found = set()
        for layer, scene in self._images():
            node = root.findLayer(layer.id())
            if node is not None and node.isVisible() and layer.isValid():
                found.add(str(scene))
        return frozenset(found)

    def show_only(self, layer_ids: Sequence[str]) -> None:
        """Show these images and no other of the case; where the map looks stays as it is. Raises CaseError."""
        root = self._project.layerTreeRoot()
        for layer, _ in self._images():
            node = root.findLayer(layer.id())
            if node is not None:
                node.setItemVisibilityChecked(layer.id() in layer_ids)
        for wanted in layer_ids:  # one whose file nobody can tell any more
            node = root.findLayer(wanted)
            if node is not None:
                node.setItemVisibilityChecked(True)

    def extent(self, layer_id: str) -> Optional[QgsRectangle]:
        """Extent of a layer in the project's CRS; None where it has none there."""
        layer = self._project.mapLayer(layer_id)
        if layer is None or layer.extent().isEmpty():
            return None
        there = QgsCoordinateTransform(layer.crs(), self._project.crs(), self._project)
        try:
            return there.transformBoundingBox(layer.extent())
        except QgsCsException:
            return None

    def native_scale(self, layer_id: str, view: QgsMapSettings) -> float:
        """Scale at which a pixel of an image is one of the screen, in the middle of a view. Raises ImageryError."""
        middle = QgsPointXY(view.visibleExtent().center())
        layer = scene_layers.on_map(self._project, layer_id)
        return scene_layers.one_to_one(layer, middle, view.destinationCrs(), view.outputDpi())

    def toggle_resampling(self, layer_id: str) -> bool:
        """Draw an image smoothly or pixel by pixel; True where it is smooth now. Raises ImageryError."""
        layer = scene_layers.on_map(self._project, layer_id)
        smooth = scene_layers.resampling(layer) == "nearest"
        scene_layers.set_resampling(layer, "cubic" if smooth else "nearest")
        return smooth

    def view_in(self, layer_id: str, view: QgsMapSettings) -> QgsRectangle:
        """What a view shows, in the CRS of a layer. Raises ImageryError where that does not reach there."""
        layer = scene_layers.on_map(self._project, layer_id)
        there = QgsCoordinateTransform(view.destinationCrs(), layer.crs(), self._project)
        try:
            return there.transformBoundingBox(view.visibleExtent())
        except QgsCsException:
            raise ImageryError(f"“{layer.name()}” does not reach there. Move the map to it first.") from None

    def look(
        self,
        hand: SceneInHand,
        at: LonLat,
        found: "Sequence[tuple[Optional[str], str]]",
        place: Optional[Id],
        view: Optional[Bounds] = None,
    ) -> Optional[Place]:
        """Log a look at the image in hand, which joins the case if it is not in it; for the place in view.

        That is the place given where the image shows it and it lies in view (west, south, east, north) or around its
        middle `at`; else the nearest such place; none where there is none. Answers with it. Raises what
        `CaseStore.apply` raises.
        """
        operations: list[Operation]
        operations, scene = scene_rows(self._store, self._project, hand)
        made = next((o.record for o in operations if isinstance(o, Insert) and isinstance(o.record, Scene)), None)
        image = made if made is not None else self._store.get(Scene, scene)
        here = self._in_view(image.geom, at, view, place)
        me, now = self._store.me(), now_utc()
        where = here.id if here is not None else None
        for subject, verdict in found:
            operations.append(Insert(Look(new_id(), scene, now, verdict, "full", where, subject, me)))
        self._tell(self._store.apply(Action("log_look", "Log a look", tuple(operations))))
        return here

    def _in_view(
        self, footprint: Optional[MultiPolygon], at: LonLat, view: Optional[Bounds], chosen: Optional[Id]
    ) -> Optional[Place]:
        """A look says nothing of a place that the image does not show, nor of one that nobody had before their eyes."""
        found: list[tuple[float, Place]] = []
        for place in self._store.all(Place):
            if place.geom is None:
                continue
            point, within = (place.geom.x, place.geom.y), place.precision_m or 0.0
            away = distance_m(at, point)
            in_view = view is not None and in_box(view, point)
            shown = footprint is None or shows(footprint, point, within_m=within)
            if shown and (in_view or away <= max(within, _AROUND_M)):
                found.append((away, place))
        mine = next((place for _, place in found if place.id == chosen), None)
        return mine or (min(found, key=lambda pair: pair[0])[1] if found else None)

    def _images(self) -> "list[tuple[QgsRasterLayer, Id]]":
        layers = [x for x in self._project.mapLayers().values() if isinstance(x, QgsRasterLayer)]
        return [(layer, scene) for layer in layers if (scene := self.scene_of(layer)) is not None]

    def _of_its_file(self, layer: QgsRasterLayer) -> Optional[Id]:
        path = imagery.file_of(self._project, layer.id())
        if path is None:
            return None
        if self._by_name is None:
            self._by_name = {}
            for row, href in self._store.columns(Scene, ("id", "href")):
                if href:
                    self._by_name.setdefault(PurePath(href).name, []).append(Id(row))
        rows = self._by_name.get(path.name, ())
        return next((row for row in rows if imagery.shows(layer, self._store.get(Scene, row))), None)
