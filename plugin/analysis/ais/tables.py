"""A table of AIS as rows: read in chunks of bytes, so that memory is bounded whatever the size of the file."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Callable, Optional

import numpy as np

from ...core.ais import rejects, streams
from ...core.ais.fields import KNOTS, Columns
from ...core.ais.rejects import Rejects
from ...core.ais.streams import Member
from ...core.ais.times import ISO, Zone
from .names import Names
from .parsing import PAD, decimals, instants, texts_at
from .rows import Array, Turned, Values, packed

CHUNK_BYTES = 1 << 21
_LONGEST_LINE = 1 << 20
_NEWLINE, _RETURN, _QUOTE = (ord(c) for c in '\n\r"')
_BASE, _BUOY = (int.from_bytes(word, "little") for word in (b"Base", b"AtoN"))


@dataclass
class Table:
    """How a table is read, and what is gathered on the way."""

    columns: Columns
    delimiter: str
    layout: str = ISO
    zone: Optional[Zone] = None
    rejects: Rejects = field(default_factory=Rejects)
    names: Names = field(default_factory=Names)
    turned: Turned = field(default_factory=Turned)
    lines: int = 0


def rows_of(table: Table, member: Member, head: bytes, heard: Callable[[], None]) -> Iterator[Array]:
    """Rows of one table, chunk by chunk; `head` is what was read of its first rows. `heard` is called between chunks.

    What can't be used goes to `table.rejects`. A quoted field may hold the delimiter, but no line break.
    """
    np.empty(4 * CHUNK_BYTES, np.uint8)  # so large a piece was freed once: the next ones are kept for use again
    for chunk in chunks(member.stream, head, table, member.name):
        yield _rows_in(chunk, table, member.name)
        heard()


def chunks(stream: BinaryIO, head: bytes, table: Table, name: str) -> Iterator[bytes]:
    """Whole lines, about `CHUNK_BYTES` at a time."""
    left, overlong, broken = head, False, False
    while not broken:
        more, broken = streams.read(stream, CHUNK_BYTES)
        if not more:
            break
        data = left + more
        if overlong:
            end = data.find(b"\n")
            if end < 0:
                left = b""
                continue
            data, overlong = data[end + 1 :], False
            table.lines += 1
        cut = data.rfind(b"\n") + 1
        if cut:
            yield data[:cut]
        left = data[cut:]
        if len(left) > _LONGEST_LINE:
            table.rejects.add(name, table.lines + 1, rejects.REASONS[rejects.TOO_LONG], "")
            left, overlong = b"", True
    if broken:
        table.rejects.add(name, table.lines + 1, rejects.REASONS[rejects.BROKEN], "")
    elif left.strip():
        yield left if left.endswith(b"\n") else left + b"\n"


@dataclass
class Fields:
    """A chunk in fields: `ends` has a row for each whole line of the table, which begins at `starts`; `lines` says
    which line that is."""

    buffer: Array
    starts: Array
    ends: Array
    lines: Array

    def field(self, number: int) -> tuple[Array, Array]:
        """Where a column begins and ends."""
        return (self.ends[:, number - 1] + 1 if number else self.starts), self.ends[:, number]


def _rows_in(data: bytes, table: Table, name: str) -> Array:
    split, odd, lines = in_fields(data, table)
    values = _values(split, table)
    rows, why = packed(values, table.turned)
    station = table.columns.at.get("station")
    if station is not None:
        why, rows = _without_stations(split, station, why, rows)
    table.names.learn(split.buffer, table.columns.at, split.field, values.mmsi, why == 0)
    _tell(split, why, odd, table, name)
    table.lines += lines
    return rows


def in_fields(data: bytes, table: Table) -> tuple[Fields, list[tuple[int, bytes]], int]:
    """Fields of every line that has as many as the header; the other lines, with their numbers in the chunk; how many
    lines there are."""
    wanted = len(table.columns.header)
    buffer = _buffer(data)
    marks = np.flatnonzero((buffer == ord(table.delimiter)) | (buffer == _NEWLINE))
    last = np.flatnonzero(buffer[marks] == _NEWLINE)
    counts = np.diff(last, prepend=-1)
    if _QUOTE in data:
        if (counts != wanted).any():
            data = _mended(data, counts, wanted, table.delimiter)
        return in_fields(data.replace(b'"', b""), table)
    regular = counts == wanted
    odd: list[tuple[int, bytes]] = []
    if regular.all():
        ends = marks.reshape(-1, wanted)
        lines = np.arange(counts.size)
    else:
        lines = np.flatnonzero(regular)
        ends = marks[(last[lines] - wanted + 1)[:, None] + np.arange(wanted)]
        line_ends = marks[last]
        for line in np.flatnonzero(~regular).tolist():
            text = data[(line_ends[line - 1] - PAD + 1 if line else 0) : line_ends[line] - PAD]
            if text.strip():
                odd.append((line, text[: rejects.TEXT_BYTES]))
    starts = np.append(PAD, marks[last[:-1]] + 1)[lines] if counts.size else np.zeros(0, np.int64)
    final = ends[:, -1]
    begun = ends[:, -2] if wanted > 1 else starts - 1
    ends[:, -1] = np.where((buffer[final - 1] == _RETURN) & (final - 1 > begun), final - 1, final)
    return Fields(buffer, starts, ends, lines), odd, int(counts.size)


def _buffer(data: bytes) -> Array:
    padding = bytes(PAD)
    return np.frombuffer(padding + data + padding, np.uint8)


def _mended(data: bytes, counts: Array, wanted: int, delimiter: str) -> bytes:
    """The chunk without delimiters inside of quotes, where lines have too many fields because of them."""
    lines = data.split(b"\n")
    for number in np.flatnonzero(counts != wanted).tolist():
        if _QUOTE in lines[number]:
            text = lines[number].decode("latin-1")
            try:
                fields = next(csv.reader([text], delimiter=delimiter), [])
            except csv.Error:
                continue
            lines[number] = delimiter.join(each.replace(delimiter, " ") for each in fields).encode("latin-1")
    return b"\n".join(lines)


def _values(split: Fields, table: Table) -> Values:
    at, buffer = table.columns.at, split.buffer

    def number(name: str) -> Array:
        if name not in at:
            return np.full(split.lines.size, np.nan)
        return decimals(buffer, *split.field(at[name]))

    knots = KNOTS[table.columns.speed_unit]
    sog = number("sog")
    return Values(
        number("mmsi"), instants(buffer, *split.field(at["time"]), table.layout, table.zone),
        number("lat"), number("lon"), sog if knots == 1.0 else sog * knots, number("draught"),
    )  # fmt: skip


def _without_stations(split: Fields, column: int, why: Array, rows: Array) -> tuple[Array, Array]:
    words: Any = np.ndarray((split.buffer.size - 3,), "<u4", buffer=split.buffer, strides=(1,))
    kind = words[split.field(column)[0]]
    station = (kind == _BASE) | (kind == _BUOY)
    kept = rows[~station[why == 0]]
    why = np.where(station, rejects.STATION, why)
    return why, kept


def _tell(split: Fields, why: Array, odd: list[tuple[int, bytes]], table: Table, name: str) -> None:
    bad = np.flatnonzero(why)
    if not bad.size and not odd:
        return
    told = [(line, rejects.FIELDS, text.decode("utf-8", errors="replace").rstrip()) for line, text in odd]
    if table.rejects.wants_text:
        starts = split.starts[bad]
        ends = np.minimum(split.ends[bad, -1], starts + rejects.TEXT_BYTES)
        texts = texts_at(split.buffer, starts, ends)
        told += list(zip(split.lines[bad].tolist(), why[bad].tolist(), texts))
        told.sort()
    else:
        for reason, count in zip(*np.unique(why[bad], return_counts=True)):
            table.rejects.add_count(rejects.REASONS[int(reason)], int(count))
    for line, reason, text in told:
        table.rejects.add(name, table.lines + line + 1, rejects.REASONS[reason], text)
