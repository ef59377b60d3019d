"""Shadow beside boxes and boxes in shadow: both are dark, and only one of them is proposed."""
from __future__ import annotations

import math

import numpy as np
import pytest

from bench import detector
from plugin.analysis.boxes_judgement import alone, judged
from plugin.analysis.boxes_paint import PAINTED, Ground, Paint
from plugin.analysis.boxes_profile import PROFILE, falls_of, profile_of
from plugin.analysis.boxes_scores import FEATURES, Candidates
from plugin.core.iso import WIDTH_M
from tests.analysis import yards

SIDE_M, ELEVATION = 88.2, 45.0
COLOURS = ("blue", "maroon", "green", "orange", "white", "brown")


class Sun:
    """Stands where it is put instead of anywhere."""

    def __init__(self, azimuth_deg):
        self._told = iter((ELEVATION, azimuth_deg))

    def uniform(self, *_):
        return next(self._told)


def yard_of(boxes, walls, gsd_m, sun_azimuth_deg):
    """Boxes, and walls 0.3 m thick (middle, azimuth, length, height), on asphalt."""
    rng, n = np.random.default_rng(7), round(SIDE_M / yards.FINE_M)
    scene, height = np.full((n, n, 3), 92.0, np.float32), np.zeros((n, n), np.float32)
    scene += rng.normal(0, 9.0, (n, n)).astype(np.float32)[..., None]
    for at, azimuth, length, tall in walls:
        yards._rectangle(scene, height, at, azimuth, length, 0.3, (120, 118, 112), tall)
    for box in boxes:
        yards._rectangle(scene, height, (box.east, box.north), box.azimuth_deg, yards.LENGTHS_M[box.size],
                         WIDTH_M, yards.PAINTS[box.paint], 0.15 + 2.6 * box.tiers, rng)  # fmt: skip
    image = yards._seen(rng, yards._lit(Sun(sun_azimuth_deg), scene, height), gsd_m)
    return yards.Yard(image, gsd_m, 0.0, tuple(boxes), ())


def standing(rows, tiers, columns=5):
    """A box of 40 ft along east for each northing in rows and each of some columns."""
    return [
        yards.Box(-26.0 + 13.0 * n, north, 90.0, "40ft", COLOURS[(n + 2 * m) % len(COLOURS)], tiers)
        for m, north in enumerate(rows)
        for n in range(columns)
    ]


@pytest.mark.parametrize("gsd_m", [0.3, 0.5])
@pytest.mark.parametrize("sun_azimuth_deg", [160.0, 200.0])
def test_a_shadow_of_a_box_s_size_is_not_proposed(gsd_m, sun_azimuth_deg):
    tall = WIDTH_M * math.tan(math.radians(ELEVATION)) / abs(math.cos(math.radians(sun_azimuth_deg)))
    walls = [((-26.0 + 17.0 * n, north), 90.0, 12.2, tall) for n in range(4) for north in (22.0, 32.0)]
    yard = yard_of(standing((-24.0, -12.0, 0.0), 1), walls, gsd_m, sun_azimuth_deg)
    places, _ = detector.found_in(yard)
    assert len(yards.matched(yard, places)) == len(places)
    assert len(places) >= 0.9 * len(yard.boxes)


@pytest.mark.parametrize("gsd_m", [0.3, 0.5])
def test_low_boxes_half_in_the_shade_of_a_stack_are_proposed(gsd_m):
    low, high = standing((-20.0, -3.0, 14.0), 1), standing((-24.0, -7.0, 10.0), 2)
    yard = yard_of(low + high, [], gsd_m, 175.0)
    places, _ = detector.found_in(yard)
    found = {a for a, _ in yards.matched(yard, places)}
    assert len(found & set(range(len(low)))) >= 0.9 * len(low)
    assert len(found) >= 0.8 * len(places)


def plain(level):
    """A candidate of 20 ft in the middle of a grid of 0.25 m, lit, with its shadow below it or right of it."""
    light = np.full((80, 80), 100.0, np.float32)
    rows, columns = (slice(35, 45), slice(28, 52)) if level else (slice(28, 52), slice(35, 45))
    light[rows.stop : rows.stop + 8 * level, columns] = 30.0
    light[rows, columns.stop : columns.stop + 8 * (not level)] = 30.0
    light[rows, columns] = 150.0
    none = np.zeros((1, len(FEATURES)), np.float32)
    return light, Candidates(np.array([39.5]), np.array([39.5]), np.array([level]), np.array([0]), none)


@pytest.mark.parametrize("level", [True, False])
@pytest.mark.parametrize("over", [False, True])
def test_the_far_side_of_a_candidate_is_where_shadows_fall(level, over):
    light, box = plain(level)
    if over:
        light = light[::-1, ::-1]
    falls = falls_of(light, box, 0.25)
    assert falls[0 if level else 1] == (-1.0 if over else 1.0)
    seen = dict(zip(PROFILE, profile_of(light, box, 0.25, 100.0, falls)[0].tolist()))
    assert seen["own light"] == pytest.approx(1.5)
    assert (seen["far side +0.6 m"], seen["near side +0.6 m"]) == pytest.approx((0.3, 1.0))
    assert seen["far side -0.4 m"] == seen["near end -0.4 m"] == pytest.approx(1.5)


def test_without_a_box_that_is_sure_and_without_candidates_there_is_still_a_profile():
    light, box = plain(True)
    nobody = box.part(np.zeros(0, np.intp))
    assert falls_of(light, nobody, 0.25) == (1.0, 1.0)
    assert profile_of(light, nobody, 0.25, 100.0, (1.0, 1.0)).shape == (0, len(PROFILE))


def test_light_is_compared_with_the_ground_and_where_none_is_seen_edges_and_paint_decide():
    light, box = plain(True)
    paint = Paint(np.full((1, 3), 150.0, np.float32), np.full((1, len(PAINTED)), 0.5, np.float32))
    fit = np.array([[0.8, 0.8, 0.8, 0.8, 0.0, 0.0, 0.0]], np.float32)
    box = Candidates(box.row, box.column, box.level, box.size, fit)
    values = np.repeat(light[None], 3, 0)
    first = alone(box, paint)
    assert judged(values, box, paint, None, 0.25, 0.5) == pytest.approx(first)
    ground = Ground(np.full(3, 100.0, np.float32), 3.0, 0.9)
    assert judged(values, box, paint, ground, 0.25, 0.5) != pytest.approx(first)
