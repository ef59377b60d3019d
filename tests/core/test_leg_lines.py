"""Legs that are joined or turned round: what was known of them stays true of what they become."""
from __future__ import annotations

import dataclasses

import pytest

from plugin.core.errors import BadValue
from plugin.core.geometry import MultiLine
from plugin.core.leg_lines import Planned, Stretch, chained, joined, stretches_for, turned_round
from plugin.core.records import Leg, LegStretch
from plugin.core.values import new_id

ROUTE, RAJIN, DUNAI, NAKHODKA = (new_id() for _ in range(4))
A, B, C, D = (130.0, 42.0), (131.0, 42.5), (132.0, 42.8), (133.0, 42.9)


def leg(start, end, points=None, **more):
    line = MultiLine((tuple(points),)) if points else None
    told = {"movement_status": "inferred", "path_status": "inferred", "geom": line, **more}
    return Leg(new_id(), ROUTE, 1, "sea", start, end, **told)


FIRST = leg(
    RAJIN, DUNAI, (A, B), direction="outward", transit_days_min=1.0, transit_days_mode=2.0, transit_days_max=3.0,
    confidence="moderate", precision_m=500.0, method="planned", note="seen",
)  # fmt: skip
SECOND = leg(
    DUNAI, NAKHODKA, (B, C), direction="outward", transit_days_min=0.5, transit_days_mode=1.0, transit_days_max=4.0,
    confidence="low", precision_m=1500.0, method="planned",
)  # fmt: skip


def test_days_add_low_to_low_and_high_to_high():
    one = joined(FIRST, SECOND)
    assert (one.transit_days_min, one.transit_days_mode, one.transit_days_max) == (1.5, 3.0, 7.0)


def test_days_that_one_of_them_does_not_say_are_said_of_neither():
    one = joined(FIRST, dataclasses.replace(SECOND, transit_days_mode=None))
    assert (one.transit_days_min, one.transit_days_mode) == (1.5, None)


def test_joined_they_claim_no_more_than_the_weaker_and_are_no_more_precise_than_the_coarser():
    one = joined(dataclasses.replace(FIRST, movement_status="observed"),
                 dataclasses.replace(SECOND, path_status="hypothesised"))  # fmt: skip
    assert (one.movement_status, one.path_status) == ("inferred", "hypothesised")
    assert (one.confidence, one.precision_m) == ("low", 1500.0)
    unknown = joined(FIRST, dataclasses.replace(SECOND, confidence=None, precision_m=None))
    assert (unknown.confidence, unknown.precision_m) == (None, None)


def test_joined_they_are_one_line_and_say_one_method_once():
    one = joined(FIRST, SECOND)
    assert one.geom == MultiLine(((A, B, C),))
    assert (one.method, one.note, one.from_place, one.to_place) == ("planned", "seen", RAJIN, NAKHODKA)
    apart = joined(FIRST, dataclasses.replace(SECOND, geom=MultiLine(((C, D),))))
    assert apart.geom == MultiLine(((A, B), (C, D)))


def test_of_two_directions_none_is_kept():
    assert joined(FIRST, dataclasses.replace(SECOND, direction="both")).direction is None


@pytest.mark.parametrize(("second", "words"), [
    (leg(NAKHODKA, RAJIN, (C, D)), "do not follow each other"),
    (dataclasses.replace(SECOND, route=new_id()), "do not follow each other"),
    (dataclasses.replace(SECOND, mode="rail"), "travelled in two ways"),
    (dataclasses.replace(SECOND, geom=None), "Only one of the legs has a line"),
])  # fmt: skip
def test_legs_that_can_not_be_joined_say_why(second, words):
    with pytest.raises(BadValue, match=words):
        joined(FIRST, second)


def test_turned_round_twice_a_leg_and_its_stretches_are_as_they_were():
    stretches = tuple(
        LegStretch(new_id(), FIRST.id, n, "inferred", 0, geom=MultiLine((part,)))
        for n, part in enumerate(((A, B), (B, C)), 1)
    )
    turned, parts = turned_round(FIRST, stretches)
    assert (turned.from_place, turned.to_place, turned.direction) == (DUNAI, RAJIN, "return")
    assert turned.geom == MultiLine(((B, A),))
    assert sorted((each.seq, each.geom.lines) for each in parts) == [(1, ((C, B),)), (2, ((B, A),))]
    assert turned_round(turned, parts) == (FIRST, stretches)


@pytest.mark.parametrize("direction", [None, "both"])
def test_a_leg_of_no_or_both_directions_keeps_that_turned_round(direction):
    assert turned_round(dataclasses.replace(FIRST, direction=direction), ())[0].direction == direction


def test_a_line_cut_at_180_degrees_is_turned_part_by_part():
    cut = dataclasses.replace(FIRST, geom=MultiLine((((179.0, 0.0), (180.0, 0.0)), ((-180.0, 0.0), (-179.0, 0.0)))))
    assert turned_round(cut, ())[0].geom.lines == (((-179.0, 0.0), (-180.0, 0.0)), ((180.0, 0.0), (179.0, 0.0)))


def test_lines_whose_ends_meet_are_chained_and_others_stay_apart():
    assert chained([(A, B), (B, C), (D, A)]) == ((A, B, C), (D, A))
    assert chained([]) == ()


def planned(*stretches):
    return Planned(MultiLine(((A, B),)), 100.0, "shortest way", 500.0, stretches=stretches)


def test_a_way_known_in_one_manner_has_no_stretches():
    assert stretches_for(FIRST.id, planned(Stretch((A, B), False)), "inferred") == ()
    assert stretches_for(FIRST.id, planned(), "inferred") == ()


def test_a_schematic_stretch_is_hypothesised_whatever_the_leg_is():
    rows = stretches_for(FIRST.id, planned(Stretch((A, B), False, 100.0, 120.0), Stretch((B, C), True)), "inferred")
    assert [(row.seq, row.path_status, row.schematic) for row in rows] == [(1, "inferred", 0), (2, "hypothesised", 1)]
    assert [(row.precision_m, row.track_km, row.method) for row in rows] == [
        (100.0, 120.0, "shortest way"), (None, None, "shortest way"),
    ]  # fmt: skip
