"""The profile of a route drawn: what `core.profile_chart` laid out, the same on screen and in a picture."""

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen
from qgis.PyQt.QtSvg import QSvgGenerator

from ..core.profile_chart import BAND_HIGH, BandShape, ProfileChart, lay_out
from ..core.route_profile import SIGHTING, RouteProfile
from ..core.whole_file import written_whole
from . import marks
from .labels import tr

_ACCENT = QColor("#D55E00")
_INK, _PAPER = QColor("#1B1B1B"), QColor("#FFFFFF")
_LINE = 16.0


def font_of(base: QFont, pixels: int = 11) -> QFont:
    """The font of names and numbers."""
    font = QFont(base)
    font.setPixelSize(pixels)
    return font


def laid_out(profile: RouteProfile, width: float, font: QFont) -> ProfileChart:
    """The profile in a width; names of places where legs meet come first."""
    joints = {band.start_km for band in profile.bands} | {band.end_km for band in profile.bands}
    first = [n for n, entry in enumerate(profile.entries) if entry.km in joints]
    return lay_out(profile, width, QFontMetricsF(font).horizontalAdvance, first)


def paint_profile(
    painter: QPainter, profile: RouteProfile, chart: ProfileChart, palette: QPalette, chosen: Optional[int] = None
) -> None:
    """Draw a profile; the entry that is chosen stands out."""
    ink = palette.color(QPalette.ColorRole.Text)
    faint = QColor(ink)
    faint.setAlphaF(0.35)
    middle = chart.band_y + BAND_HIGH / 2.0
    for shape in chart.bands:
        _paint_band(painter, shape, chart.band_y)
    for tick in chart.ticks:
        bold = tick.entry == chosen
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight) if bold else faint, 2.0 if bold else 0.8))
        top = tick.baseline + 2.0 if tick.name else chart.band_y - 4.0
        painter.drawLine(QLineF(tick.x, top, tick.x, middle))
        painter.setPen(QPen(_INK, 1.0))
        painter.setBrush(_ACCENT)
        painter.drawEllipse(QPointF(tick.x, middle), 3.5, 3.5)
        if tick.name:
            painter.setPen(ink)
            painter.drawText(QPointF(tick.left, tick.baseline), tick.name)
    for mark in chart.marks:
        subject = profile.entries[mark.entry].subject
        painter.save()
        painter.translate(mark.x - 9.0, mark.y - 7.0)
        if mark.entry == chosen:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(-1.0, -1.0, 20.0, 16.0))
        if subject.kind == SIGHTING:
            marks.paint_subject(painter, subject.what, subject.status, subject.reported, _ACCENT)
        else:  # an event of AIS
            painter.setPen(QPen(QColor("#0072B2"), 1.6))
            painter.drawLine(QLineF(5, 3, 13, 11))
            painter.drawLine(QLineF(13, 3, 5, 11))
        painter.restore()
    _paint_axis(painter, chart, ink, faint)


def export_svg(profile: RouteProfile, font: QFont, output: Path, title: str, footer: "tuple[str, ...]") -> None:
    """Write a profile as SVG, with what a reader needs to judge it. Raises FigureError."""
    font = font_of(font)
    chart = laid_out(profile, 900.0, font)
    foot = tuple(line for line in footer if line)
    high = chart.height + _LINE * (2.5 + len(foot))
    with written_whole(output, ".svg") as draft:
        writer = QSvgGenerator()
        writer.setFileName(str(draft))
        writer.setSize(QSize(round(chart.width), round(high)))
        writer.setViewBox(QRectF(0.0, 0.0, chart.width, high))
        writer.setTitle(title)
        painter = QPainter(writer)
        painter.fillRect(QRectF(0.0, 0.0, chart.width, high), _PAPER)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, _INK)
        painter.setPen(_INK)
        bold = font_of(font, 14)
        bold.setBold(True)
        painter.setFont(bold)
        painter.drawText(QPointF(12.0, _LINE), title)
        painter.setFont(font)
        painter.translate(0.0, _LINE * 1.5)
        paint_profile(painter, profile, chart, palette)
        painter.setPen(_INK)
        for n, line in enumerate(foot):
            painter.drawText(QPointF(12.0, chart.height + _LINE * (n + 0.5)), line)
        painter.end()


def _paint_band(painter: QPainter, shape: BandShape, top: float) -> None:
    """A leg as the map draws it, on a white casing, wide enough to be seen."""
    middle = top + BAND_HIGH / 2.0
    painter.fillRect(QRectF(shape.left, top, shape.right - shape.left, BAND_HIGH), _PAPER)
    pen = marks.leg_pen(shape.band.mode, shape.band.path_status)
    pen.setWidthF(5.0)
    painter.setPen(pen)
    painter.drawLine(QLineF(shape.left, middle, shape.right, middle))
    painter.setPen(QPen(QColor("#8A857C"), 0.8))
    painter.drawLine(QLineF(shape.left, top, shape.left, top + BAND_HIGH))
    painter.drawLine(QLineF(shape.right, top, shape.right, top + BAND_HIGH))


def _paint_axis(painter: QPainter, chart: ProfileChart, ink: QColor, faint: QColor) -> None:
    painter.setPen(QPen(faint, 1.0))
    painter.drawLine(QLineF(12.0, chart.axis_y, chart.width - 12.0, chart.axis_y))
    metrics = QFontMetricsF(painter.font())
    for n, (x, number) in enumerate(chart.axis):
        painter.setPen(QPen(faint, 1.0))
        painter.drawLine(QLineF(x, chart.axis_y, x, chart.axis_y + 4.0))
        text = number if n else tr("{} km").format(number)
        wide = metrics.horizontalAdvance(text)
        left = min(max(0.0, x - wide / 2.0), chart.width - wide)
        painter.setPen(ink)
        painter.drawText(QPointF(left, chart.axis_y + 17.0), text)
