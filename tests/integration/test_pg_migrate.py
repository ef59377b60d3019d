"""A case that a team keeps in PostGIS is brought up to date when a newer Waybill opens it, and its log goes on."""
from __future__ import annotations

from dataclasses import replace

import pytest

from plugin.core.actions import Action, Insert, Update
from plugin.core.records import Mark, Sighting, Tally
from plugin.core.schema import ADDED, SCHEMA_VERSION, tables, views
from plugin.core.values import new_id
from plugin.flows.verify_log import verify_log
from plugin.gis.pg_sql import _log_function
from tests.integration.kept_cases import PostGisCases


@pytest.fixture
def team(tmp_path, database):
    cases = PostGisCases(tmp_path, database)
    yield cases
    cases.close()


def made_older(team, address):
    """Take from a case what was added since version 2, as if that had written it."""
    added = [pair for version, pairs in ADDED.items() if version > 2 for pair in pairs]
    for view in views():
        team.tell(address, f'DROP VIEW "{view.name}"')
    for table, column in added:
        team.tell(address, f'ALTER TABLE "{table}" DROP COLUMN "{column}"')
    for name in {table for table, _ in added}:
        table = tables()[name]
        gone = {column for of, column in added if of == name}
        kept = replace(table, columns=tuple(c for c in table.columns if c.name not in gone))
        team.tell(address, _log_function(kept).replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"))
    team.tell(address, "UPDATE meta SET value = '2' WHERE key = 'schema_version'")


def counted(store):
    sighting = Sighting(new_id(), "train", "draft")
    tally = Tally(new_id(), sighting.id, 0, 1, "counted")
    mark = Mark(new_id(), tally.id, "railcar", "firm", "hand", seq=1)
    store.apply(Action("count", "Count one", (Insert(sighting), Insert(tally), Insert(mark))))
    return mark


def test_columns_views_and_triggers_are_there_afterwards_and_the_log_verifies(team):
    address = team.make()
    mark = counted(team.open(address))
    made_older(team, address)
    store = team.open(address, "ben")
    assert store.get(Mark, mark.id) == mark
    settled = replace(mark, settled="still", score=0.9)
    store.apply(Action("edit", "Settle", (Update(settled, seen=mark),)))
    assert store.get(Mark, mark.id) == settled
    assert team.ask(address, "SELECT status FROM sighting_map")[0] == [], "the views are back; it has no position"
    labels = [entry["label"] for entry in team.actions(address)]
    assert f"Case brought from version 2 to {SCHEMA_VERSION}" in labels
    verdict = verify_log(store)
    assert verdict.valid, verdict.first_bad
    store.undo()
    assert store.get(Mark, mark.id) == mark


def test_whoever_opens_it_next_finds_it_up_to_date_already(team):
    address = team.make()
    made_older(team, address)
    team.open(address, "ada"), team.open(address, "ben")
    labels = [entry["label"] for entry in team.actions(address)]
    assert sum("brought from" in label for label in labels) == 1
