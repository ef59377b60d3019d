"""What goes wrong between the beginning and the end of a step leaves nothing half done, and the store goes on."""
from __future__ import annotations

import shutil
import threading
from dataclasses import replace

import pytest

from plugin.core.actions import Action, Delete, Insert, Update
from plugin.core.errors import BadValue, CaseError, CaseUnreachable, NotACase, OlderCase
from plugin.core.records import Place, PlaceName
from plugin.core.values import new_id
from plugin.flows.create_case import create_case
from plugin.flows.verify_log import verify_log
from tests.integration.kept_cases import adding, place


class _Breaks(str):
    """A text that ends the step it is part of, in the middle of it."""

    error: BaseException = KeyboardInterrupt()

    def __contains__(self, _):
        raise self.error


@pytest.mark.parametrize("error", [KeyboardInterrupt(), MemoryError()])
def test_a_step_that_is_broken_off_leaves_nothing_and_the_next_goes_through(cases, error):
    address = cases.make()
    store = cases.open(address)
    store.apply(adding(place("kept")))
    before, odd = cases.rows(address), _Breaks("odd")
    odd.error = error
    with pytest.raises(type(error)):
        store.apply(Action("add", "Add", (Insert(place("first")), Insert(place(odd)))))
    assert cases.rows(address) == before
    store.apply(adding(place("afterwards")))
    assert verify_log(store).valid


def test_a_step_that_is_broken_off_just_as_it_begins_does_not_block_the_next(cases, monkeypatch):
    address = cases.make()
    store = cases.open(address)
    begin = store._db.begin

    def interrupted():
        begin()
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(store._db, "begin", interrupted)
        with pytest.raises(KeyboardInterrupt):
            store.apply(adding(place()))
    store.apply(adding(place("afterwards")))
    assert [row.label for row in cases.open(address, "ben").all(Place)] == ["afterwards"]


def test_a_step_whose_answer_was_lost_on_the_way_counts_if_it_is_in_the_case(cases, monkeypatch):
    address = cases.make()
    store = cases.open(address)
    commit = store._db.commit

    def answer_lost():
        commit()
        raise CaseUnreachable("the answer was lost")

    with monkeypatch.context() as patched:
        patched.setattr(store._db, "commit", answer_lost)
        store.apply(adding(place("added")))
        store.apply(adding(place("taken back")))
        assert store.undo().label == "Undo: Add"
        assert store.redo().label == "Redo: Add"
    assert [row.label for row in store.all(Place)] == ["added", "taken back"]
    assert verify_log(store).valid


def test_a_step_begun_within_a_step_is_refused_and_neither_is_kept(cases):
    address = cases.make()
    store = cases.open(address)
    store.me()
    before = cases.rows(address)

    class Nested(str):
        def __contains__(self, _):
            store.apply(adding(place("within")))

    with pytest.raises(CaseError, match="this same window"):
        store.apply(adding(place(Nested("around"))))
    assert cases.rows(address) == before
    store.apply(adding(place("afterwards")))


def test_two_threads_that_share_a_store_never_mix_their_steps(cases):
    address = cases.make()
    store = cases.open(address)
    store.me()
    told = []

    def work(number):
        for step in range(5):
            try:
                store.apply(adding(place(f"{number}.{step}"), place(f"{number}.{step}")))
                told.append(f"{number}.{step}")
            except CaseError:
                pass  # refused in words, which is as good

    workers = [threading.Thread(target=work, args=(number,)) for number in range(3)]
    for worker in workers:
        worker.start()
    work(9)
    for worker in workers:
        worker.join()
    assert sorted(row.label for row in store.all(Place)) == sorted(told * 2)
    assert verify_log(store).valid


def test_a_reference_that_only_the_end_of_the_step_can_judge_is_refused_whole(cases):
    address = cases.make()
    store = cases.open(address)
    rajin, name = place(), PlaceName(new_id(), new_id(), "of no place")
    with pytest.raises(BadValue, match="refuses"):
        store.apply(adding(rajin, name))
    store.apply(adding(replace(name, place=rajin.id), rajin))  # in any order, within one step
    assert store.all(Place) == (rajin,)


def test_a_row_added_changed_and_removed_within_one_step_is_logged_at_each_and_undone_as_one(cases):
    address = cases.make()
    store = cases.open(address)
    store.me()
    a, b = place("a"), place("b")
    changed = replace(a, label="a2")
    steps = (Insert(a), Update(changed, seen=a), Insert(b), Update(replace(a, label="a3"), seen=changed))
    store.apply(Action("edit", "All at once", (*steps, Delete("place", a.id), Insert(a), Delete("place", b.id))))
    assert store.all(Place) == (a,)
    store.undo()
    assert store.all(Place) == ()
    store.redo()
    assert store.all(Place) == (a,)
    assert verify_log(store).valid


def test_a_step_without_rows_is_an_entry_of_the_log_and_can_be_undone(cases):
    store = cases.open(cases.make())
    assert store.apply(Action("note", "Nothing", ())).rows == ()
    assert store.undo().rows == ()
    assert verify_log(store).valid


def test_thousands_of_rows_are_one_step_there_and_back(cases):
    address = cases.make()
    store = cases.open(address)
    many = tuple(place(f"place {n}") for n in range(3_000))
    store.apply(adding(*many))
    store.apply(Action("edit", "Edit", tuple(Update(replace(p, note="all"), seen=p) for p in many)))
    store.undo()
    assert store.all(Place) == many
    store.undo()
    assert store.count(Place) == 0
    store.redo()
    assert store.all(Place) == many


@pytest.mark.parametrize("empty", ["NULL", "''"])
def test_an_identifier_emptied_with_other_tools_stays_what_it_was(cases, empty):
    address = cases.make()
    store = cases.open(address)
    rajin = place()
    store.apply(adding(rajin))
    cases.tell(address, f"UPDATE place SET id = {empty}, label = 'renamed'")
    cases.tell(address, "UPDATE place SET note = 'and edited again'")
    again = cases.open(address, "ben")
    assert again.all(Place) == (replace(rajin, label="renamed", note="and edited again"),)
    assert verify_log(again).valid


# The file under one's feet


@pytest.fixture
def kept(tmp_path, open_store):
    """A case with one place, opened; its path and its store."""
    path = create_case(tmp_path / "case.gpkg", "A case", "maker").path
    shutil.copy(str(path), str(tmp_path / "older.gpkg"))
    store = open_store(path)
    store.apply(adding(place("kept")))
    return path, store


def test_what_replaced_the_file_is_what_is_read(kept, tmp_path):
    path, store = kept
    (tmp_path / "older.gpkg").replace(path)
    assert store.all(Place) == ()


def test_a_copy_restored_from_before_one_joined_is_joined_anew(kept, tmp_path, open_store):
    path, store = kept
    (tmp_path / "older.gpkg").replace(path)
    store.apply(adding(place("after")))
    again = open_store(path, "ben")
    assert [row.label for row in again.all(Place)] == ["after"]
    assert verify_log(again).valid


def test_a_file_replaced_by_what_is_no_case_is_told_and_left_alone(kept, tmp_path):
    path, store = kept
    whole = path.read_bytes()
    for content in (b"Dear analyst", b""):
        (tmp_path / "letter").write_bytes(content)
        (tmp_path / "letter").replace(path)
        for step in (lambda: store.all(Place), lambda: store.apply(adding(place()))):
            with pytest.raises(NotACase, match=r"case.gpkg"):
                step()
        assert path.read_bytes() == content
    (tmp_path / "whole").write_bytes(whole)
    (tmp_path / "whole").replace(path)
    store.apply(adding(place("again")))
    assert [row.label for row in store.all(Place)] == ["kept", "again"]


def test_a_file_replaced_by_a_case_of_an_earlier_version_is_not_written_as_if_it_were_a_new_one(kept, first_version):
    path, store = kept
    first_version.replace(path)
    before = path.read_bytes()
    with pytest.raises(OlderCase, match="Open the case again"):
        store.apply(adding(place()))
    assert path.read_bytes() == before


def test_a_case_deleted_while_it_is_open_is_told_and_goes_on_once_it_is_back(kept, tmp_path):
    path, store = kept
    path.rename(tmp_path / "elsewhere.gpkg")
    for step in (lambda: store.all(Place), lambda: store.apply(adding(place())), store.undo, store.stamp):
        with pytest.raises(CaseUnreachable, match="moved, renamed or deleted"):
            step()
    assert not path.exists(), "no empty file is left in its place"
    (tmp_path / "elsewhere.gpkg").rename(path)
    store.apply(adding(place("again")))
    assert [row.label for row in store.all(Place)] == ["kept", "again"]
