"""Replay the log and compare it with what is stored: the first place where the two differ."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Optional

from .digest import GENESIS, action_hash
from .logged import same_row
from .records import LoggedAction, LoggedChange

Rows = Mapping[str, str]
"""Rows of a table by identifier, each as the JSON text the log would write for it now."""

# Laid down with the tables themselves, before the log begins.
_BEFORE_THE_LOG = ("meta", "schema_version")


def first_difference(
    actions: Iterable[LoggedAction], changes: Iterable[LoggedChange], stored: Mapping[str, Rows]
) -> Optional[str]:
    """What is wrong first, in words; None where the chain holds and every row is as the log left it.

    `changes` in the order they were written. Edits from outside that wait to be sealed are replayed, not objected to.
    """
    ordered = tuple(changes)
    return _broken_link(tuple(actions), ordered) or _wrong_row(ordered, stored)


def _broken_link(actions: "tuple[LoggedAction, ...]", changes: "tuple[LoggedChange, ...]") -> Optional[str]:
    by_action: dict[str, list[dict[str, object]]] = {}
    for change in changes:
        if change.action is not None:
            by_action.setdefault(change.action, []).append(asdict(change))
    before = GENESIS
    for number, action in enumerate(sorted(actions, key=lambda entry: entry.seq), start=1):
        if action.seq != number:
            return f"Log entry {number} is missing: the next one there is {action.seq}."
        if action.prev_hash != before:
            return f"Log entry {action.seq} ({action.label}) does not follow the one before it: its link does not fit."
        if action.hash != action_hash(asdict(action), by_action.pop(action.id, [])):
            return f"Log entry {action.seq} ({action.label}) was altered: its hash does not fit its content."
        before = action.hash
    if by_action:
        return f"A change in the log belongs to an entry {next(iter(by_action))} that is not there."
    return None


def _wrong_row(changes: "tuple[LoggedChange, ...]", stored: Mapping[str, Rows]) -> Optional[str]:
    replayed: dict[str, dict[str, str]] = {table: {} for table in stored}
    for change in changes:
        rows = replayed.setdefault(change.table, {})
        before = rows.pop(change.row, None)
        if not same_row(before, change.before) and not _laid_down_first(change.table, before, change.before):
            return f"The log of {change.table} {change.row} does not start from what the log said of it before."
        if change.after is not None:
            rows[str(json.loads(change.after)["id"])] = change.after
    for table, there in stored.items():
        for row, text in there.items():
            logged = replayed[table].pop(row, None)
            if not same_row(logged, text) and not _laid_down_first(table, logged, text):
                return f"The {table} {row} is not as the log left it."
        if replayed[table]:
            return f"The {table} {next(iter(replayed[table]))} is in the log but no longer in the case."
    return None


def _laid_down_first(table: str, logged: Optional[str], text: Optional[str]) -> bool:
    return logged is None and text is not None and (table, json.loads(text).get("key")) == _BEFORE_THE_LOG
