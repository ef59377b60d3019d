"""Keep a list of sightings in step with the case: read it page by page, and what a change touched anew."""

from collections.abc import Sequence
from typing import Any, Callable, Optional

from ..core.listing import SightingEntry
from ..core.logged import values_of
from ..core.ports import CaseStore
from ..core.records import LoggedChange, Look, Sighting, Tally, TallyLine
from ..core.values import Id

Rows = Sequence[tuple[str, Id]]
Touched = Optional[tuple[Id, ...]]
Listener = Callable[[Touched], None]

_MOST_LOOKED_UP = 5_000
_LISTED = {"sighting", "tally", "tally_line", "look", "scene", "claim", "place", "source"}


class SightingList:
    """What a list of sightings reads; listeners hear which to read anew, None for all of them."""

    def __init__(self, store: CaseStore) -> None:
        self._store = store
        self._listeners: list[Listener] = []

    def page(self, after: int, limit: int) -> tuple[SightingEntry, ...]:
        """Up to `limit` sightings added after a fid. Raises CaseError."""
        return self._store.listing(after, limit)

    def count(self) -> int:
        """How many sightings the case has. Raises CaseError."""
        return self._store.count(Sighting)

    def of(self, sightings: Sequence[Id]) -> tuple[SightingEntry, ...]:
        """Those of the sightings that are in the case. Raises CaseError."""
        return self._store.listing_of(sightings)

    def on_change(self, listener: Listener) -> None:
        """Call the listener after every change that a list of sightings would show."""
        self._listeners.append(listener)

    def close(self) -> None:
        """Tell nobody any more."""
        self._listeners.clear()

    def tell(self, rows: Rows) -> None:
        """Pass on which sightings changed rows touch."""
        if not _LISTED & {table for table, _ in rows}:
            return
        touched = sightings_touched(self._store, rows)
        if touched is None or touched:
            self._pass_on(touched)

    def tell_all(self) -> None:
        """Have every sighting read anew."""
        self._pass_on(None)

    def _pass_on(self, touched: Touched) -> None:
        for listener in tuple(self._listeners):
            listener(touched)


def sightings_touched(store: CaseStore, changed: Rows) -> Touched:
    """Sightings that read differently after a change; None where they are too many to look for one by one."""
    rows = {table: [row for found, row in changed if found == table] for table in _LISTED}
    touched = [Id(row) for row in rows.pop("sighting")]
    if rows.pop("place") or rows.pop("source") or sum(map(len, rows.values())) > _MOST_LOOKED_UP:
        return None
    before = _before(store, [*rows["tally"], *rows["tally_line"]])
    tallies = [*rows["tally"], *(line.tally for line in store.where_any(TallyLine, "id", rows["tally_line"]))]
    tallies += [Id(row["tally"]) for table, row in before if table == "tally_line" and "tally" in row]
    touched += [tally.sighting for tally in store.where_any(Tally, "id", tallies)]
    touched += [Id(row["sighting"]) for table, row in before if table == "tally" and "sighting" in row]
    looks = [*rows["look"], *(look.id for look in store.where_any(Look, "scene", rows["scene"]))]
    touched += [sighting.id for sighting in store.where_any(Sighting, "look", looks)]
    touched += [sighting.id for sighting in store.where_any(Sighting, "claim", rows["claim"])]
    return tuple(dict.fromkeys(touched))


def _before(store: CaseStore, rows: Sequence[Id]) -> "tuple[tuple[str, dict[str, Any]], ...]":
    """Tables and rows as they once were: what a removed count belonged to stands in the log alone."""
    changes = store.where_any(LoggedChange, "row", rows) if rows else ()
    return tuple((change.table, values_of(change.before)) for change in changes if change.before)
