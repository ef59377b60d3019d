"""Local times, shown beside UTC and never stored."""

from typing import Optional

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt, QTimeZone

from ..core.times import parse_utc


def local_words(moment: str, tz: Optional[str]) -> str:
    """A UTC instant in an IANA zone, as 12:15 local, with its day where that differs; empty where unknown."""
    zone = QTimeZone((tz or "").encode("ascii", "ignore"))
    if not tz or not zone.isValid():
        return ""
    there = QDateTime.fromSecsSinceEpoch(int(parse_utc(moment).timestamp()), Qt.TimeSpec.UTC).toTimeZone(zone)
    same_day = there.date().toString("yyyy-MM-dd") == moment[:10]
    return QLocale(QLocale.Language.English).toString(there, "HH:mm" if same_day else "d MMM HH:mm") + " local"
