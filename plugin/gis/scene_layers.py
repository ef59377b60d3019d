"""Images of the case as layers: made, stretched, resampled; each says by a property which image it shows."""

from collections.abc import Sequence
from typing import Optional

import numpy as np
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsBilinearRasterResampler,
    QgsContrastEnhancement,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsCubicRasterResampler,
    QgsDateTimeRange,
    QgsMapLayer,
    QgsMultiBandColorRenderer,
    QgsPalettedRasterRenderer,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsScaleCalculator,
    QgsSingleBandGrayRenderer,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from ..compat import ALPHA_BAND, set_attribution
from ..core.errors import ImageryError
from ..core.records import Scene
from ..core.values import Id, Utc
from .imagery import without_secrets
from .layer_ids import SCENE_PROPERTY
from .raster_frames import quiet, without_tails
from .remote_sources import opening

Ranges = tuple[tuple[float, float], ...]
_SAMPLE_PX = 512
_NOTHING = '<VRTDataset rasterXSize="1" rasterYSize="1"><VRTRasterBand dataType="Byte" band="1"/></VRTDataset>'
"""What a layer begins as: QGIS reads the pixels of every new layer to stretch them, but not those of a new source."""


def scene_of_layer(layer: QgsMapLayer) -> Optional[Id]:
    """The image of the case that a layer shows, by what was noted when it was opened; None for every other layer."""
    said = layer.customProperty(SCENE_PROPERTY)
    return Id(str(said)) if said else None


def name_of(scene: Scene) -> str:
    """What a layer is called: day, sensor, title; never a key or a signature."""
    day = (scene.acquired_from or scene.acquired_to or "")[:10]
    return " ".join(filter(None, (day, scene.sensor, without_secrets(scene.title or scene.item_id or ""))))


def make_layer(source: str, scene: Scene, ranges: Ranges) -> QgsRasterLayer:
    """A layer of an image that is in no project yet; no pixel is read for it. Raises ImageryError."""
    with quiet():
        layer = QgsRasterLayer(_NOTHING, name_of(scene), "gdal")
        layer.setDataSource(source, name_of(scene), "gdal")
    if not layer.isValid():
        raise ImageryError(f"“{scene.title}” can't be shown. Check that its file is whole, or try again later.")
    layer.setCustomProperty(SCENE_PROPERTY, scene.id)
    _render(layer, ranges)
    set_time(layer, scene.acquired_from, scene.acquired_to)
    if scene.credit:
        set_attribution(layer, scene.credit)
    return layer


def set_time(layer: QgsRasterLayer, start: Optional[Utc], end: Optional[Utc]) -> None:
    """Give a layer the interval its image was taken in, for QGIS' temporal controller; none where no date is known."""
    begin, last = _moment(start or end), _moment(end or start)
    times = layer.temporalProperties()
    if begin is None or last is None:
        times.setIsActive(False)
        return
    times.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
    times.setFixedTemporalRange(QgsDateTimeRange(begin, last, True, True))
    times.setIsActive(True)


def ranges_of(source: str, window: Optional[QgsRectangle] = None) -> Ranges:
    """From where to where the values of each band go, but for two per cent at both ends; a window in the image's CRS.

    Read from overviews; meant for a thread. Raises ImageryError where nothing can be read.
    """
    with quiet(), opening():
        try:
            dataset = gdal.OpenEx(source.split("|", maxsplit=1)[0], gdal.OF_RASTER | gdal.OF_READONLY)
            part = _window(dataset, window) if dataset is not None else None
            if dataset is None or part is None:
                raise ImageryError("The image has nothing in this view. Move the map to it first.")
            wide, high = min(part[2], _SAMPLE_PX), min(part[3], _SAMPLE_PX)
            found = []
            for n in range(1, min(dataset.RasterCount, 3) + 1):
                band = dataset.GetRasterBand(n)
                values = band.ReadAsArray(*part, buf_xsize=wide, buf_ysize=high)
                valid = band.GetMaskBand().ReadAsArray(*part, buf_xsize=wide, buf_ysize=high)
                if values is None or valid is None:
                    raise RuntimeError(gdal.GetLastErrorMsg())
                found.append(without_tails(values, valid > 0))
        except RuntimeError as error:
            why = without_secrets(str(error)).split("\n")[0]
            raise ImageryError(f"The image can't be read just now ({why}). Try again later.") from None
    return tuple(found)


def stretch(layer: QgsRasterLayer, ranges: Ranges) -> None:
    """Stretch the colours of a layer between the values given, one pair a band shown."""
    renderer, provider = layer.renderer(), layer.dataProvider()
    if isinstance(renderer, QgsMultiBandColorRenderer):
        bands = (renderer.redBand(), renderer.greenBand(), renderer.blueBand())
        setters = (
            renderer.setRedContrastEnhancement,
            renderer.setGreenContrastEnhancement,
            renderer.setBlueContrastEnhancement,
        )
        for band, put in zip(bands, setters):
            if 0 < band <= len(ranges):
                put(_enhancement(provider.dataType(band), ranges[band - 1]))
    elif isinstance(renderer, QgsSingleBandGrayRenderer) and ranges:
        renderer.setContrastEnhancement(_enhancement(provider.dataType(renderer.usesBands()[0]), ranges[0]))
    else:
        raise ImageryError(f"“{layer.name()}” is drawn by a legend of its own, which has no stretch.")
    layer.triggerRepaint()


def set_resampling(layer: QgsRasterLayer, how: str) -> None:
    """Draw an image that is zoomed into as its pixels are (“nearest”), or smoothly (“cubic”)."""
    filters = layer.resampleFilter()
    filters.setZoomedInResampler(QgsCubicRasterResampler() if how == "cubic" else None)
    filters.setZoomedOutResampler(QgsBilinearRasterResampler() if how == "cubic" else None)
    layer.triggerRepaint()


def resampling(layer: QgsRasterLayer) -> str:
    """How an image is drawn that is zoomed into: “nearest” or “cubic”."""
    return "nearest" if layer.resampleFilter().zoomedInResampler() is None else "cubic"


def one_to_one(layer: QgsRasterLayer, at: QgsPointXY, map_crs: QgsCoordinateReferenceSystem, dpi: float) -> float:
    """Scale at which a pixel of the image is one of the screen, around a position in the map's CRS.

    Raises ImageryError where the image's CRS does not reach there.
    """
    there = QgsCoordinateTransform(map_crs, layer.crs(), QgsProject.instance())
    try:
        own = there.transform(at)
        beside = QgsPointXY(own.x() + layer.rasterUnitsPerPixelX(), own.y())
        back = QgsCoordinateTransform(layer.crs(), map_crs, QgsProject.instance())
        a, b = back.transform(own), back.transform(beside)
    except QgsCsException:
        raise ImageryError(f"“{layer.name()}” does not reach there. Move the map to it first.") from None
    step = a.distance(b)
    width = 1000.0
    extent = QgsRectangle(at.x() - step * width / 2, at.y() - 1, at.x() + step * width / 2, at.y() + 1)
    return float(QgsScaleCalculator(dpi, map_crs.mapUnits()).calculate(extent, width))


def _render(layer: QgsRasterLayer, ranges: Ranges) -> None:
    provider = layer.dataProvider()
    colours = [provider.colorInterpretation(n + 1) for n in range(provider.bandCount())]
    alpha = next((n + 1 for n, c in enumerate(colours) if c == ALPHA_BAND), -1)
    shown = [n + 1 for n, c in enumerate(colours) if c != ALPHA_BAND]
    if len(shown) >= 3:
        renderer = QgsMultiBandColorRenderer(provider, *shown[:3])
    elif provider.colorTable(1):
        classes = QgsPalettedRasterRenderer.colorTableToClassData(provider.colorTable(1))
        renderer = QgsPalettedRasterRenderer(provider, 1, classes)
    else:
        renderer = QgsSingleBandGrayRenderer(provider, 1)
    renderer.setAlphaBand(alpha)
    layer.setRenderer(renderer)
    if ranges and not isinstance(renderer, QgsPalettedRasterRenderer):
        stretch(layer, ranges)


def _enhancement(kind: "Qgis.DataType", between: "tuple[float, float]") -> QgsContrastEnhancement:
    made = QgsContrastEnhancement(kind)
    made.setMinimumValue(between[0], False)
    made.setMaximumValue(between[1], False)
    way = QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
    made.setContrastEnhancementAlgorithm(way, True)
    return made


def _window(dataset: gdal.Dataset, extent: Optional[QgsRectangle]) -> "Optional[tuple[int, int, int, int]]":
    wide, high = dataset.RasterXSize, dataset.RasterYSize
    if extent is None:
        return 0, 0, wide, high
    inverse = gdal.InvGeoTransform(dataset.GetGeoTransform())
    if inverse is None:
        return None
    corners = [
        gdal.ApplyGeoTransform(inverse, x, y)
        for x in (extent.xMinimum(), extent.xMaximum())
        for y in (extent.yMinimum(), extent.yMaximum())
    ]
    left, right = (int(np.clip(f(c[0] for c in corners), 0, wide)) for f in (min, max))
    top, bottom = (int(np.clip(f(c[1] for c in corners), 0, high)) for f in (min, max))
    return (left, top, right - left, bottom - top) if right > left and bottom > top else None


def _moment(text: Optional[Utc]) -> Optional[QDateTime]:
    if not text:
        return None
    made = QDateTime.fromString(text[:19], Qt.DateFormat.ISODate)
    made.setTimeSpec(Qt.TimeSpec.UTC)
    return made


def on_map(project: QgsProject, layer_id: str) -> QgsRasterLayer:
    """An image that is on the map. Raises ImageryError where it is not, or not any more."""
    layer = project.mapLayer(layer_id)
    if not isinstance(layer, QgsRasterLayer) or not layer.isValid():
        raise ImageryError("The image is no longer on the map. Open it again.")
    return layer


def layers_of(project: QgsProject, scene: Id) -> "Sequence[QgsRasterLayer]":
    """Layers of a project that show an image of the case."""
    rasters = (layer for layer in project.mapLayers().values() if isinstance(layer, QgsRasterLayer))
    return tuple(layer for layer in rasters if scene_of_layer(layer) == scene)

