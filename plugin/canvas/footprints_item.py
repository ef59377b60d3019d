"""Outlines of images on the map, painted from a cache; one under the cursor or chosen is brought out."""

from collections.abc import Iterable
from typing import Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF
from qgis.PyQt.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ..core.geometry import LonLat, MultiPolygon
from ..core.values import Id
from .cached_item import CachedItem

_LINE, _CASING = QColor("#0072B2"), QColor(255, 255, 255, 190)
_CHOSEN, _FILL = QColor("#D55E00"), QColor(213, 94, 0, 40)
_BELOW_MARKS = 70.0
_LONGEST_EDGE_DEG = 2.0


class FootprintsItem(CachedItem):
    """Draws outlines given in longitude and latitude, whatever the project's CRS."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas, _BELOW_MARKS)
        self._shapes: dict[Id, MultiPolygon] = {}
        self._paths: dict[Id, QPainterPath] = {}
        self._brought_out: frozenset[Id] = frozenset()
        self._under: Optional[Id] = None

    def show_outlines(self, shapes: "Iterable[tuple[Id, MultiPolygon]]") -> None:
        """Show these and no others."""
        self._shapes = dict(shapes)
        self._paths, self._cache = {}, None
        self.update()

    def bring_out(self, chosen: "Iterable[Id]") -> None:
        """Bring out those that are chosen."""
        self._brought_out = frozenset(chosen)
        self.update()

    def hover(self, under: Optional[Id]) -> None:
        """Bring out the one under the cursor."""
        if under != self._under:
            self._under = under
            self.update()

    def at(self, x: float, y: float) -> "tuple[Id, ...]":
        """Outlines that hold a pixel of the canvas, the smallest first."""
        self._follow()
        point = QPointF(x, y)
        inside = [(self._path(row), row) for row in self._shapes if self._path(row).contains(point)]
        frames = ((path.boundingRect(), row) for path, row in inside)
        return tuple(row for _, row in sorted((f.width() * f.height(), row) for f, row in frames))

    def paint(
        self, painter: QPainter, _option: Optional[QStyleOptionGraphicsItem] = None, _widget: Optional[QWidget] = None
    ) -> None:
        """All of them from the cache; what is brought out on top."""
        if not self._shapes:
            return
        self._follow()
        if self._cache is None:
            self._cache = self._drawn()
        painter.drawPixmap(QPointF(0.0, 0.0), self._cache)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in (*self._brought_out, self._under):
            if row in self._shapes:
                path = self._path(row)
                painter.fillPath(path, _FILL)
                for colour, width in ((Qt.GlobalColor.white, 4.4), (_CHOSEN, 2.4)):
                    painter.strokePath(path, QPen(QColor(colour), width))

    # Within

    def _follow(self) -> None:
        view = self._view()
        if view != self._seen:
            self._seen, self._paths, self._cache = view, {}, None

    def _drawn(self) -> QPixmap:
        cache = self._blank()
        painter = self._painter(cache)
        for colour, width in ((_CASING, 2.6), (_LINE, 1.1)):
            for row in self._shapes:
                painter.strokePath(self._path(row), QPen(colour, width))
        painter.end()
        return cache

    def _path(self, row: Id) -> QPainterPath:
        """An outline in pixels of the canvas; empty where the project's CRS can't show it."""
        path = self._paths.get(row)
        if path is None:
            path = QPainterPath()
            to_pixel = self._canvas.getCoordinateTransform()
            for polygon in self._shapes[row].polygons:
                for ring in polygon:
                    points = self._earth.on_map(_dense(ring))
                    path.addPolygon(QPolygonF([QPointF(to_pixel.transform(point).toQPointF()) for point in points]))
            self._paths[row] = path
        return path


def _dense(ring: "tuple[LonLat, ...]") -> "list[LonLat]":
    """A ring with long edges in pieces, for edges are straight in degrees and bend on most maps."""
    points = [ring[0]]
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        pieces = max(1, int(max(abs(bx - ax), abs(by - ay)) / _LONGEST_EDGE_DEG) + 1)
        points += [(ax + (bx - ax) * n / pieces, ay + (by - ay) * n / pieces) for n in range(1, pieces + 1)]
    return points
