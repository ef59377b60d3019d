"""A sighting taken from an image: which, when, whose; its chip; and what becomes of bad images and bad numbers."""
from __future__ import annotations

import dataclasses
import subprocess
import sys

import numpy as np
import pytest
from osgeo import gdal

from plugin.core.digest import sha256
from plugin.core.errors import BadValue, Conflict, ImageryError, WaybillError
from plugin.core.geometry import Point, Polygon, rectangle
from plugin.core.records import (
    Chip,
    Link,
    Look,
    Mark,
    MarkBox,
    Place,
    Scene,
    Sighting,
    SightingArea,
    Tally,
    TallyLine,
)
from plugin.core.sightings import SightingDraft
from plugin.core.values import Interval, new_id
from plugin.flows import annotate, bulk
from plugin.flows.sightings import read_sighting
from plugin.gis import case_layers, imagery
from plugin.gis.chips import cut_chip
from tests.fixtures.yard import CENTRE_LONLAT, make_yard
from tests.integration import kit

DRAFT = SightingDraft(
    subject="container_stack",
    count=Interval(280, 300, 320, "shadow"),
    size_class="20ft",
    colour_class="mixed",
    direction="toward the quay",
    observation="stacks on the quay",
    inference="waiting for a ship",
    likelihood="likely",
    confidence="low",
    note="as before",
)


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
NOISE = kit.chequered()
GREY = kit.chequered(bands=1)
KINDS = {
    "rgb": lambda p: kit.write_raster(p, NOISE),
    "one 16-bit band": lambda p: kit.write_raster(p, kit.chequered(kind="uint16", bands=1, top=4000)),
    "palette": lambda p: kit.write_raster(
        p, GREY % 4, palette={0: (0, 0, 0), 1: (200, 30, 30), 2: (30, 200, 30), 3: (30, 30, 200)}
    ),
    "float with nodata": lambda p: kit.write_raster(p, kit.chequered(bands=1).astype("float32"), nodata=-9999.0),
    "half clear": lambda p: kit.write_raster(p, half_clear(NOISE), colours=(*RGB, gdal.GCI_AlphaBand)),
    "degrees": lambda p: kit.write_raster(p, NOISE, epsg=4326, west=130.2922, north=42.2427, step=6e-6),
    "oblong pixels": lambda p: kit.write_raster(p, NOISE, step=0.5, step_y=1.0),
    "turned": lambda p: kit.write_raster(p, NOISE, turn=0.1),
    "control points only": lambda p: kit.write_raster(p, NOISE, epsg=4326, gcps=gcps()),
    "tiles with overviews": lambda p: kit.write_raster(p, NOISE, options=["TILED=YES", "COMPRESS=DEFLATE"]),
}


@pytest.fixture
def case(example, open_store):
    return open_store(example)


@pytest.fixture
def add(case, project, example):
    """Add a sighting on the image under a position."""

    def add_(layer, at=None, draft=DRAFT, shape=None):
        at = at or kit.lonlat_of(layer, 0.75 * layer.width(), 0.5 * layer.height())
        scene = imagery.scene_at(project, [layer.id()], at, example)
        return annotate.add_sighting(case, project, case.me(), scene, shape or Point(*at), draft)

    return add_


def chip_of(case, sighting):
    (chip,) = case.where(Chip, "sighting", sighting)
    return chip


def square(at, metres):
    lat, lon = metres / 111_000, metres / 82_000
    x, y = at
    return rectangle((x - lon, y - lat), (x + lon, y + lat))


# Images of every kind


@pytest.mark.parametrize("kind", KINDS)
def test_a_sighting_is_made_on_an_image_of_any_kind(kind, tmp_path, add_raster, add, case):
    layer = add_raster(KINDS[kind](tmp_path / "yard.tif"))
    added = add(layer)
    assert added.warning is None
    chip = chip_of(case, added.sighting)
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
def test_a_sighting_is_made_on_real_images(name, shared_data, add_raster, add, case):
    layer = add_raster(shared_data(f"imagery/{name}.tif"))
    added = add(layer, kit.lonlat_of(layer, 0.5 * layer.width(), 0.75 * layer.height()))
    assert added.warning is None
    chip = chip_of(case, added.sighting)
    assert kit.pixels_of(chip.png).std() > 1
    scene = case.get(Scene, case.get(Look, case.get(Sighting, added.sighting).look).scene)
    assert (scene.href, scene.date_basis) == (f"{name}.tif", None)


def test_an_image_without_a_coordinate_system_is_refused_with_what_to_do(tmp_path, project, add_raster, example):
    layer = add_raster(kit.write_raster(tmp_path / "bare.tif", NOISE, epsg=None))
    with pytest.raises(ImageryError, match=r"“bare” has no coordinate system.*Layer properties"):
        imagery.scene_at(project, [layer.id()], CENTRE_LONLAT, example)


def test_an_image_that_lost_its_file_is_refused_with_what_to_do(tmp_path, project, add_raster, example):
    layer = add_raster(tmp_path / "gone.tif")
    with pytest.raises(ImageryError, match=r"“gone” can't be read.*Layer properties"):
        imagery.scene_at(project, [layer.id()], CENTRE_LONLAT, example)


def test_a_file_cut_short_is_refused_when_it_is_added(tmp_path, project):
    whole = kit.write_raster(tmp_path / "whole.tif", NOISE)
    broken = tmp_path / "broken.tif"
    broken.write_bytes(whole.read_bytes()[:100])
    with pytest.raises(ImageryError, match=r"broken.tif"):
        case_layers.add_image(project, str(broken))
    assert not project.mapLayers()


def test_an_image_whose_pixels_are_cut_short_gives_no_sighting_without_a_word(tmp_path, add_raster, add, case):
    whole = kit.write_raster(tmp_path / "whole.tif", NOISE)
    broken = tmp_path / "broken.tif"
    broken.write_bytes(whole.read_bytes()[:20_000])
    layer = add_raster(broken)
    before = len(case.all(Sighting))
    with pytest.raises(ImageryError):
        add(layer, kit.lonlat_of(layer, 200, 200))
    assert len(case.all(Sighting)) == before


def test_no_image_under_the_cursor_says_so(tmp_path, project, add_raster, example):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", NOISE))
    for at in ((10.0, 50.0), (0.0, 0.0), (180.0, 90.0), (-180.0, -90.0)):
        with pytest.raises(ImageryError, match="no image under the cursor"):
            imagery.scene_at(project, [layer.id(), "no such layer"], at, example)


# Which of several


def test_the_topmost_image_that_has_pixels_here_is_the_one(tmp_path, project, add_raster, example):
    below = add_raster(kit.write_raster(tmp_path / "below.tif", NOISE))
    holed = NOISE.copy()
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
    below = add_raster(kit.write_raster(tmp_path / "below.tif", NOISE))
    above = add_raster(KINDS["half clear"](tmp_path / "above.tif"))
    order = [above.id(), below.id()]
    assert imagery.scene_at(project, order, kit.lonlat_of(above, 60, 120), example).title == "below"
    assert imagery.scene_at(project, order, kit.lonlat_of(above, 180, 120), example).title == "above"


def test_black_pixels_are_pixels(tmp_path, project, add_raster, example):
    layer = add_raster(kit.write_raster(tmp_path / "night.tif", np.zeros((3, 50, 50), np.uint8)))
    assert imagery.scene_at(project, [layer.id()], kit.middle_of(layer), example).title == "night"


# When


@pytest.mark.parametrize(
    "name, start, end",
    [
        ("S2A_20230908T021500Z", "2023-09-08T02:15:00Z", "2023-09-08T02:15:00Z"),
        ("S2B_MSIL2A_20230908T021531_N0509", "2023-09-08T00:00:00Z", "2023-09-08T23:59:59Z"),
        ("2023-09-08 yard", "2023-09-08T00:00:00Z", "2023-09-08T23:59:59Z"),
        ("yard_2023.09.08", "2023-09-08T00:00:00Z", "2023-09-08T23:59:59Z"),
        ("naip_nd_2010", None, None),
        ("tile 120230908123 of 4", None, None),
        ("2023-02-30 yard", None, None),
        ("yard", None, None),
    ],
)
def test_a_date_is_taken_from_the_name_and_no_finer_than_it_says(name, start, end, tmp_path, add_raster, example):
    layer = add_raster(kit.write_raster(tmp_path / f"{name}.tif", NOISE))
    scene = imagery.describe(layer, example)
    assert (scene.acquired_from, scene.acquired_to) == (start, end)
    assert bool(scene.date_basis) == bool(start)
    layer.setName("renamed")
    assert imagery.describe(layer, example).acquired_from == start


@pytest.mark.parametrize(
    "tag, start",
    [
        ("2023-09-08T02:15:00Z", "2023-09-08T02:15:00Z"),
        ("2023-09-08 02:15:00", "2023-09-08T02:15:00Z"),
        ("last Tuesday", "2022-01-01T00:00:00Z"),
    ],
)
def test_a_date_in_the_image_counts_more_than_its_name_unless_it_is_none(tag, start, tmp_path, add_raster, example):
    tags = {"ACQUISITIONDATETIME": tag, "SATELLITEID": "WV02", "TIFFTAG_COPYRIGHT": "© Somebody"}
    layer = add_raster(kit.write_raster(tmp_path / "2022-01-01.tif", NOISE, tags=tags))
    scene = imagery.describe(layer, example)
    assert (scene.acquired_from, scene.sensor, scene.credit) == (start, "WV02", "© Somebody")


def test_a_date_typed_once_goes_to_the_scene_and_one_that_was_given_stays(tmp_path, add_raster, add, case):
    undated = add(add_raster(kit.write_raster(tmp_path / "yard.tif", NOISE)))
    dated = add(add_raster(kit.write_raster(tmp_path / "2023-09-08.tif", NOISE)))
    typed = dataclasses.replace(DRAFT, acquired_from="2023-08-26T00:00:00Z", acquired_to="2023-08-26T23:59:59Z")
    annotate.edit_sighting(case, undated.sighting, typed)
    annotate.edit_sighting(case, dated.sighting, typed)
    assert read_sighting(case, undated.sighting).from_utc == "2023-08-26T00:00:00Z"
    assert read_sighting(case, dated.sighting).from_utc == "2023-09-08T00:00:00Z"


# Where it lies, and whose secrets


@pytest.mark.parametrize("folder", [".", "images", "спутник 위성 1"])
def test_an_image_beside_the_case_is_known_by_its_way_from_there(folder, tmp_path, add_raster, add, case):
    (tmp_path / folder).mkdir(exist_ok=True)
    path = kit.write_raster(tmp_path / folder / "вид 장면 8.tif", NOISE)
    add(add_raster(path))
    scene = case.all(Scene)[-1]
    assert scene.href == path.relative_to(tmp_path).as_posix()
    assert scene.title == "вид 장면 8"
    assert scene.sha256 == sha256(path.read_bytes())


def test_of_an_image_elsewhere_only_the_file_name_is_kept(tmp_path_factory, add_raster, add, case, example):
    folder = tmp_path_factory.mktemp("home of ada")
    add(add_raster(kit.write_raster(folder / "yard.tif", NOISE)))
    assert case.all(Scene)[-1].href == "yard.tif"
    case.close()
    assert folder.name.encode() not in example.read_bytes()


PASSWORD, KEY = "hunter2-pw", "SECRETabc"
QUERY = f"apikey={KEY}&z=1"
ADDRESSES = {
    "plain": f"https://user:{PASSWORD}@h/x?{QUERY}",
    "tiles": f"https://user:{PASSWORD}@h/{{z}}/{{x}}/{{y}}.png?{QUERY}",
    "gdal": f"/vsicurl/https://user:{PASSWORD}@h/x.tif?{QUERY}",
    "gdal with options": f"/vsicurl?max_retry=3&url=https%3A%2F%2Fuser%3A{PASSWORD}%40h%2Fx.tif%3Fapikey%3D{KEY}",
    "gdal wms": f"WMS:https://user:{PASSWORD}@h/x?SERVICE=WMS&{QUERY}",
    "gdal xml": f"<GDAL_WMS><Service><ServerUrl>https://user:{PASSWORD}@h/x?{QUERY.replace('&', '&amp;')}</ServerUrl>"
    f"</Service><UserPwd>user:{PASSWORD}</UserPwd></GDAL_WMS>",
    "zipped": f"/vsizip//vsicurl/https://user:{PASSWORD}@h/x.zip?{QUERY}/x.tif",
    "signed": f"https://h/x.tif?X-Amz-Credential={KEY}&X-Amz-Signature={KEY}&Expires=1&pwd={PASSWORD}&pass={PASSWORD}",
    "within another": f"https://h/tiles?url=https%3A%2F%2Fuser%3A{PASSWORD}%40other%2Fx.tif%3Ftoken%3D{KEY}&z=1",
    "fragment": f"https://h/x#access_token={KEY}",
    "in words": f"Base map https://user:{PASSWORD}@h/x?{QUERY} of the port",
}


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES)
def test_an_address_is_kept_without_passwords_and_keys(address):
    kept = imagery.without_secrets(address)
    assert PASSWORD not in kept
    assert KEY not in kept
    if address.startswith("https") and "x" in address:
        assert kept.startswith("https://h/")


def test_what_is_not_secret_in_an_address_stays():
    assert imagery.without_secrets(ADDRESSES["plain"]) == "https://h/x?z=1"
    assert imagery.without_secrets(ADDRESSES["tiles"]) == "https://h/{z}/{x}/{y}.png?z=1"
    for address in ("https://h/x?time=2023-09-08&bands=4,3,2", "C:\\images\\a b.tif", "yard 2023 @ noon", ""):
        assert imagery.without_secrets(address) == address


@pytest.mark.parametrize("source", ["xyz", "wms"])
def test_no_byte_of_the_case_holds_a_secret_of_a_map_service(source, add_raster, add, case, example):
    url = f"http://user:{PASSWORD}@127.0.0.1:9/x/{{z}}/{{x}}/{{y}}?{QUERY}"
    quoted = url.replace("&", "%26").replace("=", "%3D")
    address = f"type=xyz&zmin=0&zmax=18&username=user&password={PASSWORD}&url={quoted}"
    if source == "wms":
        address = f"crs=EPSG:3857&{address}&token={KEY}"
    layer = add_raster(address, f"service {url}", "wms")
    assert layer.isValid()
    added = add(layer, CENTRE_LONLAT)
    annotate.edit_sighting(case, added.sighting, dataclasses.replace(DRAFT, note="changed"))
    bulk.delete_sightings(case, (added.sighting,))
    assert case.all(Scene)[-1].href.startswith("http://127.0.0.1:9/x/")
    case.close()
    for part in example.parent.glob("case.gpkg*"):
        held = part.read_bytes()
        assert PASSWORD.encode() not in held
        assert KEY.encode() not in held


# The chip


def test_a_chip_of_an_eight_bit_image_is_a_copy_of_its_pixels(tmp_path, add_raster, add, case):
    pixels = kit.chequered(size=600)
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", pixels))
    at = kit.lonlat_of(layer, 300, 300)
    for shape in (Point(*at), square(at, 30)):
        chip = chip_of(case, add(layer, at, shape=shape).sighting)
        west, south, east, north, crs = kit.extent_of(chip)
        picture = kit.pixels_of(chip.png)
        left, top = round((west - 606_600) / 0.5), round((4_677_400 - north) / 0.5)
        high, wide = picture.shape[:2]
        assert crs == "EPSG:32652"
        assert (round((east - west) / 0.5), round((north - south) / 0.5)) == (wide, high)
        assert np.array_equal(picture, pixels.transpose(1, 2, 0)[top : top + high, left : left + wide])
        assert chip.pixel_size_m == pytest.approx(0.5, rel=0.002)
        assert left < 300 < left + wide and top < 300 < top + high


def test_a_huge_outline_gives_a_chip_of_bounded_size(tmp_path, add_raster, add, case):
    layer = add_raster(kit.write_raster(tmp_path / "wide.tif", kit.chequered(size=4000, bands=1)))
    at = kit.middle_of(layer)
    chip = chip_of(case, add(layer, at, shape=square(at, 900)).sighting)
    assert max(kit.pixels_of(chip.png).shape) <= 1600
    assert chip.pixel_size_m > 0.9


def test_an_outline_past_the_edge_of_the_image_is_cut_at_it(tmp_path, add_raster, add, case):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", NOISE))
    at = kit.lonlat_of(layer, 238, 2)
    chip = chip_of(case, add(layer, at, shape=square(at, 40)).sighting)
    west, south, east, north, _ = kit.extent_of(chip)
    frame = layer.extent()
    assert (east, north) == pytest.approx((frame.xMaximum(), frame.yMaximum()), abs=0.51)
    assert west >= frame.xMinimum() and south >= frame.yMinimum()


def test_a_synthetic_image_is_stamped_on_its_chip_and_a_real_one_is_not(tmp_path, project, add_raster):
    plain = np.full((3, 400, 400), 90, np.uint8)
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", plain))
    at = Point(*kit.middle_of(layer))
    real = kit.pixels_of(cut_chip(project, layer.id(), at, synthetic=False).png)
    stamped = kit.pixels_of(cut_chip(project, layer.id(), at, synthetic=True).png)
    assert np.all(real == 90)
    changed = np.any(stamped != 90, axis=(1, 2))
    assert changed[:11].all() and not changed[stamped.shape[0] // 2 :].any()
    assert stamped[:11].max() > 200  # the words


def test_a_sighting_whose_image_has_left_the_project_is_saved_and_says_what_is_missing(
    tmp_path, project, add_raster, case, example
):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", NOISE))
    at = kit.middle_of(layer)
    scene = imagery.scene_at(project, [layer.id()], at, example)
    project.removeMapLayer(layer.id())
    added = annotate.add_sighting(case, project, case.me(), scene, Point(*at), DRAFT)
    assert "no chip" in added.warning
    assert read_sighting(case, added.sighting).chip is None


# What is kept with it


def test_look_scene_place_and_author_come_from_the_image_and_are_stored_once(tmp_path, add_raster, add, case):
    layer = add_raster(kit.write_raster(tmp_path / "2023-09-08 yard.tif", NOISE))
    looks, scenes = len(case.all(Look)), len(case.all(Scene))
    first, second = add(layer), add(layer)
    assert (len(case.all(Look)) - looks, len(case.all(Scene)) - scenes) == (2, 1)
    line = read_sighting(case, first.sighting)
    assert (line.scene, line.author, line.place) == ("2023-09-08 yard", "ada", "Rajin")
    assert (line.origin, line.status) == ("observed", "draft")
    assert (line.count.low, line.count.best, line.count.high, line.count.reason) == (280, 300, 320, "shadow")
    for field in ("subject", "direction", "observation", "inference", "likelihood", "confidence", "note"):
        assert getattr(line, field) == getattr(DRAFT, field)
    assert (line.size_class, line.colour_class, line.unit) == ("20ft", "mixed", "containers")
    assert read_sighting(case, second.sighting).from_utc == "2023-09-08T00:00:00Z"


def test_far_from_every_place_no_place_is_claimed(tmp_path, add_raster, add, case):
    layer = add_raster(kit.write_raster(tmp_path / "sea.tif", NOISE, epsg=4326, west=20.0, north=-40.0, step=6e-6))
    assert read_sighting(case, add(layer).sighting).place is None


def test_an_outline_is_kept_and_the_mark_lies_in_its_middle(tmp_path, add_raster, add, case):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", NOISE))
    at = kit.middle_of(layer)
    outline = square(at, 10)
    added = add(layer, at, shape=outline)
    (area,) = case.where(SightingArea, "sighting", added.sighting)
    assert area.geom == outline
    point = case.get(Sighting, added.sighting).geom
    assert (point.x, point.y) == pytest.approx(at, abs=1e-9)


# Bad numbers


def test_low_above_high_is_refused():
    with pytest.raises(BadValue, match="out of order"):
        Interval(low=5, high=4)


def test_an_empty_outline_is_refused():
    with pytest.raises(BadValue, match="outline is empty"):
        Polygon((((1.0, 1.0), (2.0, 2.0), (1.0, 1.0)),))


@pytest.mark.parametrize("step", ["add", "edit"])
def test_an_end_before_its_start_is_refused_and_nothing_is_saved(step, tmp_path, add_raster, add, case, example):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", NOISE))
    bad = dataclasses.replace(DRAFT, acquired_from="2023-09-08T03:00:00Z", acquired_to="2023-09-08T02:59:59Z")
    there = add(layer).sighting
    before = kit.rows_of(example)
    with pytest.raises(BadValue, match="ends before it starts"):
        if step == "add":
            add(layer, draft=bad)
        else:
            annotate.edit_sighting(case, there, bad)
    assert kit.rows_of(example) == before


@pytest.mark.parametrize("moment", ["2023-09-08", "2023-09-08T02:15:00", "soon"])
def test_a_date_that_is_none_is_refused(moment, tmp_path, add_raster, add, case):
    there = add(add_raster(kit.write_raster(tmp_path / "yard.tif", NOISE))).sighting
    for draft in ({"acquired_from": moment}, {"acquired_to": moment}, {"acquired_from": moment, "acquired_to": moment}):
        with pytest.raises(BadValue):
            annotate.edit_sighting(case, there, dataclasses.replace(DRAFT, **draft))


def test_review_needs_the_reason_for_a_width(tmp_path, add_raster, add, case):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", NOISE))
    open_ended = dataclasses.replace(DRAFT, count=Interval(280, 300, 320))
    there = add(layer, draft=open_ended).sighting
    with pytest.raises(BadValue, match="reason for its width"):
        bulk.set_status_of_many(case, (there,), "reviewed")
    assert case.get(Sighting, there).status == "draft"
    bulk.set_status_of_many(case, (there,), "disputed", "doubtful")
    annotate.edit_sighting(case, there, DRAFT)
    bulk.set_status_of_many(case, (there,), "reviewed")
    assert case.get(Sighting, there).status == "reviewed"


# Change, remove, take back


def test_an_edit_changes_what_differs_and_nothing_else(tmp_path, add_raster, add, case, example):
    there = add(add_raster(kit.write_raster(tmp_path / "yard.tif", NOISE))).sighting
    log = len(kit.actions_of(example))
    annotate.edit_sighting(case, there, DRAFT)
    assert len(kit.actions_of(example)) == log
    receipt = annotate.edit_sighting(case, there, dataclasses.replace(DRAFT, note="changed"))
    assert receipt.tables == ("sighting",)
    receipt = annotate.edit_sighting(
        case, there, dataclasses.replace(DRAFT, note="changed", count=Interval(1, 2, 3, "cloud"))
    )
    assert receipt.tables == ("tally_line",)


def test_adding_is_one_step_and_undo_leaves_nothing_of_it(tmp_path, add_raster, add, case, example):
    case.me()
    before = kit.rows_of(example)
    add(add_raster(kit.write_raster(tmp_path / "yard.tif", NOISE)))
    after = kit.rows_of(example)
    case.undo()
    assert kit.rows_of(example) == before
    case.redo()
    assert kit.rows_of(example) == after


def test_deleting_takes_all_that_hangs_on_a_sighting_and_undo_brings_all_of_it_back(
    tmp_path, add_raster, add, case, example
):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", NOISE))
    at = kit.middle_of(layer)
    there, other = add(layer, at, shape=square(at, 10)).sighting, add(layer).sighting
    (tally,) = case.where(Tally, "sighting", there)
    mark = Mark(new_id(), tally.id, "container", "firm", "hand", geom=Point(*at))
    box = MarkBox(new_id(), mark.id, geom=square(at, 3))
    links = (Link(new_id(), there, other, "proposed"), Link(new_id(), other, there, "rejected"))
    case.apply(annotate.Action("add", "Add", tuple(annotate.Insert(row) for row in (mark, box, *links))))
    before = kit.rows_of(example)
    bulk.delete_sightings(case, (there,))
    for kind, row in ((Sighting, there), (Tally, tally.id), (Mark, mark.id), (MarkBox, box.id), (Link, links[0].id)):
        assert not case.where(kind, "id", row)
    for kind in (Chip, SightingArea):
        assert not case.where(kind, "sighting", there)
    assert not case.where(TallyLine, "tally", tally.id)
    assert case.get(Sighting, other)
    case.undo()
    assert kit.rows_of(example) == before
    assert kit.first_broken_link(example) is None


def test_a_reported_sighting_can_be_deleted_and_brought_back(case, example):
    case.me()
    before = kit.rows_of(example)
    for sighting in case.all(Sighting):
        bulk.delete_sightings(case, (sighting.id,))
    assert not case.all(Sighting)
    for _ in before["sighting"]:
        case.undo()
    assert kit.rows_of(example) == before


def test_an_edit_of_a_sighting_that_is_gone_says_so(tmp_path, add_raster, add, case, example, open_store):
    there = add(add_raster(kit.write_raster(tmp_path / "yard.tif", NOISE))).sighting
    bulk.delete_sightings(open_store(example, "ben"), (there,))
    with pytest.raises(WaybillError, match="no longer in the case"):
        annotate.edit_sighting(case, there, DRAFT)


# The practice yard


def test_the_practice_yard_is_worked_on_from_image_to_sheet(tmp_path, add_raster, add, case, open_store, example):
    yard = make_yard(tmp_path / "practice-scene.tif")
    layer = add_raster(yard.path)
    block = yard.count(on="block")
    draft = dataclasses.replace(DRAFT, count=Interval(block, block, block))
    added = add(layer, CENTRE_LONLAT, draft, square(CENTRE_LONLAT, 60))
    line = read_sighting(open_store(example, "ben"), added.sighting)
    assert (line.scene_kind, line.from_utc, line.place) == ("synthetic", "2023-09-08T02:15:00Z", "Rajin")
    assert line.count.best == block > 100
    assert line.credit == "Synthetic practice image, Waybill"
    picture = kit.pixels_of(chip_of(case, added.sighting).png)
    assert picture[:10].mean() < 100 < picture[len(picture) // 2 :].mean() + 40
    bulk.set_status_of_many(case, (added.sighting,), "reviewed")


def test_the_yard_is_drawn_from_the_command_line_too(tmp_path):
    output = tmp_path / "a yard.tif"
    script = kit.ROOT / "tests" / "fixtures" / "yard.py"
    ran = subprocess.run(
        [sys.executable, str(script), str(output), "--seed", "3"],
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert "containers" in ran.stdout
    again = make_yard(tmp_path / "again.tif", seed=3)
    theirs, ours = gdal.Open(str(output)).ReadAsArray(), gdal.Open(again.path).ReadAsArray()
    assert np.array_equal(theirs, ours)


def test_places_near_the_yard_are_told_from_far_ones(case):
    assert {place.label for place in case.all(Place)} >= {"Rajin", "Dunai"}


# Two who edit the same sighting


def test_a_form_filled_before_somebody_elses_change_shows_both_versions_and_overwrites_nothing(
    example, open_store, add_raster, tmp_path, add, case
):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", NOISE))
    there = add(layer, draft=DRAFT).sighting
    seen = read_sighting(case, there)
    ben = open_store(example, "ben")
    theirs = dataclasses.replace(DRAFT, observation="What ben saw", count=Interval(9, 9, 9))
    annotate.edit_sighting(ben, there, theirs, seen)
    mine = dataclasses.replace(DRAFT, observation="What ada saw")
    with pytest.raises(Conflict) as refused:
        annotate.edit_sighting(case, there, mine, seen)
    told = {d.field: (d.mine, d.stored) for d in refused.value.clash.differences}
    assert told["observation"] == ("What ada saw", "What ben saw")
    assert told["best"][1] == "9"
    assert read_sighting(case, there).observation == "What ben saw"
    annotate.edit_sighting(case, there, mine)
    assert read_sighting(ben, there).observation == "What ada saw"


def test_both_typing_the_same_is_no_clash(example, open_store, add_raster, tmp_path, add, case):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", NOISE))
    there = add(layer, draft=DRAFT).sighting
    seen = read_sighting(case, there)
    same = dataclasses.replace(DRAFT, observation="Boxes")
    annotate.edit_sighting(open_store(example, "ben"), there, same, seen)
    annotate.edit_sighting(case, there, same, seen)
    assert read_sighting(case, there).observation == "Boxes"


def test_a_sighting_somebody_removed_meanwhile_is_told_as_gone(example, open_store, add_raster, tmp_path, add, case):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", NOISE))
    there = add(layer, draft=DRAFT).sighting
    seen = read_sighting(case, there)
    bulk.delete_sightings(open_store(example, "ben"), (there,))
    with pytest.raises(Conflict) as refused:
        annotate.edit_sighting(case, there, dataclasses.replace(DRAFT, note="typed"), seen)
    assert refused.value.clash.gone
    assert ("note", "typed") in [(d.field, d.mine) for d in refused.value.clash.differences]
