"""Where lines do not join: the gaps between the pieces, in metres and with their positions."""
from __future__ import annotations

import numpy as np
import pytest

from plugin.analysis.rail_beside import way_beside
from plugin.analysis.rail_gaps import gaps_between, reach_of
from plugin.analysis.rail_lines import lines_of
from plugin.analysis.rail_network import network_of
from plugin.analysis.rail_way import RailPlanner

START, GOAL = (130.0, 43.0), (130.4, 43.0)


def network(*lines, gap_m=50.0):
    points = np.array([at for line in lines for at in line], float)
    return network_of(lines_of(points, [len(line) for line in lines], [str(n) for n in range(len(lines))]), gap_m)


def test_a_gap_is_found_where_the_next_piece_is_nearest():
    pieces = network([START, (130.1, 43.0)], [(130.11, 43.0), (130.2, 43.0)], [(130.205, 43.0), GOAL])
    first, second = gaps_between(pieces, START, GOAL, 5.0)
    assert (first.metres, second.metres) == (pytest.approx(813, abs=3), pytest.approx(407, abs=3))
    assert {first.at[0], second.at[0]} <= {130.1, 130.11, 130.2, 130.205}


def test_of_two_ways_across_it_is_the_one_with_the_narrower_gaps():
    wide = network([START, (130.1, 43.0)], [(130.14, 43.0), GOAL], [(130.1, 43.01), (130.12, 43.01), (130.14, 43.005)])
    gaps = gaps_between(wide, START, GOAL, 5.0)
    assert len(gaps) == 2
    assert max(gap.metres for gap in gaps) < 1200, "not 3,250 m straight on"


def test_a_loose_end_may_lie_beside_the_middle_of_a_line():
    tee = network([START, (130.2, 43.001)], [(130.2, 42.9), (130.2, 43.0), GOAL])
    (gap,) = gaps_between(tee, START, GOAL, 5.0)
    assert gap.metres == pytest.approx(111, abs=1)
    assert gap.at == (130.2, 43.001)


def test_one_piece_has_no_gap_and_pieces_too_far_apart_have_no_way():
    assert gaps_between(network([START, GOAL]), START, GOAL, 5.0) == ()
    apart = network([START, (130.1, 43.0)], [(130.3, 43.0), GOAL])
    assert gaps_between(apart, START, GOAL, 5.0) == ()
    at, left = reach_of(apart, START, GOAL)
    assert at == (130.1, 43.0)
    assert left == pytest.approx(24.4, abs=0.1)


def test_the_way_stays_beside_the_line_it_replaces_though_another_is_shorter():
    old = [START, (130.2, 43.2), GOAL]
    both = RailPlanner(network([START, GOAL], [START, (130.1, 43.1), (130.2, 43.2), (130.3, 43.1), GOAL]))
    way, off = way_beside(both, old, 5.0, 10.0)
    assert off == 0
    assert (130.2, 43.2) in [at for piece in way.pieces for at in piece.points]


def test_where_no_line_follows_the_old_one_it_is_said_how_much_strays():
    way, off = way_beside(RailPlanner(network([START, GOAL])), [START, (130.2, 43.3), GOAL], 5.0, 10.0)
    assert off == 1
    assert way.km == pytest.approx(32.5, abs=0.2)
