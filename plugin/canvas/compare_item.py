"""The other side of a comparison, rendered by QGIS with the map's own settings: it lies exactly where that does."""

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsMapLayer, QgsMapRendererParallelJob, QgsMapSettings, QgsProject
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QPointF, QRectF, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen
from qgis.PyQt.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

VERTICAL, HORIZONTAL, WHOLE = "vertical", "horizontal", "whole"
_ABOVE_THE_MAP = -5.0
_AFTER_MS = 20
_running: "set[QgsMapRendererParallelJob]" = set()  # one that is let go of while its threads run ends QGIS


class CompareItem(QgsMapCanvasItem):
    """Paints an image of other layers right of, or below, a divider; over everything where `mode` is whole.

    The divider is a share of the canvas, 0 to 1. Whatever project CRS and rotation, the image is made for them.
    """

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._image: Optional[QImage] = None
        self._made_for: Optional[QgsMapSettings] = None
        self.mode, self.divider, self.on = VERTICAL, 0.5, True
        self.setZValue(_ABOVE_THE_MAP)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsToShape, False)

    def show_image(self, image: QImage, settings: QgsMapSettings) -> None:
        """Take an image rendered with these settings."""
        self._image, self._made_for = image, settings
        self.update()

    def boundingRect(self) -> QRectF:
        """All of the canvas."""
        return QRectF(self._canvas.viewport().rect())

    def updatePosition(self) -> None:
        """Follow the map while it is dragged."""
        self.prepareGeometryChange()
        self.update()

    def there(self) -> QRectF:
        """The part of the canvas that shows the other layers, in pixels; empty while they are off."""
        whole = QRectF(self._canvas.viewport().rect())
        if not self.on:
            return QRectF()
        if self.mode == VERTICAL:
            return whole.adjusted(whole.width() * self.divider, 0.0, 0.0, 0.0)
        if self.mode == HORIZONTAL:
            return whole.adjusted(0.0, whole.height() * self.divider, 0.0, 0.0)
        return whole

    def paint(
        self,
        painter: Optional[QPainter],
        option: Optional[QStyleOptionGraphicsItem] = None,
        widget: Optional[QWidget] = None,
    ) -> None:
        """Draw the other side and the divider."""
        there = self.there()
        if painter is None or self._image is None or self._made_for is None or there.isEmpty():
            return
        painter.save()
        painter.setClipRect(there)
        painter.fillRect(there, self._canvas.canvasColor())
        made = self._made_for
        corner = self.toCanvasCoordinates(made.mapToPixel().toMapCoordinates(0, 0))
        scale = made.mapUnitsPerPixel() / self._canvas.mapUnitsPerPixel()
        painter.translate(corner)
        painter.scale(scale, scale)
        painter.drawImage(QPointF(0.0, 0.0), self._image)
        painter.restore()
        if self.mode != WHOLE:
            self._line(painter, there)

    def _line(self, painter: QPainter, there: QRectF) -> None:
        ends = (there.topLeft(), there.bottomLeft() if self.mode == VERTICAL else there.topRight())
        for colour, width in (("#1B1B1B", 3.0), ("#FFFFFF", 1.4)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawLine(*ends)


class CompareRenderer(QObject):
    """Renders other layers whenever the map is rendered anew; `rendered` carries the image and its settings."""

    rendered = pyqtSignal(object, object)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._layers: tuple[QgsMapLayer, ...] = ()
        self._job: Optional[QgsMapRendererParallelJob] = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self._render)
        canvas.renderStarting.connect(self._soon.start)
        canvas.rotationChanged.connect(self._soon.start)

    def show_layers(self, layers: Sequence[QgsMapLayer]) -> None:
        """Render these layers from now on, topmost first."""
        self._layers = tuple(layers)
        self._soon.start()

    def stop(self) -> None:
        """Render no more."""
        self._canvas.renderStarting.disconnect(self._soon.start)
        self._canvas.rotationChanged.disconnect(self._soon.start)
        self._soon.stop()
        self._drop()
        self.deleteLater()

    def _render(self) -> None:
        self._drop()
        settings = QgsMapSettings(self._canvas.mapSettings())
        there = [layer for layer in self._layers if not sip.isdeleted(layer) and layer.isValid()]
        settings.setLayers(there)
        settings.setBackgroundColor(QColor(Qt.GlobalColor.transparent))
        settings.setTransformContext(QgsProject.instance().transformContext())
        job = QgsMapRendererParallelJob(settings)
        job.finished.connect(lambda: self._finished(job, settings))
        self._job = job
        _running.add(job)
        job.start()

    def _finished(self, job: QgsMapRendererParallelJob, settings: QgsMapSettings) -> None:
        job.finished.disconnect()
        QTimer.singleShot(0, lambda: _running.discard(job))  # not within its own signal
        if job is self._job:
            self._job = None
            self.rendered.emit(job.renderedImage(), settings)

    def _drop(self) -> None:
        job, self._job = self._job, None
        if job is not None and job.isActive():
            job.cancelWithoutBlocking()  # it ends by itself, and is kept until then
