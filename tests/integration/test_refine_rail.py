"""A rail leg refined from OpenStreetMap: only what was asked for is replaced, and nothing is lost."""
from __future__ import annotations

import pytest
from qgis.core import QgsSettings

from plugin.core.errors import BadValue, Conflict, RouteError
from plugin.core.geometry import MultiLine
from plugin.core.leg_drafts import LegDraft, draft_of
from plugin.core.leg_lines import Planned, Stretch
from plugin.core.records import Citation, Leg, LegStretch, Place, PlaceName, Source
from plugin.flows import preferences
from plugin.flows.plan_leg import straight
from plugin.flows.rail_from_osm import CREDIT, refine
from plugin.flows.refine_rail import RailRefining
from plugin.flows.route_book import RouteBook
from plugin.flows.verify_log import verify_log
from plugin.gis import overpass
from plugin.gis.geodesy import distance_m, length_km
from tests.integration.overpass_server import OverpassServer, Watch, between, station, way

A, B, C, D = (132.0, 43.0), (132.5, 43.1), (134.0, 43.1), (134.3, 43.0)
RAILS = (way(1, between(A, (132.2, 43.05), wave=0.002)), way(2, between((132.2, 43.05), B, wave=0.002)))
SIDING = way(3, [(132.2, 43.05), (132.21, 43.06)], service="siding")


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch):
    monkeypatch.setattr(overpass, "BETWEEN_S", 0.0)
    monkeypatch.setattr(overpass, "BUSY_S", ())


@pytest.fixture
def server():
    made = OverpassServer((*RAILS, SIDING))
    yield made
    made.close()


@pytest.fixture
def refining(case):
    return RailRefining(case, lambda receipt: receipt)


@pytest.fixture
def book(case):
    return RouteBook(case, lambda receipt: receipt)


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "overpass"


@pytest.fixture
def leg(book):
    """A leg of three stretches: 42 km schematic, 122 km that are known, 27 km schematic."""
    ends = [each.id for each in book.places()][:2]
    parts = (
        Stretch((A, B), True, 5000.0, 50.0), Stretch((B, C), False, 1000.0, 130.0), Stretch((C, D), True, 5000.0, 28.0)
    )  # fmt: skip
    line = MultiLine(((A, B, C, D),))
    planned = Planned(line, 208.0, "shortest way on what ships", 5000.0, "© OpenStreetMap, via something", parts)
    return book.keep(LegDraft("rail", *ends, "inferred", "inferred"), planned, None, "To refine")


def stretches(case, leg):
    return sorted(case.where(LegStretch, "leg", leg.id), key=lambda each: each.seq)


def test_schematic_stretches_are_replaced_and_the_others_stay(case, book, refining, leg, server, cache):
    server.ways.append(way(4, between((134.002, 43.1), D, wave=0.001)))
    before = stretches(case, leg)
    asking = refining.asking(leg.id, server.url, schematic_only=True)
    assert len(asking.boxes) == 2, "none for what is known"
    refined = refine(asking, cache, Watch())
    refining.keep(refined)
    first, known, link, last = stretches(case, leg)
    assert [each.seq for each in (first, known, link, last)] == [1, 2, 3, 4]
    assert known == before[1]
    assert (first.schematic, first.path_status, first.precision_m) == (0, "inferred", 25.0)
    assert "OpenStreetMap, asked for on" in first.method
    assert first.track_km == pytest.approx(length_km(first.geom))
    assert first.track_km > 42.5, "it follows the track"
    assert (link.schematic, link.path_status) == (1, "hypothesised"), "163 m to the line that goes on"
    assert link.track_km == pytest.approx(0.163, abs=0.001)
    assert last.geom.lines[0][-1] == D
    row = case.get(Leg, leg.id)
    assert len(row.geom.lines) == 1, "no hole in it"
    assert row.geom.lines[0][0] == A
    assert row.precision_m == 5000.0, "of the link"
    assert row.method.startswith("shortest way on what ships; in part shortest way along railways of OpenStreetMap")
    assert any("km drawn before" in line for line in refined.told)


def test_stations_along_what_was_found_become_places_where_that_is_wanted(case, book, refining, leg, server, cache):
    there = (132.2, 43.051)
    server.ways += [
        way(4, between(C, D)), station(71, there, **{"name": "Смоляниново", "name:en": "Smolyaninovo"}),
        station(72, (132.2, 43.07), name="two kilometres off"), station(73, (134.15, 43.05), name="Петровка"),
    ]  # fmt: skip
    refined = refine(refining.asking(leg.id, server.url, schematic_only=True), cache, Watch())
    assert [each.name for each in refined.stations] == ["Smolyaninovo", "Петровка"]
    assert "2 stations lie along it." in refined.told
    before = {each.id for each in case.all(Place)}
    refining.keep(refined)
    assert {each.id for each in case.all(Place)} == before, "nobody asked for them"
    case.undo()
    refining.keep(refined, stations=True)
    added = [each for each in case.all(Place) if each.id not in before]
    assert [(each.label, each.kind, each.role) for each in added] == [
        ("Smolyaninovo", "station", "orientation"), ("Петровка", "station", "orientation"),
    ]  # fmt: skip
    assert [each.name for each in case.where(PlaceName, "place", added[0].id)] == ["Смоляниново"]
    (cited,) = case.where(Citation, "target_id", added[0].id)
    assert "OpenStreetMap" in case.get(Source, cited.source).credit
    assert added[0] in book.passed(leg.id), "the leg can be split there"
    case.undo()
    assert {each.id for each in case.all(Place)} == before


def test_openstreetmap_is_cited_once_for_what_the_line_was_made_of(case, refining, leg, server, cache):
    server.ways += [way(4, between(C, D)), way(5, between(B, C))]
    for _ in range(2):
        refining.keep(refine(refining.asking(leg.id, server.url, schematic_only=False), cache, Watch()))
        (source,) = [each for each in case.all(Source) if each.credit == CREDIT]
        cited = [each for each in case.where(Citation, "target_id", leg.id) if each.locator == "line"]
        assert [each.source for each in cited] == [source.id], "nothing is left of what it was made of before"
    assert source.licence == "ODbL 1.0"


def test_the_whole_leg_is_led_along_what_was_found_and_taken_back_in_one_step(case, refining, leg, server, cache):
    server.ways += [way(4, between(C, D)), way(5, between(B, C, steps=200))]
    before = [set(case.all(kind)) for kind in (Leg, LegStretch, Citation, Source)]
    asking = refining.asking(leg.id, server.url, schematic_only=False)
    assert len(asking.boxes) == 3
    refining.keep(refine(asking, cache, Watch()))
    (only,) = stretches(case, leg)
    assert (only.schematic, only.precision_m) == (0, 25.0)
    assert case.get(Leg, leg.id).precision_m == 25.0
    assert case.undo_label().endswith("refined from OpenStreetMap")
    case.undo()
    assert [set(case.all(kind)) for kind in (Leg, LegStretch, Citation, Source)] == before
    assert verify_log(case).valid


def test_a_line_that_is_known_badly_is_asked_along_more_widely(case, book, refining, server):
    ends = [each.id for each in book.places()][:2]
    boxes = []
    for rough in (1000.0, 20_000.0):
        parts = (Stretch((A, B), True, rough, 50.0),)
        planned = Planned(MultiLine(((A, B),)), 50.0, "sketched", rough, "", parts)
        leg = book.keep(LegDraft("rail", *ends), planned, None, "Rough")
        boxes.append(refining.asking(leg.id, server.url, schematic_only=True).boxes[0])
    assert boxes[0][2] - boxes[0][0] == pytest.approx(0.1 + 16 / 111.2, abs=0.001)
    assert boxes[1][2] - boxes[1][0] == pytest.approx(0.1 + 60 / 111.2, abs=0.001)


def test_where_lines_do_not_join_the_gap_is_told_with_its_place_and_width(refining, leg, server, cache):
    server.ways = [way(1, between(A, (132.2, 43.04))), way(2, between((132.21, 43.042), B))]
    assert distance_m((132.2, 43.04), (132.21, 43.042)) == pytest.approx(840, abs=6)
    with pytest.raises(RouteError, match=r"a gap of about 840 m at 43.04\d+° N, 132.2\d+° E. Nothing was changed"):
        refine(refining.asking(leg.id, server.url, schematic_only=True), cache, Watch())
    server.ways = [way(1, between(A, (132.1, 43.02))), way(2, between((132.4, 43.08), B))]
    with pytest.raises(RouteError, match=r"end at 43.02000° N, 132.10000° E, \d+ km short"):
        refine(refining.asking(leg.id, server.url, schematic_only=True), cache, Watch(), anew=True)


def test_a_leg_without_stretches_is_refined_whole_or_not_at_all(case, book, refining, server, cache):
    ends = [each.id for each in book.places()][:2]
    leg = book.keep(LegDraft("rail", *ends), straight([A, B]), None, "By hand")
    with pytest.raises(RouteError, match="No part of the leg is drawn schematically"):
        refining.asking(leg.id, server.url, schematic_only=True)
    refining.keep(refine(refining.asking(leg.id, server.url, schematic_only=False), cache, Watch()))
    (only,) = stretches(case, leg)
    assert only.path_status == "hypothesised"
    assert only.geom == case.get(Leg, leg.id).geom


def test_a_leg_that_changed_meanwhile_is_not_overwritten(case, book, refining, leg, server, cache):
    server.ways.append(way(4, between(C, D)))
    refined = refine(refining.asking(leg.id, server.url, schematic_only=True), cache, Watch())
    seen = book.leg(leg.id)
    book.edit(LegDraft(**{**vars(draft_of(seen)), "note": "changed"}), seen)
    with pytest.raises(Conflict):
        refining.keep(refined)


def test_only_legs_by_rail_with_a_line_are_refined(case, book, refining, server):
    ends = [each.id for each in book.places()][:2]
    sea = book.keep(LegDraft("sea", *ends), straight([A, B]), None, "Sea")
    bare = book.keep(LegDraft("rail", *ends), None, sea.route)
    with pytest.raises(RouteError, match="Only a leg by rail"):
        refining.asking(sea.id, server.url, schematic_only=False)
    with pytest.raises(RouteError, match="has no line"):
        refining.asking(bare.id, server.url, schematic_only=False)


@pytest.mark.parametrize("url", ["", "overpass", "ftp://a.example/x", "https://me:secret@a.example/api"])
def test_what_is_no_address_is_refused(refining, leg, url):
    with pytest.raises(BadValue):
        refining.asking(leg.id, url, schematic_only=False)


def test_the_address_is_kept_as_a_setting():
    QgsSettings().remove("plugins/waybill/overpassEndpoint")
    assert preferences.overpass_endpoint() == "https://overpass-api.de/api/interpreter"
    preferences.set_overpass_endpoint(" https://overpass.example/api/interpreter ")
    assert preferences.overpass_endpoint() == "https://overpass.example/api/interpreter"
    with pytest.raises(BadValue):
        preferences.set_overpass_endpoint("nowhere")
    QgsSettings().remove("plugins/waybill/overpassEndpoint")


def test_a_leg_said_to_be_good_as_a_whole_does_not_become_worse(case, book, refining, leg, server, cache):
    server.ways.append(way(4, between(C, D)))
    seen = book.leg(leg.id)
    book.edit(LegDraft(**{**vars(draft_of(seen)), "precision_m": 700.0}), seen)
    refining.keep(refine(refining.asking(leg.id, server.url, schematic_only=True), cache, Watch()))
    assert case.get(Leg, leg.id).precision_m == 700.0


def test_a_part_refined_again_on_the_same_day_is_not_told_twice(case, refining, leg, server, cache):
    server.ways.append(way(4, between((134.002, 43.1), D, wave=0.001)))
    refining.keep(refine(refining.asking(leg.id, server.url, schematic_only=True), cache, Watch()))
    server.ways.append(way(6, [C, (134.002, 43.1)]))  # somebody drew what was missing
    refining.keep(refine(refining.asking(leg.id, server.url, schematic_only=True), cache, Watch(), anew=True))
    assert case.get(Leg, leg.id).method.count("in part") == 1
    assert not any(each.schematic for each in stretches(case, leg))
