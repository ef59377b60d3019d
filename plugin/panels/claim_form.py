"""The form of one claim, docked below the list: what a source says, in its own words and numbers."""

import dataclasses
from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from ..core import words
from ..core.claim_drafts import (
    CLAIM_KINDS,
    CLAIM_STATUSES,
    MEASURES,
    PRECISIONS,
    SIDES_OF_BOUND,
    ClaimDraft,
    draft_of_claim,
    edge_text,
    window_edge,
)
from ..core.claims import ClaimRow, named
from ..core.records import Source
from ..core.values import Id
from . import claim_labels, labels
from .entry_form import EntryForm, free_combo, offer, typed
from .form_parts import choose, combo, count_in, refill, text_box


class ClaimForm(EntryForm):
    """Shows one claim, or an empty form for a new one of a source, and answers with a ClaimDraft."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.claim: Optional[ClaimRow] = None
        self.source: Optional[Source] = None
        self._make_fields()
        self._lay_out()
        self.bound.currentIndexChanged.connect(self._bound_chosen)
        self.save.setObjectName("waybillSaveClaim")
        self.finish()

    def offer(
        self,
        rows: "tuple[ClaimRow, ...]",
        places: "tuple[tuple[Id, str], ...]",
        subjects: "tuple[str, ...]",
        units: "tuple[str, ...]",
        directions: "tuple[str, ...]",
    ) -> None:
        """Offer what the case holds by now; what is chosen stays chosen."""
        self._filling, before = True, self._filling
        for box, used in ((self.subject, subjects), (self.unit, units), (self.direction, directions)):
            offer(box, used)
        _refill(self.place, [(None, self.tr("No place")), *places])
        ordered = sorted(rows, key=lambda row: (row.claim.subject, row.source.published_on or ""))
        names = [(row.claim.id, f"{named(row.source)} · {row.claim.subject} · {row.claim.wording}") for row in ordered]
        _refill(self.repeats, [(None, self.tr("No other claim")), *names])
        self._filling = before

    def show_claim(self, source: Optional[Source], row: Optional[ClaimRow]) -> None:
        """Show a claim as it is stored; an empty form for a new one of the source."""
        self.claim, self.source = row, source
        draft = draft_of_claim(row.claim) if row else ClaimDraft("")
        self.head.setText(self._about(source, row))
        self.filled(lambda: self._fill(draft))

    def draft(self) -> ClaimDraft:
        """What the form holds. Raises BadValue for numbers that are none and dates that are none."""
        return ClaimDraft(
            low=count_in(self.low),
            best=count_in(self.best),
            high=count_in(self.high),
            from_utc=window_edge(self.start.text(), end=False),
            to_utc=window_edge(self.end.text(), end=True),
            bound=self.bound.currentData(),
            unit=typed(self.unit),
            **self._words(),
        )

    def rescued(self) -> ClaimDraft:
        """What can be saved of a form that can't be saved as it is, its number as stored; the rest is in the note."""
        stored = draft_of_claim(self.claim.claim) if self.claim else ClaimDraft("")
        held = dataclasses.replace(stored, **self._words())
        boxes = (self.low, self.best, self.high, self.unit.lineEdit(), self.start, self.end)
        rest = self.tr("Typed but not saved: low {}, best {}, high {}, unit {}, from {}, to {}").format(
            *(box.text() or "–" for box in boxes)
        )
        return dataclasses.replace(
            held,
            subject=held.subject or self.tr("not entered yet"),
            wording=held.wording or self.tr("(wording not entered yet)"),
            repeats=stored.repeats,
            note="\n".join(filter(None, (held.note, rest))),
        )

    def focus_first(self) -> None:
        """Put the cursor where typing starts."""
        self.subject.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _make_fields(self) -> None:
        self.subject = free_combo(self.tr("containers moved, voyages …"))
        self.subject.setObjectName("waybillClaimSubject")
        self.kind = combo((name, labels.claim_kind(name), None) for name in CLAIM_KINDS)
        self.wording, self.note = text_box(4), text_box(2)
        self.wording.setPlaceholderText(self.tr("The publisher's own words: “more than 1,000 containers”"))
        self.locator = QLineEdit()
        self.locator.setPlaceholderText(self.tr("Page, figure or paragraph"))
        self.bound = combo((name, claim_labels.bound(name), None) for name in SIDES_OF_BOUND)
        self.low, self.best, self.high = QLineEdit(), QLineEdit(), QLineEdit()
        self.unit = free_combo(self.tr("containers, km …"))
        self.measure = combo((name, claim_labels.measure(name), None) for name in (None, *MEASURES))
        self.direction = free_combo(self.tr("DPRK to Russia"))
        self.credibility = combo((n, claim_labels.credibility(n), None) for n in (None, 1, 2, 3, 4, 5, 6))
        self.repeats = combo(())
        self.status = combo((name, claim_labels.claim_status(name), None) for name in CLAIM_STATUSES)
        self.start, self.end, self.zone, self.when = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.precision = combo((name, claim_labels.precision(name), None) for name in (None, *PRECISIONS))
        self.place = combo(())

    def _lay_out(self) -> None:
        form = self.section()
        self.row(form, self.tr("&Subject"), self.subject, self.tr("Claims on one subject are set side by side"))
        self.row(form, self.tr("&Kind"), self.kind, self.tr("What was seen, what was concluded, or what was denied"))
        self.row(form, self.tr("&Wording"), self.wording, self.tr("Kept as it is; never put on a scale of ours"))
        self.row(form, self.tr("&Locator"), self.locator)
        self.row(form, self.tr("Nu&mber"), self.bound, self.tr("“Hundreds” is no number: in words only"))
        counts = QHBoxLayout()
        for box, name in ((self.low, self.tr("Low")), (self.best, self.tr("Best")), (self.high, self.tr("High"))):
            box.setPlaceholderText(name)
            box.setMinimumWidth(40)
            counts.addWidget(box)
            self.watch(box, name)
        form.addRow("", counts)
        self.row(form, self.tr("U&nit"), self.unit, self.tr("What is counted; unlike units never share an axis"))
        self.row(form, self.tr("Me&asure"), self.measure, self.tr("Unlike measures never share an axis"))
        self.row(form, self.tr("&Direction"), self.direction, self.tr("From whom to whom, in the publisher's terms"))
        self.row(form, self.tr("&Credibility"), self.credibility, claim_labels.about_credibility())
        about = self.tr("The claim this one is not independent of; a repetition is no further support")
        self.row(form, self.tr("&Repeats"), self.repeats, about)
        self.row(form, self.tr("R&ead"), self.status)
        when = self.section(self.tr("When and where"))
        self.row(when, self.tr("When, as wr&itten"), self.when, self.tr("The publisher's own words for the time"))
        for box, name in ((self.start, self.tr("&From (UTC)")), (self.end, self.tr("&To (UTC)"))):
            box.setPlaceholderText("2023-09-12")
            self.row(when, name, box, self.tr("2023, 2023-09, 2023-09-12 or 2023-09-12T02:15:00Z; empty is open"))
        self.row(when, self.tr("Pre&cision"), self.precision)
        self.row(when, self.tr("&Zone"), self.zone, self.tr("Which zone the published time was taken to be in"))
        self.row(when, self.tr("&Place"), self.place)
        more = self.section(self.tr("Note"))
        self.row(more, self.tr("N&ote"), self.note)

    # Behaviour

    def _fill(self, draft: ClaimDraft) -> None:
        for free, text in (
            (self.subject, draft.subject), (self.unit, draft.unit), (self.direction, draft.direction),
        ):  # fmt: skip
            free.setEditText(text or "")
        for box, text in (
            (self.locator, draft.locator), (self.zone, draft.zone_basis), (self.when, draft.when_wording),
            (self.start, edge_text(draft.from_utc, end=False)), (self.end, edge_text(draft.to_utc, end=True)),
        ):  # fmt: skip
            box.setText(text or "")
            box.setCursorPosition(0)
        for box, value in ((self.low, draft.low), (self.best, draft.best), (self.high, draft.high)):
            box.setText("" if value is None else f"{value:.12g}")
        self.wording.setPlainText(draft.wording or "")
        self.note.setPlainText(draft.note or "")
        for chosen, name in (
            (self.kind, draft.kind), (self.bound, draft.bound), (self.measure, draft.measure),
            (self.status, draft.status), (self.precision, draft.time_precision), (self.place, draft.place),
            (self.repeats, draft.repeats),
        ):  # fmt: skip
            choose(chosen, name)
        self.credibility.setCurrentIndex(max(0, self.credibility.findData(draft.credibility)))
        self._show_sides()

    def _words(self) -> "dict[str, object]":
        """Everything that can't be wrong by itself."""
        return {
            "subject": typed(self.subject) or "", "kind": self.kind.currentData(), "status": self.status.currentData(),
            "locator": typed(self.locator), "measure": self.measure.currentData(), "direction": typed(self.direction),
            "time_precision": self.precision.currentData(), "zone_basis": typed(self.zone),
            "when_wording": typed(self.when), "place": self.place.currentData(), "wording": typed(self.wording),
            "credibility": self.credibility.currentData(), "repeats": self.repeats.currentData(),
            "note": typed(self.note),
        }  # fmt: skip

    def _bound_chosen(self) -> None:
        """A number typed before goes along to the side the new bound has."""
        if self._filling:
            return
        boxes = {"low": self.low, "best": self.best, "high": self.high}
        sides = SIDES_OF_BOUND[self.bound.currentData()]
        kept = [box.text() for box in boxes.values() if box.text()]
        if len(sides) == 1 and len(kept) == 1:
            for side, box in boxes.items():
                box.setText(kept[0] if side in sides else "")
        self._show_sides()

    def _show_sides(self) -> None:
        """Only the sides a bound has can be typed into; one that still holds something stays open to be emptied."""
        sides = SIDES_OF_BOUND[self.bound.currentData()]
        for side, box in (("low", self.low), ("best", self.best), ("high", self.high)):
            box.setVisible(side in sides or bool(box.text()))

    def _about(self, source: Optional[Source], row: Optional[ClaimRow]) -> str:
        if source is None:
            return ""
        if row is None:
            return self.tr("New claim of {}").format(named(source))
        facts = [self.tr("Claim of {}").format(named(source))]
        if row.superseded:
            facts.append(self.tr("In an edition that was superseded"))
        if row.repeated_by:
            others = words.plural(row.repeated_by, self.tr("other claim"), self.tr("other claims"))
            facts.append(self.tr("Repeated by {}").format(others))
        if row.citations:
            rows = words.plural(row.citations, self.tr("row"), self.tr("rows"))
            facts.append(self.tr("Cited for {}").format(rows))
        if row.sightings:
            facts.append(self.tr("On the map as a sighting"))
        return "\n".join(facts)


def _refill(box: QComboBox, choices: "list[tuple[Optional[Id], str]]") -> None:
    refill(box, [(name, text, None) for name, text in choices])
    for index, (_, text) in enumerate(choices):
        box.setItemData(index, labels.tooltip(text), Qt.ItemDataRole.ToolTipRole)
