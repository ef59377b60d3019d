"""An image as a VRT: bands of several files together, moved on the ground, or read from a server.

A VRT that says size, type and overviews of its sources is opened without opening them, so that a project full of
images on a slow server opens at once; they are read when they are drawn.
"""

import math
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Optional

from osgeo import gdal, osr

from ..core.errors import ImageryError
from ..core.ground import Ground
from .axes import degrees, east_first
from .imagery import without_secrets
from .raster_frames import quiet
from .remote_sources import opening

Affine = tuple[float, float, float, float, float, float]
_TINY = 1e-6
_STATUS, _ADDRESS = re.compile(r"\b[45]\d\d\b"), re.compile(r"https?://\S+")


@dataclass(frozen=True)
class SourceBand:
    """One band to be shown: GDAL's name of its file, its number there, its place on the map, how it is stored."""

    source: str
    number: int
    columns: int
    rows: int
    affine: Affine
    crs: str
    kind: str
    block: tuple[int, int]
    colour: str
    no_data: Optional[float]
    overviews: tuple[int, ...]
    mask: bool
    palette: tuple[tuple[int, ...], ...] = ()


def read_bands(source: str, number: Optional[int] = None, title: str = "image") -> tuple[SourceBand, ...]:
    """One band of a file, or all of them; of a remote file only its head is read. Raises ImageryError."""
    with quiet(), opening():
        try:
            dataset = gdal.OpenEx(source, gdal.OF_RASTER | gdal.OF_READONLY)
        except RuntimeError:
            dataset = None
        why = without_secrets(gdal.GetLastErrorMsg() or "").split("\n")[0]
        if dataset is None:
            if why.startswith("HTTP response code") and why.endswith(": 0"):
                why = "its server does not answer"
            raise ImageryError(f"“{title}” can't be opened{f': {why}' if why else ''}. {_what_next(why)}")
        affine = dataset.GetGeoTransform(can_return_null=True)
        crs = dataset.GetProjection()
        if affine is None or not crs:
            raise ImageryError(f"“{title}” is placed nowhere on the map. Georeference it first, then open it.")
        if number is not None and not 1 <= number <= dataset.RasterCount:
            raise ImageryError(f"“{title}” has no band {number}: it has {dataset.RasterCount}.")
        numbers = range(1, dataset.RasterCount + 1) if number is None else (number,)
        return tuple(_band(dataset, source, n, tuple(affine), crs) for n in numbers)


def _band(dataset: gdal.Dataset, source: str, number: int, affine: Affine, crs: str) -> SourceBand:
    band = dataset.GetRasterBand(number)
    table = band.GetRasterColorTable()
    smaller = [band.GetOverview(n) for n in range(band.GetOverviewCount())]
    factors = [round(band.XSize / each.XSize) for each in smaller if each is not None]
    colour = gdal.GetColorInterpretationName(band.GetColorInterpretation())
    flags = band.GetMaskFlags()
    palette = tuple(tuple(table.GetColorEntry(n)) for n in range(table.GetCount())) if table else ()
    masked = bool(flags & gdal.GMF_PER_DATASET) and not flags & gdal.GMF_ALPHA
    wide, high = band.GetBlockSize()
    kind = gdal.GetDataTypeName(band.DataType)
    return SourceBand(
        source, number, band.XSize, band.YSize, affine, crs, kind, (wide, high), colour, band.GetNoDataValue(),
        tuple(sorted({factor for factor in factors if factor > 1})), masked, palette,
    )  # fmt: skip


def moved(affine: Affine, crs: str, columns: int, rows: int, east_m: float, north_m: float) -> Affine:
    """An affine so that the middle of the image lies so many metres further east and north. Raises ImageryError."""
    own, earth = _system(crs), degrees()
    x = affine[0] + affine[1] * columns / 2 + affine[2] * rows / 2
    y = affine[3] + affine[4] * columns / 2 + affine[5] * rows / 2
    with quiet():
        try:
            lon, lat = osr.CoordinateTransformation(own, earth).TransformPoint(x, y)[:2]
            there = Ground(lon, lat).to_degrees((east_m, north_m))
            new_x, new_y = osr.CoordinateTransformation(earth, own).TransformPoint(*there)[:2]
        except (RuntimeError, TypeError, ValueError):
            new_x = new_y = math.nan
    if not math.isfinite(new_x + new_y):
        raise ImageryError("The image can't be moved: its coordinate system does not reach there.")
    return (affine[0] + new_x - x, affine[1], affine[2], affine[3] + new_y - y, affine[4], affine[5])


def vrt(
    bands: Sequence[SourceBand],
    shift_m: tuple[float, float] = (0.0, 0.0),
    tags: "Optional[Mapping[str, str]]" = None,
    beside: Optional[Path] = None,
    colours: Sequence[str] = (),
) -> str:
    """The bands as one VRT on the grid of the finest, moved east and north by metres; files relative to `beside`.

    Raises ImageryError where the bands are not of one coordinate system.
    """
    finest = min(bands, key=lambda band: abs(band.affine[1]) + abs(band.affine[2]))
    if any(band.crs != finest.crs for band in bands):
        raise ImageryError("The bands have unlike coordinate systems, so they make no picture. Choose others.")
    if any(band.affine[2] or band.affine[4] for band in bands) and any(band.affine != finest.affine for band in bands):
        raise ImageryError("The bands are turned on unlike grids, so they make no picture. Choose others.")
    grid = finest.affine
    if any(shift_m):
        grid = moved(grid, finest.crs, finest.columns, finest.rows, *shift_m)
    lines = [
        f'<VRTDataset rasterXSize="{finest.columns}" rasterYSize="{finest.rows}">',
        f'<SRS dataAxisToSRSAxisMapping="{_axes(finest.crs)}">{escape(finest.crs)}</SRS>',
        f"<GeoTransform>{', '.join(repr(float(v)) for v in grid)}</GeoTransform>",
    ]
    if tags:
        said = "".join(f'<MDI key="{escape(k)}">{escape(without_secrets(v))}</MDI>' for k, v in tags.items())
        lines.append(f"<Metadata>{said}</Metadata>")
    for n, band in enumerate(bands):
        lines += _vrt_band(n, band, finest, colours[n] if n < len(colours) else band.colour, beside)
    if finest.overviews:
        lines.append(f'<OverviewList resampling="nearest">{" ".join(map(str, finest.overviews))}</OverviewList>')
    if all(band.mask for band in bands):
        source = _source(finest, finest, f"mask,{finest.number}", beside)
        lines += ['<MaskBand><VRTRasterBand dataType="Byte">', *source, "</VRTRasterBand></MaskBand>"]
    return "".join([*lines, "</VRTDataset>"])


def _vrt_band(n: int, band: SourceBand, grid: SourceBand, colour: str, beside: Optional[Path]) -> "list[str]":
    lines = [f'<VRTRasterBand dataType="{band.kind}" band="{n + 1}"><ColorInterp>{colour}</ColorInterp>']
    if band.no_data is not None:
        lines.append(f"<NoDataValue>{band.no_data!r}</NoDataValue>")
    if band.palette:
        rows = "".join('<Entry c1="{}" c2="{}" c3="{}" c4="{}"/>'.format(*(*e, 255)[:4]) for e in band.palette)
        lines.append(f"<ColorTable>{rows}</ColorTable>")
    return [*lines, *_source(band, grid, str(band.number), beside), "</VRTRasterBand>"]


def _source(band: SourceBand, grid: SourceBand, number: str, beside: Optional[Path]) -> "list[str]":
    """Where a band's pixels are, and which of the grid's they fill."""
    a, g = band.affine, grid.affine
    name, relative = band.source, 0
    if beside is not None and not name.startswith("/vsi"):
        try:
            name, relative = Path(os.path.relpath(name, beside)).as_posix(), 1
        except ValueError:  # on another drive
            relative = 0
    if a == g:
        where = (0.0, 0.0, float(band.columns), float(band.rows))
    else:
        where = ((a[0] - g[0]) / g[1], (a[3] - g[3]) / g[5], band.columns * a[1] / g[1], band.rows * a[5] / g[5])
    x, y, wide, high = (round(v) if abs(v - round(v)) < _TINY * max(1.0, abs(v)) else v for v in where)
    kind = "ComplexSource" if band.no_data is not None else "SimpleSource"
    end = [f"<NODATA>{band.no_data!r}</NODATA>"] if band.no_data is not None else []
    return [
        f"<{kind}>",
        f'<SourceFilename relativeToVRT="{relative}" shared="0">{escape(name)}</SourceFilename>',
        f"<SourceBand>{number}</SourceBand>",
        f'<SourceProperties RasterXSize="{band.columns}" RasterYSize="{band.rows}" DataType="{band.kind}" '
        f'BlockXSize="{band.block[0]}" BlockYSize="{band.block[1]}"/>',
        f'<SrcRect xOff="0" yOff="0" xSize="{band.columns}" ySize="{band.rows}"/>',
        f'<DstRect xOff="{x}" yOff="{y}" xSize="{wide}" ySize="{high}"/>',
        *end,
        f"</{kind}>",
    ]


def _axes(crs: str) -> str:
    return ",".join(str(axis) for axis in _system(crs).GetDataAxisToSRSAxisMapping())


def _system(crs: str) -> osr.SpatialReference:
    made = osr.SpatialReference()
    made.ImportFromWkt(crs)
    return east_first(made)


def _what_next(why: str) -> str:
    status = _STATUS.search(_ADDRESS.sub("", why))
    code = status.group() if status else ""
    if code in ("401", "403"):
        return "The server refuses it: it may need an account, or the address has expired. Search for it again."
    if code == "404" or not why:
        return "There is no such file (any more), or its server is away. Search for it again, or try later."
    return "Check the network, or try again later."
