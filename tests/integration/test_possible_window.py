"""Asking what was possible, beside the map: calls between two fixes, sightings against the legs between, gaps."""
from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.PyQt.QtCore import Qt

from plugin.core.actions import Action, Insert
from plugin.core.geometry import MultiLine, Point
from plugin.core.leg_drafts import LegDraft, draft_of
from plugin.core.records import AisEvent, Leg, Place, Track, Vessel
from plugin.core.values import Utc, new_id
from plugin.flows.session import CaseSession
from plugin.tools.possible_tools import PossibleTools
from tests.integration.on_canvas import lines_on


@pytest.fixture
def session(case, project):
    return CaseSession(project, case, "ada")


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


def test_what_was_possible_is_taken_away_with_its_outline_once_the_speed_changes(asking, canvas, qtbot):
    _, window = asking
    qtbot.mouseClick(window.ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.calls.rowCount() > 0, timeout=20_000)
    assert lines_on(canvas)
    assert "from the earliest time to the latest" in window.told.text(), "both are known to the day"
    window.knots.setValue(window.knots.value() + 2.0)
    assert window.calls.rowCount() == 0
    assert not lines_on(canvas)
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
    assert window.told.text() == "The places of the case have changed: ask again."
    dunai = next(each.id for each in case.all(Place) if each.label == "Dunai")
    session.route_book.keep(LegDraft("transshipment", dunai, dunai), None, None, "Later")
    assert window.route.findText("Later") >= 0
    assert window.ends() == chosen
    assert window.first.count() == before


def test_a_call_stays_answered_while_a_leg_is_edited_and_what_fits_the_legs_does_not(asking, session, case, qtbot):
    _, window = asking
    qtbot.mouseClick(window.ask, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.calls.rowCount() > 0, timeout=20_000)
    window.legs_asked.emit()
    assert window.fits.text()
    calls, told = window.calls.rowCount(), window.told.text()
    leg = next(each for each in case.all(Leg) if each.mode == "sea")
    session.route_book.edit(replace(draft_of(leg), note="seen again"), leg)
    assert (window.calls.rowCount(), window.told.text()) == (calls, told)
    assert window.fits.text() == ""


def test_a_gap_is_offered_with_the_ship_it_is_of(session, case):
    ship = next(each for each in case.all(Vessel) if each.label == "Angara")
    track = Track(new_id(), ship.id, geom=MultiLine((((130.0, 42.0), (131.0, 42.0)),)))
    times = Utc("2023-09-08T00:00:00Z"), Utc("2023-09-09T00:00:00Z")
    gap = AisEvent(new_id(), "gap", track.id, *times, value=24.0, to_lon=132.0, to_lat=42.5, geom=Point(131.0, 42.0))
    case.apply(Action("import", "gap", (Insert(track), Insert(gap))))
    (pair,) = session.possible.gaps()
    assert pair.label.startswith("Angara, 8 Sep 2023")
