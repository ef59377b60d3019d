"""What other programs find when they open a case: a valid GeoPackage with every table, its rules and its map layers."""
from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from osgeo import ogr
from qgis.core import QgsVectorLayer, QgsWkbTypes

from plugin.core.schema import tables
from plugin.core.values import new_id
from plugin.flows.create_case import create_case
from plugin.gis.gpkg_database import connect
from tests.integration import kit

TABLES = tables()
SPATIAL = {name: table.geometry for name, table in TABLES.items() if table.geometry}
VIEWS = {"sighting_map": "POINT", "leg_map": "MULTILINESTRING", "place_map": "POINT"}


def test_every_table_of_the_description_is_there_with_its_columns(empty_case):
    with kit.plain(empty_case) as db:
        for name, table in TABLES.items():
            found = [row["name"] for row in db.execute(f'PRAGMA table_info("{name}")')]
            assert tuple(found) == table.column_names


def test_gdal_opens_every_layer_with_its_geometry_type_and_degrees(example):
    file = ogr.Open(str(example))
    for name, kind in {**SPATIAL, **VIEWS}.items():
        layer = file.GetLayerByName(name)
        assert layer is not None, name
        assert ogr.GeometryTypeToName(layer.GetGeomType()).replace(" ", "").upper() == kind, name
        assert layer.GetSpatialRef().GetAuthorityCode(None) == "4326", name
        assert layer.GetGeometryColumn() == "geom", name
    names = {file.GetLayer(n).GetName() for n in range(file.GetLayerCount())}
    assert names == {*TABLES, *VIEWS, "layer_styles"}


def test_a_search_by_box_finds_what_lies_in_it_through_a_spatial_index(example):
    file = ogr.Open(str(example))
    with kit.plain(example) as db:
        named = "SELECT table_name FROM gpkg_extensions WHERE extension_name LIKE '%rtree%'"
        indexed = {row[0] for row in db.execute(named)}
    assert indexed == set(SPATIAL)
    layer = file.GetLayerByName("place")
    everywhere = {f.GetFID(): f.GetGeometryRef().GetPoint_2D() for f in layer if f.GetGeometryRef()}
    west, south, east, north = 130.0, 42.0, 131.0, 43.0
    layer.SetSpatialFilterRect(west, south, east, north)
    inside = {fid for fid, (x, y) in everywhere.items() if west <= x <= east and south <= y <= north}
    assert inside
    assert {feature.GetFID() for feature in layer} == inside
    assert layer.TestCapability(ogr.OLCFastSpatialFilter)


def test_spatial_indexes_follow_what_the_store_writes(example, open_store):
    with kit.plain(example) as db:
        for name in SPATIAL:
            rows = db.execute(f'SELECT count(*) FROM "{name}" WHERE geom IS NOT NULL').fetchone()[0]
            assert db.execute(f'SELECT count(*) FROM "rtree_{name}_geom"').fetchone()[0] == rows, name


@pytest.mark.parametrize("name", VIEWS)
def test_qgis_reads_the_map_views_with_geometry(example, name):
    layer = QgsVectorLayer(f"{example}|layername={name}", "any name", "ogr")
    assert layer.isValid()
    assert layer.crs().authid() == "EPSG:4326"
    assert QgsWkbTypes.displayString(layer.wkbType()).upper() == VIEWS[name]
    features = list(layer.getFeatures())
    assert features and all(feature.hasGeometry() and feature["id"] for feature in features)
    assert layer.featureCount() == len(features) == len({feature.id() for feature in features})
    assert layer.extent().intersects(layer.getFeature(features[0].id()).geometry().boundingBox())


@pytest.mark.parametrize("name", VIEWS)
def test_a_search_by_box_in_a_map_view_finds_what_lies_in_it(example, name):
    file = ogr.Open(str(example))
    layer = file.GetLayerByName(name)
    boxes = {feature.GetFID(): feature.GetGeometryRef().GetEnvelope() for feature in layer}
    assert len(boxes) > 10
    for west, east, south, north in {*boxes.values(), (20.0, 140.0, 30.0, 60.0)}:
        layer.SetSpatialFilterRect(west - 0.01, south - 0.01, east + 0.01, north + 0.01)
        # The filter may keep a line whose box alone reaches in; what is wholly inside it never leaves out.
        inside = {f for f, (w, e, s, n) in boxes.items() if w >= west and e <= east and s >= south and n <= north}
        assert inside <= {feature.GetFID() for feature in layer}


def test_a_leg_in_stretches_is_drawn_stretch_by_stretch_and_another_whole(example):
    layer = QgsVectorLayer(f"{example}|layername=leg_map", "legs", "ogr")
    drawn = {}
    for feature in layer.getFeatures():
        drawn[feature["id"]] = drawn.get(feature["id"], 0) + 1
    with kit.plain(example) as db:
        for leg, stretches in db.execute(
            "SELECT l.id, (SELECT count(*) FROM leg_stretch s WHERE s.leg = l.id) FROM leg l WHERE l.geom IS NOT NULL"
        ):
            assert drawn[leg] == max(1, stretches)


def _insert(db, table, values):
    values = {"id": new_id(), **values}
    names, marks = ", ".join(f'"{name}"' for name in values), ", ".join("?" * len(values))
    db.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(values.values()))
    return values["id"]


def _filler(column):
    if column.values:
        return int(column.values[0]) if column.kind == "int" else column.values[0]
    return {"int": 9001, "real": 1.0, "utc": "2023-09-08T00:00:00Z", "blob": b"x"}.get(column.kind, "x")


def _required(table):
    return {column.name: _filler(column) for column in TABLES[table].columns if column.required}


REFERENCES = [(t, c.name) for t, table in TABLES.items() for c in table.columns if c.references]
VOCABULARIES = [(t, c.name) for t, table in TABLES.items() for c in table.columns if c.values]
INSTANTS = [(t, c.name) for t, table in TABLES.items() for c in table.columns if c.kind == "utc"]
REQUIRED = [(t, c.name) for t, table in TABLES.items() for c in table.columns if c.required]
CHECKS = [(t, check) for t, table in TABLES.items() for check in table.checks]


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory):
    path = create_case(tmp_path_factory.mktemp("schema") / "case.gpkg", "A case", "ada").path
    with closing(connect(path, writable=True)) as db:
        yield db


@pytest.fixture
def tables_of_a_case(laid_out):
    """A connection whose writes are taken back; references are not looked at, so that one rule is tried at a time."""
    laid_out.execute("PRAGMA foreign_keys = OFF")
    laid_out.execute("BEGIN")
    yield laid_out
    if laid_out.in_transaction:
        laid_out.execute("ROLLBACK")


def test_the_filler_is_a_row_every_table_takes(tables_of_a_case):
    for name in TABLES:
        _insert(tables_of_a_case, name, _required(name))


@pytest.mark.parametrize("table, column", VOCABULARIES)
def test_a_word_that_is_not_of_its_list_is_refused(tables_of_a_case, table, column):
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        _insert(tables_of_a_case, table, {**_required(table), column: "no such word"})


@pytest.mark.parametrize("table, column", REQUIRED)
def test_what_is_required_can_not_be_left_out(tables_of_a_case, table, column):
    with pytest.raises(sqlite3.IntegrityError, match="NOT NULL"):
        _insert(tables_of_a_case, table, {**_required(table), column: None})


@pytest.mark.parametrize("table, column", INSTANTS)
def test_an_instant_says_that_it_is_utc(tables_of_a_case, table, column):
    for moment in ("2023-09-08T02:15:00", "2023-09-08 02:15:00Z", "2023-09-08", "2023-09-08T02:15:00+09:00", ""):
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            _insert(tables_of_a_case, table, {**_required(table), column: moment})
    _insert(tables_of_a_case, table, {**_required(table), column: "2023-09-08T02:15:00.5Z"})


@pytest.mark.parametrize("table, check", CHECKS)
def test_what_must_come_in_order_does(tables_of_a_case, table, check):
    low, high = check.split(" <= ")
    kinds = {column.name: column.kind for column in TABLES[table].columns}
    small, large = {"utc": ("2023-01-01T00:00:00Z", "2023-01-02T00:00:00Z"), "real": (1.0, 2.0)}.get(
        kinds[low], ("2023-01", "2023-02")
    )
    _insert(tables_of_a_case, table, {**_required(table), low: small, high: large})
    _insert(tables_of_a_case, table, {**_required(table), low: small, high: None})
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        _insert(tables_of_a_case, table, {**_required(table), low: large, high: small})


@pytest.mark.parametrize("table, column", REFERENCES)
def test_a_reference_to_nothing_is_refused(laid_out, table, column):
    laid_out.execute("PRAGMA foreign_keys = ON")
    laid_out.execute("BEGIN")
    try:
        laid_out.execute("PRAGMA defer_foreign_keys = OFF")
        _insert(laid_out, table, {**_required(table), column: "nothing has this id"})
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            laid_out.execute("COMMIT")
    finally:
        laid_out.execute("ROLLBACK")


def test_references_are_indexed(empty_case):
    with kit.plain(empty_case) as db:
        for table, column in REFERENCES:
            indexes = [row["name"] for row in db.execute(f'PRAGMA index_list("{table}")')]
            covered = {db.execute(f'PRAGMA index_info("{name}")').fetchone()["name"] for name in indexes}
            assert column in covered, f"{table}.{column}"


def test_sqlite_finds_the_example_whole(example):
    with kit.plain(example) as db:
        assert [row[0] for row in db.execute("PRAGMA integrity_check")] == ["ok"]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA application_id").fetchone()[0] == 0x47504B47


def test_gdals_own_validator_finds_nothing(example):
    validate = pytest.importorskip("osgeo_utils.samples.validate_gpkg", reason="GDAL's validator is not installed here")
    assert validate.check(str(example), abort_at_first_error=False) == []


def test_plain_qgis_draws_a_case_in_the_styles_that_it_carries(example):
    layer = QgsVectorLayer(f"{example}|layername=leg_map", "any name", "ogr")
    assert layer.renderer().type() == "RuleRenderer"
    assert {item.label() for item in layer.renderer().legendSymbolItems()} >= {"Sea leg, path inferred"}
    drawn = QgsVectorLayer(f"{example}|layername=sighting_map", "any name", "ogr")
    assert drawn.renderer().type() == "pointCluster"
