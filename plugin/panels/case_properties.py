"""What is true of the case as a whole: its title, and the words its likelihoods are put in."""

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
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

from ..core.errors import WaybillError
from ..core.scales import OWN, CaseScale, overlaps_and_gaps, parse_words
from ..core.vocab import SCALES, LikelihoodWord
from ..flows.session import CaseSession

_COLUMNS = 3


class CasePropertiesDialog(QDialog):
    """Saves on accept, in one step that undo takes back; `told` says what the change leaves behind."""

    told = pyqtSignal(str)

    def __init__(self, session: CaseSession, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._session = session
        self._own = session.properties.scale.words if session.scale == OWN else ()
        self.setObjectName("waybillCaseProperties")
        self.setWindowTitle(self.tr("Case Properties"))
        self.resize(440, 460)
        self.title = QLineEdit(session.title)
        self.title.setObjectName("waybillCaseTitle")
        self.scale = QComboBox()
        self.scale.setObjectName("waybillCaseScale")
        for name in SCALES:
            self.scale.addItem(name, name)
        self.scale.addItem(self.tr("Own words"), OWN)
        self.scale.setToolTip(self.tr("For judgements of this case; what a publisher wrote is never put on it"))
        self.table = QTableWidget(0, _COLUMNS)
        self.table.setObjectName("waybillLikelihoodWords")
        self.table.setAccessibleName(self.tr("Words and the per cent they stand for"))
        self.table.setHorizontalHeaderLabels([self.tr("Word"), self.tr("Low %"), self.tr("High %")])
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.add = QPushButton(self.tr("Add Word"))
        self.add.setObjectName("waybillAddWord")
        self.remove = QPushButton(self.tr("Remove Word"))
        self.hint = QLabel()
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self._lay_out()
        self.scale.setCurrentIndex(max(0, self.scale.findData(session.scale)))
        self._show_scale()
        self.scale.currentIndexChanged.connect(self._show_scale)
        self.table.itemChanged.connect(self._check)
        self.add.clicked.connect(self._add_row)
        self.remove.clicked.connect(self._remove_row)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Title"), self.title)
        form.addRow(self.tr("&Likelihood scale"), self.scale)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addWidget(self.remove)
        row.addStretch(1)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(self._session.writable)
        self.buttons.accepted.connect(self._save)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        layout.addWidget(self.hint)
        layout.addWidget(self.buttons)

    def _show_scale(self, *_: object) -> None:
        """The words of a standard scale to read, own ones to edit."""
        name = self.scale.currentData()
        words = self._own if name == OWN else SCALES[name]
        self.table.blockSignals(True)
        self.table.setRowCount(0)
        for word in words:
            self._put_row(word)
        self.table.blockSignals(False)
        own = name == OWN
        triggers = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(triggers.AllEditTriggers if own else triggers.NoEditTriggers)
        for button in (self.add, self.remove):
            button.setEnabled(own)
        if own and not words:
            self._add_row()
        self._check()

    def _put_row(self, word: Optional[LikelihoodWord]) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        cells = (word.word, f"{word.low_pct:g}", f"{word.high_pct:g}") if word else ("", "", "")
        for column, text in enumerate(cells):
            self.table.setItem(row, column, QTableWidgetItem(text))

    def _add_row(self) -> None:
        self._put_row(None)
        self.table.setCurrentCell(self.table.rowCount() - 1, 0)
        self.table.setFocus()

    def _remove_row(self) -> None:
        self.table.removeRow(self.table.currentRow())
        self._check()

    def _chosen(self) -> CaseScale:
        name = self.scale.currentData()
        if name != OWN:
            return CaseScale(name, SCALES[name])
        cells = [[self.table.item(row, column) for column in range(_COLUMNS)] for row in range(self.table.rowCount())]
        rows = [tuple(cell.text() if cell else "" for cell in row) for row in cells]
        return CaseScale(OWN, parse_words(rows))

    def _check(self, *_: object) -> None:
        """Say while typing what is wrong, what overlaps, and which judgements would carry a strange word."""
        try:
            scale = self._chosen()
            strangers = self._session.properties.strangers_to(scale)
        except WaybillError as error:
            self.hint.setText(str(error))
            return
        if scale.name == OWN:
            self._own = scale.words
        said = [*overlaps_and_gaps(scale.words), self._strangers(strangers)]
        self.hint.setText("\n".join(filter(None, said)))

    def _strangers(self, count: int) -> str:
        if not count:
            return ""
        return self.tr(
            "{} judgements keep a word that is not of this scale. Choose their likelihood anew where it still holds."
        ).format(count)

    def _save(self) -> None:
        try:
            changed = self._session.properties.change(self.title.text(), self._chosen())
        except WaybillError as error:
            self.hint.setText(str(error))
            return
        if changed.strangers and changed.receipt.tables:
            self.told.emit(self._strangers(changed.strangers))
        self.accept()
