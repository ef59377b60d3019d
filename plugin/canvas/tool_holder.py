"""Puts the sighting tool into the hand and the one before it back."""

from typing import Optional

from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import QObject, QPoint, pyqtSignal

from .sighting_tool import SightingTool


class ToolHolder(QObject):
    """Owns the tool of one open case; its signals are the tool's own."""

    drawn = pyqtSignal(object)
    failed = pyqtSignal(str)
    dropped = pyqtSignal()
    stepped = pyqtSignal(str)
    moved = pyqtSignal(QPoint)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._before: Optional[QgsMapTool] = None
        self._tool = SightingTool(canvas)
        self._tool.drawn.connect(self.drawn)
        self._tool.failed.connect(self.failed)
        self._tool.dropped.connect(self.dropped)
        self._tool.stepped.connect(self.stepped)
        self._tool.moved.connect(self.moved)
        self._tool.deactivated.connect(self.dropped)

    def take(self) -> None:
        """Put the tool into the hand."""
        if self._canvas.mapTool() is not self._tool:
            self._before = self._canvas.mapTool()
            self._canvas.setMapTool(self._tool)

    def put_down(self) -> None:
        """Give the hand back the tool it had."""
        if self._canvas.mapTool() is self._tool:
            self._canvas.unsetMapTool(self._tool)
            if self._before is not None:
                self._canvas.setMapTool(self._before)

    def discard(self) -> None:
        """Leave nothing on the canvas."""
        self.blockSignals(True)
        self.put_down()
        self._tool.discard()
        self._tool.deleteLater()
