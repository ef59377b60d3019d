"""Outlines, their middles, and where a sighting's mark goes."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.core.errors import BadValue
from plugin.core.geometry import (
    Line,
    MultiLine,
    MultiPolygon,
    Point,
    Polygon,
    bounds,
    edge_of,
    middle,
    positions,
    rectangle,
)
from plugin.core.sightings import anchor

SQUARE = ((0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0), (0.0, 0.0))
longitudes, latitudes = st.floats(-179, 178), st.floats(-85, 84)


@pytest.mark.parametrize("rings", [(), ((),), (((0.0, 0.0), (1.0, 1.0), (0.0, 0.0)),)])
def test_an_outline_has_at_least_three_corners(rings):
    with pytest.raises(BadValue, match=r"at least three corners. Draw it again"):
        Polygon(rings)


def test_the_middle_of_an_l_shaped_pier_is_its_centre_of_area_not_of_its_corners():
    pier = Polygon((((0, 0), (4, 0), (4, 1), (1, 1), (1, 4), (0, 4), (0, 0)),))
    assert middle(pier).x == pytest.approx((4 * 2 + 3 * 0.5) / 7)
    assert middle(pier).y == pytest.approx((4 * 0.5 + 3 * 2.5) / 7)


@given(longitudes, latitudes, st.floats(1e-5, 1), st.floats(1e-5, 1))
def test_a_rectangle_lies_about_its_middle_whichever_corners_were_clicked(x, y, width, height):
    a, b = (x, y), (x + width, y + height)
    for corners in ((a, b), (b, a), ((b[0], a[1]), (a[0], b[1]))):
        found = middle(rectangle(*corners))
        assert found.x == pytest.approx(x + width / 2, abs=width / 100)
        assert found.y == pytest.approx(y + height / 2, abs=height / 100)


def test_a_sliver_still_has_a_middle():
    assert middle(Polygon((((0, 0), (1, 0), (2, 0), (0, 0)),))) == Point(1, 0)


def test_a_mark_goes_on_the_point_or_in_the_middle_of_the_outline():
    assert anchor(Point(130.3, 42.2)) == Point(130.3, 42.2)
    assert anchor(Polygon((SQUARE,))) == Point(1, 1)


@pytest.mark.parametrize(
    ("shape", "count"),
    [
        (Point(1, 2), 1),
        (Line(SQUARE), 5),
        (Polygon((SQUARE, SQUARE)), 10),
        (MultiLine((SQUARE, SQUARE)), 10),
        (MultiPolygon(((SQUARE,), (SQUARE, SQUARE))), 15),
    ],
)
def test_bounds_hold_every_position(shape, count):
    found = positions(shape)
    west, south, east, north = bounds(shape)
    assert len(found) == count
    assert all(west <= x <= east and south <= y <= north for x, y in found)


def test_the_edge_of_an_outline_away_from_any_cut_is_its_rings():
    hole = ((0.5, 0.5), (1.5, 0.5), (1.0, 1.5), (0.5, 0.5))
    assert edge_of(MultiPolygon(((SQUARE, hole),))) == MultiLine((SQUARE, hole))


def test_where_an_outline_is_cut_at_180_degrees_it_has_no_edge():
    east = ((170.0, 0.0), (180.0, 1.0), (180.0, 5.0), (170.0, 6.0), (170.0, 0.0))
    west = ((-180.0, 1.0), (-170.0, 0.0), (-170.0, 6.0), (-180.0, 5.0), (-180.0, 1.0))
    assert edge_of(MultiPolygon(((east,), (west,)))).lines == (
        ((170.0, 0.0), (180.0, 1.0)), ((180.0, 5.0), (170.0, 6.0), (170.0, 0.0)),
        ((-180.0, 1.0), (-170.0, 0.0), (-170.0, 6.0), (-180.0, 5.0)),
    )  # fmt: skip


def test_an_outline_around_a_pole_has_its_southern_edge_only():
    cap = ((-180.0, 90.0), (-180.0, 60.0), (0.0, 50.0), (180.0, 60.0), (180.0, 90.0), (-180.0, 90.0))
    assert edge_of(MultiPolygon(((cap,),))) == MultiLine((((-180.0, 60.0), (0.0, 50.0), (180.0, 60.0)),))


def test_the_whole_earth_has_no_edge():
    earth = ((-180.0, -90.0), (180.0, -90.0), (180.0, 90.0), (-180.0, 90.0), (-180.0, -90.0))
    assert edge_of(MultiPolygon(((earth,),))) == MultiLine(())
