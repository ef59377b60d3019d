"""What a measurement answers with, and the table of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Row:
    """Values of one quantity, one per run. `limit` binds the median; a row without one explains another."""

    name: str
    unit: str
    values: tuple[float, ...]
    limit: float | None = None

    @property
    def missed(self) -> bool:
        return self.limit is not None and median(self.values) > self.limit


def ratios(ours: Sequence[float], theirs: Sequence[float]) -> tuple[float, ...]:
    """Each run of ours against the run of theirs that was its neighbour."""
    return tuple(a / b for a, b in zip(ours, theirs))


def print_table(rows: Iterable[Row]) -> None:
    line = "{:<52}{:>5}{:>10}{:>10}{:>10}  {:<5}{}"
    print(line.format("", "runs", "min", "median", "max", "", "limit on the median").rstrip())
    for row in rows:
        digits = 2 if row.unit == "x" or max(row.values) < 10 else 0 if max(row.values) >= 1000 else 1
        low, middle, high = (f"{n:.{digits}f}" for n in (min(row.values), median(row.values), max(row.values)))
        verdict = "" if row.limit is None else f"{row.limit:g} {'MISSED' if row.missed else 'kept'}"
        print(line.format(row.name, len(row.values), low, middle, high, row.unit, verdict).rstrip())
