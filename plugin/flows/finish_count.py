"""Close a count: the sighting gets its subject and its middle from the marks, and its chip is cut around them."""

import dataclasses
from typing import Optional

from qgis.core import QgsProject

from ..core.actions import NOTHING_DONE, Action, Operation, Receipt, Update
from ..core.counting import subject_of, sums
from ..core.errors import ImageryError
from ..core.geometry import Point
from ..core.ground import turned
from ..core.ports import CaseStore
from ..core.records import Sighting
from .chips import chip_rows
from .counting import Counting


def finish_count(
    store: CaseStore, project: QgsProject, counting: Counting, layer_id: Optional[str]
) -> tuple[Receipt, str]:
    """Bring the sighting in step with its marks as one step; answers with what was done, and what could not be.

    A blind count leaves the sighting as it is. Raises what `CaseStore.apply` raises.
    """
    counted = [mark for mark in counting.marks.values() if mark.counts and mark.mark.geom]
    if counting.sighting is None or counting.tally is None or counting.blind or not counted:
        return NOTHING_DONE, ""
    operations: list[Operation] = []
    stored = store.get(Sighting, counting.sighting.id)
    if counting.tally.adopted:
        points = [mark.mark.geom for mark in counted if isinstance(mark.mark.geom, Point)]
        first = points[0].x
        east = first + sum(turned(p.x - first) for p in points) / len(points)
        middle = Point(turned(east), sum(p.y for p in points) / len(points))
        keys = sums(counted)
        by_class = {subject_of([key]) for key in keys} | {"other"}  # anything else was chosen by a person, and stays
        subject = subject_of(keys) if stored.subject in by_class else stored.subject
        moved = dataclasses.replace(stored, geom=middle, subject=subject)
        if moved != stored:
            operations.append(Update(moved, seen=stored))
    warning = ""
    try:
        operations += chip_rows(store, project, stored.id, layer_id)
    except ImageryError as error:
        warning = str(error)
    if not operations:
        return NOTHING_DONE, warning
    return store.apply(Action("finish_count", "Close the count", tuple(operations))), warning
