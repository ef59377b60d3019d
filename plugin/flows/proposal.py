"""A box that was proposed, before anybody judged it."""

from dataclasses import dataclass
from typing import Optional

from ..analysis.colour import gross_class, srgb_to_lab
from ..core.geometry import LonLat


@dataclass(frozen=True)
class ProposedBox:
    """A rectangle for a person to judge: azimuth of its length from north (0 to 180), metres, score 0 to 1.

    `rgb` is the median of its inner third, 0 to 255, in the image's own colours; None where the image is grey or its
    values are no colours. `origin` names the detector, or the model's file and its SHA-256.
    """

    centre: LonLat
    azimuth_deg: float
    length_m: float
    width_m: float
    size_class: str
    score: float
    rgb: Optional[tuple[float, float, float]]
    origin: str

    @property
    def colour_class(self) -> str:
        """The gross class of its paint; unknown where the image has no colours."""
        if self.rgb is None:
            return "unknown"
        lightness, a, b = (float(each) for each in srgb_to_lab(self.rgb))
        return gross_class((lightness, a, b))
