"""Images on the map as the panel asks for them: layers of one's own too, dialogs that ended, cases that are closed."""
from __future__ import annotations

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from plugin.canvas.notes import TotalsNote
from plugin.core.counting import RunningTotal
from plugin.core.errors import CaseUnreachable
from plugin.core.records import Look, Scene
from plugin.core.values import Utc, new_id
from plugin.flows.add_scenes import add_scenes
from plugin.flows.session import open_case
from plugin.flows.shifts import MeasuredShift
from plugin.panels.add_scenes_dialog import AddScenesDialog
from plugin.panels.imagery_panel import ImageryPanel
from plugin.tools.imagery_tools import ImageryTools
from tests.integration import kit
from tests.integration.on_canvas import look_at


class DeskWithPanel(QObject):
    """What of the desk the tools ask for."""

    imagery_made = pyqtSignal(object)

    def __init__(self, panel):
        super().__init__()
        self.imagery = panel


@pytest.fixture
def opened(example, project):
    session = open_case(project, str(example), "ada")
    yield session
    session.close()


@pytest.fixture
def panel(qtbot, opened):
    made = ImageryPanel(opened)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def tools(canvas, opened, panel):
    made = ImageryTools(opened, canvas, DeskWithPanel(panel))
    made.told = []
    made.said.connect(lambda text, level: made.told.append(text))
    yield made
    made.close()


@pytest.fixture
def own(opened, add_raster, example):
    """Two images of the case that somebody put onto the map by hand, and the images."""
    layers, rows = [], []
    for day in (8, 12):
        path = kit.write_raster(example.parent / f"yard {day}.tif", kit.chequered(seed=day))
        layers.append(add_raster(path))
        when = Utc(f"2023-09-{day:02d}T02:15:00Z")
        rows.append(
            Scene(
                new_id(), "image", title=path.stem, href=path.name, size_bytes=path.stat().st_size, acquired_from=when,
                acquired_to=when,
            )
        )  # fmt: skip
    opened._tell(add_scenes(opened._store, rows).receipt)
    return layers, [row.id for row in rows]


def visible(layer):
    return QgsProject.instance().layerTreeRoot().findLayer(layer.id()).isVisible()


def test_layers_of_ones_own_are_shown_alone_stepped_through_and_known_as_on_the_map(tools, panel, opened, own):
    (first, second), scenes = own
    panel.places.setCurrentIndex(0)
    assert opened.shown.shown() == frozenset(scenes)
    panel.deed_wanted.emit("show", (scenes[0],))
    assert (visible(first), visible(second)) == (True, False)
    assert opened.shown.shown() == {scenes[0]}
    tools._step(1)
    assert (visible(first), visible(second)) == (False, True)
    panel.list.choose(scenes[1])
    panel.log("absent", panel.list.chosen())
    assert [look.examined for look in opened._store.all(Look)] == ["full"]
    tools._step(1)  # what the example has later is known by its date only
    assert "No later image that can be shown" in tools.told[-1]


def test_a_case_is_closed_after_images_were_added(qtbot, tools, opened, own):
    dialog = AddScenesDialog.for_layers(opened.indexer, opened, None)
    tools.adding.keep(dialog)
    dialog.add()
    qtbot.wait(50)
    assert tools.adding.dialogs == []
    left_open = AddScenesDialog.for_layers(opened.indexer, opened, None)
    tools.adding.keep(left_open)
    tools.adding.close()
    assert not left_open.isVisible()


def test_a_shift_moves_what_is_shown_of_a_layer_of_ones_own_and_undo_is_seen_in_the_window(qtbot, tools, opened, own):
    (_, second), scenes = own
    shifting, still = tools.comparing.shifting, second.extent().xMinimum()
    tools.comparing.measure_shift(tuple(scenes))
    opened.shown.show_only((second.id(),))
    shifting._found = MeasuredShift(5.0, 0.0, 20.0, 0.5, "measured for the test")
    shifting._apply()
    qtbot.waitUntil(lambda: shifting._layers[1] != second.id(), timeout=10_000)
    moved = QgsProject.instance().mapLayer(shifting._layers[1])
    assert moved.extent().xMinimum() - still == pytest.approx(5.0, abs=0.05)
    assert (visible(moved), visible(second)) == (True, False)
    assert "5.0 m east" in shifting.window._about.text()
    shifting._found = MeasuredShift(1.0, 0.0, 20.0, 0.5, "of where it lay before")
    opened.undo()
    assert moved.extent().xMinimum() == pytest.approx(still, abs=0.05)
    assert "5.0 m east" not in shifting.window._about.text()
    assert shifting._found is None


def test_what_was_measured_for_one_pair_is_never_applied_to_another(qtbot, tools, opened, own):
    _, scenes = own
    tools.comparing.measure_shift(tuple(scenes))
    shifting = tools.comparing.shifting
    shifting._measure()
    shifting.begin((scenes[1], scenes[0]), (shifting._layers[1], shifting._layers[0]))
    qtbot.wait(1500)
    assert shifting._found is None
    assert not shifting.window.apply.isEnabled()


def test_what_is_counted_and_what_is_said_of_the_image_do_not_lie_on_each_other(tools, canvas, own):
    (first, _), _ = own
    look_at(canvas, first, "EPSG:32652")
    canvas.setLayers([first])
    tools.note.look()
    counted = TotalsNote(canvas)
    counted.say("Rajin", [(RunningTotal("container", "40ft", None, 3, 4), "40 ft")], "All", "")
    assert "8 Sep 2023" in tools.note.label.text()
    assert not counted.geometry().intersects(tools.note.label.geometry())


def test_what_was_added_from_a_catalogue_is_shown_in_the_list(tools, panel, own):
    _, scenes = own
    panel.filter.setText("nothing of this name")
    tools.adding.search.scenes_added.emit((scenes[1], scenes[0]))
    assert panel.list.current() == scenes[1]


def test_swapping_two_images_while_the_case_is_away_is_told(tools, opened, own, monkeypatch):
    def away(*_):
        raise CaseUnreachable("The case is away.")

    _, scenes = own
    tools.comparing.begin("swipe", tuple(scenes))
    monkeypatch.setattr(opened.scene_layers, "open_soon", away)
    tools.comparing.compare.swapped.emit()
    tools.comparing.shifting.moved.emit(scenes[1])
    assert tools.told == ["The case is away."] * 2
