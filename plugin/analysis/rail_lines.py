"""Railway lines as arrays: made of what was read, with vertices where a way is to begin, found by position."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from ..core.geometry import LonLat
from .sphere import east_deg

Array = NDArray[np.float64]


@dataclass(frozen=True)
class RailLines:
    """Lines as they were read: all vertices as n × 2 in degrees, where each line begins, and what is told of each.

    `track_km` is the length of track where the source states it, else NaN; `off_m` how far it may be from the line, NaN
    where that is not known; `countries` ISO 3166 codes joined by commas; `names` what a person calls the line by.
    """

    points: Array
    starts: NDArray[np.intp]
    track_km: Array
    off_m: Array
    countries: tuple[str, ...]
    names: tuple[str, ...]
    schematic: NDArray[np.bool_]

    def of_vertex(self) -> NDArray[np.intp]:
        """The number of the line that each vertex is of."""
        return np.repeat(np.arange(len(self.starts)), np.diff(np.append(self.starts, len(self.points))))


def lines_of(
    points: Array,
    counts: Sequence[int],
    names: Sequence[str],
    track_km: "Sequence[Optional[float]]" = (),
    off_m: "Sequence[Optional[float]]" = (),
    countries: Sequence[str] = (),
    schematic: Sequence[bool] = (),
) -> RailLines:
    """Lines one after the other, with what is known of them; sequences left out say nothing of any."""
    many = len(counts)
    starts = np.cumsum(np.array(counts, np.intp)) - np.array(counts, np.intp)
    return RailLines(
        points, starts, _told(track_km, many), _told(off_m, many), tuple(countries) or ("",) * many, tuple(names),
        np.array(list(schematic) or [False] * many, bool),
    )  # fmt: skip


def lines_through(chains: "Sequence[Sequence[LonLat]]", names: Sequence[str]) -> RailLines:
    """Lines of which nothing but their positions, in degrees, and their names are known."""
    points = np.array([at for chain in chains for at in chain], float).reshape(-1, 2)
    return lines_of(points, [len(chain) for chain in chains], names)


def with_vertices_at(
    points: Array, counts: "Sequence[int]", places: "Sequence[LonLat]"
) -> "tuple[Array, tuple[int, ...]]":
    """Lines with a vertex more where each place comes nearest to them, so that a way can begin between two of theirs.

    `counts` is how many of the points, which lie one after the other, each line has.
    """
    many = list(counts)
    for at in places:
        side = np.column_stack([east_deg(at[0], points[:, 0]) * math.cos(math.radians(at[1])), points[:, 1] - at[1]])
        step = side[1:] - side[:-1]
        along = np.clip(-(side[:-1] * step).sum(1) / np.maximum((step * step).sum(1), 1e-18), 0.0, 1.0)
        away = np.hypot(*(side[:-1] + along[:, None] * step).T)
        away[np.cumsum(many)[:-1] - 1] = np.inf  # from the end of a line to the start of the next
        n = int(np.argmin(away))
        if 0.0 < along[n] < 1.0:
            points = np.insert(points, n + 1, points[n] + along[n] * (points[n + 1] - points[n]), 0)
            many[int(np.searchsorted(np.cumsum(many), n, side="right"))] += 1
    return points, tuple(many)


def line_at(lines: RailLines, at: LonLat) -> int:
    """The number of the line with the vertex nearest to a position."""
    east = east_deg(at[0], lines.points[:, 0]) * math.cos(math.radians(at[1]))
    nearest = int(np.argmin(east**2 + (lines.points[:, 1] - at[1]) ** 2))
    return int(np.searchsorted(lines.starts, nearest, side="right")) - 1


def _told(values: "Sequence[Optional[float]]", count: int) -> Array:
    return np.array([np.nan if v is None else v for v in values] or [np.nan] * count, float)
