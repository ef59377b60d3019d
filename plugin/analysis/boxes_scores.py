"""How well a box of a size fits at every pixel: strong on four sides, plain within."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .boxes_edges import Edges, Image

WIDTH_M = 2.438  # ISO 668, series 1
LENGTH_M = {"20ft": 6.058, "40ft": 12.192, "45ft": 13.716}
_INSET_M = 0.5  # a side is judged without its corners, the inside without its rim
_EPS = np.float32(0.02)


@dataclass(frozen=True)
class Candidates:
    """Boxes that may be there: middle in rows and columns, whether they lie along rows, size, and what was measured.

    `features` has a column for each of FEATURES.
    """

    row: NDArray[np.float64]
    column: NDArray[np.float64]
    level: NDArray[np.bool_]
    size: NDArray[np.intp]
    features: NDArray[np.float32]

    def part(self, which: slice) -> "Candidates":
        """Some of them."""
        row, column, level = self.row[which], self.column[which], self.level[which]
        return Candidates(row, column, level, self.size[which], self.features[which])


FEATURES = ("weak side", "strong side", "weak end", "strong end", "seam across", "seam along")


def fits(edges: Edges, step_m: float, pixel_m: float, length_m: float) -> NDArray[np.float32]:
    """FEATURES × rows × columns for boxes along rows, centred on each pixel; 0 where they would leave the tile.

    For boxes along columns, give the edges of the transposed tile.
    """
    half_l, half_w = round(length_m / 2 / step_m), round(WIDTH_M / 2 / step_m)
    inset = max(1, round(_INSET_M / step_m))
    rows, columns = edges.level.shape
    out = np.zeros((len(FEATURES), rows, columns), np.float32)
    if rows <= 2 * half_w + 2 or columns <= 2 * half_l + 2:
        return out
    sides = _mean_along(edges.level, half_l - inset, 1)
    ends = _mean_along(edges.upright, half_w - inset // 2, 0)
    seen = out[:, half_w : rows - half_w, half_l : columns - half_l]
    mid_rows, mid_columns = slice(half_w, rows - half_w), slice(half_l, columns - half_l)
    above, below = sides[: rows - 2 * half_w, mid_columns], sides[2 * half_w :, mid_columns]
    before, after = ends[mid_rows, : columns - 2 * half_l], ends[mid_rows, 2 * half_l :]
    np.minimum(above, below, out=seen[0])
    np.maximum(above, below, out=seen[1])
    np.minimum(before, after, out=seen[2])
    np.maximum(before, after, out=seen[3])
    quiet = half_l - round((0.7 + 1.2 * pixel_m) / step_m)
    seen[4] = _most(ends, quiet, 1)[mid_rows, mid_columns]
    calm = max(0, half_w - round((0.35 + 1.2 * pixel_m) / step_m))
    seen[5] = _most(sides, calm, 0)[mid_rows, mid_columns]
    return out


def dense_score(fit: NDArray[np.float32]) -> Image:
    """One number for each pixel from FEATURES, to find where boxes fit best; larger is better."""
    score = np.log(fit[0] + _EPS) + np.float32(0.3) * np.log(fit[1] + _EPS)
    score += np.log(fit[2] + _EPS) + np.float32(0.3) * np.log(fit[3] + _EPS)
    score -= np.float32(1.2) * (fit[4] + fit[5])
    return np.asarray(score)


def peaks(score: Image, least: float, reach: tuple[int, int]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Rows and columns of pixels not below any other within a reach (rows, columns) and not below `least`."""
    top = _most(_most(score, reach[0], 0), reach[1], 1)
    rows, columns = np.nonzero((score >= top) & (score > least))
    return rows, columns


def _mean_along(field: Image, half: int, axis: int) -> Image:
    """Mean over 2·half + 1 pixels along an axis; 0 where they leave the tile."""
    total = np.cumsum(field, axis, dtype=np.float32)
    out = np.zeros_like(field)
    if field.shape[axis] < 2 * half + 2:
        return out
    moved, sums = np.moveaxis(out, axis, 0), np.moveaxis(total, axis, 0)
    np.subtract(sums[2 * half + 1 :], sums[: -2 * half - 1], out=moved[half + 1 : len(sums) - half])
    moved /= np.float32(2 * half + 1)
    return out


def _most(field: Image, half: int, axis: int) -> Image:
    """Largest of 2·half + 1 pixels along an axis, by doubling."""
    if half < 1:
        return field
    moved = np.moveaxis(field, axis, 0)
    n, span = len(moved), 2 * half + 1
    padded = np.pad(moved, ((half, half), (0, 0)), constant_values=-np.inf)
    known = 1
    while 2 * known <= span:
        np.maximum(padded[: len(padded) - known], padded[known:], out=padded[: len(padded) - known])
        known *= 2
    rest = span - known
    best = np.maximum(padded[:n], padded[rest : rest + n])
    return np.moveaxis(best, 0, axis)
