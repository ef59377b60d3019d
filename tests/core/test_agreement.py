"""Two counts of one image: matched by overlap or distance, their agreement, and what both may have missed."""
import math
import random

import pytest

from plugin.core.errors import BadValue
from plugin.core.ground import box, moved
from plugin.core.measuring.agreement import Counted, chapman, compare
from plugin.core.measuring.overlap import overlap_share

AT = (130.2931, 42.2421)


def thing(name, at=AT, kind="20ft", azimuth=None):
    outline = None if azimuth is None else box(at, 6.058, 2.438, azimuth)
    return Counted(name, at, kind, outline)


def ring(length, width, turn=0.0, shift=(0.0, 0.0)):
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    corners = ((x * length / 2 + shift[0], y * width / 2 + shift[1]) for x, y in ((1, 1), (-1, 1), (-1, -1), (1, -1)))
    return tuple((x * c - y * s, x * s + y * c) for x, y in corners)


def test_the_overlap_of_turned_and_shifted_boxes():
    """A 40 ft box against itself turned by 90°, and shifted by a metre along its axis."""
    assert overlap_share(ring(12.192, 2.438), ring(12.192, 2.438, 90.0)) == pytest.approx(0.111091, abs=1e-6)
    for turn in (0.0, 30.0, 77.0, 200.0):
        shifted = ring(12.192, 2.438, turn, (1.0, 0.0))
        assert overlap_share(ring(12.192, 2.438, turn), shifted) == pytest.approx(0.848393, abs=1e-6)
        assert overlap_share(tuple(reversed(shifted)), ring(12.192, 2.438, turn)) == pytest.approx(0.848393, abs=1e-6)
    assert overlap_share(ring(6, 2), ring(6, 2, shift=(10, 0))) == 0.0


def test_chapman_estimates_what_both_missed():
    """55 and 57 marked, 52 in common: 60.283 in all, standard error 0.567."""
    found = chapman(55, 57, 52)
    assert found.total == pytest.approx(60.283, abs=5e-4)
    assert found.error == pytest.approx(0.567, abs=5e-4)
    assert "too low" in found.warning
    assert chapman(10, 10, 10).error == 0.0
    with pytest.raises(BadValue, match="in common"):
        chapman(5, 6, 7)


def test_marks_beside_each_other_are_the_same_and_each_is_used_once():
    first = [thing("a"), thing("b", moved(AT, 5.0, 90.0))]
    second = [thing("x", moved(AT, 0.4, 10.0)), thing("y", moved(AT, 1.2, 200.0), "40ft")]
    found = compare(first, second)
    assert [(pair.first.id, pair.second.id) for pair in found.pairs] == [("a", "x")]
    assert [each.id for each in found.only_first] == ["b"]
    assert [each.id for each in found.only_second] == ["y"]
    assert found.share == pytest.approx(1 / 3)


def test_stamped_boxes_are_compared_by_what_they_cover():
    first = [thing("a", azimuth=30.0)]
    assert compare(first, [thing("x", moved(AT, 1.0, 30.0), azimuth=30.0)]).pairs[0].share > 0.6
    crosswise = compare(first, [thing("x", azimuth=120.0)]).pairs
    assert not crosswise, "a box across another is another box"
    found = compare(first, [thing("x", moved(AT, 1.0, 30.0))])
    assert found.pairs[0].share is None, "a click without an outline is compared by distance"


def forty(name, at):
    return Counted(name, at, "40ft", box(at, 12.192, 2.438, 30.0))


@pytest.mark.parametrize("off", [0.0, 2.0, 4.0, 5.5])
def test_a_click_anywhere_in_a_box_is_that_box(off):
    for first, second in (([forty("a", AT)], [thing("x", moved(AT, off, 30.0))]),
                          ([thing("x", moved(AT, off, 210.0))], [forty("a", AT)])):  # fmt: skip
        (pair,) = compare(first, second).pairs
        assert pair.share is None and pair.apart_m == pytest.approx(off, abs=0.01)


def test_a_click_off_a_box_is_another_thing():
    assert not compare([forty("a", AT)], [thing("x", moved(AT, 7.0, 30.0))]).pairs
    assert not compare([forty("a", AT)], [thing("x", moved(AT, 2.0, 120.0))]).pairs


def test_clicks_go_to_the_nearest_box_they_lie_in_and_each_box_is_used_once():
    row = [forty("a", AT), forty("b", moved(AT, 2.838, 120.0))]
    clicks = [thing("x", moved(AT, 5.0, 30.0)), thing("y", moved(AT, 3.0, 210.0))]
    found = compare(row, clicks)
    assert [(pair.first.id, pair.second.id) for pair in found.pairs] == [("a", "y")]
    assert [each.id for each in found.only_second] == ["x"]
    beside = thing("z", moved(moved(AT, 1.4, 120.0), 5.0, 30.0))  # between the two, in neither
    assert not compare(row, [beside]).pairs
    near, within = thing("n", moved(AT, 1.3, 300.0)), thing("w", moved(AT, 5.0, 30.0))
    assert compare([forty("a", AT)], [near, within]).pairs[0].second.id == "w", "in it goes before near it"


def test_there_are_never_fewer_than_were_seen():
    """97 and 7 marked, 3 in common: 101 different things were seen; 195 less 1.645 standard errors would be 95.1."""
    found = chapman(97, 7, 3)
    assert (found.total, found.low, found.high) == (195.0, 101, 295)
    assert found.total - 1.645 * found.error == pytest.approx(95.1, abs=0.05)
    wide = chapman(61, 60, 20)
    assert (wide.low, wide.high) == (137, 221), "rounded outwards"
    assert (chapman(10, 10, 10).low, chapman(10, 10, 10).high) == (10, 10)


def test_another_class_is_still_the_same_thing_but_noted():
    found = compare([thing("a"), thing("b", moved(AT, 9, 0))], [thing("x", kind="40ft"), thing("y", moved(AT, 9, 0))])
    assert (len(found.pairs), found.same_kind) == (2, 1)


def test_two_counts_of_a_yard_are_matched_as_they_were_made():
    dice = random.Random(4)
    yard = [moved(moved(AT, 7.0 * column, 90.0), 3.0 * row, 0.0) for column in range(12) for row in range(20)]

    def counted(missed, name):
        marks = [at for i, at in enumerate(yard) if i not in missed]
        dice.shuffle(marks)
        moves = [(dice.uniform(0, 0.6), dice.uniform(0, 360)) for _ in marks]
        return [thing(f"{name}{i}", moved(at, *move)) for i, (at, move) in enumerate(zip(marks, moves))]

    found = compare(counted({1, 2, 3, 4, 5}, "a"), counted({4, 5, 6}, "b"))
    assert (len(found.pairs), len(found.only_first), len(found.only_second)) == (234, 1, 3)
    assert found.estimate.total == pytest.approx(236 * 238 / 235 - 1)
    assert found.share == pytest.approx(234 / 238)


def test_nothing_in_common_gives_no_estimate():
    found = compare([thing("a")], [])
    assert (found.share, found.estimate) == (0.0, None)
    assert compare([], []).share is None
