"""Routes as a tree shows them: a route, its legs, the places they join, and what sources say of each."""

from dataclasses import dataclass
from typing import Optional

from .values import Id


@dataclass(frozen=True)
class PlaceLine:
    """A place of a leg; `precision_m` is the radius the true point is believed to lie in."""

    id: Id
    label: str
    native: Optional[str]
    kind: Optional[str]
    precision_m: Optional[float]
    sources: int
    note: Optional[str] = None


@dataclass(frozen=True)
class LegLine:
    """A leg; `length_km` follows the track where its source states that, `drawn_km` is the line's ellipsoidal length.

    Days are least, usual and most.
    """

    id: Id
    seq: int
    mode: str
    start: PlaceLine
    end: PlaceLine
    movement_status: str
    path_status: str
    direction: Optional[str]
    length_km: Optional[float]
    drawn_km: Optional[float]
    days: tuple[Optional[float], Optional[float], Optional[float]]
    sources: int
    schematic_parts: bool
    method: Optional[str]
    precision_m: Optional[float]
    confidence: Optional[str]
    note: Optional[str] = None


@dataclass(frozen=True)
class RouteLine:
    """A route and its legs in order."""

    id: Id
    name: str
    status: str
    direction: Optional[str]
    legs: tuple[LegLine, ...]
    sources: int


@dataclass(frozen=True)
class ClaimLine:
    """What one source says, in its own words; `grade` is the Admiralty code, F and 6 put as unknown."""

    publisher: str
    published_on: Optional[str]
    kind: str
    wording: str
    grade: str
    second_hand: bool
    repeats: bool
    url: Optional[str]
    when: Optional[str] = None
