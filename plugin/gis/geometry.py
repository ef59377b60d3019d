"""Core shapes and QGIS geometry, both ways, and shapes taken from layers."""

from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
)

from ..core.geometry import Geometry, MultiPolygon, Polygon
from ..core.wkb import from_wkb, to_wkb
from .geodesy import WGS84


def to_qgis(shape: Geometry) -> QgsGeometry:
    """A core shape as QGIS geometry."""
    geometry = QgsGeometry()
    geometry.fromWkb(to_wkb(shape))
    return geometry


def from_qgis(geometry: QgsGeometry) -> Geometry:
    """QGIS geometry as a core shape. Raises BadValue for kinds the record does not use."""
    return from_wkb(bytes(geometry.asWkb()))


def footprint_of(project: QgsProject, layer_id: str) -> Optional[MultiPolygon]:
    """Frame of a raster layer in degrees; None for tiled services that cover everything."""
    layer = project.mapLayer(layer_id)
    if not isinstance(layer, QgsRasterLayer) or layer.providerType() != "gdal" or layer.extent().isEmpty():
        return None
    frame = QgsGeometry.fromRect(layer.extent()).densifyByCount(4)
    transform = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem(WGS84), project)
    try:
        frame.transform(transform)
    except QgsCsException:
        return None
    shape = from_qgis(frame)
    return MultiPolygon((shape.rings,)) if isinstance(shape, Polygon) else None
