"""When an image was taken: from what it says itself, from its name and no finer than that, or as typed."""
from __future__ import annotations

import dataclasses

import pytest

from plugin.flows import annotate
from plugin.flows.sightings import read_sighting
from plugin.gis import imagery
from tests.integration import kit


@pytest.mark.parametrize(
    "name, start, end",
    [
        ("S2A_20230908T021500Z", "2023-09-08T02:15:00Z", "2023-09-08T02:15:00Z"),
        ("S2B_MSIL2A_20230908T021531_N0509", "2023-09-08T00:00:00Z", "2023-09-08T23:59:59Z"),
        ("2023-09-08 yard", "2023-09-08T00:00:00Z", "2023-09-08T23:59:59Z"),
        ("yard_2023.09.08", "2023-09-08T00:00:00Z", "2023-09-08T23:59:59Z"),
        ("naip_nd_2010", None, None),
        ("tile 120230908123 of 4", None, None),
        ("2023-02-30 yard", None, None),
        ("yard", None, None),
    ],
)
def test_a_date_is_taken_from_the_name_and_no_finer_than_it_says(name, start, end, tmp_path, add_raster, example):
    layer = add_raster(kit.write_raster(tmp_path / f"{name}.tif", kit.NOISE))
    scene = imagery.describe(layer, example)
    assert (scene.acquired_from, scene.acquired_to) == (start, end)
    assert bool(scene.date_basis) == bool(start)
    layer.setName("renamed")
    assert imagery.describe(layer, example).acquired_from == start


@pytest.mark.parametrize(
    "tag, start",
    [
        ("2023-09-08T02:15:00Z", "2023-09-08T02:15:00Z"),
        ("2023-09-08 02:15:00", "2023-09-08T02:15:00Z"),
        ("last Tuesday", "2022-01-01T00:00:00Z"),
    ],
)
def test_a_date_in_the_image_counts_more_than_its_name_unless_it_is_none(tag, start, tmp_path, add_raster, example):
    tags = {"ACQUISITIONDATETIME": tag, "SATELLITEID": "WV02", "TIFFTAG_COPYRIGHT": "© Somebody"}
    layer = add_raster(kit.write_raster(tmp_path / "2022-01-01.tif", kit.NOISE, tags=tags))
    scene = imagery.describe(layer, example)
    assert (scene.acquired_from, scene.sensor, scene.credit) == (start, "WV02", "© Somebody")


def test_a_window_that_was_downloaded_says_what_the_image_it_is_of_said(tmp_path, add_raster, example):
    tags = {
        "WAYBILL_ACQUIRED_FROM": "2023-09-08T02:15:00Z", "WAYBILL_ACQUIRED_TO": "2023-09-08T02:15:09Z",
        "WAYBILL_DATE_BASIS": "catalogue", "WAYBILL_CREDIT": "© Somebody", "WAYBILL_GSD_STATED_M": "0.5",
    }  # fmt: skip
    scene = imagery.describe(add_raster(kit.write_raster(tmp_path / "2022-01-01.tif", kit.NOISE, tags=tags)), example)
    assert (scene.acquired_from, scene.acquired_to) == ("2023-09-08T02:15:00Z", "2023-09-08T02:15:09Z")
    assert (scene.date_basis, scene.credit, scene.gsd_stated_m) == ("catalogue", "© Somebody", 0.5)


def test_a_date_typed_once_goes_to_the_scene_and_one_that_was_given_stays(tmp_path, add_raster, add_sighting, case):
    undated = add_sighting(add_raster(kit.write_raster(tmp_path / "yard.tif", kit.NOISE)))
    dated = add_sighting(add_raster(kit.write_raster(tmp_path / "2023-09-08.tif", kit.NOISE)))
    typed = dataclasses.replace(kit.DRAFT, acquired_from="2023-08-26T00:00:00Z", acquired_to="2023-08-26T23:59:59Z")
    annotate.edit_sighting(case, undated.sighting, typed)
    annotate.edit_sighting(case, dated.sighting, typed)
    assert read_sighting(case, undated.sighting).from_utc == "2023-08-26T00:00:00Z"
    assert read_sighting(case, dated.sighting).from_utc == "2023-09-08T00:00:00Z"
