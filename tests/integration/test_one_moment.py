"""A case is verified and exported as it was at one moment, while others go on writing it."""
from __future__ import annotations

import csv

import pytest

from plugin.core.errors import CaseBusy
from plugin.core.records import LoggedAction, Place, Source
from plugin.core.values import new_id
from plugin.flows import verify_log
from plugin.flows.copy_case import Silent
from plugin.flows.export_tables import CSV, export_tables
from plugin.gis import gpkg_database
from tests.integration.kept_cases import adding, place


@pytest.fixture
def shared(cases):
    """A case's address, and the store of somebody who goes on writing it."""
    address = cases.make()
    ben = cases.open(address, "ben")
    ben.apply(adding(place(), Source(new_id(), "Report")))
    return address, ben


def test_what_is_read_at_one_moment_stays_as_it_was(cases, shared):
    address, ben = shared
    store = cases.open(address)
    with store.at_one_moment() as case:
        before = len(case.all(Place)), len(case.all(LoggedAction)), case.stamp()
        ben.apply(adding(place("Dunai")))
        assert (len(case.all(Place)), len(case.all(LoggedAction)), case.stamp()) == before
        assert len(ben.all(Place)) == before[0] + 1
    assert len(store.all(Place)) == before[0] + 1
    store.apply(adding(place("Tikhoretsk")))


def test_a_log_that_is_written_all_the_time_verifies(cases, shared, monkeypatch):
    address, ben = shared
    first_difference = verify_log.first_difference

    def meanwhile(*read):
        ben.apply(adding(place("Dunai")))
        return first_difference(*read)

    monkeypatch.setattr(verify_log, "first_difference", meanwhile)
    verdict = verify_log.verify_case(address)
    assert verdict.valid, verdict.first_bad
    assert verdict.entries == len(cases.actions(address)) - 1


def test_exported_tables_fit_one_another(shared, tmp_path):
    address, ben = shared

    class Writing(Silent):
        def report(self, share, message=""):
            if message != "meta":
                ben.apply(adding(Source(new_id(), "Later"), place("later")))

    export_tables(address, CSV, tmp_path, Writing())
    read = {path.stem: list(csv.DictReader(path.open(encoding="utf-8"))) for path in tmp_path.glob("*.csv")}
    assert [row["title"] for row in read["source"]] == ["Report"]
    assert [row["label"] for row in read["place"]] == ["Rajin"]
    assert {row["action"] for row in read["change"]} <= {row["id"] for row in read["action"]} | {""}


def test_a_file_that_is_locked_is_said_to_be_busy_and_not_waited_for(example, open_store, monkeypatch):
    monkeypatch.setattr(gpkg_database, "_BUSY_TIMEOUT_S", 0.1)
    store = open_store(example)
    other = gpkg_database.connect(example, True)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(CaseBusy):
        verify_log.verify_log(store)
    other.close()
