"""Core shapes and QGIS geometry, both ways, and shapes taken from layers."""

from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)

from ..core.geometry import Geometry, MultiPolygon, Polygon
from ..core.ground import turned
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
    if not isinstance(shape, Polygon):
        return None
    return in_one_turn(shape)


def in_one_turn(shape: Polygon) -> MultiPolygon:
    """An outline in degrees as the record keeps it: one across ±180° in its parts to both sides."""
    return _cut_at_180(shape) if _jumps(shape) else MultiPolygon((shape.rings,))


def all_but(shape: MultiPolygon) -> MultiPolygon:
    """The earth without an outline."""
    rest = QgsGeometry.fromRect(QgsRectangle(-180.0, -90.0, 180.0, 90.0)).difference(to_qgis(shape))
    rest.convertToMultiType()
    return MultiPolygon(
        tuple(tuple(tuple((at.x(), at.y()) for at in ring) for ring in part) for part in rest.asMultiPolygon())
    )


def _jumps(shape: Polygon) -> bool:
    """True where a ring steps over ±180°, or goes on beyond it."""
    ring = shape.rings[0]
    return any(abs(a[0]) > 180.0 or abs(a[0] - b[0]) > 180.0 for a, b in zip(ring, ring[1:]))


def _cut_at_180(shape: Polygon) -> MultiPolygon:
    """An outline across ±180° as its parts to both sides."""
    first = turned(shape.rings[0][0][0])
    ring = tuple((first + turned(lon - first), lat) for lon, lat in shape.rings[0])
    whole = to_qgis(Polygon((ring,)))
    parts = []
    for turn in (-360.0, 0.0, 360.0):
        side = QgsGeometry(whole)
        side.translate(turn, 0.0)
        part = side.intersection(QgsGeometry.fromRect(QgsRectangle(-180.0, -90.0, 180.0, 90.0)))
        if not part.isEmpty() and part.area() > 0.0:
            parts.append(tuple(tuple((at.x(), at.y()) for at in ring) for ring in part.asPolygon()))
    return MultiPolygon(tuple(parts))
