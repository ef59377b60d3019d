"""Plan the lanes between the gates of the oceans, which long sea legs are put together from.

    python3 scripts/make_sea_lanes.py

Needs QGIS. The gates (straits, capes and open water, in resources/sea/gates.csv) and the canals were set by hand. Lanes
are planned by the plugin's own planner on the coast that ships, nearest gates first, and kept where what is there
already is more than DETOUR longer; a lane is stored as its corners. Lanes that are there stay as they are: delete
lanes.csv to plan all of them anew.
"""

from __future__ import annotations

import csv
import heapq
import math
import sys
from itertools import combinations
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT))

from qgis.core import QgsApplication, QgsGeometry, QgsPointXY  # noqa: E402

SEA = CHECKOUT / "resources" / "sea"
FARTHEST_KM, DETOUR, GAIN, OFF_M = 6500.0, 1.06, 0.985, 3000.0
SIMPLIFY_DEG = 0.01


def length(graph: dict[str, dict[str, float]], start: str, goal: str, most: float) -> float:
    """The way there is so far, as far as `most`."""
    best, heap = {start: 0.0}, [(0.0, start)]
    while heap:
        km, here = heapq.heappop(heap)
        if here == goal or km > most:
            return km
        for there, more in graph[here].items():
            if km + more < best.get(there, math.inf):
                best[there] = km + more
                heapq.heappush(heap, (km + more, there))
    return math.inf


def corners(lines: tuple[tuple[tuple[float, float], ...], ...]) -> str:
    """A line as its corners; across ±180° it goes on in one."""
    chain: list[tuple[float, float]] = []
    for part in lines:
        for lon, lat in part:
            near = chain[-1][0] if chain else lon
            chain.append((near + (lon - near + 180.0) % 360.0 - 180.0, lat))
    shape = QgsGeometry.fromPolylineXY([QgsPointXY(*at) for at in chain]).simplify(SIMPLIFY_DEG)
    return "; ".join(f"{p.x():.3f} {p.y():.3f}" for p in shape.asPolyline())


def main() -> None:
    application = QgsApplication([], False)
    application.initQgis()
    from plugin.core.errors import RouteError
    from plugin.flows.sea_leg import plan_direct
    from plugin.gis.geodesy import distance_m, geodesic, length_km

    with (SEA / "gates.csv").open(encoding="utf-8", newline="") as file:
        gates = {row["name"]: (float(row["lon"]), float(row["lat"])) for row in csv.DictReader(file)}
    graph: dict[str, dict[str, float]] = {name: {} for name in gates}
    rows = []
    with (SEA / "canals.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            inner = [tuple(map(float, at.split())) for at in row["line"].split(";")]
            line = geodesic((gates[row["from"]], *inner, gates[row["to"]]))
            km = length_km(line)
            graph[row["from"]][row["to"]] = graph[row["to"]][row["from"]] = km
    known_lanes = SEA / "lanes.csv"
    if known_lanes.is_file():
        with known_lanes.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                rows.append((row["from"], row["to"], row["km"], row["line"]))
                graph[row["from"]][row["to"]] = graph[row["to"]][row["from"]] = float(row["km"])
    new = {name for name in gates if not graph[name]}
    pairs = sorted((distance_m(gates[a], gates[b]) / 1000.0, a, b) for a, b in combinations(gates, 2) if {a, b} & new)
    for straight, a, b in pairs:
        if straight > FARTHEST_KM:
            break
        known = length(graph, a, b, DETOUR * straight)
        if known <= DETOUR * straight:
            continue
        try:
            leg = plan_direct(gates[a], gates[b], OFF_M)
        except RouteError:
            continue
        known = length(graph, a, b, leg.length_km / GAIN)
        if leg.length_km > GAIN * known:
            continue
        graph[a][b] = graph[b][a] = leg.length_km
        rows.append((a, b, f"{leg.length_km:.1f}", corners(leg.line.lines)))
        print(f"{len(rows)}: {a} – {b}, {leg.length_km:.0f} km", flush=True)
    with (SEA / "lanes.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("from", "to", "km", "line"))
        writer.writerows(rows)


if __name__ == "__main__":
    main()
