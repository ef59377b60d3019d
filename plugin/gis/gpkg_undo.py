"""Undo and redo from the log: what an action changed, turned round, if nobody changed it since."""

import json
import sqlite3
from typing import Any, Optional

from ..core.errors import Conflict, NothingToUndo
from ..core.schema import Table, tables
from ..core.values import Id
from .gpkg_schema import quoted, row_json

_NOT_STEPS = ("join", "outside", "create", "migrate")


class UndoLog:
    """The log of one person, seen as a stack of steps."""

    def __init__(self, db: sqlite3.Connection, person: Optional[Id]) -> None:
        self._db = db
        self._person = person

    def to_undo(self) -> tuple[Id, str]:
        """The action to take back and its label. Raises NothingToUndo."""
        return self._top(0, "There is nothing of yours left to undo in this case.")

    def to_redo(self) -> tuple[Id, str]:
        """The undo to take back and the label of what it took back. Raises NothingToUndo."""
        return self._top(1, "There is nothing left to redo.")

    def label_of(self, verb: str) -> Optional[str]:
        """Label of the next undo or redo, or None."""
        stack = self._stacks()[0 if verb == "undo" else 1]
        return stack[-1][1] if stack else None

    def reverse(self, action: Id) -> None:
        """Turn every row change of an action round, last first. Raises Conflict; runs inside a transaction."""
        query = 'SELECT "table", "row", before, after FROM change WHERE action = ? ORDER BY fid DESC'
        for change in self._db.execute(query, (action,)).fetchall():
            table = tables()[change["table"]]
            self._check_unchanged(table, change["row"], change["after"])
            if change["before"] is None:
                self._db.execute(f"DELETE FROM {quoted(table.name)} WHERE id = ?", (change["row"],))  # nosec B608
            elif change["after"] is None:
                self._put_back(table, json.loads(change["before"]))
            else:
                self._set(table, change["row"], json.loads(change["before"]))

    def _top(self, which: int, otherwise: str) -> tuple[Id, str]:
        stack = self._stacks()[which]
        if not stack:
            raise NothingToUndo(otherwise)
        return stack[-1]

    def _stacks(self) -> "tuple[list[tuple[Id, str]], list[tuple[Id, str]]]":
        done: list[tuple[Id, str]] = []
        undone: list[tuple[Id, str]] = []
        query = "SELECT id, verb, label FROM action WHERE person = ? ORDER BY seq"
        for entry in self._db.execute(query, (self._person,)):
            if entry["verb"] == "undo":
                undone.append((entry["id"], done.pop()[1]))
            elif entry["verb"] == "redo":
                done.append((entry["id"], undone.pop()[1]))
            elif entry["verb"] not in _NOT_STEPS:
                done.append((entry["id"], entry["label"]))
                undone.clear()
        return done, undone

    def _check_unchanged(self, table: Table, row: str, expected: Optional[str]) -> None:
        sql = f"SELECT {row_json(table, '')} AS json FROM {quoted(table.name)} WHERE id = ?"  # nosec B608
        found = self._db.execute(sql, (row,)).fetchone()
        stored = found["json"] if found else None
        if stored != expected:
            raise Conflict(
                f"A {table.name} that this step touched was changed since, so it can't be taken back.\n"
                f"Your step left: {expected or 'no row'}\nNow stored: {stored or 'no row'}"
            )

    def _put_back(self, table: Table, row: dict[str, Any]) -> None:
        names, marks = ", ".join(map(quoted, row)), ", ".join("?" * len(row))
        values = [self._value(table, name, value) for name, value in row.items()]
        self._db.execute(f"INSERT INTO {quoted(table.name)} ({names}) VALUES ({marks})", values)  # nosec B608

    def _set(self, table: Table, row: str, before: dict[str, Any]) -> None:
        sets = ", ".join(f"{quoted(name)} = ?" for name in before)
        values = [self._value(table, name, value) for name, value in before.items()]
        self._db.execute(f"UPDATE {quoted(table.name)} SET {sets} WHERE id = ?", (*values, row))  # nosec B608

    def _value(self, table: Table, name: str, value: Any) -> Any:
        kind = table.kind_of(name)
        if value is None or kind not in ("geom", "blob"):
            return value
        if kind == "geom":
            return bytes.fromhex(value)
        kept = self._db.execute("SELECT data FROM blob WHERE sha256 = ?", (value,)).fetchone()
        if kept is None:
            found = self._db.execute(
                f"SELECT {quoted(name)} AS data FROM {quoted(table.name)} WHERE sha256 = ?",  # nosec B608
                (value,),
            ).fetchone()
            return found["data"] if found else None
        return kept["data"]
