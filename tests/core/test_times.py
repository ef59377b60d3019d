"""Instants in UTC, days as windows, and both in words."""
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.core.errors import BadValue
from plugin.core.times import (
    day_words,
    edges,
    instant_words,
    is_partial_date,
    months,
    now_utc,
    parse_utc,
    utc,
    whole_day,
    window_words,
)


def test_a_published_day_is_a_window_of_24_hours_in_utc():
    start, end = whole_day("2023-09-12")
    assert (start, end) == ("2023-09-12T00:00:00Z", "2023-09-12T23:59:59Z")
    assert parse_utc(end) - parse_utc(start) == timedelta(hours=24, seconds=-1)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
        ("9999-12", "9999-12-01", "9999-12-31"),
    ],
)  # fmt: skip
def test_a_year_and_a_month_are_windows_of_their_days(text, first, last):
    assert edges(text) == (f"{first}T00:00:00Z", f"{last}T23:59:59Z")


def test_months_are_cut_off_at_the_days_given():
    found = list(months(date(2023, 12, 30), date(2024, 2, 1)))
    assert found == [
        (date(2023, 12, 30), date(2023, 12, 31)), (date(2024, 1, 1), date(2024, 1, 31)),
        (date(2024, 2, 1), date(2024, 2, 1)),
    ]  # fmt: skip
    assert list(months(date(9999, 12, 1), date.max)) == [(date(9999, 12, 1), date.max)]


def test_the_29th_of_february_is_a_day_in_leap_years_only():
    assert whole_day("2024-02-29")[0] == "2024-02-29T00:00:00Z"
    with pytest.raises(BadValue, match=r"2023-02-29.*is no day"):
        whole_day("2023-02-29")


@pytest.mark.parametrize("text", ["2023-09", "12.09.2023", "2023-9-12", ""])
def test_a_day_is_written_year_month_day(text):
    with pytest.raises(BadValue, match=r"Write it like 2023-09-12"):
        whole_day(text)


def test_a_morning_in_vladivostok_is_the_evening_before_in_utc():
    local = datetime(2023, 9, 12, 8, 30, tzinfo=timezone(timedelta(hours=10)))
    assert utc(local) == "2023-09-11T22:30:00Z"


def test_a_time_without_its_zone_is_refused():
    with pytest.raises(BadValue, match=r"has no zone. Say which"):
        utc(datetime(2023, 9, 12))  # noqa: DTZ001


@pytest.mark.parametrize("text", ["2023-09-12T02:15:00", "2023-09-12T02:15:00+09:00", "yesterday Z", "Z", ""])
def test_only_an_instant_ending_in_z_is_utc(text):
    with pytest.raises(BadValue, match=r"is no UTC time. Write it like"):
        parse_utc(text)


@given(st.datetimes(datetime(1957, 10, 4), datetime(2100, 1, 1), timezones=st.just(timezone.utc)))  # noqa: DTZ001
def test_an_instant_is_kept_to_the_second(moment):
    assert parse_utc(utc(moment)) == moment.replace(microsecond=0)


@given(st.dates(), st.dates())
def test_days_sort_as_their_texts_do(a, b):
    if a.year >= 1000 and b.year >= 1000:
        assert (whole_day(a.isoformat()) < whole_day(b.isoformat())) == (a < b)


def test_now_is_utc_and_in_whole_seconds():
    assert abs(parse_utc(now_utc()) - datetime.now(timezone.utc)) < timedelta(seconds=60)
    assert "." not in now_utc()


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2023", "2023"),
        ("2023-09", "Sep 2023"),
        ("2023-09-02", "2 Sep 2023"),
        ("2023-09-12T02:15:00Z", "12 Sep 2023"),
        (None, ""),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(date, words):
    assert day_words(date) == words


@pytest.mark.parametrize("text", ["2023-9", "2023-09-12T00:00:00Z", "Sep 2023", "", "23"])
def test_a_partial_date_is_a_year_a_month_or_a_day(text):
    assert all(is_partial_date(good) for good in ("2023", "2023-09", "2023-09-12"))
    assert not is_partial_date(text)


def test_an_instant_in_words_says_utc():
    assert instant_words("2023-09-12T02:15:00Z") == "12 Sep 2023 02:15 UTC"
    assert instant_words(None) == ""


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2023-09-12T00:00:00Z", "2023-09-12T23:59:59Z", "12 Sep 2023"),
        ("2023-09-07T00:00:00Z", "2023-09-08T23:59:59Z", "7–8 Sep 2023"),
        ("2023-08-28T00:00:00Z", "2023-09-03T23:59:59Z", "28 Aug – 3 Sep 2023"),
        ("2023-12-30T00:00:00Z", "2024-01-02T23:59:59Z", "30 Dec 2023 – 2 Jan 2024"),
        ("2023-08-25T00:00:00Z", None, "from 25 Aug 2023"),
        (None, "2023-10-16T23:59:59Z", "until 16 Oct 2023"),
        ("2023-01", "2023-03", "Jan – Mar 2023"),
        ("2022", "2023", "2022 – 2023"),
        (None, None, ""),
    ],
)
def test_a_window_in_words_shares_what_its_ends_share(start, end, words):
    assert window_words(start, end) == words
