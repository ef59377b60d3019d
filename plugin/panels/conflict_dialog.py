"""Both versions of a row that somebody else changed meanwhile, side by side, before anything is overwritten."""

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..core.clash import Clash
from ..core.errors import Conflict
from . import labels
from .copying import make_copyable

KEEP, STORED, MINE = 0, 1, 2


class ConflictDialog(QDialog):
    """Shows a Conflict; `choice` is KEEP (change nothing yet), STORED or MINE."""

    def __init__(self, error: Conflict, *, may_overwrite: bool, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.choice = KEEP
        self.setWindowTitle(self.tr("Changed by Somebody Else"))
        self.resize(680, 360)
        layout = QVBoxLayout(self)
        said = QLabel(str(error) if error.clash is None else self._headline(error, error.clash))
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        layout.addWidget(said)
        if error.clash is not None:
            yours = self.tr("As you left it") if error.of_step else self.tr("Yours")
            layout.addWidget(self._table(error.clash, yours), 1)
        layout.addWidget(self._buttons(may_overwrite))

    def _headline(self, error: Conflict, clash: Clash) -> str:
        if error.of_step and clash.gone:
            told = self.tr("The step can't be taken back: this {} was removed by somebody else. Nothing was changed.")
        elif error.of_step:
            told = self.tr(
                "The step can't be taken back: somebody else changed this {} after you did. Nothing was changed. "
                "These fields differ:"
            )
        elif clash.gone:
            told = self.tr("This {} was removed by somebody else. Nothing was saved.")
        else:
            told = self.tr(
                "This {} was changed by somebody else since you read it. Nothing was saved. These fields differ:"
            )
        return told.format(labels.table(clash.table).lower())

    def _table(self, clash: Clash, yours: str) -> QTableWidget:
        self.table = table = QTableWidget(len(clash.differences), 3)
        table.setObjectName("waybillConflict")
        table.setHorizontalHeaderLabels([self.tr("Field"), yours, self.tr("Stored now")])
        table.verticalHeader().hide()
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setWordWrap(True)
        for row, difference in enumerate(clash.differences):
            for column, text in enumerate((labels.field(difference.field), difference.mine, difference.stored)):
                item = QTableWidgetItem("–" if text is None else text)
                item.setToolTip(labels.tooltip("–" if text is None else text))
                table.setItem(row, column, item)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        table.resizeRowsToContents()
        make_copyable(table)
        return table

    def _buttons(self, may_overwrite: bool) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        if may_overwrite:
            box.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Go On Editing"))
            for text, choice in ((self.tr("Take What Is Stored"), STORED), (self.tr("Put Mine in Its Place"), MINE)):
                button = box.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
                button.setAutoDefault(False)
                button.clicked.connect(lambda _=False, choice=choice: self._choose(choice))
        box.button(QDialogButtonBox.StandardButton.Close).setDefault(True)  # Return decides nothing
        return box

    def _choose(self, choice: int) -> None:
        self.choice = choice
        self.accept()


def ask_which(error: Conflict, *, may_overwrite: bool, parent: Optional[QWidget]) -> int:
    """Show both versions and answer with what the person chose: KEEP, STORED or MINE."""
    dialog = ConflictDialog(error, may_overwrite=may_overwrite, parent=parent)
    dialog.exec()
    choice = dialog.choice
    dialog.deleteLater()
    return choice


def copy_typed(clash: Optional[Clash]) -> None:
    """Put what was typed and can't be saved on the clipboard, a field a line."""
    differences = clash.differences if clash else ()
    typed = [f"{labels.field(d.field)}: {d.mine}" for d in differences if d.mine]
    QApplication.clipboard().setText("\n".join(typed))
