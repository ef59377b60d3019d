"""Counting by area: blocks of known boxes, their outlines drawn along the roofs, counted back."""
import math
import random
import statistics

import pytest

from plugin.core.errors import BadValue
from plugin.core.geometry import Polygon
from plugin.core.ground import Ground, box
from plugin.core.measuring.outlines import (
    Pitch,
    area_sd_m2,
    count_by_area,
    half_widths_m,
    outline_area,
    pitch_of,
    read_pitch,
    read_tiers,
    shoelace_m2,
)
from plugin.core.measuring.resolution import resolution
from plugin.core.values import Interval

FINE = resolution(None, 0.5, 0.5)
RAJIN = (130.2931, 42.2421)
L_SHAPE = ((0.0, 0.0), (200.0, 0.0), (200.0, 100.0), (96.0, 100.0), (96.0, 200.0), (0.0, 200.0))


def block(columns, rows, *, azimuth=20.0, at=RAJIN, length=6.058, along=0.25, across=0.4):
    """The outline of columns × rows boxes, drawn along the outer roofs."""
    size = columns * (length + along) - along, rows * (2.438 + across) - across
    return box(at, *size, azimuth)


SQUARE = ((0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0))


def test_the_error_of_a_square_of_100_m_with_corners_good_to_1_m():
    assert area_sd_m2(SQUARE, 1.0) == pytest.approx(141.42, abs=0.01)


@pytest.mark.parametrize("shape", [SQUARE, L_SHAPE])
def test_the_error_of_an_area_is_what_noise_in_its_corners_makes(shape):
    dice = random.Random(2)
    found = [shoelace_m2([(x + dice.gauss(0, 1.5), y + dice.gauss(0, 1.5)) for x, y in shape]) for _ in range(4000)]
    assert statistics.pstdev(found) == pytest.approx(area_sd_m2(shape, 1.5), rel=0.05)
    assert statistics.fmean(found) == pytest.approx(shoelace_m2(shape), rel=0.002)


@pytest.mark.parametrize("at", [RAJIN, (179.99999, 66.0), (0.0, -30.0)])
def test_an_outline_has_its_area_on_the_ellipsoid_also_across_the_date_line(at):
    found = outline_area(box(at, 63.0, 28.0, 33.0), FINE)
    assert found.value == pytest.approx(63.0 * 28.0, rel=1e-6)
    assert found.sigma == pytest.approx(0.25 / 2 * math.sqrt(4) * math.hypot(63, 28), rel=1e-5)


@pytest.mark.parametrize("azimuth", [0.0, 20.0, 45.0, 133.0])
@pytest.mark.parametrize(("columns", "rows"), [(1, 6), (5, 12), (10, 22)])
def test_a_block_holds_the_boxes_it_was_laid_out_with(columns, rows, azimuth):
    found = count_by_area(block(columns, rows, azimuth=azimuth), FINE, Pitch(), Interval(1, 1, 1))
    true = columns * rows
    assert abs(found.boxes.best - true) <= 0.02 * true + 0.5
    assert found.boxes.low <= true <= found.boxes.high
    assert found.teu == found.boxes


def test_tiers_multiply_and_are_the_reason():
    ring = block(10, 10)
    found = count_by_area(ring, FINE, Pitch(), Interval(1, 2, 3))
    flat = count_by_area(ring, FINE, Pitch(), Interval(1, 1, 1))
    assert found.boxes.best == pytest.approx(200, abs=4)
    assert (found.boxes.low, found.boxes.high) == pytest.approx((flat.boxes.low, 3 * flat.boxes.high), abs=3)
    assert found.boxes.reason == "tiers assumed; pixel size; pitch assumed"
    assert found.boxes.stands


def test_tiers_are_assumed_until_somebody_measured_them_however_narrow_they_are():
    ring, one = block(10, 10), Interval(1, 1, 1)
    assert count_by_area(ring, FINE, Pitch(), one).boxes.reason == "tiers assumed; pixel size; pitch assumed"
    assert count_by_area(ring, FINE, Pitch(), one, measured=True).boxes.reason == "pixel size; pitch assumed"
    ranged = count_by_area(ring, FINE, Pitch(), Interval(1, 2, 3), measured=True).boxes
    assert ranged.reason == "tiers measured to a range; pixel size; pitch assumed"


def test_forty_foot_boxes_are_two_teu_each():
    found = count_by_area(block(5, 10, length=12.192), FINE, pitch_of("40ft"), Interval(best=2))
    assert found.boxes.best == pytest.approx(100, abs=2)
    assert found.teu.best == 2 * found.boxes.best


def test_a_coarser_image_makes_a_wider_count():
    widths = []
    for gsd in (0.5, 3.0, 10.0):
        count = count_by_area(block(10, 22), resolution(None, gsd, gsd), Pitch(), Interval(best=1)).boxes
        widths.append(count.high - count.low)
    assert widths == sorted(set(widths))


def test_half_the_perimeter_of_a_rectangle_however_it_lies():
    for azimuth in (0.0, 17.0, 45.0, 80.0):
        ground = Ground(*RAJIN)
        plane = [ground.to_plane(corner) for corner in box(RAJIN, 50.0, 20.0, azimuth).rings[0][:-1]]
        assert half_widths_m(plane) == pytest.approx(70.0, rel=1e-6)


def test_a_gap_inside_a_block_is_left_out():
    whole, empty = block(10, 20), block(4, 8)
    found = count_by_area(Polygon((whole.rings[0], empty.rings[0])), FINE, Pitch(), Interval(1, 1, 1))
    assert found.boxes.best == pytest.approx(200 - 32, abs=5)
    assert found.boxes.low <= 200 - 32 <= found.boxes.high


def test_an_outline_that_is_none_is_refused():
    with pytest.raises(BadValue, match="three corners"):
        Polygon(((RAJIN, RAJIN, RAJIN),))
    corners = box(RAJIN, 50.0, 20.0, 0.0).rings[0]
    with pytest.raises(BadValue, match="square metre"):
        outline_area(box(RAJIN, 0.5, 0.5, 0.0), FINE)
    with pytest.raises(BadValue, match="crosses itself"):
        outline_area(Polygon(((corners[0], corners[1], corners[3], (corners[2][0], corners[2][1] - 1e-4)),)), FINE)


def test_pitch_and_tiers_are_read_as_people_write_them():
    for text in ("6.31, 2.84", "6.31 × 2.84", "6,31 x 2,84", "6.31;2.84 m"):
        assert (read_pitch(text, "20ft").along_m, read_pitch(text, "20ft").across_m) == (6.31, 2.84)
    assert read_tiers("2") == Interval(2, 2, 2)
    assert read_tiers("1–3") == Interval(1, 2, 3)
    assert read_tiers("1 - 2 - 4") == Interval(1, 2, 4)
    for wrong, reads in (("wide", lambda: read_pitch("wide", "20ft")), ("two", lambda: read_tiers("two"))):
        with pytest.raises(BadValue, match=wrong):
            reads()


@pytest.mark.parametrize("tiers", [(None, None, None), (0, 1, 1), (1, 2, 15)])
def test_tiers_nobody_stacks_are_refused(tiers):
    with pytest.raises(BadValue, match=r"[Tt]iers"):
        count_by_area(block(5, 5), FINE, Pitch(), Interval(*tiers))


@pytest.mark.parametrize("pitch", [(2.838, 6.308, "20ft"), (6.3, 2.8, "40ft"), (6.3, 2.8, "53ft"), (6.3, 0.0, "20ft")])
def test_a_pitch_that_fits_no_box_is_refused(pitch):
    with pytest.raises(BadValue):
        Pitch(*pitch)
