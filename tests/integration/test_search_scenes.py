"""Searching catalogues from a case: what is found, what could not be, and what is kept of having asked."""
from __future__ import annotations

import json
import threading
import time

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig

from plugin.core.errors import BadValue
from plugin.core.geometry import rectangle
from plugin.core.imagery.catalogue import CatalogueEntry, Filters
from plugin.core.imagery.visits import window
from plugin.core.records import Place, PlaceArea, Scene, Search
from plugin.core.values import new_id
from plugin.flows.scene_search import SceneSearches
from plugin.flows.scene_thumbs import thumb
from plugin.flows.search_scenes import Reach
from plugin.gis import catalogues, thumbnails_remote
from tests.integration.stac_server import StacServer, basic, item, send_json

SECRET = "correct horse battery"
YEAR = window("2023", "2023")
ALL = Filters()


class Watch:
    """Progress of somebody who may lose patience."""

    def __init__(self):
        self.stopped = threading.Event()

    def report(self, share, message=""):
        pass

    def cancelled(self):
        return self.stopped.is_set()


@pytest.fixture
def serve():
    """Starts catalogues and closes them afterwards."""
    made = []

    def start(*args, **more):
        made.append(StacServer(*args, **more))
        return made[-1]

    yield start
    for server in made:
        server.close()


@pytest.fixture
def searches(session):
    made = SceneSearches(session._store, session._tell)
    yield made
    made.close()


@pytest.fixture
def rajin(session):
    """Where most of the images lie."""
    return next(place for place in session._store.all(Place) if place.label == "Rajin")


@pytest.fixture
def look(qtbot, searches, rajin):
    """Searches to the end; answers with the run, what was found, and the rows kept of it."""

    def run(*servers, plan=None, filters=ALL, reach=None, authcfg="", wait=8_000):
        entries = [CatalogueEntry(f"c{number}", server.url, authcfg=authcfg) for number, server in enumerate(servers)]
        plan = searches.plan((rajin.id,), YEAR) if plan is None else plan
        made = searches.start(entries, plan, filters, reach)
        qtbot.waitUntil(lambda: not made.running, timeout=wait)
        return made, drained(made)

    return run


def drained(run):
    found = []
    while True:
        more = run.arrived()
        if not more:
            return found
        found += more


def rows(session):
    return session._store.all(Search)


def at_rajin(count, **more):
    return [item(f"s{n:03d}", at=(130.3, 42.233), day=f"2023-09-{n % 28 + 1:02d}", **more) for n in range(count)]


def test_what_is_found_and_kept(look, serve, session, rajin):
    server = serve(at_rajin(7))
    run, found = look(server, reach=Reach(500, 3))
    assert [each.scene.item_id for each in found] == [f"s{n:03d}" for n in range(7)]
    assert {each.share for each in found} == {1.0}
    assert run.states["c0"].outcome == "complete"
    (row,) = rows(session)
    assert (row.catalogue, row.place, row.found, row.outcome) == (server.url, rajin.id, 7, "complete")
    assert (row.from_utc, row.to_utc) == ("2023-01-01T00:00:00Z", "2023-12-31T23:59:59Z")
    assert len(json.loads(row.acquired)) == 7
    assert len(server.bodies()) == 3


def test_nothing_found_says_where_it_was_looked_for(look, serve, session):
    look(serve([]), filters=Filters(("yard-2m",), 20.0))
    (row,) = rows(session)
    assert (row.found, row.outcome) == (0, "complete")
    assert json.loads(row.filters) == {"collections": ["yard-2m"], "max_cloud_pct": 20.0}
    assert len(row.extent.split()) == 4


def test_chosen_images_are_added_once_with_what_their_collection_says(look, serve, searches, session):
    server = serve(at_rajin(3))
    _, found = look(server)
    added = searches.add([each.scene for each in found[:2]])
    assert added.new == 2
    stored = [scene for scene in session._store.all(Scene) if scene.catalogue == server.url]
    assert [(scene.licence, scene.credit) for scene in stored] == [("CC-BY-4.0", "Ada")] * 2
    known = searches.known()
    _, again = look(server)
    assert [known(each.scene) for each in again] == [True, True, False]
    assert searches.add([each.scene for each in again]).new == 1


def test_one_that_fails_does_not_hide_the_others(look, serve, session):
    broken, good, slow = serve(), serve(at_rajin(2)), serve(at_rajin(1))
    broken.answers["/"] = [(200, {"Content-Type": "text/html"}, b"<!doctype html>")]
    slow.delay_s = 0.5
    run, found = look(broken, good, slow)
    assert len(found) == 3
    assert [run.states[name].outcome for name in ("c0", "c1", "c2")] == ["failed", "complete", "complete"]
    assert "web page" in run.states["c0"].said[0]
    assert sorted((row.outcome, row.found) for row in rows(session)) == [
        ("complete", 1), ("complete", 2), ("failed", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((401, {}, b""), "wants a login"), ((404, {}, b""), "nothing at this address"),
        ((500, {}, b""), "out of order"),
        ((200, {}, b'{"features": [{"id":'), "cut off"), ((200, {}, b'{"type": "x"}'), "no list of images"),
    ],
)  # fmt: skip
def test_a_search_that_fails_is_a_row_that_says_so(look, serve, session, answer, said):
    server = serve(at_rajin(2))
    server.answers["/search"] = [answer]
    run, found = look(server)
    assert found == [] and said in run.states["c0"].said[0]
    (row,) = rows(session)
    assert (row.outcome, row.found) == ("failed", None) and said in row.note


def test_a_search_that_breaks_off_keeps_what_came(look, serve, session):
    server = serve(at_rajin(6))
    server.answers["/search"] = [None, (500, {}, b"")]
    _, found = look(server, reach=Reach(500, 3))
    assert len(found) == 3
    (row,) = rows(session)
    assert (row.outcome, row.found) == ("partial", 3) and "out of order" in row.note


def test_entries_that_are_no_image_are_named(look, serve, session):
    bad = [item("undated", datetime=None), {**item("nowhere"), "geometry": None, "bbox": None}, 7]
    span = {"datetime": None, "start_datetime": "2023-09-08T01:00:00Z", "end_datetime": "2023-09-08T02:00:00Z"}
    run, found = look(serve([*bad, item("span", **span)]))
    assert [each.scene.acquired_from for each in found] == ["2023-09-08T01:00:00Z"]
    assert "3 entries could not be used (undated: it has no date" in run.states["c0"].said[-1]
    assert "nowhere: its footprint" in rows(session)[0].note or "nowhere: it has no footprint" in rows(session)[0].note


@pytest.mark.parametrize("post", [True, False])
def test_endless_paging_is_left(look, serve, session, post):
    server = serve(at_rajin(2), post=post)
    link = {"rel": "next", "href": "/search?at=0", "method": "GET"}
    server.answers["/search"] = [lambda r: send_json(r, {"features": at_rajin(2), "links": [link]})]
    run, _ = look(server)
    assert run.states["c0"].outcome == "partial" and "reading stopped" in run.states["c0"].said[0]
    assert len(server.bodies()) < 5
    assert rows(session)[0].outcome == "partial"


def test_more_than_the_limit_is_read_when_it_is_wanted(look, serve, qtbot, session):
    server = serve(at_rajin(10))
    run, found = look(server, reach=Reach(4, 2))
    assert (len(found), run.more, run.states["c0"].outcome) == (4, True, "partial")
    run.read_on()
    qtbot.waitUntil(lambda: not run.running, timeout=5_000)
    found += drained(run)
    run.read_on()
    qtbot.waitUntil(lambda: not run.running, timeout=5_000)
    found += drained(run)
    assert [each.scene.item_id for each in found] == [f"s{n:03d}" for n in range(10)]
    assert not run.more
    assert [(row.outcome, row.found) for row in rows(session)] == [("partial", 4), ("partial", 8), ("complete", 10)]


def test_it_is_stopped_at_once_and_what_came_is_kept(searches, serve, qtbot, rajin, session):
    server = serve(at_rajin(6))

    def slow(request):
        time.sleep(5)

    server.answers["/search"] = [None, slow]
    run = searches.start([CatalogueEntry("c0", server.url)], searches.plan((rajin.id,), YEAR), Filters(), Reach(500, 3))
    qtbot.waitUntil(lambda: len(server.bodies()) == 2, timeout=5_000)
    begun = time.monotonic()
    run.stop()
    qtbot.waitUntil(lambda: not run.running, timeout=5_000)
    assert time.monotonic() - begun < 0.5
    assert len(drained(run)) == 3
    (row,) = rows(session)
    assert row.outcome == "partial" and "Stopped" in row.note


def test_a_visit_plan_of_places_and_months(look, serve, searches, session):
    server = serve(at_rajin(3))
    places = {place.label: place.id for place in session._store.all(Place)}
    wanted = [places["Rajin"], places["Dunai"]]
    plan = searches.plan(wanted, window("2023-08", "2023-10"), monthly=True)
    look(server, plan=plan)
    kept = rows(session)
    assert [(row.place, row.from_utc[:7]) for row in kept] == [
        (place, month) for place in wanted for month in ("2023-08", "2023-09", "2023-10")
    ]
    assert len({row.extent for row in kept}) == 2
    assert session._store.undo_label() == "Note a search"  # one step for all of it


def test_the_places_of_a_route(searches):
    route, _ = searches.routes()[0]
    on = [place.label for place in searches.places() if route in place.routes]
    assert "Rajin" in on and len(on) > 2


def test_the_share_is_of_the_places_own_outline(look, serve, searches, session, rajin):
    from plugin.core.actions import Action, Insert

    area = PlaceArea(new_id(), rajin.id, rectangle((130.0, 42.0), (130.4, 42.4)))
    session._store.apply(Action("test", "an outline", (Insert(area),)))
    half = item("half", at=(130.1, 42.2), half=0.3)  # from 129.8 to 130.4, and less
    west = {**half, "geometry": {"type": "Polygon", "coordinates": [[[129, 41], [130.2, 41], [130.2, 43], [129, 43]]]}}
    _, found = look(serve([west]), plan=searches.plan((rajin.id,), YEAR))
    assert found[0].share == pytest.approx(0.5, abs=0.02)


def test_what_lies_elsewhere_is_left_out_and_counted(look, serve, session):
    run, found = look(serve([item("here"), item("far", at=(10.0, 50.0)), item("across", at=(179.9, 42.2))]))
    assert [each.scene.item_id for each in found] == ["here"]
    assert "2 more that it named lie elsewhere" in run.states["c0"].said[0]
    assert rows(session)[0].found == 1


@pytest.mark.parametrize(("abilities", "asked"), [(("query",), "query"), (("cql2",), "filter"), ((), None)])
def test_clouds_are_sifted_by_the_catalogue_or_here(look, serve, abilities, asked):
    some = [item("clear"), item("dull", **{"eo:cloud_cover": 80}), item("radar", **{"eo:cloud_cover": None})]
    server = serve(some, abilities=abilities)
    run, found = look(server, filters=Filters((), 20.0))
    assert [each.scene.item_id for each in found] == ["clear", "radar"]
    assert {"query", "filter"} & set(server.bodies()[0]) == ({asked} if asked else set())
    assert bool(run.states["c0"].said) == (asked != "filter")  # who sifted, and what may be missing, is said


def test_a_catalogue_that_refuses_what_it_promised_is_asked_plainly(look, serve):
    server = serve(at_rajin(2), abilities=("cql2",))
    server.answers["/search"] = [(400, {}, b"no such operator"), None]
    run, found = look(server, filters=Filters((), 50.0))
    assert len(found) == 2 and run.states["c0"].outcome == "complete"
    assert "filter" not in server.bodies()[1]


def test_resolution_is_sifted_here(look, serve):
    _, found = look(serve([item("fine", gsd=0.5), item("coarse", gsd=10)]), filters=Filters((), None, 1.0))
    assert [each.scene.item_id for each in found] == ["fine"]


def test_no_secret_is_in_rows_messages_or_addresses(serve, session, searches, look, qtbot):
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        assert manager.setMasterPassword("of the tests", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("catalogue")
    config.setConfig("username", "ada")
    config.setConfig("password", SECRET)
    assert manager.storeAuthenticationConfig(config)
    logged = []
    QgsApplication.messageLog().messageReceived.connect(lambda *told: logged.append(str(told)))
    server = serve([{**each, "links": []} for each in at_rajin(2)], user=("ada", SECRET))
    for each in server.items:
        each["assets"]["visual"]["href"] = f"https://ada:{SECRET}@store.example/TCI.tif?sig={SECRET}&v=1"
    try:
        run, found = look(server, authcfg=config.id())
        assert run.states["c0"].outcome == "complete" and len(found) == 2
        searches.add([each.scene for each in found])
        server.user = ("ada", "another")
        refused, _ = look(server, authcfg=config.id())
    finally:
        manager.removeAuthenticationConfig(config.id())
    kept = [*rows(session), *session._store.all(Scene), *refused.states["c0"].said, *logged]
    assert "store.example/TCI.tif?v=1" in str(kept)
    for text in (SECRET, basic("ada", SECRET), SECRET.replace(" ", "%20")):
        assert text not in str(kept)


@pytest.mark.parametrize("url", ["https://a.example/v1?api_key=s3cr3t", "https://ada:s3cr3t@a.example/v1"])
def test_an_address_with_a_key_is_refused_and_not_repeated(searches, url):
    with pytest.raises(BadValue, match="carries a key or a login") as error:
        searches.add_catalogue("a", url)
    assert "s3cr3t" not in str(error.value)
    assert all(entry.name != "a" for entry in searches.entries())


def test_ones_own_catalogues_are_remembered(searches):
    searches.add_catalogue("Harbour", "https://harbour.example/stac/", "abc1234")
    try:
        (own,) = [entry for entry in catalogues.entries() if not entry.built_in]
        assert (own.name, own.url, own.authcfg) == ("Harbour", "https://harbour.example/stac", "abc1234")
        with pytest.raises(BadValue, match="already"):
            searches.add_catalogue("Harbour", "https://another.example")
    finally:
        searches.remove_catalogue(own)
    assert all(entry.built_in for entry in catalogues.entries())


def test_collections_by_name(searches, serve, qtbot):
    heard = []
    searches.collections(CatalogueEntry("c", serve().url), heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=5_000)
    assert [(each.collection, each.licence) for each in heard[0].value] == [("yard-2m", "CC-BY-4.0")]


# Small pictures


@pytest.fixture
def pictures(tmp_path, monkeypatch):
    monkeypatch.setattr(thumbnails_remote, "_folder", lambda: tmp_path / "thumbs")
    return tmp_path / "thumbs"


def picture(width, height):
    from qgis.PyQt.QtCore import QBuffer, QByteArray
    from qgis.PyQt.QtGui import QImage

    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    data = QByteArray()
    sink = QBuffer(data)
    sink.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(sink, "PNG")
    return bytes(data)


def test_a_small_picture_is_made_small_and_fetched_once(serve, pictures):
    server = serve()
    server.files["/t.png"] = picture(900, 600)
    scene = Scene(new_id(), "image", thumb_href=server.url + "/t.png")
    first, second = thumb(scene, Watch()), thumb(scene, Watch())
    assert first == second and len(server.asked) == 1
    from qgis.PyQt.QtGui import QImage

    shown = QImage.fromData(first)
    assert (shown.width(), shown.height()) == (256, 170)
    assert [path.suffix for path in pictures.iterdir()] == [".png"]


@pytest.mark.parametrize("body", [b"<html>", b"", b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, b"x" * (9 * 1024 * 1024)])
def test_what_is_no_small_picture_is_none(serve, pictures, body):
    server = serve()
    server.files["/t.png"] = body
    assert thumb(Scene(new_id(), "image", thumb_href=server.url + "/t.png"), Watch()) is None
    assert thumb(Scene(new_id(), "image", thumb_href="s3://store/t.png"), Watch()) is None


def test_pictures_on_disk_do_not_grow_for_ever(serve, pictures, monkeypatch):
    monkeypatch.setattr(thumbnails_remote, "KEPT_BYTES", 3_000)
    server = serve()
    server.files.update({f"/{n}.png": picture(250, 250) for n in range(8)})
    for n in range(8):
        assert thumb(Scene(new_id(), "image", thumb_href=f"{server.url}/{n}.png"), Watch())
    assert 0 < sum(path.stat().st_size for path in pictures.iterdir()) <= 3_000


# Planet


def planet_item(name, day):
    ring = [[130.2, 42.1], [130.4, 42.1], [130.4, 42.4], [130.2, 42.4], [130.2, 42.1]]
    facts = {"item_type": "PSScene", "acquired": f"{day}T02:15:07.25Z", "published": f"{day}T09:00:00Z", "gsd": 3.7}
    return {"id": name, "geometry": {"type": "Polygon", "coordinates": [ring]}, "properties": facts, "_links": {}}


def test_planets_archive_with_ones_own_key(searches, serve, qtbot, rajin, session):
    manager = QgsApplication.authManager()
    if not manager.masterPasswordIsSet():
        assert manager.setMasterPassword("of the tests", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("planet")
    config.setConfig("username", "PLAK0123")
    config.setConfig("password", "")
    assert manager.storeAuthenticationConfig(config)
    server = serve()
    onward = {"_next": server.url + "/next"}
    server.answers["/quick-search"] = [
        lambda r: send_json(r, {"features": [planet_item("a", "2023-09-08")], "_links": onward})
    ]
    server.answers["/next"] = [lambda r: send_json(r, {"features": [planet_item("b", "2023-09-07")], "_links": {}})]
    try:
        entry = CatalogueEntry("Planet", server.url, "planet", config.id())
        run = searches.start([entry], searches.plan((rajin.id,), YEAR), Filters((), 20.0))
        qtbot.waitUntil(lambda: not run.running, timeout=5_000)
    finally:
        manager.removeAuthenticationConfig(config.id())
    found = drained(run)
    assert [(each.scene.item_id, each.scene.provider, each.share) for each in found] == [
        ("a", "Planet", 1.0), ("b", "Planet", 1.0),
    ]  # fmt: skip
    assert [each["headers"]["authorization"] for each in server.asked] == [basic("PLAK0123", "")] * 2
    assert server.asked[0]["body"]["item_types"] == ["PSScene", "SkySatCollect"]
    assert "PLAK0123" not in str(rows(session))


def test_planet_without_a_key_says_how_to_give_one(searches, serve, qtbot, rajin):
    server = serve()
    entry = CatalogueEntry("Planet", server.url, "planet")
    run = searches.start([entry], searches.plan((rajin.id,), YEAR), Filters())
    qtbot.waitUntil(lambda: not run.running, timeout=5_000)
    assert "Basic login with the key as user name" in run.states["Planet"].said[0]
    assert server.asked == []
