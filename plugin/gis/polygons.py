"""Polygons of a layer as outlines of the record, whatever CRS it has."""

from collections.abc import Iterator

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureSource,
)

from ..core.errors import BadValue
from ..core.geometry import MultiPolygon, Polygon
from .geodesy import WGS84
from .geometry import from_qgis


def polygons_of(source: QgsFeatureSource, context: QgsCoordinateTransformContext) -> Iterator[Polygon]:
    """Every polygon of a source in longitude and latitude, parts one by one; rows without geometry are left out.

    Raises BadValue where a shape can't be brought to longitude and latitude, or is none the record knows.
    """
    if not source.sourceCrs().isValid():
        raise BadValue(f"The layer “{source.sourceName()}” has no coordinate system. Set it, then run this again.")
    transform = QgsCoordinateTransform(source.sourceCrs(), QgsCoordinateReferenceSystem(WGS84), context)
    for feature in source.getFeatures():
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            continue
        if geometry.wkbType() != geometry.constGet().segmentize().wkbType():  # arcs become chords
            geometry.set(geometry.constGet().segmentize())
        try:
            geometry.transform(transform)
        except QgsCsException:
            raise BadValue(
                f"Feature {feature.id()} of “{source.sourceName()}” has no longitude and latitude. "
                "Check the layer's coordinate system."
            ) from None
        shape = from_qgis(geometry)
        if isinstance(shape, Polygon):
            yield shape
        elif isinstance(shape, MultiPolygon):
            yield from (Polygon(rings) for rings in shape.polygons)
