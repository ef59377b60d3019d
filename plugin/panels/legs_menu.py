"""What can be done with the leg chosen in the tree of routes."""

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QMenu, QWidget

from ..core.records import Place


class LegsMenu(QMenu):
    """`chosen` says what: zoom, edit, line, turn, refine, join, up, down, towns or delete.

    `split_at` names the place to cut a leg at.
    """

    chosen = pyqtSignal(str)
    split_at = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._entry("zoom", self.tr("Zoom to Leg"))
        self.addSeparator()
        self._changes = [
            self._entry("edit", self.tr("Edit Leg…")),
            self._entry("line", self.tr("Edit Line by Hand")),
            self._entry("turn", self.tr("Turn Round")),
        ]
        self._refine = self._entry("refine", self.tr("Refine from OpenStreetMap…"))
        self._split = self.addMenu(self.tr("Split at"))
        self._join = self._entry("join", self.tr("Join with Next Leg"))
        self._up = self._entry("up", self.tr("Move Up"))
        self._down = self._entry("down", self.tr("Move Down"))
        self._changes.append(self._entry("towns", self.tr("Add Towns along It")))
        self.addSeparator()
        self._changes.append(self._entry("delete", self.tr("Delete Leg")))

    def prepare(self, between: "Sequence[Place]", ends: "tuple[bool, bool]", *, writable: bool, rail: bool) -> None:
        """Offer the places that the leg passes, what the first or last leg allows, and what a case only read does."""
        for action in self._changes:
            action.setEnabled(writable)
        first, last = ends
        self._up.setEnabled(writable and not first)
        self._down.setEnabled(writable and not last)
        self._join.setEnabled(writable and not last)
        self._refine.setVisible(rail)
        self._refine.setEnabled(writable)
        self._split.clear()
        for place in between:
            action = self._split.addAction(place.label)
            action.triggered.connect(lambda _=False, row=place.id: self.split_at.emit(row))
        self._split.setEnabled(writable and bool(between))

    def _entry(self, what: str, text: str) -> QAction:
        action = self.addAction(text)
        action.triggered.connect(lambda *_: self.chosen.emit(what))
        return action
