"""How a person writes dates into the names of images: templates, tried out on a name while they are typed."""

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import BadValue
from ..core.imagery.name_dates import DatePattern, by_patterns
from ..core.times import instant_words, window_words


class DatePatternsDialog(QDialog):
    """A list of patterns, one a line; the first that fits counts."""

    def __init__(self, patterns: Sequence[DatePattern], example: str = "", parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillDatePatterns")
        self.setWindowTitle(self.tr("Dates in Names of Images"))
        told = QLabel(
            self.tr(
                "{yyyy} {yy} {mm} {mon} {dd} {doy} for the day, {HH} {MM} {SS} for the time, {*} for anything. As in "
                "{yyyy}{mm}{dd}_{HH}{MM}. Tick UTC where the time is UTC; else only the day is taken."
            )
        )
        told.setWordWrap(True)
        self.table = QTableWidget(0, 2)
        self.table.setHorizontalHeaderLabels([self.tr("Pattern"), self.tr("Time is UTC")])
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        for pattern in patterns:
            self._put(pattern)
        more, less = QPushButton(self.tr("&New")), QPushButton(self.tr("&Remove"))
        more.clicked.connect(self._new)
        less.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.addWidget(more)
        row.addWidget(less)
        row.addStretch()
        self.example = QLineEdit(example)
        self.example.setPlaceholderText(self.tr("Name of a file, to try the patterns on"))
        self.result = QLabel()
        self.result.setWordWrap(True)
        self.result.setTextFormat(Qt.TextFormat.PlainText)
        form = QFormLayout()
        form.addRow(self.tr("&Try on"), self.example)
        form.addRow(self.tr("Gives"), self.result)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addWidget(self.table)
        layout.addLayout(row)
        layout.addLayout(form)
        layout.addWidget(self.buttons)
        self.table.itemChanged.connect(self._try)
        self.example.textChanged.connect(self._try)
        self.resize(520, 380)
        self._try()

    def patterns(self) -> "tuple[DatePattern, ...]":
        """What stands in the list; empty lines are left out."""
        found = []
        for row in range(self.table.rowCount()):
            text, tick = self.table.item(row, 0), self.table.item(row, 1)
            if text is not None and text.text().strip():
                utc = tick is not None and tick.checkState() == Qt.CheckState.Checked
                found.append(DatePattern(text.text().strip(), utc))
        return tuple(found)

    def _put(self, pattern: DatePattern) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        tick = QTableWidgetItem()
        tick.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
        tick.setCheckState(Qt.CheckState.Checked if pattern.utc else Qt.CheckState.Unchecked)
        self.table.setItem(row, 0, QTableWidgetItem(pattern.template))
        self.table.setItem(row, 1, tick)

    def _new(self) -> None:
        self._put(DatePattern("{yyyy}{mm}{dd}"))
        row = self.table.rowCount() - 1
        self.table.setCurrentCell(row, 0)
        self.table.editItem(self.table.item(row, 0))
        self._try()

    def _remove(self) -> None:
        for row in sorted({index.row() for index in self.table.selectedIndexes()}, reverse=True):
            self.table.removeRow(row)
        self._try()

    def _try(self, *_: object) -> None:
        """Say what the patterns give for the name typed, or which one is wrong."""
        patterns, wrong = self.patterns(), ""
        try:
            for pattern in patterns:
                pattern.compiled()
        except BadValue as error:
            wrong = str(error)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not wrong)
        if wrong:
            self.result.setText(wrong)
            return
        found = by_patterns(self.example.text(), patterns)
        start, end = found.acquired_from, found.acquired_to
        if not start:
            self.result.setText(self.tr("no date") if self.example.text() else "")
        else:
            exact = start == end or not (end or "").endswith("23:59:59Z")
            self.result.setText(instant_words(start) if exact else window_words(start, end))
