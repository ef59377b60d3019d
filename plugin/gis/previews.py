"""A small picture of an image file, read from its overviews or by skipping, never whole."""

from typing import Optional

import numpy as np
from osgeo import gdal
from qgis.PyQt.QtGui import QImage

from .chips import as_png
from .raster_frames import quiet, without_tails

SIDE_PX = 128


def preview(source: str) -> Optional[bytes]:
    """A PNG of at most 128 pixels a side, stretched; None where the file can't be read. Made for a thread."""
    with quiet():
        try:
            dataset = gdal.OpenEx(source, gdal.OF_RASTER | gdal.OF_READONLY)
            bands = _bands(dataset) if dataset is not None else None
        except RuntimeError:
            return None
    return _png(bands) if bands is not None else None


def _bands(dataset: gdal.Dataset) -> "Optional[np.ndarray]":
    """Red, green and blue as bytes; grey for one band."""
    share = SIDE_PX / max(dataset.RasterXSize, dataset.RasterYSize, 1)
    wide, high = (max(1, round(side * min(share, 1.0))) for side in (dataset.RasterXSize, dataset.RasterYSize))
    numbers = (1, 2, 3) if dataset.RasterCount >= 3 else (1, 1, 1)
    made = []
    for number in numbers:
        band = dataset.GetRasterBand(number)
        values = band.ReadAsArray(buf_xsize=wide, buf_ysize=high)
        valid = band.GetMaskBand().ReadAsArray(buf_xsize=wide, buf_ysize=high)
        if values is None or valid is None or np.iscomplexobj(values):
            return None
        made.append(_stretched(values.astype(float), valid > 0, band))
    return np.ascontiguousarray(np.stack(made, axis=-1))


def _stretched(values: "np.ndarray", valid: "np.ndarray", band: gdal.Band) -> "np.ndarray":
    low, top = (0.0, 255.0) if band.DataType == gdal.GDT_Byte else without_tails(values, valid)
    with np.errstate(invalid="ignore"):
        scaled = np.clip((values - low) / (top - low), 0.0, 1.0) * 255.0
    return np.where(valid & np.isfinite(values), scaled, 0.0).astype(np.uint8)


def _png(pixels: "np.ndarray") -> Optional[bytes]:
    high, wide = pixels.shape[:2]
    return as_png(QImage(pixels.tobytes(), wide, high, 3 * wide, QImage.Format.Format_RGB888)) or None
