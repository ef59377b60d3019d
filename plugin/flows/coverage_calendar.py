"""The coverage calendar of a place as SVG and as a table."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Optional

from ..core.errors import BadValue
from ..core.imagery.calendar_chart import CalendarWords, lay_out
from ..core.imagery.calendar_days import PlaceCalendar
from ..core.imagery.calendar_svg import svg
from ..core.ports import CaseReading
from ..core.records import Place
from ..core.values import Id
from ..core.vocab import SUBJECTS
from ..core.whole_file import written_whole
from .scene_book import SceneBook
from .scene_coverage import coverage_of, read_known

_CELL_PT = 11.0
_ENGLISH = CalendarWords()


def write_calendar(
    book: SceneBook, place: Id, output: Path, subject: Optional[str] = None, *, words: CalendarWords = _ENGLISH
) -> None:
    """Write what the panel shows of a place as SVG. Raises BadValue where nothing is known, FigureError, CaseError."""
    made = book.calendar(place, subject)
    if made is None:
        raise BadValue("Nothing is known of this place by day yet, so there is no calendar to save.")
    write_svg(made, output, words)


def write_svg(calendar: PlaceCalendar, output: Path, words: CalendarWords = _ENGLISH) -> None:
    """Write a calendar as SVG; it gets its name once it is whole. Raises FigureError."""
    title = words.title.format(calendar.label, calendar.tz or words.in_utc)
    text = svg(lay_out([calendar], _CELL_PT, words), title, described(calendar))
    with written_whole(output) as draft:
        draft.write_text(text, encoding="utf-8")


def described(calendar: PlaceCalendar) -> str:
    """A calendar in words, for who can't see it."""
    with_images = len(calendar.segments)
    hidden = [first + timedelta(days=n) for first, last in calendar.gaps() for n in range((last - first).days + 1)]
    unasked = sum(not calendar.asked_on(day) for day in hidden)
    days = (calendar.last - calendar.first).days + 1
    return (
        f"{calendar.label}, {calendar.first.isoformat()} to {calendar.last.isoformat()}: images on {with_images} of "
        f"{days} days; on {len(hidden)} days none shows it, and for {unasked} of these no catalogue was asked "
        "for all images."
    )


def calendar_in(
    store: CaseReading, place: str, first: Optional[date], last: Optional[date], subject: Optional[str] = None
) -> PlaceCalendar:
    """The calendar of a place given by its label or identifier, between days, or over all that is known.

    Raises BadValue where there is no such place, nothing is known, or the days are the wrong way round; CaseError.
    """
    if first is not None and last is not None and first > last:
        raise BadValue(f"{first.isoformat()} is after {last.isoformat()}. Give the earlier day first.")
    if subject is not None and subject not in SUBJECTS:
        raise BadValue(f"“{subject}” is no subject. Choose one of: {', '.join(SUBJECTS)}.")
    places = [p for p in store.all(Place) if place.strip().lower() in (p.id.lower(), p.label.lower())]
    if len(places) != 1:
        labels = ", ".join(sorted(p.label for p in store.all(Place)))
        raise BadValue(f"The case has {len(places) or 'no'} place called “{place}”. It has: {labels}.")
    there, known = places[0], read_known(store)
    if first is None or last is None:
        whole = coverage_of(store, known, there.id, subject)
        if whole is None:
            raise BadValue(f"Nothing is known of {there.label} by day yet. Add images, or search for some.")
        if first is None and last is None:
            return whole
        first, last = first or whole.first, last or whole.last
        if first > last:
            raise BadValue(f"Nothing is known of {there.label} in these days. Give others.")
    made = coverage_of(store, known, there.id, subject, (first, last))
    return made if made is not None else PlaceCalendar(there.id, there.label, there.tz, first, last)


def rows_of(calendar: PlaceCalendar) -> "Iterator[tuple[str, str, str, str, str, str]]":
    """A table of the calendar: day, local time, state, image, catalogues asked, what was said of a blind day."""
    day = calendar.first
    while day <= calendar.last:
        whole, part = calendar.asked_on(day), calendar.in_part_on(day)
        asked = "; ".join((*whole, *part))
        said = "; ".join(s.text for s in calendar.in_gaps if s.first <= day <= s.last)
        there = calendar.segments.get(day, ())
        for segment in there:
            at = segment.at.strftime("%H:%M") if segment.at else ""
            state = segment.state + (" (small picture)" if segment.preview else "")
            yield day.isoformat(), at, state, segment.scene or "", asked, said
        if not there:
            state = "none_known" if whole else "asked_in_part" if part else "not_asked"
            yield day.isoformat(), "", state, "", asked, said
        day += timedelta(days=1)
