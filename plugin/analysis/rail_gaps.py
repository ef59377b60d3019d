"""Where a network of railway lines is in pieces between two positions: the gaps that would have to be crossed."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.geometry import LonLat
from .bodies import bodies_of
from .nearby import Nearby
from .rail_network import Network, chord_km


@dataclass(frozen=True)
class RailGap:
    """A loose end, and how many metres it is from there to the nearest vertex of another piece."""

    at: LonLat
    metres: float


def gaps_between(network: Network, start: LonLat, goal: LonLat, most_km: float) -> "tuple[RailGap, ...]":
    """The gaps on the chain of pieces from the line nearest to one position to that nearest to another.

    Of all chains it is the one whose widest gap is the least. Empty where the two are on one piece, or where some gap
    is wider than `most_km`.
    """
    body = bodies_of(len(network.node_at), network.a, network.b)
    owner = _owners(network, body)
    first, last = (_body_at(network, owner, at) for at in (start, goal))
    if first == last:
        return ()
    chief = {int(each): int(each) for each in np.unique(body)}

    def top(of: int) -> int:
        while chief[of] != of:
            chief[of] = chief[chief[of]]
            of = chief[of]
        return of

    tree: dict[int, list[tuple[int, RailGap]]] = {}
    for gap, a, b in _bridges(network, body, owner, most_km):
        if top(a) != top(b):
            chief[top(a)] = top(b)
            tree.setdefault(a, []).append((b, gap))
            tree.setdefault(b, []).append((a, gap))
            if top(first) == top(last):
                return _way(tree, first, last)
    return ()


def reach_of(network: Network, start: LonLat, goal: LonLat) -> "tuple[LonLat, float]":
    """How far the piece at a position comes towards another: the vertex nearest to that, and the kilometres left."""
    owner = _owners(network, bodies_of(len(network.node_at), network.a, network.b))
    own = network.lines.points[owner == _body_at(network, owner, start)]
    left = chord_km(own, goal)
    best = int(np.argmin(left))
    return (float(own[best, 0]), float(own[best, 1])), float(left[best])


def _owners(network: Network, body: NDArray[np.intp]) -> NDArray[np.intp]:
    """For each vertex the piece that its line belongs to."""
    of_line = np.full(len(network.lines.starts), -1, np.intp)
    real = network.line >= 0
    of_line[network.line[real]] = body[network.a[real]]
    return np.asarray(of_line[network.lines.of_vertex()], np.intp)


def _body_at(network: Network, owner: NDArray[np.intp], at: LonLat) -> int:
    points = network.lines.points
    return int(owner[int(np.argmin(chord_km(points, at)))])


def _bridges(
    network: Network, body: NDArray[np.intp], owner: NDArray[np.intp], most_km: float
) -> "list[tuple[RailGap, int, int]]":
    """For each loose end the nearest vertex of every other piece within reach, the shortest first."""
    points = network.lines.points
    nearby = Nearby(points, most_km)
    times = np.bincount(np.append(network.a, network.b), minlength=len(network.node_at))
    found: list[tuple[RailGap, int, int]] = []
    for n in np.flatnonzero(times == 1).tolist():
        lon, lat = network.node_at[n].tolist()
        near = np.array(nearby.around(lon, lat), np.intp)
        near = near[owner[near] != body[n]]
        if not len(near):
            continue
        away = chord_km(network.node_at[n], points[near])
        for other in np.unique(owner[near]).tolist():
            least = float(away[owner[near] == other].min())
            if least <= most_km:
                found.append((RailGap((lon, lat), least * 1000.0), int(body[n]), int(other)))
    return sorted(found, key=lambda each: each[0].metres)


def _way(tree: "dict[int, list[tuple[int, RailGap]]]", first: int, last: int) -> "tuple[RailGap, ...]":
    """The gaps from one piece to another in a tree of pieces."""
    came: dict[int, tuple[int, RailGap]] = {}
    waiting, seen = [first], {first}
    while waiting:
        here = waiting.pop()
        for there, gap in tree.get(here, ()):
            if there not in seen:
                seen.add(there)
                came[there] = here, gap
                waiting.append(there)
    gaps = []
    while last != first:
        last, gap = came[last]
        gaps.append(gap)
    return tuple(reversed(gaps))
