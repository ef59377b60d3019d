"""A picture with its pins: wheel zooms, drag moves, a click sets a pin."""

from collections.abc import Sequence
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QPoint, QPointF, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QColor,
    QImageReader,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from qgis.PyQt.QtWidgets import (
    QGraphicsPixmapItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from ..core.errors import ImageryError
from .labels import tr

_CLICK_PX, _CROSS_PX = 4, 9.0
_STEP = 1.25


class PictureView(QGraphicsView):
    """`picked` carries column and row of a click in the picture, in its own pixels. It is seen whole until zoomed."""

    picked = pyqtSignal(float, float)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillPictureView")
        self.setAccessibleName(self.tr("Picture"))
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._zoomed = False
        self._pressed: Optional[QPoint] = None
        self._pins: tuple[tuple[float, float], ...] = ()
        self._pending: Optional[tuple[float, float]] = None

    def show_picture(self, path: Path) -> None:
        """Show a picture whole. Raises ImageryError."""
        reader = QImageReader(str(path))
        reader.setAutoTransform(False)  # pixels as the file has them
        image = reader.read()
        if image.isNull():
            told = tr("{} can't be shown as a picture: {}. Save it as PNG or JPEG.")
            raise ImageryError(told.format(path, reader.errorString()))
        self._scene.clear()
        self._scene.addItem(_Picture(QPixmap.fromImage(image)))
        self._scene.setSceneRect(0, 0, image.width(), image.height())
        self._zoomed = False
        self._fit()

    def show_pins(
        self, pins: "Sequence[tuple[float, float]]", pending: "Optional[tuple[float, float]]" = None
    ) -> None:
        """Show pins with their numbers, and the one that waits for its place on the map."""
        self._pins, self._pending = tuple(pins), pending
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom where the mouse is."""
        factor = _STEP if event.angleDelta().y() > 0 else 1.0 / _STEP
        self._zoomed = True
        self.scale(factor, factor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Whole in the new size."""
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press may become a click or a drag."""
        self._pressed = event.pos()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Set a pin where the mouse did not move meanwhile."""
        super().mouseReleaseEvent(event)
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)
        pressed, self._pressed = self._pressed, None
        if pressed is None or (event.pos() - pressed).manhattanLength() > _CLICK_PX:
            return
        at = self.mapToScene(event.pos())
        if self._scene.sceneRect().contains(at):
            self.picked.emit(at.x(), at.y())

    def drawForeground(self, painter: Optional[QPainter], rect: object) -> None:
        """Pins, as large on every zoom."""
        if painter is None:
            return
        painter.save()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, pin in enumerate(self._pins, start=1):
            self._cross(painter, pin, str(number), QColor("#D55E00"))
        if self._pending is not None:
            self._cross(painter, self._pending, "?", QColor("#0072B2"))
        painter.restore()

    def _fit(self) -> None:
        if not self._zoomed:
            self.fitInView(self._scene.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)

    def _cross(self, painter: QPainter, pin: "tuple[float, float]", text: str, colour: QColor) -> None:
        at = QPointF(self.mapFromScene(QPointF(*pin)))
        for ink, width in ((QColor("#FFFFFF"), 4.0), (colour, 2.0)):
            painter.setPen(QPen(ink, width))
            painter.drawLine(at - QPointF(_CROSS_PX, 0), at + QPointF(_CROSS_PX, 0))
            painter.drawLine(at - QPointF(0, _CROSS_PX), at + QPointF(0, _CROSS_PX))
        painter.drawText(at + QPointF(6, -6), text)


class _Picture(QGraphicsPixmapItem):
    """Drawn from the smallest of its halvings that is fine enough: shrunk at once, print can't be read."""

    def __init__(self, picture: QPixmap) -> None:
        super().__init__(picture)
        self._halvings = [picture]

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: Optional[QWidget] = None
    ) -> None:
        """The picture, as fine as the zoom needs."""
        shown, number = option.levelOfDetailFromTransform(painter.worldTransform()), 0
        while shown <= 0.5 and min(self._halving(number).width(), self._halving(number).height()) > 1:
            shown, number = shown * 2.0, number + 1
        picture = self._halving(number)
        painter.drawPixmap(self.boundingRect(), picture, QRectF(picture.rect()))

    def _halving(self, number: int) -> QPixmap:
        while len(self._halvings) <= number:
            last = self._halvings[-1]
            size = (max(last.width() // 2, 1), max(last.height() // 2, 1))
            smooth = Qt.TransformationMode.SmoothTransformation
            self._halvings.append(last.scaled(*size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))
        return self._halvings[number]
