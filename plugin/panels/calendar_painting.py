"""The coverage calendar drawn on screen: what `core.imagery.calendar_chart` laid out, in stamps and runs."""

from datetime import date

from qgis.PyQt.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPainter, QPalette, QPen, QPixmap, QPolygonF

from ..core.chart_parts import Text
from ..core.imagery.calendar_chart import IN_GAP, LEGEND_SIDE, NONE_KNOWN, NOT_ASKED, PREVIEW, CalendarChart, Cell
from ..core.imagery.calendar_days import Segment
from ..core.imagery.calendar_signs import DISCS, Sign, signs_of, strokes_of
from ..core.imagery.verdicts import ABSENT


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
    """A corner filled: something is said of days that no image shows."""
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
