"""The coverage calendar laid out in points: months as rows, a square a day, one block a place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Optional

from ..chart_parts import Text
from ..times import MONTHS, months
from .calendar_days import KNOWN, PlaceCalendar, Said, Segment
from .verdicts import ABSENT, CANNOT_TELL, CLOUD, PARTLY, SEEN, SIGHTING, UNEXAMINED

STATES = (SIGHTING, SEEN, PARTLY, ABSENT, CANNOT_TELL, CLOUD, UNEXAMINED, KNOWN)
"""What says most first."""
NONE_KNOWN, NOT_ASKED, IN_GAP, PREVIEW = "none_known", "not_asked", "in_gap", "preview"
SIGNS = (*STATES, NONE_KNOWN, NOT_ASKED, IN_GAP, PREVIEW)
LEGEND_SIDE = 9.0
"""Side of a square in the legend."""
MOST_PARTS = 4
_LABEL, _HEAD, _AXIS, _BETWEEN, _LEGEND = 46.0, 15.0, 9.0, 8.0, 12.0


@dataclass(frozen=True)
class CalendarWords:
    """The words a calendar prints besides the record's own; given in the reader's language."""

    title: str = "{} · days local to the place ({})"
    in_utc: str = "UTC, for its zone is not known"
    undated: str = "{} without a certain day are not shown"
    sighting: str = "sighting"
    seen: str = "seen"
    partly: str = "partly visible"
    absent: str = "looked, nothing there"
    cannot_tell: str = "can't tell"
    cloud: str = "cloud"
    unexamined: str = "not yet examined"
    known: str = "known in a catalogue, not in the case"
    none_known: str = "none known in the catalogues asked"
    not_asked: str = "no catalogue asked for all images"
    in_gap: str = "claim or report of days no image shows"
    preview: str = "small picture only"

    def of(self, state: str) -> str:
        """What a state is called."""
        return str(getattr(self, state))


@dataclass(frozen=True)
class Legend:
    """In how many columns signs are explained: the whole of them, or those that are there."""

    columns: int = 2
    whole: bool = True


ALL_SIGNS = Legend()


@dataclass(frozen=True)
class Cell:
    """A day with images: its square, and what each image says, in order of time."""

    x: float
    y: float
    day: date
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class Row:
    """A month of a place: where its first day's square lies, and how many days of it are shown from which on."""

    calendar: PlaceCalendar
    x: float
    y: float
    first: date
    count: int


@dataclass(frozen=True)
class CalendarChart:
    """A laid-out calendar, top left at 0, 0; `cell` is the side of a square, `step` from one to the next,
    `row` from one month to the next.

    `blanks` are runs of squares (x, y, how many) of days for which the catalogues asked know no image, `unasked`
    strokes (x1, x2, y) along days for which none was asked, `flags` days that something is said of though nobody could
    see them.
    """

    width: float
    height: float
    cell: float
    step: float
    row: float
    texts: tuple[Text, ...]
    cells: tuple[Cell, ...]
    blanks: tuple[tuple[float, float, int], ...]
    unasked: tuple[tuple[float, float, float], ...]
    flags: tuple[tuple[float, float, Said], ...]
    legend: tuple[tuple[float, float, str], ...]
    rows: tuple[Row, ...]

    def day_at(self, x: float, y: float) -> "Optional[tuple[PlaceCalendar, date]]":
        """The place and day whose square is at a position."""
        for row in self.rows:
            if row.y <= y < row.y + self.row:
                number = int((x - row.x) // self.step)
                if x >= row.x and 0 <= number < row.count:
                    return row.calendar, row.first + timedelta(days=number)
        return None


def lay_out(
    calendars: Sequence[PlaceCalendar],
    cell: float,
    words: CalendarWords,
    *,
    legend: Optional[Legend] = ALL_SIGNS,
    heads: bool = True,
    label: float = _LABEL,
    row: float = 0.0,
) -> CalendarChart:
    """Lay out calendars below each other with squares of a side in points; `label` is the room for months' names,
    `row` the least from one month to the next.
    """
    made = _Made(cell, cell + max(1.0, round(cell * 0.12)), label, row)
    y = 0.0
    for each in calendars:
        if heads:
            title = words.title.format(each.label, each.tz or words.in_utc)
            if each.undated:
                title += " · " + words.undated.format(each.undated)
            made.texts.append(Text(0.0, y + 9.0, title, 8.0, bold=True))
            y += _HEAD
        y = made.place(each, y) + _BETWEEN
    width = label + 31 * made.step
    if legend is not None:
        signs = SIGNS if legend.whole else made.signs()
        y = made.explain(words, y, width / legend.columns, -(-len(signs) // legend.columns), signs)
    return CalendarChart(
        width, y, cell, made.step, made.row, tuple(made.texts), tuple(made.cells), tuple(made.blanks),
        tuple(made.unasked), tuple(made.flags), tuple(made.legend), tuple(made.rows),
    )  # fmt: skip


class _Made:
    """A calendar while it is laid out."""

    def __init__(self, cell: float, step: float, label: float, row: float) -> None:
        self.cell, self.step, self.label, self.row = cell, step, label, max(step, row)
        self.texts: list[Text] = []
        self.cells: list[Cell] = []
        self.blanks: list[tuple[float, float, int]] = []
        self.unasked: list[tuple[float, float, float]] = []
        self.flags: list[tuple[float, float, Said]] = []
        self.legend: list[tuple[float, float, str]] = []
        self.rows: list[Row] = []

    def place(self, calendar: PlaceCalendar, y: float) -> float:
        for day in (1, 5, 10, 15, 20, 25, 30):
            x = self.label + (day - 0.5) * self.step
            self.texts.append(Text(x, y + _AXIS - 2.5, str(day), 6.5, "middle", "muted"))
        y += _AXIS
        there = {day.toordinal(): (day, segments) for day, segments in calendar.segments.items()}
        asked = _asked_days(calendar)
        for first, last in months(calendar.first, calendar.last):
            with_year = first.month == 1 or first == calendar.first
            label = f"{MONTHS[first.month - 1]} {first.year}" if with_year else MONTHS[first.month - 1]
            self.texts.append(Text(self.label - 5.0, y + self.cell / 2.0 + 3.0, label, 7.0, "right", "muted"))
            self._month(calendar, first, last, y, there, asked)
            y += self.row
        for said in calendar.in_gaps:
            self._flag(calendar, said)
        return y

    def _month(
        self, calendar: PlaceCalendar, first: date, last: date, y: float,
        there: "dict[int, tuple[date, tuple[Segment, ...]]]", asked: bytearray,
    ) -> None:  # fmt: skip
        count = (last - first).days + 1
        left = self.label + (first.day - 1) * self.step
        self.rows.append(Row(calendar, left, y, first, count))
        base, offset = first.toordinal(), calendar.first.toordinal()
        begun, kind = 0, 0  # where a run of days alike began, and what they are: 1 asked for, 0 not, 2 with images
        for number in range(count + 1):
            found = there.get(base + number) if number < count else None
            now = 3 if number == count else 2 if found is not None else asked[base + number - offset]
            if now != kind:
                self._run(kind, left + begun * self.step, y, number - begun)
                begun, kind = number, now
            if found is not None:
                self.cells.append(Cell(left + number * self.step, y, *found))

    def _run(self, kind: int, x: float, y: float, count: int) -> None:
        """Days without images, one beside the other."""
        if kind == 1:
            self.blanks.append((x, y, count))
        elif kind == 0 and count:
            self.unasked.append((x, x + count * self.step - (self.step - self.cell), y + self.cell / 2.0))

    def _flag(self, calendar: PlaceCalendar, said: Said) -> None:
        day = min(max(said.first, calendar.first), calendar.last)
        row = next((r for r in reversed(self.rows) if r.calendar is calendar and r.first <= day), None)
        if row is not None:
            self.flags.append((row.x + (day - row.first).days * self.step, row.y, said))

    def signs(self) -> "tuple[str, ...]":
        """The signs that are there, in the order of `SIGNS`."""
        there = {segment.state for cell in self.cells for segment in cell.segments}
        there |= {PREVIEW for cell in self.cells for segment in cell.segments if segment.preview}
        there |= {name for name, some in ((NONE_KNOWN, self.blanks), (NOT_ASKED, self.unasked)) if some}
        return tuple(name for name in SIGNS if name in there or (name == IN_GAP and self.flags))

    def explain(self, words: CalendarWords, y: float, wide: float, high: int, signs: "Sequence[str]") -> float:
        """A line for each sign, in columns so wide and so many lines high."""
        for number, sign in enumerate(signs):
            x, top = number // high * wide, y + number % high * _LEGEND
            self.legend.append((x, top, sign))
            self.texts.append(Text(x + 13.0, top + 7.5, words.of(sign), 7.0))
        return y + high * _LEGEND + 2.0


def _asked_days(calendar: PlaceCalendar) -> bytearray:
    """For each day of a calendar 1 where a catalogue was asked for it."""
    start = calendar.first.toordinal()
    days = bytearray(calendar.last.toordinal() - start + 1)
    for first, last, _ in calendar.asked:
        a, b = max(first.toordinal() - start, 0), min(last.toordinal() - start + 1, len(days))
        if a < b:
            days[a:b] = b"\x01" * (b - a)
    return days
