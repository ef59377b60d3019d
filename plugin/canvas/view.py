"""Where the canvas looks."""

from qgis.core import QgsRectangle
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
