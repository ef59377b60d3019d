"""Products of providers on this machine: several files are one image, dated by what lies beside it."""

import pytest
from osgeo import gdal

from plugin.core.imagery.assets import assets_of
from plugin.flows.index_scenes import index_files, index_folder
from plugin.gis.flat_xml import flat_xml
from tests.core.test_scene_metadata import IMD, MTL
from tests.integration import kit


def test_metadata_beside_the_image_counts_more_than_its_name(tmp_path):
    kit.write_image(tmp_path, "2020-01-01 a.tif")
    (tmp_path / "2020-01-01 a.IMD").write_text(IMD)
    scene = kit.only(index_folder(tmp_path))
    assert (scene.acquired_from, scene.sensor, scene.date_basis) == (
        "2023-09-12T02:15:31Z", "WorldView-2", "Maxar metadata",
    )  # fmt: skip
    assert (scene.gsd_stated_m, scene.sun_azimuth_deg, scene.off_nadir_deg) == (0.512, 165.3, 17.4)
    assert scene.pixel_size_m == pytest.approx(0.5, abs=0.002)


def test_the_bands_of_a_landsat_product_are_one_image(tmp_path):
    name = "LC08_L1TP_114030_20230908_20230912_02_T1"
    for band in ("B2", "B3", "B4", "B5", "B7", "QA_PIXEL"):
        kit.write_image(tmp_path, f"{name}_{band}.TIF", kit.chequered(40, kind="uint16", bands=1, top=9000))
    (tmp_path / f"{name}_MTL.txt").write_text(MTL)
    scene = kit.only(index_folder(tmp_path, tmp_path / "case.gpkg"))
    assert (scene.title, scene.href, scene.acquired_from) == (name, f"{name}_B4.TIF", "2023-09-08T02:03:04Z")
    assert {asset.key: asset.bands for asset in assets_of(scene)}["B7"] == ("swir22",)
    assert len(assets_of(scene)) == 5


def test_planet_and_airbus_metadata_are_found_by_the_names_their_providers_give(tmp_path):
    kit.write_image(tmp_path, "20230908_021531_12_2486_3B_AnalyticMS_clip.tif")
    (tmp_path / "20230908_021531_12_2486_metadata.json").write_text(
        '{"id": "20230908_021531_12_2486", "properties": {"acquired": "2023-09-08T02:15:31.5Z", "gsd": 3.9}}'
    )
    kit.write_image(tmp_path, "IMG_PHR1A_PMS_202306150210123_ORT_1_R1C1.TIF")
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
    source = gdal.Open(str(kit.write_image(tmp_path / "x", "y.tif")))
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
    scene = kit.only(index_folder(tmp_path))
    assert (scene.title, scene.sensor, scene.acquired_from) == (name[:-5], "Sentinel-2B", "2023-09-08T02:15:31Z")
    assert [asset.key for asset in assets_of(scene)] == ["B04", "TCI"]


def test_an_image_placed_by_control_points_is_taken_with_that_said(shared_data):
    scene = kit.only(index_files([shared_data("imagery/s1_gcps_only.tif")]))
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


def test_entities_of_a_document_are_not_expanded_and_odd_xml_is_none():
    bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{"&" + chr(97 + n) + ";" * 1}{("&" + chr(97 + n) + ";") * 9}">' for n in range(8)
    )
    assert flat_xml((bomb + "]><isd><SATID>&i;</SATID></isd>").encode()) == {}
    assert flat_xml(b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a><b>&x;</b></a>') == {}
    assert flat_xml(b"<a>" * 5000) == {}
    assert flat_xml(b"<a><b>1</b><b>2</b><c>") == {"a/b": ("1", "2")}
    assert flat_xml(b"\xff\xfe\x00") == {}


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
    scene = kit.only(index_folder(tmp_path, tmp_path / "case.gpkg"))
    assert (scene.sensor, scene.acquired_from, scene.acquired_to) == (
        "Sentinel-1A", "2018-07-16T06:06:23Z", "2018-07-16T06:06:48Z",
    )  # fmt: skip
    assert scene.date_basis == "Sentinel-1 metadata"
    assert [asset.key for asset in assets_of(scene)] == ["VH", "VV"]
    assert "-vv-" in scene.href


def test_a_damaged_sidecar_leaves_what_the_name_says(tmp_path):
    kit.write_image(tmp_path, "21MAR18021224-P2AS-505570424020_01_P001.TIF")
    (tmp_path / "21MAR18021224-P2AS-505570424020_01_P001.XML").write_bytes(b"<isd><IMD><IMAGE><SATID>WV\xff")
    (tmp_path / "21MAR18021224-P2AS-505570424020_01_P001.IMD").write_bytes(b"\x00\xff\xfe" * 1000)
    scene = kit.only(index_folder(tmp_path))
    assert (scene.acquired_from, scene.date_basis) == ("2021-03-18T02:12:24Z", "Maxar product name")
