"""Whoever bends a case is found out by its log, by name of the first entry or row that differs."""
from __future__ import annotations

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
