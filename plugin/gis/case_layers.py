"""The layers of a case in a project: one group, every layer found by custom property, never by name."""

from collections.abc import Iterator
from pathlib import Path
from typing import Callable, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtGui import QColor

from ..core.errors import ImageryError
from .backdrop import BACKDROP, backdrop_layer, fit_backdrop
from .case_sources import address_in, open_layer
from .geodesy import WGS84, albers_for
from .journal import steady_journal
from .layer_ids import RESOURCES, TABLE_PROPERTY, find_layer
from .layer_times import give_time

CASE_PROPERTY = "waybill/case"

# table or view, shown at first, label; top of the map first
_LAYERS: tuple[tuple[str, bool, str], ...] = (
    ("sighting_map", True, "Sightings"),
    ("sighting_area", True, "Outlines of sightings"),
    ("place_map", True, "Places"),
    ("ais_event", True, "What AIS shows"),
    ("voyage", True, "Voyages"),
    ("track", True, "Tracks"),
    ("leg", True, "Direction of movement"),
    ("leg_map", True, "Legs"),
    ("scene", False, "Image footprints"),
)

# what must be drawn anew when a table changed
_SHOWN_BY: dict[str, tuple[str, ...]] = {
    "sighting_map": ("sighting", "tally", "tally_line", "look", "scene", "claim", "place"),
    "sighting_area": ("sighting_area",),
    "place_map": ("place", "place_name", "leg", "route"),
    "ais_event": ("ais_event",),
    "voyage": ("voyage",),
    "track": ("track",),
    "leg": ("leg",),
    "leg_map": ("leg", "leg_stretch", "route", "place"),
    "scene": ("scene",),
}


def add_case(project: QgsProject, case: str, title: str) -> QgsLayerTreeGroup:
    """Add the group of a case, with the backdrop below it, at the foot of the layer tree."""
    root = project.layerTreeRoot()
    group = root.addGroup(title)
    group.setCustomProperty(CASE_PROPERTY, "1")
    for table, shown, label in _LAYERS:
        _put(project, group, case_layer(case, table, label), shown)
    backdrop = group.addGroup("Backdrop")
    for name in BACKDROP:
        _put(project, backdrop, backdrop_layer(name), True)
    backdrop.setExpanded(False)
    return group


def case_layer(case: str, table: str, label: str) -> QgsVectorLayer:
    """One table or view of the case at an address as a styled layer."""
    layer = open_layer(case, table, label)
    layer.loadNamedStyle(str(RESOURCES / "styles" / f"{table}.qml"))
    layer.setCustomProperty(TABLE_PROPERTY, table)
    if table.endswith("_map"):
        layer.setReadOnly(True)
    give_time(layer, table)
    return layer


def find_group(project: QgsProject) -> Optional[QgsLayerTreeGroup]:
    """The group of the case in a project, or None."""
    return next((g for g in _groups(project.layerTreeRoot()) if g.customProperty(CASE_PROPERTY)), None)


def find_case(project: QgsProject) -> Optional[str]:
    """Address of the case whose layers a project holds, read from where they lie now."""
    layer = find_layer(project, "leg")
    return address_in(layer) if layer else None


def is_case_layer(layer: QgsMapLayer) -> bool:
    """True for the layers that Waybill added."""
    return bool(layer.customProperty(TABLE_PROPERTY))


def fold_legends(project: QgsProject) -> None:
    """Fold the legends of the case's layers in the layer tree."""
    group = find_group(project)
    for node in group.findLayers() if group else ():
        if is_case_layer(node.layer()):
            node.setExpanded(True)  # the tree view unfolds on its own without telling the node
            node.setExpanded(False)


def remove_case(project: QgsProject) -> None:
    """Take the group of the case and its layers out of a project; the case and the images among them stay."""
    group = find_group(project)
    if group is None:
        return
    parent = group.parent()
    at = parent.children().index(group)
    ours = [node for node in group.findLayers() if _shows_case(node)]
    ids = [node.layerId() for node in ours]
    kept = [node.clone() for node in group.findLayers() if node not in ours]
    parent.insertChildNodes(at, kept)  # first, for QGIS removes whatever the tree no longer shows
    parent.removeChildNode(group)
    project.removeMapLayers(ids)


def mend_backdrop(project: QgsProject) -> None:
    """Point backdrop layers that a moved project lost to where the plugin has them now."""
    for name in BACKDROP:
        layer = find_layer(project, f"backdrop/{name}")
        if layer is not None and not layer.isValid():
            layer.setDataSource(str(RESOURCES / "basemap" / f"{name}.fgb"), layer.name(), "ogr")


def redraw(project: QgsProject, changed: tuple[str, ...]) -> None:
    """Read again what shows any of the changed tables."""
    for shown, tables in _SHOWN_BY.items():
        layer = find_layer(project, shown) if set(tables) & set(changed) else None
        if layer is not None:
            layer.dataProvider().reloadData()
            layer.triggerRepaint()


def show_only_legs(project: QgsProject, hidden: tuple[str, ...]) -> None:
    """Draw every leg but the hidden ones, given by their identifiers."""
    listed = ", ".join("'{}'".format(leg.replace("'", "''")) for leg in hidden)
    for table in ("leg", "leg_map"):
        layer = find_layer(project, table)
        if layer is not None and not layer.isEditable():
            with steady_journal():
                layer.setSubsetString(f'"id" NOT IN ({listed})' if hidden else "")


def show_tables(project: QgsProject, tables: tuple[str, ...], on: bool) -> None:
    """Draw the layers of some tables, or leave them out."""
    for table in tables:
        layer = find_layer(project, table)
        node = project.layerTreeRoot().findLayer(layer.id()) if layer else None
        if node is not None:
            node.setItemVisibilityChecked(on)


def extent_of(project: QgsProject, table: str, row: str) -> Optional[QgsRectangle]:
    """Extent of one row in the project's CRS, or None where it has no geometry."""
    layer = find_layer(project, table)
    if layer is None:
        return None
    request = QgsFeatureRequest().setFilterExpression("\"id\" = '{}'".format(row.replace("'", "''")))
    shapes = [feature.geometry() for feature in layer.getFeatures(request) if feature.hasGeometry()]
    if not shapes:
        return None
    extent = shapes[0].boundingBox()
    for shape in shapes[1:]:
        extent.combineExtentWith(shape.boundingBox())
    transform = QgsCoordinateTransform(layer.crs(), project.crs(), project)
    return transform.transformBoundingBox(extent)


def select(project: QgsProject, table: str, rows: tuple[str, ...]) -> None:
    """Select rows of a layer by identifier, and nothing else in it."""
    layer = find_layer(project, table)
    if layer is None:
        return
    listed = ", ".join("'{}'".format(row.replace("'", "''")) for row in rows)
    if rows:
        layer.selectByExpression(f'"id" IN ({listed})')
    else:
        layer.removeSelection()


def select_features(project: QgsProject, table: str, features: tuple[int, ...]) -> None:
    """Select features of a layer by number, and nothing else in it; nothing is read for that."""
    layer = find_layer(project, table)
    if layer is not None and set(layer.selectedFeatureIds()) != set(features):
        layer.selectByIds(list(features))


def _put(project: QgsProject, group: QgsLayerTreeGroup, layer: QgsVectorLayer, shown: bool) -> None:
    project.addMapLayer(layer, False)
    node: QgsLayerTreeLayer = group.addLayer(layer)
    node.setItemVisibilityChecked(shown)
    node.setExpanded(False)


def _groups(root: QgsLayerTreeGroup) -> Iterator[QgsLayerTreeGroup]:
    waiting: list[QgsLayerTreeGroup] = [root]
    while waiting:
        group = waiting.pop()
        yield group
        waiting.extend(child for child in group.children() if isinstance(child, QgsLayerTreeGroup))


def set_frame(project: QgsProject) -> None:
    """Give a project the conic that fits the legs of the case, and the sea's colour as background."""
    box = _whole_box(project, "leg")
    if box is None:
        return
    project.setCrs(albers_for(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()))
    project.setBackgroundColor(QColor("#E6EDF2"))
    fit_backdrop(project)


def whole_extent(project: QgsProject, table: str) -> Optional[QgsRectangle]:
    """Extent of every row of a table in the project's CRS, taken along its edges; None where it has none."""
    box = _whole_box(project, table)
    if box is None:
        return None
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS84), project.crs(), project)
    return transform.transformBoundingBox(box)


def _whole_box(project: QgsProject, table: str) -> Optional[QgsRectangle]:
    layer = find_layer(project, table)
    if layer is None or layer.featureCount() == 0:
        return None
    layer.updateExtents()
    return layer.extent()


def place_imagery(project: QgsProject, layer_ids: tuple[str, ...]) -> None:
    """Move images that landed above the case's own layers to below them, so that sightings stay on top."""
    group = find_group(project)
    if group is None:
        return
    root = project.layerTreeRoot()
    for layer_id in layer_ids:
        node = root.findLayer(layer_id)
        if node is None or not isinstance(node.layer(), QgsRasterLayer) or node.parent() not in (root, group):
            continue
        clone = node.clone()
        clone.setExpanded(False)
        group.insertChildNode(_below_the_record(group), clone)
        node.parent().removeChildNode(node)


def _below_the_record(group: QgsLayerTreeGroup) -> int:
    """Place in the group right under the last layer of the case, above earlier images and the backdrop."""
    children = group.children()
    of_case = (n for n, child in enumerate(children) if isinstance(child, QgsLayerTreeLayer) and _shows_case(child))
    return max(of_case, default=-1) + 1


def _shows_case(node: QgsLayerTreeLayer) -> bool:
    return node.layer() is not None and is_case_layer(node.layer())


def add_image(project: QgsProject, path: str) -> str:
    """Add an image file below the case's own layers; answers its layer. Raises ImageryError where it can't be read."""
    layer = QgsRasterLayer(path, Path(path).stem)
    if not layer.isValid():
        raise ImageryError(f"{path} can't be read as an image. Check that the file is whole and of a kind GDAL reads.")
    project.addMapLayer(layer)
    place_imagery(project, (layer.id(),))
    return str(layer.id())


def watch_selection(project: QgsProject, tell: Callable[[str, str], None]) -> Callable[[], None]:
    """Tell table and identifier when one row is selected on the map; answers with how to stop."""
    connected = []
    for table in ("leg_map", "place_map", "sighting_map"):
        layer = find_layer(project, table)
        if layer is None:
            continue

        def changed(*_: object, layer: QgsVectorLayer = layer, table: str = table) -> None:
            if table == "sighting_map" and layer.selectedFeatureCount() != 1:
                return  # one sighting is one feature, and thousands may be selected
            rows = {feature["id"] for feature in layer.getSelectedFeatures()}
            if len(rows) == 1:
                tell(table, rows.pop())

        layer.selectionChanged.connect(changed)
        connected.append((layer, changed))

    def stop() -> None:
        for layer, slot in connected:
            if not sip.isdeleted(layer):
                layer.selectionChanged.disconnect(slot)

    return stop
