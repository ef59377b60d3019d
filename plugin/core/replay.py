"""Replay the log and compare it with what is stored: the first place where the two differ."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Optional

from .digest import GENESIS, action_hash_over, change_digest
from .logged import same_row, values_of
from .records import LoggedAction, LoggedChange

Rows = Iterable[tuple[str, str]]
"""Rows of a table: the identifier of each, and the JSON text the log would write for it now."""

# Laid down with the tables themselves, before the log begins.
_BEFORE_THE_LOG = ("meta", "schema_version")


def first_difference(
    actions: Iterable[LoggedAction], changes: Iterable[LoggedChange], stored: Mapping[str, Rows]
) -> Optional[str]:
    """What is wrong first, in words; None where the chain holds and every row is as the log left it.

    `changes` in the order they were written. Edits from outside that wait to be sealed are replayed, not objected to.
    Everything is read once, in turn; of each row only its last text is kept.
    """
    replay = _Replay(stored)
    for change in changes:
        replay.put(change)
    return replay.broken_link(actions) or replay.wrong_change or replay.wrong_row(stored)


class _Replay:
    """Rows as the log leaves them, and the digests of what each entry changed."""

    def __init__(self, stored: Iterable[str]) -> None:
        self.wrong_change: Optional[str] = None
        self._rows: dict[str, dict[str, str]] = {table: {} for table in stored}
        self._digests: dict[str, list[str]] = {}

    def put(self, change: LoggedChange) -> None:
        """Take in the next change."""
        if change.action is not None:
            self._digests.setdefault(change.action, []).append(change_digest(vars(change)))
        rows = self._rows.setdefault(change.table, {})
        before = rows.pop(change.row, None)
        fits = same_row(before, change.before) or _laid_down_first(change.table, before, change.before)
        row = change.row if change.after is None else _id_in(change.after)
        if self.wrong_change is None and (not fits or row is None or row in rows):
            self.wrong_change = (
                f"The log of {change.table} {change.row} does not start from what the log said of it before."
            )
        if change.after is not None and row is not None:
            rows[row] = change.after

    def broken_link(self, actions: Iterable[LoggedAction]) -> Optional[str]:
        """The first entry that does not stand on the one before it, or not for the changes that name it."""
        before = GENESIS
        for number, action in enumerate(sorted(actions, key=lambda entry: entry.seq), start=1):
            if action.seq != number:
                return f"Log entry {number} is missing: the next one there is {action.seq}."
            if action.prev_hash != before:
                return (
                    f"Log entry {action.seq} ({action.label}) does not follow the one before it: its link does not fit."
                )
            if action.hash != action_hash_over(asdict(action), self._digests.pop(action.id, ())):
                return f"Log entry {action.seq} ({action.label}) was altered: its hash does not fit its content."
            before = action.hash
        if self._digests:
            return f"A change in the log belongs to an entry {next(iter(self._digests))} that is not there."
        return None

    def wrong_row(self, stored: Mapping[str, Rows]) -> Optional[str]:
        """The first stored row that is not as the log left it, or that should be there."""
        for table, there in stored.items():
            left = self._rows.pop(table)
            for row, text in there:
                logged = left.pop(row, None)
                if not same_row(logged, text) and not _laid_down_first(table, logged, text):
                    return f"The {table} {row} is not as the log left it."
            if left:
                return f"The {table} {next(iter(left))} is in the log but no longer in the case."
        for table, left in self._rows.items():
            if left:
                return f"The log speaks of {table} {next(iter(left))}, of which the case has no table."
        return None


def _id_in(text: str) -> Optional[str]:
    found = values_of(text).get("id")
    return None if found is None else str(found)


def _laid_down_first(table: str, logged: Optional[str], text: Optional[str]) -> bool:
    return logged is None and text is not None and (table, values_of(text).get("key")) == _BEFORE_THE_LOG
