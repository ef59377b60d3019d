"""Undo and redo by key inside text fields: theirs first, the case's where they have nothing of their own."""

from typing import Union

from qgis.PyQt.QtCore import QEvent, QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from ..compat import step_of

_Field = Union[QLineEdit, QPlainTextEdit, QComboBox]


class StepKeys(QObject):
    """`stepped` carries undo or redo, pressed in a text field that nothing was typed into since it was filled."""

    stepped = pyqtSignal(str)

    def listen_below(self, parent: QWidget) -> None:
        """Listen to every text field in a widget; one that is listened to already is not heard twice."""
        for kind in (QLineEdit, QPlainTextEdit, QComboBox):
            for field in parent.findChildren(kind):
                field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key from a field that could do nothing with it."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(watched, (QLineEdit, QPlainTextEdit, QComboBox)):
            return bool(super().eventFilter(watched, event))
        verb = step_of(event)
        if not verb or _was_typed_into(watched):
            return bool(super().eventFilter(watched, event))
        self.stepped.emit(verb)
        return True


def _was_typed_into(field: _Field) -> bool:
    """Filling a field by program clears what it could take back."""
    if isinstance(field, QPlainTextEdit):
        return bool(field.document().isUndoAvailable() or field.document().isRedoAvailable())
    edit = field.lineEdit() if isinstance(field, QComboBox) else field
    return edit is not None and bool(edit.isUndoAvailable() or edit.isRedoAvailable())
