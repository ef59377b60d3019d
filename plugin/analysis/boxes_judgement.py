"""How likely a candidate is a box, from what was measured of it and from the company it keeps.

A logistic regression on edges and paint leaves few of many candidates. Those are looked at again with the light across
their edges, by a small net: one hidden layer that corrects the first answer, since what makes a weak end a box's or a
shadow's is how sides, ends and light go together. A last regression takes its answer and the company.
"""

from typing import Optional

import numpy as np
from numpy.typing import NDArray

from .boxes_edges import Image
from .boxes_paint import Ground, Paint
from .boxes_profile import Array as Profile
from .boxes_profile import falls_of, profile_of
from .boxes_scores import Candidates
from .boxes_weights import FIRST, HIDDEN, OUT, SECOND

Array = NDArray[np.float64]
HOPELESS = -10.0  # log odds of the first regression that nothing makes good
_SURE = 1.0
_FINEST_M, _COARSEST_M = 0.3, 0.7  # of the pixels fitted on
_EPS = 0.02


def measured(boxes: Candidates, paint: Paint) -> Array:
    """What the first regression weighs, a row for each candidate."""
    fit, seen = boxes.features.astype(float), paint.features.astype(float)
    longer = (boxes.size > 0)[:, None].astype(float)
    one = np.ones((len(fit), 1))
    return np.hstack([one, np.log(fit[:, :4] + _EPS), fit[:, 4:7], seen, np.log(seen[:, 5:7] + _EPS), longer])


def looked_at(boxes: Candidates, paint: Paint, profile: Profile, pixel_m: float) -> Array:
    """What the net weighs, a row for each candidate: all of the first, the light across its edges, the pixels' size."""
    pixel = np.full((len(profile), 1), min(max(pixel_m, _FINEST_M), _COARSEST_M))
    return np.hstack([measured(boxes, paint), profile, pixel])


def in_company(first: Array, company: NDArray[np.float32], boxes: Candidates) -> Array:
    """What the second regression weighs, a row for each candidate."""
    both = company[:, [0]] * company[:, [2]]
    longer = (boxes.size > 0)[:, None].astype(float)
    return np.hstack([np.ones((len(first), 1)), first[:, None], company, both, longer]).astype(float)


def alone(boxes: Candidates, paint: Paint) -> Array:
    """Log odds of each candidate by its edges and paint."""
    return np.asarray(measured(boxes, paint) @ np.array(FIRST))


def corrected(first: Array, rows: Array, hidden: Array, out: Array) -> Array:
    """The first answer to candidates and what the net adds to it, from rows of `looked_at`."""
    return np.asarray(first + np.tanh(rows @ hidden) @ out[1:] + out[0])


def hopeful_profile(
    values: Image, boxes: Candidates, first: Array, ground: Ground, step_m: float
) -> tuple[NDArray[np.intp], Profile]:
    """Which candidates are worth a second look, and the light across their edges."""
    hopeful = np.nonzero(first > HOPELESS)[0]
    light = values.mean(0)
    falls = falls_of(light, boxes.part(np.nonzero(first > _SURE)[0]), step_m)
    return hopeful, profile_of(light, boxes.part(hopeful), step_m, float(ground.colour.mean()), falls)


def judged(
    values: Image, boxes: Candidates, paint: Paint, ground: Optional[Ground], step_m: float, pixel_m: float
) -> Array:
    """Log odds of each candidate by itself; where no ground is seen, light can't be compared and the first stand."""
    odds = alone(boxes, paint)
    if ground is None:
        return odds
    hopeful, profile = hopeful_profile(values, boxes, odds, ground, step_m)
    rows = looked_at(boxes.part(hopeful), paint.part(hopeful), profile, pixel_m)
    odds[hopeful] = corrected(odds[hopeful], rows, np.array(HIDDEN), np.array(OUT))
    return odds


def together(first: Array, company: NDArray[np.float32], boxes: Candidates) -> Array:
    """Log odds of each candidate among those kept around it."""
    return np.asarray(in_company(first, company, boxes) @ np.array(SECOND))


def share(log_odds: Array) -> Array:
    """Log odds as a score of 0 to 1."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(log_odds, -50.0, 50.0))))
