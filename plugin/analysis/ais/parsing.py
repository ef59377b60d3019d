"""Numbers and times read from the bytes of many rows at once, without making a text of each.

A chunk is an array of bytes with `PAD` bytes more at both ends; fields are given by where they start and end in it.
Numbers of up to 15 digits come out as `float` would read them: digits and power of ten are both exact.
"""

import math
from datetime import datetime, timedelta, timezone
from typing import Optional

import numpy as np

from ...core.ais import times
from ...core.ais.times import Zone
from .rows import Array

PAD = 32
_WIDEST = 15
_POWERS = 10.0 ** np.arange(_WIDEST + 1)
_ZERO, _DOT, _COMMA, _PLUS, _MINUS = (ord(c) for c in "0.,+-")
_ONE_DATE, _COMPACT_DATE = 19, 15


def columns_at(chunk: Array, at: Array, width: int) -> Array:
    """The `width` bytes from each position, as one contiguous row for each of the `width` places."""
    views: Array = np.ndarray((chunk.size - width + 1,), dtype=f"V{width}", buffer=chunk, strides=(1,))
    return np.ascontiguousarray(views[at].view(np.uint8).reshape(-1, width).T)


def texts_at(chunk: Array, starts: Array, ends: Array) -> list[str]:
    """Fields as texts: UTF-8, else Windows-1252."""
    data = chunk.tobytes() if starts.size > 64 else chunk
    found = []
    for start, end in zip(starts.tolist(), ends.tolist()):
        piece = bytes(data[start:end])
        try:
            found.append(piece.decode())
        except UnicodeDecodeError:
            found.append(piece.decode("cp1252", errors="replace"))
    return found


def decimals(chunk: Array, starts: Array, ends: Array) -> Array:
    """Numbers, NaN where a field is empty or none. A comma is read as a point."""
    width = ends - starts
    places = int(min(_WIDEST, max(1, width.max(initial=1))))
    byte = columns_at(chunk, ends - places, places)
    left = np.arange(places, 0, -1, dtype=np.uint8)[:, None]
    short = np.minimum(width, _WIDEST + 1).astype(np.uint8)
    outside = short < left
    digit = byte - np.uint8(_ZERO)
    is_digit = (digit < 10) & ~outside
    digit *= is_digit
    good = is_digit.any(axis=0) & (short <= places)
    known = is_digit | outside
    values = _whole_of(digit)
    if not known.all():
        point = ((byte == _DOT) | (byte == _COMMA)) & ~outside
        first = short == left
        negative = ((byte == _MINUS) & first).any(axis=0)
        known |= point | (((byte == _MINUS) | (byte == _PLUS)) & first)
        good &= known.all(axis=0) & (np.add.reduce(point, axis=0, dtype=np.uint8) <= 1)
        # digits before a point were counted ten times too large, since the point had a place of its own
        fraction = np.add.reduce(point * (left - 1), axis=0, dtype=np.uint8)
        behind = _whole_of(digit * (left <= fraction))
        values = np.where(point.any(axis=0), (values - behind) / 10 + behind, values)
        values /= _POWERS[np.minimum(fraction, _WIDEST)]
        np.negative(values, out=values, where=negative)
    if not good.all():
        odd = np.flatnonzero(~good)
        values[odd] = np.nan
        odd = odd[width[odd] > 0]
        for row, text in zip(odd.tolist(), texts_at(chunk, starts[odd], ends[odd])):
            values[row] = number_of(text)
    return values


def _whole_of(digit: Array) -> Array:
    """The whole number that the digits of each column are; exact, since it is below 2⁵³."""
    values = digit[0].astype(float)
    for row in digit[1:]:
        values *= 10.0
        values += row
    return values


def number_of(text: str) -> float:
    """A number as it may be written, with a decimal comma too; NaN where it is none."""
    if "_" in text:  # which Python takes for a mark between digits
        return math.nan
    try:
        value = float(text.strip().strip('"').replace(",", "."))
    except ValueError:
        return math.nan
    return value if math.isfinite(value) else math.nan


def instants(chunk: Array, starts: Array, ends: Array, layout: str, zone: Optional[Zone]) -> Array:
    """Seconds since 1970 in UTC; NaN where a field is no time in this layout."""
    if layout in (times.EPOCH_S, times.EPOCH_MS):
        return decimals(chunk, starts, ends) / (1000.0 if layout == times.EPOCH_MS else 1.0)
    found = np.full(starts.size, np.nan)
    if layout in times.LAYOUTS:
        length = _COMPACT_DATE if layout == times.COMPACT else _ONE_DATE
        long = np.flatnonzero(ends - starts >= length)
        found[long] = _clock_times(chunk, starts[long], ends[long], layout, length, zone)
    odd = np.flatnonzero(np.isnan(found))
    known: dict[str, Optional[float]] = {}
    for row, text in zip(odd.tolist(), texts_at(chunk, starts[odd], ends[odd])):
        if text not in known:
            if len(known) > 100_000:
                known.clear()
            known[text] = times.seconds_of(text, layout, zone)
        value = known[text]
        found[row] = np.nan if value is None else value
    return found


_PLACES = {  # year, month, day, hour, minute, second; signs between date's parts; sign before and in the time
    times.ISO: ((0, 5, 8, 11, 14, 17), (4, 7), 10, (13, 16)),
    times.DAY_FIRST: ((6, 3, 0, 11, 14, 17), (2, 5), 10, (13, 16)),
    times.MONTH_FIRST: ((6, 0, 3, 11, 14, 17), (2, 5), 10, (13, 16)),
    times.COMPACT: ((0, 4, 6, 9, 11, 13), (), 8, ()),
}


def _clock_times(chunk: Array, starts: Array, ends: Array, layout: str, length: int, zone: Optional[Zone]) -> Array:
    rows = columns_at(chunk, starts, length)
    (year_at, *others), date_signs, middle, time_signs = _PLACES[layout]
    digits = rows - np.uint8(_ZERO)
    good = np.isin(rows[middle], np.frombuffer(b"T _", np.uint8))
    for place in date_signs:
        good &= np.isin(rows[place], np.frombuffer(b"-/.", np.uint8))
    for place in time_signs:
        good &= rows[place] == ord(":")
    for place in (*range(year_at, year_at + 4), *(at + n for at in others for n in (0, 1))):
        good &= digits[place] < 10
    year = sum(digits[year_at + n].astype(np.int64) * 10 ** (3 - n) for n in range(4))
    month, day, hour, minute, second = (digits[at].astype(np.int64) * 10 + digits[at + 1] for at in others)
    good &= (month >= 1) & (month <= 12) & (day >= 1) & (hour < 24) & (minute < 60) & (second < 60)
    months = np.where(good, (year - 1970) * 12 + month - 1, 0)
    first = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    after = (months + 1).astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    good &= day <= after - first
    seconds = (first + day - 1) * 86400.0 + (hour * 3600 + minute * 60 + second)
    seconds[~good] = np.nan
    return _with_rest(chunk, starts + length, ends, seconds, zone)


def _with_rest(chunk: Array, starts: Array, ends: Array, seconds: Array, zone: Optional[Zone]) -> Array:
    """Add what follows the seconds: fraction and zone."""
    width = ends - starts
    said = np.zeros(seconds.size, bool)
    longer = np.flatnonzero((width > 0) & ~np.isnan(seconds))
    if longer.size:
        seconds[longer[width[longer] > PAD // 2]] = np.nan  # no time has so much behind it
        views: Array = np.ndarray((chunk.size - PAD // 2,), dtype=f"S{PAD // 2}", buffer=chunk, strides=(1,))
        texts = views[starts[longer]]
        for size in np.unique(width[longer]):
            of_size = longer[width[longer] == size]
            for text, rows in _alike(texts[width[longer] == size].astype(f"S{size}"), of_size):
                rest = times.rest_of(text.decode("latin-1"))
                fraction, ahead = rest if rest else (np.nan, None)
                seconds[rows] += fraction - (ahead or 0.0)
                said[rows] = ahead is not None
    if zone is not None:
        local = np.flatnonzero(~said & ~np.isnan(seconds))
        seconds[local] -= _ahead(seconds[local], zone)
    return seconds


def _alike(texts: Array, rows: Array) -> list[tuple[bytes, Array]]:
    if (texts == texts[0]).all():
        return [(bytes(texts[0]), rows)]
    kinds, which = np.unique(texts, return_inverse=True)
    order = np.argsort(which, kind="stable")
    edges = np.searchsorted(which[order], np.arange(kinds.size + 1))
    return [(bytes(kind), rows[order[edges[n] : edges[n + 1]]]) for n, kind in enumerate(kinds)]


def _ahead(seconds: Array, zone: Zone) -> Array:
    """Seconds that a zone's clock is ahead of UTC; clocks change at full quarters of an hour only."""
    quarters, which = np.unique(np.floor(seconds / 900).astype(np.int64), return_inverse=True)
    start = datetime(1970, 1, 1, tzinfo=timezone.utc)
    offsets = [zone((start + timedelta(minutes=15 * int(each))).replace(tzinfo=None)) for each in quarters]
    return np.array([np.nan if each is None else each.total_seconds() for each in offsets])[which]
