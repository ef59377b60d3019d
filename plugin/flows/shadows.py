"""Tiers and times of day from shadows drawn on an image."""

import math
from dataclasses import dataclass
from datetime import timedelta
from typing import Optional

from ..analysis.shadow_time import TimeCheck, times_of_day
from ..core.errors import BadValue, ImageryError
from ..core.geometry import LonLat
from ..core.ground import length_m, vector
from ..core.measuring.lengths import Z90, Measured, measured_length
from ..core.measuring.modes import Taken
from ..core.measuring.resolution import Resolution
from ..core.measuring.shadows import (
    FROM_ROOF,
    LEAN,
    Drawn,
    Light,
    Tiers,
    direction_off,
    tiers_from_lean,
    tiers_from_shadow,
)
from ..core.sightings import SceneInHand
from ..core.times import parse_utc, utc
from ..core.values import Utc
from .measures import Chain, error_words, resolution_of, span
from .sun import sun_position

_SUNS_APART_DEG = 1.5
_GEOREFERENCE_TURN_DEG = 1.0  # how far north may be off on a map
_LEANS_FROM_DEG = 5.0


@dataclass(frozen=True)
class ShadowFound:
    """Tiers from a shadow, or why there are none (`refused`); and the times of day its direction speaks for."""

    taken: Taken
    length: Measured
    azimuth_deg: float
    tiers: Optional[Tiers]
    refused: Optional[str]
    light: Optional[Light]
    light_basis: Optional[str]
    warnings: tuple[str, ...]
    times: Optional[TimeCheck]
    resolution: Resolution


@dataclass(frozen=True)
class ShadowOptions:
    """What the analyst knows: where the line begins, slope along it, the wall's direction, the neighbour's tiers.

    `time_utc` is a stated time such as 02:15, for an image of which only the day is known.
    """

    start: str = FROM_ROOF
    slope_deg: float = 0.0
    wall_deg: Optional[float] = None
    roof_tiers: int = 0
    off_nadir_deg: Optional[float] = None
    view_azimuth_deg: Optional[float] = None
    time_utc: Optional[str] = None


def light_of(scene: SceneInHand, at: LonLat, options: ShadowOptions) -> tuple[Light, str, tuple[str, ...]]:
    """Sun and view over a position, where they are from, and what does not fit. Raises ImageryError without a sun.

    What the image's own metadata say goes before what its time gives.
    """
    off_nadir = scene.off_nadir_deg if options.off_nadir_deg is None else options.off_nadir_deg
    view = scene.view_azimuth_deg if options.view_azimuth_deg is None else options.view_azimuth_deg
    instant, given = _instant(scene, options)
    computed = sun_position(at, instant) if instant else None
    warnings: list[str] = []
    if off_nadir and view is None:
        warnings.append("Seen off nadir, but nobody says from where: the lean of the stack is not reckoned with.")
    if scene.sun_elevation_deg is not None and scene.sun_azimuth_deg is not None:
        light = Light(scene.sun_elevation_deg, scene.sun_azimuth_deg, off_nadir or 0.0, view)
        if computed and _suns_differ(light, computed.elevation_deg, computed.azimuth_deg):
            warnings.append(
                f"The image's metadata put the sun at {light.elevation_deg:.1f}° high in {light.azimuth_deg:.0f}°, its "
                f"time at {computed.elevation_deg:.1f}° in {computed.azimuth_deg:.0f}°: one of the two is wrong."
            )
        return light, "from the image's metadata", tuple(warnings)
    if computed is None:
        raise ImageryError(
            "Nobody knows where the sun stood: the image has a day but no time, or none at all. Give the time in UTC "
            "under Options if somebody states one; the shadow's direction says which times fit."
        )
    light = Light(computed.elevation_deg, computed.azimuth_deg, off_nadir or 0.0, view)
    return light, f"at {instant}{given}", tuple(warnings)


def shadow_of(scene: SceneInHand, chain: Chain, options: ShadowOptions) -> ShadowFound:
    """Tiers from a line from roof edge to shadow tip, and the times its direction speaks for. Raises BadValue."""
    of = resolution_of(scene)
    line = measured_length(length_m(chain), of)
    _, azimuth = vector(chain[0], chain[-1])
    light: Optional[Light] = None
    basis: Optional[str] = None
    warnings: tuple[str, ...] = ()
    try:
        if options.start == LEAN:
            return _lean(scene, chain, line, of, options)
        light, basis, warnings = light_of(scene, chain[0], options)
        tiers = tiers_from_shadow(_drawn(line, azimuth, of, options), light)
    except ImageryError as error:
        times = _times(scene, chain, azimuth, line, options)
        taken = _direction_taken(chain, line, azimuth, of)
        return ShadowFound(taken, line, azimuth, None, str(error), light, basis, warnings, times, of)
    method = (
        f"height above where the tip falls, from a shadow of {line.value:.2f} m towards {azimuth:.1f}° from "
        f"{_start_words(options)}; sun {basis}: elevation {light.elevation_deg:.2f}°, "
        f"azimuth {light.azimuth_deg:.2f}°; {_ground_words(options, light)}; "
        f"{span(tiers.tiers)} tiers; {error_words(of)}"
    )
    height = tiers.height
    taken = Taken("shadow", chain, method, height.value, height.low, height.high, "m")
    times = _times(scene, chain, azimuth, line, options)
    return ShadowFound(taken, line, azimuth, tiers, None, light, basis, (*warnings, *tiers.warnings), times, of)


def _lean(scene: SceneInHand, chain: Chain, line: Measured, of: Resolution, options: ShadowOptions) -> ShadowFound:
    """Tiers from how far a roof leans; the sun plays no part."""
    _, azimuth = vector(chain[0], chain[-1])
    off_nadir = scene.off_nadir_deg if options.off_nadir_deg is None else options.off_nadir_deg
    view = scene.view_azimuth_deg if options.view_azimuth_deg is None else options.view_azimuth_deg
    tiers = tiers_from_lean(_drawn(line, azimuth, of, options), off_nadir, view)
    method = (
        f"height from a roof leaning {line.value:.2f} m towards {azimuth:.1f}°, {off_nadir:g}° off nadir; "
        f"{span(tiers.tiers)} tiers; {error_words(of)}"
    )
    height = tiers.height
    taken = Taken("lean", chain, method, height.value, height.low, height.high, "m")
    return ShadowFound(taken, line, azimuth, tiers, None, None, None, tiers.warnings, None, of)


def _drawn(line: Measured, azimuth: float, of: Resolution, options: ShadowOptions) -> Drawn:
    if of.at_least_m is None:
        raise ImageryError("The image has no pixels of a fixed size: no error can be given, and so no tiers.")
    return Drawn(
        line.value, azimuth, of.at_least_m, options.start, options.slope_deg, options.wall_deg, options.roof_tiers
    )


def _direction_taken(chain: Chain, line: Measured, azimuth: float, of: Resolution) -> Taken:
    """Where no height came of it, the direction is what was measured."""
    error = _direction_error(line)
    low, high = (None, None) if error is None else (azimuth - error, azimuth + error)
    method = f"direction of a shadow {line.value:.2f} m long, north on the map good to 1°; {error_words(of)}"
    return Taken("azimuth", chain, method, azimuth, low, high, "°")


def _times(
    scene: SceneInHand, chain: Chain, azimuth: float, line: Measured, options: ShadowOptions
) -> Optional[TimeCheck]:
    """Times of day by the shadow's direction; None where the day or the error is not known, or where the roof leans."""
    error = _direction_error(line)
    off_nadir = scene.off_nadir_deg if options.off_nadir_deg is None else options.off_nadir_deg
    leans = options.start == LEAN or (options.start == FROM_ROOF and (off_nadir or 0.0) > _LEANS_FROM_DEG)
    stated, _ = _instant(scene, options)
    day = _local_day(scene, stated, chain[0][0])
    if day is None or error is None or leans:
        return None
    return times_of_day(chain[0], day, azimuth, error, stated)


def _instant(scene: SceneInHand, options: ShadowOptions) -> tuple[Optional[Utc], str]:
    """When the image was taken: as it says itself, else its day at the time given; and words for the latter."""
    if scene.acquired_from and scene.acquired_from == scene.acquired_to:
        return scene.acquired_from, ""
    day = _one_day(scene)
    if day is None or not options.time_utc:
        return None, ""
    try:
        return utc(parse_utc(f"{day}T{options.time_utc}:00Z")), ", a time stated elsewhere"
    except BadValue:
        raise BadValue(f"“{options.time_utc}” is no time of day. Write it in UTC, like 02:15.") from None


def _one_day(scene: SceneInHand) -> Optional[str]:
    start, end = scene.acquired_from, scene.acquired_to
    return start[:10] if start and end and start[:10] == end[:10] else None


def _local_day(scene: SceneInHand, instant: Optional[Utc], lon: float) -> Optional[str]:
    """The day it was there by the sun: an instant far from Greenwich may belong to the day before or after."""
    if instant is None:
        return _one_day(scene)
    return (parse_utc(instant) + timedelta(hours=lon / 15.0)).strftime("%Y-%m-%d")


def _direction_error(line: Measured) -> Optional[float]:
    """Half a 90 % interval of a drawn direction, in degrees: its ends, and north on the map."""
    if line.sigma is None:
        return None
    return Z90 * math.hypot(math.degrees(math.atan2(line.sigma, line.value)), _GEOREFERENCE_TURN_DEG)


def _suns_differ(light: Light, elevation: float, azimuth: float) -> bool:
    apart = direction_off(light.azimuth_deg, azimuth)
    return abs(light.elevation_deg - elevation) > _SUNS_APART_DEG or apart > 2.0 * _SUNS_APART_DEG


def _start_words(options: ShadowOptions) -> str:
    return "the roof's edge" if options.start == FROM_ROOF else "where the dark begins"


def _ground_words(options: ShadowOptions, light: Light) -> str:
    where = (
        f"tip on a neighbour's roof of {options.roof_tiers} tiers"
        if options.roof_tiers
        else f"slope along the shadow {options.slope_deg:g}°"
    )
    seen = f", {light.off_nadir_deg:g}° off nadir" if light.view_azimuth_deg is not None else ""
    wall = "" if options.wall_deg is None else f", wall looking {options.wall_deg:g}°"
    return f"{where}{seen}{wall}"
