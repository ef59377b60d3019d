"""Instants as the record keeps them: ISO 8601 text in UTC ending in Z."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from typing import Optional

from .errors import BadValue
from .values import Utc

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PARTIAL_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def utc(moment: datetime) -> Utc:
    """A zoned datetime as Utc text, to the second. Raises BadValue where the zone is missing."""
    if moment.tzinfo is None:
        raise BadValue(f"The time {moment.isoformat()} has no zone. Say which zone it is in.")
    return Utc(moment.astimezone(timezone.utc).replace(microsecond=0).strftime("%Y-%m-%dT%H:%M:%SZ"))


def now_utc() -> Utc:
    """This instant."""
    return utc(datetime.now(timezone.utc))


def parse_utc(text: str) -> datetime:
    """Utc text as an aware datetime. Raises BadValue where it is no ISO 8601 instant ending in Z."""
    if not _INSTANT.fullmatch(text):
        raise BadValue(f"“{text}” is no UTC time. Write it like 2023-09-12T02:15:00Z.")
    try:
        return datetime.fromisoformat(text[:-1]).replace(tzinfo=timezone.utc)
    except ValueError:
        raise BadValue(f"“{text}” is no UTC time. Write it like 2023-09-12T02:15:00Z.") from None


def whole_day(day: str) -> "tuple[Utc, Utc]":
    """First and last second in UTC of a day given as YYYY-MM-DD."""
    try:
        if not _DAY.fullmatch(day):
            raise ValueError
        start = datetime.combine(date.fromisoformat(day), datetime.min.time(), timezone.utc)
    except ValueError:
        raise BadValue(f"“{day}” is no day. Write it like 2023-09-12.") from None
    return utc(start), utc(start + timedelta(days=1, seconds=-1))


def months(first: date, last: date) -> "Iterator[tuple[date, date]]":
    """First and last day of each month from one day to another, both included; cut off at those two."""
    day = first
    while day <= last:
        end = _month_end(day)
        yield day, min(end, last)
        if end == date.max:
            return
        day = end + timedelta(days=1)


def edges(text: str) -> "tuple[Utc, Utc]":
    """First and last second in UTC of a year, a month or a day. Raises BadValue."""
    if not is_partial_date(text):
        raise BadValue(f"“{text}” is no date. Write it like 2023, 2023-09 or 2023-09-12.")
    if len(text) == len("2023"):
        return whole_day(f"{text}-01-01")[0], whole_day(f"{text}-12-31")[1]
    if len(text) == len("2023-09"):
        first = whole_day(f"{text}-01")[0]
        return first, whole_day(_month_end(date.fromisoformat(first[:10])).isoformat())[1]
    return whole_day(text)


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def is_partial_date(text: str) -> bool:
    """True for YYYY, YYYY-MM and YYYY-MM-DD."""
    return bool(_PARTIAL_DATE.fullmatch(text))


def day_words(moment: Optional[str]) -> str:
    """A Utc text or partial date as words: 12 Sep 2023, Sep 2023, 2023; empty for None. Raises BadValue."""
    if not moment:
        return ""
    if not is_partial_date(moment[:10]):
        raise BadValue(f"“{moment}” is no date. Write it like 2023, 2023-09 or 2023-09-12.")
    parts = moment[:10].split("-")
    if len(parts) == 1:
        return parts[0]
    month = MONTHS[int(parts[1]) - 1]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{int(parts[2])} {month} {parts[0]}"


def instant_words(moment: Optional[str]) -> str:
    """A Utc text as 12 Sep 2023 02:15 UTC; empty for None."""
    return f"{day_words(moment)} {moment[11:16]} UTC" if moment else ""


def window_words(start: Optional[str], end: Optional[str]) -> str:
    """A window of days as words, sharing month and year: 7–8 Sep 2023, 28 Aug – 3 Sep 2023, from …, until …."""
    first, last = day_words(start), day_words(end)
    if not start or not end:
        return f"from {first}" if start else f"until {last}" if end else ""
    if first == last:
        return first
    if start[:7] == end[:7] and min(len(start), len(end)) >= len("2023-09-12"):
        return f"{first.split(' ')[0]}–{last}"
    shared = start[:4] == end[:4] and " " in first
    return f"{first.rsplit(' ', 1)[0] if shared else first} – {last}"
