"""Marks that a figure needs and the record does not hold."""

from collections.abc import Iterable

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsSimpleFillSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayerBase,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..compat import text_field
from ..core.counting import CountedMark
from ..core.geometry import Point
from ..core.ground import box
from .geometry import to_qgis

_SQUARE_M = 2.4


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


def marks_layer(marks: Iterable[CountedMark]) -> QgsVectorLayer:
    """Outlines of what was counted, dashed where in doubt; what was marked without one is a small square."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "marks", "memory")
    layer.dataProvider().addAttributes([text_field("certainty")])
    layer.updateFields()
    features = []
    for mark in marks:
        if mark.mark.geom is None:
            continue
        boxed = mark.box.geom if mark.box is not None else None
        feature = QgsFeature(layer.fields())
        feature.setGeometry(to_qgis(boxed or box((mark.mark.geom.x, mark.mark.geom.y), _SQUARE_M, _SQUARE_M, 0.0)))
        feature.setAttribute("certainty", mark.mark.certainty)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    firm, doubtful = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine
    kinds = [QgsRendererCategory(name, _outline(pen), name) for name, pen in (("firm", firm), ("doubtful", doubtful))]
    layer.setRenderer(QgsCategorizedSymbolRenderer("certainty", kinds))
    return layer


def _outline(pen: Qt.PenStyle) -> QgsFillSymbol:
    """A frame in the accent colour on a white casing, with nothing in it."""
    nothing = QColor(0, 0, 0, 0), Qt.BrushStyle.NoBrush
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, QgsSimpleFillSymbolLayer(*nothing, QColor("#FFFFFF"), Qt.PenStyle.SolidLine, 0.9))
    symbol.appendSymbolLayer(QgsSimpleFillSymbolLayer(*nothing, QColor("#D55E00"), pen, 0.45))
    return symbol


def _ring(colour: str, width_mm: float) -> QgsSimpleMarkerSymbolLayer:
    ring = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Shape.Circle, 9.0)
    ring.setColor(QColor(0, 0, 0, 0))
    ring.setStrokeColor(QColor(colour))
    ring.setStrokeWidth(width_mm)
    return ring
