"""A case in a PostGIS schema: the CaseStore port over PostgreSQL."""

from ..core.errors import CaseError, NewerCase, NotACase, OlderCase
from ..core.schema import SCHEMA_VERSION
from .database import quoted
from .pg_connections import libpq_string, split_address
from .pg_database import PostGisDatabase
from .pg_migrate import migrate
from .pg_sql import layout_sql
from .sql_store import SqlStore

_LONGEST_NAME = 63  # bytes; what is longer would be cut off, and two cases could meet under one name


class PostGisStore(SqlStore):
    """One open schema; see `core.ports.CaseStore`."""

    def __init__(self, address: str, handle: str = "analyst") -> None:
        """Open pg:connection/schema for the person of that handle. Raises CaseError and its kinds."""
        self._address = address
        db = connect(address)
        try:
            _check_version(db)
            super().__init__(db, handle)
        except BaseException:
            db.close()
            raise

    @property
    def address(self) -> str:
        """pg:connection/schema."""
        return self._address


def connect(address: str) -> PostGisDatabase:
    """A connection to pg:connection/schema. Raises CaseError and its kinds."""
    connection, schema = split_address(address)
    return PostGisDatabase(libpq_string(connection), connection, schema)


def create_schema(address: str, *, logged: bool = True) -> PostGisDatabase:
    """Lay out an empty case inside a transaction that is left open; commit it once it is filled.

    Raises CaseError where the schema holds anything already, or has a name PostgreSQL does not keep whole.
    """
    connection, schema = split_address(address)
    if len(schema.encode("utf-8")) > _LONGEST_NAME or schema.startswith("pg_") or "\0" in schema:
        raise CaseError(
            f"“{schema}” is no name for a schema: PostgreSQL keeps {_LONGEST_NAME} bytes of it (other letters than a "
            "to z take two or more), and those that start with pg_ for itself. Choose a shorter one."
        )
    db = connect(address)
    try:
        taken = "SELECT count(*) AS n FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = ?"
        if db.rows(taken, (schema,))[0]["n"]:
            raise CaseError(f"The schema “{schema}” of “{connection}” holds tables already. Choose a new name.")
        db.run("BEGIN")
        db.run(f"CREATE SCHEMA IF NOT EXISTS {quoted(schema)}")
        for statement in layout_sql(logged=logged):
            db.run(statement)
    except BaseException:
        db.rollback()
        db.close()
        raise
    return db


def schemas_of(connection: str) -> tuple[str, ...]:
    """Schemas of a connection that hold a case. Raises CaseError."""
    db = PostGisDatabase(libpq_string(connection), connection, "public")
    try:
        sql = (
            "SELECT a.table_schema AS name FROM information_schema.tables a "
            "JOIN information_schema.tables b ON b.table_schema = a.table_schema "
            "WHERE a.table_name = 'action' AND b.table_name = 'change' ORDER BY 1"
        )
        return tuple(row["name"] for row in db.rows(sql))
    finally:
        db.close()


def _check_version(db: PostGisDatabase) -> None:
    try:
        version = int(db.rows("SELECT value FROM meta WHERE key = 'schema_version'")[0]["value"])
    except NotACase:
        raise
    except (IndexError, TypeError, ValueError):
        raise NotACase(f"{db.name} does not say which version of a Waybill case it is.") from None
    if version > SCHEMA_VERSION:
        raise NewerCase(
            f"{db.name} was written by a newer Waybill (case version {version}; this one reads up to "
            f"{SCHEMA_VERSION}). Update the plugin, then open it again. Nothing was changed."
        )
    if version < SCHEMA_VERSION:
        if not db.writable:
            raise OlderCase(
                f"{db.name} was written by an earlier Waybill (case version {version}), and you may only read it. Let "
                "somebody who may write it open it once."
            )
        migrate(db, version)
