"""Open a case's layers without switching the file's journal.

QGIS tries each GeoPackage layer for writing first, switches the file to a write-ahead log for that moment and back;
a connection that was open meanwhile then fails its next read with "unable to open database file".
"""

from collections.abc import Iterator
from contextlib import contextmanager

from osgeo import gdal

_OPTION = "OGR_SQLITE_JOURNAL"


@contextmanager
def steady_journal() -> Iterator[None]:
    """While this lasts, layers are opened with the journal the file has."""
    before = gdal.GetConfigOption(_OPTION)
    gdal.SetConfigOption(_OPTION, "DELETE")
    try:
        yield
    finally:
        gdal.SetConfigOption(_OPTION, before)
