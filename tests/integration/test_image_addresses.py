"""Where an image lies is kept as far as it helps others, and no secret with it."""
from __future__ import annotations

import dataclasses

import pytest

from plugin.core.digest import sha256
from plugin.core.records import Scene
from plugin.flows import annotate, bulk
from plugin.gis import imagery
from tests.fixtures.yard import CENTRE_LONLAT
from tests.integration import kit


@pytest.mark.parametrize("folder", [".", "images", "спутник 위성 1"])
def test_an_image_beside_the_case_is_known_by_its_way_from_there(folder, tmp_path, add_raster, add_sighting, case):
    (tmp_path / folder).mkdir(exist_ok=True)
    path = kit.write_raster(tmp_path / folder / "вид 장면 8.tif", kit.NOISE)
    add_sighting(add_raster(path))
    scene = case.all(Scene)[-1]
    assert scene.href == path.relative_to(tmp_path).as_posix()
    assert scene.title == "вид 장면 8"
    assert scene.sha256 == sha256(path.read_bytes())


def test_of_an_image_elsewhere_only_the_file_name_is_kept(tmp_path_factory, add_raster, add_sighting, case, example):
    folder = tmp_path_factory.mktemp("home of ada")
    add_sighting(add_raster(kit.write_raster(folder / "yard.tif", kit.NOISE)))
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
def test_no_byte_of_the_case_holds_a_secret_of_a_map_service(source, add_raster, add_sighting, case, example):
    url = f"http://user:{PASSWORD}@127.0.0.1:9/x/{{z}}/{{x}}/{{y}}?{QUERY}"
    quoted = url.replace("&", "%26").replace("=", "%3D")
    address = f"type=xyz&zmin=0&zmax=18&username=user&password={PASSWORD}&url={quoted}"
    if source == "wms":
        address = f"crs=EPSG:3857&{address}&token={KEY}"
    layer = add_raster(address, f"service {url}", "wms")
    assert layer.isValid()
    added = add_sighting(layer, CENTRE_LONLAT)
    annotate.edit_sighting(case, added.sighting, dataclasses.replace(kit.DRAFT, note="changed"))
    bulk.delete_sightings(case, (added.sighting,))
    assert case.all(Scene)[-1].href.startswith("http://127.0.0.1:9/x/")
    case.close()
    for part in example.parent.glob("case.gpkg*"):
        held = part.read_bytes()
        assert PASSWORD.encode() not in held
        assert KEY.encode() not in held
