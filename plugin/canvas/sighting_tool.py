"""The tool in hand when a sighting is added: a click makes a point, a drag draws an outline."""

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

from ..compat import step_of
from ..core.errors import BadValue
from ..core.geometry import Point, Polygon
from ..core.sightings import Shape

_DRAG_STARTS_AT_PX = 5
_VERTEX_EVERY_PX = 4


class SightingTool(QgsMapTool):
    """Emits `drawn` with a core shape in longitude and latitude, `failed` with a message, `dropped` on Escape.

    `moved` carries the cursor's pixel, `stepped` undo or redo: while the tool is in hand, the standard keys on the map
    take back what it made.
    """

    drawn = pyqtSignal(object)
    failed = pyqtSignal(str)
    dropped = pyqtSignal()
    stepped = pyqtSignal(str)
    moved = pyqtSignal(QPoint)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self._band.setStrokeColor(QColor("#D55E00"))
        self._band.setSecondaryStrokeColor(QColor(255, 255, 255, 220))
        self._band.setFillColor(QColor(213, 94, 0, 40))
        self._band.setWidth(2)
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
        self._forget()
        try:
            self.drawn.emit(self._outline(trail) if dragged else self._point(trail[0]))
        except BadValue as error:
            self.failed.emit(str(error))
        except QgsCsException:
            self.failed.emit("This spot has no longitude and latitude in the project's CRS. Choose another one.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape drops what is being drawn, or the tool; the standard keys step back and forth."""
        verb = step_of(event)
        if verb:
            event.accept()
            self.stepped.emit(verb)
        elif event.key() == Qt.Key.Key_Escape:
            event.accept()
            if self._trail:
                self._forget()
            else:
                self.dropped.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim undo and redo on the map before QGIS' own actions take them for another layer."""
        if event.type() == QEvent.Type.ShortcutOverride and step_of(event):
            event.accept()
            return True
        return bool(super().eventFilter(watched, event))

    def activate(self) -> None:
        """Listen for the standard keys on the map."""
        super().activate()
        self.canvas().installEventFilter(self)

    def deactivate(self) -> None:
        """Leave nothing half drawn."""
        self.canvas().removeEventFilter(self)
        self._forget()
        super().deactivate()

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

    def _forget(self) -> None:
        self._trail = []
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)

    def _point(self, pixel: QPoint) -> Point:
        at = self._lon_lat(self.toMapCoordinates(pixel))
        return Point(at.x(), at.y())

    def _outline(self, trail: list[QPoint]) -> Shape:
        corners = [self._lon_lat(self.toMapCoordinates(pixel)) for pixel in trail]
        ring = tuple((corner.x(), corner.y()) for corner in corners)
        return Polygon(((*ring, ring[0]),))

    def _lon_lat(self, point: QgsPointXY) -> QgsPointXY:
        settings = self.canvas().mapSettings()
        transform = QgsCoordinateTransform(
            settings.destinationCrs(), QgsCoordinateReferenceSystem("EPSG:4326"), settings.transformContext()
        )
        return transform.transform(point)


def visible_layer_ids(canvas: QgsMapCanvas) -> "tuple[str, ...]":
    """Identifiers of the layers on a canvas, topmost first."""
    return tuple(layer.id() for layer in canvas.layers())
