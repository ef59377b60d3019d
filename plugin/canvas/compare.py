"""Two images compared on one map: swipe and flicker, while whatever tool is in the hand goes on working."""

from typing import Optional

from qgis.core import QgsMapLayer, QgsPointXY, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QPointF, QTimer, pyqtSignal

from ..core.geometry import LonLat
from . import sides
from .compare_bar import FLICKER, CompareBar, Grip
from .compare_item import VERTICAL, WHOLE, CompareItem, CompareRenderer
from .on_earth import OnEarth


class Compare(QObject):
    """The map shows the first image, this the second; `swapped` asks for the other way round, `ended` tells the end.

    A sighting made meanwhile belongs to the image of the side it was clicked on (`sides.layer_ids_at`).
    """

    swapped = pyqtSignal()
    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__()
        self._canvas, self._earth = canvas, OnEarth(canvas)
        self._before = self._after = ""
        self._seen = False  # the map takes a moment to show what it is told to
        self._mode = VERTICAL
        self._item: Optional[CompareItem] = None
        self._renderer: Optional[CompareRenderer] = None
        self._bar: Optional[CompareBar] = None
        self._grip: Optional[Grip] = None
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._turn)

    @property
    def running(self) -> bool:
        """True while two images are compared."""
        return self._item is not None

    @property
    def mode(self) -> str:
        """How they are compared."""
        return self._mode

    def begin(self, before: str, after: str, words: "tuple[str, str]", mode: str) -> None:
        """Compare two layers, by identifier, named by words; one that was going on is replaced."""
        self._before, self._after, self._seen = before, after, False
        if self._item is None:
            self._make()
        if self._bar is not None:
            self._bar.say(*words)
        self.set_mode(mode)
        self._layers_changed()
        if self._grip is not None:
            self._grip.setFocus()  # arrow keys move the divider, Escape ends it

    def set_mode(self, mode: str) -> None:
        """Swipe left and right, up and down, or flicker."""
        self._mode = mode
        if self._item is None or self._bar is None or self._grip is None:
            return
        self._item.mode = WHOLE if mode == FLICKER else mode
        self._item.on = True
        self._bar.show_mode(mode)
        self._grip.stand(self._item.divider, mode)
        if mode == FLICKER:
            self._turns.start(self._bar.pause_ms)
        else:
            self._turns.stop()
        self._item.update()

    def end(self) -> None:
        """Compare no more; the map shows its own layers."""
        if self._item is None:
            return
        sides.end(self._canvas)
        self._turns.stop()
        self._canvas.layersChanged.disconnect(self._layers_changed)
        self._canvas.scene().removeItem(self._item)
        if self._renderer is not None:
            self._renderer.stop()
        for part in (self._bar, self._grip):
            if part is not None:
                part.hide()
                part.deleteLater()
        self._item = self._renderer = self._bar = self._grip = None
        self._canvas.viewport().update()
        self.ended.emit()

    def layer_ids_at(self, at: LonLat) -> "Optional[tuple[str, ...]]":
        """Layers of the second side, where a position lies on it; None where it does not."""
        if self._item is None:
            return None
        points = self._earth.on_map((at,))
        if not points:
            return None
        pixel = self._canvas.getCoordinateTransform().transform(QgsPointXY(points[0]))
        if not self._item.there().contains(QPointF(pixel.x(), pixel.y())):
            return None
        return tuple(layer.id() for layer in self._other_layers())

    # Within

    def _make(self) -> None:
        self._item = CompareItem(self._canvas)
        self._renderer = CompareRenderer(self._canvas)
        self._renderer.rendered.connect(self._item.show_image)
        self._bar = CompareBar(self._canvas)
        self._bar.mode_chosen.connect(self.set_mode)
        self._bar.speed_set.connect(self._turns.setInterval)
        self._bar.swapped.connect(self.swapped)
        self._bar.ended.connect(self.end)
        self._grip = Grip(self._canvas)
        self._grip.moved.connect(self._divide)
        self._grip.ended.connect(self.end)
        self._canvas.layersChanged.connect(self._layers_changed)
        sides.begin(self._canvas, self)

    def _other_layers(self) -> "list[QgsMapLayer]":
        """The map's layers with the second image in the place of the first."""
        project = QgsProject.instance()
        second = project.mapLayer(self._after)
        others = [layer for layer in self._canvas.layers() if layer.id() != self._after]
        swapped = [second if layer.id() == self._before else layer for layer in others]
        return [layer for layer in swapped if layer is not None]

    def _layers_changed(self) -> None:
        """Go on for as long as the map shows the first image: with another one in its place the names would lie."""
        project = QgsProject.instance()
        there = any(layer.id() == self._before for layer in self._canvas.layers())
        gone = project.mapLayer(self._before) is None or project.mapLayer(self._after) is None
        if gone or (self._seen and not there):
            self.end()
            return
        self._seen = self._seen or there
        if self._renderer is not None:
            self._renderer.show_layers(self._other_layers())

    def _divide(self, share: float) -> None:
        if self._item is not None:
            self._item.divider = share
            self._item.update()

    def _turn(self) -> None:
        if self._item is not None:
            self._item.on = not self._item.on
            self._item.update()
