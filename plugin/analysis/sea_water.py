"""Water as a grid of square cells: which are land, which lie nearer to it than wished, which water is one."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .bodies import bodies_of
from .runs import laid_out
from .sea_shore import XY, Array, Shore

OPEN, EDGE, NEAR, TIGHT, LAND = 0, 1, 2, 3, 4
_TIGHT = 0.45  # of the clearance
_EXACT_UP_TO = 9.0  # cells; beyond, a cell more or less does not matter
_PER_CELL = 2  # points that stand for an edge of land
_FINE_FROM = 3.5  # cells to the clearance
_HALF_DIAGONAL = 0.75  # of a cell, and a little: land may be anywhere in it
Cell = tuple[int, int]


@dataclass(frozen=True)
class Water:
    """Cells as rows × columns of OPEN, EDGE (at the limit of what is wished), NEAR, TIGHT or LAND, from south to north.

    Every cell that an edge of land touches is LAND, so no step between two other cells crosses any.
    """

    x0: float
    y0: float
    cell_m: float
    kind: NDArray[np.uint8]

    def middle(self, at: Cell) -> XY:
        """The middle of a cell, in metres."""
        return self.x0 + (at[1] + 0.5) * self.cell_m, self.y0 + (at[0] + 0.5) * self.cell_m

    def nearest(self, at: XY, within_m: float, wanted: NDArray[np.bool_]) -> "list[Cell]":
        """Wanted cells around a point, the nearest first, as far as a distance."""
        reach = int(np.ceil(within_m / self.cell_m)) + 1
        row, column = int((at[1] - self.y0) // self.cell_m), int((at[0] - self.x0) // self.cell_m)
        top, left = max(0, row - reach), max(0, column - reach)
        rows, columns = np.nonzero(wanted[top : max(0, row + reach + 1), left : max(0, column + reach + 1)])
        rows, columns = rows + top, columns + left
        away = np.hypot(self.x0 + (columns + 0.5) * self.cell_m - at[0], self.y0 + (rows + 0.5) * self.cell_m - at[1])
        order = np.argsort(away, kind="stable")
        return [(int(rows[n]), int(columns[n])) for n in order if away[n] <= within_m]


def water_of(shore: Shore, box: tuple[float, float, float, float], cell_m: float, clearance_m: float) -> Water:
    """The water in a box (x and y from, x and y to, metres), with what lies nearer to land than a clearance."""
    x0, y0 = box[0], box[1]
    shape = int(np.ceil((box[3] - y0) / cell_m)), int(np.ceil((box[2] - x0) / cell_m))
    edges = (shore.edges - np.array([x0, y0, x0, y0])) / cell_m
    land = _inside(edges, shape) | _touched(edges, shape)
    kind = np.where(land, LAND, OPEN).astype(np.uint8)
    wished = clearance_m / cell_m
    doubt = 0.5 if wished < _FINE_FROM else 0.0  # coarse cells may hold room that finer ones will find
    reaches = (wished + _HALF_DIAGONAL, max(0.0, wished - doubt), _TIGHT * wished)
    if reaches[0] > _EXACT_UP_TO:
        close = [_around(land, reach + _HALF_DIAGONAL) for reach in reaches]
    else:
        close = _beside(edges, shape, reaches)
    for nearness, cells in zip((EDGE, NEAR, TIGHT), close):
        kind[cells & (kind < nearness)] = nearness
    return Water(x0, y0, cell_m, kind)


def bodies(water: Water) -> "NDArray[np.int32]":
    """Cells of one body of water bear one number, from 1; those of land bear 0."""
    wet = water.kind != LAND
    starts = wet & ~np.pad(wet, ((0, 0), (1, 0)))[:, :-1]
    run = np.where(wet, np.cumsum(starts).reshape(wet.shape), 0)  # runs along rows, numbered through
    size = int(run.max()) + 1
    pairs = []
    for lower, upper in ((run[:-1], run[1:]), (run[:-1, :-1], run[1:, 1:]), (run[:-1, 1:], run[1:, :-1])):
        both = (lower > 0) & (upper > 0)
        pairs.append(lower[both] * size + upper[both])
    one, other = np.divmod(np.unique(np.concatenate(pairs)), size)
    return np.asarray(bodies_of(size, one, other)[run], np.int32)


# Below, edges are in cells from the south-western corner of the grid.


def _inside(edges: Array, shape: Cell) -> NDArray[np.bool_]:
    """Cells whose middles have an odd number of edges to the west."""
    low, high = np.minimum(edges[:, 1], edges[:, 3]), np.maximum(edges[:, 1], edges[:, 3])
    first = np.clip(np.ceil(low - 0.5), 0, shape[0]).astype(np.intp)
    last = np.clip(np.ceil(high - 0.5), 0, shape[0]).astype(np.intp)
    which, turn = laid_out(last - first)
    row = first[which] + turn
    ax, ay, bx, by = edges[which].T
    x = ax + (row + 0.5 - ay) / (by - ay) * (bx - ax)
    column = np.clip(np.floor(x - 0.5) + 1, 0, shape[1]).astype(np.intp)
    flips = np.zeros((shape[0], shape[1] + 1), np.int32)
    np.add.at(flips, (row, column), 1)
    return np.asarray(np.cumsum(flips, 1)[:, :-1] % 2 == 1)


def _touched(edges: Array, shape: Cell) -> NDArray[np.bool_]:
    """Cells that an edge runs through, found at every crossing of a row or a column, and at the ends."""
    touched = np.zeros(shape, bool)
    for axis in (0, 1):
        a, b = edges[:, axis], edges[:, axis + 2]
        low, high = np.minimum(a, b), np.maximum(a, b)
        first, count = np.floor(low) + 1, np.maximum(0, np.ceil(high) - 1 - np.floor(low)).astype(np.intp)
        which, turn = laid_out(count)
        line = first[which] + turn
        share = (line - a[which]) / (b[which] - a[which])
        other = edges[which, 1 - axis] + share * (edges[which, 3 - axis] - edges[which, 1 - axis])
        for side in (0, 1):
            cells = (line - side, np.floor(other))
            _mark(touched, *(cells if axis == 1 else cells[::-1]))
    for x, y in (edges[:, :2].T, edges[:, 2:].T):
        _mark(touched, np.floor(y), np.floor(x))
    return touched


def _mark(cells: NDArray[np.bool_], rows: Array, columns: Array) -> None:
    within = (rows >= 0) & (rows < cells.shape[0]) & (columns >= 0) & (columns < cells.shape[1])
    cells[rows[within].astype(np.intp), columns[within].astype(np.intp)] = True


def _beside(edges: Array, shape: Cell, radii: "tuple[float, ...]") -> "list[NDArray[np.bool_]]":
    """Cells whose middles lie within radii of edges of land, which are taken as points half a cell apart.

    Radii are in cells, the largest first.
    """
    across = radii[0] + 1.0
    ys, xs = edges[:, 1::2], edges[:, 0::2]
    inside = (xs.max(1) > -across) & (xs.min(1) < shape[1] + across)
    inside &= (ys.max(1) > -across) & (ys.min(1) < shape[0] + across)
    edges = edges[inside]
    count = 1 + np.ceil(np.hypot(edges[:, 2] - edges[:, 0], edges[:, 3] - edges[:, 1]) * _PER_CELL).astype(np.intp)
    which, turn = laid_out(count)
    share = turn / count[which]
    x = edges[which, 0] + share * (edges[which, 2] - edges[which, 0])
    y = edges[which, 1] + share * (edges[which, 3] - edges[which, 1])
    rim = int(across) + 1
    wide = shape[1] + 2 * rim
    row, column = np.floor(y).astype(np.intp), np.floor(x).astype(np.intp)
    held = (row >= -1) & (row <= shape[0]) & (column >= -1) & (column <= shape[1])
    row, column, x, y = row[held], column[held], x[held], y[held]
    flat, over, right_of = (row + rim) * wide + column + rim, y - row - 0.5, x - column - 0.5
    found = [np.zeros((shape[0] + 2 * rim) * wide, bool) for _ in radii]
    for down in range(-int(across), int(across) + 1):
        for right in range(-int(across), int(across) + 1):
            away = (right - right_of) ** 2 + (down - over) ** 2
            for cells, radius in zip(found, radii):
                cells[flat[away <= radius * radius] + down * wide + right] = True
    return [cells.reshape(-1, wide)[rim:-rim, rim:-rim] for cells in found]


def _around(cells: NDArray[np.bool_], radius: float) -> NDArray[np.bool_]:
    """Cells whose middles lie within a radius, in cells, of the middle of a marked one."""
    reach = int(radius)
    padded = np.pad(cells, reach)
    found = np.zeros_like(cells)
    rows, columns = cells.shape
    for down in range(-reach, reach + 1):
        across = int(np.sqrt(max(0.0, radius * radius - down * down)))
        part = padded[reach + down : reach + down + rows]
        # marked anywhere within `across` of here, by how many marks lie up to each end
        sums = np.cumsum(np.pad(part, ((0, 0), (1, 0))), 1, dtype=np.int32)
        found |= (sums[:, reach + across + 1 :][:, :columns] - sums[:, reach - across :][:, :columns]) > 0
    return found
