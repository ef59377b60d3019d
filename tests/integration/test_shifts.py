"""An image a few metres beside another is brought onto it: measured or by hand, kept with its reason, undone."""
from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProject

from plugin.core.actions import Action, Insert
from plugin.core.errors import BadValue
from plugin.core.geometry import Point
from plugin.core.ground import Ground
from plugin.core.records import Scene, TiePoint
from plugin.core.values import Utc, new_id
from plugin.flows.add_scenes import add_scenes
from plugin.flows.shifts import Shifts, measure_shift, shift_by_hand
from tests.integration import kit

WEST, NORTH = 606_600.0, 4_677_400.0


def ground_of_boxes(seed=2, size=300):
    rng = np.random.default_rng(seed)
    image = np.full((size, size), 90.0)
    for _ in range(120):
        y, x = rng.integers(0, size - 30, 2)
        h, w = rng.integers(4, 28, 2)
        image[y : y + h, x : x + w] = rng.integers(20, 240)
    return image + rng.normal(0, 3, image.shape)


@pytest.fixture
def pair(tmp_path):
    """The second image says it lies 2 m too far east and 1.5 m too far south."""
    pixels = np.clip(ground_of_boxes(), 1, 255).astype(np.uint8)
    first = kit.write_raster(tmp_path / "a.tif", pixels[None], west=WEST, north=NORTH)
    second = kit.write_raster(tmp_path / "b.tif", pixels[None], west=WEST + 2.0, north=NORTH - 1.5)
    return (str(first), None, "a"), (str(second), None, "b")


@pytest.fixture
def bounds(add_raster, pair):
    layer = add_raster(pair[0][0])
    x, y = kit.lonlat_of(layer, 40, 260)
    east, north = kit.lonlat_of(layer, 260, 40)
    return x, y, east, north


def test_the_shift_is_measured_in_metres_with_its_quality(pair, bounds):
    found = measure_shift(*pair, bounds)
    assert found.refused is None
    assert (found.east_m, found.north_m) == pytest.approx((-2.0, 1.5), abs=0.05)
    assert "quality" in found.basis
    assert "“a”" in found.basis


def test_another_place_is_refused_and_can_not_be_applied(tmp_path, pair, bounds, case):
    other = np.clip(ground_of_boxes(seed=8), 1, 255).astype(np.uint8)
    path = kit.write_raster(tmp_path / "c.tif", other[None], west=WEST, north=NORTH)
    found = measure_shift(pair[0], (str(path), None, "c"), bounds)
    assert "do not match" in found.refused
    with pytest.raises(BadValue, match="do not match"):
        Shifts(case, QgsProject.instance(), lambda receipt: receipt).apply(new_id(), found)


@pytest.fixture
def scene(case):
    row = Scene(new_id(), "image", title="b", acquired_from=Utc("2023-09-12T01:00:00Z"), item_id="b", provider="x")
    add_scenes(case, [row])
    return row


def test_what_was_measured_is_kept_added_up_and_taken_back(case, scene, pair, bounds):
    shifts = Shifts(case, QgsProject.instance(), lambda receipt: receipt)
    found = measure_shift(*pair, bounds)
    shifts.apply(scene.id, found)
    shifts.apply(scene.id, found)
    stored = case.get(Scene, scene.id)
    assert (stored.shift_e_m, stored.shift_n_m) == pytest.approx((-4.0, 3.0), abs=0.1)
    assert stored.shift_basis.count("phase correlation") == 2
    case.undo()
    assert case.get(Scene, scene.id).shift_e_m == pytest.approx(-2.0, abs=0.05)
    shifts.clear(scene.id)
    assert case.get(Scene, scene.id).shift_e_m is None


def test_points_by_hand_give_their_mean_and_what_is_left_at_each(case, scene, pair):
    at = (130.2930, 42.2420)
    ground = Ground(*at)

    def pair_of(east, north, error=0.0):
        return ground.to_degrees((east, north)), ground.to_degrees((east - 2.0 + error, north + 1.5))

    pairs = [pair_of(0, 0), pair_of(50, 10), pair_of(-30, 40, error=0.9)]
    found = shift_by_hand(pairs, "a")
    assert (found.east_m, found.north_m) == pytest.approx((-1.7, 1.5), abs=0.01)
    assert found.residuals_m == pytest.approx((0.3, 0.3, 0.6), abs=0.01)
    Shifts(case, QgsProject.instance(), lambda receipt: receipt).apply_by_hand(scene.id, found, pairs, pair[1])
    points = case.where(TiePoint, "scene", scene.id)
    assert sorted(round(point.residual_m, 1) for point in points) == [0.3, 0.3, 0.6]
    assert "3 tie points set by hand" in case.get(Scene, scene.id).shift_basis


def test_a_picture_placed_by_its_points_keeps_them(case):
    row = Scene(new_id(), "published", title="Figure 3", georef_method="similarity")
    add_scenes(case, [row])
    points = [Insert(TiePoint(new_id(), row.id, n, n, 0.0, Point(130.0, 42.0))) for n in (1.0, 2.0)]
    case.apply(Action("pin", "Pin", tuple(points)))
    with pytest.raises(BadValue, match="own tie points"):
        Shifts(case, QgsProject.instance(), lambda receipt: receipt).clear(row.id)
    assert len(case.where(TiePoint, "scene", row.id)) == 2


def test_one_point_alone_says_that_nothing_judges_it(pair):
    found = shift_by_hand([((130.0, 42.0), (130.0, 42.0))], "a")
    assert "nothing to judge it by" in found.basis
    with pytest.raises(BadValue, match="No pair"):
        shift_by_hand([], "a")
