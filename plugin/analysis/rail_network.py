"""Railway lines as a network: junctions where lines share a vertex, loose ends joined over small gaps."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional, Union

import numpy as np
from numpy.typing import NDArray

from ..core.geometry import LonLat
from .nearby import Nearby
from .sphere import distance_km, east_deg

Array = NDArray[np.float64]
_SAME = 1e7  # parts of a degree that make two vertices one: about a centimetre


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


@dataclass(frozen=True)
class Network:
    """Edges between nodes. An edge is a run of vertices of one line: `first` to `last`, both in `lines.points`.

    Edges of `line` -1 are gaps, straight from node to node. `node_at` is where each node lies, in degrees; `vertex` is
    the node of each vertex, -1 within an edge.
    """

    lines: RailLines
    node_at: Array
    vertex: NDArray[np.intp]
    a: NDArray[np.intp]
    b: NDArray[np.intp]
    line: NDArray[np.intp]
    first: NDArray[np.intp]
    last: NDArray[np.intp]
    km: Array
    along_km: Array
    """For each vertex, kilometres of track from the first vertex of its line."""


def network_of(lines: RailLines, gap_m: float) -> Network:
    """The network of lines. Loose ends nearer than `gap_m` to another line's vertex are joined to it."""
    count = len(lines.points)
    keys = np.round(lines.points * _SAME).astype(np.int64)
    one = (keys[:, 0] + np.int64(2 * 180 * _SAME)) * np.int64(4 * 90 * _SAME) + keys[:, 1]
    _, group, times = np.unique(one, return_inverse=True, return_counts=True)
    which = lines.of_vertex()
    at_end = np.zeros(count, bool)
    at_end[lines.starts] = True
    at_end[np.append(lines.starts[1:], count) - 1] = True
    ending = np.zeros(len(times), bool)
    ending[group[at_end]] = True
    is_node = ending | (times > 1)
    step = np.append(0.0, chord_km(lines.points[:-1], lines.points[1:]))
    step[lines.starts] = 0.0
    along = _along(step, lines, which)
    number = np.full(len(times), -1, np.intp)
    number[is_node] = np.arange(int(is_node.sum()))
    vertex = number[group]
    stops = np.flatnonzero(vertex >= 0)
    inner = which[stops[:-1]] == which[stops[1:]]
    first, last = stops[:-1][inner], stops[1:][inner]
    node_at = np.zeros((int(is_node.sum()), 2))
    node_at[vertex[stops]] = lines.points[stops]
    a, b, km = vertex[first], vertex[last], along[last] - along[first]
    own = np.full(len(node_at), -1, np.intp)
    own[a], own[b] = which[first], which[first]
    gaps = _gaps(node_at, own, np.bincount(np.append(a, b), minlength=len(node_at)), gap_m)
    extra = np.full(len(gaps), -1, np.intp)
    over = chord_km(node_at[gaps[:, 0]], node_at[gaps[:, 1]])
    return Network(
        lines, node_at, vertex, np.append(a, gaps[:, 0]), np.append(b, gaps[:, 1]), np.append(which[first], extra),
        np.append(first, extra), np.append(last, extra), np.append(km, over), along,
    )  # fmt: skip


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


def chord_km(a: "Union[Array, LonLat]", b: "Union[Array, LonLat]") -> Array:
    """Great-circle distance between positions in degrees (n × 2, or one for all); to choose by."""
    return np.asarray(distance_km(*np.transpose(a), *np.transpose(b)))


def _along(step: Array, lines: RailLines, which: NDArray[np.intp]) -> Array:
    """Kilometres along each line, stretched to the length of track where that is stated and longer."""
    whole = np.cumsum(step)
    along = whole - whole[lines.starts][which]
    drawn = np.maximum.reduceat(along, lines.starts)
    stated = np.where(np.isfinite(lines.track_km) & (drawn > 0.0), lines.track_km / np.maximum(drawn, 1e-9), 1.0)
    return np.asarray(along * np.maximum(1.0, stated)[which])


def _gaps(node_at: Array, own: NDArray[np.intp], times: NDArray[np.intp], gap_m: float) -> NDArray[np.intp]:
    """Pairs of nodes: each that ends one edge only with the nearest node of another line within reach."""
    loose = np.flatnonzero(times == 1)
    if gap_m <= 0.0 or not len(loose):
        return np.zeros((0, 2), np.intp)
    nearby = Nearby(node_at, gap_m / 1000.0)
    pairs = []
    for n in loose.tolist():
        near = [m for m in nearby.around(*node_at[n].tolist()) if m != n and own[m] != own[n]]
        if near:
            away = chord_km(node_at[n], node_at[near])
            best = int(np.argmin(away))
            if away[best] * 1000.0 <= gap_m:
                pairs.append((min(n, near[best]), max(n, near[best])))
    return np.array(sorted(set(pairs)), np.intp).reshape(-1, 2)


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


def line_at(lines: RailLines, at: LonLat) -> int:
    """The number of the line with the vertex nearest to a position."""
    east = east_deg(at[0], lines.points[:, 0]) * math.cos(math.radians(at[1]))
    nearest = int(np.argmin(east**2 + (lines.points[:, 1] - at[1]) ** 2))
    return int(np.searchsorted(lines.starts, nearest, side="right")) - 1


def _told(values: "Sequence[Optional[float]]", count: int) -> Array:
    return np.array([np.nan if v is None else v for v in values] or [np.nan] * count, float)
