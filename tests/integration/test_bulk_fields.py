"""Fields of many sightings at once: each reaches only what can hold it, and one undo takes all of it back."""
from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QDialogButtonBox

from plugin.core.actions import Action, Insert
from plugin.core.errors import BadValue
from plugin.core.geometry import Point
from plugin.core.records import Look, Mark, Scene, Sighting, Tally, TallyLine
from plugin.core.values import Utc, new_id
from plugin.core.vocab import SCALES
from plugin.flows import bulk
from plugin.panels.bulk_dialog import BulkDialog
from tests.integration import kit

DAY = Utc("2023-09-08T02:15:00Z")


@pytest.fixture
def put(case):
    """Stores an observed sighting with one line of a count."""
    scene = Scene(new_id(), "image", title="yard", acquired_from=DAY, acquired_to=DAY)
    case.apply(Action("add", "Add", (Insert(scene),)))

    def put_(subject, kind, *, size=None, count=(10, 12, 14), why="shadow", marked=False, method="counted"):
        look = Look(new_id(), scene.id, DAY, "seen", "full")
        sighting = Sighting(new_id(), subject, "draft", look=look.id, observation="as seen", geom=Point(130.0, 42.0))
        tally = Tally(new_id(), sighting.id, 0, 1, method)
        line = TallyLine(new_id(), tally.id, kind, size, None, "things", "interval", *count, why)
        mark = [Mark(new_id(), tally.id, kind, "firm", "hand", seq=1, size_class=size, geom=Point(130.0, 42.0))]
        rows = (look, sighting, tally, line, *(mark if marked else ()))
        case.apply(Action("add", "Add", tuple(Insert(row) for row in rows)))
        return sighting.id

    return put_


def line_of(case, sighting):
    (tally,) = case.where(Tally, "sighting", sighting)
    (line,) = case.where(TallyLine, "tally", tally.id)
    return line


def settings(**wanted):
    return [bulk.Setting(field, value) for field, value in wanted.items()]


def test_a_size_goes_only_to_kinds_that_have_sizes_and_the_rest_is_said(case, put):
    railcars, typed = put("railcars", "railcar", marked=True), put("container_stack", "container_stack")
    containers, train = put("container_stack", "container", marked=True), put("train", "train")
    done = bulk.set_fields(case, [railcars, typed, containers, train], settings(size_class="40ft"))
    sizes = [line_of(case, row).size_class for row in (railcars, typed, containers, train)]
    assert sizes == [None, "40ft", "40ft", None]
    assert (done.changed, done.left) == (2, "Left as they were: 2 in size, being of a kind without sizes.")
    done = bulk.set_fields(case, [railcars, containers], settings(size_class="20ft", colour_class="blue"))
    assert (line_of(case, railcars).size_class, line_of(case, railcars).colour_class) == (None, "blue")
    assert (done.changed, done.left) == (2, "Left as they were: 1 in size, being of a kind without sizes.")
    marks = case.where_any(Mark, "tally", [line_of(case, row).tally for row in (railcars, containers)])
    assert [(mark.size_class, mark.colour_class) for mark in marks] == [(None, "blue"), ("20ft", "blue")]


def test_a_size_that_a_railcar_was_given_can_be_taken_away(case, put):
    wrong = put("railcars", "railcar", size="40ft")
    bulk.set_fields(case, [wrong], settings(size_class=None))
    assert line_of(case, wrong).size_class is None


def test_words_reason_and_subject_are_set_in_one_step_that_is_taken_back_at_once(case, put, example):
    wide, exact = put("container_stack", "container_stack", why=None), put("other", "other", count=(3, 3, 3))
    case.me()
    before = kit.rows_of(example)
    wanted = settings(
        subject="lorries", observation="lorries in a row", inference=None, note="seen by two", width_reason="tarpaulin"
    )
    done = bulk.set_fields(case, [wide, exact], wanted)
    assert (done.changed, done.left) == (2, "Left as they were: 1 in reason, as the number needs none.")
    stored = [case.get(Sighting, row) for row in (wide, exact)]
    assert {(s.subject, s.observation, s.inference, s.note) for s in stored} == {
        ("lorries", "lorries in a row", None, "seen by two")
    }
    lines = [line_of(case, row) for row in (wide, exact)]
    assert [(line.kind, line.unit) for line in lines] == [("lorries", "lorries")] * 2
    assert [line.width_reason for line in lines] == ["tarpaulin", "shadow"]
    case.undo()
    assert kit.rows_of(example) == before


def test_what_was_counted_or_measured_stays_what_it_is_whatever_the_subject(case, put):
    counted, measured = put("other", "container", marked=True), put("other", "container", size="20ft", method="area")
    bulk.set_fields(case, [counted, measured], settings(subject="train"))
    assert {case.get(Sighting, row).subject for row in (counted, measured)} == {"train"}
    assert [line_of(case, row).kind for row in (counted, measured)] == ["container", "container"]


def test_a_size_that_the_new_subject_can_not_hold_is_not_lost_unasked(case, put):
    sized, plain = put("container_stack", "container_stack", size="40ft"), put("train", "train")
    done = bulk.set_fields(case, [sized, plain], settings(subject="railcars"))
    assert case.get(Sighting, sized).subject == "container_stack" and line_of(case, sized).size_class == "40ft"
    assert done.changed == 1 and "1 with a container size" in done.left
    bulk.set_fields(case, [sized], settings(subject="railcars", size_class=None))
    assert (line_of(case, sized).kind, line_of(case, sized).size_class) == ("railcars", None)


@pytest.mark.parametrize(("field", "value"), [("subject", None), ("subject", "boxes"), ("width_reason", None)])
def test_what_can_not_be_empty_is_refused(case, put, field, value):
    row = put("train", "train")
    with pytest.raises(BadValue):
        bulk.set_fields(case, [row], [bulk.Setting(field, value)])


def test_the_dialog_sets_only_what_was_chosen_or_ticked(qtbot):
    dialog = BulkDialog(3, SCALES["ICD 203"])
    qtbot.addWidget(dialog)
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert dialog.settings() == () and not ok.isEnabled()
    dialog.texts["note"][1].setPlainText("checked twice")
    dialog.boxes["subject"].setCurrentIndex(dialog.boxes["subject"].findData("lorries"))
    dialog.boxes["width_reason"].setEditText("haze")
    assert dialog.settings() == (
        bulk.Setting("subject", "lorries"), bulk.Setting("width_reason", "haze"), bulk.Setting("note", "checked twice")
    )  # fmt: skip
    assert ok.isEnabled()
    dialog.boxes["width_reason"].setEditText("")
    dialog.texts["note"][0].setChecked(False)
    dialog.texts["inference"][0].setChecked(True)
    assert dialog.settings() == (bulk.Setting("subject", "lorries"), bulk.Setting("inference", None))
