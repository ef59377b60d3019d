"""Lengths and lines on the WGS 84 ellipsoid, whatever the project's CRS."""

import math

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsPointXY,
)

from ..core.geometry import LonLat, MultiLine

WGS84 = "EPSG:4326"


def ellipsoid() -> QgsDistanceArea:
    """A ruler on WGS 84 that takes longitude and latitude."""
    ruler = QgsDistanceArea()
    ruler.setSourceCrs(QgsCoordinateReferenceSystem(WGS84), QgsCoordinateTransformContext())
    ruler.setEllipsoid("WGS84")
    return ruler


def length_km(shape: MultiLine) -> float:
    """Ellipsoidal length of every part together, in kilometres; gaps between parts do not count."""
    ruler = ellipsoid()
    metres = sum(ruler.measureLine([QgsPointXY(x, y) for x, y in line]) for line in shape.lines)
    return float(metres) / 1000.0


def distance_m(a: LonLat, b: LonLat) -> float:
    """Ellipsoidal distance between two positions, in metres."""
    return float(ellipsoid().measureLine(QgsPointXY(*a), QgsPointXY(*b)))


def geodesic(points: tuple[LonLat, ...], *, step_km: float = 50.0) -> MultiLine:
    """The chain through the points along geodesics, densified every `step_km` and cut at ±180°."""
    lines: list[tuple[LonLat, ...]] = []
    for a, b in zip(points, points[1:]):
        for chain in _geodesic_chains(a, b, step_km * 1000.0):
            if lines and _touch(lines[-1][-1], chain[0]):
                lines[-1] += chain[1:]
            else:
                lines.append(chain)
    kept = tuple(line for line in lines if len(line) > 1)
    return MultiLine(tuple(line for line in kept if len(set(line)) > 1) or kept)


def _geodesic_chains(a: LonLat, b: LonLat, step_m: float) -> list[tuple[LonLat, ...]]:
    """The geodesic between two positions, in two chains where it crosses ±180°; ends kept to the last digit."""
    length = distance_m(a, b)
    if length <= step_m and abs(a[0] - b[0]) <= 180.0:
        return [(a, b)]
    parts = ellipsoid().geodesicLine(QgsPointXY(*a), QgsPointXY(*b), step_m, True)
    reach = length + 0.01  # QGIS may put a point behind the end
    chains = [tuple((p.x(), p.y()) for p in part if distance_m(a, (p.x(), p.y())) <= reach) for part in parts]
    chains = [chain for chain in chains if chain] or [(a,)]
    chains[0] = (a, *chains[0][1:])
    chains[-1] = (*chains[-1][:-1], b) if len(chains[-1]) > 1 else (*chains[-1], b)
    return chains


def densified(shape: MultiLine, *, step_km: float = 50.0) -> MultiLine:
    """A line with every chord longer than `step_km` replaced by its geodesic; other vertices stay as they are."""
    ruler = ellipsoid()
    lines: list[tuple[LonLat, ...]] = []
    for line in shape.lines:
        points = [QgsPointXY(x, y) for x, y in line]
        if all(ruler.measureLine(a, b) <= step_km * 1000.0 for a, b in zip(points, points[1:])):
            lines.append(line)
        else:
            lines.extend(geodesic(line, step_km=step_km).lines)
    return MultiLine(tuple(lines))


def albers_for(west: float, south: float, east: float, north: float) -> QgsCoordinateReferenceSystem:
    """An Albers equal-area conic fitted to an extent in degrees: parallels at one sixth from its top and bottom."""
    sixth = (north - south) / 6.0
    first, second = south + sixth, north - sixth
    if abs(first + second) < 1.0:
        second += 1.0
    middle, origin = (west + east) / 2.0, (south + north) / 2.0
    return QgsCoordinateReferenceSystem.fromProj(
        f"+proj=aea +lat_1={first:.3f} +lat_2={second:.3f} +lat_0={origin:.3f} +lon_0={middle:.3f} "
        "+x_0=0 +y_0=0 +datum=WGS84 +units=m +no_defs"
    )


def utm_for(lon: float, lat: float) -> QgsCoordinateReferenceSystem:
    """The UTM zone of a position; polar stereographic beyond its reach."""
    if lat >= 84.0:
        return QgsCoordinateReferenceSystem("EPSG:32661")
    if lat <= -80.0:
        return QgsCoordinateReferenceSystem("EPSG:32761")
    zone = math.floor((lon + 180.0) / 6.0) % 60 + 1
    return QgsCoordinateReferenceSystem(f"EPSG:{(32600 if lat >= 0 else 32700) + zone}")


def _touch(a: LonLat, b: LonLat) -> bool:
    return abs(a[0] - b[0]) < 1e-9 and abs(a[1] - b[1]) < 1e-9
