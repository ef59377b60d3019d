"""A case as tables of pandas and geopandas, for notebooks and exchange; read-only, and without QGIS."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional, Union

from ..core.errors import BadValue, CaseError, NotACase, WaybillError
from ..core.schema import Table, tables
from ..core.values import Interval, total
from ..core.withheld import NUMBERS, WHY, why_withheld
from ..core.wkb import gpkg_is_empty, gpkg_wkb

if TYPE_CHECKING:
    import pandas as pd

CRS = "EPSG:4326"
_DTYPES = {"int": "Int64", "real": "float64"}
_TALLIES = """
    SELECT line.id, tally.sighting, sighting.status, sighting.subject,
        CASE WHEN sighting.claim IS NULL THEN 'observed' ELSE 'reported' END AS origin,
        COALESCE(source.title, scene.title, scene.item_id) AS evidence,
        COALESCE(claim.measure, CASE WHEN sighting.claim IS NULL THEN 'stock' END) AS measure,
        sighting.direction, place.label AS place,
        COALESCE(claim.from_utc, scene.acquired_from) AS from_utc,
        COALESCE(claim.to_utc, scene.acquired_to) AS to_utc,
        tally.method, line.kind, line.size_class, line.colour_class, line.unit, line.bound,
        line.low, line.best, line.high, line.width_reason AS reason, sighting.confidence
    FROM tally_line AS line
    JOIN tally ON tally.id = line.tally AND tally.adopted = 1
    JOIN sighting ON sighting.id = tally.sighting
    LEFT JOIN look ON look.id = sighting.look
    LEFT JOIN scene ON scene.id = look.scene
    LEFT JOIN claim ON claim.id = sighting.claim
    LEFT JOIN source ON source.id = claim.source
    LEFT JOIN place ON place.id = COALESCE(look.place, claim.place)
    ORDER BY from_utc IS NULL, from_utc, line.fid
"""


def read_table(case_path: Union[str, Path], table: str, *, parse_times: bool = False) -> "pd.DataFrame":
    """One table of a case: a GeoDataFrame in EPSG:4326 where it has geometry, a DataFrame where not.

    Times stay ISO 8601 text; `parse_times` adds to each such column `x` a column `x_parsed` of UTC timestamps.
    Raises BadValue for a table the record does not have, NotACase and CaseError for a file that can't be read,
    WaybillError where pandas or geopandas is missing.
    """
    if table not in tables():
        raise BadValue(f"A case has no table “{table}”. It has: {', '.join(tables())}.")
    with closing(_open(case_path)) as db:
        return _frame(db, Path(case_path), tables()[table], parse_times)


def read_case(case_path: Union[str, Path], *, parse_times: bool = False) -> "dict[str, pd.DataFrame]":
    """Every table of a case by name, all as they were at one moment; each as `read_table` gives it. Raises as that."""
    with closing(_open(case_path)) as db:
        db.execute("BEGIN")
        return {name: _frame(db, Path(case_path), table, parse_times) for name, table in tables().items()}


def tally_table(case_path: Union[str, Path]) -> "pd.DataFrame":
    """One row for each line of an adopted tally: what, where, when, how many, and the reason for the width.

    An open side is NaN; `from_utc` and `to_utc` are ISO 8601 text. Raises as `read_table`.
    """
    pandas = _library("pandas")
    with closing(_open(case_path)) as db:
        names, rows = _select(db, Path(case_path), _TALLIES)
    frame = pandas.DataFrame(rows, columns=names)
    return frame.astype(dict.fromkeys(("low", "best", "high"), "float64"))


def sum_tallies(tallies: "pd.DataFrame", by: Sequence[str] = ("sighting", "unit", "measure")) -> "pd.DataFrame":
    """Rows of `tally_table` added up, low to low and high to high; independence is not assumed.

    One row per group of `by`. Sightings are added to one another only where `by` leaves them out, which is the
    caller's to judge: claims about the same boxes, or repeating one another, make no sum. Keep `unit` and `measure`.
    `lines` says how many counts were added, `left_out` how many were not: those without a reason for their width, and
    withdrawn ones. An end is open (NaN) where that of any part is. Raises BadValue where `by` would add unlike units
    or measures, WaybillError where pandas is missing.
    """
    pandas = _library("pandas")
    if not {"unit", "measure"} <= set(by):
        raise BadValue("Containers and railcars, or a stock and a flow, make no sum. Group by unit and measure too.")
    groups = tallies.groupby(list(by), dropna=False, sort=True)
    rows = [(*_key(key), *_sum(part)) for key, part in groups]
    columns = [*by, "low", "best", "high", "bound", "reason", "lines", "left_out"]
    frame = pandas.DataFrame(rows, columns=columns)
    return frame.astype(dict.fromkeys(("low", "best", "high"), "float64"))


def missing_for_geoparquet() -> Optional[str]:
    """What this Python lacks for GeoParquet and how to get it; None where it lacks nothing."""
    absent = [name for name in ("geopandas", "pyarrow") if find_spec(name) is None]
    if not absent:
        return None
    return f"GeoParquet needs {' and '.join(absent)}, which this Python does not have. {_how(absent)}"


def write_geoparquet(case_path: Union[str, Path], folder: Path) -> "dict[str, int]":
    """Every table as a Parquet file in a folder, GeoParquet where it has geometry; answers file names with their rows.

    Images go along as bytes. Counts without the reason for their width are left out, as `withheld` says beside them.
    Raises as `read_case`, and WaybillError where geopandas or pyarrow is missing.
    """
    missing = missing_for_geoparquet()
    if missing:
        raise WaybillError(missing)
    written = {}
    for name, stored in read_case(case_path).items():
        frame = _without_drafts(stored) if name == "tally_line" else stored
        unfinished = folder / f".{name}.parquet.unfinished"
        try:
            frame.to_parquet(unfinished)
        except ImportError as error:  # a pyarrow built for another numpy is there, yet can't be used
            raise WaybillError(f"pyarrow can't be used here: {error}. {_how(['pyarrow'])}") from error
        unfinished.replace(folder / f"{name}.parquet")
        written[f"{name}.parquet"] = len(frame)
    return written


def _without_drafts(lines: "pd.DataFrame") -> "pd.DataFrame":
    """Lines of counts, with why their numbers are left out where they are."""
    columns = [*NUMBERS, "width_reason", "bound"]
    said = ((None if value != value else value for value in row) for row in lines[columns].itertuples(index=False))
    shown = lines.assign(**{WHY: [why_withheld(*row) for row in said]})
    shown.loc[shown[WHY].notna(), list(NUMBERS)] = float("nan")
    return shown


def _sum(part: "pd.DataFrame") -> tuple[Any, ...]:
    counts = tuple(_standing(part))
    left_out = len(part) - len(counts)
    if not counts:  # a sum over nothing is unknown, not zero
        return None, None, None, None, None, 0, left_out
    summed = total(counts)
    return summed.low, summed.best, summed.high, summed.bound, summed.reason, len(counts), left_out


def _standing(part: "pd.DataFrame") -> Iterator[Interval]:
    """The counts that may be added: with their reason, exact, or open on purpose."""
    for row in part.itertuples():
        said = (row.low, row.best, row.high, row.reason, row.bound)
        count = Interval(*(None if value != value else value for value in said))
        if row.status != "withdrawn" and count.stands:
            yield count


def _key(key: Any) -> tuple[Any, ...]:
    return key if isinstance(key, tuple) else (key,)


def _frame(db: sqlite3.Connection, path: Path, table: Table, parse_times: bool) -> "pd.DataFrame":
    pandas = _library("pandas")
    names, rows = _select(db, path, f'SELECT * FROM "{table.name}" ORDER BY fid')  # nosec B608 - the schema's own name
    frame = pandas.DataFrame(rows, columns=names).drop(columns="fid")
    known = [column for column in table.columns if column.name in names]
    frame = frame.astype({column.name: _DTYPES[column.kind] for column in known if column.kind in _DTYPES})
    if parse_times:
        for column in known:
            if column.kind == "utc":
                parsed = pandas.to_datetime(frame[column.name], utc=True, errors="coerce")
                frame.insert(frame.columns.get_loc(column.name) + 1, f"{column.name}_parsed", parsed)
    return _with_geometry(frame) if table.geometry else frame


def _with_geometry(frame: "pd.DataFrame") -> "pd.DataFrame":
    geopandas = _library("geopandas")
    blobs = [None if blob is None or gpkg_is_empty(blob) else gpkg_wkb(blob) for blob in frame["geom"]]
    shapes = geopandas.GeoSeries.from_wkb(blobs, index=frame.index, crs=CRS)
    return geopandas.GeoDataFrame(frame.assign(geom=shapes), geometry="geom", crs=CRS)


def _select(db: sqlite3.Connection, path: Path, sql: str) -> "tuple[list[str], list[tuple[Any, ...]]]":
    try:
        cursor = db.execute(sql)
        return [column[0] for column in cursor.description], cursor.fetchall()
    except sqlite3.OperationalError as error:
        if "no such" in str(error):
            raise NotACase(f"{path.name} is not a Waybill case: {error}. Choose a case made by Waybill.") from error
        raise CaseError(f"{path.name} can't be read: {error}. Close other programs that write it.") from error
    except sqlite3.DatabaseError as error:
        raise NotACase(f"{path.name} is not a Waybill case: {error}. Choose a GeoPackage made by Waybill.") from error


def _open(case_path: Union[str, Path]) -> sqlite3.Connection:
    path = Path(case_path).resolve()
    if not path.is_file():
        raise CaseError(f"There is no case at {path}. Check the path.")
    try:
        return sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    except sqlite3.Error as error:
        raise CaseError(f"{path.name} can't be opened: {error}. Check that you may read it.") from error


def _library(name: str) -> Any:
    try:
        if name == "pandas":
            import pandas

            return pandas
        import geopandas
    except ImportError as error:
        raise WaybillError(f"Tables of a case need {name}, which this Python does not have. {_how([name])}") from error
    return geopandas


def _how(absent: "list[str]") -> str:
    """How to install packages into the Python of QGIS, holding numpy where QGIS has it."""
    import numpy

    return (
        f"Install it with: python -m pip install {' '.join(absent)} numpy=={numpy.__version__} (in the OSGeo4W shell "
        f"on Windows; on Debian: apt install {' '.join(f'python3-{name}' for name in absent)}; in the Flatpak by "
        "flatpak run --devel --command=pip3 org.qgis.qgis install --user), then start QGIS again."
    )
