"""Whoever bends a case is found out by its log, by name of the first entry or row that differs."""
from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

from plugin.core.actions import Action, Delete, Insert, Update
from plugin.core.digest import sha256
from plugin.core.geometry import Point
from plugin.core.records import Chip, Place, Sighting
from plugin.core.values import new_id
from plugin.flows.verify_log import verify_log
from plugin.processing.provider import WaybillProvider
from tests.integration import kit
from tests.integration.kept_cases import adding, place


@pytest.fixture
def worked(example, open_store):
    """The example with an addition, a change, a deletion, an undo and a redo in its log; its path and place."""
    store = open_store(example)
    place = Place(new_id(), "Pier", geom=Point(130.3, 42.24), precision_m=0.1 + 0.2)
    store.apply(Action("add", "Add place", (Insert(place),)))
    sighting = Sighting(new_id(), "train", "draft", geom=Point(130.3, 42.2))
    chip = Chip(new_id(), sighting.id, sha256(b"image"), png=b"image")
    store.apply(Action("add", "Add sighting", (Insert(sighting), Insert(chip))))
    store.apply(Action("edit", "Edit place", (Update(Place(place.id, "Pier 2", geom=place.geom)),)))
    store.apply(Action("delete", "Delete sighting", (Delete("chip", chip.id), Delete("sighting", sighting.id))))
    store.undo()
    store.undo()
    store.redo()
    store.apply(Action("delete", "Delete chip", (Delete("chip", chip.id),)))
    store.close()
    return example, place.id


def check(path, open_store):
    store = open_store(path)
    verdict = verify_log(store)
    store.close()
    return verdict


def test_an_honest_case_verifies_and_names_its_head(worked, open_store):
    verdict = check(worked[0], open_store)
    assert verdict.valid and verdict.first_bad is None
    assert verdict.head == kit.actions_of(worked[0])[-1]["hash"]


def test_a_row_changed_behind_the_triggers_is_named(worked, open_store):
    path, _ = worked
    with kit.plain(path) as db:
        (claim,) = db.execute("SELECT id FROM claim WHERE best = 300 LIMIT 1").fetchone()
        db.execute("DROP TRIGGER log_claim_update")
        db.execute("UPDATE claim SET best = 3000 WHERE id = ?", (claim,))
    verdict = check(path, open_store)
    assert not verdict.valid
    assert claim in verdict.first_bad


def test_a_row_removed_behind_the_triggers_is_named(worked, open_store):
    path, place = worked
    with kit.plain(path) as db:
        db.execute("DROP TRIGGER log_place_delete")
        db.execute("DELETE FROM place WHERE id = ?", (place,))
    assert f"{place} is in the log but no longer in the case" in check(path, open_store).first_bad


@pytest.mark.parametrize(
    ("bend", "named"),
    [
        ("UPDATE action SET label = 'Nothing happened' WHERE seq = 3", "Log entry 3"),
        ("UPDATE action SET utc = '2020-01-01T00:00:00Z' WHERE seq = 4", "Log entry 4"),
        ("DELETE FROM action WHERE seq = 3", "Log entry 3 is missing"),
        ("UPDATE change SET after = replace(after, 'Pier', 'Peer') WHERE after LIKE '%Pier%'", "Log entry"),
        ("DELETE FROM change WHERE fid = (SELECT max(fid) FROM change)", "Log entry"),
    ],
)
def test_a_bent_log_is_named_at_its_first_bent_entry(worked, open_store, bend, named):
    with kit.plain(worked[0]) as db:
        db.execute(bend)
    verdict = check(worked[0], open_store)
    assert not verdict.valid
    assert named in verdict.first_bad


def test_an_edit_from_outside_is_in_the_log_and_no_fault(worked, open_store):
    path, _ = worked
    store = open_store(path)
    with kit.plain(path) as db:
        db.execute("UPDATE claim SET note = 'seen in plain SQL' WHERE best = 300")
    assert verify_log(store).valid, "waiting to be sealed"
    store.close()
    assert check(path, open_store).valid, "sealed at the next open"


def test_a_chip_of_which_one_byte_changed_is_named(example, open_store):
    store = open_store(example)
    sighting = store.all(Sighting)[0]
    chip = Chip(new_id(), sighting.id, sha256(b"image"), png=b"image")
    store.apply(Action("add", "Add chip", (Insert(chip),)))
    assert verify_log(store).valid
    with kit.plain(example) as db:
        db.execute("DROP TRIGGER log_chip_update")
        db.execute("UPDATE chip SET png = ? WHERE id = ?", (b"imagf", chip.id))
    assert chip.id in verify_log(store).first_bad


# In either database


def test_a_log_that_was_bent_is_named(cases):
    address = cases.make()
    store = cases.open(address)
    rajin = place()
    store.apply(adding(rajin))
    assert verify_log(store).valid
    cases.tell(address, "UPDATE change SET after = replace(after, 'Rajin', 'Dunai') WHERE \"table\" = 'place'")
    assert "altered" in verify_log(store).first_bad


_WITHOUT_TRIGGERS = {
    "GeoPackageCases": ("DROP TRIGGER log_{0}_update", "DROP TRIGGER log_{0}_delete", "DROP TRIGGER log_{0}_insert"),
    "PostGisCases": ("DROP TRIGGER log ON {0}", "DROP TRIGGER fill_id ON {0}"),
}


@pytest.mark.parametrize(
    ("table", "bend", "named"),
    [
        ("place", "UPDATE place SET label = 'bent'", "not as the log left it"),
        ("place", "UPDATE place SET precision_m = 0.3", "not as the log left it"),
        ("place", "DELETE FROM place", "no longer in the case"),
        ("place", "INSERT INTO place (id, label) VALUES ('new', 'smuggled in')", "not as the log left it"),
        ("place", "UPDATE place SET id = 'other'", "not as the log left it"),
        ("chip", "UPDATE chip SET sha256 = '00'", "chip"),
        ("blob", "DELETE FROM blob WHERE sha256 = '{0}'; INSERT INTO blob VALUES ('{0}', '{1}')", "former chip"),
    ],
)
def test_what_was_changed_with_the_triggers_taken_off_is_named(cases, table, bend, named):
    address = cases.make()
    store = cases.open(address)
    sighting, other = Sighting(new_id(), "train", "draft"), b"another image"
    chip = Chip(new_id(), sighting.id, sha256(b"image"), png=b"image")
    store.apply(adding(place(precision_m=0.1 + 0.2), sighting, chip))
    store.apply(Action("edit", "Cut again", (Update(replace(chip, sha256=sha256(other), png=other)),)))
    assert verify_log(store).valid
    for statement in _WITHOUT_TRIGGERS[type(cases).__name__] if table != "blob" else ():
        cases.tell(address, statement.format(table))
    for statement in bend.format(sha256(b"image"), "bent").split(";"):
        cases.tell(address, statement)
    verdict = verify_log(store)
    assert not verdict.valid and named in verdict.first_bad


def test_a_case_verified_while_others_write_it_is_not_said_to_be_bent(cases):
    address = cases.make()
    store, ben = cases.open(address), cases.open(address, "ben")
    store.apply(adding(*(place(f"{n}") for n in range(20))))
    read, writes = store.changes, iter(range(2))

    def changes():
        yield from read()
        for number in writes:
            ben.apply(adding(place(f"meanwhile {number}")))
            return

    store.changes = changes
    verdict = verify_log(store)
    assert verdict.valid, verdict.first_bad


# The chain itself, by hash alone


@pytest.mark.parametrize("column", ["before", "after"])
def test_one_altered_byte_of_the_log_breaks_the_chain(empty_case, open_store, column):
    store = open_store(empty_case)
    rajin = place("Rajin")
    store.apply(adding(rajin))
    store.apply(Action("edit", "Rename", (Update(replace(rajin, label="Rasin")),)))
    store.apply(adding(place("Dunai")))
    store.close()
    assert kit.first_broken_link(empty_case) is None
    edited = kit.actions_of(empty_case)[-2]
    with kit.plain(empty_case) as db:
        db.execute(
            f"UPDATE change SET {column} = replace({column}, 'a', 'b') WHERE fid = "
            "(SELECT fid FROM change WHERE action = ?)",
            (edited["id"],),
        )
    assert kit.first_broken_link(empty_case) == edited["seq"]


@pytest.mark.parametrize("column", ["utc", "why", "label", "person", "verb", "undoes"])
def test_an_altered_entry_breaks_the_chain(empty_case, open_store, column):
    open_store(empty_case).apply(adding(place()))
    with kit.plain(empty_case) as db:
        value = "1999-01-01T00:00:00Z" if column == "utc" else "x"
        db.execute(f"UPDATE action SET {column} = ? WHERE seq = (SELECT max(seq) FROM action)", (value,))
    assert kit.first_broken_link(empty_case) == len(kit.actions_of(empty_case))


def test_a_removed_change_breaks_the_chain(empty_case, open_store):
    receipt = open_store(empty_case).apply(adding(place(), place()))
    with kit.plain(empty_case) as db:
        db.execute("DELETE FROM change WHERE fid = (SELECT max(fid) FROM change)")
    assert kit.first_broken_link(empty_case) == receipt.seq


# By its algorithm


def test_the_algorithm_answers_valid_first_bad_and_head(worked):
    provider = WaybillProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    try:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("waybill:verifylog")
        answer, done = algorithm.run({"CASE": str(worked[0])}, QgsProcessingContext(), QgsProcessingFeedback())
    finally:
        QgsApplication.processingRegistry().removeProvider(provider)
    assert done
    assert (answer["VALID"], answer["FIRST_BAD"], len(answer["HEAD"])) == (True, "", 64)
