"""Tiers read off the practice yard's painted shadows: the picture, not our own trigonometry, says where they end."""
from __future__ import annotations

import math

import numpy as np
import pytest

from plugin.core.ground import box, moved, vector
from plugin.core.sightings import SceneInHand
from plugin.flows.shadows import ShadowOptions, shadow_of
from plugin.gis.pixels import read_patch
from tests.fixtures import yard as fixture
from tests.integration.test_colours import lonlat

REACH_M = 16.0


@pytest.fixture(scope="module")
def yard(tmp_path_factory):
    return fixture.make_yard(tmp_path_factory.mktemp("yard") / "yard.tif")


def far_edge(stack):
    """Middle of the long side that looks away from the sun, in the grid; None where none does squarely."""
    shadow = fixture.SUN_AZIMUTH_DEG + 180.0
    sides = [(stack.azimuth_deg + turn) % 360.0 for turn in (90.0, 270.0)]
    wall = max(sides, key=lambda side: math.cos(math.radians(side - shadow)))
    if math.cos(math.radians(wall - shadow)) < 0.5:
        return None
    half = stack.width_m / 2.0
    return stack.e + half * math.sin(math.radians(wall)), stack.n + half * math.cos(math.radians(wall))


def stands_free(stack, start, boxes):
    """No other box near the line along which its shadow falls."""
    shadow = math.radians(fixture.SUN_AZIMUTH_DEG + 180.0)
    others = [each for each in boxes if each is not stack]
    steps = np.arange(1.0, stack.tiers * fixture.TIER_M / math.tan(math.radians(fixture.SUN_ELEVATION_DEG)) + 4.0)
    return all(
        math.hypot(start[0] + t * math.sin(shadow) - each.e, start[1] + t * math.cos(shadow) - each.n) > 5.0
        for t in steps
        for each in others
    )


def end_of_the_dark(path, start, azimuth):
    """How far along a line the picture turns from dark to bright, half way between the two."""
    shape = box(moved(start, REACH_M / 2.0, azimuth), REACH_M, 1.0, azimuth)
    patch = read_patch(path, shape, 0.1, azimuth - 90.0)
    profile = patch.values.mean(axis=(0, 1))
    dark, bright = np.percentile(profile, 10), np.percentile(profile, 80)
    below = profile < (dark + bright) / 2.0
    first = int(np.argmax(below))
    return (first + int(np.argmin(below[first:])) + 0.5) * 0.1


def test_stacks_that_stand_free_have_their_tiers_by_their_shadows(yard):
    right, far = 0, []
    for stack in (each for each in yard.boxes if each.on == "row"):
        start = far_edge(stack)
        if start is None or not stands_free(stack, start, yard.boxes):
            continue
        shadow = math.radians(fixture.SUN_AZIMUTH_DEG + 180.0)
        there = lonlat(start[0] + 5 * math.sin(shadow), start[1] + 5 * math.cos(shadow))
        _, azimuth = vector(lonlat(*start), there)
        length = end_of_the_dark(yard.path, lonlat(*start), azimuth)
        scene = SceneInHand(
            "yard", "yard", gsd_stated_m=0.5, pixel_size_m=0.5, sun_elevation_deg=fixture.SUN_ELEVATION_DEG,
            sun_azimuth_deg=(azimuth + 180.0) % 360.0,
        )  # fmt: skip
        found = shadow_of(scene, (lonlat(*start), moved(lonlat(*start), length, azimuth)), ShadowOptions())
        right += found.tiers.tiers.best == stack.tiers
        if not found.tiers.tiers.low <= stack.tiers <= found.tiers.tiers.high:
            far.append((stack.tiers, found.tiers.height.value))
    assert right >= 18, (right, far)
    assert len(far) <= 2, far
