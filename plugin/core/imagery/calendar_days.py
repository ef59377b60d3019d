"""What was looked at on which day at a place, and which days no image shows: the calendar of one place.

Days are local to the place. A day without an image is only then said to have none where a catalogue was asked for it
after it was over, without a limit of cloud or resolution, and answered to its end.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any, Callable, Optional

from ..records import Search
from ..values import Id, Utc
from .verdicts import CANNOT_TELL, CLOUD, Examined

Local = Callable[[str], datetime]
"""An instant in UTC as the clock at the place shows it."""

KNOWN = "known"
"""An image that a catalogue named and nobody took into the case."""
_LONGEST_SPREAD = 32
"""Days; an image of a longer window is counted as undated."""
_BLIND = (CLOUD, CANNOT_TELL)


@dataclass(frozen=True)
class Segment:
    """One image on one day: what it says, and when it was taken; `spread` where only a window of days is known."""

    state: str
    scene: Optional[Id]
    at: Optional[datetime]
    preview: bool = False
    spread: bool = False


@dataclass(frozen=True)
class Said:
    """Something said of a place and a window of days without an image of ours, as by a claim."""

    row: Id
    table: str
    text: str
    first: date
    last: date


@dataclass(frozen=True)
class PlaceCalendar:
    """Days of a place from first to last: images by day, what was asked, and what is said of days that no image shows.

    `in_part` are questions that left out images by cloud or resolution.
    """

    place: Id
    label: str
    tz: Optional[str]
    first: date
    last: date
    segments: "dict[date, tuple[Segment, ...]]" = field(default_factory=dict)
    asked: tuple[tuple[date, date, str], ...] = ()
    in_part: tuple[tuple[date, date, str], ...] = ()
    in_gaps: tuple[Said, ...] = ()
    undated: int = 0

    def asked_on(self, day: date) -> tuple[str, ...]:
        """The catalogues that were asked for a day and answered to their end, each with the day of the question."""
        return tuple(dict.fromkeys(who for first, last, who in self.asked if first <= day <= last))

    def in_part_on(self, day: date) -> tuple[str, ...]:
        """The catalogues that were asked for some images of a day only, each with what was left out."""
        return tuple(dict.fromkeys(who for first, last, who in self.in_part if first <= day <= last))

    def blind(self, day: date) -> bool:
        """True where no image of the day shows the place: none is there, or clouds hide it, or nothing can be told."""
        return all(segment.state in _BLIND or segment.spread for segment in self.segments.get(day, ()))

    def gaps(self) -> tuple[tuple[date, date], ...]:
        """Runs of days on which no image shows the place, as first and last day."""
        runs: list[tuple[date, date]] = []
        day = self.first
        for seen in sorted(d for d in self.segments if not self.blind(d)):
            if seen > day:
                runs.append((day, seen - timedelta(days=1)))
            day = seen + timedelta(days=1)
        if day <= self.last:
            runs.append((day, self.last))
        return tuple(runs)


def calendar_of(
    place: "tuple[Id, str, Optional[str]]",
    window: tuple[date, date],
    examined: Sequence[Examined],
    searches: Sequence[Search],
    said: Sequence[Said],
    subject: Optional[str],
    local: Local,
) -> PlaceCalendar:
    """The calendar of a place (identifier, label, zone) over a window of local days, both included."""
    first, last = window
    segments: dict[date, list[Segment]] = {}
    undated = 0
    for each in examined:
        days = _days(each, local)
        undated += not days
        state = each.verdict(subject)
        at = local(each.scene.acquired_from) if each.scene.acquired_from and len(days) == 1 else None
        for day in days:
            if first <= day <= last:
                known = at if at is not None and at.date() == day and not _is_day(each) else None
                one = Segment(state, each.scene.id, known, each.from_preview, len(days) > 1)
                segments.setdefault(day, []).append(one)
    for moment in _only_known(examined, searches):
        at = local(moment)
        if first <= at.date() <= last:
            segments.setdefault(at.date(), []).append(Segment(KNOWN, None, at))
    in_order = {day: tuple(sorted(some, key=_in_turn)) for day, some in segments.items()}
    whole, part = ([s for s in searches if _narrowed(s) == narrow] for narrow in (False, True))
    asked, in_part = tuple(_asked(whole, local)), tuple(_asked(part, local))
    bare = PlaceCalendar(*place, first, last, in_order, asked, in_part, undated=undated)
    gaps = bare.gaps()
    return replace(bare, in_gaps=tuple(s for s in said if any(a <= s.first and s.last <= b for a, b in gaps)))


def span_of(examined: Iterable[Examined], searches: Iterable[Search], local: Local) -> "Optional[tuple[date, date]]":
    """First and last local day that anything is known of; None where nothing is.

    A question that was not answered to its end tells of the days alone from which it found images.
    """
    days = [day for each in examined for day in _days(each, local)]
    for search in searches:
        moments = (search.from_utc, search.to_utc) if search.outcome == "complete" else acquired_in(search)
        days += [local(moment).date() for moment in moments if moment]
    return (min(days), max(days)) if days else None


def acquired_in(search: Search) -> tuple[Utc, ...]:
    """When the images were taken that a search found; nothing where that can't be read."""
    listed = _json(search.acquired)
    return tuple(Utc(m) for m in listed if isinstance(m, str) and m.endswith("Z")) if isinstance(listed, list) else ()


def _narrowed(search: Search) -> bool:
    """True where a search left out images by cloud or resolution, or by what can't be read here."""
    filters = _json(search.filters)
    return bool(search.filters) and not (isinstance(filters, dict) and set(filters) <= {"collections"})


def _json(text: Optional[str]) -> Any:
    try:
        return json.loads(text) if text else None
    except ValueError:
        return None


def _days(each: Examined, local: Local) -> tuple[date, ...]:
    start = each.scene.acquired_from or each.scene.acquired_to
    end = each.scene.acquired_to or start
    if not start or not end:
        return ()
    if _is_day(each):
        return (date.fromisoformat(start[:10]),)  # a day as somebody wrote it, not twenty-four hours of UTC
    first, last = local(start).date(), local(end).date()
    count = max((last - first).days, 0) + 1
    if count > _LONGEST_SPREAD:
        return ()  # as of a mosaic of some years: it says of no day that it was seen then
    return tuple(first + timedelta(days=n) for n in range(count))


def _is_day(each: Examined) -> bool:
    """True where only the day is known that an image was taken on."""
    start, end = each.scene.acquired_from or "", each.scene.acquired_to or ""
    return start[:10] == end[:10] and start[11:] == "00:00:00Z" and end[11:] == "23:59:59Z"


def _only_known(examined: Sequence[Examined], searches: Iterable[Search]) -> tuple[Utc, ...]:
    """When images were taken that a search found and the case does not hold."""
    held = {e.scene.acquired_from[:16] for e in examined if e.scene.acquired_from}
    found: dict[str, Utc] = {}
    for search in searches:
        for moment in acquired_in(search):
            if moment[:16] not in held:
                found.setdefault(moment[:16], moment)
    return tuple(found.values())


def _in_turn(segment: Segment) -> tuple[bool, float]:
    return segment.at is None, segment.at.timestamp() if segment.at else 0.0


def _asked(searches: Iterable[Search], local: Local) -> Iterable[tuple[date, date, str]]:
    for search in searches:
        if search.outcome == "complete" and search.from_utc:
            asked = local(search.utc).date()
            first, last = _whole_days(local(search.from_utc), local(search.to_utc or search.utc))
            last = min(last, asked - timedelta(days=1))
            who = f"{search.catalogue}, {asked.isoformat()}" + (f" ({search.filters})" if search.filters else "")
            if first <= last:
                yield first, last, who


def _whole_days(start: datetime, end: datetime) -> tuple[date, date]:
    """First and last day that lie in a window from morning to night; the days at its ends are local, it was in UTC."""
    first, last = start.date(), end.date()
    if (start.hour, start.minute) != (0, 0):
        first += timedelta(days=1)
    if (end.hour, end.minute) < (23, 59):
        last -= timedelta(days=1)
    return first, last
