"""The GeoPackage a case is made as: tables, checks, references, spatial indexes, views and the log's triggers."""

from collections.abc import Iterable
from pathlib import Path

from osgeo import gdal, ogr

from ..core.errors import CaseError
from ..core.schema import SCHEMA_VERSION, Column, Table, tables
from ..core.values import id_from_name

_SQL_TYPES = {
    "text": "TEXT",
    "utc": "TEXT",
    "date": "TEXT",
    "ref": "TEXT",
    "int": "INTEGER",
    "real": "REAL",
    "blob": "BLOB",
}
_UTC_GLOB = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z"
_NEW_UUID = (
    "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || "
    "substr('89ab', abs(random()) % 4 + 1, 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"
)

# Not of the record: which action is being written now, and images a deleted or replaced chip once held.
_WORKING_TABLES = (
    'CREATE TABLE "log_context" ("one" INTEGER PRIMARY KEY CHECK ("one" = 1), "action" TEXT)',
    'INSERT INTO "log_context" VALUES (1, NULL)',
    'CREATE TABLE "blob" ("sha256" TEXT PRIMARY KEY, "data" BLOB NOT NULL)',
)

_INDEXES = (("change", "action"), ("citation", "target_id"))


def create_file(path: Path) -> None:
    """Make an empty case. Raises CaseError where the file can't be made; never overwrites."""
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
    _run(made, ("BEGIN", *_WORKING_TABLES, *_record_sql(), *_view_sql(), "COMMIT"))
    made = None  # the driver learns of the tables when it opens the file anew
    again = ogr.Open(str(path), update=1)
    _run(again, (f"SELECT CreateSpatialIndex('{t.name}', 'geom')" for t in tables().values() if t.geometry))
    again = None


def row_json(table: Table, prefix: str) -> str:
    """SQL that writes a row as JSON text: reals by quote(), geometry as hex, blobs as their SHA-256."""
    parts = [f"""'"{name}":' || {_json_value(table, name, prefix)}""" for name in table.column_names]
    return "'{' || " + " || ',' || ".join(parts) + " || '}'"


def quoted(name: str) -> str:
    """An SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


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


def _record_sql() -> Iterable[str]:
    for table in tables().values():
        yield _create_table(table)
        yield _contents(table.name, "features" if table.geometry else "attributes", table.about, table.geometry)
        if table.geometry:
            yield _geometry_column(table.name, table.geometry)
        for column in table.columns:
            if column.references or (table.name, column.name) in _INDEXES:
                yield f'CREATE INDEX "{table.name}_{column.name}" ON "{table.name}" ("{column.name}")'
    version = (id_from_name("meta", "schema_version"), "schema_version", str(SCHEMA_VERSION))
    yield f"INSERT INTO meta (id, key, value) VALUES {version}"  # nosec B608
    for table in tables().values():
        if table.logged:
            yield from _triggers(table)


def _create_table(table: Table) -> str:
    lines = ['"fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL', '"id" TEXT UNIQUE']
    lines += [_column_sql(table, column) for column in table.columns]
    if table.geometry:
        lines.append(f'"geom" {table.geometry}')
    lines.append('"note" TEXT')
    lines += [_order_check(check) for check in table.checks]
    return f'CREATE TABLE "{table.name}" ({", ".join(lines)})'


def _column_sql(table: Table, column: Column) -> str:
    sql = f'"{column.name}" {_SQL_TYPES[column.kind]}'
    if column.required:
        sql += " NOT NULL"
    if (table.name, column.name) in (("meta", "key"), ("person", "handle"), ("action", "seq")):
        sql += " UNIQUE"
    if column.references:
        sql += f' REFERENCES "{column.references}" ("id") DEFERRABLE INITIALLY DEFERRED'
    if column.values:
        quote = "{}" if column.kind == "int" else "'{}'"
        sql += f' CHECK ("{column.name}" IN ({", ".join(quote.format(value) for value in column.values)}))'
    if column.kind == "utc":
        sql += f" CHECK (\"{column.name}\" GLOB '{_UTC_GLOB}')"
    return sql


def _order_check(check: str) -> str:
    left, right = check.split(" <= ")
    return f'CHECK ("{left}" IS NULL OR "{right}" IS NULL OR "{left}" <= "{right}")'


def _json_value(table: Table, name: str, prefix: str) -> str:
    column, kind = f'{prefix}"{name}"', table.kind_of(name)
    if kind == "geom":
        return f"""CASE WHEN {column} IS NULL THEN 'null' ELSE '"' || hex({column}) || '"' END"""
    if kind == "blob":
        return f"""CASE WHEN {column} IS NULL THEN 'null' ELSE '"' || {prefix}"sha256" || '"' END"""
    if kind in ("int", "real"):
        number = f"CASE typeof({column}) WHEN 'null' THEN 'null' WHEN 'text' THEN json_quote({column})"
        return f"{number} ELSE quote({column}) END"
    return f"json_quote({column})"


def _triggers(table: Table) -> Iterable[str]:
    name = table.name
    log = (
        'INSERT INTO change (id, action, "table", "row", before, after, salt) VALUES '  # nosec B608
        f"({_NEW_UUID}, (SELECT action FROM log_context), '{name}', "
        "{row}, {before}, {after}, lower(hex(randomblob(16))));"
    )
    inserted = log.format(
        row=f'(SELECT id FROM "{name}" WHERE fid = NEW.fid)',  # nosec B608
        before="NULL",
        after=f'(SELECT {row_json(table, "")} FROM "{name}" WHERE fid = NEW.fid)',  # nosec B608
    )
    keep = _keep_blobs(table)
    yield (
        f'CREATE TRIGGER "log_{name}_insert" AFTER INSERT ON "{name}" BEGIN '  # nosec B608
        f"UPDATE \"{name}\" SET id = {_NEW_UUID} WHERE fid = NEW.fid AND (id IS NULL OR id = ''); {inserted} END"
    )
    updated = log.format(row="OLD.id", before=row_json(table, "OLD."), after=row_json(table, "NEW."))
    yield (
        f'CREATE TRIGGER "log_{name}_update" AFTER UPDATE ON "{name}" '
        f"WHEN OLD.id IS NOT NULL AND OLD.id <> '' BEGIN {keep}{updated} END"
    )
    deleted = log.format(row="OLD.id", before=row_json(table, "OLD."), after="NULL")
    yield f'CREATE TRIGGER "log_{name}_delete" AFTER DELETE ON "{name}" BEGIN {keep}{deleted} END'


def _keep_blobs(table: Table) -> str:
    names = [column.name for column in table.columns if column.kind == "blob"]
    return "".join(
        f'INSERT OR IGNORE INTO blob (sha256, data) SELECT OLD.sha256, OLD."{n}" WHERE OLD."{n}" IS NOT NULL; '
        for n in names
    )


def _contents(name: str, kind: str, about: str, geometry: object) -> str:
    about = about.replace("'", "''")
    srs = "4326" if geometry else "0"
    return (
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) "  # nosec B608
        f"VALUES ('{name}', '{kind}', '{name}', '{about}', {srs})"
    )


def _geometry_column(name: str, kind: str) -> str:
    return (
        "INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) "  # nosec B608
        f"VALUES ('{name}', 'geom', '{kind}', 4326, 0, 0)"
    )


def _typed(expression: str, like: str) -> str:
    """A computed column of a view, declared as a stored one is.

    SQLite declares a column of a subquery as the last SELECT in it does, and any other expression not at all; without
    a type, GDAL reads numbers as text.
    """
    table, column = like.split(".")
    return f"(SELECT {expression} UNION ALL SELECT {column} FROM {table} WHERE 0)"  # nosec B608


def _adopted(aggregate: str, like: str) -> str:
    """Something of the lines (z) of a sighting's adopted count, looked up for that sighting alone.

    A join with the counts of all would be made whole before the first sighting is answered with.
    """
    lines = "tally y JOIN tally_line z ON z.tally = y.id WHERE y.sighting = s.id AND y.adopted = 1"
    return _typed(f"(SELECT {aggregate} FROM {lines})", f"tally_line.{like}")  # nosec B608


def _adopted_sum(column: str) -> str:
    return _adopted(f"CASE WHEN count(z.{column}) = count(*) THEN sum(z.{column}) END", column)


def _adopted_if_one(column: str) -> str:
    return _adopted(f"CASE WHEN count(DISTINCT z.{column}) = 1 THEN min(z.{column}) END", column)


# What plain QGIS needs to draw; read through references, so that each fact is stored once.
_VIEWS: tuple[tuple[str, str, str, str], ...] = (
    (
        "place_map",
        "POINT",
        "Places with the name people there use",
        """SELECT p.fid AS OGC_FID, p.id AS id, p.label AS label, p.role AS role, p.kind AS kind,
           p.country AS country, p.precision_m AS precision_m, p.geom AS geom,
           CASE WHEN EXISTS (SELECT 1 FROM leg l JOIN route r ON r.id = l.route
             WHERE r.fid = (SELECT min(fid) FROM route) AND p.id IN (l.from_place, l.to_place))
             THEN 1 WHEN p.role = 'reported' THEN 2 ELSE 3 END AS rank,
           (SELECT n.name FROM place_name n WHERE n.place = p.id AND n.language IN ('ru', 'ko') ORDER BY n.fid LIMIT 1)
             AS native_name
           FROM place p WHERE p.geom IS NOT NULL""",
    ),
    (
        "leg_map",
        "MULTILINESTRING",
        "Legs as drawn: a leg in stretches shows each as it is known",
        """SELECT 2 * s.fid AS OGC_FID, l.id AS id, r.name AS route, l.seq AS seq, l.mode AS mode,
           a.label || ' → ' || b.label AS label, l.movement_status AS movement_status,
           s.path_status AS path_status, s.schematic AS schematic, s.precision_m AS precision_m,
           l.direction AS direction, s.geom AS geom
           FROM leg_stretch s JOIN leg l ON l.id = s.leg JOIN route r ON r.id = l.route
           JOIN place a ON a.id = l.from_place JOIN place b ON b.id = l.to_place
           UNION ALL
           SELECT 2 * l.fid + 1, l.id, r.name, l.seq, l.mode, a.label || ' → ' || b.label, l.movement_status,
           l.path_status, 0, l.precision_m, l.direction, l.geom
           FROM leg l JOIN route r ON r.id = l.route
           JOIN place a ON a.id = l.from_place JOIN place b ON b.id = l.to_place
           WHERE l.geom IS NOT NULL AND NOT EXISTS (SELECT 1 FROM leg_stretch s WHERE s.leg = l.id)""",
    ),
    (
        "sighting_map",
        "POINT",
        "Sightings with date, place, adopted count and status",
        f"""SELECT s.fid AS OGC_FID, s.id AS id, s.subject AS subject, s.status AS status,
           {_typed("CASE WHEN s.look IS NULL THEN 'reported' ELSE 'observed' END", "sighting.status")} AS origin,
           {_typed("coalesce(c.from_utc, sc.acquired_from)", "scene.acquired_from")} AS from_utc,
           {_typed("coalesce(c.to_utc, sc.acquired_to)", "scene.acquired_to")} AS to_utc,
           p.label AS place,
           {_adopted_sum("low")} AS low, {_adopted_sum("best")} AS best, {_adopted_sum("high")} AS high,
           {_adopted("min(z.bound)", "bound")} AS bound,
           {_adopted_if_one("colour_class")} AS colour_class, {_adopted_if_one("size_class")} AS size_class,
           {_adopted("group_concat(DISTINCT z.width_reason)", "width_reason")} AS width_reason,
           s.direction AS direction, s.observation AS observation, s.inference AS inference,
           s.likelihood AS likelihood, s.confidence AS confidence, sc.title AS scene, sc.kind AS scene_kind,
           src.publisher AS publisher, s.geom AS geom
           FROM sighting s
           LEFT JOIN look k ON k.id = s.look LEFT JOIN scene sc ON sc.id = k.scene
           LEFT JOIN claim c ON c.id = s.claim LEFT JOIN source src ON src.id = c.source
           LEFT JOIN place p ON p.id = coalesce(k.place, c.place)
           WHERE s.geom IS NOT NULL""",  # nosec B608 - identifiers are the schema's own
    ),
)


def _view_sql() -> Iterable[str]:
    for name, geometry, about, select in _VIEWS:
        yield f'CREATE VIEW "{name}" AS {" ".join(select.split())}'
        yield _contents(name, "features", about, geometry)
        yield _geometry_column(name, geometry)
