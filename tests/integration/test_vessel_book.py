"""Ships with what each source says; voyages by hand, from sightings and from tracks; dark stretches with reasons."""
from __future__ import annotations

import dataclasses

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton, QToolButton

from plugin.core.actions import Action, Insert, Update
from plugin.core.errors import BadValue
from plugin.core.geometry import MultiLine, Point
from plugin.core.records import Look, Measurement, Place, Scene, Sighting, Source, Track, Vessel, VesselFact, Voyage
from plugin.core.transit import Window
from plugin.core.values import Utc, new_id
from plugin.core.vessel_drafts import FACT_KINDS, FactDraft, VesselDraft, VoyageDraft, draft_of_vessel
from plugin.flows.possible import Dated
from plugin.flows.session import CaseSession
from plugin.flows.vessel_book import VesselBook, dark_line
from plugin.gis.geodesy import length_km
from plugin.panels.vessel_card import card
from plugin.panels.vessel_forms import FactForm, VesselForm, VoyageForm
from plugin.tools.possible_tools import PossibleTools
from plugin.tools.vessel_tools import VesselTools

RAJIN, ROADS = (130.30, 42.2333), (132.372, 42.874)


@pytest.fixture
def book(case):
    return VesselBook(case, lambda receipt: receipt)


def place(book, label):
    return next(each for each in book.places() if each.label == label)


def angara(book):
    return next(ship for ship in book.vessels() if ship.label == "Angara")


def test_what_sources_say_of_a_ship_stands_by_kind_and_date_with_who_says_it(book):
    facts = book.facts(angara(book).id)
    kinds = [line.fact.kind for line in facts]
    assert kinds == sorted(kinds, key=FACT_KINDS.index)
    owners = [line.fact.value for line in facts if line.fact.kind == "owner"]
    assert len(owners) == 2, "what contradicts another stays beside it"
    assert all(line.publisher for line in facts)


def test_a_ship_is_added_edited_and_taken_back_and_no_two_share_a_number(book, case):
    ship = book.save_vessel(VesselDraft("Maia-1", imo="9358010", length_m=129.5))
    book.save_vessel(VesselDraft("Maia-1", imo="9358010", length_m=130.0), ship)
    assert case.get(Vessel, ship.id).length_m == 130.0
    with pytest.raises(BadValue, match="Maia-1 has that IMO number"):
        book.save_vessel(VesselDraft("Other", imo="9358010"))
    case.undo()
    assert case.get(Vessel, ship.id).length_m == 129.5
    case.undo()
    assert ship.id not in {each.id for each in case.all(Vessel)}


def test_a_fact_needs_its_source_and_a_deleted_ship_leaves_its_voyages(book, case):
    ship = angara(book)
    source = case.all(Source)[0]
    book.save_fact(FactDraft("flag", "Russia", as_of="2023-10", source=source.id), ship.id)
    voyages = {row.voyage.id for row in book.voyages(ship.id)}
    book.delete(ship)
    assert not case.where(VesselFact, "vessel", ship.id)
    assert {v.id: v.vessel for v in case.all(Voyage) if v.id in voyages} == dict.fromkeys(voyages)
    case.undo()
    assert {row.voyage.id for row in book.voyages(ship.id)} == voyages


def test_published_voyages_stand_with_the_windows_that_were_published(book):
    told = {(v.ship, v.way): v for v in book.voyages()}
    assert told["Angara", "Rajin → Dunai"].voyage.status == "reported"
    assert "Sep 2023" in told["Angara", "Rajin → Dunai"].left
    assert any("6" in str(claim.low) for _, claim in book.counts()), "at least six trips, by one publisher"


def dated(label, place_row, at, first, last=None):
    return Dated(label, at, Window(Utc(first), Utc(last or first)), place_row)


def test_two_sightings_bound_a_voyage_between_them(book):
    first = dated("at Rajin", place(book, "Rajin").id, RAJIN, "2023-09-07T00:00:00Z", "2023-09-08T23:59:59Z")
    then = dated("at Dunai", place(book, "Dunai").id, ROADS, "2023-09-12T00:00:00Z")
    draft = book.from_sightings(first, then, angara(book).id)
    assert (draft.depart_from_utc, draft.arrive_to_utc) == ("2023-09-07T00:00:00Z", "2023-09-12T00:00:00Z")
    assert draft.status == "inferred"
    assert "at Rajin" in draft.note
    with pytest.raises(BadValue, match="order of time"):
        book.from_sightings(then, first, None)
    with pytest.raises(BadValue, match="two places"):
        book.from_sightings(first, first, None)


def test_a_track_from_port_to_port_is_an_observed_voyage_and_is_added_once(book, case):
    ship = angara(book)
    times = Utc("2023-09-08T00:00:00Z"), Utc("2023-09-08T20:00:00Z")
    there = Track(new_id(), ship.id, None, *times, MultiLine(((RAJIN, (131.2, 42.3), ROADS),)))
    nowhere = Track(new_id(), ship.id, None, *times, MultiLine(((RAJIN, (131.2, 42.3)),)))
    case.apply(Action("import", "tracks", (Insert(there), Insert(nowhere))))
    assert book.from_tracks(ship.id) == 1
    made = next(v for v in case.where(Voyage, "vessel", ship.id) if v.status == "observed")
    assert made.geom == there.geom
    assert (made.depart_from_utc, made.arrive_to_utc) == times
    assert book.from_tracks(ship.id) == 0
    with pytest.raises(BadValue, match="has tracks"):
        book.delete(ship)


def test_a_dark_stretch_follows_the_planned_sea_leg_and_says_why(book):
    first = dated("8 Sep", None, RAJIN, "2023-09-08T00:00:00Z")
    then = dated("9 Sep", None, ROADS, "2023-09-09T00:00:00Z")
    line = dark_line(first.at, then.at)
    made = book.dark_stretch(first, then, line, None, "a gap of 24 h")
    assert 190.0 < length_km(made.geom) < 215.0
    assert (made.status, made.note) == ("inferred", "a gap of 24 h")
    assert {made.from_place, made.to_place} == {place(book, "Rajin").id, place(book, "Dunai").id}


def test_forms_keep_what_is_wrong_open_and_say_it(book, qtbot):
    form = VesselForm(book, None)
    qtbot.addWidget(form)
    form.name.setText("Maria")
    form.imo.setText("IMO 9074728")
    form.save.click()
    assert "check digit" in form.problem.text()
    form.imo.setText("IMO 9074729")
    form.length.setText("112,5")
    form.save.click()
    assert draft_of_vessel(form.saved) == VesselDraft("Maria", "9074729", length_m=112.5)
    fact = FactForm(book, angara(book).id, None)
    qtbot.addWidget(fact)
    fact.value.setText("Russia")
    fact.save.click()
    assert "which source" in fact.problem.text()
    voyage = VoyageForm(book, VoyageDraft(angara(book).id), None)
    qtbot.addWidget(voyage)
    voyage.save.click()
    assert "began or ended" in voyage.problem.text()


@pytest.fixture
def window(case, project, canvas):
    session = CaseSession(project, case, "ada")
    tools = VesselTools(session, canvas)
    tools.show()
    yield tools, tools.window, session
    tools.close()


def test_the_card_shows_the_ship_its_facts_its_voyages_and_what_is_published(window):
    _, shown, session = window
    shown.list.setCurrentRow(next(n for n, s in enumerate(session.vessel_book.vessels()) if s.label == "Angara"))
    assert "<b>Angara</b>" in shown.card.text()
    assert shown.facts.rowCount() == len(session.vessel_book.facts(angara(session.vessel_book).id))
    assert shown.voyages.rowCount() == 2
    assert "each in its own terms" in shown.counts.text()
    assert shown.facts.item(0, 0).data(Qt.ItemDataRole.UserRole).kind == "name"


def test_what_is_published_stays_in_view_where_no_track_is_a_voyage(window):
    _, shown, _ = window
    shown._run(shown._from_tracks)
    assert "No track leads from near one place" in shown.told.text()
    assert "each in its own terms" in shown.counts.text()


def test_a_change_elsewhere_is_shown_and_a_dark_stretch_is_drawn_on_the_map(window, case, qtbot):
    tools, shown, session = window
    session.vessel_book.save_vessel(VesselDraft("Lady Z"))
    assert "Lady Z" in [shown.list.item(n).text() for n in range(shown.list.count())]
    heard = []
    tools.zoom_wanted.connect(lambda *told: heard.append(told))
    first = dated("8 Sep", None, RAJIN, "2023-09-08T00:00:00Z")
    then = dated("9 Sep", None, ROADS, "2023-09-09T00:00:00Z")
    tools.draw_dark(first, then, None)
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    made = case.get(Voyage, heard[0][1])
    assert made.status == "inferred"
    assert "modelled path and not a track" in made.note



def test_in_a_case_that_can_only_be_read_nothing_that_changes_it_is_offered(case, project, canvas, monkeypatch):
    monkeypatch.setattr(type(case), "writable", False)
    vessels, possible = (kind(CaseSession(project, case, "ada"), canvas) for kind in (VesselTools, PossibleTools))
    for tools in (vessels, possible):
        tools.show()
    buttons = [*vessels.window.findChildren(QPushButton), *vessels.window.findChildren(QToolButton)]
    offered = {each.text() for each in buttons if each.isEnabled()}
    assert offered == {"Show"}
    assert {each.toolTip() for each in buttons if not each.isEnabled()} == {"The case can only be read"}
    assert not possible.window.dark.isEnabled()
    assert possible.window.dark.toolTip() == "The case can only be read"
    heard = []
    vessels.said.connect(lambda *told: heard.append(told))
    with pytest.raises(BadValue, match="can only be read"):
        vessels.draw_dark(*(dated("x", None, at, "2023-09-08T00:00:00Z") for at in (RAJIN, ROADS)), None)
    assert not heard, "nothing was planned"
    for tools in (vessels, possible):
        tools.close()


def test_a_dark_stretch_of_no_known_ship_stays_in_the_list_and_its_note_can_be_edited(window, case, qtbot):
    _, shown, session = window
    book = session.vessel_book
    far = (135.0, 38.5), (136.0, 38.6)
    first, then = (dated("x", None, at, f"2023-09-0{n}T00:00:00Z") for n, at in enumerate(far, 8))
    made = book.dark_stretch(first, then, MultiLine((far,)), None, "between two sightings")
    rows = [shown.list.item(n).text() for n in range(shown.list.count())]
    assert rows[-1] == "No ship named"
    shown.list.setCurrentRow(len(rows) - 1)
    assert [shown.voyages.item(0, 0).data(Qt.ItemDataRole.UserRole).id] == [made.id]
    form = VoyageForm(book, VoyageDraft(), made)
    qtbot.addWidget(form)
    form.note.setText("looked at again")
    form.save.click()
    assert case.get(Voyage, made.id).note == "looked at again"
    assert shown.list.currentRow() == len(rows) - 1, "what was chosen stays chosen"


def test_a_place_called_otherwise_is_called_so_in_the_window_too(window, case):
    _, shown, session = window
    dunai = next(each for each in case.all(Place) if each.label == "Dunai")
    update = Update(dataclasses.replace(dunai, label="Dunay"), dunai)
    session._tell(case.apply(Action("edit_place", "renamed", (update,))))
    ways = [shown.voyages.item(n, 0).text() for n in range(shown.voyages.rowCount())]
    assert any("Dunay" in way for way in ways)
    assert not any("Dunai" in way for way in ways)


def test_a_step_without_its_row_says_what_to_choose(window, qtbot):
    tools, shown, _ = window
    heard = []
    tools.said.connect(lambda text, _: heard.append(text))
    shown.list.setCurrentRow(-1)
    steps = [each for each in shown.findChildren(QPushButton) if each.text() in ("Edit…", "Delete", "Show")]
    for button in steps:
        button.click()
    assert len(heard) == len(steps) == 7
    assert sum("Choose one in the list" in text for text in heard) == 2, "of the ship"
    assert sum("Choose one in the table" in text for text in heard) == 5, "of what is said and of voyages"


def test_a_ship_is_held_against_lengths_of_vessels_only(book, case):
    vessel, stack = (next(s for s in case.all(Sighting) if s.subject == kind) for kind in ("vessel", "container_stack"))
    lengths = [
        Measurement(new_id(), quantity, "sighting", target.id, 120.0, 118.0, 122.0, "m")
        for quantity, target in (("length", vessel), ("length", stack), ("shadow_length", vessel))
    ]
    before = len(book.lengths(angara(book).id))
    case.apply(Action("measure", "lengths", tuple(map(Insert, lengths))))
    found = book.lengths(angara(book).id)
    assert len(found) == before + 1
    assert lengths[0] in [each.measured for each in found]


def test_a_length_kept_with_its_image_alone_is_held_against_a_ship_where_that_shows_a_vessel(book, case):
    images = case.all(Scene)[:2]
    looks = [Look(new_id(), image.id, Utc("2024-01-01T00:00:00Z"), "seen", "full") for image in images]
    seen = [Sighting(new_id(), kind, "draft", looks[n].id) for n, kind in enumerate(("vessel", "train"))]
    lengths = [
        Measurement(new_id(), "length", "scene", image.id, 120.0, 118.0, 122.0, "m", scene=image.id) for image in images
    ]
    case.apply(Action("measure", "lengths", tuple(map(Insert, (*looks, *seen, *lengths)))))
    ship = book.save_vessel(VesselDraft("Maia-2", length_m=121.0))
    found = [each for each in book.lengths(ship.id) if not each.of_vessel]
    assert [(each.measured, each.fits) for each in found] == [(lengths[0], True)]
    assert "it is not said what it is of" in card(ship, found)


def test_of_two_places_of_one_name_a_sighting_lies_at_the_nearer(session_of, case):
    pier = next(each for each in case.all(Place) if each.label == "Rajin")
    twin = dataclasses.replace(pier, id=new_id(), geom=Point(20.0, 50.0), locode=None)
    case.apply(Action("add_place", "twin", (Insert(twin),)))
    at_rajin = [each for each in session_of.possible.dated() if " · Rajin · " in each.label]
    assert at_rajin
    assert {each.place for each in at_rajin} == {pier.id}


@pytest.fixture
def session_of(case, project):
    return CaseSession(project, case, "ada")
