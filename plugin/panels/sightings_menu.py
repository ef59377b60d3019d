"""What can be done with the sighting chosen."""

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMenu, QWidget

_DELETE_ICON = "/mActionDeleteSelected.svg"


class SightingsMenu(QMenu):
    """`chosen` says what: undo, redo, zoom, sheet, history, cite, delete, or a status."""

    chosen = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._undo = self._entry("undo", self.tr("Undo"))
        self._redo = self._entry("redo", self.tr("Redo"))
        self.addSeparator()
        self._looks = [
            self._entry("zoom", self.tr("Zoom to Sighting")),
            self._entry("sheet", self.tr("Export Sighting Sheet…")),
            self._entry("history", self.tr("History of This Sighting")),
        ]
        self.addSeparator()
        self._changes = [
            self._entry("cite", self.tr("Cite…")),
            self._entry("reviewed", self.tr("Mark as Reviewed")),
            self._entry("disputed", self.tr("Mark as Disputed")),
            self._entry("withdrawn", self.tr("Mark as Withdrawn")),
            self._entry("draft", self.tr("Back to Draft")),
        ]
        self.addSeparator()
        self._changes.append(
            self._entry("delete", self.tr("Delete Sighting"), QgsApplication.getThemeIcon(_DELETE_ICON))
        )

    def prepare(self, undo: Optional[str], redo: Optional[str], *, chosen: bool, writable: bool) -> None:
        """Name the next steps back and forth, and offer only what can be done."""
        self._undo.setText(self.tr("Undo {}").format(undo) if undo else self.tr("Undo"))
        self._redo.setText(self.tr("Redo {}").format(redo) if redo else self.tr("Redo"))
        self._undo.setEnabled(bool(undo) and writable)
        self._redo.setEnabled(bool(redo) and writable)
        for action in self._looks:
            action.setEnabled(chosen)
        for action in self._changes:
            action.setEnabled(chosen and writable)

    def _entry(self, what: str, text: str, icon: Optional[QIcon] = None) -> QAction:
        action = self.addAction(text)
        if icon is not None:
            action.setIcon(icon)
        action.triggered.connect(lambda *_: self.chosen.emit(what))
        return action
