"""The log as people read it: who did what, when, why, and each field before and after."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Optional

from .clash import Difference
from .logged import shown, values_of
from .records import LoggedChange
from .schema import tables
from .values import Id, Utc

ADDED, CHANGED, REMOVED = "added", "changed", "removed"
_NAMED_BY = ("label", "name", "title", "handle", "key", "wording", "observation", "quantity", "subject", "kind")
_LONGEST_NAME = 60


@dataclass(frozen=True)
class RowChange:
    """One row as an action left it: added, changed or removed, with the fields that differ (mine is before)."""

    table: str
    row: Id
    name: str
    how: str
    fields: tuple[Difference, ...]


@dataclass(frozen=True)
class HistoryEntry:
    """One action: `utc` and `person` are empty for an edit from outside, of which neither is known."""

    id: Id
    seq: int
    utc: Optional[Utc]
    person: Optional[str]
    verb: str
    label: str
    why: Optional[str]
    undoes: Optional[int]
    hash: Optional[str]
    changes: tuple[RowChange, ...] = ()


def row_changes(changes: Iterable[LoggedChange], names: Mapping[str, str]) -> tuple[RowChange, ...]:
    """What an action changed, in order; `names` says what the rows that others refer to are called."""
    return tuple(_row_change(change, names) for change in changes)


def _row_change(change: LoggedChange, names: Mapping[str, str]) -> RowChange:
    before, after = (values_of(text) if text else {} for text in (change.before, change.after))
    how = CHANGED if before and after else ADDED if after else REMOVED
    table = tables().get(change.table)
    order = table.column_names if table else tuple({**before, **after})
    fields = []
    for name in order:
        was, now = before.get(name), after.get(name)
        if name in ("fid", "id") or was == now:
            continue
        refers = bool(table and any(column.name == name and column.references for column in table.columns))
        fields.append(Difference(name, _told(name, was, refers, names), _told(name, now, refers, names)))
    return RowChange(change.table, Id(change.row), _name_of(after or before), how, tuple(fields))


def _told(name: str, value: object, refers: bool, names: Mapping[str, str]) -> Optional[str]:
    return names.get(str(value), str(value)) if refers and value is not None else shown(name, value)


def _name_of(row: Mapping[str, object]) -> str:
    """What a row is called, from the first of its telling columns that holds something."""
    text = next((str(row[column]) for column in _NAMED_BY if row.get(column)), "")
    return text if len(text) <= _LONGEST_NAME else f"{text[:_LONGEST_NAME]} …"
