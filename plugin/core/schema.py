"""What tables a case has, read from resources/schema: the one description every database is made from."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Optional

SCHEMA_VERSION = 5
ADDED: dict[int, tuple[tuple[str, str], ...]] = {
    2: (("scene", "size_bytes"),),
    3: (
        ("scene", "gsd_measured_m"),
        ("tally", "grid"),
        ("mark", "score"),
        ("mark", "settled"),
        ("mark", "same_as"),
        ("chip", "basis"),
    ),
    4: (
        ("scene", "shift_basis"),
        ("scene", "georef_method"),
        ("scene", "catalogue"),
        ("scene", "collection"),
        ("scene", "thumb_href"),
        ("scene", "assets"),
        ("scene", "place"),
        ("search", "extent"),
        ("search", "outcome"),
        ("search", "acquired"),
    ),
    5: (
        ("ais_event", "to_lon"),
        ("ais_event", "to_lat"),
        ("ais_event", "beside"),
    ),
}
"""Columns that a version of the record added, as (table, column)."""
_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "schema"


@dataclass(frozen=True)
class View:
    """What plain QGIS draws: columns with their kinds, the geometry's type, and a SELECT that any database reads."""

    name: str
    geometry: str
    about: str
    columns: tuple[tuple[str, str], ...]
    select: str


@dataclass(frozen=True)
class Column:
    """One column; kind is text, utc, date, int, real, blob or ref (then `references` names the table)."""

    name: str
    kind: str
    required: bool
    references: Optional[str]
    values: tuple[str, ...]
    about: str


@dataclass(frozen=True)
class Table:
    """One table; geometry is an OGC type name or None, checks are SQL comparisons of its columns."""

    name: str
    geometry: Optional[str]
    logged: bool
    checks: tuple[str, ...]
    about: str
    columns: tuple[Column, ...]

    @property
    def column_names(self) -> tuple[str, ...]:
        """Every column in order: fid, id, the table's own, geom where there is one, note."""
        own = tuple(column.name for column in self.columns)
        return ("fid", "id", *own, *(("geom",) if self.geometry else ()), "note")

    def kind_of(self, column: str) -> str:
        """Kind of a column by name, the common ones included."""
        if column in _COMMON_KINDS:
            return _COMMON_KINDS[column]
        return next(c.kind for c in self.columns if c.name == column)


_COMMON_KINDS = {"fid": "int", "id": "text", "geom": "geom", "note": "text"}


@cache
def tables() -> dict[str, Table]:
    """Every table of the record by name, in the order of the description."""
    columns: dict[str, tuple[Column, ...]] = {}
    for row in _rows("columns.csv"):
        column = Column(
            row["column"],
            row["type"],
            row["required"] == "1",
            row["references"] or None,
            tuple(filter(None, row["values"].split("|"))),
            row["about"],
        )
        columns[row["table"]] = (*columns.get(row["table"], ()), column)
    return {
        row["table"]: Table(
            row["table"],
            row["geometry"] or None,
            row["logged"] == "1",
            tuple(filter(None, row["checks"].split(";"))),
            row["about"],
            columns[row["table"]],
        )
        for row in _rows("tables.csv")
    }


@cache
def views() -> tuple[View, ...]:
    """The views of a case; each file in resources/schema/views starts with a comment that names its columns."""
    return tuple(_view(path) for path in sorted((_FOLDER / "views").glob("*.sql")))


def _view(path: Path) -> View:
    head, select = path.read_text(encoding="utf-8").split("*/", 1)
    facts = dict(line.split(": ", 1) for line in head.removeprefix("/*").strip().splitlines())
    pairs = (pair.split(" ") for pair in facts["columns"].split(", "))
    columns = tuple((name, kind) for name, kind in pairs)
    return View(path.stem, facts["geometry"], facts["about"], columns, " ".join(select.split()))


def _rows(name: str) -> "list[dict[str, str]]":
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
