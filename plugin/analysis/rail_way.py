"""The shortest way by rail from place to place, through others, without what is to be avoided."""

import heapq
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from ..core.errors import NotJoined, RouteError
from ..core.geometry import LonLat
from ..core.sphere import RADIUS_KM
from .bodies import bodies_of
from .rail_lines import Array
from .rail_network import Network, chord_km
from .runs import laid_out
from .sphere import east_deg

_DEARER, _TRIES = 1.12, 24  # times the price of lines used, each time; 24 times make them fifteen times as dear
_ALIKE, _LONGEST = 0.8, 1.25  # the share of lines in common that makes two ways one; times the shortest way


@dataclass(frozen=True)
class Piece:
    """A stretch along one line, or over a gap where `line` is -1: its positions and length of track in kilometres."""

    line: int
    points: tuple[LonLat, ...]
    km: float


@dataclass(frozen=True)
class RailWay:
    """A way by rail: pieces in order, and how far from the network each place given lies, in kilometres."""

    pieces: tuple[Piece, ...]
    km: float
    off_km: tuple[float, ...]


@dataclass(frozen=True)
class _Stop:
    """A place on the network: a vertex, with the nodes it is reached from and how far along its edge they are."""

    at: int
    edge: int
    off_km: float


class RailPlanner:
    """Ways on one network, with what is avoided left out. Lines are given by their numbers."""

    def __init__(self, network: Network, avoided: "Sequence[int]" = ()) -> None:
        self._net = network
        closed = np.isin(network.line, np.array(list(avoided), np.intp)) if len(avoided) else None
        self._open = np.ones(len(network.a), bool) if closed is None else ~closed
        self._edge_of = _edges_of_vertices(network)
        usable = (self._edge_of >= 0) & self._open[self._edge_of]
        self._shut = np.where(usable, 0.0, np.inf)
        self._price = network.km.tolist()
        kept = np.flatnonzero(self._open)
        ends, others = np.append(network.a[kept], network.b[kept]), np.append(network.b[kept], network.a[kept])
        order = np.argsort(ends, kind="stable")
        self._from = np.searchsorted(ends[order], np.arange(len(network.node_at) + 1)).tolist()
        self._next = list(zip(others[order].tolist(), np.append(kept, kept)[order].tolist()))

    def through(self, places: "Sequence[LonLat]", most_off_km: float) -> RailWay:
        """The shortest way through places in their order. Raises RouteError where one lies off, or is not joined."""
        return self._first(places, most_off_km)[1]

    def alternatives(self, places: "Sequence[LonLat]", most_off_km: float, count: int) -> "tuple[RailWay, ...]":
        """Up to `count` ways that differ, the shortest first: lines used are made dear until others are better."""
        stops, shortest = self._first(places, most_off_km)
        found = [shortest]
        plain, used = self._price, [_lengths(found[0])]
        self._price = list(plain)
        try:
            tried = found[0]
            for _ in range(_TRIES):
                if len(found) >= count:
                    break
                lengths = _lengths(tried)
                for edge in np.flatnonzero(np.isin(self._net.line, np.array(list(lengths), np.intp))).tolist():
                    self._price[edge] *= _DEARER
                tried = self._way(stops)
                told = _lengths(tried)
                if tried.km <= _LONGEST * found[0].km and all(_shared(told, each) < _ALIKE for each in used):
                    found.append(tried)
                    used.append(told)
        finally:
            self._price = plain
        return tuple(sorted(found, key=lambda way: way.km))

    def _first(self, places: "Sequence[LonLat]", most_off_km: float) -> "tuple[list[_Stop], RailWay]":
        """The shortest way from the vertices nearest to the places; where nothing joins these, from others near."""
        every = [self._away_km(at) for at in places]
        nearest = [int(np.argmin(away)) for away in every]
        for n, (away, vertex) in enumerate(zip(every, nearest)):
            if not away[vertex] <= most_off_km:
                lon, lat = places[n]
                raise RouteError(
                    f"Point {n + 1} of the way ({lat:.3f}, {lon:.3f}) lies more than {most_off_km:.0f} km from any "
                    "line that may be used. Choose a point by the railway."
                )
        stops = [self._stop(vertex, float(away[vertex])) for vertex, away in zip(nearest, every)]
        try:
            return stops, self._way(stops)
        except RouteError:
            stops = self._joined(every, most_off_km)
            return stops, self._way(stops)

    def _way(self, stops: "list[_Stop]") -> RailWay:
        pieces: list[Piece] = []
        for n, (a, b) in enumerate(zip(stops, stops[1:])):
            found = self._between(a, b)
            if found is None:
                raise NotJoined(
                    f"No line that may be used joins point {n + 1} and point {n + 2} of the way. Avoid less, or choose "
                    "another point on the way."
                )
            pieces += found
        kept = tuple(_without_spurs(pieces))
        return RailWay(kept, sum(piece.km for piece in kept), tuple(stop.off_km for stop in stops))

    def _joined(self, every: "list[Array]", most_off_km: float) -> "list[_Stop]":
        """Vertices near the places on one connected part of the network, of the part that lies nearest to all."""
        kept = np.flatnonzero(self._open)
        body = bodies_of(len(self._net.node_at), self._net.a[kept], self._net.b[kept])
        part = np.where(np.isfinite(self._shut), body[self._net.a[self._edge_of]], -1)
        best: Optional[tuple[float, list[_Stop]]] = None
        for each in np.unique(part[every[0] <= most_off_km]).tolist():
            inside = [np.where(part == each, away, np.inf) for away in every]
            stops = [self._stop(int(np.argmin(away)), float(away.min())) for away in inside]
            far = max(stop.off_km for stop in stops)
            if far <= most_off_km and (best is None or far < best[0]):
                best = far, stops
        if best is None:
            raise NotJoined(
                "The lines near the places are in pieces that nothing joins. Let larger gaps be bridged, add the line "
                "that is missing, or avoid less."
            )
        return best[1]

    def _stop(self, vertex: int, off_km: float) -> _Stop:
        return _Stop(vertex, int(self._edge_of[vertex]), off_km)

    def _away_km(self, at: LonLat) -> Array:
        """How far each vertex that may be used is from a position, about, in kilometres; infinite for the others."""
        points = self._net.lines.points
        east = east_deg(at[0], points[:, 0]) * math.cos(math.radians(at[1]))
        return np.asarray(np.hypot(east, points[:, 1] - at[1]) * math.radians(RADIUS_KM) + self._shut)

    def _between(self, start: _Stop, goal: _Stop) -> "Optional[list[Piece]]":
        net = self._net
        if start.edge == goal.edge:
            return [self._piece(start.edge, start.at, goal.at)]
        away = chord_km(net.node_at, net.lines.points[goal.at]).tolist()
        entry = dict(self._ends(start))
        leave = dict(self._ends(goal))
        best: dict[int, float] = dict(entry)
        before: dict[int, tuple[int, int]] = {}
        done: set[int] = set()
        heap = [(km + away[node], node) for node, km in entry.items()]
        heapq.heapify(heap)
        price, onward, begins = self._price, self._next, self._from
        arrived, last = math.inf, -1
        while heap:
            bound, here = heapq.heappop(heap)
            if bound >= arrived:
                break
            if here in done:
                continue
            done.add(here)
            gone = best[here]
            if here in leave and gone + leave[here] < arrived:
                arrived, last = gone + leave[here], here
            for there, edge in onward[begins[here] : begins[here + 1]]:
                longer = gone + price[edge]
                if longer < best.get(there, math.inf):
                    best[there] = longer
                    before[there] = here, edge
                    heapq.heappush(heap, (longer + away[there], there))
        return None if last < 0 else self._unwound(start, goal, before, last)

    def _ends(self, stop: _Stop) -> "list[tuple[int, float]]":
        """The nodes an edge leads to from a vertex on it, with the kilometres there."""
        net, edge = self._net, stop.edge
        here = net.along_km[stop.at]
        sides = [
            (int(net.a[edge]), float(here - net.along_km[net.first[edge]])),
            (int(net.b[edge]), float(net.along_km[net.last[edge]] - here)),
        ]
        return sorted(sides, key=lambda side: -side[1])

    def _unwound(self, start: _Stop, goal: _Stop, before: "dict[int, tuple[int, int]]", last: int) -> "list[Piece]":
        net = self._net
        nodes, edges = [last], []
        while nodes[-1] in before:
            node, edge = before[nodes[-1]]
            nodes.append(node)
            edges.append(edge)
        nodes.reverse()
        edges.reverse()
        pieces = [self._piece(start.edge, start.at, self._end_vertex(start.edge, nodes[0]))]
        for edge, node in zip(edges, nodes):
            forward = int(net.a[edge]) == node
            if net.line[edge] < 0:
                ends = (node, int(net.b[edge] if forward else net.a[edge]))
                points = tuple((float(net.node_at[n, 0]), float(net.node_at[n, 1])) for n in ends)
                pieces.append(Piece(-1, points, float(net.km[edge])))
            else:
                a, b = int(net.first[edge]), int(net.last[edge])
                pieces.append(self._piece(edge, a, b) if forward else self._piece(edge, b, a))
        pieces.append(self._piece(goal.edge, self._end_vertex(goal.edge, nodes[-1]), goal.at))
        return [piece for piece in pieces if len(piece.points) > 1]

    def _end_vertex(self, edge: int, node: int) -> int:
        net = self._net
        return int(net.first[edge]) if int(net.a[edge]) == node else int(net.last[edge])

    def _piece(self, edge: int, a: int, b: int) -> Piece:
        net = self._net
        some = net.lines.points[a : b + 1] if a <= b else net.lines.points[b : a + 1][::-1]
        points = tuple((float(lon), float(lat)) for lon, lat in some)
        return Piece(int(net.line[edge]), points, float(abs(net.along_km[b] - net.along_km[a])))


def _lengths(way: RailWay) -> "dict[int, float]":
    """Kilometres on each line."""
    found: dict[int, float] = {}
    for piece in way.pieces:
        if piece.line >= 0:
            found[piece.line] = found.get(piece.line, 0.0) + piece.km
    return found


def _shared(one: "dict[int, float]", other: "dict[int, float]") -> float:
    """The share of a way that runs on lines of another."""
    return sum(km for line, km in one.items() if line in other) / max(sum(one.values()), 1e-9)


def _edges_of_vertices(network: Network) -> NDArray[np.intp]:
    """For each vertex an edge that it lies on; -1 for none."""
    found = np.full(len(network.lines.points), -1, np.intp)
    real = np.flatnonzero(network.line >= 0)
    which, turn = laid_out(network.last[real] - network.first[real] + 1)
    found[network.first[real][which] + turn] = real[which]
    return found


def _without_spurs(pieces: "list[Piece]") -> "list[Piece]":
    """Leave out what is gone into and out again, as to a station beside the line that was given as a point."""
    kept: list[Piece] = []
    for piece in pieces:
        if kept and kept[-1].line == piece.line and kept[-1].points[::-1] == piece.points:
            kept.pop()
        else:
            kept.append(piece)
    return kept
