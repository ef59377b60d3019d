"""The first rows of a file of AIS positions as they would be understood, before anything is imported."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

import numpy as np

from ...core.ais import streams, times
from ...core.ais.fields import Columns, OwnMapping, columns_of
from ...core.ais.rejects import Rejects
from ...core.ais.streams import Look, Member
from ...core.ais.times import Zone
from ...core.ais.words import instant
from ...core.errors import AisError
from .parsing import texts_at
from .reading import ORDER, SWAPPED, ZoneOf, zone_in
from .rows import DEGREE, KNOT, NO_SPEED, NOWHERE, Array, Turned
from .tables import Table, in_fields, rows_of

SHOWN = 20


@dataclass(frozen=True)
class PreviewRow:
    """One line of the file: what is understood of it, or why it can't be used."""

    line: int
    mmsi: str = ""
    utc: str = ""
    lat: Optional[float] = None
    lon: Optional[float] = None
    sog: Optional[float] = None
    problem: str = ""


@dataclass(frozen=True)
class AisPreview:
    """Columns found and which of them says what, the first rows, what is odd, and what stands in the way.

    Rows that are `placed` have their positions from points of a layer, and no lines but numbers of features.
    """

    header: tuple[str, ...] = ()
    at: Mapping[str, int] = field(default_factory=dict)
    source: str = ""
    rows: tuple[PreviewRow, ...] = ()
    warnings: tuple[str, ...] = ()
    problem: str = ""
    placed: bool = False


def preview_file(path: Path, own: OwnMapping, zone_of: ZoneOf) -> AisPreview:
    """How the beginning of a file is understood. Raises AisError where it is no file of positions at all."""
    with streams.opened(path) as members:
        member = next(members)
        head = streams.read(member.stream, streams.HEAD_BYTES)[0]
    look = streams.look_at(head, member.name, own)
    if look.nmea:
        return AisPreview(source="NMEA sentences")
    try:
        columns = columns_of(look.header, own)
        zone = zone_in(own, zone_of)
    except AisError as error:
        return AisPreview(look.header, problem=str(error))
    body = _whole_lines(head[look.skip :])
    try:
        layout = columns.time_format or _layout(body, look, columns)
    except AisError as error:
        return AisPreview(look.header, columns.at, columns.source, problem=str(error))
    first = b"".join(body.splitlines(keepends=True)[:SHOWN])
    rows = _understood(first, look, columns, layout, zone)
    return AisPreview(look.header, columns.at, columns.source, rows, tuple(_odd(body, look, columns, layout)))


def _whole_lines(body: bytes) -> bytes:
    cut = body.rfind(b"\n") + 1
    return body[:cut] if cut else body + b"\n"


def _layout(body: bytes, look: Look, columns: Columns) -> str:
    fields = in_fields(body, Table(columns, look.delimiter))[0]
    texts = [text for text in texts_at(fields.buffer, *fields.field(columns.at["time"])) if text.strip()]
    found = (times.layout_of(texts) or columns.usual) if texts else times.ISO
    if found is None:
        raise AisError(
            "In the first rows every date can be read with the day first and with the month first. Say which it is; "
            "left open, the whole file is looked through for a date that settles it."
        )
    return found


def _understood(
    body: bytes, look: Look, columns: Columns, layout: str, zone: Optional[Zone]
) -> tuple[PreviewRow, ...]:
    rejects = Rejects()
    table = Table(columns, look.delimiter, layout, zone, rejects, lines=look.lines)
    parts = list(rows_of(table, _member(body), b"", lambda: None))
    rows: list[Array] = list(np.concatenate(parts)) if parts else []
    wrong = {each.line: each.reason for each in rejects.kept}
    told = []
    for line, text in enumerate(body.splitlines(), start=look.lines + 1):
        if line in wrong:
            told.append(PreviewRow(line, problem=wrong[line]))
        elif text.strip() and rows:
            told.append(understood(line, rows.pop(0)))
    return tuple(told)


def understood(line: int, row: Array) -> PreviewRow:
    """A packed row in words."""
    placed = row["lat"] != NOWHERE
    return PreviewRow(
        line, f"{int(row['mmsi']):09}", instant(float(row["t"])), float(row["lat"]) / DEGREE if placed else None,
        float(row["lon"]) / DEGREE if placed else None, None if row["sog"] == NO_SPEED else float(row["sog"]) / KNOT,
    )  # fmt: skip


def _odd(body: bytes, look: Look, columns: Columns, layout: str) -> "list[str]":
    """What the whole beginning makes one think of."""
    turned = Turned()
    table = Table(columns, look.delimiter, layout, None, Rejects(), turned=turned)
    for _ in rows_of(table, _member(body), b"", lambda: None):
        pass
    said = [SWAPPED.format(share=turned.swapped / turned.positions)] if turned.likely else []
    return [*said, ORDER[layout]] if layout in ORDER else said


def _member(body: bytes) -> Member:
    stream = io.BytesIO(body)
    return Member("", stream, stream.tell)
