"""How marks look on the map: shape by kind, fill by colour, hollow where doubtful, open and blue where proposed."""

from functools import lru_cache
from typing import Optional

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from ..core.counting import DOUBTFUL, GONE, PROPOSED, REJECTED, STILL, CountedMark
from ..core.vocab import COLOUR_HEX

SIZE_PX = 18
_INK, _CASING, _NONE = QColor("#1B1B1B"), QColor(255, 255, 255, 235), QColor(0, 0, 0, 0)
ACCENT = QColor("#D55E00")
_ASKED = QColor("#0072B2")  # what waits for a verdict


def picture_of(mark: CountedMark, ratio: float, *, ghost: bool = False) -> QPixmap:
    """The small picture of a mark that is drawn as a point."""
    stored = mark.mark
    state = "ghost" if ghost else stored.decision if stored.decision in (PROPOSED, REJECTED) else stored.settled or ""
    return _picture(stored.kind, stored.size_class, stored.colour_class, stored.certainty == DOUBTFUL, state, ratio)


@lru_cache(maxsize=512)
def _picture(
    kind: str, size: Optional[str], colour: Optional[str], doubtful: bool, state: str, ratio: float
) -> QPixmap:
    pixmap = QPixmap(round(SIZE_PX * ratio), round(SIZE_PX * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(_NONE)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape = _outline(kind, size)
    for ink, width in ((_CASING, 2.8 if state == PROPOSED else 4.6), (pen_colour(state), 1.8)):
        pen = QPen(ink, width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        if ink is not _CASING and (doubtful or state in ("ghost", PROPOSED)):
            pen.setDashPattern([1.4, 1.1])
        painter.setPen(pen)
        hollow = doubtful or state in ("ghost", GONE, REJECTED)
        painter.setBrush(_NONE if ink is _CASING or state == PROPOSED else fill_colour(colour, hollow))
        painter.drawPolygon(shape)
    if state in (GONE, REJECTED):
        painter.setPen(QPen(pen_colour(state), 1.8))
        painter.drawLine(QPointF(3, 3), QPointF(15, 15))
    painter.end()
    return pixmap


def pen_colour(state: str) -> QColor:
    """Ink of an outline: accent for what is in hand, grey for what was or was rejected, blue for a question."""
    if state in ("ghost", GONE, REJECTED):
        return QColor("#6B6B6B")
    return {STILL: _INK, PROPOSED: _ASKED}.get(state, ACCENT)


def fill_colour(colour: Optional[str], hollow: bool) -> QColor:
    """The class's own colour; next to nothing where the mark is doubtful, or its colour not known."""
    if hollow or colour not in COLOUR_HEX:
        return QColor(255, 255, 255, 40)
    fill = QColor(COLOUR_HEX[colour])
    fill.setAlpha(205)
    return fill


def _outline(kind: str, size: Optional[str]) -> QPolygonF:
    """The sighting's shape for the kind, in 18 by 18 pixels: containers are squares, longer ones are longer."""
    if kind == "container":
        half = {"40ft": 6.5, "45ft": 7.2}.get(size or "", 4.2)
        return QPolygonF(QRectF(9 - half, 9 - 4.2, 2 * half, 8.4))
    if kind == "railcar":
        return QPolygonF(QRectF(2, 6.6, 14, 4.8))
    if kind == "vessel":
        return QPolygonF([QPointF(2, 5.5), QPointF(16, 5.5), QPointF(13, 12.5), QPointF(5, 12.5)])
    if kind == "lorry":
        return QPolygonF([QPointF(9, 3.5), QPointF(15, 14), QPointF(3, 14)])
    if kind == "pit":
        return QPolygonF([QPointF(3, 13), QPointF(4, 7.5), QPointF(9, 4.5), QPointF(14, 7.5), QPointF(15, 13)])
    return QPolygonF([QPointF(9, 3), QPointF(15, 9), QPointF(9, 15), QPointF(3, 9)])
