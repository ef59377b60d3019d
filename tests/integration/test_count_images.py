"""Counting on images of every kind, on tiles and mosaics, and on images too large to be read whole."""
from __future__ import annotations

import dataclasses
import time

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import QgsDateTimeRange, QgsRasterLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QDateTime, Qt

from plugin.canvas.scene_picker import ScenePicker
from plugin.core.counting import CLASSES, BoxShape, MarkDraft
from plugin.core.errors import BadValue, ImageryError
from plugin.core.geometry import Point
from plugin.core.ground import moved
from plugin.core.records import Scene, Sighting
from plugin.core.sightings import draft_of
from plugin.core.values import Utc
from plugin.gis import imagery
from plugin.gis.geometry import footprint_of
from tests.integration import kit
from tests.integration.test_images import KINDS
from tests.integration.test_tiles import AT, tile, tile_server  # noqa: F401

FORTY = CLASSES[1]
SHAPE = BoxShape(12.192, 2.438, 30.0)


def marks_at(at):
    return [MarkDraft(moved(at, 15.0 * n, 90.0), FORTY, box=SHAPE) for n in range(3)]


@pytest.mark.parametrize("kind", KINDS)
def test_an_image_of_any_kind_is_counted_on_and_its_chip_cut(kind, tmp_path, add_raster, session):
    layer = add_raster(KINDS[kind](tmp_path / "2023-09-08 yard.tif"))
    at = kit.lonlat_of(layer, 0.75 * layer.width(), 0.5 * layer.height())
    (scene,) = session.scenes.at((layer.id(),), at)
    session.counting.add(scene, marks_at(at))
    assert session.finish_count() == ""
    picture = kit.pixels_of(kit.chip_of(session._store, session.counting.sighting.id).png)
    assert len(np.unique(picture.reshape(-1, 3), axis=0)) > 2


def test_where_there_is_no_data_there_is_no_image(tmp_path, add_raster, session):
    pixels = kit.chequered(bands=1).astype("float32")
    pixels[:, :, :120] = -9999.0
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", pixels, nodata=-9999.0))
    assert session.scenes.at((layer.id(),), kit.lonlat_of(layer, 60, 120)) == ()
    assert session.scenes.at((layer.id(),), kit.lonlat_of(layer, 180, 120))


def test_a_date_given_to_the_layer_meanwhile_is_seen(tmp_path, add_raster, session):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", kit.NOISE))
    at = kit.middle_of(layer)
    assert session.scenes.at((layer.id(),), at)[0].acquired_from is None
    moment = QDateTime.fromString("2023-09-08T02:00:00Z", Qt.DateFormat.ISODate)
    times = layer.temporalProperties()
    times.setFixedTemporalRange(QgsDateTimeRange(moment, moment))
    times.setIsActive(True)
    assert session.scenes.at((layer.id(),), at)[0].acquired_from == "2023-09-08T02:00:00Z"


# Across 180°


@pytest.mark.parametrize("west", [179.9994, -180.0006])
def test_an_image_in_degrees_across_the_antimeridian_is_found_and_cut(west, tmp_path, add_raster, session, project):
    step = 0.0012 / 240
    path = kit.write_raster(tmp_path / "yard.tif", kit.NOISE, epsg=4326, west=west, north=66.0006, step=step)
    layer = add_raster(path)
    for lon in (179.9999, -179.9999):
        (scene,) = session.scenes.at((layer.id(),), (lon, 66.0))
        session.counting.add(scene, [MarkDraft((lon, 66.0), FORTY, box=SHAPE)])
    assert session.finish_count() == ""
    chip = kit.chip_of(session._store, session.counting.sighting.id)
    left, _, right, _, _ = kit.extent_of(chip)
    assert right - left < 0.0013 and chip.pixel_size_m < 1.0
    parts = footprint_of(project, layer.id()).polygons
    xs = [[at[0] for at in part[0]] for part in parts]
    assert sorted((round(min(x), 4), round(max(x), 4)) for x in xs) == [(-180.0, -179.9994), (179.9994, 180.0)]


# Tiles and mosaics


@pytest.fixture
def tiles(tile_server, project):  # noqa: F811
    """A mosaic without a date, on the map."""
    url = tile_server(tile()).replace("?", "%3F").replace("=", "%3D")
    layer = QgsRasterLayer(f"type=xyz&url={url}&zmax=18&zmin=0", "Tiles of today", "wms")
    project.addMapLayer(layer)
    return layer


@pytest.fixture
def picker(session, tiles, qtbot):
    """Picks on the mosaic; `dates` are what a person answers, `asked` how often they were asked."""
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    canvas.setLayers([tiles])
    dates, asked = [], []

    def which(images):
        asked.append(images)
        moment = Utc(dates.pop(0))
        return dataclasses.replace(images[0], acquired_from=moment, acquired_to=moment, date_basis="entered by hand")

    made = ScenePicker(session, canvas, which)
    made.dates, made.asked = dates, asked
    return made


def test_a_count_on_tiles_has_a_chip_of_what_is_drawn(session, tiles, example):
    at = (AT.x, AT.y)
    (scene,) = session.scenes.at((tiles.id(),), at)
    session.counting.add(scene, marks_at(at))
    assert session.finish_count() == "", "the chip is found without saying which layer it is"
    assert kit.chip_of(session._store, session.counting.sighting.id).basis == "drawn"
    assert session.chips.cut_again(session.counting.sighting.id).rows
    assert b"very-secret" not in example.read_bytes()


def test_another_layer_of_the_same_service_is_not_the_image(session, tiles, project):
    at = (AT.x, AT.y)
    (scene,) = session.scenes.at((tiles.id(),), at)
    session.counting.add(scene, marks_at(at))
    other = QgsRasterLayer(tiles.source(), "Tiles of last year", "wms")
    project.addMapLayer(other)
    project.removeMapLayer(tiles.id())
    assert "not on the map" in session.finish_count()


def test_a_mosaic_is_dated_at_each_place_and_two_places_are_two_scenes(session, picker):
    here, there = (130.3, 42.2333), (130.6, 42.2333)
    picker.dates += ["2023-09-08T02:00:00Z", "2023-09-20T02:00:00Z"]
    counting = session.counting
    counting.add(picker.pick(here), marks_at(here))
    counting.add(picker.pick(moved(here, 300.0, 0.0)), marks_at(here))
    assert len(picker.asked) == 1, "it is asked once for a count"
    far = picker.pick(there)
    assert len(picker.asked) == 2 and far.acquired_from == "2023-09-20T02:00:00Z"
    with pytest.raises(BadValue, match="rests on"):
        counting.add(far, marks_at(there))
    counting.take(None)
    counting.add(far, marks_at(there))
    scenes = [scene for scene in session._store.all(Scene) if scene.kind == "mosaic"]
    assert sorted(scene.acquired_from for scene in scenes) == ["2023-09-08T02:00:00Z", "2023-09-20T02:00:00Z"]


def test_a_count_on_a_mosaic_goes_on_with_its_own_date_also_the_next_day(session, picker):
    here = (130.3, 42.2333)
    picker.dates.append("2023-09-08T02:00:00Z")
    session.counting.add(picker.pick(here), marks_at(here))
    sighting = session.counting.sighting.id
    again = ScenePicker(session, picker._canvas, picker._which)
    session.counting.take(sighting)
    seen, many = again.seen(here)
    assert many == 1 and seen.acquired_from == "2023-09-08T02:00:00Z" and session.counting.rests_on(seen)
    session.counting.add(again.pick(here), marks_at(here))
    assert len(picker.asked) == 1
    assert again.seen((130.6, 42.2333))[0].acquired_from is None


def test_colours_of_a_service_are_not_read_from_the_screen(session, tiles):
    drafts, told = session.counting.coloured(tiles.id(), marks_at((AT.x, AT.y)))
    assert "map service" in told and not any(draft.colour_class for draft in drafts)


# Huge


def test_a_raster_of_forty_gigabytes_is_counted_on_and_cut_by_window(tmp_path, add_raster, session):
    path = tmp_path / "2023-09-08 huge.tif"
    size = 115_000
    options = ["SPARSE_OK=TRUE", "TILED=YES", "BIGTIFF=YES"]
    image = gdal.GetDriverByName("GTiff").Create(str(path), size, size, 3, gdal.GDT_Byte, options)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32652)
    image.SetProjection(crs.ExportToWkt())
    image.SetGeoTransform((590_000.0, 0.3, 0.0, 4_690_000.0, 0.0, -0.3))
    for band in (1, 2, 3):
        image.GetRasterBand(band).WriteArray(kit.chequered(size=600)[band - 1], size // 2 - 300, size // 2 - 300)
    image = None
    layer = add_raster(path)
    at = kit.middle_of(layer)
    began = time.perf_counter()
    (scene,) = session.scenes.at((layer.id(),), at)
    session.counting.add(scene, marks_at(at))
    counted = time.perf_counter() - began
    assert scene.sha256 is None and scene.size_bytes
    assert session.finish_count() == ""
    assert counted < 0.5 and time.perf_counter() - began < 1.5, "not a pixel more is read than is shown"
    assert kit.chip_of(session._store, session.counting.sighting.id).pixel_size_m == pytest.approx(0.3, abs=0.01)


# What a person says stays


def test_closing_keeps_the_subject_that_a_person_chose(tmp_path, add_raster, session):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", kit.NOISE))
    at = kit.middle_of(layer)
    (scene,) = session.scenes.at((layer.id(),), at)
    session.counting.add(scene, marks_at(at))
    row = session.counting.sighting.id
    line = session.sighting(row)
    session.edit_sighting(row, dataclasses.replace(draft_of(line), subject="train"), line)
    session.finish_count()
    assert session._store.get(Sighting, row).subject == "train"


def test_an_image_that_left_the_map_is_told_when_the_count_is_closed(tmp_path, add_raster, session, project):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", kit.NOISE))
    at = kit.middle_of(layer)
    (scene,) = session.scenes.at((layer.id(),), at)
    session.counting.add(scene, marks_at(at))
    project.removeMapLayer(layer.id())
    assert "not on the map" in session.finish_count()
    assert isinstance(session._store.get(Sighting, session.counting.sighting.id).geom, Point)
    with pytest.raises(ImageryError):
        imagery.scene_at(project, (scene.layer_id,), at, None)
