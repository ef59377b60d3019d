"""Check a case against its own log."""

from dataclasses import dataclass
from typing import Optional

from ..core.digest import sha256
from ..core.ports import CaseStore
from ..core.records import Chip, LoggedAction, LoggedChange
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
    """Check the chain, replay every change, compare every row, and hash every chip. Raises CaseError."""
    actions = store.all(LoggedAction)
    stored = {table.name: dict(store.rows_as_logged(table.name)) for table in tables().values() if table.logged}
    bad = first_difference(actions, store.all(LoggedChange), stored) or _bad_chip(store)
    last = max(actions, key=lambda action: action.seq, default=None)
    return LogVerdict(bad is None, bad, len(actions), last.hash if last else None)


def verify_case(address: str) -> LogVerdict:
    """Open a case, check it against its log, and close it again. Raises CaseError."""
    with opened(address) as store:
        return verify_log(store)


def _bad_chip(store: CaseStore) -> Optional[str]:
    for chip in store.all(Chip):
        if chip.png is not None and sha256(chip.png) != chip.sha256:
            return f"The chip {chip.id} is not the image its hash was taken of."
    return None
