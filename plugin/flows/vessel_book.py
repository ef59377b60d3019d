"""Ships and their voyages: what is said of each and by whom, and voyages from AIS, from sightings, or by hand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Callable, Optional, Union

from ..core import vessel_drafts as drafts
from ..core.actions import Action, Delete, Insert, Operation, Receipt, Update
from ..core.errors import BadValue
from ..core.geometry import LonLat, MultiLine
from ..core.ports import CaseStore, Progress
from ..core.records import (
    AisEvent,
    Claim,
    Look,
    Mark,
    Measurement,
    Place,
    Sighting,
    Source,
    Tally,
    Track,
    Vessel,
    VesselFact,
    Voyage,
)
from ..core.times import window_words
from ..core.values import Id, new_id
from ..core.vessel_drafts import FactDraft, VesselDraft, VoyageDraft, fits_length
from .nearest import nearest
from .possible import Dated
from .sea_leg import plan_sea_leg

Row = Union[Vessel, VesselFact, Voyage]
_TABLES = {Vessel: "vessel", VesselFact: "vessel_fact", Voyage: "voyage"}
_NEAR_M = 15_000.0


@dataclass(frozen=True)
class FactLine:
    """What is said of a ship, with who says it."""

    fact: VesselFact
    publisher: str
    when: str


@dataclass(frozen=True)
class VoyageLine:
    """A voyage as a list shows it."""

    voyage: Voyage
    ship: str
    way: str
    left: str
    arrived: str


@dataclass(frozen=True)
class LengthMatch:
    """A length measured on an image, and whether the ship's own lies within it.

    `of_vessel` is False where it was kept with an image alone, on which a vessel was seen: nobody said what it is of.
    """

    measured: Measurement
    fits: Optional[bool]
    of_vessel: bool = True


class VesselBook:
    """What the window of ships reads and does; `tell` draws and passes on what changed.

    Everything that changes the case is one action. It raises BadValue with what to correct, Conflict where a row is no
    longer the one it was filled from, and what else `CaseStore.apply` raises.
    """

    def __init__(self, store: CaseStore, tell: Callable[[Receipt], Receipt]) -> None:
        self._store, self._tell = store, tell

    @property
    def writable(self) -> bool:
        """False where the case can only be read."""
        return self._store.writable

    # Reading

    def vessels(self) -> "tuple[Vessel, ...]":
        """Every ship by its name."""
        return tuple(sorted(self._store.all(Vessel), key=lambda ship: ship.label.casefold()))

    def facts(self, vessel: Id) -> "tuple[FactLine, ...]":
        """What is said of a ship, by kind and then by date; what contradicts another stays beside it."""
        sources = {source.id: source for source in self._store.all(Source)}
        lines = []
        for fact in self._store.where(VesselFact, "vessel", vessel):
            source = sources.get(fact.source) if fact.source else None
            who = (source.publisher or source.title) if source else ""
            span = " – ".join(filter(None, (fact.from_, fact.to)))
            lines.append(FactLine(fact, who, span or (f"as of {fact.as_of}" if fact.as_of else "")))
        order = drafts.FACT_KINDS.index
        return tuple(sorted(lines, key=lambda each: (order(each.fact.kind), each.fact.from_ or each.fact.as_of or "")))

    def voyages(self, vessel: Optional[Id] = None) -> "tuple[VoyageLine, ...]":
        """Voyages of one ship, or all, in the order of time."""
        places = {place.id: place.label for place in self._store.all(Place)}
        ships = {ship.id: ship.label for ship in self._store.all(Vessel)}
        rows = self._store.where(Voyage, "vessel", vessel) if vessel else self._store.all(Voyage)
        lines = [
            VoyageLine(
                row, ships.get(row.vessel or Id(""), "?"),
                _way(places.get(row.from_place or Id("")), places.get(row.to_place or Id(""))),
                window_words(row.depart_from_utc, row.depart_to_utc),
                window_words(row.arrive_from_utc, row.arrive_to_utc),
            )
            for row in rows
        ]  # fmt: skip
        return tuple(sorted(lines, key=lambda each: each.voyage.depart_from_utc or each.voyage.arrive_from_utc or ""))

    def of_no_ship(self) -> "tuple[VoyageLine, ...]":
        """Voyages of which nobody said by which ship: dark stretches between two sightings, those of a ship deleted."""
        return tuple(line for line in self.voyages() if line.voyage.vessel is None)

    def counts(self) -> "tuple[tuple[str, Claim], ...]":
        """What publishers say of the number of voyages, each with who says it; never merged."""
        names = {source.id: source.publisher or source.title for source in self._store.all(Source)}
        every = self._store.all(Claim)
        told = [c for c in every if "voyage" in c.subject.casefold() or (c.unit or "") in ("trips", "voyages")]
        numbered = (claim for claim in told if (claim.low, claim.best, claim.high) != (None, None, None))
        return tuple((names.get(claim.source, "?"), claim) for claim in numbered)

    def lengths(self, vessel: Id) -> "tuple[LengthMatch, ...]":
        """Lengths measured of a vessel by its sighting, then those kept with an image on which one was seen."""
        ship = self._store.get(Vessel, vessel)
        seen = {each.id: each.look for each in self._store.where(Sighting, "subject", "vessel")}
        looks = [look for look in seen.values() if look]
        tallies = {each.id for each in self._store.all(Tally) if each.sighting in seen}
        marks = {each.id for each in self._store.all(Mark) if each.tally in tallies} if tallies else set()
        images = {look.scene for look in self._store.where_any(Look, "id", looks)}
        lengths = [m for m in self._store.where(Measurement, "quantity", "length") if m.value is not None]
        found = [(m, True) for m in lengths if m.target_id in seen or m.target_id in marks]
        found += [(m, False) for m in lengths if m.target_table == "scene" and m.target_id in images]
        return tuple(LengthMatch(m, fits_length(ship.length_m, m.low, m.high), said) for m, said in found)

    def sources(self) -> "tuple[Source, ...]":
        """Sources that may say something, newest first."""
        return tuple(sorted(self._store.all(Source), key=lambda source: source.published_on or "", reverse=True))

    def places(self) -> "tuple[Place, ...]":
        """Places that a voyage may begin or end at."""
        return tuple(sorted(self._store.all(Place), key=lambda place: (place.role == "orientation", place.label)))

    # Writing

    def save_vessel(self, draft: VesselDraft, seen: Optional[Vessel] = None) -> Vessel:
        """Add a ship, or put what the form holds in the place of what was seen."""
        drafts.checked_vessel(draft)
        made = drafts.with_vessel_draft(seen or Vessel(new_id(), draft.label), draft)
        twin = next((v for v in self._store.all(Vessel) if v.imo and v.imo == made.imo and v.id != made.id), None)
        if twin is not None:
            raise BadValue(f"{twin.label} has that IMO number already. A ship keeps its number under every name.")
        self._save(made, seen)
        return made

    def save_fact(self, draft: FactDraft, vessel: Id, seen: Optional[VesselFact] = None) -> None:
        """Add what a source says of a ship, or correct it."""
        drafts.checked_fact(draft)
        made = drafts.with_fact_draft(seen or VesselFact(new_id(), vessel, draft.kind, draft.value), draft)
        self._save(made, seen)

    def save_voyage(
        self, draft: VoyageDraft, seen: Optional[Voyage] = None, line: Optional[MultiLine] = None
    ) -> Voyage:
        """Add a voyage, with its line where one was planned, or correct it."""
        drafts.checked_voyage(draft)
        made = drafts.with_voyage_draft(seen or Voyage(new_id(), draft.status), draft)
        if line is not None:
            made = replace(made, geom=line)
        self._save(made, seen)
        return made

    def delete(self, row: Row) -> None:
        """Remove a ship with what is said of it, one thing that is said, or a voyage."""
        operations: list[Operation] = []
        if isinstance(row, Vessel):
            if self._store.where(Track, "vessel", row.id):
                raise BadValue("The ship has tracks in this case. Undo their import first, or keep the ship.")
            operations += [Delete("vessel_fact", f.id, f) for f in self._store.where(VesselFact, "vessel", row.id)]
            operations += [Update(replace(v, vessel=None), v) for v in self._store.where(Voyage, "vessel", row.id)]
        table = _TABLES[type(row)]
        operations.append(Delete(table, row.id, row))
        self._apply(f"delete_{table}", f"{_named(row)} deleted", operations)

    # Voyages from what was seen

    def from_sightings(self, first: Dated, second: Dated, vessel: Optional[Id]) -> VoyageDraft:
        """The voyage that two sightings of a ship imply: it left after the first, and arrived before the second.

        Raises BadValue where they don't lie at two places, or not in the order of time.
        """
        if first.place is None or second.place is None or first.place == second.place:
            raise BadValue("The sightings have to lie at two places of the case.")
        if second.window.last < first.window.first:
            raise BadValue("The second sighting is earlier than the first. Choose them in the order of time.")
        note = f"From two sightings: {first.label}; {second.label}"
        start, end = first.window.first, second.window.last
        return VoyageDraft(vessel, first.place, second.place, start, end, start, end, "inferred", note)

    def from_tracks(self, vessel: Id) -> int:
        """Add a voyage for each track of a ship that leads from near one place to near another; answers how many."""
        known = {(v.depart_from_utc, v.arrive_to_utc) for v in self._store.where(Voyage, "vessel", vessel)}
        ends = self._ends()
        operations: list[Operation] = []
        for track in self._store.where(Track, "vessel", vessel):
            if track.geom is None or track.from_utc is None or track.to_utc is None:
                continue
            start, end = _near(track.geom.lines[0][0], ends), _near(track.geom.lines[-1][-1], ends)
            if start is None or end is None or start == end or (track.from_utc, track.to_utc) in known:
                continue
            times = track.from_utc, track.from_utc, track.to_utc, track.to_utc
            note = "From AIS: one track without a gap"
            made = Voyage(new_id(), "observed", vessel, start, end, *times, geom=track.geom, note=note)
            operations.append(Insert(made))
        if operations:
            self._apply("add_voyages", f"{len(operations)} voyages from AIS added", operations)
        return len(operations)

    def dark_stretch(self, first: Dated, second: Dated, line: MultiLine, vessel: Optional[Id], why: str) -> Voyage:
        """Keep the way a ship may have taken between two fixes, as an inferred voyage with its reason."""
        ends = self._ends()
        start, end = _near(first.at, ends), _near(second.at, ends)
        same = start == end
        draft = VoyageDraft(
            vessel, start, None if same else end, first.window.first, first.window.last, second.window.first,
            second.window.last, "inferred", why,
        )  # fmt: skip
        return self.save_voyage(draft, line=line)

    def vessel_of_gap(self, event: Id) -> Optional[Id]:
        """The ship whose gap it is."""
        track = self._store.get(AisEvent, event).track
        return self._store.get(Track, track).vessel if track else None

    def _ends(self) -> "tuple[Place, ...]":
        """Places where a voyage may begin or end."""
        return tuple(place for place in self._store.all(Place) if place.role != "orientation")

    def _save(self, made: Row, seen: Optional[Row]) -> None:
        if made == seen:
            return
        table = _TABLES[type(made)]
        if seen is None:
            self._apply(f"add_{table}", f"{_named(made)} added", [Insert(made)])
        else:
            self._apply(f"edit_{table}", f"{_named(made)} edited", [Update(made, seen)])

    def _apply(self, verb: str, label: str, operations: "Sequence[Operation]") -> None:
        self._tell(self._store.apply(Action(verb, label, tuple(operations))))


def _way(start: Optional[str], end: Optional[str]) -> str:
    return f"{start or '?'} → {end or '?'}" if start or end else "Between places not named"


def _named(row: Row) -> str:
    """What the log calls it."""
    if isinstance(row, Vessel):
        return row.label
    return f"{row.kind} “{row.value}”" if isinstance(row, VesselFact) else "Voyage"


def _near(at: LonLat, places: "Sequence[Place]") -> Optional[Id]:
    place = nearest(at, places, lambda _: _NEAR_M)
    return place.id if place else None


def dark_line(first: LonLat, second: LonLat, progress: Optional[Progress] = None) -> MultiLine:
    """The planned sea way between two fixes; made for a thread. Raises RouteError, Cancelled."""
    return plan_sea_leg(first, second, progress=progress).line
