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


@dataclass(frozen=True)
class Sums:
    """Running sums of a tile's edges, shared by all sizes: along rows of `level`, and the means of ends."""

    level: Image
    ends: Image


def sums_of(edges: Edges, step_m: float) -> Sums:
    """What `fits` needs of a tile."""
    half_w, inset = round(WIDTH_M / 2 / step_m), max(1, round(_INSET_M / step_m))
    down = np.cumsum(edges.upright, 0, dtype=np.float32)
    return Sums(np.cumsum(edges.level, 1, dtype=np.float32), _mean_along(down, half_w - inset // 2, 0))


def fits(sums: Sums, step_m: float, pixel_m: float, length_m: float) -> NDArray[np.float32]:
    """FEATURES × rows × columns for boxes along rows, centred on each pixel; 0 where they would leave the tile.

    For boxes along columns, give the sums of the transposed tile.
    """
    half_l, half_w = round(length_m / 2 / step_m), round(WIDTH_M / 2 / step_m)
    inset = max(1, round(_INSET_M / step_m))
    rows, columns = sums.level.shape
    out = np.zeros((len(FEATURES), rows, columns), np.float32)
    if rows <= 2 * half_w + 2 or columns <= 2 * half_l + 2:
        return out
    sides, ends = _mean_along(sums.level, half_l - inset, 1), sums.ends
    seen = out[:, half_w : rows - half_w, half_l : columns - half_l]
    mid_rows, mid_columns = slice(half_w, rows - half_w), slice(half_l, columns - half_l)
    above, below = sides[: rows - 2 * half_w, mid_columns], sides[2 * half_w :, mid_columns]
    before, after = ends[mid_rows, : columns - 2 * half_l], ends[mid_rows, 2 * half_l :]
    np.minimum(above, below, out=seen[0])
    np.maximum(above, below, out=seen[1])
    np.minimum(before, after, out=seen[2])
    np.maximum(before, after, out=seen[3])
    quiet = half_l - round((0.7 + 1.2 * pixel_m) / step_m)
    seen[4] = _most_right(ends[mid_rows], quiet)[:, mid_columns]
    calm = max(0, half_w - round((0.35 + 1.2 * pixel_m) / step_m))
    seen[5] = sides[mid_rows, mid_columns]
    for off in range(1, calm + 1):
        for shift in (-off, off):
            near = sides[half_w + shift : rows - half_w + shift, mid_columns]
            np.maximum(seen[5], near, out=seen[5])
    return out


def dense_score(fit: NDArray[np.float32]) -> Image:
    """One number for each pixel from FEATURES, to find where boxes fit best; larger is better."""
    weak = (fit[0] + _EPS) * (fit[2] + _EPS)
    strong = (fit[1] + _EPS) * (fit[3] + _EPS)
    score = np.log(weak, out=weak)
    score += np.float32(0.3) * np.log(strong, out=strong)
    score -= np.float32(1.2) * (fit[4] + fit[5])
    return np.asarray(score)


def peaks(score: Image, least: float, reach: tuple[int, int]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Rows and columns of pixels not below any other within a reach (rows, columns) and not below `least`."""
    rows, columns = np.nonzero(score > least)
    offsets = [(a, b) for a in range(-reach[0], reach[0] + 1) for b in range(-reach[1], reach[1] + 1) if a or b]
    for down, right in sorted(offsets, key=lambda off: abs(off[0]) + abs(off[1])):
        other = score[
            np.clip(rows + down, 0, score.shape[0] - 1), np.clip(columns + right, 0, score.shape[1] - 1)
        ]
        top = score[rows, columns] >= other
        rows, columns = rows[top], columns[top]
    return rows, columns


def _mean_along(sums: Image, half: int, axis: int) -> Image:
    """Mean over 2·half + 1 pixels along an axis, from running sums along it; 0 where they leave the tile."""
    out = np.zeros_like(sums)
    length, span = sums.shape[axis], 2 * half + 1
    if length < span + 1:
        return out
    if axis:
        inner = out[:, half + 1 : length - half]
        np.subtract(sums[:, span:], sums[:, :-span], out=inner)
    else:
        inner = out[half + 1 : length - half]
        np.subtract(sums[span:], sums[:-span], out=inner)
    inner *= np.float32(1.0 / span)
    return out


def _most_right(field: Image, half: int) -> Image:
    """Largest of 2·half + 1 pixels along rows, by doubling."""
    if half < 1:
        return field
    columns, span = field.shape[1], 2 * half + 1
    best = np.zeros((len(field), columns + 2 * half), np.float32)
    best[:, half : half + columns] = field
    known = 1
    while 2 * known <= span:
        best = np.maximum(best[:, :-known], best[:, known:])
        known *= 2
    rest = span - known
    return np.asarray(np.maximum(best[:, :columns], best[:, rest : rest + columns]))
