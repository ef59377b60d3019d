"""Parts of the bar of the count tool: its buttons, its list of reasons and its menu."""

from typing import Callable, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QComboBox, QMenu, QToolButton, QWidget

from ..core.count_settings import WITH_CONTROL

_LONGEST = 12
TAB_ONLY = Qt.FocusPolicy.TabFocus  # a click leaves the keys with the map


class Reasons(QComboBox):
    """`closed` says that its list was open and is no more."""

    closed = pyqtSignal()

    def hidePopup(self) -> None:
        """Tell it; Qt calls this also where nothing was open."""
        was_open = self.view().isVisible()
        super().hidePopup()
        if was_open:
            self.closed.emit()


class CountMenu(QMenu):
    """What is asked for less often; `ask` gets the name of what was chosen."""

    def __init__(self, ask: Callable[[str], None], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        entries = (
            ("new", self.tr("New Count (Next Click Begins It)")), ("grid", self.tr("Grid for a Systematic Count…")),
            ("no_grid", self.tr("Take the Grid Away")),
            ("own", self.tr("Own Classes for Keys 8 and 9…")), ("model", self.tr("Propose with a Model of My Own…")),
            ("colours", self.tr("Read the Colours of All Boxes")),
            ("help", self.tr("Keys  (?)")),
        )  # fmt: skip
        keys = {what: f"\tCtrl+{key.upper()}" for key, what in WITH_CONTROL.items()}  # the map answers them
        for what, text in entries:
            self.addAction(text + keys.get(what, "")).triggered.connect(lambda _=False, w=what: ask(w))


def short(name: str) -> str:
    """A class as its button shows it: own ones may be long, and & would underline a letter."""
    cut = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
    return cut.replace("&", "&&")


def toggle(text: str, icon: Optional[QIcon] = None) -> QToolButton:
    """A button that stays down, and leaves the keys with the map when it is clicked."""
    button = QToolButton()
    button.setText(text)
    button.setCheckable(True)
    button.setAutoRaise(False)
    button.setFocusPolicy(TAB_ONLY)
    button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
    if icon is not None:
        button.setIcon(icon)
    return button
