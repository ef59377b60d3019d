"""Bring a GeoPackage case of an earlier version up to date, with a copy of it kept beside."""

from collections.abc import Iterator
from pathlib import Path
from typing import Optional

from ..core.schema import ADDED, SCHEMA_VERSION, tables, views
from ..core.times import now_utc
from .gpkg_database import GeoPackageDatabase, copy_file
from .gpkg_schema import style_sql
from .gpkg_sql import (
    WORKING_TABLES,
    add_column_sql,
    drop_triggers_sql,
    index_sql,
    trigger_sql,
    unregister_sql,
    view_sql,
)
from .log_entry import logged


def backup_path(path: Path, version: int) -> Path:
    """Where the copy of a case of that version goes: beside it, never over an earlier copy."""
    stem = f"{path.stem}-before-update-from-version-{version}"
    taken = 1
    found = path.with_name(f"{stem}{path.suffix}")
    while found.exists():
        taken += 1
        found = path.with_name(f"{stem}-{taken}{path.suffix}")
    return found


def migrate(db: GeoPackageDatabase, path: Path, version: int) -> Optional[Path]:
    """Bring a case up to date in one transaction, logged; answers with the copy kept. Raises CaseError.

    A case that somebody else brought up to date just now is left as it is; no copy is kept of one that stays as it was.
    """
    copy, done = backup_path(path, version), False
    db.begin()
    try:
        if db.rows("SELECT 1 FROM meta WHERE key = 'schema_version' AND value <> ?", (str(version),)):
            return None
        copy_file(path, copy)
        for statement in _statements(version):
            db.run(statement)
        _tell_the_log(db, version)
        done = True
        db.commit()
    except BaseException:
        if not done:
            copy.unlink(missing_ok=True)
        raise
    finally:
        db.rollback()
    return copy


def _statements(version: int) -> Iterator[str]:
    yield from WORKING_TABLES
    for view in views():
        yield from unregister_sql(view)
    for table in tables().values():
        yield from drop_triggers_sql(table)
    for later in range(version + 1, SCHEMA_VERSION + 1):
        for name, column in ADDED.get(later, ()):
            yield add_column_sql(tables()[name], column)
    for table in tables().values():
        yield from index_sql(table)
        if table.logged:
            yield from trigger_sql(table)
    yield from view_sql()
    yield from style_sql()


def _tell_the_log(db: GeoPackageDatabase, version: int) -> None:
    label = f"Case brought from version {version} to {SCHEMA_VERSION}"
    about = {"verb": "migrate", "label": label, "why": "Opened by a newer Waybill"}
    with logged(db, {}, now_utc(), None, **about):
        db.run("UPDATE meta SET value = ? WHERE key = 'schema_version'", (str(SCHEMA_VERSION),))
