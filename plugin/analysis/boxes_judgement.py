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

# constant · log of weak and strong side, weak and strong end · seams across and along, gap across · off ground, shadow, dark, tint,
# uneven, weak contrast of sides and ends · logs of the last two · longer than 20 ft
FIRST = (
    8.106, 0.574, 2.137, 2.982, 0.807, -4.649, -2.113, -11.617, 4.826,
    -3.033, -3.296, 2.490, -1.155, -5.167, -2.602, 2.085, 2.024, 0.564,
)  # fmt: skip
# constant · the first answer · beside, flush beside, next in the row, lane · beside × next · longer than 20 ft
SECOND = (
    -0.523, 0.897, -0.420, 1.070, 0.442, 0.260, 0.242, -0.057,
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
