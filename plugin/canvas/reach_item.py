"""What was within a ship's reach, drawn on the map: an outline, and the two positions it is of."""

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtGui import QColor

from ..core.geometry import LonLat, MultiPolygon
from .crosses import Crosses
from .view import bring_into_view


class ReachOnMap:
    """Shows one outline at a time."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._band: Optional[QgsRubberBand] = None
        self._crosses = Crosses(canvas)

    def show(self, outline: Optional[MultiPolygon], fixes: "Sequence[LonLat]") -> None:
        """Draw an outline with its two positions, all of it in view; only these where everywhere was within reach."""
        self.clear()
        self._crosses.show(fixes)
        if outline is None:
            return
        band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        band.setStrokeColor(QColor("#D55E00"))
        band.setFillColor(QColor(213, 94, 0, 24))
        band.setWidth(2)
        rings = [[[QgsPointXY(*at) for at in ring] for ring in polygon] for polygon in outline.polygons]
        band.setToGeometry(QgsGeometry.fromMultiPolygonXY(rings), QgsCoordinateReferenceSystem("EPSG:4326"))
        self._band = band
        bring_into_view(self._canvas, band.asGeometry().boundingBox())

    def clear(self) -> None:
        """Leave nothing on the map."""
        self._crosses.show(())
        if self._band is not None:
            self._canvas.scene().removeItem(self._band)
            self._band = None
