"""Ships, what is said of them, and voyages: what may be saved."""
from __future__ import annotations

import pytest

from plugin.core.errors import BadValue
from plugin.core.values import Id, Utc
from plugin.core.vessel_drafts import (
    FactDraft,
    VesselDraft,
    VoyageDraft,
    checked_fact,
    checked_vessel,
    checked_voyage,
    fits_length,
    imo_is_valid,
)


@pytest.mark.parametrize(("imo", "valid"), [
    ("9074729", True), ("9179842", True), ("9074728", False), ("9704729", False), ("907472", False),
    ("IMO9074729", False),
])  # fmt: skip
def test_the_last_digit_of_an_imo_number_checks_the_others(imo, valid):
    assert imo_is_valid(imo) is valid


@pytest.mark.parametrize(("draft", "words"), [
    (VesselDraft(" "), "name"), (VesselDraft("A", imo="123"), "seven digits"),
    (VesselDraft("A", imo="9074728"), "check digit"),
    (VesselDraft("A", mmsi="12"), "nine digits"), (VesselDraft("A", length_m=0.5), "between 1 and 500"),
])  # fmt: skip
def test_a_ship_that_can_not_be_is_refused(draft, words):
    with pytest.raises(BadValue, match=words):
        checked_vessel(draft)
    assert checked_vessel(VesselDraft("Angara", "9179842", "273396130", "ro-ro", 122.0))


@pytest.mark.parametrize(("draft", "words"), [
    (FactDraft("colour", "red", source=Id("s")), "Choose what is said"),
    (FactDraft("flag", " ", source=Id("s")), "Enter what"),
    (FactDraft("flag", "Russia", as_of="May 2022", source=Id("s")), "is no date"),
    (FactDraft("flag", "Russia", "2023", "2021", source=Id("s")), "ends before it begins"),
    (FactDraft("flag", "Russia"), "which source"),
])  # fmt: skip
def test_what_nobody_says_is_no_entry(draft, words):
    with pytest.raises(BadValue, match=words):
        checked_fact(draft)
    assert checked_fact(FactDraft("flag", "Russia", "2021-05", "2021", source=Id("s")))


A, B = Id("a"), Id("b")


@pytest.mark.parametrize(("draft", "words"), [
    (VoyageDraft(None, A, A), "same place"),
    (VoyageDraft(None, A, B, Utc("2023-09-09T00:00:00Z"), Utc("2023-09-08T00:00:00Z")), "left later"),
    (VoyageDraft(None, A, B, None, None, Utc("2023-09-09T00:00:00Z"), Utc("2023-09-08T00:00:00Z")), "arrived later"),
    (VoyageDraft(None, A, B, Utc("2023-09-09T00:00:00Z"), None, None, Utc("2023-09-08T00:00:00Z")), "before it left"),
    (VoyageDraft(None, A, B, Utc("9 September")), "no UTC time"),
    (VoyageDraft(None, A, B, status="sure"), "observed, inferred"),
])  # fmt: skip
def test_a_voyage_keeps_the_order_of_time(draft, words):
    with pytest.raises(BadValue, match=words):
        checked_voyage(draft)


def test_a_ships_length_fits_what_was_measured_where_it_lies_within():
    assert fits_length(122.0, 118.0, 126.0) is True
    assert fits_length(140.0, 118.0, 126.0) is False
    assert fits_length(None, 118.0, 126.0) is None
