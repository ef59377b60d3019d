"""A sighting taken from an image: what is kept with it, what is refused, and how it is changed and taken back."""
from __future__ import annotations

import dataclasses

import pytest

from plugin.core.errors import BadValue, WaybillError
from plugin.core.geometry import Point, Polygon
from plugin.core.records import Chip, Link, Look, Mark, MarkBox, Scene, Sighting, SightingArea, Tally, TallyLine
from plugin.core.values import Interval, new_id
from plugin.flows import annotate, bulk
from plugin.flows.sightings import read_sighting
from tests.integration import kit

# What is kept with it


def test_look_scene_place_and_author_come_from_the_image_and_are_stored_once(tmp_path, add_raster, add_sighting, case):
    layer = add_raster(kit.write_raster(tmp_path / "2023-09-08 yard.tif", kit.NOISE))
    looks, scenes = len(case.all(Look)), len(case.all(Scene))
    first, second = add_sighting(layer), add_sighting(layer)
    assert (len(case.all(Look)) - looks, len(case.all(Scene)) - scenes) == (2, 1)
    line = read_sighting(case, first.sighting)
    assert (line.scene, line.author, line.place) == ("2023-09-08 yard", "ada", "Rajin")
    assert (line.origin, line.status) == ("observed", "draft")
    assert (line.count.low, line.count.best, line.count.high, line.count.reason) == (280, 300, 320, "shadow")
    for field in ("subject", "direction", "observation", "inference", "likelihood", "confidence", "note"):
        assert getattr(line, field) == getattr(kit.DRAFT, field)
    assert (line.size_class, line.colour_class, line.unit) == ("20ft", "mixed", "containers")
    assert read_sighting(case, second.sighting).from_utc == "2023-09-08T00:00:00Z"


def test_far_from_every_place_no_place_is_claimed(tmp_path, add_raster, add_sighting, case):
    layer = add_raster(kit.write_raster(tmp_path / "sea.tif", kit.NOISE, epsg=4326, west=20.0, north=-40.0, step=6e-6))
    assert read_sighting(case, add_sighting(layer).sighting).place is None


def test_an_outline_is_kept_and_the_mark_lies_in_its_middle(tmp_path, add_raster, add_sighting, case):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", kit.NOISE))
    at = kit.middle_of(layer)
    outline = kit.square(at, 10)
    added = add_sighting(layer, at, shape=outline)
    (area,) = case.where(SightingArea, "sighting", added.sighting)
    assert area.geom == outline
    point = case.get(Sighting, added.sighting).geom
    assert (point.x, point.y) == pytest.approx(at, abs=1e-9)


# Bad numbers


def test_low_above_high_is_refused():
    with pytest.raises(BadValue, match="out of order"):
        Interval(low=5, high=4)


def test_an_empty_outline_is_refused():
    with pytest.raises(BadValue, match="outline is empty"):
        Polygon((((1.0, 1.0), (2.0, 2.0), (1.0, 1.0)),))


@pytest.mark.parametrize("step", ["add", "edit"])
def test_an_end_before_its_start_is_refused_and_nothing_is_saved(
    step, tmp_path, add_raster, add_sighting, case, example
):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", kit.NOISE))
    bad = dataclasses.replace(kit.DRAFT, acquired_from="2023-09-08T03:00:00Z", acquired_to="2023-09-08T02:59:59Z")
    there = add_sighting(layer).sighting
    before = kit.rows_of(example)
    with pytest.raises(BadValue, match="ends before it starts"):
        if step == "add":
            add_sighting(layer, draft=bad)
        else:
            annotate.edit_sighting(case, there, bad)
    assert kit.rows_of(example) == before


@pytest.mark.parametrize("moment", ["2023-09-08", "2023-09-08T02:15:00", "soon"])
def test_a_date_that_is_none_is_refused(moment, tmp_path, add_raster, add_sighting, case):
    there = add_sighting(add_raster(kit.write_raster(tmp_path / "yard.tif", kit.NOISE))).sighting
    for draft in ({"acquired_from": moment}, {"acquired_to": moment}, {"acquired_from": moment, "acquired_to": moment}):
        with pytest.raises(BadValue):
            annotate.edit_sighting(case, there, dataclasses.replace(kit.DRAFT, **draft))


def test_review_needs_the_reason_for_a_width(tmp_path, add_raster, add_sighting, case):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", kit.NOISE))
    open_ended = dataclasses.replace(kit.DRAFT, count=Interval(280, 300, 320))
    there = add_sighting(layer, draft=open_ended).sighting
    with pytest.raises(BadValue, match="reason for its width"):
        bulk.set_status_of_many(case, (there,), "reviewed")
    assert case.get(Sighting, there).status == "draft"
    bulk.set_status_of_many(case, (there,), "disputed", "doubtful")
    annotate.edit_sighting(case, there, kit.DRAFT)
    bulk.set_status_of_many(case, (there,), "reviewed")
    assert case.get(Sighting, there).status == "reviewed"


# Change, remove, take back


def test_an_edit_changes_what_differs_and_nothing_else(tmp_path, add_raster, add_sighting, case, example):
    there = add_sighting(add_raster(kit.write_raster(tmp_path / "yard.tif", kit.NOISE))).sighting
    log = len(kit.actions_of(example))
    annotate.edit_sighting(case, there, kit.DRAFT)
    assert len(kit.actions_of(example)) == log
    receipt = annotate.edit_sighting(case, there, dataclasses.replace(kit.DRAFT, note="changed"))
    assert receipt.tables == ("sighting",)
    receipt = annotate.edit_sighting(
        case, there, dataclasses.replace(kit.DRAFT, note="changed", count=Interval(1, 2, 3, "cloud"))
    )
    assert receipt.tables == ("tally_line",)


def test_adding_is_one_step_and_undo_leaves_nothing_of_it(tmp_path, add_raster, add_sighting, case, example):
    case.me()
    before = kit.rows_of(example)
    add_sighting(add_raster(kit.write_raster(tmp_path / "yard.tif", kit.NOISE)))
    after = kit.rows_of(example)
    case.undo()
    assert kit.rows_of(example) == before
    case.redo()
    assert kit.rows_of(example) == after


def test_deleting_takes_all_that_hangs_on_a_sighting_and_undo_brings_all_of_it_back(
    tmp_path, add_raster, add_sighting, case, example
):
    layer = add_raster(kit.write_raster(tmp_path / "yard.tif", kit.NOISE))
    at = kit.middle_of(layer)
    there, other = add_sighting(layer, at, shape=kit.square(at, 10)).sighting, add_sighting(layer).sighting
    (tally,) = case.where(Tally, "sighting", there)
    mark = Mark(new_id(), tally.id, "container", "firm", "hand", geom=Point(*at))
    box = MarkBox(new_id(), mark.id, geom=kit.square(at, 3))
    links = (Link(new_id(), there, other, "proposed"), Link(new_id(), other, there, "rejected"))
    case.apply(annotate.Action("add", "Add", tuple(annotate.Insert(row) for row in (mark, box, *links))))
    before = kit.rows_of(example)
    bulk.delete_sightings(case, (there,))
    for kind, row in ((Sighting, there), (Tally, tally.id), (Mark, mark.id), (MarkBox, box.id), (Link, links[0].id)):
        assert not case.where(kind, "id", row)
    for kind in (Chip, SightingArea):
        assert not case.where(kind, "sighting", there)
    assert not case.where(TallyLine, "tally", tally.id)
    assert case.get(Sighting, other)
    case.undo()
    assert kit.rows_of(example) == before
    assert kit.first_broken_link(example) is None


def test_a_reported_sighting_can_be_deleted_and_brought_back(case, example):
    case.me()
    before = kit.rows_of(example)
    for sighting in case.all(Sighting):
        bulk.delete_sightings(case, (sighting.id,))
    assert not case.all(Sighting)
    for _ in before["sighting"]:
        case.undo()
    assert kit.rows_of(example) == before


def test_an_edit_of_a_sighting_that_is_gone_says_so(tmp_path, add_raster, add_sighting, case, example, open_store):
    there = add_sighting(add_raster(kit.write_raster(tmp_path / "yard.tif", kit.NOISE))).sighting
    bulk.delete_sightings(open_store(example, "ben"), (there,))
    with pytest.raises(WaybillError, match="no longer in the case"):
        annotate.edit_sighting(case, there, kit.DRAFT)
