"""Plan the lanes between the gates of the oceans, which long sea legs are put together from.

    python3 scripts/make_sea_lanes.py

Needs QGIS. The gates (straits, capes and open water, in resources/sea/gates.csv) and the canals were set by hand. Lanes
are planned by the plugin's own planner on the coast that ships, nearest gates first, and kept where they shorten
the way there is; a lane is stored as its corners. Lanes that are there stay as they are: delete lanes.csv to plan all
of them anew.
"""

from __future__ import annotations

import csv
import math
import sys
from itertools import combinations
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(CHECKOUT))

from qgis.core import QgsApplication, QgsGeometry, QgsPointXY  # noqa: E402

from plugin.core.ground import turned  # noqa: E402
from plugin.core.lanes import Lane, Lanes, chain  # noqa: E402

SEA = CHECKOUT / "resources" / "sea"
FARTHEST_KM, OFF_M = 6500.0, 3000.0
DETOUR = 1.06  # times the straight way: what is there already and no longer than that is good enough
GAIN = 0.985  # times what is there already: a lane has to be shorter than that
SIMPLIFY_DEG = 0.01


def length(lanes: Lanes, start: str, goal: str) -> float:
    """Kilometres of the way there is so far."""
    found = chain(lanes, {start: 0.0}, {goal: 0.0})
    return math.inf if found is None else sum(lane.km for lane in found[1])


def corners(lines: tuple[tuple[tuple[float, float], ...], ...]) -> str:
    """A line as its corners; across ±180° it goes on in one."""
    whole: list[tuple[float, float]] = []
    for part in lines:
        for lon, lat in part:
            near = whole[-1][0] if whole else lon
            whole.append((near + turned(lon - near), lat))
    shape = QgsGeometry.fromPolylineXY([QgsPointXY(*at) for at in whole]).simplify(SIMPLIFY_DEG)
    return "; ".join(f"{p.x():.3f} {p.y():.3f}" for p in shape.asPolyline())


def main() -> None:
    application = QgsApplication([], False)
    application.initQgis()
    from plugin.core.errors import RouteError
    from plugin.flows.sea_leg import plan_direct
    from plugin.gis.geodesy import distance_m, geodesic, length_km

    with (SEA / "gates.csv").open(encoding="utf-8", newline="") as file:
        gates = {row["name"]: (float(row["lon"]), float(row["lat"])) for row in csv.DictReader(file)}
    lanes: list[Lane] = []
    rows = []
    with (SEA / "canals.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            inner = [tuple(map(float, at.split())) for at in row["line"].split(";")]
            line = geodesic((gates[row["from"]], *inner, gates[row["to"]]))
            lanes.append(Lane(row["from"], row["to"], length_km(line), ()))
    known_lanes = SEA / "lanes.csv"
    if known_lanes.is_file():
        with known_lanes.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                rows.append((row["from"], row["to"], row["km"], row["line"]))
                lanes.append(Lane(row["from"], row["to"], float(row["km"]), ()))
    new = set(gates) - {name for lane in lanes for name in (lane.start, lane.end)}
    pairs = sorted((distance_m(gates[a], gates[b]) / 1000.0, a, b) for a, b in combinations(gates, 2) if {a, b} & new)
    for straight, a, b in pairs:
        if straight > FARTHEST_KM:
            break
        if length(Lanes(gates, tuple(lanes)), a, b) <= DETOUR * straight:
            continue
        try:
            leg = plan_direct(gates[a], gates[b], OFF_M)
        except RouteError:
            continue
        if leg.length_km > GAIN * length(Lanes(gates, tuple(lanes)), a, b):
            continue
        lanes.append(Lane(a, b, leg.length_km, ()))
        rows.append((a, b, f"{leg.length_km:.1f}", corners(leg.line.lines)))
        print(f"{len(rows)}: {a} – {b}, {leg.length_km:.0f} km", flush=True)
    with (SEA / "lanes.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("from", "to", "km", "line"))
        writer.writerows(rows)


if __name__ == "__main__":
    main()
