"""What was found in the positions of one ship, each with the thresholds it was found by.

Times are seconds since 1970 in UTC, positions degrees of longitude and latitude, speeds knots, distances nautical
miles. `number` counts a ship's tracks from 1: the one the event lies on, or begins on.
"""

from dataclasses import dataclass
from typing import Optional, Union

from .limits import AisLimits

LonLat = tuple[float, float]


@dataclass(frozen=True)
class Stop:
    """A ship lay or drifted; `at` is the mean of its positions."""

    mmsi: int
    number: int
    start: float
    end: float
    at: LonLat
    positions: int
    limits: AisLimits
    kind = "stop"

    @property
    def hours(self) -> float:
        """How long."""
        return (self.end - self.start) / 3600


@dataclass(frozen=True)
class PortVisit:
    """A ship came into a port, stopped or fell silent there, and left. `place` is the port's name."""

    mmsi: int
    number: int
    start: float
    end: float
    at: LonLat
    place: str
    stopped: bool
    silent: bool
    limits: AisLimits
    kind = "port_visit"

    @property
    def hours(self) -> float:
        """How long, from the first to the last position inside."""
        return (self.end - self.start) / 3600


@dataclass(frozen=True)
class Reception:
    """What of other ships was received in the cell where a ship fell silent, while it was silent."""

    vessels: int
    messages: int


@dataclass(frozen=True)
class EarlierGaps:
    """The same ship's gaps before this one, in the same data; hours are None where there was none."""

    count: int
    median_hours: Optional[float]
    longest_hours: Optional[float]


@dataclass(frozen=True)
class Gap:
    """No position was received. Why is not known: a gap is no proof that anything was switched off."""

    mmsi: int
    number: int
    start: float
    end: float
    at: LonLat
    to: LonLat
    distance_nm: float
    earlier: EarlierGaps
    limits: AisLimits
    others: Optional[Reception] = None
    kind = "gap"

    @property
    def hours(self) -> float:
        """How long."""
        return (self.end - self.start) / 3600

    @property
    def knots(self) -> float:
        """Speed of the straight way between the two positions."""
        return self.distance_nm / self.hours


@dataclass(frozen=True)
class Jump:
    """A step no ship makes. `back` is when it was again where it could have been; `away` positions lie between."""

    mmsi: int
    number: int
    start: float
    end: float
    at: LonLat
    to: LonLat
    distance_nm: float
    knots: float
    back: Optional[float]
    away: int
    limits: AisLimits
    kind = "jump"


@dataclass(frozen=True)
class SharedIdentity:
    """One MMSI in several places in turns, as where two ships send it; interference can look the same."""

    mmsi: int
    number: int
    start: float
    end: float
    at: LonLat
    to: LonLat
    clusters: int
    switches: int
    distance_nm: float
    limits: AisLimits
    kind = "shared_identity"


@dataclass(frozen=True)
class OnLand:
    """Positions in a row on land, by the coast that was given and to its precision."""

    mmsi: int
    number: int
    start: float
    end: float
    at: LonLat
    positions: int
    limits: AisLimits
    kind = "on_land"


@dataclass(frozen=True)
class DraughtChange:
    """Another draught was reported after a stop or a gap. Crews type it in, often late."""

    mmsi: int
    number: int
    start: float
    end: float
    at: LonLat
    before_m: float
    after_m: float
    between: str
    limits: AisLimits
    kind = "draught_change"


@dataclass(frozen=True)
class SpeedDisagrees:
    """The reported speed and that between positions differ, for several steps in a row."""

    mmsi: int
    number: int
    start: float
    end: float
    at: LonLat
    steps: int
    reported_knots: float
    implied_knots: float
    limits: AisLimits
    kind = "speed_disagrees"


AisFinding = Union[
    Stop, PortVisit, Gap, Jump, SharedIdentity, OnLand, DraughtChange, SpeedDisagrees
]
