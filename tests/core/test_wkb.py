"""Geometry through WKB and the GeoPackage blob, and back."""
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.core.errors import BadValue
from plugin.core.geometry import Line, MultiLine, MultiPolygon, Point, Polygon, bounds
from plugin.core.wkb import from_gpkg, from_wkb, gpkg_is_empty, gpkg_wkb, to_gpkg, to_wkb

RAJIN, DUNAI, AT_SEA = (130.3, 42.2333), (132.33542, 42.87879), (131.5, 42.0)
RING = ((0.0, 0.0), (4.0, 0.0), (4.0, 3.0), (0.0, 3.0), (0.0, 0.0))
HOLE = ((1.0, 1.0), (2.0, 1.0), (2.0, 2.0), (1.0, 1.0))
SHAPES = (
    Point(*RAJIN),
    Line((RAJIN, AT_SEA, DUNAI)),
    Polygon((RING, HOLE)),
    MultiLine(((RAJIN, AT_SEA), (AT_SEA, DUNAI))),
    MultiPolygon(((RING, HOLE), (((9.0, 9.0), (8.0, 9.0), (9.0, 8.0), (9.0, 9.0)),))),
)
each_shape = pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: type(shape).__name__)

positions = st.tuples(st.floats(-180, 180), st.floats(-90, 90))
chains = st.lists(positions, min_size=2, max_size=8).map(tuple)
rings = (
    st.lists(positions, min_size=3, max_size=8, unique=True)
    .filter(lambda corners: len(set(corners)) >= 3)
    .map(lambda corners: (*corners, corners[0]))
)
polygons = st.lists(rings, min_size=1, max_size=3).map(tuple)
shapes = st.one_of(
    positions.map(lambda p: Point(*p)),
    chains.map(Line),
    polygons.map(Polygon),
    st.lists(chains, min_size=1, max_size=3).map(lambda parts: MultiLine(tuple(parts))),
    st.lists(polygons, min_size=1, max_size=3).map(lambda parts: MultiPolygon(tuple(parts))),
)


def foreign_wkb(shape, order, dimension):
    """WKB as other programs may write it: either byte order; Z, M and ZM as ISO or as PostGIS codes them."""
    extra = {"": 0, "Z": 1, "M": 1, "ZM": 2, "EWKB Z": 1, "EWKB ZM": 2}[dimension]
    flag = {"": 0, "Z": 1000, "M": 2000, "ZM": 3000, "EWKB Z": 0x80000000, "EWKB ZM": 0xC0000000}[dimension]

    def head(kind):
        return struct.pack(order + "BI", 1 if order == "<" else 0, kind + flag)

    def point(position):
        return struct.pack(order + f"{2 + extra}d", *position, *([-7777.0] * extra))

    def counted(parts):
        return struct.pack(order + "I", len(parts)) + b"".join(parts)

    def chain(points):
        return counted([point(p) for p in points])

    def surface(outlines):
        return counted([chain(ring) for ring in outlines])

    if isinstance(shape, Point):
        return head(1) + point((shape.x, shape.y))
    if isinstance(shape, Line):
        return head(2) + chain(shape.points)
    if isinstance(shape, Polygon):
        return head(3) + surface(shape.rings)
    if isinstance(shape, MultiLine):
        return head(5) + counted([head(2) + chain(line) for line in shape.lines])
    return head(6) + counted([head(3) + surface(polygon) for polygon in shape.polygons])


@given(shapes)
def test_a_shape_comes_back_from_wkb_as_it_went_in(shape):
    assert from_wkb(to_wkb(shape)) == shape


@given(shapes)
def test_a_shape_comes_back_from_a_geopackage_as_it_went_in(shape):
    assert from_gpkg(to_gpkg(shape)) == shape


@each_shape
@pytest.mark.parametrize("order", ["<", ">"], ids=["little-endian", "big-endian"])
@pytest.mark.parametrize("dimension", ["", "Z", "M", "ZM", "EWKB Z", "EWKB ZM"])
def test_either_byte_order_and_any_height_is_read_and_the_height_dropped(shape, order, dimension):
    assert from_wkb(foreign_wkb(shape, order, dimension)) == shape


@each_shape
def test_what_is_written_is_plain_little_endian_wkb(shape):
    assert to_wkb(shape) == foreign_wkb(shape, "<", "")


@each_shape
def test_the_parts_may_have_a_byte_order_of_their_own(shape):
    data = foreign_wkb(shape, ">", "")
    if isinstance(shape, (MultiLine, MultiPolygon)):
        parts = shape.lines if isinstance(shape, MultiLine) else shape.polygons
        kind = Line if isinstance(shape, MultiLine) else Polygon
        data = data[:9] + b"".join(to_wkb(kind(part)) for part in parts)
    assert from_wkb(data) == shape


@each_shape
def test_every_place_it_can_be_cut_off_at_is_noticed(shape):
    whole = to_wkb(shape)
    for length in range(len(whole)):
        with pytest.raises(BadValue, match=r"cut off"):
            from_wkb(whole[:length])


def test_kinds_the_record_does_not_use_are_named():
    with pytest.raises(BadValue, match=r"kind 4,"):
        from_wkb(struct.pack("<BII", 1, 4, 0))


@each_shape
def test_a_geopackage_blob_states_wgs84_and_its_envelope(shape):
    blob = to_gpkg(shape)
    magic, version, flags, srs = struct.unpack_from("<2sBBi", blob)
    assert (magic, version, srs) == (b"GP", 0, 4326)
    if isinstance(shape, Point):
        assert flags >> 1 & 7 == 0
    else:
        west, south, east, north = bounds(shape)
        assert struct.unpack_from("<4d", blob, 8) == (west, east, south, north)
    assert gpkg_wkb(blob) == to_wkb(shape)


@pytest.mark.parametrize(("indicator", "doubles"), [(0, 0), (1, 4), (2, 6), (3, 6), (4, 8)])
def test_every_envelope_that_the_standard_allows_is_stepped_over(indicator, doubles):
    head = struct.pack(f"<2sBBi{doubles}d", b"GP", 0, indicator << 1 | 1, 4326, *([0.0] * doubles))
    assert from_gpkg(head + to_wkb(Point(*DUNAI))) == Point(*DUNAI)


def test_no_geometry_and_an_empty_one_are_none():
    empty = struct.pack("<2sBBi", b"GP", 0, 0b00010001, 4326) + to_wkb(Point(float("nan"), float("nan")))
    assert gpkg_is_empty(empty)
    assert from_gpkg(empty) is None
    assert from_gpkg(None) is None
    assert to_gpkg(None) is None


def test_bare_wkb_is_no_geopackage_blob():
    with pytest.raises(BadValue, match=r"no GeoPackage geometry"):
        gpkg_wkb(to_wkb(Point(*RAJIN)))
