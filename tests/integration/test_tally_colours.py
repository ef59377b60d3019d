"""Colours of every box of a count: read from the image in one go, noted as one step, never over a hand's choice."""
from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from plugin.core.actions import Action, Insert
from plugin.core.errors import Cancelled
from plugin.core.geometry import Point
from plugin.core.ground import box, moved
from plugin.core.records import Look, Mark, MarkBox, Scene, Sighting, Tally, TallyLine
from plugin.core.values import new_id
from plugin.flows.colours import image_of
from plugin.flows.counting import Counting
from plugin.flows.tally_colours import outlines_in, read_colours
from tests.integration import kit


class Watch:
    def __init__(self, stop_after=99):
        self.shares, self._stop_after = [], stop_after

    def report(self, share, message=""):
        self.shares.append(share)

    def cancelled(self):
        return len(self.shares) >= self._stop_after


@pytest.fixture
def layer(tmp_path, add_raster):
    pixels = np.zeros((3, 120, 120), "uint8")
    pixels[:] = np.array((40, 70, 150))[:, None, None]
    pixels[:, :, 60:] = np.array((150, 40, 40))[:, None, None]
    return add_raster(kit.write_raster(tmp_path / "halves.tif", pixels))


@pytest.fixture
def counting(case, project, layer):
    """Three boxes: one on the blue half, one on the red that somebody called green, one off the image."""
    at = kit.middle_of(layer)
    scene = Scene(new_id(), "image", title=layer.name())
    look = Look(new_id(), scene.id, "2024-01-02T03:04:05Z", "seen", "full")
    seen = Sighting(new_id(), "container_stack", "draft", look=look.id)
    row = Tally(new_id(), seen.id, 0, 1, "counted", case.me())
    rows = [scene, look, seen, row]
    for spot, colour in ((moved(at, 15, 270), None), (moved(at, 15, 90), "green"), (moved(at, 900, 90), None)):
        mark = Mark(new_id(), row.id, "container", "firm", "hand", colour_class=colour, geom=Point(*spot))
        rows += [mark, MarkBox(new_id(), mark.id, 6.058, 2.438, 20.0, box(spot, 6.058, 2.438, 20.0))]
    for number, colour in ((2, None), (1, "green")):
        rows.append(TallyLine(new_id(), row.id, "container", None, colour, "containers", "interval", *[number] * 3))
    case.apply(Action("count", "Count", tuple(Insert(each) for each in rows)))
    counting = Counting(case, project)
    counting.take(seen.id)
    return counting


def test_boxes_get_their_colours_in_one_step_that_undo_takes_back(case, project, layer, counting, example):
    before = kit.rows_of(example)
    watch = Watch()
    read = read_colours(image_of(project, layer.id()), outlines_in(counting.marks.values()), watch)
    assert (len(read.colours), read.unread) == (2, 1)
    assert watch.shares[-1] == 1.0
    counting.note_colours(read)
    marks = {mark.colour_class: mark for mark in case.where(Mark, "tally", counting.tally.id)}
    lines = {line.colour_class: line.best for line in case.where(TallyLine, "tally", counting.tally.id)}
    assert lines == {"blue": 1, "green": 1, None: 1}, "the lines of the count follow"
    assert set(marks) == {"blue", "green", None}, "what a hand chose stays"
    assert float(marks["green"].colour_lab.split()[1]) > 20, "but the red that was measured is kept beside it"
    steps = len(kit.actions_of(example))
    counting.note_colours(read)
    assert len(kit.actions_of(example)) == steps, "the same again changes nothing"
    case.undo()
    assert kit.rows_of(example) == before


def test_stopping_changes_nothing(project, layer, counting):
    with pytest.raises(Cancelled):
        read_colours(image_of(project, layer.id()), outlines_in(counting.marks.values()), Watch(stop_after=1))


def test_a_rejected_proposal_is_left_out(counting):
    counting.change(list(counting.marks), "Reject", lambda mark: replace(mark, decision="rejected"))
    assert outlines_in(counting.marks.values()) == ()
