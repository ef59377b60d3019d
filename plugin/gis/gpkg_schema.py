"""Lay out the file of a GeoPackage case, with the styles plain QGIS draws it in."""

from collections.abc import Iterable
from pathlib import Path

from osgeo import gdal, ogr

from ..core.errors import CaseError
from ..core.schema import Table, tables
from .gpkg_sql import WORKING_TABLES, contents, table_sql, trigger_sql, version_sql, view_sql
from .layer_ids import RESOURCES

STYLED = (
    "sighting_map", "sighting_area", "place_map", "ais_event", "voyage", "track", "leg", "leg_map", "scene"
)  # fmt: skip
_STYLES = (
    'CREATE TABLE IF NOT EXISTS "layer_styles" ("id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, '
    '"f_table_catalog" TEXT(256), "f_table_schema" TEXT(256), "f_table_name" TEXT(256), "f_geometry_column" TEXT(256), '
    '"styleName" TEXT(30), "styleQML" TEXT, "styleSLD" TEXT, "useAsDefault" BOOLEAN, "description" TEXT, '
    '"owner" TEXT(30), "ui" TEXT(30), '
    "\"update_time\" DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))"
)


def create_file(path: Path, *, logged: bool = True) -> None:
    """Make an empty case. Raises CaseError where the file can't be made; never overwrites.

    Without `logged` the tables have no triggers yet and no version row, so that a copy can be filled in as it is;
    `finish_file` then adds the triggers.
    """
    if path.exists():
        raise CaseError(f"{path} exists already. Choose another name, or open it instead.")
    if not path.parent.is_dir():
        raise CaseError(f"The folder {path.parent} does not exist. Make it first, or choose another one.")
    with gdal.ExceptionMgr() if hasattr(gdal, "ExceptionMgr") else _quiet():
        try:
            made = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        except RuntimeError as error:
            raise CaseError(f"{path} can't be made: {error}. Choose a folder you can write to.") from None
    if made is None:
        raise CaseError(f"{path} can't be made. Choose a folder you can write to.")
    _run(made, ("BEGIN", *_layout_sql(), *view_sql(), *style_sql(), "COMMIT"))
    made = None  # the driver learns of the tables when it opens the file anew
    again = ogr.Open(str(path), update=1)
    _run(again, (f"SELECT CreateSpatialIndex('{t.name}', 'geom')" for t in tables().values() if t.geometry))
    if logged:
        _run(again, ("BEGIN", version_sql(), *_every_trigger(), "COMMIT"))
    again = None


def finish_file(path: Path) -> None:
    """Give a file that was filled without the log its triggers. Raises CaseError."""
    file = ogr.Open(str(path), update=1)
    _run(file, ("BEGIN", *_every_trigger(), "COMMIT"))
    file = None


def style_sql() -> Iterable[str]:
    """The styles of the case's layers, which QGIS applies by itself wherever the file is opened."""
    yield _STYLES
    yield contents("layer_styles", "attributes", "Styles of the layers", False).replace("INSERT", "INSERT OR IGNORE", 1)
    yield "DELETE FROM layer_styles WHERE owner = 'waybill'"
    for name in STYLED:
        qml = (RESOURCES / "styles" / f"{name}.qml").read_text(encoding="utf-8").replace("'", "''")
        yield (
            "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, "  # nosec B608
            "styleQML, styleSLD, useAsDefault, description, owner, update_time) VALUES "
            f"('', '', '{name}', 'geom', 'Waybill', '{qml}', '', 1, 'As Waybill draws it', 'waybill', "
            "'2023-10-16T00:00:00.000Z')"
        )


def _layout_sql() -> Iterable[str]:
    yield from WORKING_TABLES
    for table in tables().values():
        yield from table_sql(table)


def _every_trigger() -> Iterable[str]:
    logged: Iterable[Table] = (table for table in tables().values() if table.logged)
    return (statement for table in logged for statement in trigger_sql(table))


class _quiet:
    """Keep GDAL's messages off the console while something is tried."""

    def __enter__(self) -> None:
        gdal.PushErrorHandler("CPLQuietErrorHandler")

    def __exit__(self, *_: object) -> None:
        gdal.PopErrorHandler()


def _run(dataset: ogr.DataSource, statements: Iterable[str]) -> None:
    for statement in statements:
        gdal.ErrorReset()
        result = dataset.ExecuteSQL(statement)
        if result is not None:
            dataset.ReleaseResultSet(result)
        if gdal.GetLastErrorType() >= gdal.CE_Failure:
            raise CaseError(f"The case can't be laid out: {gdal.GetLastErrorMsg()}")
