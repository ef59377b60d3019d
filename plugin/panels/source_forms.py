"""The place below the tree: the form of a source, of a claim, or a word on what to do."""

import dataclasses
from collections.abc import Mapping
from typing import Callable, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QLabel, QScrollArea, QShortcut, QVBoxLayout, QWidget

from ..core.claims import ClaimRow, SourceLine
from ..core.errors import CaseError, Conflict, WaybillError
from ..core.records import Claim, Source
from ..core.telling import WARNING
from ..core.values import Id
from ..flows.source_book import SourceBook
from .claim_form import ClaimForm
from .conflict_dialog import KEEP, MINE, ask_which, copy_typed
from .entry_form import EntryForm
from .source_form import SourceForm


class SourceForms(QWidget):
    """Shows one form and saves it; `added` carries the row that a new entry became.

    `settled` asks for the row to be shown as it is stored, after somebody else's version of it was taken.
    """

    saved = pyqtSignal()
    touched = pyqtSignal()
    added = pyqtSignal(str)
    settled = pyqtSignal()

    def __init__(self, book: SourceBook, writable: bool, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._book = book
        self.source, self.claim = SourceForm(), ClaimForm()
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._page: QWidget = self._hint
        pages = QWidget()
        inside = QVBoxLayout(pages)
        inside.setContentsMargins(0, 0, 0, 0)
        for page in (self._hint, self.source, self.claim):
            inside.addWidget(page)
        for form in (self.source, self.claim):
            form.saved.connect(self.saved)
            form.touched.connect(self.touched)
            form.allow(writable)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(pages)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll, 1)
        for form in (self.source, self.claim):
            layout.addWidget(form.warning)
            layout.addWidget(form.save)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.saved)
        self.show_nothing()

    @property
    def row(self) -> Optional[Id]:
        """The row whose form is shown; None for a new one or no form."""
        if self._page is self.source and self.source.line:
            return self.source.line.source.id
        if self._page is self.claim and self.claim.claim:
            return self.claim.claim.claim.id
        return None

    @property
    def dirty(self) -> bool:
        """True while something typed is not saved."""
        form = self._form()
        return form is not None and form.dirty

    @dirty.setter
    def dirty(self, value: bool) -> None:
        form = self._form()
        if form is not None:
            form.dirty = value

    @property
    def is_new(self) -> bool:
        """True while the form of a row is open that is not stored yet."""
        return self._form() is not None and self.row is None

    def shows(self, row: Optional[Id]) -> bool:
        """True where the form of this row is open."""
        return row is not None and self.row == row

    def offer(self, rows: "tuple[ClaimRow, ...]") -> None:
        """Offer what the case holds by now in the fields of a claim."""
        book = self._book
        self.claim.offer(rows, book.places(), book.subjects(), book.units(), book.directions())

    def say_what_to_do(self, *, empty: bool) -> None:
        """What the empty place below the tree says."""
        self._hint.setText(
            self.tr("Choose + Source to enter a document, a release or a data set, then + Claim for what it says.")
            if empty
            else self.tr("Choose a source or a claim to read and grade it.")
        )

    def show_nothing(self) -> None:
        """Say what to do."""
        self._show(self._hint)

    def show_source(self, line: SourceLine) -> None:
        """Open the form of a source."""
        another = not self.shows(line.source.id)
        self.source.show_line(line)
        self._show(self.source, from_top=another)

    def show_claim(self, row: ClaimRow) -> None:
        """Open the form of a claim."""
        another = not self.shows(row.claim.id)
        self.claim.show_claim(row.source, row)
        self._show(self.claim, from_top=another)

    def new_source(self) -> None:
        """Open an empty form; nothing is stored until it is saved."""
        self.source.show_line(None)
        self._show(self.source)
        self.source.focus_first()

    def new_claim(self, source: Source) -> None:
        """Open an empty form for a claim of a source; nothing is stored until it is saved."""
        self.claim.show_claim(source, None)
        self._show(self.claim)
        self.claim.focus_first()

    def keep(self, tell: Callable[[str, int], None]) -> bool:
        """Save what was typed; False, with the reason in the form and told, where that can't be."""
        form = self._form()
        if form is None or not form.dirty:
            return True
        try:
            self._save(form)
        except Conflict as error:
            form.dirty = True
            return self._settle(form, error, tell)
        except WaybillError as error:
            form.dirty = True
            form.complain(str(error))
            tell(str(error), WARNING)
            return False
        return True

    def refresh(self, lines: "Mapping[Id, SourceLine]", claims: "Mapping[Id, ClaimRow]") -> None:
        """After a change of the case: say so where the row of an unsaved form is no longer what it was filled from."""
        if self.row is None:
            return
        source, claim = lines.get(self.row), claims.get(self.row)
        if self._page is self.source and self.source.line:
            changed = source is None or source.source != self.source.line.source
        else:
            changed = claim is None or self.claim.claim is None or claim.claim != self.claim.claim.claim
        form = self._form()
        if form is not None and form.dirty and changed:
            form.complain(self.tr("This was changed meanwhile. Saving shows both versions."))

    def _settle(self, form: EntryForm, error: Conflict, tell: Callable[[str, int], None]) -> bool:
        """Show both versions, and do what the person chooses; a form that was settled is shown anew."""
        gone = bool(error.clash and error.clash.gone)
        choice = ask_which(error, may_overwrite=not gone, parent=self.window())
        if gone:
            copy_typed(error.clash)
            tell(self.tr("It is gone. What you typed is on the clipboard."), WARNING)
        elif choice == MINE:
            self._have_seen(error.stored)
            return self.keep(tell)
        elif choice == KEEP:
            form.complain(str(error))
            return False
        form.dirty = False
        self.settled.emit()
        return True

    def _have_seen(self, stored: object) -> None:
        """Take the version that was shown for what the form was filled from; what is typed stays."""
        line, row = self.source.line, self.claim.claim
        if isinstance(stored, Source) and line:
            self.source.line = dataclasses.replace(line, source=stored)
        elif isinstance(stored, Claim) and row:
            self.claim.claim = dataclasses.replace(row, claim=stored)

    def rescue(self) -> None:
        """Save what can be, the rest as a note. Raises WaybillError.

        What could only be saved over somebody else's change is put on the clipboard instead.
        """
        form = self._form()
        try:
            if form is self.source:
                self._save_source(self.source.rescued())
            elif form is self.claim:
                self._save_claim(self.claim.rescued())
        except Conflict as error:
            copy_typed(error.clash)
            raise CaseError(self.tr("{} What you typed is on the clipboard.").format(error)) from None

    def _save(self, form: EntryForm) -> None:
        """The form counts as saved already while listeners read the case anew."""
        draft = form.draft()
        form.dirty = False
        added = self._save_source(draft) if form is self.source else self._save_claim(draft)
        if added:
            self.added.emit(added)

    def _save_source(self, draft: object) -> Optional[str]:
        line = self.source.line
        if line is not None:
            self._book.edit_source(line.source, draft)
            return None
        return self._book.add_source(draft).row

    def _save_claim(self, draft: object) -> Optional[str]:
        row, source = self.claim.claim, self.claim.source
        if row is not None:
            self._book.edit_claim(row.claim, draft)
            return None
        return self._book.add_claim(source.id, draft).row if source else None

    def _form(self) -> Optional[EntryForm]:
        return self._page if isinstance(self._page, EntryForm) else None

    def _show(self, page: QWidget, *, from_top: bool = True) -> None:
        """One page, with its own button and warning below."""
        self._page = page
        if from_top:
            self._scroll.verticalScrollBar().setValue(0)
        for other in (self._hint, self.source, self.claim):
            other.setVisible(other is page)
        for form in (self.source, self.claim):
            form.save.setVisible(form is page)
            form.warning.setVisible(form is page and bool(form.warning.text()))
