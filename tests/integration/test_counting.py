"""Counting on an image: every click is stored by itself, adds up to the sighting's count, and can be taken back."""
from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from qgis.core import QgsProject

from plugin.core.actions import Action, Insert, Update
from plugin.core.checks import check_case
from plugin.core.counting import CLASSES, BoxShape, MarkDraft
from plugin.core.errors import BadValue, CaseError
from plugin.core.ground import moved, vector
from plugin.core.records import Chip, Look, Mark, MarkBox, Measurement, Scene, Sighting, Tally, TallyLine
from plugin.core.sightings import draft_of
from plugin.core.values import Interval, new_id
from plugin.flows import annotate, bulk
from plugin.flows.counting import Counting
from plugin.flows.finish_count import finish_count
from plugin.flows.sightings import read_sighting
from plugin.gis import imagery
from tests.integration import kit

TWENTY, FORTY, _, RAILCAR = CLASSES[:4]


@pytest.fixture
def yard(tmp_path, add_raster):
    """An image on the map: the layer, what is known of it, and its middle."""
    layer = add_raster(kit.write_raster(tmp_path / "2023-09-08 yard.tif", kit.NOISE))
    return layer, imagery.describe(layer, None), kit.middle_of(layer)


@pytest.fixture
def counting(case):
    return Counting(case, QgsProject.instance())


def draft(at, of=TWENTY, **more):
    return MarkDraft(at, of, **more)


def lines_of(case, counting):
    return {(line.kind, line.size_class, line.colour_class): (line.low, line.best, line.high, line.width_reason)
            for line in case.where(TallyLine, "tally", counting.tally.id)}  # fmt: skip


def test_the_first_click_makes_the_sighting_and_each_further_one_a_step_of_its_own(case, counting, yard):
    _, scene, at = yard
    sightings = len(case.all(Sighting))
    for number in range(5):
        counting.add(scene, [draft(moved(at, 4.0 * number, 90.0), colour_class="blue")])
    assert len(case.all(Sighting)) == sightings + 1
    line = read_sighting(case, counting.sighting.id)
    assert (line.count, line.unit) == (Interval(5, 5, 5, "every one counted", "interval"), "containers")
    assert (line.subject, line.scene, line.from_utc) == ("container_stack", "2023-09-08 yard", "2023-09-08T00:00:00Z")
    for left in (4, 3, 2, 1):
        case.undo()
        assert len(case.where(Mark, "tally", counting.tally.id)) == left
        assert read_sighting(case, counting.sighting.id).count.best == left
    case.undo()
    assert len(case.all(Sighting)) == sightings and not case.all(Mark)


def test_doubtful_marks_widen_the_count_which_stays_a_draft_until_somebody_says_why(case, counting, yard):
    _, scene, at = yard
    counting.add(scene, [draft(at), draft(at), draft(at, firm=False)])
    assert lines_of(case, counting) == {("container", "20ft", None): (2, 2, 3, None)}
    assert counting.unexplained
    with pytest.raises(BadValue, match="no reason"):
        bulk.set_status_of_many(case, [counting.sighting.id], "reviewed")
    counting.explain("shadow")
    assert not counting.unexplained
    bulk.set_status_of_many(case, [counting.sighting.id], "reviewed")
    counting.add(scene, [draft(at, FORTY, firm=False)])
    assert lines_of(case, counting)[("container", "40ft", None)] == (0, 0, 1, "shadow")


def test_sums_add_low_to_low_and_high_to_high_over_classes_and_colours(case, counting, yard):
    _, scene, at = yard
    counting.why = "tarpaulin"
    counting.add(scene, [draft(at, colour_class="blue"), draft(at, colour_class="red", firm=False), draft(at, FORTY)])
    line = read_sighting(case, counting.sighting.id)
    assert (line.count.low, line.count.best, line.count.high) == (2, 2, 3)
    assert line.count.stands


def test_backspace_takes_the_last_back_and_erasing_many_is_one_step(case, counting, yard):
    _, scene, at = yard
    made = [counting.add(scene, [draft(moved(at, 3.0 * n, 0.0))])[0] for n in range(6)]
    assert counting.take_back().id == made[-1].id
    stamp = case.stamp()
    counting.erase([mark.id for mark in made[:3]])
    assert list(counting.marks) == [mark.id for mark in made[3:5]]
    assert lines_of(case, counting) == {("container", "20ft", None): (2, 2, 2, "every one counted")}
    counting.heard(case.changed_since(stamp))
    stamp = case.stamp()
    case.undo()
    counting.heard(case.changed_since(stamp))
    assert set(counting.marks) == {mark.id for mark in made[:5]}


def test_what_hangs_on_an_erased_mark_goes_with_it_and_comes_back(case, counting, yard):
    _, scene, at = yard
    (mark,) = counting.add(scene, [draft(at, box=BoxShape(6.058, 2.438, 10.0))])
    case.apply(Action("measure", "Measure", (Insert(Measurement(new_id(), "length", "mark", mark.id, 6.1)),)))
    counting.erase([mark.id])
    assert not case.all(Mark) and not case.all(MarkBox) and not case.where(Measurement, "target_id", mark.id)
    case.undo()
    assert case.all(MarkBox)[0].mark == mark.id and case.where(Measurement, "target_id", mark.id)


def test_a_box_is_stored_with_its_size_direction_and_true_outline(case, counting, yard):
    _, scene, at = yard
    (mark,) = counting.add(scene, [draft(at, FORTY, box=BoxShape(12.192, 2.438, 77.0))])
    (box,) = case.where(MarkBox, "mark", mark.id)
    assert (box.length_m, box.width_m, box.azimuth_deg) == (12.192, 2.438, 77.0)
    ring = box.geom.rings[0]
    assert vector(ring[1], ring[0]) == pytest.approx((12.192, 77.0), abs=1e-4)


def test_each_analyst_counts_into_a_tally_of_their_own(case, counting, yard, example, open_store):
    _, scene, at = yard
    counting.add(scene, [draft(at), draft(at)])
    ben = Counting(open_store(example, "ben"), QgsProject.instance())
    ben.take(counting.sighting.id)
    assert not ben.marks
    ben.add(scene, [draft(at)])
    tallies = case.where(Tally, "sighting", counting.sighting.id)
    assert [(bool(t.adopted), len(case.where(Mark, "tally", t.id))) for t in tallies] == [(True, 2), (False, 1)]
    assert read_sighting(case, counting.sighting.id).count.best == 2, "one count is adopted, the other stands beside it"


def test_a_number_that_was_typed_is_not_counted_into(case, counting, yard, add_sighting):
    layer, scene, at = yard
    typed = add_sighting(layer).sighting
    counting.take(typed)
    counting.add(scene, [draft(at)])
    assert read_sighting(case, typed).count.best == 300
    assert [t.adopted for t in case.where(Tally, "sighting", typed)] == [1, 0]


def test_an_empty_number_of_a_sighting_just_added_is_replaced_by_what_is_counted(case, counting, yard, add_sighting):
    layer, scene, at = yard
    fresh = add_sighting(layer, draft=dataclasses.replace(kit.DRAFT, count=Interval())).sighting
    counting.take(fresh)
    counting.add(scene, [draft(at)])
    assert read_sighting(case, fresh).count.best == 1
    assert len(case.where(Tally, "sighting", fresh)) == 1


def test_the_wrong_image_is_refused(case, counting, yard, tmp_path, add_raster):
    _, scene, at = yard
    counting.add(scene, [draft(at)])
    other = imagery.describe(add_raster(kit.write_raster(tmp_path / "2023-10-01 yard.tif", kit.NOISE)), None)
    with pytest.raises(BadValue, match=r"rests on “2023-09-08 yard”.*is “2023-10-01 yard”"):
        counting.add(other, [draft(at)])
    assert len(case.all(Mark)) == 1


def test_a_case_that_can_not_be_written_loses_no_mark_silently(case, counting, yard):
    _, scene, at = yard
    counting.add(scene, [draft(at)])
    case.close()
    with pytest.raises(CaseError):
        counting.add(scene, [draft(at)])


def test_closing_the_count_puts_the_sighting_in_the_middle_and_cuts_its_chip(case, counting, yard):
    layer, scene, at = yard
    for metres in (-20.0, 0.0, 20.0):
        counting.add(scene, [draft(moved(at, metres, 90.0), RAILCAR)])
    receipt, warning = finish_count(case, QgsProject.instance(), counting, layer.id())
    assert receipt.label == "Close the count" and not warning
    stored = case.get(Sighting, counting.sighting.id)
    assert stored.subject == "railcars"
    assert vector((stored.geom.x, stored.geom.y), at)[0] < 0.01
    (chip,) = case.where(Chip, "sighting", stored.id)
    assert chip.basis == "image" and chip.pixel_size_m == pytest.approx(0.5, abs=0.01)
    finish_count(case, QgsProject.instance(), counting, layer.id())
    assert len(case.where(Chip, "sighting", stored.id)) == 1, "a chip cut again takes the place of the former"


def test_the_form_of_a_counted_sighting_can_be_saved_and_its_marks_follow_its_colour(case, counting, yard):
    _, scene, at = yard
    counting.add(scene, [draft(at), draft(at)])
    line = read_sighting(case, counting.sighting.id)
    annotate.edit_sighting(case, line.id, dataclasses.replace(draft_of(line), colour_class="blue", note="x"), line)
    assert {mark.colour_class for mark in case.all(Mark)} == {"blue"}
    counting.take(line.id)
    counting.add(scene, [draft(at, colour_class="blue")])
    assert lines_of(case, counting) == {("container", "20ft", "blue"): (3, 3, 3, "every one counted")}
    counting.add(scene, [draft(at, FORTY)])
    line = read_sighting(case, counting.sighting.id)
    annotate.edit_sighting(case, line.id, dataclasses.replace(draft_of(line), observation="two sizes"), line)
    assert read_sighting(case, line.id).observation == "two sizes"


def test_one_look_is_logged_for_the_whole_count(case, counting, yard):
    _, scene, at = yard
    before = len(case.all(Look))
    for _n in range(3):
        counting.add(scene, [draft(at)])
    assert len(case.all(Look)) == before + 1


def test_the_colour_of_a_box_is_read_from_its_inner_third_and_the_raw_value_kept(case, counting, tmp_path, add_raster):
    pixels = np.full((3, 240, 240), 150, np.uint8)
    pixels[:, 110:130, 110:130] = np.array([40, 80, 165], np.uint8)[:, None, None]
    layer = add_raster(kit.write_raster(tmp_path / "2023-09-08 yard.tif", pixels))
    at = kit.middle_of(layer)
    boxed = draft(at, box=BoxShape(6.058, 2.438, 20.0))
    drafts, told = counting.coloured(layer.id(), [boxed, draft(moved(at, 40.0, 0.0))])
    assert not told and [d.colour_class for d in drafts] == ["blue", "grey"]
    (mark, _) = counting.add(imagery.describe(layer, None), drafts)
    lightness, a, b = map(float, case.get(Mark, mark.id).colour_lab.split())
    assert (lightness, a, b) == pytest.approx((35.8, 16.9, -49.9), abs=0.2)


def test_on_an_image_too_coarse_for_them_no_single_boxes_are_counted(case, counting, tmp_path, add_raster):
    layer = add_raster(kit.write_raster(tmp_path / "2023-09-08 coarse.tif", kit.NOISE, step=3.0))
    scene, at = imagery.describe(layer, None), kit.middle_of(layer)
    with pytest.raises(BadValue, match="count by area"):
        counting.add(scene, [draft(at)])
    counting.add(scene, [draft(at, CLASSES[5])])
    assert read_sighting(case, counting.sighting.id).count.best == 1


def test_fine_pixels_do_not_hide_that_an_image_was_collected_coarsely(case, counting, yard):
    _, scene, at = yard
    with pytest.raises(BadValue, match="3 m"):
        counting.add(dataclasses.replace(scene, gsd_stated_m=3.0), [draft(at)])
    assert not case.all(Mark)


def test_checks_name_counts_with_proposals_nobody_judged_and_boxes_on_coarse_images(case, counting, yard):
    _, scene, at = yard
    counting.add(scene, [draft(at), draft(at, model="waybill", score=0.9)])
    told = {finding.message for finding in check_case(case) if finding.table == "tally"}
    assert told == {"1 proposed boxes of it wait to be judged."}
    stored = case.get(Scene, counting.scene.id)
    coarse = dataclasses.replace(stored, gsd_stated_m=2.0)
    case.apply(Action("edit", "State it", (Update(coarse, seen=stored),)))
    told = [finding.message for finding in check_case(case) if finding.table == "tally"]
    assert any("too coarse" in message for message in told)


def test_accepted_proposals_do_not_claim_that_every_one_was_counted(case, counting, yard):
    _, scene, at = yard
    made = counting.add(scene, [draft(at, model="waybill", score=0.9), draft(at, model="waybill", score=0.6)])
    assert not lines_of(case, counting), "nothing is counted by the program"
    counting.change([made[0].id], "Accept", lambda mark: dataclasses.replace(mark, decision="accepted"))
    assert lines_of(case, counting) == {("container", "20ft", None): (1, 1, 1, "accepted of what was proposed")}
    counting.add(scene, [draft(moved(at, 9.0, 0.0))])
    assert lines_of(case, counting)[("container", "20ft", None)][3] == "accepted of what was proposed"


def test_a_reviewed_sighting_is_a_draft_again_where_a_doubtful_mark_takes_its_reason_away(case, counting, yard):
    _, scene, at = yard
    counting.add(scene, [draft(at)])
    bulk.set_status_of_many(case, [counting.sighting.id], "reviewed")
    counting.take(counting.sighting.id)
    counting.add(scene, [draft(at)])
    assert case.get(Sighting, counting.sighting.id).status == "reviewed"
    counting.add(scene, [draft(at, firm=False)])
    assert case.get(Sighting, counting.sighting.id).status == "draft"
    case.undo()
    assert case.get(Sighting, counting.sighting.id).status == "reviewed"
