"""What other programs may have put into a case: it is read, shown, checked and copied, and nothing breaks."""
from __future__ import annotations

import sqlite3

import psycopg2.errors
import pytest

from plugin.core.checks import check_case
from plugin.core.errors import BadValue
from plugin.core.geometry import Point, Polygon
from plugin.core.records import Place, Scene, Sighting, SightingArea, Tally, TallyLine
from plugin.core.values import new_id
from plugin.flows.copy_case import Silent, copy_case
from plugin.flows.sightings import read_sightings
from plugin.flows.verify_log import verify_log
from plugin.gis.cases import open_store
from tests.integration import kit
from tests.integration.kept_cases import GeoPackageCases, PostGisCases, adding

RING = ((130.0, 42.0), (130.1, 42.0), (130.1, 42.1), (130.0, 42.0))
SLIVER = "01030000000100000004000000" + "00" * 64
MANY = "0104000000010000000101000000000000000000f03f000000000000f03f"
POINT_Z = "01e9030000000000000000f03f000000000000f03f000000000000f03f"
HEAD = "47500001e6100000"


def worked(cases):
    """A case with a place and a sighting that is outlined and counted."""
    address = cases.make()
    store = cases.open(address)
    sighting = Sighting(new_id(), "train", "draft", geom=Point(130.3, 42.2))
    tally = Tally(new_id(), sighting.id, 0, 1, "counted")
    store.apply(adding(
        Place(new_id(), "Rajin", geom=Point(1.0, 2.0)), sighting, SightingArea(new_id(), sighting.id, Polygon((RING,))),
        tally, TallyLine(new_id(), tally.id, "x", low=1.0),
    ))  # fmt: skip
    store.close()
    return address


def is_no_trouble(address, tmp_path):
    """Read, checked, verified and copied; answers with the fields the checks named."""
    store = open_store(address, "ben")
    assert len(read_sightings(store)) == len(store.listing(0, 9)) == 1
    assert len(store.all(SightingArea)) == len(store.all(Place)) == 1
    found = {(f.table, f.field) for f in check_case(store)}
    assert verify_log(store).valid
    store.close()
    copy_case(address, str(tmp_path / "copy.gpkg"), Silent())
    return found


@pytest.mark.parametrize(
    ("edit", "named"),
    [
        (f"UPDATE sighting_area SET geom = x'{HEAD}{SLIVER}'", ("sighting_area", "geom")),
        (f"UPDATE place SET geom = x'{HEAD}{MANY}'", ("place", "geom")),
        (f"UPDATE place SET geom = x'{HEAD}{POINT_Z}'", None),
        ("UPDATE place SET geom = NULL", None),
        ("UPDATE tally_line SET low = 1e308, best = 1e308, high = 1e308", None),
        ("UPDATE place SET label = char(1) || '=1' || char(10)", None),
    ],
)
def test_rows_of_a_file(tmp_path, edit, named):
    cases = GeoPackageCases(tmp_path, None)
    address = worked(cases)
    with kit.plain(address) as db:
        for function in ("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
            db.create_function(function, 1, lambda _: 1.0)
        db.create_function("ST_IsEmpty", 1, lambda blob: blob is None)
        db.execute(edit)
    found = is_no_trouble(address, tmp_path)
    assert named is None or named in found
    cases.close()


@pytest.mark.parametrize("value", ["'many'", "x'00'", "9e999", "-9e999", "-1"])
def test_a_number_of_a_file_is_a_number(tmp_path, value):
    cases = GeoPackageCases(tmp_path, None)
    address = worked(cases)
    with kit.plain(address) as db, pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        db.execute(f"UPDATE tally_line SET low = {value}")
    with kit.plain(address) as db, pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        db.execute("UPDATE tally SET adopted = 'yes'")
    cases.close()


@pytest.mark.parametrize(
    ("edit", "named"),
    [
        ("UPDATE place SET geom = ST_GeomFromText('POINT EMPTY', 4326)", ("place", "geom")),
        (
            "UPDATE sighting_area SET geom = ST_GeomFromText('POLYGON((1 1,1 1,1 1,1 1))', 4326)",
            ("sighting_area", "geom"),
        ),
        ("UPDATE sighting_area SET geom = ST_GeomFromText('POLYGON EMPTY', 4326)", ("sighting_area", "geom")),
    ],
)
def test_rows_of_a_database(tmp_path, database, edit, named):
    cases = PostGisCases(tmp_path, database)
    address = worked(cases)
    cases.tell(address, edit)
    found = is_no_trouble(address, tmp_path)
    assert named in found
    cases.close()


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "-1"])
def test_a_number_of_a_database_is_a_number(tmp_path, database, value):
    cases = PostGisCases(tmp_path, database)
    address = worked(cases)
    with pytest.raises(psycopg2.errors.CheckViolation):
        cases.tell(address, f"UPDATE tally_line SET low = '{value}'")
    cases.close()


@pytest.mark.parametrize("number", [2**63, -(2**63) - 1, 10**30])
def test_a_number_that_no_database_holds_is_refused_in_words(cases, number):
    address = cases.make()
    store = cases.open(address)
    before = cases.rows(address)
    for record in (Scene(new_id(), "image", size_bytes=number), Scene(new_id(), "image", gsd_stated_m=number)):
        with pytest.raises(BadValue, match="larger than a case can keep"):
            store.apply(adding(record))
    assert {**cases.rows(address), "person": []} == {**before, "person": []}
    store.apply(adding(Scene(new_id(), "image", size_bytes=2**63 - 1)))
