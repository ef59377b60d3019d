"""Every count of one sighting; the adopted one is drawn, listed and printed, the others stand beside it."""

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..core import words
from ..core.times import instant_words
from ..core.values import Id
from ..flows.tallies import CountLine
from .form_parts import text_or_none
from .labels import tr


class CountsDialog(QDialog):
    """Shows counts and lets one be adopted, with the reason."""

    def __init__(self, counts: Sequence[CountLine], writable: bool, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillCounts")
        self.setWindowTitle(tr("Counts of this sighting"))
        self._counts = tuple(counts)
        layout = QVBoxLayout(self)
        self.table = QTableWidget(len(self._counts), 5)
        self.table.setHorizontalHeaderLabels([tr("Count"), tr("By"), tr("How"), tr("When (UTC)"), tr("Marks")])
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        for row, count in enumerate(self._counts):
            for column, text in enumerate(_cells(count)):
                item = QTableWidgetItem(text)
                font = item.font()
                font.setBold(count.adopted)
                item.setFont(font)
                self.table.setItem(row, column, item)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        layout.addWidget(self.table)
        self.why = QLineEdit()
        self.why.setPlaceholderText(tr("Why the chosen one is adopted; the log keeps it"))
        self.why.setAccessibleName(tr("Why"))
        layout.addWidget(self.why)
        told = QLabel(tr("The adopted count is in bold. Numbers are never averaged, and none is deleted."))
        told.setWordWrap(True)
        layout.addWidget(told)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.adopt = buttons.addButton(tr("Adopt"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.table.itemSelectionChanged.connect(lambda: self.adopt.setEnabled(writable and self.chosen() is not None))
        self.adopt.setEnabled(False)
        self.resize(560, 300)

    def chosen(self) -> Optional[Id]:
        """The count to adopt; None where none is chosen, or the one adopted already."""
        rows = {index.row() for index in self.table.selectedIndexes()}
        if len(rows) != 1:
            return None
        count = self._counts[rows.pop()]
        return None if count.adopted else count.id

    def reason(self) -> Optional[str]:
        """Why."""
        return text_or_none(self.why.text())

    def keyPressEvent(self, event: object) -> None:
        """Return in the reason adopts nothing by accident."""
        if getattr(event, "key", lambda: 0)() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)


def _cells(count: CountLine) -> "tuple[str, ...]":
    number = words.counted(count.count, count.unit)
    number += f" ({count.count.reason})" if count.count.reason and not count.count.empty else ""
    methods = {"counted": tr("counted"), "area": tr("by area"), "estimate": tr("estimate"), "claimed": tr("claimed")}
    how = methods.get(count.method, count.method)
    if count.blind:
        how = tr("{}, blind").format(how)
    return number, count.who, how, instant_words(count.utc), str(count.marks) if count.marks else ""
