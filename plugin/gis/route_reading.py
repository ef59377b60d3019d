"""Lines of other programs' files read as legs of a route, through OGR: GeoJSON, KML, GPX, GeoPackage."""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Optional

from osgeo import gdal, ogr, osr

from ..core.errors import BadValue, RouteError
from ..core.geometry import MultiLine
from ..core.route_features import LEG, PLACE, STRETCH, ReadRoute, RouteFeatures, line_of
from .axes import degrees, east_first
from .raster_frames import quiet
from .route_files import GPX_NAMES, KINDS, plain

MOST_LINES = 2000
_FLAT = {ogr.wkbLineString, ogr.wkbMultiLineString}


def read_route(path: Path) -> ReadRoute:
    """The lines of a file as legs, in degrees; with all that is known of them where Waybill wrote it.

    Raises RouteError where it can't be read, says no coordinate system, holds no line, or more than 2,000.
    """
    with quiet():
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
        if dataset is None:
            raise RouteError(f"{path.name} can't be read. Choose a GeoJSON, KML, GPX or GeoPackage file.")
        layers = [dataset.GetLayer(n) for n in range(dataset.GetLayerCount())]
        names = {layer.GetName() for layer in layers}
        if {"leg", "sighting", "meta"} <= names:
            raise RouteError(f"{path.name} is a Waybill case. Open it, and export the route that is wanted.")
        rows, rejected = _rows(path, layers)
        del layers, dataset
    if not rows[LEG] and not rejected:
        raise RouteError(f"{path.name} holds no line. Choose a file with lines, tracks or routes.")
    return ReadRoute(path.name, RouteFeatures(tuple(rows[LEG]), tuple(rows[STRETCH]), tuple(rows[PLACE])), rejected)


def _rows(path: Path, layers: "list[Any]") -> "tuple[dict[str, list[Any]], tuple[str, ...]]":
    """Rows of each kind, and what was left out with the reason."""
    rows: dict[str, list[Any]] = {LEG: [], STRETCH: [], PLACE: []}
    rejected: list[str] = []
    for layer in layers:
        if path.suffix.lower() == ".gpx" and layer.GetName() in ("track_points", "route_points"):
            continue  # said once more as lines
        columns = _columns(layer)
        way = None
        for number, feature in enumerate(layer, 1):
            what = _text(feature, columns.get("what"))
            geometry = feature.GetGeometryRef()
            if what not in KINDS:
                what = LEG
                if geometry is not None and ogr.GT_Flatten(geometry.GetGeometryType()) in (
                    ogr.wkbPoint, ogr.wkbMultiPoint
                ):  # fmt: skip
                    continue
            if way is None and geometry is not None:
                way = _to_degrees(layer, path)
            try:
                row = _row(feature, columns, geometry, what, way)
            except BadValue as error:
                name = _text(feature, columns.get("name")) or f"feature {number}"
                rejected.append(f"{name} ({layer.GetName()}): {error}.")
                continue
            rows[what].append(row)
            if len(rows[LEG]) > MOST_LINES:
                raise RouteError(f"{path.name} holds more than {MOST_LINES:,} lines. Choose those of a route first.")
    return rows, tuple(rejected)


def _columns(layer: Any) -> "dict[str, int]":
    """Where each of our fields stands in a layer, by its own name or that of GPX."""
    definition = layer.GetLayerDefn()
    there = {definition.GetFieldDefn(n).GetName().lower(): n for n in range(definition.GetFieldCount())}
    found = {}
    for column in {"what", *(name for kind in KINDS.values() for name, _ in plain(kind))}:
        gpx = GPX_NAMES.get(column, "") if "ogr_what" in there else ""
        for name in (column, f"ogr_{column}", gpx):
            if name and name in there:
                found[column] = there[name]
                break
    return found


def _to_degrees(layer: Any, path: Path) -> Any:
    """From the layer's coordinates to longitude and latitude. Raises RouteError where it says no system."""
    system = layer.GetSpatialRef()
    if system is None:
        raise RouteError(
            f"The layer “{layer.GetName()}” of {path.name} has no coordinate system. Give it one in QGIS, and save it."
        )
    return osr.CoordinateTransformation(east_first(system.Clone()), degrees())


def _row(feature: Any, columns: "dict[str, int]", geometry: Any, what: str, way: Any) -> Any:
    """One feature as what it is. Raises BadValue with the reason where it can't be that."""
    kind = KINDS[what]
    told = {name: _value(feature, columns.get(name), of) for name, of in plain(kind)}
    told["name"] = told.get("name") or ""
    if geometry is None or geometry.IsEmpty():
        if what == LEG and told.get("mode") != "transshipment":
            raise BadValue("it has no geometry")
        shape: object = None
    elif what == PLACE:
        point = geometry.Clone()
        if point.Transform(way) != 0 or ogr.GT_Flatten(point.GetGeometryType()) != ogr.wkbPoint:
            raise BadValue("it is no point")
        shape = point.GetX(), point.GetY()
    else:
        shape = _line(geometry, way)
    if what == STRETCH:
        told.pop("name", None)
        if not isinstance(told["leg"], int) or not isinstance(told["seq"], int) or not told["path_status"]:
            raise BadValue("it does not say of which leg it is a part")
        told["schematic"] = 1 if told["schematic"] else 0
    return kind(**told, geom=shape)  # type: ignore[arg-type]


def _line(geometry: Any, way: Any) -> MultiLine:
    moved = geometry.Clone()
    if moved.Transform(way) != 0:
        raise BadValue("it can't be brought to longitude and latitude")
    return line_of([line.GetPoints() for line in _lines(moved)])


def _lines(geometry: Any) -> "Iterator[Any]":
    """Every plain line of a geometry; curves as chords. Raises BadValue for what is none."""
    if geometry.HasCurveGeometry():
        geometry = geometry.GetLinearGeometry()
    flat = ogr.GT_Flatten(geometry.GetGeometryType())
    if flat == ogr.wkbLineString:
        yield geometry
    elif flat in (ogr.wkbMultiLineString, ogr.wkbGeometryCollection):
        for n in range(geometry.GetGeometryCount()):
            part = geometry.GetGeometryRef(n)
            if flat == ogr.wkbMultiLineString or ogr.GT_Flatten(part.GetGeometryType()) in _FLAT:
                yield from _lines(part)
    else:
        raise BadValue(f"it is no line but a {geometry.GetGeometryName().lower()}")


def _value(feature: Any, column: Optional[int], of: int) -> Any:
    text = _text(feature, column)
    if text is None or of == ogr.OFTString:
        return text
    try:
        number = float(text)
    except ValueError:
        return None
    return None if not math.isfinite(number) else number if of == ogr.OFTReal else int(number)


def _text(feature: Any, column: Optional[int]) -> Optional[str]:
    if column is None or not feature.IsFieldSetAndNotNull(column):
        return None
    if feature.GetFieldDefnRef(column).GetType() == ogr.OFTReal:
        return repr(feature.GetFieldAsDouble(column))
    return str(feature.GetFieldAsString(column)) or None
