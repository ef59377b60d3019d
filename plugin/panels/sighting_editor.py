"""The form of the chosen sighting, saved so that nothing typed is lost and nobody else's change is overwritten."""

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QScrollArea, QWidget

from ..core.errors import Conflict, WaybillError
from ..core.sightings import SightingDraft, SightingLine, clash_with, draft_of
from ..core.telling import WARNING
from ..core.values import Id
from ..flows.session import CaseSession
from .conflict_dialog import MINE, STORED, ask_which, copy_typed
from .sighting_form import SightingForm


class SightingEditor(QScrollArea):
    """Shows one sighting's form; `said` tells what could not be saved, `touched` that something is not saved yet."""

    said = pyqtSignal(str, int)
    touched = pyqtSignal()

    def __init__(self, session: CaseSession, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._session = session
        self.form = SightingForm(session.likelihood_words, session.scale)
        self.form.saved.connect(self.keep)
        self.form.touched.connect(self.touched)
        self.next = SightingDraft()
        self.last: Optional[SightingDraft] = None
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self.form)

    def show_sighting(self, row: Optional[Id]) -> None:
        """Show a sighting as it is stored; what the form held before should have been kept by then."""
        try:
            line = self._session.sighting(row) if row else None
            chip = self._session.chips.read(line.chip) if line and line.chip else None
        except WaybillError as error:
            line = chip = None
            self.said.emit(str(error), WARNING)
        another = (line.id if line else None) != (self.form.line.id if self.form.line else None)
        self.form.show_line(line, chip)
        if another:
            self.verticalScrollBar().setValue(0)

    def refresh(self, row: Optional[Id]) -> None:
        """After a change of the case: show the sighting anew, unless something typed is not saved yet."""
        if not self.form.dirty:
            self.show_sighting(row)
        elif self.form.line is not None and self._stored(self.form.line.id) != self.form.line:
            self.form.complain(self.tr("This sighting was changed meanwhile. Saving shows both versions."))
        else:
            self.form.check_count()

    def keep(self) -> bool:
        """Save what the form holds, if anything changed; False where it could not be saved."""
        if not self.form.dirty or self.form.line is None:
            return True
        try:
            draft = self.form.draft()
        except WaybillError as error:
            return self._refused(error)
        return self._save(draft, self.form.line)

    def close_form(self) -> None:
        """Save what the form holds; a count that can't be saved goes into the note.

        Where nothing can be saved, or only over somebody else's change, what was typed is put on the clipboard.
        """
        line = self.form.line
        if line is None or self.keep():
            return
        draft = self.form.draft_without_count()
        try:
            self._session.edit_sighting(line.id, draft, line)
        except WaybillError as error:
            copy_typed(clash_with(line.id, draft, draft_of(line)))
            told = self.tr("{} What you typed is on the clipboard.")
            self.said.emit(told.format(str(error)), WARNING)

    def _save(self, draft: SightingDraft, seen: SightingLine) -> bool:
        line = self.form.line
        assert line is not None  # nosec B101 - for the type checker
        self.form.dirty = False
        try:
            self._session.edit_sighting(line.id, draft, seen)
        except Conflict as error:
            self.form.dirty = True
            return self._settle(error, draft, line)
        except WaybillError as error:
            return self._refused(error)
        self.next, self.last = self.form.reusable(), draft
        return True

    def _refused(self, error: WaybillError) -> bool:
        self.form.dirty = True
        self.form.complain(str(error))
        self.said.emit(str(error), WARNING)
        return False

    def _settle(self, error: Conflict, draft: SightingDraft, line: SightingLine) -> bool:
        """Show both versions, and do what the person chooses."""
        gone = bool(error.clash and error.clash.gone)
        choice = ask_which(error, may_overwrite=not gone, parent=self.window())
        if choice == MINE and isinstance(error.stored, SightingLine):
            return self._save(draft, error.stored)
        if gone:
            copy_typed(error.clash)
            self.said.emit(self.tr("The sighting is gone. What you typed is on the clipboard."), WARNING)
        if choice == STORED or gone:
            self.form.dirty = False
            self.show_sighting(None if gone else line.id)
            return True
        self.form.complain(str(error))
        return False

    def _stored(self, row: Id) -> Optional[SightingLine]:
        try:
            return self._session.sighting(row)
        except WaybillError:
            return None
