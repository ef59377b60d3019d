"""The way by rail that stays beside a line which is known roughly: through points of that where it strays."""

from collections.abc import Sequence

import numpy as np

from ..core.errors import RouteError
from ..core.geometry import LonLat
from ..core.sphere import KM_PER_DEG
from .rail_way import RailPlanner, RailWay

_MOST_VIA = 12  # points tried, each of which plans the whole way anew


def way_beside(
    planner: RailPlanner, line: "Sequence[LonLat]", near_km: float, most_off_km: float
) -> "tuple[RailWay, int]":
    """The shortest way between the ends of a line, led through vertices of it that it would pass too far off.

    Answers beside it how many vertices it still passes farther off than once to twice `near_km`. Raises RouteError
    where the ends are not joined, or lie more than `most_off_km` from the network.
    """
    led: list[int] = [0, len(line) - 1]
    way = planner.through([line[n] for n in led], most_off_km)
    hopeless: set[int] = set()
    for _ in range(_MOST_VIA):
        off = [n for n in far_from(line, way, near_km) if n not in hopeless]
        if not off:
            break
        worst = _middle_of_longest(off)
        tried = sorted({*led, worst})
        try:
            other = planner.through([line[n] for n in tried], most_off_km)
        except RouteError:  # no line by this point; others may do
            hopeless.add(worst)
            continue
        if len(far_from(line, other, near_km)) < len(far_from(line, way, near_km)):
            led, way = tried, other
        else:
            hopeless.add(worst)
    return way, len(far_from(line, way, near_km))


def far_from(line: "Sequence[LonLat]", way: RailWay, near_km: float) -> "list[int]":
    """Numbers of the vertices that no vertex of a way is near to: in none of the nine cells of `near_km` around."""
    points = np.array([at for piece in way.pieces for at in piece.points]).reshape(-1, 2)
    up = near_km / KM_PER_DEG
    shrink = float(np.cos(np.radians(np.array(line)[:, 1].mean())))
    cell = np.array([up / max(0.05, shrink), up])
    there = {(lon, lat) for lon, lat in np.floor(points / cell).astype(int).tolist()}
    near = [(i, j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    return [
        n for n, (lon, lat) in enumerate(np.floor(np.array(line) / cell).astype(int).tolist())
        if not any((lon + i, lat + j) in there for i, j in near)
    ]  # fmt: skip


def _middle_of_longest(numbers: "list[int]") -> int:
    """The middle of the longest run of numbers that follow each other."""
    runs: list[list[int]] = []
    for n in numbers:
        if runs and runs[-1][-1] == n - 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    longest = max(runs, key=len)
    return longest[len(longest) // 2]
