"""How likely a candidate is a box, from what was measured of it and from the company it keeps.

Two logistic regressions, fitted by `bench/fit_boxes.py` on generated yards of the development seeds; no figure here was
chosen by looking at the held-out ones. The second takes the answer of the first.
"""

import numpy as np
from numpy.typing import NDArray

from .boxes_paint import Paint
from .boxes_scores import Candidates

Array = NDArray[np.float64]
_EPS = 0.02

# constant · log of weak and strong side, weak and strong end · seams across and along, gap across · off ground, shadow,
# dark, tint, uneven, weak contrast of sides and ends, sunk between sides and ends · logs of the two contrasts · longer
# than 20 ft
FIRST = (
    3.395, 0.454, 1.797, 2.982, 0.518, -4.492, -1.560, -12.080, 4.412,
    -1.609, -0.345, 3.096, -1.437, -4.867, -0.020, -1.329, -1.733, 2.330,
    1.149, 0.617,
)  # fmt: skip
# constant · the first answer · beside, flush beside, next in the row, lane · beside × next · longer than 20 ft
SECOND = (
    -0.356, 0.902, -0.640, 1.145, 0.312, 0.124, 0.426, -0.102,
)  # fmt: skip


def measured(boxes: Candidates, paint: Paint) -> Array:
    """What the first regression weighs, a row for each candidate."""
    fit, seen = boxes.features.astype(float), paint.features.astype(float)
    longer = (boxes.size > 0)[:, None].astype(float)
    one = np.ones((len(fit), 1))
    return np.hstack([one, np.log(fit[:, :4] + _EPS), fit[:, 4:7], seen, np.log(seen[:, 5:7] + _EPS), longer])


def in_company(first: Array, company: NDArray[np.float32], boxes: Candidates) -> Array:
    """What the second regression weighs, a row for each candidate."""
    both = company[:, [0]] * company[:, [2]]
    longer = (boxes.size > 0)[:, None].astype(float)
    return np.hstack([np.ones((len(first), 1)), first[:, None], company, both, longer]).astype(float)


def alone(boxes: Candidates, paint: Paint) -> Array:
    """Log odds of each candidate by itself."""
    return np.asarray(measured(boxes, paint) @ np.array(FIRST))


def together(first: Array, company: NDArray[np.float32], boxes: Candidates) -> Array:
    """Log odds of each candidate among those kept around it."""
    return np.asarray(in_company(first, company, boxes) @ np.array(SECOND))


def share(log_odds: Array) -> Array:
    """Log odds as a score of 0 to 1."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(log_odds, -50.0, 50.0))))
