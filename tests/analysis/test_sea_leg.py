"""A sea leg in a plane: around islands, through straits, off the shore, and no way where there is none."""
from __future__ import annotations

import math

import numpy as np
import pytest

from plugin.analysis.sea_leg import plan_leg
from plugin.analysis.sea_shore import shore_of
from plugin.analysis.sea_water import LAND, bodies, water_of
from plugin.core.errors import Cancelled, Enclosed, RouteError

INLAND_M, ROOM_M = 15_000.0, 60_000.0


def ring(points):
    return np.array([*points, points[0]], float)


def disc(x, y, radius, corners=180):
    turn = np.linspace(0.0, 2.0 * np.pi, corners, endpoint=False)
    return ring(np.stack([x + radius * np.cos(turn), y + radius * np.sin(turn)], 1))


def box(x0, y0, x1, y1):
    return ring([(x0, y0), (x1, y0), (x1, y1), (x0, y1)])


def plan(rings, start, goal, clearance=1000.0):
    shore = shore_of(rings)
    return shore, plan_leg(shore, start, goal, clearance, INLAND_M, ROOM_M)


def length(points):
    return sum(math.dist(a, b) for a, b in zip(points, points[1:]))


def keeps(shore, points, metres):
    return all(shore.keeps_off(a, b, metres) for a, b in zip(points, points[1:]))


def test_over_open_water_it_is_straight():
    _, track = plan([disc(0.0, 30_000.0, 5000.0)], (-40_000.0, 0.0), (40_000.0, 0.0))
    assert track.points == ((-40_000.0, 0.0), (40_000.0, 0.0))


@pytest.mark.parametrize("clearance", [500.0, 1000.0, 3000.0])
def test_round_a_round_island_it_is_as_long_as_two_tangents_and_an_arc(clearance):
    start, goal = (-40_000.0, 0.0), (40_000.0, 0.0)
    shore, track = plan([disc(0.0, 300.0, 10_000.0)], start, goal, clearance)
    radius = 10_000.0 + clearance
    tangent = math.sqrt(math.hypot(40_000.0, 300.0) ** 2 - radius**2)
    turn = 2.0 * (math.pi / 2.0 - math.atan2(300.0, 40_000.0) - math.acos(radius / math.hypot(40_000.0, 300.0)))
    shortest = 2.0 * tangent + radius * turn
    assert keeps(shore, track.points, clearance * 0.98)
    assert shortest * 0.999 <= length(track.points) <= shortest * 1.02


def test_a_strait_narrower_than_wished_is_taken_where_it_is_the_only_way():
    wall = [box(-2000.0, 400.0, 2000.0, 90_000.0), box(-2000.0, -90_000.0, 2000.0, -400.0)]
    shore, track = plan(wall, (-30_000.0, 20_000.0), (30_000.0, 20_000.0))
    assert keeps(shore, track.points, 0.0)
    assert track.nearest_land_m == pytest.approx(400.0, abs=120.0), "and it says how near it comes"


def test_a_strait_is_left_aside_where_there_is_room_elsewhere():
    wall = [box(-2000.0, 300.0, 2000.0, 15_000.0), box(-2000.0, -15_000.0, 2000.0, -300.0)]
    shore, track = plan(wall, (-30_000.0, 0.0), (30_000.0, 0.0))
    assert keeps(shore, track.points, 980.0)


def test_an_end_on_land_is_joined_from_the_water_that_leads_to_the_other_not_from_a_lake_beside_it():
    land = box(-60_000.0, -50_000.0, 0.0, 50_000.0)
    lake = disc(-7000.0, 0.0, 2500.0)
    shore, track = plan([land, lake], (-4000.0, 0.0), (40_000.0, 0.0))
    assert shore.on_land((-4000.0, 0.0))
    assert not shore.on_land(lake.mean(0)), "a ring within a ring is water"
    assert 3900.0 < track.moved_m[0] < 6000.0
    assert track.points[0][0] > 0.0
    assert keeps(shore, track.points, 0.0)


def test_an_end_on_the_water_stays_where_it_is():
    shore, track = plan([box(-60_000.0, -50_000.0, 0.0, 50_000.0)], (120.0, 30_000.0), (120.0, -30_000.0))
    assert track.moved_m == (0.0, 0.0)
    assert (track.points[0], track.points[-1]) == ((120.0, 30_000.0), (120.0, -30_000.0))
    assert keeps(shore, track.points, 0.0)


def test_a_place_far_inland_is_refused():
    with pytest.raises(RouteError, match="end lies more than 15 km from any shore"):
        plan([box(20_000.0, -90_000.0, 190_000.0, 90_000.0)], (0.0, 0.0), (60_000.0, 0.0))


def test_two_seas_that_no_water_joins_have_no_way():
    wall = box(-3000.0, -900_000.0, 3000.0, 900_000.0)
    with pytest.raises(RouteError, match="No water joins"):
        plan([wall], (-30_000.0, 0.0), (30_000.0, 0.0))


@pytest.mark.parametrize("turned", [False, True])
def test_which_end_no_water_leads_away_from_is_told(turned):
    rings = [disc(0.0, 0.0, 20_000.0), disc(0.0, 0.0, 10_000.0)]  # an atoll with its lagoon
    ends = ((0.0, 0.0), (60_000.0, 0.0))
    with pytest.raises(Enclosed, match=f"leads away from the {'end' if turned else 'start'},") as refused:
        plan(rings, *(ends[::-1] if turned else ends))
    assert refused.value.ends == (not turned, turned)


@pytest.mark.parametrize("seed", range(6))
def test_through_an_archipelago_no_island_is_touched(seed):
    rng = np.random.default_rng(seed)
    islands = [disc(*rng.uniform(-35_000.0, 35_000.0, 2), rng.uniform(300.0, 4000.0), 40) for _ in range(120)]
    start, goal = (-60_000.0, -20_000.0), (60_000.0, 25_000.0)
    shore, track = plan(islands, start, goal, 600.0)
    assert keeps(shore, track.points, 0.0)
    assert length(track.points) < 1.25 * math.dist(start, goal)
    for at in track.points:
        assert not shore.on_land(at)


def test_a_harbour_finer_than_the_first_grid_is_left_through_its_mouth():
    quay = [
        box(-20_000.0, 0.0, 20_000.0, 30_000.0),
        box(-900.0, -600.0, -750.0, 1.0), box(750.0, -600.0, 900.0, 1.0),
        box(-900.0, -600.0, -60.0, -500.0), box(60.0, -600.0, 900.0, -500.0),
    ]  # fmt: skip
    shore, track = plan(quay, (0.0, -250.0), (150_000.0, -90_000.0), 500.0)
    assert keeps(shore, track.points, 0.0)
    through = [a for a, b in zip(track.points, track.points[1:]) if a[1] >= -550.0 >= b[1]]
    assert len(through) == 1, "once, between the two moles"


def test_whoever_stops_it_is_heard():
    wall = [box(-2000.0, 400.0, 2000.0, 900_000.0), box(-2000.0, -900_000.0, 2000.0, -400.0)]

    def stop(_cells):
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        plan_leg(shore_of(wall), (-300_000.0, 200_000.0), (300_000.0, 200_000.0), 1000.0, INLAND_M, 200_000.0, stop)


@pytest.mark.parametrize("seed", range(4))
def test_cells_of_water_and_their_bodies_are_those_of_the_shapes(seed):
    """Against even-odd and flood fill done plainly, cell by cell."""
    rng = np.random.default_rng(seed)
    rings = [disc(*rng.uniform(-900.0, 900.0, 2), rng.uniform(50.0, 500.0), 9) for _ in range(12)]
    shore = shore_of(rings)
    water = water_of(shore, (-1000.0, -1000.0, 1000.0, 1000.0), 40.0, 0.0)
    wet = 0
    for row in range(0, 50, 3):
        for column in range(0, 50, 3):
            at = water.middle((row, column))
            touched = not shore.keeps_off((at[0] - 20, at[1] - 20), (at[0] + 20, at[1] + 20), 0.0)
            if shore.on_land(at) or touched:
                assert water.kind[row, column] == LAND
            elif shore.distance_m(at, 40.0) > 20.0 * math.sqrt(2.0):
                assert water.kind[row, column] != LAND
                wet += 1
    assert wet > 50
    number = bodies(water)
    for row, column in zip(*np.nonzero(water.kind != LAND)):
        around = number[max(0, row - 1) : row + 2, max(0, column - 1) : column + 2]
        assert set(around.ravel().tolist()) <= {0, number[row, column]}
    assert len(np.unique(number[number > 0])) == _floods(water.kind != LAND)


def _floods(wet):
    seen, count = np.zeros_like(wet), 0
    for at in zip(*np.nonzero(wet)):
        if seen[at]:
            continue
        count += 1
        waiting = [at]
        while waiting:
            row, column = waiting.pop()
            if 0 <= row < wet.shape[0] and 0 <= column < wet.shape[1] and wet[row, column] and not seen[row, column]:
                seen[row, column] = True
                waiting += [(row + i, column + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    return count
