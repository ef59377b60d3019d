"""A PostGIS schema as a database: psycopg2, with the connection QGIS stored and its errors in plain words."""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from itertools import islice
from typing import Any, Optional

from ..core.errors import BadValue, CaseError, CaseReadOnly, CaseUnreachable, NotACase, WaybillError
from ..core.schema import Table
from ..core.wkb import gpkg_wkb
from .database import quoted
from .pg_errors import first_line, translated
from .pg_sql import GPKG_HEAD, row_json

_AT_ONCE = 200
_ENCODING = "UTF8"
_CONNECT_TIMEOUT_S = 5  # for a first connection, behind a slow line
_AGAIN_TIMEOUT_S = 2  # the least that libpq knows
_SILENCE_MS = 2_000  # so long may a server that answered before leave a question unacknowledged
_LONG_S, _REST_S = 0.5, 10.0
_LOCK_TIMEOUT_MS = 3000
_VALUES = b" VALUES "
_SETTINGS = (
    "SET TIME ZONE 'UTC'",
    f"SET lock_timeout = {_LOCK_TIMEOUT_MS}",
    "SET synchronous_commit = on",
    "SET extra_float_digits = 1",
    "SET client_min_messages = warning",
)


class PostGisDatabase:
    """One connection. Where the server went away, the next use connects anew."""

    def __init__(self, dsn: str, connection: str, schema: str) -> None:
        """Connect by a libpq string, whose secrets are in no message. Raises CaseUnreachable, NotACase."""
        self._dsn = dsn
        self._name = f"pg:{connection}/{schema}"
        self._schema = schema
        self._closed = False
        self._rest_until = 0.0
        self._pg: Any = self._connect(_CONNECT_TIMEOUT_S)
        try:
            self._writable = bool(self._may_write())
        except BaseException:
            self.close()
            raise

    @property
    def name(self) -> str:
        """Connection and schema."""
        return self._name

    @property
    def writable(self) -> bool:
        """False for a role that may only read, and for a standby server."""
        return self._writable

    def rows(self, sql: str, values: Sequence[Any] = ()) -> "list[Mapping[str, Any]]":
        """What a query answers."""
        with self._told() as cursor:
            cursor.execute(*_marked(sql, values))
            return [dict(row) for row in cursor.fetchall()]

    def run(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Change rows."""
        with self._told() as cursor:
            cursor.execute(*_marked(sql, values))
            return int(cursor.rowcount)

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> int:
        """The same change for many rows."""
        marked, waiting, changed = _marks(sql), iter(rows), 0
        together = _inserted if sql.startswith("INSERT ") else _counted
        with self._told() as cursor:
            while some := [cursor.mogrify(marked, tuple(values)) for values in islice(waiting, _AT_ONCE)]:
                cursor.execute(together(some))
                changed += cursor.rowcount if together is _inserted else cursor.fetchone()["n"]
        return changed

    def begin(self) -> None:
        """Start a transaction; whoever else writes through Waybill waits for its end."""
        if not self._writable:
            raise CaseReadOnly(
                f"{self._name} can only be read with this role. Nothing was saved. "
                "Ask whoever runs the database for the right to write, or copy the case to a file."
            )
        self.run("BEGIN")
        try:
            self.run("LOCK TABLE action IN SHARE ROW EXCLUSIVE MODE")
        except WaybillError:
            self.rollback()
            raise

    def commit(self) -> None:
        """End the transaction; the server has written it to disk when this returns."""
        with self._told() as cursor:
            cursor.execute("COMMIT")
            ended = cursor.statusmessage
        if ended != "COMMIT":  # so does PostgreSQL answer where a statement failed and nobody heeded it
            raise CaseError(f"{self._name} took the step back. Nothing was saved. Try again.")

    def rollback(self) -> None:
        """Take the transaction back."""
        if self._pg is not None and not self._pg.closed:
            try:
                self.run("ROLLBACK")
            except CaseError:
                self._let_go()  # which takes it back too

    def close(self) -> None:
        """Let go of the connection."""
        self._let_go()
        self._closed = True

    def name_action(self, action: Optional[str]) -> None:
        """The action the triggers write, in a setting of this transaction."""
        self.rows("SELECT set_config('waybill.action', ?, true)", (action or "",))

    def row_json(self, table: Table) -> str:
        """A row as JSON text."""
        return row_json(table, "")

    def reading(self, column: str, kind: str) -> str:
        """A column as it is; geometry as a GeoPackage blob."""
        if kind != "geom":
            return quoted(column)
        return f"('\\x{GPKG_HEAD}'::bytea || ST_AsBinary({quoted(column)}, 'NDR'))"

    def writing(self, kind: str) -> str:
        """A value as it is; geometry from WKB."""
        return "ST_GeomFromWKB(?, 4326)" if kind == "geom" else "?"

    def encoded(self, kind: str, value: Any) -> Any:
        """A value as it is; WKB out of a GeoPackage blob."""
        return gpkg_wkb(value) if kind == "geom" and value is not None else value

    def hurried(self) -> "nullcontext[None]":
        """Rows of leases are nobody else's; nothing is waited for."""
        return nullcontext()

    def among(self, values: Sequence[Any]) -> "tuple[str, Any]":
        """A list as an array."""
        return "= ANY(?)", list(values)

    def held(self, query: str) -> str:
        """Rows that QGIS' own tools can't change either until the transaction ends."""
        return f"{query} FOR UPDATE"

    @contextmanager
    def at_one_moment(self) -> "Iterator[PostGisDatabase]":
        """A transaction that sees none of what others commit while it lasts."""
        self.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        try:
            yield self
        finally:
            self.rollback()

    def _connect_again(self) -> Any:
        """Connect anew; after a try that the window had to wait for, say for a while that there is no answer."""
        began = time.monotonic()
        if began < self._rest_until:
            raise CaseUnreachable(f"{self._name} can't be reached: the server does not answer. Try again in a moment.")
        try:
            return self._connect(_AGAIN_TIMEOUT_S)
        except CaseUnreachable:
            ended = time.monotonic()
            self._rest_until = ended + _REST_S if ended - began > _LONG_S else 0.0
            raise

    def _connect(self, timeout_s: int) -> Any:
        import psycopg2
        import psycopg2.extras

        try:
            made = psycopg2.connect(
                self._dsn, connect_timeout=timeout_s, application_name="Waybill", client_encoding=_ENCODING,
                cursor_factory=psycopg2.extras.RealDictCursor, **_watched(psycopg2.__libpq_version__),
            )  # fmt: skip
        except psycopg2.Error as error:
            raise CaseUnreachable(
                f"{self._name} can't be reached: {first_line(error, self._dsn)}. "
                "See that the server runs and that the connection in QGIS is right and holds an authentication "
                "configuration, then try again."
            ) from None
        try:
            self._set_up(made)
        except psycopg2.Error as error:
            lost = bool(made.closed)
            made.close()
            raise translated(error, self._name, lost) from error
        except BaseException:
            made.close()
            raise
        return made

    def _set_up(self, made: Any) -> None:
        import psycopg2
        import psycopg2.extensions

        made.autocommit = True
        encoding = made.get_parameter_status("server_encoding")
        if encoding != _ENCODING:
            raise NotACase(
                f"{self._name}: this database keeps texts in {encoding}, which has not every letter. "
                "Make one with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0, and use that."
            )
        as_bytes = psycopg2.extensions.new_type((17,), "BYTEA", lambda v, cursor: _bytes(psycopg2.BINARY(v, cursor)))
        psycopg2.extensions.register_type(as_bytes, made)
        with made.cursor() as cursor:
            cursor.execute(
                "SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace "
                "WHERE e.extname = 'postgis'"
            )
            postgis = cursor.fetchone()
            if postgis is None:
                raise NotACase(f"{self._name}: this database has no PostGIS. Run CREATE EXTENSION postgis in it.")
            for setting in _SETTINGS:
                cursor.execute(setting)
            path = ", ".join(dict.fromkeys((quoted(self._schema), quoted(postgis["nspname"]))))
            cursor.execute(f"SET search_path TO {path}")

    def _may_write(self) -> bool:
        sql = (
            "SELECT NOT pg_is_in_recovery() AND coalesce("
            "has_table_privilege(current_user, to_regclass(?)::oid, 'INSERT'), true) AS may"
        )
        return bool(self.rows(sql, (f"{quoted(self._schema)}.action",))[0]["may"])

    def _let_go(self) -> None:
        pg, self._pg = self._pg, None
        if pg is not None:
            pg.close()

    @contextmanager
    def _told(self) -> Iterator[Any]:
        import psycopg2

        if self._closed:
            raise CaseError("The case is closed. Open it again.")
        if self._pg is None or self._pg.closed:
            self._pg = self._connect_again()
        try:
            with self._pg.cursor() as cursor:
                yield cursor
        except psycopg2.Error as error:
            lost = bool(self._pg is None or self._pg.closed)
            if lost:
                self._let_go()
            raise translated(error, self._name, lost) from error
        except UnicodeEncodeError as error:
            raise BadValue(
                f"A text holds half a character at place {error.start + 1}: “{error.object[:40]!a}”. "
                "Nothing was saved; type it again."
            ) from error


def _watched(libpq: int) -> "dict[str, int]":
    """Settings of a connection that notices a server gone silent; libpq knows the last one from version 12."""
    watched = {"keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 2}
    return watched | {"tcp_user_timeout": _SILENCE_MS} if libpq >= 120000 else watched


def _marked(sql: str, values: Sequence[Any]) -> "tuple[str, Optional[tuple[Any, ...]]]":
    """SQL and values as psycopg2 wants them, which reads a per cent sign as one only where there are no values."""
    return (_marks(sql), tuple(values)) if values else (sql, None)


def _marks(sql: str) -> str:
    return sql.replace("%", "%%").replace("?", "%s")


def _inserted(statements: "list[bytes]") -> bytes:
    """Like INSERT statements as one, so that a far server is not asked for each row."""
    head = statements[0].partition(_VALUES)[0]
    return head + _VALUES + b", ".join(statement[len(head) + len(_VALUES) :] for statement in statements)


def _counted(statements: "list[bytes]") -> bytes:
    """UPDATE or DELETE statements of different rows as one that answers how many rows they changed."""
    parts = b", ".join(b"c%d AS (%s RETURNING 1)" % (n, statement) for n, statement in enumerate(statements))
    counts = b" UNION ALL ".join(b"SELECT 1 FROM c%d" % n for n in range(len(statements)))
    return b"WITH %s SELECT count(*) AS n FROM (%s) AS changed" % (parts, counts)


def _bytes(value: Any) -> Optional[bytes]:
    return None if value is None else bytes(value)
