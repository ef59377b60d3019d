"""Images of the case on the map: from files and from a server, named, timed and credited; and sightings on them."""
import shutil
import time

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
from plugin.core.errors import ImageryError
from plugin.core.geometry import Point
from plugin.core.imagery.assets import Asset, packed
from plugin.core.outcomes import Done, Failed
from plugin.core.records import Chip, Look, Sighting
from plugin.core.values import new_id
from plugin.flows import annotate
from plugin.flows.images import ImageMissing
from plugin.flows.scene_in_hand import ScenesAt
from plugin.flows.scene_layers import SceneLayers
from plugin.gis import remote_sources, scene_layers, scene_vrt
from plugin.gis.imagery import scene_at
from plugin.gis.layer_ids import SCENE_PROPERTY
from plugin.gis.remote_sources import gdal_name
from tests.integration import kit


def the(project, layer_id) -> QgsRasterLayer:
    return project.mapLayer(layer_id)


def test_a_file_beside_the_case_is_opened_once_named_timed_and_credited(on_map, add_image, project, example):
    kit.write_raster(example.parent / "yard 8.tif", kit.NOISE)
    scene = add_image(href="yard 8.tif", sensor="WV02", credit="© Somebody")
    layer = the(project, on_map.open(scene.id))
    assert (layer.name(), attribution_of(layer)) == ("2023-09-08 WV02 yard", "© Somebody")
    assert scene_layers.scene_of_layer(layer) == scene.id
    window = layer.temporalProperties().fixedTemporalRange()
    assert layer.temporalProperties().isActive()
    assert window.begin().toUTC().toString("yyyy-MM-ddTHH:mm:ss") == "2023-09-08T02:15:00"
    assert on_map.open(scene.id) == layer.id()
    assert len(project.mapLayers()) == 1


def test_a_file_that_is_nowhere_can_be_asked_for(on_map, add_image):
    with pytest.raises(ImageMissing):
        on_map.open(add_image(href="gone.tif", size_bytes=12).id)


def test_a_scene_known_by_its_date_only_says_so(on_map, add_image):
    with pytest.raises(ImageryError, match="no file to open"):
        on_map.open(add_image().id)


def test_16_bit_is_stretched_without_its_tails(on_map, add_image, project, example):
    pixels = np.linspace(1000, 3000, 240 * 240).reshape(1, 240, 240).astype("uint16")
    pixels[0, 0, 0] = 60000
    kit.write_raster(example.parent / "pan.tif", pixels)
    renderer = the(project, on_map.open(add_image(href="pan.tif").id)).renderer()
    assert isinstance(renderer, QgsSingleBandGrayRenderer)
    assert renderer.contrastEnhancement().maximumValue() == pytest.approx(2960, abs=20)


def test_a_cog_is_opened_with_two_requests_and_its_pixels_are_those_of_the_file(on_map, add_image, project, served):
    path = kit.write_cog(served.folder / "visual image.tif", kit.chequered(1024))
    address = served.url("visual%20image.tif")
    scene = add_image(assets=packed([Asset("visual", address, "image/tiff; application=geotiff", roles=("visual",))]))
    layer = the(project, on_map.open(scene.id))
    assert len(served.asked) <= 2
    assert isinstance(layer.renderer(), QgsMultiBandColorRenderer)
    at = layer.extent().center()
    value, known = layer.dataProvider().sample(at, 1)
    assert known
    assert value == gdal.Open(str(path)).ReadAsArray()[0, 512, 512]
    assert all(asked[1] == "/visual%20image.tif" for asked in served.asked)


def test_plain_gdal_with_the_right_settings_asks_as_often(served):
    kit.write_cog(served.folder / "a.tif", kit.chequered(1024))
    scene_vrt.read_bands(gdal_name(served.url("a.tif")))
    ours = len(served.asked)
    kit.write_cog(served.folder / "b.tif", kit.chequered(1024))
    gdal.SetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN", "EMPTY_DIR")
    try:
        assert gdal.Open("/vsicurl/" + served.url("b.tif")) is not None
    finally:
        gdal.SetConfigOption("GDAL_DISABLE_READDIR_ON_OPEN", None)
    assert ours <= len(served.asked) - ours


@pytest.mark.parametrize(
    ("status", "said"), [(403, "refuses it"), (404, "no such file"), (500, "try again")]
)
def test_a_server_that_refuses_is_told_in_words_and_nothing_is_added(on_map, add_image, project, served, status, said):
    served.refuse = status
    scene = add_image(assets=packed([Asset("visual", served.url("a.tif") + "?sig=hidden", "image/tiff")]))
    with pytest.raises(ImageryError, match=said) as told:
        on_map.open(scene.id)
    assert "hidden" not in str(told.value)
    assert not project.mapLayers()
    assert all("hidden" not in asked[1] for asked in served.asked)


def test_a_server_that_never_answers_is_given_up(monkeypatch, served):
    kit.write_cog(served.folder / "a.tif", kit.chequered(512))
    monkeypatch.setattr(remote_sources, "_PATIENCE", "empty_dir=yes&low_speed_time=2&low_speed_limit=100")
    served.wait_s = 30.0
    begun = time.perf_counter()
    with pytest.raises(ImageryError, match="does not answer"):
        scene_vrt.read_bands(gdal_name(served.url("a.tif")))
    assert time.perf_counter() - begun < 10.0


def test_opening_in_the_background_ends_as_done_or_failed(on_map, add_image, project, served, qtbot):
    kit.write_cog(served.folder / "a.tif", kit.chequered(512))
    heard = []
    for name in ("a.tif", "no.tif"):
        scene = add_image(assets=packed([Asset("visual", served.url(name), "image/tiff")]))
        on_map.open_soon(scene.id, None, heard.append)
    assert heard == []
    qtbot.waitUntil(lambda: len(heard) == 2, timeout=20_000)
    assert {type(each) for each in heard} == {Done, Failed}
    assert len(project.mapLayers()) == 1


def test_a_sighting_on_any_form_of_an_image_belongs_to_that_image(on_map, add_image, project, example, case, served):
    kit.write_cog(served.folder / "a.tif", kit.chequered(512))
    remote = add_image(
        title="remote", sensor="WV03", credit="© Somebody", gsd_stated_m=0.6,
        assets=packed([Asset("visual", served.url("a.tif"), "image/tiff")]),
    )  # fmt: skip
    kit.write_raster(example.parent / "b.tif", kit.NOISE)
    moved = add_image(title="moved", href="b.tif", shift_e_m=2.0, shift_n_m=0.0)
    for scene in (remote, moved):
        layer = the(project, on_map.open(scene.id))
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


def test_what_a_layer_says_of_another_case_counts_for_nothing(on_map, add_image, project, example, case):
    path = kit.write_raster(example.parent / "b.tif", kit.NOISE)
    layer = QgsRasterLayer(str(path), "b")
    layer.setCustomProperty(SCENE_PROPERTY, new_id())
    project.addMapLayer(layer)
    at = kit.middle_of(layer)
    (hand,) = ScenesAt(case, project, example).at([layer.id()], at)
    assert annotate.stored_scene(case, hand) is None
    assert hand.href == "b.tif"


def test_fifty_images_on_a_dead_server_keep_no_project_from_opening(on_map, add_image, project, served, tmp_path):
    kit.write_cog(served.folder / "a.tif", kit.chequered(512, kind="uint16", top=4000))
    for n in range(50):
        name = f"{n}.tif"
        shutil.copy(str(served.folder / "a.tif"), str(served.folder / name))
        on_map.open(add_image(title=str(n), assets=packed([Asset("data", served.url(name), "image/tiff")])).id)
    file = tmp_path / "case.qgz"
    assert project.write(str(file))
    project.clear()
    gdal.VSICurlClearCache()
    served.wait_s = 5.0
    asked = len(served.asked)
    begun = time.perf_counter()
    assert project.read(str(file))
    took = time.perf_counter() - begun
    assert took < 5.0
    assert len(served.asked) == asked
    assert len([layer for layer in project.mapLayers().values() if layer.isValid()]) == 50
    print(f"50 remote layers opened in {took:.2f} s")


def test_in_a_database_the_vrt_is_a_text_and_holds_no_key(case, project, served, add_image, tmp_path):
    kit.write_cog(served.folder / "a.tif", kit.chequered(512))
    without_folder = SceneLayers(case, project, None)
    scene = add_image(assets=packed([Asset("visual", served.url("a.tif") + "?token=hidden", "image/tiff")]))
    layer = the(project, without_folder.open(scene.id))
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


def test_stretch_resampling_and_one_to_one(on_map, add_image, project, example, qtbot):
    pixels = np.full((1, 240, 240), 1000, "uint16")
    pixels[0, :120, :120] = np.linspace(2000, 4000, 120 * 120).reshape(120, 120)
    kit.write_raster(example.parent / "a.tif", pixels)
    layer = the(project, on_map.open(add_image(href="a.tif").id))
    view = layer.extent()
    view.setXMaximum(view.center().x())
    view.setYMinimum(view.center().y())
    heard = []
    on_map.stretch(layer.id(), view, heard.append)
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
