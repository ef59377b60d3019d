"""How finely an image was collected, from how a sharp edge is blurred in it."""

import math
from dataclasses import dataclass

import numpy as np

from ..core.errors import ImageryError
from .colour import Floats

_LEAST_CONTRAST = 0.08  # of white
_RISE_TO_SIGMA = 2.563  # from 10 to 90 % of a normal edge
_FEWEST_ROWS, _CLEAR = 4, 0.15


@dataclass(frozen=True)
class EdgeBlur:
    """The pixel of a perfect camera that would blur an edge as much, in metres, with its standard deviation.

    Optics and resampling blur too, so the image was collected no coarser than this; it shows no more, either.
    """

    gsd_m: float
    sigma_m: float
    contrast: float


def edge_blur(profiles: Floats, step_m: float, pixel_m: float) -> EdgeBlur:
    """From brightness 0–1 in rows × columns, columns `step_m` apart along a line across one straight edge.

    Rows are shifted so that their edges lie under each other (slanted edge, after ISO 12233), and the rise from 10 to
    90 % is taken of their mean. A square pixel g has σ = g / √12; bilinear resampling from pixels of `pixel_m` added
    σ² = pixel_m² / 6, which is taken out. Good to a fifth. Raises ImageryError where there is no clear single edge.
    """
    rows = [row if row[-1] >= row[0] else row[::-1] for row in np.asarray(profiles, float)]
    if len(rows) < _FEWEST_ROWS or len(rows[0]) * step_m < 4.0 * pixel_m:
        raise ImageryError("The line is too short: draw it across the edge, three pixels and more on both sides.")
    profile = np.mean(rows, axis=0)
    dark, bright = _ends(profile)
    if bright - dark < _LEAST_CONTRAST:
        raise ImageryError("There is too little contrast at this edge. Choose a bright roof against its own shadow.")
    places = np.array([_first(row, (dark + bright) / 2.0) for row in rows])
    known = np.isfinite(places)
    if known.sum() < _FEWEST_ROWS or np.ptp(places[known]) > 0.6 * len(profile):
        raise ImageryError("This is not one straight edge across the line. Draw the line square to a roof's long side.")
    slope, _ = np.polyfit(np.flatnonzero(known), places[known], 1)
    columns = np.arange(len(profile))
    moved = [np.interp(columns + slope * (i - len(rows) / 2.0), columns, row) for i, row in enumerate(rows)]
    level = (np.mean(moved, axis=0) - dark) / (bright - dark)
    if level.min() < -_CLEAR or level.max() > 1.0 + _CLEAR:
        raise ImageryError("More than one edge lies under the line. Draw it across one only.")
    rises = [_rise(row, dark, bright) * step_m for row in (np.mean(moved, axis=0), *_halves(moved))]
    sharp = [_square_pixel(rise / _RISE_TO_SIGMA, pixel_m) for rise in rises]
    return EdgeBlur(sharp[0], max(abs(sharp[1] - sharp[2]) / 2.0, 0.1 * sharp[0]), bright - dark)


def _square_pixel(sigma_m: float, pixel_m: float) -> float:
    """Size of the square pixel with such a blur; never finer than the image's own."""
    own = sigma_m**2 - pixel_m**2 / 6.0
    return max(pixel_m, math.sqrt(12.0 * own) if own > 0.0 else 0.0)


def _halves(rows: "list[Floats]") -> "tuple[Floats, Floats]":
    return np.asarray(np.mean(rows[::2], axis=0)), np.asarray(np.mean(rows[1::2], axis=0))


def _ends(profile: Floats) -> tuple[float, float]:
    side = max(1, len(profile) // 6)
    return float(np.median(profile[:side])), float(np.median(profile[-side:]))


def _rise(row: Floats, dark: float, bright: float) -> float:
    span = bright - dark
    return _first(row, dark + 0.9 * span) - _last(row, dark + 0.1 * span)


def _first(row: Floats, level: float) -> float:
    """Column at which a row first rises through a level, between its pixels; NaN where it never does."""
    above = np.flatnonzero((row[1:] >= level) & (row[:-1] < level))
    if not len(above):
        return math.nan
    i = int(above[0])
    return i + float((level - row[i]) / (row[i + 1] - row[i]))


def _last(row: Floats, level: float) -> float:
    above = np.flatnonzero((row[1:] >= level) & (row[:-1] < level))
    if not len(above):
        return math.nan
    i = int(above[-1])
    return i + float((level - row[i]) / (row[i + 1] - row[i]))
