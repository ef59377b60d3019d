"""What colour a candidate box has, what colour lies around it, and whether it is ground or shadow instead of a box."""

from dataclasses import dataclass
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from ..core.iso import LENGTHS_M, WIDTH_M
from .boxes_edges import Image, Mask
from .boxes_scores import Candidates

Array = NDArray[np.float32]
Floats = NDArray[np.float64]
SIZES = tuple(LENGTHS_M)
_ALONG, _ACROSS = np.linspace(-0.42, 0.42, 13), np.linspace(-0.17, 0.17, 3)  # the inner third, without the ends
_OUTSIDE_M = 0.5
_SAMPLE = 250_000
_BIN = 12
_SHADE, _SHADE_TINT = 0.55, 0.16
_CHUNK = 20_000


@dataclass(frozen=True)
class Ground:
    """Colour of the lit ground, bands in 0 to 255, and how far its pixels lie from it (root mean square)."""

    colour: Array
    spread: float
    share: float  # of the pixels that no good candidate covers


@dataclass(frozen=True)
class Paint:
    """Of each candidate: its own colour (n × bands), and columns of PAINTED."""

    colour: Array
    features: Array

    def part(self, which: NDArray[np.intp]) -> "Paint":
        """Of some of them."""
        return Paint(self.colour[which], self.features[which])


PAINTED = (
    "off ground", "shadow", "dark", "tint", "uneven", "weak contrast of sides", "weak contrast of ends",
    "sunk between sides", "sunk between ends",
)  # fmt: skip


def ground_of(values: Image, free: Mask) -> Optional[Ground]:
    """The commonest colour of the lit part of what no box covers (`free`), by its mode; None where next to nothing is.

    `values` are bands × rows × columns in 0 to 255.
    """
    few = max(1, int(np.sqrt(free.size / (4 * _SAMPLE))))
    rows, columns = (each * few for each in np.nonzero(free[::few, ::few]))
    if len(rows) < 500:
        return None
    if len(rows) > _SAMPLE:
        kept = np.random.default_rng(0).choice(len(rows), _SAMPLE, replace=False)
        rows, columns = rows[kept], columns[kept]
    seen = values[:, rows, columns]
    light = seen.mean(0)
    lit = light > 0.4 * np.percentile(light, 75.0)
    pixels = seen[:, lit]
    bins = np.clip(pixels / _BIN, 0, 31).astype(np.intp)
    key = np.zeros(bins.shape[1], np.intp)
    for band in bins:
        key = key * 32 + band
    count = np.bincount(key, minlength=32 ** len(values)).reshape((32,) * len(values))
    for axis in range(len(values)):
        count = count + np.roll(count, 1, axis) + np.roll(count, -1, axis)
    mode = np.array(np.unravel_index(int(count.argmax()), count.shape), np.float32) * _BIN + _BIN / 2
    for _ in range(3):
        off = np.sqrt(((pixels - mode[:, None]) ** 2).mean(0))
        near = off < 2 * _BIN
        mode = np.median(pixels[:, near], 1).astype(np.float32)
    off = np.sqrt(((pixels - mode[:, None]) ** 2).mean(0))
    near = off < 3 * _BIN
    return Ground(mode, float(np.sqrt((off[near] ** 2).mean())), float(near.mean()))


def paint_of(values: Image, boxes: Candidates, step_m: float, pixel_m: float, ground: Optional[Ground]) -> Paint:
    """Sample the inside and the surroundings of every candidate on the working grid."""
    colours, features = [], []
    for first in range(0, len(boxes.row), _CHUNK):
        part = slice(first, first + _CHUNK)
        chunk = boxes.part(part)
        colour, measured = _painted(values, chunk, step_m, pixel_m, ground)
        colours.append(colour)
        features.append(measured)
    if not colours:
        return Paint(np.zeros((0, len(values)), np.float32), np.zeros((0, len(PAINTED)), np.float32))
    return Paint(np.concatenate(colours), np.concatenate(features))


def _painted(
    values: Image, boxes: Candidates, step_m: float, pixel_m: float, ground: Optional[Ground]
) -> tuple[Array, Array]:
    half_l = np.array([LENGTHS_M[name] / 2 for name in SIZES])[boxes.size] / step_m
    half_w = WIDTH_M / 2 / step_m
    along = (2 * half_l[:, None, None] * _ALONG[None, :, None]).repeat(len(_ACROSS), 2).reshape(len(half_l), -1)
    across = np.tile(2 * half_w * _ACROSS, len(_ALONG))[None].repeat(len(half_l), 0)
    inside = pixels_at(values, boxes, along, across)
    colour = np.median(inside, 2).T
    uneven = np.sqrt(((inside - colour.T[..., None]) ** 2).mean((0, 2)))
    beyond = max(_OUTSIDE_M, 0.75 * pixel_m) / step_m
    line = 2 * half_l[:, None] * _ALONG[None]
    short = np.broadcast_to(2 * half_w * np.array([-0.3, 0.0, 0.3]), (len(half_l), 3))
    contrasts, brighter, own = [], [], colour.mean(1)
    for side in (-1.0, 1.0):
        off = np.full_like(line, side * (half_w + beyond))
        far = np.repeat(side * (half_l + beyond)[:, None], 3, 1)
        for around in (pixels_at(values, boxes, line, off), pixels_at(values, boxes, far, short)):
            contrasts.append(_contrast(around, colour))
            brighter.append(around.mean((0, 2)) - own)
    out = np.zeros((len(half_l), len(PAINTED)), np.float32)
    if ground is None:
        out[:, 0] = 1.0
    else:
        out[:, 0] = _soft(np.sqrt(((colour - ground.colour) ** 2).mean(1)), 12.0)
        ratio = colour / np.maximum(ground.colour, 1.0)
        tint = ratio.max(1) - ratio.min(1)
        out[:, 1] = np.clip((_SHADE - ratio.mean(1)) / 0.15, 0.0, 1.0) * np.clip((_SHADE_TINT - tint) / 0.06, 0.0, 1.0)
        out[:, 2] = np.clip((_SHADE - ratio.mean(1)) / 0.2, 0.0, 1.0)
        out[:, 3] = np.clip(tint / np.maximum(ratio.mean(1), 0.05), 0.0, 1.5)
    out[:, 4] = _soft(uneven, 10.0)
    out[:, 5] = _soft(np.minimum(contrasts[0], contrasts[2]), 10.0)
    out[:, 6] = _soft(np.minimum(contrasts[1], contrasts[3]), 10.0)
    for n in (0, 1):  # a shadow between boxes is darker than what lies on either side, a roof than the lit side only
        sunk = np.minimum(brighter[n], brighter[n + 2])
        out[:, 7 + n] = sunk / (np.abs(sunk) + 10.0)
    return colour.astype(np.float32), out


def _contrast(around: Array, colour: Array) -> Array:
    """Root mean square over bands between a box and the mean of what lies beside it."""
    return np.asarray(np.sqrt(((around.mean(2) - colour.T) ** 2).mean(0)), np.float32)


def _soft(size: Array, half: float) -> Array:
    return np.asarray(size / (size + half), np.float32)


def pixels_at(values: Image, boxes: Candidates, along: Floats, across: Floats) -> Array:
    """Bands × boxes × points: the pixels nearest to points given along and across each box, in pixels."""
    level = boxes.level[:, None]
    row = boxes.row[:, None] + np.where(level, across, along)
    column = boxes.column[:, None] + np.where(level, along, across)
    rows = np.clip(np.rint(row), 0, values.shape[1] - 1).astype(np.intp)
    columns = np.clip(np.rint(column), 0, values.shape[2] - 1).astype(np.intp)
    return values[:, rows, columns]
