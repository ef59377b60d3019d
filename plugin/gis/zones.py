"""Local times: shown beside UTC and never stored, and what clocks showed brought to UTC."""

from datetime import datetime, timedelta, timezone
from typing import Callable, Optional

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt, QTimeZone

from ..core.times import parse_utc


def local_time(moment: str, tz: Optional[str]) -> Optional[datetime]:
    """What the clock of an IANA zone shows at a UTC instant; None where the zone is not known."""
    there = _there(moment, tz)
    if there is None:
        return None
    day, time = there.date(), there.time()
    zone = timezone(timedelta(seconds=there.offsetFromUtc()))
    return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), time.second(), tzinfo=zone)


def local_words(moment: str, tz: Optional[str]) -> str:
    """A UTC instant in an IANA zone, as 12:15 local, with its day where that differs; empty where unknown."""
    there = _there(moment, tz)
    if there is None:
        return ""
    same_day = there.date().toString("yyyy-MM-dd") == moment[:10]
    return QLocale(QLocale.Language.English).toString(there, "HH:mm" if same_day else "d MMM HH:mm") + " local"


def zone_of(name: str) -> Optional[Callable[[datetime], Optional[timedelta]]]:
    """How far the clock of an IANA zone is ahead of UTC at what it shows; None where the zone is not known.

    Of an hour that it shows twice the first is taken; the hour that it leaves out is none.
    """
    zone = QTimeZone(name.encode("ascii", "ignore"))
    if not zone.isValid():
        return None

    def ahead(shown: datetime) -> Optional[timedelta]:
        seconds = int((shown - datetime(1970, 1, 1)).total_seconds())  # noqa: DTZ001 (both are what a clock shows)
        around = {zone.offsetFromUtc(QDateTime.fromSecsSinceEpoch(seconds + hours * 3600, Qt.TimeSpec.UTC))
                  for hours in (-26, 26)}  # fmt: skip
        for offset in sorted(around, reverse=True):  # the one further ahead shows an hour first
            if zone.offsetFromUtc(QDateTime.fromSecsSinceEpoch(seconds - offset, Qt.TimeSpec.UTC)) == offset:
                return timedelta(seconds=offset)
        return None

    return ahead


def _there(moment: str, tz: Optional[str]) -> Optional[QDateTime]:
    zone = QTimeZone((tz or "").encode("ascii", "ignore"))
    if not tz or not zone.isValid():
        return None
    return QDateTime.fromSecsSinceEpoch(int(parse_utc(moment).timestamp()), Qt.TimeSpec.UTC).toTimeZone(zone)
