"""Between pixels of the canvas, the project's CRS, and longitude and latitude."""

import math
from collections.abc import Iterable
from typing import Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtGui import QColor

from ..core.counting import BoxShape
from ..core.errors import BadValue
from ..core.geometry import LonLat
from ..core.ground import box, turned

_ROUND_AND_ROUND = ("+proj=merc", "+proj=webmerc", "+proj=eqc", "+proj=cea", "+proj=mill")  # maps that repeat eastward
OFF_EARTH = "This spot has no longitude and latitude in the project's CRS. Choose another one."
_FAR = 1e6  # no longitude is, whatever a projection answers at its edge
_BACK = Qgis.TransformDirection.Reverse


class OnEarth:
    """Positions of one canvas; None where the project's CRS has none."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._known: Optional[QgsCoordinateTransform] = None
        self._turn = 0.0

    def lon_lat(self, pixel: QPoint) -> "Optional[LonLat]":
        """Longitude (−180 to 180, also where the map goes on beyond) and latitude of a pixel, in degrees."""
        return self.lon_lat_of(self._canvas.getCoordinateTransform().toMapCoordinates(pixel))

    def lon_lat_of(self, point: QgsPointXY) -> "Optional[LonLat]":
        """The same of a point in the project's CRS."""
        try:
            at = self._transform().transform(point)
        except QgsCsException:
            return None
        on_earth = math.isfinite(at.x()) and abs(at.x()) <= 540.0 and abs(at.y()) <= 90.0
        return (turned(at.x()), at.y()) if on_earth else None

    def holds(self, pixel: QPoint) -> bool:
        """True where a pixel's longitude and latitude lead back to it; far outside its CRS they lead elsewhere."""
        at, there = self.lon_lat(pixel), self._canvas.getCoordinateTransform().toMapCoordinates(pixel)
        back = self.on_map([at]) if at is not None else []
        return bool(back) and back[0].distance(there) < 5.0 * self._canvas.mapUnitsPerPixel()

    def on_map(self, positions: "Iterable[LonLat]") -> "list[QgsPointXY]":
        """Positions in the project's CRS; none where one of them has no place there.

        Where a map repeats itself eastward, they lie where it is looked at, and what crosses its edge stays together.
        """
        transform = self._transform()
        try:
            points = [transform.transform(QgsPointXY(turned(lon), lat), _BACK) for lon, lat in positions]
        except QgsCsException:
            return []
        if not self._turn or not points:
            return points
        near = self._near(points[0], self._canvas.extent().center().x())
        return [self._near(point, near.x()) for point in points]

    def view(self) -> "Optional[tuple[float, float, float, float]]":
        """What the canvas shows, as west, south, east and north; west beyond east across ±180°. None off the earth."""
        transform = self._transform()
        try:
            box = transform.transformBoundingBox(self._canvas.mapSettings().visibleExtent(), handle180Crossover=True)
        except QgsCsException:
            return None
        west, south, east, north = box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
        if not all(abs(value) < _FAR for value in (west, south, east, north)):
            return None
        if east - west >= 360.0:
            west, east = -180.0, 180.0
        return turned(west), max(-90.0, south), turned(east), min(90.0, north)

    def around(self) -> int:
        """Which half turn of the earth the map looks at: where it is another, positions lie elsewhere on the map."""
        self._transform()
        return math.floor(2.0 * self._canvas.extent().center().x() / self._turn) if self._turn else 0

    def _near(self, point: QgsPointXY, x: float) -> QgsPointXY:
        return QgsPointXY(point.x() + round((x - point.x()) / self._turn) * self._turn, point.y())

    def _transform(self) -> QgsCoordinateTransform:
        settings = self._canvas.mapSettings()
        crs, context = settings.destinationCrs(), settings.transformContext()
        known = self._known
        if known is None or known.sourceCrs() != crs or known.context() != context:
            known = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem("EPSG:4326"), context)
            self._known, self._turn = known, _turn_of(crs, known)
        return known


def _turn_of(crs: QgsCoordinateReferenceSystem, to_degrees: QgsCoordinateTransform) -> float:
    """Width of the whole earth in map units where a map repeats itself eastward; 0 where it does not."""
    if crs.isGeographic():
        return 360.0
    if not any(words in crs.toProj() for words in _ROUND_AND_ROUND):
        return 0.0
    west, middle, east = (to_degrees.transform(QgsPointXY(lon, 0.0), _BACK).x() for lon in (-90.0, 0.0, 90.0))
    return 4.0 * min(abs(middle - west), abs(east - middle))  # the other one may lie across the map's edge


def outline_band(canvas: QgsMapCanvas) -> QgsRubberBand:
    """A rubber band in the look of what is being drawn."""
    band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
    band.setStrokeColor(QColor("#D55E00"))
    band.setSecondaryStrokeColor(QColor(255, 255, 255, 220))
    band.setFillColor(QColor(213, 94, 0, 30))
    band.setWidth(2)
    return band


class StampBand:
    """The outlines that hang on the cursor, true to scale on the ground."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._earth = OnEarth(canvas)
        self._band = outline_band(canvas)

    def clear(self) -> None:
        """Show nothing."""
        self._band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)

    def show_ring(self, pixels: "Iterable[QPoint]") -> None:
        """Show an outline that is being drawn."""
        self.clear()
        for pixel in pixels:
            self._band.addPoint(self._canvas.getCoordinateTransform().toMapCoordinates(pixel), True)

    def show_boxes(self, middles: "Iterable[LonLat]", shape: BoxShape) -> None:
        """Show boxes of one size and direction."""
        self.clear()
        for number, middle in enumerate(middles):
            try:
                ring = box(middle, shape.length_m, shape.width_m, shape.azimuth_deg).rings[0][:-1]
            except BadValue:
                return  # at a pole, where a click says why
            corners = self._earth.on_map(ring)
            for corner in corners:
                self._band.addPoint(corner, corner is corners[-1], number)

    def discard(self) -> None:
        """Take it off the canvas for good."""
        self._canvas.scene().removeItem(self._band)
