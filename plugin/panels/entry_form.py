"""What the forms of a source and of a claim share: rows, the save button and keys, and what keeps it from saving."""

from typing import Callable, Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QCompleter,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from .form_parts import WheelGuard, may_shrink, text_or_none


class EntryForm(QWidget):
    """A form in a dock; `saved` asks to be saved, `dirty` says that something typed is not.

    `warning` and `save` are for whoever shows the form to put below it, where they stay in view.
    """

    saved = pyqtSignal()
    touched = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.dirty = False
        self._filling = False
        self._fields: list[QWidget] = []
        self._wheel = WheelGuard(self)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self.head = QLabel()
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        self.head.setWordWrap(True)
        self.head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._outer.addWidget(self.head)
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.warning.setVisible(False)
        self.save = QPushButton(self.tr("Save"))
        self.save.setToolTip(self.tr("Save (Ctrl+Return)"))
        self.save.clicked.connect(self.saved)

    def complain(self, message: str) -> None:
        """Say what keeps the form from being saved."""
        self.warning.setText(message)
        self.warning.setVisible(bool(message))

    def allow(self, on: bool) -> None:
        """Let everything be edited, or only read."""
        for field in (*self._fields, self.save):
            field.setEnabled(on)

    # For the forms

    def filled(self, fill: Callable[[], None]) -> None:
        """Put stored values in without taking that for typing."""
        self._filling = True
        fill()
        self._filling = False
        self.dirty = False
        self.complain("")

    def section(self, title: str = "") -> QFormLayout:
        """Rows of the form; below a heading that folds, where there is one."""
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        if title:
            box = QgsCollapsibleGroupBox(title)
            box.setLayout(form)
            box.setCollapsed(True)
            self._outer.addWidget(box)
        else:
            self._outer.addLayout(form)
        return form

    def row(self, form: QFormLayout, label: str, field: QWidget, tip: str = "") -> None:
        """A labelled field that marks the form as touched."""
        form.addRow(label, field)
        self.watch(field, label.replace("&", ""), tip)

    def watch(self, field: QWidget, name: str, tip: str = "") -> None:
        """Notice what is typed into a field."""
        field.setAccessibleName(name)
        field.setToolTip(tip)
        if isinstance(field, QComboBox):
            self._wheel.guard(field)
            field.currentTextChanged.connect(self._touch)
        elif isinstance(field, (QLineEdit, QPlainTextEdit)):
            field.textChanged.connect(self._touch)
        self._fields.append(field)

    def finish(self) -> None:
        """After the last row."""
        self._outer.addStretch(1)

    def _touch(self, *_: object) -> None:
        if not self._filling:
            self.dirty = True
            self.touched.emit()


def free_combo(placeholder: str) -> QComboBox:
    """A field to type in that offers what was used before."""
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    may_shrink(box)
    box.lineEdit().setPlaceholderText(placeholder)
    box.completer().setFilterMode(Qt.MatchFlag.MatchContains)
    box.completer().setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    return box


def offer(box: QComboBox, choices: "tuple[str, ...]") -> None:
    """Offer other words in a free field; what stands in it stays."""
    kept = box.currentText()
    box.clear()
    box.addItems(["", *choices])
    box.setEditText(kept)


def typed(field: QWidget) -> Optional[str]:
    """What stands in a field of text, None where nothing does."""
    if isinstance(field, QComboBox):
        return text_or_none(field.currentText())
    return text_or_none(field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text())
