"""Where a row of the record can be seen and mended: in which panel, as which row, and where on the map."""

from dataclasses import dataclass
from typing import Optional

from ..core.errors import CaseError, CaseUnreachable
from ..core.parts import pointing, wholes
from ..core.ports import CaseStore
from ..core.records import RECORDS, Record
from ..core.rows import field_of
from ..core.values import Id
from .citing import named_in
from .sightings import sighting_of

SIGHTINGS, SOURCES, ROUTES, PROPERTIES, IMAGE, HISTORY = (
    "sightings", "sources", "routes", "properties", "image", "history",
)  # fmt: skip

_PANELS = {
    "source": SOURCES, "claim": SOURCES, "route": ROUTES, "leg": ROUTES, "place": ROUTES, "meta": PROPERTIES,
}  # fmt: skip


@dataclass(frozen=True)
class Whereabouts:
    """`panel` that shows `row` of `table`; HISTORY for what no panel shows, IMAGE for one only the map does."""

    panel: str
    table: str
    row: Id


def whereabouts(store: CaseStore, table: str, row: Id) -> Whereabouts:
    """Where to go for a row; for one that is gone, its history. Raises CaseError where the case can't be read."""
    record = _found(store, table, row)
    if record is None:
        return Whereabouts(HISTORY, table, row)
    if table in _PANELS:
        return Whereabouts(_PANELS[table], table, row)
    sighting = _sighting(store, table, row)
    if sighting is not None:
        return Whereabouts(SIGHTINGS, "sighting", sighting)
    there = _whole(store, table, record)
    if there is not None and there.panel != HISTORY:
        return there
    return Whereabouts(IMAGE if table == "scene" else HISTORY, table, row)


def _whole(store: CaseStore, table: str, record: Record) -> Optional[Whereabouts]:
    """Where the row is that another is a part of, or speaks of; None where it stands for itself."""
    if table == "citation":
        named = named_in(store, record.id)
        if named is not None:
            return whereabouts(store, *named)
    if table in pointing():
        return whereabouts(store, _column(record, "target_table"), _column(record, "target_id"))
    if table in wholes():
        whole, columns = wholes()[table]
        return whereabouts(store, whole, _column(record, columns[0]))
    return None


def _sighting(store: CaseStore, table: str, row: Id) -> Optional[Id]:
    try:
        found = sighting_of(store, table, row)
    except CaseUnreachable:
        raise
    except CaseError:  # a part whose whole is gone
        return None
    return found if found is not None and _found(store, "sighting", found) else None


def _found(store: CaseStore, table: str, row: Id) -> Optional[Record]:
    found = store.where(RECORDS[table], "id", row) if table in RECORDS else ()
    return found[0] if found else None


def _column(record: Record, column: str) -> Id:
    return Id(getattr(record, field_of(column)) or "")
