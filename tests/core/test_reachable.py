"""What a ship could have done between two fixes, and whether two sightings fit the legs between them."""
from __future__ import annotations

import dataclasses

import pytest

from plugin.core.errors import BadValue
from plugin.core.reachable import KM_PER_NM, Fix, budget_of, call_at, call_words
from plugin.core.records import Leg
from plugin.core.transit import Window, between, transit, transit_words
from plugin.core.values import Id, Utc

FIRST, LATER = Fix((0.0, 0.0), Utc("2023-09-08T00:00:00Z")), Fix((1.0, 0.0), Utc("2023-09-08T20:00:00Z"))


def budget(knots=12.0, stay=6.0, straight_nm=100.0):
    return budget_of(FIRST, LATER, straight_nm * KM_PER_NM, knots, stay)


def call(there_nm, onward_nm):
    return call_at("Rajin", (0.0, 1.0), there_nm * KM_PER_NM, onward_nm * KM_PER_NM, budget())


def test_twenty_hours_at_twelve_knots_less_six_in_port_are_168_miles():
    assert budget().reach_km / KM_PER_NM == pytest.approx(168.0)
    assert budget().spare_km / KM_PER_NM == pytest.approx(68.0)
    assert budget().least_knots == pytest.approx(5.0)


@pytest.mark.parametrize(("there", "onward", "possible"), [(70, 80, True), (90, 85, False), (84, 84, True)])
def test_a_port_is_feasible_where_both_ways_fit_into_the_budget(there, onward, possible):
    assert call(there, onward).possible is possible


def test_words_say_possible_and_never_that_it_happened():
    assert call_words(call(66, 66), 12.0) == "a call at Rajin was possible (up to 9 h in port at 12 kn)"
    assert call_words(call(90, 85), 12.0) == "a call at Rajin was possible for 5 h only at 12 kn"
    assert call_words(call(200, 85), 12.0) == "a call at Rajin was not possible at 12 kn (3.8 h too far)"


def test_hours_that_were_left_are_rounded_down_for_more_were_not_possible():
    assert call(64, 64).hours_left == pytest.approx(20.0 - 128.0 / 12.0)
    assert "up to 9 h in port" in call_words(call(64, 64), 12.0)
    assert "for less than 1 h only" in call_words(call(117, 117), 12.0)


@pytest.mark.parametrize(("change", "words"), [
    ({"knots": 4.0}, "5.0 knots or more"), ({"knots": 0.0}, "speed is between"), ({"knots": 90.0}, "speed is between"),
    ({"stay": 12.0}, "leaves 11.7 h"), ({"stay": -1.0}, "0 or more"),
])  # fmt: skip
def test_what_can_not_be_is_said(change, words):
    with pytest.raises(BadValue, match=words):
        budget(**change)


def test_fixes_are_given_in_the_order_of_time():
    with pytest.raises(BadValue, match="order of time"):
        budget_of(LATER, FIRST, 10.0, 12.0, 0.0)


def leg(seq, start, end, days, mode="rail"):
    return Leg(Id(f"leg{seq}"), Id("r"), seq, mode, Id(start), Id(end), "inferred", "inferred", None, *days)


ROUTE = (
    leg(1, "rajin", "dunai", (0.5, 1, 4), "sea"),
    leg(2, "dunai", "dunai", (1, 2, 5), "transshipment"),
    leg(3, "dunai", "tikh", (8, 16, 32)),
)


def test_legs_between_two_places_hold_the_transshipment_between_them_and_none_at_the_ends():
    assert [each.seq for each in between(ROUTE, Id("rajin"), Id("tikh"))] == [1, 2, 3]
    assert [each.seq for each in between(ROUTE, Id("dunai"), Id("tikh"))] == [3]
    assert [each.seq for each in between(ROUTE, Id("rajin"), Id("dunai"))] == [1]
    with pytest.raises(BadValue, match="does not lead"):
        between(ROUTE, Id("tikh"), Id("rajin"))


def seen(day, to=None):
    return Window(Utc(f"2023-{day}T00:00:00Z"), Utc(f"2023-{to or day}T00:00:00Z"))


def test_days_add_low_to_low_and_high_to_high_and_slack_is_to_the_nearer_side():
    found = transit(ROUTE, seen("09-08"), seen("10-01"))
    assert (found.least_days, found.usual_days, found.most_days) == (9.5, 19, 41)
    assert found.fits
    assert found.slack_days == pytest.approx(23 - 9.5)
    assert found.expected == Window(Utc("2023-09-17T12:00:00Z"), Utc("2023-10-19T00:00:00Z"))
    assert transit_words(found) == (
        "The second fits the travel time of the legs between (9.5 to 41 days), with 13.5 days to spare."
    )


@pytest.mark.parametrize(("then", "slack"), [("09-14", -3.5), ("10-30", -11.0)])
def test_too_early_and_too_late_do_not_fit_and_say_by_how_much(then, slack):
    found = transit(ROUTE, seen("09-08"), seen(then))
    assert not found.fits
    assert found.slack_days == pytest.approx(slack)
    assert "outside the travel time" in transit_words(found)


def test_windows_of_both_sightings_widen_what_fits():
    assert not transit(ROUTE, seen("09-08"), seen("09-17")).fits
    assert transit(ROUTE, seen("09-07", "09-08"), seen("09-17")).fits


def test_a_leg_without_days_says_nothing():
    with pytest.raises(BadValue, match="Leg 3"):
        transit((*ROUTE[:2], dataclasses.replace(ROUTE[2], transit_days_max=None)), seen("09-08"), seen("10-01"))
