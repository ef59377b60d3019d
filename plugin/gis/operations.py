"""The operations of an action as SQL, like ones together, so that many rows are not as many round trips."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, Callable, TypeVar

from ..core import rows
from ..core.actions import Delete, Insert, Operation, Update
from ..core.errors import Conflict
from ..core.logged import clash_of
from ..core.records import Record, table_of
from ..core.schema import Table, tables
from ..core.values import Id
from .database import Database, quoted

T = TypeVar("T")
_AT_ONCE = 500


def perform(db: Database, operations: Sequence[Operation]) -> None:
    """Change the rows; runs inside a transaction. Raises Conflict where a `seen` row is no longer what is stored."""
    for run in neighbours(operations, lambda o: (type(o), _table(o)), _id):
        first = run[0]
        if isinstance(first, Insert):
            _insert(db, [o.record for o in run if isinstance(o, Insert)])
        elif isinstance(first, Update):
            _update(db, [o for o in run if isinstance(o, Update)])
        else:
            _delete(db, [o for o in run if isinstance(o, Delete)])


def neighbours(steps: Iterable[T], kind: Callable[[T], Hashable], row: Callable[[T], str]) -> "Iterator[list[T]]":
    """Steps that may be done together: neighbours of one kind, no row twice among them, in the order given."""
    run: list[T] = []
    rows_in_run: set[str] = set()
    of: Hashable = None
    for step in steps:
        if run and (kind(step) != of or row(step) in rows_in_run or len(run) >= _AT_ONCE):
            yield run
            run, rows_in_run = [], set()
        of = kind(step)
        run.append(step)
        rows_in_run.add(row(step))
    if run:
        yield run


def _insert(db: Database, records: "list[Record]") -> None:
    table = tables()[table_of(records[0])]
    values = [rows.to_row(record) for record in records]
    names = tuple(values[0])
    marks = ", ".join(db.writing(table.kind_of(name)) for name in names)
    sql = f"INSERT INTO {quoted(table.name)} ({', '.join(map(quoted, names))}) VALUES ({marks})"  # nosec B608
    db.run_many(sql, ([db.encoded(table.kind_of(name), row[name]) for name in names] for row in values))


def _update(db: Database, updates: "list[Update]") -> None:
    table = tables()[table_of(updates[0].record)]
    _check_seen(db, table, [(u.record.id, u.seen) for u in updates if u.seen is not None])
    changes = [(_changed(u), u.record.id) for u in updates]
    for names, group in groupby(changes, key=lambda change: tuple(change[0])):
        if not names:
            continue
        same = list(group)
        sets = ", ".join(f"{quoted(name)} = {db.writing(table.kind_of(name))}" for name in names)
        sql = f"UPDATE {quoted(table.name)} SET {sets} WHERE id = ?"  # nosec B608
        values = ([*(db.encoded(table.kind_of(n), v) for n, v in row.items()), row_id] for row, row_id in same)
        if db.run_many(sql, values) != len(same):
            raise _gone(table)


def _changed(update: Update) -> dict[str, Any]:
    """The columns to write: all, or where the row as seen is known, those that differ from it."""
    row = rows.to_row(update.record)
    if update.seen is None:
        return row
    seen = rows.to_row(update.seen)
    return {name: value for name, value in row.items() if value != seen[name]}


def _delete(db: Database, deletes: "list[Delete]") -> None:
    table = tables()[deletes[0].table]
    _check_seen(db, table, [(d.id, d.seen) for d in deletes if d.seen is not None])
    sql = f"DELETE FROM {quoted(table.name)} WHERE id = ?"  # nosec B608
    if db.run_many(sql, ((d.id,) for d in deletes)) != len(deletes):
        raise _gone(table)


def _check_seen(db: Database, table: Table, seen: "list[tuple[Id, Record]]") -> None:
    if not seen:
        return
    kind = rows.kind_named(table.name)
    test, ids = db.among([row for row, _ in seen])
    names = ", ".join(f"{db.reading(n, table.kind_of(n))} AS {quoted(n)}" for n in rows.columns_of(kind))
    query = db.held(f"SELECT {names} FROM {quoted(table.name)} WHERE id {test}")  # nosec B608
    stored = {row["id"]: rows.from_row(kind, row) for row in db.rows(query, (ids,))}
    for row, record in seen:
        if stored.get(row) != record:
            now = stored.get(row)
            clash = clash_of(table.name, row, rows.to_json(record), rows.to_json(now) if now else None)
            raise Conflict(
                f"This {table.name} was changed by somebody else since you opened it. Nothing was saved: "
                "look at both versions, then decide.",
                clash,
            )


def _gone(table: Table) -> Conflict:
    return Conflict(f"The {table.name} was removed by somebody else meanwhile. Nothing was changed; look at it again.")


def _table(operation: Operation) -> str:
    return operation.table if isinstance(operation, Delete) else table_of(operation.record)


def _id(operation: Operation) -> Id:
    return operation.id if isinstance(operation, Delete) else operation.record.id
