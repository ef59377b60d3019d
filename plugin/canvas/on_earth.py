"""Between pixels of the canvas, the project's CRS, and longitude and latitude."""

from collections.abc import Iterable, Iterator
from typing import Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtGui import QColor

from ..core.counting import BoxShape
from ..core.geometry import LonLat
from ..core.ground import box

_BACK = Qgis.TransformDirection.Reverse


class OnEarth:
    """Positions of one canvas; None where the project's CRS has none."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas

    def lon_lat(self, pixel: QPoint) -> "Optional[LonLat]":
        """Longitude and latitude of a pixel, in degrees."""
        try:
            at = self._transform().transform(self._canvas.getCoordinateTransform().toMapCoordinates(pixel))
        except QgsCsException:
            return None
        return (at.x(), at.y())

    def on_map(self, positions: "Iterable[LonLat]") -> "list[QgsPointXY]":
        """Positions in the project's CRS; none where one of them has no place there."""
        transform = self._transform()
        try:
            return [transform.transform(QgsPointXY(*position), _BACK) for position in positions]
        except QgsCsException:
            return []

    def _transform(self) -> QgsCoordinateTransform:
        settings = self._canvas.mapSettings()
        degrees = QgsCoordinateReferenceSystem("EPSG:4326")
        return QgsCoordinateTransform(settings.destinationCrs(), degrees, settings.transformContext())


def outline_band(canvas: QgsMapCanvas) -> QgsRubberBand:
    """A rubber band in the look of what is being drawn."""
    band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
    band.setStrokeColor(QColor("#D55E00"))
    band.setSecondaryStrokeColor(QColor(255, 255, 255, 220))
    band.setFillColor(QColor(213, 94, 0, 30))
    band.setWidth(2)
    return band


class StampBand:
    """The outlines that hang on the cursor, true to scale on the ground."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._earth = OnEarth(canvas)
        self._band = outline_band(canvas)

    def clear(self) -> None:
        """Show nothing."""
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)

    def show_ring(self, pixels: "Iterable[QPoint]") -> None:
        """Show an outline that is being drawn."""
        self.clear()
        for pixel in pixels:
            self._band.addPoint(self._canvas.getCoordinateTransform().toMapCoordinates(pixel), True)

    def show_boxes(self, middles: "Iterable[LonLat]", shape: BoxShape) -> None:
        """Show boxes of one size and direction."""
        self.clear()
        for number, middle in enumerate(middles):
            ring = box(middle, shape.length_m, shape.width_m, shape.azimuth_deg).rings[0][:-1]
            corners = self._earth.on_map(ring)
            for corner in corners:
                self._band.addPoint(corner, corner is corners[-1], number)

    def discard(self) -> None:
        """Take it off the canvas for good."""
        self._canvas.scene().removeItem(self._band)


def pixels_along(path: "list[QPoint]", step_px: float) -> "Iterator[tuple[float, float]]":
    """Pixels along a path, so close that nothing between them is jumped over, however fast it was drawn."""
    yield float(path[0].x()), float(path[0].y())
    for a, b in zip(path, path[1:]):
        steps = int((b - a).manhattanLength() / step_px) + 1
        for step in range(1, steps + 1):
            yield a.x() + (b.x() - a.x()) * step / steps, a.y() + (b.y() - a.y()) * step / steps
