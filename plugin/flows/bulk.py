"""Change many sightings at once: one action, one step back."""

import dataclasses
from collections.abc import Iterable, Sequence
from typing import Any, Optional

from ..core.actions import Action, Delete, Insert, Operation, Receipt, Update
from ..core.errors import BadValue
from ..core.ports import CaseStore
from ..core.records import Review, Sighting, Tally, TallyLine
from ..core.times import now_utc
from ..core.values import Id, Interval, new_id
from ..core.vocab import UNIT_OF_SUBJECT
from ..core.words import number, plural
from .bulk_counts import SetCounts
from .hanging import hanging

OF_THE_COUNT = ("colour_class", "size_class", "width_reason")
OF_THE_SIGHTING = ("subject", "direction", "observation", "inference", "likelihood", "confidence", "note")


@dataclasses.dataclass(frozen=True)
class Setting:
    """One field of `OF_THE_COUNT` or `OF_THE_SIGHTING`, and the value every chosen sighting gets; None empties it.

    A subject and a reason for the width can't be emptied.
    """

    field: str
    value: Optional[str]


@dataclasses.dataclass(frozen=True)
class BulkDone:
    """What was done; `left` says in words which of the chosen were left as they were, empty where none."""

    receipt: Receipt
    changed: int
    left: str = ""


def set_fields(store: CaseStore, chosen: Sequence[Id], settings: Sequence[Setting]) -> BulkDone:
    """Set fields of many sightings as one step; what can't be set is left as it is, and said.

    What is reported keeps all it says. Colour and size go to a count of one class, sizes only where its kind has
    sizes, a reason to what is wide. A number that was typed follows the subject. Raises BadValue where nothing would
    change, and what `CaseStore.apply` raises.
    """
    own: dict[str, Any] = {s.field: s.value for s in settings if s.field in OF_THE_SIGHTING}
    if own.get("subject", "other") not in UNIT_OF_SUBJECT:
        raise BadValue("A sighting is always of something. Choose a subject, or keep the ones there are.")
    stored = store.where_any(Sighting, "id", chosen)
    observed = [sighting for sighting in stored if not sighting.claim]
    counts = SetCounts(store, observed, {s.field: s.value for s in settings if s.field in OF_THE_COUNT})
    updates: list[Update] = []
    touched: set[Id] = set()
    for sighting in observed:
        subject = own.get("subject", sighting.subject)
        lines = counts.set_for(sighting, subject)
        if lines is None:
            continue
        found = _changing((Update(dataclasses.replace(sighting, **own), seen=sighting), *lines))
        touched |= {sighting.id} if found else set()
        updates += found
    left = [(len(stored) - len(observed), "reported by a source"), *counts.left()]
    told = ", ".join(f"{number(n)} {why}" for n, why in left if n)
    if not updates:
        rest = f", or is {told}" if told else ""
        raise BadValue(f"Nothing to change: what was chosen has these values already{rest}.")
    operations = (*updates, *counts.marks_with(updates))
    receipt = store.apply(Action("edit_sightings", _named("Edit", len(touched)), operations))
    return BulkDone(receipt, len(touched), f"Left as they were: {told}." if told else "")


def set_status_of_many(store: CaseStore, chosen: Sequence[Id], status: str, why: Optional[str] = None) -> BulkDone:
    """Review, dispute or withdraw. Raises BadValue where one lacks what a review needs, or none would change."""
    stored = store.where_any(Sighting, "id", chosen)
    if status == "reviewed":
        _check_reasons(store, stored)
    updates = _changing(Update(dataclasses.replace(row, status=status), seen=row) for row in stored)
    if not updates:
        raise BadValue(f"Nothing to change: what was chosen is {status} already.")
    operations: list[Operation] = [*updates]
    if status != "draft":
        now, me = now_utc(), store.me()
        verdicts = (Review(new_id(), "sighting", each.record.id, status, now, me, why) for each in updates)
        operations += [Insert(verdict) for verdict in verdicts]
    many = len(stored) > 1
    label = f"{_named('Mark', len(updates))} {status}" if many else f"Sighting {status}"
    return BulkDone(store.apply(Action("set_status", label, tuple(operations), why)), len(updates))


def delete_sightings(store: CaseStore, chosen: Sequence[Id]) -> BulkDone:
    """Remove sightings with all that hangs on them; undo brings everything back."""
    stored = store.where_any(Sighting, "id", chosen)
    going = [("sighting", sighting.id) for sighting in stored]
    going += [("look", look) for look in _looks_left_over(store, stored)]
    parts = reversed(hanging(store, going).items())
    seen = {sighting.id: sighting for sighting in stored}
    operations = [Delete(table, row) for row, table in parts]
    operations += [Delete(table, row, seen=seen.get(row)) for table, row in going]
    one = len(stored) == 1
    action = Action(
        "delete_sighting" if one else "delete_sightings",
        "Delete sighting" if one else _named("Delete", len(stored)),
        tuple(operations),
    )
    return BulkDone(store.apply(action), len(stored))


def _looks_left_over(store: CaseStore, going: Sequence[Sighting]) -> tuple[Id, ...]:
    """Looks that no sighting would rest on any more."""
    looks = tuple(dict.fromkeys(sighting.look for sighting in going if sighting.look))
    gone = {sighting.id for sighting in going}
    kept = {resting.look for resting in store.where_any(Sighting, "look", looks) if resting.id not in gone}
    return tuple(look for look in looks if look not in kept)


def _check_reasons(store: CaseStore, sightings: Sequence[Sighting]) -> None:
    """A review rests on the adopted counts; what stands beside them is somebody else's to explain."""
    found = store.where_any(Tally, "sighting", [s.id for s in sightings])
    tallies = {tally.id: tally.sighting for tally in found if tally.adopted}
    without = {
        tallies[line.tally]
        for line in store.where_any(TallyLine, "tally", tuple(tallies))
        if not (count := Interval(line.low, line.best, line.high, line.width_reason, line.bound)).empty
        and not count.stands
    }
    if not without:
        return
    if len(sightings) == 1:
        raise BadValue(
            "This sighting's count has no reason for its width, so it stays a draft. "
            "Choose why low and high differ, then review it."
        )
    verb = "has a count" if len(without) == 1 else "have counts"
    raise BadValue(
        f"{number(len(without))} of {number(len(sightings))} sightings {verb} without a reason for the width. "
        "Nothing was changed: give the reasons, or choose the others only."
    )


def _changing(updates: Iterable[Update]) -> list[Update]:
    return [update for update in updates if update.record != update.seen]


def _named(verb: str, count: int) -> str:
    return f"{verb} {plural(count, 'sighting', 'sightings')}"
