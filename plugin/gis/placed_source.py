"""A picture with a place on the earth, for GDAL: a small VRT beside nothing else, with an exact affine in metres."""

from pathlib import Path
from typing import Callable

from osgeo import gdal, osr

from ..core.errors import ImageryError
from ..core.geometry import LonLat
from .axes import degrees, east_first
from .raster_frames import quiet

Position = Callable[[float, float], LonLat]


def picture_size(picture: Path) -> "tuple[int, int]":
    """Width and height of a picture in pixels. Raises ImageryError."""
    with quiet():
        try:
            dataset = gdal.OpenEx(str(picture), gdal.OF_RASTER | gdal.OF_READONLY)
        except RuntimeError:
            dataset = None
    if dataset is None:
        raise ImageryError(f"{picture} can't be read as a picture. Save it as PNG, JPEG or TIFF.")
    return dataset.RasterXSize, dataset.RasterYSize


def write_placed(picture: Path, position: Position, origin: LonLat, target: Path) -> str:
    """Write a VRT of a picture that lies where `position` (pixel to degrees) says; answers its path.

    It lies in the equidistant projection around `origin`, where a plane of metres is a plane. Raises ImageryError.
    """
    wide, high = picture_size(picture)
    crs = osr.SpatialReference()
    crs.ImportFromProj4(f"+proj=aeqd +lat_0={origin[1]:.9f} +lon_0={origin[0]:.9f} +datum=WGS84 +units=m +no_defs")
    there = osr.CoordinateTransformation(degrees(), east_first(crs))
    corner, right, below = (
        there.TransformPoint(*position(*pixel))[:2] for pixel in ((0.0, 0.0), (float(wide), 0.0), (0.0, float(high)))
    )
    affine = (
        corner[0], (right[0] - corner[0]) / wide, (below[0] - corner[0]) / high,
        corner[1], (right[1] - corner[1]) / wide, (below[1] - corner[1]) / high,
    )  # fmt: skip
    with quiet():
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            made = gdal.Translate(str(target), str(picture), format="VRT")
            if made is None:
                raise RuntimeError(gdal.GetLastErrorMsg())
            made.SetProjection(crs.ExportToWkt())
            made.SetGeoTransform(affine)
            made.FlushCache()
            made = None
        except (RuntimeError, OSError) as error:
            raise ImageryError(f"{target} can't be written ({error}). Check the rights of its folder.") from None
    return str(target)
