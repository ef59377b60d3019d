"""The log as people read it: of the whole case, page by page, or of one row with all that hangs on it."""

from typing import Optional

from ..core.history import HistoryEntry, RowChange, row_changes
from ..core.logged import values_of
from ..core.ports import CaseStore
from ..core.records import (
    Claim,
    LoggedAction,
    LoggedChange,
    Look,
    Person,
    Place,
    Route,
    Scene,
    Sighting,
    Source,
    Vessel,
)
from ..core.values import Id
from .hanging import hanging

PAGE = 200
_MOST_CHANGES = 200

# Rows that have no name of their own are called after what they join.
_NAMED_BY_OTHERS = {
    "leg": ("from_place", "to_place"), "voyage": ("vessel", "from_place", "to_place"), "citation": ("claim", "source"),
    "look": ("scene",), "chip": ("scene",), "place_area": ("place",),
}  # fmt: skip


class History:
    """What the History panel reads; everything raises CaseError where the case can't be read."""

    def __init__(self, store: CaseStore) -> None:
        self._store = store
        self._names: dict[str, str] = {}

    def page(self, before: Optional[int] = None) -> tuple[HistoryEntry, ...]:
        """The newest entries before a number of the log (None: the newest of all), without their changes."""
        entries = self._store.log(before, PAGE)
        people = self._people()
        numbers = {entry.id: entry.seq for entry in entries}
        return tuple(self._entry(entry, people, numbers) for entry in entries)

    def of_row(self, row: Id) -> tuple[HistoryEntry, ...]:
        """Every entry that changed a row or what hangs on it, newest first, each with those changes only."""
        related = self._related(row)
        found: dict[Id, list[LoggedChange]] = {}
        for each in related:
            for change in self._store.where(LoggedChange, "row", each):
                if change.action is not None:
                    found.setdefault(change.action, []).append(change)
        people, names = self._people(), self._known_names()
        entries = []
        for action, changes in found.items():
            gone = [
                c
                for c in self._store.where(LoggedChange, "action", action)
                if c.row not in related and row in (c.before or "") + (c.after or "")
            ]
            ordered = row_changes((*changes, *gone), names)
            entries.append(self._entry(self._store.get(LoggedAction, action), people, {}, ordered))
        return tuple(sorted(entries, key=lambda entry: entry.seq, reverse=True))

    def changes(self, entry: Id) -> tuple[HistoryEntry, int]:
        """One entry with its changes, at most the first 200 of them, and how many there are."""
        changes = self._store.where(LoggedChange, "action", entry)
        told = row_changes(changes[:_MOST_CHANGES], self._known_names())
        return self._entry(self._store.get(LoggedAction, entry), self._people(), {}, told), len(changes)

    def title_of(self, row: Id) -> str:
        """What a row is called, for the panel's heading."""
        changes = self._store.where(LoggedChange, "row", row)
        if not changes:
            return str(row)
        values = values_of(changes[-1].after or changes[-1].before or "{}")
        refers = [values.get(column) for column in _NAMED_BY_OTHERS.get(changes[-1].table, ())]
        if any(refers):
            names = self._known_names()
            return " → ".join(names.get(str(each), str(each)) for each in dict.fromkeys(refers) if each)
        return row_changes(changes[-1:], {})[0].name

    def _entry(
        self,
        action: LoggedAction,
        people: "dict[Id, str]",
        numbers: "dict[Id, int]",
        changes: tuple[RowChange, ...] = (),
    ) -> HistoryEntry:
        undoes = None
        if action.undoes is not None:
            undoes = numbers.get(action.undoes) or self._store.get(LoggedAction, action.undoes).seq
        return HistoryEntry(
            action.id, action.seq, action.utc, people.get(action.person) if action.person else None, action.verb,
            action.label or action.verb, action.why, undoes, action.hash, changes,
        )  # fmt: skip

    def _people(self) -> "dict[Id, str]":
        return {person.id: person.handle for person in self._store.all(Person)}

    def _known_names(self) -> "dict[str, str]":
        """What the rows are called that others refer to."""
        names: dict[str, str] = {str(person): handle for person, handle in self._people().items()}
        names.update({place.id: place.label for place in self._store.all(Place)})
        names.update({scene.id: scene.title or scene.kind for scene in self._store.all(Scene)})
        names.update({source.id: source.title for source in self._store.all(Source)})
        names.update({claim.id: claim.wording or claim.subject for claim in self._store.all(Claim)})
        names.update({vessel.id: vessel.label for vessel in self._store.all(Vessel)})
        names.update({route.id: route.name for route in self._store.all(Route)})
        return names

    def _related(self, row: Id) -> "dict[Id, None]":
        """A row and its parts, and what points at them; of a sighting also the look and the image it rests on."""
        logged = self._store.where(LoggedChange, "row", row)
        below = hanging(self._store, ((logged[0].table, row),)) if logged else {}
        found: dict[Id, None] = dict.fromkeys((row, *below)) if logged else {}
        for sighting in self._store.where(Sighting, "id", row):
            for look in self._store.where(Look, "id", sighting.look) if sighting.look else ():
                found.update({look.id: None, look.scene: None})
        return found
