"""Colours of all boxes a count holds already, however many: read in the background, kept as one step."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from ..core.actions import NOTHING_DONE, Action, Receipt, Update
from ..core.errors import Cancelled, ImageryError
from ..core.geometry import Polygon
from ..core.ports import CaseStore, Progress
from ..core.records import Mark, MarkBox
from ..core.values import Id
from .colours import ColourTaken, Image, colour_of_box

Outlines = tuple[tuple[Id, Polygon], ...]


@dataclass(frozen=True)
class ColoursRead:
    """Colours by mark, and how many boxes lie where the image has no pixels."""

    colours: tuple[tuple[Id, ColourTaken], ...]
    unread: int


def outlines_of(store: CaseStore, tally: Id) -> Outlines:
    """Marks of a count that have an outline, each with it; rejected proposals are left out. Raises CaseError."""
    marks = [mark.id for mark in store.where(Mark, "tally", tally) if mark.decision != "rejected"]
    return tuple((box.mark, box.geom) for box in store.where_any(MarkBox, "mark", marks) if box.geom is not None)


def read_colours(image: Image, outlines: Outlines, watch: Progress) -> ColoursRead:
    """Colour of the inner third of every box; plain values only, for a job. Raises BadValue, Cancelled."""
    found: list[tuple[Id, ColourTaken]] = []
    unread = 0
    for number, (mark, outline) in enumerate(outlines):
        if watch.cancelled():
            raise Cancelled("Reading colours was stopped. Nothing was changed.")
        try:
            found.append((mark, colour_of_box(image, outline)))
        except ImageryError:
            unread += 1
        watch.report((number + 1) / len(outlines))
    return ColoursRead(tuple(found), unread)


def keep_colours(store: CaseStore, read: ColoursRead) -> Receipt:
    """Note the colours with their marks in one step; a class somebody chose by hand stays. Raises CaseError."""
    colours = dict(read.colours)
    updates = _changes(store.where_any(Mark, "id", tuple(colours)), colours)
    if not updates:
        return NOTHING_DONE
    return store.apply(Action("keep_colours", "Note colours of boxes", updates))


def _changes(marks: Sequence[Mark], colours: "dict[Id, ColourTaken]") -> tuple[Update, ...]:
    noted = (
        Update(
            dataclasses.replace(
                mark,
                colour_lab=colours[mark.id].lab_words,
                colour_class=mark.colour_class or colours[mark.id].colour_class,
            ),
            seen=mark,
        )
        for mark in marks
    )
    return tuple(update for update in noted if update.record != update.seen)
