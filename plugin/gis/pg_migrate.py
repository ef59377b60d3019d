"""Bring a PostGIS case of an earlier version up to date, in one transaction and as an entry of the log."""

from collections.abc import Iterator

from ..core.schema import ADDED, SCHEMA_VERSION, tables, views
from ..core.times import now_utc
from .database import quoted
from .log_entry import logged
from .pg_database import PostGisDatabase
from .pg_sql import add_column_sql, triggers_sql, view_sql


def migrate(db: PostGisDatabase, version: int) -> None:
    """Bring a schema up to date. Raises CaseError; the case then stays as it was.

    A case that somebody else brought up to date just now is left as it is.
    """
    db.begin()
    try:
        if db.rows("SELECT 1 FROM meta WHERE key = 'schema_version' AND value <> ?", (str(version),)):
            return
        for statement in _statements(version):
            db.run(statement)
        label = f"Case brought from version {version} to {SCHEMA_VERSION}"
        about = {"verb": "migrate", "label": label, "why": "Opened by a newer Waybill"}
        with logged(db, {}, now_utc(), None, **about):
            db.run("UPDATE meta SET value = ? WHERE key = 'schema_version'", (str(SCHEMA_VERSION),))
        db.commit()
    finally:
        db.rollback()


def _statements(version: int) -> Iterator[str]:
    for view in views():
        yield f"DROP VIEW IF EXISTS {quoted(view.name)}"
    for table in tables().values():
        if table.logged:
            for trigger in ("log", "fill_id"):
                yield f"DROP TRIGGER IF EXISTS {quoted(trigger)} ON {quoted(table.name)}"
            yield f"DROP FUNCTION IF EXISTS {quoted(f'waybill_log_{table.name}')}()"
    yield "DROP FUNCTION IF EXISTS waybill_fill_id()"
    for later in range(version + 1, SCHEMA_VERSION + 1):
        for name, column in ADDED.get(later, ()):
            yield from add_column_sql(tables()[name], column)
    yield from view_sql()
    yield from triggers_sql()
