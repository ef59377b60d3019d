"""What every panel of an open case can do: try a step, tell what went wrong, undo and redo by the standard keys."""

from typing import Callable, Optional

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QEvent, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QShowEvent
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from ..compat import step_of
from ..core.errors import Conflict, WaybillError
from ..core.telling import NEUTRAL, WARNING
from ..flows.jobs import Background
from ..flows.session import CaseSession
from .labels import tr
from .step_keys import StepKeys


class CasePanel(QWidget):
    """A panel of the open case; says what it wants of the map and of the message bar by signals.

    `others_kept` saves what other panels hold, and is False where that can't be; undo and redo ask it first. Every
    slot that reads or writes the case goes through `_try`, for a case can be out of reach at any moment.
    """

    zoom_wanted = pyqtSignal(str, str)
    said = pyqtSignal(str, int)
    conflicted = pyqtSignal(object)

    def __init__(self, session: CaseSession, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._session = session
        self._background = Background()
        self._keys = StepKeys(self)
        self._keys.stepped.connect(self.step)
        self.others_kept: Callable[[], bool] = lambda: True

    def keep_form(self) -> bool:
        """Save what was typed here; False where that can't be."""
        return True

    def leave(self) -> None:
        """Before the case is closed: save what was typed, and stop what runs for this panel."""
        self._background.stop()

    def step(self, verb: str) -> None:
        """Undo or redo, once nothing typed is left unsaved, and say what was taken back or restored."""
        if self.keep_form() and self.others_kept():
            self._try(self._undo if verb == "undo" else self._redo)

    def _undo(self) -> None:
        label = self._session.undo_label()
        self._session.undo()
        self.said.emit(tr("Taken back: {}").format(label), NEUTRAL)

    def _redo(self) -> None:
        label = self._session.redo_label()
        self._session.redo()
        self.said.emit(tr("Restored: {}").format(label), NEUTRAL)

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


def filter_line(hint: str, look_for: Callable[[str], None]) -> QgsFilterLineEdit:
    """The line above a list that says which rows to show."""
    line = QgsFilterLineEdit()
    line.setShowSearchIcon(True)
    line.setPlaceholderText(hint)
    line.textChanged.connect(look_for)
    return line


def more_button(menu: QMenu) -> QToolButton:
    """The ⋯ at the upper right of a panel."""
    button = QToolButton()
    button.setText("⋯")
    button.setToolTip(tr("More"))
    button.setAccessibleName(tr("More"))
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(menu)
    return button
