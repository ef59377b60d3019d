"""A stored chip drawn for readers: what, where and when above, marks and scale on it, image and credit below."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QImageReader, QPainter, QPen, QPolygonF

from ..core.counting import CountedMark
from ..core.errors import ImageryError
from ..core.geometry import LonLat
from ..core.ground import vector
from ..core.records import Chip
from .chips import as_png
from .geodesy import WGS84

Picture = QImage
"""A picture that is decoded, as widgets draw it."""
_WIDTH_PX = 1400
_BAND, _FOOT, _EDGE = 74, 64, 16
_INK, _WHITE, _ACCENT = QColor("#1B1B1B"), QColor("#FFFFFF"), QColor("#D55E00")
_SQUARE = 0.02  # pixels that differ less from a square are drawn as they are
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


@dataclass(frozen=True)
class ChipText:
    """What is written around a chip: title and second line above; the image's own line and credit below."""

    title: str
    second: str
    image: str
    credit: str


def annotated(chip: Chip, marks: Sequence[CountedMark], text: ChipText) -> bytes:
    """PNG of a chip with title, marks, scale bar, north arrow and credit. Raises ImageryError where it can't be drawn.

    Pixels of the image are enlarged as they are, never smoothed.
    """
    place = _Place(chip)
    scale = max(1, _WIDTH_PX // place.width)
    size = place.width * scale, place.height * scale
    picture = QImage(max(size[0], 700) + 2 * _EDGE, size[1] + _BAND + _FOOT, QImage.Format.Format_RGB32)
    picture.fill(_WHITE)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = QRectF(_EDGE, _BAND, size[0], size[1])
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(frame, place.picture)
    painter.setClipRect(frame)
    for mark in marks:
        _draw_mark(painter, mark, place, frame, scale)
    _draw_scale(painter, place, frame, scale)
    _draw_north(painter, place, frame)
    painter.setClipping(False)
    _write(painter, QRectF(_EDGE, 8, picture.width() - 2 * _EDGE, 34), text.title, 26, bold=True)
    _write(painter, QRectF(_EDGE, 42, picture.width() - 2 * _EDGE, 26), text.second, 18)
    foot = frame.bottom() + 6
    _write(painter, QRectF(_EDGE, foot, picture.width() - 2 * _EDGE, 24), text.image, 16)
    _write(painter, QRectF(_EDGE, foot + 25, picture.width() - 2 * _EDGE, 24), text.credit, 16)
    painter.end()
    return as_png(picture)


def stored_size(chip: Chip) -> "tuple[int, int]":
    """Columns and rows of a chip as it was cut, read without decoding it."""
    data = QByteArray(chip.png or b"")
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    size = QImageReader(buffer).size()
    return size.width(), size.height()


def true_to_shape(chip: Chip) -> Picture:
    """A chip's picture as the ground is shaped: in degrees a pixel is higher than it is wide, and is drawn so.

    As it is stored where it does not say where it was cut; null where there is none.
    """
    try:
        return _Place(chip).picture
    except ImageryError:
        return QImage.fromData(chip.png or b"")


class _Place:
    """Where a chip lies: longitude and latitude to the pixels of its picture, which are as high as they are wide."""

    def __init__(self, chip: Chip) -> None:
        *corners, crs_name = (chip.extent or "").split(" ", 4)
        self.picture = QImage.fromData(chip.png or b"")
        if len(corners) != 4 or self.picture.isNull():
            raise ImageryError("This chip does not say where it was cut, so it can't be drawn to scale. Cut it again.")
        self.west, self.south, self.east, self.north = map(float, corners)
        self.width, self.height = self.picture.width(), self.picture.height()
        crs = QgsCoordinateReferenceSystem(crs_name)
        if not crs.isValid():
            crs = QgsCoordinateReferenceSystem.fromProj(crs_name)
        self._to_chip = QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS84), crs, QgsProject.instance())
        self._to_earth = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(WGS84), QgsProject.instance())
        higher = self._pixel_shape()
        if abs(higher - 1.0) > _SQUARE:
            self.height = max(1, round(self.height * higher))
            self.picture = self.picture.scaled(self.width, self.height)

    def _pixel_shape(self) -> float:
        """How much higher than wide a pixel is on the ground, in the middle."""
        x, y = self.width / 2.0, self.height / 2.0
        try:
            at, right, below = self.lon_lat(x, y), self.lon_lat(x + 1.0, y), self.lon_lat(x, y + 1.0)
        except QgsCsException:
            return 1.0
        wide, high = vector(at, right)[0], vector(at, below)[0]
        return high / wide if wide > 0.0 and high > 0.0 else 1.0

    def pixel(self, at: LonLat) -> QPointF:
        """Pixel of a position, counted from the upper left; may lie outside."""
        try:
            point = self._to_chip.transform(QgsPointXY(*at))
        except QgsCsException:
            raise ImageryError("A mark has no place in the CRS this chip was cut in. Cut it again.") from None
        x = (point.x() - self.west) / (self.east - self.west) * self.width
        return QPointF(x, (self.north - point.y()) / (self.north - self.south) * self.height)

    def lon_lat(self, x: float, y: float) -> LonLat:
        """Position of a pixel."""
        across = self.west + x / self.width * (self.east - self.west)
        point = self._to_earth.transform(QgsPointXY(across, self.north - y / self.height * (self.north - self.south)))
        return point.x(), point.y()


def _draw_mark(painter: QPainter, mark: CountedMark, place: _Place, frame: QRectF, scale: int) -> None:
    if mark.mark.geom is None:
        return

    def on(at: LonLat) -> QPointF:
        return frame.topLeft() + place.pixel(at) * scale

    middle = on((mark.mark.geom.x, mark.mark.geom.y))
    if mark.box is not None and mark.box.geom is not None:
        shape = QPolygonF([on(corner) for corner in mark.box.geom.rings[0][:-1]])
    else:
        shape = QPolygonF(QRectF(middle.x() - 6, middle.y() - 6, 12, 12))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((_WHITE, 4.5), (_ACCENT, 2.2)):
        pen = QPen(colour, width)
        if not mark.firm and colour is _ACCENT:
            pen.setDashPattern([2.5, 2.0])
        painter.setPen(pen)
        painter.drawPolygon(shape)


def _draw_scale(painter: QPainter, place: _Place, frame: QRectF, scale: int) -> None:
    """A bar for the middle of the chip, in round metres, about a quarter as long as the chip is wide."""
    y = place.height / 2.0
    ground_m = vector(place.lon_lat(0.0, y), place.lon_lat(float(place.width), y))[0]
    metres = max((step for step in _STEPS if step <= ground_m / 4.0), default=1)
    length = metres / ground_m * place.width * scale
    left, bottom = frame.left() + 18, frame.bottom() - 20
    painter.fillRect(QRectF(left - 10, bottom - 32, length + 20, 44), QColor(255, 255, 255, 215))
    painter.setPen(QPen(_INK, 2.4))
    painter.drawLine(QPointF(left, bottom), QPointF(left + length, bottom))
    for x in (left, left + length):
        painter.drawLine(QPointF(x, bottom - 6), QPointF(x, bottom + 4))
    _write(painter, QRectF(left, bottom - 30, max(length, 60), 24), f"{metres} m", 16)


def _draw_north(painter: QPainter, place: _Place, frame: QRectF) -> None:
    """An arrow that points where north is on this chip."""
    middle = place.width / 2.0, place.height / 2.0
    here = place.lon_lat(*middle)
    there = place.pixel((here[0], here[1] + 0.0005)) - QPointF(*middle)
    turn = math.degrees(math.atan2(there.x(), -there.y()))
    painter.save()
    painter.translate(frame.right() - 34, frame.bottom() - 42)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255, 215))
    painter.drawEllipse(QPointF(0, 0), 28, 28)
    painter.rotate(turn)
    painter.setBrush(_INK)
    painter.drawPolygon(QPolygonF([QPointF(0, -22), QPointF(8, 6), QPointF(0, 1), QPointF(-8, 6)]))
    painter.setPen(_INK)
    _write(painter, QRectF(-12, 5, 24, 18), "N", 14, bold=True, middle=True)
    painter.restore()


def _write(
    painter: QPainter, box: QRectF, text: str, size: int, *, bold: bool = False, middle: bool = False
) -> None:
    font = QFont("Noto Sans")
    font.setBold(bold)
    font.setPixelSize(size)
    painter.setFont(font)
    while size > 9 and painter.fontMetrics().horizontalAdvance(text) > box.width() and not middle:
        size -= 1
        font.setPixelSize(size)
        painter.setFont(font)
    painter.setPen(_INK)
    across = Qt.AlignmentFlag.AlignHCenter if middle else Qt.AlignmentFlag.AlignLeft
    painter.drawText(box, int(across | Qt.AlignmentFlag.AlignVCenter), text)
