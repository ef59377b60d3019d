"""How well a box of a size fits around a pixel: strong on four sides, plain within."""

from dataclasses import dataclass
from typing import Union

import numpy as np
from numpy.typing import NDArray

from ..core.iso import WIDTH_M
from .boxes_edges import Edges, Image, lines_across

_LEAST_KNOWN = np.float32(0.25)  # of a line, for its light to be that of the rest
_INSET_M = 0.5  # a side is judged without its corners, the inside without its rim
_EPS, _STRONG = np.float32(0.02), np.float32(0.3)
_MOST = 0.02  # what a score can be above the log of its weak side and end: 0.3 · 2 ln 1.02, rounded up


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

    def part(self, which: Union[slice, NDArray[np.intp]]) -> "Candidates":
        """Some of them."""
        row, column, level = self.row[which], self.column[which], self.level[which]
        return Candidates(row, column, level, self.size[which], self.features[which])


FEATURES = ("weak side", "strong side", "weak end", "strong end", "seam across", "seam along", "gap across")


@dataclass(frozen=True)
class Sums:
    """What all sizes share of a tile: running sums along rows of `level`, the means of ends, and the largest of them.

    `largest` holds, for 1, 2, 4 … columns from each on, the largest end among them, `darkest` the largest of those
    that are a dark line: the shadow of a neighbour ends on a roof without one.
    """

    level: Image
    ends: Image
    largest: tuple[Image, ...]
    darkest: tuple[Image, ...]


@dataclass(frozen=True)
class Spots:
    """Where a size fits best in a tile: rows, columns, the score found by, and a row of FEATURES for each."""

    row: NDArray[np.intp]
    column: NDArray[np.intp]
    score: Image
    features: Image


def sums_of(edges: Edges, step_m: float, longest_m: float) -> Sums:
    """What `spots_of` needs of a tile for sizes up to a length."""
    half_w, inset = round(WIDTH_M / 2 / step_m), max(1, round(_INSET_M / step_m))
    reach = half_w - inset // 2
    ends = _mean_down(edges.upright, reach)
    light = _mean_down(edges.light, reach)
    if edges.known is not None:  # a pixel without data is no dark one
        light /= np.maximum(_mean_down(edges.known, reach), _LEAST_KNOWN)
    lines = lines_across(edges, light)
    np.maximum(ends, lines, out=ends)
    longest = longest_m / step_m
    along = np.cumsum(edges.level, 1, dtype=np.float32)
    return Sums(along, ends, _doubled(ends, longest), _doubled(lines, longest))


def _doubled(field: Image, longest: float) -> tuple[Image, ...]:
    """The largest of 1, 2, 4 … columns from each on, up to a length."""
    found = [field]
    while 2 ** len(found) <= longest and found[-1].shape[1] > 2 ** (len(found) - 1):
        known = 2 ** (len(found) - 1)
        found.append(np.maximum(found[-1][:, :-known], found[-1][:, known:]))
    return tuple(found)


def spots_of(
    sums: Sums, step_m: float, pixel_m: float, length_m: float, least: float, reach: tuple[int, int]
) -> Spots:
    """Boxes along rows whose score is above `least` and not below any other within a reach (rows, columns).

    For boxes along columns, give the sums of the transposed tile. All that a score can gain from is at most 1, so the
    weak side and the weak end alone rule out most pixels; the rest is measured where they do not.
    """
    half_l, half_w = round(length_m / 2 / step_m), round(WIDTH_M / 2 / step_m)
    inset = max(1, round(_INSET_M / step_m))
    rows, columns = sums.level.shape
    if rows <= 2 * half_w + 2 or columns <= 2 * half_l + 2:
        none = np.zeros(0, np.intp)
        return Spots(none, none, np.zeros(0, np.float32), np.zeros((0, len(FEATURES)), np.float32))
    sides, ends = _mean_along(sums.level, half_l - inset), sums.ends
    weak = np.minimum(sides[: rows - 2 * half_w, half_l : columns - half_l], sides[2 * half_w :, half_l:-half_l])
    weak_end = np.minimum(ends[half_w:-half_w, : columns - 2 * half_l], ends[half_w:-half_w, 2 * half_l :])
    weak += _EPS
    weak_end += _EPS
    weak *= weak_end
    row, column = np.divmod(np.flatnonzero(weak > np.exp(np.float32(least - _MOST))), weak.shape[1])
    row += half_w
    column += half_l
    fit = _features(sums, sides, (row, column), (half_w, half_l), (step_m, pixel_m))
    score = _score(fit)
    top = _peaks((rows, columns), row, column, score, least, reach)
    return Spots(row[top], column[top], score[top], fit[:, top].T)


def _features(
    sums: Sums,
    sides: Image,
    at: tuple[NDArray[np.intp], NDArray[np.intp]],
    halves: tuple[int, int],
    steps: tuple[float, float],
) -> Image:
    """FEATURES × boxes, of boxes whose middles are given."""
    (half_w, half_l), (step_m, pixel_m) = halves, steps
    columns = sides.shape[1]
    middle = at[0] * columns + at[1]
    side, end = sides.ravel(), sums.ends.ravel()
    above, below = side.take(middle - half_w * columns), side.take(middle + half_w * columns)
    before, after = end.take(middle - half_l), end.take(middle + half_l)
    out = np.empty((len(FEATURES), len(middle)), np.float32)
    np.minimum(above, below, out=out[0])
    np.maximum(above, below, out=out[1])
    np.minimum(before, after, out=out[2])
    np.maximum(before, after, out=out[3])
    quiet = max(0, half_l - round((0.7 + 1.2 * pixel_m) / step_m))
    for n, doubled in ((4, sums.largest), (6, sums.darkest)):
        power = min((2 * quiet + 1).bit_length(), len(doubled)) - 1
        first = at[0] * doubled[power].shape[1] + at[1] - quiet
        field = doubled[power].ravel()
        np.maximum(field.take(first), field.take(first + 2 * quiet + 1 - 2**power), out=out[n])
    calm = max(0, half_w - round((0.35 + 1.2 * pixel_m) / step_m))
    out[5] = side.take(middle)
    for off in range(1, calm + 1):
        for shift in (-off, off):
            np.maximum(out[5], side.take(middle + shift * columns), out=out[5])
    return out


def _score(fit: Image) -> Image:
    """One number for each box from FEATURES, to find where boxes fit best; larger is better.

    It is at most _MOST above the log of weak side times weak end.
    """
    score = np.log((fit[0] + _EPS) * (fit[2] + _EPS))
    score += _STRONG * np.log((fit[1] + _EPS) * (fit[3] + _EPS))
    score -= np.float32(1.2) * (fit[4] + fit[5])
    return np.asarray(score)


def _peaks(
    shape: tuple[int, int],
    row: NDArray[np.intp],
    column: NDArray[np.intp],
    score: Image,
    least: float,
    reach: tuple[int, int],
) -> NDArray[np.intp]:
    """Which of some scored pixels, the only ones above `least`, are not below any other within a reach."""
    wide = shape[1] + 2 * reach[1]
    field = np.full((shape[0] + 2 * reach[0]) * wide, -np.inf, np.float32)
    place = (row + reach[0]) * wide + column + reach[1]
    field[place] = score
    top = np.flatnonzero(score > least)
    offsets = [(a, b) for a in range(-reach[0], reach[0] + 1) for b in range(-reach[1], reach[1] + 1) if a or b]
    for down, right in sorted(offsets, key=lambda off: abs(off[0]) + abs(off[1])):
        top = top[score[top] >= field.take(place[top] + down * wide + right)]
    return top


def _mean_along(sums: Image, half: int) -> Image:
    """Mean over 2·half + 1 pixels along rows, from running sums along them; 0 where they leave the tile."""
    out = np.zeros_like(sums)
    columns, span = sums.shape[1], 2 * half + 1
    if columns < span + 1:
        return out
    inner = out[:, half + 1 : columns - half]
    np.subtract(sums[:, span:], sums[:, :-span], out=inner)
    inner *= np.float32(1.0 / span)
    return out


def _mean_down(field: Image, half: int) -> Image:
    """Mean over 2·half + 1 pixels along columns, by doubling; 0 where they leave the tile."""
    out = np.zeros_like(field)
    rows, span = len(field), 2 * half + 1
    if rows < span + 1:
        return out
    inner = out[half : rows - half]
    total, known, done = field, 1, 0  # `total`: sum of `known` rows from each on, `inner`: of the first `done`
    while True:
        if span & known:
            inner += total[done : done + len(inner)]
            done += known
        if 2 * known > span:
            break
        total = total[:-known] + total[known:]
        known *= 2
    inner *= np.float32(1.0 / span)
    return out
