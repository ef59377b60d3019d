"""Railway lines of layers: the network that ships with the plugin, or any line layer in any CRS."""

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

import numpy as np
from osgeo import ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsGeometry,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..core.errors import RouteError
from ..core.geometry import LonLat
from .geodesy import WGS84
from .wkb_chains import Array, lines_in

_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "rail"
CREDIT = "© OpenStreetMap contributors, ODbL 1.0, via scgraph-data"
_KNOWN = (("track_km",), ("off_m",), ("countries", "country"), ("schematic",))
_SHIPPED = ("OGC_FID", "track_km", "off_m", "countries", "schematic", "wkb_geometry")
_PLAIN_LINE, _HEAD_BYTES, _ONE_POINT = b"\x01\x02\x00\x00\x00", 9, 25
"""How the WKB begins of a little-endian line without height, as nearly all are: its positions need no reading."""


@dataclass(frozen=True)
class ReadLines:
    """Lines of a layer: their positions in degrees, n × 2 one after the other, and how many each has.

    Beside that, for each line, the number of its feature, and what the layer says of it; None where it says nothing.
    """

    points: Array
    counts: tuple[int, ...]
    names: tuple[str, ...]
    track_km: tuple[Optional[float], ...]
    off_m: tuple[Optional[float], ...]
    countries: tuple[str, ...]
    schematic: tuple[bool, ...]


@dataclass(frozen=True)
class Town:
    """A town by the railway: its name, ISO 3166 country, position and people."""

    name: str
    country: str
    at: LonLat
    people: int


def shipped_lines() -> ReadLines:
    """The railway network that ships with the plugin. Raises RouteError where it can't be read."""
    path = _FOLDER / "network.fgb"
    at_once = _read_at_once(path)
    if at_once is not None:
        return at_once
    layer = QgsVectorLayer(str(path), "network", "ogr")
    if not layer.isValid():
        raise RouteError(f"The railways that ship with Waybill can't be read: {path}. Install the plugin again.")
    return read_lines(layer, "network")


def _read_at_once(path: Path) -> Optional[ReadLines]:
    """The shipped lines column by column, which is 15 times as quick; None where GDAL (before 3.6) can't do that."""
    try:
        dataset = ogr.Open(str(path))
    except RuntimeError:  # where somebody told GDAL to raise; the caller says what is wrong with the file
        return None
    layer = dataset.GetLayer(0) if dataset is not None else None
    if not hasattr(layer, "GetArrowStreamAsNumPy"):
        return None
    batches = list(layer.GetArrowStreamAsNumPy(["USE_MASKED_ARRAYS=NO"]))
    if not all(set(_SHIPPED) <= set(batch) for batch in batches):
        return None
    names, track, off, countries, schematic, shapes = (
        [value for batch in batches for value in batch[column].tolist()] for column in _SHIPPED
    )
    if not all(wkb[:5] == _PLAIN_LINE for wkb in shapes):
        return None
    points = np.frombuffer(b"".join([wkb[_HEAD_BYTES:] for wkb in shapes]), "<f8").reshape(-1, 2)
    return ReadLines(
        points, tuple(len(wkb) // 16 for wkb in shapes), tuple(map(str, names)), tuple(track), tuple(map(float, off)),
        tuple(each.decode() for each in countries), tuple(map(bool, schematic)),
    )  # fmt: skip


def shipped_towns() -> "tuple[Town, ...]":
    """Towns by the railways that ship with the plugin, the largest first."""
    with (_FOLDER / "towns.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Town(row["name"], row["country"], (float(row["lon"]), float(row["lat"])), int(row["people"]))
            for row in csv.DictReader(file)
        )


def read_lines(source: QgsFeatureSource, name: str) -> ReadLines:
    """Every line of a layer, parts of a feature apart; a line's name is its feature's number.

    Raises RouteError where the layer has no lines or no CRS.
    """
    if QgsWkbTypes.geometryType(source.wkbType()) != QgsWkbTypes.GeometryType.LineGeometry:
        raise RouteError(f"The layer “{name}” has no lines. Choose a layer of railway lines.")
    if not source.sourceCrs().isValid():
        raise RouteError(
            f"The layer “{name}” has no coordinate system. Set the right one under Layer properties, Source."
        )
    earth = QgsCoordinateReferenceSystem(WGS84)
    fields = [field.name().lower() for field in source.fields()]
    column = [next((fields.index(n) for n in known if n in fields), -1) for known in _KNOWN]
    request = QgsFeatureRequest().setSubsetOfAttributes([at for at in column if at >= 0])
    if source.sourceCrs() != earth:
        request.setDestinationCrs(earth, QgsCoordinateTransformContext())
    chains: list[bytes] = []
    names: list[int] = []
    rows: list[list[Any]] = []
    try:
        for feature in source.getFeatures(request):
            shape = feature.geometry()
            if QgsWkbTypes.isCurvedType(shape.wkbType()):
                shape = QgsGeometry(shape.constGet().segmentize())
            wkb = shape.asWkb().data()
            if wkb[:5] == _PLAIN_LINE and len(wkb) > _ONE_POINT:
                chains.append(wkb[_HEAD_BYTES:])
                names.append(feature.id())
                rows.append(feature.attributes())
            else:
                parts = [line.astype("<f8").tobytes() for line in lines_in(wkb) if len(line) > 1]
                chains += parts
                names += [feature.id()] * len(parts)
                rows += [feature.attributes()] * len(parts)
    except QgsCsException:
        raise RouteError(f"The layer “{name}” can't be brought to longitude and latitude. Check its CRS.") from None
    points = np.frombuffer(b"".join(chains), "<f8").reshape(-1, 2)
    if not np.isfinite(points).all():
        raise RouteError(f"The layer “{name}” has lines with positions that are no numbers. Repair its geometry.")
    counts = tuple(len(chain) // 16 for chain in chains)
    every = list(zip(*rows))
    track, off, countries, schematic = (every[at] if at >= 0 and every else () for at in column)
    return ReadLines(
        points, counts, tuple(map(str, names)), _numbers(track), _numbers(off),
        tuple(each if isinstance(each, str) else "" for each in countries),
        tuple(bool(each) for each in _numbers(schematic)),
    )  # fmt: skip


def _numbers(values: "tuple[Any, ...]") -> "tuple[Optional[float], ...]":
    """Numbers as they are; None for all else, as QGIS' own NULL."""
    return tuple(float(each) if isinstance(each, (int, float)) else None for each in values)
