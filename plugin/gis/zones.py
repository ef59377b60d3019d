"""Local times, shown beside UTC and never stored."""

from typing import Optional

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt, QTimeZone

from ..core.times import parse_utc


def local_words(moment: str, tz: Optional[str]) -> str:
    """A UTC instant in an IANA zone, as 12 Sep 2023 12:15 local; empty where the zone is not known."""
    zone = QTimeZone((tz or "").encode("ascii", "ignore"))
    if not tz or not zone.isValid():
        return ""
    there = QDateTime.fromSecsSinceEpoch(int(parse_utc(moment).timestamp()), Qt.TimeSpec.UTC).toTimeZone(zone)
    return QLocale(QLocale.Language.English).toString(there, "d MMM HH:mm") + " local"
