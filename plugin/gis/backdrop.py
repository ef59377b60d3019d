"""The offline backdrop: land, lakes and borders that come with the plugin."""

import re

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer

from ..core.geometry import Point
from .layer_ids import RESOURCES, TABLE_PROPERTY, find_layer

_LAYERS: tuple[tuple[str, str], ...] = (
    ("borders", "Borders"),
    ("lakes", "Lakes"),
    ("coast_sea_of_japan", "Land, Sea of Japan"),
    ("land", "Land"),
)
BACKDROP = tuple(name for name, _ in _LAYERS)
_SHORE_BOX = (129.5, 41.5, 133.9, 43.5)


def backdrop_layer(name: str) -> QgsVectorLayer:
    """One layer of the offline backdrop, styled."""
    layer = QgsVectorLayer(str(RESOURCES / "basemap" / f"{name}.fgb"), dict(_LAYERS)[name], "ogr")
    layer.loadNamedStyle(str(RESOURCES / "styles" / f"{name}.qml"))
    layer.setCustomProperty(TABLE_PROPERTY, f"backdrop/{name}")
    layer.setReadOnly(True)
    return layer


def backdrop_credit(at: Point) -> str:
    """What to credit for the backdrop of a map around a position."""
    west, south, east, north = _SHORE_BOX
    shore = "lakes and shore" if west <= at.x <= east and south <= at.y <= north else "lakes"
    return f"Made with Natural Earth; {shore}: GSHHG 2.3.6"


def fit_backdrop(project: QgsProject) -> None:
    """Leave out of the backdrop what the cut of the project's projection would smear over the map."""
    for name in BACKDROP:
        layer = find_layer(project, f"backdrop/{name}")
        if layer is not None:
            fit_to(layer, project.crs())


def fit_to(layer: QgsVectorLayer, crs: QgsCoordinateReferenceSystem) -> None:
    """Hide features that lie across the meridian opposite a conic's middle one."""
    found = re.search(r"\+proj=(?:aea|lcc|eqdc)\b.*\+lon_0=(-?[\d.]+)", crs.toProj())
    wanted = ""
    if found:
        seam = (float(found.group(1)) + 360.0) % 360.0 - 180.0
        wanted = f'NOT ("west" < {seam:.3f} AND "east" > {seam:.3f})'
    if layer.subsetString() != wanted:
        layer.setSubsetString(wanted)
