"""The tool in hand while something is measured: clicks make a chain, with its length and error beside the cursor."""

from typing import Optional

from qgis.core import QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsRubberBand
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

from ..compat import step_of
from ..core.geometry import LonLat
from ..core.ground import moved
from ..core.measuring.live import live_words
from ..core.measuring.modes import LENGTH, Mode
from .cursor_note import CursorNote
from .hand_tool import HandTool
from .on_earth import OFF_EARTH, OnEarth

_SAME_SPOT_PX = 3
_GUIDE_M = 40.0
_INK, _CASING, _GUIDE = QColor("#D55E00"), QColor(255, 255, 255, 220), QColor(255, 255, 255, 170)
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MeasureTool(HandTool):
    """`begun` carries the first position, `drawn` the whole chain; both as longitude and latitude. `moved` carries
    the pixel under the cursor while nothing is drawn.

    Click by click; a double click, Enter or the right button ends, Backspace takes the last point back, Escape drops
    what is drawn and then the tool.
    """

    begun = pyqtSignal(object)
    drawn = pyqtSignal(object)
    moved = pyqtSignal(QPoint)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.mode: Mode = LENGTH
        self._gsd_m: Optional[float] = None
        self._chain: list[QgsPointXY] = []
        self._pressed: Optional[QPoint] = None
        self._earth, self._note = OnEarth(canvas), CursorNote(canvas)
        self._guide = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.LineGeometry)
        self._band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.LineGeometry)
        self._dots = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PointGeometry)
        self._style()

    # For whoever holds the tool

    def set_mode(self, mode: Mode) -> None:
        """Draw something else from now on."""
        self.mode = mode
        self.clear()

    def set_error(self, gsd_m: Optional[float]) -> None:
        """The resolution that the error beside the cursor comes from, in metres; None where it is not known."""
        self._gsd_m = gsd_m

    def set_guide(self, azimuth_deg: Optional[float]) -> None:
        """Show from the first point on where a shadow should fall."""
        self._guide.reset(QgsWkbTypes.GeometryType.LineGeometry)
        if azimuth_deg is not None and self._chain:
            start = self._earth.lon_lat_of(self._chain[0])
            ends = (start, moved(start, _GUIDE_M, azimuth_deg)) if start is not None else ()
            for point in self._earth.on_map(ends):
                self._guide.addPoint(point)

    def show_chain(self, points: "tuple[LonLat, ...]") -> None:
        """Show a measurement that was taken before."""
        self.clear()
        for point in self._earth.on_map(points):
            self._band.addPoint(point)

    def clear(self) -> None:
        """Take what is drawn off the map."""
        self._chain = []
        for band, kind in self._bands():
            band.reset(kind)
        self._note.say("")

    def discard(self) -> None:
        """Leave nothing on the canvas."""
        for band, _ in self._bands():
            self.canvas().scene().removeItem(band)
        self._note.setParent(None)
        self._note.deleteLater()

    # Qt overrides

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Remember where a click began; the release after a double click began nowhere."""
        self._pressed = event.pos()

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Add a point, or end with the right button."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        if event.button() == Qt.MouseButton.RightButton:
            self._end()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._add(event.pos())

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        """End where the first click of the two was."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._end()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Draw on to the cursor, and say how long that is."""
        if self._chain:
            self._draw(event.pos())
        else:
            self.moved.emit(event.pos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End, take back, drop; the standard keys step back and forth."""
        verb = step_of(event)
        if verb:
            self.stepped.emit(verb)
        elif event.key() in _ENDS:
            self._end()
        elif event.key() == Qt.Key.Key_Backspace:
            self._take_back()
        elif event.key() == Qt.Key.Key_Escape:
            self._escape()
        else:
            return
        event.accept()

    def forget(self) -> None:
        """Leave nothing half drawn."""
        self.clear()

    # Drawing

    def _add(self, pixel: QPoint) -> None:
        point = self.toMapCoordinates(pixel)
        if self._chain and self._near(pixel, self._chain[-1]):
            return
        at = self._earth.lon_lat_of(point)
        if at is None:
            self.failed.emit(self.tr(OFF_EARTH))
            return
        first = not self._chain
        if first:
            self.clear()
        self._chain.append(point)
        if first:
            self.begun.emit(at)
            if not self._chain:
                return  # whoever heard it has dropped the drawing: there is no image here
        self._draw(pixel)
        if self.mode.most is not None and len(self._chain) >= self.mode.most:
            self._end()

    def _end(self) -> None:
        if len(self._chain) < self.mode.least:
            if self._chain:
                self.failed.emit(f"This takes {self.mode.least} points at the least. Click on, or press Esc.")
            return
        chain = self._lon_lats(self._chain)
        self._draw(None)
        self._chain = []
        self._note.say("")
        self.drawn.emit(chain)

    def _take_back(self) -> None:
        if self._chain:
            self._chain.pop()
        if self._chain:
            self._draw(None)
        else:
            self.clear()

    def _escape(self) -> None:
        if self._chain:
            self.clear()
        else:
            self.dropped.emit()

    def _draw(self, cursor: Optional[QPoint]) -> None:
        points = [*self._chain, *([self.toMapCoordinates(cursor)] if cursor is not None else [])]
        kind = QgsWkbTypes.GeometryType.PolygonGeometry if self.mode.closed else QgsWkbTypes.GeometryType.LineGeometry
        self._band.reset(kind)
        self._dots.reset(QgsWkbTypes.GeometryType.PointGeometry)
        for point in points:
            self._band.addPoint(point)
        for point in self._chain:
            self._dots.addPoint(point)
        if cursor is None:
            return
        chain = self._lon_lats(points)
        on_earth = len(chain) == len(points)  # else the cursor is off the world; the points are not
        self._note.say(live_words(self.mode, chain, self._gsd_m) if on_earth else "", cursor)

    def _near(self, pixel: QPoint, point: QgsPointXY) -> bool:
        return bool((pixel - self.toCanvasCoordinates(point)).manhattanLength() < _SAME_SPOT_PX)

    def _bands(self) -> "tuple[tuple[QgsRubberBand, QgsWkbTypes.GeometryType], ...]":
        kinds = QgsWkbTypes.GeometryType
        line = kinds.PolygonGeometry if self.mode.closed else kinds.LineGeometry
        return (self._band, line), (self._dots, kinds.PointGeometry), (self._guide, kinds.LineGeometry)

    def _style(self) -> None:
        self._guide.setColor(_GUIDE)
        self._guide.setWidth(1)
        self._guide.setLineStyle(Qt.PenStyle.DashLine)
        self._band.setStrokeColor(_INK)
        self._band.setSecondaryStrokeColor(_CASING)
        self._band.setFillColor(QColor(213, 94, 0, 40))
        self._band.setWidth(2)
        self._dots.setIcon(QgsRubberBand.IconType.ICON_CIRCLE)
        self._dots.setIconSize(6)
        self._dots.setColor(_INK)
        self._dots.setWidth(2)

    def _lon_lats(self, points: "list[QgsPointXY]") -> "tuple[LonLat, ...]":
        """Positions of points of the map; those that have none are left out."""
        return tuple(at for point in points if (at := self._earth.lon_lat_of(point)) is not None)
