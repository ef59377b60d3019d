"""The chip of a sighting: its image as it was looked at, of bounded size, stamped where it is synthetic."""
from __future__ import annotations

import numpy as np
import pytest

from plugin.core.geometry import Point
from plugin.flows import annotate
from plugin.flows.sightings import read_sighting
from plugin.gis import imagery
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


def test_a_huge_outline_gives_a_chip_of_bounded_size(tmp_path, add_raster, add_sighting, case):
    layer = add_raster(kit.write_raster(tmp_path / "wide.tif", kit.chequered(size=4000, bands=1)))
    at = kit.middle_of(layer)
    chip = kit.chip_of(case, add_sighting(layer, at, shape=kit.square(at, 900)).sighting)
    assert max(kit.pixels_of(chip.png).shape) <= 1600
    assert chip.pixel_size_m > 0.9


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
