"""A window of an image written to a file of one's own, strip by strip; what was fetched once is not fetched again.

Beside the file to come stands a folder `….part` with the strips that are whole and a journal of what they are of. The
file is put together, hashed, and gets its name when all are there.
"""

import json
import math
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from osgeo import gdal, osr

from ..core.errors import BadValue, Cancelled, FigureError, ImageryError, NoPixels
from ..core.geometry import LonLat
from ..core.ground import LEAST_M_PER_DEG
from ..core.ports import Progress
from ..core.whole_file import written_whole
from .axes import degrees, east_first
from .imagery import without_secrets
from .raster_frames import quiet
from .remote_sources import opening, set_for_thread
from .scene_files import sha256_of

Bounds = tuple[float, float, float, float]
Window = tuple[int, int, int, int]
LARGEST_BYTES = 4 << 30
_STRIP_BYTES = 8 << 20
_EDGE_STEPS = 8


@dataclass(frozen=True)
class Copied:
    """A window that was written: its hash and size, columns and rows of the original, and what was read this time."""

    path: Path
    sha256: str
    size_bytes: int
    window: tuple[int, int, int, int]
    strips: int
    fetched: int


def window_of(dataset: gdal.Dataset, bounds: Bounds, margin_m: float) -> tuple[int, int, int, int]:
    """First column and row, columns and rows under west, south, east, north with a margin. Raises NoPixels."""
    affine = dataset.GetGeoTransform(can_return_null=True)
    inverse = gdal.InvGeoTransform(affine) if affine else None
    own = dataset.GetSpatialRef()
    if inverse is None or own is None:
        raise ImageryError("The image is placed nowhere on the map, so no part of it can be cut out. Georeference it.")
    with quiet():
        try:
            way = osr.CoordinateTransformation(degrees(), east_first(own.Clone()))
            found = way.TransformPoints(_edge(bounds, margin_m))
        except (RuntimeError, TypeError, ValueError):
            found = []
    pixels = [gdal.ApplyGeoTransform(inverse, x, y) for x, y, *_ in found if math.isfinite(x) and math.isfinite(y)]
    if not pixels:
        raise NoPixels("The coordinate system of the image does not reach there. Choose another area.")
    left, right = math.floor(min(p[0] for p in pixels)), math.ceil(max(p[0] for p in pixels))
    top, bottom = math.floor(min(p[1] for p in pixels)), math.ceil(max(p[1] for p in pixels))
    left, top = max(left, 0), max(top, 0)
    right, bottom = min(right, dataset.RasterXSize), min(bottom, dataset.RasterYSize)
    if right <= left or bottom <= top:
        raise NoPixels("The image has no pixels in this area. Choose an area inside its footprint.")
    return left, top, right - left, bottom - top


def copy_window(
    source: str,
    bounds: Bounds,
    margin_m: float,
    target: Path,
    tags: Mapping[str, str],
    progress: Optional[Progress] = None,
) -> Copied:
    """Write a window of an image as a tiled GeoTIFF. Raises ImageryError, NoPixels, BadValue, Cancelled.

    After any of them but BadValue the strips that are whole stay, and the next call goes on from there.
    """
    part = target.with_name(target.name + ".part")
    if part.is_dir() and source.startswith(("/vsicurl", "<")):
        gdal.VSICurlClearCache()  # GDAL remembers that a server was away
    with quiet(), opening():
        dataset = _opened(source)
        window = window_of(dataset, bounds, margin_m)
        strips = _strips(dataset, window)
        try:
            part.parent.mkdir(parents=True, exist_ok=True)
            _begin(part, _journal(dataset, source, window, len(strips)))
            fetched = 0
            for n, strip in enumerate(strips):
                if progress is not None:
                    progress.report(n / (len(strips) + 1), target.name)
                    if progress.cancelled():
                        raise Cancelled(f"{target.name}: {n} of {len(strips)} parts are here. Go on whenever you like.")
                if not _whole(part, n, strip, dataset):
                    _fetch(dataset, strip, part / _name(n), progress)
                    fetched += 1
            with written_whole(target) as draft:
                _put_together(dataset, window, strips, part, draft, tags)
                digest, size = sha256_of(draft), draft.stat().st_size
        except (OSError, RuntimeError) as error:  # RuntimeError where another plugin has asked GDAL for exceptions
            why = getattr(error, "strerror", None) or str(error)
            told = f"{target} can't be written: {why}. Free some space, or choose another folder."
            raise ImageryError(told) from None
        except FigureError as error:
            raise ImageryError(str(error)) from None
    shutil.rmtree(str(part), ignore_errors=True)
    return Copied(target, digest, size, window, len(strips), fetched)


def _opened(source: str) -> gdal.Dataset:
    try:
        dataset = gdal.OpenEx(source, gdal.OF_RASTER | gdal.OF_READONLY)
    except RuntimeError:
        dataset = None
    if dataset is None:
        raise ImageryError(f"The image can't be reached{_why()}. What was fetched is kept: go on later.")
    return dataset


def _strips(dataset: gdal.Dataset, window: Window) -> "list[Window]":
    """The window in strips of its own width, cut where the blocks of the image end."""
    left, top, wide, high = window
    pixel = sum(_depth(dataset.GetRasterBand(n + 1)) for n in range(dataset.RasterCount))
    if wide * high * pixel > LARGEST_BYTES:
        raise BadValue(
            f"The window has {wide:,} × {high:,} pixels, {wide * high * pixel / 1e9:.1f} GB. Choose a smaller area or "
            "margin."
        )
    block = max(1, dataset.GetRasterBand(1).GetBlockSize()[1])
    rows = max(1, _STRIP_BYTES // max(1, wide * pixel * block)) * block
    edges = [top, *range((top // rows + 1) * rows, top + high, rows), top + high]
    return [(left, first, wide, last - first) for first, last in zip(edges, edges[1:])]


def _fetch(dataset: gdal.Dataset, strip: Window, file: Path, progress: Optional[Progress]) -> None:
    """Read one strip, all bands after each other, and the mask where there is one; named when it is whole."""
    stop = (lambda *_: 0 if progress.cancelled() else 1) if progress is not None else None
    data: Optional[bytes] = None
    with suppress(RuntimeError):
        read = dataset.ReadRaster(*strip, callback=stop)
        data = bytes(read) if read is not None else None
    if data is not None and _masked(dataset):
        with suppress(RuntimeError):
            read = dataset.GetRasterBand(1).GetMaskBand().ReadRaster(*strip)
            data = data + bytes(read) if read is not None else None
    if data is None:
        if progress is not None and progress.cancelled():
            raise Cancelled("Stopped; what was fetched is kept.")
        raise ImageryError(f"The image could not be read to its end{_why()}. What was fetched is kept: go on later.")
    draft = file.with_suffix(".new")
    with draft.open("wb") as out:
        out.write(data)
    draft.replace(file)


def _put_together(
    dataset: gdal.Dataset,
    window: Window,
    strips: "list[Window]",
    part: Path,
    draft: Path,
    tags: Mapping[str, str],
) -> None:
    first = dataset.GetRasterBand(1)
    options = ["TILED=YES", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER"]
    if first.DataType in (gdal.GDT_Byte, gdal.GDT_UInt16, gdal.GDT_Int16):
        options.append("PREDICTOR=2")
    with set_for_thread({"GDAL_TIFF_INTERNAL_MASK": "YES"}):
        gdal.ErrorReset()
        out = gdal.GetDriverByName("GTiff").Create(
            str(draft), window[2], window[3], dataset.RasterCount, first.DataType, options
        )
        if out is None:
            raise OSError(0, gdal.GetLastErrorMsg() or "GDAL gave no reason")
        a = dataset.GetGeoTransform()
        x, y = gdal.ApplyGeoTransform(a, window[0], window[1])
        out.SetGeoTransform((x, a[1], a[2], y, a[4], a[5]))
        out.SetProjection(dataset.GetProjection())
        out.SetMetadata({key: without_secrets(value) for key, value in tags.items()})
        for n in range(1, dataset.RasterCount + 1):
            ours, theirs = out.GetRasterBand(n), dataset.GetRasterBand(n)
            ours.SetColorInterpretation(theirs.GetColorInterpretation())
            if theirs.GetNoDataValue() is not None:
                ours.SetNoDataValue(theirs.GetNoDataValue())
            if theirs.GetRasterColorTable() is not None:
                ours.SetRasterColorTable(theirs.GetRasterColorTable())
        masked = _masked(dataset)
        if masked:
            out.CreateMaskBand(gdal.GMF_PER_DATASET)
        for n, (_, top, wide, high) in enumerate(strips):
            data = (part / _name(n)).read_bytes()
            pixels = wide * high * _depth(first) * dataset.RasterCount
            out.WriteRaster(0, top - window[1], wide, high, data[:pixels])
            if masked:
                out.GetRasterBand(1).GetMaskBand().WriteRaster(0, top - window[1], wide, high, data[pixels:])
        out.FlushCache()
        out = None
        if gdal.GetLastErrorType() >= gdal.CE_Failure:
            raise OSError(0, gdal.GetLastErrorMsg())


def _begin(part: Path, journal: "dict[str, Any]") -> None:
    """Go on with a folder of strips if they are of the same thing; else begin anew."""
    note = part / "journal.json"
    known = None
    with suppress(OSError, ValueError):
        known = json.loads(note.read_text(encoding="utf-8"))
    if known == journal:
        return
    if part.is_dir():
        shutil.rmtree(str(part), ignore_errors=True)
    part.mkdir(exist_ok=True)
    note.write_text(json.dumps(journal), encoding="utf-8")


def _journal(dataset: gdal.Dataset, source: str, window: Window, strips: int) -> "dict[str, Any]":
    """What strips are of: another file at the same address has another size or type."""
    stat = None if source.startswith("<") else gdal.VSIStatL(source, gdal.VSI_STAT_SIZE_FLAG)
    return {
        "source": without_secrets(source),
        "bytes": stat.size if stat is not None else None,
        "size": [dataset.RasterXSize, dataset.RasterYSize, dataset.RasterCount],
        "type": gdal.GetDataTypeName(dataset.GetRasterBand(1).DataType),
        "affine": list(dataset.GetGeoTransform()),
        "window": list(window),
        "strips": strips,
    }


def _whole(part: Path, n: int, strip: Window, dataset: gdal.Dataset) -> bool:
    size = strip[2] * strip[3] * (_depth(dataset.GetRasterBand(1)) * dataset.RasterCount + _masked(dataset))
    with suppress(OSError):
        return (part / _name(n)).stat().st_size == size
    return False


def _masked(dataset: gdal.Dataset) -> bool:
    flags = dataset.GetRasterBand(1).GetMaskFlags()
    return bool(flags & gdal.GMF_PER_DATASET) and not flags & gdal.GMF_ALPHA


def _depth(band: gdal.Band) -> int:
    return int(gdal.GetDataTypeSize(band.DataType) // 8)


def _name(n: int) -> str:
    return f"strip-{n:05d}"


def _edge(bounds: Bounds, margin_m: float) -> "list[LonLat]":
    """Positions along the edge of an area in degrees, widened by metres to all sides."""
    west, south, east, north = bounds
    east += 360.0 if east < west else 0.0  # across ±180°
    high = margin_m / LEAST_M_PER_DEG  # so that no margin comes out smaller than asked for
    wide = high / max(0.01, math.cos(math.radians(max(abs(south), abs(north)))))
    w, s, e, n = west - wide, max(-90.0, south - high), east + wide, min(90.0, north + high)
    steps = [k / _EDGE_STEPS for k in range(_EDGE_STEPS + 1)]
    around = [(w + (e - w) * t, lat) for t in steps for lat in (s, n)]
    return [*around, *((lon, s + (n - s) * t) for t in steps for lon in (w, e)), ((w + e) / 2, (s + n) / 2)]


def _why() -> str:
    told = without_secrets(gdal.GetLastErrorMsg() or "").split("\n")[0]
    return f" ({told[:160]})" if told else ""
