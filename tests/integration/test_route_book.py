"""Legs are kept, cut, joined, turned round and put in order; each is one step that can be taken back."""
from __future__ import annotations

import dataclasses

import pytest

from plugin.core.actions import Action, Insert
from plugin.core.errors import BadValue, Conflict
from plugin.core.leg_drafts import LegDraft, draft_of
from plugin.core.records import Citation, Leg, LegStretch, Place, Route, Source
from plugin.core.values import new_id
from plugin.flows.plan_leg import planned_by_rail, planned_by_sea
from plugin.flows.rail_leg import plan_rail_legs
from plugin.flows.route_book import RouteBook
from plugin.flows.sea_leg import plan_sea_leg
from plugin.flows.session import CaseSession
from plugin.flows.verify_log import verify_log
from plugin.gis.geodesy import length_km
from plugin.panels.leg_form import LegForm
from plugin.tools.route_tools import RouteTools

RAJIN, DUNAI, CHITA, TIKHORETSK = (130.3, 42.2333), (132.33542, 42.87879), (113.5, 52.03), (40.11874, 45.85307)


@pytest.fixture
def book(case):
    return RouteBook(case, lambda receipt: receipt)


def place(book, label):
    return next(each for each in book.places() if each.label == label)


@pytest.fixture
def rail(book):
    """A route of its own with a rail leg that was planned from Dunai to Tikhoretsk by Chita."""
    (planned,) = plan_rail_legs([DUNAI, CHITA, TIKHORETSK])
    ends = place(book, "Dunai").id, place(book, "Tikhoretsk").id
    draft = LegDraft("rail", *ends, "inferred", "inferred", days_min=8, days_mode=16, days_max=32)
    return book.keep(draft, planned_by_rail(planned), None, "Planned")


def test_a_planned_sea_leg_is_kept_with_how_it_was_made_and_whose_coast(book, case):
    planned = planned_by_sea(plan_sea_leg(RAJIN, DUNAI, clearance_m=500.0))
    draft = LegDraft("sea", place(book, "Rajin").id, place(book, "Dunai").id, "observed", "inferred")
    leg = book.keep(draft, planned, None, "By sea")
    stored = case.get(Leg, leg.id)
    assert stored.geom == planned.line
    assert "modelled path" in stored.method
    assert stored.precision_m == 500.0
    (cited,) = case.where(Citation, "target_id", leg.id)
    assert "GSHHG" in case.get(Source, cited.source).credit
    assert cited.locator == "line"
    assert case.get(Route, leg.route).name == "By sea"
    assert not case.where(LegStretch, "leg", leg.id), "it is known in one way throughout"


def test_a_planned_rail_leg_keeps_its_stretches_and_their_length_of_track(case, rail):
    stretches = sorted(case.where(LegStretch, "leg", rail.id), key=lambda each: each.seq)
    assert stretches[0].schematic == 1
    assert stretches[0].path_status == "hypothesised"
    assert {each.path_status for each in stretches[1:]} == {"inferred"}
    assert sum(each.track_km for each in stretches) == pytest.approx(9680, rel=0.01)


def test_a_second_leg_of_one_credit_cites_the_same_source(book, case, rail):
    before = case.count(Source)
    (planned,) = plan_rail_legs([CHITA, TIKHORETSK])
    book.keep(LegDraft("rail", place(book, "Dunai").id, place(book, "Rajin").id), planned_by_rail(planned), rail.route)
    assert case.count(Source) == before


def test_each_step_is_taken_back_whole(book, case, rail):
    kinds = (Leg, LegStretch, Citation, Route, Source)
    chita = place(book, "Chita")

    def rows():
        return [set(case.all(kind)) for kind in kinds]

    steps = (
        lambda: book.split(rail.id, chita.id), lambda: book.turn_round(rail.id), lambda: book.delete(rail.id),
    )  # fmt: skip
    for step in steps:
        before = rows()
        step()
        assert rows() != before
        case.undo()
        assert rows() == before
    assert verify_log(case).valid


def test_a_leg_is_split_at_a_place_it_passes_and_both_parts_stay_in_order(book, case, rail):
    there = place(book, "Tikhoretsk").id
    later = book.keep(LegDraft("transshipment", there, there, days_min=1), None, rail.route)
    whole = length_km(rail.geom)
    track = sum(each.track_km for each in case.where(LegStretch, "leg", rail.id))
    chita = place(book, "Chita")
    book.split(rail.id, chita.id)
    first, second, last = book.legs_of(rail.route)
    assert (first.to_place, second.from_place, last.id) == (chita.id, chita.id, later.id)
    assert first.geom.lines[-1][-1] == second.geom.lines[0][0]
    assert length_km(first.geom) + length_km(second.geom) == pytest.approx(whole, rel=1e-6)
    parts = [case.where(LegStretch, "leg", leg.id) for leg in (first, second)]
    assert sum(each.track_km for part in parts for each in part) == pytest.approx(track)
    assert [sorted(each.seq for each in part) for part in parts] == [list(range(1, len(part) + 1)) for part in parts]
    assert second.transit_days_mode is None, "nobody said how the days are shared"
    assert len(case.where(Citation, "target_id", second.id)) == 1


def test_what_was_split_is_whole_again_when_joined(book, case, rail):
    chita = place(book, "Chita")
    second = book.split(rail.id, chita.id)
    stored = book.leg(second.id)
    book.edit(dataclasses.replace(draft_of(stored), path_status="hypothesised", days_min=3), stored)
    book.join(rail.id)
    (one,) = book.legs_of(rail.route)
    assert (one.from_place, one.to_place) == (rail.from_place, rail.to_place)
    assert length_km(one.geom) == pytest.approx(length_km(rail.geom), rel=1e-6)
    assert one.path_status == "hypothesised", "the weaker of both holds"
    assert one.transit_days_min is None
    assert len(case.where(Citation, "target_id", rail.id)) == 1, "one credit is cited once"


def test_days_of_joined_legs_add_low_to_low_and_high_to_high(book):
    ends = [place(book, label).id for label in ("Rajin", "Dunai", "Tikhoretsk")]
    first = book.keep(LegDraft("rail", ends[0], ends[1], days_min=1, days_mode=2, days_max=4), None, None, "Days")
    book.keep(LegDraft("rail", ends[1], ends[2], days_min=8, days_mode=16, days_max=32), None, first.route)
    book.join(first.id)
    one = book.leg(first.id)
    assert (one.transit_days_min, one.transit_days_mode, one.transit_days_max) == (9, 18, 36)


def test_a_leg_turned_round_runs_back_over_the_same_ground(book, rail):
    book.turn_round(rail.id)
    back = book.leg(rail.id)
    assert (back.from_place, back.to_place) == (rail.to_place, rail.from_place)
    assert back.geom.lines[0][0] == rail.geom.lines[-1][-1]
    assert length_km(back.geom) == pytest.approx(length_km(rail.geom))
    book.turn_round(rail.id)
    assert book.leg(rail.id) == rail


def test_a_leg_goes_one_up_or_down_and_no_farther(book):
    ends = [place(book, label).id for label in ("Rajin", "Dunai", "Tikhoretsk")]
    first = book.keep(LegDraft("sea", ends[0], ends[1]), None, None, "Order")
    second = book.keep(LegDraft("rail", ends[1], ends[2]), None, first.route)
    book.move(second.id, -1)
    assert [leg.id for leg in book.legs_of(first.route)] == [second.id, first.id]
    with pytest.raises(BadValue, match="first of its route already"):
        book.move(second.id, -1)
    with pytest.raises(BadValue, match="last of its route already"):
        book.move(first.id, 1)
    assert [leg.id for leg in book.legs_of(first.route)] == [second.id, first.id]
    book.delete(second.id)
    assert [leg.seq for leg in book.legs_of(first.route)] == [1]


@pytest.mark.parametrize(("change", "words"), [
    ({"mode": "transshipment"}, "same place"),
    ({"days_min": 9, "days_max": 3}, "larger"),
    ({"days_mode": -1}, "0 to 3,650"),
    ({"precision_m": -5.0}, "0 or more"),
    ({"precision_m": float("nan")}, "0 or more"),
    ({"path_status": "seen"}, "observed, inferred or hypothesised"),
])  # fmt: skip
def test_what_can_not_be_is_refused_with_words(book, change, words):
    draft = LegDraft("rail", place(book, "Dunai").id, place(book, "Tikhoretsk").id)
    with pytest.raises(BadValue, match=words):
        book.keep(dataclasses.replace(draft, **change), None, None, "Refused")
    with pytest.raises(BadValue, match="name"):
        book.keep(draft, None, None, " ")


def test_a_line_opened_for_editing_by_hand_no_longer_says_that_a_planner_drew_it(book, case, rail):
    book.by_hand(rail.id)
    opened = book.leg(rail.id)
    assert opened.method.endswith("a modelled path; then edited by hand")
    assert opened.precision_m is None
    assert not case.where(LegStretch, "leg", rail.id)
    book.by_hand(rail.id)
    assert book.leg(rail.id) == opened
    case.undo()
    assert book.leg(rail.id) == rail
    assert case.where(LegStretch, "leg", rail.id)


def test_larger_towns_along_a_leg_become_places_to_read_the_map_by_and_once(book, case, rail):
    before = {each.label for each in book.places()}
    count = book.add_towns(rail.id)
    added = [each for each in book.places() if each.label not in before]
    assert len(added) == count > 5
    assert {"Ulan-Ude", "Saratov"} <= {each.label for each in added}
    assert {(each.role, each.kind) for each in added} == {("orientation", "town")}
    assert "Chita" in before, "which stands for the town already"
    (cited,) = case.where(Citation, "target_id", added[0].id)
    assert "GeoNames" in case.get(Source, cited.source).credit
    with pytest.raises(BadValue, match="not a place of the case already"):
        book.add_towns(rail.id)
    case.undo()
    assert {each.label for each in book.places()} == before


def test_a_leg_that_somebody_else_changed_is_not_overwritten(book, rail):
    seen = book.leg(rail.id)
    book.edit(dataclasses.replace(draft_of(seen), note="first"), seen)
    with pytest.raises(Conflict):
        book.edit(dataclasses.replace(draft_of(seen), note="second"), seen)


def test_a_place_pointed_out_on_the_map_can_begin_a_leg(book, case):
    made = book.add_place(" Pier 2 ", (132.37, 42.87), precision_m=200.0)
    assert made in book.places()
    assert (made.label, made.precision_m) == ("Pier 2", 200.0)
    with pytest.raises(BadValue, match="name"):
        book.add_place("  ", (132.37, 42.87))
    assert case.undo_label() == "Place Pier 2 added"


def test_legs_that_do_not_follow_each_other_are_not_joined(book, rail):
    with pytest.raises(BadValue, match="No leg follows"):
        book.join(rail.id)
    book.keep(LegDraft("transshipment", place(book, "Tikhoretsk").id, place(book, "Tikhoretsk").id), None, rail.route)
    with pytest.raises(BadValue, match="two ways"):
        book.join(rail.id)


def test_a_leg_that_is_drawn_is_not_joined_with_one_that_is_not(book, case, rail):
    stored = book.leg(rail.id)
    further = LegDraft("rail", stored.to_place, place(book, "Rajin").id)
    book.keep(further, None, stored.route)
    with pytest.raises(BadValue, match="Only one of the legs has a line"):
        book.join(rail.id)


def test_a_leg_to_a_place_without_a_position_is_named_by_it_and_has_no_towns_along_it(case, project, canvas, rail):
    nowhere = Place(new_id(), "Somewhere west")
    case.apply(Action("add_place", "place", (Insert(nowhere),)))
    session = CaseSession(project, case, "ada")
    leg = session.route_book.keep(LegDraft("rail", rail.to_place, nowhere.id), None, rail.route)
    assert LegForm(session, leg.id).windowTitle() == "Leg Tikhoretsk → Somewhere west"
    with pytest.raises(BadValue, match="no line yet"):
        session.route_book.add_towns(leg.id)
    tools = RouteTools(session, canvas)
    tools.show(rail.route)
    assert tools.window.ends["start"].currentText() == "", "the next leg can't be planned from there"
    tools.close()


def test_the_form_of_a_leg_stays_open_with_what_is_wrong_until_that_is_mended(case, project, rail, qtbot):
    form = LegForm(CaseSession(project, case, "ada"), rail.id)
    qtbot.addWidget(form)
    form.precision.setText("about 50")
    form.save.click()
    assert "“about 50” is no number" in form.problem.text()
    form.precision.setText("50")
    form.save.click()
    assert form.result() == form.DialogCode.Accepted
    assert case.get(Leg, rail.id).precision_m == 50.0
