"""Colours of roofs: CIELAB under D65, how different two look, the gross class, and one image brought to another.

sRGB after IEC 61966-2-1, CIELAB after ISO/CIE 11664-4, ΔE after ISO/CIE 11664-6 (CIEDE2000; Sharma, Wu and Dalal 2005).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..core.errors import BadValue

Floats = NDArray[np.float64]
Lab = tuple[float, float, float]
Rgb = tuple[float, float, float]

CAPTION = "consistent with; does not identify"
FEWEST_POINTS, ENOUGH_POINTS = 4, 8
_TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
_WHITE = np.array([0.95047, 1.0, 1.08883])
_GREY_BELOW, _WHITE_FROM, _BROWN_BELOW = 8.0, 70.0, 45.0
_PALE_BELOW, _SHADE_BELOW, _BLUE_SHADE_BELOW, _SKY_HUES = 12.0, 30.0, 45.0, (230.0, 290.0)


def srgb_to_lab(rgb: ArrayLike) -> Floats:
    """CIELAB of sRGB values 0–255 in an array (…, 3)."""
    value = np.clip(np.asarray(rgb, float) / 255.0, 0.0, 1.0)
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    ratio = (linear @ _TO_XYZ.T) / _WHITE
    bent = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    x, y, z = bent[..., 0], bent[..., 1], bent[..., 2]
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def delta_e(first: ArrayLike, second: ArrayLike) -> Floats:
    """CIEDE2000 between CIELAB values in arrays (…, 3) that fit each other."""
    one, two = np.asarray(first, float), np.asarray(second, float)
    l1, a1, b1 = one[..., 0], one[..., 1], one[..., 2]
    l2, a2, b2 = two[..., 0], two[..., 1], two[..., 2]
    g = 0.5 * (1.0 - _bend((np.hypot(a1, b1) + np.hypot(a2, b2)) / 2.0))
    a1, a2 = a1 * (1.0 + g), a2 * (1.0 + g)
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = np.degrees(np.arctan2(b1, a1)) % 360.0, np.degrees(np.arctan2(b2, a2)) % 360.0
    grey = c1 * c2 == 0.0
    turn = np.where(grey, 0.0, (h2 - h1 + 180.0) % 360.0 - 180.0)
    turn = np.where((turn == -180.0) & (h2 > h1), 180.0, turn)
    far = np.abs(h1 - h2) > 180.0
    hue = np.where(grey, h1 + h2, np.where(far, ((h1 + h2 + 360.0) / 2.0) % 360.0, (h1 + h2) / 2.0))
    lightness, chroma = (l1 + l2) / 2.0 - 50.0, (c1 + c2) / 2.0
    t = 1.0 - 0.17 * _cos(hue - 30) + 0.24 * _cos(2.0 * hue) + 0.32 * _cos(3.0 * hue + 6) - 0.2 * _cos(4.0 * hue - 63)
    s_l = 1.0 + 0.015 * lightness**2 / np.sqrt(20.0 + lightness**2)
    by_l = (l2 - l1) / s_l
    by_c = (c2 - c1) / (1.0 + 0.045 * chroma)
    by_h = 2.0 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2.0)) / (1.0 + 0.015 * chroma * t)
    twist = -2.0 * _bend(chroma) * np.sin(np.radians(60.0 * np.exp(-(((hue - 275.0) / 25.0) ** 2))))
    return np.asarray(np.sqrt(by_l**2 + by_c**2 + by_h**2 + twist * by_c * by_h))


def gross_class(lab: Lab) -> str:
    """The gross class of a colour, one of `core.vocab.COLOUR_CLASSES`: all that survives from one image to another.

    By chroma and hue angle, white against grey by lightness. A roof in shade is lit by the sky alone: where it is dark
    and pale, above all where it is dark and bluish, the answer is unknown.
    """
    lightness, chroma = lab[0], math.hypot(lab[1], lab[2])
    hue = math.degrees(math.atan2(lab[2], lab[1])) % 360.0
    bluish = _SKY_HUES[0] <= hue <= _SKY_HUES[1]
    if chroma < _PALE_BELOW and lightness < (_BLUE_SHADE_BELOW if bluish and chroma >= 4.0 else _SHADE_BELOW):
        return "unknown"
    if chroma < _GREY_BELOW:
        return "white" if lightness >= _WHITE_FROM else "grey"
    if hue < 48.0 or hue >= 345.0 or (hue < 70.0 and lightness < _BROWN_BELOW):
        return "red"
    for beyond, name in ((108.0, "yellow"), (192.0, "green"), (310.0, "blue")):
        if hue < beyond:
            return name
    return "other"


@dataclass(frozen=True)
class Brought:
    """How one image's values become another's, band by band, and the ΔE that is left between unchanged ground."""

    gain: Rgb
    offset: Rgb
    noise: float
    points: int

    def apply(self, rgb: ArrayLike) -> Floats:
        """Values of the first image (…, 3) as the second would show them, 0–255."""
        return np.asarray(np.clip(np.asarray(rgb, float) * np.array(self.gain) + np.array(self.offset), 0.0, 255.0))

    def words(self) -> str:
        """What the noise leaves to be said."""
        few = f" Pick {ENOUGH_POINTS} points or more." if self.points < ENOUGH_POINTS else ""
        kept = "so only gross classes survive" if self.noise >= 2.0 else "which is as good as it gets"
        return (
            f"The noise between these images is ΔE {self.noise:.1f} over {self.points} unchanged points, {kept} "
            f"({CAPTION}).{few}"
        )


def bring(first: ArrayLike, second: ArrayLike) -> Brought:
    """Gain and offset per band from values 0–255 of the same unchanged points in two images, arrays (points, 3).

    Theil–Sen per band, so that a point that did change does no harm. The noise is the median CIEDE2000 of each point
    against what the others predict for it. Raises BadValue for too few points, or all of one brightness.
    """
    one, two = np.asarray(first, float), np.asarray(second, float)
    if one.shape != two.shape or one.ndim != 2 or one.shape[1] != 3:
        raise BadValue("Each unchanged point needs a colour in both images. Pick the missing ones.")
    if len(one) < FEWEST_POINTS:
        raise BadValue(f"{len(one)} unchanged points are too few: pick {FEWEST_POINTS} at the least, better 40.")
    gain, offset = _lines(one, two)
    left_out = []
    for i in range(len(one)):
        others = np.arange(len(one)) != i
        g, o = _lines(one[others], two[others])
        left_out.append(delta_e(srgb_to_lab(np.clip(one[i] * g + o, 0, 255)), srgb_to_lab(two[i])))
    return Brought(_three(gain), _three(offset), float(np.median(left_out)), len(one))


def median_lab(rgb: ArrayLike) -> Lab:
    """Median CIELAB of pixels (…, 3), sRGB 0–255. Raises BadValue where there are none."""
    pixels = np.asarray(rgb, float).reshape(-1, 3)
    pixels = pixels[np.isfinite(pixels).all(axis=1)]
    if not len(pixels):
        raise BadValue("There is no pixel to take a colour from: the box is smaller than one, or lies off the image.")
    return _three(np.median(srgb_to_lab(pixels), axis=0))


def lab_words(lab: Sequence[float]) -> str:
    """A colour as the record keeps it: L*, a* and b* to a tenth."""
    return " ".join(f"{value:.1f}" for value in lab)


def _lines(first: Floats, second: Floats) -> tuple[Floats, Floats]:
    """Median of the slopes between all pairs of points, and median of what is left; band by band."""
    i, j = np.triu_indices(len(first), 1)
    gains = []
    for band in range(3):
        run, rise = first[j, band] - first[i, band], second[j, band] - second[i, band]
        far = np.abs(run) >= 1.0
        if not far.any():
            raise BadValue("The unchanged points are all equally bright. Pick dark ones and bright ones.")
        gains.append(float(np.median(rise[far] / run[far])))
    gain = np.array(gains)
    return gain, np.asarray(np.median(second - first * gain, axis=0))


def _three(values: ArrayLike) -> tuple[float, float, float]:
    a, b, c = np.asarray(values, float)
    return float(a), float(b), float(c)


def _bend(chroma: Floats) -> Floats:
    return np.asarray(np.sqrt(chroma**7 / (chroma**7 + 25.0**7)))


def _cos(degrees: ArrayLike) -> Floats:
    return np.asarray(np.cos(np.radians(np.asarray(degrees, float))))
