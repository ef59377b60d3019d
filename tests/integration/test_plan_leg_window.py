"""Planning a leg beside the map, from the choice of places to the leg in its route."""
from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import Qt

from plugin.canvas.point_tool import PointTool
from plugin.core.records import Leg, LegStretch, Place, Route
from plugin.flows.session import CaseSession
from plugin.tools.route_tools import RouteTools
from tests.integration.on_canvas import lines_on


@pytest.fixture
def session(case, project):
    return CaseSession(project, case, "ada")


@pytest.fixture
def at_work(session, canvas, qtbot):
    tools = RouteTools(session, canvas)
    heard = []

    def hear(text, _kind):
        heard.append(text)

    tools.said.connect(hear)
    tools.show()
    yield tools, tools.window, heard
    tools.close()


def choose(window, *, mode, start, end):
    window.mode.setCurrentIndex(window.mode.findData(mode))
    for which, label in (("start", start), ("end", end)):
        box = window.ends[which]
        box.setCurrentIndex(box.findText(label))


def planned(window, qtbot):
    qtbot.mouseClick(window.plan, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.plan.isEnabled, timeout=20_000)
    return window.found


def test_ways_by_rail_are_compared_and_the_chosen_one_becomes_a_leg_of_a_new_route(at_work, case, qtbot):
    _, window, heard = at_work
    choose(window, mode="rail", start="Dunai", end="Tikhoretsk")
    found = planned(window, qtbot)
    assert len(found) == 4
    assert [each.length_km for each in found] == sorted(each.length_km for each in found)
    by_chita = next(n for n, each in enumerate(found) if "Chita" in each.passes)
    window.list.setCurrentRow(by_chita)
    window.route.setCurrentIndex(window.route.findText("New route"))
    qtbot.keyClicks(window.name, "By Chita")
    qtbot.mouseClick(window.add, Qt.MouseButton.LeftButton)
    route = next(each for each in case.all(Route) if each.name == "By Chita")
    (leg,) = case.where(Leg, "route", route.id)
    assert leg.geom == found[by_chita].line
    assert leg.path_status == "hypothesised", "a planned line was seen by nobody"
    assert case.where(LegStretch, "leg", leg.id)
    assert any("Undo takes it back" in text for text in heard)
    assert window.ends["start"].currentText() == "Tikhoretsk", "the next leg begins where this one ends"


def test_a_choice_that_changes_takes_what_was_found_away(at_work, qtbot):
    _, window, _ = at_work
    choose(window, mode="sea", start="Rajin", end="Dunai")
    assert planned(window, qtbot)
    assert window.add.isEnabled()
    window.options.clearance.setValue(2000.0)
    assert not window.found
    assert not window.add.isEnabled()


def test_why_there_is_no_way_is_read_in_the_window(at_work, qtbot):
    _, window, _ = at_work
    choose(window, mode="sea", start="Rajin", end="Tikhoretsk")
    assert planned(window, qtbot) == ()
    assert "lies more than 15 km from any shore" in window.told.text()


def test_a_transshipment_needs_no_line_and_is_at_one_place(at_work, case, qtbot):
    _, window, _ = at_work
    window.route.setCurrentIndex(0)
    choose(window, mode="transshipment", start="Dunai", end="Khasan")
    assert window.add.isEnabled()
    window.fields.days[0].setText("1")
    window.fields.days[2].setText("5")
    before = case.count(Leg)
    qtbot.mouseClick(window.add, Qt.MouseButton.LeftButton)
    assert case.count(Leg) == before + 1
    leg = case.all(Leg)[-1]
    assert (leg.mode, leg.from_place, leg.geom) == ("transshipment", leg.to_place, None)
    assert (leg.transit_days_min, leg.transit_days_max) == (1, 5)


def test_days_out_of_order_are_told_and_nothing_is_saved(at_work, case, qtbot):
    _, window, heard = at_work
    choose(window, mode="transshipment", start="Dunai", end="Dunai")
    window.fields.days[0].setText("9")
    window.fields.days[2].setText("2")
    window.route.setCurrentIndex(0)
    before = case.count(Leg)
    qtbot.mouseClick(window.add, Qt.MouseButton.LeftButton)
    assert case.count(Leg) == before
    assert "larger than the usual or the most" in heard[-1]


def test_points_clicked_on_the_map_are_led_through_and_a_new_place_is_named(at_work, canvas, case, qtbot, monkeypatch):
    _, window, _ = at_work
    choose(window, mode="sea", start="Rajin", end="Dunai")
    window.pick["via"].setChecked(True)
    canvas.mapTool().picked.emit((131.6, 41.7))
    assert window.via == [(131.6, 41.7)]
    (found,) = planned(window, qtbot)
    assert found.length_km > 210.0
    monkeypatch.setattr("plugin.tools.route_tools.QInputDialog.getText", lambda *_: ("Roads", True))
    window.pick["end"].setChecked(True)
    assert not window.pick["via"].isChecked()
    canvas.mapTool().picked.emit((132.4, 42.85))
    assert next(each for each in case.all(Place) if each.label == "Roads").geom.x == 132.4
    assert window.ends["end"].currentText() == "Roads"
    assert not window.pick["end"].isChecked()


def test_a_way_looked_for_when_the_places_change_is_not_shown_as_the_way_between_the_new_ones(at_work, qtbot):
    _, window, _ = at_work
    choose(window, mode="sea", start="Rajin", end="Dunai")
    qtbot.mouseClick(window.plan, Qt.MouseButton.LeftButton)
    assert not window.plan.isEnabled()
    window.ends["end"].setCurrentIndex(window.ends["end"].findText("Khasan"))
    assert window.plan.isEnabled()
    qtbot.wait(1500)
    assert window.found == ()


def test_nothing_is_being_planned_any_more_in_a_window_that_is_opened_again(at_work, qtbot):
    tools, window, _ = at_work
    choose(window, mode="sea", start="Rajin", end="Dunai")
    qtbot.mouseClick(window.plan, Qt.MouseButton.LeftButton)
    window.reject()
    tools.show()
    assert window.plan.isEnabled()
    assert not window.stop.isVisible()


def test_a_line_found_before_the_window_was_closed_is_on_the_map_when_it_is_opened_again(at_work, canvas, qtbot):
    tools, window, _ = at_work
    choose(window, mode="sea", start="Rajin", end="Dunai")
    assert planned(window, qtbot)
    window.reject()
    assert not lines_on(canvas)
    tools.show()
    assert lines_on(canvas)


def test_a_route_taken_back_is_not_offered_and_a_place_added_elsewhere_leaves_what_was_found(at_work, session, qtbot):
    _, window, _ = at_work
    choose(window, mode="sea", start="Rajin", end="Dunai")
    assert planned(window, qtbot)
    session.route_book.add_place("Elsewhere", (10.0, 50.0))
    assert window.found
    window.route.setCurrentIndex(window.route.findText("New route"))
    qtbot.keyClicks(window.name, "Taken back")
    qtbot.mouseClick(window.add, Qt.MouseButton.LeftButton)
    assert window.route.currentText() == "Taken back"
    session.undo()
    names = [window.route.itemText(n) for n in range(window.route.count())]
    assert sorted(names) == sorted(["New route", *(each.name for each in session.route_book.routes())])


def test_a_case_without_places_is_told_to_have_none(at_work, case, qtbot):
    _, window, heard = at_work
    window.offer((), ())
    before = case.count(Leg)
    choose(window, mode="transshipment", start="", end="")
    assert not window.plan.isEnabled()
    qtbot.mouseClick(window.add, Qt.MouseButton.LeftButton)
    assert "Choose where the leg begins" in heard[-1]
    assert case.count(Leg) == before


def test_a_transshipment_is_not_planned_also_after_a_leg_was_added(at_work, qtbot):
    _, window, _ = at_work
    choose(window, mode="transshipment", start="Dunai", end="Dunai")
    window.say("Added to the route.")
    assert not window.plan.isEnabled()


def test_a_button_that_picks_comes_up_when_the_tool_is_put_down(at_work, canvas, qtbot):
    _, window, _ = at_work
    window.pick["via"].setChecked(True)
    assert isinstance(canvas.mapTool(), PointTool)
    window.pick["start"].setChecked(True)
    window.set_via(())
    assert isinstance(canvas.mapTool(), PointTool), "points on the way are cleared, and the start is still picked"
    canvas.mapTool().dropped.emit()
    assert not isinstance(canvas.mapTool(), PointTool)
    assert not any(button.isChecked() for button in window.pick.values())
