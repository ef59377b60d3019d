"""A point layer of QGIS, read as rows of AIS."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, Optional

from ..analysis.ais.names import ShipSaid
from ..analysis.ais.preview import SHOWN, AisPreview, PreviewRow, understood
from ..analysis.ais.reading import Reading, zone_in
from ..analysis.ais.records import AisRecord, number_in, record_rows
from ..analysis.ais.rows import Turned
from ..analysis.ais.spool import Spool
from ..core.ais import times
from ..core.ais.fields import KNOTS, Columns, OwnMapping, columns_of
from ..core.ais.rejects import Rejects
from ..core.errors import AisError, Cancelled
from ..core.ports import Progress
from ..gis.ais_layer import PointRow, PointTable
from ..gis.zones import zone_of

_ROWS_BETWEEN = 5000
_SAMPLES = 200


def read_layer(table: PointTable, own: OwnMapping, spool: Spool, into: Reading, progress: Progress) -> None:
    """Every feature of a layer; positions are those of its points. Raises AisError, Cancelled."""
    columns = columns_of(table.columns, own, placed=True)
    zone = zone_in(own, zone_of)
    layout = columns.time_format or _layout_in(table, columns)
    into.layouts.append("layer")
    into.say(f"Times are those of {own.zone}." if own.zone else "Times that name no zone are taken for UTC.")
    records = _records(table, _Manner(columns, layout, zone), into, progress)
    for rows in record_rows(records, table.name, into.rejects, into.turned):
        spool.add(rows)
    into.conclude()


def preview_layer(table: PointTable, own: OwnMapping) -> AisPreview:
    """How the first features of a layer are understood."""
    try:
        columns = columns_of(table.columns, own, placed=True)
        how = _Manner(columns, columns.time_format or _layout_in(table, columns), zone_in(own, zone_of))
    except AisError as error:
        return AisPreview(table.columns, problem=str(error), placed=True)
    rows = []
    for each in islice(table.rows(), SHOWN):
        rejects = Rejects()
        (packed,) = record_rows([_record(each, how)], table.name, rejects, Turned())
        why = "".join(reject.reason for reject in rejects.kept)
        rows.append(PreviewRow(each.row, problem=why) if why else understood(each.row, packed[0]))
    return AisPreview(table.columns, columns.at, f"the layer “{table.name}”", tuple(rows), placed=True)


class _Manner:
    """How values are to be read."""

    def __init__(self, columns: Columns, layout: str, zone: Optional[times.Zone]) -> None:
        self._at, self._layout, self._zone = columns.at, layout, zone
        self.knots = KNOTS[columns.speed_unit]

    def value(self, row: Sequence[Any], name: str) -> Any:
        return row[self._at[name]] if name in self._at else None

    def number(self, row: Sequence[Any], name: str) -> Optional[float]:
        return number_in(self.value(row, name))

    def text(self, row: Sequence[Any], name: str) -> str:
        value = self.value(row, name)
        return "" if value is None else str(value).strip()

    def seconds(self, row: Sequence[Any]) -> Optional[float]:
        value = self.value(row, "time")
        if isinstance(value, datetime):
            return times.in_utc(value, 0.0, None, self._zone)
        if isinstance(value, (int, float)):
            return float(value) / (1000.0 if self._layout == times.EPOCH_MS else 1.0)
        return None if value is None else times.seconds_of(str(value), self._layout, self._zone)


def _layout_in(table: PointTable, columns: Columns) -> str:
    """How the layer's times are written: by the first, by all where day and month can't be told. Raises AisError."""
    at = columns.at["time"]
    samples = list(islice((row.values[at] for row in table.rows() if row.values[at] is not None), _SAMPLES))
    if not samples or isinstance(samples[0], datetime):
        return times.ISO
    if isinstance(samples[0], (int, float)):
        return times.epoch_layout(samples[0])
    found = times.layout_of(str(each) for each in samples) or columns.usual
    if found is not None:
        return found
    votes = times.DayOrMonth()
    for row in table.rows():
        votes.hear(str(row.values[at]))
        if votes.settled:
            return votes.settled
    raise AisError(times.AMBIGUOUS)


def _records(table: PointTable, how: _Manner, into: Reading, progress: Progress) -> Iterator[AisRecord]:
    heard: set[int] = set()
    for number, each in enumerate(table.rows()):
        if number % _ROWS_BETWEEN == 0:
            if progress.cancelled():
                raise Cancelled("The import was stopped.")
            progress.report(min(1.0, number / table.count))
        record = _record(each, how)
        if record.mmsi is not None and record.mmsi not in heard:
            heard.add(int(record.mmsi))
            said = ShipSaid(*(how.text(each.values, name) for name in ("name", "imo", "type")))
            into.names.hear(int(record.mmsi), said)
        yield record


def _record(each: PointRow, how: _Manner) -> AisRecord:
    row, sog = each.values, how.number(each.values, "sog")
    lon, lat = each.at or (how.number(row, "lon"), how.number(row, "lat"))
    speed = None if sog is None else sog * how.knots
    return AisRecord(each.row, how.number(row, "mmsi"), how.seconds(row), lat, lon, speed, how.number(row, "draught"))
