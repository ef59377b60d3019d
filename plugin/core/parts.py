"""What a row is a part of, what its parts are, and what points at rows of any table: read from the schema."""

from functools import cache

from .schema import tables


@cache
def wholes() -> dict[str, tuple[str, tuple[str, ...]]]:
    """For each table whose rows are parts: the table of their whole, and the columns that name it.

    A row is a part of what its first required reference names; a link, of both its sightings.
    """
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for name, table in tables().items():
        required = [column for column in table.columns if column.required and column.references]
        if required and table.logged:
            whole = str(required[0].references)
            found[name] = whole, tuple(column.name for column in required if column.references == whole)
    return found


@cache
def parts_of(table: str) -> tuple[tuple[str, str], ...]:
    """Tables whose rows are parts of a table's rows, each with a column that names the whole."""
    return tuple((part, column) for part, (whole, columns) in wholes().items() if whole == table for column in columns)


@cache
def pointing() -> tuple[str, ...]:
    """Tables whose rows speak of a row of any table, by `target_table` and `target_id`."""
    return tuple(name for name, table in tables().items() if "target_id" in table.column_names)
