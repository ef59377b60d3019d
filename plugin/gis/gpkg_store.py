"""A case in a GeoPackage: the CaseStore port over SQLite."""

from pathlib import Path

from ..core.errors import NewerCase, NotACase, OlderCase
from ..core.schema import SCHEMA_VERSION, tables
from .gpkg_database import GeoPackageDatabase
from .gpkg_migrate import migrate
from .sql_store import SqlStore


class GeoPackageStore(SqlStore):
    """One open case file; see `core.ports.CaseStore`."""

    def __init__(self, path: Path, handle: str = "analyst") -> None:
        """Open a case for the person of that handle; one of an earlier version is brought up to date, a copy kept.

        Raises NotACase, NewerCase, OlderCase where it can't be brought up to date, CaseError.
        """
        self._path = path
        db = GeoPackageDatabase(path)
        try:
            version = version_of(db, path)
            if version < SCHEMA_VERSION:
                if not db.writable:
                    raise OlderCase(
                        f"{path} was written by an earlier Waybill, and it is read-only, so it can't be brought up to "
                        "date. Copy it to a folder you can write to and open it there."
                    )
                migrate(db, path, version)
            _check_columns(db, path)
            db.expect(lambda: _same_version(db, path))
            super().__init__(db, handle)
        except BaseException:
            db.close()
            raise

    @property
    def address(self) -> str:
        """Path of the file."""
        return str(self._path)


def version_of(db: GeoPackageDatabase, path: Path) -> int:
    """Version of the record a file holds. Raises NotACase where it is no case, NewerCase for a later version."""
    try:
        found = db.rows("SELECT value FROM meta WHERE key = 'schema_version'")
        version = int(found[0]["value"])
    except (IndexError, TypeError, ValueError):
        raise NotACase(f"{path} does not say which version of a Waybill case it is. Restore it from a copy.") from None
    if version > SCHEMA_VERSION:
        raise NewerCase(
            f"{path} was written by a newer Waybill (case version {version}; this one reads up to {SCHEMA_VERSION}). "
            "Update the plugin, then open it again. The file was not touched."
        )
    return version


def _same_version(db: GeoPackageDatabase, path: Path) -> None:
    """A file that came in the place of the open one must be a case that can be worked on as that was."""
    version = version_of(db, path)
    if version != SCHEMA_VERSION:
        raise OlderCase(
            f"{path} was replaced by a case of an earlier Waybill (version {version}). Nothing was saved. "
            "Open the case again, which brings it up to date."
        )
    _check_columns(db, path)


def _check_columns(db: GeoPackageDatabase, path: Path) -> None:
    """A column that is missing would be read as its own name, as which SQLite takes a quoted name it does not know."""
    sql = (
        "SELECT m.name AS name, c.name AS column_ FROM sqlite_master m JOIN pragma_table_info(m.name) c "
        "WHERE m.type = 'table'"
    )
    there = {(row["name"], row["column_"]) for row in db.rows(sql)}
    for table in tables().values():
        for column in table.column_names:
            if (table.name, column) not in there:
                raise NotACase(
                    f"{path} lacks the column {column} of {table.name}: another program changed its tables. "
                    "Nothing was changed; restore the case from a copy."
                )
