"""Cut a chip from an image: what is drawn of it, at its own resolution, in its own CRS, as PNG."""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter, QTextOption

from ..core.errors import ImageryError
from ..core.geometry import Point, bounds
from ..core.records import Chip
from ..core.sightings import Shape
from .geodesy import WGS84, distance_m, utm_for

POINT_MARGIN_M = 45.0
_LEAST_MARGIN_M = 20.0  # what a few boxes stand among
_ASPECT = 178 / 150
_LONGEST_PX, _MOST_BYTES = 4096, 32_000_000  # a yard of a kilometre at 0.25 m; a case holds many chips, and their past
_SHORTEST_PX = 64
_PNG_QUALITY = 70  # without loss at any: half the time of the usual one, and at most an eighth larger


@dataclass(frozen=True)
class CutChip:
    """A cut image; `extent` is west, south, east, north and the CRS, `pixel_size_m` on the ground.

    `basis` is image where pixels of a file were cut, drawn where a service drew it; `note` says that pixels were made
    coarser than the image's own.
    """

    png: bytes
    extent: str
    pixel_size_m: float
    basis: str
    note: Optional[str] = None


def cut_chip(project: QgsProject, layer_id: str, shape: Shape, *, synthetic: bool) -> CutChip:
    """Cut around a shape at the image's own resolution, coarser only where the chip would be huge, and then noted.

    Raises ImageryError where the layer is gone or draws nothing.
    """
    layer = project.mapLayer(layer_id)
    if not isinstance(layer, QgsRasterLayer) or not layer.isValid():
        raise ImageryError("The image is no longer in the project, so no chip was cut. Add it again.")
    around = _extent_around(project, layer, shape)
    longest = max(around.width(), around.height())
    own = layer.rasterUnitsPerPixelX() if layer.providerType() == "gdal" else longest / 800
    step = max(own, longest / _LONGEST_PX)
    while True:
        extent, size = _aligned(layer, around, step)
        picture = _draw(project, layer, extent, size)
        if synthetic:
            _stamp(picture)
        png = as_png(picture)
        if len(png) <= _MOST_BYTES:
            break
        step *= max(1.1, math.sqrt(len(png) / _MOST_BYTES))
    corners = (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
    pixel_m = _ground_width_m(project, layer, extent) / size.width()
    reduced = f"reduced to {pixel_m:.2g} m pixels; the image has {pixel_m * own / step:.2g} m"
    return CutChip(
        png=png,
        extent=" ".join(f"{corner:.10g}" for corner in corners) + f" {layer.crs().authid() or layer.crs().toProj()}",
        pixel_size_m=round(pixel_m, 4),
        basis="image" if layer.providerType() == "gdal" else "drawn",
        note=reduced if step > own else None,
    )


def chip_layer(chip: Chip, folder: Path) -> QgsRasterLayer:
    """A stored chip as a layer that lies where it was cut. Raises ImageryError where its place is not known."""
    *corners, crs_name = (chip.extent or "").split(" ", 4)
    if len(corners) != 4 or not chip.png:
        raise ImageryError("This chip does not say where it was cut, so it can't be drawn to scale. Cut it again.")
    west, south, east, north = map(float, corners)
    path = folder / f"{chip.id}.png"
    path.write_bytes(chip.png)
    size = QImage.fromData(chip.png).size()
    step_x, step_y = (east - west) / size.width(), (north - south) / size.height()
    world = (step_x, 0.0, 0.0, -step_y, west + step_x / 2, north - step_y / 2)
    path.with_suffix(".pgw").write_text("\n".join(f"{number:.12g}" for number in world), encoding="ascii")
    layer = QgsRasterLayer(str(path), "chip", "gdal")
    layer.setCrs(
        QgsCoordinateReferenceSystem.fromProj(crs_name)
        if "+proj" in crs_name
        else QgsCoordinateReferenceSystem(crs_name)
    )
    return layer


def _extent_around(project: QgsProject, layer: QgsRasterLayer, shape: Shape) -> QgsRectangle:
    """A box in the layer's CRS with a margin, in the proportions a figure shows it in, inside the image."""
    west, south, east, north = bounds(shape)
    plane = utm_for((west + east) / 2, (south + north) / 2)
    here = QgsCoordinateTransform(QgsCoordinateReferenceSystem(WGS84), plane, project)
    box = here.transformBoundingBox(QgsRectangle(west, south, east, north))
    margin = POINT_MARGIN_M if isinstance(shape, Point) else max(_LEAST_MARGIN_M, 0.35 * max(box.width(), box.height()))
    half = max(box.width() / _ASPECT, box.height()) / 2 + margin
    middle = box.center()
    square = QgsRectangle(
        middle.x() - _ASPECT * half, middle.y() - half, middle.x() + _ASPECT * half, middle.y() + half
    )
    there = QgsCoordinateTransform(plane, layer.crs(), project)
    frame = layer.extent()
    if not layer.crs().isGeographic():
        return there.transformBoundingBox(square).intersect(frame)
    edge = QgsGeometry.fromRect(square).densifyByCount(4).asPolygon()[0]
    points = [there.transform(point) for point in edge]  # together, also across ±180°, and where the image has them
    x = points[0].x() + round((frame.center().x() - points[0].x()) / 360.0) * 360.0
    xs = [point.x() + round((x - point.x()) / 360.0) * 360.0 for point in points]
    ys = [point.y() for point in points]
    return QgsRectangle(min(xs), min(ys), max(xs), max(ys)).intersect(frame)


def _aligned(layer: QgsRasterLayer, extent: QgsRectangle, step: float) -> "tuple[QgsRectangle, QSize]":
    """Edges on pixel edges, so that drawing at the image's own resolution copies pixels."""
    frame = layer.extent()
    left = int((extent.xMinimum() - frame.xMinimum()) / step)
    top = int((frame.yMaximum() - extent.yMaximum()) / step)
    across = max(_SHORTEST_PX, round(extent.width() / step))
    down = max(_SHORTEST_PX, round(extent.height() / step))
    x, y = frame.xMinimum() + left * step, frame.yMaximum() - top * step
    return QgsRectangle(x, y - down * step, x + across * step, y), QSize(across, down)


def _draw(project: QgsProject, layer: QgsRasterLayer, extent: QgsRectangle, size: QSize) -> QImage:
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setTransformContext(project.transformContext())
    settings.setExtent(extent)
    settings.setOutputSize(size)
    settings.setBackgroundColor(QColor(255, 255, 255))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    picture = job.renderedImage().convertToFormat(QImage.Format.Format_RGB32)
    if picture.isNull() or (layer.providerType() != "gdal" and _is_blank(picture)):
        raise ImageryError(
            f"The image “{layer.name()}” drew nothing here, so no chip was cut. "
            "If it comes from a server, see that it can be reached, then cut the chip again."
        )
    return picture


def _is_blank(picture: QImage) -> bool:
    """True where every pixel is the background."""
    blank = QImage(picture.size(), QImage.Format.Format_RGB32)
    blank.fill(QColor(255, 255, 255))
    return bool(picture == blank)


def _stamp(picture: QImage) -> None:
    """Say on the picture itself that it shows no real place."""
    painter = QPainter(picture)
    font = QFont("Noto Sans")
    height = max(9, picture.height() // 30)
    font.setPixelSize(height)
    font.setBold(True)
    painter.setFont(font)
    band = QRectF(0, 0, picture.width(), height * 1.7)
    painter.fillRect(band, QColor(27, 27, 27, 200))
    painter.setPen(QColor("#FFFFFF"))
    words = "SYNTHETIC: practice image"
    if painter.fontMetrics().horizontalAdvance(words) > 0.7 * picture.width():
        words = "SYNTHETIC"
    place = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    place.setWrapMode(QTextOption.WrapMode.NoWrap)
    painter.drawText(band.adjusted(0, 0, -height / 2, 0), words, place)
    painter.end()


def _ground_width_m(project: QgsProject, layer: QgsRasterLayer, extent: QgsRectangle) -> float:
    transform = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem(WGS84), project)
    y = extent.center().y()
    a, b = transform.transform(QgsPointXY(extent.xMinimum(), y)), transform.transform(QgsPointXY(extent.xMaximum(), y))
    return distance_m((a.x(), a.y()), (b.x(), b.y()))


def as_png(picture: QImage) -> bytes:
    """A picture's bytes, without loss."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG", _PNG_QUALITY)
    buffer.close()
    return bytes(data)
