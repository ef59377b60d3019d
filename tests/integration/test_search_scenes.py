"""Searching catalogues from a case: what is found, what could not be, and what is kept of having asked."""
from __future__ import annotations

import json
import time

import pytest
from qgis.core import QgsApplication

from plugin.core.errors import BadValue
from plugin.core.geometry import rectangle
from plugin.core.imagery.catalogue import CatalogueEntry, Filters
from plugin.core.imagery.visits import window
from plugin.core.records import Place, PlaceArea, Scene, Search
from plugin.core.values import new_id
from plugin.flows.search_scenes import Reach
from plugin.gis import catalogues
from tests.integration import kit
from tests.integration.stac_server import basic, item, send_json

SECRET = "correct horse battery"


YEAR = window("2023", "2023")


ALL = Filters()


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
    assert "nowhere: it has no footprint" in rows(session)[0].note


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
    logged = []
    QgsApplication.messageLog().messageReceived.connect(lambda *told: logged.append(str(told)))
    server = serve([{**each, "links": []} for each in at_rajin(2)], user=("ada", SECRET))
    for each in server.items:
        each["assets"]["visual"]["href"] = f"https://ada:{SECRET}@store.example/TCI.tif?sig={SECRET}&v=1"
    with kit.login("ada", SECRET) as own:
        run, found = look(server, authcfg=own)
        assert run.states["c0"].outcome == "complete" and len(found) == 2
        searches.add([each.scene for each in found])
        server.user = ("ada", "another")
        refused, _ = look(server, authcfg=own)
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
