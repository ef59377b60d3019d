"""Forms of a ship, of what a source says of it, and of a voyage; each stays open where it can't be saved."""

from typing import Optional

from qgis.PyQt.QtWidgets import QWidget

from ..core.errors import BadValue
from ..core.records import Vessel, VesselFact, Voyage
from ..core.values import Id, Utc
from ..core.vessel_drafts import (
    FACT_KINDS,
    VOYAGE_STATUSES,
    FactDraft,
    VesselDraft,
    VoyageDraft,
    draft_of_fact,
    draft_of_vessel,
    draft_of_voyage,
)
from ..flows.vessel_book import VesselBook
from . import labels
from .form_dialog import FormDialog
from .form_parts import count_in, text_or_none


class VesselForm(FormDialog):
    """Adds or edits a ship; `saved` is what became of it."""

    def __init__(self, book: VesselBook, seen: Optional[Vessel], parent: Optional[QWidget] = None) -> None:
        super().__init__(labels.tr("Ship"), parent)
        self.setObjectName("waybillVesselForm")
        draft = draft_of_vessel(seen) if seen else VesselDraft("")
        self._book, self._seen = book, seen
        self.saved: Optional[Vessel] = None
        self.name = self.line(labels.tr("Name"), draft.label)
        self.imo = self.line(labels.tr("IMO"), draft.imo, labels.tr("seven digits"))
        self.mmsi = self.line(labels.tr("MMSI"), draft.mmsi, labels.tr("nine digits"))
        self.type = self.line(labels.tr("Type"), draft.type)
        length = "" if draft.length_m is None else f"{draft.length_m:g}"
        self.length = self.line(labels.tr("Length, m"), length, labels.tr("over all"))
        self.note = self.line(labels.tr("Note"), draft.note)

    def _keep(self) -> None:
        imo = (text_or_none(self.imo.text()) or "").upper().replace("IMO", "").replace(" ", "") or None
        draft = VesselDraft(
            self.name.text(), imo, text_or_none(self.mmsi.text()), text_or_none(self.type.text()),
            count_in(self.length), text_or_none(self.note.text()),
        )  # fmt: skip
        self.saved = self._book.save_vessel(draft, self._seen)


class FactForm(FormDialog):
    """Adds or edits what a source says of a ship."""

    def __init__(
        self, book: VesselBook, vessel: Id, seen: Optional[VesselFact], parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(labels.tr("What Is Said of the Ship"), parent)
        self.setObjectName("waybillFactForm")
        draft = draft_of_fact(seen) if seen else FactDraft("name", "")
        self._book, self._vessel, self._seen = book, vessel, seen
        self.kind = self.choice(labels.tr("What"), [(kind, labels.fact_kind(kind)) for kind in FACT_KINDS], draft.kind)
        self.value = self.line(labels.tr("Says"), draft.value, labels.tr("in the source's own words"))
        hint = "2023-09-12, 2023-09, 2023"
        self.start = self.line(labels.tr("From"), draft.from_, hint)
        self.end = self.line(labels.tr("To"), draft.to, hint)
        self.as_of = self.line(labels.tr("As of"), draft.as_of, hint)
        sources = [(source.id, f"{source.publisher or ''}: {source.title}".strip(": ")) for source in book.sources()]
        self.source = self.choice(labels.tr("Source"), [(None, labels.tr("Choose…")), *sources], draft.source)
        self.note = self.line(labels.tr("Note"), draft.note)

    def _keep(self) -> None:
        texts = (text_or_none(field.text()) for field in (self.start, self.end, self.as_of))
        start, end, as_of = texts
        draft = FactDraft(
            str(self.kind.currentData()), self.value.text(), start, end, as_of, self.source.currentData(),
            text_or_none(self.note.text()),
        )  # fmt: skip
        self._book.save_fact(draft, self._vessel, self._seen)


class VoyageForm(FormDialog):
    """Adds or edits a voyage; times are UTC, to the second, and may be left out."""

    def __init__(
        self, book: VesselBook, draft: VoyageDraft, seen: Optional[Voyage], parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(labels.tr("Voyage"), parent)
        self.setObjectName("waybillVoyageForm")
        draft = draft_of_voyage(seen) if seen else draft
        self._book, self._seen, self._vessel = book, seen, draft.vessel
        places = [(None, labels.tr("Not stated")), *((place.id, place.label) for place in book.places())]
        self.start = self.choice(labels.tr("From"), places, draft.from_place)
        self.end = self.choice(labels.tr("To"), places, draft.to_place)
        hint = "2023-09-12T02:15:00Z"
        left = labels.tr("Left after"), labels.tr("Left before")
        told = (*left, labels.tr("Arrived after"), labels.tr("Arrived before"))
        known = (draft.depart_from_utc, draft.depart_to_utc, draft.arrive_from_utc, draft.arrive_to_utc)
        self.times = [self.line(label, moment, hint) for label, moment in zip(told, known)]
        statuses = [(status, labels.voyage_status(status)) for status in VOYAGE_STATUSES]
        self.status = self.choice(labels.tr("Status"), statuses, draft.status)
        self.note = self.line(labels.tr("Note"), draft.note)

    def _keep(self) -> None:
        times = (text_or_none(field.text()) for field in self.times)
        left_after, left_before, came_after, came_before = (Utc(t) if t else None for t in times)
        drawn = self._seen is not None and self._seen.geom is not None
        if self.start.currentData() is None and self.end.currentData() is None and not drawn:
            raise BadValue(labels.tr("Say where the voyage began or ended."))
        draft = VoyageDraft(
            self._vessel, self.start.currentData(), self.end.currentData(), left_after, left_before, came_after,
            came_before, str(self.status.currentData()), text_or_none(self.note.text()),
        )  # fmt: skip
        self._book.save_voyage(draft, self._seen)
