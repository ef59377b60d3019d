"""A list of sightings in memory: what is shown, in which order, and where each stands."""
import random

import pytest

from plugin.core.listing import Column, SightingEntry, SightingIndex
from plugin.core.values import Interval


def entry(fid, *, words="", **values):
    return SightingEntry(fid, values.pop("id", f"s{fid}"), "train", values.pop("status", "draft"), "observed",
                         words=words, **values)  # fmt: skip


def index_of(*entries):
    index = SightingIndex(lambda e: f"{e.place} {e.words}", lambda e: e.status)
    index.put(entries)
    index.settle()
    return index


def shown(index):
    return [index.entry(row).fid for row in range(len(index))]


DATED = (
    entry(1, from_utc="2023-09-08T00:00:00Z", place="Rajin", best=12, words="Blue roofs"),
    entry(2, place="Dunai", words="a blue crane"),
    entry(3, from_utc="2024-01-01T00:00:00Z", place="Rajin", low=73, words="red"),
    entry(4, to_utc="2023-01-01T00:00:00Z", best=9, words="blue and red"),
    entry(5, from_utc="2023-09-08T00:00:00Z", place="Angara", high=110),
)


def test_newest_first_and_undated_last():
    assert shown(index_of(*DATED)) == [3, 1, 5, 4, 2]


def test_undated_stays_last_the_other_way_round_and_equals_keep_their_order():
    index = index_of(*DATED)
    index.sort(Column.WHEN)
    assert shown(index) == [4, 1, 5, 3, 2]


def test_counts_are_sorted_as_numbers():
    index = index_of(*DATED)
    index.sort(Column.COUNT)
    assert shown(index) == [4, 1, 3, 5, 2]
    index.sort(Column.COUNT, descending=True)
    assert shown(index) == [5, 3, 1, 4, 2]


def test_sorting_by_place_leaves_those_without_one_to_the_end():
    index = index_of(*DATED)
    index.sort(Column.WHERE)
    assert shown(index) == [5, 2, 1, 3, 4]


@pytest.mark.parametrize("words", [("BLUE", "raj"), ("raj", "BLUE")])
def test_every_word_must_match_in_any_order_and_case(words):
    index = index_of(*DATED)
    index.filter("  ".join(words))
    assert shown(index) == [1]


def test_dashes_and_thousands_are_found_as_they_are_typed():
    index = index_of(entry(1, words="7–8 Sep 2023, 1\u2009200 containers"), entry(2, words="7 Sep 2023"))
    for text in ("7-8 sep", "7–8", "1200"):
        index.filter(text)
        assert shown(index) == [1], text


def test_taking_the_filter_away_shows_all_again():
    index = index_of(*DATED)
    for text in ("b", "bl", "blue r", "blue", "red", ""):
        index.filter(text)
    assert shown(index) == [3, 1, 5, 4, 2]


def test_a_row_is_found_by_its_sighting_only_while_it_is_shown():
    index = index_of(*DATED)
    assert [index.row_of(f"s{fid}") for fid in (3, 1, 5, 4, 2)] == [0, 1, 2, 3, 4]
    index.filter("blue")
    assert index.row_of("s3") is None and index.row_of("s1") == 0
    assert index.rows_of(["s2", "s3", "s1", "none"]) == (0, 2)
    assert index.every == 5 and len(index) == 3


def test_an_entry_put_again_takes_its_own_place_and_is_sorted_and_found_anew():
    index = index_of(*DATED)
    index.filter("blue")
    index.put([DATED[2]._replace(words="blue now"), DATED[0]._replace(from_utc="2025-01-01T00:00:00Z")])
    index.settle()
    assert shown(index) == [1, 3, 4, 2] and index.every == 5


def test_what_is_dropped_is_gone_and_comes_back_where_it_was():
    index = index_of(*DATED)
    index.drop(["s1", "nobody"])
    index.settle()
    assert shown(index) == [3, 5, 4, 2]
    index.put([DATED[0]])
    index.settle()
    assert shown(index) == [3, 1, 5, 4, 2]


def test_a_count_keeps_how_it_was_meant():
    assert entry(1, low=73, bound="at_least").counted == Interval(73, bound="at_least")
    assert entry(1).counted.empty


def test_any_order_of_steps_shows_what_a_fresh_index_would():
    chance = random.Random(4)
    texts = ("", "b", "blue", "blue red", "red", "x")
    dates = (None, "2023-01-01T00:00:00Z", "2024-01-01T00:00:00Z")
    held, index = {}, index_of()
    text, column, descending = "", Column.WHEN, True
    for _ in range(400):
        step = chance.randrange(4)
        if step == 0:
            fid = chance.randrange(30)
            held[fid] = entry(fid, from_utc=chance.choice(dates), best=chance.choice((None, 3, 20)),
                              words=chance.choice(("blue", "red", "blue red", "")))  # fmt: skip
            index.put([held[fid]])
            index.settle()
        elif step == 1 and held:
            index.drop([held.pop(chance.choice(list(held))).id])
            index.settle()
        elif step == 2:
            text = chance.choice(texts)
            index.filter(text)
        else:
            column, descending = chance.choice(tuple(Column)), chance.random() < 0.5
            index.sort(column, descending=descending)
        fresh = index_of(*(held[fid] for fid in sorted(held)))
        fresh.sort(column, descending=descending)
        fresh.filter(text)
        assert shown(index) == shown(fresh)
        assert index.every == len(held)
