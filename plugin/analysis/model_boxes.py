"""What a detector answered, as rectangles; and of those that show the same thing, the best one."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..core.errors import BadValue
from ..core.measuring.overlap import overlap_share
from .model_card import ORIENTED, PLAIN, ModelCard

Array = NDArray[np.float64]
Corner = tuple[float, float]
_AT_MOST = 20_000


@dataclass(frozen=True)
class Rectangles:
    """Rectangles in pixels of a tile or patch, one a row: `x` along columns, `y` down, `turn` of the width in radians,
    clockwise as seen; their score 0 to 1 and class number."""

    x: Array
    y: Array
    width: Array
    height: Array
    turn: Array
    score: Array
    kind: NDArray[np.intp]

    def __len__(self) -> int:
        return len(self.x)

    def take(self, which: NDArray[np.intp]) -> "Rectangles":
        """Some of them, in the order given."""
        return Rectangles(*(getattr(self, name)[which] for name in self.__dataclass_fields__))

    def moved(self, across: float, down: float) -> "Rectangles":
        """All of them shifted, in pixels."""
        return Rectangles(self.x + across, self.y + down, self.width, self.height, self.turn, self.score, self.kind)


def joined(parts: "list[Rectangles]") -> Rectangles:
    """Several sets as one."""
    if not parts:
        empty = np.zeros(0)
        return Rectangles(empty, empty, empty, empty, empty, empty, np.zeros(0, np.intp))
    return Rectangles(*(np.concatenate([getattr(p, n) for p in parts]) for n in Rectangles.__dataclass_fields__))


def decode(name: str, answer: NDArray[np.float32], card: ModelCard, least_score: float) -> Rectangles:
    """Rectangles of one tile's output. Raises BadValue, naming the file, where its shape is not that of `answers_as`.

    Oriented: 1 × (4 + classes + 1) × n, the angle last, in radians. Plain: 1 × (4 + classes) × n. With objectness:
    1 × n × (5 + classes). Each begins with the middle, width and height in pixels.
    """
    classes = len(card.names)
    axis_last = card.answers_as not in (ORIENTED, *PLAIN)
    values = 4 + classes + (1 if axis_last or card.answers_as == ORIENTED else 0)
    place = 2 if axis_last else 1
    if answer.ndim != 3 or answer.shape[0] != 1 or answer.shape[place] != values:
        wanted = f"1 × n × {values}" if axis_last else f"1 × {values} × n"
        raise BadValue(
            f"{name}: it answered with the shape {list(answer.shape)}, not with {wanted}, as {card.answers_as} with "
            f"{classes} classes does. Check det_type and class_names in its metadata."
        )
    rows = np.asarray(answer[0] if axis_last else answer[0].T, float)
    if axis_last:
        chances, turn = rows[:, 5:] * rows[:, 4:5], np.zeros(len(rows))
    else:
        chances = rows[:, 4 : 4 + classes]
        turn = rows[:, -1] if card.answers_as == ORIENTED else np.zeros(len(rows))
    kind = chances.argmax(1)
    score = chances[np.arange(len(rows)), kind]
    good = np.isfinite(rows).all(1) & (score >= least_score) & (rows[:, 2] > 0) & (rows[:, 3] > 0)
    best = np.nonzero(good)[0]
    best = best[np.argsort(-score[best], kind="stable")][:_AT_MOST]
    x, y, wide, high = rows[best, :4].T
    return Rectangles(x, y, wide, high, turn[best], np.minimum(score[best], 1.0), kind[best])


def best_of(found: Rectangles, most_iou: float) -> Rectangles:
    """The best of each group that shows the same thing, whatever its class: none overlaps a better one by more than
    `most_iou`, intersection over union of the turned rectangles."""
    order = np.argsort(-found.score, kind="stable")
    reach = np.hypot(found.width, found.height) / 2
    kept: list[int] = []
    for n in order.tolist():
        near = [k for k in kept if math.hypot(found.x[k] - found.x[n], found.y[k] - found.y[n]) < reach[k] + reach[n]]
        mine = _corners(found, n)
        if all(overlap_share(mine, _corners(found, k)) <= most_iou for k in near):
            kept.append(n)
    return found.take(np.array(kept, np.intp))


def rectangle(x: float, y: float, width: float, height: float, turn: float) -> "list[Corner]":
    """Corners of a turned rectangle, counter-clockwise where y points up."""
    c, s = math.cos(turn) / 2, math.sin(turn) / 2
    return [
        (x + u * width * c - v * height * s, y + u * width * s + v * height * c)
        for u, v in ((-1, -1), (1, -1), (1, 1), (-1, 1))
    ]


def _corners(found: Rectangles, n: int) -> "list[Corner]":
    return rectangle(
        float(found.x[n]), float(found.y[n]), float(found.width[n]), float(found.height[n]), float(found.turn[n])
    )
