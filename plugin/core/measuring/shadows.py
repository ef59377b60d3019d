"""Height and tiers of a stack from the shadow it casts.

With u the direction shadows fall in, e the sun's elevation and s the ground's slope along u (rising is positive), a
height h throws its shadow h / (tan e + tan s) far. Seen t off nadir from the direction v, its roof leans h · tan t away
from v. Both are vectors on the ground; what was drawn is the one minus the other. Angles in degrees, lengths in metres.
"""

import math
from dataclasses import dataclass
from typing import Optional

from ..errors import BadValue, ImageryError
from ..iso import HIGH_CUBE_M, STANDARD_M, TIER_M
from ..values import Interval
from .lengths import Measured
from .resolution import two_edges_m

FROM_ROOF, FROM_DARK, LEAN = "roof", "dark", "lean"
WARN_SIGMA_M, LEAST_PX = 0.6, 2.0
DIRECTION_TOLERANCE_DEG = 5.0
_SUN_SIGMA_DEG, _SLOPE_SIGMA_DEG = 0.02, 0.5
_MOST_TIERS = 12


@dataclass(frozen=True)
class Light:
    """Sun and satellite over a place; `view_azimuth_deg` is where the satellite stood, seen from the ground."""

    elevation_deg: float
    azimuth_deg: float
    off_nadir_deg: float = 0.0
    view_azimuth_deg: Optional[float] = None

    def __post_init__(self) -> None:
        if not -90.0 <= self.elevation_deg <= 90.0:
            raise BadValue("The sun's elevation lies between -90° and 90°.")
        if not 0.0 <= self.off_nadir_deg < 60.0:
            raise BadValue("Off-nadir angles lie between 0° and 60°.")


@dataclass(frozen=True)
class Drawn:
    """A line from roof edge (or from where the dark begins) to the shadow's tip, and what it lies on.

    `wall_deg` is the direction the wall looks in; without it the line joins a corner with that corner's shadow.
    `roof_tiers` is the height in tiers of the neighbour's roof on which the tip falls, 0 for the ground.
    """

    length_m: float
    azimuth_deg: float
    gsd_m: float
    start: str = FROM_ROOF
    slope_deg: float = 0.0
    wall_deg: Optional[float] = None
    roof_tiers: int = 0

    def __post_init__(self) -> None:
        if not (self.length_m > 0.0 and self.gsd_m > 0.0):
            raise BadValue("A shadow needs a length and an image a resolution, both above zero.")
        if abs(self.slope_deg) > 30.0:
            raise BadValue("Ground steeper than 30° carries no stacks. Correct the slope.")


@dataclass(frozen=True)
class Tiers:
    """What a shadow says: height above where it falls, tiers above the ground, and what to beware of.

    `fits` is False where no whole number of boxes is as high within the 90 % interval.
    """

    height: Measured
    tiers: Interval
    fits: bool
    expected_azimuth_deg: float
    tier_px: float
    warnings: tuple[str, ...]


def tiers_from_shadow(line: Drawn, light: Light) -> Tiers:
    """Height and tiers. Raises ImageryError where the image can't tell: night, a lit wall, a hidden or tiny shadow."""
    if light.elevation_deg <= 0.0:
        raise ImageryError("The sun was below the horizon: nothing cast a shadow. Check the image's time and zone.")
    slope = 0.0 if line.roof_tiers else line.slope_deg  # a roof is level
    rise = math.tan(math.radians(light.elevation_deg)) + math.tan(math.radians(slope))
    if rise <= 0.01:
        raise ImageryError("The ground falls away as steeply as the light comes in: the shadow has no end there.")
    per_metre, expected = _drawn_per_metre(line, light, 1.0 / rise)
    tier_px = per_metre * TIER_M / line.gsd_m
    if tier_px < LEAST_PX:
        raise ImageryError(
            f"The shadow of one tier is {tier_px:.1f} pixels long here, and {LEAST_PX:g} are needed to count tiers. "
            "Take an image with a lower sun or finer pixels."
        )
    drawn = line.length_m * (1.0 if line.wall_deg is None else abs(_cos(line.azimuth_deg - line.wall_deg)))
    height = drawn / per_metre
    sigma = _sigma(height, height / rise, per_metre, rise, line, light)
    return _told(line, Measured(height, sigma), expected, tier_px)


def tiers_from_lean(line: Drawn, off_nadir_deg: Optional[float], view_azimuth_deg: Optional[float]) -> Tiers:
    """Height and tiers from a line from a stack's foot to its roof, which leans away from the satellite: h = d / tan t.

    No sun is needed: a second height beside the shadow's. Raises ImageryError near nadir, and where the angle is not
    known.
    """
    if off_nadir_deg is None:
        raise ImageryError("Nobody says how far off nadir this was taken, so a lean gives no height. Give the angle.")
    per_metre = math.tan(math.radians(off_nadir_deg))
    tier_px = per_metre * TIER_M / line.gsd_m
    if tier_px < LEAST_PX:
        raise ImageryError(
            f"Seen {off_nadir_deg:g}° off nadir, one tier leans over by {tier_px:.1f} pixels, and {LEAST_PX:g} are "
            "needed to count tiers. Measure the shadow instead."
        )
    height = Measured(line.length_m / per_metre, two_edges_m(line.gsd_m) / per_metre)
    expected = line.azimuth_deg if view_azimuth_deg is None else (view_azimuth_deg + 180.0) % 360.0
    return _told(line, height, expected, tier_px)


def tiers_of(height: Measured) -> tuple[Interval, bool]:
    """Tiers of 2.591 to 2.896 m that a height allows within its 90 % interval, and whether any does."""
    low, high = _ends(height)
    fitting = [n for n in range(1, _MOST_TIERS + 1) if n * STANDARD_M <= high and n * HIGH_CUBE_M >= low]
    best = max(1, round(height.value / TIER_M))
    least, most = min((*fitting, best)), max((*fitting, best))
    return Interval(float(least), float(best), float(most), None if least == most else "pixel size"), bool(fitting)


def direction_off(measured_deg: float, expected_deg: float) -> float:
    """How far a direction lies from another, 0 to 180."""
    return abs((measured_deg - expected_deg + 180.0) % 360.0 - 180.0)


def direction_tolerance(length_m: float, gsd_m: float) -> float:
    """How far a drawn direction may be off: two standard deviations of its ends, at least 5°."""
    return max(DIRECTION_TOLERANCE_DEG, 2.0 * math.degrees(math.atan2(two_edges_m(gsd_m), length_m)))


def _drawn_per_metre(line: Drawn, light: Light, reach: float) -> tuple[float, float]:
    """Metres drawn for each metre of height, and the direction the line should have."""
    shadow = (light.azimuth_deg + 180.0) % 360.0
    lean = math.tan(math.radians(light.off_nadir_deg)) if light.view_azimuth_deg is not None else 0.0
    away = ((light.view_azimuth_deg or 0.0) + 180.0) % 360.0
    if line.wall_deg is not None and _cos(shadow - line.wall_deg) <= 0.0:
        raise ImageryError("This wall faces the sun: its shadow falls on the other side. Measure there.")
    if line.wall_deg is None and line.start == FROM_ROOF:
        east = reach * _sin(shadow) - lean * _sin(away)
        north = reach * _cos(shadow) - lean * _cos(away)
        length, direction = math.hypot(east, north), math.degrees(math.atan2(east, north)) % 360.0
        hidden = _cos(direction - shadow) <= 0.0
    else:
        across = shadow if line.wall_deg is None else line.wall_deg
        leaning = lean * _cos(away - across)
        length = reach * _cos(shadow - across) - (leaning if line.start == FROM_ROOF else max(0.0, leaning))
        direction, hidden = shadow, length <= 0.0
    if hidden:
        raise ImageryError(
            "Sun and satellite stood on the same side: the stack leans over its own shadow and hides it. Measure how "
            "far the roof leans instead, or take another image."
        )
    return length, direction


def _sigma(height: float, reach_m: float, per_metre: float, rise: float, line: Drawn, light: Light) -> float:
    """σ² = (σL / k)² + (L σe / cos² e)² + (L σs / cos² s)²; L is the shadow's reach, k metres drawn for each metre."""
    edges = two_edges_m(line.gsd_m) / per_metre
    sun = reach_m / math.cos(math.radians(light.elevation_deg)) ** 2 * math.radians(_SUN_SIGMA_DEG)
    level = 0.0 if line.roof_tiers else _SLOPE_SIGMA_DEG
    slope = reach_m / math.cos(math.radians(line.slope_deg)) ** 2 * math.radians(level)
    return math.sqrt(edges**2 + sun**2 + slope**2)


def _told(line: Drawn, height: Measured, expected: float, tier_px: float) -> Tiers:
    above, fits = tiers_of(height)
    base = float(line.roof_tiers)
    tiers = Interval((above.low or 0) + base, (above.best or 0) + base, (above.high or 0) + base, above.reason)
    warnings: list[str] = []
    if height.sigma is not None and height.sigma > WARN_SIGMA_M:
        warnings.append(f"The height is uncertain by {height.sigma:.1f} m (one σ), a good part of a tier.")
    cause = "wrong time, wrong georeference, or no shadow"
    if line.start == LEAN:
        cause = "roofs lean away from the satellite; perhaps it stood elsewhere"
    off, allowed = direction_off(line.azimuth_deg, expected), direction_tolerance(line.length_m, line.gsd_m)
    along_wall = line.wall_deg is not None and direction_off(line.azimuth_deg, line.wall_deg) <= allowed
    if off > allowed and not along_wall:
        warnings.append(
            f"The line points to {line.azimuth_deg:.0f}° and should point to {expected:.0f}° (±{allowed:.0f}°): "
            f"{cause}."
        )
    if not fits:
        warnings.append("No whole number of containers is as high as this. Look again where the line begins and ends.")
    return Tiers(height, tiers, fits, expected, tier_px, tuple(warnings))


def _ends(of: Measured) -> tuple[float, float]:
    return (of.value if of.low is None else of.low), (of.value if of.high is None else of.high)


def _cos(degrees: float) -> float:
    return math.cos(math.radians(degrees))


def _sin(degrees: float) -> float:
    return math.sin(math.radians(degrees))
