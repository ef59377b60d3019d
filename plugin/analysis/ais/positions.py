"""Positions of ships as columns, and the tracks they fall into."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..runs import ends_of, laid_out
from ..sphere import short_nm
from .rows import DECIMETRES, DEGREE, KNOT, NO_SPEED, NOWHERE, Array

_HALF_TURN = 180.0


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

    def at(self, row: int) -> tuple[float, float]:
        """Longitude and latitude of one position."""
        return float(self.lon[row]), float(self.lat[row])


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


def lines_of(lon: Array, lat: Array) -> list[Array]:
    """A track as lines of longitude and latitude (n × 2), cut where it crosses ±180°; none for a single position.

    The latitude at the cut is on the straight line between the two positions.
    """
    points = np.column_stack((lon, lat))
    if len(points) < 2:
        return []
    lines, start = [], 0
    lead = np.zeros((0, 2))
    for row in np.flatnonzero(np.abs(np.diff(points[:, 0])) > _HALF_TURN).tolist():
        (x, y), (to_x, to_y) = points[row], points[row + 1]
        side = _HALF_TURN if x > 0 else -_HALF_TURN
        whole = 2 * _HALF_TURN - abs(to_x - x)
        share = (_HALF_TURN - abs(x)) / whole if whole else 0.5
        middle = y + share * (to_y - y)
        lines.append(np.vstack((lead, points[start : row + 1], [[side, middle]])))
        lead, start = np.array([[-side, middle]]), row + 1
    lines.append(np.vstack((lead, points[start:])))
    return lines


def wkb_of(lines: list[Array]) -> bytes:
    """Lines as little-endian WKB of one multi-part line (OGC 06-103r4)."""
    head = np.array([2], "<u4").tobytes()
    parts = (b"\x01" + head + np.array([len(each)], "<u4").tobytes() + each.astype("<f8").tobytes() for each in lines)
    return b"\x01" + np.array([5, len(lines)], "<u4").tobytes() + b"".join(parts)


@dataclass(frozen=True)
class TrackLine:
    """One track: seconds since 1970 in UTC, nautical miles along its positions, and its line as WKB (multi-part, cut at
    ±180°; None for a single position)."""

    mmsi: int
    number: int
    start: float
    end: float
    positions: int
    length_nm: float
    wkb: Optional[bytes]


def track_lines(tracks: Tracks) -> Iterator[TrackLine]:
    """Every track, one after the other."""
    of = tracks.positions
    if not of.t.size:
        return
    steps = np.zeros(of.t.size)
    steps[1:] = short_nm(of.lon[:-1], of.lat[:-1], of.lon[1:], of.lat[1:])
    steps[tracks.edges[:-1]] = 0.0
    lengths = np.add.reduceat(steps, tracks.edges[:-1])
    for track in range(tracks.number.size):
        rows = tracks.rows(track)
        lines = lines_of(of.lon[rows], of.lat[rows])
        yield TrackLine(
            int(of.mmsi[rows.start]), int(tracks.number[track]), float(of.t[rows.start]), float(of.t[rows.stop - 1]),
            rows.stop - rows.start, float(lengths[track]), wkb_of(lines) if lines else None,
        )  # fmt: skip


def step_wkb(at: tuple[float, float], to: tuple[float, float]) -> bytes:
    """The straight step between two positions, as WKB of a multi-part line cut at ±180°."""
    return wkb_of(lines_of(np.array([at[0], to[0]]), np.array([at[1], to[1]])))
