"""Every row of a case leads somewhere: to the panel that shows it or its whole, else to the map or its history."""
from __future__ import annotations

import dataclasses

import pytest

from plugin.core.actions import Action, Insert
from plugin.core.records import (
    RECORDS,
    Chip,
    Citation,
    Look,
    Mark,
    Review,
    Scene,
    Sighting,
    Tally,
    TallyLine,
    Vessel,
    Voyage,
)
from plugin.core.schema import tables
from plugin.core.values import new_id
from plugin.flows.whereabouts import HISTORY, IMAGE, PROPERTIES, ROUTES, SIGHTINGS, SOURCES, whereabouts


@pytest.fixture
def store(open_store, example):
    """The example case with an own sighting and what hangs on it."""
    store = open_store(example)
    at = "2023-09-08T02:15:00Z"
    made = (
        Scene("scene", "image", title="yard"),
        Scene("bare", "image", title="never looked at"),
        Look("look", "scene", at, "seen", "full"),
        Sighting("own", "container_stack", "draft", look="look"),
        Tally("tally", "own", 0, 1, "counted"),
        TallyLine("line", "tally", "container_stack"),
        Mark("mark", "tally", 1, "firm", "hand"),
        Chip("chip", "own", "0" * 64),
        Review("review", "sighting", "own", "reviewed", at),
        Review("lost", "sighting", "nowhere", "reviewed", at),
    )
    store.apply(Action("add", "Add", tuple(Insert(record) for record in made)))
    return store


@pytest.mark.parametrize("table, row", [
    ("sighting", "own"), ("tally", "tally"), ("tally_line", "line"), ("mark", "mark"), ("chip", "chip"),
    ("look", "look"), ("scene", "scene"), ("review", "review"),
])  # fmt: skip
def test_what_hangs_on_a_sighting_leads_to_it(store, table, row):
    there = whereabouts(store, table, row)
    assert (there.panel, there.row) == (SIGHTINGS, "own")


def test_a_citation_leads_to_what_it_names_and_without_that_to_what_it_backs(store):
    citation = next(each for each in store.all(Citation) if each.claim and each.target_table == "leg")
    assert whereabouts(store, "citation", citation.id).row == citation.claim
    bare = dataclasses.replace(citation, id=new_id(), claim=None, source=None)
    store.apply(Action("cite", "Cite", (Insert(bare),)))
    assert whereabouts(store, "citation", bare.id).row == citation.target_id


def test_parts_of_a_route_and_of_the_case_lead_to_their_panels(store):
    for table, panel in (
        ("leg", ROUTES), ("route", ROUTES), ("place", ROUTES), ("leg_stretch", ROUTES), ("place_name", ROUTES),
        ("source", SOURCES), ("claim", SOURCES), ("meta", PROPERTIES),
    ):  # fmt: skip
        row = store.all(RECORDS[table])[0]
        assert whereabouts(store, table, row.id).panel == panel, table


def test_what_no_panel_shows_leads_to_the_map_or_to_its_history(store):
    assert whereabouts(store, "scene", "bare").panel == IMAGE
    for kind in (Voyage, Vessel):
        for row in store.all(kind):
            assert whereabouts(store, kind.__name__.lower(), row.id).panel == HISTORY
    assert whereabouts(store, "review", "lost").panel == HISTORY
    assert whereabouts(store, "sighting", "gone").panel == HISTORY


def test_no_row_of_the_example_leads_nowhere(store):
    for table, kind in RECORDS.items():
        if tables()[table].logged:
            for row in store.all(kind):
                assert whereabouts(store, table, row.id).row, (table, row.id)
