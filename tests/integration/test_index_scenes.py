"""Images on this machine: found in folders, dated by what they say, refused with a reason."""
import zipfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

from plugin.core.errors import BadValue, Cancelled, ImageryError
from plugin.core.imagery.name_dates import DatePattern
from plugin.core.records import Scene
from plugin.flows.add_scenes import add_scenes
from plugin.flows.index_scenes import index_files, index_folder, index_layers
from plugin.flows.indexer import Indexer, typed_date, with_date
from plugin.gis import scene_files, scene_vrt
from plugin.processing.index_scenes import IndexScenes
from tests.integration import kit


class Watch:
    """Stops after so many files."""

    def __init__(self, after):
        self.left = after
        self.told = []

    def report(self, share, message=""):
        self.told.append(message)

    def cancelled(self):
        self.left -= 1
        return self.left < 0


def test_names_with_blanks_and_cyrillic_are_kept_and_the_address_is_relative_to_the_case(tmp_path):
    kit.write_image(tmp_path, "снимки порта/Раджин 2023-09-08 юг.tif")
    scene = kit.only(index_folder(tmp_path, tmp_path / "case.gpkg"))
    assert (scene.title, scene.href) == ("Раджин 2023-09-08 юг", "снимки порта/Раджин 2023-09-08 юг.tif")
    assert (scene.acquired_from, scene.date_basis) == ("2023-09-08T00:00:00Z", "name of the image, day only")
    assert scene.pixel_size_m == pytest.approx(0.5, abs=0.002)
    assert scene.gsd_stated_m is None
    assert scene.kind == "image"


@pytest.mark.parametrize("named", [True, False])
def test_what_is_of_no_use_is_refused_with_its_reason(tmp_path, named):
    (tmp_path / "empty.tif").touch()
    (tmp_path / "page.tif").write_text("<html>403</html>")
    kit.write_image(tmp_path, "no crs.tif", epsg=None)
    cut = kit.write_image(tmp_path, "cut.tif", kit.chequered(400))
    cut.write_bytes(cut.read_bytes()[:200_000])
    other = kit.write_image(tmp_path / "x", "y.tif")
    gdal.GetDriverByName("PNG").CreateCopy(str(tmp_path / "photo.png"), gdal.Open(str(other)))
    (tmp_path / "photo.png.aux.xml").unlink()
    other.unlink()
    (tmp_path / "far.vrt").write_text(
        '<VRTDataset rasterXSize="1" rasterYSize="1"><VRTRasterBand dataType="Byte" band="1"><SimpleSource>'
        "<SourceFilename>/vsicurl/http://127.0.0.1:9/x.tif</SourceFilename></SimpleSource></VRTRasterBand></VRTDataset>"
    )
    indexed = index_files(sorted(tmp_path.glob("*.*"))) if named else index_folder(tmp_path)
    reasons = {Path(each.path).name: each.reason for each in indexed.rejected}
    assert indexed.found == ()
    assert "is empty" in reasons["empty.tif"]
    assert "can't be read as an image" in reasons["page.tif"]
    assert "no coordinate system" in reasons["no crs.tif"]
    assert "breaks off" in reasons["cut.tif"]
    assert "placed nowhere" in reasons["photo.png"]
    assert "leads to the network" in reasons["far.vrt"]


def test_sidecars_hidden_files_and_overviews_are_no_images_of_their_own(tmp_path):
    path = kit.write_image(tmp_path, "a.tif", kit.chequered(400))
    opened = gdal.Open(str(path))
    opened.BuildOverviews("NEAREST", [2])
    opened = None
    for name in ("a.tif.aux.xml", "a.tfw", ".hidden.tif", "notes.txt", "._a.tif"):
        (tmp_path / name).write_text("x")
    kit.write_image(tmp_path / ".cache", "b.tif")
    assert kit.only(index_folder(tmp_path)).title == "a"


def test_a_link_that_leads_back_is_entered_once(tmp_path):
    kit.write_image(tmp_path, "in/a.tif")
    try:
        (tmp_path / "in" / "up").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "in" / "gone.tif").symlink_to(tmp_path / "nowhere.tif")
    except OSError:
        pytest.skip("this system makes no links")
    indexed = index_folder(tmp_path)
    assert [each.scene.title for each in indexed.found] == ["a"]
    assert [Path(each.path).name for each in indexed.rejected] == ["gone.tif"]


def test_archives_are_never_unpacked_but_a_sentinel_product_is_known_by_its_name(tmp_path):
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("big.tif", b"\0" * 20_000_000)
    name = "S2B_MSIL2A_20230908T021531_N0509_R003_T52TFN_20230908T050000"
    (tmp_path / f"{name}.SAFE.zip").write_bytes(b"PK")
    indexed = index_folder(tmp_path)
    (refused,) = indexed.rejected
    assert "not opened" in refused.reason
    (found,) = indexed.found
    assert (found.scene.title, found.scene.sensor, found.scene.geom) == (name, "Sentinel-2B", None)
    assert "name of its archive only" in found.scene.note


def test_what_goes_away_while_a_folder_is_read_stops_nothing(tmp_path, monkeypatch):
    (tmp_path / "S2A_MSIL2A_20230908T021531_N0509_R003_T52TFP_20230908T061543.SAFE.zip").symlink_to(tmp_path / "gone")
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        kit.write_image(tmp_path / folder, "yard.tif")

    def gone(path, progress=None):
        raise ImageryError(f"{path} can't be read")

    monkeypatch.setattr(scene_files, "sha256_of", gone)
    indexed = index_folder(tmp_path)
    assert [each.scene.sha256 for each in indexed.found] == [None, None]
    assert [each.reason.split(".")[0] for each in indexed.rejected] == ["It can't be read: No such file or directory"]


def test_stopping_stops_and_what_was_found_was_told(tmp_path):
    for n in range(6):
        kit.write_image(tmp_path, f"{n}.tif")
    heard = []
    watch = Watch(3)
    with pytest.raises(Cancelled):
        index_folder(tmp_path, progress=watch, heard=heard.append)
    assert [each.scene.title for each in heard] == ["0", "1", "2"]
    assert watch.told[-1] == "2 images, 0 refused"


def test_the_outline_of_a_turned_swath_is_its_own_not_its_frame(tmp_path):
    y, x = np.mgrid[0:400, 0:400]
    swath = (np.abs(x - 200 + 0.3 * (y - 200)) < 90).astype("uint8") * 200
    kit.write_image(tmp_path, "a.tif", swath[None], nodata=0)
    frame = kit.only(index_folder(tmp_path)).geom
    ring = frame.polygons[0][0]
    lons = sorted(at[0] for at in ring)
    full = kit.only(index_files([kit.write_image(tmp_path, "b/b.tif", kit.chequered(400))])).geom.polygons[0][0]
    whole = max(at[0] for at in full) - min(at[0] for at in full)
    assert 0.6 < (lons[-1] - lons[0]) / whole < 0.9
    assert len(ring) < 60


def test_an_outline_in_two_parts_has_two(tmp_path):
    pixels = np.zeros((1, 400, 400), "uint8")
    pixels[:, :100, :100] = pixels[:, 300:, 300:] = 9
    kit.write_image(tmp_path, "a.tif", pixels, nodata=0)
    assert len(kit.only(index_folder(tmp_path)).geom.polygons) == 2


def test_a_pattern_of_ones_own_dates_what_nothing_else_does(tmp_path):
    kit.write_image(tmp_path, "порт 08.09.2023 0215.tif")
    patterns = [DatePattern("{dd}.{mm}.{yyyy} {HH}{MM}", True)]
    assert kit.only(index_folder(tmp_path, patterns=patterns)).acquired_from == "2023-09-08T02:15:00Z"
    assert kit.only(index_folder(tmp_path)).acquired_from is None


def test_two_files_of_one_name_and_size_are_two_images_and_the_same_file_is_one(tmp_path, case):
    first = kit.write_image(tmp_path, "a/visual.tif")
    kit.write_image(tmp_path, "b/visual.tif", kit.chequered(40, seed=9))
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "visual.tif").write_bytes(first.read_bytes())
    found = index_folder(tmp_path, Path(case.address)).found
    added = add_scenes(case, [each.scene for each in found])
    assert added.new == 2
    assert added.scenes[0] == added.scenes[2] != added.scenes[1]


def test_images_are_added_in_one_step_and_hashed_afterwards(tmp_path, case, project, qtbot):
    for n in range(3):
        kit.write_image(tmp_path, f"{n}.tif", kit.chequered(40, seed=n))
    told = []
    indexer = Indexer(case, project, lambda receipt: told.append(receipt) or receipt, Path(case.address))
    found = index_folder(tmp_path, Path(case.address)).found
    before = case.count(Scene)
    added = indexer.add(found)
    assert case.count(Scene) == before + 3
    qtbot.waitUntil(lambda: case.get(Scene, added.scenes[2]).sha256 is not None, timeout=10_000)
    assert len(told) == 2
    assert all(indexer.is_known(each, indexer.known()) for each in found)
    case.undo()
    assert case.count(Scene) == before


def test_the_dates_a_person_gives_are_checked_and_named(tmp_path):
    kit.write_image(tmp_path, "a.tif")
    (found,) = index_folder(tmp_path).found
    typed = with_date(found, typed_date("2023-09-12")).scene
    assert (typed.acquired_from, typed.acquired_to, typed.date_basis) == (
        "2023-09-12T00:00:00Z", "2023-09-12T23:59:59Z", "entered by hand",
    )  # fmt: skip
    assert typed_date("2023-09-12T02:15Z").acquired_from == "2023-09-12T02:15:00Z"
    assert with_date(found, found.stamp).scene.date_basis == "time stamp of the file"
    assert typed_date("2023-09-12T11:15+09:00").acquired_from == "2023-09-12T02:15:00Z"
    for wrong in ("2023-02-30", "12 September", "2023-09-12T02:15", ""):
        with pytest.raises(BadValue):
            typed_date(wrong)


def test_layers_of_the_project_become_images_with_what_they_say(add_raster, project, example, tmp_path):
    path = kit.write_image(tmp_path, "2023-09-08 yard.tif")
    layer = add_raster(path)
    gone = add_raster(tmp_path / "gone.tif")
    indexed = index_layers(project, [layer.id(), gone.id()], example)
    (found,) = indexed.found
    assert (found.scene.title, found.scene.href, found.path) == ("2023-09-08 yard", path.name, path)
    assert found.scene.acquired_from == "2023-09-08T00:00:00Z"
    assert len(indexed.rejected) == 1


def test_an_image_across_the_date_line_has_a_part_on_each_side(tmp_path):
    kit.write_image(tmp_path, "a.tif", epsg=32701, west=160_000.0, north=7_600_000.0, step=2000.0)
    parts = kit.only(index_folder(tmp_path)).geom.polygons
    spans = sorted((min(at[0] for at in rings[0]), max(at[0] for at in rings[0])) for rings in parts)
    assert spans[0] == (-180.0, pytest.approx(-179.51, abs=0.02))
    assert spans[1:] == [(pytest.approx(179.7, abs=0.02), 180.0)]


def test_a_folder_that_may_not_be_read_is_said(tmp_path):
    assert "can't be read" in index_folder(tmp_path / "nowhere").rejected[0].reason


def test_the_algorithm_lists_images_and_refusals_and_adds_them_to_a_case(tmp_path, example, open_store):
    folder = tmp_path / "снимки"
    kit.write_image(folder, "2023-09-08 a.tif")
    kit.write_image(folder, "no crs.tif", epsg=None)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    parameters = {"FOLDER": str(folder), "CASE": str(example), "OUTPUT": str(tmp_path / "out.gpkg")}
    answers, fine = IndexScenes().create().run(parameters, context, feedback)
    assert fine
    assert (answers["COUNT"], answers["REJECTED"]) == (1, 1)
    rows = kit.ask(tmp_path / "out.gpkg", 'SELECT * FROM "out" ORDER BY fid')[0]
    assert (rows[0]["title"], rows[0]["acquired_from"]) == ("2023-09-08 a", "2023-09-08T00:00:00Z")
    assert "no coordinate system" in rows[1]["rejected"]
    assert any(scene.title == "2023-09-08 a" for scene in open_store(example).all(Scene))
    assert IndexScenes().create().run(dict(parameters, FOLDER=str(tmp_path / "no")), context, feedback)[1] is False


def test_what_only_shows_an_image_of_a_case_is_not_taken_for_another(tmp_path):
    path = kit.write_image(tmp_path, "a.tif")
    bands = scene_vrt.read_bands(str(path))
    (tmp_path / "b.vrt").write_text(scene_vrt.vrt(bands, (1.0, 0.0), {"WAYBILL_SCENE": "x"}, tmp_path))
    (tmp_path / "c.vrt").write_text(scene_vrt.vrt(bands, (1.0, 0.0), {}, tmp_path))
    indexed = index_folder(tmp_path)
    assert [each.scene.title for each in indexed.found] == ["a", "c"]
    assert "Add the image itself" in indexed.rejected[0].reason
