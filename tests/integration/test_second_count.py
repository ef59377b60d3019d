"""Another analyst counts the same image without seeing the first count: in the case itself, or by a small file."""
from __future__ import annotations

import json

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QLabel

from plugin.core.checks import check_case
from plugin.core.counting import CLASSES, BoxShape, MarkDraft
from plugin.core.errors import BadValue
from plugin.core.ground import moved
from plugin.core.records import Mark, MarkBox, Person, Tally, TallyLine
from plugin.flows import bulk
from plugin.flows.counting import Counting
from plugin.flows.second_count import (
    check_may_count,
    compare_counts,
    open_task,
    take_answer,
    task_of,
    write_answer,
    write_task,
)
from plugin.flows.sightings import read_sighting
from plugin.flows.tallies import adopt
from plugin.gis import imagery
from plugin.panels.second_count_dialog import SecondCountDialog
from tests.integration import kit

TWENTY, FORTY = CLASSES[:2]


@pytest.fixture
def first(tmp_path, add_raster, case):
    """A count of five by ada: image, count, and the place of each mark."""
    layer = add_raster(kit.write_raster(tmp_path / "2023-09-08 yard.tif", kit.NOISE))
    scene, at = imagery.describe(layer, None), kit.middle_of(layer)
    places = [moved(at, 4.0 * n, 90.0) for n in range(5)]
    counting = Counting(case, QgsProject.instance())
    counting.add(scene, [MarkDraft(place, TWENTY, box=BoxShape(6.058, 2.438, 0.0)) for place in places])
    return scene, counting, places


def test_a_blind_count_starts_without_the_first_ones_marks_and_never_becomes_the_number(
    first, case, example, open_store
):
    scene, counting, places = first
    ben_store = open_store(example, "ben")
    check_may_count(ben_store, counting.sighting.id)
    ben = Counting(ben_store, QgsProject.instance())
    ben.take(counting.sighting.id, blind=True)
    assert not ben.marks
    ben.add(scene, [MarkDraft(moved(place, 0.4, 0.0), TWENTY) for place in places[1:]])
    (blind,) = [t for t in case.where(Tally, "sighting", counting.sighting.id) if t.blind]
    assert not blind.adopted and read_sighting(case, counting.sighting.id).count.best == 5
    compared = compare_counts(case, counting.sighting.id)
    assert (compared.first, compared.second) == ("ada", "ben")
    assert (len(compared.agreement.pairs), len(compared.agreement.only_first)) == (4, 1)
    assert compared.agreement.share == 0.8
    assert compared.agreement.estimate.total == pytest.approx(5.0)
    assert "too low" in compared.agreement.estimate.warning


def test_what_the_two_agree_on_is_said_in_whole_things(first, case, example, open_store, qtbot):
    """Ada stamped outlines, ben clicked in them 2 m from their middles."""
    scene, counting, places = first
    ben = Counting(open_store(example, "ben"), QgsProject.instance())
    ben.take(counting.sighting.id, blind=True)
    ben.add(scene, [MarkDraft(moved(places[0], 2.0, 0.0), TWENTY), MarkDraft(moved(places[1], 20.0, 0.0), TWENTY)])
    compared = compare_counts(case, counting.sighting.id)
    assert [len(each) for each in (compared.agreement.pairs, compared.agreement.only_first)] == [1, 4]
    dialog = SecondCountDialog(compared)
    qtbot.addWidget(dialog)
    assert "8 (90 %: 6 to 13, Chapman)" in [label.text() for label in dialog.findChildren(QLabel)]


def test_nobody_is_their_own_second_analyst(first, case):
    _, counting, _ = first
    with pytest.raises(BadValue, match="another analyst"):
        check_may_count(case, counting.sighting.id)


def test_a_task_file_holds_no_count_and_its_answer_comes_back_as_one_step(first, case, tmp_path, open_store):
    scene, counting, places = first
    task, answer = tmp_path / "task.json", tmp_path / "answer.json"
    write_task(case, counting.sighting.id, task)
    told = json.loads(task.read_text(encoding="utf-8"))["task"]
    assert "marks" not in told and "5" not in {str(value) for value in told.values()}
    assert told["sha256"] == scene.sha256

    there = open_store(open_task(task, tmp_path / "for ben.gpkg", "ben"), "ben")
    assert task_of(there) == counting.sighting.id
    ben = Counting(there, QgsProject.instance())
    ben.take(counting.sighting.id)
    with pytest.raises(BadValue, match="Count first"):
        write_answer(there, "ben", answer)
    ben.add(scene, [MarkDraft(place, TWENTY, box=BoxShape(6.058, 2.438, 0.0)) for place in places[:4]])
    assert write_answer(there, "ben", answer) == 4

    rows = len(case.all(Mark))
    receipt = take_answer(case, answer)
    assert receipt.label == "Second count by ben"
    assert len(case.all(Mark)) == rows + 4 and len(case.all(MarkBox)) == rows + 4
    assert [person.handle for person in case.all(Person)][-1] == "ben"
    assert len(compare_counts(case, counting.sighting.id).agreement.pairs) == 4
    with pytest.raises(BadValue, match="already"):
        take_answer(case, answer)
    case.undo()
    assert len(case.all(Mark)) == rows and "ben" not in [person.handle for person in case.all(Person)]


@pytest.fixture
def doubted(first, example, open_store):
    """Ben counts the same image blind, two in doubt, and gives no reason."""
    scene, counting, places = first
    ben = Counting(open_store(example, "ben"), QgsProject.instance())
    ben.take(counting.sighting.id, blind=True)
    ben.add(scene, [MarkDraft(place, TWENTY, firm=n > 1) for n, place in enumerate(places)])
    assert ben.unexplained
    return counting.sighting.id, ben


def test_the_second_ones_doubt_does_not_keep_the_adopted_count_from_review(doubted, case):
    sighting, ben = doubted
    bulk.set_status_of_many(case, [sighting], "reviewed")
    assert read_sighting(case, sighting).status == "reviewed"
    told = [found for found in check_case(case) if found.field == "width_reason"]
    assert [found.severity for found in told] == ["hint"] and "not adopted" in told[0].message
    adopt(case, sighting, ben.tally.id)
    assert read_sighting(case, sighting).status == "draft", "now the doubt is the sighting's own"
    with pytest.raises(BadValue, match="no reason"):
        bulk.set_status_of_many(case, [sighting], "reviewed")


@pytest.mark.parametrize("why", ["shadow", None])
def test_the_reason_of_a_doubt_comes_with_the_answer(first, case, tmp_path, open_store, why):
    scene, counting, places = first
    task, answer = tmp_path / "task.json", tmp_path / "answer.json"
    write_task(case, counting.sighting.id, task)
    there = open_store(open_task(task, tmp_path / "for ben.gpkg", "ben"), "ben")
    ben = Counting(there, QgsProject.instance())
    ben.take(counting.sighting.id)
    ben.add(scene, [MarkDraft(places[0], TWENTY), MarkDraft(places[1], TWENTY, firm=False)])
    ben.add(scene, [MarkDraft(places[2], FORTY)])
    ben.explain(why)
    write_answer(there, "ben", answer)
    if why is None:  # as earlier versions wrote it
        held = json.loads(answer.read_text(encoding="utf-8"))
        del held["answer"]["why"]
        answer.write_text(json.dumps(held), encoding="utf-8")
    take_answer(case, answer)
    (blind,) = [t for t in case.where(Tally, "sighting", counting.sighting.id) if t.blind]
    reasons = {line.size_class: line.width_reason for line in case.where(TallyLine, "tally", blind.id)}
    assert reasons == {"20ft": why, "40ft": "every one counted"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no counting task"),
        ("{", "no counting task"),
        ("[1, 2]", "no counting task"),
        ('{"kind": "waybill-count-task", "version": 1, "task": {}}', "a task, not an answer"),
        ('{"kind": "waybill-count-answer", "version": 9, "answer": {}}', "another version"),
        ('{"kind": "waybill-count-answer", "version": 1, "answer": {"marks": []}}', "lacks its sighting"),
        (
            '{"kind": "waybill-count-answer", "version": 1, "answer": {"sighting": "x", "handle": "ben", "utc": '
            '"2023-09-08T00:00:00Z", "marks": [{"lon": 999, "lat": 1, "kind": "container"}]}}',
            "Mark 1",
        ),
        (
            '{"kind": "waybill-count-answer", "version": 1, "answer": {"sighting": "x", "handle": "ben", "utc": '
            '"2023-09-08T00:00:00Z", "marks": []}}',
            "not in this case",
        ),
    ],
)
def test_a_file_that_is_no_answer_is_refused_in_words(case, tmp_path, text, told):
    path = tmp_path / "answer.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadValue, match=told):
        take_answer(case, path)


def test_a_count_of_another_image_is_refused(first, case, tmp_path, open_store):
    scene, counting, places = first
    task, answer = tmp_path / "task.json", tmp_path / "answer.json"
    write_task(case, counting.sighting.id, task)
    there = open_store(open_task(task, tmp_path / "for ben.gpkg", "ben"), "ben")
    ben = Counting(there, QgsProject.instance())
    ben.take(counting.sighting.id)
    ben.add(scene, [MarkDraft(places[0], TWENTY)])
    write_answer(there, "ben", answer)
    answer.write_text(answer.read_text(encoding="utf-8").replace(scene.sha256, "0" * 64), encoding="utf-8")
    with pytest.raises(BadValue, match="another image"):
        take_answer(case, answer)
