"""Planning a leg beside the map, from the choice of places to the leg in its route; and asking what was possible."""
from __future__ import annotations

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from plugin.core.actions import Action, Insert
from plugin.core.geometry import MultiLine, Point
from plugin.core.leg_drafts import LegDraft
from plugin.core.records import AisEvent, Leg, LegStretch, Place, Route, Track, Vessel
from plugin.core.values import Utc, new_id
from plugin.flows import jobs, plan_leg
from plugin.flows.session import CaseSession
from plugin.tools.possible_tools import PossibleTools
from plugin.tools.route_tools import RouteTools


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
    tools, window, _ = at_work
    choose(window, mode="sea", start="Rajin", end="Dunai")
    window._pick["via"].setChecked(True)
    tools._picked((131.6, 41.7))
    assert window.via == [(131.6, 41.7)]
    (found,) = planned(window, qtbot)
    assert found.length_km > 210.0
    monkeypatch.setattr("plugin.tools.route_tools.QInputDialog.getText", lambda *_: ("Roads", True))
    window._pick["end"].setChecked(True)
    assert not window._pick["via"].isChecked()
    tools._picked((132.4, 42.85))
    assert next(each for each in case.all(Place) if each.label == "Roads").geom.x == 132.4
    assert window.ends["end"].currentText() == "Roads"
    assert not window._pick["end"].isChecked()


def test_a_layer_that_went_away_is_told(project):
    wish = plan_leg.Wish("rail", ((130.0, 42.0), (131.0, 42.0)), layer="gone")
    with pytest.raises(plan_leg.RouteError, match="not in the project any more"):
        plan_leg.prepared(project, wish)


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


def test_a_line_found_before_the_window_was_closed_is_on_the_map_when_it_is_opened_again(at_work, qtbot):
    tools, window, _ = at_work
    choose(window, mode="sea", start="Rajin", end="Dunai")
    assert planned(window, qtbot)
    window.reject()
    assert not tools._preview._bands
    tools.show()
    assert tools._preview._bands


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
    tools, window, _ = at_work
    window._pick["via"].setChecked(True)
    assert tools._hand.holds
    window._pick["start"].setChecked(True)
    window.set_via(())
    assert tools._hand.holds, "points on the way are cleared, and the start is still picked"
    tools._tool.dropped.emit()
    assert not tools._hand.holds
    assert not any(button.isChecked() for button in window._pick.values())


def test_lines_of_a_layer_are_avoided_by_the_numbers_they_have_in_it_and_it_may_go_while_a_way_is_sought(
    project,
):
    drawn = QgsVectorLayer("LineString?crs=EPSG:4326", "drawn", "memory")
    for wkt in ("LINESTRING(9 40, 9.1 40)", "LINESTRING(10 50, 11 50)", "LINESTRING(10 50, 10.5 50.5, 11 50)"):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        drawn.dataProvider().addFeature(feature)
    project.addMapLayer(drawn)
    drawn.startEditing()
    drawn.deleteFeature(1)
    wish = plan_leg.Wish("rail", ((10.0, 50.0), (11.0, 50.0)), avoid=("2",), count=1, layer=drawn.id())
    layer = plan_leg.prepared(project, wish)
    project.removeMapLayer(drawn.id())
    del drawn
    (found,) = plan_leg.plan(wish, layer)
    assert found.length_km > 100.0, "line 2 is the straight one, of 72 km"


def test_land_of_a_layer_in_metres_is_read_by_a_thread(project, qtbot):
    drawn = QgsVectorLayer("Polygon?crs=EPSG:3857", "drawn", "memory")
    land = QgsGeometry.fromWkt("POLYGON((131.4 41.5, 131.6 41.5, 131.6 42.5, 131.4 42.5, 131.4 41.5))")
    metres = QgsCoordinateReferenceSystem("EPSG:3857")
    land.transform(QgsCoordinateTransform(QgsCoordinateReferenceSystem("EPSG:4326"), metres, project))
    feature = QgsFeature()
    feature.setGeometry(land)
    drawn.dataProvider().addFeature(feature)
    drawn.updateExtents()
    project.addMapLayer(drawn)
    wish = plan_leg.Wish("sea", ((131.0, 42.0), (132.0, 42.0)), layer=drawn.id())
    layer, heard = plan_leg.prepared(project, wish), []
    stop = jobs.start("plan", lambda progress: plan_leg.plan(wish, layer, progress), heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    assert stop
    assert heard[0].value[0].length_km > 120.0, "straight on it is 83 km, over land"


@pytest.fixture
def asking(session, canvas, qtbot):
    tools = PossibleTools(session, canvas)
    tools.show()
    yield tools, tools.window
    tools.close()


def test_what_was_possible_between_two_sightings_is_listed_the_longest_stay_first(asking, qtbot):
    _, window = asking
    assert window.first.count() > 2
    qtbot.mouseClick(window.ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.ask.isEnabled() and window.calls.rowCount() > 0, timeout=20_000)
    hours, told = ([window.calls.item(row, n).text() for row in range(window.calls.rowCount())] for n in (0, 1))
    assert any(text.startswith("A call at Rajin was") for text in told)
    assert not any("Tikhoretsk" in text for text in told), "no ship calls there"
    stays = [float(text) for text in hours if text != "–"]
    assert stays == sorted(stays, reverse=True)
    assert "over land too" in window.told.text()


def test_two_sightings_of_the_published_case_fit_the_legs_between_or_it_is_said_why_not(asking, session, qtbot):
    _, window = asking
    dated = session.possible.dated()
    at_dunai = next(each for each in dated if "Dunai" in each.label and each.window.first.startswith("2023-09"))
    there = next(each for each in dated if "Tikhoretsk" in each.label and each.window.first > at_dunai.window.last)
    window.first.setCurrentIndex(window.first.findText(at_dunai.label))
    window.second.setCurrentIndex(window.second.findText(there.label))
    window.route.setCurrentIndex(window.route.findText("Rajin – Dunai – Tikhoretsk"))
    window.legs_asked.emit()
    assert "travel time of the legs between (8 to 32 days)" in window.fits.text()
    window.first.setCurrentIndex(window.first.findText(there.label))
    window.second.setCurrentIndex(window.second.findText(at_dunai.label))
    window.legs_asked.emit()
    assert "does not lead" in window.fits.text()


def test_what_was_possible_is_taken_away_with_its_outline_once_the_speed_changes(asking, qtbot):
    tools, window = asking
    qtbot.mouseClick(window.ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.calls.rowCount() > 0, timeout=20_000)
    assert tools._on_map._band is not None
    assert "from the earliest time to the latest" in window.told.text(), "both are known to the day"
    window.knots.setValue(window.knots.value() + 2.0)
    assert window.calls.rowCount() == 0
    assert tools._on_map._band is None
    qtbot.mouseClick(window.ask, Qt.MouseButton.LeftButton)
    window.knots.setValue(window.knots.value() + 2.0)
    qtbot.wait(1000)
    assert window.calls.rowCount() == 0, "it was asked at another speed"


def test_what_is_asked_of_follows_the_case_while_the_window_is_open(asking, session, case, qtbot):
    _, window = asking
    window.second.setCurrentIndex(window.second.count() - 1)
    chosen, before = window.ends(), window.first.count()
    qtbot.mouseClick(window.ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.calls.rowCount() > 0, timeout=20_000)
    session.route_book.add_place("Elsewhere", (10.0, 50.0))
    assert window.ends() == chosen, "what was chosen stays chosen"
    assert window.calls.rowCount() == 0, "it was asked without the new place"
    dunai = next(each.id for each in case.all(Place) if each.label == "Dunai")
    session.route_book.keep(LegDraft("transshipment", dunai, dunai), None, None, "Later")
    assert window.route.findText("Later") >= 0
    assert window.ends() == chosen
    assert window.first.count() == before


def test_a_gap_is_offered_with_the_ship_it_is_of(session, case):
    ship = next(each for each in case.all(Vessel) if each.label == "Angara")
    track = Track(new_id(), ship.id, geom=MultiLine((((130.0, 42.0), (131.0, 42.0)),)))
    times = Utc("2023-09-08T00:00:00Z"), Utc("2023-09-09T00:00:00Z")
    gap = AisEvent(new_id(), "gap", track.id, *times, value=24.0, to_lon=132.0, to_lat=42.5, geom=Point(131.0, 42.0))
    case.apply(Action("import", "gap", (Insert(track), Insert(gap))))
    (pair,) = session.possible.gaps()
    assert pair.label.startswith("Angara, 8 Sep 2023")
