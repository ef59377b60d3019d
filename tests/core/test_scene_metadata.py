"""What the metadata of providers says of an image, and what it does not."""
import json

import pytest

from plugin.core.imagery import sidecars
from plugin.core.imagery.facts import NOTHING, SceneFacts, instant
from plugin.core.imagery.product_names import told_by_name
from plugin.core.imagery.tags import file_time, software_time, told_by_tags

IMD = """
version = "AA";
numRows = 5120;
BEGIN_GROUP = BAND_P
\tulLon = 131.0;
END_GROUP = BAND_P
BEGIN_GROUP = IMAGE_1
\tsatId = "WV02";
\tCatId = "1030010012345600";
\tfirstLineTime = 2023-09-12T02:15:31.123456Z;
\tmeanSunAz = 165.3;
\tmeanSunEl = 48.2;
\tmeanSatAz = -20.5;
\tmeanOffNadirViewAngle = 17.4;
\tcloudCover = 0.043;
\tmeanProductGSD = 0.512;
END_GROUP = IMAGE_1
END;
"""
MTL = """GROUP = LANDSAT_METADATA_FILE
  GROUP = PRODUCT_CONTENTS
    LANDSAT_PRODUCT_ID = "LC08_L1TP_114030_20230908_20230912_02_T1"
  END_GROUP = PRODUCT_CONTENTS
  GROUP = IMAGE_ATTRIBUTES
    SPACECRAFT_ID = "LANDSAT_8"
    DATE_ACQUIRED = 2023-09-08
    SCENE_CENTER_TIME = "02:03:04.5678900Z"
    CLOUD_COVER = -1.00
    ROLL_ANGLE = -0.001
    SUN_AZIMUTH = 146.2
    SUN_ELEVATION = 49.5
  END_GROUP = IMAGE_ATTRIBUTES
END_GROUP = LANDSAT_METADATA_FILE
END
"""


def test_a_maxar_imd_gives_time_light_view_and_resolution():
    assert sidecars.maxar(sidecars.flat_text(IMD)) == SceneFacts(
        "2023-09-12T02:15:31Z", "2023-09-12T02:15:31Z", "Maxar metadata", "WorldView-2", "Maxar", "1030010012345600",
        0.512, 48.2, 165.3, 17.4, 339.5, 4.3,
    )  # fmt: skip


def test_the_capitals_of_maxars_xml_say_the_same():
    flat = {"isd/IMD/IMAGE/" + key: (value,) for key, value in (
        ("SATID", "GE01"), ("FIRSTLINETIME", "2021-03-18T02:12:24.000000Z"), ("MEANSUNEL", "39.1"),
        ("CLOUDCOVER", "-999.0"), ("MEANPRODUCTGSD", "-999")
    )}  # fmt: skip
    facts = sidecars.maxar(flat)
    assert (facts.sensor, facts.acquired_from, facts.sun_elevation_deg) == ("GeoEye-1", "2021-03-18T02:12:24Z", 39.1)
    assert (facts.cloud_pct, facts.gsd_stated_m) == (None, None)


def test_a_landsat_mtl_gives_the_middle_of_the_scene_and_no_cloud_where_none_was_assessed():
    facts = sidecars.landsat(sidecars.flat_text(MTL))
    assert (facts.acquired_from, facts.date_basis) == ("2023-09-08T02:03:04Z", "Landsat metadata, middle of the scene")
    assert (facts.sensor, facts.cloud_pct) == ("Landsat 8", None)
    assert facts.item_id == "LC08_L1TP_114030_20230908_20230912_02_T1"


@pytest.mark.parametrize("time", ["", "25:99", "no time"])
def test_an_mtl_with_an_odd_time_still_gives_the_day(time):
    facts = sidecars.landsat(sidecars.flat_text(MTL.replace("02:03:04.5678900Z", time)))
    assert (facts.acquired_from, facts.acquired_to) == ("2023-09-08T00:00:00Z", "2023-09-08T23:59:59Z")
    assert facts.date_basis == "Landsat metadata, day only"


@pytest.mark.parametrize(
    "text",
    ["", "=", "GROUP = A\n" * 40_000, "a = b\n" * 40_000, "\0\0", MTL.replace("2023-09-08", "2023-02-30")],
)
def test_an_odd_mtl_gives_no_date(text):
    assert sidecars.landsat(sidecars.flat_text(text)).acquired_from is None


def test_mtl_as_json_says_the_same():
    text = json.dumps({"LANDSAT_METADATA_FILE": {"IMAGE_ATTRIBUTES": {
        "SPACECRAFT_ID": "LANDSAT_9", "DATE_ACQUIRED": "2023-09-08", "SCENE_CENTER_TIME": "02:03:04.5Z",
        "SUN_ELEVATION": "49.5"}}})  # fmt: skip
    facts = sidecars.landsat(sidecars.flat_json(text))
    assert (facts.sensor, facts.acquired_from, facts.sun_elevation_deg) == ("Landsat 9", "2023-09-08T02:03:04Z", 49.5)


def test_planets_json_gives_time_light_and_cloud():
    text = json.dumps({"id": "20230908_021531_12_2486", "properties": {
        "acquired": "2023-09-08T02:15:31.123456Z", "item_type": "PSScene", "gsd": 3.9, "cloud_cover": 0.12,
        "sun_azimuth": 150.1, "sun_elevation": 47, "view_angle": -3.2, "satellite_azimuth": 280.0}})  # fmt: skip
    assert sidecars.planet(sidecars.flat_json(text)) == SceneFacts(
        "2023-09-08T02:15:31Z", "2023-09-08T02:15:31Z", "Planet metadata", "PlanetScope", "Planet",
        "20230908_021531_12_2486", 3.9, 47.0, 150.1, 3.2, 280.0, 12.0,
    )  # fmt: skip


@pytest.mark.parametrize("text", ["", "[", "<html>", "[" * 100_000, '{"properties": {"acquired": 17}}', "17"])
def test_json_that_is_none_gives_nothing(text):
    assert sidecars.planet(sidecars.flat_json(text)).acquired_from is None


def test_a_dimap_gives_the_coarser_side_and_the_sun_in_the_middle():
    flat = {
        "D/Dataset_Sources/Source_Identification/Strip_Source/MISSION": ("PHR",),
        "D/Dataset_Sources/Source_Identification/Strip_Source/MISSION_INDEX": ("1A",),
        "D/Dataset_Sources/Source_Identification/Strip_Source/IMAGING_DATE": ("2023-06-15",),
        "D/Dataset_Sources/Source_Identification/Strip_Source/IMAGING_TIME": ("02:10:12.3Z",),
        "D/G/Located_Geometric_Values/Ground_Sample_Distance/GSD_ACROSS_TRACK": ("0.71", "0.72", "0.73"),
        "D/G/Located_Geometric_Values/Ground_Sample_Distance/GSD_ALONG_TRACK": ("0.75", "0.74", "0.76"),
        "D/G/Located_Geometric_Values/Solar_Incidences/SUN_ELEVATION": ("60", "61", "62"),
        "D/G/Located_Geometric_Values/Solar_Incidences/SUN_AZIMUTH": ("359", "0.5", "2"),
    }
    facts = sidecars.airbus(flat)
    assert (facts.acquired_from, facts.sensor, facts.gsd_stated_m) == ("2023-06-15T02:10:12Z", "Pléiades 1A", 0.76)
    assert (facts.sun_elevation_deg, facts.sun_azimuth_deg) == (61.0, 0.5)


def test_sentinel_2_takes_the_tiles_own_time_where_it_is_known():
    flat = {
        "x/Product_Info/PRODUCT_START_TIME": ("2023-09-08T02:15:31.024Z",),
        "x/Product_Info/PRODUCT_STOP_TIME": ("2023-09-08T02:15:31.024Z",),
        "x/Product_Info/Datatake/SPACECRAFT_NAME": ("Sentinel-2A",),
        "t/General_Info/SENSING_TIME": ("2023-09-08T02:18:44.120Z",),
        "t/G/Tile_Angles/Mean_Sun_Angle/ZENITH_ANGLE": ("38.5",),
    }
    facts = sidecars.sentinel_2(flat)
    assert (facts.acquired_from, facts.sensor, facts.sun_elevation_deg) == ("2023-09-08T02:18:44Z", "Sentinel-2A", 51.5)
    assert facts.credit == "Contains modified Copernicus Sentinel data 2023"
    assert facts.gsd_stated_m is None


@pytest.mark.parametrize(
    ("name", "start", "end", "sensor"),
    [
        ("S2B_MSIL2A_20230908T021531_N0509_R003_T52TFN_20230908T050000.SAFE",
         "2023-09-08T02:15:31Z", "2023-09-08T02:55:31Z", "Sentinel-2B"),
        ("S1A_IW_GRDH_1SDV_20180716T060623_20180716T060648_022816_027937_7B0C.SAFE",
         "2018-07-16T06:06:23Z", "2018-07-16T06:06:48Z", "Sentinel-1A"),
        ("LC08_L1TP_114030_20230908_20230912_02_T1_B4.TIF",
         "2023-09-08T00:00:00Z", "2023-09-08T23:59:59Z", "Landsat 8"),
        ("20230908_021531_12_2486_3B_AnalyticMS_clip.tif",
         "2023-09-08T02:15:31Z", "2023-09-08T02:15:31Z", "PlanetScope"),
        ("21MAR18021224-P2AS-505570424020_01_P001.TIF", "2021-03-18T02:12:24Z", "2021-03-18T02:12:24Z", None),
        ("IMG_PHR1A_PMS_202306150210123_ORT_1234-001_R1C1.TIF",
         "2023-06-15T02:10:12Z", "2023-06-15T02:10:12Z", "Pléiades 1A"),
        ("S2B_MSIL2A_20230230T021531_N0509_R003_T52TFN_20230908T050000.SAFE", None, None, "Sentinel-2B"),
        ("20230908_021531_photo.tif", None, None, None),
        ("порт 2023.tif", None, None, None),
    ],
)  # fmt: skip
def test_a_products_name_says_what_its_provider_means_by_it(name, start, end, sensor):
    facts = told_by_name(name)
    assert (facts.acquired_from, facts.acquired_to, facts.sensor) == (start, end, sensor)
    assert bool(facts.date_basis) == bool(start)


def test_the_time_some_program_wrote_is_no_acquisition_and_named_as_what_it_is():
    tags = {"TIFFTAG_DATETIME": "2018:07:16 06:06:23"}
    assert told_by_tags(tags).acquired_from is None
    told = software_time(tags)
    assert (told.acquired_from, told.acquired_to) == ("2018-07-16T00:00:00Z", "2018-07-16T23:59:59Z")
    assert "maybe not the acquisition" in told.date_basis
    assert software_time({"TIFFTAG_DATETIME": "0000:00:00 00:00:00"}) == NOTHING


def test_a_files_time_stamp_is_named_as_such():
    assert file_time(0.0).date_basis == "time stamp of the file"
    assert file_time(1e30) == NOTHING


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("2023-09-08T02:15:31.1234567Z", "2023-09-08T02:15:31Z"),
        ("2023-09-08T11:15:31+09:00", "2023-09-08T02:15:31Z"),
        ("2023-09-08T02:15:31", None),
        ("2023-02-30T02:15:31Z", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_only_a_time_that_says_its_zone_is_an_instant(text, start):
    assert instant(text) == start


def test_what_one_place_does_not_say_another_may_but_a_date_is_taken_whole():
    name = SceneFacts("2023-09-08T00:00:00Z", "2023-09-08T23:59:59Z", "name", sensor="WV02", provider="Maxar")
    tags = SceneFacts("2023-09-09T00:00:00Z", "2023-09-09T00:00:00Z", "tag", sensor="WV03", cloud_pct=4.0)
    both = name.or_else(tags)
    assert (both.acquired_to, both.date_basis, both.sensor, both.cloud_pct) == (name.acquired_to, "name", "WV02", 4.0)
