"""A GeoPackage as a database: SQLite, with the functions its spatial indexes call and its errors in plain words."""

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Callable, Optional

from ..core.errors import BadValue, CaseError, CaseReadOnly
from ..core.geometry import bounds
from ..core.schema import Table
from ..core.wkb import from_gpkg
from .database import quoted
from .gpkg_errors import readable_errors, unreachable
from .gpkg_sql import row_json

_BUSY_TIMEOUT_S = 3.0
_CACHE_KIB = 65_536


class GeoPackageDatabase:
    """One file. Where it was moved away, replaced or lost for a while, the next use looks for it anew."""

    def __init__(self, path: Path) -> None:
        """Open a file, to write where that is possible. Raises CaseError and its kinds."""
        self._path = path
        self._writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
        self._db: Optional[sqlite3.Connection] = connect(path, self._writable)
        self._file: Optional[tuple[int, int]] = _identity(path)
        self._closed = False
        self._accept: Callable[[], None] = lambda: None

    def expect(self, accept: Callable[[], None]) -> None:
        """Call this whenever the file had to be opened anew; what it raises keeps the file from being used."""
        self._accept = accept

    @property
    def name(self) -> str:
        """Path of the file."""
        return str(self._path)

    @property
    def writable(self) -> bool:
        """False for a read-only file or folder."""
        return self._writable

    def rows(self, sql: str, values: Sequence[Any] = ()) -> "list[Mapping[str, Any]]":
        """What a query answers."""
        with self._told() as db:
            return list(db.execute(sql, values))

    def run(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Change rows."""
        with self._told() as db:
            return int(db.execute(sql, values).rowcount)

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> int:
        """The same change for many rows."""
        with self._told() as db:
            return int(db.executemany(sql, rows).rowcount)

    def begin(self) -> None:
        """Start a transaction; nobody else writes the file meanwhile."""
        if not self._writable:
            raise CaseReadOnly(
                f"{self._path} is read-only. Nothing was saved. "
                "Copy the case to a folder you can write to and open it there."
            )
        self.run("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """End the transaction; SQLite has synced the file when this returns."""
        self.run("COMMIT")

    def rollback(self) -> None:
        """Take the transaction back."""
        if self._db is not None and self._db.in_transaction:
            try:
                self.run("ROLLBACK")
            except CaseError:
                self._let_go()  # which takes it back too

    def close(self) -> None:
        """Let go of the file."""
        self._let_go()
        self._closed = True

    def name_action(self, action: Optional[str]) -> None:
        """The action the triggers write, in the one-row table that they read."""
        self.run("UPDATE log_context SET action = ?", (action,))

    def row_json(self, table: Table) -> str:
        """A row as JSON text."""
        return row_json(table, "")

    def reading(self, column: str, kind: str) -> str:
        """A column as it is."""
        return quoted(column)

    def writing(self, kind: str) -> str:
        """A value as it is."""
        return "?"

    def encoded(self, kind: str, value: Any) -> Any:
        """A value as it is."""
        return value

    @contextmanager
    def hurried(self) -> Iterator[None]:
        """Another program's lock is not waited for."""
        self.run("PRAGMA busy_timeout = 50")
        try:
            yield
        finally:
            self.run(f"PRAGMA busy_timeout = {int(_BUSY_TIMEOUT_S * 1000)}")

    def among(self, values: Sequence[Any]) -> "tuple[str, Any]":
        """A list as JSON, for SQLite takes only so many values."""
        return "IN (SELECT value FROM json_each(?))", json.dumps(list(values))

    def held(self, query: str) -> str:
        """The transaction already keeps every other writer out."""
        return query

    @contextmanager
    def at_one_moment(self) -> "Iterator[GeoPackageDatabase]":
        """A copy of the file, for reading at length in the file itself would keep others from writing it."""
        with TemporaryDirectory(prefix="waybill-") as folder:
            still = Path(folder) / "case.gpkg"
            copy_file(self._path, still)
            with closing(GeoPackageDatabase(still)) as file:
                yield file

    def _let_go(self) -> None:
        db, self._db = self._db, None
        if db is not None:
            with suppress(sqlite3.Error):
                db.close()

    @contextmanager
    def _told(self) -> Iterator[sqlite3.Connection]:
        db = self._connection()
        with readable_errors(self._path):
            try:
                yield db
            except sqlite3.OperationalError as error:
                if "I/O" in str(error) or not self._path.exists():
                    self._let_go()
                raise

    def _connection(self) -> sqlite3.Connection:
        if self._closed:
            raise CaseError("The case is closed. Open it again.")
        db = self._db
        if db is not None and not db.in_transaction and _identity(self._path) != self._file:
            self._let_go()  # another file has this name now: what is read there is old, what is written would be lost
        if self._db is None:
            if not self._path.exists():
                raise unreachable(self._path)
            db = self._db = connect(self._path, self._writable)
            self._file = _identity(self._path)
            try:
                self._accept()
            except BaseException:
                self._let_go()
                raise
        assert db is not None  # nosec B101 - for the type checker
        return db


def connect(path: Path, writable: bool) -> sqlite3.Connection:
    """Open a file for one writer, or only to read. Raises CaseError and its kinds."""
    if not path.is_file():
        if not path.parent.is_dir():
            raise unreachable(path)
        raise CaseError(f"There is no file {path}. Check the name, or choose another case.")
    mode = "rw" if writable else "ro&immutable=1" if _left_without_its_wal(path) else "ro"
    with readable_errors(path):
        db = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode={mode}", uri=True, timeout=_BUSY_TIMEOUT_S, isolation_level=None
        )
        db.row_factory = sqlite3.Row
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA synchronous = FULL")  # some builds of SQLite take less in files with a write-ahead log
        db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        _register_spatial_functions(db)
    return db


def copy_file(path: Path, target: Path) -> None:
    """Copy a case that may be open elsewhere, whole. Raises CaseError where it can't be read or written."""
    unfinished = target.with_name(f".{target.name}.unfinished")
    unfinished.unlink(missing_ok=True)
    try:
        with closing(connect(path, False)) as source:
            with readable_errors(path):
                source.execute("SELECT 1 FROM sqlite_master LIMIT 1")  # a lock ends this; a copy would wait for ever
            with readable_errors(target), closing(sqlite3.connect(str(unfinished))) as made:
                source.backup(made)
        unfinished.replace(target)
    except OSError as error:
        raise CaseError(f"{target} can't be written: {error.strerror}. Choose another folder.") from None
    finally:
        unfinished.unlink(missing_ok=True)


def _identity(path: Path) -> "Optional[tuple[int, int]]":
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _left_without_its_wal(path: Path) -> bool:
    """True for a file last written by QGIS whose write-ahead log is gone: SQLite would have to make one to read it."""
    with path.open("rb") as file:
        wal = file.read(20)[18:] == b"\x02\x02"
    return wal and not path.with_name(path.name + "-wal").exists()


def _register_spatial_functions(db: sqlite3.Connection) -> None:
    """The functions that the spatial indexes' triggers call (GeoPackage annex F.3)."""
    for index, name in enumerate(("ST_MinX", "ST_MinY", "ST_MaxX", "ST_MaxY")):
        db.create_function(name, 1, lambda blob, i=index: _bound(blob, i), deterministic=True)
    db.create_function("ST_IsEmpty", 1, lambda blob: _bounds(blob) is None, deterministic=True)


def _bound(blob: Optional[bytes], index: int) -> Optional[float]:
    found = _bounds(blob)
    return None if found is None else found[index]


@lru_cache(maxsize=4)  # each function is called with the same one in turn
def _bounds(blob: Optional[bytes]) -> Optional[tuple[float, float, float, float]]:
    """Of a shape; None where there is none, or none that the record knows."""
    try:
        shape = from_gpkg(blob)
    except BadValue:
        return None
    return None if shape is None else bounds(shape)
