"""What every panel of an open case can do: try a step, tell what went wrong, undo and redo by the standard keys."""

from typing import Callable, Optional

from qgis.PyQt.QtCore import QEvent, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QShowEvent
from qgis.PyQt.QtWidgets import QWidget

from ..compat import step_of
from ..core.errors import Conflict, WaybillError
from ..flows.session import CaseSession
from .step_keys import StepKeys

NEUTRAL, WARNING, GOOD = 0, 1, 2


class CasePanel(QWidget):
    """A panel of the open case; says what it wants of the map and of the message bar by signals.

    `others_kept` saves what other panels hold, and is False where that can't be; undo and redo ask it first.
    """

    zoom_wanted = pyqtSignal(str, str)
    said = pyqtSignal(str, int)
    conflicted = pyqtSignal(object)

    def __init__(self, session: CaseSession, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._session = session
        self._keys = StepKeys(self)
        self._keys.stepped.connect(self.step)
        self.others_kept: Callable[[], bool] = lambda: True

    def may_step(self) -> bool:
        """False while something typed here could not be saved yet; undo and redo then wait."""
        return True

    def step(self, verb: str) -> None:
        """Undo or redo, and say what was taken back or restored."""
        if not self.may_step() or not self.others_kept():
            return
        back = verb == "undo"
        label = self._session.undo_label() if back else self._session.redo_label()
        if self._try(self._session.undo if back else self._session.redo):
            self.said.emit((self.tr("Taken back: {}") if back else self.tr("Restored: {}")).format(label), NEUTRAL)

    def event(self, event: QEvent) -> bool:
        """Claim the standard keys for undo and redo while the panel has the focus; text fields keep their own."""
        if event.type() == QEvent.Type.ShortcutOverride and step_of(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo by the standard keys."""
        verb = step_of(event)
        if verb:
            self.step(verb)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Listen to the text fields, which would keep the keys even when they have nothing to take back."""
        self._keys.listen_below(self)
        super().showEvent(event)

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
