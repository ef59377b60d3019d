"""How a day's square is drawn: every state by its own shape, so that it holds in grey and for every eye.

A sign is a list of strokes of one vocabulary (rect, disc, ring, half, hatch, dot, cross), each in a box; whoever draws
it, on screen or as SVG, draws nothing else.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .calendar_chart import MOST_PARTS, STATES
from .calendar_days import KNOWN, Segment
from .verdicts import ABSENT, CANNOT_TELL, CLOUD, PARTLY, SEEN, SIGHTING, UNEXAMINED

INK: dict[str, str] = {
    SIGHTING: "#B34E00", SEEN: "#0072B2", PARTLY: "#0072B2", ABSENT: "#55524D", CANNOT_TELL: "#55524D",
    CLOUD: "#8D887C", UNEXAMINED: "#8D887C", KNOWN: "#8D887C",
}  # fmt: skip
PAPER: dict[str, str] = {
    SIGHTING: "#FBE5D3", SEEN: "#DCEBF5", PARTLY: "#DCEBF5", ABSENT: "#F5F3EE", CANNOT_TELL: "#F5F3EE",
    CLOUD: "#F5F3EE", UNEXAMINED: "#F5F3EE", KNOWN: "#FFFFFF",
}  # fmt: skip
FLAG = "#1B1B1B"
DISCS = {"disc": 1.0, "dot": 0.4, "point": 0.25}
"""Radius of each disc, as a share of half its box."""


@dataclass(frozen=True)
class Sign:
    """One stroke of a sign in its box: what is drawn, where, and in which colour."""

    what: str
    x: float
    y: float
    width: float
    height: float
    ink: str


def signs_of(segments: Sequence[Segment], x: float, y: float, side: float) -> "list[Sign]":
    """What is drawn for a day's images in a square, which is split where there were several, in order of time.

    More than four share the last part with what says most.
    """
    shown, rest = list(segments[: MOST_PARTS - 1]), segments[MOST_PARTS - 1 :]
    if rest:
        shown.append(min(rest, key=lambda segment: STATES.index(segment.state)))
    part = side / len(shown)
    drawn: list[Sign] = []
    for number, segment in enumerate(shown):
        drawn += sign_of(segment.state, x + number * part, y, part, side, small=segment.preview, faint=segment.spread)
    return drawn


def sign_of(
    state: str, x: float, y: float, width: float, height: float, *, small: bool = False, faint: bool = False
) -> "list[Sign]":
    """One state in a box; `small` marks a preview by a line at the foot, `faint` leaves the paper white."""
    ink = INK[state]
    made = [Sign("paper", x, y, width, height, "#FFFFFF" if faint else PAPER[state])]
    side = min(width, height) * 0.62
    left, top = x + (width - side) / 2.0, y + (height - side) / 2.0
    what = {
        SIGHTING: "rect", SEEN: "disc", PARTLY: "half", ABSENT: "ring", CANNOT_TELL: "cross", CLOUD: "hatch",
        UNEXAMINED: "dot", KNOWN: "point",
    }[state]  # fmt: skip
    if what == "hatch":
        made.append(Sign(what, x, y, width, height, ink))
    else:
        made.append(Sign(what, left, top, side, side, ink))
    made.append(Sign("frame", x, y, width, height, ink if not faint else "#DDD9D0"))
    if small:
        made.append(Sign("foot", x, y + height, width, 0.0, ink))
    return made


def strokes_of(sign: Sign) -> "tuple[list[tuple[float, float, float, float]], float]":
    """The lines of a cross, a foot or a hatch, each from x, y to x, y, and how wide they are."""
    x, y, w, h = sign.x, sign.y, sign.width, sign.height
    if sign.what == "cross":
        return [(x, y, x + w, y + h), (x, y + h, x + w, y)], 0.9
    if sign.what == "foot":
        return [(x, y, x + w, y)], 1.6
    return hatch(x, y, w, h), 0.7


def hatch(x: float, y: float, w: float, h: float) -> "list[tuple[float, float, float, float]]":
    """Slanting lines across a box, from foot to head."""
    step = max(2.2, h / 4.0)
    lines = []
    shift = step / 2.0
    while shift < w + h:
        x1, y1 = (x + shift, y) if shift <= w else (x + w, y + shift - w)
        x2, y2 = (x, y + shift) if shift <= h else (x + shift - h, y + h)
        lines.append((x1, y1, x2, y2))
        shift += step
    return lines
