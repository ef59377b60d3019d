"""What stands beside the cursor while something is drawn: numbers and units only, in no language."""

import math
from typing import Optional

from ..geometry import LonLat
from ..ground import length_m, vector
from ..words import number
from .lengths import Z90
from .modes import AREA, COLOUR, Mode
from .outlines import area_sd_m2, in_metres, shoelace_m2
from .resolution import two_edges_m


def live_words(mode: Mode, chain: "tuple[LonLat, ...]", gsd_m: Optional[float]) -> str:
    """Length with its 90 % error and azimuth of the last piece, or area; empty while there is nothing to say."""
    if mode is COLOUR or len(set(chain)) < 2:
        return ""
    if mode is AREA and len(set(chain)) > 2:
        plane = in_metres(chain)
        error = None if gsd_m is None else Z90 * area_sd_m2(plane, 0.5 * gsd_m)
        return with_error(shoelace_m2(plane), error, "m²")
    error = None if gsd_m is None else Z90 * two_edges_m(gsd_m)
    # where the cursor still rests on the last point, the piece before it is the last
    _, azimuth = next(vector(a, b) for a, b in zip(chain[-2::-1], chain[:0:-1]) if a != b)
    return f"{with_error(length_m(chain), error, 'm')} · {azimuth:.0f}°"


def with_error(value: float, error: Optional[float], unit: str) -> str:
    """A value with its error, both to the digits the error allows: 12.3 ± 0.6 m, 1 770 ± 30 m²."""
    if error is None or error <= 0.0:
        return f"{number(value, 1 if value < 1000 else 0)} {unit}"
    if error >= 100.0:
        step = 10.0 ** (math.floor(math.log10(error)) - 1)
        return f"{number(round(value / step) * step)} ± {number(round(error / step) * step)} {unit}"
    digits = 0 if error >= 10.0 or (error >= 1.0 and value >= 100.0) else 1 if error >= 0.1 else 2
    return f"{number(value, digits)} ± {number(error, digits)} {unit}"
