"""Dates in the names of files, and patterns of one's own."""
import time

import pytest

from plugin.core.errors import BadValue
from plugin.core.imagery.name_dates import DatePattern, by_patterns, date_in_name, packed, unpacked


@pytest.mark.parametrize(
    ("template", "utc", "name", "start", "end"),
    [
        ("{yyyy}{mm}{dd}_{HH}{MM}", True, "Rajin 20230908_0215 crop", "2023-09-08T02:15:00Z", "2023-09-08T02:15:59Z"),
        ("{yyyy}{mm}{dd}_{HH}{MM}", False, "Rajin 20230908_0215 crop", "2023-09-08T00:00:00Z", "2023-09-08T23:59:59Z"),
        ("{dd}.{mm}.{yyyy}", False, "Порт 08.09.2023 юг.tif", "2023-09-08T00:00:00Z", "2023-09-08T23:59:59Z"),
        ("{dd}{mon}{yy}", False, "Dunai-8SEP23.tif", None, None),
        ("{dd}{mon}{yy}", False, "Dunai-08SEP23.tif", "2023-09-08T00:00:00Z", "2023-09-08T23:59:59Z"),
        ("A{yyyy}{doy}", False, "A2023251.h12.tif", "2023-09-08T00:00:00Z", "2023-09-08T23:59:59Z"),
        ("A{yyyy}{doy}", False, "A2023399.tif", None, None),
        ("{yyyy}-{mm}-{dd}", False, "2023-02-30.tif", None, None),
        ("{yyyy}{*}d{mm}{dd}", False, "2023 pier d0908.tif", "2023-09-08T00:00:00Z", "2023-09-08T23:59:59Z"),
        ("{yyyy}{mm}{dd}T{HH}{MM}{SS}", True, "x20230908T021531.tif", "2023-09-08T02:15:31Z", "2023-09-08T02:15:31Z"),
        ("{yyyy}{mm}{dd}", False, "120230908123", None, None),
    ],
)
def test_a_pattern_reads_what_it_describes(template, utc, name, start, end):
    found = DatePattern(template, utc).read(name)
    assert (found.acquired_from, found.acquired_to) == (start, end)
    assert template in (found.date_basis or template)


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("", "between 1 and"),
        ("{yyyy}{mm}", "gives no day"),
        ("{yyyy}{mm}{dd}{HH}", "half a time"),
        ("{yyyy}{yyyy}{mm}{dd}", "twice"),
        ("{yyyy}{mm}{mon}{dd}", "twice"),
        ("{yyyy}{month}{dd}", "a field that is none"),
        ("{yyyy{mm}{dd}", "a field that is none"),
        ("{yyyy}{mm}{dd}{*}a{*}b{*}", "two {*}"),
        ("x" * 500, "between 1 and"),
    ],
)
def test_a_pattern_that_is_none_says_why(template, said):
    with pytest.raises(BadValue, match="(?s)" + said.replace("{", r"\{").replace("*", r"\*")):
        DatePattern(template).compiled()


def test_what_looks_like_a_regular_expression_is_taken_as_it_stands():
    pattern = DatePattern("(a+)+{yyyy}{mm}{dd}")
    assert pattern.read("(a+)+20230908").acquired_from == "2023-09-08T00:00:00Z"
    begun = time.perf_counter()
    assert pattern.read("a" * 10_000).acquired_from is None
    DatePattern("{yyyy}{*}-{*}-{mm}{dd}").read("2023-" * 60)
    assert time.perf_counter() - begun < 0.5


def test_patterns_are_kept_and_what_somebody_broke_is_left_out():
    ours = (DatePattern("{yyyy}{mm}{dd} {HH}{MM}", True), DatePattern("{dd}.{mm}.{yyyy}"))
    assert unpacked(packed(ours)) == ours
    assert unpacked("utc {nothing}\nday {yyyy}{mm}{dd}\n\n") == (DatePattern("{yyyy}{mm}{dd}"),)
    assert by_patterns("08.09.2023", ours).acquired_from == "2023-09-08T00:00:00Z"


def test_a_time_without_its_zone_gives_the_day_only():
    assert date_in_name("2023-09-08T021500")[:2] == ("2023-09-08T00:00:00Z", "2023-09-08T23:59:59Z")
    assert date_in_name("2023-09-08T021500Z")[0] == "2023-09-08T02:15:00Z"
