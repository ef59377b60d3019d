"""Rows of AIS in memory: 24 bytes each, checked, with what of them can't be used and why."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from ...core.ais import rejects, times

Array = Any

ROW = np.dtype(
    [("t", "<f8"), ("lat", "<i4"), ("lon", "<i4"), ("mmsi", "<i4"), ("sog", "<u2"), ("draught", "<u2")]
)  # fmt: skip
"""Seconds since 1970 in UTC; degrees in ten-millionths; knots in hundredths; metres of draught in tenths, 0 unknown."""

DEGREE, KNOT, DECIMETRES = 1e7, 100.0, 10.0
NOWHERE = -(2**31)
"""Latitude of a row that says a draught and no position."""
NO_SPEED = 2**16 - 1
_DEEPEST = 255  # decimetres: AIS says no more (ITU-R M.1371)
_UNKNOWN_KNOTS = 102.3  # what AIS says where a speed is not available
_LARGEST_MMSI = 999_999_999
_NO_LATITUDE, _NO_LONGITUDE = 91.0, 181.0
_COAST = (1_000_000, 9_999_999)  # 00MIDxxxx: a station on shore
_AIDS = (990_000_000, 999_999_999)  # 99MIDxxxx: a buoy or light


@dataclass
class Values:
    """What rows say, column by column: seconds since 1970 in UTC, degrees, knots, metres; NaN where nothing."""

    mmsi: Array
    t: Array
    lat: Array
    lon: Array
    sog: Array
    draught: Array


@dataclass
class Turned:
    """How often latitude and longitude look as if each stood in the other's column."""

    swapped: int = 0
    positions: int = 0

    @property
    def likely(self) -> bool:
        """True where at least half of the positions are possible only the other way round."""
        return self.swapped > 0 and self.swapped * 2 >= self.positions


def packed(values: Values, turned: Turned) -> tuple[Array, Array]:
    """Rows that can be used, and for every row why not (0 where it can)."""
    mmsi, t, lat, lon = values.mmsi, values.t, values.lat, values.lon
    draught = np.zeros(mmsi.size)
    said = values.draught > 0
    draught[said] = np.minimum(np.rint(values.draught[said] * DECIMETRES), _DEEPEST)
    if _plain(values):
        turned.positions += mmsi.size
        return _rows(values, draught), np.zeros(mmsi.size, np.uint8)
    why = np.zeros(mmsi.size, np.uint8)
    nothing = np.isnan(lat) | np.isnan(lon)
    unsaid = (lat == _NO_LATITUDE) | (np.abs(lon) == _NO_LONGITUDE)
    static = (nothing | unsaid) & (draught > 0)
    here = ~static
    why[nothing & here] = rejects.NO_POSITION
    why[(np.abs(lon) > 180.0) & here] = rejects.LONGITUDE
    why[(np.abs(lat) > 90.0) & here] = rejects.LATITUDE
    why[unsaid & here] = rejects.NOT_AVAILABLE
    turned.positions += int((~nothing & ~unsaid).sum())
    turned.swapped += int(((np.abs(lat) > 90) & (np.abs(lat) <= 180) & (np.abs(lon) <= 90) & ~unsaid).sum())
    why[(t < times.EARLIEST) | (t > times.LATEST)] = rejects.EARLY
    why[np.isnan(t)] = rejects.NO_TIME
    shore = ((mmsi >= _COAST[0]) & (mmsi <= _COAST[1])) | ((mmsi >= _AIDS[0]) & (mmsi <= _AIDS[1]))
    why[shore] = rejects.STATION
    why[(mmsi < 1) | (mmsi > _LARGEST_MMSI) | (mmsi % 1 != 0)] = rejects.ODD_MMSI
    why[np.isnan(mmsi)] = rejects.NO_MMSI
    good = why == 0
    kept = Values(*(each[good] for each in (mmsi, t, lat, lon, values.sog, values.draught)))
    static = static[good]
    if static.any():
        kept.lat, kept.lon = np.where(static, NOWHERE / DEGREE, kept.lat), np.where(static, 0.0, kept.lon)
    return _rows(kept, draught[good]), why


def _plain(values: Values) -> bool:
    """True where every row is that of a ship somewhere, as nearly always; nothing missing is within any range."""
    ranges = (
        (values.lat, -90.0, 90.0), (values.lon, -180.0, 180.0), (values.t, times.EARLIEST, times.LATEST),
        (values.mmsi, _COAST[1] + 1.0, _AIDS[0] - 1.0),
    )  # fmt: skip
    if not values.mmsi.size or (values.mmsi != np.floor(values.mmsi)).any():
        return False
    return all(low <= each.min() and each.max() <= high for each, low, high in ranges)


def _rows(values: Values, draught: Array) -> Array:
    rows = np.empty(values.mmsi.size, ROW)
    rows["mmsi"], rows["t"], rows["draught"] = values.mmsi, values.t, draught
    rows["lat"], rows["lon"] = np.rint(values.lat * DEGREE), np.rint(values.lon * DEGREE)
    known = (values.sog >= 0) & (values.sog < _UNKNOWN_KNOTS - 1e-6)
    rows["sog"] = np.where(known, np.rint(np.where(known, values.sog, 0.0) * KNOT), NO_SPEED)
    return rows
