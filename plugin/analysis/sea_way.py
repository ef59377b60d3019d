"""The shortest way over a grid of water: A*, with what lies near land made dear rather than closed."""

import heapq
import math
from collections.abc import Callable
from typing import Optional

import numpy as np

from .sea_water import Cell, Water

# times its length, by kind of cell: a channel is taken where the way round is longer than that; 0 is closed
_PRICES = np.array([1.0, 1.1, 30.0, 90.0, 0.0])
_TOLD_EVERY = 20_000  # cells: some times a second


def way_over(
    water: Water, start: Cell, goal: Cell, watch: Optional[Callable[[int], None]] = None
) -> "Optional[list[Cell]]":
    """Cells from start to goal, neighbours by side or corner; None where there is no way.

    `watch` is told how many cells were looked at, and may raise.
    """
    wide = water.kind.shape[1] + 2  # with a rim of land, so that no step leaves the grid
    price = np.zeros((water.kind.shape[0] + 2, wide))
    price[1:-1, 1:-1] = _PRICES[water.kind]
    first, last = ((at[0] + 1) * wide + at[1] + 1 for at in (start, goal))
    before = _searched(price.ravel().tolist(), wide, first, last, watch)
    if last not in before:
        return None
    path = [last]
    while path[-1] != first:
        path.append(before[path[-1]])
    return [(n // wide - 1, n % wide - 1) for n in reversed(path)]


def _searched(
    prices: "list[float]", wide: int, first: int, last: int, watch: Optional[Callable[[int], None]]
) -> "dict[int, int]":
    """From which cell each was reached that was looked at before the last one was; a price of 0 is closed."""
    root = math.sqrt(2.0)
    corners = tuple((offset, root) for offset in (wide + 1, wide - 1, 1 - wide, -1 - wide))
    steps = ((1, 1.0), (-1, 1.0), (wide, 1.0), (-wide, 1.0), *corners)
    goal_row, goal_column = divmod(last, wide)
    best: dict[int, float] = {first: 0.0} if prices[first] and prices[last] else {}
    before: dict[int, int] = {first: first} if best else {}
    done: set[int] = set()
    heap = [(0.0, here) for here in best]
    pop, push, hypot, far = heapq.heappop, heapq.heappush, math.hypot, math.inf
    while heap:
        here = pop(heap)[1]
        if here == last:
            break
        if here in done:
            continue
        done.add(here)
        if watch is not None and len(done) % _TOLD_EVERY == 0:
            watch(len(done))
        gone, own = best[here], prices[here]
        for offset, length in steps:
            there = here + offset
            cost = prices[there]
            if cost and there not in done:
                reached = gone + length * (cost + own) * 0.5
                if reached < best.get(there, far):
                    best[there] = reached
                    before[there] = here
                    row, column = divmod(there, wide)
                    push(heap, (reached + hypot(row - goal_row, column - goal_column), there))
    return before
