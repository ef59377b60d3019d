"""Marks that a figure needs and the record does not hold."""

from qgis.core import (
    QgsFeature,
    QgsMarkerSymbol,
    QgsSimpleMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayerBase,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..core.geometry import Point
from .geometry import to_qgis


def ring_layer(at: Point) -> QgsVectorLayer:
    """An open ring around a position, so that what is meant stays visible."""
    layer = QgsVectorLayer("Point?crs=EPSG:4326", "sighting", "memory")
    feature = QgsFeature()
    feature.setGeometry(to_qgis(at))
    layer.dataProvider().addFeature(feature)
    symbol = QgsMarkerSymbol()
    symbol.changeSymbolLayer(0, _ring("#FFFFFF", 1.3))
    symbol.appendSymbolLayer(_ring("#D55E00", 0.6))
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def _ring(colour: str, width_mm: float) -> QgsSimpleMarkerSymbolLayer:
    ring = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Shape.Circle, 9.0)
    ring.setColor(QColor(0, 0, 0, 0))
    ring.setStrokeColor(QColor(colour))
    ring.setStrokeWidth(width_mm)
    return ring
