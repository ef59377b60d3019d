"""Draw a laid-out chart, the same on screen and on paper; write it as PNG, SVG or PDF."""

from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from qgis.PyQt.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QPen,
    QPolygonF,
)
from qgis.PyQt.QtSvg import QSvgGenerator

from ..core.chart_parts import Chart, Mark, Text
from ..core.errors import FigureError
from ..core.whole_file import written_whole
from .labels import tr

_POINTS_PER_INCH = 72.0
_DPI = 300
_LINES = 1.4
_LEAST_CONTRAST = 130  # of 255


@dataclass(frozen=True)
class ChartColours:
    """Colours by role; claims and own counts also differ by shape."""

    paper: QColor
    text: QColor
    muted: QColor
    grid: QColor
    claim: QColor
    own: QColor

    def of(self, role: str) -> QColor:
        """Colour of a role."""
        named = {"muted": self.muted, "grid": self.grid, "claim": self.claim, "own": self.own, "rule": self.muted}
        return named.get(role, self.muted if role == "axis" else self.text)


PRINTED = ChartColours(
    QColor("#FFFFFF"), QColor("#1B1B1B"), QColor("#55524D"), QColor("#DDD9D0"), QColor("#B34E00"), QColor("#0072B2")
)


def screen_colours(palette: QPalette) -> ChartColours:
    """Colours that read on the theme in use."""
    paper = palette.color(QPalette.ColorRole.Base)
    dark = paper.lightness() < 128
    text = palette.color(QPalette.ColorRole.Text)
    if abs(text.lightness() - paper.lightness()) < _LEAST_CONTRAST:  # a theme that colours by style sheet alone
        text = QColor("#EFF0F1") if dark else PRINTED.text
    return ChartColours(
        paper,
        text,
        _between(paper, text, 0.68),
        _between(paper, text, 0.16),
        QColor("#F28E2B") if dark else PRINTED.claim,
        QColor("#56B4E9") if dark else PRINTED.own,
    )


def measure(text: str, size: float, bold: bool) -> float:
    """Width in points of a text, as it is printed."""
    return QFontMetricsF(_font(size * 10, bold)).horizontalAdvance(text) / 10


def paint(painter: QPainter, chart: Chart, colours: ChartColours) -> None:
    """Draw a chart; one unit of the painter is a point."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for stroke in chart.strokes:
        painter.setPen(QPen(colours.of(stroke.role), stroke.width))
        painter.drawLine(QPointF(stroke.x1, stroke.y1), QPointF(stroke.x2, stroke.y2))
    for mark in chart.marks:
        _mark(painter, mark, colours)
    for text in chart.texts:
        _text(painter, text, colours)


def export(chart: Chart, output: Path, title: str) -> None:
    """Write a chart, white behind it, by the ending of its name; it gets its name once it is whole.

    Raises FigureError.
    """
    writers = {".png": _write_png, ".svg": _write_svg, ".pdf": _write_pdf}
    write = writers.get(output.suffix.lower())
    if write is None:
        raise FigureError(tr("{} ends in no format that can be written. Use .png, .svg or .pdf.").format(output.name))
    with written_whole(output) as draft:
        write(chart, str(draft), title)


def _write_png(chart: Chart, path: str, _title: str) -> None:
    scale = _DPI / _POINTS_PER_INCH
    image = QImage(QSize(round(chart.width * scale), round(chart.height * scale)), QImage.Format.Format_RGB32)
    if image.isNull():
        raise OSError
    image.setDotsPerMeterX(round(_DPI / 0.0254))
    image.setDotsPerMeterY(round(_DPI / 0.0254))
    image.fill(PRINTED.paper)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint(painter, chart, PRINTED)
    painter.end()
    if not image.save(path, "PNG"):
        raise OSError


def _write_svg(chart: Chart, path: str, title: str) -> None:
    writer = QSvgGenerator()
    writer.setFileName(path)
    writer.setResolution(round(_POINTS_PER_INCH))
    writer.setSize(QSize(round(chart.width), round(chart.height)))
    writer.setViewBox(QRectF(0, 0, chart.width, chart.height))
    writer.setTitle(title)
    _paint_vectors(writer, chart)


def _write_pdf(chart: Chart, path: str, title: str) -> None:
    writer = QPdfWriter(path)
    writer.setTitle(title)
    writer.setCreator("Waybill")
    size = QPageSize(QSizeF(chart.width, chart.height), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    writer.setResolution(1200)
    _paint_vectors(writer, chart, 1200 / _POINTS_PER_INCH)


def _paint_vectors(device: object, chart: Chart, scale: float = 1.0) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise OSError
    painter.scale(scale, scale)
    painter.fillRect(QRectF(0, 0, chart.width, chart.height), PRINTED.paper)
    paint(painter, chart, PRINTED)
    painter.end()


def _mark(painter: QPainter, mark: Mark, colours: ChartColours) -> None:
    colour = colours.of(mark.role)
    at = QPointF(mark.x, mark.y)
    pen = QPen(colour, _LINES)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(colour)
    if mark.shape == "bar":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRect(QRectF(mark.x, mark.y - 1.8, mark.x2 - mark.x, 3.6))
    elif mark.shape == "tick":
        painter.drawLine(QPointF(mark.x, mark.y - 4.0), QPointF(mark.x, mark.y + 4.0))
    elif mark.shape == "arrow":
        _arrow(painter, mark)
    elif mark.shape == "ring":
        painter.setBrush(colours.paper)
        painter.drawEllipse(at, 2.9, 2.9)
    elif mark.shape == "dot":
        painter.drawEllipse(at, 2.6, 2.6)
    else:
        corners = ((-3.8, 0), (0, -3.8), (3.8, 0), (0, 3.8))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in corners]))


def _arrow(painter: QPainter, mark: Mark) -> None:
    """Open head, for nobody said where it ends."""
    back = -4.5 if mark.x2 > mark.x else 4.5
    tip = QPointF(mark.x2, mark.y)
    painter.drawLine(QPointF(mark.x, mark.y), tip)
    painter.drawLine(tip, tip + QPointF(back, -2.8))
    painter.drawLine(tip, tip + QPointF(back, 2.8))


def _text(painter: QPainter, text: Text, colours: ChartColours) -> None:
    painter.setFont(_font(text.size, text.bold))
    painter.setPen(colours.of(text.role))
    wide = measure(text.text, text.size, text.bold)
    left = text.x - {"left": 0.0, "middle": wide / 2, "right": wide}[text.anchor]
    painter.drawText(QPointF(left, text.y), text.text)


def _font(size: float, bold: bool) -> QFont:
    """One family everywhere; sized in units of the painter, so that a point is a point on every device."""
    font = QFont("Noto Sans")
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(round(size))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setBold(bold)
    return font


def _between(a: QColor, b: QColor, share: float) -> QColor:
    return QColor(*(round(x + (y - x) * share) for x, y in zip(a.getRgb()[:3], b.getRgb()[:3])))
