"""Bands of one or several files that make a picture: which are chosen, where they are found, what can not be joined."""
import shutil
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsRasterLayer,
)

from plugin.core.errors import ImageryError
from plugin.core.imagery.assets import Asset, assets_of, packed
from plugin.core.imagery.composites import bands_for, offered
from plugin.core.records import Scene
from plugin.core.values import new_id
from plugin.flows.images import ImageMissing
from plugin.gis import scene_files, scene_layers, scene_vrt
from tests.integration import kit


def the(project, layer_id) -> QgsRasterLayer:
    return project.mapLayer(layer_id)


def test_single_bands_become_a_picture_that_opens_after_the_case_was_moved(
    on_map, add_image, project, example, tmp_path
):
    folder = example.parent / "bands"
    folder.mkdir()
    values = {"B02": 400, "B03": 600, "B04": 900, "B08": 3000}
    for key, value in values.items():
        pixels = kit.chequered(120, kind="uint16", bands=1, top=50) + value
        kit.write_raster(folder / f"{key}.tif", pixels.astype("uint16"))
    coarse = np.full((1, 60, 60), 2000, "uint16")
    kit.write_raster(folder / "B12.tif", coarse, step=1.0)
    names = {"B02": "blue", "B03": "green", "B04": "red", "B08": "nir", "B12": "swir22"}
    assets = packed([Asset(key, f"bands/{key}.tif", bands=(name,)) for key, name in names.items()])
    scene = add_image(href="bands/B04.tif", assets=assets)
    assert offered(assets_of(scene)) == ("true colour", "false colour", "swir")
    false, swir = on_map.open(scene.id, "false colour"), on_map.open(scene.id, "swir")
    own = on_map.open(scene.id, ("B12", "B08", "B02"))
    assert len({false, swir, own}) == 3
    layer = the(project, swir)
    at = layer.extent().center()
    assert layer.dataProvider().sample(at, 1) == (2000.0, True)
    assert 3000 < layer.dataProvider().sample(at, 2)[0] < 3060
    assert layer.width() == 120
    source = Path(layer.source())
    assert source.parent.name == "case_images"
    moved = tmp_path / "moved"
    shutil.copytree(str(example.parent), str(moved), ignore=shutil.ignore_patterns("moved", "served"))
    shutil.rmtree(str(folder))
    again = QgsRasterLayer(str(moved / "case_images" / source.name), "again", "gdal")
    assert again.dataProvider().sample(at, 1) == (2000.0, True)


def test_the_bands_of_a_product_elsewhere_on_this_machine_are_found_each(on_map, add_image, project, tmp_path, case):
    product, mark = tmp_path / "elsewhere" / "IMG_DATA", new_id()[:8]  # folders once named are remembered
    values = {"R10m/B04": 900, "R10m/B03": 600, "R10m/B02": 400, "R20m/B12": 2000, "R10m/B08": 3000}
    for name, value in values.items():
        path = (product / name).with_name(f"{mark}_{name[-3:]}.tif")
        path.parent.mkdir(parents=True, exist_ok=True)
        pixels = (kit.chequered(60, kind="uint16", bands=1, top=50) + value).astype("uint16")
        kit.write_raster(path, pixels)
    names = {"B04": "red", "B03": "green", "B02": "blue", "B12": "swir22", "B08": "nir"}
    assets = packed([Asset(key, f"{mark}_{key}.tif", bands=(name,)) for key, name in names.items()])
    scene = add_image(href=f"{mark}_B04.tif", assets=assets)
    with pytest.raises(ImageMissing):
        on_map.open(scene.id)
    scene_files.remember(scene, product / "R10m" / f"{mark}_B04.tif")
    for composite, first in ((None, 900), ("swir", 2000), ("false colour", 3000)):
        layer = the(project, on_map.open(scene.id, composite))
        assert first < layer.dataProvider().sample(layer.extent().center(), 1)[0] < first + 60
    (product / "R20m" / f"{mark}_B12.tif").unlink()
    with pytest.raises(ImageryError, match=r"B12\.tif is not beside"):
        on_map.open(scene.id, ("B12", "B08", "B02"))


def test_bands_are_chosen_by_what_they_are():
    files = [
        Asset("thumbnail", "t.png", "image/png", roles=("thumbnail",)),
        Asset("analytic", "a.tif", "image/tiff", bands=("blue", "green", "red", "nir")),
        Asset("swir16", "s.tif", "image/tiff", bands=("swir16",)),
    ]
    assert [(each.asset.key, each.number) for each in bands_for(files, "true colour")] == [
        ("analytic", 3), ("analytic", 2), ("analytic", 1),
    ]  # fmt: skip
    assert [(each.asset.key, each.number) for each in bands_for(files, "swir")] == [
        ("swir16", 1), ("analytic", 4), ("analytic", 3),
    ]  # fmt: skip
    own = bands_for(files, ("analytic:4", "green", "swir16"))
    assert [(each.asset.key, each.number) for each in own] == [("analytic", 4), ("analytic", 2), ("swir16", 1)]
    assert offered(files[:1]) == ()
    with pytest.raises(ImageryError, match="no band “lwir”"):
        bands_for(files, ("lwir", "red", "green"))
    with pytest.raises(ImageryError, match="no file with pixels"):
        bands_for(files[:1], None)


def test_bands_of_unlike_systems_make_no_picture(tmp_path):
    a = scene_vrt.read_bands(str(kit.write_raster(tmp_path / "a.tif", kit.NOISE)), 1)
    b = scene_vrt.read_bands(str(kit.write_raster(tmp_path / "b.tif", kit.NOISE, epsg=3857)), 1)
    with pytest.raises(ImageryError, match="unlike coordinate systems"):
        scene_vrt.vrt([*a, *b])
    with pytest.raises(ImageryError, match="no band 9"):
        scene_vrt.read_bands(str(tmp_path / "a.tif"), 9)


def test_transparency_and_palettes_come_through(tmp_path):
    index = (kit.chequered(60, bands=1) % 4).astype("uint8")
    kit.write_raster(tmp_path / "p.tif", index, palette={0: (9, 8, 7, 255), 3: (1, 2, 3, 255)})
    rgba = kit.chequered(60, bands=4)
    rgba[3, :30] = 0
    colours = [gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand, gdal.GCI_AlphaBand]
    kit.write_raster(tmp_path / "a.tif", rgba, colours=colours, options=["ALPHA=YES"])
    for name in ("p.tif", "a.tif"):
        text = scene_vrt.vrt(scene_vrt.read_bands(str(tmp_path / name)), (1.0, 0.0))
        layer = scene_layers.make_layer(text, Scene(new_id(), "image", title="x"), ())
        assert layer.isValid()
        if name == "a.tif":
            assert layer.renderer().alphaBand() == 4
        else:
            assert layer.renderer().type() == "paletted"
