"""What is found by arrays is what one finds row by row, on random tracks with gaps, odd speeds and silent fields."""
import math

import numpy as np
import pytest

from plugin.analysis.ais import analyse as analysing
from plugin.analysis.ais.analyse import Asked, analyse
from plugin.analysis.ais.rows import DEGREE, KNOT, NO_SPEED, Turned, Values, packed
from plugin.analysis.ais.spool import Spool
from plugin.analysis.sphere import one_distance_nm, short_nm
from plugin.core.ais.limits import AisLimits
from tests.analysis.ais_files import Watch

LIMITS = AisLimits(gap_hours=3, stop_hours=0.5)
SEEDS = range(25)


def random_rows(seed):
    """Ships that sail, drift, fall silent and say nonsense, near to each other and across ±180°."""
    rng = np.random.default_rng(seed)
    columns = []
    for n in range(int(rng.integers(2, 9))):
        count = int(rng.integers(1, 120))
        steps = rng.choice([60, 300, 900, 2000, 12000, 40000], count, p=[0.35, 0.3, 0.15, 0.1, 0.06, 0.04])
        t = 1.6e9 + np.cumsum(steps * rng.uniform(0.5, 1.5, count)).round()
        knots = np.where(rng.random(count) < 0.5, rng.choice([0.0, 0.2, 0.4], count), rng.uniform(0, 3, count))
        way = knots * np.diff(t, prepend=t[0]) / 3600 / 60
        lat = 10 + rng.uniform(0, 0.5) + np.cumsum(way * rng.choice([-1, 1], count)) * 0.5
        lon = 179.8 + rng.uniform(0, 0.4) + np.cumsum(way * rng.choice([-1, 1], count)) * 0.5
        sog = np.where(rng.random(count) < 0.15, 102.3, knots.round(1))
        columns.append((np.full(count, 201000000.0 + n), t, lat, (lon + 180) % 360 - 180, sog, np.zeros(count)))
    joined = [np.concatenate(each) for each in zip(*columns)]
    order = rng.permutation(joined[0].size)
    return packed(Values(*(each[order] for each in joined)), Turned())[0]


def ships_of(rows):
    """Rows of each ship as one would read them: seconds, degrees, knots or None."""
    ships = {}
    for row in rows[np.lexsort((rows["t"], rows["mmsi"]))]:
        sog = None if row["sog"] == NO_SPEED else float(row["sog"]) / KNOT
        fix = (float(row["t"]), float(row["lon"]) / DEGREE, float(row["lat"]) / DEGREE, sog)
        known = ships.setdefault(int(row["mmsi"]), [])
        if not (known and known[-1][:3] == fix[:3]):
            known.append(fix)
    return ships


def near(a, b):
    return float(short_nm(*(np.array([x]) for x in (a[1], a[2], b[1], b[2])))[0])


def gaps_by_hand(ships):
    found, silence = [], LIMITS.gap_hours * 3600
    for mmsi, fixes in ships.items():
        earlier = []
        for a, b in zip(fixes, fixes[1:]):
            if b[0] - a[0] >= silence:
                cell = _cell(a)
                others = [
                    (other, fix) for other, theirs in ships.items() if other != mmsi
                    for fix in theirs if a[0] < fix[0] < b[0] and _cell(fix) == cell
                ]  # fmt: skip
                middle = float(np.median(earlier)) if earlier else None
                longest = max(earlier, default=None)
                company = len({other for other, _ in others}), len(others)
                found.append((mmsi, a[0], b[0], len(earlier), middle, longest, *company))
                earlier.append((b[0] - a[0]) / 3600)
    return found


def _cell(fix):
    return math.floor((fix[1] + 180) % 360 / 0.5), math.floor((fix[2] + 90) / 0.5)


def stops_by_hand(ships):
    found = []
    for mmsi, fixes in ships.items():
        stay, quick = [], False
        for n, fix in enumerate(fixes):
            before = fixes[n - 1] if n else None
            silent = before is not None and fix[0] - before[0] >= LIMITS.gap_hours * 3600
            if silent:
                found, stay = found + _long(mmsi, stay), []
            if fix[3] is not None:
                slow = fix[3] < LIMITS.stop_knots
            else:
                slow = before is not None and not silent and near(before, fix) * 3600 < 0.5 * max(1, fix[0] - before[0])
            if not slow:
                quick = True
                continue
            paused = stay and quick and fix[0] - stay[-1][0] > LIMITS.stop_pause_minutes * 60
            if paused or (stay and near(stay[-1], fix) > LIMITS.stop_move_nm):
                found, stay = found + _long(mmsi, stay), []
            stay.append(fix)
            quick = False
        found += _long(mmsi, stay)
    return found


def _long(mmsi, stay):
    return [(mmsi, stay[0][0], stay[-1][0])] if stay and stay[-1][0] - stay[0][0] >= LIMITS.stop_hours * 3600 else []


@pytest.mark.parametrize("seed", SEEDS)
def test_gaps_their_company_and_stops_are_those_found_row_by_row(seed, monkeypatch):
    rows = random_rows(seed)
    if seed % 2:
        monkeypatch.setattr(analysing, "BLOCK_ROWS", 40)
    ships = ships_of(rows)
    stops = []
    with Spool(10 if seed % 3 == 0 else 10**6) as spool:
        spool.add(rows)
        gaps = [
            (
                gap.mmsi, gap.start, gap.end, gap.earlier.count, gap.earlier.median_hours, gap.earlier.longest_hours,
                gap.others.vessels, gap.others.messages,
            )
            for gap in analyse(spool, Asked(LIMITS), lambda found: stops.extend(found.stops), Watch())
        ]  # fmt: skip
    assert sorted(gaps) == sorted(gaps_by_hand(ships))
    assert sorted((stop.mmsi, stop.start, stop.end) for stop in stops) == sorted(stops_by_hand(ships))


def test_distances_over_the_pole_and_the_antimeridian_are_the_shorter_way():
    assert one_distance_nm(0, 89, 180, 89) == pytest.approx(120.08, abs=0.01)
    assert one_distance_nm(179.99, 0, -179.99, 0) == pytest.approx(1.2, abs=0.01)
