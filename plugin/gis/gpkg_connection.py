"""Connect to a GeoPackage case, and say in plain words what SQLite reports."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Optional

from ..core.errors import (
    BadValue,
    CaseBusy,
    CaseError,
    CaseReadOnly,
    NewerCase,
    NotACase,
    WaybillError,
)
from ..core.geometry import bounds
from ..core.schema import SCHEMA_VERSION
from ..core.wkb import from_gpkg, gpkg_is_empty

_BUSY_TIMEOUT_S = 3.0


def connect(path: Path, writable: bool) -> sqlite3.Connection:
    """Open a file for one writer, or only to read. Raises CaseError and its kinds."""
    if not path.is_file():
        raise CaseError(f"There is no file {path}. Check the name, or choose another case.")
    mode = "rw" if writable else "ro&immutable=1" if _left_without_its_wal(path) else "ro"
    with readable_errors(path):
        db = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode={mode}", uri=True, timeout=_BUSY_TIMEOUT_S, isolation_level=None
        )
        db.row_factory = sqlite3.Row
        db.execute("PRAGMA foreign_keys = ON")
        _register_spatial_functions(db)
    return db


def _left_without_its_wal(path: Path) -> bool:
    """True for a file last written by QGIS whose write-ahead log is gone: SQLite would have to make one to read it."""
    with path.open("rb") as file:
        wal = file.read(20)[18:] == b"\x02\x02"
    return wal and not path.with_name(path.name + "-wal").exists()


def _register_spatial_functions(db: sqlite3.Connection) -> None:
    """The functions that the spatial indexes' triggers call (GeoPackage annex F.3)."""
    for index, name in enumerate(("ST_MinX", "ST_MinY", "ST_MaxX", "ST_MaxY")):
        db.create_function(name, 1, lambda blob, i=index: _bound(blob, i), deterministic=True)
    db.create_function("ST_IsEmpty", 1, lambda blob: blob is None or gpkg_is_empty(blob), deterministic=True)


def _bound(blob: Optional[bytes], index: int) -> Optional[float]:
    shape = from_gpkg(blob)
    return None if shape is None else bounds(shape)[index]


def check_version(db: sqlite3.Connection, path: Path) -> None:
    """Raises NotACase where this is no case, NewerCase where it is from a later version."""
    try:
        found = db.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone()
        version = int(found["value"])
    except sqlite3.OperationalError as error:
        if "no such table" in str(error) or "no such column" in str(error):
            raise NotACase(f"{path} is no Waybill case. Choose a .gpkg that Waybill made.") from None
        raise _translated(error, path) from None
    except sqlite3.DatabaseError:
        raise NotACase(f"{path} is no Waybill case, or it is damaged. Choose a .gpkg that Waybill made.") from None
    except (TypeError, ValueError):
        raise NotACase(f"{path} does not say which version of a Waybill case it is. Restore it from a copy.") from None
    if version > SCHEMA_VERSION:
        raise NewerCase(
            f"{path} was written by a newer Waybill (case version {version}; this one reads up to {SCHEMA_VERSION}). "
            "Update the plugin, then open it again. The file was not touched."
        )


@contextmanager
def readable_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into what a person can act on."""
    try:
        yield
    except WaybillError:
        raise
    except sqlite3.Error as error:
        raise _translated(error, path) from error
    except UnicodeEncodeError as error:
        raise BadValue(
            f"A text holds half a character at place {error.start + 1}: “{error.object[:40]!a}”. "
            "Nothing was saved; type it again."
        ) from error


def _translated(error: sqlite3.Error, path: Path) -> WaybillError:
    text = str(error)
    if "locked" in text or "busy" in text:
        return CaseBusy(
            f"{path} is being written by another program. Nothing was saved. "
            "Finish the edit there (an open edit session in QGIS counts), then try again."
        )
    if "readonly" in text or "unable to open" in text:
        return CaseReadOnly(f"{path} can't be written. Nothing was saved. Copy the case to a folder you can write to.")
    if "full" in text:
        return CaseError(f"The disk with {path} is full. Nothing was saved. Make room, then try again.")
    if isinstance(error, sqlite3.IntegrityError):
        return BadValue(f"The case refuses this: {text}. Nothing was saved; correct the value and try again.")
    if "not a database" in text or "malformed" in text:
        return NotACase(f"{path} is damaged or no Waybill case. Restore it from a copy.")
    return CaseError(f"{path} can't be read or written: {text}.")
