"""What every CaseStore keeps to: all or nothing, durable, logged, and nobody's change overwritten unasked."""
from __future__ import annotations

import json
import math
from dataclasses import replace

import pytest

from plugin.core.actions import Action, Delete, Insert, Update
from plugin.core.errors import BadValue, CaseBusy, Conflict, WaybillError
from plugin.core.geometry import Point
from plugin.core.records import Person, Place, PlaceName, Scene, Sighting, Source, TallyLine
from plugin.core.values import new_id
from plugin.flows.verify_log import verify_log
from plugin.gis import gpkg_database, pg_database
from tests.integration.kept_cases import adding, place, story

# What is applied is there, whole, for everybody


def test_what_was_applied_is_seen_by_a_second_connection(cases):
    address = cases.make()
    here, there = cases.open(address), cases.open(address, "ben")
    rajin = place(precision_m=250.0)
    receipt = here.apply(adding(rajin, label="Add place"))
    assert there.get(Place, rajin.id) == rajin
    assert receipt.label == "Add place"
    assert receipt.tables == ("place",)
    assert cases.actions(address)[-1]["id"] == receipt.action


def test_every_kind_of_row_comes_back_as_it_went_in(cases):
    store = cases.open(cases.make())
    for action in story()[:3]:
        store.apply(action)
        for operation in action.operations:
            assert store.get(type(operation.record), operation.record.id) == operation.record


@pytest.mark.parametrize(
    "bad",
    [
        lambda: Insert(PlaceName(new_id(), new_id(), "name of a place that is not there")),
        lambda: Insert(Place(new_id(), None)),
        lambda: Insert(Sighting(new_id(), "flying saucer", "draft")),
        lambda: Insert(TallyLine(new_id(), new_id(), "containers", low=5.0, high=4.0)),
        lambda: Update(Place(new_id(), "nobody")),
        lambda: Delete("place", new_id()),
        lambda: Insert(Scene(new_id(), "image", acquired_from="2023-09-08T02:15:00")),
        lambda: Insert(Place(new_id(), "half an emoji \ud83d")),
    ],
    ids=["dangling", "required", "vocabulary", "order", "update-nothing", "delete-nothing", "no-zone", "half-text"],
)
def test_one_bad_row_in_the_middle_leaves_every_table_as_it_was(cases, bad):
    address = cases.make()
    store = cases.open(address)
    rajin = place()
    store.apply(adding(rajin))
    before, log = cases.rows(address), len(cases.actions(address))
    operations = (Insert(place("first")), Update(replace(rajin, label="changed")), bad(), Insert(place("last")))
    with pytest.raises(WaybillError):
        store.apply(Action("edit", "Three good, one bad", operations))
    assert cases.rows(address) == before
    assert len(cases.actions(address)) == log
    store.apply(adding(place("afterwards")))
    assert cases.first_broken_link(address) is None


def test_a_refused_first_action_does_not_even_leave_the_person_behind(cases):
    address = cases.make()
    before, log = cases.rows(address), len(cases.actions(address))
    with pytest.raises(WaybillError):
        cases.open(address, "newcomer").apply(adding(Place(new_id(), None)))
    assert cases.rows(address) == before
    assert len(cases.actions(address)) == log


@pytest.mark.parametrize("moment", ["2023-09-08T02:15:00", "2023-09-08", "8 Sep 2023", "2023-09-08T02:15:00+09:00"])
def test_a_time_without_its_zone_is_refused(cases, moment):
    store = cases.open(cases.make())
    with pytest.raises(BadValue):
        store.apply(adding(Scene(new_id(), "image", acquired_from=moment)))


@pytest.mark.parametrize("value", [math.inf, -math.inf, math.nan])
def test_what_is_no_number_is_refused(cases, value):
    store = cases.open(cases.make())
    with pytest.raises(BadValue, match="precision_m"):
        store.apply(adding(place(precision_m=value)))
    with pytest.raises(BadValue, match="geom"):
        store.apply(adding(Place(new_id(), "nowhere", geom=Point(value, 1.0))))
    assert store.all(Place) == ()


@pytest.mark.parametrize("column", ["label", "note"])
def test_a_nul_character_is_refused_in_words(cases, column):
    store = cases.open(cases.make())
    with pytest.raises(BadValue, match="NUL"):
        store.apply(adding(place(**{"label": "x", column: "a\0b"})))


_TEXTS = {
    "html": "<b onclick=alert(1)>x</b> &amp; <img src=x>",
    "sql": "Robert'); DROP TABLE sighting;-- \"quoted\" [x] `y` %s ? :a",
    "formula": "=HYPERLINK(\"http://x\",\"y\")\t@SUM(1+1)\n-1+2|cmd",
    "long": "длинный 긴 " * 50_000,
    "right-to-left": "مرحبا \u202eabc\u202c שלום \u200f",
    "planes": "🚢🏴\u200d☠️ \U0001f1f0\U0001f1f5 e\u0301 \ufeff",
    "control": "ab\x01\x1f\x7f\r\n\u2028\u2029\\u0041 \\",
    "blank": "   ",
    "empty": "",
}


@pytest.mark.parametrize("text", _TEXTS.values(), ids=_TEXTS)
def test_text_comes_back_as_it_went_in_also_through_undo_and_redo(cases, text):
    address = cases.make()
    store = cases.open(address)
    odd = place("x", note=text)
    store.apply(adding(odd, label=text))
    changed = replace(odd, note="plain")
    store.apply(Action("edit", text, (Update(changed, seen=odd),), why=text))
    store.undo()
    again = cases.open(address, "ben")
    assert again.get(Place, odd.id) == odd
    assert again.where(Place, "note", text) == (odd,)
    assert cases.actions(address)[-2]["why"] == text
    assert cases.first_broken_link(address) is None


def test_an_update_says_when_the_row_is_no_longer_what_was_seen(cases):
    address = cases.make()
    ada, ben = cases.open(address), cases.open(address, "ben")
    rajin = place()
    ada.apply(adding(rajin))
    ben.apply(Action("edit", "Rename", (Update(replace(rajin, label="ben's"), seen=rajin),)))
    with pytest.raises(Conflict):
        ada.apply(Action("edit", "Rename", (Update(replace(rajin, label="ada's"), seen=rajin),)))
    with pytest.raises(Conflict):
        ada.apply(Action("remove", "Remove", (Delete("place", rajin.id, seen=rajin),)))
    assert ada.get(Place, rajin.id).label == "ben's"


# The log


def test_the_log_names_who_when_what_and_why(cases):
    address = cases.make()
    store = cases.open(address)
    rajin = place()
    store.apply(Action("add_place", "Add place", (Insert(rajin),), why="named in the report"))
    entry = cases.actions(address)[-1]
    assert (entry["verb"], entry["label"], entry["why"]) == ("add_place", "Add place", "named in the report")
    assert entry["person"] == store.me() == next(p.id for p in store.all(Person) if p.handle == "ada")
    assert entry["utc"].endswith("Z")
    (change,) = cases.changes(address, entry["id"])
    assert (change["table"], change["row"], change["before"]) == ("place", rajin.id, None)
    assert json.loads(change["after"])["label"] == "Rajin"
    assert len(change["salt"]) == 32


# What others do meanwhile


def test_the_stamp_grows_with_every_change_and_says_which_rows_they_were(cases):
    address = cases.make()
    ada, ben = cases.open(address), cases.open(address, "ben")
    before = ada.stamp()
    assert ada.changed_since(before) == ()
    rajin = place()
    ben.apply(adding(rajin))
    assert ada.stamp() > before
    assert ("place", rajin.id) in ada.changed_since(before)


def test_edits_past_the_plugin_are_logged_and_sealed_without_author_or_time_at_the_next_opening(cases):
    address = cases.make()
    store = cases.open(address)
    kept, gone = place("kept"), place("gone")
    store.apply(adding(kept, gone))
    store.close()
    cases.tell(address, f"UPDATE place SET label = 'renamed' WHERE id = '{kept.id}'")
    cases.tell(address, f"DELETE FROM place WHERE id = '{gone.id}'")
    cases.tell(address, "INSERT INTO source (id, title) VALUES ('', 'typed in plain SQL')")
    again = cases.open(address)
    entry = cases.actions(address)[-1]
    assert (entry["verb"], entry["person"], entry["utc"]) == ("outside", None, None)
    assert len(cases.changes(address, entry["id"])) == 3
    assert len(again.all(Source)[0].id) == 36
    assert cases.first_broken_link(address) is None
    assert verify_log(again).valid
    with pytest.raises(Conflict):
        again.undo()


def test_a_case_that_another_holds_is_busy_says_by_whom_and_the_same_action_goes_through_later(cases, monkeypatch):
    monkeypatch.setattr(gpkg_database, "_BUSY_TIMEOUT_S", 0.1)
    monkeypatch.setattr(pg_database, "_SETTINGS", (*pg_database._SETTINGS, "SET lock_timeout = 100"))
    address = cases.make()
    store, ben = cases.open(address), cases.open(address, "ben")
    ben.beat()
    store.me()
    before = cases.rows(address)
    action = adding(place())
    other = cases.blocked(address)
    for step in (lambda: store.apply(action), store.undo, store.redo):
        with pytest.raises(CaseBusy, match="ben on"):
            step()
    other.close()
    assert cases.rows(address) == before
    store.apply(action)
    assert store.all(Place) == (action.operations[0].record,)
