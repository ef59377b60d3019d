"""A case as plain text: one CSV per table, rows named by slugs, lines as GeoJSON; read into records.

In a CSV, `id` and every reference is a slug that becomes the same UUID at each reading; `lon` and `lat` make a
point; `line` names a GeoJSON file in `lines/` whose features, in order, are the stretches of a leg.
"""

import csv
import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Optional

from .errors import BadValue
from .geometry import LonLat, MultiLine, Point
from .records import RECORDS, Claim, LegStretch, Place, Record, Sighting
from .rows import field_of
from .schema import Table, tables
from .values import Id, id_from_name

_PLAIN_ONLY = ("id", "lon", "lat", "line", "reversed")


def read_plain_case(folder: Path) -> tuple[Record, ...]:
    """Every record of a plain-text case. Raises BadValue naming file, row and column of what can't be read."""
    records: list[Record] = []
    for name in RECORDS:
        path = folder / f"{name}.csv"
        if path.is_file():
            records.extend(_read_table(tables()[name], path))
    return _with_points(records)


def _with_points(records: list[Record]) -> tuple[Record, ...]:
    """Reported sightings without a position of their own lie at the place of their claim."""
    claims = {record.id: record for record in records if isinstance(record, Claim)}
    points = {record.id: record.geom for record in records if isinstance(record, Place)}
    placed: list[Record] = []
    for record in records:
        if isinstance(record, Sighting) and record.geom is None and record.claim in claims:
            place = claims[record.claim].place
            placed.append(dataclasses.replace(record, geom=points.get(place) if place else None))
        else:
            placed.append(record)
    return tuple(placed)


def slug_ids(folder: Path, table: str) -> dict[str, Id]:
    """Slug of every row of a plain-text table, with the identifier it gets."""
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: id_from_name(table, row["id"]) for row in csv.DictReader(file)}


def _read_table(table: Table, path: Path) -> Iterator[Record]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        known = {*table.column_names, *_PLAIN_ONLY}
        unknown = [name for name in reader.fieldnames or () if name not in known]
        if unknown:
            raise BadValue(f"{path.name} has a column “{unknown[0]}” that the table {table.name} does not know.")
        for number, row in enumerate(reader, start=2):
            try:
                yield from _records_of(table, row, path.parent)
            except (BadValue, KeyError, OSError, ValueError, TypeError) as error:
                raise BadValue(f"{path.name}, line {number}: {error}") from error


def _records_of(table: Table, row: dict[str, str], folder: Path) -> Iterator[Record]:
    values: dict[str, Any] = {"id": id_from_name(table.name, row["id"]), "note": row.get("note") or None}
    for column in table.columns:
        text = (row.get(column.name) or "").strip()
        values[field_of(column.name)] = _value(column.kind, column.references, text)
    if "target_table" in values and values.get("target_id"):
        values["target_id"] = id_from_name(values["target_table"], values["target_id"])
    if row.get("lon"):
        values["geom"] = Point(float(row["lon"]), float(row["lat"]))
    stretches: tuple[LegStretch, ...] = ()
    if row.get("line"):
        line = _read_line(folder / "lines" / f"{row['line']}.geojson", row.get("reversed") == "1")
        values["geom"] = MultiLine(_joined(line))
        stretches = tuple(_stretch(values["id"], row["id"], n, part) for n, part in enumerate(line, start=1))
    yield RECORDS[table.name](**values)
    if len(stretches) > 1:
        yield from stretches


def _value(kind: str, references: Optional[str], text: str) -> Any:
    if not text:
        return None
    if kind == "ref":
        return id_from_name(references or "", text)
    if kind == "int":
        return int(text)
    return float(text) if kind == "real" else text


_Part = tuple[dict[str, Any], tuple[LonLat, ...]]


def _read_line(path: Path, backwards: bool) -> tuple[_Part, ...]:
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    parts = []
    for feature in features:
        points = tuple((float(x), float(y)) for x, y, *_ in feature["geometry"]["coordinates"])
        parts.append((feature["properties"], points[::-1] if backwards else points))
    return tuple(parts[::-1] if backwards else parts)


def _joined(parts: tuple[_Part, ...]) -> tuple[tuple[LonLat, ...], ...]:
    """The stretches as one chain, cut only where one does not start where the last ended."""
    chains: list[tuple[LonLat, ...]] = []
    for _, points in parts:
        if chains and chains[-1][-1] == points[0]:
            chains[-1] += points[1:]
        else:
            chains.append(points)
    return tuple(chains)


def _stretch(leg: Id, slug: str, seq: int, part: _Part) -> LegStretch:
    about, points = part
    return LegStretch(
        id=id_from_name("leg_stretch", f"{slug}/{seq}"),
        leg=leg,
        seq=seq,
        path_status=about["path_status"],
        schematic=int(bool(about["schematic"])),
        method=about.get("method"),
        precision_m=float(about["precision_m"]),
        track_km=float(about["track_km"]) if about.get("track_km") else None,
        geom=MultiLine((points,)),
    )
