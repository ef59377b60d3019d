"""What the detector can do on generated yards whose seeds it was not developed on, and where it refuses.

The floors are facts of the field, kept a little below what is measured; `make bench` prints the figures themselves.
"""
from __future__ import annotations

import numpy as np
import pytest

from bench import detector
from plugin.analysis.boxes import find_boxes, to_display, working_step_m
from plugin.analysis.boxes_axis import yard_axis_deg
from plugin.analysis.boxes_packing import packed
from plugin.core.errors import BadValue
from tests.analysis import yards

SEEDS = yards.HELD_OUT[:3]


def test_the_held_out_seeds_were_never_developed_on():
    assert not set(yards.HELD_OUT) & set(yards.DEVELOPMENT)


@pytest.mark.parametrize(
    ("layout", "paint", "pixel_m", "precision", "recall"),
    [
        ("rows", "mixed", 0.3, 0.95, 0.95),
        ("rows", "mixed", 0.5, 0.95, 0.95),
        ("rows", "mixed", 0.7, 0.93, 0.93),
        ("rows", "blue", 0.3, 0.95, 0.95),
        ("rows", "blue", 0.5, 0.95, 0.95),
        ("rows", "blue", 0.7, 0.93, 0.93),
        ("block", "mixed", 0.3, 0.95, 0.95),
        ("block", "mixed", 0.5, 0.95, 0.95),
        ("block", "mixed", 0.7, 0.95, 0.90),
        ("block", "blue", 0.3, 0.95, 0.95),
        ("block", "blue", 0.5, 0.95, 0.95),
        ("sparse", "mixed", 0.3, 0.95, 0.95),
        ("sparse", "mixed", 0.5, 0.95, 0.95),
    ],
)
def test_precision_and_recall_by_layout(layout, paint, pixel_m, precision, recall):
    right, proposed, true, refused = detector.tally(layout, paint, pixel_m, SEEDS)
    assert refused == 0
    assert right / proposed >= precision
    assert right / true >= recall


@pytest.mark.parametrize(
    ("layout", "paint", "ground"), [("rows", "as ground", "concrete"), ("block", "as ground", "asphalt"),
                                    ("block", "white", "snow")],
)  # fmt: skip
@pytest.mark.parametrize("pixel_m", [0.3, 0.5])
def test_grey_on_grey_and_white_on_snow_are_refused(layout, paint, ground, pixel_m):
    _, proposed, _, refused = detector.tally(layout, paint, pixel_m, SEEDS, ground)
    assert (proposed, refused) == (0, len(SEEDS))


@pytest.mark.parametrize("pixel_m", [0.3, 0.5, 0.7])
def test_a_block_of_one_colour_by_its_area(pixel_m):
    pairs = detector.by_area(pixel_m, SEEDS)
    assert abs(sum(a for a, _ in pairs) / sum(b for _, b in pairs) - 1) <= 0.05


@pytest.mark.parametrize("azimuth", [0.0, 17.0, 45.0, 89.5, 133.0])
def test_the_axis_is_found_whatever_the_turn(azimuth):
    yard = yards.yard("block", "mixed", 0.3, SEEDS[0], azimuth_deg=azimuth)
    found = yard_axis_deg(yard.image.astype(np.float32), np.ones(yard.image.shape[1:], bool))
    assert abs((found - azimuth + 45) % 90 - 45) < 0.6


def test_noise_has_no_axis():
    noise = np.random.default_rng(1).normal(100, 5, (3, 200, 200)).astype(np.float32)
    assert yard_axis_deg(noise, np.ones((200, 200), bool)) is None
    assert yard_axis_deg(noise, np.zeros((200, 200), bool)) is None


def test_nothing_where_nothing_is_valid_and_a_refusal_on_bare_ground():
    step = working_step_m(0.3)
    bare = np.random.default_rng(2).normal(100, 3, (3, 300, 300)).astype(np.float32)
    for valid in (np.zeros((300, 300), bool), np.ones((300, 300), bool)):
        found = find_boxes(bare, valid, step, 0.3)
        assert found.boxes == ()
        assert "does not mean that there is none" in found.refused


def test_too_coarse_is_refused_and_forty_five_feet_not_told_from_forty_at_half_a_metre():
    bare = np.zeros((3, 100, 100), np.float32)
    assert "above 0.8 m" in find_boxes(bare, np.ones((100, 100), bool), 0.24, 0.81).refused
    yard = yards.yard("block", "mixed", 0.5, SEEDS[0])
    axis = yard_axis_deg(yard.image.astype(np.float32), np.ones(yard.image.shape[1:], bool))
    values, valid, _ = yards.turned(yard, axis, working_step_m(0.5))
    found = find_boxes(values, valid, working_step_m(0.5), 0.5, ("20ft", "40ft", "45ft"))
    assert {box.size_class for box in found.boxes} == {"20ft", "40ft"}


@pytest.mark.parametrize(("sizes", "score"), [((), 0.5), (("10ft",), 0.5), (("20ft",), 0.0), (("20ft",), np.nan)])
def test_wrong_choices(sizes, score):
    with pytest.raises(BadValue):
        find_boxes(np.zeros((3, 50, 50), np.float32), np.ones((50, 50), bool), 0.2, 0.3, sizes, score)


def test_images_that_know_no_white_are_stretched():
    values = np.linspace(300, 900, 3000).reshape(1, 50, 60).astype(np.float32)
    shown = to_display(values, np.ones((50, 60), bool), None)
    assert 5 < shown.min() < 15
    assert 240 < shown.max() < 255
    assert to_display(values, np.ones((50, 60), bool), 510.0).max() == pytest.approx(450.0)


def test_two_side_by_side_outweigh_one_on_both():
    row, column = np.zeros(3), np.array([0.0, -10.0, 10.0])
    half_rows, half_columns = np.full(3, 3.0), np.array([20.0, 9.5, 9.5])
    assert sorted(packed(row, column, half_rows, half_columns, np.array([5.0, 3.0, 3.0]))) == [1, 2]
    assert list(packed(row, column, half_rows, half_columns, np.array([7.0, 3.0, 3.0]))) == [0]
    assert list(packed(row, column, half_rows, half_columns, np.array([-1.0, -3.0, -2.0]))) == []
