"""The coverage calendar: which days were seen, which nobody could see, and which nobody asked about."""
from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from plugin.core.imagery.calendar_chart import STATES, CalendarWords, Legend, lay_out
from plugin.core.imagery.calendar_days import Said, Segment, calendar_of, span_of
from plugin.core.imagery.calendar_signs import INK, sign_of, signs_of
from plugin.core.imagery.calendar_svg import svg
from plugin.core.imagery.verdicts import Examined
from plugin.core.records import Look, Scene, Search
from plugin.core.values import Id, Utc, new_id

VLADIVOSTOK = timezone(timedelta(hours=10))
SEPTEMBER = (date(2023, 9, 1), date(2023, 9, 30))


def local(moment):
    return datetime.fromisoformat(moment[:-1]).replace(tzinfo=timezone.utc).astimezone(VLADIVOSTOK)


def image(start, verdict=None, end=None, examined="full"):
    scene = Scene(new_id(), "image", acquired_from=Utc(start), acquired_to=Utc(end or start))
    looks = (Look(new_id(), scene.id, Utc("2023-10-20T09:00:00Z"), verdict, examined),) if verdict else ()
    return Examined(scene, looks)


def asked(first, last, utc="2023-10-20T10:00:00Z", outcome="complete", **more):
    return Search(new_id(), "earth.example", Utc(utc), None, Utc(first), Utc(last), outcome=outcome, **more)


def calendar(images=(), searches=(), said=(), window=SEPTEMBER, subject=None):
    return calendar_of((Id("p"), "Dunai", "Asia/Vladivostok"), window, images, searches, said, subject, local)


def states(made, day):
    return [segment.state for segment in made.segments.get(date(2023, 9, day), ())]


def test_a_day_is_the_places_own_not_that_of_utc():
    """15:30 UTC on the 8th is half past one in the morning of the 9th at Dunai."""
    made = calendar([image("2023-09-08T15:30:00Z", "seen")])
    assert states(made, 8) == []
    assert states(made, 9) == ["seen"]
    assert made.segments[date(2023, 9, 9)][0].at.strftime("%H:%M") == "01:30"


def test_a_ship_there_at_eleven_and_gone_in_the_afternoon_splits_the_day_in_order_of_time():
    made = calendar([image("2023-09-12T05:43:00Z", "absent"), image("2023-09-12T01:01:00Z", "seen")])
    assert states(made, 12) == ["seen", "absent"]


def test_a_day_that_was_typed_is_that_day_whatever_the_zone():
    made = calendar([image("2023-09-12T00:00:00Z", "seen", "2023-09-12T23:59:59Z")])
    assert list(made.segments) == [date(2023, 9, 12)]
    assert made.segments[date(2023, 9, 12)][0].at is None


def test_an_image_of_several_days_is_spread_over_them_and_makes_none_of_them_seen():
    made = calendar([image("2023-09-03T02:00:00Z", "seen", "2023-09-05T02:00:00Z")])
    assert [s.spread for day in (3, 4, 5) for s in made.segments[date(2023, 9, day)]] == [True] * 3
    assert made.blind(date(2023, 9, 4))


def test_no_image_is_said_only_where_a_catalogue_answered_to_its_end_after_the_day_was_over():
    made = calendar(
        searches=[
            asked("2023-09-01T00:00:00Z", "2023-09-10T00:00:00Z"),
            asked("2023-09-11T00:00:00Z", "2023-09-14T00:00:00Z", outcome="partial"),
            asked("2023-09-15T00:00:00Z", "2023-09-30T00:00:00Z", utc="2023-09-20T03:00:00Z"),
        ]
    )
    assert made.asked_on(date(2023, 9, 4)) == ("earth.example, 2023-10-20",)
    assert made.asked_on(date(2023, 9, 12)) == (), "an answer not read to its end says nothing of the rest"
    assert made.asked_on(date(2023, 9, 19)), "the day before it was asked"
    assert made.asked_on(date(2023, 9, 20)) == (), "the day was not over when it was asked"


def test_a_day_asked_for_in_part_is_not_a_day_asked_for():
    """September of UTC begins at ten in the morning of the 1st at Dunai, and ends on 1 October at ten."""
    made = calendar(
        searches=[asked("2023-09-01T00:00:00Z", "2023-09-30T23:59:59Z")], window=(date(2023, 9, 1), date(2023, 10, 1))
    )
    days = (date(2023, 9, 1), date(2023, 9, 2), date(2023, 9, 30), date(2023, 10, 1))
    assert [bool(made.asked_on(day)) for day in days] == [False, True, True, False]


def test_the_filters_of_a_search_are_told_with_it():
    made = calendar(searches=[asked("2023-09-01T00:00:00Z", "2023-09-30T00:00:00Z", filters="cloud up to 20 %")])
    assert made.in_part_on(date(2023, 9, 4)) == ("earth.example, 2023-10-20 (cloud up to 20 %)",)


def test_what_a_search_found_and_nobody_added_is_known_not_missing():
    found = '["2023-09-07T02:11:00Z", "2023-09-08T02:15:00Z"]'
    made = calendar(
        [image("2023-09-08T02:15:00Z", "seen")],
        [asked("2023-09-01T00:00:00Z", "2023-09-30T00:00:00Z", acquired=found)],
    )
    assert states(made, 7) == ["known"]
    assert states(made, 8) == ["seen"], "that one is in the case"


@pytest.mark.parametrize(("filters", "whole"), [
    (None, True), ('{"collections": ["sentinel-2-l2a"]}', True), ('{"max_cloud_pct": 20}', False),
    ('{"collections": ["sentinel-2-l2a"], "max_gsd_m": 1.0}', False), ("of another program", False),
])  # fmt: skip
def test_a_question_for_clear_or_fine_images_alone_does_not_say_that_a_day_has_none(filters, whole):
    made = calendar(searches=[asked("2023-09-01T00:00:00Z", "2023-09-30T00:00:00Z", filters=filters)])
    there = date(2023, 9, 8)
    assert bool(made.asked_on(there)) == whole
    assert bool(made.in_part_on(there)) == (not whole)


def test_an_image_of_a_window_of_months_says_of_no_day_that_it_was_seen_then():
    month = calendar([image("2023-09-01T02:00:00Z", "seen", end="2023-09-30T02:00:00Z")])
    assert (len(month.segments), month.undated) == (30, 0)
    mosaic = calendar([image("2023-01-01T00:00:00Z", "seen", end="2023-09-30T23:59:59Z")])
    assert (mosaic.segments, mosaic.undated) == ({}, 1)


def test_a_question_without_a_whole_answer_widens_the_calendar_only_to_what_it_found():
    seen = [image("2023-09-08T02:15:00Z", "seen")]
    long = ("2023-01-01T00:00:00Z", "2025-01-01T00:00:00Z")
    found = '["2023-11-07T02:11:00Z"]'
    assert span_of(seen, [asked(*long, outcome="failed")], local) == (date(2023, 9, 8), date(2023, 9, 8))
    assert span_of(seen, [asked(*long, outcome="partial", acquired=found)], local)[1] == date(2023, 11, 7)
    assert span_of(seen, [asked(*long)], local) == (date(2023, 1, 1), date(2025, 1, 1))


def test_gaps_are_days_nobody_could_see_cloud_among_them():
    made = calendar([image("2023-09-03T02:00:00Z", "seen"), image("2023-09-10T02:00:00Z", "cloud"),
                     image("2023-09-20T02:00:00Z", "absent"), image("2023-09-25T02:00:00Z")])  # fmt: skip
    assert made.gaps() == (
        (date(2023, 9, 1), date(2023, 9, 2)), (date(2023, 9, 4), date(2023, 9, 19)),
        (date(2023, 9, 21), date(2023, 9, 24)), (date(2023, 9, 26), date(2023, 9, 30)),
    )  # fmt: skip


def test_a_claim_of_days_in_a_gap_is_marked_one_that_an_image_could_check_is_not():
    hidden = Said(Id("a"), "claim", "loaded 8 to 9 Sep", date(2023, 9, 8), date(2023, 9, 9))
    open_ = Said(Id("b"), "claim", "loaded 2 to 9 Sep", date(2023, 9, 2), date(2023, 9, 9))
    made = calendar([image("2023-09-03T02:00:00Z", "absent")], said=[hidden, open_])
    assert made.in_gaps == (hidden,)


def test_images_without_a_date_are_counted_and_told():
    undated = Examined(Scene(new_id(), "image"))
    made = calendar([undated, image("2023-09-03T02:00:00Z")])
    assert made.undated == 1
    texts = [text.text for text in lay_out([made], 9.0, CalendarWords()).texts]
    assert any("1 without a certain day are not shown" in text for text in texts)


def test_of_more_images_than_a_square_has_parts_the_last_one_says_most():
    drawn = signs_of([Segment(state, None, None) for state in (*["cloud"] * 4, "unexamined", "seen")], 0.0, 0.0, 12.0)
    frames = [sign.ink for sign in drawn if sign.what == "frame"]
    assert frames == [INK["cloud"]] * 3 + [INK["seen"]]


def test_months_are_rows_and_a_square_knows_its_day():
    made = calendar([image("2023-09-12T01:01:00Z", "seen")], window=(date(2023, 8, 17), date(2023, 10, 3)))
    chart = lay_out([made], 10.0, CalendarWords(), legend=None)
    assert [(row.first, row.count) for row in chart.rows] == [
        (date(2023, 8, 17), 15), (date(2023, 9, 1), 30), (date(2023, 10, 1), 3)
    ]  # fmt: skip
    (cell,) = chart.cells
    assert chart.day_at(cell.x + 1, cell.y + 1) == (made, date(2023, 9, 12))
    assert chart.day_at(cell.x + 1, chart.height + 50) is None
    aug = chart.rows[0]
    assert chart.day_at(aug.x - 5, aug.y + 1) is None, "the 16th is not of the window"


def test_on_screen_only_the_signs_that_are_there_are_explained():
    made = calendar([image("2023-09-03T02:00:00Z", "seen"), image("2023-09-05T02:00:00Z")],
                    [asked("2023-09-01T00:00:00Z", "2023-09-10T00:00:00Z")])  # fmt: skip
    chart = lay_out([made], 10.0, CalendarWords(), legend=Legend(1, whole=False))
    assert [sign for _, _, sign in chart.legend] == ["seen", "unexamined", "none_known", "not_asked"]
    assert {x for x, _, _ in chart.legend} == {0.0}
    assert chart.height > chart.legend[-1][1] > chart.rows[-1].y


def test_the_svg_has_texts_as_texts_escapes_what_was_claimed_and_is_the_same_every_time():
    said = Said(Id("a"), "claim", 'loaded <b>"here"</b> & there', date(2023, 9, 8), date(2023, 9, 9))
    made = calendar([image("2023-09-03T02:00:00Z", "cloud"), image("2023-09-04T02:00:00Z", "partly")], said=[said])
    once, again = (svg(lay_out([made], 9.0, CalendarWords()), "Dunai", "what it shows") for _ in range(2))
    assert once == again
    assert "looked, nothing there</text>" in once
    assert "<b>" not in once
    assert "&lt;b&gt;" in once


@pytest.mark.parametrize("state", STATES)
def test_every_state_has_a_shape_of_its_own(state):
    def shape(of):
        return [sign.what for sign in sign_of(of, 0, 0, 10, 10) if sign.what not in ("paper", "frame")]

    assert [other for other in STATES if shape(other) == shape(state)] == [state]
