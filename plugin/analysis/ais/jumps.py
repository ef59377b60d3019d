"""Steps that no ship makes: jumps out and back, jumps for good, and one MMSI in several places in turns.

A ship's positions are cut at such steps, and the pieces chained again: a piece goes on from the chain whose last
position it can have come from at `max_knots`. So a ship that jumps out and back keeps one chain, and what lay outside
is beside it.
"""

from bisect import insort
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Optional

import numpy as np

from ...core.ais.events import Jump, SharedIdentity
from ...core.ais.limits import AisLimits
from ..sphere import Array, distance_nm, east_deg, one_distance_nm
from .positions import Positions

_A_CHAIN_IS_LEFT_AFTER_S = 24 * 3600.0
_TURNS_OF_A_CLUSTER = 3  # a place that positions are at less often is a jump's, not a ship's


def step_knots(positions: Positions, limits: AisLimits) -> tuple[Array, Array]:
    """Numbers of positions reached by a step no ship makes, and the knots it needs.

    Such a step is at least `jump_nm` long and faster than `max_knots`; two positions of one moment count as a second
    apart.
    """
    seconds = np.maximum(np.diff(positions.t), 1.0)
    most = np.hypot(east_deg(positions.lon[:-1], positions.lon[1:]), np.diff(positions.lat)) * 61.0  # never too short
    maybe = positions.same_ship & (most >= limits.jump_nm) & (most * 3600 > limits.max_knots * seconds)
    to = np.flatnonzero(maybe) + 1
    length = distance_nm(positions.lon[to - 1], positions.lat[to - 1], positions.lon[to], positions.lat[to])
    knots = length * 3600 / seconds[to - 1]
    real = (length >= limits.jump_nm) & (knots > limits.max_knots)
    return to[real], knots[real]


@dataclass(frozen=True)
class Chained:
    """The chain of each position (0 for a ship's first), events with the number of the position each starts at, and
    the ships that share an identity."""

    chain: Array
    jumps: tuple[tuple[int, Jump], ...]
    shared: tuple[tuple[int, SharedIdentity], ...]


def chained(positions: Positions, limits: AisLimits) -> Chained:
    """Chain the pieces of every ship, and say which jumps they are."""
    chain = np.zeros(positions.t.size, np.int32)
    to, knots = step_knots(positions, limits)
    jumps: list[tuple[int, Jump]] = []
    shared: list[tuple[int, SharedIdentity]] = []
    if to.size:
        new = np.flatnonzero(np.diff(positions.mmsi[to], prepend=-1))
        for first, last in zip(new.tolist(), [*new[1:].tolist(), to.size]):
            ship = _Ship(positions, to[first:last], knots[first:last], limits)
            for piece, number in enumerate(ship.chains):
                chain[ship.starts[piece] : ship.starts[piece + 1]] = number
            shared += ship.shared()
            jumps += ship.jumps()
    return Chained(chain, tuple(jumps), tuple(shared))


class _Ship:
    """One ship with impossible steps. Pieces lie between those; `starts` are their first positions, and the end."""

    def __init__(self, positions: Positions, to: Array, knots: Array, limits: AisLimits) -> None:
        self._of, self._limits = positions, limits
        mmsi = positions.mmsi[to[0]]
        low, high = np.searchsorted(positions.mmsi, [mmsi, mmsi + 1])
        self.mmsi = int(mmsi)
        self.starts: list[int] = [int(low), *to.tolist(), int(high)]
        self._knots: list[float] = [0.0, *knots.tolist()]
        edges = np.array(self.starts)
        self._heads = self._fixes(edges[:-1])
        self._tails = self._fixes(edges[1:] - 1)
        self.chains = self._chain()
        self._in_turns = self._turns()

    def _fixes(self, rows: Array) -> list[tuple[float, float, float]]:
        of = self._of
        return list(zip(of.t[rows].tolist(), of.lon[rows].tolist(), of.lat[rows].tolist()))

    def _chain(self) -> list[int]:
        """Each piece's chain: of those it can have come from the one that needs the least speed.

        A chain is left after a day, but for the one a jump has just departed from; noise makes thousands of them.
        """
        chains, ends = [0], [self._tails[0]]
        open_ones = [0]
        for piece in range(1, len(self._heads)):
            head = self._heads[piece]
            open_ones = [number for number in open_ones if head[0] - ends[number][0] <= _A_CHAIN_IS_LEFT_AFTER_S]
            if piece > 1 and chains[piece - 2] not in open_ones:
                insort(open_ones, chains[piece - 2])
            best, least = -1, self._limits.max_knots
            for number in open_ones:
                if number == chains[-1]:
                    continue
                tail = ends[number]
                knots = one_distance_nm(tail[1], tail[2], head[1], head[2]) * 3600 / max(head[0] - tail[0], 1.0)
                if knots <= least:
                    best, least = number, knots
            if best < 0:
                best = len(ends)
                ends.append(head)
                open_ones.append(best)
            ends[best] = self._tails[piece]
            chains.append(best)
        return chains

    def _turns(self) -> list[tuple[int, int]]:
        """Stretches of pieces in turns, as first and last piece."""
        quiet = self._limits.shared_hours * 3600
        found, first = [], 1
        for piece in range(2, len(self.chains) + 1):
            if piece == len(self.chains) or self._heads[piece][0] - self._heads[piece - 1][0] > quiet:
                if piece - first >= self._limits.shared_switches and len(self._clusters(first - 1, piece)) > 1:
                    found.append((first - 1, piece - 1))
                first = piece
        return found

    def _clusters(self, first: int, end: int) -> list[int]:
        turns = Counter(self.chains[first:end])
        return [number for number in sorted(turns) if turns[number] >= _TURNS_OF_A_CLUSTER]

    def shared(self) -> Sequence[tuple[int, SharedIdentity]]:
        """Suspicions that several ships send this MMSI."""
        found = []
        for first, last in self._in_turns:
            steps = range(first + 1, last + 1)
            apart = median(one_distance_nm(*self._tails[n - 1][1:], *self._heads[n][1:]) for n in steps)
            start, end = self._tails[first], self._heads[last]
            clusters = len(self._clusters(first, last + 1))
            here, there = self._tails[first][1:], self._heads[first + 1][1:]
            event = SharedIdentity(
                self.mmsi, 0, start[0], end[0], here, there, clusters, len(steps), apart, self._limits
            )  # fmt: skip
            found.append((self.starts[first + 1] - 1, event))
        return found

    def jumps(self) -> Sequence[tuple[int, Jump]]:
        """Jumps outside of those stretches; out and back are one."""
        found, piece = [], 1
        busy = {n for first, last in self._in_turns for n in range(first + 1, last + 1)}
        while piece < len(self.chains):
            home, after = self.chains[piece - 1], piece + 1
            while after < len(self.chains) and self.chains[after] != home and after not in busy:
                after += 1
            returned = after < len(self.chains) and after not in busy and self.chains[after] == home
            if piece not in busy:
                found.append((self.starts[piece] - 1, self._jump(piece, after if returned else None)))
                piece = after + 1 if returned else piece + 1
            else:
                piece += 1
        return found

    def _jump(self, piece: int, after: Optional[int]) -> Jump:
        before, first = self._tails[piece - 1], self._heads[piece]
        length = one_distance_nm(*before[1:], *first[1:])
        back = None if after is None else self._heads[after][0]
        away = self.starts[(after if after is not None else piece + 1)] - self.starts[piece]
        return Jump(
            self.mmsi, 0, before[0], first[0], before[1:], first[1:], length, self._knots[piece], back, away,
            self._limits,
        )  # fmt: skip
