"""Events planted in synthetic tracks: all of them are found, and no others."""
from dataclasses import dataclass

import numpy as np
import pytest

from plugin.analysis.ais.analyse import Asked, analyse
from plugin.analysis.ais.lines import lines_of, wkb_of
from plugin.analysis.ais.ports import Port
from plugin.analysis.ais.rows import ROW, Turned, Values, packed
from plugin.analysis.ais.spool import Spool
from plugin.analysis.sphere import distance_nm, one_distance_nm, short_nm
from plugin.core.ais.limits import AisLimits
from plugin.core.errors import Cancelled
from plugin.core.geometry import MultiLine
from plugin.core.wkb import from_wkb
from tests.fixtures import fleet

KINDS = ("stops", "gaps", "jumps", "shared", "visits", "draughts", "speeds", "land")
HOUR = 3600.0


class Watch:
    def __init__(self, stop=False):
        self.stop = stop

    def report(self, share, message=""):
        assert 0 <= share <= 1

    def cancelled(self):
        return self.stop


def rows_of(ship):
    values = Values(np.full(ship.t.size, float(ship.mmsi)), ship.t, ship.lat, ship.lon, ship.sog, ship.draught)
    return packed(values, Turned())[0]


def found(*ships, in_memory=2_000_000, watch=None, **asked):
    """Everything found in some ships, by kind."""
    together = {kind: [] for kind in KINDS}
    tracks = []
    with Spool(in_memory) as spool:
        for ship in ships:
            spool.add(rows_of(ship))

        def hear(some):
            for kind in KINDS:
                together[kind] += getattr(some, kind)
            tracks.extend(some.tracks.positions.mmsi[some.tracks.edges[:-1]].tolist())
            together["duplicates"] = together.get("duplicates", 0) + some.duplicates

        together["gaps"] = list(analyse(spool, Asked(**asked), hear, watch or Watch()))
    together["tracks"] = tracks
    return together


def spans(events):
    return {(event.mmsi, event.kind, event.start, event.end) for event in events}


def planted(*ships):
    return {(ship.mmsi, kind, start, end) for ship in ships for kind, start, end in ship.planted}


def everything(all_found):
    return spans(event for kind in KINDS for event in all_found[kind])


@pytest.mark.parametrize("in_memory", [2_000_000, 5000])
def test_all_that_was_planted_in_a_fleet_is_found_and_nothing_else(in_memory):
    ships = fleet.fleet(60, 600)
    together = found(*ships, in_memory=in_memory)
    assert everything(together) == planted(*ships)
    counts = {kind: len(together[kind]) for kind in KINDS if together[kind]}
    assert counts == {"stops": 180, "gaps": 24, "jumps": 12}
    assert sum(jump.back is None for jump in together["jumps"]) == 6
    assert len(together["tracks"]) == 60 + 24 + 12


def test_a_jump_out_and_back_is_one_and_the_track_goes_on():
    ship = fleet.ship(201000001, 200, jumps=[(90, 3, 2.0)])
    (jump,) = found(ship)["jumps"]
    assert (jump.away, jump.number) == (3, 1)
    assert (jump.end, jump.back) == (ship.t[90], ship.t[93])
    assert jump.distance_nm == pytest.approx(120, abs=1.5)
    assert jump.knots > 1000
    assert jump.limits.max_knots == 50


def test_a_jump_for_good_begins_another_track():
    together = found(fleet.ship(201000001, 200, leaps=[(90, 2.0)]))
    (jump,) = together["jumps"]
    assert (jump.back, len(together["tracks"]), together["gaps"]) == (None, 2, [])


def test_a_fast_ship_is_no_jump_and_two_seconds_of_noise_neither():
    ship = fleet.ship(201000001, 200, knots=38.0)
    ship.t[100] = ship.t[99] + 1
    ship.lon[100], ship.lat[100] = ship.lon[99], ship.lat[99] + 0.004  # 0.24 nm in a second
    assert found(ship)["jumps"] == []


def test_a_silence_is_a_gap_from_six_hours_and_knows_the_ships_earlier_ones():
    ship = fleet.ship(201000001, 400, gaps=[(50, 7), (100, 5.9), (150, 9), (200, 6.0), (300, 30)])
    gaps = found(ship)["gaps"]
    assert [round(gap.hours, 3) for gap in gaps] == [7, 9, 6, 30]
    assert [gap.earlier.count for gap in gaps] == [0, 1, 2, 3]
    assert (gaps[0].earlier.median_hours, gaps[3].earlier.median_hours, gaps[3].earlier.longest_hours) == (None, 7, 9)
    assert [gap.number for gap in gaps] == [1, 2, 3, 4]
    assert gaps[3].knots == pytest.approx(12, abs=0.5)
    assert len(found(ship, limits=AisLimits(gap_hours=8))["gaps"]) == 2


@pytest.mark.parametrize("in_memory", [2_000_000, 50])
def test_others_received_in_the_cell_during_a_gap_are_counted_as_one_would_by_hand(in_memory):
    rng = np.random.default_rng(2)
    silent = fleet.ship(201000001, 300, gaps=[(150, 8)], start=(130.0, 40.0), course=90)
    others = [
        fleet.ship(201000002 + n, 200, n, gaps=[(100, 7)], start=(130 + rng.uniform(0, 2), 40.2), course=90, knots=3)
        for n in range(12)
    ]
    gap = next(gap for gap in found(silent, *others, in_memory=in_memory)["gaps"] if gap.mmsi == silent.mmsi)
    cell = np.floor(np.array(gap.at) / 0.5)
    inside = [
        (ship.t > gap.start) & (ship.t < gap.end)
        & (np.floor(ship.lon / 0.5) == cell[0]) & (np.floor(ship.lat / 0.5) == cell[1])
        for ship in others
    ]  # fmt: skip
    assert gap.others.messages == sum(int(each.sum()) for each in inside) > 0
    assert gap.others.vessels == sum(bool(each.any()) for each in inside) > 1


def test_one_odd_speed_splits_no_stop_and_a_passage_does():
    ship = fleet.ship(201000001, 300, stops=[(100, 60)])
    ship.sog[130] = 0.9
    assert spans(found(ship)["stops"]) == planted(ship)
    away = fleet.ship(201000001, 300, stops=[(60, 60), (140, 60)])
    assert spans(found(away)["stops"]) == planted(away)
    assert found(fleet.ship(201000001, 300, stops=[(100, 15)]))["stops"] == []


def test_a_stop_without_reported_speeds_is_known_by_its_positions():
    ship = fleet.ship(201000001, 300, stops=[(100, 60)])
    ship.lon[101:160], ship.lat[101:160] = ship.lon[100], ship.lat[100]
    ship.sog[:] = 102.3
    (stop,) = found(ship)["stops"]
    assert abs(stop.start - ship.t[100]) < 600
    assert stop.end == ship.t[159]


def test_two_ships_under_one_number_are_a_suspicion_and_no_jumps():
    one = fleet.ship(1, 300, 1, start=(130.0, 40.0), course=90)
    two = fleet.ship(2, 300, 2, start=(10.0, 55.0), course=0)
    both = fleet.shared(201000001, one, two)
    together = found(both)
    (event,) = together["shared"]
    assert (event.clusters, event.switches > 100) == (2, True)
    assert event.distance_nm > 3000
    assert together["jumps"] == together["gaps"] == together["speeds"] == []
    assert len(together["tracks"]) == 2


def test_a_gap_of_one_of_two_ships_under_one_number_is_still_a_gap():
    one = fleet.ship(1, 300, 1, start=(130.0, 40.0), course=90, gaps=[(150, 7)])
    two = fleet.ship(2, 400, 2, start=(10.0, 55.0), course=0)
    (gap,) = found(fleet.shared(201000001, one, two))["gaps"]
    assert (gap.start, gap.end) == one.planted[0][1:]


def test_another_draught_counts_after_a_stop_or_a_gap_only():
    after = fleet.ship(201000001, 400, stops=[(100, 40)], draught=(150, 7.0, 9.5))
    sailing = fleet.ship(201000002, 1200, stops=[(10, 40)], draught=(1100, 7.0, 9.5))
    little = fleet.ship(201000003, 400, stops=[(100, 40)], draught=(150, 7.0, 7.2))
    just = fleet.ship(201000004, 400, stops=[(100, 40)], draught=(150, 7.0, 7.3))
    changes = found(after, sailing, little, just)["draughts"]
    assert spans(changes) == {each for each in planted(after, just) if each[1] == "draught_change"}
    assert (changes[0].before_m, changes[0].after_m, changes[0].between) == (7.0, 9.5, "stop")


def test_a_draught_of_a_ship_without_a_position_is_no_event():
    rows = np.zeros(2, ROW)
    rows["mmsi"], rows["t"], rows["lat"], rows["draught"] = 201000001, [1e9, 1e9 + 60], -(2**31), [70, 95]
    with Spool() as spool:
        spool.add(rows)
        heard = []
        analyse(spool, Asked(), heard.append, Watch())
    assert heard[0].draughts == []


def test_a_reported_speed_that_the_positions_belie_is_said():
    ship = fleet.ship(201000001, 200)
    ship.sog[100:120] = 2.0
    (event,) = found(ship)["speeds"]
    assert event.reported_knots == pytest.approx(2.0, abs=1)
    assert event.implied_knots == pytest.approx(12.0, abs=0.5)


def test_a_port_visit_is_entered_within_three_and_left_beyond_four_kilometres():
    ship = fleet.ship(201000001, 600, stops=[(200, 100)], course=0, start=(130.0, 42.0))
    lon, lat = float(ship.lon[250]), float(ship.lat[250])
    port, far = Port("Rajin", lon, lat), Port("Far", lon + 1, lat)
    (visit,) = found(ship, ports=(port, far))["visits"]
    km = distance_nm(ship.lon, ship.lat, np.full(600, lon), np.full(600, lat)) * 1.852
    inside = np.flatnonzero(km < 3)
    assert visit.place == "Rajin"
    assert visit.start == ship.t[inside[0]]
    assert visit.end == ship.t[np.flatnonzero(km <= 4)[-1]]
    assert (visit.stopped, visit.silent) == (True, False)
    passing = fleet.ship(201000001, 600, course=0, start=(130.0, 42.0))
    assert found(passing, ports=(Port("Rajin", 130.0, float(passing.lat[300])),))["visits"] == []


@dataclass(frozen=True)
class Island:
    west: float
    east: float
    said = "an island"

    def __call__(self, lon, lat):
        return (lon > self.west) & (lon < self.east)


def test_positions_in_a_row_on_land_are_a_suspicion():
    ship = fleet.ship(201000001, 200, course=90, start=(130.0, 40.0))
    west, east = ship.lon[100] - 1e-4, ship.lon[110] + 1e-4
    together = found(ship, land=Island(west, east))
    (event,) = together["land"]
    assert (event.positions, event.land) == (11, "an island")
    assert found(ship, land=Island(ship.lon[100] - 1e-4, ship.lon[100] + 1e-4))["land"] == []


def test_duplicates_are_left_out_and_counted():
    ship = fleet.ship(201000001, 200, stops=[(50, 40)], gaps=[(120, 7)])
    twice = fleet.shared(201000001, ship, ship)
    together = found(twice)
    assert together["duplicates"] == 200
    assert everything(together) == planted(ship)


def test_a_single_position_is_a_track_without_a_line():
    ship = fleet.ship(201000001, 1)
    together = found(ship)
    assert together["tracks"] == [201000001]
    assert everything(together) == set()
    assert lines_of(ship.lon, ship.lat) == []


def test_a_track_across_the_antimeridian_is_cut_there_and_unbroken():
    ship = fleet.ship(201000001, 300, start=(179.0, 10.0), course=90, stops=[(150, 40)], gaps=[(250, 7)])
    assert ship.lon.max() > 179 and ship.lon.min() < -179
    together = found(ship)
    assert everything(together) == planted(ship)
    assert len(together["tracks"]) == 2
    lines = lines_of(ship.lon[:250], ship.lat[:250])
    assert (lines[0][0][0] > 0, lines[0][-1][0]) == (True, 180.0)
    assert (lines[1][0][0], lines[0][-1][1]) == (-180.0, lines[1][0][1])
    shape = from_wkb(wkb_of(lines))
    assert isinstance(shape, MultiLine)
    assert sum(len(line) for line in shape.lines) == 250 + 2


def test_distances_are_those_of_the_sphere():
    assert one_distance_nm(0, 0, 1, 0) == pytest.approx(60.04, abs=0.01)
    assert one_distance_nm(179.5, 0, -179.5, 0) == pytest.approx(60.04, abs=0.01)
    far = distance_nm(*(np.array([x]) for x in (130.29, 42.24, 132.37, 42.87)))[0]
    assert far == pytest.approx(one_distance_nm(130.29, 42.24, 132.37, 42.87))
    assert short_nm(*(np.array([x]) for x in (179.9, 60.0, -179.9, 60.1)))[0] == pytest.approx(
        one_distance_nm(179.9, 60.0, -179.9, 60.1), rel=1e-3
    )


def test_stopping_stops():
    with pytest.raises(Cancelled):
        found(fleet.ship(201000001, 100), watch=Watch(stop=True))
