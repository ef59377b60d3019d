"""Open the tables of a case for one use, without a map."""

from collections.abc import Iterator
from contextlib import contextmanager

from ..core.ports import CaseStore
from ..gis import settings
from ..gis.cases import open_store


@contextmanager
def opened(address: str) -> Iterator[CaseStore]:
    """The case at an address, closed afterwards. Raises CaseError."""
    store = open_store(address, settings.handle())
    try:
        yield store
    finally:
        store.close()
