"""How far one image lies beside another: phase correlation, with its quality, and refused where that is poor."""

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np

LEAST_QUALITY = 20.0
"""Peak over spread of the correlation: right answers had 150 and more, wrong ones 5 to 13."""
_LEAST_SHARE = 0.3
_LEAST_SIDE_PX = 64
_UPSAMPLED = 50
_AROUND = 1.5

Array = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True)
class ImageShift:
    """By how many pixels an image is to be moved right and down to lie on the other, and how sure that is.

    `refused` says why it must not be used; None where it may.
    """

    right_px: float
    down_px: float
    quality: float
    refused: Optional[str] = None


def shift_between(reference: Array, moved: Array, valid: "Optional[Array]" = None) -> ImageShift:
    """Shift that brings `moved` onto `reference`: two arrays (rows × columns) of one grid; `valid` is 0 without data.

    Only the rows and columns in which both have data are compared. Phase correlation with a Hann window; the peak is
    refined by an upsampled discrete Fourier transform to 1/50 pixel (Guizar-Sicairos, Thurman and Fienup, Optics
    Letters 33, 2008). Quality is the peak over the standard deviation of the correlation surface.
    """
    mask = np.ones(reference.shape) if valid is None else (valid > 0).astype(float)
    box = _common(mask)
    mask = mask[box]
    if min(mask.shape) < _LEAST_SIDE_PX or mask.mean() < _LEAST_SHARE:
        told = "The two images have too little ground in common here. Zoom to where both show ground."
        return ImageShift(0.0, 0.0, 0.0, told)
    a, b = _prepared(reference[box], mask), _prepared(moved[box], mask)
    if not a.any() or not b.any():
        return ImageShift(0.0, 0.0, 0.0, "One of the two images is all of one tone here.")
    cross = np.fft.fft2(a) * np.conj(np.fft.fft2(b))
    size = np.abs(cross)
    cross /= np.maximum(size, size.max() * 1e-12)
    surface = np.fft.ifft2(cross).real
    quality = float(surface.max() / max(surface.std(), 1e-300))
    row, column = np.unravel_index(int(np.argmax(surface)), surface.shape)
    down = float(row if row <= surface.shape[0] // 2 else row - surface.shape[0])
    right = float(column if column <= surface.shape[1] // 2 else column - surface.shape[1])
    down, right = _refined(cross, down, right)
    return ImageShift(right, down, quality, _why_not(quality, right, down, surface.shape))


def _why_not(quality: float, right: float, down: float, shape: "tuple[int, ...]") -> Optional[str]:
    if quality < LEAST_QUALITY:
        return (
            f"The two images do not match well enough here (quality {quality:.0f}, at least {LEAST_QUALITY:.0f} is "
            "needed): clouds, other light or other seasons. Choose another spot, or set tie points by hand."
        )
    if abs(down) > shape[0] / 4 or abs(right) > shape[1] / 4:
        return "The shift found is more than a quarter of the view. Look at a larger view, or set tie points by hand."
    return None


def _common(mask: Array) -> "tuple[slice, slice]":
    """The smallest box of rows and columns that holds all data; an empty one where there is none."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not rows.size:
        return slice(0, 0), slice(0, 0)
    return slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)


def _prepared(image: Array, mask: Array) -> Array:
    """Mean taken away, what has no data set to it, faded to the edges."""
    mean = (image * mask).sum() / mask.sum()
    faded = np.outer(np.hanning(image.shape[0]), np.hanning(image.shape[1]))
    flat: Array = np.where(mask > 0, image - mean, 0.0)
    spread = flat.std()
    return flat / spread * faded if spread > 0 else flat


def _refined(cross: Array, down: float, right: float) -> "tuple[float, float]":
    """The peak to 1/50 pixel, from the Fourier transform evaluated on a fine grid around it alone."""
    steps = int(np.ceil(2 * _AROUND * _UPSAMPLED))
    fine = (np.arange(steps) - steps // 2) / _UPSAMPLED
    rows = np.exp(2j * np.pi * (down + fine)[:, None] * np.fft.fftfreq(cross.shape[0], 1.0)[None])
    columns = np.exp(2j * np.pi * np.fft.fftfreq(cross.shape[1], 1.0)[:, None] * (right + fine)[None])
    surface = (rows @ cross @ columns).real
    row, column = np.unravel_index(int(np.argmax(surface)), surface.shape)
    return down + float(fine[row]), right + float(fine[column])
