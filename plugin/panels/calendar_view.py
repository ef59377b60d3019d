"""The coverage calendar of a place on screen: hover tells, a click chooses the image."""

from collections.abc import Iterable
from datetime import date
from typing import Callable, Optional

from qgis.PyQt.QtCore import QEvent, QLineF, QPointF, QRect, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QPolygonF,
)
from qgis.PyQt.QtWidgets import QAbstractScrollArea, QSizePolicy, QToolTip, QWidget

from ..core.chart_parts import Text
from ..core.imagery.calendar_chart import (
    IN_GAP,
    LEGEND_SIDE,
    NONE_KNOWN,
    NOT_ASKED,
    PREVIEW,
    CalendarChart,
    CalendarWords,
    Cell,
    Legend,
    lay_out,
)
from ..core.imagery.calendar_days import KNOWN, PlaceCalendar, Segment
from ..core.imagery.calendar_signs import DISCS, Sign, signs_of, strokes_of
from ..core.imagery.verdicts import ABSENT
from ..core.times import day_words
from . import labels, scene_words

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
        """Show calendars below each other, and what their signs mean; stays at the latest month."""
        self._calendars = tuple(calendars)
        self._lay_out()
        if self._chart is not None and self._chart.rows:
            end = self._chart.rows[-1].y + self._chart.row + 2 * _MARGIN
            self.verticalScrollBar().setValue(int(end) - self.viewport().height())

    def mark(self, scene: Optional[str]) -> None:
        """Frame the days of one image."""
        self._current = scene
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
        asked = calendar.asked_on(day)
        if len(lines) == 1:
            lines.append(
                self.tr("None known in the catalogues asked:") if asked else self.tr("No catalogue was asked for it.")
            )
        lines += [f"– {who}" for who in asked]
        said = [s for s in calendar.in_gaps if s.first <= day <= s.last]
        lines += [self.tr("Dated in a gap that nobody could see: {}").format(s.text) for s in said]
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
            for cell in self._chart.cells:
                if any(segment.scene == self._current for segment in cell.segments):
                    side = self._chart.cell + 2.0
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
        tr("{} without a date are not shown"), tr("sighting"), tr("seen"), tr("partly visible"),
        tr("looked, nothing there"), tr("can't tell"), tr("cloud"), tr("not yet examined"),
        tr("known in a catalogue, not in the case"), tr("none known in the catalogues asked"),
        tr("no catalogue asked"), tr("claim or report of days nobody could see"), tr("small picture only"),
    )  # fmt: skip


def paint_calendar(painter: QPainter, chart: CalendarChart, palette: QPalette, top: float, bottom: float) -> None:
    """Draw what of a calendar lies between two heights."""
    text = palette.color(QPalette.ColorRole.Text)
    faint = QColor(text)
    faint.setAlphaF(0.28)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(faint, 0.8))
    painter.drawLines([QLineF(x1, y, x2, y) for x1, x2, y in chart.unasked if top <= y <= bottom])
    faint.setAlphaF(0.5)
    painter.setPen(QPen(faint, 0.8))
    _paint_blanks(painter, chart, faint, top, bottom)
    _paint_cells(painter, [cell for cell in chart.cells if top <= cell.y <= bottom], chart.cell)
    for x, y, name in chart.legend:
        if top <= y <= bottom:
            _paint_legend(painter, x, y, name, text)
    for x, y, _ in chart.flags:
        if top <= y <= bottom:
            _paint_flag(painter, x, y, chart.cell, text)
    painter.setPen(text)
    _paint_texts(painter, [line for line in chart.texts if top <= line.y <= bottom])


def _paint_legend(painter: QPainter, x: float, y: float, name: str, ink: QColor) -> None:
    """One sign, as it is drawn for a day."""
    faint = QColor(ink)
    faint.setAlphaF(0.5)
    box = QRectF(x, y, LEGEND_SIDE, LEGEND_SIDE)
    if name in (NONE_KNOWN, NOT_ASKED, IN_GAP):
        painter.setPen(QPen(faint, 0.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if name == NONE_KNOWN:
            painter.drawRect(box)
        elif name == NOT_ASKED:
            painter.drawLine(QLineF(x, box.center().y(), box.right(), box.center().y()))
        else:
            _paint_flag(painter, x, y, LEGEND_SIDE, ink)
        return
    segment = Segment(ABSENT if name == PREVIEW else name, None, None, preview=name == PREVIEW)
    _paint_cells(painter, [Cell(x, y, date.min, (segment,))], LEGEND_SIDE)


def _paint_flag(painter: QPainter, x: float, y: float, side: float, ink: QColor) -> None:
    """A corner filled: something is said of days that nobody could see."""
    corner = side * 0.55
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x + corner, y), QPointF(x, y + corner)]))


def _paint_blanks(painter: QPainter, chart: CalendarChart, ink: QColor, top: float, bottom: float) -> None:
    """Runs of empty squares, each tiled with one; on screen a step is a whole number of pixels."""
    ratio, step = painter.device().devicePixelRatioF(), round(chart.step)
    tile = QPixmap(round(step * ratio), round(step * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    square = QPainter(tile)
    square.setPen(ink)
    square.drawRect(0, 0, round(chart.cell) - 1, round(chart.cell) - 1)
    square.end()
    for x, y, count in chart.blanks:
        if top <= y <= bottom:
            painter.drawTiledPixmap(QRect(round(x), round(y), count * step, step), tile)


def _paint_texts(painter: QPainter, lines: "list[Text]") -> None:
    """A font is set once for all lines that have it."""
    for size, bold in sorted({(line.size, line.bold) for line in lines}):
        font = QFont(painter.font())
        font.setPixelSize(round(size + 3.0))
        font.setBold(bold)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        for line in lines:
            if (line.size, line.bold) == (size, bold):
                wide = metrics.horizontalAdvance(line.text) if line.anchor != "left" else 0
                left = line.x - (wide / 2.0 if line.anchor == "middle" else wide)
                painter.drawText(QPointF(left, line.y), line.text)


def _paint_cells(painter: QPainter, cells: "list[Cell]", side: float) -> None:
    """Most days look like another one: each kind of day is drawn once and stamped."""
    ratio = painter.device().devicePixelRatioF()
    stamps: dict[tuple[tuple[str, bool, bool], ...], QPixmap] = {}
    for cell in cells:
        kind = tuple((s.state, s.preview, s.spread) for s in cell.segments)
        stamp = stamps.get(kind)
        if stamp is None:
            stamp = stamps[kind] = _stamp(cell, side, ratio)
        painter.drawPixmap(round(cell.x) - 1, round(cell.y) - 1, stamp)


def _stamp(cell: Cell, side: float, ratio: float) -> QPixmap:
    """A day's square with a pixel of room around it."""
    wide = round(side) + 3
    stamp = QPixmap(round(wide * ratio), round(wide * ratio))
    stamp.setDevicePixelRatio(ratio)
    stamp.fill(Qt.GlobalColor.transparent)
    painter = QPainter(stamp)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    kinds: dict[tuple[str, str], list[Sign]] = {}
    for sign in signs_of(cell.segments, 1.0, 1.0, float(round(side))):
        kinds.setdefault((sign.what, sign.ink), []).append(sign)
    order = {"paper": 0, "frame": 2}
    for (what, ink), signs in sorted(kinds.items(), key=lambda found: order.get(found[0][0], 1)):
        _paint_signs(painter, what, QColor(ink), signs)
    painter.end()
    return stamp


def _paint_signs(painter: QPainter, what: str, ink: QColor, signs: "list[Sign]") -> None:
    boxes = [QRectF(s.x, s.y, s.width, s.height) for s in signs]
    filled = what in ("paper", "rect") or what in DISCS
    painter.setPen(Qt.PenStyle.NoPen if filled else QPen(ink, 0.6 if what == "frame" else 1.0))
    painter.setBrush(ink if filled else Qt.BrushStyle.NoBrush)
    if what in ("paper", "rect", "frame"):
        painter.drawRects(boxes)
    elif what in DISCS:
        for box in boxes:
            radius = max(box.width() / 2.0 * DISCS[what], 0.7)
            painter.drawEllipse(box.center(), radius, radius)
    elif what in ("ring", "half"):
        for box in boxes:
            inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawEllipse(inner)
            if what == "half":
                painter.setBrush(ink)
                painter.drawPie(inner, 90 * 16, 180 * 16)
                painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        lines, wide = [], 1.0
        for sign in signs:
            some, wide = strokes_of(sign)
            lines += [QLineF(*line) for line in some]
        painter.setPen(QPen(ink, wide))
        painter.drawLines(lines)


