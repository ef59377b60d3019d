"""What every CaseStore keeps to: all or nothing, durable, logged, and back to the beginning and forth again."""
from __future__ import annotations

import json
import math
from dataclasses import replace

import pytest

from plugin.core.actions import Action, Delete, Insert, Update
from plugin.core.digest import sha256
from plugin.core.errors import BadValue, CaseBusy, CaseError, Conflict, NothingToUndo, WaybillError
from plugin.core.geometry import Line, MultiLine, Point, Polygon
from plugin.core.records import (
    Chip,
    Leg,
    Look,
    Measurement,
    Person,
    Place,
    PlaceName,
    Route,
    Scene,
    Sighting,
    SightingArea,
    Source,
    Tally,
    TallyLine,
)
from plugin.core.values import new_id
from plugin.flows.verify_log import verify_log
from plugin.gis import gpkg_database, pg_database
from tests.integration.kept_cases import adding, place


def story():
    """Actions that touch points, lines, outlines, images and numbers: add, change and remove."""
    rajin, dunai = place("Rajin", precision_m=0.1 + 0.2), place("Дунай", note="")
    route = Route(new_id(), "Rajin–Dunai", "inferred")
    line = MultiLine((((130.3, 42.2), (179.9, 42.5)), ((-179.9, 42.5), (-170.123456789012345, 1e-9))))
    leg = Leg(new_id(), route.id, 1, "sea", rajin.id, dunai.id, "observed", "inferred", geom=line, transit_days_max=4.0)
    scene = Scene(new_id(), "image", "yard", acquired_from="2023-09-08T02:15:00Z", gsd_stated_m=1 / 3)
    look = Look(new_id(), scene.id, "2024-01-02T03:04:05Z", "seen", "full")
    sighting = Sighting(new_id(), "container_stack", "draft", look=look.id, geom=Point(130.2931, 42.2421))
    ring = ((130.0, 42.0), (130.1, 42.0), (130.1, 42.1), (130.0, 42.0))
    area = SightingArea(new_id(), sighting.id, Polygon((ring,)))
    tally = Tally(new_id(), sighting.id, 0, 1, "counted")
    counted = TallyLine(new_id(), tally.id, "containers", low=1e-300, best=3.0, high=1.7976931348623157e308)
    png, other = bytes(range(256)) * 40, b"\x89PNG other"
    chip = Chip(new_id(), sighting.id, sha256(png), scene.id, png, "0 0 1 1 EPSG:4326", 0.5)
    cut_again = replace(chip, sha256=sha256(other), png=other)
    measured = Measurement(new_id(), "length", value=12.19, geom=Line(((130.0, 42.0), (130.0001, 42.0))))
    renamed = replace(dunai, label="Dunai\n'; DROP TABLE place; --", geom=None)
    return (
        adding(rajin, dunai),
        adding(route, leg),
        adding(scene, look, sighting, area, tally, counted, chip, measured),
        Action("edit", "Rename", (Update(renamed, seen=dunai),)),
        Action("edit", "Cut again", (Update(cut_again), Update(replace(counted, best=4.0)))),
        Action("edit", "Cut as before", (Update(chip),)),
        Action("edit", "Twice in one step", (Update(replace(rajin, label="A")), Update(replace(rajin, label="B")))),
        Action(
            "remove",
            "Remove the sighting",
            (
                Delete("chip", chip.id),
                Delete("tally_line", counted.id),
                Delete("tally", tally.id),
                Delete("sighting_area", area.id),
                Delete("sighting", sighting.id),
            ),
        ),
    )


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


# Undo and redo


def test_undo_to_the_beginning_and_redo_to_the_end_pass_the_same_tables_row_for_row(cases):
    address = cases.make()
    store = cases.open(address)
    store.me()
    steps = story()
    states = [cases.rows(address)]
    for action in steps:
        store.apply(action)
        states.append(cases.rows(address))
    assert len({repr(state) for state in states}) >= len(states) - 1  # cutting as before comes back to an earlier one
    for expected in reversed(states[:-1]):
        store.undo()
        assert cases.rows(address) == expected
    with pytest.raises(NothingToUndo):
        store.undo()
    for expected in states[1:]:
        store.redo()
        assert cases.rows(address) == expected
    with pytest.raises(NothingToUndo):
        store.redo()
    assert cases.first_broken_link(address) is None


def test_undo_and_redo_also_work_when_the_case_is_opened_anew_before_every_step(cases):
    address = cases.make()
    first = cases.open(address)
    first.me()
    states = [cases.rows(address)]
    for action in story():
        first.apply(action)
        states.append(cases.rows(address))
    first.close()

    def in_a_new_sitting(step):
        store = cases.open(address)
        getattr(store, step)()
        store.close()

    for expected in reversed(states[:-1]):
        in_a_new_sitting("undo")
        assert cases.rows(address) == expected
    for expected in states[1:]:
        in_a_new_sitting("redo")
        assert cases.rows(address) == expected
    with pytest.raises(NothingToUndo):
        in_a_new_sitting("redo")
    assert cases.first_broken_link(address) is None


def test_labels_say_what_undo_and_redo_would_do(cases):
    store = cases.open(cases.make())
    assert (store.undo_label(), store.redo_label()) == (None, None)
    store.apply(adding(place(), label="Add Rajin"))
    store.apply(adding(place("Dunai"), label="Add Dunai"))
    assert (store.undo_label(), store.redo_label()) == ("Add Dunai", None)
    assert store.undo().label == "Undo: Add Dunai"
    assert (store.undo_label(), store.redo_label()) == ("Add Rajin", "Add Dunai")
    assert store.redo().label == "Redo: Add Dunai"
    store.undo()
    store.apply(adding(place("Vostochny"), label="Add Vostochny"))
    assert (store.undo_label(), store.redo_label()) == ("Add Vostochny", None)


def test_making_the_case_and_joining_it_are_not_steps_to_undo(cases):
    store = cases.open(cases.make(), "maker")
    store.me()
    with pytest.raises(NothingToUndo):
        store.undo()


def test_undo_takes_back_ones_own_steps_only(cases):
    address = cases.make()
    ada, ben = cases.open(address), cases.open(address, "ben")
    mine, theirs = place("mine"), place("theirs")
    ada.apply(adding(mine))
    ben.apply(adding(theirs))
    ada.undo()
    assert [p.label for p in ben.all(Place)] == ["theirs"]
    with pytest.raises(NothingToUndo):
        ada.undo()


def test_undo_is_refused_when_somebody_changed_the_row_since_and_shows_both(cases):
    address = cases.make()
    ada, ben = cases.open(address), cases.open(address, "ben")
    rajin = place("as first written")
    ada.apply(adding(rajin))
    ada.apply(Action("edit", "Rename", (Update(replace(rajin, label="what ada left")),)))
    ben.apply(Action("edit", "Rename", (Update(replace(rajin, label="what ben wrote")),)))
    before = cases.rows(address)
    with pytest.raises(Conflict) as refused:
        ada.undo()
    assert "what ada left" in str(refused.value)
    assert "what ben wrote" in str(refused.value)
    assert cases.rows(address) == before


def test_redo_is_refused_when_somebody_changed_the_row_since(cases):
    address = cases.make()
    ada, ben = cases.open(address), cases.open(address, "ben")
    rajin = place("first")
    ada.apply(adding(rajin))
    ada.apply(Action("edit", "Rename", (Update(replace(rajin, label="second")),)))
    ada.undo()
    ben.apply(Action("edit", "Rename", (Update(replace(rajin, label="third")),)))
    with pytest.raises(Conflict):
        ada.redo()
    assert ben.get(Place, rajin.id).label == "third"


def test_undo_is_refused_where_another_row_has_come_to_rest_on_what_it_would_remove(cases):
    address = cases.make()
    ada, ben = cases.open(address), cases.open(address, "ben")
    rajin = place()
    ada.apply(adding(rajin))
    ben.apply(adding(PlaceName(new_id(), rajin.id, "나진", "ko")))
    before = cases.rows(address)
    with pytest.raises(BadValue, match="would refer to another that is not in the case, or no longer"):
        ada.undo()
    assert cases.rows(address) == before


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


def test_undo_and_redo_are_entries_of_the_same_person_and_name_what_they_turn_round(cases):
    address = cases.make()
    added = cases.open(address).apply(adding(place()))
    undone = cases.open(address).undo()
    redone = cases.open(address).redo()
    last = cases.actions(address)[-2:]
    assert [entry["undoes"] for entry in last] == [added.action, undone.action]
    assert [entry["id"] for entry in last] == [undone.action, redone.action]
    assert len({entry["person"] for entry in cases.actions(address)[-3:]}) == 1


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


def test_who_has_the_case_open_is_told_to_the_others_until_they_close_it(cases):
    address = cases.make()
    ada, ben = cases.open(address), cases.open(address, "ben")
    assert ben.others() == ()
    ada.beat()
    ada.beat()
    assert [holder.person for holder in ben.others()] == ["ada"]
    assert ada.others() == ()
    assert ben.others()[0].host and ben.others()[0].beat_utc.endswith("Z")
    ada.close()
    assert ben.others() == ()


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


def test_a_log_that_was_bent_is_named(cases):
    address = cases.make()
    store = cases.open(address)
    rajin = place()
    store.apply(adding(rajin))
    assert verify_log(store).valid
    cases.tell(address, "UPDATE change SET after = replace(after, 'Rajin', 'Dunai') WHERE \"table\" = 'place'")
    assert "altered" in verify_log(store).first_bad


_WITHOUT_TRIGGERS = {
    "GeoPackageCases": ("DROP TRIGGER log_{0}_update", "DROP TRIGGER log_{0}_delete", "DROP TRIGGER log_{0}_insert"),
    "PostGisCases": ("DROP TRIGGER log ON {0}", "DROP TRIGGER fill_id ON {0}"),
}


@pytest.mark.parametrize(
    ("table", "bend", "named"),
    [
        ("place", "UPDATE place SET label = 'bent'", "not as the log left it"),
        ("place", "UPDATE place SET precision_m = 0.3", "not as the log left it"),
        ("place", "DELETE FROM place", "no longer in the case"),
        ("place", "INSERT INTO place (id, label) VALUES ('new', 'smuggled in')", "not as the log left it"),
        ("place", "UPDATE place SET id = 'other'", "not as the log left it"),
        ("chip", "UPDATE chip SET sha256 = '00'", "chip"),
        ("blob", "DELETE FROM blob WHERE sha256 = '{0}'; INSERT INTO blob VALUES ('{0}', '{1}')", "former chip"),
    ],
)
def test_what_was_changed_with_the_triggers_taken_off_is_named(cases, table, bend, named):
    address = cases.make()
    store = cases.open(address)
    sighting, other = Sighting(new_id(), "train", "draft"), b"another image"
    chip = Chip(new_id(), sighting.id, sha256(b"image"), png=b"image")
    store.apply(adding(place(precision_m=0.1 + 0.2), sighting, chip))
    store.apply(Action("edit", "Cut again", (Update(replace(chip, sha256=sha256(other), png=other)),)))
    assert verify_log(store).valid
    for statement in _WITHOUT_TRIGGERS[type(cases).__name__] if table != "blob" else ():
        cases.tell(address, statement.format(table))
    for statement in bend.format(sha256(b"image"), "bent").split(";"):
        cases.tell(address, statement)
    verdict = verify_log(store)
    assert not verdict.valid and named in verdict.first_bad


def test_an_image_the_log_no_longer_has_is_not_brought_back_as_nothing(cases):
    address = cases.make()
    store = cases.open(address)
    sighting = Sighting(new_id(), "train", "draft")
    store.apply(adding(sighting, Chip(new_id(), sighting.id, sha256(b"image"), png=b"image")))
    store.apply(Action("delete", "Delete", tuple(Delete("chip", chip.id) for chip in store.all(Chip))))
    cases.tell(address, "DELETE FROM blob")
    with pytest.raises(CaseError, match="no longer in the case"):
        store.undo()
    assert store.all(Chip) == ()


def test_a_case_verified_while_others_write_it_is_not_said_to_be_bent(cases):
    address = cases.make()
    store, ben = cases.open(address), cases.open(address, "ben")
    store.apply(adding(*(place(f"{n}") for n in range(20))))
    read, writes = store.changes, iter(range(2))

    def changes():
        yield from read()
        for number in writes:
            ben.apply(adding(place(f"meanwhile {number}")))
            return

    store.changes = changes
    verdict = verify_log(store)
    assert verdict.valid, verdict.first_bad


@pytest.mark.parametrize("column", ["label", "note"])
def test_a_nul_character_is_refused_in_words(cases, column):
    store = cases.open(cases.make())
    with pytest.raises(BadValue, match="NUL"):
        store.apply(adding(place(**{"label": "x", column: "a\0b"})))
