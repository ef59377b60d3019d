"""Where everything of the chart "claims side by side" goes, in points; drawn elsewhere, so that it can be checked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from . import words
from .chart_axis import Axis, axis_for, tick_words
from .chart_parts import (
    BODY,
    HEADING,
    SMALL,
    TITLE,
    Chart,
    ChartWords,
    Mark,
    Measure,
    Spot,
    Stroke,
    Text,
    elided,
    wrapped,
)
from .claims import ClaimRow, grade, period_words, publisher
from .side_by_side import Group, OwnFigure, SideBySide
from .times import day_words, window_words
from .values import Id, Interval

MARGIN, ROW, INDENT = 12.0, 25.0, 11.0
_PLOT = (0.37, 0.78)  # of the width
_MOST_INDENTS = 3


def lay_out(
    shown: SideBySide, width: float, measure: Measure, say: Optional[ChartWords] = None, footer: Sequence[str] = ()
) -> Chart:
    """Everything side by side at a width; as high as it needs. Long texts are elided, the spots hold them whole."""
    sheet = _Sheet(width, measure, say or ChartWords())
    sheet.head(shown)
    for group in shown.groups:
        sheet.group(group)
    sheet.foot(footer)
    return sheet.done()


class _Sheet:
    def __init__(self, width: float, measure: Measure, say: ChartWords) -> None:
        self._width, self._measure, self._say = width, measure, say
        self._y = MARGIN
        self._left, self._right = MARGIN, width - MARGIN
        self._plot = (width * _PLOT[0], width * _PLOT[1])
        self._texts: list[Text] = []
        self._strokes: list[Stroke] = []
        self._marks: list[Mark] = []
        self._spots: list[Spot] = []

    def done(self) -> Chart:
        return Chart(
            self._width, self._y + MARGIN, tuple(self._texts), tuple(self._strokes), tuple(self._marks),
            tuple(self._spots),
        )  # fmt: skip

    def head(self, shown: SideBySide) -> None:
        say = self._say
        self._wrapped(say.title.format(shown.subject), TITLE, bold=True)
        if not shown.claims:
            self._wrapped(say.nothing, BODY, role="muted")
            return
        said = say.summary.format(
            words.plural(shown.claims, say.claim, say.claims),
            words.plural(shown.independent, say.source, say.sources),
            words.plural(shown.publishers, say.publisher, say.publishers),
        )
        self._wrapped(said, BODY, role="muted")
        if shown.left_out:
            counts = words.plural(shown.left_out, say.own_count, say.own_counts)
            self._wrapped(say.left_out.format(counts), SMALL, role="muted")
        self._key()

    def group(self, group: Group) -> None:
        """Heading, one line a claim, own counts below a thin rule, and the axis all of them share."""
        self._y += 10.0
        axis = axis_for(group.numbers) if group.numbers else None
        heading = self.heading(group)
        if axis is not None and axis.logarithmic:
            heading = f"{heading} · {self._say.logarithmic}"
        self._wrapped(heading, HEADING, bold=True)
        self._y += 2.0
        top = self._y
        for entry in group.entries:
            self._claim(entry.row, entry.depth, axis)
        if group.own:
            self._strokes.append(Stroke(self._left, self._y, self._right, self._y, "rule", 0.6))
            self._y += 2.0
        for figure in group.own:
            self._own(figure, axis)
        if axis is not None:
            self._axis(axis, top, group.unit or "")

    def heading(self, group: Group) -> str:
        """Flow · containers · DPRK to Russia · Sep 2023 – Feb 2024."""
        say = self._say
        if group.measure is None:
            return say.words_only
        measure = {"stock": say.stock, "flow": say.flow, "conversion": say.conversion, "distance": say.distance}
        period = window_words(_day(group.from_utc), _day(group.to_utc))
        if not period and group.measure in ("stock", "flow") and group.numbers:
            period = say.no_period
        parts = (measure[group.measure], group.unit, group.direction, group.place, period)
        return " · ".join(part for part in parts if part)

    def foot(self, lines: Sequence[str]) -> None:
        if not lines:
            return
        self._y += 12.0
        self._strokes.append(Stroke(self._left, self._y, self._right, self._y, "rule", 0.6))
        self._y += 4.0
        for line in lines:
            self._wrapped(line, SMALL, role="muted")

    # Lines

    def _claim(self, row: ClaimRow, depth: int, axis: Optional[Axis]) -> None:
        say, claim = self._say, row.claim
        marks = [
            say.repeats.format(row.repeats) if row.repeats else "",
            {"inference": say.inference, "denial": say.denial}.get(claim.kind, ""),
            say.second_hand if claim.status == "second_hand" else "",
            say.superseded if row.superseded else "",
        ]
        second = " · ".join(filter(None, [*marks, period_words(claim), claim.wording or ""]))
        graded = say.graded.format(grade(row.source.reliability, claim.credibility))
        who, when = publisher(row.source), day_words(row.source.published_on)
        self._line(_Line(who, when, second, row.count, graded, claim.id, "claim"), depth, axis)

    def _own(self, figure: OwnFigure, axis: Optional[Axis]) -> None:
        say = self._say
        when = window_words(figure.from_utc, figure.to_utc)
        who = ", ".join(filter(None, [say.own, figure.place_label]))
        drafts = say.drafts.format(figure.drafts) if figure.drafts else ""
        note = say.own_note.format(words.plural(figure.sightings, say.sighting, say.sightings), drafts)
        second = " · ".join([note, *([] if figure.direction else [say.no_direction])])
        self._line(_Line(who, when, second, figure.count, "", None, "own"), 0, axis)

    def _line(self, line: "_Line", depth: int, axis: Optional[Axis]) -> None:
        indent = INDENT * min(depth, _MOST_INDENTS)
        left, right = self._left + indent, self._right
        base, below = self._y + 10.0, self._y + 19.0
        room = (self._plot[0] if axis else right) - 6.0 - left
        self._who(line, f"↳ {line.who}" if depth else line.who, left, base, room)
        number = "" if line.count.empty else words.interval(line.count)
        self._text(right, base, number, BODY, right - self._plot[1] - 4.0, anchor="right", bold=True)
        self._text(right, below, line.graded, SMALL, right - self._plot[1], anchor="right", role="muted")
        reach = self._measure(line.graded, SMALL, False) + 8.0
        self._text(left, below, line.second, SMALL, right - reach - left, role="muted")
        if axis is not None and not line.count.empty:
            self._number(line.count, axis, base - 3.0, line.role)
        who = ", ".join(filter(None, [line.who, line.when]))
        full = "\n".join(part for part in (who, number, *line.second.split(" · "), line.graded) if part)
        self._spots.append(Spot(self._y, ROW, full, line.claim))
        self._y += ROW

    def _who(self, line: "_Line", who: str, left: float, base: float, room: float) -> None:
        """Publisher and day; a long publisher is elided before the day is."""
        day = f", {line.when}" if line.when else ""
        room -= self._measure(day, BODY, False)
        shown = elided(who, room, lambda part: self._measure(part, BODY, False))
        self._texts.append(Text(left, base, shown + day, BODY, role="own" if line.role == "own" else "text"))

    def _number(self, count: Interval, axis: Axis, y: float, role: str) -> None:
        """An open end is an arrow to the end of the axis, never a bar; own counts end in diamonds."""
        low, best, high = (None if v is None else self._x(axis, v) for v in (count.low, count.best, count.high))
        end = "diamond" if role == "own" else "tick"
        if low is not None and high is not None:
            if low != high:
                self._marks += [Mark("bar", low, y, high, role), Mark(end, low, y, role=role)]
                self._marks.append(Mark(end, high, y, role=role))
        elif low is not None:
            self._marks += [Mark("arrow", low, y, self._plot[1], role), Mark(end, low, y, role=role)]
        elif high is not None:
            self._marks += [Mark("arrow", high, y, self._plot[0], role), Mark(end, high, y, role=role)]
        middle = best if best is not None else low if low == high else None
        if middle is not None:
            exact = low is not None and low == high and count.bound != "about"
            self._marks.append(Mark("diamond" if role == "own" else "dot" if exact else "ring", middle, y, role=role))

    def _axis(self, axis: Axis, top: float, unit: str) -> None:
        left, right = self._plot
        y = self._y + 1.0
        self._strokes.append(Stroke(left, y, right, y, "axis", 0.6))
        for tick in axis.ticks:
            x = self._x(axis, tick)
            self._strokes.append(Stroke(x, top, x, y, "grid", 0.4))
        self._ticks(axis, y)
        self._text(self._right, y + 9.0, unit, SMALL, self._right - right - 10.0, anchor="right", role="muted")
        self._y = y + 13.0

    def _ticks(self, axis: Axis, y: float) -> None:
        """As many tick labels as fit without touching."""
        reach = self._left
        for tick in axis.ticks:
            x, text = self._x(axis, tick), tick_words(tick)
            half = self._measure(text, SMALL, False) / 2
            if x - half > reach + 4.0:
                self._texts.append(Text(x, y + 9.0, text, SMALL, "middle", "muted"))
                reach = x + half

    def _key(self) -> None:
        """What the marks mean."""
        x, y = self._left, self._y + 11.0
        shapes = ("ring", "arrow", "arrow", "bar", "dot", "diamond")
        for number, (shape, text) in enumerate(zip(shapes, self._say.key)):
            wide = 18.0 if shape in ("arrow", "bar") else 7.0
            needed = wide + 6.0 + self._measure(text, SMALL, False)
            if x > self._left and x + needed > self._right:
                x, y = self._left, y + 11.0
            role = "own" if shape == "diamond" else "claim"
            start, end = (x + wide, x) if number == 2 else (x, x + wide)
            if shape == "arrow":
                self._marks.append(Mark("tick", start, y - 2.5, role=role))
            self._marks.append(Mark(shape, start if wide > 7.0 else x + 3.5, y - 2.5, end, role))
            self._texts.append(Text(x + wide + 4.0, y, text, SMALL, role="muted"))
            x += needed + 10.0
        self._y = y + 4.0

    # Text

    def _x(self, axis: Axis, value: float) -> float:
        left, right = self._plot
        return left + axis.share(value) * (right - left)

    def _text(self, x: float, y: float, text: str, size: float, room: float, **look: object) -> None:
        if text:
            shown = elided(text, room, lambda part: self._measure(part, size, bool(look.get("bold"))))
            self._texts.append(Text(x, y, shown, size, **look))  # type: ignore[arg-type]

    def _wrapped(self, text: str, size: float, role: str = "text", bold: bool = False) -> None:
        for line in wrapped(text, self._right - self._left, lambda part: self._measure(part, size, bold)):
            self._y += size + 3.5
            self._texts.append(Text(self._left, self._y - 2.5, line, size, role=role, bold=bold))


@dataclass(frozen=True)
class _Line:
    who: str
    when: str
    second: str
    count: Interval
    graded: str
    claim: Optional[Id]
    role: str


def _day(moment: Optional[str]) -> Optional[str]:
    return moment[:10] if moment else None
