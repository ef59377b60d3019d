"""Name, IMO number and type of each ship, as the rows say them first."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Callable

import numpy as np

from .parsing import texts_at
from .rows import Array

MOST = 200_000
_SLOTS = 1 << 18
_FIELDS = ("name", "imo", "type")
_UNSAID = ("", "0", "Unknown", "Undefined", "IMO0000000", "nan", "None")


@dataclass(frozen=True)
class ShipSaid:
    """What is said of a ship; empty where nothing is."""

    name: str = ""
    imo: str = ""
    type: str = ""


class Names:
    """Ships by MMSI, about 300 bytes each, `MOST` at most; those beyond stay without a name. A ship is asked for once
    in every chunk until it has said its name."""

    def __init__(self) -> None:
        self._said: dict[int, ShipSaid] = {}
        self._lately: Array = np.zeros(_SLOTS, np.int64)  # by their last digits; those who share a slot are asked again

    def of(self, mmsi: int) -> ShipSaid:
        """What a ship said."""
        return self._said.get(mmsi, ShipSaid())

    def hear(self, mmsi: int, said: ShipSaid) -> None:
        """What a ship says now; what it said before stays."""
        if mmsi not in self._said and len(self._said) >= MOST:
            return
        before = self.of(mmsi)
        self._said[mmsi] = ShipSaid(*(getattr(before, f) or getattr(said, f) for f in _FIELDS))

    def learn(
        self,
        buffer: Array,
        at: Mapping[str, int],
        field: Callable[[int], tuple[Array, Array]],
        mmsi: Array,
        good: Array,
    ) -> None:
        """Look at one row of each ship that is new in a chunk."""
        asked = [name for name in _FIELDS if name in at]
        if not asked or len(self._said) >= MOST:
            return
        rows = np.flatnonzero(good)
        if "name" in at:  # a row that says nothing is no row to look at
            starts, ends = field(at["name"])
            rows = rows[ends[rows] > starts[rows]]
        ships = mmsi[rows].astype(np.int64)
        new = self._lately[ships % _SLOTS] != ships
        ships, rows = ships[new], rows[new]
        if not ships.size:
            return
        ships, first = np.unique(ships, return_index=True)
        rows = rows[first]
        texts = {name: texts_at(buffer, *(edge[rows] for edge in field(at[name]))) for name in asked}
        for n, ship in enumerate(ships.tolist()):
            self.hear(ship, ShipSaid(**{name: _tidy(texts[name][n], name) for name in asked}))
        self._lately[ships % _SLOTS] = ships


def _tidy(text: str, field: str) -> str:
    text = text.strip().strip("@").strip()
    if text in _UNSAID:
        return ""
    if field == "imo":
        digits = text.upper().replace("IMO", "").strip()
        return digits if digits.isdigit() and int(digits) else ""
    return text
