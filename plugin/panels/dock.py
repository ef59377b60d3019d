"""A dock that costs nothing until a case is open: an empty state first, the panel itself on demand."""

from typing import Callable, Optional

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ..core.errors import WaybillError


class CaseDock(QgsDockWidget):
    """Shows its empty state, or the panel it was given; named so that QGIS remembers where it was.

    `failed` says why a panel that was asked for could not be made; showing the dock again tries again.
    """

    failed = pyqtSignal(str)

    def __init__(self, title: str, object_name: str, empty: QWidget, parent: Optional[QWidget] = None) -> None:
        super().__init__(title, parent)
        self.setObjectName(object_name)
        self._empty = empty
        self._make: Optional[Callable[[], QWidget]] = None
        self._covered: Optional[QWidget] = None
        self.setWidget(empty)
        self.visibilityChanged.connect(self._seen)

    def show_panel(self, panel: QWidget) -> None:
        """Put the panel of an open case in the place of what is shown."""
        self._drop_panel()
        self.setWidget(panel)

    def offer_panel(self, make: Callable[[], QWidget]) -> None:
        """Make the panel of an open case once somebody looks: now, or when the dock is next shown."""
        self._make = make
        if self.isUserVisible():  # a tab in the back counts as visible to Qt
            self._seen(True)

    def wake(self) -> QWidget:
        """Bring the dock to the front with its panel in it, and answer with that."""
        self._seen(True)
        self.setUserVisible(True)
        return self.widget()

    def cover(self, text: str) -> None:
        """Show nothing but a text until it is uncovered; a panel that was offered is not made meanwhile."""
        if self._covered is None:
            self._covered = self.widget()
            self._covered.setParent(None)
            told = QLabel(text)
            told.setTextFormat(Qt.TextFormat.PlainText)
            told.setWordWrap(True)
            told.setMargin(12)
            told.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.setWidget(told)

    def uncover(self) -> None:
        """Show again what was covered, or the panel that was offered."""
        if self._covered is None:
            return
        shown, self._covered = self._covered, None
        self._drop_panel()
        self.setWidget(shown)
        shown.show()
        self._seen(self.isUserVisible())

    def show_empty(self) -> None:
        """Go back to the empty state and forget the panel."""
        self._make = None
        self.uncover()
        self._drop_panel()
        self.setWidget(self._empty)
        self._empty.show()

    def _seen(self, visible: bool) -> None:
        make = self._make
        if not visible or make is None or self._covered is not None:
            return
        self._make = None  # making a panel can show the dock once more
        try:
            panel = make()
        except WaybillError as error:
            self._make = make
            self.failed.emit(str(error))
            return
        self.show_panel(panel)

    def _drop_panel(self) -> None:
        shown = self.widget()
        if shown is None:
            return
        shown.setParent(None)
        shown.hide()  # said outright: the dock's layout has still to show it, and would, as a window of its own
        if shown is not self._empty:
            shown.deleteLater()
