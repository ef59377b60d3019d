"""How many wagons a train of a length can have."""

import math
from dataclasses import dataclass

from ..errors import BadValue
from ..values import Interval
from .lengths import Measured

_KNOWLEDGE = "general knowledge, not looked up in the builders' papers: check before publishing"
WAGON_REASON = "wagon type assumed"


@dataclass(frozen=True)
class WagonType:
    """A kind of wagon: length over its couplers, shortest and longest model, in metres, and where that is from.

    `models` names the ones that were thought of.
    """

    id: str
    name: str
    shortest_m: float
    longest_m: float
    models: str = ""
    source: str = _KNOWLEDGE

    def __post_init__(self) -> None:
        if not 3.0 <= self.shortest_m <= self.longest_m <= 60.0:
            raise BadValue("A wagon is between 3 and 60 m long, its shortest model no longer than its longest.")


WAGON_TYPES: tuple[WagonType, ...] = (
    WagonType("gondola", "Gondola", 13.92, 13.92, "12-132, 12-532"),
    WagonType("boxcar", "Boxcar", 14.73, 17.64, "11-066 to 11-280"),
    WagonType("flat", "Flat wagon", 14.62, 14.62, "13-401, 13-4012"),
    WagonType("container_60", "Flat for 60 ft", 19.62, 19.74, "13-470; Sgns"),
    WagonType("container_80", "Flat for 80 ft", 25.22, 26.40, "80 ft container flats; Sggrss"),
    WagonType("tank", "Tank wagon", 12.02, 12.02, "15-1443"),
)


@dataclass(frozen=True)
class Wagons:
    """How many wagons of one type a length holds; `whole` is False where no whole number fits it."""

    type: WagonType
    count: Interval
    whole: bool


def wagons_in(length: Measured, kind: WagonType) -> Wagons:
    """Wagons of one type in a train, engine left out: from the longest model to the shortest, ends included.

    Low and high are rounded outwards. Without an error the length is taken as drawn.
    """
    shortest = (length.value if length.low is None else length.low) / kind.longest_m
    most = (length.value if length.high is None else length.high) / kind.shortest_m
    low, high = math.floor(shortest + 1e-9), math.ceil(most - 1e-9)
    best = min(high, max(low, round(2.0 * length.value / (kind.shortest_m + kind.longest_m))))
    exact = low == high
    count = Interval(float(low), float(best), float(high), None if exact else f"{WAGON_REASON}; pixel size")
    return Wagons(kind, count, math.floor(most + 1e-9) >= math.ceil(shortest - 1e-9))


def wagons_by_type(length: Measured, own: tuple[WagonType, ...] = ()) -> tuple[Wagons, ...]:
    """A train's length as wagons of every type known, and of one's own."""
    return tuple(wagons_in(length, kind) for kind in (*WAGON_TYPES, *own))


def any_type(found: tuple[Wagons, ...]) -> Interval:
    """Wagons where the type is not known: from the fewest of any type to the most; best in the middle."""
    lows = [each.count.low or 0.0 for each in found]
    highs = [each.count.high or 0.0 for each in found]
    if not found:
        raise BadValue("No wagon type was chosen. Choose one, or add your own with its length.")
    return Interval(min(lows), float(round((min(lows) + max(highs)) / 2.0)), max(highs), WAGON_REASON)
