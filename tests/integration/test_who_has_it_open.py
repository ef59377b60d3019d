"""Who has a case open is told to the others, whatever their clocks say, and forgotten once it is so no longer."""
from __future__ import annotations

import time

from plugin.core.records import Place
from plugin.flows.copy_case import Silent, copy_case
from plugin.flows.verify_log import verify_log
from plugin.gis import gpkg_database, leases
from tests.integration import kit
from tests.integration.kept_cases import adding, place


def test_who_has_the_case_open_is_told_to_the_others_until_they_close_it(cases):
    address = cases.make()
    ada, ben = cases.open(address), cases.open(address, "ben")
    assert ben.others() == ()
    ada.beat()
    ada.beat()
    assert [holder.person for holder in ben.others()] == ["ada"]
    assert ada.others() == ()
    assert ben.others()[0].host and ben.others()[0].beat_utc.endswith("Z")
    ada.close()
    assert ben.others() == ()


def test_saying_that_one_is_there_does_not_wait_for_a_file_that_another_program_holds(
    empty_case, open_store, monkeypatch
):
    monkeypatch.setattr(gpkg_database, "_BUSY_TIMEOUT_S", 60.0)
    store = open_store(empty_case)
    with kit.plain(empty_case) as other:
        other.execute("BEGIN IMMEDIATE")
        started = time.monotonic()
        store.beat()
        assert time.monotonic() - started < 30.0, "a step would wait a minute"
        other.execute("ROLLBACK")
    store.beat()
    assert [holder.person for holder in open_store(empty_case, "ben").others()] == ["ada"]


def test_somebody_whose_clock_is_wrong_is_seen_and_not_cleared_away(cases):
    address = cases.make()
    ada = cases.open(address)
    for minute in range(3):
        cases.tell(address, "DELETE FROM lease WHERE id = 'ben'")
        beat = f"2001-01-01T00:0{minute}:00Z"
        cases.tell(address, f"INSERT INTO lease (id, person, host, beat_utc) VALUES ('ben', 'ben', 'there', '{beat}')")
        ada.beat()
        assert [holder.person for holder in ada.others()] == ["ben"] * (minute > 0)
    assert len(cases.ask(address, "SELECT id FROM lease")[0]) == 2


def test_a_lease_that_a_crash_left_is_forgotten_and_then_cleared_away(cases):
    address = cases.make()
    ben = cases.open(address, "ben")
    ben.beat()
    now = [0.0]
    mine = leases.Leases(cases.open(address)._db, "ada", lambda: now[0])
    mine.beat()
    assert [holder.person for holder in mine.others()] == ["ben"]
    now[0] = leases.STALE_AFTER_S + 5.0
    assert mine.others() == ()
    mine.beat()
    assert [row["person"] for row in cases.ask(address, "SELECT person FROM lease")[0]] == ["ada"]


def test_two_windows_of_one_person_know_of_each_other_and_share_one_chain_of_steps(cases):
    address = cases.make()
    one, other = cases.open(address), cases.open(address)
    one.beat(), other.beat()
    assert [h.person for h in one.others()] == [h.person for h in other.others()] == ["ada"]
    one.apply(adding(place("first")))
    other.apply(adding(place("second")))
    assert one.undo().label == other.redo().label.replace("Redo", "Undo") == "Undo: Add"
    one.undo()
    assert [row.label for row in other.all(Place)] == ["first"]
    assert verify_log(other).valid


def test_a_case_copied_while_it_is_open_does_not_say_on_whose_machine(empty_case, open_store, tmp_path):
    store = open_store(empty_case)
    store.beat()
    copy_case(str(empty_case), str(tmp_path / "copy.gpkg"), Silent())
    with kit.plain(tmp_path / "copy.gpkg") as db:
        assert db.execute("SELECT count(*) FROM lease").fetchone()[0] == 0
    store.close()
    with kit.plain(empty_case) as db:
        assert db.execute("SELECT count(*) FROM lease").fetchone()[0] == 0
