"""A dialog of rows to be filled in, with Save and a line for what keeps it from saving."""

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import WaybillError
from .form_parts import choose, combo


class FormDialog(QDialog):
    """Forms derive from it and say in `_keep` how they are saved; while that raises WaybillError, they stay open."""

    def __init__(self, title: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.form = QFormLayout()
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.problem = QLabel()
        self.problem.setObjectName("waybillFormProblem")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.save = buttons.button(QDialogButtonBox.StandardButton.Save)
        buttons.accepted.connect(self._try)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(self.form)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)
        self.setMinimumWidth(400)

    def line(self, label: str, value: Optional[str], hint: str = "") -> QLineEdit:
        """A row with a line of text."""
        field = QLineEdit(value or "")
        field.setCursorPosition(0)
        field.setPlaceholderText(hint)
        field.setAccessibleName(label)
        self.form.addRow(label, field)
        return field

    def choice(self, label: str, items: "list[tuple[Optional[str], str]]", value: Optional[str]) -> QComboBox:
        """A row with a choice."""
        box = combo((name, text, None) for name, text in items)
        box.setAccessibleName(label)
        choose(box, value)
        self.form.addRow(label, box)
        return box

    def _keep(self) -> None:
        """Save what the rows hold. Raises WaybillError with what to correct."""
        raise NotImplementedError

    def _try(self) -> None:
        try:
            self._keep()
        except WaybillError as error:
            self.problem.setText(str(error))
            self.problem.show()
        else:
            self.accept()
