"""Outlines of a layer as the record's polygons."""

from qgis.core import QgsCoordinateReferenceSystem, QgsCsException, QgsFeatureRequest, QgsProcessingContext
from qgis.core import QgsProcessingFeatureSource as Source

from ..core.errors import BadValue
from ..core.geometry import Polygon


def polygons_of(source: Source, context: QgsProcessingContext) -> tuple[Polygon, ...]:
    """Every polygon of a layer in EPSG:4326, the parts of a multipolygon apart; empty geometries are passed over.

    Raises BadValue where an outline can't be brought to longitude and latitude.
    """
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    request = QgsFeatureRequest().setDestinationCrs(degrees, context.transformContext()).setSubsetOfAttributes([])
    found: list[Polygon] = []
    try:
        for feature in source.getFeatures(request):
            shape = feature.geometry()
            if shape.isEmpty():
                continue
            parts = shape.asMultiPolygon() if shape.isMultipart() else [shape.asPolygon()]
            found += [Polygon(tuple(tuple((p.x(), p.y()) for p in ring) for ring in part)) for part in parts if part]
    except QgsCsException as error:
        raise BadValue(f"An outline can't be brought to longitude and latitude: {error}. Draw it again.") from error
    return tuple(found)
