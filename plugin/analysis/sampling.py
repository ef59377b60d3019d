"""From the pixels of a small patch to one colour."""

from typing import Optional

import numpy as np
from numpy.typing import NDArray

from ..core.errors import BadValue, ImageryError
from .colour import Floats, Lab, Rgb, median_lab

Values = NDArray[np.float32]
Mask = NDArray[np.bool_]
_DARKEST, _BRIGHTEST = 0.5, 99.5  # per cent of the surroundings
_BANDS = 3


def as_srgb(values: Values, white: float) -> Floats:
    """Bands × rows × columns with their white as rows × columns × 3 on 0–255. Raises BadValue for one band."""
    return _three_last(values) * (255.0 / white)


def stretched(values: Values, around: Values, known: Mask) -> Floats:
    """The same where white is not known: between the darkest and the brightest of the surroundings, all bands alike.

    `around` is bands × rows × columns, `known` its rows × columns that hold pixels. Raises ImageryError where all of
    it is equally bright, BadValue for one band.
    """
    seen = _three_last(around)[known]
    dark, bright = (float(value) for value in np.percentile(seen, (_DARKEST, _BRIGHTEST)))
    if bright <= dark:
        raise ImageryError("The image shows one brightness all around: no colour can be taken from it.")
    return np.asarray(np.clip((_three_last(values) - dark) * (255.0 / (bright - dark)), 0.0, 255.0))


def colour_of(srgb: Floats, chosen: Mask) -> tuple[Lab, Rgb, int]:
    """Median CIELAB and median sRGB of the chosen pixels, and how many they are. Raises BadValue for none."""
    pixels = srgb[chosen]
    lab = median_lab(pixels)
    red, green, blue = np.median(pixels, axis=0)
    return lab, (float(red), float(green), float(blue)), len(pixels)


def within(known: Mask, step_m: float, radius_m: Optional[float]) -> Mask:
    """The known pixels of a patch, rows × columns, or of a disc around its middle."""
    if radius_m is None:
        return known
    rows, columns = known.shape
    down = (np.arange(rows) - (rows - 1) / 2.0)[:, None] * step_m
    right = (np.arange(columns) - (columns - 1) / 2.0)[None, :] * step_m
    return np.asarray(known & (np.hypot(down, right) <= radius_m))


def _three_last(values: Values) -> Floats:
    if values.shape[0] < _BANDS:
        raise BadValue("The image has one band, so it shows brightness and no colour. Take an image in colour.")
    return np.asarray(np.moveaxis(values[:_BANDS].astype(float), 0, -1))


def brightness(values: Values, white: Optional[float]) -> Floats:
    """Mean of the bands of bands × rows × columns as rows × columns, 0–1: of white, or of the range there is."""
    mean = values.astype(float).mean(axis=0)
    if white is not None:
        return np.asarray(mean / white)
    span = float(np.ptp(mean))
    return np.asarray((mean - mean.min()) / span if span > 0.0 else np.zeros_like(mean))
