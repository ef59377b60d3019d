"""What is painted on the map once and then only copied, until the map shows something else."""

from typing import Optional

from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QPainter, QPixmap

from .on_earth import OnEarth


class CachedItem(QgsMapCanvasItem):
    """Covers the whole canvas. `_cache` holds what is painted, None where it has to be painted anew, and `_seen` the
    view of the map it was painted for; whoever inherits fills both.
    """

    def __init__(self, canvas: QgsMapCanvas, height: float) -> None:
        """`height` says what it lies above, as QGraphicsItem's z value."""
        super().__init__(canvas)
        self._canvas, self._earth = canvas, OnEarth(canvas)
        self._cache: Optional[QPixmap] = None
        self._seen: tuple[object, ...] = ()
        self.setZValue(height)

    def boundingRect(self) -> QRectF:
        """The whole canvas: what is painted may lie anywhere."""
        return QRectF(0.0, 0.0, float(self._canvas.width()), float(self._canvas.height()))

    def updatePosition(self) -> None:
        """Follow the map: drag along while it is panned, paint anew when it shows something else."""
        if self._moved():
            self._cache = None
            self.setPos(0.0, 0.0)
            self.update()
            return
        middle = self._canvas.extent().center()
        shifted = self.toCanvasCoordinates(middle) - self._canvas.getCoordinateTransform().transform(middle).toQPointF()
        self.setPos(shifted)

    def _moved(self) -> bool:
        return self._view() != self._seen

    def _view(self) -> "tuple[object, ...]":
        """Everything that pixels of the canvas depend on."""
        settings = self._canvas.mapSettings()
        extent, size = settings.visibleExtent(), settings.outputSize()
        return (
            extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum(), size.width(), size.height(),
            settings.rotation(), self._canvas.devicePixelRatioF(), *self._system(),
        )  # fmt: skip

    def _system(self) -> "tuple[object, ...]":
        """Everything that positions in the project's CRS depend on."""
        crs = self._canvas.mapSettings().destinationCrs()
        return crs.authid() or crs.toWkt(), self._earth.around()

    def _blank(self) -> QPixmap:
        """A clear pixmap as large as the canvas."""
        ratio = self._canvas.devicePixelRatioF()
        blank = QPixmap(round(self._canvas.width() * ratio), round(self._canvas.height() * ratio))
        blank.setDevicePixelRatio(ratio)
        blank.fill(Qt.GlobalColor.transparent)
        return blank

    @staticmethod
    def _painter(on: QPixmap) -> QPainter:
        painter = QPainter(on)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter
