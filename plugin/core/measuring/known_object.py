"""The scale of an image from an object of known length."""

from dataclasses import dataclass
from typing import Optional

from ..errors import BadValue
from .lengths import Measured
from .resolution import Resolution, two_edges_m

_FEWEST_PX = 10.0


@dataclass(frozen=True)
class Scale:
    """How long something is drawn against how long it is: `ratio` is drawn over known, with a 90 % interval.

    `pixel_m` is what a pixel then covers; None where the image has no fixed pixels.
    """

    drawn_m: float
    known_m: float
    ratio: Measured
    pixel_m: Optional[float]

    @property
    def agrees(self) -> bool:
        """True where the map's scale lies within the interval."""
        low, high = self.ratio.low, self.ratio.high
        return low is not None and high is not None and low <= 1.0 <= high


def scale_of(drawn_m: float, known_m: float, of: Resolution) -> Scale:
    """Raises BadValue for no length, and where the object is too short on the image to say anything."""
    if not (drawn_m > 0.0 and known_m > 0.0):
        raise BadValue("Give the length that is known, in metres, above zero.")
    gsd = of.at_least_m
    if gsd is not None and drawn_m < _FEWEST_PX * gsd:
        raise BadValue(
            f"The object is {drawn_m / gsd:.0f} pixels long, too short to say anything of the image's scale: choose "
            f"one of {_FEWEST_PX:.0f} pixels or more."
        )
    sigma = None if gsd is None else two_edges_m(gsd) / known_m
    pixel = None if of.pixel_m is None else of.pixel_m * known_m / drawn_m
    return Scale(drawn_m, known_m, Measured(drawn_m / known_m, sigma, "×"), pixel)

