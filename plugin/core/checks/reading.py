"""What a run of the checks has read of a case already, so that each table is read once."""

from collections.abc import Iterator, Sequence
from typing import Any, Optional, TypeVar

from ..ports import CaseStore
from ..records import RECORDS, Record
from ..values import Id

R = TypeVar("R", bound=Record)


class Reading:
    """A case as the checks read it: small tables whole, of large ones (marks, images) only what is asked about."""

    def __init__(self, store: CaseStore) -> None:
        self._store = store
        self._records: dict[type[Any], tuple[Any, ...]] = {}
        self._ids: dict[str, frozenset[str]] = {}

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Every row of a table, kept for the next check. Raises CaseError."""
        if kind not in self._records:
            self._records[kind] = self._store.all(kind)
        return self._records[kind]

    def columns(self, table: str, names: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Some columns of every row, one row after the other. Raises CaseError."""
        return self._store.columns(RECORDS[table], names)

    def holds(self, table: Optional[str], row: Optional[str]) -> bool:
        """Whether a table has a row of that identifier. Raises CaseError."""
        if table not in RECORDS:
            return False
        if table not in self._ids:
            self._ids[table] = frozenset(row for (row,) in self.columns(table, ("id",)))
        return row in self._ids[table]

    def shapes(self, table: str) -> Iterator[tuple[Id, str]]:
        """Rows of a table as the log would write them. Raises CaseError."""
        return ((Id(row), text) for row, text in self._store.rows_as_logged(table))

    def images(self) -> Iterator[tuple[str, str, Optional[str], Optional[bytes]]]:
        """Every image, one after the other. Raises CaseError."""
        return self._store.images()
