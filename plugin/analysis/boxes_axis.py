"""The direction a yard is laid out in, from the directions of its edges."""

import math
from typing import Optional

import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.float32]
Mask = NDArray[np.bool_]

_STRAIGHT = 0.12  # of directions all alike the moment is 1, of none 0
_QUIET, _OVER_NOISE = 20.0, 35.0  # percentile of the plain ground, and how far above it one pixel in a thousand gets
_CLOSE_DEG = 12.0
_TURN_DEG, _TURN_STEP_DEG = 3.0, 0.25
_NEARER_DEG = (8.0, 5.0, 3.0, 2.0, 2.0)
_TRUST, _OFF_DEG = 270.0, 0.7
_CELL_PX = 128
_EDGES, _SOME = 40_000, 200_000
_ENOUGH = 500_000  # pixels: of larger images half will do
_CAP = 95.0  # percentile: white roofs must not outvote the rest


def yard_axis_deg(values: Image, valid: Mask) -> Optional[float]:
    """Direction of a yard's edges in degrees from the columns' up, 0 to 90, clockwise; None where there is none.

    `values` are bands × rows × columns at the image's own resolution. By the fourth circular moment of the gradient's
    direction, weighted by its square: right angles count as one direction.
    """
    if valid.size > _ENOUGH:
        values, valid = _every_second_band(values, valid)
    down, right = _gradient(values)
    known = _deep(valid, 3)
    size = down * down + right * right
    if not known.any():
        return None
    some = size[known]
    quiet, cap = np.percentile(some[:: max(1, len(some) // _SOME)], (_QUIET, _CAP))
    weight = np.where(known & (size > _OVER_NOISE * quiet), np.minimum(size, cap), 0.0)
    angle = np.arctan2(-down, right)
    total = float(weight.sum())
    if total <= 0.0:
        return None
    moment = complex(float((weight * np.cos(4 * angle)).sum()), float((weight * np.sin(4 * angle)).sum())) / total
    if abs(moment) < _STRAIGHT:
        return None
    axis = math.atan2(moment.imag, moment.real) / 4.0
    strong = weight > 0.0
    return -math.degrees(_sharpened(angle, weight, _narrowed(angle[strong], weight[strong], axis))) % 90.0


def _every_second_band(values: Image, valid: Mask) -> tuple[Image, Mask]:
    """Half of a large image, in bands of _CELL_PX rows; nothing counts where two of them meet."""
    row = np.arange(valid.shape[0])
    taken = row[row // _CELL_PX % 2 == 0]
    known = valid[taken]
    known[np.isin(taken % _CELL_PX, (0, _CELL_PX - 1))] = False
    return values[:, taken], known


def _narrowed(angle: Image, weight: Image, axis: float) -> float:
    """The mean of directions near an axis, nearer each time: shadows and corners pull at the moment of all."""
    for near in _NEARER_DEG:
        off = (angle - axis + math.pi / 4) % (math.pi / 2) - math.pi / 4
        close = np.abs(off) < math.radians(near)
        if float(weight[close].sum()) > 0.0:
            axis += float((weight * off)[close].sum() / weight[close].sum())
    return axis


def _sharpened(angle: Image, weight: Image, axis: float) -> float:
    """The direction near an axis in which edges fall on the fewest lines.

    Shadows and corners pull at the mean of all directions. Seen along the right direction the edges of a yard stand on
    top of each other: the sum of squares of how many fall on each line is the largest there. Counted in squares of
    _CELL_PX, so that two blocks need not be in line.
    """
    off = (angle - axis + math.pi / 4) % (math.pi / 2) - math.pi / 4
    rows, columns = np.nonzero((weight > 0.0) & (np.abs(off) < math.radians(_CLOSE_DEG)))
    if len(rows) > _EDGES:
        kept = np.random.default_rng(0).choice(len(rows), _EDGES, replace=False)
        rows, columns = rows[kept], columns[kept]
    strength = np.sqrt(weight[rows, columns])
    sideways = np.cos(angle[rows, columns] - axis) ** 2 > 0.5  # an edge that runs along the other direction
    cell = (rows // _CELL_PX) * (1 + columns.max(initial=0) // _CELL_PX) + columns // _CELL_PX
    x, y = columns % _CELL_PX - _CELL_PX / 2, _CELL_PX / 2 - rows % _CELL_PX
    turns = np.radians(np.arange(-_TURN_DEG, _TURN_DEG + 1e-9, _TURN_STEP_DEG))
    sharp = np.array([_on_few_lines(x, y, cell, sideways, strength, axis + turn) for turn in turns])
    # a few boxes, each turned a little, make no sharp lines: their mean is then the better guess
    sharp = _TRUST * np.log(sharp / max(float(np.median(sharp)), 1e-9)) - (np.degrees(turns) / _OFF_DEG) ** 2
    best = int(sharp.argmax())
    if 0 < best < len(turns) - 1:
        before, here, after = sharp[best - 1 : best + 2]
        bend = before - 2.0 * here + after
        between = 0.5 * (before - after) / bend if bend < 0.0 else 0.0
        return float(axis + turns[best] + between * (turns[1] - turns[0]))
    return float(axis + turns[best])


def _on_few_lines(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    cell: NDArray[np.intp],
    sideways: Mask,
    strength: Image,
    axis: float,
) -> float:
    c, s = math.cos(axis), math.sin(axis)
    place = np.where(sideways, x * c + y * s, y * c - x * s) + _CELL_PX  # now between 0 and 2 _CELL_PX
    low = np.floor(place).astype(np.intp)
    share = place - low
    line = (cell * 2 + sideways) * (2 * _CELL_PX + 2) + low
    size = int(line.max(initial=0)) + 2
    count = np.bincount(line, strength * (1 - share), size) + np.bincount(line + 1, strength * share, size)
    count[1:-1] = count[:-2] + 2 * count[1:-1] + count[2:]
    return float((count * count).sum())


def _gradient(values: Image) -> tuple[Image, Image]:
    """Change of the strongest band per pixel, downwards and to the right, of the image smoothed over three pixels."""
    best: Optional[tuple[Image, Image, Image]] = None
    for band in values:
        soft = smooth(smooth(band, 0), 1)
        down, right = np.zeros_like(band), np.zeros_like(band)
        # Scharr's weights: the direction they find is good to a tenth of a degree
        tall = soft[2:, :] - soft[:-2, :]
        wide = soft[:, 2:] - soft[:, :-2]
        down[1:-1, 1:-1] = 10 * tall[:, 1:-1] + 3 * (tall[:, :-2] + tall[:, 2:])
        right[1:-1, 1:-1] = 10 * wide[1:-1] + 3 * (wide[:-2] + wide[2:])
        size = down * down + right * right
        if best is None:
            best = down, right, size
        else:
            more = size > best[2]
            best = tuple(np.where(more, a, b) for a, b in zip((down, right, size), best))  # type: ignore[assignment]
    if best is None:
        raise ValueError("an image has at least one band")
    return best[0], best[1]


def smooth(band: Image, axis: int) -> Image:
    """A band with binomial weights 1 2 1 along an axis; its ends as they were."""
    moved = np.moveaxis(band, axis, 0)
    out = moved.copy()
    out[1:-1] = 0.25 * (moved[:-2] + moved[2:]) + 0.5 * moved[1:-1]
    return np.moveaxis(out, 0, axis)


def _deep(valid: Mask, pixels: int) -> Mask:
    """Pixels whose neighbours this far all count."""
    deep = valid.copy()
    for _ in range(pixels):
        inner = deep.copy()
        inner[1:] &= deep[:-1]
        inner[:-1] &= deep[1:]
        inner[:, 1:] &= deep[:, :-1]
        inner[:, :-1] &= deep[:, 1:]
        deep = inner
    deep[:pixels] = deep[-pixels:] = False
    deep[:, :pixels] = deep[:, -pixels:] = False
    return deep
