"""The grid of a systematic count on the map: cells done are shaded, the one in hand is framed."""

from typing import Optional

from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ..core.count_grid import CountGrid
from .on_earth import OnEarth

_LINE, _CASING, _DONE = QColor("#1B1B1B"), QColor(255, 255, 255, 200), QColor(245, 243, 238, 150)
_IN_HAND = QColor("#0072B2")


class GridItem(QgsMapCanvasItem):
    """Draws one grid, or nothing."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self._canvas, self._earth = canvas, OnEarth(canvas)
        self.grid: Optional[CountGrid] = None
        self.setZValue(80.0)

    def show_grid(self, grid: Optional[CountGrid]) -> None:
        """Show a grid; None shows nothing."""
        if grid != self.grid:
            self.grid = grid
            self.update()

    def boundingRect(self) -> QRectF:
        """The whole canvas."""
        return QRectF(0.0, 0.0, float(self._canvas.width()), float(self._canvas.height()))

    def updatePosition(self) -> None:
        """Follow the map."""
        middle = self._canvas.extent().center()
        shifted = self.toCanvasCoordinates(middle) - self._canvas.getCoordinateTransform().transform(middle).toQPointF()
        self.setPos(shifted)
        self.update()

    def paint(
        self, painter: QPainter, _option: Optional[QStyleOptionGraphicsItem] = None, _widget: Optional[QWidget] = None
    ) -> None:
        """Cells done shaded, lines cased, the cell in hand framed."""
        if self.grid is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cells = [self._cell(number) for number in range(self.grid.cells)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_DONE)
        for number in self.grid.done:
            if number < len(cells):
                painter.drawPolygon(cells[number])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((_CASING, 2.6), (_LINE, 0.9)):
            painter.setPen(QPen(colour, width))
            for cell in cells:
                painter.drawPolygon(cell)
        current = self.grid.current
        if current is not None:
            for colour, width in ((_CASING, 5.0), (_IN_HAND, 2.6)):
                painter.setPen(QPen(colour, width))
                painter.drawPolygon(cells[current])

    def _cell(self, number: int) -> QPolygonF:
        to_pixel = self._canvas.getCoordinateTransform()
        corners = self._earth.on_map(self.grid.corners(number) if self.grid else ())
        return QPolygonF([QPointF(to_pixel.transform(corner).toQPointF()) for corner in corners])
