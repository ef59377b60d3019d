"""How light it is across the four edges of a candidate, against the lit ground and turned to where shadows fall.

A box throws its shadow to one side and has light on the other; a strip of shadow throws none, and what shades a low box
stands on its sunny side. So sides are told apart by the scene's own shadows, not by rows and columns.
"""

import numpy as np
from numpy.typing import NDArray

from ..core.iso import LENGTHS_M, WIDTH_M
from .boxes_edges import Image
from .boxes_paint import pixels_at
from .boxes_scores import Candidates

Array = NDArray[np.float32]
Floats = NDArray[np.float64]
Falls = tuple[float, float]  # 1 where shadows fall down the rows and along them to the right, -1 for the other way
_FROM_EDGE_M = (-0.8, -0.4, 0.0, 0.6, 1.6)  # below 0 on the roof; at 0 the gap of a foot, at 1.6 past a lane
_SHADOW_M = (0.5, 0.9)  # past an edge, where the shadow of even a low box lies
_ALONG, _ACROSS = np.linspace(-0.4, 0.4, 9), np.linspace(-0.32, 0.32, 5)  # on a side and on an end, without corners
_INSIDE = np.linspace(-0.17, 0.17, 3)
_MOST = 3.0  # times the ground's light: brighter says no more
_CHUNK = 20_000

PROFILE = ("own light", *(f"{edge} {off:+.1f} m" for edge in ("far side", "near side", "far end", "near end")
                          for off in _FROM_EDGE_M))  # fmt: skip


def falls_of(light: Image, boxes: Candidates, step_m: float) -> Falls:
    """Where shadows fall, by boxes that are sure: to that of two opposite sides that is darker on their mean."""
    if not len(boxes.row):
        return 1.0, 1.0
    half_l, half_w = _halves(boxes, step_m)
    sides, ends = np.zeros(len(half_l)), np.zeros(len(half_l))
    for off in _SHADOW_M:
        past = off / step_m
        sides += _side(light, boxes, half_l, -half_w - past) - _side(light, boxes, half_l, half_w + past)
        ends += _end(light, boxes, half_w, -half_l - past) - _end(light, boxes, half_w, half_l + past)
    down, right = np.where(boxes.level, sides, ends).mean(), np.where(boxes.level, ends, sides).mean()
    return 1.0 if down >= 0.0 else -1.0, 1.0 if right >= 0.0 else -1.0


def profile_of(light: Image, boxes: Candidates, step_m: float, ground: float, falls: Falls) -> Array:
    """Columns of PROFILE for each candidate, in parts of the lit ground's light.

    `light` is the mean of bands on the working grid, `ground` that of the lit ground; far is where shadows fall.
    """
    chunks = [slice(first, first + _CHUNK) for first in range(0, len(boxes.row), _CHUNK)] or [slice(0, 0)]
    parts = [_profiles(light, boxes.part(chunk), step_m, falls) for chunk in chunks]
    return np.asarray(np.clip(np.concatenate(parts) / max(ground, 1.0), 0.0, _MOST), np.float32)


def _profiles(light: Image, boxes: Candidates, step_m: float, falls: Falls) -> Array:
    half_l, half_w = _halves(boxes, step_m)
    across, along = np.where(boxes.level, falls[0], falls[1]), np.where(boxes.level, falls[1], falls[0])
    inside = [_side(light, boxes, half_l, 2.0 * half_w * share) for share in _INSIDE]
    columns = [np.mean(inside, 0)]
    for sign in (1.0, -1.0):
        columns += [_side(light, boxes, half_l, sign * across * (half_w + off / step_m)) for off in _FROM_EDGE_M]
    for sign in (1.0, -1.0):
        columns += [_end(light, boxes, half_w, sign * along * (half_l + off / step_m)) for off in _FROM_EDGE_M]
    return np.asarray(np.stack(columns, 1), np.float32)


def _halves(boxes: Candidates, step_m: float) -> tuple[Floats, Floats]:
    half_l = np.array(list(LENGTHS_M.values()))[boxes.size] / 2.0 / step_m
    return half_l, np.full(len(half_l), WIDTH_M / 2.0 / step_m)


def _side(light: Image, boxes: Candidates, half_l: Floats, off: Floats) -> Floats:
    """Mean light on a line along each box, `off` pixels across from its middle."""
    line = 2.0 * half_l[:, None] * _ALONG[None]
    return _mean(light, boxes, line, np.broadcast_to(off[:, None], line.shape))


def _end(light: Image, boxes: Candidates, half_w: Floats, off: Floats) -> Floats:
    """Mean light on a line across each box, `off` pixels along from its middle."""
    line = 2.0 * half_w[:, None] * _ACROSS[None]
    return _mean(light, boxes, np.broadcast_to(off[:, None], line.shape), line)


def _mean(light: Image, boxes: Candidates, along: Floats, across: Floats) -> Floats:
    return np.asarray(pixels_at(light[None], boxes, along, across)[0].mean(1), float)
