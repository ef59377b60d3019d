"""The tool in hand when a sighting is added: a click makes a point, a drag draws an outline."""

from qgis.core import QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from ..compat import step_of
from ..core.errors import BadValue
from ..core.geometry import Point, Polygon
from .hand_tool import HandTool
from .on_earth import OFF_EARTH, OnEarth, outline_band

_DRAG_STARTS_AT_PX = 5
_VERTEX_EVERY_PX = 4


class SightingTool(HandTool):
    """Emits `drawn` with a core shape in longitude and latitude; `moved` carries the cursor's pixel."""

    drawn = pyqtSignal(object)
    moved = pyqtSignal(QPoint)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._earth = OnEarth(canvas)
        self._band = outline_band(canvas)
        self._trail: list[QPoint] = []

    # Qt overrides

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Start a click or a drag."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._trail = [event.pos()]

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Follow a drag with the outline."""
        self.moved.emit(event.pos())
        if not self._trail or (event.pos() - self._trail[-1]).manhattanLength() < _VERTEX_EVERY_PX:
            return
        self._trail.append(event.pos())
        if self._dragged():
            self._show()

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Turn what was clicked or dragged into a shape."""
        if event.button() != Qt.MouseButton.LeftButton or not self._trail:
            return
        trail, dragged = self._trail, self._dragged()
        self.forget()
        corners = [self._earth.lon_lat(pixel) for pixel in (trail if dragged else trail[:1])]
        on_earth = [corner for corner in corners if corner is not None]
        if len(on_earth) < len(corners):
            self.failed.emit(self.tr(OFF_EARTH))
            return
        try:
            self.drawn.emit(Polygon(((*on_earth, on_earth[0]),)) if dragged else Point(*on_earth[0]))
        except BadValue as error:
            self.failed.emit(str(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape drops what is being drawn, or the tool; the standard keys step back and forth."""
        verb = step_of(event)
        if verb:
            event.accept()
            self.stepped.emit(verb)
        elif event.key() == Qt.Key.Key_Escape:
            event.accept()
            if self._trail:
                self.forget()
            else:
                self.dropped.emit()

    def forget(self) -> None:
        """Leave nothing half drawn."""
        self._trail = []
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)

    def discard(self) -> None:
        """Take the rubber band off the canvas for good."""
        self.canvas().scene().removeItem(self._band)

    def _dragged(self) -> bool:
        start = self._trail[0]
        return any((p - start).manhattanLength() >= _DRAG_STARTS_AT_PX for p in self._trail)

    def _show(self) -> None:
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)
        for point in self._trail:
            self._band.addPoint(self.toMapCoordinates(point), False)
        self._band.show()
        self._band.updatePosition()
        self._band.update()
