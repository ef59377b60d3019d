"""Which of many overlapping candidates stand together: the set without overlaps whose evidence sums highest."""

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
_OVERLAP = 0.15  # of the smaller box: positions are good to a pixel of the grid
_ROUNDS = 4


class _Field:
    """Boxes upright on one grid, found by the cell their middle lies in."""

    def __init__(self, row: Array, column: Array, half_rows: Array, half_columns: Array) -> None:
        self.boxes = list(zip(row.tolist(), column.tolist(), half_rows.tolist(), half_columns.tolist()))
        self._cell = 2.0 * float(max(half_rows.max(initial=1.0), half_columns.max(initial=1.0)))
        self._cells: dict[tuple[int, int], set[int]] = defaultdict(set)

    def _key(self, n: int) -> tuple[int, int]:
        row, column = self.boxes[n][:2]
        return int(row // self._cell), int(column // self._cell)

    def put(self, n: int) -> None:
        self._cells[self._key(n)].add(n)

    def take(self, n: int) -> None:
        self._cells[self._key(n)].discard(n)

    def against(self, n: int) -> list[int]:
        """Those put here that overlap a box by more than is allowed."""
        row, column = self._key(n)
        found = []
        for near_row in (row - 1, row, row + 1):
            for near_column in (column - 1, column, column + 1):
                found += [other for other in self._cells.get((near_row, near_column), ()) if self.overlap(n, other)]
        return found

    def overlap(self, n: int, other: int) -> bool:
        a, b = self.boxes[n], self.boxes[other]
        high = min(a[0] + a[2], b[0] + b[2]) - max(a[0] - a[2], b[0] - b[2])
        if high <= 0.0:
            return False
        wide = min(a[1] + a[3], b[1] + b[3]) - max(a[1] - a[3], b[1] - b[3])
        return bool(wide > 0.0 and high * wide > _OVERLAP * 4.0 * min(a[2] * a[3], b[2] * b[3]))


def packed(row: Array, column: Array, half_rows: Array, half_columns: Array, worth: Array) -> NDArray[np.intp]:
    """Indices of the boxes kept, best first. Half extents and middles in pixels of one grid; only `worth` > 0 is kept.

    Greedy by worth, then improved: a box gives way to one, or to two side by side, that are worth more together.
    """
    order = [int(n) for n in np.argsort(-worth, kind="stable") if worth[n] > 0.0]
    field = _Field(row, column, half_rows, half_columns)
    kept: set[int] = set()
    for n in order:
        if not field.against(n):
            field.put(n)
            kept.add(n)
    value = worth.tolist()
    for _ in range(_ROUNDS):
        if not _improved(order, field, kept, value):
            break
    return np.array(sorted(kept, key=lambda n: -value[n]), np.intp)


def _improved(order: list[int], field: _Field, kept: set[int], value: list[float]) -> bool:
    changed = False
    only: dict[int, list[int]] = defaultdict(list)  # candidates that a single kept box stands in the way of
    for n in order:
        if n in kept:
            continue
        rivals = field.against(n)
        if sum(value[rival] for rival in rivals) < value[n]:
            _swap(field, kept, rivals, [n])
            changed = True
        elif len(rivals) == 1:
            only[rivals[0]].append(n)
    for rival, those in only.items():
        if rival not in kept:
            continue
        pair = _best_pair(those, field, kept, value, rival)
        if pair:
            _swap(field, kept, [rival], pair)
            changed = True
    return changed


def _best_pair(those: list[int], field: _Field, kept: set[int], value: list[float], rival: int) -> list[int]:
    best, found = value[rival], []
    those = [n for n in those[:12] if n not in kept and field.against(n) == [rival]]
    for place, n in enumerate(those):
        for other in those[place + 1 :]:
            if value[n] + value[other] > best and not field.overlap(n, other):
                best, found = value[n] + value[other], [n, other]
    return found


def _swap(field: _Field, kept: set[int], out: list[int], into: list[int]) -> None:
    for n in out:
        field.take(n)
        kept.discard(n)
    for n in into:
        field.put(n)
        kept.add(n)
