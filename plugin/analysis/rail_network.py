"""Railway lines as a network: junctions where lines share a vertex, loose ends joined over small gaps."""

from dataclasses import dataclass
from typing import Union

import numpy as np
from numpy.typing import NDArray

from ..core.geometry import LonLat
from .nearby import Nearby
from .rail_lines import Array, RailLines
from .sphere import distance_km

_SAME = 1e7  # parts of a degree that make two vertices one: about a centimetre


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
