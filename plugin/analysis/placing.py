"""A picture placed on the ground by points known on both: similarity or affine, and what is left at each point."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..core.errors import BadValue
from ..core.vocab import LEAST_POINTS

SIMILARITY, AFFINE = LEAST_POINTS
_FLAT = 1e-9

Pair = tuple[float, float]


@dataclass(frozen=True)
class Placing:
    """Ground = origin + column × across + row × down, in metres on a plane (east, north); residuals in metres.

    `rmse_m` is the root of the mean square of what is left, by the degrees of freedom; 0 spare points leave none to
    judge by, and `judged` is False.
    """

    method: str
    origin: Pair
    across: Pair
    down: Pair
    residuals_m: tuple[float, ...]
    rmse_m: float
    judged: bool

    @property
    def pixel_m(self) -> float:
        """Size of a pixel on the ground, in metres: the root of its area."""
        return float(abs(self.across[0] * self.down[1] - self.across[1] * self.down[0]) ** 0.5)

    def ground(self, column: float, row: float) -> Pair:
        """East and north in metres of a pixel."""
        return (
            self.origin[0] + column * self.across[0] + row * self.down[0],
            self.origin[1] + column * self.across[1] + row * self.down[1],
        )


def placed(pixels: Sequence[Pair], grounds: Sequence[Pair], method: str) -> Placing:
    """The least-squares fit of pixels (column, row) to ground (east, north in metres). Raises BadValue.

    A similarity turns, scales and moves, and never mirrors: rows run down while north runs up.
    """
    if method not in LEAST_POINTS:
        raise BadValue(f"“{method}” is no way to place a picture. Choose one of: {', '.join(LEAST_POINTS)}.")
    least = LEAST_POINTS[method]
    if len(pixels) < least:
        raise BadValue(f"{method.capitalize()} needs at least {least} points; {len(pixels)} set so far.")
    source, target = np.array(pixels, float), np.array(grounds, float)
    matrix, right = _similar(source, target) if method == SIMILARITY else _affine(source, target)
    if np.linalg.matrix_rank(matrix) < matrix.shape[1]:
        raise BadValue("The points lie on each other or on one line. Set them further apart, not all in a row.")
    found = np.linalg.lstsq(matrix, right, rcond=None)[0]
    if method == SIMILARITY:
        a, b, east, north = (float(v) for v in found)
        across, down = (a, b), (b, -a)
    else:
        across, down = (float(found[0]), float(found[3])), (float(found[1]), float(found[4]))
        east, north = float(found[2]), float(found[5])
    fit = Placing(method, (east, north), across, down, (), 0.0, False)
    if fit.pixel_m < _FLAT:
        raise BadValue("These points would squeeze the picture into a line. Look for one that is set wrong.")
    left = [float(np.hypot(*np.subtract(fit.ground(*p), g))) for p, g in zip(pixels, grounds)]
    spare = 2 * len(pixels) - len(found)
    rmse = float(np.sqrt(sum(r * r for r in left) / spare)) if spare > 0 else 0.0
    return Placing(method, fit.origin, across, down, tuple(left), rmse, spare > 0)


def _similar(source: "np.ndarray[Any, Any]", target: "np.ndarray[Any, Any]") -> Any:
    """East = e + a·column + b·row, north = n + b·column − a·row."""
    column, row, one, zero = source[:, 0], source[:, 1], np.ones(len(source)), np.zeros(len(source))
    matrix = np.concatenate(
        [np.stack([column, row, one, zero], axis=1), np.stack([-row, column, zero, one], axis=1)]
    )
    return matrix, np.concatenate([target[:, 0], target[:, 1]])


def _affine(source: "np.ndarray[Any, Any]", target: "np.ndarray[Any, Any]") -> Any:
    half = np.column_stack([source, np.ones(len(source))])
    nought = np.zeros_like(half)
    matrix = np.concatenate([np.hstack([half, nought]), np.hstack([nought, half])])
    return matrix, np.concatenate([target[:, 0], target[:, 1]])
