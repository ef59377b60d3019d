"""What of other ships was received where a ship fell silent, while it was silent."""

import math
from collections.abc import Iterator, Sequence

import numpy as np

from ...core.ais.events import EarlierGaps, Gap, Reception
from ...core.ais.limits import AisLimits
from ..runs import ends_of
from ..sphere import Array
from .positions import Positions

_HEARD_S = 3600.0
_GAP = np.dtype(
    [
        ("mmsi", "<i4"), ("number", "<i4"), ("start", "<f8"), ("end", "<f8"), ("lon", "<f8"), ("lat", "<f8"),
        ("to_lon", "<f8"), ("to_lat", "<f8"), ("nm", "<f8"), ("earlier", "<i4"), ("median", "<f8"), ("longest", "<f8"),
    ]
)  # fmt: skip


class GapTable:
    """Gaps in 88 bytes each, since there may be millions, with what is counted of other ships beside them.

    Hears gaps first, then the positions of every ship, a part of the ships at a time; a ship must be in one part only.
    A cell is `cell_deg` degrees of longitude and latitude; a gap is looked at in the cell where it begins.
    """

    def __init__(self, limits: AisLimits) -> None:
        self._limits = limits
        self._joined_s = min(_HEARD_S, limits.gap_hours * 3600 / 2)
        self._parts: list[Array] = []
        self._gaps: Array = np.zeros(0, _GAP)
        self._cells: Array = np.zeros(0, np.int64)
        self._kinds = self._of_kind = self._ships = self._messages = self._cells

    def add(self, found: Sequence[Gap]) -> None:
        """Gaps of some ships."""
        nan = math.nan
        rows = [
            (
                g.mmsi, g.number, g.start, g.end, *g.at, *g.to, g.distance_nm, g.earlier.count,
                nan if g.earlier.median_hours is None else g.earlier.median_hours,
                nan if g.earlier.longest_hours is None else g.earlier.longest_hours,
            )
            for g in found
        ]  # fmt: skip
        self._parts.append(np.array(rows, _GAP))

    def __len__(self) -> int:
        return sum(part.size for part in self._parts)

    def begin(self) -> None:
        """All gaps are known; positions come next."""
        self._gaps = np.concatenate(self._parts) if self._parts else self._gaps
        self._cells = self._cells_of(self._gaps["lon"], self._gaps["lat"])
        self._kinds, kinds = np.unique(self._cells, return_inverse=True)
        self._of_kind = kinds.reshape(-1)
        self._ships = np.zeros(self._gaps.size, np.int64)
        self._messages = np.zeros(self._gaps.size, np.int64)

    def hear(self, positions: Positions) -> None:
        """Positions of some ships, sorted by ship and time."""
        if not self._gaps.size or not positions.t.size:
            return
        cells = self._cells_of(positions.lon, positions.lat)
        kinds = np.minimum(np.searchsorted(self._kinds, cells), self._kinds.size - 1)
        rows = np.flatnonzero(self._kinds[kinds] == cells)
        near, kinds = positions.taken(rows), kinds[rows]
        by_cell = _ByCell(kinds, near.t)
        first = by_cell.before(self._of_kind, self._gaps["start"], "right")
        last = by_cell.before(self._of_kind, self._gaps["end"], "left")
        received = np.flatnonzero(last > first)
        if not received.size:
            return
        self._messages[received] += (last - first)[received]
        stays, ships = _Stays(near, kinds, self._joined_s), near.mmsi[by_cell.order]
        for n in received.tolist():
            mmsi = int(self._gaps["mmsi"][n])
            among = stays.ships(int(self._of_kind[n]), float(self._gaps["start"][n]), float(self._gaps["end"][n]))
            own = mmsi in among
            self._ships[n] += len(among) - own
            if own:  # another ship sends the same number
                self._messages[n] -= int((ships[first[n] : last[n]] == mmsi).sum())

    def filled(self) -> Iterator[Gap]:
        """The gaps with what was heard, one by one."""
        for row, ships, messages in zip(self._gaps, self._ships, self._messages):
            none = not row["earlier"]
            earlier = EarlierGaps(
                int(row["earlier"]), None if none else float(row["median"]), None if none else float(row["longest"])
            )
            yield Gap(
                int(row["mmsi"]), int(row["number"]), float(row["start"]), float(row["end"]),
                (float(row["lon"]), float(row["lat"])), (float(row["to_lon"]), float(row["to_lat"])), float(row["nm"]),
                earlier, self._limits, Reception(int(ships), int(messages)),
            )  # fmt: skip

    def _cells_of(self, lon: Array, lat: Array) -> Array:
        cell = self._limits.cell_deg
        row = np.floor((lat + 90) / cell).astype(np.int64)
        return row * (round(360 / cell) + 2) + np.floor(((lon + 180) % 360) / cell).astype(np.int64)


class _ByCell:
    """Moments in the order of their cells and themselves."""

    def __init__(self, kinds: Array, t: Array) -> None:
        self.order = np.lexsort((t, kinds))
        self._low = t.min() if t.size else 0.0
        self._span = (t.max() - self._low if t.size else 0.0) + 1.0
        self._keys = kinds[self.order] * self._span + (t[self.order] - self._low)

    def before(self, kinds: Array, t: Array, side: str) -> Array:
        """How many lie in cells before, or in this cell before a moment (up to it where side is right)."""
        within = np.clip(t - self._low, -0.5, self._span - 0.5)
        found: Array = np.searchsorted(self._keys, kinds * self._span + within, side)  # type: ignore[call-overload]
        return found


class _Stays:
    """Stretches that ships were heard in a cell with less than an hour between, by cell and beginning."""

    def __init__(self, near: Positions, kinds: Array, joined_s: float) -> None:
        new = np.ones(near.t.size, bool)
        new[1:] = ~near.same_ship | (kinds[1:] != kinds[:-1]) | (np.diff(near.t) > joined_s)
        first, last = ends_of(new)
        order = np.lexsort((near.t[first], kinds[first]))
        first, last = first[order], last[order]
        self._start, self._end, self._ships = near.t[first], near.t[last], near.mmsi[first]
        edges = np.searchsorted(kinds[first], np.arange(int(kinds.max(initial=-1)) + 2))
        self._edges: list[int] = edges.tolist()

    def ships(self, kind: int, start: float, end: float) -> set[int]:
        """Ships heard in a cell between two moments."""
        low, high = self._edges[kind], self._edges[kind + 1]
        high = low + int(np.searchsorted(self._start[low:high], end, "left"))
        return set(self._ships[low:high][self._end[low:high] > start].tolist())
