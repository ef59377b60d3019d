"""A sea leg against SciPy on the same grid, and a rail leg against QGIS' own shortest path: number of rounds."""

import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path.cwd()))
sys.path.append("/usr/share/qgis/python/plugins")

import numpy as np
import processing
from processing.core.Processing import Processing
from qgis.core import QgsApplication, QgsVectorLayer

from plugin.analysis.rail_way import RailPlanner
from plugin.analysis.sea_leg import plan_leg
from plugin.analysis.sea_shore import shore_of
from plugin.analysis.sea_water import LAND, water_of
from plugin.flows import rail_leg
from plugin.gis.coasts import shipped_coast
from plugin.gis.planes import Plane

RAJIN, ROADS = (130.3000, 42.2333), (132.3738, 42.8730)
DUNAI, CHITA, TIKHORETSK = (132.33542, 42.87879), (113.5, 52.03), (40.11874, 45.85307)
OFF_M, ROOM_M = 500.0, 64_000.0
NETWORK = "resources/rail/network.fgb"


def sea(rounds: int) -> dict[str, object]:
    plane = Plane(RAJIN, ROADS)
    start, goal = (tuple(map(float, each)) for each in plane.to_metres([RAJIN, ROADS]))
    (x0, x1), (y0, y1) = sorted([start[0], goal[0]]), sorted([start[1], goal[1]])
    box = x0 - ROOM_M, y0 - ROOM_M, x1 + ROOM_M, y1 + ROOM_M
    shore = shore_of(shipped_coast(plane, box, RAJIN).rings)
    ours, theirs = [], []
    for _ in range(rounds):
        begun = time.perf_counter()
        track = plan_leg(shore, start, goal, OFF_M, 15_000.0, ROOM_M)
        ours.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        water = water_of(shore, box, track.cell_m, OFF_M)
        number = np.where(water.kind != LAND, np.arange(water.kind.size).reshape(water.kind.shape), -1)
        theirs.append(_by_scipy(number, water.nearest(start, 9000.0, number >= 0)[0], time.perf_counter() - begun))
    points = np.array(track.points)
    km = float(np.hypot(*np.diff(points, axis=0).T).sum()) / 1000.0
    return {"ours": ours, "theirs": theirs, "km": km}


def _by_scipy(number: np.ndarray, start: tuple[int, int], spent: float) -> float:
    """Dijkstra over the same cells and neighbours, the graph made and searched."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import dijkstra

    begun = time.perf_counter()
    rows, columns, lengths = [], [], []
    for down, right in ((0, 1), (1, 0), (1, 1), (1, -1)):
        a = number[: number.shape[0] - down, max(0, -right) : number.shape[1] - max(0, right)]
        b = number[down:, max(0, right) : number.shape[1] - max(0, -right)]
        both = (a >= 0) & (b >= 0)
        rows.append(a[both])
        columns.append(b[both])
        lengths.append(np.full(int(both.sum()), float(np.hypot(down, right))))
    cells = np.concatenate(rows), np.concatenate(columns)
    graph = coo_matrix((np.concatenate(lengths), cells), (number.size,) * 2).tocsr()
    dijkstra(graph, directed=False, indices=number[start], return_predecessors=True)
    return spent + time.perf_counter() - begun


def rail(rounds: int) -> dict[str, object]:
    ours, theirs, warm = [], [], []
    for _ in range(rounds):
        rail_leg._shipped.clear()
        begun = time.perf_counter()
        rail_leg.plan_rail_legs([DUNAI, TIKHORETSK], avoid=[])
        ours.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        told = {
            "INPUT": QgsVectorLayer(NETWORK, "network", "ogr"), "STRATEGY": 0, "OUTPUT": "memory:",
            "START_POINT": f"{DUNAI[0]},{DUNAI[1]} [EPSG:4326]",
            "END_POINT": f"{TIKHORETSK[0]},{TIKHORETSK[1]} [EPSG:4326]",
        }  # fmt: skip
        processing.run("native:shortestpathpointtopoint", told)
        theirs.append(time.perf_counter() - begun)
        network = rail_leg.shipped_network()
        planner = RailPlanner(network)
        begun = time.perf_counter()
        planner.through([DUNAI, CHITA, TIKHORETSK], 25.0)
        warm.append(time.perf_counter() - begun)
    return {"ours": ours, "theirs": theirs, "warm": warm}


def main() -> None:
    application = QgsApplication([], False)
    application.initQgis()
    Processing.initialize()
    rounds = int(sys.argv[1])
    print(json.dumps({"sea": sea(rounds), "rail": rail(rounds)}))
    application.exitQgis()


main()
