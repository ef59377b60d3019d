"""How fine an image was collected, which its pixels do not say: published figures are often resampled."""

import math
from dataclasses import dataclass
from typing import Optional

from ..iso import WIDTH_M

MEASURED, STATED, UNKNOWN = "measured", "stated", "unknown"
SINGLE_BOXES_UP_TO_M = 0.8
COUNT_BY_AREA = "Outline the block and count by area instead."


@dataclass(frozen=True)
class Resolution:
    """Ground sample distance as collected, in metres, and where it is from; `pixel_m` is what the file shows.

    Where it is unknown, `gsd_m` is None and the pixel size is the least it can be.
    """

    gsd_m: Optional[float]
    basis: str
    pixel_m: Optional[float] = None

    @property
    def at_least_m(self) -> Optional[float]:
        """The resolution to reckon with: as known, or the pixel size as its lower bound; None where neither is."""
        return self.gsd_m if self.gsd_m is not None else self.pixel_m

    @property
    def known(self) -> bool:
        """True where somebody measured or stated it."""
        return self.gsd_m is not None

    def words(self) -> str:
        """The resolution and its origin in a sentence."""
        if self.gsd_m is not None:
            finer = self.pixel_m is not None and self.pixel_m < 0.95 * self.gsd_m
            shown = f" (shown with pixels of {self.pixel_m:.3g} m)" if finer else ""
            return f"Resolution {self.gsd_m:.3g} m, {self.basis}{shown}."
        if self.pixel_m is not None:
            return f"Resolution unknown: pixels of {self.pixel_m:.3g} m, perhaps resampled from coarser ones."
        return "Resolution unknown, and pixels of no fixed size: no error can be given."


def resolution(measured_m: Optional[float], stated_m: Optional[float], pixel_m: Optional[float]) -> Resolution:
    """The resolution in hand, in metres: measured if it was, else stated; never finer than the pixels."""
    pixel = _size(pixel_m)
    for value, basis in ((_size(measured_m), MEASURED), (_size(stated_m), STATED)):
        if value is not None:
            return Resolution(max(value, pixel or 0.0), basis, pixel)
    return Resolution(None, UNKNOWN, pixel)


def no_single_boxes(of: Resolution) -> Optional[str]:
    """Why no total may be made of single boxes on such an image; None where it may."""
    gsd = of.at_least_m
    if gsd is None or gsd <= SINGLE_BOXES_UP_TO_M:
        return None
    return (
        f"At {gsd:.2g} m a container's roof is {WIDTH_M / gsd:.1f} pixels wide: boxes beside each other run together, "
        f"so single boxes give no total on images coarser than {SINGLE_BOXES_UP_TO_M:g} m. {COUNT_BY_AREA}"
    )


def two_edges_m(gsd_m: float) -> float:
    """Standard deviation of a length between two edges, each placed to half a pixel."""
    return 0.5 * math.sqrt(2.0) * gsd_m


def _size(value: Optional[float]) -> Optional[float]:
    return value if value is not None and math.isfinite(value) and value > 0.0 else None
