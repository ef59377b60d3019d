"""What metadata or a name says of an image, gathered from several places without mixing them up."""

import dataclasses
import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from typing import Optional

from ..times import parse_utc, utc, whole_day
from ..values import Utc

_INSTANT = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d)(?:(:\d\d)(?:[.,]\d+)?)?\s*([Zz]|[+-]\d\d:?\d\d)"
)
_DATE = ("acquired_from", "acquired_to", "date_basis")


@dataclass(frozen=True)
class SceneFacts:
    """Fields named as those of a scene. Dates in UTC, both or none, with where they are from."""

    acquired_from: Optional[Utc] = None
    acquired_to: Optional[Utc] = None
    date_basis: Optional[str] = None
    sensor: Optional[str] = None
    provider: Optional[str] = None
    item_id: Optional[str] = None
    gsd_stated_m: Optional[float] = None
    sun_elevation_deg: Optional[float] = None
    sun_azimuth_deg: Optional[float] = None
    off_nadir_deg: Optional[float] = None
    view_azimuth_deg: Optional[float] = None
    cloud_pct: Optional[float] = None
    licence: Optional[str] = None
    credit: Optional[str] = None

    def or_else(self, other: "SceneFacts") -> "SceneFacts":
        """These facts, and the other's where these are silent; a date is taken whole, with its basis."""
        if self == NOTHING:
            return other
        if other == NOTHING:
            return self
        silent = {name: getattr(other, name) for name in _UNDATED if getattr(self, name) is None}
        if self.acquired_from is None:
            silent.update({name: getattr(other, name) for name in _DATE})
        return dataclasses.replace(self, **silent)


_UNDATED = tuple(field.name for field in dataclasses.fields(SceneFacts) if field.name not in _DATE)
NOTHING = SceneFacts()


def dated(start: Optional[Utc], end: Optional[Utc], basis: str) -> SceneFacts:
    """A date with its basis; nothing where there is none."""
    return SceneFacts(start, end or start, basis) if start else NOTHING


def instant(value: object) -> Optional[Utc]:
    """A text that is an instant with its zone (RFC 3339, seconds may be missing) as UTC, to the second.

    None for everything else, as for a time without a zone or 30 February.
    """
    found = _INSTANT.fullmatch(value.strip()) if isinstance(value, str) else None
    if not found:
        return None
    date, minute, second, zone = found.groups()
    clock = f"{date}T{minute}{second or ':00'}"
    try:
        if zone in "Zz":
            datetime.fromisoformat(clock)
            return Utc(f"{clock}Z")
        return utc(datetime.fromisoformat(f"{clock}{zone[:3]}:{zone[-2:]}"))
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=2048)
def day(year: str, month: str, of_month: str) -> "tuple[Optional[Utc], Optional[Utc]]":
    """First and last second of a day; None twice where there is no such day."""
    try:
        return whole_day(datetime(int(year), int(month), int(of_month), tzinfo=timezone.utc).strftime("%Y-%m-%d"))
    except (ValueError, OverflowError):
        return None, None


def later(moment: Utc, minutes: int) -> Utc:
    """So many minutes after an instant."""
    return utc(parse_utc(moment) + timedelta(minutes=minutes))


def number(text: Optional[str], low: float, high: float) -> Optional[float]:
    """A number within what the quantity can be; None for everything else, as the fill values of metadata are."""
    try:
        value = float((text or "").strip().strip('"'))
    except ValueError:
        return None
    return value if low <= value <= high else None


def azimuth(text: Optional[str]) -> Optional[float]:
    """An azimuth from −180…360 as 0…360."""
    value = number(text, -180.0, 360.0)
    return None if value is None else value % 360.0


def mean(values: "tuple[Optional[float], ...]") -> Optional[float]:
    """Mean of the numbers among the values."""
    given = [value for value in values if value is not None]
    return sum(given) / len(given) if given else None
