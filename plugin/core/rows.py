"""Records to database rows and back: fields ↔ columns, both directions side by side."""

import json
import keyword
import math
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

from .errors import BadValue
from .geometry import positions
from .records import RECORDS, TABLES, Record
from .wkb import from_gpkg, to_gpkg

R = TypeVar("R", bound=Record)
_PAST_EVERY_INTEGER = 2**63


@cache
def column_of(field: str) -> str:
    """The column a dataclass field stands for."""
    bare = field[:-1] if field.endswith("_") else field
    return bare if keyword.iskeyword(bare) else field


def field_of(column: str) -> str:
    """The dataclass field a column stands in."""
    return f"{column}_" if keyword.iskeyword(column) else column


@cache
def columns_of(kind: type[Record]) -> tuple[str, ...]:
    """Columns of a record in the order of its fields; fid belongs to the database and is not among them."""
    return tuple(column_of(field.name) for field in fields(kind))


def to_row(record: Record) -> dict[str, Any]:
    """Column values of a record, geometry as a GeoPackage blob.

    Raises BadValue for inf, nan, integers of more than 64 bits, and NUL characters.
    """
    row = {column_of(f.name): getattr(record, f.name) for f in fields(record)}
    shape = row.get("geom")
    for name, value in (*row.items(), *(("geom", number) for p in (positions(shape) if shape else ()) for number in p)):
        if isinstance(value, float) and not math.isfinite(value):
            raise BadValue(f"The {TABLES[type(record)]}'s {name} is {value}, which is no number to keep. Correct it.")
        if isinstance(value, int) and not -_PAST_EVERY_INTEGER <= value < _PAST_EVERY_INTEGER:
            raise BadValue(f"The {TABLES[type(record)]}'s {name} is {value}, larger than a case can keep. Correct it.")
        if isinstance(value, str) and "\0" in value:
            raise BadValue(f"The {TABLES[type(record)]}'s {name} holds a NUL character. No case keeps that; remove it.")
    if "geom" in row:
        row["geom"] = to_gpkg(shape)
    return row


def to_json(record: Record) -> str:
    """A record as the log would write it, without the fid: geometry as hex, blobs by their SHA-256."""
    row = to_row(record)
    for name, value in row.items():
        if isinstance(value, bytes):
            row[name] = value.hex().upper() if name == "geom" else row["sha256"]
    return json.dumps(row, ensure_ascii=False)


def from_row(kind: type[R], row: Mapping[str, Any]) -> R:
    """A record from column values, geometry from a GeoPackage blob.

    A shape that other programs wrote and that the record has no kind for is none here; the checks name it.
    """
    values = {f.name: row[column_of(f.name)] for f in fields(kind)}
    if "geom" in values:
        try:
            values["geom"] = from_gpkg(values["geom"])
        except BadValue:
            values["geom"] = None
    return kind(**values)


def kind_named(table: str) -> type[Record]:
    """Dataclass of a table."""
    return RECORDS[table]


def table_named(kind: type[Record]) -> str:
    """Table of a dataclass."""
    return TABLES[kind]
