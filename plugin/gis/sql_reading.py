"""What is read of a case in an SQL database: the reading half of the CaseStore port."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Optional, TypeVar

from ..core import rows
from ..core.errors import CaseError
from ..core.listing import SightingEntry
from ..core.records import LoggedAction, LoggedChange, Record
from ..core.schema import tables
from ..core.values import Id
from .database import IMAGES_AT_ONCE, Database, pages, quoted
from .listing import read_listing, read_listing_of

R = TypeVar("R", bound=Record)
_PAST_EVERY_SEQ = 2**62


class SqlReading:
    """Rows of one open case as records; see `core.ports.CaseStore`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Every row of a table in the order it was added."""
        return self._select(kind, "")

    def get(self, kind: type[R], row: Id) -> R:
        """One row."""
        found = self._select(kind, "WHERE id = ?", (row,))
        if not found:
            raise CaseError(f"The {rows.table_named(kind)} {row} is no longer in the case. Open the case again.")
        return found[0]

    def where(self, kind: type[R], column: str, value: object) -> tuple[R, ...]:
        """Rows whose column equals the value."""
        return self._select(kind, f"WHERE {quoted(column)} = ?", (value,))

    def where_any(self, kind: type[R], column: str, values: Sequence[object]) -> tuple[R, ...]:
        """Rows whose column equals any of the values, in the order they were added."""
        if not values:
            return ()
        test, value = self._db.among(values)
        return self._select(kind, f"WHERE {quoted(column)} {test}", (value,))

    def listing(self, after: int, limit: int) -> tuple[SightingEntry, ...]:
        """Up to `limit` sightings added after a fid."""
        return read_listing(self._db.rows, after, limit)

    def listing_of(self, sightings: Sequence[Id]) -> tuple[SightingEntry, ...]:
        """Those of the sightings that are in the case."""
        return read_listing_of(self._db.rows, sightings)

    def count(self, kind: type[Record]) -> int:
        """Number of rows of a table."""
        return int(self._db.rows(f"SELECT count(*) AS n FROM {quoted(rows.table_named(kind))}")[0]["n"])  # nosec B608

    def log(self, before: Optional[int], limit: int) -> tuple[LoggedAction, ...]:
        """Entries of the log, newest first."""
        condition = "WHERE seq < ? ORDER BY seq DESC LIMIT ?"
        return select(self._db, LoggedAction, condition, (_PAST_EVERY_SEQ if before is None else before, limit))

    def rows_as_logged(self, table: str) -> Iterator[tuple[str, str]]:
        """Identifier of every row of a table, with the JSON text the log would write for it now."""
        wanted = f"fid, id, {self._db.row_json(tables()[table])} AS json"
        for page in pages(self._db, wanted, table):
            yield from ((row["id"], row["json"]) for row in page)

    def changes(self) -> Iterator[LoggedChange]:
        """Every changed row of the log in the order they were written."""
        for page in pages(self._db, "*", "change"):
            yield from (rows.from_row(LoggedChange, row) for row in page)

    def images(self) -> Iterator[tuple[str, str, Optional[str], Optional[bytes]]]:
        """Every image: table, identifier, the hash it should have, and its bytes, one after the other."""
        for page in pages(self._db, "fid, id, sha256, png", "chip", size=IMAGES_AT_ONCE):
            yield from (("chip", row["id"], row["sha256"], row["png"]) for row in page)
        for page in pages(self._db, "sha256, data", "blob", key="sha256", size=IMAGES_AT_ONCE):
            yield from (("blob", row["sha256"], row["sha256"], row["data"]) for row in page)

    def columns(self, kind: type[Record], names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Some columns of every row of a table, in the order the rows were added; geometry is not among them."""
        wanted = ", ".join(map(quoted, dict.fromkeys(("fid", *names))))
        for page in pages(self._db, wanted, rows.table_named(kind)):
            yield from (tuple(row[name] for name in names) for row in page)

    def _select(self, kind: type[R], condition: str, values: Sequence[Any] = ()) -> tuple[R, ...]:
        return select(self._db, kind, f"{condition} ORDER BY fid", values)

    def stamp(self) -> int:
        """A number that grows with every change of the case, whoever made it."""
        return int(self._db.rows("SELECT max(fid) AS stamp FROM change")[0]["stamp"] or 0)

    def changed_since(self, stamp: int) -> tuple[tuple[str, Id], ...]:
        """Rows that were changed after a stamp, as (table, identifier)."""
        sql = 'SELECT DISTINCT "table" AS name, "row" AS id FROM change WHERE fid > ?'
        return tuple((row["name"], Id(row["id"])) for row in self._db.rows(sql, (stamp,)))

    @contextmanager
    def at_one_moment(self) -> "Iterator[SqlReading]":
        """The case as it is now, whoever writes it while it is read."""
        with self._db.at_one_moment() as still:
            yield SqlReading(still)


def select(db: Database, kind: type[R], condition: str, values: Sequence[Any] = ()) -> tuple[R, ...]:
    """Records that a condition (WHERE … ORDER BY …) finds. Raises CaseError."""
    table = tables()[rows.table_named(kind)]
    columns = rows.columns_of(kind)
    names = ", ".join(f"{db.reading(name, table.kind_of(name))} AS {quoted(name)}" for name in columns)
    sql = f"SELECT {names} FROM {quoted(table.name)} {condition}"  # nosec B608 - identifiers are the schema's own
    return tuple(rows.from_row(kind, row) for row in db.rows(sql, values))
