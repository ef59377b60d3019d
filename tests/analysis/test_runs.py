"""Runs of rows, what hangs together and what is near: by arrays as one would find it one by one."""
from __future__ import annotations

import numpy as np
import pytest

from plugin.analysis.bodies import bodies_of
from plugin.analysis.nearby import Nearby
from plugin.analysis.runs import ends_of, laid_out
from plugin.analysis.sphere import distance_km


def test_runs_are_laid_out_one_after_the_other_and_empty_ones_have_no_row():
    which, turn = laid_out(np.array([2, 0, 3]))
    assert (which.tolist(), turn.tolist()) == ([0, 0, 2, 2, 2], [0, 1, 0, 1, 2])
    assert [len(each) for each in laid_out(np.array([0, 0]))] == [0, 0]


def test_a_run_ends_where_the_next_begins():
    first, last = ends_of(np.array([True, False, True, True, False]))
    assert list(zip(first.tolist(), last.tolist())) == [(0, 1), (2, 2), (3, 4)]
    assert [len(each) for each in ends_of(np.zeros(0, bool))] == [0, 0]


@pytest.mark.parametrize("seed", range(5))
def test_what_is_joined_bears_its_least_number(seed):
    rng = np.random.default_rng(seed)
    one, other = rng.integers(0, 60, (2, 40))
    least = list(range(60))
    for _ in range(60):
        for a, b in zip(one.tolist(), other.tolist()):
            least[a] = least[b] = min(least[a], least[b])
    assert bodies_of(60, one, other).tolist() == least


def test_a_long_chain_is_one_body():
    chain = np.random.default_rng(1).permutation(5000)
    assert not bodies_of(5000, chain[:-1], chain[1:]).any()


@pytest.mark.parametrize("lat", [0.0, 43.0, -60.0, 78.0])
def test_all_that_is_within_reach_is_among_what_is_near(lat):
    rng = np.random.default_rng(3)
    points = np.column_stack([130 + rng.uniform(-2, 2, 2000), lat + rng.uniform(-0.5, 0.5, 2000)])
    nearby = Nearby(points, 5.0)
    for lon, at in points[:50].tolist():
        within = np.flatnonzero(distance_km(lon, at, *points.T) <= 5.0)
        near = nearby.around(lon, at)
        assert set(within.tolist()) <= set(near)
        assert len(near) < 200, "of 2,000"
