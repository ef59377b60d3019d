"""Low, best and high beside each other, and why they differ."""

from typing import Optional

from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLineEdit

from ..core.values import Interval
from ..core.vocab import EVERY_ONE_COUNTED, OF_PROPOSALS, WIDTH_REASONS
from .form_parts import count_in, may_shrink, text_or_none
from .labels import tr


class CountFields(QHBoxLayout):
    """Three numbers in a row; `reason` is for the form to put below them."""

    def __init__(self) -> None:
        super().__init__()
        self.low, self.best, self.high = QLineEdit(), QLineEdit(), QLineEdit()
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        may_shrink(self.reason)
        self.reason.addItems(["", *WIDTH_REASONS])
        for box, name in zip(self.boxes, (tr("Low"), tr("Best"), tr("High"))):
            box.setPlaceholderText(name)
            box.setMinimumWidth(40)
            box.setAccessibleName(tr("Count, {}").format(name))
            box.setToolTip(tr("Low to high: the truth outside it would surprise, about one time in ten"))
            self.addWidget(box)
        self.best.editingFinished.connect(self._exact_unless_wide)

    @property
    def boxes(self) -> "tuple[QLineEdit, QLineEdit, QLineEdit]":
        """The three fields."""
        return self.low, self.best, self.high

    def show_count(self, count: Interval) -> None:
        """Show a stored count."""
        self.show_numbers(count)
        self.reason.setCurrentText(count.reason or "")

    def show_numbers(self, count: Interval) -> None:
        """Show the numbers of a stored count; the reason stays."""
        for box, value in zip(self.boxes, (count.low, count.best, count.high)):
            box.setText(_text(value))

    def interval(self) -> Interval:
        """What is typed. Raises BadValue for what is no number, or out of order."""
        low, best, high = (count_in(box) for box in self.boxes)
        reason = text_or_none(self.reason.currentText())
        if reason in (EVERY_ONE_COUNTED, OF_PROPOSALS) and not low == best == high:
            reason = None
        return Interval(low, best, high, reason)

    def _exact_unless_wide(self) -> None:
        """A best count alone claims that every one was counted: say so, so that it can be widened."""
        if self.best.text() and not self.low.text() and not self.high.text():
            self.low.setText(self.best.text())
            self.high.setText(self.best.text())
            if not self.reason.currentText():
                self.reason.setCurrentText(EVERY_ONE_COUNTED)


def _text(value: Optional[float]) -> str:
    return "" if value is None else f"{value:g}"
