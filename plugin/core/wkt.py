"""Well-known text (OGC 06-103r4) of a shape, with as many digits as bring the same number back."""

from .geometry import Geometry, Line, LonLat, MultiLine, Point, Polygon


def to_wkt(shape: Geometry) -> str:
    """A shape as WKT: longitude, then latitude, in degrees."""
    if isinstance(shape, Point):
        return f"POINT ({_pair((shape.x, shape.y))})"
    if isinstance(shape, Line):
        return f"LINESTRING {_chain(shape.points)}"
    if isinstance(shape, Polygon):
        return f"POLYGON {_rings(shape.rings)}"
    if isinstance(shape, MultiLine):
        return f"MULTILINESTRING ({', '.join(_chain(line) for line in shape.lines)})"
    return f"MULTIPOLYGON ({', '.join(_rings(rings) for rings in shape.polygons)})"


def _pair(position: LonLat) -> str:
    return f"{position[0]!r} {position[1]!r}"


def _chain(points: tuple[LonLat, ...]) -> str:
    return f"({', '.join(_pair(point) for point in points)})"


def _rings(rings: tuple[tuple[LonLat, ...], ...]) -> str:
    return f"({', '.join(_chain(ring) for ring in rings)})"
