"""A case of an earlier version is brought up to date when it is opened, and a copy of it as it was is kept beside."""
from __future__ import annotations

import gzip
import shutil
import sqlite3
from pathlib import Path

import pytest

from plugin.core.errors import CaseBusy, CaseError
from plugin.core.records import Chip, Place, Scene, Sighting, Source, TallyLine
from plugin.core.schema import SCHEMA_VERSION, tables
from plugin.core.values import new_id
from plugin.flows.copy_case import Silent, copy_case
from plugin.flows.verify_log import verify_log
from plugin.gis import gpkg_database, gpkg_migrate
from plugin.gis.gpkg_store import GeoPackageStore
from tests.integration import kit


def test_every_row_is_there_afterwards_and_the_log_still_verifies(first_version):
    store = GeoPackageStore(first_version, "ada")
    assert [place.label for place in store.all(Place)] == ["Rajin port"]
    assert [(line.low, line.best, line.high, line.width_reason) for line in store.all(TallyLine)] == [
        (280.0, 300.0, 320.0, "top tier only")
    ]
    assert len(store.all(Chip)) == len(store.all(Sighting)) == 1
    assert store.all(Scene)[0].size_bytes is None
    assert verify_log(store).valid
    store.close()
    entry = kit.actions_of(first_version)[-1]
    assert (entry["verb"], entry["label"]) == ("migrate", f"Case brought from version 1 to {SCHEMA_VERSION}")
    assert kit.first_broken_link(first_version) is None


def test_the_copy_beside_it_is_the_case_as_it_was(first_version):
    before = kit.rows_of(first_version, ("place", "sighting", "tally_line", "chip", "meta", "action", "change"))
    GeoPackageStore(first_version, "ada").close()
    (copy,) = [path for path in first_version.parent.iterdir() if path != first_version]
    assert copy.name == "дело-before-update-from-version-1.gpkg"
    assert kit.rows_of(copy, tuple(before)) == before
    GeoPackageStore(first_version, "ada").close()
    assert len(list(first_version.parent.iterdir())) == 2, "an up-to-date case is not copied again"


def test_what_was_done_in_the_first_version_can_still_be_undone(first_version):
    store = GeoPackageStore(first_version, "ada")
    assert store.redo_label() == "Delete chip"
    assert store.undo_label() == "Rename place"
    store.undo()
    assert store.all(Place)[0].label == "Rajin"
    store.undo()
    assert store.all(Sighting) == store.all(Scene) == ()
    store.redo()
    assert store.all(Scene)[0].title == "yard"
    assert verify_log(store).valid


def test_an_updated_case_has_what_a_new_one_has(first_version, empty_case):
    GeoPackageStore(first_version, "ada").close()
    ours = "name NOT LIKE 'sqlite_%' AND name NOT LIKE 'rtree_%'"  # how GDAL names an index's triggers has changed
    kinds = f"SELECT type || ' ' || name FROM sqlite_master WHERE {ours} ORDER BY 1"
    with kit.plain(first_version) as old, kit.plain(empty_case) as new:
        assert [row[0] for row in old.execute(kinds)] == [row[0] for row in new.execute(kinds)]
        for name, table in tables().items():
            found = {row["name"] for row in old.execute(f'PRAGMA table_info("{name}")')}
            assert found == set(table.column_names)
    validate = pytest.importorskip("osgeo_utils.samples.validate_gpkg", reason="GDAL's validator is not installed here")
    assert validate.check(str(first_version), abort_at_first_error=False) == []


def test_an_update_that_fails_half_way_leaves_the_case_as_it_was(first_version, monkeypatch):
    before = kit.rows_of(first_version, ("place", "sighting", "meta", "action", "change"))

    def broken(version):
        yield from gpkg_migrate.WORKING_TABLES
        yield "UPDATE nowhere SET x = 'all'"

    with monkeypatch.context() as patched:
        patched.setattr(gpkg_migrate, "_statements", broken)
        with pytest.raises(CaseError, match="no such table"):
            GeoPackageStore(first_version, "ada")
    assert kit.rows_of(first_version, tuple(before)) == before
    GeoPackageStore(first_version, "ada").close()


def _wal(path):
    """Puts the file into a write-ahead log with a row in it that the file itself does not have; open while it lasts."""
    db = sqlite3.connect(str(path), isolation_level=None)
    db.execute("PRAGMA journal_mode = wal")
    db.execute("PRAGMA wal_autocheckpoint = 0")
    for name in ("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY", "ST_IsEmpty"):
        db.create_function(name, 1, lambda _: 1)
    db.execute("INSERT INTO source (id, title) VALUES ('late', 'only in the write-ahead log')")
    return db


def test_the_copy_holds_what_was_only_in_the_write_ahead_log(first_version):
    other = _wal(first_version)
    store = GeoPackageStore(first_version, "ada")
    assert [source.title for source in store.all(Source)] == ["only in the write-ahead log"]
    assert verify_log(store).valid
    store.close()
    other.close()
    (copy,) = first_version.parent.glob("*-before-update*")
    with kit.plain(copy) as db:
        assert db.execute("SELECT title FROM source").fetchone()[0] == "only in the write-ahead log"


def test_a_case_that_another_program_writes_is_not_updated_and_no_copy_is_left(first_version, monkeypatch):
    monkeypatch.setattr(gpkg_database, "_BUSY_TIMEOUT_S", 0.1)
    other = sqlite3.connect(str(first_version), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    for _ in range(2):
        with pytest.raises(CaseBusy):
            GeoPackageStore(first_version, "ada")
    other.close()
    assert list(first_version.parent.iterdir()) == [first_version]
    GeoPackageStore(first_version, "ada").close()


def test_what_an_interrupted_copy_left_is_no_hindrance(first_version):
    copy = gpkg_migrate.backup_path(first_version, 1)
    copy.with_name(f".{copy.name}.unfinished").write_bytes(b"half a copy")
    GeoPackageStore(first_version, "ada").close()
    assert sorted(p.name for p in first_version.parent.iterdir()) == sorted((copy.name, first_version.name))


@pytest.mark.parametrize("name", ["50% & #1 ?", "라진 дело", "file:x", "a'b\"c"])
def test_a_case_in_any_folder_is_brought_up_to_date(first_version, tmp_path, name):
    folder = tmp_path / name
    folder.mkdir()
    path = first_version.replace(folder / f"{name}.gpkg")
    store = GeoPackageStore(path, "ada")
    assert verify_log(store).valid
    store.close()
    assert len(list(folder.iterdir())) == 2


def test_a_disk_without_room_for_the_copy_leaves_the_case_as_it_was(first_version, small_disk):
    path = Path(shutil.copy(str(first_version), str(small_disk / "old.gpkg")))
    before = path.read_bytes()
    (small_disk / "filler").write_bytes(b"x" * (5_000_000 - len(before) - 100_000))
    with pytest.raises(CaseError, match=r"disk with .* is full"):
        GeoPackageStore(path, "ada")
    assert path.read_bytes() == before
    assert sorted(p.name for p in small_disk.iterdir()) == ["filler", "old.gpkg"]
    (small_disk / "filler").unlink()
    GeoPackageStore(path, "ada").close()


def test_a_case_brought_up_to_date_goes_into_a_database_and_back(first_version, tmp_path, database):
    address = f"pg:team/old {new_id()[:8]}"
    try:
        there = copy_case(str(first_version), address, Silent())
        back = copy_case(address, str(tmp_path / "back.gpkg"), Silent())
        assert (back.rows, back.head) == (there.rows, there.head)
        store = GeoPackageStore(tmp_path / "back.gpkg", "ada")
        store.undo()
        assert verify_log(store).valid
        store.close()
    finally:
        database.sql("waybill", f'DROP SCHEMA IF EXISTS "{address.partition("/")[2]}" CASCADE')


_IMPORTS = """
from pathlib import Path
from plugin.core.errors import OlderCase
from plugin.gis.gpkg_store import GeoPackageStore
"""
_OPEN = """
try:
    GeoPackageStore(Path(sys.argv[1]), "ada")
except OlderCase as error:
    print(error)
"""


@kit.needs_another_user
def test_a_read_only_case_of_an_earlier_version_is_refused_in_words_and_untouched(public_folder):
    path = public_folder / "old.gpkg"
    path.write_bytes(gzip.decompress(kit.FIRST_VERSION.read_bytes()))
    path.chmod(0o444)
    public_folder.chmod(0o555)
    ran = kit.as_nobody(_IMPORTS, _OPEN, path)
    assert "earlier Waybill" in ran.stdout and "read-only" in ran.stdout, ran.stderr
    assert path.read_bytes() == gzip.decompress(kit.FIRST_VERSION.read_bytes())
    assert [p.name for p in public_folder.iterdir()] == ["old.gpkg"]
