"""Choose a case in a database, and where to copy a case to."""

from pathlib import Path
from typing import Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ..core.outcomes import Done, Failed
from ..flows import databases
from ..flows.jobs import Background, Outcome
from .labels import case_files, tr


class OpenFromDatabase(QDialog):
    """The cases a connection leads to; `address` is the one chosen."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open Case from a Database"))
        self.resize(460, 320)
        self._background = Background()
        self.connection = QComboBox()
        self.connection.setAccessibleName(self.tr("Connection"))
        self.connection.addItems(databases.connections())
        self.cases = QListWidget()
        self.cases.setAccessibleName(self.tr("Cases"))
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel)
        form = QFormLayout()
        form.addRow(self.tr("&Connection"), self.connection)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.cases, 1)
        layout.addWidget(self.state)
        layout.addWidget(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.cases.itemSelectionChanged.connect(self._offer)
        self.cases.itemDoubleClicked.connect(self.accept)
        self.connection.currentTextChanged.connect(self._look)
        self.finished.connect(lambda *_: self._background.stop())
        self._look(self.connection.currentText())

    @property
    def address(self) -> Optional[str]:
        """The case chosen."""
        item = self.cases.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else None

    def _look(self, connection: str) -> None:
        self._background.stop()
        self.cases.clear()
        self._offer()
        if not connection:
            self.state.setText(_no_connection())
            return
        self.state.setText(self.tr("Asking “{}” for its cases …").format(connection))
        self._background.start(
            self.tr("Cases of {}").format(connection), lambda _: databases.cases_of(connection), self._found
        )

    def _found(self, outcome: "Outcome[tuple[str, ...]]") -> None:
        if isinstance(outcome, Failed):
            self.state.setText(outcome.message)
        elif isinstance(outcome, Done):
            for address in outcome.value:
                item = QListWidgetItem(address.rpartition("/")[2])
                item.setData(Qt.ItemDataRole.UserRole, address)
                self.cases.addItem(item)
            there = self.tr("Choose a case.")
            none = self.tr("There is no case in this database yet. Copy one into it: Copy Case To… in the ⋯ menu.")
            self.state.setText(there if outcome.value else none)
            self.cases.setCurrentRow(0)
        else:
            self.state.setText(self.tr("Stopped. Choose the connection again to ask once more."))

    def _offer(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Open).setEnabled(self.cases.currentItem() is not None)


class CopyCaseDialog(QDialog):
    """Where a copy of the case goes: a file, or a new schema of a database. `target` is its address."""

    def __init__(self, name: str, folder: Optional[Path], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Copy Case"))
        self.setMinimumWidth(460)
        self.to_file = QRadioButton(self.tr("To a &file"))
        self.to_database = QRadioButton(self.tr("Into a &database, for a team"))
        self.file = QgsFileWidget()
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter(case_files())
        self.file.setConfirmOverwrite(False)  # a copy never replaces a case, and says so
        self.file.setFilePath(str((folder or Path.home()) / f"{name}-copy.gpkg"))
        self.connection = QComboBox()
        self.connection.addItems(databases.connections())
        self.schema = QLineEdit(name.lower().replace(" ", "_"))
        self.schema.setMaxLength(63)
        self.state = QLabel(self.tr("Every row, every image and every line of the log goes along."))
        self.state.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._copy = self.buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.AcceptRole)
        form = QFormLayout()
        form.addRow(self.to_file)
        form.addRow(self.tr("F&ile"), self.file)
        form.addRow(self.to_database)
        form.addRow(self.tr("&Connection"), self.connection)
        form.addRow(self.tr("&Schema"), self.schema)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.state)
        layout.addWidget(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        for button in (self.to_file, self.to_database):
            button.toggled.connect(self._choose)
        self.schema.textChanged.connect(self._choose)
        self.file.fileChanged.connect(self._choose)
        self.to_file.setChecked(True)
        if not self.connection.count():
            self.to_database.setEnabled(False)
            self.to_database.setToolTip(_no_connection())
            self.state.setText(f"{self.state.text()}\n{_no_connection()}")

    @property
    def target(self) -> str:
        """Address of the copy."""
        if self.to_database.isChecked():
            return databases.address(self.connection.currentText(), self.schema.text().strip())
        path = str(Path(self.file.filePath().strip()).absolute())
        return path if path.lower().endswith(".gpkg") else f"{path}.gpkg"

    def _choose(self, *_: object) -> None:
        database = self.to_database.isChecked()
        self.file.setEnabled(not database)
        self.connection.setEnabled(database)
        self.schema.setEnabled(database)
        self._copy.setEnabled(bool((self.schema.text() if database else self.file.filePath()).strip()))


def _no_connection() -> str:
    return tr("QGIS knows no PostgreSQL connection yet. Add one under Layer, Data Source Manager, PostgreSQL.")
