"""Windows of images fetched to a file: whole, in part, interrupted, refused, and onto a disk that is full."""
import dataclasses
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsPointXY, QgsProject

from plugin.core.actions import Action, Insert, Update
from plugin.core.errors import BadValue, Cancelled, ImageryError, NoPixels
from plugin.core.ground import Ground
from plugin.core.imagery.assets import Asset, packed
from plugin.core.outcomes import Done
from plugin.core.records import Scene
from plugin.core.values import new_id
from plugin.flows import download_scene
from plugin.flows.download_scene import Downloads
from plugin.flows.index_scenes import index_files
from plugin.gis import window_copy
from tests.integration import kit

PIXELS = kit.chequered(1200)


class Watch:
    def __init__(self, after=10**9):
        self.left = after
        self.shares = []

    def report(self, share, message=""):
        self.shares.append(share)

    def cancelled(self):
        self.left -= 1
        return self.left < 0


@pytest.fixture
def server(served):
    kit.write_raster(served.folder / "a.tif", PIXELS, options=["TILED=YES", "BLOCKXSIZE=128", "BLOCKYSIZE=128"])
    return served


@pytest.fixture
def scene(case, server):
    made = Scene(
        new_id(), "image", title="Rajin pier", sensor="WV03", item_id="item-1", catalogue="https://stac.example/v1",
        acquired_from="2023-09-08T02:15:00Z", acquired_to="2023-09-08T02:15:00Z", date_basis="catalogue",
        credit="© Somebody", gsd_stated_m=0.6, thumb_href="https://stac.example/t.png",
        assets=packed([Asset("visual", server.url("a.tif") + "?token=hidden", "image/tiff")]),
    )  # fmt: skip
    case.apply(Action("add_scenes", "Add an image", (Insert(made),)))
    return made


@pytest.fixture
def downloads(case, project, example):
    return Downloads(case, project, lambda receipt: receipt, example.parent)


@pytest.fixture
def small_strips(monkeypatch):
    monkeypatch.setattr(window_copy, "_STRIP_BYTES", 300_000)


def bounds(server, first=300, last=700):
    """West, south, east, north of a square of pixels of the image."""
    data = gdal.Open(str(server.folder / "a.tif"))
    a = data.GetGeoTransform()
    found = []
    for p in (first, last):
        x, y = gdal.ApplyGeoTransform(a, p, p)
        found.append(degrees_of(x, y))
    (west, north), (east, south) = found
    return (west, south, east, north)


def degrees_of(x, y):
    way = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32652"), QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance()
    )
    at = way.transform(QgsPointXY(x, y))
    return at.x(), at.y()


def original(copied):
    x, y, wide, high = copied.window
    return PIXELS[:, y : y + high, x : x + wide]


def test_a_window_with_its_margin_is_written_whole_with_its_origin(downloads, scene, server, example, small_strips):
    plan = downloads.plan(scene.id, bounds(server), 25.0)
    watch = Watch()
    made = download_scene.download(plan, example, watch)
    file = made.copied.path
    assert file.parent.name == "case_images"
    data = gdal.Open(str(file))
    assert np.array_equal(data.ReadAsArray(), original(made.copied))
    assert 490 <= data.RasterXSize <= 520
    tags = data.GetMetadata()
    assert (tags["WAYBILL_ITEM"], tags["WAYBILL_ASSET"]) == ("item-1", "visual")
    assert tags["WAYBILL_SERVER"] == server.url("a.tif")
    assert tags["WAYBILL_FETCHED"].endswith("Z")
    assert "hidden" not in file.read_bytes().decode("latin-1")
    assert not any("hidden" in asked[1] for asked in server.asked)
    assert watch.shares == sorted(watch.shares)
    assert sorted(p.name for p in file.parent.iterdir()) == [file.name]


def test_of_an_image_that_is_shown_shifted_the_part_that_is_seen_is_taken(downloads, scene, server, case):
    stored = case.get(Scene, scene.id)
    shifted = dataclasses.replace(stored, shift_e_m=40.0, shift_n_m=-30.0)
    plain = downloads.plan(scene.id, bounds(server))
    case.apply(Action("shift", "Shift", (Update(shifted, seen=stored),)))
    plan = downloads.plan(scene.id, bounds(server))
    assert Ground(*plain.bounds[:2]).to_plane(plan.bounds[:2]) == pytest.approx((-40.0, 30.0), abs=0.01)
    assert plan.target != plain.target


def test_it_becomes_an_image_of_the_case_dated_and_credited_as_the_one_it_is_of(downloads, scene, server, case, qtbot):
    heard = []
    downloads.start(downloads.plan(scene.id, bounds(server), 0.0), heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    assert isinstance(heard[0], Done)
    row = case.get(Scene, heard[0].value)
    assert (row.acquired_from, row.date_basis, row.credit, row.gsd_stated_m) == (
        scene.acquired_from, "catalogue", scene.credit, 0.6,
    )  # fmt: skip
    assert row.href.startswith("case_images/2023-09-08 WV03 Rajin pier visual ")
    assert "Window of “Rajin pier” (item item-1, visual)" in row.note
    assert (row.item_id, row.catalogue, row.assets, row.thumb_href) == (None, None, None, None)
    assert row.sha256
    assert row.pixel_size_m == pytest.approx(0.5, abs=0.002)
    (again,) = index_files([Path(case.address).parent / row.href]).found
    assert (again.scene.acquired_from, again.scene.date_basis, again.scene.sensor) == (
        scene.acquired_from, "catalogue", "WV03",
    )  # fmt: skip


def test_stopped_it_goes_on_where_it_was(downloads, scene, server, small_strips):
    plan = downloads.plan(scene.id, bounds(server), 0.0)
    with pytest.raises(Cancelled):
        download_scene.download(plan, None, Watch(after=2))
    part = plan.target.with_name(plan.target.name + ".part")
    here = len(list(part.glob("strip-?????")))
    assert here >= 1
    made = download_scene.download(plan)
    assert made.copied.fetched == made.copied.strips - here
    assert np.array_equal(gdal.Open(str(made.copied.path)).ReadAsArray(), original(made.copied))
    assert not part.exists()


@pytest.mark.parametrize("status", [403, 500])
def test_a_server_that_turns_away_leaves_what_was_fetched(downloads, scene, server, small_strips, status):
    plan = downloads.plan(scene.id, bounds(server), 0.0)
    server.refuse, server.after = status, 4
    with pytest.raises(ImageryError, match="is kept: go on later") as told:
        download_scene.download(plan)
    assert "hidden" not in str(told.value)
    assert not plan.target.exists()
    server.refuse = None
    made = download_scene.download(plan)
    assert np.array_equal(gdal.Open(str(made.copied.path)).ReadAsArray(), original(made.copied))


def test_a_server_that_is_gone_is_said(downloads, scene, server):
    plan = downloads.plan(scene.id, bounds(server), 0.0)
    server.close()
    with pytest.raises(ImageryError, match="can't be reached"):
        download_scene.download(plan)
    assert not plan.target.exists()


def test_another_file_at_the_same_address_is_fetched_anew(downloads, scene, server, small_strips):
    plan = downloads.plan(scene.id, bounds(server), 0.0)
    with pytest.raises(Cancelled):
        download_scene.download(plan, None, Watch(after=2))
    other = kit.chequered(1200, seed=8)
    kit.write_raster(server.folder / "a.tif", other, options=["TILED=YES", "BLOCKXSIZE=128", "BLOCKYSIZE=256"])
    gdal.VSICurlClearCache()
    made = download_scene.download(plan)
    assert made.copied.fetched == made.copied.strips
    x, y, wide, high = made.copied.window
    assert np.array_equal(gdal.Open(str(made.copied.path)).ReadAsArray(), other[:, y : y + high, x : x + wide])


def test_outside_the_image_there_is_nothing_to_fetch(downloads, scene):
    with pytest.raises(NoPixels, match="no pixels in this area"):
        download_scene.download(downloads.plan(scene.id, (10.0, 10.0, 10.1, 10.1)))


def test_a_full_disk_is_said_and_leaves_no_file(case, project, scene, server, small_disk):
    downloads = Downloads(case, project, lambda receipt: receipt, None)
    plan = downloads.plan(scene.id, bounds(server, 0, 1200), 0.0, folder=small_disk)
    with pytest.raises(ImageryError, match="can't be written"):
        download_scene.download(plan)
    assert not plan.target.exists()


def test_a_folder_that_may_not_be_written_is_said(case, project, scene, server, tmp_path):
    downloads = Downloads(case, project, lambda receipt: receipt, None)
    blocked = tmp_path / "file"
    blocked.write_text("x")
    with pytest.raises(ImageryError, match="can't be written"):
        download_scene.download(downloads.plan(scene.id, bounds(server), 0.0, folder=blocked / "in"))


def test_what_cannot_be_is_refused_before_anything_is_asked(case, project, downloads, scene, server):
    asked = len(server.asked)
    with pytest.raises(BadValue, match="in a database"):
        Downloads(case, project, lambda receipt: receipt, None).plan(scene.id, bounds(server))
    with pytest.raises(BadValue, match="margin"):
        downloads.plan(scene.id, bounds(server), -1.0)
    with pytest.raises(ImageryError, match="no file “B04”"):
        downloads.plan(scene.id, bounds(server), asset="B04")
    assert len(server.asked) == asked


def test_a_window_that_is_too_large_is_refused(downloads, scene, server, monkeypatch):
    monkeypatch.setattr(window_copy, "LARGEST_BYTES", 1000)
    with pytest.raises(BadValue, match="Choose a smaller area"):
        download_scene.download(downloads.plan(scene.id, bounds(server)))


def test_a_composite_of_files_and_a_mask_come_along(downloads, case, server, example):
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", "YES")
    try:
        for name in ("r", "g", "b"):
            path = kit.write_raster(server.folder / f"{name}.tif", kit.chequered(600, bands=1, kind="uint16", top=4000))
            data = gdal.Open(str(path), gdal.GA_Update)
            data.CreateMaskBand(gdal.GMF_PER_DATASET)
            mask = np.full((600, 600), 255, "uint8")
            mask[:300] = 0
            data.GetRasterBand(1).GetMaskBand().WriteArray(mask)
            data = None
    finally:
        gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", None)
    names = {"r": "red", "g": "green", "b": "blue"}
    files = [Asset(key, server.url(f"{key}.tif"), "image/tiff", bands=(band,)) for key, band in names.items()]
    made = Scene(new_id(), "image", title="bands", assets=packed(files))
    case.apply(Action("add_scenes", "Add an image", (Insert(made),)))
    got = download_scene.download(downloads.plan(made.id, bounds(server, 250, 400), 0.0, composite="true colour"))
    data = gdal.Open(str(got.copied.path))
    x, y, wide, high = got.copied.window
    source = gdal.Open(str(server.folder / "g.tif"))
    assert np.array_equal(data.GetRasterBand(2).ReadAsArray(), source.ReadAsArray(x, y, wide, high))
    mask = data.GetRasterBand(1).GetMaskBand().ReadAsArray()
    assert not mask[: 300 - y].any()
    assert mask[300 - y :].all()


def test_a_window_across_the_date_line_is_in_one_piece(tmp_path):
    path = kit.write_raster(tmp_path / "a.tif", PIXELS, epsg=32701, west=100_000.0, north=8_000_000.0, step=500.0)
    copied = window_copy.copy_window(str(path), (179.9, -18.6, -179.9, -18.4), 1_000.0, tmp_path / "out.tif", {})
    assert copied.window[2] * 500.0 == pytest.approx(0.2 * 111_320 * 0.948 + 2_000, rel=0.2)
