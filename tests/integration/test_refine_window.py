"""Refine from OpenStreetMap, beside the map: said before it is asked, stopped when wanted, taken back in one step."""
from __future__ import annotations

import pytest
from qgis.core import QgsSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from plugin.core.records import Leg, LegStretch
from plugin.panels.legs_menu import LegsMenu
from plugin.tools import refine_tools
from tests.integration.overpass_server import OverpassServer, between, way


@pytest.fixture
def leg(session):
    """The example's rail leg, whose first part is drawn through the stations of the Dunai branch."""
    (found,) = [each for each in session._store.all(Leg) if "the Dunai branch" in (each.method or "")]
    return found


def rough(session, leg):
    return [each for each in session._store.where(LegStretch, "leg", leg.id) if each.schematic]


@pytest.fixture
def server(session, leg):
    """It knows a track along every schematic part of the leg."""
    ways = []
    for each in rough(session, leg):
        points = each.geom.lines[0]
        ways += [way(len(ways) + n, between(a, b, wave=0.0005)) for n, (a, b) in enumerate(zip(points, points[1:]))]
    made = OverpassServer(ways)
    yield made
    made.close()


@pytest.fixture
def tools(session, qtbot, server, tmp_path, monkeypatch):
    monkeypatch.setattr(refine_tools, "cache_folder", lambda: tmp_path / "kept")
    QgsSettings().setValue("plugins/waybill/overpassEndpoint", server.url)
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    made = refine_tools.RefineTools(session, canvas)
    made.heard = []
    made.said.connect(lambda text, level: made.heard.append(text))
    yield made
    made.close()
    QgsSettings().remove("plugins/waybill/overpassEndpoint")


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_will_be_asked_is_said_and_nothing_is_asked_before(tools, leg, server):
    tools.show(leg.id)
    window = tools.window
    assert window.rough.isChecked()
    assert "will be asked for the railways in 1 box" in window.asks.text()
    window.whole.setChecked(True)
    many = int(window.asks.text().split(" boxes")[0].split()[-1])
    assert many > 100
    assert server.asked == []
    window.endpoint.setText("nowhere")
    window.changed.emit()
    assert "is no address" in window.asks.text()
    assert not window.refine.isEnabled()


def test_schematic_parts_are_refined_told_and_taken_back(tools, session, leg, server, qtbot):
    tools.show(leg.id)
    before = rough(session, leg)
    assert before
    press(tools.window.refine)
    assert tools.window.stop.isVisible()
    qtbot.waitUntil(lambda: bool(tools.heard), timeout=20000)
    assert "Undo takes it back" in tools.heard[0]
    assert "km drawn before" in tools.window.told.text()
    assert not rough(session, leg)
    assert not tools.window.rough.isEnabled(), "nothing of it is schematic any more"
    session.undo()
    assert rough(session, leg) == before


def test_stop_ends_it_and_says_that_it_can_go_on(tools, session, leg, server, qtbot):
    server.delay_s = 30.0
    tools.show(leg.id)
    before = rough(session, leg)
    press(tools.window.refine)
    qtbot.waitUntil(lambda: bool(server.asked), timeout=10000)
    press(tools.window.stop)
    assert "Refine goes on from there" in tools.window.told.text()
    assert tools.window.refine.isEnabled()
    assert rough(session, leg) == before


def test_why_it_failed_stands_in_the_window(tools, leg, server, qtbot):
    server.answers = [(403, {}, b"no")]
    tools.show(leg.id)
    press(tools.window.refine)
    qtbot.waitUntil(lambda: "refuses to answer" in tools.window.told.text(), timeout=10000)
    assert tools.heard == []


def test_only_legs_by_rail_offer_it(qtbot):
    menu = LegsMenu()
    qtbot.addWidget(menu)
    (entry,) = [each for each in menu.actions() if "OpenStreetMap" in each.text()]
    menu.prepare((), (True, True), writable=True, rail=False)
    assert not entry.isVisible()
    menu.prepare((), (True, True), writable=False, rail=True)
    assert entry.isVisible()
    assert not entry.isEnabled()


def test_the_first_leg_does_not_go_up_and_the_last_is_not_joined_with_a_next(qtbot):
    menu = LegsMenu()
    qtbot.addWidget(menu)
    offered = {}
    for name, ends in (("first", (True, False)), ("between", (False, False)), ("last", (False, True))):
        menu.prepare((), ends, writable=True, rail=True)
        offered[name] = [each.text() for each in menu.actions() if each.isEnabled()]
    assert "Move Up" not in offered["first"] and "Move Down" in offered["first"]
    assert {"Move Up", "Move Down", "Join with Next Leg"} <= set(offered["between"])
    assert "Move Down" not in offered["last"] and "Join with Next Leg" not in offered["last"]
    menu.prepare((), (False, False), writable=False, rail=True)
    assert [each.text() for each in menu.actions() if each.isEnabled() and each.text()] == ["Zoom to Leg"]
