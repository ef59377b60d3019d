"""Chains of lanes between gates: the shortest, both ways, without ice where nobody goes into it."""
from __future__ import annotations

from plugin.core.lanes import Lane, Lanes, chain, ice_free, icy, named_on

GATES = {"a": (0.0, 0.0), "b": (10.0, 0.0), "c": (20.0, 0.0), "north": (10.0, 80.0)}
LANES = Lanes(GATES, (
    Lane("a", "b", 1000.0, (GATES["a"], (5.0, 1.0), GATES["b"])),
    Lane("c", "b", 900.0, (GATES["c"], GATES["b"]), "Canal"),
    Lane("a", "north", 300.0, (GATES["a"], GATES["north"])),
    Lane("north", "c", 300.0, (GATES["north"], GATES["c"])),
))  # fmt: skip


def test_lanes_are_sailed_both_ways_and_turned_the_way_they_are_sailed():
    first, sailed = chain(ice_free(LANES), {"a": 10.0}, {"c": 10.0})
    assert first == "a"
    assert [(lane.start, lane.end) for lane in sailed] == [("a", "b"), ("b", "c")]
    assert sailed[1].corners == (GATES["b"], GATES["c"])
    assert named_on(sailed, first) == ("a", "b", "Canal", "c")


def test_ice_is_left_out_where_it_is_asked_for_and_said():
    _, sailed = chain(LANES, {"a": 10.0}, {"c": 10.0})
    assert [lane.end for lane in sailed] == ["north", "c"]
    assert all(icy(lane) for lane in sailed)
    assert len(ice_free(LANES).lanes) == 2


def test_a_gate_near_both_ends_needs_no_lane_and_none_joins_what_nothing_joins():
    assert chain(LANES, {"b": 5.0}, {"b": 7.0}) == ("b", ())
    assert chain(ice_free(LANES), {"north": 5.0}, {"b": 7.0}) is None


def test_the_way_in_counts_too():
    first, sailed = chain(ice_free(LANES), {"a": 5000.0, "b": 10.0}, {"c": 10.0})
    assert (first, [lane.end for lane in sailed]) == ("b", ["c"])
