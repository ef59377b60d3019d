"""Runs of rows that belong together: laid out from how many there are of each, found from where they begin."""

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.intp]


def laid_out(count: Ints) -> tuple[Ints, Ints]:
    """Runs one after the other: for each row the number of its run, and its own number in that; both from 0."""
    which = np.repeat(np.arange(len(count)), count)
    return which, np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)


def ends_of(begins: NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """First and last row of each run, from the rows that begin one; the first row has to be among them."""
    first = np.flatnonzero(begins)
    return first, np.append(first[1:], begins.size)[: first.size] - 1
