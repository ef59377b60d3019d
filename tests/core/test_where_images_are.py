"""Whether an image shows a place: by its footprint, across ±180° too, and as well as the place is known."""
from __future__ import annotations

import random

import pytest

from plugin.core.geometry import MultiPolygon
from plugin.core.imagery.visits import extent_of_text
from plugin.core.imagery.where import holds, in_box, reach_of, shows


def box(west, south, east, north):
    return MultiPolygon(((((west, south), (east, south), (east, north), (west, north), (west, south)),),))


RAJIN = (130.30, 42.2333)


@pytest.mark.parametrize(
    ("footprint", "at", "inside"),
    [
        (box(130.2, 42.1, 130.4, 42.3), RAJIN, True),
        (box(130.31, 42.1, 130.4, 42.3), RAJIN, False),
        (box(179.5, -1.0, 180.5, 1.0), (-179.8, 0.0), True),  # a frame that goes on beyond 180°
        (box(179.5, -1.0, 180.5, 1.0), (0.2, 0.0), False),
        (box(-180.0, -90.0, -179.0, 90.0), (179.5, 0.0), False),
    ],
)
def test_a_footprint_holds_a_position_or_not(footprint, at, inside):
    assert holds(footprint, at) is inside


def test_a_hole_in_a_footprint_shows_nothing():
    outer = ((130.2, 42.1), (130.4, 42.1), (130.4, 42.3), (130.2, 42.3), (130.2, 42.1))
    hole = ((130.29, 42.22), (130.31, 42.22), (130.31, 42.24), (130.29, 42.24), (130.29, 42.22))
    assert not holds(MultiPolygon(((outer, hole),)), RAJIN)


def test_a_place_known_to_two_kilometres_may_lie_on_an_image_one_kilometre_beside_its_point():
    beside = box(130.312, 42.2, 130.4, 42.3)  # its edge runs 990 m east of the point
    assert not shows(beside, RAJIN)
    assert shows(beside, RAJIN, within_m=2000.0)
    assert not shows(beside, RAJIN, within_m=900.0)


def test_a_place_with_an_area_is_shown_where_any_of_it_is():
    area = box(130.29, 42.22, 130.31, 42.24)
    assert shows(box(130.305, 42.235, 130.5, 42.5), RAJIN, area)
    assert shows(box(130.299, 42.232, 130.301, 42.234), RAJIN, area), "the image lies within the area"
    assert not shows(box(131.0, 42.0, 131.1, 42.5), RAJIN, area)


def test_a_narrow_strip_across_an_area_shows_it_though_neither_holds_a_corner_of_the_other():
    area = box(130.29, 42.22, 130.31, 42.24)
    assert shows(box(130.20, 42.229, 130.40, 42.231), RAJIN, area)
    assert not shows(box(130.20, 42.241, 130.40, 42.243), RAJIN, area), "it passes to the north"


def test_the_quick_look_at_a_box_never_passes_over_what_the_outline_shows():
    """2,000 outlines of any shape around the earth, ±180° and high latitudes among them."""
    rng = random.Random(5)
    shown = 0
    for _ in range(2_000):
        lon, lat = rng.uniform(-180, 180), rng.uniform(-80, 80)
        size = rng.choice((0.01, 0.3, 5.0))
        ring = [(lon + rng.uniform(-size, size), lat + rng.uniform(-size, size)) for _ in range(4)]
        if rng.random() < 0.5:
            ring = [((x + 180.0) % 360.0 - 180.0, y) for x, y in ring]
        outline = MultiPolygon((((*ring, ring[0]),),))
        at = (lon + rng.uniform(-size, size), lat + rng.uniform(-size, size))
        within = rng.choice((0.0, 500.0, 4_000.0))
        if shows(outline, at, within_m=within):
            shown += 1
            assert reach_of(outline).near(at, within)
    assert shown > 300


@pytest.mark.parametrize(
    ("asked", "inside"),
    [("130 42 131 43", True), ("131 42 132 43", False), ("170 40 -170 44", False), ("120 40 -170 44", True),
     ("-180 -90 180 90", True), ("nowhere", False)],
)  # fmt: skip
def test_a_box_that_was_asked_for_holds_a_place(asked, inside):
    box = extent_of_text(asked)
    assert (box is not None and in_box(box, RAJIN)) is inside
