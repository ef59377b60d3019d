"""Tracks as lines of longitude and latitude, cut at ±180°, and as WKB."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional

import numpy as np

from ...core.geometry import LonLat
from ..sphere import short_nm
from .positions import Tracks
from .rows import Array

_HALF_TURN = 180.0


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


def step_wkb(at: LonLat, to: LonLat) -> bytes:
    """The straight step between two positions, as WKB of a multi-part line cut at ±180°."""
    return wkb_of(lines_of(np.array([at[0], to[0]]), np.array([at[1], to[1]])))
