"""Where the sun stood over a place, and when a shadow pointed where it does.

By the equations of NOAA's solar calculator (after Meeus, Astronomical Algorithms, 2nd ed., chapters 25 and 28), without
refraction; within 0.02° of a full ephemeris between 1950 and 2100. Angles in degrees, azimuths clockwise from north.
"""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from ..core.errors import BadValue
from ..core.times import parse_utc, utc
from ..core.values import Utc

_J2000 = datetime(2000, 1, 1, 12, tzinfo=timezone.utc)
_STEP = timedelta(minutes=4)
_DAY = timedelta(days=1)
_CLOSE_ENOUGH = timedelta(seconds=1)


@dataclass(frozen=True)
class SunPosition:
    """Elevation of the sun's middle above the horizon, without refraction, and its azimuth; both in degrees."""

    elevation_deg: float
    azimuth_deg: float

    @property
    def shadow_azimuth_deg(self) -> float:
        """Direction a shadow falls in."""
        return (self.azimuth_deg + 180.0) % 360.0


def sun_position(lon: float, lat: float, moment: Utc) -> SunPosition:
    """The sun over a position in EPSG:4326 at an instant in UTC. Raises BadValue outside ±180°, ±90° or for no time."""
    if not (-180.0 <= lon <= 180.0 and -90.0 <= lat <= 90.0):
        raise BadValue(f"{lon}, {lat} is no position. Longitude goes from -180 to 180, latitude from -90 to 90.")
    return _position(lon, lat, parse_utc(moment))


def times_of_shadow(lon: float, lat: float, noon: Utc, shadow_azimuth_deg: float) -> tuple[Utc, ...]:
    """Instants within half a day of a noon at which the sun was up and shadows fell in a direction.

    To check a time that somebody states against the picture; near the equator there may be two, or none.
    """
    start = parse_utc(noon) - _DAY / 2
    wanted = shadow_azimuth_deg % 360.0
    found: list[Utc] = []
    before = _off(lon, lat, start, wanted)
    for step in range(1, int(_DAY / _STEP) + 1):
        moment = start + step * _STEP
        after = _off(lon, lat, moment, wanted)
        crosses = before == 0.0 or before * after < 0.0
        if crosses and abs(before) < 90.0 and abs(after) < 90.0:
            exact = _between(lon, lat, moment - _STEP, moment, wanted)
            if _position(lon, lat, exact).elevation_deg > 0.0:
                found.append(utc(exact))
        before = after
    return tuple(found)


def _between(lon: float, lat: float, start: datetime, end: datetime, wanted: float) -> datetime:
    """The crossing in an interval, by halving it."""
    at_start = _off(lon, lat, start, wanted)
    while end - start > _CLOSE_ENOUGH:
        middle = start + (end - start) / 2
        here = _off(lon, lat, middle, wanted)
        if at_start * here > 0.0:
            start, at_start = middle, here
        else:
            end = middle
    return end


def _off(lon: float, lat: float, moment: datetime, wanted: float) -> float:
    """How far a shadow then falls from the direction wanted, -180 to 180."""
    return (_position(lon, lat, moment).shadow_azimuth_deg - wanted + 180.0) % 360.0 - 180.0


def _position(lon: float, lat: float, moment: datetime) -> SunPosition:
    century = (moment - _J2000) / timedelta(days=36525)
    longitude = 280.46646 + century * (36000.76983 + century * 0.0003032)
    anomaly = math.radians(357.52911 + century * (35999.05029 - 0.0001537 * century))
    eccentricity = 0.016708634 - century * (0.000042037 + 0.0000001267 * century)
    centre = (
        math.sin(anomaly) * (1.914602 - century * (0.004817 + 0.000014 * century))
        + math.sin(2 * anomaly) * (0.019993 - 0.000101 * century)
        + math.sin(3 * anomaly) * 0.000289
    )
    node = math.radians(125.04 - 1934.136 * century)
    apparent = math.radians(longitude + centre - 0.00569 - 0.00478 * math.sin(node))
    seconds = 21.448 - century * (46.815 + century * (0.00059 - century * 0.001813))
    obliquity = math.radians(23.0 + (26.0 + seconds / 60.0) / 60.0 + 0.00256 * math.cos(node))
    declination = math.asin(math.sin(obliquity) * math.sin(apparent))
    hour_angle = math.radians(_solar_minutes(lon, moment, longitude, anomaly, eccentricity, obliquity) / 4.0 - 180.0)
    return _over_the_horizon(math.radians(lat), declination, hour_angle)


def _solar_minutes(
    lon: float, moment: datetime, longitude: float, anomaly: float, eccentricity: float, obliquity: float
) -> float:
    """True solar time in minutes, by the equation of time."""
    y, mean = math.tan(obliquity / 2.0) ** 2, math.radians(longitude)
    equation = 4.0 * math.degrees(
        y * math.sin(2 * mean)
        - 2 * eccentricity * math.sin(anomaly)
        + 4 * eccentricity * y * math.sin(anomaly) * math.cos(2 * mean)
        - 0.5 * y * y * math.sin(4 * mean)
        - 1.25 * eccentricity**2 * math.sin(2 * anomaly)
    )
    clock = moment.hour * 60.0 + moment.minute + moment.second / 60.0
    return (clock + equation + 4.0 * lon) % 1440.0


def _over_the_horizon(lat: float, declination: float, hour_angle: float) -> SunPosition:
    up = math.sin(lat) * math.sin(declination) + math.cos(lat) * math.cos(declination) * math.cos(hour_angle)
    east = -math.cos(declination) * math.sin(hour_angle)
    north = math.cos(lat) * math.sin(declination) - math.sin(lat) * math.cos(declination) * math.cos(hour_angle)
    azimuth = math.degrees(math.atan2(east, north)) % 360.0
    return SunPosition(math.degrees(math.asin(max(-1.0, min(1.0, up)))), azimuth)
