"""Everything that is found in the sorted rows of some ships."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np

from ...core.ais.events import (
    DraughtChange,
    Gap,
    Jump,
    OnLand,
    PortVisit,
    SharedIdentity,
    SpeedDisagrees,
    Stop,
)
from ...core.ais.limits import AisLimits
from .claims import LandPredicate, draught_changes, on_land, speeds_that_disagree
from .gaps import gaps
from .jumps import Chained, chained
from .ports import Port, port_visits
from .positions import Positions, Tracks, in_tracks, unpacked
from .rows import Array
from .stops import stops


@dataclass(frozen=True)
class Found:
    """Tracks and events of some ships. `gaps` know nothing yet of other ships; `duplicates` is the number of rows that
    only repeated the one before."""

    tracks: Tracks
    stops: Sequence[Stop]
    gaps: Sequence[Gap]
    jumps: Sequence[Jump]
    shared: Sequence[SharedIdentity]
    visits: Sequence[PortVisit]
    draughts: Sequence[DraughtChange]
    speeds: Sequence[SpeedDisagrees]
    land: Sequence[OnLand]
    duplicates: int


def find(
    rows: Array, limits: AisLimits, ports: Sequence[Port] = (), land: Optional[LandPredicate] = None
) -> Found:
    """Tracks and events of the ships in these rows, which are sorted by ship and time."""
    positions, draughts, duplicates = unpacked(rows)
    pieces = chained(positions, limits)
    order = _chain_by_chain(positions, pieces)
    if order is None:
        tracks = in_tracks(positions, None, limits.gap_hours)
    else:
        tracks = in_tracks(positions.taken(order), pieces.chain[order], limits.gap_hours)
    place = _Places(tracks, order)
    sharing = frozenset(event.mmsi for _, event in pieces.shared)
    silent = [dataclasses.replace(gap, number=place.number(row)) for row, gap in gaps(
        positions, pieces.chain, sharing, limits)]  # fmt: skip
    lying = stops(tracks, limits)
    changes = draught_changes(draughts, positions, [*lying, *silent], limits)
    return Found(
        tracks, lying, silent,
        [dataclasses.replace(jump, number=place.number(row)) for row, jump in pieces.jumps],
        [dataclasses.replace(event, number=place.number(row)) for row, event in pieces.shared],
        port_visits(tracks, ports, limits),
        [dataclasses.replace(each, number=place.number(positions.last_until(each.mmsi, each.end))) for each in changes],
        speeds_that_disagree(tracks, limits), on_land(tracks, land, limits) if land is not None else (), duplicates,
    )  # fmt: skip


def _chain_by_chain(positions: Positions, pieces: Chained) -> Optional[Array]:
    """The order of ships, chains and time; None where every ship has one chain."""
    ships = np.unique(positions.mmsi[pieces.chain > 0])
    if not ships.size:
        return None
    order = np.arange(positions.t.size)
    lows, highs = np.searchsorted(positions.mmsi, ships), np.searchsorted(positions.mmsi, ships, "right")
    for low, high in zip(lows.tolist(), highs.tolist()):
        order[low:high] = low + np.argsort(pieces.chain[low:high], kind="stable")
    return order


class _Places:
    """Which track a position is on, by its number in the order of time."""

    def __init__(self, tracks: Tracks, order: Optional[Array]) -> None:
        self._tracks = tracks
        self._of_row = tracks.of_row
        if order is not None:
            self._of_row = np.empty_like(tracks.of_row)
            self._of_row[order] = tracks.of_row

    def number(self, row: int) -> int:
        return int(self._tracks.number[self._of_row[row]])
