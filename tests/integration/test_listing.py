"""The light listing says what the record says, page by page, and keeps in step with every change."""
from __future__ import annotations

import dataclasses
import itertools

import pytest
from qgis.PyQt.QtCore import QItemSelectionModel, Qt
from qgis.PyQt.QtTest import QAbstractItemModelTester, QTest
from qgis.PyQt.QtWidgets import QAction

from plugin.core import words
from plugin.core.actions import Action, Delete, Insert, Update
from plugin.core.errors import BadValue
from plugin.core.geometry import Point
from plugin.core.listing import SightingEntry
from plugin.core.records import Claim, Look, Place, Scene, Sighting, Source, Tally, TallyLine
from plugin.core.sightings import SightingLine
from plugin.core.values import NO_COUNT, Id, Utc, new_id
from plugin.flows import bulk
from plugin.flows.session import CaseSession
from plugin.flows.sighting_list import sightings_touched
from plugin.flows.sightings import read_sighting, read_sightings
from plugin.panels.sightings_list import SightingsList
from plugin.panels.sightings_model import ROLE_ID, SightingsModel
from plugin.panels.sightings_panel import SightingsPanel
from tests.integration import kit


@pytest.fixture
def case(example, open_store):
    """The example case with a scene, five looks and counts of several kinds."""
    store = open_store(example)
    place = store.all(Place)[0]
    day = Utc("2023-09-08T02:15:00Z")
    scene = Scene(new_id(), "image", title="yard", acquired_from=day, acquired_to=day)
    rows = [scene]
    for n in range(5):
        look = Look(new_id(), scene.id, day, "seen", "full", place=place.id)
        sighting = Sighting(new_id(), "train", "draft", look=look.id, observation=f"row {n}", geom=Point(130, 42))
        rows += [look, sighting]
        for adopted in (0, 1) if n < 4 else (0,):
            tally = Tally(new_id(), sighting.id, 0, adopted, "counted")
            rows.append(tally)
            rows += [
                TallyLine(new_id(), tally.id, "train", colour_class=colour, unit="railcars", bound=bound, low=low,
                          best=low + 2, high=high, width_reason=reason)
                for colour, bound, low, high, reason in (
                    ("blue", "interval", 10, 20, "shadow"), ("red", "at_least", 5, None, None),
                )[: 1 + n % 2]
            ]  # fmt: skip
    store.apply(Action("add", "Add", tuple(Insert(row) for row in rows)))
    return store


@pytest.fixture
def mine(case):
    """The observed sightings of the case."""
    return [row.id for row in case.all(Sighting) if row.look]


def everything(store, size=1000):
    found, after = [], 0
    while page := store.listing(after, size):
        found += page
        after = page[-1].fid
    return found


def test_an_entry_says_what_the_record_says(case):
    lines = {line.id: line for line in read_sightings(case)}
    entries = everything(case)
    assert len(entries) == len(lines) >= 20
    shared = set(SightingEntry._fields) & {field.name for field in dataclasses.fields(next(iter(lines.values())))}
    assert shared >= {"subject", "status", "origin", "from_utc", "to_utc", "place", "unit", "colour_class"}
    for entry in entries:
        line = lines[entry.id]
        assert {name: getattr(entry, name) for name in shared} == {name: getattr(line, name) for name in shared}
        assert entry.counted == line.count
        for said in (line.observation, line.inference, line.wording, line.publisher, line.scene, line.note):
            assert not said or said in entry.words


def test_one_sighting_reads_as_it_does_among_all(case):
    for line in read_sightings(case):
        assert read_sighting(case, line.id) == line


@pytest.mark.parametrize("size", [1, 2, 3, 7, 1000])
def test_pages_neither_lose_nor_double(case, size):
    assert [entry.id for entry in everything(case, size)] == [row.id for row in case.all(Sighting)]


def test_a_few_are_read_by_identifier_and_what_is_gone_is_left_out(case, mine):
    found = case.listing_of([mine[2], new_id(), mine[0]])
    assert {entry.id for entry in found} == {mine[0], mine[2]}
    many = [new_id() for _ in range(1200)] + mine
    assert {entry.id for entry in case.listing_of(many)} == set(mine)
    assert case.listing_of(()) == () == case.where_any(Sighting, "id", ())


def changes(case, mine):
    """A change of every table that a listing reads, and the sightings it touches (None: any)."""
    sighting = case.get(Sighting, mine[0])
    (tally,) = (t for t in case.where(Tally, "sighting", mine[1]) if t.adopted)
    line = case.where(TallyLine, "tally", tally.id)[0]
    scene, look = case.all(Scene)[-1], case.get(Look, sighting.look)
    claim = next(c for c in case.all(Claim) if case.where(Sighting, "claim", c.id))
    replace = dataclasses.replace
    yield Update(replace(sighting, note="changed")), {mine[0]}
    yield Update(replace(line, low=3)), {mine[1]}
    yield Update(replace(scene, title="other")), set(mine)
    yield Update(replace(look, place=case.all(Place)[1].id)), {mine[0]}
    yield Update(replace(claim, when_wording="some day")), {s.id for s in case.where(Sighting, "claim", claim.id)}
    yield Update(replace(case.all(Place)[0], label="Elsewhere")), None
    yield Update(replace(case.all(Source)[0], publisher="Another")), None
    yield Delete("tally_line", case.where(TallyLine, "tally", tally.id)[1].id), {mine[1]}


def test_every_change_tells_which_sightings_to_read_anew(case, mine):
    for operation, expected in changes(case, mine):
        before = {entry.id: entry for entry in everything(case)}
        receipt = case.apply(Action("change", "Change", (operation,)))
        for step in (lambda: receipt, case.undo, case.redo):  # noqa: B023 -- asked at once
            touched = sightings_touched(case, step().rows)
            assert (None if touched is None else set(touched)) == expected, operation
        after = {entry.id: entry for entry in everything(case)}
        really = {row for row in before if before[row] != after[row]}
        assert expected is None or really <= expected


def test_a_count_taken_away_whole_still_tells_whose_it_was(case, mine):
    (tally,) = (t for t in case.where(Tally, "sighting", mine[1]) if t.adopted)
    lines = case.where(TallyLine, "tally", tally.id)
    gone = (*(Delete("tally_line", line.id) for line in lines), Delete("tally", tally.id))
    assert sightings_touched(case, case.apply(Action("drop", "Drop", gone)).rows) == (mine[1],)


# Many at once


def test_fields_of_many_are_set_in_one_step_and_one_undo_takes_it_back(case, mine, example):
    case.me()
    before = kit.rows_of(example)
    reported = next(row.id for row in case.all(Sighting) if row.claim)
    wanted = (bulk.Setting("confidence", "high"), bulk.Setting("colour_class", "grey"))
    done = bulk.set_fields(case, [*mine, reported], wanted)
    assert (done.changed, done.receipt.label) == (5, "Edit 5 sightings")
    assert done.left == "Left as they were: 1 reported by a source, 2 counted in several classes, 1 without a count."
    assert {case.get(Sighting, row).confidence for row in mine} == {"high"}
    assert case.get(Sighting, reported).confidence is None
    assert [case.listing_of([row])[0].colour_class for row in mine] == ["grey", "mixed", "grey", "mixed", None]
    assert case.undo_label() == "Edit 5 sightings"
    case.undo()
    assert kit.rows_of(example) == before
    assert kit.first_broken_link(example) is None


def test_a_review_of_many_is_refused_whole_and_says_how_many_lack_a_reason(case, mine):
    tallies = [tally.id for row in mine[:2] for tally in case.where(Tally, "sighting", row) if tally.adopted]
    lines = [line for tally in tallies for line in case.where(TallyLine, "tally", tally) if line.bound == "interval"]
    case.apply(Action("x", "x", tuple(Update(dataclasses.replace(line, width_reason=None)) for line in lines)))
    with pytest.raises(BadValue, match=r"2 of 5 sightings have counts? without a reason"):
        bulk.set_status_of_many(case, mine, "reviewed")
    assert {case.get(Sighting, row).status for row in mine} == {"draft"}
    assert bulk.set_status_of_many(case, mine[2:], "reviewed").receipt.label == "Mark 3 sightings reviewed"


def test_nothing_to_change_is_said_and_not_logged(case, mine):
    steps = case.undo_label()
    with pytest.raises(BadValue, match="Nothing to change"):
        bulk.set_fields(case, mine, (bulk.Setting("confidence", None),))
    with pytest.raises(BadValue, match="draft already"):
        bulk.set_status_of_many(case, mine, "draft")
    assert case.undo_label() == steps


def test_many_are_deleted_in_one_step_with_all_that_hangs_on_them(case, mine, example):
    case.me()
    before = kit.rows_of(example)
    done = bulk.delete_sightings(case, mine)
    assert done.receipt.label == "Delete 5 sightings"
    assert not case.where_any(Tally, "sighting", mine) and not case.all(Look)
    case.undo()
    assert kit.rows_of(example) == before


# The model and the panel


def made(count):
    return [
        SightingEntry(n, f"s{n}", "train", "draft", "observed", f"2023-01-{n % 28 + 1:02}T00:00:00Z", best=n)
        for n in range(1, count + 1)
    ]


@pytest.fixture
def listed(qtbot):
    about = SightingLine(Id(""), "train", "draft", "observed", NO_COUNT)
    model = SightingsModel(lambda _: about)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view = SightingsList(model)
    qtbot.addWidget(view)
    view.resize(300, 300)
    view.show()
    yield view, model
    del tester


def test_the_model_keeps_qts_rules_through_all_that_happens_to_it(listed):
    _view, model = listed
    model.entries.put(made(60))
    model.settle()
    assert model.rowCount() == 60 and model.columnCount() == 4
    model.filter("2023-01-05")
    assert model.rowCount() == 3
    for column, order in itertools.product(range(4), (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder)):
        model.sort(column, order)
    model.filter("")
    model.entries.drop(["s1", "s2"])
    model.settle()
    assert model.rowCount() == 58
    assert not model.setData(model.index(0, 0), "x")
    assert {model.index(row, 0).data(ROLE_ID) for row in range(58)} == {f"s{n}" for n in range(3, 61)}


def test_what_is_chosen_and_where_the_list_stands_outlast_every_rearrangement(listed):
    view, model = listed
    model.entries.put(made(500))
    model.settle()
    view.choose("s100")
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    view.selectionModel().select(model.index_of("s300"), flags)
    offset = view.currentIndex().row() - view.verticalScrollBar().value()
    view.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert set(view.chosen()) == {"s100", "s300"} and view.currentIndex().data(ROLE_ID) == "s100"
    assert view.currentIndex().row() - view.verticalScrollBar().value() == offset
    model.filter("2023-01-01")
    assert view.chosen() == ()
    model.filter("")
    assert set(view.chosen()) == {"s100", "s300"}
    view.clearSelection()
    model.settle()
    assert view.chosen() == ()
    view.verticalScrollBar().setValue(250)
    top = view.indexAt(view.viewport().rect().topLeft()).data(ROLE_ID)
    model.entries.put([made(1)[0]._replace(fid=900, id="new", best=0)])
    model.settle()
    assert view.indexAt(view.viewport().rect().topLeft()).data(ROLE_ID) == top


@pytest.fixture
def panel(case, project, qtbot):
    session = CaseSession(project, case, "ada")
    widget = SightingsPanel(session, (QAction("Add Sighting"), QAction("Count")))
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitUntil(lambda: not widget._feed.reading)
    yield widget
    widget.leave()


def test_changes_while_the_list_is_being_read_neither_double_nor_lose_rows(panel, case, mine, qtbot, monkeypatch):
    monkeypatch.setattr("plugin.panels.sightings_feed._PAGE", 3)
    monkeypatch.setattr("plugin.panels.sightings_feed._STEP_MS", 0)
    session, feed, entries = panel._session, panel._feed, panel._model.entries
    entries.clear()
    feed.read_all()
    assert feed.reading and panel.state.text().endswith("read …")
    session.delete_sightings(mine[:2])
    panel.select_row(mine[4])
    assert panel.current() == mine[4]
    session.set_status(mine[3:], "disputed")
    session.undo()
    session.undo()
    qtbot.waitUntil(lambda: not feed.reading)
    QTest.qWait(20)
    assert [e.id for e in (entries.find(row.id) for row in case.all(Sighting))] == [r.id for r in case.all(Sighting)]
    assert entries.every == panel._model.rowCount() == case.count(Sighting)
    assert panel.current() == mine[4]


def test_only_what_a_change_touched_is_read_anew(panel, case, mine, monkeypatch):
    read = []
    monkeypatch.setattr(type(case), "listing", lambda *_: pytest.fail("the whole list was read"))
    real = type(case).listing_of
    monkeypatch.setattr(type(case), "listing_of", lambda store, rows: read.append(tuple(rows)) or real(store, rows))
    panel._session.set_status(mine[:2], "disputed")
    panel._session.undo()
    assert [set(rows) for rows in read] == [set(mine[:2])] * 2
    assert panel._model.index_of(mine[0]).siblingAtColumn(3).data() == "Draft"


def test_the_filter_finds_place_status_origin_and_counts(panel, case):
    place = case.all(Place)[0].label
    for text, expected in ((f"{place} draft observed", 5), ("reported observed", 0), ("train observed 8 sep 2023", 5)):
        panel.filter.setText(text)
        assert panel._model.rowCount() == expected, text
    panel.filter.setText("")
    assert panel.state.text() == f"{words.number(case.count(Sighting))} sightings"
