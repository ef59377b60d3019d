"""Good manners of work in the background: threads are few, and the interpreter is one for all of them."""

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager

from qgis.PyQt.QtCore import QThreadPool


@contextmanager
def mostly_waiting() -> Iterator[None]:
    """Within a job: lets another job run beside this one, as if this thread were none of the pool's few."""
    pool = QThreadPool.globalInstance()
    pool.releaseThread()
    try:
        yield
    finally:
        pool.reserveThread()


def give_way() -> None:
    """Within a job, after a piece of arithmetic: let the window have the interpreter, if it waits for that.

    It would get it after 5 ms in any case, but a window asks for it many times for one frame.
    """
    time.sleep(0.0001)


class Quiet:
    """While many small objects are made: what lives already is left out of collections of garbage.

    QGIS holds some hundred thousand objects; looking through them takes a tenth of a second in which nothing moves.
    """

    _holders = 0

    def begin(self) -> None:
        """Begin; to be followed by one `end`. For the main thread."""
        if Quiet._holders == 0:
            gc.freeze()
        Quiet._holders += 1

    @staticmethod
    def again() -> None:
        """Leave out what was made since, too; between `begin` and `end`."""
        gc.freeze()

    def end(self) -> None:
        """Collect as usual again, once nobody else is at it."""
        Quiet._holders -= 1
        if Quiet._holders == 0:
            gc.unfreeze()
