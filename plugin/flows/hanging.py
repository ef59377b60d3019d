"""What hangs on rows of a case: their parts, the parts of these, and what points at any of them."""

from collections.abc import Iterable

from ..core.parts import parts_of, pointing
from ..core.ports import CaseStore
from ..core.records import RECORDS
from ..core.values import Id


def hanging(store: CaseStore, rows: Iterable[tuple[str, Id]]) -> dict[Id, str]:
    """Identifier and table of everything that hangs on rows of (table, identifier), the nearest first.

    The rows themselves are not among it. Raises CaseError.
    """
    of = {row: table for table, row in rows}
    found: dict[Id, str] = {}
    level = dict(of)
    while level:
        below: dict[Id, str] = {}
        for table in dict.fromkeys(level.values()):
            ids = [row for row, its in level.items() if its == table]
            for part, column in parts_of(table):
                below.update({record.id: part for record in store.where_any(RECORDS[part], column, ids)})
        for speaking in pointing():
            told = store.where_any(RECORDS[speaking], "target_id", tuple(level))
            below.update({record.id: speaking for record in told})
        level = {row: table for row, table in below.items() if row not in found and row not in of}
        found.update(level)
    return found
