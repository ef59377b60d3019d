"""What the form of a leg holds may be saved, or it is said what to correct."""
from __future__ import annotations

import dataclasses

import pytest

from plugin.core.errors import BadValue
from plugin.core.leg_drafts import LegDraft, checked, draft_of, with_draft
from plugin.core.records import Leg
from plugin.core.values import new_id

HERE, THERE = new_id(), new_id()
SOUND = LegDraft("sea", HERE, THERE)


@pytest.mark.parametrize(("wrong", "words"), [
    ({"mode": "air"}, "by sea, rail, road, or a transshipment"),
    ({"movement_status": "certain"}, "observed, inferred or hypothesised"),
    ({"path_status": ""}, "observed, inferred or hypothesised"),
    ({"to_place": HERE}, "begins and ends at the same place"),
    ({"mode": "transshipment"}, "happens at one place"),
    ({"days_min": -1.0}, "from 0 to 3,650"),
    ({"days_max": float("nan")}, "from 0 to 3,650"),
    ({"days_min": 3.0, "days_max": 2.0}, "Bring them into order"),
    ({"days_min": 1.0, "days_mode": 5.0, "days_max": 4.0}, "Bring them into order"),
    ({"precision_m": -1.0}, "0 or more"),
    ({"precision_m": float("inf")}, "0 or more"),
])  # fmt: skip
def test_what_may_not_be_saved_is_said_with_what_to_correct(wrong, words):
    with pytest.raises(BadValue, match=words):
        checked(dataclasses.replace(SOUND, **wrong))


@pytest.mark.parametrize("sound", [
    {}, {"mode": "transshipment", "to_place": HERE}, {"days_min": 0.0, "days_max": 3650.0}, {"precision_m": 0.0},
    {"days_min": 2.0, "days_mode": 2.0, "days_max": 2.0}, {"days_mode": 4.0},
])  # fmt: skip
def test_the_rest_may(sound):
    draft = dataclasses.replace(SOUND, **sound)
    assert checked(draft) is draft


def test_a_form_that_is_opened_and_saved_changes_nothing():
    leg = Leg(new_id(), new_id(), 3, "rail", HERE, THERE, "observed", "inferred", "return", 1.0, 2.0, 3.0, "low",
              "as published", 5000.0, None, "note")  # fmt: skip
    assert with_draft(leg, draft_of(leg)) == leg
