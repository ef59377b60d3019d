"""What can be done with a route chosen in the tree, or where there is none yet."""

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QMenu, QWidget


class RouteMenu(QMenu):
    """`chosen` says what: profile, rename, export, import or delete."""

    chosen = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._of_route = [self._entry("profile", self.tr("Profile Along Route"))]
        self.addSeparator()
        self._of_route.append(self._entry("export", self.tr("Export Route…")))
        self._import = self._entry("import", self.tr("Import Legs…"))
        self.addSeparator()
        self._changes = [
            self._entry("rename", self.tr("Rename Route…")), self._entry("delete", self.tr("Delete Route")),
        ]  # fmt: skip

    def prepare(self, *, there: bool, writable: bool) -> None:
        """Offer what a route allows where one is chosen, and nothing that changes a case which can only be read."""
        for action in self._of_route:
            action.setEnabled(there)
        self._import.setEnabled(writable)
        for action in self._changes:
            action.setEnabled(there and writable)

    def _entry(self, what: str, text: str) -> QAction:
        action = self.addAction(text)
        action.triggered.connect(lambda *_: self.chosen.emit(what))
        return action
