"""Images of the case on the map: from files, from a server, in combinations of bands, moved, and timed."""
import dataclasses
import shutil
import time
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMultiBandColorRenderer,
    QgsPointXY,
    QgsRasterLayer,
    QgsSingleBandGrayRenderer,
)

from plugin.compat import attribution_of
from plugin.core.actions import Action, Delete, Insert, Update
from plugin.core.errors import ImageryError
from plugin.core.geometry import Point
from plugin.core.ground import Ground
from plugin.core.imagery.assets import Asset, packed
from plugin.core.imagery.composites import bands_for, offered
from plugin.core.outcomes import Done, Failed
from plugin.core.records import Chip, Look, Scene, Sighting
from plugin.core.values import new_id
from plugin.flows import annotate
from plugin.flows.images import ImageMissing
from plugin.flows.scene_in_hand import ScenesAt
from plugin.flows.scene_layers import SceneLayers
from plugin.gis import remote_sources, scene_files, scene_layers, scene_vrt
from plugin.gis.geodesy import distance_m
from plugin.gis.imagery import scene_at
from plugin.gis.layer_ids import SCENE_PROPERTY
from plugin.gis.remote_sources import gdal_name
from tests.integration import kit
from tests.integration.range_server import RangeServer

WHEN = {"acquired_from": "2023-09-08T02:15:00Z", "acquired_to": "2023-09-08T02:15:00Z", "date_basis": "catalogue"}


@pytest.fixture
def server(tmp_path):
    folder = tmp_path / "served"
    folder.mkdir()
    made = RangeServer(folder)
    yield made
    made.close()
    gdal.VSICurlClearCache()


@pytest.fixture
def layers(case, project, example):
    return SceneLayers(case, project, example.parent)


@pytest.fixture
def add(case):
    """Stores a scene and answers with it."""

    def add_(**fields):
        scene = Scene(new_id(), "image", **{"title": "yard", **WHEN, **fields})
        case.apply(Action("add_scenes", "Add an image", (Insert(scene),)))
        return scene

    return add_


def cog(path, pixels, **more):
    """The pixels as a cloud-optimised GeoTIFF."""
    plain = kit.write_raster(path.with_suffix(".plain.tif"), pixels, **more)
    opened = gdal.Open(str(plain))
    gdal.GetDriverByName("COG").CreateCopy(str(path), opened, options=["BLOCKSIZE=256", "COMPRESS=DEFLATE"])
    opened = None
    plain.unlink()
    return path


def the(project, layer_id) -> QgsRasterLayer:
    return project.mapLayer(layer_id)


def test_a_file_beside_the_case_is_opened_once_named_timed_and_credited(layers, add, project, example):
    kit.write_raster(example.parent / "yard 8.tif", kit.NOISE)
    scene = add(href="yard 8.tif", sensor="WV02", credit="© Somebody")
    layer = the(project, layers.open(scene.id))
    assert (layer.name(), attribution_of(layer)) == ("2023-09-08 WV02 yard", "© Somebody")
    assert scene_layers.scene_of_layer(layer) == scene.id
    window = layer.temporalProperties().fixedTemporalRange()
    assert layer.temporalProperties().isActive()
    assert window.begin().toUTC().toString("yyyy-MM-ddTHH:mm:ss") == "2023-09-08T02:15:00"
    assert layers.open(scene.id) == layer.id()
    assert len(project.mapLayers()) == 1


def test_a_file_that_is_nowhere_can_be_asked_for(layers, add):
    with pytest.raises(ImageMissing):
        layers.open(add(href="gone.tif", size_bytes=12).id)


def test_a_scene_known_by_its_date_only_says_so(layers, add):
    with pytest.raises(ImageryError, match="no file to open"):
        layers.open(add().id)


def test_16_bit_is_stretched_without_its_tails(layers, add, project, example):
    pixels = np.linspace(1000, 3000, 240 * 240).reshape(1, 240, 240).astype("uint16")
    pixels[0, 0, 0] = 60000
    kit.write_raster(example.parent / "pan.tif", pixels)
    renderer = the(project, layers.open(add(href="pan.tif").id)).renderer()
    assert isinstance(renderer, QgsSingleBandGrayRenderer)
    assert renderer.contrastEnhancement().maximumValue() == pytest.approx(2960, abs=20)


def test_a_cog_is_opened_with_three_requests_and_its_pixels_are_those_of_the_file(layers, add, project, server):
    path = cog(server.folder / "visual image.tif", kit.chequered(1024))
    address = server.url("visual%20image.tif")
    scene = add(assets=packed([Asset("visual", address, "image/tiff; application=geotiff", roles=("visual",))]))
    layer = the(project, layers.open(scene.id))
    assert len(server.asked) <= 2
    assert isinstance(layer.renderer(), QgsMultiBandColorRenderer)
    at = layer.extent().center()
    value, known = layer.dataProvider().sample(at, 1)
    assert known
    assert value == gdal.Open(str(path)).ReadAsArray()[0, 512, 512]
    assert all(asked[1] == "/visual%20image.tif" for asked in server.asked)


def test_plain_gdal_with_the_right_settings_asks_as_often(server):
    cog(server.folder / "a.tif", kit.chequered(1024))
    scene_vrt.read_bands(gdal_name(server.url("a.tif")))
    ours = len(server.asked)
    cog(server.folder / "b.tif", kit.chequered(1024))
    gdal.SetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN", "EMPTY_DIR")
    try:
        assert gdal.Open("/vsicurl/" + server.url("b.tif")) is not None
    finally:
        gdal.SetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN", None)
    assert ours <= max(3, len(server.asked) - ours)


@pytest.mark.parametrize(
    ("status", "said"), [(403, "refuses it"), (404, "no such file"), (500, "try again")]
)
def test_a_server_that_refuses_is_told_in_words_and_nothing_is_added(layers, add, project, server, status, said):
    server.refuse = status
    scene = add(assets=packed([Asset("visual", server.url("a.tif") + "?sig=hidden", "image/tiff")]))
    with pytest.raises(ImageryError, match=said) as told:
        layers.open(scene.id)
    assert "hidden" not in str(told.value)
    assert not project.mapLayers()
    assert all("hidden" not in asked[1] for asked in server.asked)


def test_a_server_that_never_answers_is_given_up(monkeypatch, server):
    cog(server.folder / "a.tif", kit.chequered(512))
    monkeypatch.setattr(remote_sources, "_PATIENCE", "empty_dir=yes&low_speed_time=2&low_speed_limit=100")
    server.wait_s = 30.0
    begun = time.perf_counter()
    with pytest.raises(ImageryError, match="does not answer"):
        scene_vrt.read_bands(gdal_name(server.url("a.tif")))
    assert time.perf_counter() - begun < 10.0


def test_opening_in_the_background_ends_as_done_or_failed(layers, add, project, server, qtbot):
    cog(server.folder / "a.tif", kit.chequered(512))
    heard = []
    layers.open_soon(add(assets=packed([Asset("visual", server.url("a.tif"), "image/tiff")])).id, None, heard.append)
    layers.open_soon(add(assets=packed([Asset("visual", server.url("no.tif"), "image/tiff")])).id, None, heard.append)
    assert heard == []
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=20_000)
    assert {type(each) for each in heard} == {Done, Failed}
    assert len(project.mapLayers()) == 1


def test_single_bands_become_a_picture_that_opens_after_the_case_was_moved(layers, add, project, example, tmp_path):
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
    scene = add(href="bands/B04.tif", assets=assets)
    assert layers.composites(scene.id) == ("true colour", "false colour", "swir")
    false, swir = layers.open(scene.id, "false colour"), layers.open(scene.id, "swir")
    own = layers.open(scene.id, ("B12", "B08", "B02"))
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


def test_a_shift_moves_the_picture_by_metres_to_a_centimetre(layers, add, project, example):
    for n, (epsg, west, north, step) in enumerate(
        [(32652, 606_600.0, 4_677_400.0, 0.5), (3857, 14_500_000.0, 5_200_000.0, 0.7), (4326, 130.3, 42.2, 5e-6)]
    ):
        kit.write_raster(example.parent / f"{n}.tif", kit.NOISE, epsg=epsg, west=west, north=north, step=step)
        still = kit.middle_of(the(project, layers.open(add(href=f"{n}.tif").id)))
        scene = add(href=f"{n}.tif", shift_e_m=3.4, shift_n_m=-7.25)
        layer = the(project, layers.open(scene.id))
        there = kit.middle_of(layer)
        east, north_m = Ground(*still).to_plane(there)
        assert (east, north_m) == (pytest.approx(3.4, abs=0.01), pytest.approx(-7.25, abs=0.01))
        assert distance_m(still, there) == pytest.approx((3.4**2 + 7.25**2) ** 0.5, abs=0.01)


def test_a_shift_stored_later_moves_what_is_shown(layers, add, project, example, case):
    kit.write_raster(example.parent / "a.tif", kit.NOISE)
    scene = add(href="a.tif")
    layer = the(project, layers.open(scene.id))
    before = layer.extent().xMinimum()
    for metres in (5.0, 9.0, 0.0):
        stored = case.get(Scene, scene.id)
        shifted = dataclasses.replace(stored, shift_e_m=metres, shift_n_m=0.0)
        case.apply(Action("shift", "Shift an image", (Update(shifted, seen=stored),)))
        layers.redraw_moved(scene.id)
        assert layer.isValid()
        assert layer.extent().xMinimum() - before == pytest.approx(metres, abs=0.02)


def test_what_is_shown_follows_a_shift_undone_and_an_image_removed(layers, add, project, example, case):
    kit.write_raster(example.parent / "a.tif", kit.NOISE)
    scene = add(href="a.tif")
    layer = the(project, layers.open(scene.id))
    before = layer.extent().xMinimum()
    foreign = QgsRasterLayer(str(example.parent / "a.tif"), "of another case")
    foreign.setCustomProperty("waybill/scene", "0" * 36)
    project.addMapLayer(foreign)
    layers.follow()
    case.apply(Action("shift", "Shift", (Update(dataclasses.replace(scene, shift_e_m=5.0), seen=scene),)))
    layers.follow()
    assert layer.extent().xMinimum() - before == pytest.approx(5.0, abs=0.02)
    case.undo()
    layers.follow()
    assert layer.extent().xMinimum() == pytest.approx(before, abs=1e-6)
    gone = layer.id()
    case.apply(Action("remove", "Remove", (Delete("scene", scene.id, scene),)))
    layers.follow()
    assert project.mapLayer(gone) is None
    assert project.mapLayer(foreign.id()) is not None


def test_a_remote_image_is_moved_in_the_background(layers, add, project, case, server, qtbot):
    cog(server.folder / "a.tif", kit.chequered(512))
    scene = add(assets=packed([Asset("visual", server.url("a.tif"), "image/tiff")]))
    layer = the(project, layers.open(scene.id))
    before = layer.extent().xMinimum()
    case.apply(Action("shift", "Shift an image", (Update(dataclasses.replace(scene, shift_e_m=5.0), seen=scene),)))
    layers.redraw_moved(scene.id)
    qtbot.waitUntil(lambda: layer.extent().xMinimum() - before > 4.9, timeout=10_000)


def test_a_sighting_on_any_form_of_an_image_belongs_to_that_image(layers, add, project, example, case, server):
    cog(server.folder / "a.tif", kit.chequered(512))
    remote = add(
        title="remote", sensor="WV03", credit="© Somebody", gsd_stated_m=0.6,
        assets=packed([Asset("visual", server.url("a.tif"), "image/tiff")]),
    )  # fmt: skip
    kit.write_raster(example.parent / "b.tif", kit.NOISE)
    moved = add(title="moved", href="b.tif", shift_e_m=2.0, shift_n_m=0.0)
    for scene in (remote, moved):
        layer = the(project, layers.open(scene.id))
        layer.setName("renamed")
        at = kit.middle_of(layer)
        (hand,) = ScenesAt(case, project, example).at([layer.id()], at)
        assert (hand.scene_id, hand.title, hand.sensor, hand.kind) == (scene.id, scene.title, scene.sensor, "image")
        assert (hand.acquired_from, hand.date_basis, hand.credit) == (scene.acquired_from, "catalogue", scene.credit)
        assert hand.pixel_size_m == pytest.approx(0.5, abs=0.002)
        seen = scene_at(project, [layer.id()], at, example)
        added = annotate.add_sighting(case, project, case.me(), seen, Point(*at), kit.DRAFT)
        assert added.warning is None
        look = case.get(Look, case.get(Sighting, added.sighting).look)
        assert look.scene == scene.id
        assert case.where(Chip, "sighting", added.sighting)[0].scene == scene.id
        project.removeMapLayer(layer.id())


def test_what_a_layer_says_of_another_case_counts_for_nothing(layers, add, project, example, case):
    path = kit.write_raster(example.parent / "b.tif", kit.NOISE)
    layer = QgsRasterLayer(str(path), "b")
    layer.setCustomProperty(SCENE_PROPERTY, new_id())
    project.addMapLayer(layer)
    at = kit.middle_of(layer)
    (hand,) = ScenesAt(case, project, example).at([layer.id()], at)
    assert annotate.stored_scene(case, hand) is None
    assert hand.href == "b.tif"


def test_fifty_images_on_a_dead_server_keep_no_project_from_opening(layers, add, project, server, tmp_path, example):
    cog(server.folder / "a.tif", kit.chequered(512, kind="uint16", top=4000))
    for n in range(50):
        name = f"{n}.tif"
        shutil.copy(str(server.folder / "a.tif"), str(server.folder / name))
        layers.open(add(title=str(n), assets=packed([Asset("data", server.url(name), "image/tiff")])).id)
    file = tmp_path / "case.qgz"
    assert project.write(str(file))
    project.clear()
    gdal.VSICurlClearCache()
    server.wait_s = 5.0
    asked = len(server.asked)
    begun = time.perf_counter()
    assert project.read(str(file))
    took = time.perf_counter() - begun
    assert took < 5.0
    assert len(server.asked) == asked
    assert len([layer for layer in project.mapLayers().values() if layer.isValid()]) == 50
    print(f"50 remote layers opened in {took:.2f} s")


def test_in_a_database_the_vrt_is_a_text_and_holds_no_key(case, project, server, add, tmp_path):
    cog(server.folder / "a.tif", kit.chequered(512))
    layers = SceneLayers(case, project, None)
    scene = add(assets=packed([Asset("visual", server.url("a.tif") + "?token=hidden", "image/tiff")]))
    layer = the(project, layers.open(scene.id))
    assert layer.source().startswith("<VRTDataset")
    assert layer.dataProvider().sample(layer.extent().center(), 1)[1]
    file = tmp_path / "p.qgs"
    assert project.write(str(file))
    assert "hidden" not in file.read_text(encoding="utf-8")
    project.clear()
    assert project.read(str(file))
    (again,) = project.mapLayers().values()
    assert again.isValid()
    assert again.dataProvider().sample(again.extent().center(), 1)[1]


def test_the_planetary_computer_is_read_without_a_token():
    name = gdal_name(
        "https://sentinel2l2a01.blob.core.windows.net/sentinel2-l2/52/T/x.tif?sv=1&sig=hidden",
        "https://planetarycomputer.microsoft.com/api/stac/v1", "sentinel-2-l2a",
    )  # fmt: skip
    assert "pc_url_signing=yes&pc_collection=sentinel-2-l2a" in name
    assert "hidden" not in name
    assert "pc_url_signing" not in gdal_name("https://example.org/x.tif", "https://planetarycomputer.microsoft.com")
    with pytest.raises(ImageryError, match="s3 address"):
        gdal_name("s3://bucket/x.tif")


def test_stretch_resampling_and_one_to_one(layers, add, project, example, qtbot):
    pixels = np.full((1, 240, 240), 1000, "uint16")
    pixels[0, :120, :120] = np.linspace(2000, 4000, 120 * 120).reshape(120, 120)
    kit.write_raster(example.parent / "a.tif", pixels)
    layer = the(project, layers.open(add(href="a.tif").id))
    view = layer.extent()
    view.setXMaximum(view.center().x())
    view.setYMinimum(view.center().y())
    heard = []
    layers.stretch(layer.id(), view, heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=10_000)
    assert isinstance(heard[0], Done)
    assert layer.renderer().contrastEnhancement().minimumValue() == pytest.approx(2040, abs=20)
    assert scene_layers.resampling(layer) == "nearest"
    scene_layers.set_resampling(layer, "cubic")
    assert scene_layers.resampling(layer) == "cubic"
    scene_layers.set_resampling(layer, "nearest")
    assert scene_layers.resampling(layer) == "nearest"
    scale = scene_layers.one_to_one(layer, layer.extent().center(), layer.crs(), 96.0)
    assert scale == pytest.approx(0.5 / (0.0254 / 96.0), rel=0.01)
    mercator = QgsCoordinateReferenceSystem("EPSG:3857")
    assert scene_layers.one_to_one(layer, QgsPointXY(14_537_000, 5_200_000), mercator, 96.0) > scale


def test_the_bands_of_a_product_elsewhere_on_this_machine_are_found_each(layers, add, project, tmp_path, case):
    product, mark = tmp_path / "elsewhere" / "IMG_DATA", new_id()[:8]  # folders once named are remembered
    values = {"R10m/B04": 900, "R10m/B03": 600, "R10m/B02": 400, "R20m/B12": 2000, "R10m/B08": 3000}
    for name, value in values.items():
        path = (product / name).with_name(f"{mark}_{name[-3:]}.tif")
        path.parent.mkdir(parents=True, exist_ok=True)
        pixels = (kit.chequered(60, kind="uint16", bands=1, top=50) + value).astype("uint16")
        kit.write_raster(path, pixels)
    names = {"B04": "red", "B03": "green", "B02": "blue", "B12": "swir22", "B08": "nir"}
    assets = packed([Asset(key, f"{mark}_{key}.tif", bands=(name,)) for key, name in names.items()])
    scene = add(href=f"{mark}_B04.tif", assets=assets)
    with pytest.raises(ImageMissing):
        layers.open(scene.id)
    scene_files.remember(scene, product / "R10m" / f"{mark}_B04.tif")
    for composite, first in ((None, 900), ("swir", 2000), ("false colour", 3000)):
        layer = the(project, layers.open(scene.id, composite))
        assert first < layer.dataProvider().sample(layer.extent().center(), 1)[0] < first + 60
    (product / "R20m" / f"{mark}_B12.tif").unlink()
    with pytest.raises(ImageryError, match=r"B12\.tif is not beside"):
        layers.open(scene.id, ("B12", "B08", "B02"))


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


