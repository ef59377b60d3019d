"""One image file looked at without reading its pixels: where it lies, how fine it is drawn, what it says of itself."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from osgeo import gdal

from ..core.errors import ImageryError
from ..core.geometry import MultiPolygon
from ..core.imagery.facts import NOTHING, SceneFacts
from ..core.imagery.tags import kind_of, software_time, told_by_tags
from .imagery import tags_of
from .raster_frames import quiet
from .scene_frames import Placing, footprint
from .scene_walk import IMAGES
from .tiff_keys import crs_words

_SOURCE = re.compile(rb"<Source(?:Filename|Dataset)[^>]*>([^<]*)")
_understood: "dict[bytes, str]" = {}
_MOST_UNDERSTOOD = 500
_GCPS = (
    "Placed by control points only (GCPs), not warped: the outline is approximate. Warp it before measuring "
    "(Raster, Projections, Warp)."
)
_RPCS = (
    "Placed by the satellite's camera model only (RPCs), not orthorectified: the outline is approximate. Warp it with "
    "a terrain model before measuring."
)


@dataclass(frozen=True)
class FileLook:
    """What one image file says. `software` is the time some program wrote into it, `stamp` the file's own."""

    facts: SceneFacts
    kind: str
    size_bytes: int
    stamp: float
    pixel_size_m: Optional[float] = None
    footprint: Optional[MultiPolygon] = None
    software: SceneFacts = NOTHING
    note: Optional[str] = None


def look_at(path: Path, sidecars: "list[str]", *, any_kind: bool = False) -> FileLook:
    """Look at a file; GDAL is told which names lie beside it. Raises ImageryError with the reason it is of no use.

    Only drivers that fit the ending are tried, unless `any_kind`. A VRT that leads to the network is not opened.
    """
    try:
        stat = path.stat()
    except OSError as error:
        raise ImageryError(f"It can't be read: {error.strerror}. Check that you may read it.") from None
    if stat.st_size == 0:
        raise ImageryError("The file is empty. Fetch it again.")
    ending = path.suffix.lower()
    if ending == ".vrt" or any_kind:
        _refuse_network(path)
    driver = IMAGES.get(ending)
    drivers = [] if driver is None or any_kind else _drivers(driver)
    with quiet():
        try:
            dataset = gdal.OpenEx(
                str(path), gdal.OF_RASTER | gdal.OF_READONLY, allowed_drivers=drivers, sibling_files=sidecars
            )
        except RuntimeError:  # where another plugin has asked GDAL for exceptions
            dataset = None
        if dataset is None:
            why = (gdal.GetLastErrorMsg() or "").split("\n")[0].replace(str(path), path.name)
            raise ImageryError(f"It can't be read as an image{f' ({why[:160]})' if why else ''}. Fetch it again.")
        try:
            return _look(dataset, stat.st_size, stat.st_mtime, _crs_of(dataset, path, sidecars))
        except RuntimeError as error:
            raise ImageryError(f"It breaks off or is damaged ({error}). Fetch it again.") from None


def _crs_of(dataset: gdal.Dataset, path: Path, sidecars: "list[str]") -> str:
    """The CRS as WKT; of the same words in the same kind of file as it was understood before."""
    alone = len(sidecars) == 1 and dataset.GetDriver().ShortName == "GTiff"
    words = crs_words(path) if alone else None
    if words is None:
        return str(dataset.GetProjection() or "")
    if words not in _understood:
        if len(_understood) > _MOST_UNDERSTOOD:
            _understood.clear()
        _understood[words] = str(dataset.GetProjection() or "")
    return _understood[words]


def _look(dataset: gdal.Dataset, size: int, stamp: float, crs: str) -> FileLook:
    if dataset.RasterCount == 0:
        raise ImageryError("It holds no picture of its own. Add one of its parts (subdatasets) as a layer, then that.")
    affine = dataset.GetGeoTransform(can_return_null=True)
    note = None
    if affine is None:
        if dataset.GetGCPCount():
            note = _GCPS
        elif dataset.GetMetadata("RPC"):
            note = _RPCS
        else:
            raise ImageryError("It is placed nowhere on the map. Georeference it first: Layer, Georeferencer.")
    elif not crs:
        raise ImageryError(
            "It has no coordinate system. Assign the right one (Raster, Projections, Assign Projection), then add it."
        )
    placing = Placing(dataset, affine, crs)
    if not placing.known:
        raise ImageryError("Its coordinate system can't be turned into longitude and latitude. Georeference it anew.")
    if _breaks_off(dataset, size):
        raise ImageryError("The file breaks off before its last pixels. Fetch it again.")
    outline = footprint(dataset, placing)
    if outline is None:
        raise ImageryError("Its frame lies off the earth. Check its coordinate system.")
    tags = tags_of(dataset)
    return FileLook(
        told_by_tags(tags),
        kind_of(tags),
        size,
        stamp,
        placing.pixel_m(),
        outline,
        software_time(tags),
        note,
    )


def _breaks_off(dataset: gdal.Dataset, size: int) -> bool:
    """Whether the last block of a GeoTIFF lies beyond the end of its file."""
    if dataset.GetDriver().ShortName != "GTiff":
        return False
    band = dataset.GetRasterBand(dataset.RasterCount)
    wide, high = band.GetBlockSize()
    last = (band.XSize - 1) // wide, (band.YSize - 1) // high
    for x, y in {last, (0, 0)}:
        start = band.GetMetadataItem(f"BLOCK_OFFSET_{x}_{y}", "TIFF")
        length = band.GetMetadataItem(f"BLOCK_SIZE_{x}_{y}", "TIFF")
        if start is not None and length is not None and int(start) + int(length) > size:
            return True
    return False


def _drivers(name: str) -> "list[str]":
    if name != "JP2*":
        return [name]
    return [each for each in ("JP2OpenJPEG", "JP2KAK", "JP2ECW", "JP2MrSID", "JPEG2000") if _has(each)]


def _has(driver: str) -> bool:
    return gdal.GetDriverByName(driver) is not None


def _refuse_network(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(1 << 20)
    except OSError:
        return
    if b'key="WAYBILL_SCENE"' in head:
        raise ImageryError("It only says how an image of a case is shown. Add the image itself.")
    if head.lstrip()[:11] == b"<VRTDataset" and any(_far(found) for found in _SOURCE.findall(head)):
        raise ImageryError(
            "It leads to the network, where nothing is fetched unasked. Open it as a layer, then add that."
        )


def _far(source: bytes) -> bool:
    return b"://" in source or (source.strip().startswith(b"/vsi") and not source.strip().startswith(b"/vsimem"))
