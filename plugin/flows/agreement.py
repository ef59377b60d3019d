"""Two counts of one sighting compared mark by mark."""

from ..core.errors import BadValue
from ..core.measuring.agreement import Agreement, Counted, compare
from ..core.ports import CaseStore
from ..core.records import Mark, MarkBox, Tally
from ..core.values import Id


def compare_tallies(store: CaseStore, first: Id, second: Id) -> Agreement:
    """Match the marks of two counts by overlap, or by distance where they have no outline.

    Proposals nobody accepted, and marks settled as gone, are no things counted. Raises BadValue where the counts are
    of different sightings, CaseError where one is gone.
    """
    if store.get(Tally, first).sighting != store.get(Tally, second).sighting:
        raise BadValue("The two counts belong to different sightings. Choose two counts of one.")
    return compare(_counted(store, first), _counted(store, second))


def _counted(store: CaseStore, tally: Id) -> tuple[Counted, ...]:
    marks = [mark for mark in store.where(Mark, "tally", tally) if _counts(mark)]
    boxes = {box.mark: box.geom for box in store.where_any(MarkBox, "mark", [mark.id for mark in marks])}
    return tuple(
        Counted(mark.id, (mark.geom.x, mark.geom.y), mark.size_class or mark.kind, boxes.get(mark.id))
        for mark in marks
        if mark.geom is not None
    )


def _counts(mark: Mark) -> bool:
    return mark.decision in (None, "accepted") and mark.settled != "gone"
