"""Dates in the names of files: as anybody writes them, and by patterns of one's own.

A name gives an instant only where it says UTC, or the person who wrote the pattern does; a time of an unknown zone
gives the whole day.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Optional

from ..errors import BadValue
from ..times import MONTHS, whole_day
from ..values import Utc
from .facts import NOTHING, SceneFacts, dated, day, instant

LONGEST_PATTERN = 120
_LONGEST_NAME = 255
_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])"
    r"(?:[T_-]?([01]\d|2[0-3])[-:]?([0-5]\d)[-:]?([0-5]\d)(?:\.\d+)?Z)?(?!\d)"
)
_MONTHS = tuple(month.lower() for month in MONTHS)
_PARTS = {
    "yyyy": r"(?P<yyyy>(?:19|20)\d\d)",
    "yy": r"(?P<yy>\d\d)",
    "mm": r"(?P<mm>0[1-9]|1[0-2])",
    "mon": r"(?P<mon>" + "|".join(_MONTHS) + ")",
    "dd": r"(?P<dd>0[1-9]|[12]\d|3[01])",
    "doy": r"(?P<doy>[0-3]\d\d)",
    "HH": r"(?P<HH>[01]\d|2[0-3])",
    "MM": r"(?P<MM>[0-5]\d)",
    "SS": r"(?P<SS>[0-5]\d)",
}
_FIELD = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class DatePattern:
    """How somebody names their files: text with {yyyy} {yy} {mm} {mon} {dd} {doy} {HH} {MM} {SS}, and {*} for anything.

    Case of letters does not matter. `utc` says that the time is UTC; without it only the day is taken.
    """

    template: str
    utc: bool = False

    def compiled(self) -> "re.Pattern[str]":
        """The pattern to look for. Raises BadValue where the template gives no day, or is none.

        It is made of fixed texts and digits of fixed number, with at most two gaps, so that no name takes long.
        """
        if not self.template.strip() or len(self.template) > LONGEST_PATTERN:
            raise BadValue(f"A pattern has between 1 and {LONGEST_PATTERN} characters, as {{yyyy}}{{mm}}{{dd}}.")
        names = _FIELD.findall(self.template)
        unknown = [name for name in names if name not in _PARTS and name != "*"]
        rest = _FIELD.sub("", self.template)
        if unknown or "{" in rest or "}" in rest:
            known = " ".join("{" + name + "}" for name in (*_PARTS, "*"))
            raise BadValue(f"“{self.template}” has a field that is none. Fields are {known}.")
        if names.count("*") > 2:
            raise BadValue("A pattern has room for two {*} at most. Write the text that stands there instead.")
        doubled = {name for name in names if name != "*" and names.count(name) > 1}
        if doubled or ("mm" in names and "mon" in names) or ("yy" in names and "yyyy" in names):
            raise BadValue(f"“{self.template}” says one part of the date twice. Leave one of them out.")
        has_day = ("doy" in names) or ("dd" in names and ("mm" in names or "mon" in names))
        if not has_day or not ("yyyy" in names or "yy" in names):
            raise BadValue(f"“{self.template}” gives no day. It needs year, month and day, as {{yyyy}}{{mm}}{{dd}}.")
        if ("HH" in names) != ("MM" in names) or ("SS" in names and "HH" not in names):
            raise BadValue(f"“{self.template}” gives half a time. Write {{HH}} and {{MM}} both, or neither.")
        pieces = []
        for n, piece in enumerate(_FIELD.split(self.template)):
            literal = n % 2 == 0
            pieces.append(re.escape(piece) if literal else ".{0,80}?" if piece == "*" else _PARTS[piece])
        first, last = self.template.startswith("{"), self.template.endswith("}")
        return re.compile(
            ("(?<!\\d)" if first else "") + "".join(pieces) + ("(?!\\d)" if last else ""), re.IGNORECASE
        )

    def read(self, name: str) -> SceneFacts:
        """The date in a name; nothing where the pattern does not fit or there is no such day."""
        found = self.compiled().search(name[:_LONGEST_NAME])
        if found is None:
            return NOTHING
        parts = found.groupdict()
        start, end = _day_of(parts)
        if start is None:
            return NOTHING
        if self.utc and parts.get("HH"):
            time = f"{parts['HH']}:{parts['MM']}:{parts.get('SS') or '00'}"
            moment = instant(f"{start[:10]}T{time}Z")
            minute = None if parts.get("SS") else instant(f"{start[:10]}T{time[:5]}:59Z")
            return dated(moment, minute, f"name of the image, by the pattern {self.template} (UTC)")
        return dated(start, end, f"name of the image, by the pattern {self.template}, day only")


def _day_of(parts: "dict[str, Optional[str]]") -> "tuple[Optional[Utc], Optional[Utc]]":
    short = parts.get("yy") or ""
    year = parts.get("yyyy") or (("19" if int(short) >= 70 else "20") + short)
    if parts.get("doy"):
        try:
            found = datetime.strptime(f"{year} {parts['doy']} +0000", "%Y %j %z")
            return whole_day(found.strftime("%Y-%m-%d"))
        except (ValueError, BadValue):
            return None, None
    month = parts.get("mm") or str(_MONTHS.index((parts.get("mon") or "").lower()) + 1)
    return day(year, month, parts["dd"] or "")


def by_patterns(name: str, patterns: Sequence[DatePattern]) -> SceneFacts:
    """The date by the first pattern of one's own that fits."""
    for pattern in patterns:
        found = pattern.read(name)
        if found.acquired_from:
            return found
    return NOTHING


def packed(patterns: Sequence[DatePattern]) -> str:
    """Patterns as the text that is kept in settings."""
    return "\n".join(f"{'utc' if each.utc else 'day'} {each.template}" for each in patterns)


def unpacked(text: str) -> "tuple[DatePattern, ...]":
    """Patterns from the text kept in settings; what is none is left out."""
    found = []
    for line in text.split("\n"):
        zone, _, template = line.partition(" ")
        pattern = DatePattern(template, zone == "utc")
        try:
            pattern.compiled()
        except BadValue:
            continue
        found.append(pattern)
    return tuple(found)


def states_a_date(name: str) -> bool:
    """True where a name has digits in it that look like a date."""
    return bool(_DAY.search(name))


def date_in_name(name: str) -> "tuple[Optional[Utc], Optional[Utc], Optional[str]]":
    """The acquisition window a file or layer name states: an instant only where it ends in Z, else a whole day."""
    found = _DAY.search(name)
    if not found:
        return None, None, None
    year, _, month, of_month, hour, minute, second = found.groups()
    if hour:
        moment = instant(f"{year}-{month}-{of_month}T{hour}:{minute}:{second}Z")
        return (moment, moment, "name of the image") if moment else (None, None, None)
    start, end = day(year, month, of_month)
    return (start, end, "name of the image, day only") if start else (None, None, None)
