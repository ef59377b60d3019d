"""Colours of all boxes a count holds already, however many: read in the background, noted as one step."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Callable

from ..core.counting import REJECTED, CountedMark
from ..core.errors import Cancelled, ImageryError
from ..core.geometry import Polygon
from ..core.ports import Progress
from ..core.records import Mark
from ..core.values import Id
from . import jobs
from .colours import ColourTaken, Image, colour_of_box

Outlines = tuple[tuple[Id, Polygon], ...]


@dataclass(frozen=True)
class ColoursRead:
    """Colours by mark, and how many boxes lie where the image has no pixels."""

    colours: tuple[tuple[Id, ColourTaken], ...]
    unread: int


def outlines_in(marks: Iterable[CountedMark]) -> Outlines:
    """Marks that have an outline, each with it; rejected proposals are left out."""
    boxed = ((mark.id, mark.box.geom) for mark in marks if mark.box and mark.mark.decision != REJECTED)
    return tuple((mark, outline) for mark, outline in boxed if outline is not None)


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


def start_reading(
    image: Image, outlines: Outlines, then: "Callable[[jobs.Outcome[ColoursRead]], None]"
) -> Callable[[], None]:
    """Read in the background; answers with how to stop it without hearing of it again."""
    title = f"Reading the colours of {len(outlines)} boxes"
    return jobs.start(title, lambda watch: read_colours(image, outlines, watch), then)


def noting(read: ColoursRead) -> Callable[[Mark], Mark]:
    """What notes a mark's colour: the raw value always, the class unless somebody chose one by hand."""
    colours = dict(read.colours)

    def note(mark: Mark) -> Mark:
        taken = colours[mark.id]
        return replace(mark, colour_lab=taken.lab_words, colour_class=mark.colour_class or taken.colour_class)

    return note
