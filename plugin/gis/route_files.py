"""Routes written as files of other programs, through OGR: GeoJSON, KML, GPX and GeoPackage."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Optional, Union

from osgeo import gdal, ogr

from ..core.errors import BadValue, FigureError, RouteError
from ..core.route_features import LEG, PLACE, STRETCH, LegFeature, PlaceFeature, RouteFeatures, StretchFeature
from ..core.whole_file import written_whole
from .axes import degrees
from .raster_frames import quiet

KINDS = {LEG: LegFeature, STRETCH: StretchFeature, PLACE: PlaceFeature}
_Feature = Union[LegFeature, StretchFeature, PlaceFeature]
GPX_NAMES = {"description": "desc", "credits": "src", "mode": "type", "seq": "number", "note": "cmt"}


@dataclass(frozen=True)
class _Format:
    """How a kind of file is written: driver, its options, and in which layers what stands."""

    driver: str
    options: tuple[str, ...]
    layers: "tuple[tuple[str, tuple[str, ...]], ...]"
    layer_options: tuple[str, ...] = ()


FORMATS = {
    ".geojson": _Format("GeoJSON", (), (("route", (LEG, STRETCH, PLACE)),), ("SIGNIFICANT_FIGURES=17",)),
    ".kml": _Format("LIBKML", (), (("places", (PLACE,)), ("legs", (LEG,)))),
    ".gpx": _Format("GPX", ("GPX_USE_EXTENSIONS=YES",), (("waypoints", (PLACE,)), ("tracks", (LEG,)))),
    ".gpkg": _Format("GPKG", (), (("legs", (LEG,)), ("stretches", (STRETCH,)), ("places", (PLACE,)))),
}


def write_route(route: RouteFeatures, path: Path) -> None:
    """Write a route; what the file is, its ending says. KML and GPX hold no stretches, GPX no leg without a line.

    Positions are longitude and latitude on WGS 84. Raises BadValue for another ending, RouteError where it fails.
    """
    kind = FORMATS.get(path.suffix.lower())
    if kind is None:
        raise BadValue(f"“{path.suffix}” is no format for routes. Choose one of {', '.join(FORMATS)}.")
    driver = ogr.GetDriverByName(kind.driver) or ogr.GetDriverByName(kind.driver.replace("LIB", ""))
    if driver is None:
        raise RouteError(f"This QGIS can't write {path.suffix} files. Choose another format.")
    try:
        with written_whole(path) as draft, quiet():
            dataset = driver.CreateDataSource(str(draft), options=list(kind.options))
            if dataset is None:
                raise RouteError(f"{path} can't be written: {gdal.GetLastErrorMsg()}. Choose another folder.")
            for name, holds in kind.layers:
                _write_layer(dataset, kind, name, [each for each in _all(route) if _what(each) in holds])
            del dataset
    except FigureError as error:
        raise RouteError(str(error)) from None


def _all(route: RouteFeatures) -> "tuple[_Feature, ...]":
    return (*route.places, *route.legs, *route.stretches)


def _what(each: _Feature) -> str:
    return next(what for what, kind in KINDS.items() if isinstance(each, kind))


def plain(kind: "type[_Feature]") -> "list[tuple[str, int]]":
    """Fields of a feature beside its geometry, and their OGR types."""
    types = {"int": ogr.OFTInteger, "float": ogr.OFTReal}
    return [
        (each.name, next((kind for word, kind in types.items() if word in str(each.type)), ogr.OFTString))
        for each in fields(kind) if each.name != "geom"
    ]  # fmt: skip


def _write_layer(dataset: Any, kind: _Format, name: str, rows: "Sequence[_Feature]") -> None:
    whats = next(holds for layer, holds in kind.layers if layer == name)
    shape = {LEG: ogr.wkbMultiLineString, STRETCH: ogr.wkbMultiLineString, PLACE: ogr.wkbPoint}[whats[0]]
    layer = dataset.CreateLayer(
        name, degrees(), ogr.wkbUnknown if len(whats) > 1 else shape, options=list(kind.layer_options)
    )
    columns = {"what": ogr.OFTString}
    for what in whats:
        columns.update(plain(KINDS[what]))
    gpx = GPX_NAMES if kind.driver == "GPX" else {}
    known = {layer.GetLayerDefn().GetFieldDefn(n).GetName() for n in range(layer.GetLayerDefn().GetFieldCount())}
    for column, of in columns.items():
        if gpx.get(column, column) not in known:
            layer.CreateField(ogr.FieldDefn(gpx.get(column, column), of))
    for row in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("what", _what(row))
        for column, _ in plain(type(row)):
            value = getattr(row, column)
            if value is not None:
                feature.SetField(gpx.get(column, column), value)
        geometry = _geometry(row)
        if geometry is not None:
            feature.SetGeometryDirectly(geometry)
        elif gpx:
            continue
        if layer.CreateFeature(feature) != 0:
            raise RouteError(f"“{name}” can't be written: {gdal.GetLastErrorMsg()}. Choose another format or folder.")


def _geometry(row: _Feature) -> Optional[Any]:
    if isinstance(row, PlaceFeature):
        if row.geom is None:
            return None
        point = ogr.Geometry(ogr.wkbPoint)
        point.SetPoint_2D(0, *row.geom)
        return point
    if row.geom is None:
        return None
    several = ogr.Geometry(ogr.wkbMultiLineString)
    for chain in row.geom.lines:
        line = ogr.Geometry(ogr.wkbLineString)
        for at in chain:
            line.AddPoint_2D(*at)
        several.AddGeometryDirectly(line)
    return several
