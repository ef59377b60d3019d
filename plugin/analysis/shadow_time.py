"""Which time of day a shadow's direction speaks for, and whether a stated time fits it."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Optional

from ..core.errors import BadValue
from ..core.times import parse_utc, utc
from ..core.values import Utc
from .sun import sun_position, times_of_shadow


@dataclass(frozen=True)
class ShadowTime:
    """One time a shadow's direction speaks for, and the span its error leaves; UTC."""

    moment: Utc
    first: Utc
    last: Utc


@dataclass(frozen=True)
class TimeCheck:
    """All times of a day with such shadows; `off_minutes` is how far the stated one lies outside the nearest span."""

    times: tuple[ShadowTime, ...]
    stated: Optional[Utc] = None
    off_minutes: Optional[float] = None

    @property
    def fits(self) -> Optional[bool]:
        """Whether the stated time lies in a span; None where none was stated or no time has such shadows."""
        return None if self.off_minutes is None else self.off_minutes == 0.0


def times_of_day(
    at: tuple[float, float], day: str, shadow_azimuth_deg: float, error_deg: float, stated: Optional[Utc] = None
) -> TimeCheck:
    """Times of a local day (2023-09-12) at a longitude and latitude with shadows in a direction, ± an error in degrees.

    In the tropics there may be two. Raises BadValue for no day or no position.
    """
    lon, lat = at
    noon = _solar_noon(lon, day)
    sun_position(lon, lat, noon)
    middle = times_of_shadow(lon, lat, noon, shadow_azimuth_deg)
    ends = [
        parse_utc(moment)
        for azimuth in (shadow_azimuth_deg - error_deg, shadow_azimuth_deg + error_deg)
        for moment in times_of_shadow(lon, lat, noon, azimuth)
    ]
    found = tuple(_span(lon, lat, moment, ends, error_deg) for moment in middle)
    return TimeCheck(found, stated, _off(found, stated) if stated and found else None)


def _solar_noon(lon: float, day: str) -> Utc:
    try:
        start = datetime.strptime(day, "%Y-%m-%d").replace(tzinfo=timezone.utc)
    except ValueError:
        raise BadValue(f"“{day}” is no day. Write it like 2023-09-12.") from None
    return utc(start + timedelta(hours=12.0 - lon / 15.0))


def _span(lon: float, lat: float, moment: Utc, ends: list[datetime], error_deg: float) -> ShadowTime:
    """From the nearest end before to the nearest after; without one (sunrise, sunset), by the sun's pace there."""
    middle = parse_utc(moment)
    slack = _minutes_for(lon, lat, middle, error_deg)
    before = max((e for e in ends if e <= middle), default=middle - slack)
    after = min((e for e in ends if e >= middle), default=middle + slack)
    return ShadowTime(moment, utc(before), utc(after))


def _minutes_for(lon: float, lat: float, moment: datetime, degrees: float) -> timedelta:
    step = timedelta(minutes=1)
    a, b = (sun_position(lon, lat, utc(m)).azimuth_deg for m in (moment, moment + step))
    pace = abs((b - a + 180.0) % 360.0 - 180.0)
    return step * min(720.0, degrees / max(pace, 0.01))


def _off(found: tuple[ShadowTime, ...], stated: Utc) -> float:
    moment = parse_utc(stated)
    outside = (max(parse_utc(t.first) - moment, moment - parse_utc(t.last), timedelta()) for t in found)
    return min(outside) / timedelta(minutes=1)
