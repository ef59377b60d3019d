"""Rows that stand beside a leg: what its line was made of, and what it is called in the log."""

from dataclasses import replace
from typing import Optional

from ..core.actions import Insert, Operation
from ..core.ports import CaseReading
from ..core.records import Citation, Leg, Place, Source
from ..core.values import Id, new_id

MADE_OF = "line"
"""Locator of a citation that says what a line was drawn from; it supports nothing that is claimed."""


def leg_named(store: CaseReading, leg: Leg) -> str:
    """Rajin → Dunai, or the one place for a transshipment."""
    places = {place.id: place.label for place in store.all(Place)}
    ends = [places.get(end, "?") for end in (leg.from_place, leg.to_place)]
    return ends[0] if leg.from_place == leg.to_place else " → ".join(ends)


def credit_rows(store: CaseReading, credit: str, leg: Id, source: Optional[Source] = None) -> "list[Operation]":
    """Cite what a line was made of; a source of that credit is added once, as `source` has it where that is given."""
    if not credit:
        return []
    operations: list[Operation] = []
    known = next((s for s in store.all(Source) if s.credit == credit), None)
    if known is None:
        known = replace(source or Source(new_id(), credit.split(",", 1)[0]), credit=credit)
        operations.append(Insert(known))
    cited = store.where(Citation, "target_id", leg)
    if not any(each.source == known.id and each.locator == MADE_OF for each in cited):
        operations.append(Insert(Citation(new_id(), "leg", leg, source=known.id, locator=MADE_OF)))
    return operations
