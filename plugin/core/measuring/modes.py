"""What can be measured on the map, and how many clicks each takes."""

from dataclasses import dataclass
from typing import Optional

from ..geometry import LonLat


@dataclass(frozen=True)
class Mode:
    """A kind of measuring: the fewest and the most points it takes (None for any number), and whether they enclose."""

    id: str
    least: int
    most: Optional[int] = None
    closed: bool = False


LENGTH = Mode("length", 2)
TRAIN = Mode("train", 2)
SHADOW = Mode("shadow", 2, 2)
AREA = Mode("area", 3, None, True)
RESOLUTION = Mode("resolution", 2, 2)
COLOUR = Mode("colour", 1, 1)
MODES = {mode.id: mode for mode in (LENGTH, TRAIN, SHADOW, AREA, RESOLUTION, COLOUR)}


@dataclass(frozen=True)
class Taken:
    """A measurement as the record keeps it; `points` in longitude and latitude, closed where they enclose.

    `low` and `high` are a 90 % interval; `method` says in words what it rests on.
    """

    quantity: str
    points: tuple[LonLat, ...]
    method: str
    value: Optional[float] = None
    low: Optional[float] = None
    high: Optional[float] = None
    unit: Optional[str] = None
