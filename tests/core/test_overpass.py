"""What an Overpass server is asked for along a line, and what is made of its answers."""
from __future__ import annotations

import json

import pytest

from plugin.core.errors import BadAnswer
from plugin.core.overpass import Way, boxes_along, query_of, read_answer

LINE = [(132.3, 42.9), (132.4, 43.3), (134.0, 43.3)]


def inside(box, at):
    south, west, north, east = box
    return west <= at[0] <= east and south <= at[1] <= north


def test_boxes_along_a_line_hold_all_of_it_with_a_margin():
    boxes = boxes_along([LINE], longest_km=80.0, margin_km=8.0)
    assert len(boxes) == 3, "175 km"
    for n in range(101):
        for a, b in zip(LINE, LINE[1:]):
            lon, lat = a[0] + (b[0] - a[0]) * n / 100, a[1] + (b[1] - a[1]) * n / 100
            assert any(inside(box, (lon, lat + 0.07)) and inside(box, (lon + 0.09, lat)) for box in boxes)


def test_boxes_grow_with_a_line_and_not_with_its_chords():
    one = boxes_along([[(132.0, 43.0), (142.0, 43.0)]])
    assert len(one) == 11, "815 km in pieces of at most 80"
    assert all(east - west < 1.3 for _, west, _, east in one)


def test_boxes_stay_on_the_earth():
    for south, west, north, east in boxes_along([[(179.99, 89.9), (180.0, 89.99)], [(-180.0, -89.9), (-179.9, -90.0)]]):
        assert -90.0 <= south < north <= 90.0
        assert -180.0 <= west < east <= 180.0


def test_the_question_asks_for_railways_with_sidings_in_the_box():
    assert query_of((42.8, 132.2, 43.4, 132.5)) == (
        '[out:json][timeout:60];(way["railway"~"^(rail|light_rail|narrow_gauge)$"]'
        '(42.80000,132.20000,43.40000,132.50000);node["railway"="station"]'
        "(42.80000,132.20000,43.40000,132.50000););out geom;"
    )


def test_stations_come_with_their_latin_and_their_own_name_and_nameless_ones_do_not():
    elements = [
        {"type": "node", "id": 1, "lat": 42.9, "lon": 132.3, "tags": {"name": "Дунай", "name:en": "Dunay"}},
        {"type": "node", "id": 2, "lat": 43.0, "lon": 132.3, "tags": {"name": "Петровка"}},
        {"type": "node", "id": 3, "lat": 43.1, "lon": 132.3, "tags": {}},
        {"type": "node", "id": 4, "lat": 95.0, "lon": 132.3, "tags": {"name": "off the earth"}},
    ]
    answer = read_answer(json.dumps({"elements": elements}), "osm.example")
    assert [(s.name, s.native) for s in answer.stations] == [("Dunay", "Дунай"), ("Петровка", "Петровка")]


def test_an_answer_gives_ways_and_the_date_of_its_data():
    geometry = [{"lat": 42.9, "lon": 132.3}, {"lat": 42.9, "lon": 132.3}, {"lat": 43.0, "lon": 132.4}]
    cut = [{"lat": 1.0, "lon": 2.0}, {"lat": 1.0, "lon": 3.0}, None, {"lat": 1, "lon": 4}, {"lat": 1, "lon": 5}]
    elements = [
        {"type": "way", "id": 7, "geometry": geometry}, {"type": "way", "id": 8, "geometry": cut},
        {"type": "node", "id": 9, "lat": 1.0, "lon": 1.0}, {"type": "way", "id": 10}, 17, None,
        {"type": "way", "id": 11, "geometry": [{"lat": "x", "lon": 1}, {"lat": 99, "lon": 1}]},
    ]  # fmt: skip
    answer = read_answer(json.dumps({"osm3s": {"timestamp_osm_base": "2026-11-01"}, "elements": elements}), "h")
    assert answer.data_of == "2026-11-01"
    assert answer.ways == (
        Way(7, ((132.3, 42.9), (132.4, 43.0))), Way(8, ((2.0, 1.0), (3.0, 1.0))), Way(8, ((4.0, 1.0), (5.0, 1.0))),
    )  # fmt: skip


@pytest.mark.parametrize(("text", "said"), [
    ("", "answered with nothing"),
    ("<html>busy</html>", "a web page, not with railways"),
    ('{"elements": [{"type": "way", "id"', "cut off or broken"),
    ("[" * 100_000, "cut off or broken"),
    ("[1]", "something else than railways"),
    ("{}", "no list of ways"),
    ('{"elements": [], "remark": "runtime error: Query timed out in \\"query\\""}', "gave up on a box: runtime error"),
])  # fmt: skip
def test_what_is_no_answer_is_told_as_what_it_is(text, said):
    with pytest.raises(BadAnswer, match=said):
        read_answer(text, "overpass.example")
