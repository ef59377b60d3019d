"""Marks of the image before at the same place, so that each can be settled: still there, gone, or new."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from ..core.counting import CountedMark, MarkDraft
from ..core.errors import BadValue
from ..core.geometry import Point
from ..core.ground import vector
from ..core.ports import CaseStore
from ..core.records import Look, Mark, Scene, Sighting, Tally
from ..core.times import window_words
from ..core.values import Id
from .tallies import adopted_marks

_NEAR_M = 1_500.0


@dataclass(frozen=True)
class Ghosts:
    """What was marked on the image before; `told` names that image, or says why there is none."""

    marks: dict[Id, CountedMark]
    told: str


def ghosts_for(store: CaseStore, sighting: Sighting, scene: Scene) -> Ghosts:
    """Marks that counted on the latest image before this one, at the same place and within 1.5 km. Raises CaseError."""
    if not scene.acquired_from:
        return Ghosts({}, "This image has no date, so nobody can say which one came before it.")
    look = store.get(Look, sighting.look) if sighting.look else None
    if look is None or look.place is None or sighting.geom is None:
        return Ghosts({}, "No place of the case is near, so no earlier image of it is known.")
    looks = {other.id: other for other in store.where(Look, "place", look.place)}
    scenes = {each.id: each for each in store.where_any(Scene, "id", [other.scene for other in looks.values()])}
    before = [each for each in scenes.values() if (each.acquired_to or each.acquired_from or "~") < scene.acquired_from]
    for earlier in sorted(before, key=lambda each: each.acquired_to or each.acquired_from or "", reverse=True):
        on_it = [other.id for other in looks.values() if other.scene == earlier.id]
        there = store.where_any(Sighting, "look", on_it)
        near = [each.id for each in there if each.status != "withdrawn" and _near(each, sighting)]
        marks = {mark.id: mark for mark in adopted_marks(store, near) if mark.counts}
        if marks:
            day = window_words(earlier.acquired_from, earlier.acquired_to)
            return Ghosts(marks, f"Marks of {day}, “{earlier.title}”")
    return Ghosts({}, "Nothing is marked on any earlier image of this place.")


def refuse_own(store: CaseStore, sighting: Optional[Sighting], drafts: Sequence[MarkDraft]) -> None:
    """Raise BadValue where a mark is to be settled against one of its own sighting. Raises CaseError."""
    before = tuple({draft.same_as for draft in drafts if draft.same_as})
    if sighting is None or not before:
        return
    marks = store.where_any(Mark, "id", before)
    if any(tally.sighting == sighting.id for tally in store.where_any(Tally, "id", [mark.tally for mark in marks])):
        raise BadValue("A mark is settled against one of an image before, and this one is of the same sighting.")


def _near(one: Sighting, other: Sighting) -> bool:
    if not isinstance(one.geom, Point) or not isinstance(other.geom, Point):
        return False
    return vector((one.geom.x, one.geom.y), (other.geom.x, other.geom.y))[0] <= _NEAR_M
