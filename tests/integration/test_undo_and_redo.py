"""Undo and redo: to the beginning and to the end again, one's own steps only, and never over others' work."""
from __future__ import annotations

from dataclasses import replace

import pytest

from plugin.core.actions import Action, Delete, Update
from plugin.core.digest import sha256
from plugin.core.errors import BadValue, CaseError, Conflict, NothingToUndo
from plugin.core.records import Chip, Place, PlaceName, Sighting
from plugin.core.values import new_id
from tests.integration.kept_cases import adding, place, story


def test_undo_to_the_beginning_and_redo_to_the_end_pass_the_same_tables_row_for_row(cases):
    address = cases.make()
    store = cases.open(address)
    store.me()
    steps = story()
    states = [cases.rows(address)]
    for action in steps:
        store.apply(action)
        states.append(cases.rows(address))
    assert len({repr(state) for state in states}) >= len(states) - 1  # cutting as before comes back to an earlier one
    for expected in reversed(states[:-1]):
        store.undo()
        assert cases.rows(address) == expected
    with pytest.raises(NothingToUndo):
        store.undo()
    for expected in states[1:]:
        store.redo()
        assert cases.rows(address) == expected
    with pytest.raises(NothingToUndo):
        store.redo()
    assert cases.first_broken_link(address) is None


def test_undo_and_redo_also_work_when_the_case_is_opened_anew_before_every_step(cases):
    address = cases.make()
    first = cases.open(address)
    first.me()
    states = [cases.rows(address)]
    for action in story():
        first.apply(action)
        states.append(cases.rows(address))
    first.close()

    def in_a_new_sitting(step):
        store = cases.open(address)
        getattr(store, step)()
        store.close()

    for expected in reversed(states[:-1]):
        in_a_new_sitting("undo")
        assert cases.rows(address) == expected
    for expected in states[1:]:
        in_a_new_sitting("redo")
        assert cases.rows(address) == expected
    with pytest.raises(NothingToUndo):
        in_a_new_sitting("redo")
    assert cases.first_broken_link(address) is None


def test_labels_say_what_undo_and_redo_would_do(cases):
    store = cases.open(cases.make())
    assert (store.undo_label(), store.redo_label()) == (None, None)
    store.apply(adding(place(), label="Add Rajin"))
    store.apply(adding(place("Dunai"), label="Add Dunai"))
    assert (store.undo_label(), store.redo_label()) == ("Add Dunai", None)
    assert store.undo().label == "Undo: Add Dunai"
    assert (store.undo_label(), store.redo_label()) == ("Add Rajin", "Add Dunai")
    assert store.redo().label == "Redo: Add Dunai"
    store.undo()
    store.apply(adding(place("Vostochny"), label="Add Vostochny"))
    assert (store.undo_label(), store.redo_label()) == ("Add Vostochny", None)


def test_making_the_case_and_joining_it_are_not_steps_to_undo(cases):
    store = cases.open(cases.make(), "maker")
    store.me()
    with pytest.raises(NothingToUndo):
        store.undo()


def test_undo_takes_back_ones_own_steps_only(cases):
    address = cases.make()
    ada, ben = cases.open(address), cases.open(address, "ben")
    mine, theirs = place("mine"), place("theirs")
    ada.apply(adding(mine))
    ben.apply(adding(theirs))
    ada.undo()
    assert [p.label for p in ben.all(Place)] == ["theirs"]
    with pytest.raises(NothingToUndo):
        ada.undo()


def test_undo_is_refused_when_somebody_changed_the_row_since_and_shows_both(cases):
    address = cases.make()
    ada, ben = cases.open(address), cases.open(address, "ben")
    rajin = place("as first written")
    ada.apply(adding(rajin))
    ada.apply(Action("edit", "Rename", (Update(replace(rajin, label="what ada left")),)))
    ben.apply(Action("edit", "Rename", (Update(replace(rajin, label="what ben wrote")),)))
    before = cases.rows(address)
    with pytest.raises(Conflict) as refused:
        ada.undo()
    assert "what ada left" in str(refused.value)
    assert "what ben wrote" in str(refused.value)
    assert cases.rows(address) == before


def test_redo_is_refused_when_somebody_changed_the_row_since(cases):
    address = cases.make()
    ada, ben = cases.open(address), cases.open(address, "ben")
    rajin = place("first")
    ada.apply(adding(rajin))
    ada.apply(Action("edit", "Rename", (Update(replace(rajin, label="second")),)))
    ada.undo()
    ben.apply(Action("edit", "Rename", (Update(replace(rajin, label="third")),)))
    with pytest.raises(Conflict):
        ada.redo()
    assert ben.get(Place, rajin.id).label == "third"


def test_undo_is_refused_where_another_row_has_come_to_rest_on_what_it_would_remove(cases):
    address = cases.make()
    ada, ben = cases.open(address), cases.open(address, "ben")
    rajin = place()
    ada.apply(adding(rajin))
    ben.apply(adding(PlaceName(new_id(), rajin.id, "나진", "ko")))
    before = cases.rows(address)
    with pytest.raises(BadValue, match="would refer to another that is not in the case, or no longer"):
        ada.undo()
    assert cases.rows(address) == before


def test_undo_and_redo_are_entries_of_the_same_person_and_name_what_they_turn_round(cases):
    address = cases.make()
    added = cases.open(address).apply(adding(place()))
    undone = cases.open(address).undo()
    redone = cases.open(address).redo()
    last = cases.actions(address)[-2:]
    assert [entry["undoes"] for entry in last] == [added.action, undone.action]
    assert [entry["id"] for entry in last] == [undone.action, redone.action]
    assert len({entry["person"] for entry in cases.actions(address)[-3:]}) == 1


def test_an_image_the_log_no_longer_has_is_not_brought_back_as_nothing(cases):
    address = cases.make()
    store = cases.open(address)
    sighting = Sighting(new_id(), "train", "draft")
    store.apply(adding(sighting, Chip(new_id(), sighting.id, sha256(b"image"), png=b"image")))
    store.apply(Action("delete", "Delete", tuple(Delete("chip", chip.id) for chip in store.all(Chip))))
    cases.tell(address, "DELETE FROM blob")
    with pytest.raises(CaseError, match="no longer in the case"):
        store.undo()
    assert store.all(Chip) == ()
