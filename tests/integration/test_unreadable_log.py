"""A log that somebody altered so that it can't be read: what asks it says so, or does without."""
from __future__ import annotations

import dataclasses

import pytest

from plugin.core.actions import Action, Delete, Update
from plugin.core.errors import CaseError
from plugin.core.records import Sighting, Tally, TallyLine
from plugin.core.values import new_id
from plugin.flows.history import History
from plugin.flows.sighting_list import sightings_touched
from plugin.flows.verify_log import verify_log
from tests.integration.kept_cases import adding

TEXTS = ["{broken", "[]", ""]


@pytest.fixture
def counted(cases):
    """A store, and the sighting, tally and line that it holds."""
    address = cases.make()
    store = cases.open(address)
    sighting = Sighting(new_id(), "train", "draft")
    tally = Tally(new_id(), sighting.id, 0, 1, "counted")
    line = TallyLine(new_id(), tally.id, "train", low=1, best=1, high=1)
    store.apply(adding(sighting, tally, line))
    return store, sighting, tally, line


def spoil(cases, store, column, text):
    cases.tell(store.address, f"UPDATE change SET {column} = '{text}' WHERE {column} IS NOT NULL")


def steps(sighting, line):
    yield Update(dataclasses.replace(sighting, note="changed"), seen=sighting)
    yield Delete("tally_line", line.id)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(("step", "column"), [(0, "before"), (0, "after"), (1, "before")])
def test_a_step_whose_log_can_not_be_read_is_not_taken_back(cases, counted, column, text, step):
    store, sighting, _, line = counted
    store.apply(Action("step", "Step", (list(steps(sighting, line))[step],)))
    spoil(cases, store, column, text)
    before = cases.rows(store.address)
    with pytest.raises(CaseError, match="verify it"):
        store.undo()
    assert cases.rows(store.address) == before
    assert not verify_log(store).valid


@pytest.mark.parametrize("text", TEXTS)
def test_the_list_and_the_history_do_without(cases, counted, text):
    store, sighting, tally, line = counted
    receipt = store.apply(Action("drop", "Drop", (Delete("tally_line", line.id), Delete("tally", tally.id))))
    spoil(cases, store, "before", text)
    assert sightings_touched(store, receipt.rows) == ()
    assert len(History(store).of_row(sighting.id)) >= 1
