"""Likelihood scales: the standard ones, and a case's own words with their ranges."""
import pytest

from plugin.core.errors import BadValue
from plugin.core.scales import OWN, overlaps_and_gaps, parse_words, read_scale, words_from_json, words_to_json
from plugin.core.vocab import SCALES, LikelihoodWord

OWN_WORDS = (LikelihoodWord("kaum", 0, 30), LikelihoodWord("eher ja", 50, 80), LikelihoodWord("sicher", 75, 100))


def test_a_case_without_a_scale_uses_icd_203():
    assert read_scale(None, None).words == SCALES["ICD 203"]
    assert read_scale("PHIA", None).words == SCALES["PHIA"]


def test_own_words_come_back_as_they_were_kept():
    assert read_scale(OWN, words_to_json(OWN_WORDS)).words == OWN_WORDS


@pytest.mark.parametrize("text", ["{", "[1]", '[["a", 1]]', '[["a", "x", 3]]', "7"])
def test_words_that_can_not_be_read_say_where_to_enter_them(text):
    with pytest.raises(BadValue, match="Case Properties"):
        words_from_json(text)


def test_typed_rows_become_words_and_empty_rows_are_left_out():
    assert parse_words([("low", "0", "40 %"), ("", "", ""), (" high ", "60,5", "100")]) == (
        LikelihoodWord("low", 0, 40), LikelihoodWord("high", 60.5, 100),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([("a", "0", "50")], "at least two"),
        ([("a", "0", "50"), ("A", "50", "100")], "twice"),
        ([("a", "0", "50"), ("b", "50", "101")], "beyond 0 to 100"),
        ([("a", "-1", "50"), ("b", "50", "100")], "beyond 0 to 100"),
        ([("a", "0", "50"), ("b", "90", "60")], "Swap"),
        ([("a", "0", "50"), ("", "90", "60")], "Row 2"),
        ([("a", "0", "x"), ("b", "90", "60")], "no per cent"),
        ([("a", "0", "nan"), ("b", "0", "100")], "beyond 0 to 100"),
    ],
)
def test_a_scale_that_could_be_misread_is_refused(rows, said):
    with pytest.raises(BadValue, match=said):
        parse_words(rows)


def test_overlaps_and_gaps_are_allowed_and_said():
    assert overlaps_and_gaps(OWN_WORDS) == ("No word covers 30–50 %.", "“eher ja” and “sicher” overlap.")
    assert overlaps_and_gaps(SCALES["ICD 203"]) == ("No word covers 0–1 %.", "No word covers 99–100 %.")
    assert overlaps_and_gaps(()) == ()
