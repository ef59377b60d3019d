"""Small pictures for lists, drawn as the map draws the same thing: line patterns, shapes, colour swatches."""

from typing import Optional

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QIcon, QPainter, QPalette, QPen, QPixmap, QPolygonF, QTextOption
from qgis.PyQt.QtWidgets import QApplication

from ..core.vocab import COLOUR_HEX, COLOUR_LETTERS

_ACCENT = QColor("#D55E00")
_MODE_COLOURS = {"sea": "#0072B2", "rail": "#1B1B1B", "road": "#6B4C2A", "transshipment": "#6B4C2A"}
_SCALE = 2  # drawn twice as large, so that it stays sharp on dense screens


def leg_icon(mode: str, path_status: str) -> QIcon:
    """The line of a leg: colour by mode, pattern by how its path is known."""
    pixmap, painter = _canvas(30, 12)
    pen = leg_pen(mode, path_status)
    colour = pen.color()
    painter.setPen(QPen(QColor("#FFFFFF"), 5.0))  # the casing it has on the map; it reads on dark themes too
    painter.drawLine(QPointF(0, 6), QPointF(30, 6))
    painter.setPen(pen)
    painter.drawLine(QPointF(1, 6), QPointF(29, 6))
    if mode == "transshipment":
        painter.setPen(QPen(QColor("#FFFFFF"), 1.4))
        painter.drawLine(QPointF(1, 6), QPointF(29, 6))
    if mode == "rail":
        painter.setPen(QPen(colour, 1.0))
        for x in range(4, 30, 6):
            painter.drawLine(QPointF(x, 2.5), QPointF(x, 9.5))
    return _icon(pixmap, painter)


def leg_pen(mode: str, path_status: str) -> QPen:
    """What a leg is drawn with: colour by mode, pattern by how its path is known."""
    pen = QPen(QColor(_MODE_COLOURS[mode]), 4.0 if mode == "transshipment" else 2.2)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if path_status == "inferred":
        pen.setDashPattern([3.2, 1.4])
    elif path_status == "hypothesised":
        pen.setDashPattern([0.9, 1.3])
    return pen


def subject_icon(subject: str, status: str, reported: bool) -> QIcon:
    """The shape a sighting has on the map: hollow as a draft, filled once reviewed; in a selected row as its text."""
    icon = QIcon(_subject(subject, status, reported, _ACCENT))
    chosen = QApplication.palette().color(QPalette.ColorRole.HighlightedText)
    icon.addPixmap(_subject(subject, status, reported, chosen), QIcon.Mode.Selected)
    return icon


def _subject(subject: str, status: str, reported: bool, ink: QColor) -> QPixmap:
    pixmap, painter = _canvas(18, 14)
    paint_subject(painter, subject, status, reported, ink)
    painter.end()
    return pixmap


def paint_subject(painter: QPainter, subject: str, status: str, reported: bool, ink: QColor) -> None:
    """The shape of a sighting in a box of 18 by 14 at the painter's origin."""
    painter.setPen(QPen(ink, 1.6))
    painter.setBrush(ink if status == "reviewed" else QColor(0, 0, 0, 0))
    if subject == "container_stack":
        painter.drawRect(QRectF(4, 2, 10, 10))
    elif subject in ("train", "railcars"):
        painter.drawRect(QRectF(1.5, 5, 15, 4.5))
    elif subject == "vessel":
        painter.drawPolygon(QPolygonF([QPointF(1, 4), QPointF(17, 4), QPointF(14, 11), QPointF(4, 11)]))
    elif subject == "earthwork":
        painter.drawChord(QRectF(3, 3, 12, 14), 0, 180 * 16)
    elif subject == "lorries":
        painter.drawPolygon(QPolygonF([QPointF(9, 2), QPointF(15, 12), QPointF(3, 12)]))
    else:
        painter.drawPolygon(QPolygonF([QPointF(9, 1.5), QPointF(15, 7), QPointF(9, 12.5), QPointF(3, 7)]))
    if reported:
        painter.setPen(QPen(ink, 1.2))
        painter.drawText(QRectF(0, 0, 18, 14), "“", QTextOption(Qt.AlignmentFlag.AlignCenter))
    if status == "withdrawn":
        painter.drawLine(QPointF(3, 2), QPointF(15, 12))


def colour_icon(colour: Optional[str]) -> QIcon:
    """A swatch with its letters, so that the colour can also be read."""
    pixmap, painter = _canvas(26, 14)
    fill = QColor(COLOUR_HEX.get(colour or "", "#00FFFFFF"))  # unknown, or several, is not white
    painter.setPen(QPen(QColor("#55524D"), 1))
    painter.setBrush(fill)
    painter.drawRect(QRectF(0.5, 0.5, 25, 13))
    font = QFont(painter.font())
    font.setPixelSize(9)
    font.setBold(True)
    painter.setFont(font)
    ink = "#FFFFFF" if fill.lightness() < 150 else "#1B1B1B"
    painter.setPen(QColor(ink if colour in COLOUR_HEX else "#7A766F"))
    painter.drawText(
        QRectF(0, 0, 26, 14), COLOUR_LETTERS.get(colour or "", ""), QTextOption(Qt.AlignmentFlag.AlignCenter)
    )
    return _icon(pixmap, painter)


def place_icon() -> QIcon:
    """The disc of a place."""
    pixmap, painter = _canvas(12, 12)
    painter.setPen(QPen(QColor("#1B1B1B"), 1))
    painter.setBrush(_ACCENT)
    painter.drawEllipse(QRectF(2.5, 2.5, 7, 7))
    return _icon(pixmap, painter)


def _canvas(width: int, height: int) -> "tuple[QPixmap, QPainter]":
    pixmap = QPixmap(QSize(width, height) * _SCALE)
    pixmap.setDevicePixelRatio(_SCALE)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return pixmap, painter


def _icon(pixmap: QPixmap, painter: QPainter) -> QIcon:
    painter.end()
    return QIcon(pixmap)
