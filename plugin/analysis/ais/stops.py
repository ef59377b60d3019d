"""Where ships lay or drifted."""

import numpy as np

from ...core.ais.events import Stop
from ...core.ais.limits import AisLimits
from ..runs import ends_of
from ..sphere import Array, east_deg, short_nm
from .positions import Tracks


def stops(tracks: Tracks, limits: AisLimits) -> list[Stop]:
    """Stops of at least `stop_hours`, from the first to the last slow position.

    Slow is a reported speed below `stop_knots`, or the speed from the position before where none was reported. Slow
    positions belong together unless faster ones lie between for more than `stop_pause_minutes`, so that a single odd
    speed splits nothing, or the ship moved by `stop_move_nm` from one to the next.
    """
    of = tracks.positions
    with np.errstate(invalid="ignore"):
        slow = of.sog < limits.stop_knots
    _judge_the_silent(tracks, slow, limits)
    rows = np.flatnonzero(slow)
    if not rows.size:
        return []
    t, lon, lat = of.t[rows], of.lon[rows], of.lat[rows]
    new = np.ones(rows.size, bool)
    new[1:] = np.diff(tracks.of_row[rows]) != 0
    new[1:] |= (np.diff(rows) > 1) & (np.diff(t) > limits.stop_pause_minutes * 60)
    new[1:] |= short_nm(lon[:-1], lat[:-1], lon[1:], lat[1:]) > limits.stop_move_nm
    first, last = ends_of(new)
    long = t[last] - t[first] >= limits.stop_hours * 3600
    count = last - first + 1
    east = np.add.reduceat(east_deg(np.repeat(lon[first], count), lon), first) / count
    middle_lon = east_deg(np.zeros(first.size), lon[first] + east)
    middle_lat = np.add.reduceat(lat, first) / count
    found = []
    for n in np.flatnonzero(long).tolist():
        row = int(rows[first[n]])
        found.append(
            Stop(
                int(of.mmsi[row]), int(tracks.number[tracks.of_row[row]]), float(t[first[n]]), float(t[last[n]]),
                (float(middle_lon[n]), float(middle_lat[n])), int(count[n]), limits,
            )
        )  # fmt: skip
    return found


def _judge_the_silent(tracks: Tracks, slow: Array, limits: AisLimits) -> None:
    """Positions without a speed are slow where the way from the one before, on the same track, was."""
    of = tracks.positions
    silent = np.flatnonzero(np.isnan(of.sog))
    silent = silent[silent > 0]
    silent = silent[tracks.of_row[silent] == tracks.of_row[silent - 1]]
    before = silent - 1
    length = short_nm(of.lon[before], of.lat[before], of.lon[silent], of.lat[silent])
    hours = np.maximum(of.t[silent] - of.t[before], 1.0) / 3600
    slow[silent] = length / hours < limits.stop_knots
