"""What a store needs of a database: SQL with `?` for values, one transaction at a time, errors in plain words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Optional, Protocol

from ..core.schema import Table

ROWS_AT_ONCE = 2_000
IMAGES_AT_ONCE = 16


class Database(Protocol):
    """One connection to one case. Every method raises the kinds of CaseError and BadValue, never a driver's own."""

    @property
    def name(self) -> str:
        """How people know the case: a path, or connection and schema."""

    @property
    def writable(self) -> bool:
        """False where nothing can be written."""

    def rows(self, sql: str, values: Sequence[Any] = ()) -> "list[Mapping[str, Any]]":
        """What a query answers; each row by name."""

    def run(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Change rows; answers how many."""

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> int:
        """The same change once for each row of values; answers how many rows were changed."""

    def begin(self) -> None:
        """Start a transaction in which nobody else writes through Waybill."""

    def commit(self) -> None:
        """End the transaction durably."""

    def rollback(self) -> None:
        """End the transaction as if it had never begun; harmless where there is none."""

    def close(self) -> None:
        """Let go of the case."""

    # What the two databases say differently

    def name_action(self, action: Optional[str]) -> None:
        """Say to the log's triggers which action the changes of this transaction belong to."""

    def row_json(self, table: Table) -> str:
        """SQL that writes a row of a table as the log does."""

    def reading(self, column: str, kind: str) -> str:
        """SQL that reads a column; geometry comes as a GeoPackage blob."""

    def writing(self, kind: str) -> str:
        """SQL that stands for a value to be written into a column of this kind."""

    def encoded(self, kind: str, value: Any) -> Any:
        """A value as the driver wants it; geometry is given as a GeoPackage blob."""

    def hurried(self) -> "AbstractContextManager[None]":
        """While this lasts, what is busy is given up on at once, for it can wait for another time."""

    def among(self, values: Sequence[Any]) -> "tuple[str, Any]":
        """SQL that is true of a column that equals any of many values, and the one value that stands for them."""

    def held(self, query: str) -> str:
        """A query whose rows nobody changes until the transaction ends."""

    def at_one_moment(self) -> "AbstractContextManager[Database]":
        """The case as it is now, to be read at length while others go on writing; nothing is written meanwhile."""


def quoted(name: str) -> str:
    """An SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def pages(
    db: Database, wanted: str, table: str, *, key: str = "fid", size: int = ROWS_AT_ONCE
) -> "Iterator[list[Mapping[str, Any]]]":
    """Every row of a table in the order of a key that is among the wanted columns, a page at a time."""
    condition = ""
    last: tuple[Any, ...] = ()
    while True:
        sql = f"SELECT {wanted} FROM {quoted(table)} {condition} ORDER BY {quoted(key)} LIMIT ?"  # nosec B608
        page = db.rows(sql, (*last, size))
        if page:
            yield page
        if len(page) < size:
            return
        condition, last = f"WHERE {quoted(key)} > ?", (page[-1][key],)
