"""Identifiers for many rows at once.

Each call for random bytes lets go of the interpreter for a moment and takes it back at once. A thread that does so
three thousand times a second starves every other one: a waiting thread counts its patience anew each time.
"""

import os
import uuid
from collections import deque

from ..values import Id

_BYTES, _AT_ONCE = 16, 1024
_pool: "deque[bytes]" = deque()


def fresh_id() -> Id:
    """A random identifier, as `values.new_id` makes them; for use in any thread."""
    try:
        made = _pool.pop()
    except IndexError:
        block = os.urandom(_BYTES * _AT_ONCE)
        _pool.extend(block[at : at + _BYTES] for at in range(_BYTES, len(block), _BYTES))
        made = block[:_BYTES]
    return Id(str(uuid.UUID(bytes=made, version=4)))
