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


def credited_source(
    store: CaseReading, credit: str, about: Optional[Source] = None
) -> "tuple[Source, list[Operation]]":
    """The source of a credit, with what adds it where the case has none yet: as `about` has it where that is given."""
    known = next((each for each in store.all(Source) if each.credit == credit), None)
    if known is not None:
        return known, []
    made = replace(about or Source(new_id(), credit.split(",", 1)[0]), credit=credit)
    return made, [Insert(made)]


def line_rows(store: CaseReading, source: Id, leg: Id) -> "list[Operation]":
    """Cite what a line was made of, once."""
    cited = store.where(Citation, "target_id", leg)
    if any(each.source == source and each.locator == MADE_OF for each in cited):
        return []
    return [Insert(Citation(new_id(), "leg", leg, source=source, locator=MADE_OF))]


def credit_rows(store: CaseReading, credit: str, leg: Id) -> "list[Operation]":
    """Cite what a line was made of by its credit, where it has one."""
    if not credit:
        return []
    source, added = credited_source(store, credit)
    return [*added, *line_rows(store, source.id, leg)]


def place_rows(place: Place, source: Id) -> "list[Operation]":
    """A place, with the source that its point is from."""
    return [Insert(place), Insert(Citation(new_id(), "place", place.id, source=source, locator="point"))]
