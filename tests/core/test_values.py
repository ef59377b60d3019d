"""Counts: low, best and high, the reason for their width, and how they add."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.core.errors import BadValue
from plugin.core.values import Interval, id_from_name, new_id, total

numbers = st.integers(0, 10_000)
open_or_number = st.one_of(st.none(), numbers)


@st.composite
def intervals(draw, side=open_or_number):
    """Any count in order, each side of it open or given."""
    drawn = [draw(side) for _ in range(3)]
    given_numbers = iter(sorted(value for value in drawn if value is not None))
    low, best, high = (None if value is None else next(given_numbers) for value in drawn)
    return Interval(low, best, high, draw(st.sampled_from([None, "shadow", "tarpaulin"])))


closed = intervals(side=numbers)


def test_at_least_73_has_no_upper_end():
    at_least = Interval(low=73)
    assert (at_least.low, at_least.best, at_least.high) == (73, None, None)


def test_zero_is_a_count_and_nothing_is_none():
    assert Interval().empty
    assert not Interval(0, 0, 0).empty


@pytest.mark.parametrize("count", [(-1, 0, 5), (None, -300, None), (None, None, -0.5)])
def test_no_count_is_below_zero(count):
    with pytest.raises(BadValue, match=r"can't be negative.*zero or more"):
        Interval(*count)


def test_a_count_out_of_order_is_refused_with_its_numbers_and_what_to_do():
    with pytest.raises(BadValue) as refused:
        Interval(320, 300, None)
    message = str(refused.value)
    assert "Low 320, best 300 and high empty are out of order" in message
    assert "correct one of them" in message


def test_order_holds_across_an_open_best():
    with pytest.raises(BadValue, match=r"Low 5, best empty and high 4"):
        Interval(5, None, 4)


def test_an_exact_count_needs_no_reason():
    assert Interval(42, 42, 42).stands


@pytest.mark.parametrize("reason", [None, "", "   "])
def test_a_wide_count_without_its_reason_stays_a_draft(reason):
    assert not Interval(280, 300, 320, reason).stands


def test_a_wide_count_with_its_reason_stands():
    assert Interval(280, 300, 320, "tarpaulin").stands


def test_no_number_at_all_does_not_stand_even_with_a_reason():
    assert not Interval(reason="cloud").stands


def test_sums_add_low_to_low_and_high_to_high():
    summed = total([Interval(280, 300, 320, "tarpaulin"), Interval(80, 90, 110, "shadow")])
    assert (summed.low, summed.best, summed.high) == (360, 390, 430)


def test_a_sum_is_as_wide_as_its_parts_together_no_independence_assumed():
    parts = [Interval(90, 100, 110, "shadow")] * 4
    summed = total(parts)
    assert summed.high - summed.low == 4 * 20


def test_at_least_plus_exactly_is_at_least():
    summed = total([Interval(low=73), Interval(5, 5, 5)])
    assert (summed.low, summed.best, summed.high) == (78, None, None)


def test_a_sum_names_every_reason_once():
    parts = [Interval(1, 2, 3, "shadow"), Interval(1, 2, 3, "tarpaulin"), Interval(1, 2, 3, "shadow")]
    assert total(parts).reason == "shadow; tarpaulin"


@given(closed)
def test_a_sum_of_one_is_itself(count):
    assert total([count]) == count


@given(st.lists(intervals(), max_size=6))
def test_a_sum_is_a_count_in_order_and_its_order_does_not_matter(counts):
    assert total(counts) == total(reversed(counts))


@given(st.lists(closed, min_size=1, max_size=5), closed)
def test_one_more_part_never_makes_a_sum_smaller(counts, more):
    before, after = total(counts), total([*counts, more])
    assert after.low >= before.low
    assert after.best >= before.best
    assert after.high >= before.high


@given(st.lists(intervals(), min_size=1, max_size=6))
def test_a_sum_is_open_exactly_where_a_part_is(counts):
    summed = total(counts)
    for side in ("low", "best", "high"):
        assert (getattr(summed, side) is None) == any(getattr(count, side) is None for count in counts)


def test_a_slug_is_the_same_row_at_every_reading_and_another_row_in_another_table():
    assert id_from_name("place", "dunai") == id_from_name("place", "dunai")
    assert id_from_name("place", "dunai") != id_from_name("vessel", "dunai")
    assert new_id() != new_id()


def test_a_sum_with_a_part_that_lacks_its_reason_stays_a_draft() -> None:
    assert not total([Interval(1, 2, 3), Interval(1, 2, 3, "shadow")]).stands


def test_the_sum_of_nothing_is_no_count() -> None:
    assert total([]).empty


def test_at_least_needs_no_reason_and_stays_at_least_in_a_sum() -> None:
    at_least = Interval(73, bound="at_least")
    assert at_least.stands
    assert total([at_least, Interval(5, 5, 5)]).bound == "at_least"


def test_a_wide_sum_has_the_reasons_of_its_wide_parts():
    exact, wide = Interval(4, 4, 4, "every one counted"), Interval(0, 0, 2, "shadow")
    assert total((exact, wide)) == Interval(4, 4, 6, "shadow", "interval")
    assert total((exact, exact)).reason == "every one counted"
