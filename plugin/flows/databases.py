"""Cases in databases that QGIS knows connections to."""

from ..gis import cases


def connections() -> tuple[str, ...]:
    """Names of the PostgreSQL connections QGIS stores."""
    return cases.connections()


def cases_of(connection: str) -> tuple[str, ...]:
    """Addresses of the cases a connection leads to; may take seconds. Raises CaseError."""
    return cases.cases_of(connection)


def address(connection: str, schema: str) -> str:
    """The address of a case in a schema."""
    return f"pg:{connection}/{schema}"
