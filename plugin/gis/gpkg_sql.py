"""The SQL a GeoPackage case is laid out with: tables, checks, references, triggers and views, from the description."""

from collections.abc import Iterable

from ..core.schema import SCHEMA_VERSION, Column, Table, View, views
from ..core.values import id_from_name
from .database import quoted

_SQL_TYPES = {
    "text": "TEXT",
    "utc": "TEXT",
    "date": "TEXT",
    "ref": "TEXT",
    "int": "INTEGER",
    "real": "REAL",
    "blob": "BLOB",
}
_NUMBERS = {  # SQLite itself puts anything into any column
    "int": """typeof("{0}") = 'integer'""",
    "real": """typeof("{0}") IN ('real', 'integer') AND abs("{0}") < 9e999""",
}
_UTC_GLOB = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9]*Z"
_NEW_UUID = (
    "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || "
    "substr('89ab', abs(random()) % 4 + 1, 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"
)

# Not of the record: which action is being written now; images a deleted or replaced chip once held; who has it open.
WORKING_TABLES = (
    'CREATE TABLE IF NOT EXISTS "log_context" ("one" INTEGER PRIMARY KEY CHECK ("one" = 1), "action" TEXT)',
    'INSERT OR IGNORE INTO "log_context" VALUES (1, NULL)',
    'CREATE TABLE IF NOT EXISTS "blob" ("sha256" TEXT PRIMARY KEY, "data" BLOB NOT NULL)',
    'CREATE TABLE IF NOT EXISTS "lease" ("id" TEXT PRIMARY KEY, "person" TEXT, "host" TEXT, "beat_utc" TEXT)',
)
INDEXES = (("change", "action"), ("change", "row"), ("citation", "target_id"), ("review", "target_id"))
COUNTS = tuple((table, column) for table in ("tally_line", "claim") for column in ("low", "best", "high"))
UNIQUE = (("meta", "key"), ("person", "handle"), ("action", "seq"))


def table_sql(table: Table) -> Iterable[str]:
    """A table of the record, its registration and its indexes; triggers come once it is filled."""
    yield _create_table(table)
    yield contents(table.name, "features" if table.geometry else "attributes", table.about, bool(table.geometry))
    if table.geometry:
        yield _geometry_column(table.name, table.geometry)
    yield from index_sql(table)


def index_sql(table: Table) -> Iterable[str]:
    """Indexes of a table: every reference, and what is looked up by."""
    for name in dict.fromkeys((*(c.name for c in table.columns if c.references), *_looked_up(table))):
        yield f'CREATE INDEX IF NOT EXISTS "{table.name}_{name}" ON "{table.name}" ("{name}")'


def _looked_up(table: Table) -> Iterable[str]:
    return (column for name, column in INDEXES if name == table.name)


def version_sql() -> str:
    """The row that says which version of the record this is."""
    version = (id_from_name("meta", "schema_version"), "schema_version", str(SCHEMA_VERSION))
    return f"INSERT INTO meta (id, key, value) VALUES {version}"  # nosec B608


def add_column_sql(table: Table, name: str) -> str:
    """A column that an earlier version did not have."""
    column = next(c for c in table.columns if c.name == name)
    return f'ALTER TABLE "{table.name}" ADD COLUMN {_column_sql(table, column)}'


def view_sql() -> Iterable[str]:
    """The views of the record, registered."""
    for view in views():
        yield _create_view(view)
        yield contents(view.name, "features", view.about, True)
        yield _geometry_column(view.name, view.geometry)


def unregister_sql(view: View) -> Iterable[str]:
    """Take a view out of the file."""
    yield f'DROP VIEW IF EXISTS "{view.name}"'
    for register in ("gpkg_geometry_columns", "gpkg_contents"):
        yield f"DELETE FROM {register} WHERE table_name = '{view.name}'"  # nosec B608


def _create_view(view: View) -> str:
    names = ", ".join(quoted(name) for name in ("OGC_FID", *(name for name, _ in view.columns), "geom"))
    return f"CREATE VIEW {quoted(view.name)} ({names}) AS {view.select}"


def _create_table(table: Table) -> str:
    lines = ['"fid" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL', '"id" TEXT UNIQUE']
    lines += [_column_sql(table, column) for column in table.columns]
    if table.geometry:
        lines.append(f'"geom" {table.geometry}')
    lines.append('"note" TEXT')
    lines += [order_check(check) for check in table.checks]
    return f'CREATE TABLE "{table.name}" ({", ".join(lines)})'


def _column_sql(table: Table, column: Column) -> str:
    sql = f'"{column.name}" {_SQL_TYPES[column.kind]}'
    if column.required:
        sql += " NOT NULL"
    if (table.name, column.name) in UNIQUE:
        sql += " UNIQUE"
    if column.references:
        sql += f' REFERENCES "{column.references}" ("id") DEFERRABLE INITIALLY DEFERRED'
    if column.values:
        sql += vocabulary_check(column)
    if column.kind in _NUMBERS:
        sql += f' CHECK ("{column.name}" IS NULL OR {_NUMBERS[column.kind].format(column.name)})'
    if (table.name, column.name) in COUNTS:
        sql += f' CHECK ("{column.name}" >= 0)'
    if column.kind == "utc":
        sql += f" CHECK (\"{column.name}\" GLOB '{_UTC_GLOB}')"
    return sql


def vocabulary_check(column: Column) -> str:
    """A column holds a word of its list."""
    quote = "{}" if column.kind == "int" else "'{}'"
    return f' CHECK ("{column.name}" IN ({", ".join(quote.format(value) for value in column.values)}))'


def order_check(check: str) -> str:
    """What must come in order does, where both are known."""
    left, right = check.split(" <= ")
    return f'CHECK ("{left}" IS NULL OR "{right}" IS NULL OR "{left}" <= "{right}")'


def row_json(table: Table, prefix: str) -> str:
    """SQL that writes a row as JSON text: reals by quote(), geometry as hex, blobs as their SHA-256."""
    parts = [f"""'"{name}":' || {_json_value(table, name, prefix)}""" for name in table.column_names]
    return "'{' || " + " || ',' || ".join(parts) + " || '}'"


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


def trigger_sql(table: Table) -> Iterable[str]:
    """The triggers that write the log and give an empty identifier a value."""
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
    kept_id = row_json(table, "NEW.").replace('NEW."id"', "coalesce(nullif(NEW.id, ''), OLD.id)")
    updated = log.format(row="OLD.id", before=row_json(table, "OLD."), after=kept_id)
    yield (
        f'CREATE TRIGGER "log_{name}_update" AFTER UPDATE ON "{name}" '
        f"WHEN OLD.id IS NOT NULL AND OLD.id <> '' BEGIN {keep}{updated} "
        f"UPDATE \"{name}\" SET id = OLD.id WHERE fid = NEW.fid AND (NEW.id IS NULL OR NEW.id = ''); END"  # nosec B608
    )
    deleted = log.format(row="OLD.id", before=row_json(table, "OLD."), after="NULL")
    yield f'CREATE TRIGGER "log_{name}_delete" AFTER DELETE ON "{name}" BEGIN {keep}{deleted} END'


def drop_triggers_sql(table: Table) -> Iterable[str]:
    """Take the log's triggers off a table."""
    return (f'DROP TRIGGER IF EXISTS "log_{table.name}_{event}"' for event in ("insert", "update", "delete"))


def _keep_blobs(table: Table) -> str:
    names = [column.name for column in table.columns if column.kind == "blob"]
    return "".join(
        f'INSERT OR IGNORE INTO blob (sha256, data) SELECT OLD.sha256, OLD."{n}" WHERE OLD."{n}" IS NOT NULL; '
        for n in names
    )


def contents(name: str, kind: str, about: str, spatial: bool) -> str:
    """Register a table or view."""
    about = about.replace("'", "''")
    return (
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) "  # nosec B608
        f"VALUES ('{name}', '{kind}', '{name}', '{about}', {4326 if spatial else 0})"
    )


def _geometry_column(name: str, kind: str) -> str:
    return (
        "INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) "  # nosec B608
        f"VALUES ('{name}', 'geom', '{kind}', 4326, 0, 0)"
    )
