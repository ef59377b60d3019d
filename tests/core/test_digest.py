"""The hash chain: whatever is bent in the log shows."""
import copy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.core.digest import GENESIS, action_hash, canonical, change_digest, sha256

ACTION = {
    "id": "a1", "seq": 1, "utc": "2023-09-12T02:15:00Z", "person": "p1", "verb": "log_sighting",
    "label": "Log a sighting", "why": None, "undoes": None, "prev_hash": GENESIS,
}  # fmt: skip
CHANGES = (
    {"table": "sighting", "row": "s1", "before": None, "after": '{"status":"draft"}', "salt": "00ff"},
    {"table": "tally", "row": "t1", "before": '{"low":0.30000000000000004}', "after": None, "salt": "11ee"},
)


def test_the_same_entry_has_the_same_hash_whatever_the_order_of_its_keys():
    turned = dict(reversed(list(ACTION.items())))
    assert action_hash(turned, CHANGES) == action_hash(ACTION, CHANGES)


@pytest.mark.parametrize("field", sorted(ACTION))
def test_any_field_of_an_action_changes_its_hash(field):
    bent = {**ACTION, field: f"{ACTION[field]}."}
    assert action_hash(bent, CHANGES) != action_hash(ACTION, CHANGES)


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("field", sorted(CHANGES[0]))
def test_any_field_of_any_change_changes_the_hash(which, field):
    bent = copy.deepcopy(CHANGES)
    bent[which][field] = f"{bent[which][field]}."
    assert action_hash(ACTION, bent) != action_hash(ACTION, CHANGES)


@given(st.data())
def test_any_one_character_changed_in_what_was_logged_changes_the_hash(data):
    where = data.draw(st.sampled_from([(row, f) for row in CHANGES for f in row if row[f]]))
    row, field = where
    at = data.draw(st.integers(0, len(row[field]) - 1))
    other = data.draw(st.characters(exclude_categories=["Cs"]).filter(lambda c: c != row[field][at]))
    bent = {**row, field: row[field][:at] + other + row[field][at + 1 :]}
    assert change_digest(bent) != change_digest(row)


def test_the_order_of_the_changes_matters():
    assert action_hash(ACTION, CHANGES[::-1]) != action_hash(ACTION, CHANGES)


def test_a_change_left_out_or_doubled_changes_the_hash():
    hashes = {action_hash(ACTION, some) for some in (CHANGES, CHANGES[:1], CHANGES[1:], (), CHANGES + CHANGES)}
    assert len(hashes) == 5


def test_text_cannot_be_moved_from_one_field_to_the_next():
    moved = {**ACTION, "verb": "log", "label": "_sightingLog a sighting"}
    assert action_hash(moved, CHANGES) != action_hash(ACTION, CHANGES)
    assert action_hash({**ACTION, "why": ""}, CHANGES) != action_hash(ACTION, CHANGES)


def test_each_entry_stands_on_the_one_before():
    def chain(entries):
        head = GENESIS
        for number, changes in enumerate(entries, start=1):
            head = action_hash({**ACTION, "seq": number, "prev_hash": head}, changes)
        return head

    assert chain([CHANGES, (), CHANGES]) != chain([CHANGES, CHANGES[:1], CHANGES])
    assert chain([CHANGES, ()]) != chain([(), CHANGES])


def test_equal_rows_have_unlike_digests_by_their_salt():
    assert change_digest({**CHANGES[0], "salt": "22dd"}) != change_digest(CHANGES[0])


def test_canonical_text_is_utf8_and_without_blanks():
    assert canonical({"b": "Дунай", "a": [1, None]}) == '{"a":[1,null],"b":"Дунай"}'.encode()


@given(st.dictionaries(st.text(), st.one_of(st.none(), st.integers(), st.text())))
def test_canonical_text_still_says_what_it_said(value):
    assert json.loads(canonical(value)) == value
    assert len(sha256(canonical(value))) == 64
