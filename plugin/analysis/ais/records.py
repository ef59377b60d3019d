"""Rows of AIS that come one by one, as from a layer, in place of a file's bytes."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Optional

import numpy as np

from ...core.ais import rejects
from ...core.ais.rejects import Rejects
from .parsing import number_of
from .rows import Array, Turned, Values, packed

_BATCH = 20_000


@dataclass(frozen=True)
class AisRecord:
    """One row: its number, MMSI, seconds since 1970 in UTC, degrees, knots and metres; None where nothing is said."""

    row: int
    mmsi: Optional[float]
    t: Optional[float]
    lat: Optional[float]
    lon: Optional[float]
    sog: Optional[float] = None
    draught: Optional[float] = None


def record_rows(records: Iterable[AisRecord], name: str, into: Rejects, turned: Turned) -> Iterator[Array]:
    """Rows in batches; what can't be used is told with its number."""
    given = iter(records)
    while True:
        batch = list(islice(given, _BATCH))
        if not batch:
            return
        values = Values(
            _column(each.mmsi for each in batch), _column(each.t for each in batch),
            _column(each.lat for each in batch), _column(each.lon for each in batch),
            _column(each.sog for each in batch), _column(each.draught for each in batch),
        )  # fmt: skip
        rows, why = packed(values, turned)
        for n in np.flatnonzero(why).tolist():
            each = batch[n]
            text = f"{each.mmsi}, {each.t}, {each.lat}, {each.lon}" if into.wants_text else ""
            into.add(name, each.row, rejects.REASONS[int(why[n])], text)
        yield rows


def _column(values: Iterable[Optional[float]]) -> Array:
    return np.array([np.nan if value is None else value for value in values], float)


def number_in(value: object) -> Optional[float]:
    """A number as a layer may hold it, a text included; None where it is none."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value) if math.isfinite(value) else None
    number = number_of(str(value))
    return number if math.isfinite(number) else None
