"""A case in a GeoPackage: the CaseStore port over SQLite, with the log that its triggers write."""

import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable, Optional, TypeVar

from ..core import rows
from ..core.actions import Action, Receipt
from ..core.digest import GENESIS, action_hash
from ..core.errors import (
    CaseError,
    CaseReadOnly,
)
from ..core.listing import SightingEntry
from ..core.records import Record
from ..core.schema import tables
from ..core.times import now_utc
from ..core.values import Id, new_id
from .gpkg_connection import check_version, connect, readable_errors
from .gpkg_schema import quoted, row_json
from .gpkg_undo import UndoLog
from .gpkg_write import perform
from .listing import read_listing, read_listing_of

R = TypeVar("R", bound=Record)


class GeoPackageStore:
    """One open case file. Every error leaves the file as it was; see `core.ports.CaseStore`."""

    def __init__(self, path: Path, handle: str = "analyst") -> None:
        """Open a case for the person of that handle. Raises NotACase, NewerCase, CaseError."""
        self._path = path
        self._handle = handle
        self._me: Optional[Id] = None
        self._writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
        self._db: Optional[sqlite3.Connection] = connect(path, self._writable)
        try:
            check_version(self._db, path)
            if self._writable:
                self._seal_outside_edits()
        except BaseException:
            self.close()
            raise

    @property
    def address(self) -> str:
        """Path of the file."""
        return str(self._path)

    @property
    def writable(self) -> bool:
        """False for a read-only file or folder."""
        return self._writable

    def close(self) -> None:
        """Let go of the file."""
        if self._db is not None:
            self._db.close()
            self._db = None

    # Reading

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Every row of a table in the order it was added."""
        return self._select(kind, "")

    def get(self, kind: type[R], row: Id) -> R:
        """One row."""
        found = self._select(kind, "WHERE id = ?", row)
        if not found:
            raise CaseError(f"The {rows.table_named(kind)} {row} is no longer in the case. Open the case again.")
        return found[0]

    def where(self, kind: type[R], column: str, value: object) -> tuple[R, ...]:
        """Rows whose column equals the value."""
        return self._select(kind, f"WHERE {quoted(column)} = ?", value)

    def where_any(self, kind: type[R], column: str, values: Sequence[object]) -> tuple[R, ...]:
        """Rows whose column equals any of the values, in the order they were added."""
        condition = f"WHERE {quoted(column)} IN (SELECT value FROM json_each(?))"  # nosec B608
        return self._select(kind, condition, json.dumps(values))

    def listing(self, after: int, limit: int) -> tuple[SightingEntry, ...]:
        """Up to `limit` sightings added after a fid."""
        with readable_errors(self._path):
            return read_listing(self._connection().execute, after, limit)

    def listing_of(self, sightings: Sequence[Id]) -> tuple[SightingEntry, ...]:
        """Those of the sightings that are in the case."""
        with readable_errors(self._path):
            return read_listing_of(self._connection().execute, sightings)

    def count(self, kind: type[Record]) -> int:
        """Number of rows of a table."""
        with readable_errors(self._path):
            sql = f"SELECT count(*) AS n FROM {quoted(rows.table_named(kind))}"  # nosec B608
            return int(self._connection().execute(sql).fetchone()["n"])

    def rows_as_logged(self, table: str) -> tuple[tuple[str, str], ...]:
        """Identifier of every row of a table, with the JSON text the log would write for it now."""
        sql = f"SELECT id, {row_json(tables()[table], '')} FROM {quoted(table)} ORDER BY fid"  # nosec B608
        with readable_errors(self._path):
            return tuple((row[0], row[1]) for row in self._connection().execute(sql))

    def _select(self, kind: type[R], condition: str, *values: object) -> tuple[R, ...]:
        names = ", ".join(quoted(column) for column in rows.columns_of(kind))
        sql = f"SELECT {names} FROM {quoted(rows.table_named(kind))} {condition} ORDER BY fid"  # nosec B608 - identifiers are the schema's own
        with readable_errors(self._path):
            return tuple(rows.from_row(kind, row) for row in self._connection().execute(sql, values))

    # Writing

    def apply(self, action: Action) -> Receipt:
        """Change all rows or none; durable and logged when it returns."""
        with self._transaction():
            self._join()
            with self._logged(action.verb, action.label, action.why) as entry:
                for operation in action.operations:
                    perform(self._connection(), operation)
        return self._receipt(entry)

    def undo(self) -> Receipt:
        """Take back this person's last action."""
        return self._step("undo", UndoLog.to_undo)

    def redo(self) -> Receipt:
        """Restore what was last taken back."""
        return self._step("redo", UndoLog.to_redo)

    def undo_label(self) -> Optional[str]:
        """Label of what `undo` would take back."""
        return self._undo_log().label_of("undo")

    def redo_label(self) -> Optional[str]:
        """Label of what `redo` would restore."""
        return self._undo_log().label_of("redo")

    def _undo_log(self) -> UndoLog:
        return UndoLog(self._connection(), self._find_me())

    def _step(self, verb: str, choose: Callable[[UndoLog], "tuple[Id, str]"]) -> Receipt:
        with self._transaction():
            self._join()
            log = self._undo_log()
            undone, label = choose(log)
            with self._logged(verb, f"{verb.capitalize()}: {label}", undoes=undone) as entry:
                log.reverse(undone)
        return self._receipt(entry)

    # The log

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All that happens inside, or nothing of it."""
        if not self._writable:
            raise CaseReadOnly(
                f"{self._path} is read-only. Nothing was saved. "
                "Copy the case to a folder you can write to and open it there."
            )
        db, me = self._connection(), self._me
        with readable_errors(self._path):
            db.execute("BEGIN IMMEDIATE")
            try:
                yield
                db.execute("COMMIT")
            except BaseException:
                self._me = me
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise

    @contextmanager
    def _logged(
        self, verb: str, label: str, why: Optional[str] = None, undoes: Optional[Id] = None
    ) -> Iterator[dict[str, Any]]:
        """One entry of the log over what is changed inside; runs in a transaction."""
        db = self._connection()
        last = db.execute("SELECT seq, hash FROM action ORDER BY seq DESC LIMIT 1").fetchone()
        outside = verb == "outside"
        entry: dict[str, Any] = {
            "id": new_id(),
            "seq": last["seq"] + 1 if last else 1,
            "prev_hash": last["hash"] if last else GENESIS,
            "utc": None if outside else now_utc(),
            "person": None if outside else self._me,
            "verb": verb,
            "label": label,
            "why": why,
            "undoes": undoes,
        }
        db.execute("UPDATE log_context SET action = ?", (entry["id"],))
        yield entry
        self._seal(entry)
        db.execute("UPDATE log_context SET action = NULL")

    def _seal(self, entry: dict[str, Any]) -> None:
        db = self._connection()
        query = 'SELECT "table", "row", before, after, salt FROM change WHERE action = ? ORDER BY fid'
        changes = db.execute(query, (entry["id"],)).fetchall()
        entry["rows"] = tuple(dict.fromkeys((change["table"], change["row"]) for change in changes))
        entry["tables"] = tuple(sorted({table for table, _ in entry["rows"]}))
        values = {key: entry[key] for key in entry if key not in ("tables", "rows")}
        values["hash"] = action_hash(entry, changes)
        names, marks = ", ".join(map(quoted, values)), ", ".join("?" * len(values))
        db.execute(f"INSERT INTO action ({names}) VALUES ({marks})", tuple(values.values()))  # nosec B608

    def _receipt(self, entry: dict[str, Any]) -> Receipt:
        return Receipt(entry["id"], entry["seq"], entry["label"], entry["tables"], entry["rows"])

    def _seal_outside_edits(self) -> None:
        waiting = "SELECT count(*) AS n FROM change WHERE action IS NULL"
        with readable_errors(self._path):
            if not self._connection().execute(waiting).fetchone()["n"]:
                return
        about = ("outside", "Edited outside Waybill", "Author and time are not known")
        with self._transaction(), self._logged(*about) as entry:
            self._connection().execute("UPDATE change SET action = ? WHERE action IS NULL", (entry["id"],))

    def _find_me(self) -> Optional[Id]:
        with readable_errors(self._path):
            found = self._connection().execute("SELECT id FROM person WHERE handle = ?", (self._handle,)).fetchone()
        return found["id"] if found else None

    def _join(self) -> None:
        """Find or add the person this store writes for; runs in a transaction."""
        self._me = self._me or self._find_me()
        if self._me is None:
            self._me = new_id()
            with self._logged("join", f"{self._handle} joined"):
                sql = "INSERT INTO person (id, handle) VALUES (?, ?)"
                self._connection().execute(sql, (self._me, self._handle))

    def me(self) -> Id:
        """Identifier of the person this store writes for; joins the case at the first call."""
        self._me = self._me or self._find_me()
        if self._me is None:
            with self._transaction():
                self._join()
        assert self._me is not None  # nosec B101 - for the type checker
        return self._me

    def _connection(self) -> sqlite3.Connection:
        if self._db is None:
            raise CaseError("The case is closed. Open it again.")
        return self._db
