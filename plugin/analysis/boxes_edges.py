"""How strong the edges of an image are along its rows and columns, on a scale of 0 to 1 that paint can't outshout."""

import math
from dataclasses import dataclass
from typing import Optional

import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.float32]
Mask = NDArray[np.bool_]

_REACH_M, _REACH_PX = 0.35, 0.65  # from an edge to what is compared on either side, and the same in the image's pixels
_GAP_M, _GAP_PX = 0.5, 0.9  # from the dark line between two boxes to the roofs beside it
_NOISE_ROWS = 400
_FLOOR = 2.5  # times the noise: weaker than this is none
_HALF = 11.0  # of 255: at this much above the floor an edge counts half
_LINE_FLOOR, _LINE_HALF = 0.8, 6.0  # the same of a line as long as a box is wide


@dataclass(frozen=True)
class Edges:
    """Strength of edges running along columns (`upright`) and along rows (`level`), rows × columns, 0 to 1.

    `light` is the mean of bands, and `noise` its own, for `lines_across`; where not all is valid, `known` is 1 for
    what is and `light` 0 for what is not.
    """

    upright: Image
    level: Image
    light: Image
    known: Optional[Image]
    wide: int
    noise: float

    def turned_over(self) -> "Edges":
        """The same with rows and columns exchanged, so that boxes along columns lie along rows."""
        level, upright, light = (np.ascontiguousarray(each.T) for each in (self.upright, self.level, self.light))
        known = None if self.known is None else np.ascontiguousarray(self.known.T)
        return Edges(upright, level, light, known, self.wide, self.noise)


def noise_of(values: Image, valid: Mask) -> float:
    """Standard deviation of an image's noise, from neighbours on plain ground: the 20th percentile of differences.

    `values` are bands × rows × columns on the working grid, in 0 to 255.
    """
    few = slice(None, None, max(1, valid.shape[0] // _NOISE_ROWS))
    step = values[:, few, 4:] - values[:, few, :-4]
    known = valid[few, 4:] & valid[few, :-4]
    if not known.any():
        return 1.0
    size = np.sqrt((step * step).mean(0))[known]
    # of a normal difference of three bands the 20th percentile is 0.58 of its standard deviation, of one band 0.25
    share = 0.58 if len(values) > 1 else 0.25
    return max(0.5, float(np.percentile(size, 20.0)) / share / math.sqrt(2.0))


def edges_of(values: Image, valid: Mask, step_m: float, pixel_m: float, noise: float) -> Edges:
    """Edges of a tile, from the difference of means to either side, and dark lines; none beside what is not valid."""
    reach = max(1, round(max(_REACH_M, _REACH_PX * pixel_m) / step_m))
    wide = max(reach, round(max(_GAP_M, _GAP_PX * pixel_m) / step_m))
    light = values.mean(0)
    upright, level = _across(values, reach, 1), _across(values, reach, 0)
    np.maximum(upright, _gaps(light, wide, 1), out=upright)
    np.maximum(level, _gaps(light, wide, 0), out=level)
    floor = _FLOOR * noise
    for strength in (upright, level):
        np.subtract(strength, floor, out=strength)
        np.clip(strength, 0.0, None, out=strength)
        np.divide(strength, strength + np.float32(_HALF), out=strength)
    known = None
    if not valid.all():
        known = valid.astype(np.float32)
        light *= known
        unknown = ~valid
        upright[_grown(unknown, wide + 1, 1)] = 0.0
        level[_grown(unknown, wide + 1, 0)] = 0.0
    return Edges(upright, level, light, known, wide, noise)


def lines_across(edges: Edges, mean: Image) -> Image:
    """Strength of dark lines along columns, 0 to 1, in light averaged along them: weak ones stand out there."""
    strength = _gaps(mean, edges.wide, 1)
    strength -= np.float32(_LINE_FLOOR * edges.noise)
    np.maximum(strength, 0.0, out=strength)
    strength /= strength + np.float32(_LINE_HALF)
    return strength


def _across(values: Image, reach: int, axis: int) -> Image:
    """Root mean square over bands of the change from the `reach` pixels before, along an axis, to those after."""
    bands = len(values)
    total = np.zeros(values.shape[1:], np.float32)
    length = total.shape[axis]
    if length <= 2 * reach:
        return total
    inner = _part(total, reach, length - reach, axis)
    for band in values:
        near = _part(band, 0, length - reach + 1, axis).copy()  # the sum of `reach` pixels from each on
        for off in range(1, reach):
            near += _part(band, off, length - reach + 1 + off, axis)
        change = _part(near, reach + 1, None, axis) - _part(near, 0, length - 2 * reach, axis)
        change *= change
        inner += change
    total /= np.float32(bands * reach * reach)
    return np.sqrt(total, out=total)


def _gaps(light: Image, wide: int, axis: int) -> Image:
    """How much darker a pixel is than the darker of those `wide` before and after it; the most of three in a line.

    A step has two sides; a gap narrower than a pixel has none, it is a dark line in whose middle nothing changes.
    """
    depth = np.zeros(light.shape, np.float32)
    length = light.shape[axis]
    if length <= 2 * wide + 2:
        return depth
    inner = _part(depth, wide, length - wide, axis)
    np.minimum(_part(light, 0, length - 2 * wide, axis), _part(light, 2 * wide, None, axis), out=inner)
    inner -= _part(light, wide, length - wide, axis)
    out = depth.copy()
    later, earlier = _part(out, 1, None, axis), _part(out, 0, -1, axis)
    np.maximum(later, _part(depth, 0, -1, axis), out=later)
    np.maximum(earlier, _part(depth, 1, None, axis), out=earlier)
    return out


def _part(field: Image, first: int, last: Optional[int], axis: int) -> Image:
    return field[:, first:last] if axis else field[first:last]


def _grown(mask: Mask, reach: int, axis: int) -> Mask:
    out = mask.copy()
    moved, grown = np.moveaxis(mask, axis, 0), np.moveaxis(out, axis, 0)
    for off in range(1, reach + 1):
        grown[off:] |= moved[:-off]
        grown[:-off] |= moved[off:]
    return out
