"""The chip of a sighting: its image as it was looked at, of bounded size, stamped where it is synthetic."""
from __future__ import annotations

import numpy as np
import pytest

from plugin.core.counting import CLASSES, MarkDraft
from plugin.core.geometry import Point
from plugin.core.ground import moved
from plugin.core.records import Chip
from plugin.flows import annotate, chip_files
from plugin.flows.counting import Counting
from plugin.flows.figure_content import sighting_sheet
from plugin.flows.finish_count import finish_count
from plugin.flows.sightings import read_sighting
from plugin.gis import chips, imagery
from plugin.gis.chips import cut_chip
from tests.integration import kit


def test_a_chip_of_an_eight_bit_image_is_a_copy_of_its_pixels(tmp_path, add_raster, add_sighting, case):
    pixels = kit.chequered(size=600)
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", pixels))
    at = kit.lonlat_of(layer, 300, 300)
    for shape in (Point(*at), kit.square(at, 30)):
        chip = kit.chip_of(case, add_sighting(layer, at, shape=shape).sighting)
        west, south, east, north, crs = kit.extent_of(chip)
        picture = kit.pixels_of(chip.png)
        left, top = round((west - 606_600) / 0.5), round((4_677_400 - north) / 0.5)
        high, wide = picture.shape[:2]
        assert crs == "EPSG:32652"
        assert (round((east - west) / 0.5), round((north - south) / 0.5)) == (wide, high)
        assert np.array_equal(picture, pixels.transpose(1, 2, 0)[top : top + high, left : left + wide])
        assert chip.pixel_size_m == pytest.approx(0.5, rel=0.002)
        assert left < 300 < left + wide and top < 300 < top + high


def test_a_huge_outline_gives_a_chip_of_bounded_size(tmp_path, add_raster, add_sighting, case, monkeypatch):
    layer = add_raster(kit.write_raster(tmp_path / "wide.tif", np.full((1, 5000, 5000), 90, np.uint8)))
    at = kit.middle_of(layer)
    added = add_sighting(layer, at, shape=kit.square(at, 2400))
    chip = kit.chip_of(case, added.sighting)
    assert max(kit.pixels_of(chip.png).shape) <= 4096
    assert chip.pixel_size_m == pytest.approx(0.61, abs=0.01)
    assert chip.note == "reduced to 0.61 m pixels; the image has 0.5 m"
    assert case.get(Chip, chip.id).note == chip.note
    assert dict(sighting_sheet(case, added.sighting).fields)["Image"].endswith(f"shown {chip.note}")
    told = []
    monkeypatch.setattr(chip_files, "annotated", lambda chip, marks, text: told.append(text.image))
    chip_files.annotated_chip(case, added.sighting)
    assert chip.note in told[0]


def test_a_chip_of_a_whole_yard_has_the_pixels_of_its_image(tmp_path, add_raster, case, project):
    """Three marks that lie 500 m apart on an image of 0.25 m."""
    pixels = kit.chequered(size=2800)
    layer = add_raster(kit.write_raster(tmp_path / "2023-09-08 yard.tif", pixels, step=0.25))
    scene, at = imagery.describe(layer, None), kit.middle_of(layer)
    counting = Counting(case, project)
    for metres in (-250.0, 0.0, 250.0):
        counting.add(scene, [MarkDraft(moved(at, metres, 60.0), CLASSES[0])])
    finish_count(case, project, counting, layer.id())
    chip = kit.chip_of(case, counting.sighting.id)
    west, _, _, north, _ = kit.extent_of(chip)
    picture = kit.pixels_of(chip.png)
    left, top = round((west - 606_600) / 0.25), round((4_677_400 - north) / 0.25)
    high, wide = picture.shape[:2]
    assert wide > 1600 and chip.pixel_size_m == pytest.approx(0.25, rel=0.002) and chip.note is None
    assert np.array_equal(picture, pixels.transpose(1, 2, 0)[top : top + high, left : left + wide])
    assert "reduced" not in dict(sighting_sheet(case, counting.sighting.id).fields)["Image"]


def test_a_chip_that_would_weigh_too_much_is_coarser_and_says_so(tmp_path, add_raster, project, monkeypatch):
    monkeypatch.setattr(chips, "_MOST_BYTES", 60_000)
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", kit.NOISE))
    chip = chips.cut_chip(project, layer.id(), Point(*kit.middle_of(layer)), synthetic=False)
    assert len(chip.png) <= 60_000 and chip.pixel_size_m > 0.5
    assert chip.note == f"reduced to {chip.pixel_size_m:.2g} m pixels; the image has 0.5 m"


def test_an_outline_past_the_edge_of_the_image_is_cut_at_it(tmp_path, add_raster, add_sighting, case):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", kit.NOISE))
    at = kit.lonlat_of(layer, 238, 2)
    chip = kit.chip_of(case, add_sighting(layer, at, shape=kit.square(at, 40)).sighting)
    west, south, east, north, _ = kit.extent_of(chip)
    frame = layer.extent()
    assert (east, north) == pytest.approx((frame.xMaximum(), frame.yMaximum()), abs=0.51)
    assert west >= frame.xMinimum() and south >= frame.yMinimum()


def test_a_synthetic_image_is_stamped_on_its_chip_and_a_real_one_is_not(tmp_path, project, add_raster):
    plain = np.full((3, 400, 400), 90, np.uint8)
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", plain))
    at = Point(*kit.middle_of(layer))
    real = kit.pixels_of(cut_chip(project, layer.id(), at, synthetic=False).png)
    stamped = kit.pixels_of(cut_chip(project, layer.id(), at, synthetic=True).png)
    assert np.all(real == 90)
    changed = np.any(stamped != 90, axis=(1, 2))
    assert changed[:11].all() and not changed[stamped.shape[0] // 2 :].any()
    assert stamped[:11].max() > 200  # the words


def test_a_sighting_whose_image_has_left_the_project_is_saved_and_says_what_is_missing(
    tmp_path, project, add_raster, case, example
):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", kit.NOISE))
    at = kit.middle_of(layer)
    scene = imagery.scene_at(project, [layer.id()], at, example)
    project.removeMapLayer(layer.id())
    added = annotate.add_sighting(case, project, case.me(), scene, Point(*at), kit.DRAFT)
    assert "no chip" in added.warning
    assert read_sighting(case, added.sighting).chip is None
