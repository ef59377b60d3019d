"""What lies at which kilometre of a route: in the example, and where lengths are known beforehand; and its window."""
from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

from plugin.core.actions import Action, Insert, Update
from plugin.core.geometry import MultiLine, Point
from plugin.core.leg_drafts import LegDraft
from plugin.core.leg_lines import Planned, Stretch
from plugin.core.records import AisEvent, Leg, Place, Route, Sighting, Tally, TallyLine, Track, Vessel
from plugin.core.values import new_id
from plugin.flows.route_book import RouteBook
from plugin.flows.route_profile import route_profile
from plugin.flows.routes import read_routes
from plugin.gis.geodesy import length_km
from plugin.tools.profile_tools import ProfileTools

A, B, C = (10.0, 50.0), (11.0, 50.0), (12.0, 50.0)


@pytest.fixture
def book(case):
    return RouteBook(case, lambda receipt: receipt)


@pytest.fixture
def route(case, book):
    """Two legs of 72 km each as drawn; on the second the source states 100 km of track."""
    ends = [book.add_place(label, at).id for label, at in (("Aford", A), ("Beham", B), ("Ceton", (12.0, 50.05)))]
    one = Planned(MultiLine(((A, B),)), 72.0, "by hand", None)
    two = Planned(MultiLine(((B, C),)), 100.0, "by rail", 500.0, stretches=(Stretch((B, C), False, 500.0, 100.0),))
    first = book.keep(LegDraft("road", ends[0], ends[1], "inferred", "inferred"), one, None, "Profile")
    book.keep(LegDraft("rail", ends[1], ends[2], "inferred", "inferred"), two, first.route)
    return first.route


def of(profile, kind):
    return [each for each in profile.entries if each.subject.kind == kind]


def seen(case, at, subject="train"):
    row = Sighting(new_id(), subject, "draft", geom=Point(*at) if at else None)
    case.apply(Action("add_sighting", "seen", (Insert(row),)))
    return row.id


def test_places_where_legs_meet_are_at_the_kilometres_of_their_ends(case, route):
    places = of(route_profile(case, route), "place")
    assert [each.subject.label for each in places] == ["Aford", "Beham", "Ceton"]
    assert [each.km for each in places] == pytest.approx([0.0, 71.7, 171.7], abs=0.05)
    assert [each.off_km for each in places] == pytest.approx([0.0, 0.0, 5.56], abs=0.01)


def test_what_lies_between_is_stretched_with_the_track_that_is_stated(case, book, route):
    book.add_place("Halfway", (11.5, 50.0))
    train = seen(case, (10.25, 50.1))
    profile = route_profile(case, route)
    (halfway,) = [each for each in of(profile, "place") if each.subject.label == "Halfway"]
    assert halfway.km == pytest.approx(71.7 + 50.0, abs=0.05)
    (found,) = of(profile, "sighting")
    assert (found.subject.id, found.km, found.off_km) == (
        train, pytest.approx(71.7 / 4, abs=0.05), pytest.approx(11.12, abs=0.03),
    )  # fmt: skip
    assert "Beham → Ceton (100 km of track on 72 km drawn)" in profile.told[0]
    assert profile.told[1].startswith("Elsewhere they are those of the line as drawn")
    assert [band.stated for band in profile.bands] == [False, True]


def test_what_lies_too_far_off_or_nowhere_is_counted_in_words(case, route):
    already = [row for row in case.all(Sighting) if row.geom]
    seen(case, (10.5, 50.3))
    seen(case, None)
    event = AisEvent(new_id(), "stop", from_utc="2023-09-12T00:00:00Z", geom=Point(10.5, 50.01))
    ship = Vessel(new_id(), "Angara II")
    track = Track(new_id(), ship.id)
    event = replace(event, track=track.id)
    elsewhere = AisEvent(new_id(), "gap", geom=Point(0.0, 0.0))
    case.apply(Action("add_event", "stop", (Insert(ship), Insert(track), Insert(event), Insert(elsewhere))))
    profile = route_profile(case, route)
    told = "\n".join(profile.told)
    count = len(already) + 1
    assert f"{count} sighting{'s lie' if count > 1 else ' lies'} farther than 25 km from the line" in told
    assert "no position." in told
    assert "1 AIS event lies farther than 25 km" in told
    (stop,) = of(profile, "event")
    assert (stop.subject.what, stop.subject.when) == ("stop", "from 12 Sep 2023")
    assert stop.subject.about == "Angara II"


def test_a_leg_without_a_line_takes_no_room_and_says_so(case, book, route):
    ends = {place.label: place.id for place in case.all(Place)}
    book.keep(LegDraft("transshipment", ends["Ceton"], ends["Ceton"]), None, route)
    book.keep(LegDraft("sea", ends["Ceton"], ends["Aford"]), None, route)
    profile = route_profile(case, route)
    assert profile.length_km == pytest.approx(171.7, abs=0.05)
    assert any("No line is drawn for Ceton → Aford" in line for line in profile.told)
    assert not any("for Ceton," in line for line in profile.told), "a transshipment has no length anyway"
    places = [(each.subject.label, each.km) for each in of(profile, "place")]
    assert [label for label, _ in places[:2]] == ["Aford", "Beham"]
    assert sorted(places[2:]) == [("Aford", profile.length_km), ("Ceton", profile.length_km)], "both ends, at one point"


def test_the_examples_route_is_as_long_as_its_legs(case):
    for route in read_routes(case):
        profile = route_profile(case, route.id)
        assert profile.length_km == pytest.approx(sum(leg.length_km or 0.0 for leg in route.legs), rel=1e-6)
        assert all(-1e-6 <= each.km <= profile.length_km + 1e-6 for each in profile.entries)
        assert [each.km for each in profile.entries] == sorted(each.km for each in profile.entries)


def test_numbers_come_with_the_reason_for_their_width_or_not_at_all(case):
    main = max(case.all(Route), key=lambda route: len(case.where(Leg, "route", route.id)))

    def about():
        return {each.subject.id: each.subject.about for each in of(route_profile(case, main.id), "sighting")}

    adopted = {tally.id: tally.sighting for tally in case.all(Tally) if tally.adopted}
    line = next(each for each in case.all(TallyLine) if adopted.get(each.tally) in about())
    for reason, told in (("overlapping rows", True), (None, False)):
        wide = replace(line, bound=None, low=611.0, best=622.0, high=633.0, width_reason=reason)
        case.apply(Action("edit_count", "another width", (Update(wide, case.get(TallyLine, line.id)),)))
        assert ("622" in about()[adopted[line.tally]]) is told


# The window


@pytest.fixture
def main(session):
    return max(session._store.all(Route), key=lambda route: len(session._store.where(Leg, "route", route.id)))


@pytest.fixture
def tools(session, qtbot):
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    made = ProfileTools(session, canvas)
    made.zoomed, made.heard = [], []
    made.zoom_wanted.connect(lambda table, row: made.zoomed.append((table, row)))
    made.said.connect(lambda text, level: made.heard.append(text))
    yield made
    made.close()


def test_strip_and_list_show_the_same_and_a_click_looks_at_it_on_the_map(tools, main):
    tools.show(main.id)
    window = tools.window
    entries = window.profile.entries
    assert window.list.model().rowCount() == len(entries) > 5
    tick = next(each for each in window.view.chart.ticks if each.name == "Dunai")
    spot = QPoint(round(tick.left + 4), round(tick.baseline - 4))
    QTest.mouseClick(window.view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    assert window.list.currentIndex().row() == tick.entry
    assert tools.zoomed == [("place_map", entries[tick.entry].subject.id)]
    assert window.view.describe(tick.entry).startswith("Dunai\nkm ")


def test_all_of_it_is_reached_by_keys(tools, main):
    tools.show(main.id)
    view = tools.window.view
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert tools.window.list.currentIndex().row() == 2
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert tools.window.list.currentIndex().row() == 1
    assert len(tools.zoomed) == 1
    QTest.keyClick(tools.window.list, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert tools.window.list.currentIndex().row() == 3, "the strip goes on from what was chosen in the list"


def test_it_widens_around_what_is_under_the_cursor_and_narrows_to_the_window(tools, main):
    tools.show(main.id)
    window = tools.window
    whole, bar = window.view.width(), window._strip.horizontalScrollBar()

    def dunai():
        return next(each.x for each in window.view.chart.ticks if each.name == "Dunai")

    before = dunai()
    for _ in range(8):
        window.view.widened.emit(1.25, dunai())
    assert window.view.width() == pytest.approx(whole * 1.25**8, rel=0.01)
    assert dunai() - bar.value() == pytest.approx(before, abs=40)
    for _ in range(20):
        QTest.keyClick(window.view, Qt.Key.Key_Minus)
    assert window.view.width() == pytest.approx(whole, abs=2)


def test_the_list_is_copied_with_what_must_be_said(tools, main, qtbot):
    tools.show(main.id)
    QTest.mouseClick(tools.window.copy, Qt.MouseButton.LeftButton)
    lines = QApplication.clipboard().text().split("\n")
    assert lines[0] == main.name
    assert lines[1].split("\t") == ["km", "What", "When", "Off line, km", "Leg", "About"]
    assert len(lines) == 2 + len(tools.window.profile.entries) + len(tools.window.profile.told)


def test_it_follows_the_case(tools, main, session):
    tools.show(main.id)
    place = next(row for row in session._store.all(Place) if row.label == "Dunai")
    moved = Update(Place(**{**vars(place), "label": "Dunai port"}), place)
    session._tell(session._store.apply(Action("edit_place", "renamed", (moved,))))
    assert any(each.subject.label == "Dunai port" for each in tools.window.profile.entries)


def test_the_strip_is_saved_with_what_its_kilometres_rest_on(tools, main, tmp_path, monkeypatch):
    tools.show(main.id)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "profile.svg"), "SVG (*.svg)"))
    QTest.mouseClick(tools.window.save, Qt.MouseButton.LeftButton)
    svg = (tmp_path / "profile.svg").read_text(encoding="utf-8")
    assert "Dunai" in svg
    assert "the length of track that the source states" in svg
    assert "Picture written" in tools.heard[0]


def test_kilometres_of_the_second_leg_go_on_from_the_first(case, route):
    first, second = route_profile(case, route).bands
    assert first.end_km == second.start_km == pytest.approx(length_km(MultiLine(((A, B),))))
