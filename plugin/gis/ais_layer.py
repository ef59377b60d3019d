"""Point layers as AIS rows, point layers as ports."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureSource,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDateTime, Qt, QVariant

from ..core.errors import AisError
from .geodesy import WGS84

_NAMES = ("label", "name", "port", "place")


@dataclass(frozen=True)
class PointRow:
    """A feature: its identifier, its position in degrees (None where it has none), and its values."""

    row: int
    at: Optional[tuple[float, float]]
    values: Sequence[Any]


class PointTable:
    """A point layer as it is now, to be read from any thread. Made on the main thread; raises AisError."""

    def __init__(self, layer: QgsVectorLayer, context: QgsCoordinateTransformContext) -> None:
        self.name = layer.name()
        if not layer.isValid() or layer.geometryType() != QgsWkbTypes.GeometryType.PointGeometry:
            raise AisError(f"“{self.name}” is no layer of points that can be read. Choose another one.")
        if not layer.crs().isValid():
            raise AisError(f"The layer “{self.name}” has no coordinate system. Set it, then run this again.")
        self.columns = tuple(field.name() for field in layer.fields())
        self.count = max(1, layer.featureCount())
        self._source = QgsVectorLayerFeatureSource(layer)
        self._transform = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem(WGS84), context)

    def rows(self) -> Iterator[PointRow]:
        """Every feature."""
        for feature in self._source.getFeatures():
            yield PointRow(feature.id(), self._place(feature), [_plain(value) for value in feature.attributes()])

    def _place(self, feature: QgsFeature) -> Optional[tuple[float, float]]:
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            return None
        try:
            point = self._transform.transform(geometry.centroid().asPoint() if geometry.isMultipart()
                                              else geometry.asPoint())  # fmt: skip
        except QgsCsException:
            return None
        return point.x(), point.y()


def _plain(value: Any) -> Any:
    """A value without Qt: an instant as seconds since 1970, a clock's time without a zone as a datetime."""
    if isinstance(value, QDateTime):
        if not value.isValid():
            return None
        if value.timeSpec() == Qt.TimeSpec.LocalTime:
            day, clock = value.date(), value.time()
            return datetime(day.year(), day.month(), day.day(), clock.hour(), clock.minute(), clock.second())  # noqa: DTZ001
        return value.toMSecsSinceEpoch() / 1000.0
    return None if isinstance(value, QVariant) and value.isNull() else value


def ports_of(source: QgsFeatureSource, context: QgsCoordinateTransformContext) -> Iterator[tuple[str, float, float]]:
    """Name, longitude and latitude of every point of a source; the name is that of a column label or name.

    Raises AisError where a point can't be brought to degrees.
    """
    transform = QgsCoordinateTransform(source.sourceCrs(), QgsCoordinateReferenceSystem(WGS84), context)
    fields = [field.name() for field in source.fields()]
    column = next((fields.index(each) for name in _NAMES for each in fields if each.lower() == name), None)
    for feature in source.getFeatures():
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            continue
        try:
            point = transform.transform(geometry.centroid().asPoint())
        except QgsCsException:
            raise nowhere(feature, source.sourceName()) from None
        name = _plain(feature.attributes()[column]) if column is not None else None
        yield f"Place {feature.id()}" if name is None else str(name), point.x(), point.y()


def nowhere(feature: QgsFeature, name: str) -> AisError:
    """What is said of a feature, in a layer of that name, that can't be brought to degrees."""
    named = f"Feature {feature.id()} of “{name}”"
    return AisError(f"{named} has no longitude and latitude. Check the layer's CRS.")
