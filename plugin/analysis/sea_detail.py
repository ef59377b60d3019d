"""Where a way over coarse cells runs near land, it is sought again over finer ones: ports, straits and archipelagos."""

import math
from collections.abc import Callable
from typing import Optional

from .sea_shore import XY, Shore
from .sea_water import LAND, OPEN, Cell, Water, water_of
from .sea_way import way_over

FINEST_M = 25.0
"""No cell is smaller: a harbour mouth of a hundred metres is still some cells wide."""
_CELLS = 120_000  # of a finer grid
_BESIDE = 3  # cells of open water taken in at both ends
_LEAST_MARGIN_M = 8000.0  # around a stretch, for ways round what the coarse cells closed
_MOST_LEVELS = 4
_FINER = 0.7  # a finer grid has at most this share of the cell
_FINE, _ENOUGH = 6.0, 4.0  # cells to the clearance: what is aimed at, and where no finer ones are sought

Watch = Optional[Callable[[int], None]]


def detailed(
    shore: Shore,
    water: Water,
    ends: "tuple[XY, XY]",
    way: "list[Cell]",
    clearance_m: float,
    watch: Watch,
    level: int = 0,
) -> "list[XY]":
    """The way as points from end to end, in metres, with what of it lies near land found anew on finer cells."""
    points = [ends[0], *(water.middle(cell) for cell in way), ends[1]]
    if level >= _MOST_LEVELS or water.cell_m <= clearance_m / _ENOUGH:
        return points
    near = [True, *(bool(water.kind[cell] != OPEN) for cell in way), True]
    found: list[XY] = []
    done = 0
    for first, last in _runs(near):
        found += points[done:first]
        found += _again(shore, water, points[first : last + 1], clearance_m, watch, level)
        done = last + 1
    return found + points[done:]


def _runs(near: "list[bool]") -> "list[tuple[int, int]]":
    """First and last points of the stretches near land, with some open water at both ends; those that meet are one."""
    runs: list[tuple[int, int]] = []
    for n, is_near in enumerate(near):
        if not is_near:
            continue
        first, last = max(0, n - _BESIDE), min(len(near) - 1, n + _BESIDE)
        if runs and first <= runs[-1][1] + 1:
            runs[-1] = runs[-1][0], last
        else:
            runs.append((first, last))
    return runs


def _again(shore: Shore, water: Water, stretch: "list[XY]", clearance_m: float, watch: Watch, level: int) -> "list[XY]":
    """The stretch over finer cells, or as it is where there are none to be had or no way over them."""
    margin = max(_LEAST_MARGIN_M, 4.0 * water.cell_m)
    xs, ys = zip(*stretch)
    box = (min(xs) - margin, min(ys) - margin, max(xs) + margin, max(ys) + margin)
    cell = max(clearance_m / _FINE, FINEST_M, math.sqrt((box[2] - box[0]) * (box[3] - box[1]) / _CELLS))
    if len(stretch) < 2 or cell > _FINER * water.cell_m:
        return stretch
    fine = water_of(shore, box, cell, clearance_m)
    ends = [_cell_at(fine, shore, at) for at in (stretch[0], stretch[-1])]
    if ends[0] is None or ends[1] is None:
        return stretch
    way = way_over(fine, ends[0], ends[1], watch)
    if way is None:
        return stretch
    return detailed(shore, fine, (stretch[0], stretch[-1]), way, clearance_m, watch, level + 1)


def _cell_at(water: Water, shore: Shore, at: XY) -> Optional[Cell]:
    """The nearest cell of water that a straight line over water leads to."""
    near = water.nearest(at, 5.0 * water.cell_m, water.kind != LAND)
    return next((cell for cell in near if shore.keeps_off(at, water.middle(cell), 0.0)), None)
