"""How a catalogue is asked, by what it says it can do; how to go on, and when to stop."""
import json
from urllib.parse import parse_qs, urlsplit

import pytest

from plugin.core.errors import BadAnswer, BadValue
from plugin.core.geometry import Point
from plugin.core.imagery.catalogue import Filters, NextPage, SceneQuestion
from plugin.core.imagery.paging import Pages
from plugin.core.imagery.stac_query import abilities_of, first_page, matched_of, next_page
from plugin.core.imagery.visits import area_of, ask_of_extent, asks, extent_text, filters_text, months, window
from plugin.core.values import Id

URL = "https://stac.example/v1"
QUERY = "https://api.stacspec.org/v1.0.0/item-search#query"
FILTER = "https://api.stacspec.org/v1.0.0/item-search#filter"
SORT = "https://api.stacspec.org/v1.0.0/item-search#sort"
CQL2 = "http://www.opengis.net/spec/cql2/1.0/conf/cql2-json"
ASKED = SceneQuestion(
    (130.0, 42.0, 131.0, 43.0), "2023-09-01T00:00:00Z", "2023-09-30T23:59:59Z", ("nine-l2a",), 20.0, 1.0, 50
)


def server(*classes, post=True):
    links = [{"rel": "search", "href": "./search", "method": "GET"}]
    links += [{"rel": "search", "href": "./search", "method": "POST"}] if post else []
    return abilities_of({"links": links, "conformsTo": list(classes)}, URL)


def body(can, question=ASKED):
    asked = first_page(can, question)
    assert (asked.method, asked.href) == ("POST", "https://stac.example/v1/search")
    return json.loads(asked.body)


@pytest.mark.parametrize("links", [3, "search", {"rel": "search"}, [{"rel": "search", "href": "//[nowhere"}]])
def test_links_that_are_none_lead_nowhere(links):
    with pytest.raises(BadAnswer, match="names no search"):
        abilities_of({"links": links, "conformsTo": 7}, URL)


def test_what_every_catalogue_is_asked():
    said = body(server())
    assert said == {
        "limit": 50, "bbox": [130.0, 42.0, 131.0, 43.0], "datetime": "2023-09-01T00:00:00Z/2023-09-30T23:59:59Z",
        "collections": ["nine-l2a"],
    }  # fmt: skip


def test_clouds_are_asked_for_as_the_catalogue_offers():
    assert body(server(QUERY))["query"] == {"eo:cloud_cover": {"lte": 20.0}}
    said = body(server(QUERY, FILTER, CQL2, SORT))
    assert said["filter"]["op"] == "or"  # radar has no cloud, and is not to vanish
    assert said["filter"]["args"][1] == {"op": "isNull", "args": [{"property": "eo:cloud_cover"}]}
    assert "query" not in said and said["sortby"] == [{"field": "properties.datetime", "direction": "desc"}]
    assert server(QUERY).drops_unknown and not server(QUERY, FILTER, CQL2).drops_unknown


def test_a_catalogue_that_only_knows_get():
    asked = first_page(server(post=False), ASKED)
    assert asked.method == "GET" and asked.body is None
    said = {name: values[0] for name, values in parse_qs(urlsplit(asked.href).query).items()}
    assert said["bbox"] == "130,42,131,43" and said["collections"] == "nine-l2a"


def test_an_open_window_and_no_window():
    assert body(server(), SceneQuestion((0, 0, 1, 1), "2023-09-01T00:00:00Z"))["datetime"] == "2023-09-01T00:00:00Z/.."
    assert "datetime" not in body(server(), SceneQuestion((0, 0, 1, 1)))


def test_across_180_degrees_an_outline_is_sent_that_nobody_can_misread():
    said = body(server(), SceneQuestion((179.0, 0.0, -179.0, 1.0)))
    assert "bbox" not in said and len(said["intersects"]["coordinates"]) == 2


@pytest.mark.parametrize("page", [{}, {"links": None}, {"links": [{"rel": "child"}], "conformsTo": ["core"]}])
def test_a_page_that_is_no_catalogue_says_so(page):
    with pytest.raises(BadAnswer, match=r"stac\.example is no catalogue that can be searched"):
        abilities_of(page, URL)


def test_going_on_with_the_former_question_or_without():
    before = NextPage(f"{URL}/search", "POST", '{"limit":5}')
    link = {"rel": "next", "href": f"{URL}/search", "method": "POST", "body": {"token": "n"}}
    assert json.loads(next_page({"links": [{**link, "merge": True}]}, before).body) == {"limit": 5, "token": "n"}
    assert json.loads(next_page({"links": [{**link, "merge": False}]}, before).body) == {"token": "n"}
    assert next_page({"links": [{"rel": "next", "href": "?page=2"}]}, before).href == f"{URL}/search?page=2"
    assert next_page({"links": []}, before) is None
    assert next_page({"links": [{"rel": "next", "href": "file:///etc/passwd"}]}, before) is None


def test_no_server_makes_us_carry_a_login():
    headers = {"Authorization": "Bearer x", "Accept": "application/json", "Cookie": "a=b"}
    link = {"rel": "next", "href": "https://elsewhere.example/s", "headers": headers}
    assert next_page({"links": [link]}, NextPage(URL)).headers == (("Accept", "application/json"),)


def test_a_server_behind_a_proxy_that_calls_itself_http():
    link = {"rel": "next", "href": "http://stac.example/v1/search?page=2"}
    assert next_page({"links": [link]}, NextPage(f"{URL}/search")).href.startswith("https://")


def test_how_many_there_are():
    assert [matched_of(a) for a in ({"numberMatched": 7}, {"context": {"matched": 3}}, {}, {"numberMatched": "7"})] == [
        7, 3, None, None,
    ]  # fmt: skip


def test_a_catalogue_that_goes_round_in_circles_is_left():
    pages, first, second = Pages(), NextPage("a"), NextPage("b")
    assert pages.complaint(first, [("c", "1")]) is None
    assert pages.repeats(second) is None
    assert "read before" in pages.repeats(first)


def test_a_catalogue_that_always_has_the_same_images_on_another_page_is_left():
    pages = Pages()
    said = [pages.complaint(NextPage(str(number)), [("c", "1")]) for number in range(4)]
    assert said[:3] == [None, None, None] and "nothing new" in said[3]


def test_a_window_is_of_whole_days():
    assert window("2023-09", "2023-09") == ("2023-09-01T00:00:00Z", "2023-09-30T23:59:59Z")
    assert window("2024", "") == ("2024-01-01T00:00:00Z", None)
    assert window("", "2024-02") == (None, "2024-02-29T23:59:59Z")


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [("2023-10", "2023-09", "would end"), ("last week", "", "Write it like"), ("2023-02-30", "", "is no day")],
)
def test_a_window_that_is_none_says_why(first, last, said):
    with pytest.raises(BadValue, match=said):
        window(first, last)


def test_month_by_month():
    found = months(window("2023-08-15", "2023-10-02"))
    assert [(a[:10], b[:10]) for a, b in found] == [
        ("2023-08-15", "2023-08-31"), ("2023-09-01", "2023-09-30"), ("2023-10-01", "2023-10-02"),
    ]  # fmt: skip
    with pytest.raises(BadValue, match="both a first and a last day"):
        months((None, "2023-10-02T23:59:59Z"))


def test_a_place_without_an_outline_is_a_square_around_it():
    area = area_of(Point(130.3, 42.2), (), 2_000.0)
    (ask,) = asks([(Id("p"), "Rajin", area)], [window("2023", "2023")])
    west, south, east, north = ask.extent
    assert (north - south) * 111_000 == pytest.approx(4_000, rel=0.01)
    assert (east - west) * 82_600 == pytest.approx(4_000, rel=0.01)
    assert area_of(None, (), 2_000.0) is None


def test_a_square_around_a_place_beside_180_degrees():
    (ask,) = asks([(None, "x", area_of(Point(179.999, 0.0), (), 2_000.0))], [(None, None)])
    west, _, east, _ = ask.extent
    assert west > 179.9 and east < -179.9


def test_an_extent_that_encloses_nothing_is_refused():
    with pytest.raises(BadValue, match="encloses nothing"):
        ask_of_extent((1.0, 2.0, 1.0, 3.0), "Map", [(None, None)])


def test_what_was_asked_is_kept_readable():
    kept = json.loads(filters_text(Filters(("a", "b"), 20.0, None)))
    assert kept == {"collections": ["a", "b"], "max_cloud_pct": 20.0}
    assert filters_text(Filters()) is None
    assert extent_text((130.0, 42.0, 131.0, 43.5)) == "130.000000 42.000000 131.000000 43.500000"
