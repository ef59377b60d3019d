"""Copy a case from one address to another with every row, every image and every line of its log, as they are."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from ..core.errors import BadValue, Cancelled, CaseError
from ..core.ports import Progress
from ..core.schema import tables
from ..core.wkb import from_gpkg, to_gpkg
from . import pg_connections
from .cases import create_case_file, open_store, publish_case_file
from .database import IMAGES_AT_ONCE, ROWS_AT_ONCE, Database, pages, quoted
from .gpkg_database import GeoPackageDatabase
from .gpkg_schema import finish_file
from .pg_sql import follow_fids_sql, triggers_sql
from .pg_store import connect, create_schema

_KEPT_IMAGES = (("sha256", "text"), ("data", "blob"))


def copy_case(source: str, target: str, handle: str, progress: Progress) -> int:
    """Copy a case to an address where there is none yet; answers with the number of rows, the log's included.

    The source is read as it is at one moment; the target gets its name, or is committed, only once it is whole.
    Raises CaseError where the target exists or either can't be used, Cancelled.
    """
    open_store(source, handle).close()  # brings it up to date, and seals what was edited outside
    if not pg_connections.is_address(target):
        return _to_file(source, Path(target), progress)
    made = create_schema(target, logged=False)
    try:
        with _reading(source) as old:
            count = _copy_rows(old, made, progress)
        for statement in follow_fids_sql():
            made.rows(statement)
        for statement in triggers_sql():
            made.run(statement)
        made.commit()
    finally:
        made.rollback()
        made.close()
    return count


def _to_file(source: str, path: Path, progress: Progress) -> int:
    if path.suffix.lower() != ".gpkg":
        path = path.with_name(path.name + ".gpkg")
    if path.exists():
        raise CaseError(f"{path} exists already. Choose another name; a copy never replaces a case.")
    draft = create_case_file(path, logged=False)
    try:
        made = GeoPackageDatabase(draft)
        try:
            made.begin()
            with _reading(source) as old:
                count = _copy_rows(old, made, progress)
            made.commit()
        finally:
            made.rollback()
            made.close()
        finish_file(draft)
        publish_case_file(draft, path)
    finally:
        draft.unlink(missing_ok=True)
    return count


@contextmanager
def _reading(address: str) -> Iterator[Database]:
    """A case as it is at this moment, whoever writes it meanwhile; nobody is kept from writing it."""
    db = connect(address) if pg_connections.is_address(address) else GeoPackageDatabase(Path(address))
    with closing(db), db.at_one_moment() as still:
        yield still


def _copy_rows(old: Database, new: Database, progress: Progress) -> int:
    """Every table and the images the log keeps; leases are not of the case. Answers with the number of the rows."""
    kinds = {name: tuple((c, table.kind_of(c)) for c in table.column_names) for name, table in tables().items()}
    total = sum(old.rows(f"SELECT count(*) AS n FROM {quoted(name)}")[0]["n"] for name in kinds)  # nosec B608
    done = 0
    for name, columns in (*kinds.items(), ("blob", _KEPT_IMAGES)):
        for batch in _batches(old, name, columns):
            if progress.cancelled():
                raise Cancelled("Copying was stopped. Nothing was left behind.")
            _insert(new, name, columns, batch)
            done += len(batch) if name in kinds else 0
            progress.report(done / max(total, 1), name)
    return done


def _batches(db: Database, name: str, columns: "Sequence[tuple[str, str]]") -> "Iterator[list[Mapping[str, Any]]]":
    """Rows in the order of the first column, few at once where they hold images."""
    wanted = ", ".join(f"{db.reading(column, kind)} AS {quoted(column)}" for column, kind in columns)
    images = any(kind == "blob" for _, kind in columns)
    return pages(db, wanted, name, key=columns[0][0], size=IMAGES_AT_ONCE if images else ROWS_AT_ONCE)


def _insert(
    db: Database, name: str, columns: "Sequence[tuple[str, str]]", rows: "Sequence[Mapping[str, Any]]"
) -> None:
    names = ", ".join(quoted(column) for column, _ in columns)
    marks = ", ".join(db.writing(kind) for _, kind in columns)
    sql = f"INSERT INTO {quoted(name)} ({names}) VALUES ({marks})"  # nosec B608
    db.run_many(sql, ([_value(db, kind, row[column]) for column, kind in columns] for row in rows))


def _value(db: Database, kind: str, value: Any) -> Any:
    if kind == "geom" and value is not None:
        with suppress(BadValue):  # what another program drew and nobody here understands goes along as it is
            value = to_gpkg(from_gpkg(bytes(value)))  # with its envelope, which PostGIS does not give
    return db.encoded(kind, value)
