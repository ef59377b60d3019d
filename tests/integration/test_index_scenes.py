"""Images on this machine: found in folders, dated by what they say, refused with a reason."""
import zipfile
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

from plugin.core.errors import BadValue, Cancelled
from plugin.core.imagery.assets import assets_of
from plugin.core.imagery.name_dates import DatePattern
from plugin.core.records import Scene
from plugin.flows.add_scenes import add_scenes
from plugin.flows.index_scenes import index_files, index_folder, index_layers
from plugin.flows.indexer import Indexer, typed_date, with_date
from plugin.gis import scene_vrt
from plugin.gis.flat_xml import flat_xml
from plugin.processing.index_scenes import IndexScenes
from tests.core.test_scene_metadata import IMD, MTL
from tests.integration import kit

SMALL = kit.chequered(40)


def image(folder, name, pixels=SMALL, **more):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    return kit.write_raster(path, pixels, **more)


def only(indexed):
    assert indexed.rejected == ()
    (found,) = indexed.found
    return found.scene


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
    image(tmp_path, "снимки порта/Раджин 2023-09-08 юг.tif")
    scene = only(index_folder(tmp_path, tmp_path / "case.gpkg"))
    assert (scene.title, scene.href) == ("Раджин 2023-09-08 юг", "снимки порта/Раджин 2023-09-08 юг.tif")
    assert (scene.acquired_from, scene.date_basis) == ("2023-09-08T00:00:00Z", "name of the image, day only")
    assert scene.pixel_size_m == pytest.approx(0.5, abs=0.002)
    assert scene.gsd_stated_m is None
    assert scene.kind == "image"


@pytest.mark.parametrize("named", [True, False])
def test_what_is_of_no_use_is_refused_with_its_reason(tmp_path, named):
    (tmp_path / "empty.tif").touch()
    (tmp_path / "page.tif").write_text("<html>403</html>")
    image(tmp_path, "no crs.tif", epsg=None)
    cut = image(tmp_path, "cut.tif", kit.chequered(400))
    cut.write_bytes(cut.read_bytes()[:200_000])
    gdal.GetDriverByName("PNG").CreateCopy(str(tmp_path / "photo.png"), gdal.Open(str(image(tmp_path / "x", "y.tif"))))
    (tmp_path / "photo.png.aux.xml").unlink()
    (tmp_path / "x" / "y.tif").unlink()
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
    path = image(tmp_path, "a.tif", kit.chequered(400))
    opened = gdal.Open(str(path))
    opened.BuildOverviews("NEAREST", [2])
    opened = None
    for name in ("a.tif.aux.xml", "a.tfw", ".hidden.tif", "notes.txt", "._a.tif"):
        (tmp_path / name).write_text("x")
    image(tmp_path / ".cache", "b.tif")
    assert only(index_folder(tmp_path)).title == "a"


def test_a_link_that_leads_back_is_entered_once(tmp_path):
    image(tmp_path, "in/a.tif")
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


def test_stopping_stops_and_what_was_found_was_told(tmp_path):
    for n in range(6):
        image(tmp_path, f"{n}.tif")
    heard = []
    watch = Watch(3)
    with pytest.raises(Cancelled):
        index_folder(tmp_path, progress=watch, heard=heard.append)
    assert [each.scene.title for each in heard] == ["0", "1", "2"]
    assert watch.told[-1] == "2 images, 0 refused"


def test_metadata_beside_the_image_counts_more_than_its_name(tmp_path):
    image(tmp_path, "2020-01-01 a.tif")
    (tmp_path / "2020-01-01 a.IMD").write_text(IMD)
    scene = only(index_folder(tmp_path))
    assert (scene.acquired_from, scene.sensor, scene.date_basis) == (
        "2023-09-12T02:15:31Z", "WorldView-2", "Maxar metadata",
    )  # fmt: skip
    assert (scene.gsd_stated_m, scene.sun_azimuth_deg, scene.off_nadir_deg) == (0.512, 165.3, 17.4)
    assert scene.pixel_size_m == pytest.approx(0.5, abs=0.002)


def test_the_bands_of_a_landsat_product_are_one_image(tmp_path):
    name = "LC08_L1TP_114030_20230908_20230912_02_T1"
    for band in ("B2", "B3", "B4", "B5", "B7", "QA_PIXEL"):
        image(tmp_path, f"{name}_{band}.TIF", kit.chequered(40, kind="uint16", bands=1, top=9000))
    (tmp_path / f"{name}_MTL.txt").write_text(MTL)
    scene = only(index_folder(tmp_path, tmp_path / "case.gpkg"))
    assert (scene.title, scene.href, scene.acquired_from) == (name, f"{name}_B4.TIF", "2023-09-08T02:03:04Z")
    assert {asset.key: asset.bands for asset in assets_of(scene)}["B7"] == ("swir22",)
    assert len(assets_of(scene)) == 5


def test_planet_and_airbus_metadata_are_found_by_the_names_their_providers_give(tmp_path):
    image(tmp_path, "20230908_021531_12_2486_3B_AnalyticMS_clip.tif")
    (tmp_path / "20230908_021531_12_2486_metadata.json").write_text(
        '{"id": "20230908_021531_12_2486", "properties": {"acquired": "2023-09-08T02:15:31.5Z", "gsd": 3.9}}'
    )
    image(tmp_path, "IMG_PHR1A_PMS_202306150210123_ORT_1_R1C1.TIF")
    (tmp_path / "DIM_PHR1A_PMS_202306150210123_ORT_1.XML").write_text(
        "<Dimap_Document><Dataset_Sources><Source_Identification><Strip_Source><MISSION>PHR</MISSION>"
        "<MISSION_INDEX>1A</MISSION_INDEX><IMAGING_DATE>2023-06-15</IMAGING_DATE><IMAGING_TIME>02:10:12.3Z"
        "</IMAGING_TIME></Strip_Source></Source_Identification></Dataset_Sources></Dimap_Document>"
    )
    found = [each.scene for each in index_folder(tmp_path).found]
    assert [(s.sensor, s.date_basis, s.gsd_stated_m) for s in found] == [
        ("PlanetScope", "Planet metadata", 3.9), ("Pléiades 1A", "Airbus metadata", None),
    ]  # fmt: skip


def test_a_sentinel_product_in_its_folder_is_one_image_with_its_bands(tmp_path):
    if gdal.GetDriverByName("JP2OpenJPEG") is None:
        pytest.skip("this GDAL writes no JPEG 2000")
    name = "S2B_MSIL2A_20230908T021531_N0509_R003_T52TFN_20230908T050000.SAFE"
    inside = tmp_path / name / "GRANULE" / "L2A_T52TFN" / "IMG_DATA" / "R10m"
    inside.mkdir(parents=True)
    source = gdal.Open(str(image(tmp_path / "x", "y.tif")))
    for band in ("TCI", "B04"):
        out = inside / f"T52TFN_20230908T021531_{band}_10m.jp2"
        gdal.GetDriverByName("JP2OpenJPEG").CreateCopy(str(out), source)
    source = None
    (tmp_path / "x" / "y.tif").unlink()
    (tmp_path / name / "MTD_MSIL2A.xml").write_text(
        '<n1:P xmlns:n1="https://psd"><n1:General_Info><Product_Info><PRODUCT_START_TIME>2023-09-08T02:15:31.024Z'
        "</PRODUCT_START_TIME><Datatake><SPACECRAFT_NAME>Sentinel-2B</SPACECRAFT_NAME></Datatake></Product_Info>"
        "</n1:General_Info></n1:P>"
    )
    scene = only(index_folder(tmp_path))
    assert (scene.title, scene.sensor, scene.acquired_from) == (name[:-5], "Sentinel-2B", "2023-09-08T02:15:31Z")
    assert [asset.key for asset in assets_of(scene)] == ["B04", "TCI"]


def test_an_image_placed_by_control_points_is_taken_with_that_said(shared_data):
    scene = only(index_files([shared_data("imagery/s1_gcps_only.tif")]))
    assert "control points only" in scene.note
    assert scene.pixel_size_m is None
    assert scene.geom is not None
    assert scene.acquired_from is None


def test_the_time_some_program_wrote_is_offered_not_taken(shared_data):
    (found,) = index_files([shared_data("imagery/s1_gcps_only.tif")]).found
    assert found.software.acquired_from == "2018-07-16T00:00:00Z"
    assert "maybe not the acquisition" in found.software.date_basis
    assert found.stamp.date_basis == "time stamp of the file"


def test_real_images_of_16_bit_and_of_many_kinds_are_all_taken(shared_data):
    folder = shared_data("imagery/landsat8_B2_60m_uint16.tif").parent
    indexed = index_folder(folder)
    assert indexed.rejected == ()
    assert len(indexed.found) == 9
    assert all(each.scene.geom is not None for each in indexed.found)


def test_the_outline_of_a_turned_swath_is_its_own_not_its_frame(tmp_path):
    y, x = np.mgrid[0:400, 0:400]
    swath = (np.abs(x - 200 + 0.3 * (y - 200)) < 90).astype("uint8") * 200
    image(tmp_path, "a.tif", swath[None], nodata=0)
    frame = only(index_folder(tmp_path)).geom
    ring = frame.polygons[0][0]
    lons = sorted(at[0] for at in ring)
    full = only(index_files([image(tmp_path, "b/b.tif", kit.chequered(400))])).geom.polygons[0][0]
    whole = max(at[0] for at in full) - min(at[0] for at in full)
    assert 0.6 < (lons[-1] - lons[0]) / whole < 0.9
    assert len(ring) < 60


def test_an_outline_in_two_parts_has_two(tmp_path):
    pixels = np.zeros((1, 400, 400), "uint8")
    pixels[:, :100, :100] = pixels[:, 300:, 300:] = 9
    image(tmp_path, "a.tif", pixels, nodata=0)
    assert len(only(index_folder(tmp_path)).geom.polygons) == 2


def test_a_pattern_of_ones_own_dates_what_nothing_else_does(tmp_path):
    image(tmp_path, "порт 08.09.2023 0215.tif")
    patterns = [DatePattern("{dd}.{mm}.{yyyy} {HH}{MM}", True)]
    assert only(index_folder(tmp_path, patterns=patterns)).acquired_from == "2023-09-08T02:15:00Z"
    assert only(index_folder(tmp_path)).acquired_from is None


def test_entities_of_a_document_are_not_expanded_and_odd_xml_is_none():
    bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{"&" + chr(97 + n) + ";" * 1}{("&" + chr(97 + n) + ";") * 9}">' for n in range(8)
    )
    assert flat_xml((bomb + "]><isd><SATID>&i;</SATID></isd>").encode()) == {}
    assert flat_xml(b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a><b>&x;</b></a>') == {}
    assert flat_xml(b"<a>" * 5000) == {}
    assert flat_xml(b"<a><b>1</b><b>2</b><c>") == {"a/b": ("1", "2")}
    assert flat_xml(b"\xff\xfe\x00") == {}


def test_two_files_of_one_name_and_size_are_two_images_and_the_same_file_is_one(tmp_path, case):
    first = image(tmp_path, "a/visual.tif")
    image(tmp_path, "b/visual.tif", kit.chequered(40, seed=9))
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "visual.tif").write_bytes(first.read_bytes())
    found = index_folder(tmp_path, Path(case.address)).found
    added = add_scenes(case, [each.scene for each in found])
    assert added.new == 2
    assert added.scenes[0] == added.scenes[2] != added.scenes[1]


def test_images_are_added_in_one_step_and_hashed_afterwards(tmp_path, case, project, qtbot):
    for n in range(3):
        image(tmp_path, f"{n}.tif", kit.chequered(40, seed=n))
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
    image(tmp_path, "a.tif")
    (found,) = index_folder(tmp_path).found
    typed = with_date(found, typed_date("2023-09-12")).scene
    assert (typed.acquired_from, typed.acquired_to, typed.date_basis) == (
        "2023-09-12T00:00:00Z", "2023-09-12T23:59:59Z", "entered by hand",
    )  # fmt: skip
    assert typed_date("2023-09-12T02:15Z").acquired_from == "2023-09-12T02:15:00Z"
    assert with_date(found, found.stamp).scene.date_basis == "time stamp of the file"
    for wrong in ("2023-02-30", "12 September", "2023-09-12T02:15", ""):
        with pytest.raises(BadValue):
            typed_date(wrong)


def test_layers_of_the_project_become_images_with_what_they_say(add_raster, project, example, tmp_path):
    path = image(tmp_path, "2023-09-08 yard.tif")
    layer = add_raster(path)
    gone = add_raster(tmp_path / "gone.tif")
    indexed = index_layers(project, [layer.id(), gone.id()], example)
    (found,) = indexed.found
    assert (found.scene.title, found.scene.href, found.path) == ("2023-09-08 yard", path.name, path)
    assert found.scene.acquired_from == "2023-09-08T00:00:00Z"
    assert len(indexed.rejected) == 1


def test_an_image_across_the_date_line_has_a_part_on_each_side(tmp_path):
    image(tmp_path, "a.tif", epsg=32701, west=100_000.0, north=7_600_000.0, step=2000.0)
    lons = [at[0] for rings in only(index_folder(tmp_path)).geom.polygons for at in rings[0]]
    assert max(lons) <= 180.0
    assert min(lons) >= -180.0


def test_a_folder_that_may_not_be_read_is_said(tmp_path):
    assert "can't be read" in index_folder(tmp_path / "nowhere").rejected[0].reason


def test_the_algorithm_lists_images_and_refusals_and_adds_them_to_a_case(tmp_path, example, open_store):
    folder = tmp_path / "снимки"
    image(folder, "2023-09-08 a.tif")
    image(folder, "no crs.tif", epsg=None)
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


def test_a_sentinel_1_product_is_dated_by_its_manifest_and_placed_by_its_points(tmp_path, shared_data):
    name = "S1A_IW_GRDH_1SDV_20180716T060623_20180716T060648_022816_027937_7B0C.SAFE"
    inside = tmp_path / name / "measurement"
    inside.mkdir(parents=True)
    data = shared_data("imagery/s1_gcps_only.tif").read_bytes()
    for way in ("vh", "vv"):
        (inside / f"s1a-iw-grd-{way}-20180716t060623-20180716t060648-022816-027937-001.tiff").write_bytes(data)
    (tmp_path / name / "manifest.safe").write_text(
        "<xfdu><m><safe:platform xmlns:safe='u'><safe:familyName>SENTINEL-1</safe:familyName><safe:number>A"
        "</safe:number></safe:platform><safe:acquisitionPeriod xmlns:safe='u'><safe:startTime>2018-07-16T06:06:23.1"
        "</safe:startTime><safe:stopTime>2018-07-16T06:06:48.2</safe:stopTime></safe:acquisitionPeriod></m></xfdu>"
    )
    scene = only(index_folder(tmp_path, tmp_path / "case.gpkg"))
    assert (scene.sensor, scene.acquired_from, scene.acquired_to) == (
        "Sentinel-1A", "2018-07-16T06:06:23Z", "2018-07-16T06:06:48Z",
    )  # fmt: skip
    assert scene.date_basis == "Sentinel-1 metadata"
    assert [asset.key for asset in assets_of(scene)] == ["VH", "VV"]
    assert "-vv-" in scene.href


def test_a_damaged_sidecar_leaves_what_the_name_says(tmp_path):
    image(tmp_path, "21MAR18021224-P2AS-505570424020_01_P001.TIF")
    (tmp_path / "21MAR18021224-P2AS-505570424020_01_P001.XML").write_bytes(b"<isd><IMD><IMAGE><SATID>WV\xff")
    (tmp_path / "21MAR18021224-P2AS-505570424020_01_P001.IMD").write_bytes(b"\x00\xff\xfe" * 1000)
    scene = only(index_folder(tmp_path))
    assert (scene.acquired_from, scene.date_basis) == ("2021-03-18T02:12:24Z", "Maxar product name")


def test_what_only_shows_an_image_of_a_case_is_not_taken_for_another(tmp_path):
    path = image(tmp_path, "a.tif")
    bands = scene_vrt.read_bands(str(path))
    (tmp_path / "b.vrt").write_text(scene_vrt.vrt(bands, (1.0, 0.0), {"WAYBILL_SCENE": "x"}, tmp_path))
    (tmp_path / "c.vrt").write_text(scene_vrt.vrt(bands, (1.0, 0.0), {}, tmp_path))
    indexed = index_folder(tmp_path)
    assert [each.scene.title for each in indexed.found] == ["a", "c"]
    assert "Add the image itself" in indexed.rejected[0].reason
