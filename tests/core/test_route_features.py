"""Lines of other programs as lines of the record: without height and repeats, cut at ±180°, refused with a reason."""
from __future__ import annotations

import math

import pytest

from plugin.core.errors import BadValue
from plugin.core.route_features import line_of


def test_height_and_positions_said_twice_are_dropped():
    assert line_of([[(1.0, 2.0, 50.0), (1.0, 2.0), (3.0, 4.0)]]).lines == (((1.0, 2.0), (3.0, 4.0)),)


@pytest.mark.parametrize("line", [[(170.0, 10.0), (-170.0, 20.0)], [(170.0, 10.0), (190.0, 20.0)]])
def test_a_line_across_180_is_cut_there(line):
    west, east = line_of([line]).lines
    assert west == ((170.0, 10.0), (180.0, pytest.approx(15.0)))
    assert east == ((-180.0, pytest.approx(15.0)), (-170.0, 20.0))


def test_a_line_that_only_touches_180_stays_whole():
    assert line_of([[(170.0, 10.0), (180.0, 10.0)]]).lines == (((170.0, 10.0), (180.0, 10.0)),)
    assert line_of([[(170.0, 10.0), (180.0, 12.0), (-170.0, 10.0)]]).lines == (
        ((170.0, 10.0), (180.0, 12.0)), ((-180.0, 12.0), (-170.0, 10.0)),
    )  # fmt: skip


def test_a_line_all_along_one_turn_further_is_brought_back():
    assert line_of([[(190.0, 10.0), (200.0, 10.0)]]).lines == (((-170.0, 10.0), (-160.0, 10.0)),)


@pytest.mark.parametrize(("part", "said"), [
    ([], "fewer than two"), ([(1.0, 1.0)], "fewer than two"), ([(1.0, 1.0), (1.0, 1.0)], "fewer than two"),
    ([(1.0, 91.0), (1.0, 1.0)], "no position 91, 1"), ([(math.nan, 1.0), (1.0, 1.0)], "no number"),
    ([(1e9, 1.0), (1.0, 1.0)], "no position"),
])  # fmt: skip
def test_what_is_no_line_is_refused_with_the_reason(part, said):
    with pytest.raises(BadValue, match=said):
        line_of([part])
