"""Measurements on an image: what they support, kept with their image and method, listed, and taken back."""
from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest

from plugin.core.errors import BadValue, CaseError, ImageryError
from plugin.core.geometry import Point
from plugin.core.ground import box, moved
from plugin.core.measuring.outlines import Pitch
from plugin.core.records import Mark, Measurement, Scene, Tally
from plugin.core.sightings import SceneInHand
from plugin.core.times import parse_utc
from plugin.core.values import Interval, new_id
from plugin.flows import bulk, colours, measures, shadows, sharpness
from plugin.flows.annotate import add_sighting, edit_sighting
from plugin.flows.measuring import Measuring
from plugin.flows.sightings import read_sighting
from plugin.gis import imagery
from tests.integration import kit

AT = (130.2931, 42.2421)
TAKEN = "2023-09-12T02:15:00Z"
SCENE = SceneInHand(
    "layer", "12 Sep", acquired_from=TAKEN, acquired_to=TAKEN, gsd_stated_m=0.5, pixel_size_m=0.3
)  # fmt: skip


def line(metres, azimuth, at=AT):
    return at, moved(at, metres, azimuth)


@pytest.fixture
def measuring(case, project):
    return Measuring(case, project, lambda receipt: receipt)


@pytest.fixture
def on_image(tmp_path, add_raster, project, example):
    """An image on the map as the scene in hand, and the middle of it."""
    layer = add_raster(kit.write_raster(tmp_path / "2023-09-08 yard.tif", kit.NOISE))
    at = kit.middle_of(layer)
    return imagery.scene_at(project, [layer.id()], at, example), at


# What a line supports


def test_a_box_on_half_a_metre_is_told_with_its_error_and_method():
    found = measures.length_of(SCENE, line(12.2, 30.0))
    assert (found.taken.low, found.taken.high) == pytest.approx((12.2 - 0.58, 12.2 + 0.58), abs=0.01)
    assert found.azimuth_deg == pytest.approx(30.0, abs=1e-6)
    assert found.sizes.best[0] == "40ft"
    assert found.no_total is None
    assert "0.5 m, stated (shown with pixels of 0.3 m)" in found.taken.method


def test_the_resolution_collected_decides_not_the_pixels_shown():
    coarse = dataclasses.replace(SCENE, gsd_stated_m=1.2)
    assert "count by area" in measures.length_of(coarse, line(12.2, 30.0)).no_total
    assert measures.length_of(dataclasses.replace(coarse, gsd_measured_m=0.5), line(12.2, 30.0)).no_total is None


def test_a_train_is_a_range_of_wagons_for_each_type():
    found = measures.train_of(SCENE, (AT, moved(AT, 300.0, 20.0), moved(moved(AT, 300.0, 20.0), 256.8, 50.0)))
    assert found.length.value == pytest.approx(556.8, abs=0.01)
    gondolas = next(each for each in found.wagons if each.type.id == "gondola")
    assert gondolas.count.low <= 40 <= gondolas.count.high


def test_a_block_is_counted_by_its_area_with_pitch_and_tiers_in_the_method():
    ring = box(AT, 10 * 6.308 - 0.25, 22 * 2.838 - 0.4, 20.0).rings[0][:-1]
    found = measures.area_of(SCENE, ring, Pitch(), Interval(1, 2, 2))
    assert found.count.boxes.best == pytest.approx(440, abs=6)
    assert found.taken.points[0] == found.taken.points[-1], "an outline is kept closed"
    assert "tiers 1–2" in found.taken.method
    assert found.taken.unit == "m²"


# Shadows


def shadow(tiers, azimuth_off=0.0):
    """Drawn on flat ground under the sun of Rajin, 12 Sep 2023 02:15 UTC: 49.76° high in 156.29°."""
    return line(tiers * 2.591 / math.tan(math.radians(49.7637)), 336.292 + azimuth_off)


@pytest.mark.parametrize("tiers", [1, 2, 3, 4])
def test_tiers_come_from_the_sun_at_the_image_s_time(tiers):
    found = shadows.shadow_of(SCENE, shadow(tiers), shadows.ShadowOptions())
    assert found.tiers.tiers.best == tiers
    assert found.taken.quantity == "shadow"
    assert found.taken.value == pytest.approx(tiers * 2.591, abs=0.01)
    assert "elevation 49.7" in found.taken.method
    assert "slope along the shadow 0°" in found.taken.method
    assert not found.warnings
    assert found.times.fits


def test_a_wrong_time_shows_in_the_direction():
    off = dataclasses.replace(SCENE, acquired_from="2023-09-12T05:15:00Z", acquired_to="2023-09-12T05:15:00Z")
    found = shadows.shadow_of(off, shadow(3), shadows.ShadowOptions())
    assert any("wrong time" in warning for warning in found.warnings)
    assert found.times.fits is False
    assert found.times.off_minutes > 90
    assert any(abs(_minutes(each.moment, TAKEN)) < 2 for each in found.times.times)


def test_a_day_without_a_time_gives_no_tiers_but_the_times_it_can_have_been():
    day = dataclasses.replace(SCENE, acquired_from="2023-09-12T00:00:00Z", acquired_to="2023-09-12T23:59:59Z")
    found = shadows.shadow_of(day, shadow(3), shadows.ShadowOptions())
    assert found.tiers is None
    assert "no time" in found.refused
    assert found.taken.quantity == "azimuth"
    assert found.taken.low < found.taken.value < found.taken.high
    assert abs(_minutes(found.times.times[0].moment, TAKEN)) < 2
    undated = dataclasses.replace(SCENE, acquired_from=None, acquired_to=None)
    assert shadows.shadow_of(undated, shadow(3), shadows.ShadowOptions()).times is None


def test_a_stated_time_is_checked_by_the_shadow_and_gives_tiers_where_it_fits():
    day = dataclasses.replace(SCENE, acquired_from="2023-09-12T00:00:00Z", acquired_to="2023-09-12T23:59:59Z")
    right = shadows.shadow_of(day, shadow(3), shadows.ShadowOptions(time_utc="02:15"))
    assert right.tiers.tiers.best == 3
    assert right.times.fits
    assert "a time stated elsewhere" in right.taken.method
    wrong = shadows.shadow_of(day, shadow(3), shadows.ShadowOptions(time_utc="06:30"))
    assert wrong.times.fits is False
    assert any("wrong time" in warning for warning in wrong.warnings)
    with pytest.raises(BadValue, match="no time of day"):
        shadows.shadow_of(day, shadow(3), shadows.ShadowOptions(time_utc="at noon"))


def test_metadata_go_before_the_time_and_their_quarrel_is_told():
    own = dataclasses.replace(SCENE, sun_elevation_deg=38.0, sun_azimuth_deg=156.0)
    found = shadows.shadow_of(own, shadow(3), shadows.ShadowOptions())
    assert found.light.elevation_deg == 38.0
    assert any("one of the two is wrong" in warning for warning in found.warnings)


def test_night_is_refused_in_words():
    night = dataclasses.replace(SCENE, acquired_from="2023-09-12T15:00:00Z", acquired_to="2023-09-12T15:00:00Z")
    assert "below the horizon" in shadows.shadow_of(night, shadow(3), shadows.ShadowOptions()).refused


def test_a_view_from_the_side_is_reckoned_with_or_said_not_to_be():
    oblique = dataclasses.replace(SCENE, off_nadir_deg=20.0)
    assert any("from where" in w for w in shadows.shadow_of(oblique, shadow(3), shadows.ShadowOptions()).warnings)
    seen = shadows.shadow_of(oblique, shadow(3), shadows.ShadowOptions(view_azimuth_deg=336.3))
    assert seen.tiers.height.value < 3 * 2.591, "a roof leaning towards the sun lengthens the line"
    assert seen.times is None
    assert shadows.shadow_of(oblique, shadow(3), shadows.ShadowOptions()).times is None
    assert shadows.shadow_of(oblique, shadow(3), shadows.ShadowOptions(start="dark")).times.fits


def test_a_leaning_roof_gives_a_height_without_any_sun():
    undated = dataclasses.replace(SCENE, acquired_from=None, acquired_to=None, off_nadir_deg=25.0, gsd_stated_m=0.4)
    drawn = line(2 * 2.591 * math.tan(math.radians(25.0)), 40.0)
    found = shadows.shadow_of(undated, drawn, shadows.ShadowOptions(start="lean"))
    assert found.tiers.tiers.best == 2
    assert found.taken.quantity == "lean"
    assert "25° off nadir" in found.taken.method
    unknown = dataclasses.replace(undated, off_nadir_deg=None)
    assert "off nadir" in shadows.shadow_of(unknown, drawn, shadows.ShadowOptions(start="lean")).refused


def _minutes(a, b):
    return (parse_utc(a) - parse_utc(b)).total_seconds() / 60.0


# Kept with their image


def test_a_measurement_is_kept_with_its_sighting_in_one_step_and_taken_back(measuring, case, on_image, example):
    scene, at = on_image
    added = add_sighting(case, measuring._project, case.me(), scene, Point(*at), kit.DRAFT)
    before, scenes = kit.rows_of(example), len(case.all(Scene))
    found = measures.length_of(scene, line(12.2, 30.0, at))
    measuring.keep(scene, found.taken, added.sighting)
    (kept,) = measuring.of("sighting", added.sighting)
    assert (kept.quantity, kept.unit, kept.scene) == ("length", "m", "2023-09-08 yard")
    assert (kept.value, kept.low, kept.high) == pytest.approx((12.2, found.taken.low, found.taken.high), abs=1e-6)
    assert np.array(kept.points) == pytest.approx(np.array(found.taken.points))
    assert "resolution" in kept.method.lower()
    assert len(case.all(Scene)) == scenes, "the image is in the case already"
    case.undo()
    assert kit.rows_of(example) == before
    case.redo()
    measuring.remove(kept.id)
    assert measuring.of("sighting", added.sighting) == ()
    case.undo()
    bulk.delete_sightings(case, (added.sighting,))
    assert not case.where(Measurement, "id", kept.id)


def test_without_a_sighting_it_is_kept_with_the_image(measuring, case, on_image):
    scene, at = on_image
    measuring.keep(scene, measures.length_of(scene, line(12.2, 30.0, at)).taken)
    (row,) = case.where(Scene, "title", "2023-09-08 yard")
    (kept,) = measuring.of("scene", row.id)
    assert kept.scene == "2023-09-08 yard"


def test_a_date_entered_by_hand_is_known_when_the_image_is_measured(measuring, case, tmp_path, add_raster, example):
    layer = add_raster(kit.write_raster(tmp_path / "undated.tif", kit.NOISE))
    at = kit.middle_of(layer)
    scene = imagery.scene_at(measuring._project, [layer.id()], at, example)
    added = add_sighting(case, measuring._project, case.me(), scene, Point(*at), kit.DRAFT)
    edit_sighting(case, added.sighting, dataclasses.replace(kit.DRAFT, acquired_from=TAKEN, acquired_to=TAKEN))
    assert scene.acquired_from is None
    assert measuring.known(scene).acquired_from == TAKEN


def test_a_line_across_the_date_line_is_kept_in_one_piece(measuring, on_image):
    scene, _ = on_image
    chain = line(30.0, 90.0, (179.9999, 66.0))
    assert chain[1][0] < 0
    measuring.keep(scene, measures.length_of(scene, chain).taken)
    (kept,) = measuring.of("scene", measuring._store.where(Scene, "title", "2023-09-08 yard")[0].id)
    assert kept.value == pytest.approx(30.0, abs=0.001)
    assert 180.0 < kept.points[1][0] < 180.001


def test_a_sighting_that_is_gone_keeps_nothing(measuring, case, on_image, example):
    scene, at = on_image
    case.me()
    before = kit.rows_of(example)
    with pytest.raises(CaseError, match="no longer"):
        measuring.keep(scene, measures.length_of(scene, line(12.2, 30.0, at)).taken, new_id())
    assert kit.rows_of(example) == before


def test_a_resolution_measured_is_noted_with_the_image_and_used_from_then_on(measuring, case, on_image, example):
    scene, at = on_image
    case.me()
    before = kit.rows_of(example)
    taken = measures.length_of(scene, line(12.2, 30.0, at)).taken
    measuring.keep_resolution(scene, taken, 1.1)
    assert measuring.known(scene).gsd_measured_m == 1.1
    assert measures.length_of(measuring.known(scene), line(12.2, 30.0, at)).no_total
    measuring.keep_resolution(scene, taken, 0.9)
    assert measuring.known(scene).gsd_measured_m == 0.9
    case.undo()
    case.undo()
    assert kit.rows_of(example) == before
    with pytest.raises(BadValue, match="between"):
        measuring.keep_resolution(scene, taken, 0.0)


# From the pixels


def test_an_edge_shows_how_finely_an_image_was_collected(tmp_path, project, add_raster):
    """A roof at 1.2 m, enlarged to pixels of 0.4 m, which blurs once more: √(1/12 + 1/6) · √12 · 1.2 = 2.1 m."""
    fine = np.full((600, 600), 60.0)
    rows, columns = np.mgrid[0:600, 0:600]
    fine[np.abs((columns - 300) * math.cos(0.06) + (rows - 300) * math.sin(0.06)) < 100] = 190.0  # 0.1 m a pixel
    seen = fine.reshape(50, 12, 50, 12).mean((1, 3))
    grid = (np.arange(150) + 0.5) / 3.0 - 0.5
    place = np.clip(grid, 0, 49)
    low = np.minimum(place.astype(int), 48)
    share = place - low
    shown = seen[low] * (1 - share)[:, None] + seen[low + 1] * share[:, None]
    shown = shown[:, low] * (1 - share)[None] + shown[:, low + 1] * share[None]
    pixels = np.repeat(shown[None].round().astype("uint8"), 3, 0)
    layer = add_raster(kit.write_raster(tmp_path / "resampled.tif", pixels, step=0.4))
    image = colours.image_of(project, layer.id())
    across = kit.lonlat_of(layer, 38, 75), kit.lonlat_of(layer, 62, 75)
    found, taken = sharpness.edge_at(image, across)
    assert found.gsd_m == pytest.approx(2.08, rel=0.2)
    assert taken.quantity == "resolution"
    assert taken.low <= found.gsd_m <= taken.high
    with pytest.raises(ImageryError, match="contrast"):
        sharpness.edge_at(image, (kit.lonlat_of(layer, 5, 75), kit.lonlat_of(layer, 25, 75)))


def test_wagons_in_order_are_proposed_and_count_for_nothing_yet(measuring, case, on_image):
    scene, at = on_image
    added = add_sighting(case, measuring._project, case.me(), scene, Point(*at), kit.DRAFT)
    image = measuring.image(scene.layer_id)
    parts = colours.colours_along(image, line(56.0, 90.0, at), 14.0)
    measuring.keep_train(added.sighting, parts)
    (tally,) = [each for each in case.where(Tally, "sighting", added.sighting) if not each.adopted]
    marks = sorted(case.where(Mark, "tally", tally.id), key=lambda mark: mark.seq)
    assert [mark.seq for mark in marks] == [1, 2, 3, 4]
    assert {(mark.origin, mark.decision) for mark in marks} == {("proposed", "proposed")}
    assert all(mark.colour_lab for mark in marks)
    assert read_sighting(case, added.sighting).count.best == 300
    with pytest.raises(BadValue, match="half a wagon"):
        measuring.keep_train(added.sighting, ())


def test_images_under_a_position_are_listed_topmost_first(measuring, tmp_path, add_raster):
    first = add_raster(kit.write_raster(tmp_path / "first.tif", kit.NOISE))
    second = add_raster(kit.write_raster(tmp_path / "second.tif", kit.NOISE))
    at = kit.middle_of(first)
    assert [name for _, name in measuring.images_at(at)] == ["second", "first"]
    assert measuring.images_at(moved(at, 5_000.0, 0.0)) == ()
    assert second.isValid()
