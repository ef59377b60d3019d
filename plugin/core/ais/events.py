"""What was found in the positions of one ship, each with the thresholds it was found by.

Times are seconds since 1970 in UTC, positions degrees of longitude and latitude, speeds knots, distances nautical
miles.
"""

from dataclasses import dataclass
from typing import ClassVar, Optional, Union

from ..geometry import LonLat
from .limits import AisLimits


@dataclass(frozen=True)
class _Event:
    """From when to when, and where it begins. `number` counts a ship's tracks from 1: the one it lies or begins on."""

    kind: ClassVar[str]
    mmsi: int
    number: int
    start: float
    end: float
    at: LonLat

    @property
    def hours(self) -> float:
        """How long."""
        return (self.end - self.start) / 3600


@dataclass(frozen=True)
class Stop(_Event):
    """A ship lay or drifted; `at` is the mean of its positions."""

    positions: int
    limits: AisLimits
    kind = "stop"


@dataclass(frozen=True)
class PortVisit(_Event):
    """A ship came into a port, stopped or fell silent there, and left: from the first to the last position inside.

    `at` is where the port lies, and `place` its name.
    """

    place: str
    stopped: bool
    silent: bool
    limits: AisLimits
    kind = "port_visit"


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
class Gap(_Event):
    """No position was received. Why is not known: a gap is no proof that anything was switched off."""

    to: LonLat
    distance_nm: float
    earlier: EarlierGaps
    limits: AisLimits
    others: Optional[Reception] = None
    kind = "gap"

    @property
    def knots(self) -> float:
        """Speed of the straight way between the two positions."""
        return self.distance_nm / self.hours


@dataclass(frozen=True)
class Jump(_Event):
    """A step no ship makes. `back` is when it was again where it could have been; `away` positions lie between."""

    to: LonLat
    distance_nm: float
    knots: float
    back: Optional[float]
    away: int
    limits: AisLimits
    kind = "jump"


@dataclass(frozen=True)
class SharedIdentity(_Event):
    """One MMSI in several places in turns, as where two ships send it; interference can look the same."""

    to: LonLat
    clusters: int
    switches: int
    distance_nm: float
    limits: AisLimits
    kind = "shared_identity"


@dataclass(frozen=True)
class OnLand(_Event):
    """Positions in a row on land, by the coast that `land` names and to its precision."""

    positions: int
    land: str
    limits: AisLimits
    kind = "on_land"


@dataclass(frozen=True)
class DraughtChange(_Event):
    """Another draught was reported after a stop or a gap. Crews type it in, often late."""

    before_m: float
    after_m: float
    between: str
    limits: AisLimits
    kind = "draught_change"


@dataclass(frozen=True)
class SpeedDisagrees(_Event):
    """The reported speed and that between positions differ, for several steps in a row."""

    steps: int
    reported_knots: float
    implied_knots: float
    limits: AisLimits
    kind = "speed_disagrees"


AisFinding = Union[Stop, PortVisit, Gap, Jump, SharedIdentity, OnLand, DraughtChange, SpeedDisagrees]
