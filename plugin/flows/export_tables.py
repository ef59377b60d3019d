"""Export the tables of a case for other programs: CSV with nothing but Python, GeoParquet with geopandas."""

import csv
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from ..analysis import frames
from ..core import rows, withheld
from ..core.errors import Cancelled, CaseError, WaybillError
from ..core.geometry import Geometry
from ..core.ports import CaseReading, Progress
from ..core.records import RECORDS
from ..core.schema import Table, tables
from ..core.wkt import to_wkt
from ..gis import settings
from ..gis.case_copy import copy_case
from ..gis.cases import is_in_database
from .open_store import opened

CSV, GEOPARQUET = "csv", "geoparquet"
_STARTS_A_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_STARTS_A_CELL = ("\t", "\r", "\n")


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
    """Write every table of a case into a folder, which is made where it is missing. Raises WaybillError, Cancelled.

    The tables are as they were at one moment. Files of an earlier export are replaced, one after the other, only once
    all are written.
    In CSV, geometry is WKT in longitude and latitude, images are left out (their SHA-256 is there), and a text that a
    spreadsheet would run as a formula gets an apostrophe in front.
    A count without the reason for its width is a draft: its numbers are left out of the table of counts, and the
    column `withheld` says why. The log stays whole, or it could not be verified.
    """
    if kind == GEOPARQUET and why_no_geoparquet():
        raise WaybillError(str(why_no_geoparquet()))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".waybill-", dir=str(folder)) as unfinished:
            write = _geoparquet if kind == GEOPARQUET else _csv
            written = write(address, Path(unfinished), progress)
            for name in written:
                (Path(unfinished) / name).replace(folder / name)
        return Exported(str(folder), tuple(written), sum(written.values()))
    except OSError as error:
        raise CaseError(f"{folder} can't be written: {error.strerror}. Choose another folder.") from None


def _csv(address: str, folder: Path, progress: Progress) -> "dict[str, int]":
    written = {}
    with opened(address) as store, store.at_one_moment() as case:
        for number, table in enumerate(tables().values()):
            progress.report(number / len(tables()), table.name)
            if progress.cancelled():
                raise Cancelled("Exporting was stopped. Nothing was written.")
            written[f"{table.name}.csv"] = _write_csv(case, table, folder)
    return written


def _write_csv(store: CaseReading, table: Table, folder: Path) -> int:
    kind = RECORDS[table.name]
    names = [name for name in table.column_names if name != "fid" and table.kind_of(name) != "blob"]
    found: Iterable[Iterable[Any]] = (
        ((getattr(record, rows.field_of(name)) for name in names) for record in store.all(kind))
        if table.geometry
        else store.columns(kind, names)
    )
    count = 0
    with (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        counts = table.name == "tally_line"
        writer.writerow([*names, withheld.WHY] if counts else names)
        for values in found:
            shown = _without_drafts(names, values) if counts else values
            writer.writerow([_cell(value) for value in shown])
            count += 1
    return count


def _without_drafts(names: "list[str]", values: Iterable[Any]) -> "list[Any]":
    """A line of a count, with why its numbers are left out where they are."""
    line = dict(zip(names, values))
    why = withheld.why_withheld(line["low"], line["best"], line["high"], line["width_reason"], line["bound"])
    if why is not None:
        line.update(dict.fromkeys(withheld.NUMBERS))
    return [*line.values(), why]


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, Geometry.__args__):  # type: ignore[attr-defined]
        return to_wkt(value)
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, str) and (value.lstrip().startswith(_STARTS_A_FORMULA) or value.startswith(_STARTS_A_CELL)):
        return f"'{value}"
    return value


def _geoparquet(address: str, folder: Path, progress: Progress) -> "dict[str, int]":
    if not is_in_database(address):
        with opened(address):  # brings it up to date, and says in words what is wrong with it
            return frames.write_geoparquet(address, folder)
    with tempfile.TemporaryDirectory(prefix="waybill-") as scratch:
        path = Path(scratch) / "case.gpkg"
        copy_case(address, str(path), settings.handle(), progress)
        return frames.write_geoparquet(path, folder)
