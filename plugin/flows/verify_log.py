"""Check a case against its own log."""

from dataclasses import dataclass
from typing import Optional

from ..core.digest import sha256
from ..core.ports import CaseReading, CaseStore
from ..core.records import LoggedAction
from ..core.replay import first_difference
from ..core.schema import tables
from .open_store import opened


@dataclass(frozen=True)
class LogVerdict:
    """What a check of the log found; `head` is the hash to lodge outside the file, None in an empty log."""

    valid: bool
    first_bad: Optional[str]
    entries: int
    head: Optional[str]


def verify_log(store: CaseStore) -> LogVerdict:
    """Check the chain, replay every change, compare every row, and hash every image. Raises CaseError.

    All is read as it is at one moment, and nobody is kept from writing meanwhile.
    """
    with store.at_one_moment() as case:
        return _verdict(case)


def _verdict(store: CaseReading) -> LogVerdict:
    actions = store.all(LoggedAction)
    stored = {table.name: store.rows_as_logged(table.name) for table in tables().values() if table.logged}
    bad = first_difference(actions, store.changes(), stored) or _bad_image(store)
    last = max(actions, key=lambda action: action.seq, default=None)
    return LogVerdict(bad is None, bad, len(actions), last.hash if last else None)


def verify_case(address: str) -> LogVerdict:
    """Open a case, check it against its log, and close it again. Raises CaseError."""
    with opened(address) as store:
        return verify_log(store)


def _bad_image(store: CaseReading) -> Optional[str]:
    for table, row, expected, data in store.images():
        if data is not None and not (isinstance(data, bytes) and sha256(data) == expected):
            return f"The {'former chip' if table == 'blob' else table} {row} is not the image its hash was taken of."
    return None
