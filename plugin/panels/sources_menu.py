"""What can be done with the source or claim chosen."""

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QMenu, QWidget

from .sources_model import CLAIM, SOURCE


class SourcesMenu(QMenu):
    """`chosen` carries the verb of the entry: undo, redo, revert, add_source, edition, cite, sighting, … delete."""

    chosen = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._undo = self._entry("undo", self.tr("Undo"))
        self._redo = self._entry("redo", self.tr("Redo"))
        self._revert = self._entry("revert", self.tr("Drop What Is Not Saved"))
        self.addSeparator()
        self._add = self._entry("add_source", self.tr("Add Source"))
        self._edition = self._entry("edition", self.tr("New Edition of This Source"))
        self._cite = self._entry("cite", self.tr("Cite For…"))
        self._sighting = self._entry("sighting", self.tr("Make Sighting of This Claim"))
        self._history = self._entry("history", self.tr("History of This Row"))
        self.addSeparator()
        self._entry("compare", self.tr("Claims Side by Side…"))
        self._entry("by_date", self.tr("Sort by Date of Publication"))
        self.addSeparator()
        self._delete = self._entry("delete", self.tr("Delete"))

    def prepare(
        self, table: Optional[str], undo: Optional[str], redo: Optional[str], *, dirty: bool, writable: bool
    ) -> None:
        """Name the next steps back and forth, and offer only what can be done."""
        self._undo.setText(self.tr("Undo {}").format(undo) if undo else self.tr("Undo"))
        self._redo.setText(self.tr("Redo {}").format(redo) if redo else self.tr("Redo"))
        self._undo.setEnabled(bool(undo) and writable)
        self._redo.setEnabled(bool(redo) and writable)
        self._revert.setEnabled(dirty)
        self._add.setEnabled(writable)
        self._edition.setEnabled(writable and table == SOURCE)
        self._sighting.setEnabled(writable and table == CLAIM)
        self._history.setEnabled(table is not None)
        for action in (self._cite, self._delete):
            action.setEnabled(writable and table is not None)
        self._delete.setText(
            {SOURCE: self.tr("Delete Source"), CLAIM: self.tr("Delete Claim")}.get(table or "", self.tr("Delete"))
        )

    def _entry(self, what: str, text: str) -> QAction:
        action = self.addAction(text)
        action.triggered.connect(lambda *_: self.chosen.emit(what))
        return action
