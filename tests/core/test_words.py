"""Counts and lengths in print."""
import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.core import words
from plugin.core.values import Interval
from plugin.core.vocab import COLOUR_CLASSES, COLOUR_LETTERS, SCALES, SUBJECTS, UNIT_OF_SUBJECT

THIN = words.THIN


@pytest.mark.parametrize(
    ("count", "bound", "printed"),
    [
        (Interval(280, 300, 320), "interval", "280 – 300 – 320"),
        (Interval(low=73), "at_least", "≥ 73"),
        (Interval(high=20), "at_most", "≤ 20"),
        (Interval(best=300), "about", "about 300"),
        (Interval(42, 42, 42), None, "42"),
        (Interval(0, 0, 0), None, "0"),
        (Interval(10, 15, None), "at_least", "≥ 10, about 15"),
        (Interval(None, 15, 20), "at_most", "about 15, ≤ 20"),
        (Interval(), "at_least", "–"),
        (Interval(2.6, None, 2.6), "interval", "2.6"),
        (Interval(best=0.25), "about", "about 0.25"),
        (Interval(4200000, None, 5800000), "interval", f"4{THIN}200{THIN}000 – 5{THIN}800{THIN}000"),
    ],
)
def test_a_count_prints_with_its_bound(count, bound, printed):
    assert words.interval(dataclasses.replace(count, bound=bound)) == printed


@given(st.integers(0, 10**12))
def test_thin_spaces_part_the_thousands_and_change_no_digit(value):
    assert words.number(value).replace(THIN, "") == str(value)
    assert "," not in words.number(value)


def test_a_long_leg_known_to_two_kilometres_is_not_printed_to_one():
    assert words.km(9674.3, precision_m=2000) == f"9{THIN}670 km"
    assert words.km(9674.3, precision_m=20) == f"9{THIN}674 km"
    assert words.km(212.7, precision_m=5000) == "213 km"


def test_short_distances_are_in_metres():
    assert words.metres(120) == "120 m"
    assert words.metres(2000) == "2 km"


@pytest.mark.parametrize(
    ("known", "printed"),
    [((0.5, 1, 4), "0.5–4 d"), ((None, 7, None), "7 d"), ((None, None, 7), "7 d"), ((None, None, None), "")],
)
def test_transit_days_print_from_least_to_most(known, printed):
    assert words.days(*known) == printed


def test_a_position_says_its_hemispheres_and_is_good_to_a_metre():
    assert words.position(130.3, 42.2333) == "42.23330° N, 130.30000° E"
    assert words.position(-0.5, -33.25) == "33.25000° S, 0.50000° W"


def test_one_source_two_sources_no_sources():
    assert [words.plural(n, "source", "sources") for n in (1, 2, 0)] == ["1 source", "2 sources", "0 sources"]


@pytest.mark.parametrize("scale", sorted(SCALES))
def test_a_likelihood_scale_climbs_without_overlap(scale):
    ranges = [(word.low_pct, word.high_pct) for word in SCALES[scale]]
    assert all(low < high for low, high in ranges)
    assert all(high <= low for (_, high), (low, _) in zip(ranges, ranges[1:]))
    assert len({word.word for word in SCALES[scale]}) == 7


def test_every_colour_has_a_letter_of_its_own_for_those_who_cannot_tell_colours():
    assert set(COLOUR_LETTERS) == set(COLOUR_CLASSES)
    assert len(set(COLOUR_LETTERS.values())) == len(COLOUR_CLASSES)


def test_every_subject_is_counted_in_something():
    assert set(UNIT_OF_SUBJECT) == set(SUBJECTS)
