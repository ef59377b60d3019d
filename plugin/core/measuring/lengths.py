"""A length on an image: its error, and which container it can be."""

import math
from dataclasses import dataclass
from typing import Optional

from ..errors import BadValue
from ..iso import LENGTHS_M
from .resolution import Resolution, two_edges_m

NONE_OF_THESE = "none"
Z90 = 1.6448536269514722  # half of a 90 % interval, in standard deviations
_NONE_PRIOR, _NONE_RANGE_M = 0.1, 25.0  # anything from a car to a wagon: evenly spread over 25 m
_MAY_MISTAKE = 0.05


@dataclass(frozen=True)
class Measured:
    """A value with its 90 % interval and standard deviation, all in the unit named; `sigma` None where unknown."""

    value: float
    sigma: Optional[float]
    unit: str = "m"

    @property
    def low(self) -> Optional[float]:
        """Lower end of the 90 % interval, not below zero."""
        return None if self.sigma is None else max(0.0, self.value - Z90 * self.sigma)

    @property
    def high(self) -> Optional[float]:
        """Upper end of the 90 % interval."""
        return None if self.sigma is None else self.value + Z90 * self.sigma


@dataclass(frozen=True)
class SizeClasses:
    """Probabilities of 20 ft, 40 ft, 45 ft and none of these; `merged` says why 40 and 45 ft are not told apart."""

    chances: tuple[tuple[str, float], ...]
    merged: Optional[str] = None

    @property
    def best(self) -> tuple[str, float]:
        """The likeliest of them; 40ft/45ft where the two are not told apart."""
        chances = dict(self.chances)
        if self.merged:
            chances["40ft/45ft"] = chances.pop("40ft") + chances.pop("45ft")
        return max(chances.items(), key=lambda pair: pair[1])


def measured_length(length_m: float, of: Resolution) -> Measured:
    """A drawn length with the error that the resolution gives its two ends. Raises BadValue for no length."""
    if not (math.isfinite(length_m) and length_m > 0.0):
        raise BadValue("The line has no length. Click its two ends apart from each other.")
    gsd = of.at_least_m
    return Measured(length_m, None if gsd is None else two_edges_m(gsd))


def size_classes(length: Measured, of: Resolution) -> Optional[SizeClasses]:
    """Which container a length can be; None where no error is known.

    Bayes over the three lengths (0.3 each) and anything else (0.1, even over 25 m), with normal errors.
    """
    if length.sigma is None or of.at_least_m is None:
        return None
    weights = {name: 0.3 * _normal(length.value, mean, length.sigma) for name, mean in LENGTHS_M.items()}
    weights[NONE_OF_THESE] = _NONE_PRIOR / _NONE_RANGE_M
    whole = sum(weights.values())
    chances = tuple((name, weight / whole) for name, weight in weights.items())
    return SizeClasses(chances, _not_apart(of))


def mistaken_40_45(sigma_m: float) -> float:
    """Chance to take a 40 ft box for one of 45 ft, or the other way, by which of the two its length is nearer to."""
    half = (LENGTHS_M["45ft"] - LENGTHS_M["40ft"]) / 2.0
    return 0.5 * math.erfc(half / (sigma_m * math.sqrt(2.0)))


def _not_apart(of: Resolution) -> Optional[str]:
    gsd = of.at_least_m or 0.0
    wrong = mistaken_40_45(two_edges_m(gsd))
    if not of.known:
        return "40 and 45 ft are not told apart: they differ by 1.5 m, and the resolution is not known."
    if wrong <= _MAY_MISTAKE:
        return None
    return (
        f"40 and 45 ft are not told apart: they differ by 1.5 m, {1.524 / gsd:.1f} pixels at {gsd:.2g} m, and one in "
        f"{max(2, round(1.0 / wrong))} would be taken for the other."
    )


def _normal(x: float, mean: float, sigma: float) -> float:
    return math.exp(-0.5 * ((x - mean) / sigma) ** 2) / (sigma * math.sqrt(2.0 * math.pi))
