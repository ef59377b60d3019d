"""What a chart is made of: its words, its texts, strokes and marks, in points."""

from dataclasses import dataclass
from typing import Callable, Optional

from .values import Id

Measure = Callable[[str, float, bool], float]
"""Width in points of a text at a size in points, bold or not."""

TITLE, HEADING, BODY, SMALL = 13.0, 10.0, 9.0, 7.0  # whole, for fonts are; in print nothing is below 6.5


@dataclass(frozen=True)
class ChartWords:
    """The words a chart prints besides the record's own; given in the reader's language."""

    title: str = "Claims side by side: {}"
    summary: str = "{} from {} of {}"
    claim: str = "claim"
    claims: str = "claims"
    source: str = "independent source"
    sources: str = "independent sources"
    publisher: str = "publisher"
    publishers: str = "publishers"
    stock: str = "Stock"
    flow: str = "Flow"
    conversion: str = "Conversion"
    distance: str = "Distance"
    words_only: str = "In words only"
    no_period: str = "period not stated"
    logarithmic: str = "logarithmic scale"
    repeats: str = "repeats {}"
    second_hand: str = "read second hand"
    inference: str = "inference"
    denial: str = "denial"
    superseded: str = "superseded by a later edition"
    graded: str = "grade {}"
    own: str = "Own count"
    own_note: str = "{}{}; adopted tallies added, low to low and high to high; not summed with claims"
    sighting: str = "sighting"
    sightings: str = "sightings"
    drafts: str = ", {} still a draft"
    no_direction: str = "direction not stated"
    left_out: str = "{} left out: nobody said yet why low and high differ"
    own_count: str = "own count"
    own_counts: str = "own counts"
    nothing: str = "No claim speaks of this subject."
    key: tuple[str, ...] = ("about", "at least", "at most", "from – to", "exactly", "own count")


@dataclass(frozen=True)
class Text:
    """Text on a baseline; `anchor` is left, middle or right, `role` its colour."""

    x: float
    y: float
    text: str
    size: float
    anchor: str = "left"
    role: str = "text"
    bold: bool = False


@dataclass(frozen=True)
class Stroke:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    role: str = "grid"
    width: float = 0.5


@dataclass(frozen=True)
class Mark:
    """A number: ring, dot, diamond or tick at x; bar from x to x2; arrow from x to its head at x2."""

    shape: str
    x: float
    y: float
    x2: float = 0.0
    role: str = "claim"


@dataclass(frozen=True)
class Spot:
    """A line of the chart to point at: everything it says in full, and the claim it is."""

    y: float
    height: float
    text: str
    claim: Optional[Id]


@dataclass(frozen=True)
class Chart:
    """A laid-out chart, top left at 0, 0."""

    width: float
    height: float
    texts: tuple[Text, ...]
    strokes: tuple[Stroke, ...]
    marks: tuple[Mark, ...]
    spots: tuple[Spot, ...]


def elided(text: str, room: float, wide: Callable[[str], float]) -> str:
    """The text, or as much of it as fits with … at its end."""
    if wide(text) <= room:
        return text
    least, most = 0, len(text)
    while least < most:
        middle = (least + most + 1) // 2
        if wide(text[:middle].rstrip() + "…") <= room:
            least = middle
        else:
            most = middle - 1
    return text[:least].rstrip() + "…"


def wrapped(text: str, room: float, wide: Callable[[str], float]) -> tuple[str, ...]:
    """The text in lines that fit; a word longer than a line is elided."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and wide(longer) > room:
            lines.append(line)
            line = elided(word, room, wide)
        else:
            line = longer if line else elided(word, room, wide)
    return (*lines, line) if line else tuple(lines)
