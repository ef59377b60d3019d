"""How far apart boxes stand in a tight block of one colour, from the regular dark lines between their walls."""

from dataclasses import dataclass
from typing import Optional

import numpy as np
from numpy.typing import NDArray

from .boxes_edges import Image, Mask, edges_of, noise_of
from .boxes_scores import LENGTH_M, WIDTH_M

TEU_LENGTH_M = LENGTH_M["20ft"]
_LEAST_GAP_M, _MOST_GAP_M = 0.1, 1.2
_USUAL_GAP_M, _USUAL_END_GAP_M = 0.4, 0.25
_CLEAR = 0.15


@dataclass(frozen=True)
class Pitch:
    """Middle to middle of neighbours, in metres: across (`width_m`), and along, of a 20 ft place (`length_m`).

    `measured` is the correlation of the lines with themselves one pitch on; None where it was too weak and the usual
    gap was assumed. The gap between ends is always assumed: ends of two sizes share no pitch.
    """

    width_m: float
    length_m: float
    measured: Optional[float]


def pitch_of(values: Image, inside: Mask, step_m: float, pixel_m: float) -> Pitch:
    """The pitch of a block whose boxes lie along rows or columns of a grid; `inside` is its outline, rasterised.

    By autocorrelation of the strength of edges, summed along each direction; the direction with the clearer repeat is
    the one across.
    """
    rows, columns = np.nonzero(inside)
    usual = Pitch(WIDTH_M + _USUAL_GAP_M, TEU_LENGTH_M + _USUAL_END_GAP_M, None)
    if not len(rows):
        return usual
    box = slice(rows.min(), rows.max() + 1), slice(columns.min(), columns.max() + 1)
    piece, known = values[:, box[0], box[1]], inside[box]
    edges = edges_of(piece, np.ones(known.shape, bool), step_m, pixel_m, noise_of(piece, known))
    both = ((edges.level, 1), (edges.upright, 0))
    repeats = [_repeat(np.where(known, field, 0.0), known, axis, step_m) for field, axis in both]
    best = max(repeats, key=lambda repeat: repeat[1])
    if best[1] < _CLEAR:
        return usual
    return Pitch(best[0], usual.length_m, best[1])


def boxes_in(area_m2: float, pitch: Pitch) -> float:
    """20 ft places in an outline drawn around the outer walls of a block: half a gap is added on every side.

    TEU = (area with its rim) / (pitch across × pitch along), of a block about as long as it is wide.
    """
    gap, end_gap = pitch.width_m - WIDTH_M, pitch.length_m - TEU_LENGTH_M
    side = float(np.sqrt(area_m2))
    return (side + gap) * (side + end_gap) / (pitch.width_m * pitch.length_m)


def _repeat(field: NDArray[np.float64], known: Mask, axis: int, step_m: float) -> tuple[float, float]:
    """Distance in metres at which a profile repeats itself, and its correlation there; 0 where none is."""
    count = known.sum(axis)
    full = count > 0.5 * count.max()
    profile = field.sum(axis)[full] / count[full]
    lags = np.arange(round((WIDTH_M + _LEAST_GAP_M) / step_m), round((WIDTH_M + _MOST_GAP_M) / step_m) + 1)
    if len(profile) < 2 * lags[-1]:
        return 0.0, 0.0
    wave = profile - profile.mean()
    power = float((wave * wave).mean())
    if power <= 0.0:
        return 0.0, 0.0
    alike = np.array([float((wave[:-lag] * wave[lag:]).mean()) / power for lag in lags])
    at = int(alike.argmax())
    place = float(lags[at])
    if 0 < at < len(lags) - 1:
        before, here, after = alike[at - 1 : at + 2]
        bend = before - 2 * here + after
        place += 0.5 * (before - after) / bend if bend < 0 else 0.0
    return place * step_m, float(alike[at])
