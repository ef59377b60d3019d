"""What every panel of an open case can do: try a step, tell what went wrong, undo and redo by the standard keys."""

from typing import Callable, Optional

from qgis.PyQt.QtCore import QEvent, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ..core.errors import Conflict, WaybillError
from ..flows.session import CaseSession

NEUTRAL, WARNING, GOOD = 0, 1, 2


class CasePanel(QWidget):
    """A panel of the open case; says what it wants of the map and of the message bar by signals."""

    zoom_wanted = pyqtSignal(str, str)
    said = pyqtSignal(str, int)
    conflicted = pyqtSignal(object)

    def __init__(self, session: CaseSession, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._session = session

    def may_step(self) -> bool:
        """False while something typed here could not be saved yet; undo and redo then wait."""
        return True

    def step(self, verb: str) -> None:
        """Undo or redo, and say what was taken back or restored."""
        if not self.may_step():
            return
        back = verb == "undo"
        label = self._session.undo_label() if back else self._session.redo_label()
        if self._try(self._session.undo if back else self._session.redo):
            self.said.emit((self.tr("Taken back: {}") if back else self.tr("Restored: {}")).format(label), NEUTRAL)

    def event(self, event: QEvent) -> bool:
        """Claim the standard keys for undo and redo while the panel has the focus; text fields keep their own."""
        if event.type() == QEvent.Type.ShortcutOverride and self._step_key(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo by the standard keys."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.step("undo")
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.step("redo")
        else:
            super().keyPressEvent(event)

    def _try(self, step: Callable[[], object]) -> bool:
        try:
            step()
        except Conflict as error:
            self.conflicted.emit(error)
            return False
        except WaybillError as error:
            self.said.emit(str(error), WARNING)
            return False
        return True

    def _step_key(self, event: QEvent) -> bool:
        """A text field keeps the keys as long as it has something of its own to take back."""
        focus = self.focusWidget()
        writing = (isinstance(focus, QLineEdit) and (focus.isUndoAvailable() or focus.isRedoAvailable())) or (
            isinstance(focus, QPlainTextEdit) and focus.document().isUndoAvailable()
        )
        matches = getattr(event, "matches", None)
        wanted = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
        return not writing and matches is not None and any(matches(key) for key in wanted)
