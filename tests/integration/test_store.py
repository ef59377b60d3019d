"""What every CaseStore keeps to: all or nothing, durable, logged, and back to the beginning and forth again."""
from __future__ import annotations

import hashlib
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from osgeo import ogr
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer, edit

from plugin.core.actions import Action, Delete, Insert, Update
from plugin.core.digest import sha256
from plugin.core.errors import (
    BadValue,
    CaseBusy,
    CaseError,
    Conflict,
    NewerCase,
    NotACase,
    NothingToUndo,
    WaybillError,
)
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
from plugin.flows.create_case import create_case
from plugin.gis import gpkg_database
from plugin.gis.gpkg_store import GeoPackageStore
from tests.integration import kit


class GeoPackageCases:
    """How the contract's tests make, open and look into cases kept in a GeoPackage."""

    def __init__(self, folder):
        self._folder = folder
        self._opened = []

    def make(self):
        return str(create_case(self._folder / f"{new_id()}.gpkg", "A case", "maker").path)

    def open(self, address, handle="ada"):
        self._opened.append(GeoPackageStore(Path(address), handle))
        return self._opened[-1]

    def rows(self, address):
        return kit.rows_of(address)

    def actions(self, address):
        return kit.actions_of(address)

    def first_broken_link(self, address):
        return kit.first_broken_link(address)

    def close(self):
        for store in self._opened:
            store.close()


@pytest.fixture(params=[GeoPackageCases])
def cases(request, tmp_path):
    """One way of keeping cases; another adapter joins by standing beside the first."""
    made = request.param(tmp_path)
    yield made
    made.close()


def place(label="Rajin", **more):
    return Place(new_id(), label, geom=Point(130.29, 42.24), **more)


def adding(*records, verb="add", label="Add"):
    return Action(verb, label, tuple(Insert(record) for record in records))


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
    with pytest.raises(WaybillError):
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
    (change,) = kit.changes_of(address, entry["id"])
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


# From here on: what is particular to the GeoPackage


@pytest.mark.parametrize("column", ["before", "after"])
def test_one_altered_byte_of_the_log_breaks_the_chain(empty_case, open_store, column):
    store = open_store(empty_case)
    rajin = place("Rajin")
    store.apply(adding(rajin))
    store.apply(Action("edit", "Rename", (Update(replace(rajin, label="Rasin")),)))
    store.apply(adding(place("Dunai")))
    store.close()
    assert kit.first_broken_link(empty_case) is None
    edited = kit.actions_of(empty_case)[-2]
    with kit.plain(empty_case) as db:
        db.execute(
            f"UPDATE change SET {column} = replace({column}, 'a', 'b') WHERE fid = "
            "(SELECT fid FROM change WHERE action = ?)",
            (edited["id"],),
        )
    assert kit.first_broken_link(empty_case) == edited["seq"]


@pytest.mark.parametrize("column", ["utc", "why", "label", "person", "verb", "undoes"])
def test_an_altered_entry_breaks_the_chain(empty_case, open_store, column):
    open_store(empty_case).apply(adding(place()))
    with kit.plain(empty_case) as db:
        value = "1999-01-01T00:00:00Z" if column == "utc" else "x"
        db.execute(f"UPDATE action SET {column} = ? WHERE seq = (SELECT max(seq) FROM action)", (value,))
    assert kit.first_broken_link(empty_case) == len(kit.actions_of(empty_case))


def test_a_removed_change_breaks_the_chain(empty_case, open_store):
    receipt = open_store(empty_case).apply(adding(place(), place()))
    with kit.plain(empty_case) as db:
        db.execute("DELETE FROM change WHERE fid = (SELECT max(fid) FROM change)")
    assert kit.first_broken_link(empty_case) == receipt.seq


def _edit_with_ogr(path, kept, gone):
    file = ogr.Open(str(path), update=1)
    layer = file.GetLayerByName("place")
    for feature in layer:
        if feature["id"] == kept:
            feature["label"] = "renamed by ogr"
            layer.SetFeature(feature)
    fresh = ogr.Feature(layer.GetLayerDefn())
    fresh["label"] = "added by ogr"
    fresh.SetGeometry(ogr.CreateGeometryFromWkt("POINT (135 43)"))
    layer.CreateFeature(fresh)
    layer.DeleteFeature(next(f.GetFID() for f in layer if f["id"] == gone))
    file.FlushCache()
    file = None


def _edit_with_qgis(path, kept, gone):
    layer = QgsVectorLayer(f"{path}|layername=place", "anything", "ogr")
    ids = {feature["id"]: feature.id() for feature in layer.getFeatures()}
    with edit(layer):
        layer.changeAttributeValue(ids[kept], layer.fields().indexOf("label"), "renamed by QGIS")
        fresh = QgsFeature(layer.fields())
        fresh["label"] = "added by QGIS"
        fresh.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(135, 43)))
        assert layer.addFeature(fresh)
        assert layer.deleteFeature(ids[gone])
    del layer


@pytest.mark.parametrize("editor", [_edit_with_ogr, _edit_with_qgis], ids=["ogr", "qgis"])
def test_edits_outside_the_plugin_are_logged_and_sealed_without_author_or_time_at_the_next_opening(
    empty_case, open_store, editor
):
    store = open_store(empty_case)
    kept, gone = place("kept"), place("gone")
    store.apply(adding(kept, gone))
    store.close()
    editor(empty_case, kept.id, gone.id)
    with kit.plain(empty_case) as db:
        assert db.execute("SELECT count(*) FROM change WHERE action IS NULL").fetchone()[0] == 3
    again = open_store(empty_case)
    entry = kit.actions_of(empty_case)[-1]
    assert (entry["verb"], entry["person"], entry["utc"]) == ("outside", None, None)
    changed = kit.changes_of(empty_case, entry["id"])
    seen = {(bool(row["before"]), bool(row["after"])): row["row"] for row in changed}
    fresh = next(p for p in again.all(Place) if p.label.startswith("added"))
    assert seen == {(True, True): kept.id, (False, True): fresh.id, (True, False): gone.id}
    assert kit.first_broken_link(empty_case) is None
    with pytest.raises(Conflict):
        again.undo()
    again.close()
    open_store(empty_case)
    assert kit.actions_of(empty_case)[-1]["id"] == entry["id"]


def test_a_row_added_outside_without_an_id_gets_one(empty_case, open_store):
    with kit.plain(empty_case) as db:
        for given in (None, ""):
            db.execute("INSERT INTO source (id, title) VALUES (?, 'x')", (given,))
    ids = [source.id for source in open_store(empty_case).all(Source)]
    assert len(set(ids)) == 2
    assert all(len(i) == 36 and i[14] == "4" and i[19] in "89ab" for i in ids)


def test_a_case_another_program_is_writing_is_busy_and_the_same_action_goes_through_later(
    empty_case, open_store, monkeypatch
):
    monkeypatch.setattr(gpkg_database, "_BUSY_TIMEOUT_S", 0.1)
    store = open_store(empty_case)
    store.me()
    before = kit.rows_of(empty_case)
    action = adding(place())
    with kit.plain(empty_case) as other:
        other.execute("BEGIN IMMEDIATE")
        for step in (lambda: store.apply(action), store.undo, store.redo, open_store(empty_case, "ben").me):
            with pytest.raises(CaseBusy, match=str(empty_case)):
                step()
        assert store.all(Place) == ()
        other.execute("ROLLBACK")
    assert kit.rows_of(empty_case) == before
    store.apply(action)
    assert store.all(Place) == (action.operations[0].record,)


def _digest(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def test_a_case_of_a_newer_version_is_refused_and_its_file_untouched(empty_case):
    with kit.plain(empty_case) as db:
        db.execute("UPDATE meta SET value = '99' WHERE key = 'schema_version'")
    before = _digest(empty_case)
    with pytest.raises(NewerCase, match="99"):
        GeoPackageStore(empty_case, "ada")
    assert _digest(empty_case) == before
    assert [p.name for p in empty_case.parent.iterdir()] == [empty_case.name]


@pytest.mark.parametrize("version", [None, "", "one", "1.5"])
def test_a_case_that_does_not_say_its_version_is_no_case(empty_case, version):
    with kit.plain(empty_case) as db:
        db.execute("UPDATE meta SET value = ? WHERE key = 'schema_version'", (version,))
    with pytest.raises(NotACase):
        GeoPackageStore(empty_case, "ada")


def _text(path):
    path.write_text("just words\n" * 500, encoding="utf-8")


def _nothing(path):
    path.write_bytes(b"")


def _other_geopackage(path):
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    file.CreateLayer("place")
    file = None


def _with_a_meta_table_of_its_own(path):
    _other_geopackage(path)
    with kit.plain(path) as db:
        db.execute("CREATE TABLE meta (name TEXT)")


def _cut_off(path):
    whole = create_case(path.with_name("whole.gpkg"), "A case", "ada").path
    path.write_bytes(whole.read_bytes()[:20_000])


@pytest.mark.parametrize("make", [_text, _nothing, _other_geopackage, _with_a_meta_table_of_its_own, _cut_off])
def test_a_file_that_is_no_case_is_refused_by_name_and_left_alone(tmp_path, make):
    path = tmp_path / "some thing.gpkg"
    make(path)
    before = _digest(path)
    with pytest.raises(NotACase, match=r"some thing.gpkg"):
        GeoPackageStore(path, "ada")
    assert _digest(path) == before


def test_a_missing_file_and_a_folder_are_refused_and_nothing_is_made(tmp_path):
    for path in (tmp_path / "none.gpkg", tmp_path):
        with pytest.raises(CaseError, match="no file"):
            GeoPackageStore(path, "ada")
    assert list(tmp_path.iterdir()) == []


def test_a_closed_case_says_so_and_closing_twice_is_harmless(empty_case):
    store = GeoPackageStore(empty_case, "ada")
    store.close()
    store.close()
    with pytest.raises(CaseError, match="closed"):
        store.all(Place)


def test_a_case_under_a_name_with_blanks_letters_and_marks_opens(tmp_path):
    folder = tmp_path / "내 사건 #1 100% ?"
    folder.mkdir()
    path = create_case(folder / "дело é.gpkg", "A case", "ada").path
    store = GeoPackageStore(path, "ada")
    store.apply(adding(place()))
    store.close()
    assert [p.name for p in folder.iterdir()] == ["дело é.gpkg"]


# As somebody who may not write

_READ_ONLY = """
import os, sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from plugin.core.actions import Action, Insert
from plugin.core.errors import CaseError, CaseReadOnly
from plugin.core.records import Place, LoggedAction
from plugin.core.values import new_id
from plugin.flows.create_case import create_case
from plugin.gis.gpkg_store import GeoPackageStore
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
path = Path(sys.argv[2])
store = GeoPackageStore(path, "ada")
assert not store.writable
assert len(store.all(Place)) == 1
assert store.undo_label() is None
for step in (lambda: store.apply(Action("add", "Add", (Insert(Place(new_id(), "x")),))), store.me):
    try:
        step()
    except CaseReadOnly as error:
        assert str(path) in str(error)
    else:
        raise AssertionError("it was written")
store.close()
try:
    create_case(path.parent / "new.gpkg", "x", "ada")
except CaseError as error:
    assert "new" in str(error), error
else:
    raise AssertionError("a case was made in a folder that is not ours")
print("as it should be")
"""


@pytest.mark.parametrize("journal", ["delete", "wal"])
@pytest.mark.skipif(not hasattr(os, "setuid"), reason="this system has no other user to become")
def test_a_read_only_case_is_read_and_says_that_nothing_can_be_saved(journal):
    folder = Path(tempfile.mkdtemp(prefix="waybill-read-only-"))
    try:
        path = create_case(folder / "case.gpkg", "A case", "maker").path
        store = GeoPackageStore(path, "maker")
        store.apply(adding(place()))
        store.close()
        with kit.plain(path) as db:
            db.execute(f"PRAGMA journal_mode = {journal}")
        path.chmod(0o444)
        folder.chmod(0o555)
        before = _digest(path)
        ran = subprocess.run(
            [sys.executable, "-c", _READ_ONLY, str(kit.ROOT), str(path)],
            capture_output=True, text=True, timeout=60, cwd="/", check=False,
        )  # fmt: skip
        assert ran.stdout.strip() == "as it should be", ran.stderr
        assert _digest(path) == before
        assert [p.name for p in folder.iterdir()] == ["case.gpkg"]
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder, ignore_errors=True)
