"""Points one spot out on the map."""

from qgis.gui import QgsMapCanvas, QgsMapMouseEvent
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from .hand_tool import HandTool
from .on_earth import OFF_EARTH, OnEarth


class PointTool(HandTool):
    """`picked` carries longitude and latitude of a click; the tool stays in the hand."""

    picked = pyqtSignal(object)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._earth = OnEarth(canvas)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Tell where the click was."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = self._earth.lon_lat(event.pos())
        if at is None:
            self.failed.emit(self.tr(OFF_EARTH))
        else:
            self.picked.emit(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the tool down."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.dropped.emit()
        else:
            super().keyPressEvent(event)
