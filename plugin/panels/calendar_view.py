"""The coverage calendar of a place on screen: hover tells, a click chooses the image."""

from collections.abc import Iterable
from datetime import date
from typing import Callable, Optional

from qgis.PyQt.QtCore import QEvent, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QAbstractScrollArea, QSizePolicy, QToolTip, QWidget

from ..core.imagery.calendar_chart import CalendarChart, CalendarWords, Cell, Legend, lay_out
from ..core.imagery.calendar_days import KNOWN, PlaceCalendar, Segment
from ..core.times import day_words
from . import labels, scene_words
from .calendar_painting import paint_calendar

_LEAST, _MOST, _MARGIN, _LABEL, _ROW = 6.0, 13.0, 4.0, 58.0, 11.0
_TWO_COLUMNS = 500
"""Width in pixels from which on the legend has two columns."""


class CalendarView(QAbstractScrollArea):
    """`scene_wanted` carries the image of a day that was clicked, `scene_opened` of one that was double-clicked."""

    scene_wanted = pyqtSignal(str)
    scene_opened = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillCalendar")
        self.setAccessibleName(self.tr("Coverage calendar"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(90)
        self.viewport().setMouseTracking(True)
        self._calendars: tuple[PlaceCalendar, ...] = ()
        self._chart: Optional[CalendarChart] = None
        self._current: Optional[str] = None
        self.describe: Callable[[str], str] = lambda scene: scene

    def show_calendars(self, calendars: Iterable[PlaceCalendar]) -> None:
        """Show calendars below each other, and what their signs mean; begins at the latest month with an image."""
        self._calendars = tuple(calendars)
        self._lay_out()
        if self._chart is not None and self._chart.rows:
            last = self._chart.cells[-1] if self._chart.cells else self._chart.rows[-1]
            self.verticalScrollBar().setValue(int(last.y + self._chart.row + 2 * _MARGIN) - self.viewport().height())

    def mark(self, scene: Optional[str]) -> None:
        """Frame the days of one image, and bring the first of them into sight."""
        self._current = scene
        bar, high = self.verticalScrollBar(), self.viewport().height()
        first = next(iter(self._marked()), None)
        if first is not None and not bar.value() <= first.y <= bar.value() + high - 2 * (_MOST + _MARGIN):
            bar.setValue(int(first.y) - high // 2)
        self.viewport().update()

    def resizeEvent(self, event: QEvent) -> None:
        """Squares as large as fit."""
        self._lay_out()
        super().resizeEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell about the day under the cursor."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.text_at(event.pos().x(), event.pos().y())
            if text:
                QToolTip.showText(event.globalPos(), labels.tooltip(text), self)
            else:
                QToolTip.hideText()
            return True
        return bool(super().viewportEvent(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the image of a day, the part of it that was clicked where there are several."""
        scene = self._scene_at(event)
        if scene is not None:
            self.scene_wanted.emit(scene)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show that image on the map."""
        scene = self._scene_at(event)
        if scene is not None:
            self.scene_opened.emit(scene)

    def text_at(self, x: int, y: int) -> str:
        """What is known of the day at a position of the view; empty where there is none."""
        there = self._day_at(x, y)
        if there is None:
            return ""
        calendar, day, _ = there
        lines = [f"{calendar.label}, {day_words(day.isoformat())}" + ("" if calendar.tz else " (UTC)")]
        lines += [self._segment(segment) for segment in calendar.segments.get(day, ())]
        asked, in_part = calendar.asked_on(day), calendar.in_part_on(day)
        if len(lines) == 1 and asked:
            lines.append(self.tr("None known in the catalogues asked:"))
        elif len(lines) == 1:
            none, some = self.tr("No catalogue was asked for it."), self.tr("Asked for some of its images only:")
            lines.append(some if in_part else none)
        lines += [f"– {who}" for who in (*asked, *in_part)]
        said = [s for s in calendar.in_gaps if s.first <= day <= s.last]
        lines += [self.tr("Said of days that no image shows: {}").format(s.text) for s in said]
        return "\n".join(lines)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in sight."""
        if self._chart is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self.verticalScrollBar().value()
        painter.translate(_MARGIN, _MARGIN - top)
        paint_calendar(painter, self._chart, self.palette(), top - 40.0, top + self.viewport().height() + 40.0)
        if self._current:
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            side = self._chart.cell + 2.0
            for cell in self._marked():
                painter.drawRect(QRectF(cell.x - 1.0, cell.y - 1.0, side, side))
        painter.end()

    def _lay_out(self) -> None:
        room = self.viewport().width() - 2 * _MARGIN - _LABEL
        cell = float(int(max(_LEAST, min(_MOST, room / 31.0 - 1.0))))
        several = len(self._calendars) > 1
        self._chart = None
        if self._calendars:
            legend = Legend(2 if room + _LABEL >= _TWO_COLUMNS else 1, whole=False)
            self._chart = lay_out(
                self._calendars, cell, calendar_words(), legend=legend, heads=several, label=_LABEL, row=_ROW
            )
        height = self._chart.height + 2 * _MARGIN if self._chart else 0.0
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(int(cell) + 2)
        bar.setRange(0, max(0, int(height) - self.viewport().height()))
        self.viewport().update()

    def _marked(self) -> "list[Cell]":
        if self._chart is None or self._current is None:
            return []
        return [cell for cell in self._chart.cells if any(part.scene == self._current for part in cell.segments)]

    def _scene_at(self, event: QMouseEvent) -> Optional[str]:
        there = self._day_at(event.pos().x(), event.pos().y())
        if there is None or event.button() != Qt.MouseButton.LeftButton:
            return None
        calendar, day, part = there
        scenes = [segment.scene for segment in calendar.segments.get(day, ()) if segment.scene]
        return scenes[min(int(part * len(scenes)), len(scenes) - 1)] if scenes else None

    def _day_at(self, x: int, y: int) -> "Optional[tuple[PlaceCalendar, date, float]]":
        if self._chart is None:
            return None
        px, py = x - _MARGIN, y - _MARGIN + self.verticalScrollBar().value()
        found = self._chart.day_at(px, py)
        if found is None:
            return None
        row = next(r for r in self._chart.rows if r.y <= py < r.y + self._chart.row)
        return found[0], found[1], ((px - row.x) % self._chart.step) / self._chart.step

    def _segment(self, segment: Segment) -> str:
        at = segment.at.strftime("%H:%M ") if segment.at else ""
        if segment.state == KNOWN:
            return at + self.tr("known in a catalogue, not in the case")
        text = at + (scene_words.verdict(segment.state)) + (" " + self.tr("(small picture)") if segment.preview else "")
        return f"{text} · {self.describe(segment.scene)}" if segment.scene else text


def calendar_words() -> CalendarWords:
    """The words of the calendar in the reader's language."""
    tr = labels.tr
    return CalendarWords(
        tr("{} · days local to the place ({})"), tr("UTC, for its zone is not known"),
        tr("{} without a certain day are not shown"), tr("sighting"), tr("seen"), tr("partly visible"),
        tr("looked, nothing there"), tr("can't tell"), tr("cloud"), tr("not yet examined"),
        tr("known in a catalogue, not in the case"), tr("none known in the catalogues asked"),
        tr("no catalogue asked for all images"), tr("claim or report of days no image shows"), tr("small picture only"),
    )  # fmt: skip
