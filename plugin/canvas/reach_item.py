"""What was within a ship's reach, drawn on the map: an outline, and the two positions it is of."""

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtGui import QColor

from ..core.geometry import LonLat, MultiPolygon, edge_of
from .crosses import Crosses
from .view import bring_into_view


class ReachOnMap:
    """Shows one outline at a time."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._bands: list[QgsRubberBand] = []
        self._crosses = Crosses(canvas)

    def show(self, outline: Optional[MultiPolygon], fixes: "Sequence[LonLat]") -> None:
        """Draw an outline with its two positions, all of it in view; only these where everywhere was within reach."""
        self.clear()
        self._crosses.show(fixes)
        if outline is None:
            return
        rings = [[[QgsPointXY(*at) for at in ring] for ring in polygon] for polygon in outline.polygons]
        inside = self._band(QgsGeometry.fromMultiPolygonXY(rings))
        inside.setStrokeColor(QColor(0, 0, 0, 0))
        inside.setFillColor(QColor(213, 94, 0, 24))
        edge = [[QgsPointXY(*at) for at in line] for line in edge_of(outline).lines]
        around = self._band(QgsGeometry.fromMultiPolylineXY(edge))
        around.setStrokeColor(QColor("#D55E00"))
        around.setWidth(2)
        bring_into_view(self._canvas, inside.asGeometry().boundingBox())

    def clear(self) -> None:
        """Leave nothing on the map."""
        self._crosses.show(())
        for band in self._bands:
            self._canvas.scene().removeItem(band)
        self._bands.clear()

    def _band(self, shape: QgsGeometry) -> QgsRubberBand:
        band = QgsRubberBand(self._canvas, shape.type())
        band.setToGeometry(shape, QgsCoordinateReferenceSystem("EPSG:4326"))
        self._bands.append(band)
        return band
