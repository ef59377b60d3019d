"""A leg that is being planned, drawn on the map: its line, and the points it is to lead through."""

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..core.geometry import LonLat, MultiLine
from .crosses import Crosses
from .view import bring_into_view

_LINES = (("#FFFFFF", 6, Qt.PenStyle.SolidLine), ("#D55E00", 3, Qt.PenStyle.DashLine))


class LegPreview:
    """Shows one planned line at a time, dashed, on a light casing."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._bands: list[QgsRubberBand] = []
        self._crosses = Crosses(canvas)

    def show_line(self, line: Optional[MultiLine]) -> None:
        """Draw a line where it can be seen, or nothing."""
        self._drop()
        if line is None:
            return
        shape = QgsGeometry.fromMultiPolylineXY([[QgsPointXY(*at) for at in part] for part in line.lines])
        for colour, width, style in _LINES:
            band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.LineGeometry)
            band.setStrokeColor(QColor(colour))
            band.setWidth(width)
            band.setLineStyle(style)
            band.setToGeometry(shape, QgsCoordinateReferenceSystem("EPSG:4326"))
            self._bands.append(band)
        bring_into_view(self._canvas, self._bands[0].asGeometry().boundingBox())

    def show_points(self, points: "Sequence[LonLat]") -> None:
        """Mark the points on the way."""
        self._crosses.show(points)

    def clear(self) -> None:
        """Leave nothing on the map."""
        self._drop()
        self._crosses.show(())

    def _drop(self) -> None:
        for band in self._bands:
            self._canvas.scene().removeItem(band)
        self._bands.clear()
