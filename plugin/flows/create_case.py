"""Make a new case: empty, or the worked example from its plain text."""

import dataclasses
from dataclasses import dataclass
from pathlib import Path

from ..core.actions import Action, Insert
from ..core.errors import CaseError, NotACase
from ..core.plain_case import read_plain_case
from ..core.records import Claim, Leg, LegStretch, LoggedAction, Meta, Place, Record, Sighting, Source
from ..core.values import new_id
from ..gis.cases import create_case_file, open_store, publish_case_file
from ..gis.geodesy import densified

EXAMPLE = Path(__file__).resolve().parents[2] / "resources" / "case"
EXAMPLE_TITLE = "Rajin–Dunai–Tikhoretsk"


@dataclass(frozen=True)
class CreatedCase:
    """A case that was made, with how many rows of the main kinds it holds."""

    path: Path
    sources: int
    claims: int
    places: int
    legs: int
    sightings: int


def create_case(path: Path, title: str, handle: str, *, replace: bool = False) -> CreatedCase:
    """Make an empty case with a title. Raises CaseError where the file exists and `replace` is off, or holds work."""
    records = (Meta(new_id(), "title", title.strip() or path.stem), Meta(new_id(), "likelihood_scale", "ICD 203"))
    return write_case(path, records, handle, replace=replace)


def create_example_case(path: Path, handle: str = "waybill", *, replace: bool = False) -> CreatedCase:
    """Make the worked example from resources/case. Raises CaseError where the file exists.

    With `replace` only a case that somebody worked on is kept from being written over.
    """
    return write_case(path, read_plain_case(EXAMPLE), handle, replace=replace)


def _refuse_to_lose_work(path: Path, handle: str) -> None:
    """Raises CaseError where the file is a case that anybody worked on, or one that can't be looked into."""
    try:
        store = open_store(str(path), handle)
    except NotACase:
        return
    try:
        worked_on = any(entry.verb not in ("create", "join") for entry in store.all(LoggedAction))
    finally:
        store.close()
    if worked_on:
        raise CaseError(f"{path} is a case that holds work of its own. Choose another name, or move that file first.")


def write_case(path: Path, records: tuple[Record, ...], handle: str, *, replace: bool = False) -> CreatedCase:
    """Make a case of these rows. Raises CaseError where the file exists and `replace` is off, or holds work."""
    if path.suffix.lower() != ".gpkg":
        path = path.with_name(path.name + ".gpkg")
    if path.exists():
        if not replace:
            raise CaseError(f"{path} exists already. Choose another name, or open it instead.")
        _refuse_to_lose_work(path, handle)
    draft = create_case_file(path)
    try:
        store = open_store(str(draft), handle)
        try:
            store.apply(Action("create", "Case created", tuple(Insert(_drawn(record)) for record in records)))
        finally:
            store.close()
        publish_case_file(draft, path)
    finally:
        draft.unlink(missing_ok=True)
    counted = {kind: sum(isinstance(r, kind) for r in records) for kind in (Source, Claim, Place, Leg, Sighting)}
    return CreatedCase(path, counted[Source], counted[Claim], counted[Place], counted[Leg], counted[Sighting])


def _drawn(record: Record) -> Record:
    """Legs follow the geodesic between their vertices and are cut at ±180°, so that every map draws them right."""
    if isinstance(record, (Leg, LegStretch)) and record.geom is not None:
        return dataclasses.replace(record, geom=densified(record.geom))
    return record
