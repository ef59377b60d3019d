"""What is particular to a case in a GeoPackage."""
from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from osgeo import ogr
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer, edit

from plugin.core.errors import CaseBusy, CaseError, Conflict, NewerCase, NotACase
from plugin.core.records import Place, Source
from plugin.flows.create_case import create_case
from plugin.gis import gpkg_database
from plugin.gis.gpkg_store import GeoPackageStore
from tests.integration import kit
from tests.integration.kept_cases import adding, place


def _edit_with_ogr(path, kept, gone):
    file = ogr.Open(str(path), update=1)
    layer = file.GetLayerByName("place")
    for feature in layer:
        if feature["id"] == kept:
            feature["label"] = "renamed by ogr"
            layer.SetFeature(feature)
    fresh = ogr.Feature(layer.GetLayerDefn())
    fresh["label"] = "added by ogr"
    fresh.SetGeometry(ogr.CreateGeometryFromWkt("POINT (135 43)"))
    layer.CreateFeature(fresh)
    layer.DeleteFeature(next(f.GetFID() for f in layer if f["id"] == gone))
    file.FlushCache()
    file = None


def _edit_with_qgis(path, kept, gone):
    layer = QgsVectorLayer(f"{path}|layername=place", "anything", "ogr")
    ids = {feature["id"]: feature.id() for feature in layer.getFeatures()}
    with edit(layer):
        layer.changeAttributeValue(ids[kept], layer.fields().indexOf("label"), "renamed by QGIS")
        fresh = QgsFeature(layer.fields())
        fresh["label"] = "added by QGIS"
        fresh.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(135, 43)))
        assert layer.addFeature(fresh)
        assert layer.deleteFeature(ids[gone])
    del layer


@pytest.mark.parametrize("editor", [_edit_with_ogr, _edit_with_qgis], ids=["ogr", "qgis"])
def test_edits_outside_the_plugin_are_logged_and_sealed_without_author_or_time_at_the_next_opening(
    empty_case, open_store, editor
):
    store = open_store(empty_case)
    kept, gone = place("kept"), place("gone")
    store.apply(adding(kept, gone))
    store.close()
    editor(empty_case, kept.id, gone.id)
    with kit.plain(empty_case) as db:
        assert db.execute("SELECT count(*) FROM change WHERE action IS NULL").fetchone()[0] == 3
    again = open_store(empty_case)
    entry = kit.actions_of(empty_case)[-1]
    assert (entry["verb"], entry["person"], entry["utc"]) == ("outside", None, None)
    changed = kit.changes_of(empty_case, entry["id"])
    seen = {(bool(row["before"]), bool(row["after"])): row["row"] for row in changed}
    fresh = next(p for p in again.all(Place) if p.label.startswith("added"))
    assert seen == {(True, True): kept.id, (False, True): fresh.id, (True, False): gone.id}
    assert kit.first_broken_link(empty_case) is None
    with pytest.raises(Conflict):
        again.undo()
    again.close()
    open_store(empty_case)
    assert kit.actions_of(empty_case)[-1]["id"] == entry["id"]


def test_a_row_added_outside_without_an_id_gets_one(empty_case, open_store):
    with kit.plain(empty_case) as db:
        for given in (None, ""):
            db.execute("INSERT INTO source (id, title) VALUES (?, 'x')", (given,))
    ids = [source.id for source in open_store(empty_case).all(Source)]
    assert len(set(ids)) == 2
    assert all(len(i) == 36 and i[14] == "4" and i[19] in "89ab" for i in ids)


def test_a_case_another_program_is_writing_is_busy_under_its_name_and_can_be_read(empty_case, open_store, monkeypatch):
    monkeypatch.setattr(gpkg_database, "_BUSY_TIMEOUT_S", 0.1)
    store = open_store(empty_case)
    with kit.plain(empty_case) as other:
        other.execute("BEGIN IMMEDIATE")
        for step in (lambda: store.apply(adding(place())), open_store(empty_case, "ben").me):
            with pytest.raises(CaseBusy, match=re.escape(str(empty_case))):
                step()
        assert store.all(Place) == ()
        other.execute("ROLLBACK")


def _digest(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def test_a_case_of_a_newer_version_is_refused_and_its_file_untouched(empty_case):
    with kit.plain(empty_case) as db:
        db.execute("UPDATE meta SET value = '99' WHERE key = 'schema_version'")
    before = _digest(empty_case)
    with pytest.raises(NewerCase, match="99"):
        GeoPackageStore(empty_case, "ada")
    assert _digest(empty_case) == before
    assert [p.name for p in empty_case.parent.iterdir()] == [empty_case.name]


@pytest.mark.parametrize("version", [None, "", "one", "1.5"])
def test_a_case_that_does_not_say_its_version_is_no_case(empty_case, version):
    with kit.plain(empty_case) as db:
        db.execute("UPDATE meta SET value = ? WHERE key = 'schema_version'", (version,))
    with pytest.raises(NotACase):
        GeoPackageStore(empty_case, "ada")


def _text(path):
    path.write_text("just words\n" * 500, encoding="utf-8")


def _nothing(path):
    path.write_bytes(b"")


def _other_geopackage(path):
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    file.CreateLayer("place")
    file = None


def _with_a_meta_table_of_its_own(path):
    _other_geopackage(path)
    with kit.plain(path) as db:
        db.execute("CREATE TABLE meta (name TEXT)")


def _cut_off(path):
    whole = create_case(path.with_name("whole.gpkg"), "A case", "ada").path
    path.write_bytes(whole.read_bytes()[:20_000])


@pytest.mark.parametrize("make", [_text, _nothing, _other_geopackage, _with_a_meta_table_of_its_own, _cut_off])
def test_a_file_that_is_no_case_is_refused_by_name_and_left_alone(tmp_path, make):
    path = tmp_path / "some thing.gpkg"
    make(path)
    before = _digest(path)
    with pytest.raises(NotACase, match=r"some thing.gpkg"):
        GeoPackageStore(path, "ada")
    assert _digest(path) == before


def test_a_missing_file_and_a_folder_are_refused_and_nothing_is_made(tmp_path):
    for path in (tmp_path / "none.gpkg", tmp_path):
        with pytest.raises(CaseError, match="no file"):
            GeoPackageStore(path, "ada")
    assert list(tmp_path.iterdir()) == []


def test_a_closed_case_says_so_and_closing_twice_is_harmless(empty_case):
    store = GeoPackageStore(empty_case, "ada")
    store.close()
    store.close()
    with pytest.raises(CaseError, match="closed"):
        store.all(Place)


def test_a_case_under_a_name_with_blanks_letters_and_marks_opens(tmp_path):
    folder = tmp_path / "내 사건 #1 100% ?"
    folder.mkdir()
    path = create_case(folder / "дело é.gpkg", "A case", "ada").path
    store = GeoPackageStore(path, "ada")
    store.apply(adding(place()))
    store.close()
    assert [p.name for p in folder.iterdir()] == ["дело é.gpkg"]


# As somebody who may not write

_IMPORTS = """
from pathlib import Path
from plugin.core.actions import Action, Insert
from plugin.core.errors import CaseError, CaseReadOnly
from plugin.core.records import Place
from plugin.core.values import new_id
from plugin.flows.create_case import create_case
from plugin.gis.gpkg_store import GeoPackageStore
"""
_WORK = """
path = Path(sys.argv[1])
store = GeoPackageStore(path, "ada")
assert not store.writable
assert len(store.all(Place)) == 1
assert store.undo_label() is None
for step in (lambda: store.apply(Action("add", "Add", (Insert(Place(new_id(), "x")),))), store.me):
    try:
        step()
    except CaseReadOnly as error:
        assert str(path) in str(error)
    else:
        raise AssertionError("it was written")
store.close()
try:
    create_case(path.parent / "new.gpkg", "x", "ada")
except CaseError as error:
    assert "new" in str(error), error
else:
    raise AssertionError("a case was made in a folder that is not ours")
print("as it should be")
"""


@pytest.mark.parametrize("journal", ["delete", "wal"])
@kit.needs_another_user
def test_a_read_only_case_is_read_and_says_that_nothing_can_be_saved(public_folder, journal):
    path = create_case(public_folder / "case.gpkg", "A case", "maker").path
    store = GeoPackageStore(path, "maker")
    store.apply(adding(place()))
    store.close()
    with kit.plain(path) as db:
        db.execute(f"PRAGMA journal_mode = {journal}")
    path.chmod(0o444)
    public_folder.chmod(0o555)
    before = _digest(path)
    ran = kit.as_nobody(_IMPORTS, _WORK, path)
    assert ran.stdout.strip() == "as it should be", ran.stderr
    assert _digest(path) == before
    assert [p.name for p in public_folder.iterdir()] == ["case.gpkg"]
