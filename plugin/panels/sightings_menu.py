"""What can be done with the sightings chosen."""

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMenu, QWidget

from ..core import words

_DELETE_ICON = "/mActionDeleteSelected.svg"


class SightingsMenu(QMenu):
    """`chosen` says what: undo, redo, zoom, sheet, image, history, cite, set, delete, chip …, or a status."""

    chosen = pyqtSignal(str)

    def __init__(self, templates: QMenu, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._templates = templates
        self._undo = self._entry("undo", self.tr("Undo"))
        self._redo = self._entry("redo", self.tr("Redo"))
        self.addSeparator()
        self._looks = [
            self._entry("zoom", self.tr("Zoom to Sighting")),
            self._entry("sheet", self.tr("Export Sighting Sheet…")),
            self._entry("image", self.tr("Show Its Image on the Map")),
            self._entry("history", self.tr("History of This Sighting")),
        ]
        self.chips = self._entry("chips", self.tr("Chips in the List"))
        self.chips.setCheckable(True)
        self.addSeparator()
        self._cite = self._entry("cite", self.tr("Cite…"))
        self._chip = self._entry("chip", self.tr("Cut Its Chip Again"))
        self._save_chip = self._entry("save_chip", self.tr("Save Its Chip…"))
        self.addMenu(templates)
        self._second = self._second_counts()
        self._changes = [
            self._entry("reviewed", self.tr("Mark as Reviewed")),
            self._entry("disputed", self.tr("Mark as Disputed")),
            self._entry("withdrawn", self.tr("Mark as Withdrawn")),
            self._entry("draft", self.tr("Back to Draft")),
        ]
        self._status_texts = [action.text() for action in self._changes]
        self._set = self._entry("set", self.tr("Set for All Chosen…"))
        self.addSeparator()
        self._delete = self._entry("delete", "", QgsApplication.getThemeIcon(_DELETE_ICON))
        self._changes += [self._set, self._delete]

    def prepare(self, undo: Optional[str], redo: Optional[str], *, chosen: int, writable: bool) -> None:
        """Name the next steps back and forth, say how many are chosen, and offer only what can be done."""
        many = chosen > 1
        delete = self.tr("Delete {} Sightings") if many else self.tr("Delete Sighting")
        self._delete.setText(delete.format(words.number(chosen)))
        for action, text in zip(self._changes, self._status_texts):
            action.setText(self.tr("{} ({})").format(text, words.number(chosen)) if many else text)
        self._undo.setText(self.tr("Undo {}").format(undo) if undo else self.tr("Undo"))
        self._redo.setText(self.tr("Redo {}").format(redo) if redo else self.tr("Redo"))
        self._undo.setEnabled(bool(undo) and writable)
        self._redo.setEnabled(bool(redo) and writable)
        for action in self._looks:
            action.setEnabled(chosen == 1)
        for action in self._changes:
            action.setEnabled(chosen > 0 and writable)
        self._set.setEnabled(many and writable)
        for action in (self._cite, self._chip, self._save_chip, self._second, self._templates):
            action.setEnabled(chosen == 1 and writable)

    def _second_counts(self) -> QMenu:
        menu = self.addMenu(self.tr("Counts"))
        for what, text in (
            ("counts", self.tr("All Counts, Adopt One…")),
            ("blind", self.tr("Second Count, Blind")),
            ("compare", self.tr("Compare First and Second…")),
            ("task", self.tr("Write a Task for Another Analyst…")),
            ("take_answer", self.tr("Take In Their Answer…")),
            ("answer", self.tr("Write the Answer to a Task…")),
        ):
            menu.addAction(text).triggered.connect(lambda _=False, w=what: self.chosen.emit(w))
        return menu

    def _entry(self, what: str, text: str, icon: Optional[QIcon] = None) -> QAction:
        action = self.addAction(text)
        if icon is not None:
            action.setIcon(icon)
        action.triggered.connect(lambda *_: self.chosen.emit(what))
        return action
