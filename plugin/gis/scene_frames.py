"""Where an image lies, as the record keeps it: its frame, or the outline of what is valid in it where that is cheap."""

import math
from collections.abc import Sequence
from typing import Optional

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, osr
from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle

from ..core.geometry import LonLat, MultiPolygon, Polygon
from ..core.ground import Ground, turned
from .axes import degrees, east_first
from .geometry import in_one_turn

_CELLS = 64
_READ_WHOLE_UP_TO_PX = 4_000_000
_FULL = 0.985  # from this share of cells on the frame says the same
_STRAIGHT = 0.9  # cells that fill this share of their hull are a turned rectangle, as a swath is
_SIDE_STEPS = 4
_transforms: "dict[str, Optional[osr.CoordinateTransformation]]" = {}


def to_degrees(crs: str) -> Optional[osr.CoordinateTransformation]:
    """From a CRS given as WKT to longitude and latitude, kept for the next image; None where there is no way."""
    if crs not in _transforms:
        if len(_transforms) > 200:
            _transforms.clear()
        own, made = osr.SpatialReference(), None
        try:
            if own.ImportFromWkt(crs) == 0:
                made = osr.CoordinateTransformation(east_first(own), degrees())
        except (RuntimeError, TypeError, ValueError):
            made = None
        _transforms[crs] = made
    return _transforms[crs]


class Placing:
    """Pixels of one image in degrees, by its affine and CRS, or by control points or a camera model."""

    def __init__(self, dataset: gdal.Dataset, affine: "Optional[tuple[float, ...]]", crs: str) -> None:
        self.columns, self.rows = dataset.RasterXSize, dataset.RasterYSize
        self._affine = affine
        self._way = to_degrees(crs) if affine is not None else None
        self._by_points = None if affine is not None else _by_points(dataset)

    @property
    def known(self) -> bool:
        """True where pixels can be placed at all."""
        return self._way is not None or self._by_points is not None

    def degrees(self, pixels: Sequence[tuple[float, float]]) -> "Optional[list[LonLat]]":
        """Longitude and latitude of columns and rows; None where any lies off the earth."""
        try:
            if self._affine is not None and self._way is not None:
                a = self._affine
                on_map = [(a[0] + a[1] * x + a[2] * y, a[3] + a[4] * x + a[5] * y) for x, y in pixels]
                found = self._way.TransformPoints(on_map)
            elif self._by_points is not None:
                answers, good = self._by_points.TransformPoints(0, [(x, y) for x, y in pixels])
                found = answers if all(good) else []
            else:
                found = []
        except RuntimeError:
            found = []
        told = [(float(each[0]), float(each[1])) for each in found]
        sound = told and all(math.isfinite(x) and math.isfinite(y) and abs(y) <= 90.0 for x, y in told)
        return [(turned(x), y) for x, y in told] if sound else None

    def frame(self) -> Optional[MultiPolygon]:
        """The image's own edges."""
        w, h = float(self.columns), float(self.rows)
        return self.outline(((0.0, 0.0), (w, 0.0), (w, h), (0.0, h), (0.0, 0.0)))

    def outline(self, ring: Sequence[tuple[float, float]]) -> Optional[MultiPolygon]:
        """A ring of columns and rows in degrees, each side in a few steps, for straight lines there are none here."""
        steps = [n / _SIDE_STEPS for n in range(_SIDE_STEPS)]
        dense = [
            (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in zip(ring, ring[1:]) for t in steps
        ]
        found = self.degrees([*dense, ring[-1]])
        return in_one_turn(Polygon((tuple(found),))) if found else None

    def pixel_m(self) -> Optional[float]:
        """Ground size of a pixel in the middle along its longer side, in metres to the millimetre; by affine only."""
        if self._affine is None:
            return None
        x, y = self.columns / 2, self.rows / 2
        ends = self.degrees(((x, y), (x + 1.0, y), (x, y + 1.0)))
        if not ends:
            return None
        ground = Ground(*ends[0])
        return round(max(math.hypot(*ground.to_plane(end)) for end in ends[1:]), 3)


def footprint(dataset: gdal.Dataset, placing: Placing) -> Optional[MultiPolygon]:
    """The outline of valid pixels where it is cheap to read and not the whole frame; else the frame."""
    cells = _valid_cells(dataset)
    if cells is None or cells.mean() >= _FULL or not cells.any():
        return placing.frame()
    across, down = dataset.RasterXSize / cells.shape[1], dataset.RasterYSize / cells.shape[0]
    ring = _hull(cells)
    if cells.sum() >= _STRAIGHT * abs(_area(ring)):
        return placing.outline([(x * across, y * down) for x, y in ring]) or placing.frame()
    parts: list[tuple[tuple[LonLat, ...], ...]] = []
    for rings in _stairs(cells):
        placed = [placing.degrees([(x * across, y * down) for x, y in each]) for each in rings]
        if placed and placed[0]:
            shape = Polygon(tuple(tuple(each) for each in placed if each))
            parts += in_one_turn(shape).polygons
    return MultiPolygon(tuple(parts)) if parts else placing.frame()


def _valid_cells(dataset: gdal.Dataset) -> Optional[NDArray[np.bool_]]:
    """Which of up to 64 × 64 cells hold a valid pixel; None where all do, or asking would read too much."""
    bands = [dataset.GetRasterBand(n + 1) for n in range(min(dataset.RasterCount, 4))]
    if not bands or bands[0].GetMaskFlags() == gdal.GMF_ALL_VALID:
        return None
    seen: Optional[NDArray[np.bool_]] = None
    for band in bands[:1] if bands[0].GetMaskFlags() & gdal.GMF_PER_DATASET else bands[:3]:
        small = _small(band)
        if small is None:
            return None
        across, down = min(_CELLS, small.XSize), min(_CELLS, small.YSize)
        mask = small.GetMaskBand().ReadAsArray(buf_xsize=across, buf_ysize=down)
        if mask is None:
            return None
        seen = (mask > 0) if seen is None else seen | (mask > 0)
        if seen.all():
            break
    return seen


def _small(band: gdal.Band) -> Optional[gdal.Band]:
    """The band, or an overview of it that still has the cells, whichever is small enough to read; else None."""
    fits = [band.GetOverview(n) for n in range(band.GetOverviewCount())]
    fine = [each for each in (band, *fits) if each is not None and min(each.XSize, each.YSize) >= _CELLS]
    small = min(fine or [band], key=lambda each: each.XSize * each.YSize)
    return small if small.XSize * small.YSize <= _READ_WHOLE_UP_TO_PX else None


def _hull(cells: NDArray[np.bool_]) -> "list[tuple[float, float]]":
    """Convex hull of the corners of cells, closed; columns and rows of cells."""
    rows, columns = np.flatnonzero(cells.any(1)), np.flatnonzero(cells.any(0))
    if rows.size * columns.size == cells.sum():  # an upright rectangle, as where one edge is empty
        left, right = float(columns[0]), columns[-1] + 1.0
        top, bottom = float(rows[0]), rows[-1] + 1.0
        return [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    points: set[tuple[float, float]] = set()
    firsts, lasts = cells[rows].argmax(1), cells.shape[1] - cells[rows, ::-1].argmax(1)
    for row, first, last in zip(rows.tolist(), firsts.tolist(), lasts.tolist()):
        points.update(((first, row), (first, row + 1.0), (last, row), (last, row + 1.0)))
    ordered = sorted(points)
    hull: list[tuple[float, float]] = []
    for way in (ordered, ordered[::-1]):
        side: list[tuple[float, float]] = []
        for p in way:
            while len(side) > 1 and _turn(side[-2], side[-1], p) <= 0.0:
                side.pop()
            side.append(p)
        hull += side[:-1]
    return [*hull, hull[0]]


def _turn(a: "tuple[float, float]", b: "tuple[float, float]", c: "tuple[float, float]") -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _area(ring: "Sequence[tuple[float, float]]") -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2.0


def _stairs(cells: NDArray[np.bool_]) -> "list[list[list[tuple[float, float]]]]":
    """Cells as polygons of columns and rows of cells: rings of each, the outer one first."""
    boxes = []
    for row in range(cells.shape[0]):
        edges = np.flatnonzero(np.diff(np.concatenate(([0], cells[row].astype(np.int8), [0]))))
        for first, last in zip(edges[::2], edges[1::2]):
            boxes.append(QgsGeometry.fromRect(QgsRectangle(float(first), float(row), float(last), row + 1.0)))
    whole = QgsGeometry.unaryUnion(boxes).simplify(0.75)
    parts = whole.asMultiPolygon() if whole.isMultipart() else [whole.asPolygon()]
    return [[[(QgsPointXY(p).x(), QgsPointXY(p).y()) for p in ring] for ring in part] for part in parts if part]


def _by_points(dataset: gdal.Dataset) -> Optional[gdal.Transformer]:
    method = "GCP_POLYNOMIAL" if dataset.GetGCPCount() else "RPC"
    try:
        return gdal.Transformer(dataset, None, [f"METHOD={method}", "DST_SRS=EPSG:4326"])
    except RuntimeError:
        return None


