"""Crosses on the map, as where points were set by hand."""

from collections.abc import Iterable

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsVertexMarker
from qgis.PyQt.QtGui import QColor

from ..core.geometry import LonLat
from .on_earth import OnEarth


def cross_on(canvas: QgsMapCanvas) -> QgsVertexMarker:
    """A cross in the look of what is being drawn."""
    cross = QgsVertexMarker(canvas)
    cross.setIconType(QgsVertexMarker.IconType.ICON_CROSS)
    cross.setColor(QColor("#D55E00"))
    cross.setPenWidth(2)
    return cross


class Crosses:
    """Shows one set of points at a time; `show` with none takes them away."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._there: list[QgsVertexMarker] = []

    def show(self, points: "Iterable[LonLat]") -> None:
        """Mark these places, and no others."""
        for cross in self._there:
            self._canvas.scene().removeItem(cross)
        self._there.clear()
        for point in OnEarth(self._canvas).on_map(points):
            cross = cross_on(self._canvas)
            cross.setCenter(QgsPointXY(point))
            self._there.append(cross)
