"""The form of one source, docked below the list."""

from typing import Optional

from qgis.PyQt.QtWidgets import QLineEdit, QWidget

from ..core.claim_drafts import SourceDraft, draft_of_source
from ..core.claims import SourceLine
from . import claim_labels
from .entry_form import EntryForm, typed
from .form_parts import choose, combo, text_box


class SourceForm(EntryForm):
    """Shows one source, or an empty form for a new one, and answers with a SourceDraft."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.line: Optional[SourceLine] = None
        self.title, self.publisher = QLineEdit(), QLineEdit()
        self.published, self.retrieved, self.edition = QLineEdit(), QLineEdit(), QLineEdit()
        self.url, self.archive_url = QLineEdit(), QLineEdit()
        self.licence, self.credit, self.note = QLineEdit(), QLineEdit(), text_box(2)
        grades = (None, "A", "B", "C", "D", "E", "F")
        self.reliability = combo((name, claim_labels.reliability(name), None) for name in grades)
        form = self.section()
        day = self.tr("As exactly as it is known: 2023, 2023-09 or 2023-09-12")
        for box in (self.published, self.retrieved):
            box.setPlaceholderText("2023-09-12")
        self.edition.setPlaceholderText(self.tr("Which version was read"))
        self.credit.setPlaceholderText(self.tr("The line to print under figures"))
        self.row(form, self.tr("&Title"), self.title)
        self.row(form, self.tr("Pu&blisher"), self.publisher)
        self.row(form, self.tr("P&ublished"), self.published, day)
        self.row(form, self.tr("&Reliability"), self.reliability, claim_labels.about_reliability())
        self.row(form, self.tr("&Edition"), self.edition, self.tr("A later edition is added beside this one: menu ⋯"))
        self.row(form, self.tr("&Address"), self.url)
        more = self.section(self.tr("Copy, licence, note"))
        self.row(more, self.tr("Arc&hived"), self.archive_url, self.tr("Address of a copy that stays as it is"))
        self.row(more, self.tr("Retrie&ved"), self.retrieved, day)
        self.row(more, self.tr("&Licence"), self.licence)
        self.row(more, self.tr("&Credit"), self.credit)
        self.row(more, self.tr("&Note"), self.note)
        self.title.setObjectName("waybillSourceTitle")
        self.save.setObjectName("waybillSaveSource")
        self.finish()

    def show_line(self, line: Optional[SourceLine]) -> None:
        """Show a source as it is stored; an empty form for None."""
        self.line = line
        draft = draft_of_source(line.source) if line else SourceDraft("")
        self.head.setText(self._about(line))
        self.head.setVisible(bool(self.head.text()))
        self.filled(lambda: self._fill(draft))

    def draft(self) -> SourceDraft:
        """What the form holds."""
        return SourceDraft(
            title=typed(self.title) or "",
            publisher=typed(self.publisher),
            published_on=typed(self.published),
            retrieved_on=typed(self.retrieved),
            edition=typed(self.edition),
            url=typed(self.url),
            archive_url=typed(self.archive_url),
            licence=typed(self.licence),
            credit=typed(self.credit),
            reliability=self.reliability.currentData(),
            note=typed(self.note),
        )

    def rescued(self) -> SourceDraft:
        """What can be saved of a form that can't be saved as it is; the rest stands in the note."""
        held = self.draft()
        rest = self.tr("Typed but not saved: published {}, retrieved {}").format(held.published_on, held.retrieved_on)
        values = vars(held) | {"published_on": None, "retrieved_on": None}
        values["title"] = held.title or self.tr("Title not entered yet")
        values["note"] = "\n".join(filter(None, (held.note, rest)))
        return SourceDraft(**values)

    def focus_first(self) -> None:
        """Put the cursor where typing starts."""
        self.title.setFocus()

    def _fill(self, draft: SourceDraft) -> None:
        for box, text in (
            (self.title, draft.title), (self.publisher, draft.publisher), (self.published, draft.published_on),
            (self.retrieved, draft.retrieved_on), (self.edition, draft.edition), (self.url, draft.url),
            (self.archive_url, draft.archive_url), (self.licence, draft.licence), (self.credit, draft.credit),
        ):  # fmt: skip
            box.setText(text or "")
            box.setCursorPosition(0)
        choose(self.reliability, draft.reliability)
        self.note.setPlainText(draft.note or "")

    def _about(self, line: Optional[SourceLine]) -> str:
        if line is None:
            return self.tr("New source")
        facts = [
            self.tr("This edition was superseded; it is kept as it was read") if line.superseded_by else "",
            self.tr("Supersedes an earlier edition, which is kept") if line.source.supersedes else "",
        ]
        return "\n".join(filter(None, facts))
