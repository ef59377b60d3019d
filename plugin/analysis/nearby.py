"""Positions in cells of longitude and latitude, so that those near another are found without looking at all."""

import math

import numpy as np
from numpy.typing import NDArray

_KM_PER_CELL_DEG = 80.0  # less than a degree of latitude, and of longitude up to 44°: a cell is wider than the reach
_LEAST_DEG = 1e-6
_LEAST_SHRINK = 0.15  # of a degree of longitude, as at 81°; no railway is farther north


class Nearby:
    """Positions, n × 2 in degrees, to be asked for those within `reach_km`; ±180° is an edge."""

    def __init__(self, points: NDArray[np.float64], reach_km: float) -> None:
        self._cell = max(reach_km / _KM_PER_CELL_DEG, _LEAST_DEG)
        self._home: dict[tuple[int, int], list[int]] = {}
        for n, (column, row) in enumerate(np.floor(points / self._cell).astype(int).tolist()):
            self._home.setdefault((column, row), []).append(n)

    def around(self, lon: float, lat: float) -> "list[int]":
        """Numbers of all positions within reach of one, and of some beyond."""
        column, row = math.floor(lon / self._cell), math.floor(lat / self._cell)
        aside = 1 + int(1.0 / max(_LEAST_SHRINK, math.cos(math.radians(lat))))
        return [
            n for i in range(-aside, aside + 1) for j in (-1, 0, 1) for n in self._home.get((column + i, row + j), ())
        ]
