"""Write single rows of a case: what an action's operations are in SQL."""

import sqlite3
from functools import lru_cache
from typing import Optional

from ..core import rows
from ..core.actions import Delete, Insert, Operation, Update
from ..core.errors import Conflict
from ..core.records import Record, table_of
from ..core.values import Id
from .gpkg_schema import quoted

_GONE = "The row was removed by somebody else meanwhile. Nothing was changed; look at it again."


def perform(db: sqlite3.Connection, operation: Operation) -> None:
    """Do one operation. Raises Conflict where a row is gone, or is no longer what was seen."""
    if isinstance(operation, Insert):
        row = rows.to_row(operation.record)
        db.execute(_insert_sql(table_of(operation.record), tuple(row)), tuple(row.values()))
    elif isinstance(operation, Update):
        _update(db, operation.record, operation.seen)
    elif isinstance(operation, Delete):
        _check_seen(db, operation.table, operation.id, operation.seen)
        _run_on_one(db, f"DELETE FROM {quoted(operation.table)} WHERE id = ?", (operation.id,))  # nosec B608


def _update(db: sqlite3.Connection, record: Record, seen: Optional[Record]) -> None:
    """Write what differs from the row seen, if that is still stored: compared and set in one statement."""
    table, row = table_of(record), rows.to_row(record)
    if seen is None:
        _run_on_one(db, _update_sql(table, tuple(row), ()), (*row.values(), record.id))
        return
    stored = rows.to_row(seen)
    changed = {name: value for name, value in row.items() if value != stored[name]} or row
    guarded = _update_sql(table, tuple(changed), tuple(stored))
    if db.execute(guarded, (*changed.values(), record.id, *stored.values())).rowcount == 1:
        return
    _check_seen(db, table, record.id, seen)  # other programs write the same geometry in other bytes
    _run_on_one(db, _update_sql(table, tuple(changed), ()), (*changed.values(), record.id))


def _check_seen(db: sqlite3.Connection, table: str, row: Id, seen: Optional[Record]) -> None:
    if seen is None:
        return
    kind = rows.kind_named(table)
    names = ", ".join(map(quoted, rows.columns_of(kind)))
    found = db.execute(f"SELECT {names} FROM {quoted(table)} WHERE id = ?", (row,)).fetchone()  # nosec B608
    if found is None or rows.from_row(kind, found) != seen:
        raise Conflict(
            f"This {table} was changed by somebody else since you opened it. Nothing was saved: "
            "look at the stored version, then enter your change again."
        )


def _run_on_one(db: sqlite3.Connection, sql: str, values: "tuple[object, ...]") -> None:
    if db.execute(sql, values).rowcount != 1:
        raise Conflict(_GONE)


@lru_cache(maxsize=256)
def _insert_sql(table: str, names: "tuple[str, ...]") -> str:
    columns, marks = ", ".join(map(quoted, names)), ", ".join("?" * len(names))
    return f"INSERT INTO {quoted(table)} ({columns}) VALUES ({marks})"  # nosec B608 - identifiers are the schema's own


@lru_cache(maxsize=256)
def _update_sql(table: str, names: "tuple[str, ...]", guards: "tuple[str, ...]") -> str:
    sets = ", ".join(f"{quoted(name)} = ?" for name in names)
    unchanged = "".join(f" AND {quoted(name)} IS ?" for name in guards)
    return f"UPDATE {quoted(table)} SET {sets} WHERE id = ?{unchanged}"  # nosec B608
