"""Times as AIS files write them: which layout they are in, and what a single one means."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta, timezone
from typing import Callable, Optional

from ..errors import AisError

Zone = Callable[[datetime], Optional[timedelta]]
"""How far a clock is ahead of UTC when it shows a time (without a zone); None where it never shows that time."""

ISO, DAY_FIRST, MONTH_FIRST, COMPACT, EPOCH_S, EPOCH_MS = (
    "iso", "day_first", "month_first", "compact", "epoch_s", "epoch_ms"
)  # fmt: skip
LAYOUTS = (ISO, DAY_FIRST, MONTH_FIRST, COMPACT, EPOCH_S, EPOCH_MS)

EARLIEST = datetime(1990, 1, 1, tzinfo=timezone.utc).timestamp()
LATEST = datetime(2100, 1, 1, tzinfo=timezone.utc).timestamp()
"""No AIS before and, for now, none after."""

_CLOCK = r"(?:[T _]+(\d{1,2}):?(\d{2})(?::?(\d{2})(\.\d+)?)?\s*([AaPp][Mm])?)?\s*(.*)"
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})" + _CLOCK)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})[T _]?(\d{2}):?(\d{2}):?(\d{2})(\.\d+)?()(.*)")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})" + _CLOCK)
_REST = re.compile(r"(\.\d+)?\s*(?:(Z|z|UTC|GMT)|([+-])(\d{2}):?(\d{2})?)?\s*")
_NUMBER = re.compile(r"\d+(\.\d*)?")
_MILLISECONDS_FROM = 1e11  # as seconds, the year 5138; as milliseconds, 1973
_NOON, _MONTHS = 12, 12
_COMPACT_DIGITS = 14


def layout_of(samples: Iterable[str]) -> Optional[str]:
    """The layout of some times; None where only more of them can say whether day or month is first.

    Raises AisError where none of them is a time, or where they contradict each other.
    """
    first = ""
    votes = DayOrMonth()
    for sample in samples:
        first = first or sample
        text = sample.strip().strip('"')
        if _YEAR_LAST.fullmatch(text):
            votes.hear(text)
            if votes.settled:
                return votes.settled
        elif not votes.heard:
            known = _plain_layout(text)
            if known:
                return known
    if votes.heard:
        return None
    raise AisError(
        f"“{first[:60]}” is no time that is known. Say in the mapping how times are written, as time_format: "
        f"{', '.join(LAYOUTS)}, or a pattern like %d.%m.%Y %H:%M:%S."
    )


def epoch_layout(value: float) -> str:
    """Whether a number since 1970 counts seconds or milliseconds."""
    return EPOCH_MS if value >= _MILLISECONDS_FROM else EPOCH_S


def _plain_layout(text: str) -> Optional[str]:
    if _ISO.fullmatch(text):
        return ISO
    if _NUMBER.fullmatch(text):
        if len(text) == _COMPACT_DIGITS:
            return COMPACT
        value = float(text)
        return epoch_layout(value) if value >= EARLIEST else None
    return COMPACT if _COMPACT.fullmatch(text) else None


class DayOrMonth:
    """Hears dates like 03/04/2022 until one can be read in one way only."""

    def __init__(self) -> None:
        self.heard = 0
        self.settled: Optional[str] = None

    def hear(self, text: str) -> None:
        """One date; anything else is passed over."""
        found = _YEAR_LAST.match(text.strip().strip('"'))
        if found is None:
            return
        self.heard += 1
        one, two = int(found[1]), int(found[2])
        if one > _MONTHS >= two:
            self.settled = DAY_FIRST
        elif two > _MONTHS >= one:
            self.settled = MONTH_FIRST


AMBIGUOUS = (
    "Every date of the file can be read with the day first and with the month first. "
    'Say which in the mapping: "day_first": true or false.'
)


def seconds_of(text: str, layout: str, zone: Optional[Zone] = None) -> Optional[float]:
    """Seconds since 1970 in UTC of one time; None where it can't be read. What it says of its zone goes before `zone`.

    Without either it is UTC. A time that a clock shows twice is taken as `zone` answers.
    """
    text = text.strip().strip('"').strip()
    if layout in (EPOCH_S, EPOCH_MS):
        return float(text) / (1000.0 if layout == EPOCH_MS else 1.0) if _NUMBER.fullmatch(text) else None
    if layout not in LAYOUTS:
        return _by_pattern(text, layout, zone)
    pattern = _ISO if layout == ISO else _COMPACT if layout == COMPACT else _YEAR_LAST
    found = pattern.fullmatch(text)
    if found is None or not found[4]:
        return None
    one, two, three = int(found[1]), int(found[2]), int(found[3])
    year, month, day = {DAY_FIRST: (three, two, one), MONTH_FIRST: (three, one, two)}.get(layout, (one, two, three))
    hour = int(found[4])
    if found[8]:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if found[8].lower() == "pm" else 0)
    try:
        moment = datetime(year, month, day, hour, int(found[5]), int(found[6] or 0))  # noqa: DTZ001 (zone follows)
    except ValueError:
        return None
    rest = rest_of(found[9])
    return None if rest is None else in_utc(moment, float(found[7] or 0) + rest[0], rest[1], zone)


def rest_of(text: str) -> Optional[tuple[float, Optional[float]]]:
    """What follows the seconds: their fraction, and seconds ahead of UTC (None where not said); None if unknown."""
    found = _REST.fullmatch(text)
    if found is None:
        return None
    ahead: Optional[float] = 0.0 if found[2] else None
    if found[3]:
        ahead = (int(found[4]) * 3600 + int(found[5] or 0) * 60) * (-1.0 if found[3] == "-" else 1.0)
    return float(found[1] or 0), ahead


def in_utc(moment: datetime, fraction: float, ahead: Optional[float], zone: Optional[Zone]) -> Optional[float]:
    """Seconds since 1970 of a clock's time."""
    if ahead is None and zone is not None:
        offset = zone(moment)
        if offset is None:
            return None
        ahead = offset.total_seconds()
    return moment.replace(tzinfo=timezone.utc).timestamp() + fraction - (ahead or 0.0)


def _by_pattern(text: str, pattern: str, zone: Optional[Zone]) -> Optional[float]:
    try:
        moment = datetime.strptime(text, pattern)  # noqa: DTZ007 (zone follows)
    except ValueError:
        return None
    if moment.tzinfo is not None:
        return moment.timestamp()
    return in_utc(moment, 0.0, None, zone)


def fixed_zone(text: str) -> Optional[Zone]:
    """The zone of an offset like +09:00, or of UTC; None where the text is neither."""
    found = _REST.fullmatch(text.strip())
    if found is None or found[1] or not (found[2] or found[3]):
        return None
    rest = rest_of(text.strip())
    offset = timedelta(seconds=rest[1] or 0.0) if rest else timedelta(0)
    return lambda moment: offset
