"""Where the canvas looks."""

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas

_POINT = 1e-9
_LEGIBLE = 0.15  # of the canvas: what fills less of it can hardly be made out
_OF_A_POINT = 100_000.0  # the scale for what is hardly more than a point


def show_extent(canvas: QgsMapCanvas, extent: QgsRectangle, *, point_scale: float, margin: float = 1.2) -> None:
    """Look at an extent in the project's CRS with a margin; at a point, with the given scale."""
    if extent.width() < _POINT and extent.height() < _POINT:
        canvas.setCenter(extent.center())
        canvas.zoomScale(point_scale)
        return
    wider = QgsRectangle(extent)
    wider.scale(margin)
    canvas.setExtent(wider)
    canvas.refresh()


def bring_into_view(canvas: QgsMapCanvas, extent: QgsRectangle) -> None:
    """Look at an extent in the project's CRS where part of it is out of view, or all of it too small to be made out."""
    seen = canvas.extent()
    share = max(extent.width() / seen.width(), extent.height() / seen.height()) if not seen.isEmpty() else 0.0
    if share < _LEGIBLE or not seen.contains(extent):
        show_extent(canvas, extent, point_scale=_OF_A_POINT)


def show_bounds(canvas: QgsMapCanvas, bounds: "tuple[float, float, float, float]", *, point_scale: float) -> None:
    """The same for west, south, east and north in degrees, west beyond east across ±180°; not where the CRS ends."""
    west, south, east, north = bounds
    degrees, crs = QgsCoordinateReferenceSystem("EPSG:4326"), canvas.mapSettings().destinationCrs()
    to_map = QgsCoordinateTransform(degrees, crs, QgsProject.instance())
    try:
        box = to_map.transformBoundingBox(QgsRectangle(west, south, east if east >= west else east + 360.0, north))
    except QgsCsException:
        return
    show_extent(canvas, box, point_scale=point_scale)
