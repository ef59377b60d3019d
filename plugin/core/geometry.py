"""Geometry of the record: longitude and latitude in degrees, EPSG:4326, as plain tuples."""

from dataclasses import dataclass
from typing import Union

from .errors import BadValue

LonLat = tuple[float, float]


@dataclass(frozen=True)
class Point:
    """A position; x is longitude and y latitude, in degrees."""

    x: float
    y: float


@dataclass(frozen=True)
class Line:
    """A chain of positions."""

    points: tuple[LonLat, ...]


@dataclass(frozen=True)
class Polygon:
    """Closed rings, the outer one first; the last point of a ring equals its first. Raises BadValue where empty."""

    rings: tuple[tuple[LonLat, ...], ...]

    def __post_init__(self) -> None:
        if not self.rings or any(len(set(ring)) < 3 for ring in self.rings):
            raise BadValue("The outline is empty: it needs at least three corners. Draw it again.")


@dataclass(frozen=True)
class MultiLine:
    """Several chains, such as a line cut at ±180°."""

    lines: tuple[tuple[LonLat, ...], ...]


@dataclass(frozen=True)
class MultiPolygon:
    """Several polygons, each a tuple of rings."""

    polygons: tuple[tuple[tuple[LonLat, ...], ...], ...]


Geometry = Union[Point, Line, Polygon, MultiLine, MultiPolygon]


def positions(shape: Geometry) -> tuple[LonLat, ...]:
    """Every position of a shape, in order."""
    if isinstance(shape, Point):
        return ((shape.x, shape.y),)
    if isinstance(shape, Line):
        return shape.points
    if isinstance(shape, Polygon):
        return tuple(p for ring in shape.rings for p in ring)
    if isinstance(shape, MultiLine):
        return tuple(p for line in shape.lines for p in line)
    return tuple(p for polygon in shape.polygons for ring in polygon for p in ring)


def bounds(shape: Geometry) -> tuple[float, float, float, float]:
    """West, south, east and north of a shape; a shape across ±180° spans all longitudes."""
    xs, ys = zip(*positions(shape))
    return min(xs), min(ys), max(xs), max(ys)


def middle(shape: Polygon) -> Point:
    """Centroid of the outer ring by the planar formula; falls back to the mean of its corners for slivers."""
    ring = shape.rings[0]
    area = x = y = 0.0
    x0, y0 = ring[0]
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        cross = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
        area += cross
        x += (ax + bx - 2 * x0) * cross
        y += (ay + by - 2 * y0) * cross
    if abs(area) < 1e-18:
        xs, ys = zip(*ring[:-1])
        return Point(sum(xs) / len(xs), sum(ys) / len(ys))
    return Point(x0 + x / (3 * area), y0 + y / (3 * area))


def rectangle(a: LonLat, b: LonLat) -> Polygon:
    """The upright rectangle between two opposite corners."""
    (ax, ay), (bx, by) = a, b
    return Polygon((((ax, ay), (bx, ay), (bx, by), (ax, by), (ax, ay)),))


def edge_of(shape: MultiPolygon) -> MultiLine:
    """The edge of an outline in degrees, without what is no edge on the earth: where it is cut at ±180° or a pole."""
    lines: list[tuple[LonLat, ...]] = []
    for ring in (ring for polygon in shape.polygons for ring in polygon):
        line: tuple[LonLat, ...] = ()
        for a, b in zip(ring, ring[1:]):
            if _is_cut(a, b):
                lines.append(line)
                line = ()
            else:
                line = (*(line or (a,)), b)
        lines.append(line)
    return MultiLine(tuple(line for line in lines if line))


def _is_cut(a: LonLat, b: LonLat) -> bool:
    return any(abs(abs(a[n]) - most) < 1e-9 and abs(a[n] - b[n]) < 1e-9 for n, most in ((0, 180.0), (1, 90.0)))
