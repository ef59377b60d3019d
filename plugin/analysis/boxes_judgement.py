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

# constant · log of weak and strong side, weak and strong end · seams across and along · off ground, shadow, dark, tint,
# uneven, weak contrast of sides and ends · logs of the last two · longer than 20 ft
FIRST = (
    5.686, 0.875, 1.996, 2.624, 0.333, -10.299, -2.415, 4.081, -3.288,
    -2.962, 2.394, 1.842, -4.145, -1.328, 1.455, 1.364, 0.175,
)  # fmt: skip
# constant · the first answer · beside, flush beside, next in the row, lane · beside × next · longer than 20 ft
SECOND = (
    -0.589, 0.909, -0.337, 1.261, 0.794, 0.264, -0.108, -0.098,
)  # fmt: skip


def measured(boxes: Candidates, paint: Paint) -> Array:
    """What the first regression weighs, a row for each candidate."""
    fit, seen = boxes.features.astype(float), paint.features.astype(float)
    longer = (boxes.size > 0)[:, None].astype(float)
    one = np.ones((len(fit), 1))
    return np.hstack([one, np.log(fit[:, :4] + _EPS), fit[:, 4:6], seen, np.log(seen[:, 5:7] + _EPS), longer])


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
