"""Where lines are cut, also across ±180°."""
from __future__ import annotations

import pytest

from plugin.core.geometry import MultiLine
from plugin.gis.line_cut import along_km, cut_at


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
