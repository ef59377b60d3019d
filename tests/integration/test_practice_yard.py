"""The practice yard is an image to learn on: worked on as any other, and drawn the same each time."""
from __future__ import annotations

import dataclasses
import subprocess
import sys

import numpy as np
from osgeo import gdal

from plugin.core.values import Interval
from plugin.flows import bulk
from plugin.flows.sightings import read_sighting
from tests.fixtures.yard import CENTRE_LONLAT, make_yard
from tests.integration import kit


def test_the_practice_yard_is_worked_on_from_image_to_sheet(
    tmp_path, add_raster, add_sighting, case, open_store, example
):
    yard = make_yard(tmp_path / "practice-scene.tif")
    layer = add_raster(yard.path)
    block = yard.count(on="block")
    draft = dataclasses.replace(kit.DRAFT, count=Interval(block, block, block))
    added = add_sighting(layer, CENTRE_LONLAT, draft, kit.square(CENTRE_LONLAT, 60))
    line = read_sighting(open_store(example, "ben"), added.sighting)
    assert (line.scene_kind, line.from_utc, line.place) == ("synthetic", "2023-09-08T02:15:00Z", "Rajin")
    assert line.count.best == block > 100
    assert line.credit == "Synthetic practice image, Waybill"
    picture = kit.pixels_of(kit.chip_of(case, added.sighting).png)
    assert picture[:10].mean() < 100 < picture[len(picture) // 2 :].mean() + 40
    bulk.set_status_of_many(case, (added.sighting,), "reviewed")


def test_the_yard_is_drawn_from_the_command_line_too(tmp_path):
    output = tmp_path / "a yard.tif"
    script = kit.ROOT / "tests" / "fixtures" / "yard.py"
    ran = subprocess.run(
        [sys.executable, str(script), str(output), "--seed", "3"],
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert "containers" in ran.stdout
    again = make_yard(tmp_path / "again.tif", seed=3)
    theirs, ours = gdal.Open(str(output)).ReadAsArray(), gdal.Open(again.path).ReadAsArray()
    assert np.array_equal(theirs, ours)


def test_four_days_later_the_block_is_gone_and_the_image_lies_a_little_aside(tmp_path):
    first, later = make_yard(tmp_path / "first.tif"), make_yard(tmp_path / "later.tif", later=True)
    assert {box.on for box in first.boxes} - {box.on for box in later.boxes} == {"block"}
    a, b = gdal.Open(first.path), gdal.Open(later.path)
    assert b.GetMetadata()["ACQUISITIONDATETIME"] == "2023-09-12T01:40:00Z"
    assert np.subtract(b.GetGeoTransform(), a.GetGeoTransform()).tolist() == [1.5, 0, 0, -1.0, 0, 0]
