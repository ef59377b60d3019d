"""What hangs together: things that are joined in pairs, told by the least number that each can be reached from."""

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.intp]


def bodies_of(count: int, one: Ints, other: Ints) -> Ints:
    """For each of `count` things the least number of one that it is joined to, by pairs of `one` and `other`.

    In each round the least numbers go over all pairs, and chains of them are halved; rounds are few, however long a
    chain of pairs is.
    """
    chief = np.arange(count)
    while True:
        least = chief.copy()
        for here, there in ((one, other), (other, one)):
            np.minimum.at(least, here, chief[there])
            np.minimum.at(least, chief[here], chief[there])
        least = least[least]
        if np.array_equal(least, chief):
            return chief
        chief = least
