"""Sources and claims: enter, grade, cite, and set side by side."""

from dataclasses import dataclass, replace
from typing import Callable, Optional

from ..core import claim_drafts as drafts
from ..core.actions import NOTHING_DONE, Action, Delete, Insert, Operation, Receipt, Update
from ..core.claim_drafts import ClaimDraft, SourceDraft
from ..core.claims import (
    Citable,
    CitationLine,
    ClaimRow,
    Reference,
    SourceLine,
    count_of,
    named,
    refuse_a_circle,
    sighting_subject,
)
from ..core.errors import BadValue
from ..core.ports import CaseStore
from ..core.records import Claim, Place, Sighting, Source, Tally, TallyLine
from ..core.side_by_side import SideBySide
from ..core.times import now_utc
from ..core.values import Id, new_id
from . import citing
from .side_by_side import read_side_by_side
from .source_reading import read_claims, read_sources, rests_on, words_in_use
from .standing import still

_AS_GIVEN = "number as the source gives it"


@dataclass(frozen=True)
class Saved:
    """A row that was added, and the log entry."""

    row: Id
    receipt: Receipt


class SourceBook:
    """What the Sources panel reads and does; `tell` draws and passes on what changed.

    Everything that changes the case is one action. It raises BadValue with what to correct, Conflict where the row
    is no longer the one the form was filled from, and what else `CaseStore.apply` raises.
    """

    def __init__(self, store: CaseStore, tell: Callable[[Receipt], Receipt]) -> None:
        self._store = store
        self._tell = tell

    # Reading

    def sources(self) -> tuple[SourceLine, ...]:
        """Every source, newest first."""
        return read_sources(self._store)

    def source(self, source: Id) -> Source:
        """One source as it is stored now."""
        return self._store.get(Source, source)

    def claim(self, claim: Id) -> Claim:
        """One claim as it is stored now."""
        return self._store.get(Claim, claim)

    def claims(self, source: Optional[Id] = None) -> tuple[ClaimRow, ...]:
        """Claims of one source, or all."""
        return read_claims(self._store, source)

    def subjects(self) -> tuple[str, ...]:
        """What claims speak of, most used first."""
        return words_in_use(self._store, "subject")

    def units(self) -> tuple[str, ...]:
        """What claims count in."""
        return words_in_use(self._store, "unit")

    def directions(self) -> tuple[str, ...]:
        """From whom to whom claims say things went."""
        return words_in_use(self._store, "direction")

    def places(self) -> tuple[tuple[Id, str], ...]:
        """Identifier and label of every place, by label."""
        found = ((place.id, place.label) for place in self._store.all(Place))
        return tuple(sorted(found, key=lambda pair: pair[1]))

    def side_by_side(self, subject: str) -> SideBySide:
        """All published numbers on a subject, and own counts beside them."""
        return read_side_by_side(self._store, subject)

    # Sources

    def add_source(self, draft: SourceDraft) -> Saved:
        """Enter a source."""
        drafts.check_source(draft)
        source = drafts.with_source_draft(Source(new_id(), draft.title), draft)
        return Saved(source.id, self._do("add_source", f"Add source {named(source)}", Insert(source)))

    def edit_source(self, seen: Source, draft: SourceDraft) -> Receipt:
        """Put what the form holds in the place of the source it was filled from."""
        drafts.check_source(draft)
        source = drafts.with_source_draft(seen, draft)
        seen = still(self._store, seen, source)
        return self._do("edit_source", f"Edit source {named(source)}", Update(source, seen=seen))

    def new_edition(self, seen: Source) -> Saved:
        """Add an edition that supersedes a source; the old one keeps its row and its claims."""
        for later in self._store.where(Source, "supersedes", seen.id):
            raise BadValue(
                f"{named(seen)} has a later edition already ({later.edition or 'not named'}). Make the new one of that."
            )
        self._store.get(Source, seen.id)
        edition = replace(
            seen, id=new_id(), supersedes=seen.id, edition=None, retrieved_on=None, archive_url=None, sha256=None,
        )  # fmt: skip
        return Saved(edition.id, self._do("new_edition", f"New edition of {named(seen)}", Insert(edition)))

    def delete_source(self, source: Id) -> Receipt:
        """Remove a source with its citations. Raises BadValue where claims or a later edition rest on it."""
        stored = self._store.get(Source, source)
        self._refuse_what_carries("source", source, named(stored))
        going = (*citing.uncited_with(self._store, "source", source), Delete("source", source, seen=stored))
        return self._do("delete_source", f"Delete source {named(stored)}", *going)

    # Claims

    def add_claim(self, source: Id, draft: ClaimDraft) -> Saved:
        """Enter what a source claims."""
        drafts.check_claim(draft)
        stored = self._store.get(Source, source)
        claim = drafts.with_claim_draft(Claim(new_id(), source, draft.kind, draft.subject, draft.status), draft)
        return Saved(claim.id, self._do("add_claim", f"Add claim of {named(stored)}", Insert(claim)))

    def edit_claim(self, seen: Claim, draft: ClaimDraft) -> Receipt:
        """Put what the form holds in the place of the claim it was filled from."""
        drafts.check_claim(draft)
        refuse_a_circle(seen.id, draft.repeats, {claim.id: claim for claim in self._store.all(Claim)})
        claim = drafts.with_claim_draft(seen, draft)
        seen = still(self._store, seen, claim)
        return self._do("edit_claim", f"Edit claim of {self._source_named(seen)}", Update(claim, seen=seen))

    def set_repeats(self, claim: Id, repeats: Optional[Id]) -> Receipt:
        """Say which claim another is not independent of; None says that it stands on its own."""
        stored = self._store.get(Claim, claim)
        if repeats is not None:
            self._store.get(Claim, repeats)
        refuse_a_circle(claim, repeats, {row.id: row for row in self._store.all(Claim)})
        label = f"Set what the claim of {self._source_named(stored)} repeats"
        return self._do("set_repeats", label, Update(replace(stored, repeats=repeats), seen=stored))

    def delete_claim(self, claim: Id) -> Receipt:
        """Remove a claim with its citations. Raises BadValue where claims repeat it or sightings rest on it."""
        stored = self._store.get(Claim, claim)
        name = f"The claim of {self._source_named(stored)}"
        self._refuse_what_carries("claim", claim, name)
        going = (*citing.uncited_with(self._store, "claim", claim), Delete("claim", claim, seen=stored))
        return self._do("delete_claim", f"Delete claim of {self._source_named(stored)}", *going)

    def make_sighting(self, claim: Id) -> Saved:
        """Put a claim on the map as a reported sighting, a draft at the claim's place with the claim's own number.

        Raises BadValue for a denial, for a claim without a place, and for one that is on the map already.
        """
        stored = self._store.get(Claim, claim)
        if stored.kind == "denial":
            raise BadValue("A denial reports nothing that could be seen, so there is nothing to put on the map.")
        if not stored.place:
            raise BadValue("This claim has no place. Choose one in its form, save, then make the sighting.")
        if self._store.where(Sighting, "claim", claim):
            raise BadValue("A sighting rests on this claim already. Find it in the Sightings panel.")
        operations, sighting = _reported(stored, self._store.get(Place, stored.place))
        label = f"Make sighting of the claim of {self._source_named(stored)}"
        return Saved(sighting, self._do("make_sighting", label, *operations))

    # Citations

    def cite(self, table: str, row: Id, reference: Reference) -> Receipt:
        """Say that a claim or source backs a row."""
        return self._tell(citing.cite(self._store, table, row, reference))

    def uncite(self, citation: Id) -> Receipt:
        """Take a citation away."""
        return self._tell(citing.uncite(self._store, citation))

    def citations_of(self, row: Id) -> tuple[CitationLine, ...]:
        """What is cited for a row."""
        return citing.read_citations(self._store, "target_id", row)

    def cited_by(self, table: str, row: Id) -> tuple[CitationLine, ...]:
        """For what rows a claim or source is cited."""
        return citing.read_citations(self._store, table, row)

    def citables(self) -> tuple[Citable, ...]:
        """Every claim and source that can be cited."""
        return citing.citables(self._store)

    def rows_to_cite_for(self) -> tuple[Citable, ...]:
        """Every row something can be cited for."""
        return citing.cited_for(self._store)

    def _do(self, verb: str, label: str, *operations: Operation) -> Receipt:
        if all(isinstance(o, Update) and o.record == o.seen for o in operations):
            return NOTHING_DONE
        return self._tell(self._store.apply(Action(verb, label, operations)))

    def _refuse_what_carries(self, table: str, row: Id, name: str) -> None:
        carried = rests_on(self._store, table, row)
        if carried:
            raise BadValue(f"{name} can't be deleted: it carries {carried}. Change or delete those first.")

    def _source_named(self, claim: Claim) -> str:
        return named(self._store.get(Source, claim.source))


def _reported(claim: Claim, place: Place) -> tuple[list[Operation], Id]:
    """A sighting in the claim's words; only a stock is a count at a place, so only a stock brings its number."""
    inferred = claim.kind == "inference"
    sighting = Sighting(
        new_id(), sighting_subject(claim), "draft", claim=claim.id, direction=claim.direction,
        observation=None if inferred else claim.wording, inference=claim.wording if inferred else None,
        geom=place.geom,
    )  # fmt: skip
    operations: list[Operation] = [Insert(sighting)]
    if claim.measure == "stock" and not count_of(claim).empty:
        tally = Tally(new_id(), sighting.id, 0, 1, "claimed", utc=now_utc())
        line = TallyLine(
            new_id(), tally.id, sighting.subject, unit=claim.unit, bound=claim.bound, low=claim.low, best=claim.best,
            high=claim.high, width_reason=None if claim.bound in ("at_least", "at_most") else _AS_GIVEN,
        )  # fmt: skip
        operations += [Insert(tally), Insert(line)]
    return operations, sighting.id
