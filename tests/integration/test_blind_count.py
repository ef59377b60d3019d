"""A blind count on the real panels and tools: nothing of the first count is in sight, and a doubt is asked for."""
from __future__ import annotations

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QInputDialog

from plugin.core.counting import CLASSES, MarkDraft
from plugin.core.ground import moved
from plugin.core.records import Tally, TallyLine
from plugin.flows.counting import Counting
from plugin.flows.second_count import open_task, write_task
from plugin.gis import imagery
from plugin.gis.gpkg_store import GeoPackageStore
from plugin.panels.history_panel import HistoryPanel
from plugin.panels.labels import hidden_while_blind
from tests.integration import kit
from tests.integration.windows import Window

TWENTY = CLASSES[0]


@pytest.fixture
def open_window(canvas, qtbot):
    made = []

    def open_(path, handle):
        made.append(Window(path, handle, canvas))
        qtbot.addWidget(made[-1].main)
        return made[-1]

    yield open_
    for window in made:
        window.close()


@pytest.fixture
def first(case, layer):
    """A count of three by ada: image, count, and the place of each mark."""
    scene, at = imagery.describe(layer, None), kit.middle_of(layer)
    places = [moved(at, 4.0 * n, 90.0) for n in range(3)]
    counting = Counting(case, QgsProject.instance())
    counting.add(scene, [MarkDraft(place, TWENTY) for place in places], "Accept 3 boxes")
    return scene, counting.sighting.id, places


@pytest.fixture
def answers(monkeypatch):
    """What a person says when asked why; each question takes one."""
    given = []

    def ask(*_args, **_more):
        why = given.pop(0)
        return why or "", why is not None

    monkeypatch.setattr(QInputDialog, "getItem", ask)
    return given


@pytest.fixture
def compared(monkeypatch):
    monkeypatch.setattr("plugin.panels.second_count_deeds.SecondCountDialog.exec", lambda self: None)


def count_with_a_doubt(window, scene, places):
    window.session.counting.add(scene, [MarkDraft(places[0], TWENTY), MarkDraft(places[1], TWENTY, firm=False)])


def reasons(path, sighting):
    store = GeoPackageStore(path, "eve")
    tallies = [tally.id for tally in store.where(Tally, "sighting", sighting)]
    told = [line.width_reason for line in store.where_any(TallyLine, "tally", tallies)]
    store.close()
    return told


def test_a_blind_counter_is_asked_why_before_the_count_is_closed(first, example, open_window, answers, compared):
    scene, sighting, places = first
    window = open_window(example, "ben")
    window.desk.sightings.blind_wanted.emit(sighting)
    count_with_a_doubt(window, scene, places)
    answers += [None, "tarpaulin"]
    window.tools.counting.asked.emit("finish")
    assert window.count.isChecked() and "say why" in window.told[-1], "without an answer the count goes on"
    window.tools.counting.asked.emit("finish")
    assert not window.count.isChecked() and not answers
    assert reasons(example, sighting) == ["every one counted", "tarpaulin"]


def test_who_counts_by_a_task_file_is_asked_too(first, case, tmp_path, open_window, answers):
    scene, sighting, places = first
    write_task(case, sighting, tmp_path / "task.json")
    path = open_task(tmp_path / "task.json", tmp_path / "for ben.gpkg", "ben")
    window = open_window(path, "ben")
    window.count.setChecked(True)
    window.tools.counting.take(sighting)
    count_with_a_doubt(window, scene, places)
    answers.append("shadow")
    window.tools.counting.asked.emit("finish")
    assert not window.count.isChecked() and reasons(path, sighting) == ["shadow"]


def test_no_panel_tells_of_the_first_count_until_the_second_is_finished(
    first, example, open_window, answers, compared, qtbot
):
    scene, sighting, places = first
    window = open_window(example, "ben")
    history = window.docks["History"].wake()
    assert isinstance(history, HistoryPanel) and "Accept 3 boxes" in history.details.toPlainText()
    sources = window.docks["Sources"].wake()
    sources.compare()
    assert sources._window.isVisible()
    window.desk.sightings.blind_wanted.emit(sighting)
    for name in ("History", "Checks"):
        dock = window.docks[name]
        assert dock.wake().text() == hidden_while_blind(), name
        assert not dock.findChildren(HistoryPanel) and not history.isVisible()
    window.desk.show_history("")
    assert window.docks["History"].widget().text() == hidden_while_blind()
    assert not window.desk.sightings._more.isVisible(), "its menu leads to all counts"
    assert not sources._window.isVisible(), "counts of one's own stand beside the claims there"
    for ask in (sources.compare, window.desk.export_figure, lambda: window.desk.about_case("tables")):
        window.told.clear()
        ask()
        assert window.told == [hidden_while_blind()]
    window.session.counting.add(scene, [MarkDraft(places[0], TWENTY)])
    window.tools.counting.asked.emit("finish")
    assert window.docks["History"].wake() is history and history.isVisible()
    assert history._model.rowCount() > 1 and window.desk.sightings._more.isVisibleTo(window.main)
    assert window.docks["Checks"].wake().again.text() == "Check Again"
    qtbot.waitUntil(window.docks["Checks"].widget().again.isEnabled)


def test_a_window_closed_during_a_blind_count_leaves_empty_docks(first, example, open_window):
    window = open_window(example, "ben")
    window.docks["History"].wake()
    window.desk.sightings.blind_wanted.emit(first[1])
    window.close()
    assert window.docks["History"].widget() is window.docks["History"]._empty
