"""Whatever an analyst and other programs do, in any order: the case is what a simple model says, and its log holds."""
from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from plugin.core.actions import Action, Delete, Insert, Update
from plugin.core.errors import Conflict, NothingToUndo
from plugin.core.records import Place, PlaceName
from plugin.core.values import new_id
from plugin.flows.verify_log import verify_log
from tests.integration.kept_cases import GeoPackageCases, PostGisCases, place

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12)


class Sitting(RuleBasedStateMachine):
    """The model: rows by identifier, and the steps of one person, each as (row, before, after)."""

    cases = None  # set by the test

    def __init__(self):
        super().__init__()
        self.address = self.cases.make()
        self.store = self.cases.open(self.address)
        self.rows = {}
        self.done, self.undone = [], []

    def _step(self, changes, operations):
        self.store.apply(Action("edit", "Step", tuple(operations)))
        for row, _, after in changes:
            self._set(row, after)
        self.done.append(changes)
        self.undone.clear()

    def _set(self, row, value):
        if value is None:
            del self.rows[row]
        else:
            self.rows[row] = value

    def _places(self):
        return [row for row, value in self.rows.items() if isinstance(value, Place)]  # as they came: ids are random

    def _named(self, row):
        return [name for name in self.rows.values() if isinstance(name, PlaceName) and name.place == row]

    @rule(labels=st.lists(WORDS, min_size=1, max_size=4))
    def add_several_at_once(self, labels):
        made = [place(label) for label in labels]
        self._step([(p.id, None, p) for p in made], [Insert(p) for p in made])

    @precondition(lambda self: self._places())
    @rule(data=st.data(), label=WORDS)
    def edit_one(self, data, label):
        old = self.rows[data.draw(st.sampled_from(self._places()))]
        new = replace(old, label=label, note=label[::-1])
        self._step([(old.id, old, new)], [Update(new, seen=old)])

    @precondition(lambda self: self._places())
    @rule(data=st.data(), name=WORDS)
    def add_a_name_to_one(self, data, name):
        made = PlaceName(new_id(), data.draw(st.sampled_from(self._places())), name)
        self._step([(made.id, None, made)], [Insert(made)])

    @precondition(lambda self: self._places())
    @rule(data=st.data())
    def delete_one_with_its_names(self, data):
        old = self.rows[data.draw(st.sampled_from(self._places()))]
        names = self._named(old.id)
        changes = [(row.id, row, None) for row in (*names, old)]
        self._step(changes, [*(Delete("place_name", n.id, seen=n) for n in names), Delete("place", old.id, seen=old)])

    @precondition(lambda self: self._places())
    @rule(label=WORDS)
    def edit_all_at_once(self, label):
        olds = [self.rows[row] for row in self._places()]
        news = [replace(old, note=label) for old in olds]
        self._step([(o.id, o, n) for o, n in zip(olds, news)], [Update(n, seen=o) for o, n in zip(olds, news)])

    @rule()
    def undo(self):
        self._turn("undo", self.done, self.undone)

    @rule()
    def redo(self):
        self._turn("redo", self.undone, self.done)

    def _turn(self, verb, source, target):
        turn = getattr(self.store, verb)
        if not source:
            with pytest.raises(NothingToUndo):
                turn()
            return
        changes = source[-1]
        if any(self.rows.get(row) != after for row, _, after in changes):
            with pytest.raises(Conflict):
                turn()
            return
        turn()
        source.pop()
        back = [(row, after, before) for row, before, after in reversed(changes)]
        for row, _, now in back:
            self._set(row, now)
        target.append(back)

    @precondition(lambda self: self._places())
    @rule(data=st.data(), number=st.integers(0, 99))
    def another_program_edits_one(self, data, number):
        old = self.rows[data.draw(st.sampled_from(self._places()))]
        self.cases.tell(self.address, f"UPDATE place SET label = 'outside {number}' WHERE id = '{old.id}'")
        self.rows[old.id] = replace(old, label=f"outside {number}")

    @rule()
    def open_anew(self):
        self.store.close()
        self.store = self.cases.open(self.address)

    @invariant()
    def the_case_is_what_the_model_says(self):
        stored = {row.id: row for kind in (Place, PlaceName) for row in self.store.all(kind)}
        assert stored == self.rows

    def teardown(self):
        verdict = verify_log(self.store)
        assert verdict.valid, verdict.first_bad
        self.store.close()
        self.store = self.cases.open(self.address)
        assert self.cases.first_broken_link(self.address) is None
        self.store.close()


@pytest.mark.parametrize("kept", [GeoPackageCases, PostGisCases])
def test_any_order_of_steps_leaves_the_case_as_the_model_says(kept, request):
    server = request.getfixturevalue("database") if kept is PostGisCases else None
    with tempfile.TemporaryDirectory(prefix="waybill-") as folder:
        made = kept(Path(folder), server)

        class Here(Sitting):
            cases = made

        checks = settings(
            max_examples=25, stateful_step_count=30, deadline=None, database=None,
            suppress_health_check=list(HealthCheck), derandomize=False,
        )  # fmt: skip
        run_state_machine_as_test(Here, settings=checks)
        made.close()
