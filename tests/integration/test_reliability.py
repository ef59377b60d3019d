"""What was acknowledged is there, whatever happens to the process, the disk, the share or the server."""
from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from plugin.core.actions import Action, Insert
from plugin.core.digest import sha256
from plugin.core.errors import CaseError, CaseReadOnly, CaseUnreachable, NotACase, WaybillError
from plugin.core.records import Chip, Place, Sighting
from plugin.core.values import new_id
from plugin.flows.create_case import create_case
from plugin.flows.verify_log import verify_log
from plugin.gis.cases import open_store as open_case
from tests.integration import kit
from tests.integration.kept_cases import PostGisCases, adding, place

ROUNDS = 200


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_two_hundred_kills_lose_no_acknowledged_action(empty_case):
    command = [sys.executable, str(Path(__file__).with_name("killed.py")), str(empty_case), "7", str(ROUNDS)]
    acknowledged = set()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd="/") as running:
        for number, line in enumerate(running.stdout):
            acknowledged.update(line.split())
            if number % 20 == 19:
                with kit.plain(empty_case) as db:
                    kept = {row[0] for row in db.execute("SELECT id FROM action")}
                assert acknowledged <= kept
        errors = running.stderr.read()
    assert running.returncode == 0, errors
    assert len(acknowledged) > ROUNDS, "hardly anything was done before each kill"
    with kit.plain(empty_case) as db:
        assert [row[0] for row in db.execute("PRAGMA integrity_check")] == ["ok"]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert acknowledged <= {row[0] for row in db.execute("SELECT id FROM action")}
        for name in ("place", "sighting"):
            rows, indexed = (
                db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in (name, f"rtree_{name}_geom")
            )
            assert rows == indexed
    store = open_case(str(empty_case), "ben")
    verdict = verify_log(store)
    assert verdict.valid, verdict.first_bad
    store.close()


def test_a_full_disk_is_told_loses_nothing_and_work_goes_on_once_there_is_room(small_disk, open_store):
    path = create_case(small_disk / "case.gpkg", "A case", "ada").path
    store = open_store(path)
    kept = place("kept")
    store.apply(adding(kept))
    filler = small_disk / "filler"
    with contextlib.suppress(OSError):
        filler.write_bytes(b"x" * 5_000_000)
    before = kit.rows_of(path)
    sighting = Sighting(new_id(), "train", "draft")
    png = os.urandom(1_500_000)
    too_much = adding(sighting, Chip(new_id(), sighting.id, sha256(png), png=png))
    with pytest.raises(CaseError, match=r"disk with .*case.gpkg is full. Nothing was saved"):
        store.apply(too_much)
    assert kit.rows_of(path) == before
    filler.unlink()
    store.apply(adding(sighting))
    assert store.all(Place) == (kept,)
    assert verify_log(store).valid


def test_a_share_that_goes_away_is_told_and_the_same_store_goes_on_when_it_is_back(tmp_path, open_store):
    share, away = tmp_path / "share", tmp_path / "unplugged"
    share.mkdir()
    store = open_store(create_case(share / "case.gpkg", "A case", "ada").path)
    kept = place("kept")
    store.apply(adding(kept))
    share.rename(away)
    for step in (lambda: store.apply(adding(place())), store.undo, store.redo):
        with pytest.raises(CaseUnreachable, match=r"case.gpkg can't be reached"):
            step()
    away.rename(share)
    again = place("again")
    store.apply(adding(again))
    assert store.all(Place) == (kept, again)
    assert verify_log(store).valid


def test_a_file_that_was_exchanged_under_ones_feet_is_written_where_its_name_leads(tmp_path, open_store):
    """As programs do that keep folders in step: what is written to the old file would be lost."""
    path = create_case(tmp_path / "case.gpkg", "A case", "ada").path
    store = open_store(path)
    store.apply(adding(place("before")))
    shutil.copy(str(path), str(tmp_path / "from elsewhere"))
    (tmp_path / "from elsewhere").replace(path)
    store.apply(adding(place("after")))
    with kit.plain(path) as db:
        assert [row[0] for row in db.execute("SELECT label FROM place")] == ["before", "after"]


def test_a_case_damaged_while_it_is_open_is_told_and_never_said_to_be_saved(tmp_path, open_store):
    path = create_case(tmp_path / "case.gpkg", "A case", "ada").path
    store = open_store(path)
    store.apply(adding(*(place(f"place {n}") for n in range(200))))
    store.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\xff" * (len(whole) - 8192))
    with pytest.raises(WaybillError, match=r"case.gpkg"):
        open_store(path).all(Place)
    path.write_bytes(whole)
    assert len(open_store(path).all(Place)) == 200


def test_a_file_that_becomes_read_only_is_told_and_written_again_afterwards(tmp_path, open_store):
    path = create_case(tmp_path / "case.gpkg", "A case", "ada").path
    chattr = shutil.which("chattr")
    if chattr is None or subprocess.run([chattr, "+i", str(path)], capture_output=True, check=False).returncode:
        pytest.skip("this file system knows no files that even root can't write")
    try:
        with pytest.raises((CaseReadOnly, CaseError)):
            open_store(path).apply(adding(place()))
    finally:
        subprocess.run([chattr, "-i", str(path)], check=False)
    open_store(path).apply(adding(place()))


@pytest.fixture
def team(database, tmp_path):
    made = PostGisCases(tmp_path, database)
    yield made
    made.close()


def test_a_server_that_restarts_in_the_middle_loses_nothing_and_is_found_again(team, database):
    address = team.make()
    store = team.open(address)
    kept = place("kept")
    store.apply(adding(kept))
    database.stop()
    try:
        for step in (lambda: store.apply(adding(place())), store.undo, lambda: store.all(Place)):
            with pytest.raises(CaseUnreachable, match="can't be reached"):
                step()
    finally:
        database.start()
    again = place("again")
    store.apply(adding(again))
    assert store.all(Place) == (kept, again)
    assert verify_log(store).valid


def test_a_connection_cut_between_two_steps_is_made_anew_without_a_word(team):
    address = team.make()
    store = team.open(address)
    store.apply(adding(place("before")))
    team.tell(address, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'Waybill'")
    with contextlib.suppress(CaseUnreachable):  # the first use may still learn of it
        store.stamp()
    store.apply(adding(place("after")))
    assert [row.label for row in store.all(Place)] == ["before", "after"]


@pytest.mark.parametrize("where", ["file", "database"])
def test_many_who_write_at_once_are_all_kept_in_one_unbroken_log(where, empty_case, request):
    address = str(empty_case)
    if where == "database":
        team = request.getfixturevalue("team")
        address = team.make()
    failures = []

    def work(handle):
        try:
            store = open_case(address, handle)
            for number in range(8):
                store.apply(Action("add", "Add", (Insert(Place(new_id(), f"{handle} {number}")),)))
            store.close()
        except WaybillError as error:
            failures.append(error)

    workers = [threading.Thread(target=work, args=(f"analyst {n}",)) for n in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert failures == []
    store = open_case(address, "reader")
    assert len(store.all(Place)) == 32
    verdict = verify_log(store)
    assert verdict.valid, verdict.first_bad
    store.close()


def test_a_case_that_is_no_case_is_told_by_its_name(tmp_path):
    path = tmp_path / "letter.gpkg"
    path.write_text("Dear analyst", encoding="utf-8")
    with pytest.raises(NotACase, match=r"letter.gpkg"):
        open_case(str(path), "ada")
