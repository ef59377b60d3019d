"""A number measured by area becomes the count of a sighting: as what was measured, asked for, and beside the marks."""
from __future__ import annotations

import dataclasses

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QMessageBox

from plugin.core.counting import CLASSES, MarkDraft
from plugin.core.geometry import Point
from plugin.core.ground import box, moved
from plugin.core.records import Mark, Tally, TallyLine
from plugin.core.sightings import draft_of
from plugin.flows import annotate
from plugin.flows.counting import Counting
from plugin.flows.second_count import check_may_count, compare_counts
from plugin.flows.sightings import read_sighting
from plugin.gis import imagery
from tests.integration import kit
from tests.integration.windows import Window

FORTY = CLASSES[1]


@pytest.fixture
def first(case, layer):
    """Eight boxes marked by ada: image, sighting, and the place of each mark."""
    scene, at = imagery.describe(layer, None), kit.middle_of(layer)
    places = [moved(at, 4.0 * n, 90.0) for n in range(8)]
    counting = Counting(case, QgsProject.instance())
    counting.add(scene, [MarkDraft(place, FORTY) for place in places])
    return scene, counting.sighting.id, places


@pytest.fixture
def asked(monkeypatch):
    """The questions that were put; each is answered by the next of `asked.answers`."""

    class Asked(list):
        def __init__(self):
            super().__init__()
            self.answers = []

    told = Asked()

    def question(_parent, _title, text, *_more):
        told.append(text)
        return QMessageBox.StandardButton.Yes if told.answers.pop(0) else QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "question", question)
    return told


@pytest.fixture
def window(example, canvas, qtbot):
    made = Window(example, "ada", canvas)
    qtbot.addWidget(made.main)
    yield made
    made.close()


def measured(window, scene, at):
    """An outline of ten 20 ft boxes, drawn in the window of measuring."""
    window.tools.measuring.show(True)
    shown = window.tools.measuring.window
    shown.set_mode("area")
    shown.take(scene, box(at, 5 * 6.308 - 0.25, 2 * 2.838 - 0.4, 20.0).rings[0][:-1])
    return shown


def adopted(case, sighting):
    (tally,) = [each for each in case.where(Tally, "sighting", sighting) if each.adopted]
    (line,) = case.where(TallyLine, "tally", tally.id)
    return tally, line


def test_it_is_asked_before_one_outline_takes_the_place_of_marks(first, case, window, asked):
    scene, sighting, places = first
    window.desk.sightings.show_row(sighting)
    shown = measured(window, scene, places[0])
    asked.answers = [False, True]
    shown.use.click()
    assert "8 containers (8 marks, counted by ada)" in asked[0] and "10" in asked[0]
    assert adopted(case, sighting)[0].method == "counted", "Cancel leaves the count as it is"
    shown.use.click()
    assert adopted(case, sighting)[0].method == "area" and len(case.all(Mark)) == 8


def test_it_keeps_the_size_that_was_set_and_says_what_was_assumed(first, case, window, asked):
    scene, sighting, places = first
    window.desk.sightings.show_row(sighting)
    shown = measured(window, scene, places[0])
    asked.answers = [True, True]
    shown.use.click()
    _, line = adopted(case, sighting)
    assert (line.kind, line.size_class, line.unit) == ("container", "20ft", "containers")
    assert line.width_reason.startswith("tiers assumed;")
    stored = read_sighting(case, sighting)
    annotate.edit_sighting(case, sighting, dataclasses.replace(draft_of(stored), note="seen"))
    assert adopted(case, sighting)[1].kind == "container", "the form leaves what was measured as it is"
    page = shown._pages["area"]
    page.measured.setChecked(True)
    shown.use.click()
    assert "tiers" not in adopted(case, sighting)[1].width_reason
    shown.keep.click()
    assert "tiers 1 (measured)" in window.session.measuring.of("sighting", sighting)[0].method


def test_a_sighting_without_a_count_takes_it_unasked(layer, window, asked):
    scene, at = imagery.describe(layer, None), kit.middle_of(layer)
    window.desk.sightings.add(scene, Point(*at))
    measured(window, scene, at).use.click()
    assert not asked and "the sighting's count now" in window.told[-1]


def test_the_marks_beside_it_stay_the_first_count(first, case, window, asked, example, open_store):
    scene, sighting, places = first
    window.desk.sightings.show_row(sighting)
    asked.answers = [True]
    measured(window, scene, places[0]).use.click()
    store = open_store(example, "ben")
    check_may_count(store, sighting)
    ben = Counting(store, QgsProject.instance())
    ben.take(sighting, blind=True)
    ben.add(scene, [MarkDraft(place, FORTY) for place in places[2:]])
    compared = compare_counts(store, sighting)
    assert (compared.first, compared.second, len(compared.agreement.pairs)) == ("ada", "ben", 6)
