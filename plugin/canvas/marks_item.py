"""The marks in hand on the map, painted from a cache, so that the next click never waits for the last ones."""

from collections.abc import Mapping
from typing import Optional

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPainter, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ..core.counting import PROPOSED, REJECTED, CountedMark
from ..core.geometry import LonLat, Point
from ..core.values import Id
from ..core.vocab import COLOUR_HEX, COLOUR_LETTERS
from .cached_item import CachedItem
from .mark_pictures import SIZE_PX, fill_colour, pen_colour, picture_of

_ABOVE_RUBBER_BANDS = 90.0
_BOX_FROM_PX = 9.0  # a shorter outline is drawn as its picture
_LETTERS_FROM_PX = 34.0


class MarksItem(CachedItem):
    """Draws marks, and ghosts of the marks of an earlier image below them."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas, _ABOVE_RUBBER_BANDS)
        self._marks: dict[Id, CountedMark] = {}
        self._ghosts: dict[Id, CountedMark] = {}
        self._places: dict[Id, list[QgsPointXY]] = {}
        self._at: dict[Id, list[QPointF]] = {}  # pixels of the canvas as it was last painted
        self._crs: tuple[object, ...] = ()
        self._held: Optional[Id] = None

    def show_marks(self, marks: Mapping[Id, CountedMark], ghosts: Mapping[Id, CountedMark]) -> None:
        """Show these marks, in the order they were made; what was only added is painted onto what is there."""
        added = self._added(marks) if ghosts == self._ghosts else None
        before = (self._ghosts, self._marks)
        self._marks, self._ghosts = dict(marks), dict(ghosts)
        if added is None or self._cache is None or self._moved():
            for row, mark in (pair for held in before for pair in held.items()):
                if marks.get(row) is not mark and ghosts.get(row) is not mark:
                    self._places.pop(row, None)
                    self._at.pop(row, None)
            self._cache = None
            self.update()
            return
        painter = self._painter(self._cache)
        for mark in added:
            touched = self._draw(painter, mark, ghost=False)
            if not touched.isEmpty():  # an empty one would mean all of it
                self.update(touched)
        painter.end()

    def paint_now(self, mark: CountedMark) -> None:
        """Paint a mark at once, before it is stored; `show_marks` then paints it again, `forget` takes it away."""
        if self._cache is None or self._moved():
            return
        painter = self._painter(self._cache)
        touched = self._draw(painter, mark, ghost=False)
        painter.end()
        self._places.pop(mark.id, None)
        self._at.pop(mark.id, None)
        if not touched.isEmpty():
            self._canvas.viewport().repaint(touched.translated(self.pos()).toAlignedRect().adjusted(-2, -2, 2, 2))

    def forget(self) -> None:
        """Paint anew what is shown: what was painted before it was stored never was."""
        self._cache = None
        self.update()

    def _added(self, marks: Mapping[Id, CountedMark]) -> "Optional[list[CountedMark]]":
        """Marks that come after those shown; None where anything else differs."""
        last = next(reversed(self._marks.values()), None)
        more = len(marks) - len(self._marks)
        if more <= 0:
            return None
        found = []
        for mark in reversed(tuple(marks.values())):
            if mark is last:
                break
            found.append(mark)
        unlike = len(found) != more or (last is not None and last.id not in marks)
        return None if unlike else found[::-1]

    def hold(self, mark: Optional[Id]) -> None:
        """Ring the proposal that is judged next."""
        if mark != self._held:
            self._held = mark
            self.update()

    def under(self, x: float, y: float, reach_px: float, *, ghosts: bool = False) -> "tuple[Id, ...]":
        """Marks whose middle, or box, lies within so many pixels of a pixel of the canvas; the nearest first."""
        if self._moved():
            self._make_cache()
        near = []
        for row, mark in (self._ghosts if ghosts else self._marks).items():
            place = self._pixels(mark)
            if not place or mark.mark.decision == REJECTED:
                continue
            across, down = abs(place[0].x() - x), abs(place[0].y() - y)
            distance = (across * across + down * down) ** 0.5
            reach = abs(place[1].x() - place[0].x()) + abs(place[1].y() - place[0].y()) if len(place) > 3 else 0.0
            inside = distance <= reach and QPolygonF(place[1:]).containsPoint(QPointF(x, y), Qt.FillRule.OddEvenFill)
            if inside or distance <= reach_px:
                near.append((distance, row))
        return tuple(row for _, row in sorted(near))

    def within(self, area: QPolygonF) -> "tuple[Id, ...]":
        """Marks whose middle lies in an area of the canvas, in pixels."""
        if self._moved():
            self._make_cache()
        inside = ((row, self._pixels(mark)) for row, mark in self._marks.items())
        return tuple(row for row, p in inside if p and area.containsPoint(p[0], Qt.FillRule.OddEvenFill))

    def paint(
        self, painter: QPainter, _option: Optional[QStyleOptionGraphicsItem] = None, _widget: Optional[QWidget] = None
    ) -> None:
        """Paint from the cache, which is made where there is none."""
        if not self._marks and not self._ghosts:
            return
        if self._cache is None or self._moved():
            self._make_cache()
        painter.drawPixmap(QPointF(0.0, 0.0), self._cache)
        held = self._marks.get(self._held) if self._held else None
        place = self._pixels(held) if held else []
        if place:
            for colour, width in ((Qt.GlobalColor.white, 5.0), (pen_colour(""), 2.6)):
                painter.setPen(QPen(colour, width))
                painter.drawEllipse(place[0], 24.0, 24.0)

    # Within

    def _make_cache(self) -> None:
        view = self._view()
        if view != self._seen:
            self._seen, self._at = view, {}
        system = self._system()
        if self._crs != system:
            self._crs, self._places = system, {}
        cache = self._blank()
        painter = self._painter(cache)
        for ghost in self._ghosts.values():
            self._draw(painter, ghost, ghost=True)
        for mark in self._marks.values():
            self._draw(painter, mark, ghost=False)
        painter.end()
        self._cache = cache

    def _draw(self, painter: QPainter, mark: CountedMark, *, ghost: bool) -> QRectF:
        """Draw one mark; answers with the pixels it touched, empty where it lies outside the canvas."""
        place = self._pixels(mark) if mark.mark.decision != REJECTED else []
        if not place or not self.boundingRect().adjusted(-40, -40, 40, 40).contains(place[0]):
            return QRectF()
        outline = QPolygonF(place[1:])
        frame = outline.boundingRect()
        longest = max(frame.width(), frame.height())
        if len(place) > 3 and longest >= _BOX_FROM_PX:
            self._draw_box(painter, mark, outline, longest, ghost)
            return frame.adjusted(-8, -8, 8, 8)
        corner = place[0] - QPointF(SIZE_PX / 2, SIZE_PX / 2)
        painter.drawPixmap(corner, picture_of(mark, self._canvas.devicePixelRatioF(), ghost=ghost))
        return QRectF(corner, corner + QPointF(SIZE_PX, SIZE_PX)).adjusted(-2, -2, 2, 2)

    def _draw_box(
        self, painter: QPainter, mark: CountedMark, outline: QPolygonF, longest: float, ghost: bool
    ) -> None:
        stored = mark.mark
        state = "ghost" if ghost else stored.decision or stored.settled or ""
        fill = fill_colour(stored.colour_class, ghost or not mark.counts or not mark.firm)
        fill.setAlpha(0 if state == PROPOSED else min(fill.alpha(), 90))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(Qt.GlobalColor.white, 3.4))
        painter.drawPolygon(outline)
        pen = QPen(pen_colour(state), 1.6)
        if ghost or not mark.firm or state == PROPOSED:
            pen.setDashPattern([2.5, 2.0])
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawPolygon(outline)
        if not mark.counts and not ghost and state != PROPOSED:
            painter.drawLine(outline[0], outline[2])
        letters = COLOUR_LETTERS.get(stored.colour_class or "", "")
        if letters and longest >= _LETTERS_FROM_PX and not ghost:
            font = QFont(painter.font())
            font.setPixelSize(9)
            font.setBold(True)
            painter.setFont(font)
            middle = outline.boundingRect().center()
            box = QRectF(middle - QPointF(10, 6), middle + QPointF(10, 6))
            ground = QColor(COLOUR_HEX.get(stored.colour_class or "", "#1B1B1B"))
            painter.fillRect(box.adjusted(1, 0, -1, 0), ground)
            painter.setPen(QColor("#FFFFFF") if ground.lightness() < 150 else QColor("#1B1B1B"))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), letters)

    def _pixels(self, mark: CountedMark) -> "list[QPointF]":
        """Middle and corners in pixels of the canvas; empty where the project's CRS can't show them."""
        found = self._at.get(mark.id)
        if found is None:
            if mark.id not in self._places:
                self._places[mark.id] = self._earth.on_map(_positions(mark))
            to_pixel = self._canvas.getCoordinateTransform()
            found = [to_pixel.transform(point).toQPointF() for point in self._places[mark.id]]
            self._at[mark.id] = found
        return found


def _positions(mark: CountedMark) -> "tuple[LonLat, ...]":
    middle = mark.mark.geom
    corners = mark.box.geom.rings[0][:-1] if mark.box and mark.box.geom else ()
    return ((middle.x, middle.y), *corners) if isinstance(middle, Point) else ()
