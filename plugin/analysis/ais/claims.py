"""What ships say of themselves against what their positions say: draught, speed, and being at sea."""

from collections.abc import Sequence
from typing import Protocol, Union

import numpy as np
from numpy.typing import NDArray

from ...core.ais.events import DraughtChange, Gap, OnLand, SpeedDisagrees, Stop
from ...core.ais.limits import AisLimits
from ..runs import ends_of
from ..sphere import Array, short_nm
from .positions import Draughts, Positions, Tracks


class LandPredicate(Protocol):
    """Which of some longitudes and latitudes are on land; `said` names the land they were held against."""

    said: str

    def __call__(self, lon: Array, lat: Array) -> NDArray[np.bool_]:
        """For each position, in degrees: it is on land."""


_TYPED_WITHIN_S = 24 * 3600.0  # crews type a draught in late
_TINY = 1e-6  # metres: draughts are tenths, which floats miss by less
_SHORTEST_STEP_S, _LONGEST_STEP_S = 60.0, 600.0


def draught_changes(
    draughts: Draughts, positions: Positions, pauses: Sequence[Union[Stop, Gap]], limits: AisLimits
) -> list[DraughtChange]:
    """Draughts that changed by at least `draught_m` with a stop or gap since, or up to a day before, the last report.

    Draughts and positions are sorted by ship and time. A change without either is a correction, or noise.
    """
    change = np.flatnonzero(
        (draughts.mmsi[1:] == draughts.mmsi[:-1])
        & (np.abs(np.diff(draughts.metres)) >= limits.draught_m - _TINY)
    )  # fmt: skip
    of_ship: dict[int, list[Union[Stop, Gap]]] = {}
    for pause in pauses:
        of_ship.setdefault(pause.mmsi, []).append(pause)
    found = []
    for row in change.tolist():
        mmsi, start, end = int(draughts.mmsi[row]), float(draughts.t[row]), float(draughts.t[row + 1])
        between = [
            pause for pause in of_ship.get(mmsi, ()) if pause.start <= end and pause.end >= start - _TYPED_WITHIN_S
        ]
        at = positions.last_until(mmsi, end)
        if between and at >= 0:
            kinds = " and ".join(sorted({pause.kind for pause in between}))
            before, after = float(draughts.metres[row]), float(draughts.metres[row + 1])
            found.append(DraughtChange(mmsi, 0, start, end, positions.at(at), before, after, kinds, limits))
    return found


def speeds_that_disagree(tracks: Tracks, limits: AisLimits) -> list[SpeedDisagrees]:
    """Stretches where the reported speed (mean of both ends) and that of the way differ by `speed_off_knots`.

    Steps of one to ten minutes are judged: in shorter ones the seconds of a time count, in longer ones a turn.
    """
    of = tracks.positions
    seconds = np.diff(of.t)
    judged = (seconds >= _SHORTEST_STEP_S) & (seconds <= _LONGEST_STEP_S) & (np.diff(tracks.of_row) == 0)
    with np.errstate(invalid="ignore"):
        reported = (of.sog[1:] + of.sog[:-1]) / 2
        length = short_nm(of.lon[:-1], of.lat[:-1], of.lon[1:], of.lat[1:])
        implied = length * 3600 / np.maximum(seconds, 1.0)
        off = judged & (np.abs(reported - implied) > limits.speed_off_knots)
    found = []
    for first, last in _runs(off, np.zeros(off.size, np.int8)):
        if last - first + 1 < limits.speed_off_steps:
            continue
        steps = slice(first, last + 1)
        track = int(tracks.of_row[first])
        found.append(
            SpeedDisagrees(
                int(of.mmsi[first]), int(tracks.number[track]), float(of.t[first]), float(of.t[last + 1]), of.at(first),
                last - first + 1, float(reported[steps].mean()), float(implied[steps].mean()), limits,
            )
        )  # fmt: skip
    return found


def on_land(tracks: Tracks, land: LandPredicate, limits: AisLimits) -> list[OnLand]:
    """Positions in a row, on one track, that lie on land; positions are asked for once a thousandth of a degree."""
    of = tracks.positions
    grid = np.round(of.lat * 1000).astype(np.int64) * 400_000 + np.round(of.lon * 1000).astype(np.int64)
    _, first_in, which = np.unique(grid, return_index=True, return_inverse=True)
    inside = land(of.lon[first_in], of.lat[first_in])[which.reshape(-1)]
    found = []
    for first, last in _runs(inside, tracks.of_row):
        if last - first + 1 >= limits.land_positions:
            number = int(tracks.number[tracks.of_row[first]])
            mmsi, start, end = int(of.mmsi[first]), float(of.t[first]), float(of.t[last])
            found.append(OnLand(mmsi, number, start, end, of.at(first), last - first + 1, land.said, limits))
    return found


def _runs(true: Array, group: Array) -> list[tuple[int, int]]:
    """First and last number of neighbours that are true and of one group."""
    rows = np.flatnonzero(true)
    if not rows.size:
        return []
    new = np.ones(rows.size, bool)
    new[1:] = (np.diff(rows) > 1) | (np.diff(group[rows]) != 0)
    first, last = ends_of(new)
    return list(zip(rows[first].tolist(), rows[last].tolist()))
