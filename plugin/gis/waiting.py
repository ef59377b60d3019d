"""Work that mostly waits for a server, and so should keep no thread from other work."""

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
