"""A case goes from a file into a database and back, and nobody could tell the copies apart."""
from __future__ import annotations

import shutil

import pytest

from plugin.core.actions import Action, Delete, Insert, Update
from plugin.core.digest import sha256
from plugin.core.errors import Cancelled, CaseError
from plugin.core.geometry import Point, Polygon
from plugin.core.logged import same_row
from plugin.core.records import RECORDS, Chip, Place, Sighting, SightingArea
from plugin.core.values import new_id
from plugin.flows.copy_case import Silent, copy_case
from plugin.flows.verify_log import verify_log
from plugin.gis.cases import open_store
from tests.integration import kit


@pytest.fixture
def schema(database):
    """An address in the team's database; what is made there is taken away again."""
    name = f"copy of {new_id()[:8]}"
    yield f"pg:team/{name}"
    database.sql("waybill", f'DROP SCHEMA IF EXISTS "{name}" CASCADE')


@pytest.fixture
def worked(example, open_store):
    """The example with images, outlines, an edit, a deletion and an undo in its log."""
    store = open_store(example)
    sighting = Sighting(new_id(), "train", "draft", geom=Point(130.3, 42.2))
    ring = ((130.0, 42.0), (130.1, 42.0), (130.1, 42.1), (130.0, 42.0))
    png = bytes(range(256)) * 30
    chip = Chip(new_id(), sighting.id, sha256(png), png=png)
    rows = (sighting, SightingArea(new_id(), sighting.id, Polygon((ring,))), chip)
    store.apply(Action("add", "Add sighting", tuple(map(Insert, rows))))
    place = store.all(Place)[0]
    moved = Place(place.id, "Renamed", geom=Point(0.1 + 0.2, 1e-9), precision_m=1 / 3)
    store.apply(Action("edit", "Edit place", (Update(moved, seen=place),)))
    store.apply(Action("delete", "Delete chip", (Delete("chip", chip.id),)))
    store.apply(Action("add", "Add place", (Insert(Place(new_id(), "=cmd|' /C calc'!A0", note="<b>Дунай</b>\n라진")),)))
    store.undo()
    store.close()
    return example


def everything(address):
    store = open_store(str(address), "reader")
    found = {name: store.all(kind) for name, kind in RECORDS.items()}
    logged = {name: tuple(store.rows_as_logged(name)) for name in RECORDS}
    verdict = verify_log(store)
    store.close()
    return found, logged, verdict


def assert_same(one, other):
    found, logged, verdict = everything(one)
    again, logged_again, verdict_again = everything(other)
    assert found == again
    assert verdict.valid and verdict_again == verdict
    for name, rows in logged.items():
        assert [row for row, _ in rows] == [row for row, _ in logged_again[name]]
        assert all(same_row(a, b) for (_, a), (_, b) in zip(rows, logged_again[name])), name


def test_to_postgis_and_back_without_losing_a_row_or_a_line_of_the_log(worked, schema, tmp_path):
    there = copy_case(str(worked), schema, Silent())
    assert there.rows == sum(len(rows) for rows in everything(worked)[0].values())
    assert_same(worked, schema)
    back = copy_case(schema, str(tmp_path / "back.gpkg"), Silent())
    assert (back.rows, back.entries, back.head) == (there.rows, there.entries, there.head)
    assert_same(worked, tmp_path / "back.gpkg")
    validate = pytest.importorskip("osgeo_utils.samples.validate_gpkg", reason="GDAL's validator is not installed here")
    assert validate.check(str(tmp_path / "back.gpkg"), abort_at_first_error=False) == []


def test_work_goes_on_in_the_copy_also_with_undo_of_what_was_done_before(worked, schema, tmp_path):
    copy_case(str(worked), schema, Silent())
    store = open_store(schema, "ada")
    assert store.redo_label() == "Add place"
    store.redo()
    store.undo()
    store.undo()  # the deletion of the chip, whose image the log kept
    (chip,) = store.all(Chip)
    assert sha256(chip.png) == chip.sha256
    store.apply(Action("add", "Add place", (Insert(Place(new_id(), "a new row gets the next number")),)))
    assert verify_log(store).valid
    store.close()
    copy_case(schema, str(tmp_path / "back.gpkg"), Silent())
    assert_same(schema, tmp_path / "back.gpkg")


def test_a_copy_never_replaces_anything(worked, tmp_path, schema):
    before = kit.rows_of(worked)
    other = shutil.copy(str(worked), str(tmp_path / "other.gpkg"))
    with pytest.raises(CaseError, match="exists already"):
        copy_case(str(worked), str(other), Silent())
    copy_case(str(worked), schema, Silent())
    with pytest.raises(CaseError, match="holds tables already"):
        copy_case(str(worked), schema, Silent())
    assert kit.rows_of(worked) == before == kit.rows_of(other)


class _Stops(Silent):
    def cancelled(self):
        return True


def test_a_copy_that_is_stopped_leaves_nothing_behind(worked, schema, tmp_path):
    for target in (schema, str(tmp_path / "stopped.gpkg")):
        with pytest.raises(Cancelled):
            copy_case(str(worked), target, _Stops())
    assert not [path for path in tmp_path.iterdir() if "stopped" in path.name]
    with pytest.raises(CaseError):
        open_store(schema, "ada")


@pytest.mark.parametrize("kept", ["file", "database"])
def test_what_is_saved_while_the_case_is_copied_is_kept_there_and_not_half_in_the_copy(kept, worked, schema, tmp_path):
    address = str(worked)
    if kept == "database":
        copy_case(str(worked), schema, Silent())
        address = schema
    before = everything(address)[0]
    ben = open_store(address, "ben")

    class Writing(Silent):
        written = 0

        def report(self, share, message=""):
            if self.written < 3:
                self.written += 1
                ben.apply(Action("add", "Add place", (Insert(Place(new_id(), "meanwhile")),)))

    copy_case(address, str(tmp_path / "copy.gpkg"), Writing())
    ben.close()
    found, _, verdict = everything(tmp_path / "copy.gpkg")
    assert verdict.valid
    assert found == before
    assert sum(row.label == "meanwhile" for row in everything(address)[0]["place"]) == 3


def test_a_copy_onto_itself_or_into_no_folder_is_refused(worked, tmp_path):
    before = worked.read_bytes()
    with pytest.raises(CaseError, match="exists already"):
        copy_case(str(worked), str(worked), Silent())
    with pytest.raises(CaseError, match="does not exist"):
        copy_case(str(worked), str(tmp_path / "no folder" / "copy.gpkg"), Silent())
    assert worked.read_bytes() == before


def test_a_bent_case_is_copied_as_it_is_and_said_to_be_bent(worked, tmp_path):
    with kit.plain(worked) as db:
        db.execute("DROP TRIGGER log_claim_update")
        db.execute("UPDATE claim SET note = 'bent'")
    with pytest.raises(CaseError, match=r"was written, but its log does not hold: The claim"):
        copy_case(str(worked), str(tmp_path / "copy.gpkg"), Silent())
    assert (tmp_path / "copy.gpkg").is_file()


@pytest.mark.parametrize("after", [1, 5, 20])
def test_a_copy_stopped_half_way_leaves_nothing_on_either_side(worked, schema, tmp_path, after):
    class StopsLater(Silent):
        asked = 0

        def cancelled(self):
            self.asked += 1
            return self.asked > after

    for target in (schema, str(tmp_path / "stopped.gpkg")):
        with pytest.raises(Cancelled):
            copy_case(str(worked), target, StopsLater())
    assert not [path for path in tmp_path.iterdir() if "stopped" in path.name]
    copy_case(str(worked), schema, Silent())


def test_images_travel_a_few_at_a_time(worked, tmp_path, schema, open_store):
    store = open_store(worked)
    sighting = store.all(Sighting)[0].id
    chips = [bytes([number]) * 300_000 for number in range(40)]
    store.apply(Action("add", "Add", tuple(Insert(Chip(new_id(), sighting, sha256(p), png=p)) for p in chips)))
    store.apply(Action("delete", "Delete", tuple(Delete("chip", chip.id) for chip in store.all(Chip)[:20])))
    store.close()
    copy_case(str(worked), schema, Silent())
    copy_case(schema, str(tmp_path / "back.gpkg"), Silent())
    assert_same(worked, tmp_path / "back.gpkg")
    with kit.plain(worked) as one, kit.plain(tmp_path / "back.gpkg") as other:
        kept = "SELECT sha256, data FROM blob ORDER BY sha256"
        assert [tuple(row) for row in one.execute(kept)] == [tuple(row) for row in other.execute(kept)]


def test_an_address_that_leads_nowhere_is_told(worked, database):
    for address, said in (
        ("pg:nobody/case", "no PostgreSQL connection"),
        ("pg:team", "names no case"),
        ("pg:team/", "names no case"),
        ("pg:team/nothing here", "no Waybill case"),
    ):
        with pytest.raises(CaseError, match=said):
            open_store(address, "ada")
