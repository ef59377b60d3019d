"""Silences: how long, and how they compare with the ship's earlier ones."""

import bisect
from statistics import median

import numpy as np

from ...core.ais.events import EarlierGaps, Gap
from ...core.ais.limits import AisLimits
from ..sphere import Array, distance_nm
from .positions import Positions


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
