"""A second map beside the first, with an image of its own, that always looks at the same place."""

from typing import Callable, Optional

from qgis.core import QgsMapLayer, QgsPointXY, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.gui import QgsDockWidget, QgsMapCanvas, QgsMapToolPan, QgsVertexMarker
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent
from qgis.PyQt.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from .crosses import cross_on


class SecondMap(QgsDockWidget):
    """Linked both ways with a canvas: extent, rotation, CRS, background and a cross where the other's cursor is.

    `ended` says that it was closed. `canvas` is there for tools of its own; `is_image` tells images of the case.
    """

    ended = pyqtSignal()

    def __init__(self, first: QgsMapCanvas) -> None:
        window = first.window()
        super().__init__(window)
        self.setObjectName("waybillSecondMap")
        self._first = first
        self._before = self._after = ""
        self._linking = False
        self.is_image: Callable[[QgsMapLayer], bool] = lambda _: False
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        self.canvas = QgsMapCanvas(holder)
        self.canvas.setObjectName("waybillSecondCanvas")
        self.canvas.setMinimumSize(200, 140)
        self.canvas.enableAntiAliasing(True)
        self._pan = QgsMapToolPan(self.canvas)
        self.canvas.setMapTool(self._pan)
        layout.addWidget(self.canvas, 1)
        self.setWidget(holder)
        self._crosses = {self.canvas: self._cross(self.canvas), first: self._cross(first)}
        self._links: list[tuple[object, Callable[..., None]]] = []
        if isinstance(window, QMainWindow):
            window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self)
            window.resizeDocks([self], [first.height() // 2], Qt.Orientation.Vertical)

    def begin(self, before: str, after: str, words: str) -> None:
        """Show the first map's layers with one image in the place of another, both given by identifier."""
        self._before, self._after = before, after
        self.setWindowTitle(self.tr("Second image: {}").format(words))
        self._link()
        self._follow_settings()
        self._follow_layers()
        self._follow(self._first, self.canvas)
        self.show()

    def end(self) -> None:
        """Leave nothing behind."""
        for signal, slot in self._links:
            signal.disconnect(slot)  # type: ignore[attr-defined]
        self._links.clear()
        self._first.scene().removeItem(self._crosses[self._first])
        tool = self.canvas.mapTool()
        if tool is not None:  # QGIS 3.40 crashes where a canvas is taken down with one in the hand
            self.canvas.unsetMapTool(tool)
        self.canvas.stopRendering()
        self.canvas.setLayers([])
        window = self.parentWidget()
        if isinstance(window, QMainWindow):
            window.removeDockWidget(self)
        self.deleteLater()

    def closeEvent(self, event: Optional[QCloseEvent]) -> None:
        """Closed by hand: the comparison ends."""
        super().closeEvent(event)
        self.ended.emit()

    def _link(self) -> None:
        if self._links:
            return
        first, second = self._first, self.canvas
        for signal, slot in (
            (first.extentsChanged, lambda: self._follow(first, second)),
            (second.extentsChanged, self._second_moved),
            (first.rotationChanged, lambda _: self._follow(first, second)),
            (first.destinationCrsChanged, self._follow_settings),
            (first.layersChanged, self._follow_layers),
            (first.xyCoordinates, lambda at: self._point(second, at)),
            (second.xyCoordinates, lambda at: self._point(first, at)),
        ):
            signal.connect(slot)
            self._links.append((signal, slot))

    def _second_moved(self) -> None:
        """The map under the mouse leads; what moved by itself, as when a dock grew, is brought back."""
        if self.canvas.underMouse():
            self._follow(self.canvas, self._first)
        else:
            self._follow(self._first, self.canvas)

    def _follow(self, leader: QgsMapCanvas, follower: QgsMapCanvas) -> None:
        if self._linking:
            return
        self._linking = True
        follower.setRotation(leader.rotation())
        scale = leader.scale()
        follower.setExtent(QgsRectangle(leader.extent()))
        follower.zoomScale(scale)  # the two need not be of one size
        follower.setCenter(leader.center())
        follower.refresh()
        self._linking = False

    def _follow_settings(self) -> None:
        self.canvas.setDestinationCrs(self._first.mapSettings().destinationCrs())
        self.canvas.setCanvasColor(self._first.canvasColor())

    def _follow_layers(self) -> None:
        second = QgsProject.instance().mapLayer(self._after)
        if second is None:
            self.ended.emit()
        else:
            self.canvas.setLayers(self._with(second, self._first.layers()))

    def _with(self, second: QgsMapLayer, layers: "list[QgsMapLayer]") -> "list[QgsMapLayer]":
        """Layers with the second image where the images of the case are, whichever the first map has come to show."""
        rest = [x for x in layers if x.id() not in (self._before, self._after) and not self.is_image(x)]
        images = [x for x in layers if x not in rest]
        first = images[0] if images else next((x for x in rest if isinstance(x, QgsRasterLayer)), None)
        above = layers.index(first) if first is not None else len(layers)
        at = sum(1 for x in layers[:above] if x in rest)
        return [*rest[:at], second, *rest[at:]]

    @staticmethod
    def _cross(canvas: QgsMapCanvas) -> QgsVertexMarker:
        cross = cross_on(canvas)
        cross.setIconSize(14)
        cross.hide()
        return cross

    def _point(self, on: QgsMapCanvas, at: QgsPointXY) -> None:
        """The cursor of one map as a cross on the other."""
        for canvas, cross in self._crosses.items():
            cross.setVisible(canvas is on)
        self._crosses[on].setCenter(at)
