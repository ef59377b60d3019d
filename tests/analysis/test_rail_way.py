"""Ways by rail: junctions, gaps, countries and lines left out, stations beside the line, and ways that differ."""
from __future__ import annotations

import math

import numpy as np
import pytest

from plugin.analysis.rail_lines import lines_of
from plugin.analysis.rail_network import network_of
from plugin.analysis.rail_way import RailPlanner
from plugin.core.errors import RouteError
from plugin.core.sphere import RADIUS_KM

DEGREE_KM = math.radians(1.0) * RADIUS_KM


def network(*lines, gap_m=0.0):
    points, names = np.concatenate([np.array(line, float) for line in lines]), [str(n) for n in range(len(lines))]
    return network_of(lines_of(points, [len(line) for line in lines], names), gap_m)


def way(net, *places, avoid=(), off=5.0):
    return RailPlanner(net, avoid).through(places, off)


def points(found):
    chain = [found.pieces[0].points[0]]
    for piece in found.pieces:
        chain += piece.points[1:]
    return chain


def test_lines_meet_where_they_share_a_vertex_and_only_there():
    crossing = network([(0, 0), (2, 0)], [(1, -1), (1, 1)])
    with pytest.raises(RouteError, match="in pieces"):
        way(crossing, (0, 0), (1, 1))
    meeting = network([(0, 0), (1, 0), (2, 0)], [(1, -1), (1, 0), (1, 1)])
    found = way(meeting, (0, 0), (1, 1))
    assert points(found) == [(0, 0), (1, 0), (1, 1)]
    assert found.km == pytest.approx(2 * DEGREE_KM, rel=1e-3)


def test_it_begins_and_ends_at_the_vertices_nearest_to_the_places_within_a_line():
    net = network([(n / 10.0, 0.0) for n in range(21)])
    found = way(net, (0.52, 0.01), (1.48, -0.01))
    assert points(found)[0] == (0.5, 0.0)
    assert points(found)[-1] == (1.5, 0.0)
    assert found.km == pytest.approx(DEGREE_KM, rel=1e-6)
    assert found.off_km[0] == pytest.approx(math.hypot(0.02, 0.01) * DEGREE_KM, rel=1e-3)
    back = way(net, (1.48, 0), (0.52, 0))
    assert points(back) == points(found)[::-1]


def test_a_small_gap_is_bridged_only_where_that_was_asked_for():
    broken = [(0.0, 0.0), (1.0, 0.0)], [(1.0008, 0.0), (2.0, 0.0)]
    with pytest.raises(RouteError, match="in pieces"):
        way(network(*broken), (0, 0), (2, 0))
    found = way(network(*broken, gap_m=100.0), (0, 0), (2, 0))
    assert [piece.line for piece in found.pieces] == [0, -1, 1]
    with pytest.raises(RouteError, match="in pieces"):
        way(network(*broken, gap_m=80.0), (0, 0), (2, 0))


def test_the_ends_of_one_line_are_no_gap():
    ring = network([(0, 0), (1, 0), (1, 1), (0.0002, 0.0002)], gap_m=100.0)
    assert (ring.line >= 0).all()


def test_a_way_leads_through_the_points_given_and_not_into_the_yard_beside_them():
    net = network([(0, 0), (1, 0)], [(1, 0), (1, 0.03)], [(1, 0), (2, 0)], [(0, 0), (0, 1), (2, 1), (2, 0)])
    assert points(way(net, (0, 0), (2, 0))) == [(0, 0), (1, 0), (2, 0)]
    through_yard = way(net, (0, 0), (1, 0.03), (2, 0))
    assert points(through_yard) == [(0, 0), (1, 0), (2, 0)], "in and out again is left out"
    assert through_yard.km == pytest.approx(2 * DEGREE_KM, rel=1e-6)
    assert (2, 1) in points(way(net, (0, 0), (1.9, 1.01), (2, 0), off=20.0))


def test_what_is_avoided_is_not_used_even_to_begin_on():
    net = network([(0, 0), (2, 0)], [(0, 0), (0, 1), (2, 1), (2, 0)])
    assert {piece.line for piece in way(net, (0, 0), (2, 0), avoid=[0]).pieces} == {1}
    with pytest.raises(RouteError, match="lies more than 5 km from any line"):
        way(net, (0, 0), (2, 0), avoid=[0, 1])


def test_a_place_far_from_any_line_is_named_with_its_number():
    with pytest.raises(RouteError, match=r"Point 2 of the way \(9\.000, 9\.000\)"):
        way(network([(0, 0), (2, 0)]), (0, 0), (9, 9))


def test_a_siding_that_is_nearer_but_leads_nowhere_is_not_begun_on():
    net = network([(0, 0), (1, 0), (2, 0)], [(-0.01, 0.012), (0.01, 0.012)])
    assert points(way(net, (0, 0.01), (2, 0)))[0] == (0, 0)


def test_ways_that_differ_are_told_apart_and_the_shortest_comes_first():
    ladder = [[(n, 0), (n + 1, 0)] for n in range(4)] + [[(n, 1), (n + 1, 1)] for n in range(4)]
    ladder += [[(0, 0), (0, 1)], [(4, 0), (4, 1)], [(0, 0), (0, -0.3)], [(0, -0.3), (4, -0.3)], [(4, -0.3), (4, 0)]]
    found = RailPlanner(network(*ladder)).alternatives([(0, 0), (4, 0)], 5.0, 3)
    assert [round(each.km / DEGREE_KM, 1) for each in found] == [4.0, 4.6]
    planner = RailPlanner(network(*ladder))
    assert planner.through([(0, 0), (4, 0)], 5.0).km == planner.alternatives([(0, 0), (4, 0)], 5.0, 1)[0].km


@pytest.mark.parametrize("seed", range(5))
def test_the_way_is_the_shortest_there_is(seed):
    """Against Floyd and Warshall over all nodes of a random network."""
    rng = np.random.default_rng(seed)
    at = rng.uniform(0.0, 2.0, (25, 2)).round(4)
    pairs = [tuple(rng.choice(25, 2, replace=False)) for _ in range(60)]
    net = network(*[[at[a], at[b]] for a, b in pairs])
    best = np.full((25, 25), np.inf)
    np.fill_diagonal(best, 0.0)
    for a, b in pairs:
        km = network([at[a], at[b]]).km[0]
        best[a, b] = best[b, a] = min(best[a, b], km)
    for k in range(25):
        best = np.minimum(best, best[:, [k]] + best[[k], :])
    compared = [(a, b) for a, b in [(0, 1), (2, 3), (4, 20), (7, 9)] if math.isfinite(best[a, b])]
    assert len(compared) >= 3
    for a, b in compared:
        assert way(net, tuple(at[a]), tuple(at[b])).km == pytest.approx(best[a, b], rel=1e-9)
