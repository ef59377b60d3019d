"""Positions of ships as columns, and the tracks they fall into."""

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ...core.geometry import LonLat
from ..runs import ends_of, laid_out
from .rows import DECIMETRES, DEGREE, KNOT, NO_SPEED, NOWHERE, Array


@dataclass(frozen=True)
class Positions:
    """Columns sorted by ship and time: seconds since 1970 in UTC, degrees, knots (NaN where not said)."""

    mmsi: Array
    t: Array
    lon: Array
    lat: Array
    sog: Array

    @property
    def same_ship(self) -> Array:
        """For every position but the first: it is of the same ship as the one before."""
        return self.mmsi[1:] == self.mmsi[:-1]

    def taken(self, order: Array) -> "Positions":
        """The positions with these numbers."""
        return Positions(*(each[order] for each in (self.mmsi, self.t, self.lon, self.lat, self.sog)))

    def at(self, row: int) -> LonLat:
        """Longitude and latitude of one position."""
        return float(self.lon[row]), float(self.lat[row])

    def last_until(self, mmsi: int, t: float) -> int:
        """Number of a ship's last position up to a time, or its first; -1 where it has none."""
        low, high = np.searchsorted(self.mmsi, [mmsi, mmsi + 1])
        if low == high:
            return -1
        return int(max(low, low + np.searchsorted(self.t[low:high], t, "right") - 1))


@dataclass(frozen=True)
class Draughts:
    """Draughts in metres as they were reported, sorted by ship and time."""

    mmsi: Array
    t: Array
    metres: Array


def unpacked(rows: Array) -> tuple[Positions, Draughts, int]:
    """Positions and draughts of sorted rows, and how many rows only repeated the one before."""
    said = rows[rows["draught"] > 0]
    draughts = Draughts(said["mmsi"].copy(), said["t"].copy(), said["draught"] / DECIMETRES)
    if (rows["lat"] == NOWHERE).any():
        rows = rows[rows["lat"] != NOWHERE]
    if rows.size:
        again = np.zeros(rows.size, bool)
        again[1:] = rows["t"][1:] == rows["t"][:-1]
        near = np.flatnonzero(again)
        for name in ("mmsi", "lat", "lon"):
            near = near[rows[name][near] == rows[name][near - 1]]
        duplicates = int(near.size)
        if duplicates:
            rows = np.delete(rows, near)
    else:
        duplicates = 0
    sog = rows["sog"] / np.float32(KNOT)
    sog[rows["sog"] == NO_SPEED] = np.nan
    lon, lat = rows["lon"] / DEGREE, rows["lat"] / DEGREE
    return Positions(rows["mmsi"].copy(), rows["t"].copy(), lon, lat, sog), draughts, duplicates


@dataclass(frozen=True)
class Tracks:
    """Positions in the order of tracks: of one ship, without a gap and without a jump.

    `edges` are the numbers of each track's first position, and the number of positions; `number` counts a ship's
    tracks from 1; `of_row` is the track of each position.
    """

    positions: Positions
    edges: Array
    number: Array
    of_row: Array

    def rows(self, track: int) -> slice:
        """The positions of one track."""
        return slice(int(self.edges[track]), int(self.edges[track + 1]))


def in_tracks(positions: Positions, chain: Optional[Array], gap_hours: float) -> Tracks:
    """Positions (already in the order of ships and chains) cut into tracks."""
    count = positions.t.size
    cut = np.ones(count, bool)
    if count:
        cut[1:] = ~positions.same_ship | (np.diff(positions.t) >= gap_hours * 3600)
        if chain is not None:
            cut[1:] |= chain[1:] != chain[:-1]
    first = np.flatnonzero(cut)
    edges = np.append(first, count)
    ships = positions.mmsi[first]
    new = np.ones(first.size, bool)
    new[1:] = ships[1:] != ships[:-1]
    start, end = ends_of(new)
    _, turn = laid_out(end - start + 1)
    return Tracks(positions, edges, turn + 1, np.cumsum(cut) - 1)
