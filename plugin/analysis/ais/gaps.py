"""Silences: how long, how they compare with the ship's earlier ones, and what of others was received meanwhile."""

import bisect
import dataclasses
from collections.abc import Sequence
from statistics import median

import numpy as np

from ...core.ais.events import EarlierGaps, Gap, Reception
from ...core.ais.limits import AisLimits
from .positions import Positions
from .sphere import Array, distance_nm

_HEARD_S = 3600.0
_ROWS_AT_ONCE = 1_000_000


def gaps(positions: Positions, chain: Array, shared: frozenset[int], limits: AisLimits) -> list[tuple[int, Gap]]:
    """Silences of at least `gap_hours`, each with the number of the position it begins at; in the order of time.

    Positions are sorted by ship and time. Of ships that share an identity, the silence of one of them is a gap although
    the other is heard, so those are looked at chain by chain.
    """
    wanted = limits.gap_hours * 3600
    before = np.flatnonzero(positions.same_ship & (np.diff(positions.t) >= wanted))
    after = before + 1
    if shared:
        alone = ~np.isin(positions.mmsi[before], list(shared))
        before, after = before[alone], after[alone]
        more = [_within_chains(positions, chain, ship, wanted) for ship in sorted(shared)]
        before = np.concatenate([before, *(each[0] for each in more)])
        after = np.concatenate([after, *(each[1] for each in more)])
        order = np.lexsort((positions.t[before], positions.mmsi[before]))
        before, after = before[order], after[order]
    of = positions
    length = distance_nm(of.lon[before], of.lat[before], of.lon[after], of.lat[after])
    found = []
    ship = -1
    earlier: list[float] = []
    for one, two, nm in zip(before.tolist(), after.tolist(), length.tolist()):
        mmsi, start, end = int(of.mmsi[one]), float(of.t[one]), float(of.t[two])
        if mmsi != ship:
            ship, earlier = mmsi, []
        known = EarlierGaps(len(earlier), median(earlier) if earlier else None, earlier[-1] if earlier else None)
        found.append((one, Gap(mmsi, 0, start, end, of.at(one), of.at(two), nm, known, limits)))
        bisect.insort(earlier, (end - start) / 3600)
    return found


def _within_chains(positions: Positions, chain: Array, ship: int, wanted: float) -> tuple[Array, Array]:
    low, high = np.searchsorted(positions.mmsi, [ship, ship + 1])
    order = low + np.argsort(chain[low:high], kind="stable")
    silent = (np.diff(positions.t[order]) >= wanted) & (np.diff(chain[order]) == 0)
    rows = np.flatnonzero(silent)
    return order[rows], order[rows + 1]


class OtherShips:
    """Counts what of other ships was received in the cell where each gap begins, while it lasted.

    Hears the positions of every ship, bucket by bucket; a ship must be in one bucket only. A cell is `cell_deg` degrees
    of longitude and latitude.
    """

    def __init__(self, found: Sequence[Gap], limits: AisLimits) -> None:
        self._gaps = found
        self._cell = limits.cell_deg
        self._joined_s = min(_HEARD_S, limits.gap_hours * 3600 / 2)
        self._cells = self._cells_of(np.array([g.at[0] for g in found]), np.array([g.at[1] for g in found]))
        self._wanted = np.unique(self._cells)
        self._ships = np.zeros(len(found), np.int64)
        self._messages = np.zeros(len(found), np.int64)

    def hear(self, positions: Positions) -> None:
        """Positions of some ships, sorted by ship and time."""
        if not self._gaps or not positions.t.size:
            return
        rows = np.concatenate(
            [
                n + np.flatnonzero(np.isin(self._cells_of(positions.lon[piece], positions.lat[piece]), self._wanted))
                for n in range(0, positions.t.size, _ROWS_AT_ONCE)
                for piece in [slice(n, n + _ROWS_AT_ONCE)]
            ]
        )
        near = positions.taken(rows)
        cells = self._cells_of(near.lon, near.lat)
        by_cell = np.lexsort((near.t, cells))
        times, sorted_cells, ships = near.t[by_cell], cells[by_cell], near.mmsi[by_cell]
        stays = _Stays(near, cells, self._joined_s)
        for n, gap in enumerate(self._gaps):
            cell = self._cells[n]
            low, high = np.searchsorted(sorted_cells, [cell, cell + 1])
            first = low + np.searchsorted(times[low:high], gap.start, "right")
            last = low + np.searchsorted(times[low:high], gap.end, "left")
            self._messages[n] += int((ships[first:last] != gap.mmsi).sum())
            self._ships[n] += stays.ships(cell, gap)

    def filled(self) -> list[Gap]:
        """The gaps with what was heard."""
        pairs = zip(self._gaps, self._ships.tolist(), self._messages.tolist())
        return [dataclasses.replace(gap, others=Reception(ships, messages)) for gap, ships, messages in pairs]

    def _cells_of(self, lon: Array, lat: Array) -> Array:
        across = round(360 / self._cell) + 2
        row = np.floor((lat + 90) / self._cell).astype(np.int64)
        return row * across + np.floor(((lon + 180) % 360) / self._cell).astype(np.int64)


class _Stays:
    """Stretches that ships were heard in a cell with less than an hour between, by cell and beginning."""

    def __init__(self, near: Positions, cells: Array, joined_s: float) -> None:
        new = np.ones(near.t.size, bool)
        new[1:] = ~near.same_ship | (cells[1:] != cells[:-1]) | (np.diff(near.t) > joined_s)
        first = np.flatnonzero(new)
        last = np.append(first[1:], near.t.size) - 1
        order = np.lexsort((near.t[first], cells[first]))
        first, last = first[order], last[order]
        self._cells, self._start, self._end = cells[first], near.t[first], near.t[last]
        self._ships = near.mmsi[first]

    def ships(self, cell: int, gap: Gap) -> int:
        low, high = np.searchsorted(self._cells, [cell, cell + 1])
        high = low + np.searchsorted(self._start[low:high], gap.end, "left")
        during = self._end[low:high] > gap.start
        ships = np.unique(self._ships[low:high][during])
        return int((ships != gap.mmsi).sum())


