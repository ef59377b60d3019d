"""One axis of a chart: where numbers lie between 0 and 1, and which ticks are printed."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from . import words

_DECADES = 2
_HEADROOM = 1.1


@dataclass(frozen=True)
class Axis:
    """From `least` to `most`; logarithmic only where linear would squeeze numbers more than two decades apart."""

    least: float
    most: float
    logarithmic: bool
    ticks: tuple[float, ...]

    def share(self, value: float) -> float:
        """Where a value lies, 0 at the left end and 1 at the right."""
        if self.logarithmic:
            value = max(value, self.least)
            return math.log(value / self.least) / math.log(self.most / self.least)
        return (value - self.least) / (self.most - self.least)


def axis_for(numbers: Sequence[float]) -> Axis:
    """The axis that holds every number with some room to the right; linear ones start at zero, which others lack."""
    positive = [value for value in numbers if value > 0]
    most = max(positive, default=1.0)
    least = min(positive, default=1.0)
    if most > least * 10**_DECADES and len(positive) == len(numbers):
        first, last = math.floor(math.log10(least)), math.ceil(math.log10(most * _HEADROOM))
        return Axis(10.0**first, 10.0**last, True, tuple(10.0**power for power in range(first, last + 1)))
    step = _step(most * _HEADROOM)
    count = math.ceil(most * _HEADROOM / step)
    return Axis(0.0, step * count, False, tuple(step * n for n in range(count + 1)))


def tick_words(value: float) -> str:
    """A tick in print: 20 000 as 20 000, two million as 2 million."""
    if value >= 1e6:
        return f"{value / 1e6:g} million"
    return words.number(value) if value >= 1 and value == int(value) else f"{value:g}"


def _step(most: float) -> float:
    """A round step that cuts the axis into three to six."""
    rough = most / 4
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= rough)
