"""Tool and window joined as the plugin joins them: from clicks on the map to a measurement in the case."""
from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from plugin.canvas.measure_map import MeasureMap
from plugin.core.geometry import Point
from plugin.core.records import Measurement
from plugin.panels.measure_window import MeasureWindow
from tests.integration import kit
from tests.integration.on_canvas import click


@pytest.fixture
def layer(add_raster, tmp_path):
    return add_raster(kit.write_raster(tmp_path / "2023-09-12T0215 yard.tif", kit.NOISE))


@pytest.fixture
def joined(session, canvas, qtbot):
    """The map's side and the window, wired as `main` does it."""
    on_map, window = MeasureMap(session, canvas, lambda images: images[0]), MeasureWindow(session)
    qtbot.addWidget(window)
    window.mode_wanted.connect(on_map.take)
    window.closed.connect(on_map.put_down)
    window.chain_wanted.connect(on_map.show_chain)
    on_map.drawn.connect(window.take)
    for teller in (on_map, window):
        teller.stepped.connect(lambda verb: getattr(session, verb)())
    window.show()
    yield on_map, window
    on_map.discard()


def test_from_clicks_to_the_case_and_back(joined, canvas, session, layer):
    on_map, window = joined
    at = kit.middle_of(layer)
    sighting = session.add_sighting(session.scene_at((layer.id(),), at), Point(*at), kit.DRAFT).sighting
    window.show_sighting(sighting)
    assert canvas.mapTool() is on_map._tool, "the tool comes with the window"
    click(canvas, 100, 200)
    click(canvas, 161, 200)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert "± 0.6 m" in window.result.texts()
    window.keep.click()
    assert len(session.measuring.of("sighting", sighting)) == 1
    QTest.keyClick(canvas, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.measuring.of("sighting", sighting) == ()


def test_another_kind_needs_other_clicks_and_what_was_drawn_is_dropped(joined, canvas):
    _, window = joined
    click(canvas, 100, 200)
    window.buttons["shadow"].click()
    click(canvas, 200, 200)
    click(canvas, 190, 180)
    assert window.mode == "shadow"
    assert "Line" in window.result.texts()
    window.buttons["area"].click()
    assert "Line" not in window.result.texts()


def test_a_kept_measurement_is_shown_on_the_map_again(joined, canvas, session, layer):
    on_map, window = joined
    at = kit.middle_of(layer)
    window.show_sighting(session.add_sighting(session.scene_at((layer.id(),), at), Point(*at), kit.DRAFT).sighting)
    click(canvas, 100, 200)
    click(canvas, 161, 200)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    window.keep.click()
    on_map._tool.clear()
    window.kept.list.setCurrentRow(0)
    assert on_map._tool._band.numberOfVertices() == 2


def test_closing_the_window_gives_the_hand_its_tool_back(joined, canvas):
    on_map, window = joined
    window.close()
    assert canvas.mapTool() is not on_map._tool


def test_delete_in_the_list_removes_a_measurement(joined, canvas, session, layer):
    _, window = joined
    at = kit.middle_of(layer)
    window.show_sighting(session.add_sighting(session.scene_at((layer.id(),), at), Point(*at), kit.DRAFT).sighting)
    click(canvas, 100, 200)
    click(canvas, 161, 200)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    window.keep.click()
    window.kept.list.setCurrentRow(0)
    QTest.keyClick(window.kept.list, Qt.Key.Key_Delete)
    assert not session._store.all(Measurement)
