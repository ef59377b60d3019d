"""What can be done with cases as a whole."""

from collections.abc import Iterable
from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QMenu, QWidget


class CaseMenu(QMenu):
    """`chosen` says what: example, open, database, new, task, handle, copy, tables, properties or close."""

    chosen = pyqtSignal(str)

    def __init__(self, more: Iterable[QAction], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._needs_case = []
        for what, text in (
            ("example", self.tr("Open the Example Case")),
            ("open", self.tr("Open Case…")),
            ("database", self.tr("Open Case from a Database…")),
            ("new", self.tr("New Case…")),
            ("task", self.tr("Open Counting Task…")),
        ):
            self._entry(what, text)
        self.addSeparator()
        for action in more:
            self.addAction(action)
        self.addSeparator()
        for what, text in (
            ("copy", self.tr("Copy Case To…")),
            ("tables", self.tr("Export Tables…")),
            ("properties", self.tr("Case Properties…")),
            ("close", self.tr("Close Case")),
        ):
            self._needs_case.append(self._entry(what, text))
        self.addSeparator()
        self._entry("handle", self.tr("Your Handle…"))
        self.case_is_open(False)

    def case_is_open(self, is_open: bool) -> None:
        """Offer only what can be done."""
        for action in self._needs_case:
            action.setEnabled(is_open)

    def _entry(self, what: str, text: str) -> QAction:
        action = self.addAction(text)
        action.triggered.connect(lambda *_: self.chosen.emit(what))
        return action
