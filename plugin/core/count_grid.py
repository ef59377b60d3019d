"""A grid for systematic counting: one cell after the other, row by row from the north-west, until all are done."""

import re
from dataclasses import dataclass, replace
from typing import Optional

from .errors import BadValue
from .geometry import LonLat
from .ground import turned

_MOST = 60


@dataclass(frozen=True)
class CountGrid:
    """A frame (west, south, east, north in degrees) cut into rows and columns, and the numbers of the cells done.

    Across ±180° its east goes on beyond 180.
    """

    frame: tuple[float, float, float, float]
    rows: int
    columns: int
    done: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        if not (1 <= self.rows <= _MOST and 1 <= self.columns <= _MOST):
            raise BadValue(f"A grid has 1 to {_MOST} rows and columns. Enter rows × columns, for example 3 × 4.")

    @property
    def cells(self) -> int:
        """How many there are."""
        return self.rows * self.columns

    @property
    def current(self) -> Optional[int]:
        """The first cell that is not done; None where all are."""
        return next((number for number in range(self.cells) if number not in self.done), None)

    def corners(self, cell: int) -> tuple[LonLat, LonLat, LonLat, LonLat]:
        """Corners of a cell, clockwise from its north-west."""
        west, south, east, north = self.frame
        row, column = divmod(cell, self.columns)
        width, height = (east - west) / self.columns, (north - south) / self.rows
        left, top = west + column * width, north - row * height
        return (left, top), (left + width, top), (left + width, top - height), (left, top - height)

    def cell_at(self, at: LonLat) -> Optional[int]:
        """The cell a position lies in; None outside the frame."""
        west, south, east, north = self.frame
        lon = west + turned(at[0] - west)
        if not (west <= lon < east and south < at[1] <= north):
            return None
        row = int((north - at[1]) / (north - south) * self.rows)
        return row * self.columns + int((lon - west) / (east - west) * self.columns)

    def toggled(self, cell: int) -> "CountGrid":
        """The grid with a cell done, or not done again."""
        return replace(self, done=self.done ^ {cell})

    def text(self) -> str:
        """As it is stored with a tally."""
        numbers = " ".join(f"{number:.8f}" for number in self.frame)
        return f"{numbers} {self.rows} {self.columns} " + ",".join(str(cell) for cell in sorted(self.done))


def read_grid(text: Optional[str]) -> Optional[CountGrid]:
    """A grid as it is stored; None where there is none, or where it can't be read."""
    parts = (text or "").split()
    try:
        west, south, east, north = map(float, parts[:4])
        done = frozenset(int(cell) for cell in parts[6].split(",")) if len(parts) > 6 else frozenset()
        return CountGrid((west, south, east, north), int(parts[4]), int(parts[5]), done)
    except (ValueError, IndexError, BadValue):
        return None


def rows_and_columns(text: str) -> tuple[int, int]:
    """Rows and columns as people type them: 3 × 4, 3x4, 3 4. Raises BadValue."""
    found = re.fullmatch(r"\s*(\d{1,3})\s*(?:[x×*, ]|\s)\s*(\d{1,3})\s*", text)
    if not found:
        raise BadValue("Enter rows × columns, for example 3 × 4.")
    return int(found[1]), int(found[2])
