"""Read the sightings of a case as lines, each put together from the rows that hold it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Optional, TypeVar

from ..core.claims import grade
from ..core.parts import wholes
from ..core.ports import CaseStore
from ..core.records import (
    RECORDS,
    Chip,
    Claim,
    Look,
    Person,
    Place,
    Record,
    Scene,
    Sighting,
    Source,
    Tally,
    TallyLine,
)
from ..core.sightings import ENTERED_BY_HAND, SightingLine
from ..core.values import Id, Interval, total

R = TypeVar("R", bound=Record)


def read_sightings(store: CaseStore) -> tuple[SightingLine, ...]:
    """Every sighting of the case, newest date first, undated last."""
    rows = _every_row(store)
    lines = tuple(_line(rows, sighting) for sighting in store.all(Sighting))
    return tuple(sorted(lines, key=lambda line: line.from_utc or line.to_utc or "", reverse=True))


def read_sighting(store: CaseStore, sighting: Id) -> SightingLine:
    """One sighting. Raises CaseError where it is gone."""
    stored = store.get(Sighting, sighting)
    return _line(_rows_of(store, stored), stored)


def sighting_of(store: CaseStore, table: str, row: Id) -> Optional[Id]:
    """The sighting a row belongs to; None where it belongs to none. Raises CaseError where the row is gone."""
    if table == "sighting":
        return row
    if table in ("look", "scene"):
        looks = [look.id for look in store.where(Look, "scene", row)] if table == "scene" else [row]
        return next((found.id for look in looks for found in store.where(Sighting, "look", look)), None)
    if table not in wholes():
        return None
    whole, columns = wholes()[table]
    return sighting_of(store, whole, Id(getattr(store.get(RECORDS[table], row), columns[0])))


@dataclass(frozen=True)
class _Rows:
    """The rows that sightings refer to, by identifier; tallies and chips by their sighting."""

    looks: Mapping[Id, Look]
    scenes: Mapping[Id, Scene]
    claims: Mapping[Id, Claim]
    sources: Mapping[Id, Source]
    places: Mapping[Id, Place]
    people: Mapping[Id, Person]
    tallies: Mapping[Id, Tally]
    lines: Mapping[Id, Sequence[TallyLine]]
    chips: Mapping[Id, Id]


def _every_row(store: CaseStore) -> _Rows:
    lines: dict[Id, list[TallyLine]] = {}
    for line in store.all(TallyLine):
        lines.setdefault(line.tally, []).append(line)
    return _Rows(
        looks=_by_id(store.all(Look)),
        scenes=_by_id(store.all(Scene)),
        claims=_by_id(store.all(Claim)),
        sources=_by_id(store.all(Source)),
        places=_by_id(store.all(Place)),
        people=_by_id(store.all(Person)),
        tallies={tally.sighting: tally for tally in store.all(Tally) if tally.adopted},
        lines=lines,
        chips={chip.sighting: chip.id for chip in store.all(Chip)},
    )


def _rows_of(store: CaseStore, sighting: Sighting) -> _Rows:
    """What one sighting refers to, and nothing else."""
    looks, claims = _one(store, Look, sighting.look), _one(store, Claim, sighting.claim)
    look, claim = next(iter(looks.values()), None), next(iter(claims.values()), None)
    tallies = [tally for tally in store.where(Tally, "sighting", sighting.id) if tally.adopted]
    return _Rows(
        looks=looks,
        scenes=_one(store, Scene, look.scene if look else None),
        claims=claims,
        sources=_one(store, Source, claim.source if claim else None),
        places=_one(store, Place, _where(look, claim)),
        people=_one(store, Person, look.person if look else None),
        tallies={sighting.id: tallies[-1]} if tallies else {},
        lines={tallies[-1].id: store.where(TallyLine, "tally", tallies[-1].id)} if tallies else {},
        chips={chip.sighting: chip.id for chip in store.where(Chip, "sighting", sighting.id)},
    )


def _one(store: CaseStore, kind: type[R], row: Optional[Id]) -> dict[Id, R]:
    return _by_id(store.where(kind, "id", row)) if row else {}


def _by_id(rows: Iterable[R]) -> dict[Id, R]:
    return {row.id: row for row in rows}


def _where(look: Optional[Look], claim: Optional[Claim]) -> Optional[Id]:
    return (look.place if look else None) or (claim.place if claim else None)


def _line(rows: _Rows, sighting: Sighting) -> SightingLine:
    look = rows.looks.get(sighting.look) if sighting.look else None
    claim = rows.claims.get(sighting.claim) if sighting.claim else None
    scene = rows.scenes.get(look.scene) if look else None
    source = rows.sources.get(claim.source) if claim else None
    where = _where(look, claim)
    place = rows.places.get(where) if where else None
    tally = rows.tallies.get(sighting.id)
    counted = rows.lines.get(tally.id, ()) if tally else ()
    first = counted[0] if counted else None
    person = rows.people.get(look.person) if look and look.person else None
    return SightingLine(
        id=sighting.id,
        subject=sighting.subject,
        status=sighting.status,
        origin="reported" if sighting.claim else "observed",
        count=total(Interval(c.low, c.best, c.high, c.width_reason, c.bound) for c in counted),
        point=sighting.geom,
        unit=first.unit if first else None,
        size_class=_common(line.size_class for line in counted),
        colour_class=_common(line.colour_class for line in counted),
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
        precision_m=place.precision_m if claim and place else scene.georef_rmse_m if scene else None,
        date_basis=(claim.zone_basis if claim else None) or (scene.date_basis if scene else None),
        place=place.label if place else None,
        tz=place.tz if place else None,
        scene=scene.title if scene else None,
        scene_kind=scene.kind if scene else None,
        scene_date_editable=bool(scene and scene.date_basis in (None, ENTERED_BY_HAND)),
        sensor=scene.sensor if scene else None,
        gsd_m=(scene.gsd_stated_m or scene.pixel_size_m) if scene else None,
        gsd_stated_m=scene.gsd_stated_m if scene else None,
        several_classes=len(counted) > 1,
        credit=(scene.credit if scene else None) or (source.credit if source else None),
        author=person.handle if person else None,
        publisher=source.publisher if source else None,
        source_title=source.title if source else None,
        source_grade=_grade(source, claim),
        wording=claim.wording if claim else None,
        chip=rows.chips.get(sighting.id),
    )


def _common(classes: Iterable[Optional[str]]) -> Optional[str]:
    """What all lines of a count say; mixed where they differ."""
    said = set(classes)
    return "mixed" if len(said) > 1 else said.pop() if said else None


def _grade(source: Optional[Source], claim: Optional[Claim]) -> Optional[str]:
    if source is None or claim is None or not (source.reliability or claim.credibility):
        return None
    return grade(source.reliability, claim.credibility)
