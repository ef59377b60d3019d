"""What was measured, as the window shows it: a headline, facts by name, and warnings that stand out."""

from typing import Optional

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QStyle, QVBoxLayout, QWidget

from ..core.vocab import COLOUR_LETTERS
from ..flows.colours import StripPart
from . import labels, marks
from .labels import tr
from .measure_report import Report

_HEADLINE = 1.5
_ICON_PX = 16
_CELL_PX, _CELL_HIGH_PX = 16, 18


class ResultView(QWidget):
    """Shows a report; empty, it says what to do."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.headline = _label(selectable=True)
        font = self.headline.font()
        font.setPointSizeF(font.pointSizeF() * _HEADLINE)
        font.setBold(True)
        self.headline.setFont(font)
        self.swatch = QLabel()
        self.below = _label()
        top = QHBoxLayout()
        top.addWidget(self.swatch)
        top.addWidget(self.headline, 1)
        self._facts = QGridLayout()
        self._facts.setColumnStretch(1, 1)
        self._facts.setHorizontalSpacing(8)
        self._facts.setVerticalSpacing(2)
        self.note = _label()
        quiet(self.note)
        self.warnings = _Warnings()
        self.strip = ColourStrip()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self.below)
        layout.addWidget(self.strip)
        layout.addLayout(self._facts)
        layout.addWidget(self.note)
        layout.addWidget(self.warnings)
        self.show_hint("")

    def show_hint(self, hint: str) -> None:
        """Nothing measured yet: how to begin."""
        self.show_report(Report("", hint))

    def show_report(self, report: Report) -> None:
        """Show a result."""
        self.headline.setText(report.headline)
        self.headline.setVisible(bool(report.headline))
        self.swatch.setVisible(report.colour is not None)
        if report.colour is not None:
            self.swatch.setPixmap(marks.colour_icon(report.colour).pixmap(QSize(26, 14)))
        self.below.setText(report.below)
        self.below.setVisible(bool(report.below))
        self.strip.show_parts(())
        self._fill(report.facts)
        self.note.setText(report.note)
        self.note.setVisible(bool(report.note))
        self.warnings.show_texts(report.warnings)

    def show_problem(self, message: str) -> None:
        """Show why there is no result."""
        self.show_report(Report("", "", (), (message,)))

    def texts(self) -> str:
        """Everything shown, for whoever reads it aloud or copies it."""
        facts = [self._facts.itemAt(i).widget().text() for i in range(self._facts.count())]
        return "\n".join([self.headline.text(), self.below.text(), *facts, self.note.text(), *self.warnings.texts])

    def _fill(self, facts: "tuple[tuple[str, str], ...]") -> None:
        while self._facts.count():
            self._facts.takeAt(0).widget().deleteLater()
        for row, (name, value) in enumerate(facts):
            for column, text in enumerate((name, value)):
                label = _label(selectable=column == 1)
                label.setText(text)
                if column == 0:
                    quiet(label)
                label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                label.setWordWrap(column == 1)
                self._facts.addWidget(label, row, column)


class _Warnings(QFrame):
    """Warnings below each other, on the colour kept for them; hidden while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: tuple[str, ...] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(8, 6, 8, 6)
        self._rows.setSpacing(6)
        self.setObjectName("waybillMeasureWarnings")
        self.setStyleSheet(
            "#waybillMeasureWarnings { background: rgba(230, 159, 0, 45); border: 1px solid rgba(230, 159, 0, 140); "
            "border-radius: 3px; }"
        )

    def show_texts(self, texts: "tuple[str, ...]") -> None:
        """Show these and no others."""
        self.texts = tuple(dict.fromkeys(texts))
        while self._rows.count():
            self._rows.takeAt(0).widget().deleteLater()
        for text in self.texts:
            self._rows.addWidget(self._row(text))
        self.setVisible(bool(self.texts))

    def _row(self, text: str) -> QWidget:
        row = QWidget()
        icon = QLabel()
        sign = self.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
        icon.setPixmap(sign.pixmap(QSize(_ICON_PX, _ICON_PX)))
        icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        said = _label(selectable=True)
        said.setText(text)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(icon)
        layout.addWidget(said, 1)
        return row


class ColourStrip(QWidget):
    """Colours of a train in order, left to right and on in the next row; hidden while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: tuple[StripPart, ...] = ()
        self.hide()

    def show_parts(self, parts: "tuple[StripPart, ...]") -> None:
        """Show these wagons."""
        self.parts = parts
        self.setVisible(bool(parts))
        self.setToolTip(self._read())
        self.setAccessibleName(self._read())
        self._fit()
        self.update()

    def resizeEvent(self, event: object) -> None:
        """As many to a row as there is room for."""
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A cell for each wagon in the colour that was stored, with the letters of its class."""
        painter = QPainter(self)
        font = painter.font()
        font.setPointSizeF(6.5)
        painter.setFont(font)
        per_row = self._per_row()
        for number, part in enumerate(self.parts):
            cell = QRectF(
                number % per_row * _CELL_PX + 0.5, number // per_row * (_CELL_HIGH_PX + 4) + 0.5, _CELL_PX - 1,
                _CELL_HIGH_PX,
            )  # fmt: skip
            red, green, blue = (max(0, min(255, round(value))) for value in part.colour.rgb)
            painter.setPen(QColor(0, 0, 0, 110))
            painter.setBrush(QColor(red, green, blue))
            painter.drawRect(cell)
            painter.setPen(QColor("#1B1B1B" if part.colour.lab[0] > 58 else "#FFFFFF"))
            painter.drawText(cell, int(Qt.AlignmentFlag.AlignCenter), COLOUR_LETTERS[part.colour.colour_class])
        painter.end()

    def _read(self) -> str:
        told = ", ".join(labels.colour_class(part.colour.colour_class) for part in self.parts)
        return tr("In order: {}").format(told) if told else ""

    def _per_row(self) -> int:
        return max(1, self.width() // _CELL_PX)

    def _fit(self) -> None:
        rows = -(-len(self.parts) // self._per_row()) if self.parts else 0
        self.setFixedHeight(rows * (_CELL_HIGH_PX + 4))


def quiet(label: QLabel) -> None:
    """Text that steps back: half way to the paper, on dark themes too."""
    palette = label.palette()
    ink = palette.color(QPalette.ColorRole.WindowText)
    ink.setAlphaF(0.6)
    palette.setColor(QPalette.ColorRole.WindowText, ink)
    label.setPalette(palette)


def _label(*, selectable: bool = False) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
