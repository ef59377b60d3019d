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
