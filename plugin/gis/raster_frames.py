"""A raster opened to be read by window: where its pixels lie on the ground, which bands show it, which pixels count.

Opened anew from its source wherever it is needed, so that a thread never shares GDAL's handle with another.
"""

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, osr

from ..core.errors import ImageryError
from ..core.geometry import LonLat
from ..core.ground import Ground, turned
from .axes import degrees, east_first
from .imagery import without_secrets

Window = tuple[int, int, int, int]
"""First column, first row, columns, rows."""

_TAILS = (2.0, 98.0)
_PROBE_PX = 8.0  # long enough for figures of a coordinate in degrees, short enough to be straight


@dataclass(frozen=True)
class Bands:
    """Which bands are read and as what: grey, rgb, palette (one band through its colours) or first three bands."""

    role: str
    numbers: tuple[int, ...]
    white: Optional[float]
    colours: Optional[NDArray[np.float32]] = None  # of a palette: red, green, blue, alpha per index

    @property
    def depth(self) -> int:
        """Values per pixel once read."""
        return len(self.numbers) if self.colours is None else 3


class RasterFrame:
    """A raster on the ground. Raises ImageryError where it can't be opened or nobody can say where it lies.

    Columns and rows are counted from the outer corner of the first pixel; the middle of that pixel is 0.5, 0.5.
    """

    def __init__(self, source: str, crs: Optional[str] = None) -> None:
        self.name = PurePath(without_secrets(source.split("|", 1)[0])).name or "image"
        with quiet():
            try:
                dataset = gdal.OpenEx(source.split("|", 1)[0], gdal.OF_RASTER | gdal.OF_READONLY)
            except RuntimeError:  # where another plugin has asked GDAL for exceptions
                dataset = None
        if dataset is None:
            raise ImageryError(
                f"The image “{self.name}” can't be opened as a raster file. Repair its path; a map service has no "
                "pixels to measure: export the part you need as a GeoTIFF first."
            )
        self._dataset = dataset
        self.columns, self.rows = dataset.RasterXSize, dataset.RasterYSize
        self._affine, self._inverse = self._placed(dataset, crs)
        own = osr.SpatialReference()
        if crs is None:
            own = dataset.GetSpatialRef().Clone()
        elif own.SetFromUserInput(crs) != 0:
            raise ImageryError(f"The coordinate system given for “{self.name}” is not known. Choose it anew.")
        self._turns = bool(own.IsGeographic())
        self._there, self._here = self._transforms(own)
        self.bands = _bands_of(dataset, self.name)

    def _placed(self, dataset: gdal.Dataset, crs: Optional[str]) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """Affine from pixels to the image's own coordinates, and back. Raises ImageryError where it has none."""
        affine = dataset.GetGeoTransform(can_return_null=True)
        if affine is None:
            raise ImageryError(f"The image “{self.name}” {_unplaced(dataset)}")
        if crs is None and dataset.GetSpatialRef() is None:
            raise ImageryError(
                f"The image “{self.name}” has no coordinate system, so nobody can say where on the ground this is. "
                "Set it under Layer properties, Source; or georeference the image first."
            )
        inverse = gdal.InvGeoTransform(affine)
        if inverse is None:
            raise ImageryError(f"The pixels of “{self.name}” have no area on the map. Georeference the image anew.")
        return affine, inverse

    def _transforms(self, own: osr.SpatialReference) -> tuple[osr.CoordinateTransformation, ...]:
        earth, own = degrees(), east_first(own)
        with quiet():
            try:
                both = osr.CoordinateTransformation(earth, own), osr.CoordinateTransformation(own, earth)
                both[0].TransformPoint(0.0, 0.0)
            except (RuntimeError, TypeError, ValueError):
                both = ()
        if not both:
            raise ImageryError(
                f"The coordinate system of “{self.name}” can't be turned into longitude and latitude. "
                "Georeference the image in one that is tied to the earth."
            )
        return both

    def to_pixels(self, at: Sequence[LonLat]) -> NDArray[np.float64]:
        """Column and row of positions, as n × 2; infinite where the image's coordinate system does not reach."""
        with quiet():
            try:
                answer = self._there.TransformPoints([(lon, lat) for lon, lat in at])
            except RuntimeError:
                answer = [(math.inf, math.inf)] * len(at)
        xy = np.array([each[:2] for each in answer], float).reshape(-1, 2)
        x, y = xy[:, 0], xy[:, 1]
        a = self._affine
        if self._turns:  # a raster across ±180° goes on beyond it, and some run from 0 to 360
            middle = a[0] + a[1] * self.columns / 2 + a[2] * self.rows / 2
            x = middle + (x - middle + 180.0) % 360.0 - 180.0
        i = self._inverse
        return np.stack([i[0] + i[1] * x + i[2] * y, i[3] + i[4] * x + i[5] * y], 1)

    def to_degrees(self, column: float, row: float) -> LonLat:
        """Longitude and latitude of a point of the image. Raises ImageryError where it lies off the earth."""
        a = self._affine
        x, y = a[0] + a[1] * column + a[2] * row, a[3] + a[4] * column + a[5] * row
        with quiet():
            try:
                lon, lat = self._here.TransformPoint(x, y)[:2]
            except RuntimeError:
                lon = lat = math.inf
        if not (math.isfinite(lon) and math.isfinite(lat) and abs(lat) <= 90.0):
            raise ImageryError(f"A part of “{self.name}” lies off the earth. Check its coordinate system.")
        return turned(lon), lat

    def steps_m(self, at: LonLat) -> tuple[float, float]:
        """Ground size of a pixel around a position, in metres: along a row, and along a column."""
        column, row = self.to_pixels([at])[0]
        if not math.isfinite(column + row):
            raise ImageryError(f"The coordinate system of “{self.name}” does not reach there. Choose another area.")
        ground = Ground(*at)
        sides = []
        for across, down in ((1.0, 0.0), (0.0, 1.0)):
            half = _PROBE_PX / 2
            a = ground.to_plane(self.to_degrees(column - across * half, row - down * half))
            b = ground.to_plane(self.to_degrees(column + across * half, row + down * half))
            sides.append(math.dist(a, b) / _PROBE_PX)
        return sides[0], sides[1]

    def read(self, window: Window, columns: int, rows: int) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        """Pixels of a window brought to a number of columns and rows: rows × columns × bands, and which count.

        Fewer than the window has are means (of palettes, single pixels), taken from overviews where there are any.
        Raises ImageryError where the file breaks off.
        """
        alg = gdal.GRIORA_NearestNeighbour if self.bands.colours is not None else gdal.GRIORA_Average
        layers, masks = [], []
        for number in self.bands.numbers:
            band = self._dataset.GetRasterBand(number)
            layers.append(self._array(band, window, columns, rows, gdal.GDT_Float32, alg))
            flags = band.GetMaskFlags()
            if flags != gdal.GMF_ALL_VALID and not (masks and flags & gdal.GMF_PER_DATASET):
                nearest = gdal.GRIORA_NearestNeighbour
                masks.append(self._array(band.GetMaskBand(), window, columns, rows, gdal.GDT_Byte, nearest) > 0)
        values = np.stack(layers, -1)
        valid = np.isfinite(values).all(-1)
        if masks:
            valid &= np.logical_or.reduce(masks)
        if self.bands.colours is not None:
            colours = self.bands.colours
            index = np.clip(np.nan_to_num(values[..., 0]), 0, len(colours) - 1).astype(np.intp)
            valid &= colours[index, 3] > 0
            values = colours[index, :3]
        values[~valid] = 0.0
        return values, valid

    def _array(
        self, band: gdal.Band, window: Window, columns: int, rows: int, kind: int, alg: int
    ) -> NDArray[np.float32]:
        with quiet():
            try:
                found = band.ReadAsArray(*window, buf_xsize=columns, buf_ysize=rows, buf_type=kind, resample_alg=alg)
            except RuntimeError:
                found = None
            why = gdal.GetLastErrorMsg()
        if found is None:
            raise ImageryError(
                f"The image “{self.name}” breaks off or can't be reached: {without_secrets(why) or 'no reason given'}. "
                "Fetch the file again."
            )
        return np.asarray(found)


def _unplaced(dataset: gdal.Dataset) -> str:
    if dataset.GetGCPCount():
        return (
            "is placed by control points only (GCPs), so its pixels have no size on the ground yet. "
            "Warp it first: Raster, Projections, Warp."
        )
    if dataset.GetMetadata("RPC"):
        return (
            "is placed by the satellite's camera model only (RPCs): it is not orthorectified, so its pixels have no "
            "size on the ground yet. Warp it first with a terrain model (gdalwarp -rpc)."
        )
    return "is placed nowhere on the map. Georeference it first: Layer, Georeferencer."


def _bands_of(dataset: gdal.Dataset, name: str) -> Bands:
    bands = [dataset.GetRasterBand(n + 1) for n in range(dataset.RasterCount)]
    if not bands:
        raise ImageryError(f"The image “{name}” holds no band of its own. Choose one of its parts (subdatasets).")
    if any(gdal.DataTypeIsComplex(band.DataType) for band in bands):
        raise ImageryError(f"The image “{name}” holds complex numbers (raw radar). Make an intensity image first.")
    meaning = {band.GetColorInterpretation(): n + 1 for n, band in reversed(list(enumerate(bands)))}
    shown = [n + 1 for n, band in enumerate(bands) if band.GetColorInterpretation() != gdal.GCI_AlphaBand]
    if not shown:
        raise ImageryError(f"The image “{name}” holds nothing but transparency. Choose another.")
    table = bands[shown[0] - 1].GetRasterColorTable()
    if len(shown) == 1 and table is not None:
        colours = [table.GetColorEntry(n) for n in range(table.GetCount())]
        return Bands("palette", (shown[0],), 255.0, np.array(colours, np.float32).reshape(-1, 4))
    white = 255.0 if all(bands[n - 1].DataType == gdal.GDT_Byte for n in shown) else None
    wanted = (gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand)
    if all(each in meaning for each in wanted):
        return Bands("rgb", tuple(meaning[each] for each in wanted), white)
    if len(shown) < 3:
        return Bands("grey", (shown[0],), white)
    return Bands("first three bands", tuple(shown[:3]), white)


def without_tails(values: NDArray[Any], valid: NDArray[np.bool_]) -> tuple[float, float]:
    """From where to where valid values go, but for two per cent at both ends; never of no width."""
    told = values[valid & np.isfinite(values)]
    low, top = (float(v) for v in np.percentile(told, _TAILS)) if told.size else (0.0, 1.0)
    return low, top if top > low else low + 1.0


@contextmanager
def quiet() -> Iterator[None]:
    """What GDAL has to say is asked for, not printed; the handler is this thread's own."""
    gdal.ErrorReset()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        yield
    finally:
        gdal.PopErrorHandler()
