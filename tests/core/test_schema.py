"""The tables described in resources/schema and the records that mirror them."""
import re
from dataclasses import MISSING, fields, is_dataclass
from typing import Optional, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugin.core.geometry import Line, MultiLine, MultiPolygon, Point, Polygon
from plugin.core.records import RECORDS, Place, TallyLine, VesselFact, table_of
from plugin.core.rows import column_of, columns_of, field_of, from_row, kind_named, table_named, to_row
from plugin.core.schema import tables
from plugin.core.values import Id, Utc, id_from_name
from plugin.core.vocab import BOUNDS, COLOUR_CLASSES, CONFIDENCES, SCENE_KINDS, SIZE_CLASSES, STATUSES, SUBJECTS

TYPES = {"text": str, "date": str, "utc": Utc, "int": int, "real": float, "blob": bytes, "ref": Id}
GEOMETRIES = {
    "POINT": Point,
    "LINESTRING": Line,
    "POLYGON": Polygon,
    "MULTILINESTRING": MultiLine,
    "MULTIPOLYGON": MultiPolygon,
}
_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))  # which no case keeps
every_table = pytest.mark.parametrize("table", tables().values(), ids=lambda table: table.name)


def test_every_table_has_a_record_and_every_record_a_table():
    assert set(tables()) == set(RECORDS)
    assert len(set(RECORDS.values())) == len(RECORDS)


@every_table
def test_a_record_has_the_columns_of_its_table(table):
    record = RECORDS[table.name]
    assert is_dataclass(record)
    assert set(columns_of(record)) == set(table.column_names) - {"fid"}


@every_table
def test_what_is_required_has_no_default_and_nothing_else_is_required(table):
    required = {column_of(f.name) for f in fields(RECORDS[table.name]) if f.default is MISSING}
    assert required == {"id"} | {column.name for column in table.columns if column.required}
    assert all(f.default is None for f in fields(RECORDS[table.name]) if f.default is not MISSING)


@every_table
def test_a_field_is_of_the_kind_its_column_is(table):
    hints = get_type_hints(RECORDS[table.name])
    for column in table.columns:
        kind = TYPES[column.kind]
        assert hints[field_of(column.name)] == (kind if column.required else Optional[kind]), column.name
    if table.geometry:
        assert hints["geom"] == Optional[GEOMETRIES[table.geometry]]


@every_table
def test_a_record_is_frozen(table):
    assert RECORDS[table.name].__dataclass_params__.frozen


@every_table
def test_every_reference_names_a_table(table):
    for column in table.columns:
        assert (column.kind == "ref") == (column.references is not None), column.name
        assert column.references is None or column.references in tables(), column.name


@every_table
def test_every_check_compares_two_columns_of_the_table_that_are_of_one_kind(table):
    for check in table.checks:
        low, high = re.fullmatch(r"(\w+) <= (\w+)", check).groups()
        assert table.kind_of(low) == table.kind_of(high)


def test_only_the_log_itself_is_not_logged():
    assert {table.name for table in tables().values() if not table.logged} == {"action", "change"}


def test_names_of_people_are_in_one_table_only():
    holders = {table.name for table in tables().values() if "affiliation" in table.column_names}
    assert holders == {"person"}


@pytest.mark.parametrize(
    ("column", "words"),
    [
        ("subject", SUBJECTS),
        ("size_class", SIZE_CLASSES),
        ("colour_class", COLOUR_CLASSES),
        ("confidence", CONFIDENCES),
        ("bound", BOUNDS),
    ],
)
def test_a_listed_word_is_the_same_in_every_table_and_in_the_forms(column, words):
    lists = {c.values for table in tables().values() for c in table.columns if c.name == column and c.values}
    assert lists == {words}


def test_statuses_of_sightings_and_kinds_of_scenes_are_those_of_the_forms():
    def values(table, name):
        return next(column.values for column in tables()[table].columns if column.name == name)

    assert values("sighting", "status") == STATUSES
    assert values("scene", "kind") == SCENE_KINDS


def test_a_column_that_is_a_python_word_keeps_its_name_in_the_table():
    fact = VesselFact(Id("a"), Id("b"), "flag", "Russia", from_="2023-10")
    assert to_row(fact)["from"] == "2023-10"
    assert from_row(VesselFact, to_row(fact)) == fact


@every_table
def test_field_and_column_names_go_both_ways(table):
    assert all(column_of(field_of(name)) == name for name in table.column_names)
    assert table_named(kind_named(table.name)) == table.name


@given(_TEXT, st.one_of(st.none(), _TEXT), st.floats(-180, 180), st.floats(-90, 90))
def test_a_place_comes_back_from_its_row_as_it_went_in(label, note, x, y):
    place = Place(id_from_name("place", label), label, precision_m=500.0, geom=Point(x, y), note=note)
    assert from_row(Place, to_row(place)) == place
    assert table_of(place) == "place"


def test_a_row_may_know_more_columns_than_the_record():
    line = TallyLine(Id("a"), Id("b"), "container_stack", low=73.0, bound="at_least")
    assert from_row(TallyLine, {"fid": 1, "added_by_a_later_version": 2, **to_row(line)}) == line
