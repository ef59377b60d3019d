"""What a catalogue says of an image, in the record's words: dates apart, angles, outlines, and nothing made up."""
import json
from pathlib import Path

import pytest

from plugin.core.errors import BadAnswer, BadValue
from plugin.core.geometry import MultiPolygon, bounds
from plugin.core.imagery import planet
from plugin.core.imagery.assets import assets_of
from plugin.core.imagery.catalogue import SceneQuestion, parted, within_limits
from plugin.core.imagery.links import openable, resolved
from plugin.core.imagery.outline import extent_of, of_extent, outline
from plugin.core.imagery.piecemeal import loads
from plugin.core.imagery.share import share_covered
from plugin.core.imagery.stac_item import scene_of, taken

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures" / "stac"
BASE = "https://stac.example/v1/search"


def clean(href):
    return href.split("?")[0]


def read(name, **changes):
    """An item of the fixtures, with properties changed, or taken away by None."""
    item = json.loads((FIXTURES / f"{name}.json").read_text(encoding="utf-8"))
    item["properties"].update(changes)
    return item


def scene(item):
    return scene_of(item, BASE, "https://stac.example/v1", clean)


def polygon(*corners):
    return {"type": "Polygon", "coordinates": [list(corners)]}


def area_deg(shape):
    total = 0.0
    for rings in shape.polygons:
        ring = rings[0]
        total += abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, ring[1:]))) / 2.0
    return total


def test_an_item_of_stac_1_0():
    found = scene(read("item_1_0"))
    assert (found.kind, found.item_id, found.collection) == ("image", "S9_52TFP_20230908", "nine-l2a")
    assert found.acquired_from == found.acquired_to == "2023-09-08T02:15:07Z"  # stated in the zone of Korea
    assert found.published_utc is None  # when an entry was made or mended is no publication of an image
    assert found.date_basis == "catalogue"
    assert found.sensor == "Sentinel-9A MSX"
    assert found.gsd_stated_m == 10.0  # of its finest band, not of its metadata
    assert (found.sun_elevation_deg, found.sun_azimuth_deg) == (48.5, 151.0)
    assert (found.off_nadir_deg, found.view_azimuth_deg, found.cloud_pct) == (3.5, 280.25, 12.5)
    assert found.licence is None and found.credit is None
    assert found.geom.polygons[0][0][0] == found.geom.polygons[0][0][-1] == (129.9, 42.0)


def test_an_item_of_stac_1_1_with_an_interval_and_common_bands():
    found = scene(read("item_1_1"))
    assert (found.acquired_from, found.acquired_to) == ("2023-09-08T02:00:00Z", "2023-09-08T02:40:00Z")
    assert found.published_utc == "2023-09-20T12:00:00Z"
    assert (found.licence, found.credit, found.provider) == ("CC-BY-4.0", "Kite Club", "Kite Club")
    assert found.href == "https://kite.example/7.tif"
    (asset,) = assets_of(found)
    assert (asset.bands, asset.size_bytes) == (("red", "green", "blue"), 1234567)


def test_links_are_resolved_and_carry_no_key():
    found = scene(read("item_1_0"))
    assert found.href == "https://stac.example/v1/collections/nine-l2a/items/TCI.tif"
    assert found.thumb_href == "https://stac.example/v1/collections/nine-l2a/items/preview.jpg"
    hrefs = {asset.key: asset.href for asset in assets_of(found)}
    assert hrefs["red"] == "s3://pay-to-see/52/T/FP/B04.tif" and not openable(hrefs["red"])
    assert hrefs["swir"] == "https://sentinel-cogs.s3.us-west-2.amazonaws.com/52/T/FP/B11.tif"
    assert "abcdef" not in str(found)


def test_a_link_that_is_none_is_none():
    assert [resolved(href, BASE, clean) for href in (None, "", 7)] == [None, None, None]


_ODD = ("https://ada:s3 cr3t@a.example/t.tif?sig=s3 cr3t", "https://a.example/t.tif?k=s3 cr3t")


@pytest.mark.parametrize("href", _ODD)
def test_an_address_written_oddly_loses_its_query_rather_than_showing_it(href):
    assert resolved(href, BASE, lambda text: text.replace("%20", " ")) == "https://a.example/t.tif"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"datetime": None}, "no date of acquisition"),
        ({"datetime": "2023-09-08T11:15:07"}, "no date of acquisition"),  # in which zone?
        ({"datetime": "2023-13-08T11:15:07Z"}, "no date of acquisition"),
        ({"datetime": "0001-01-01T00:00:00+09:00"}, "no date of acquisition"),  # before all years
    ],
)
def test_an_item_without_a_date_is_refused_with_the_reason(change, reason):
    scenes, rejects = parted([taken(read("item_1_0", **change), BASE, "c", clean)])
    assert scenes == ()
    assert rejects[0].item_id == "S9_52TFP_20230908" and reason in rejects[0].reason


@pytest.mark.parametrize(
    ("geometry", "reason"),
    [
        (None, "no footprint"), (polygon((1, 1), (2, 2), (1, 1)), "encloses nothing"),
        ({"type": "Point", "coordinates": [1, 2]}, "no area"), (polygon((1, "x"), (2, 2), (3, 1)), "can't be read"),
        (polygon((1, 100), (2, 2), (3, 1)), "off the earth"), ({"type": "Polygon"}, "can't be read"),
        (polygon((10**400, 1), (2, 2), (3, 1)), "can't be read"),
    ],
)  # fmt: skip
def test_an_item_without_an_outline_is_refused_with_the_reason(geometry, reason):
    item = {**read("item_1_0"), "geometry": geometry}
    del item["bbox"]
    with pytest.raises(BadValue, match=reason):
        scene(item)


def test_its_box_stands_in_for_a_broken_outline():
    found = scene({**read("item_1_0"), "geometry": None})
    assert bounds(found.geom) == (129.9, 42.0, 130.6, 42.5)


@pytest.mark.parametrize("item", [None, 3, [], {}, {"id": ""}, {"id": "a", "properties": 3}, {"id": "a", "assets": []}])
def test_nonsense_is_refused_not_stumbled_over(item):
    scenes, rejects = parted(taken(each, BASE, "c", clean) for each in (item, read("item_1_1")))
    assert len(scenes) == len(rejects) == 1


@pytest.mark.parametrize("href", ["//[nowhere", "a\ud800.tif"])
def test_a_link_that_is_no_address_is_none(href):
    assert resolved(href, BASE, clean) is None


def test_a_title_holds_nothing_that_no_file_can_hold():
    assert scene(read("item_1_1", title="Dunai\0 \ud800")).title == "Dunai ?"


def test_wrong_numbers_are_left_out():
    wrong = {"eo:cloud_cover": 130, "view:off_nadir": "3", "gsd": True, "view:sun_azimuth": float("nan")}
    found = scene(read("item_1_1", **wrong, **{"view:sun_elevation": 10**400}))
    assert found.sun_elevation_deg is None
    assert (found.cloud_pct, found.off_nadir_deg, found.gsd_stated_m, found.sun_azimuth_deg) == (None,) * 4


@pytest.mark.parametrize(
    "corners",
    [
        ((179.0, 10.0), (-179.0, 10.0), (-179.0, 12.0), (179.0, 12.0), (179.0, 10.0)),  # jumps
        ((179.0, 10.0), (181.0, 10.0), (181.0, 12.0), (179.0, 12.0), (179.0, 10.0)),  # counts on
        ((-181.0, 10.0), (-179.0, 10.0), (-179.0, 12.0), (-181.0, 12.0)),  # and is not closed
        ((179.0, 12.0), (-179.0, 12.0), (-179.0, 10.0), (179.0, 10.0), (179.0, 12.0)),  # winds the other way
    ],
)
def test_an_outline_across_180_degrees_is_cut_there(corners):
    found = outline(polygon(*corners))
    assert len(found.polygons) == 2
    assert all(-180.0 <= x <= 180.0 for rings in found.polygons for x, _ in rings[0])
    assert area_deg(found) == pytest.approx(4.0)
    assert extent_of(found) == (179.0, 10.0, -179.0, 12.0)


def test_a_map_of_the_whole_earth_is_not_taken_for_a_crossing():
    frame = polygon((-180, -90), (180, -90), (180, 90), (-180, 90), (-180, -90))
    assert area_deg(outline(frame)) == 360 * 180


def test_an_outline_round_a_pole_is_left_whole():
    ring = [(lon, 80.0) for lon in range(-180, 180, 30)]
    assert len(outline(polygon(*ring)).polygons) == 1


def test_an_extent_across_180_degrees_has_two_parts():
    assert len(of_extent((170.0, 0.0, -170.0, 1.0)).polygons) == 2


@pytest.mark.parametrize(
    ("footprint", "share"),
    [
        ((-1.0, -1.0, 2.0, 2.0), 1.0), ((0.0, 0.0, 0.5, 1.0), 0.5), ((0.5, 0.5, 3.0, 3.0), 0.25),
        ((5.0, 5.0, 6.0, 6.0), 0.0), ((1.0, 0.0, 2.0, 1.0), 0.0),
    ],
)  # fmt: skip
def test_the_share_of_a_place_that_an_image_covers(footprint, share):
    assert share_covered(of_extent((0.0, 0.0, 1.0, 1.0)), of_extent(footprint)) == pytest.approx(share, abs=0.01)


def test_the_share_under_a_slanted_or_bent_outline():
    area = of_extent((0.0, 0.0, 1.0, 1.0))
    half = MultiPolygon(((((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0)),),))
    bent = MultiPolygon(((((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.5, 0.5), (0.0, 1.0), (0.0, 0.0)),),))
    assert share_covered(area, half) == pytest.approx(0.5, abs=0.01)
    assert share_covered(area, bent) == pytest.approx(0.75, abs=0.01)


def test_what_is_not_known_is_no_reason_to_hide_an_image():
    wanted = SceneQuestion((0, 0, 1, 1), max_cloud_pct=10.0, max_gsd_m=0.5)
    assert within_limits(scene(read("item_1_1")), wanted)  # no cloud stated
    assert not within_limits(scene(read("item_1_1", gsd=0.6)), wanted)
    assert not within_limits(scene(read("item_1_1", **{"eo:cloud_cover": 11})), wanted)


def test_json_read_piece_by_piece_is_the_same():
    text = json.dumps({"type": "x", "features": [read("item_1_0"), {}, 3], "links": [{"a": [1]}], "n": None}, indent=1)
    assert loads("\ufeff " + text, "h") == json.loads(text)
    assert loads('{"features": []}', "h") == {"features": []}
    assert loads("{}", "h") == {}


_BROKEN = ("", "{", '{"a"', '{"features": [1,', '{"features": [1}', '{"a": 1,}', "{} {}", "[1]", "<p>")


@pytest.mark.parametrize("text", _BROKEN)
def test_json_that_is_broken_is_said_to_be(text):
    with pytest.raises(BadAnswer):
        loads(text, "h")


def test_an_item_of_planets():
    item = {
        "id": "20230908_0215", "geometry": polygon((130, 42), (131, 42), (131, 43), (130, 43), (130, 42)),
        "_links": {"_self": "https://api.planet.com/data/v1/i", "thumbnail": "https://tiles.planet.com/t?api_key=s3cr"},
        "properties": {
            "item_type": "PSScene", "satellite_id": "24a0", "acquired": "2023-09-08T02:15:07.25Z", "gsd": 3.7,
            "published": "2023-09-08T09:00:00Z", "cloud_cover": 0.125, "view_angle": -4.5, "sun_azimuth": 151.0,
            "sun_elevation": 48.0, "pixel_resolution": 3, "satellite_azimuth": 98.5, "strip_id": "12",
        },
    }  # fmt: skip
    archive = "https://api.planet.com/data/v1"
    (found,), rejects = parted(planet.taken(each, archive, clean) for each in (item, {"id": "b"}))
    assert (found.sensor, found.collection, found.cloud_pct) == ("PlanetScope 24a0", "PSScene", 12.5)
    assert (found.gsd_stated_m, found.pixel_size_m, found.off_nadir_deg) == (3.7, 3.0, 4.5)
    assert found.published_utc == "2023-09-08T09:00:00Z"
    assert "s3cr" not in str(found)
    assert [each.item_id for each in rejects] == ["b"]


def test_a_quick_search_of_planets():
    asked = planet.first_search(
        "https://api.planet.com/data/v1", SceneQuestion((130, 42, 131, 43), "2023-09-01T00:00:00Z", None, (), 20.0)
    )
    body = json.loads(asked.body)
    assert body["item_types"] == ["PSScene", "SkySatCollect"]
    assert [each["type"] for each in body["filter"]["config"]] == ["GeometryFilter", "DateRangeFilter", "RangeFilter"]
    assert body["filter"]["config"][2]["config"] == {"lte": 0.2}
    elsewhere = {"_links": {"_next": "https://elsewhere.example/next"}}
    assert planet.next_search(elsewhere, asked) is None
