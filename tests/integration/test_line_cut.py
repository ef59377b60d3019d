"""Where lines are cut, also across ±180°."""
from __future__ import annotations

import pytest

from plugin.core.geometry import MultiLine
from plugin.gis.geodesy import distance_m
from plugin.gis.line_cut import along_km, away_from, cut_at, running_km


@pytest.mark.parametrize("lon", [-179.99, -179.98])
def test_a_place_across_180_degrees_lies_as_near_as_it_does_on_the_earth(lon):
    line = MultiLine((((179.0, 50.0), (179.9, 50.0), (179.99, 50.0)),))
    assert along_km(line, (lon, 50.01), 15.0) == pytest.approx(71.0, abs=0.5)


def test_a_line_in_parts_to_both_sides_is_cut_in_the_part_that_is_nearest():
    line = MultiLine((((179.0, 50.0), (180.0, 50.0)), ((-180.0, 50.0), (-179.0, 50.0))))
    first, second = cut_at(line, (-179.5, 50.01))
    assert first.lines == (((179.0, 50.0), (180.0, 50.0)), ((-180.0, 50.0), (-179.5, 50.0)))
    assert second.lines == (((-179.5, 50.0), (-179.0, 50.0)),)


def test_a_line_without_parts_has_nothing_near_and_is_not_cut():
    assert along_km(MultiLine(()), (130.0, 42.0), 15.0) is None
    assert cut_at(MultiLine(()), (130.0, 42.0)) is None


@pytest.mark.parametrize("lat", [0.0, 43.0, 60.0, 75.0])
def test_what_is_nearest_is_so_on_the_ground_and_not_in_degrees(lat):
    start, end, place = (30.0, lat), (31.0, lat + 0.5), (30.6, lat + 0.15)
    line = MultiLine((tuple((30.0 + n / 2000, lat + n / 4000) for n in range(2001)),))
    kms = running_km(line.lines[0])
    nearest = min(zip(line.lines[0], kms), key=lambda each: distance_m(each[0], place))
    assert along_km(MultiLine(((start, end),)), place, 50.0) == pytest.approx(nearest[1], abs=0.1)
    before, _ = cut_at(MultiLine(((start, end),)), place)
    assert distance_m(before.lines[-1][-1], nearest[0]) < 100.0
    assert away_from(line, place) * 111.2 == pytest.approx(distance_m(nearest[0], place) / 1000.0, rel=0.02)
