"""Undo and redo from the log: what an action changed, turned round, if nobody changed it since."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any, Optional

from ..core.errors import CaseError, Conflict, NothingToUndo
from ..core.logged import clash_of, same_row, values_of
from ..core.schema import Table, tables
from ..core.values import Id
from .database import Database, quoted
from .operations import neighbours

_NOT_STEPS = ("join", "outside", "create", "migrate")
_PART_OF_THE_STEP_BEFORE = ("note_hash",)

Change = Mapping[str, Any]
Step = tuple[tuple[Id, ...], str]
"""The actions that are one step for the person, oldest first, and what the step is called."""


class UndoLog:
    """The log of one person, seen as a stack of steps."""

    def __init__(self, db: Database, person: Optional[Id]) -> None:
        self._db = db
        self._person = person

    def to_undo(self) -> Step:
        """The step to take back. Raises NothingToUndo."""
        return self._top(0, "There is nothing of yours left to undo in this case.")

    def to_redo(self) -> Step:
        """The undo to take back, called as what it took back. Raises NothingToUndo."""
        return self._top(1, "There is nothing left to redo.")

    def label_of(self, verb: str) -> Optional[str]:
        """Label of the next undo or redo, or None."""
        stack = self._stacks()[0 if verb == "undo" else 1]
        return stack[-1][1] if stack else None

    def reverse(self, actions: "tuple[Id, ...]") -> None:
        """Turn every row change of a step round, last first. Raises Conflict; runs inside a transaction."""
        query = 'SELECT "table", "row", before, after FROM change WHERE action = ? ORDER BY fid DESC'
        changes = (change for action in reversed(actions) for change in self._db.rows(query, (action,)))
        for run in neighbours(changes, _kind, _row_after):
            table = tables()[run[0]["table"]]
            self._check_unchanged(table, run)
            if run[0]["before"] is None:
                sql = f"DELETE FROM {quoted(table.name)} WHERE id = ?"  # nosec B608
                self._db.run_many(sql, ((_row_after(change),) for change in run))
            elif run[0]["after"] is None:
                self._put_back(table, [_logged(change["before"]) for change in run])
            else:
                self._set_back(table, run)

    def _top(self, which: int, otherwise: str) -> Step:
        stack = self._stacks()[which]
        if not stack:
            raise NothingToUndo(otherwise)
        return stack[-1]

    def _stacks(self) -> "tuple[list[Step], list[Step]]":
        done: list[Step] = []
        undone: list[Step] = []
        query = "SELECT id, verb, label FROM action WHERE person = ? ORDER BY seq"
        for entry in self._db.rows(query, (self._person,)):
            if entry["verb"] == "undo":
                undone.append(((entry["id"],), done.pop()[1] if done else entry["label"]))
            elif entry["verb"] == "redo":
                done.append(((entry["id"],), undone.pop()[1] if undone else entry["label"]))
            elif entry["verb"] in _PART_OF_THE_STEP_BEFORE and done:
                done[-1] = ((*done[-1][0], entry["id"]), done[-1][1])
            elif entry["verb"] not in (*_NOT_STEPS, *_PART_OF_THE_STEP_BEFORE):
                done.append(((entry["id"],), entry["label"]))
                undone.clear()
        return done, undone

    def _check_unchanged(self, table: Table, changes: Sequence[Change]) -> None:
        test, ids = self._db.among([_row_after(change) for change in changes])
        sql = f"SELECT id, {self._db.row_json(table)} AS json FROM {quoted(table.name)} WHERE id {test}"  # nosec B608
        stored = {row["id"]: row["json"] for row in self._db.rows(self._db.held(sql), (ids,))}
        for change in changes:
            row = _row_after(change)
            if not same_row(stored.get(row), change["after"]):
                raise _changed_since(table, row, change["after"], stored.get(row))

    def _put_back(self, table: Table, rows: "list[dict[str, Any]]") -> None:
        for names, group in groupby(rows, key=tuple):
            marks = ", ".join(self._db.writing(table.kind_of(name)) for name in names)
            sql = f"INSERT INTO {quoted(table.name)} ({', '.join(map(quoted, names))}) VALUES ({marks})"  # nosec B608
            self._db.run_many(sql, (self._values(table, row) for row in group))

    def _set_back(self, table: Table, changes: Sequence[Change]) -> None:
        """Only the columns that the step changed, so that spatial indexes are left alone."""
        rows = [(_differing(change), _row_after(change)) for change in changes]
        for names, group in groupby(rows, key=lambda each: tuple(each[0])):
            if names:
                sets = ", ".join(f"{quoted(name)} = {self._db.writing(table.kind_of(name))}" for name in names)
                sql = f"UPDATE {quoted(table.name)} SET {sets} WHERE id = ?"  # nosec B608
                self._db.run_many(sql, ((*self._values(table, before), row) for before, row in group))

    def _values(self, table: Table, row: Mapping[str, Any]) -> "list[Any]":
        return [self._value(table, name, value) for name, value in row.items()]

    def _value(self, table: Table, name: str, value: Any) -> Any:
        kind = table.kind_of(name)
        if value is None or kind not in ("geom", "blob"):
            return value
        if kind == "geom":
            return self._db.encoded(kind, bytes.fromhex(value))
        kept = self._db.rows("SELECT data FROM blob WHERE sha256 = ?", (value,)) or self._db.rows(
            f"SELECT {quoted(name)} AS data FROM {quoted(table.name)} WHERE sha256 = ?",  # nosec B608
            (value,),
        )
        if not kept:
            raise CaseError(
                f"The image with the hash {value} that this step would bring back is no longer in the case. Nothing "
                "was changed. Find out who removed it: verify the log."
            )
        return kept[0]["data"]


def _kind(change: Change) -> "tuple[str, bool, bool]":
    return change["table"], change["before"] is None, change["after"] is None


def _row_after(change: Change) -> str:
    """Identifier the row had once it was changed."""
    return str(change["row"] if change["after"] is None else _logged(change["after"])["id"])


def _differing(change: Change) -> "dict[str, Any]":
    after = _logged(change["after"])
    return {name: value for name, value in _logged(change["before"]).items() if value != after.get(name)}


def _logged(text: str) -> "dict[str, Any]":
    """A row as the log has it. Raises CaseError where it can't be read."""
    values = values_of(text)
    if "id" not in values:
        raise CaseError(
            "What the log says of this step can't be read, so the step can't be taken back. Nothing was changed. "
            "Find out who altered the log: verify it."
        )
    return values


def _changed_since(table: Table, row: str, mine: Optional[str], stored: Optional[str]) -> Conflict:
    clash = clash_of(table.name, row, mine, stored)
    told = "; ".join(
        f"{d.field}: you left {d.mine or 'nothing'}, now {d.stored or 'nothing'}" for d in clash.differences
    )
    return Conflict(
        f"A {table.name} that this step touched was changed since by somebody else, so the step can't be taken "
        f"back. Nothing was changed. {told}",
        clash,
        of_step=True,
    )
