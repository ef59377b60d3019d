"""A case of an earlier version is brought up to date when it is opened, and a copy of it as it was is kept beside."""
from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from plugin.core.records import Chip, Place, Scene, Sighting, TallyLine
from plugin.core.schema import SCHEMA_VERSION, tables
from plugin.flows.verify_log import verify_log
from plugin.gis import gpkg_migrate
from plugin.gis.gpkg_store import GeoPackageStore
from tests.integration import kit

FIXTURE = Path(__file__).resolve().parents[1] / "fixtures" / "case-v1.gpkg.gz"


@pytest.fixture
def first_version(tmp_path):
    """A case as the first version wrote it: a place renamed, a sighting with its count, a chip deleted and restored."""
    path = tmp_path / "дело.gpkg"
    path.write_bytes(gzip.decompress(FIXTURE.read_bytes()))
    return path


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
        with pytest.raises(Exception, match="no such table"):
            GeoPackageStore(first_version, "ada")
    assert kit.rows_of(first_version, tuple(before)) == before
    GeoPackageStore(first_version, "ada").close()


_AS_A_READER = """
import os, sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from plugin.core.errors import OlderCase
from plugin.gis.gpkg_store import GeoPackageStore
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    GeoPackageStore(Path(sys.argv[2]), "ada")
except OlderCase as error:
    print(error)
"""


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="this system has no other user to become")
def test_a_read_only_case_of_an_earlier_version_is_refused_in_words_and_untouched():
    folder = Path(tempfile.mkdtemp(prefix="waybill-old-"))
    try:
        path = folder / "old.gpkg"
        path.write_bytes(gzip.decompress(FIXTURE.read_bytes()))
        path.chmod(0o444)
        folder.chmod(0o555)
        ran = subprocess.run(
            [sys.executable, "-c", _AS_A_READER, str(kit.ROOT), str(path)],
            capture_output=True, text=True, timeout=60, cwd="/", check=False,
        )  # fmt: skip
        assert "earlier Waybill" in ran.stdout and "read-only" in ran.stdout, ran.stderr
        assert path.read_bytes() == gzip.decompress(FIXTURE.read_bytes())
        assert [p.name for p in folder.iterdir()] == ["old.gpkg"]
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)
