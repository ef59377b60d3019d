"""Images, looks and the calendar are the same in a file and in a team's database."""
from __future__ import annotations

from plugin.core.actions import Action, Insert
from plugin.core.geometry import MultiPolygon, Point, rectangle
from plugin.core.records import Look, Place, Scene, Search
from plugin.core.values import Utc, new_id
from plugin.flows.add_scenes import add_scenes
from plugin.flows.coverage_calendar import calendar_in, rows_of
from plugin.flows.scene_book import SceneBook
from plugin.flows.verify_log import verify_log


def test_a_look_is_logged_listed_drawn_and_taken_back(cases):
    store = cases.open(cases.make())
    pier = Place(new_id(), "Пирс", tz="Asia/Vladivostok", geom=Point(132.36, 42.87))
    store.apply(Action("add", "Add a place", (Insert(pier),)))
    when = Utc("2023-09-12T01:01:00Z")
    scene = Scene(
        new_id(), "image", title="morning", provider="p", item_id="a", collection="c", catalogue="https://c.example",
        assets='[{"key":"visual","href":"https://c.example/a.tif"}]', acquired_from=when, acquired_to=when,
        geom=MultiPolygon((rectangle((132.3, 42.8), (132.4, 42.9)).rings,)),
    )  # fmt: skip
    asked = Search(
        new_id(), "https://c.example", Utc("2023-10-20T10:00:00Z"), pier.id, Utc("2023-09-10T14:00:00Z"),
        Utc("2023-09-14T13:59:59Z"), '{"collections": ["c"]}', 2, "132 42 133 43", "complete",
        '["2023-09-13T01:00:00Z"]',
    )  # fmt: skip
    add_scenes(store, [scene], [asked])
    assert store.get(Scene, scene.id) == scene
    assert store.all(Search) == (asked,)
    book = SceneBook(store, lambda receipt: book.heard(receipt.rows) or receipt)
    book.log((scene.id,), pier.id, (("vessel", "seen"), ("container_stack", "absent")))
    assert [e.verdict("vessel") for e in book.examined(pier.id)] == ["seen"]
    drawn = [row[:3] for row in rows_of(calendar_in(store, "Пирс", None, None, "vessel"))]
    assert ("2023-09-12", "11:01", "seen") in drawn
    assert ("2023-09-13", "11:00", "known") in drawn, "found by the search, and not taken in"
    assert ("2023-09-14", "", "none_known") in drawn
    store.undo()
    assert store.all(Look) == ()
    assert verify_log(store).valid
