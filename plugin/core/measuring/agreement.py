"""Two counts of one image: which marks are the same thing, how far they agree, and what both may have missed."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from ..errors import BadValue
from ..geometry import LonLat, Polygon
from ..ground import EastNorth, Ground
from .overlap import lies_in, overlap_share

SAME_FROM_SHARE, SAME_WITHIN_M = 0.3, 1.5
_Z90 = 1.645
BOTH_MISSED = (
    "The estimate assumes that the two counted independently and that every thing was as easy to see. Where both miss "
    "the same boxes, as in gaps between boxes of one colour, it is too low."
)


@dataclass(frozen=True)
class Counted:
    """One thing somebody counted: where, as what, and its outline if it was stamped."""

    id: str
    at: LonLat
    kind: str
    outline: Optional[Polygon] = None


@dataclass(frozen=True)
class Pair:
    """The same thing in both counts; `share` is the overlap of its outlines, None where one of them is a position.

    `astray` is True for a position that lies beside the outline it was matched with.
    """

    first: Counted
    second: Counted
    apart_m: float
    share: Optional[float]
    astray: bool = False

    @property
    def same_kind(self) -> bool:
        """True where both took it for the same."""
        return self.first.kind == self.second.kind


@dataclass(frozen=True)
class Estimate:
    """How many there may be in all, with its standard error, and what that rests on; `seen` were seen by either."""

    total: float
    error: float
    seen: int
    warning: str = BOTH_MISSED

    @property
    def low(self) -> int:
        """Low end of the 90 % interval in whole things: never fewer than were seen."""
        return max(self.seen, math.floor(round(self.total - _Z90 * self.error, 6)))

    @property
    def high(self) -> int:
        """High end of the 90 % interval in whole things."""
        return math.ceil(round(self.total + _Z90 * self.error, 6))


@dataclass(frozen=True)
class Agreement:
    """Pairs, and what only one of the two has."""

    pairs: tuple[Pair, ...]
    only_first: tuple[Counted, ...]
    only_second: tuple[Counted, ...]

    @property
    def share(self) -> Optional[float]:
        """Things both have over things either has, 0 to 1; None where neither has any."""
        either = len(self.pairs) + len(self.only_first) + len(self.only_second)
        return len(self.pairs) / either if either else None

    @property
    def same_kind(self) -> int:
        """Pairs that both took for the same kind."""
        return sum(pair.same_kind for pair in self.pairs)

    @property
    def estimate(self) -> Optional[Estimate]:
        """What both together may have missed; None where they have nothing in common."""
        both = len(self.pairs)
        return chapman(both + len(self.only_first), both + len(self.only_second), both) if both else None


def chapman(first: int, second: int, common: int) -> Estimate:
    """All there are, by two counts of one image (Chapman 1951). Raises BadValue where the numbers can't be."""
    if not 0 <= common <= min(first, second):
        raise BadValue(f"{common} in common can't be more than either count ({first} and {second}).")
    total = (first + 1) * (second + 1) / (common + 1) - 1
    spread = (first + 1) * (second + 1) * (first - common) * (second - common)
    error = math.sqrt(spread / ((common + 1) ** 2 * (common + 2)))
    return Estimate(total, error, first + second - common)


def compare(first: Sequence[Counted], second: Sequence[Counted]) -> Agreement:
    """Match two counts of one image, best pair first, each thing once.

    Outlines that cover each other by 30 % or more (IoU) are the same; then a mark without an outline and the outline
    it lies in, or two such marks within 1.5 m of each other, the nearest first; then one that close to an outline's
    middle.
    """
    pairs: list[Pair] = []
    left, right = {id(each): each for each in first}, {id(each): each for each in second}
    for pair in sorted(_candidates(first, second), key=lambda p: (-(p.share or 0.0), p.astray, p.apart_m)):
        if id(pair.first) in left and id(pair.second) in right:
            del left[id(pair.first)], right[id(pair.second)]
            pairs.append(pair)
    return Agreement(tuple(pairs), tuple(left.values()), tuple(right.values()))


def _candidates(first: Sequence[Counted], second: Sequence[Counted]) -> list[Pair]:
    everything = (*first, *second)
    if not first or not second:
        return []
    ground = Ground(everything[0].at[0], sum(each.at[1] for each in everything) / len(everything))
    ones = [_Placed(each, ground) for each in first]
    others = sorted((_Placed(each, ground) for each in second), key=lambda placed: placed.at[0])
    widest = max(placed.reach for placed in (*ones, *others))
    found: list[Pair] = []
    for one in ones:
        near = one.reach + widest + SAME_WITHIN_M
        for other in others:
            if other.at[0] > one.at[0] + near:
                break
            if other.at[0] >= one.at[0] - near and abs(other.at[1] - one.at[1]) <= near:
                found += _pair(one, other)
    return found


class _Placed:
    """A counted thing in metres; `reach` is the farthest corner of its outline."""

    def __init__(self, thing: Counted, ground: Ground) -> None:
        self.thing, self.at = thing, ground.to_plane(thing.at)
        ring = thing.outline.rings[0][:-1] if thing.outline else ()
        self.ring: tuple[EastNorth, ...] = tuple(ground.to_plane(corner) for corner in ring)
        self.reach = max((math.dist(corner, self.at) for corner in self.ring), default=0.0)


def _pair(one: _Placed, other: _Placed) -> list[Pair]:
    apart = math.dist(one.at, other.at)
    if one.ring and other.ring:
        share = overlap_share(one.ring, other.ring)
        return [Pair(one.thing, other.thing, apart, share)] if share >= SAME_FROM_SHARE else []
    ring, at = (one.ring, other.at) if one.ring else (other.ring, one.at)
    within = bool(ring) and lies_in(ring, at)
    if not within and apart > SAME_WITHIN_M:
        return []
    return [Pair(one.thing, other.thing, apart, None, bool(ring) and not within)]
