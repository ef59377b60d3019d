"""A file of AIS positions, whatever its layout, read into a spool; with what was understood of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Callable, Optional

import numpy as np

from ...core.ais import streams, times
from ...core.ais.fields import Columns, OwnMapping, columns_of
from ...core.ais.rejects import Rejects
from ...core.ais.streams import Look, Member
from ...core.ais.times import Zone
from ...core.errors import AisError, Cancelled
from ...core.ports import Progress
from .names import Names
from .parsing import texts_at
from .rows import Array, Turned
from .sentences import Sentences, sentence_rows
from .spool import Spool
from .tables import Table, chunks, in_fields, rows_of

SWAPPED = (
    "Latitude and longitude look swapped: {share:.0%} of the positions are possible only the other way round. Nothing "
    "was turned. Name the columns the other way round in the mapping, and import again."
)
ORDER = {
    times.DAY_FIRST: "Dates are read with the day first.", times.MONTH_FIRST: "Dates are read with the month first."
}  # fmt: skip
_SAMPLES = 200


@dataclass
class Reading:
    """What was understood of the files read, and what was gathered. `notes` and `warnings` are sentences for
    the person."""

    rejects: Rejects
    names: Names = field(default_factory=Names)
    turned: Turned = field(default_factory=Turned)
    layouts: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def say(self, note: str) -> None:
        """A note, once."""
        if note not in self.notes:
            self.notes.append(note)

    def conclude(self) -> None:
        """Say what shows only in the end."""
        if self.turned.likely:
            self.warnings.append(SWAPPED.format(share=self.turned.swapped / self.turned.positions))
        if self.rejects.total:
            self.warnings.append(f"{self.rejects.total:,} rows could not be used. {self.rejects.words()}")


ZoneOf = Callable[[str], Optional[Zone]]
"""The clock of an IANA zone; None where it is not known."""


def read_file(
    path: Path, own: Optional[OwnMapping], zone_of: ZoneOf, spool: Spool, into: Reading, progress: Progress
) -> None:
    """Every row of a file, or of the tables in an archive. Raises AisError, and Cancelled."""
    own = own or OwnMapping()
    zone = zone_in(own, zone_of)
    size = max(1, path.stat().st_size if path.exists() else 1)
    with streams.opened(path) as members:
        for number, member in enumerate(members):
            _read_member(_Asked(path, number, member, own, zone), spool, into, _teller(member, size, progress))
    into.conclude()


@dataclass(frozen=True)
class _Asked:
    """One table, and how it is to be read."""

    path: Path
    number: int
    member: Member
    own: OwnMapping
    zone: Optional[Zone]


def _teller(member: Member, size: int, progress: Progress) -> Callable[[], None]:
    def tell() -> None:
        if progress.cancelled():
            raise Cancelled("The import was stopped.")
        progress.report(min(1.0, member.done() / size))

    return tell


def _read_member(asked: _Asked, spool: Spool, into: Reading, tell: Callable[[], None]) -> None:
    member = asked.member
    head = streams.read(member.stream, streams.HEAD_BYTES)[0]
    look = streams.look_at(head, member.name, asked.own)
    if look.nmea:
        _read_sentences(member, head, spool, into, tell)
        return
    columns = columns_of(look.header, asked.own)
    layout = columns.time_format or _layout(asked, look, columns, head)
    _say_what_was_understood(into, columns, layout, asked.own)
    table = Table(
        columns, look.delimiter, layout, asked.zone, into.rejects, into.names, into.turned, look.lines
    )  # fmt: skip
    for rows in rows_of(table, member, head[look.skip :], tell):
        spool.add(rows)
    if table.lines == look.lines:
        raise AisError(f"{member.name} has a header and no rows. Choose another file.")


def _read_sentences(member: Member, head: bytes, spool: Spool, into: Reading, tell: Callable[[], None]) -> None:
    into.layouts.append("NMEA sentences")
    to = Sentences(into.rejects, into.names, into.turned)
    for rows in sentence_rows(member.stream, head, member.name, to, tell):
        spool.add(rows)
    if to.untimed and not to.timed:
        raise AisError(
            f"The sentences in {member.name} carry no time, so no track can be made of them. Record them with tag "
            "blocks (c:) or with the time of receipt before or behind each sentence."
        )
    if to.other:
        into.say(f"{to.other:,} sentences say neither a position nor a draught and were passed over.")


def zone_in(own: OwnMapping, zone_of: ZoneOf) -> Optional[Zone]:
    """The clock that a mapping names; None for UTC. Raises AisError where it is not known."""
    if not own.zone:
        return None
    zone = times.fixed_zone(own.zone) or zone_of(own.zone)
    if zone is None:
        raise AisError(f"“{own.zone}” is no time zone that is known. Write it like Asia/Vladivostok or +09:00.")
    return zone


def _say_what_was_understood(into: Reading, columns: Columns, layout: str, own: OwnMapping) -> None:
    into.layouts.append(columns.source)
    parts = ", ".join(f"{name}: {columns.header[at]}" for name, at in columns.at.items())
    into.say(f"Read as {columns.source} ({parts}).")
    clock = f"Times are those of {own.zone}." if own.zone else "Times that name no zone are taken for UTC."
    into.say(" ".join(filter(None, (clock, ORDER.get(layout)))))


def _layout(asked: _Asked, look: Look, columns: Columns, head: bytes) -> str:
    """How times are written: by the first rows, by all where day and month can't be told. Raises AisError."""
    table = Table(columns, look.delimiter)
    whole = head[look.skip : head.rfind(b"\n") + 1] or head[look.skip :] + b"\n"
    samples = [text for text in _times_in(whole, table)[:_SAMPLES] if text.strip(' "')]
    if not samples:
        return times.ISO  # every row will be refused, with its reason
    found = times.layout_of(samples)
    if found or columns.usual:
        return found or columns.usual or times.ISO
    votes = times.DayOrMonth()
    with streams.opened(asked.path) as members:  # once more from the beginning
        again = next(islice(members, asked.number, None))
        for chunk in chunks(again.stream, b"", table, again.name):
            for day in {text[:10] for text in _times_in(chunk, table)}:
                votes.hear(day)
            if votes.settled:
                return votes.settled
    raise AisError(times.AMBIGUOUS)


def _times_in(chunk: bytes, table: Table) -> Sequence[str]:
    split = in_fields(chunk, table)[0]
    starts, ends = split.field(table.columns.at["time"])
    if starts.size > 10 * _SAMPLES:  # days stand in the first ten bytes; alike ones need one look
        views: Array = np.ndarray((split.buffer.size - 9,), "S10", buffer=split.buffer, strides=(1,))
        return [text.decode("latin-1") for text in np.unique(views[starts[ends - starts >= 10]])]
    return texts_at(split.buffer, starts, ends)
