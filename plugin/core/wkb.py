"""Well-known binary (OGC 06-103r4) and the GeoPackage blob around it (OGC 12-128r18, 2.1.3), both ways."""

import math
import struct
from typing import Optional

from .errors import BadValue
from .geometry import Geometry, Line, LonLat, MultiLine, MultiPolygon, Point, Polygon, bounds, positions

_SRS_ID = 4326
_POINT, _LINE, _POLYGON, _MULTILINE, _MULTIPOLYGON = 1, 2, 3, 5, 6
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_HEADER_BYTES = 8
_HAS_SRID, _HAS_M, _HAS_Z = 0x20000000, 0x40000000, 0x80000000  # PostGIS' own flags


def to_wkb(shape: Geometry) -> bytes:
    """A shape as little-endian two-dimensional WKB."""
    if isinstance(shape, Point):
        return struct.pack("<BI2d", 1, _POINT, shape.x, shape.y)
    if isinstance(shape, Line):
        return struct.pack("<BI", 1, _LINE) + _pack_points(shape.points)
    if isinstance(shape, Polygon):
        return struct.pack("<BI", 1, _POLYGON) + _pack_rings(shape.rings)
    if isinstance(shape, MultiLine):
        parts = b"".join(to_wkb(Line(line)) for line in shape.lines)
        return struct.pack("<BII", 1, _MULTILINE, len(shape.lines)) + parts
    parts = b"".join(to_wkb(Polygon(rings)) for rings in shape.polygons)
    return struct.pack("<BII", 1, _MULTIPOLYGON, len(shape.polygons)) + parts


def from_wkb(data: bytes) -> Geometry:
    """WKB as a shape; a third dimension is dropped. Raises BadValue for other kinds or a cut-off blob."""
    try:
        return _Reader(data).geometry()
    except (struct.error, IndexError):
        raise BadValue("A geometry in the case is cut off and can't be read.") from None


def to_gpkg(shape: Optional[Geometry]) -> Optional[bytes]:
    """A shape as a GeoPackage blob in EPSG:4326, with its envelope unless it is a point."""
    if shape is None:
        return None
    if isinstance(shape, Point):
        return b"GP" + struct.pack("<BBi", 0, 0b00000001, _SRS_ID) + to_wkb(shape)
    if not positions(shape):
        raise BadValue("The line or outline is empty. Draw it again.")
    west, south, east, north = bounds(shape)
    head = struct.pack("<BBi4d", 0, 0b00000011, _SRS_ID, west, east, south, north)
    return b"GP" + head + to_wkb(shape)


def gpkg_wkb(blob: bytes) -> bytes:
    """The WKB inside a GeoPackage blob. Raises BadValue where it is none."""
    envelope = (blob[3] >> 1) & 7 if len(blob) >= _HEADER_BYTES else len(_ENVELOPE_BYTES)
    if blob[:2] != b"GP" or envelope >= len(_ENVELOPE_BYTES):
        raise BadValue("A geometry in the case is no GeoPackage geometry.")
    return blob[_HEADER_BYTES + _ENVELOPE_BYTES[envelope] :]


def gpkg_is_empty(blob: bytes) -> bool:
    """True where the header says that the geometry is empty."""
    return blob[:2] == b"GP" and len(blob) >= _HEADER_BYTES and bool(blob[3] & 0b00010000)


def from_gpkg(blob: Optional[bytes]) -> Optional[Geometry]:
    """A GeoPackage blob as a shape; None for no blob and for empty geometry. Raises BadValue where it is none."""
    if blob is None or gpkg_is_empty(blob):
        return None
    shape = from_wkb(gpkg_wkb(blob))
    empty = isinstance(shape, Point) and math.isnan(shape.x)  # so does PostGIS write an empty point
    return None if empty or not positions(shape) else shape


def _pack_points(points: tuple[LonLat, ...]) -> bytes:
    flat = [number for point in points for number in point]
    return struct.pack(f"<I{len(flat)}d", len(points), *flat)


def _pack_rings(rings: tuple[tuple[LonLat, ...], ...]) -> bytes:
    return struct.pack("<I", len(rings)) + b"".join(_pack_points(ring) for ring in rings)


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0
        self._order = "<"
        self._extra = 0

    def geometry(self) -> Geometry:
        kind = self._head()
        if kind == _POINT:
            return Point(*self._point())
        if kind == _LINE:
            return Line(self._points())
        if kind == _POLYGON:
            return Polygon(self._rings())
        if kind == _MULTILINE:
            return MultiLine(tuple(self._part(_LINE) for _ in range(self._count())))  # type: ignore[misc]
        if kind == _MULTIPOLYGON:
            return MultiPolygon(tuple(self._part(_POLYGON) for _ in range(self._count())))  # type: ignore[misc]
        raise BadValue(f"A geometry in the case is of kind {kind}, which Waybill does not use.")

    def _part(self, kind: int) -> tuple[object, ...]:
        self._head()
        return self._points() if kind == _LINE else self._rings()

    def _head(self) -> int:
        self._order = "<" if self._data[self._at] == 1 else ">"
        (code,) = struct.unpack_from(self._order + "I", self._data, self._at + 1)
        self._at += 5
        self._extra = bool(code & _HAS_Z) + bool(code & _HAS_M)
        if code & _HAS_SRID:
            self._at += 4
        code &= 0x1FFFFFFF
        self._extra = self._extra or {1: 1, 2: 1, 3: 2}.get(code // 1000, 0)
        return int(code % 1000)

    def _count(self) -> int:
        (count,) = struct.unpack_from(self._order + "I", self._data, self._at)
        self._at += 4
        return int(count)

    def _point(self) -> LonLat:
        x, y = struct.unpack_from(self._order + "2d", self._data, self._at)
        self._at += 16 + 8 * self._extra
        return x, y

    def _points(self) -> tuple[LonLat, ...]:
        count = self._count()
        if self._extra:
            return tuple(self._point() for _ in range(count))
        flat: list[float] = list(struct.unpack_from(f"{self._order}{2 * count}d", self._data, self._at))
        self._at += 16 * count
        return tuple(zip(flat[::2], flat[1::2]))

    def _rings(self) -> tuple[tuple[LonLat, ...], ...]:
        return tuple(self._points() for _ in range(self._count()))
