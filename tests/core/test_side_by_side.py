"""Claims side by side: what may share an axis, what stands under what, and what is never done to a number."""
import dataclasses

import pytest

from plugin.core.chart_axis import axis_for, tick_words
from plugin.core.chart_parts import SMALL, ChartWords, elided, wrapped
from plugin.core.claim_chart import lay_out
from plugin.core.claims import ClaimRow
from plugin.core.records import Claim, Source
from plugin.core.side_by_side import OwnFigure, side_by_side
from plugin.core.values import Interval
from tests.core.test_example_case import CASE

AUTUMN = ("2023-09-01T00:00:00Z", "2023-10-31T23:59:59Z")


def row(name, source="s", published="2023-10-16", place=None, **more):
    values = {
        "measure": "flow", "unit": "containers", "direction": "DPRK to Russia", "bound": "about", "best": 100.0,
        "from_utc": AUTUMN[0], "to_utc": AUTUMN[1], "wording": "as written", **more,
    }  # fmt: skip
    claim = Claim(name, source, "observation", values.pop("subject", "boxes"), "seen", place=place, **values)
    return ClaimRow(claim, Source(source, "A report", source.upper(), published, reliability="B"), place=place)


def groups_of(*rows, own=()):
    return side_by_side("boxes", rows, own).groups


def names(group):
    return [entry.row.claim.id for entry in group.entries]


def width(text, size, bold):
    return len(text) * size * (0.6 if bold else 0.55)


@pytest.mark.parametrize(
    "unlike",
    [
        {"measure": "stock"}, {"measure": "conversion"}, {"unit": "trips"}, {"direction": "Russia to DPRK"},
        {"direction": None}, {"from_utc": "2024-01-01T00:00:00Z", "to_utc": "2024-02-01T00:00:00Z"},
        {"from_utc": None, "to_utc": None},
    ],
)  # fmt: skip
def test_unlike_numbers_never_share_an_axis(unlike):
    assert len(groups_of(row("a"), row("b", **unlike))) == 2


def test_km_and_miles_stand_apart_and_nothing_is_converted():
    km, miles = row("a", unit="km", best=200.0), row("b", unit="miles", best=125.0)
    shown = groups_of(km, miles)
    assert [group.numbers for group in shown] == [(200.0,), (125.0,)]


def test_stocks_at_two_piers_do_not_share_an_axis_and_flows_past_both_do():
    assert len(groups_of(row("a", measure="stock", place="Rajin"), row("b", measure="stock", place="Dunai"))) == 2
    assert len(groups_of(row("a", place="Rajin"), row("b", place="Dunai"))) == 1


def test_totals_that_end_months_apart_stand_apart_and_nearly_the_same_period_is_shared():
    autumn = row("autumn", from_utc="2023-08-15T00:00:00Z", to_utc="2023-10-05T23:59:59Z")
    later = row("later", from_utc="2023-08-25T00:00:00Z", to_utc="2023-10-16T23:59:59Z")
    winter = row("winter", from_utc="2023-08-01T00:00:00Z", to_utc="2024-02-29T23:59:59Z")
    shown = groups_of(autumn, winter, later)
    assert [names(group) for group in shown] == [["autumn", "later"], ["winter"]]
    both = shown[0]
    assert (both.from_utc, both.to_utc) == ("2023-08-15T00:00:00Z", "2023-10-16T23:59:59Z")
    text = lay_out(side_by_side("boxes", (autumn, winter, later)), 540, width).spots[0].text
    assert "15 Aug – 5 Oct 2023" in text, "each keeps its own period"


def test_a_total_since_another_year_is_another_total():
    since_autumn = row("a", from_utc="2023-09-01T00:00:00Z", to_utc="2024-08-20T00:00:00Z")
    since_the_year_before = row("b", from_utc="2022-07-01T00:00:00Z", to_utc="2024-08-27T00:00:00Z")
    assert len(groups_of(since_autumn, since_the_year_before)) == 2


def test_three_months_in_a_row_do_not_pull_each_other_onto_one_axis():
    months = [row(str(n), from_utc="2023-08-01T00:00:00Z", to_utc=f"2023-{n}-28T00:00:00Z") for n in (10, 11, 12)]
    assert len(groups_of(*months)) == 2
    assert all(len(group.entries) <= 2 for group in groups_of(*months))


def test_stocks_of_overlapping_days_share_an_axis():
    days = row("a", measure="stock", from_utc="2023-09-07T00:00:00Z", to_utc="2023-09-08T23:59:59Z")
    day = row("b", measure="stock", from_utc="2023-09-08T00:00:00Z", to_utc="2023-09-08T23:59:59Z")
    assert len(groups_of(days, day)) == 1


def test_a_beginning_that_is_not_stated_meets_any_an_end_that_is_not_stated_its_like_only():
    until = row("until", from_utc=None, to_utc="2023-09-15T00:00:00Z")
    assert len(groups_of(until, row("a", from_utc="2023-08-01T00:00:00Z", to_utc="2023-09-20T00:00:00Z"))) == 1
    since = row("since", from_utc="2023-09-10T00:00:00Z", to_utc=None)
    assert len(groups_of(until, since)) == 2


def test_hundreds_is_listed_in_its_group_without_a_number_or_a_bar():
    words_only = row("w", bound=None, best=None, unit=None, wording="“hundreds”")
    (group,) = groups_of(row("a"), words_only)
    assert group.numbers == (100.0,)
    chart = lay_out(side_by_side("boxes", (words_only,)), 540, width)
    assert [text for text in chart.texts if "hundreds" in text.text]
    below_key = chart.spots[0].y
    assert not [mark for mark in chart.marks if mark.y > below_key]


def test_what_measures_nothing_is_listed_in_words():
    shown = groups_of(row("a", measure=None, bound=None, best=None), row("b", measure=None, bound=None, best=None))
    assert [group.measure for group in shown] == [None]
    assert names(shown[0]) == ["a", "b"]


def test_a_repetition_stands_under_what_it_repeats_and_supports_nothing():
    shown = side_by_side(
        "boxes",
        (row("echo", "bne", "2023-10-18", repeats="paper"), row("paper", "wapo", "2023-10-17", repeats="first"),
         row("first", "rusi"), row("other", "csis", "2023-10-01")),
    )  # fmt: skip
    (group,) = shown.groups
    assert [(entry.row.claim.id, entry.depth) for entry in group.entries] == [
        ("other", 0), ("first", 0), ("paper", 1), ("echo", 2),
    ]  # fmt: skip
    assert (shown.claims, shown.independent, shown.publishers) == (4, 2, 2)


def test_a_circle_of_repetitions_hides_nobody():
    (group,) = groups_of(row("a", "x", repeats="b"), row("b", "y", repeats="a"), row("c", "z", repeats="c"))
    assert sorted(names(group)) == ["a", "b", "c"]


OWN = OwnFigure("containers", Interval(270, 290, 320, "shadow"), 2, 1, place="Rajin", place_label="Rajin",
                from_utc="2023-09-08T02:15:00Z", to_utc="2023-09-08T02:15:00Z")  # fmt: skip


def test_an_own_count_stands_beside_the_stock_of_its_place_and_day_and_is_added_to_nothing():
    (group,) = groups_of(row("a", measure="stock", place="Rajin"), own=[OWN])
    assert group.own == (OWN,)
    assert group.numbers == (100.0, 270, 290, 320)


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"measure": "flow"}, {"measure": "stock", "place": "Dunai"},
        {"measure": "stock", "place": "Rajin", "from_utc": "2023-10-01T00:00:00Z"},
    ],
)  # fmt: skip
def test_an_own_count_has_an_axis_of_its_own_where_no_stock_is_of_its_place_and_day(elsewhere):
    claims, own = groups_of(row("a", **elsewhere), own=[OWN])
    assert (claims.own, own.own, own.measure) == ((), (OWN,), "stock")


def test_an_own_count_of_something_else_is_not_shown():
    assert len(groups_of(row("a"), own=[dataclasses.replace(OWN, unit="railcars")])) == 1


def test_own_numbers_have_a_mark_of_their_own_and_say_that_they_are_no_claim():
    chart = lay_out(side_by_side("boxes", (row("a", measure="stock", place="Rajin"),), [OWN]), 540, width)
    own = [mark for mark in chart.marks if mark.role == "own" and mark.y > chart.spots[0].y]
    assert {mark.shape for mark in own} == {"bar", "diamond"}
    text = chart.spots[-1].text
    assert "Own count" in text and "1 still a draft" in text and "not summed with claims" in text


@pytest.mark.parametrize(
    ("number", "shapes", "printed"),
    [
        ({"bound": "at_least", "low": 73.0, "best": None}, ["arrow", "tick"], "≥ 73"),
        ({"bound": "at_most", "high": 20.0, "best": None}, ["arrow", "tick"], "≤ 20"),
        ({"bound": "about", "best": 300.0}, ["ring"], "about 300"),
        ({"bound": "interval", "low": 4.0, "high": 6.0, "best": None}, ["bar", "tick", "tick"], "4 – 6"),
        ({"bound": "interval", "low": 64.0, "high": 64.0, "best": None}, ["dot"], "64"),
        ({"bound": "interval", "low": 4.0, "best": 5.0, "high": 6.0}, ["bar", "tick", "tick", "ring"], "4 – 5 – 6"),
    ],
)
def test_a_number_is_drawn_as_it_was_meant(number, shapes, printed):
    chart = lay_out(side_by_side("boxes", (row("a", **number),)), 540, width)
    marks = [mark for mark in chart.marks if mark.y > chart.spots[0].y]
    assert [mark.shape for mark in marks] == shapes
    assert printed in [text.text for text in chart.texts]
    for mark in marks:
        if mark.shape == "arrow":
            assert (mark.x2 > mark.x) == (number["bound"] == "at_least")


def test_an_axis_is_logarithmic_only_over_more_than_two_decades_and_says_so():
    assert not axis_for((10.0, 1000.0)).logarithmic
    wide = axis_for((9.0, 1000.0))
    assert wide.logarithmic and wide.share(9.0) > 0 and wide.share(1000.0) < 1
    assert not axis_for((0.0, 5.0, 60000.0)).logarithmic, "zero has no place on a logarithmic axis"
    few, many = row("a", best=5.0), row("b", best=60000.0)
    said = " ".join(text.text for text in lay_out(side_by_side("boxes", (few, many)), 540, width).texts)
    assert "logarithmic scale" in said


@pytest.mark.parametrize("numbers", [(0.0,), (1.0,), (2.6, 1.0), (73.0,), (28000.0, 1000.0), (12e6,), ()])
def test_an_axis_holds_every_number_with_room_for_an_arrow(numbers):
    axis = axis_for(numbers)
    assert axis.ticks[0] == axis.least == 0 and axis.ticks[-1] == axis.most
    assert 3 <= len(axis.ticks) <= 7
    assert all(0 <= axis.share(value) < 1 for value in numbers)


def test_ticks_are_short():
    assert [tick_words(value) for value in (0, 0.5, 250, 2e6, 7.5e6)] == ["0", "0.5", "250", "2 million", "7.5 million"]


def test_texts_that_do_not_fit_end_in_dots_and_long_ones_are_wrapped():
    fits = {"room": 30, "wide": len}
    assert elided("Multilateral Sanctions Monitoring Team", **fits) == "Multilateral Sanctions Monito…"
    assert wrapped("Numbers as published; not averaged", 20, len) == ("Numbers as", "published; not", "averaged")
    assert wrapped("x" * 50, 10, len) == ("x" * 9 + "…",)


def test_the_day_is_printed_also_where_the_publisher_is_long():
    long = row("a", "multilateral sanctions monitoring team of eleven states")
    texts = [text.text for text in lay_out(side_by_side("boxes", (long,)), 400, width).texts]
    assert [text for text in texts if text.endswith("…, 16 Oct 2023")]


def example_rows():
    sources = {record.id: record for record in CASE if isinstance(record, Source)}
    return [ClaimRow(record, sources[record.source]) for record in CASE if isinstance(record, Claim)]


@pytest.mark.parametrize("subject", sorted({row.claim.subject for row in example_rows()}))
@pytest.mark.parametrize("wide", [430.0, 540.0, 1200.0])
def test_every_claim_of_the_example_is_shown_once_inside_the_sheet_and_nothing_overlaps(subject, wide):
    rows = example_rows()
    shown = side_by_side(subject, rows)
    every = sorted(row.claim.id for row in rows if row.claim.subject == subject)
    assert sorted(name for group in shown.groups for name in names(group)) == every
    chart = lay_out(shown, wide, width, footer=("Numbers as published.",))
    assert sorted(spot.claim for spot in chart.spots) == every
    assert min(text.size for text in chart.texts) >= SMALL >= 6.5
    boxes = []
    for text in chart.texts:
        reach = width(text.text, text.size, text.bold)
        left = text.x - {"left": 0, "middle": reach / 2, "right": reach}[text.anchor]
        assert left >= 0 and left + reach <= wide and text.size < text.y < chart.height, text
        boxes.append((left, text.y - 0.75 * text.size, left + reach, text.y, text.text))
    for n, a in enumerate(boxes):
        for b in boxes[n + 1 :]:
            assert a[0] >= b[2] or b[0] >= a[2] or a[1] >= b[3] or b[1] >= a[3], (a, b)


def test_no_group_of_the_example_mixes_measures_units_directions_or_days_of_a_stock():
    for subject in {row.claim.subject for row in example_rows()}:
        for group in side_by_side(subject, example_rows()).groups:
            claims = [entry.row.claim for entry in group.entries if not entry.row.count.empty]
            assert len({(c.measure, c.unit, c.direction) for c in claims}) <= 1
            if group.measure == "stock":
                assert len({c.place for c in claims}) <= 1


def test_the_words_of_a_chart_can_be_said_in_another_language():
    say = ChartWords(title="Angaben nebeneinander: {}", flow="Bewegung")
    texts = [text.text for text in lay_out(side_by_side("boxes", (row("a"),)), 540, width, say).texts]
    assert "Angaben nebeneinander: boxes" in texts
    assert any(text.startswith("Bewegung · containers") for text in texts)


def test_a_subject_nobody_speaks_of_says_so():
    assert "No claim" in lay_out(side_by_side("boxes", ()), 540, width).texts[1].text
