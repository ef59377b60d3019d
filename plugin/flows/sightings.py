"""Read the sightings of a case as lines, each put together from the rows that hold it."""

from typing import Optional

from ..core.claims import grade
from ..core.ports import CaseStore
from ..core.records import (
    RECORDS,
    Chip,
    Claim,
    Look,
    Mark,
    MarkBox,
    Person,
    Place,
    Record,
    Scene,
    Sighting,
    Source,
    Tally,
    TallyLine,
)
from ..core.sightings import SightingLine
from ..core.values import Id, Interval, total


def read_sightings(store: CaseStore) -> tuple[SightingLine, ...]:
    """Every sighting of the case, newest date first, undated last."""
    rows = _Rows(store)
    lines = tuple(rows.line(sighting) for sighting in store.all(Sighting))
    return tuple(sorted(lines, key=lambda line: line.from_utc or line.to_utc or "", reverse=True))


def read_sighting(store: CaseStore, sighting: Id) -> SightingLine:
    """One sighting. Raises CaseError where it is gone."""
    return _Rows(store).line(store.get(Sighting, sighting))


_LEADS_TO: dict[str, tuple[type[Record], str]] = {
    "tally_line": (TallyLine, "tally"), "mark_box": (MarkBox, "mark"), "mark": (Mark, "tally"),
}  # fmt: skip


def sighting_of(store: CaseStore, table: str, row: Id) -> Optional[Id]:
    """The sighting a row belongs to; None where it belongs to none. Raises CaseError where the row is gone."""
    if table == "sighting":
        return row
    if table in ("tally", "sighting_area", "chip"):
        return Id(getattr(store.get(RECORDS[table], row), "sighting"))  # noqa: B009
    if table in _LEADS_TO:
        kind, column = _LEADS_TO[table]
        return sighting_of(store, column, Id(getattr(store.get(kind, row), column)))
    looks: tuple[Id, ...] = (row,) if table == "look" else ()
    if table == "scene":
        looks = tuple(look.id for look in store.where(Look, "scene", row))
    return next((found.id for look in looks for found in store.where(Sighting, "look", look)), None)


class _Rows:
    """The rows sightings refer to, by identifier."""

    def __init__(self, store: CaseStore) -> None:
        self._looks = {row.id: row for row in store.all(Look)}
        self._scenes = {row.id: row for row in store.all(Scene)}
        self._claims = {row.id: row for row in store.all(Claim)}
        self._sources = {row.id: row for row in store.all(Source)}
        self._places = {row.id: row for row in store.all(Place)}
        self._people = {row.id: row for row in store.all(Person)}
        self._tallies: dict[Id, Tally] = {t.sighting: t for t in store.all(Tally) if t.adopted}
        self._lines: dict[Id, tuple[TallyLine, ...]] = {}
        for line in store.all(TallyLine):
            self._lines[line.tally] = (*self._lines.get(line.tally, ()), line)
        self._chips = _latest_chips(store)

    def line(self, sighting: Sighting) -> SightingLine:
        look = self._looks.get(sighting.look) if sighting.look else None
        claim = self._claims.get(sighting.claim) if sighting.claim else None
        scene = self._scenes.get(look.scene) if look else None
        source = self._sources.get(claim.source) if claim else None
        where = (look.place if look else None) or (claim.place if claim else None)
        place = self._places.get(where) if where else None
        tally = self._tallies.get(sighting.id)
        counted = self._lines.get(tally.id, ()) if tally else ()
        first = counted[0] if counted else None
        person = self._people.get(look.person) if look and look.person else None
        return SightingLine(
            id=sighting.id,
            subject=sighting.subject,
            status=sighting.status,
            origin="reported" if claim else "observed",
            count=total(Interval(c.low, c.best, c.high, c.width_reason, c.bound) for c in counted),
            point=sighting.geom,
            unit=first.unit if first else None,
            size_class=first.size_class if first else None,
            colour_class=first.colour_class if first else None,
            direction=sighting.direction,
            observation=sighting.observation,
            inference=sighting.inference,
            likelihood=sighting.likelihood,
            confidence=sighting.confidence,
            note=sighting.note,
            from_utc=(claim.from_utc if claim else None) or (scene.acquired_from if scene else None),
            to_utc=(claim.to_utc if claim else None) or (scene.acquired_to if scene else None),
            when_wording=claim.when_wording if claim else None,
            time_precision=claim.time_precision if claim else None,
            precision_m=place.precision_m if claim and place else None,
            date_basis=(claim.zone_basis if claim else None) or (scene.date_basis if scene else None),
            place=place.label if place else None,
            tz=place.tz if place else None,
            scene=scene.title if scene else None,
            scene_kind=scene.kind if scene else None,
            scene_date_editable=bool(scene and scene.date_basis in (None, ENTERED_BY_HAND)),
            sensor=scene.sensor if scene else None,
            gsd_m=(scene.gsd_stated_m or scene.pixel_size_m) if scene else None,
            credit=(scene.credit if scene else None) or (source.credit if source else None),
            author=person.handle if person else None,
            publisher=source.publisher if source else None,
            source_title=source.title if source else None,
            source_grade=_grade(source, claim),
            wording=claim.wording if claim else None,
            chip=self._chips.get(sighting.id),
        )


ENTERED_BY_HAND = "entered by hand"


def _latest_chips(store: CaseStore) -> dict[Id, Id]:
    return {chip.sighting: chip.id for chip in store.all(Chip)}


def _grade(source: Optional[Source], claim: Optional[Claim]) -> Optional[str]:
    if source is None or claim is None or not (source.reliability or claim.credibility):
        return None
    return grade(source.reliability, claim.credibility)
