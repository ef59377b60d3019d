"""Export the tables of a case for other programs: CSV with nothing but Python, GeoParquet with geopandas."""

import csv
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from ..analysis import frames
from ..core import rows
from ..core.errors import CaseError, WaybillError
from ..core.geometry import Geometry
from ..core.ports import CaseStore, Progress
from ..core.records import RECORDS
from ..core.schema import Table, tables
from ..core.wkt import to_wkt
from ..gis import settings
from ..gis.case_copy import copy_case
from ..gis.cases import is_in_database, open_store

CSV, GEOPARQUET = "csv", "geoparquet"
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Exported:
    """What was written: a file for each table, and how many rows they hold together."""

    folder: str
    files: tuple[str, ...]
    rows: int


def why_no_geoparquet() -> Optional[str]:
    """What is missing for GeoParquet here and how to get it; None where nothing is."""
    return frames.missing_for_geoparquet()


def export_tables(address: str, kind: str, folder: Path, progress: Progress) -> Exported:
    """Write every table of a case into a folder, which is made where it is missing. Raises WaybillError.

    In CSV, geometry is WKT in longitude and latitude, images are left out (their SHA-256 is there), and a text that a
    spreadsheet would run as a formula gets an apostrophe in front.
    """
    if kind == GEOPARQUET and why_no_geoparquet():
        raise WaybillError(str(why_no_geoparquet()))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if kind == GEOPARQUET:
            return _geoparquet(address, folder, progress)
        return _csv(address, folder, progress)
    except OSError as error:
        raise CaseError(f"{folder} can't be written: {error.strerror}. Choose another folder.") from None


def _csv(address: str, folder: Path, progress: Progress) -> Exported:
    store = open_store(address, settings.handle())
    try:
        written = []
        for number, table in enumerate(tables().values()):
            progress.report(number / len(tables()), table.name)
            written.append(_write_csv(store, table, folder))
    finally:
        store.close()
    return Exported(str(folder), tuple(f"{name}.csv" for name in tables()), sum(written))


def _write_csv(store: CaseStore, table: Table, folder: Path) -> int:
    kind = RECORDS[table.name]
    names = [name for name in table.column_names if name != "fid" and table.kind_of(name) != "blob"]
    path = folder / f"{table.name}.csv"
    unfinished = folder / f".{table.name}.csv.unfinished"
    records = store.all(kind)
    with unfinished.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(names)
        for record in records:
            writer.writerow([_cell(getattr(record, rows.field_of(name))) for name in names])
    unfinished.replace(path)
    return len(records)


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, Geometry.__args__):  # type: ignore[attr-defined]
        return to_wkt(value)
    if isinstance(value, float):
        return repr(value)
    return f"'{value}" if isinstance(value, str) and value.startswith(_STARTS_A_FORMULA) else value


def _geoparquet(address: str, folder: Path, progress: Progress) -> Exported:
    if not is_in_database(address):
        written = frames.write_geoparquet(address, folder)
    else:
        with tempfile.TemporaryDirectory(prefix="waybill-") as scratch:
            path = Path(scratch) / "case.gpkg"
            copy_case(address, str(path), settings.handle(), progress)
            written = frames.write_geoparquet(path, folder)
    return Exported(str(folder), tuple(written), sum(written.values()))
