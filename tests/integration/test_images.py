"""A sighting is made on images of every kind; a bad image is refused in words, and of several the topmost is meant."""
from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from plugin.core.digest import sha256
from plugin.core.errors import ImageryError
from plugin.core.records import Look, Scene, Sighting
from plugin.gis import case_layers, imagery
from tests.fixtures.yard import CENTRE_LONLAT
from tests.integration import kit


def half_clear(pixels):
    alpha = np.full((1, *pixels.shape[1:]), 255, np.uint8)
    alpha[:, :, : pixels.shape[2] // 2] = 0
    return np.concatenate([pixels, alpha])


def gcps(size=240):
    lon, lat = CENTRE_LONLAT
    step = 0.0015
    return [
        (lon + x * step, lat - y * step, 0, x * size, y * size)
        for x, y in ((0, 0), (1, 0), (0, 1), (1, 1), (0.5, 0.5))
    ]  # fmt: skip


RGB = (gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand)
GREY = kit.chequered(bands=1)
KINDS = {
    "rgb": lambda p: kit.write_raster(p, kit.NOISE),
    "one 16-bit band": lambda p: kit.write_raster(p, kit.chequered(kind="uint16", bands=1, top=4000)),
    "palette": lambda p: kit.write_raster(
        p, GREY % 4, palette={0: (0, 0, 0), 1: (200, 30, 30), 2: (30, 200, 30), 3: (30, 30, 200)}
    ),
    "float with nodata": lambda p: kit.write_raster(p, kit.chequered(bands=1).astype("float32"), nodata=-9999.0),
    "half clear": lambda p: kit.write_raster(p, half_clear(kit.NOISE), colours=(*RGB, gdal.GCI_AlphaBand)),
    "degrees": lambda p: kit.write_raster(p, kit.NOISE, epsg=4326, west=130.2922, north=42.2427, step=6e-6),
    "oblong pixels": lambda p: kit.write_raster(p, kit.NOISE, step=0.4, step_y=0.7),
    "turned": lambda p: kit.write_raster(p, kit.NOISE, turn=0.1),
    "control points only": lambda p: kit.write_raster(p, kit.NOISE, epsg=4326, gcps=gcps()),
    "tiles with overviews": lambda p: kit.write_raster(p, kit.NOISE, options=["TILED=YES", "COMPRESS=DEFLATE"]),
}


# Images of every kind


@pytest.mark.parametrize("kind", KINDS)
def test_a_sighting_is_made_on_an_image_of_any_kind(kind, tmp_path, add_raster, add_sighting, case):
    layer = add_raster(KINDS[kind](tmp_path / "yard.tif"))
    added = add_sighting(layer)
    assert added.warning is None
    chip = kit.chip_of(case, added.sighting)
    picture = kit.pixels_of(chip.png)
    assert min(picture.shape[:2]) >= 64
    assert len(np.unique(picture.reshape(-1, 3), axis=0)) > 2  # something was drawn
    assert chip.sha256 == sha256(chip.png)
    assert 0.3 < chip.pixel_size_m < 1.2
    scene = case.get(Scene, case.get(Look, case.get(Sighting, added.sighting).look).scene)
    assert scene.title == layer.name() == "yard"
    assert 0.3 < scene.pixel_size_m < 1.2
    assert scene.geom is not None
    west, south, east, north = kit.extent_of(chip)[:4]
    assert layer.extent().xMinimum() - 1e-6 <= west < east
    assert south < north <= layer.extent().yMaximum() + 1e-6


@pytest.mark.parametrize(
    "name",
    [
        "sn6_rotterdam_industrial_rgb_0p5m",
        "sn6_rotterdam_quay_rgb_0p5m",
        "sn6_rotterdam_pan2_0p5m_uint16",
        "usgs_hro_colorado_0p15m_rgba",
        "naip_milwaukee_airport_0p6m",
        "naip_nd_2010_5m_cog",
        "s1_gcps_only",
        "landsat8_B2_60m_uint16",
    ],
)
def test_a_sighting_is_made_on_real_images(name, shared_data, add_raster, add_sighting, case):
    layer = add_raster(shared_data(f"imagery/{name}.tif"))
    added = add_sighting(layer, kit.lonlat_of(layer, 0.5 * layer.width(), 0.75 * layer.height()))
    assert added.warning is None
    chip = kit.chip_of(case, added.sighting)
    assert kit.pixels_of(chip.png).std() > 1
    scene = case.get(Scene, case.get(Look, case.get(Sighting, added.sighting).look).scene)
    assert (scene.href, scene.date_basis) == (f"{name}.tif", None)


def test_an_image_without_a_coordinate_system_is_refused_with_what_to_do(tmp_path, project, add_raster, example):
    layer = add_raster(kit.write_raster(tmp_path / "bare.tif", kit.NOISE, epsg=None))
    with pytest.raises(ImageryError, match=r"“bare” has no coordinate system.*Layer properties"):
        imagery.scene_at(project, [layer.id()], CENTRE_LONLAT, example)


def test_an_image_that_lost_its_file_is_refused_with_what_to_do(tmp_path, project, add_raster, example):
    layer = add_raster(tmp_path / "gone.tif")
    with pytest.raises(ImageryError, match=r"“gone” can't be read.*Layer properties"):
        imagery.scene_at(project, [layer.id()], CENTRE_LONLAT, example)


def test_a_file_cut_short_is_refused_when_it_is_added(tmp_path, project):
    whole = kit.write_raster(tmp_path / "whole.tif", kit.NOISE)
    broken = tmp_path / "broken.tif"
    broken.write_bytes(whole.read_bytes()[:100])
    with pytest.raises(ImageryError, match=r"broken.tif"):
        case_layers.add_image(project, str(broken))
    assert not project.mapLayers()


def test_an_image_whose_pixels_are_cut_short_gives_no_sighting_without_a_word(tmp_path, add_raster, add_sighting, case):
    whole = kit.write_raster(tmp_path / "whole.tif", kit.NOISE)
    broken = tmp_path / "broken.tif"
    broken.write_bytes(whole.read_bytes()[:20_000])
    layer = add_raster(broken)
    before = len(case.all(Sighting))
    with pytest.raises(ImageryError):
        add_sighting(layer, kit.lonlat_of(layer, 200, 200))
    assert len(case.all(Sighting)) == before


def test_no_image_under_the_cursor_says_so(tmp_path, project, add_raster, example):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", kit.NOISE))
    for at in ((10.0, 50.0), (0.0, 0.0), (180.0, 90.0), (-180.0, -90.0)):
        with pytest.raises(ImageryError, match="no image under the cursor"):
            imagery.scene_at(project, [layer.id(), "no such layer"], at, example)


# Which of several


def test_the_topmost_image_that_has_pixels_here_is_the_one(tmp_path, project, add_raster, example):
    below = add_raster(kit.write_raster(tmp_path / "below.tif", kit.NOISE))
    holed = kit.NOISE.copy()
    holed[:, :, :120] = 0
    above = add_raster(kit.write_raster(tmp_path / "above.tif", holed, nodata=0))
    order = [above.id(), below.id()]
    filled, hole = kit.lonlat_of(above, 180, 120), kit.lonlat_of(above, 60, 120)
    assert imagery.scene_at(project, order, filled, example).title == "above"
    assert imagery.scene_at(project, order, hole, example).title == "below"
    assert imagery.scene_at(project, order[::-1], filled, example).title == "below"
    with pytest.raises(ImageryError):
        imagery.scene_at(project, [above.id()], hole, example)


def test_where_an_image_is_clear_the_one_below_is_meant(tmp_path, project, add_raster, example):
    below = add_raster(kit.write_raster(tmp_path / "below.tif", kit.NOISE))
    above = add_raster(KINDS["half clear"](tmp_path / "above.tif"))
    order = [above.id(), below.id()]
    assert imagery.scene_at(project, order, kit.lonlat_of(above, 60, 120), example).title == "below"
    assert imagery.scene_at(project, order, kit.lonlat_of(above, 180, 120), example).title == "above"


def test_black_pixels_are_pixels(tmp_path, project, add_raster, example):
    layer = add_raster(kit.write_raster(tmp_path / "night.tif", np.zeros((3, 50, 50), np.uint8)))
    assert imagery.scene_at(project, [layer.id()], kit.middle_of(layer), example).title == "night"
