"""Running totals in a corner of the map while somebody counts."""

from collections.abc import Sequence

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from qgis.PyQt.QtWidgets import QWidget

from ..core.counting import RunningTotal
from ..core.vocab import COLOUR_HEX, COLOUR_LETTERS
from .keeps_up import NOTE_PX, KeepsUp

_SWATCH_PX, _NAME_AT_PX = 26.0, 42


class TotalsNote(QWidget):
    """What is counted so far, by class and colour, at the lower left of the map: clear of QGIS' messages above, and of
    the line about the image below.
    """

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas.viewport())
        self.setObjectName("waybillTotals")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title = ""
        self._foot = ""
        self._lines: list[tuple[str, str, str]] = []
        self._keep = KeepsUp(self, canvas.viewport(), self._settle)
        self.hide()

    def _settle(self) -> None:
        self.move(10, max(0, self.parentWidget().height() - self.height() - NOTE_PX))

    @property
    def text(self) -> str:
        """All that it says, for readers of the screen and for tests."""
        lines = [f"{name} {COLOUR_LETTERS.get(colour, '')} {count}" for colour, name, count in self._lines]
        return "\n".join(filter(None, [self._title, *lines, self._foot]))

    def say(self, title: str, totals: "Sequence[tuple[RunningTotal, str]]", sum_of: str, foot: str) -> None:
        """Show totals with the name of each class; `sum_of` names their sum, `foot` says what else matters."""
        lines = [(t.colour_class or "", name, _range(t.low, t.high)) for t, name in totals]
        if len(lines) > 1:
            low, high = sum(t.low for t, _ in totals), sum(t.high for t, _ in totals)
            lines.append(("", sum_of, _range(low, high)))
        self._title, self._lines, self._foot = title, lines, foot
        self.setAccessibleName(self.text)
        metrics = self.fontMetrics()
        widths = [metrics.horizontalAdvance(f"{name}  {count}") + _NAME_AT_PX + 10 for _, name, count in lines]
        bold = metrics.horizontalAdvance(title) * 1.1 + 20
        width = int(max([*widths, bold, metrics.horizontalAdvance(foot) + 20, 120.0]))
        rows = 1 + len(lines) + bool(foot)
        size = QSize(min(width, 340), rows * (metrics.height() + 3) + 10)
        if size != self.size() or not self.isVisible():
            self.resize(size)
            self._settle()
            self.show()
            self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A dark pill with a line for each class."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(27, 27, 27, 215))
        painter.drawRoundedRect(self.rect(), 4, 4)
        step = self.fontMetrics().height() + 3
        bold = QFont(self.font())
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor("#FFFFFF"))
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        title = self.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, self.width() - 20)
        painter.drawText(QRectF(10, 5, self.width() - 20, step), left, title)
        y = 5.0 + step
        for number, (colour, name, count) in enumerate(self._lines):
            is_sum = number == len(self._lines) - 1 and number > 0
            painter.setFont(bold if is_sum else self.font())
            if is_sum:
                painter.setPen(QPen(QColor(255, 255, 255, 120), 1))
                painter.drawLine(10, int(y), self.width() - 10, int(y))
            if colour:
                _swatch(painter, QRectF(10, y + 2, _SWATCH_PX, step - 4), colour)
            painter.setPen(QColor("#FFFFFF"))
            room = self.width() - _NAME_AT_PX - 10
            painter.drawText(QRectF(10 if is_sum else _NAME_AT_PX, y, room, step), left, name)
            painter.drawText(QRectF(_NAME_AT_PX, y, room, step), right, count)
            y += step
        if self._foot:
            painter.setFont(self.font())
            painter.setPen(QColor("#E8C9A8"))
            painter.drawText(QRectF(10, y, self.width() - 20, step), left, self._foot)
        painter.end()


def _swatch(painter: QPainter, box: QRectF, colour: str) -> None:
    """The class's colour with its letters; a frame where the colour is not known, or there are several."""
    fill = QColor(COLOUR_HEX.get(colour, "#1B1B1B"))
    painter.fillRect(box, fill)
    painter.setPen(QColor("#FFFFFF") if fill.lightness() < 150 else QColor("#1B1B1B"))
    if colour not in COLOUR_HEX:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), COLOUR_LETTERS.get(colour, ""))


def _range(low: int, high: int) -> str:
    return f"{low}" if low == high else f"{low}–{high}"
