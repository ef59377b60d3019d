"""PostgreSQL connections as QGIS stores them: found by name, secrets taken from its authentication database."""

from threading import Lock
from typing import Optional

from qgis.core import QgsCredentials, QgsDataSourceUri, QgsProviderConnectionException, QgsProviderRegistry, QgsWkbTypes

from ..core.errors import CaseError

PREFIX = "pg:"
_LOOKING_UP = Lock()  # QGIS keeps what it found in a table that two threads at once spoil, and then crashes


def is_address(address: str) -> bool:
    """True for pg:connection/schema."""
    return address.startswith(PREFIX)


def split_address(address: str) -> tuple[str, str]:
    """Connection and schema of pg:connection/schema. Raises CaseError where it is not of that form."""
    connection, slash, schema = address.removeprefix(PREFIX).partition("/")  # QGIS' own names hold no slash
    if not (is_address(address) and slash and connection and schema):
        raise CaseError(f"“{address}” names no case in a database. Write it as pg:connection/schema.")
    return connection, schema


def names() -> tuple[str, ...]:
    """Names of the connections, sorted."""
    with _LOOKING_UP:
        metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
        return tuple(sorted(metadata.connections(False))) if metadata else ()


def source_of(connection: str) -> QgsDataSourceUri:
    """The stored connection. Raises CaseError where QGIS has none of that name."""
    uri = _uri_of(connection)
    if uri is None:
        known = ", ".join(names()) or "none"
        raise CaseError(
            f"QGIS has no PostgreSQL connection “{connection}”. It has: {known}. "
            "Add it under Layer, Data Source Manager, PostgreSQL."
        )
    return QgsDataSourceUri(uri)


def _uri_of(connection: str) -> Optional[str]:
    with _LOOKING_UP:
        metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
        try:
            found = metadata.findConnection(connection, False) if metadata else None
            uri = None if found is None else str(found.uri())
            del found
        except QgsProviderConnectionException:
            return None
        return uri


def libpq_string(connection: str) -> str:
    """What libpq connects by, its secrets filled in; for the driver only. Raises CaseError."""
    return str(source_of(connection).connectionInfo(True))


def layer_source(connection: str, schema: str, table: str, geometry: Optional[str]) -> str:
    """Source of a layer of the postgres provider; it names an authentication configuration but holds no secret.

    Where the stored connection keeps a password in the open, QGIS is told it for this session only.
    """
    uri = source_of(connection)
    if not uri.authConfigId() and uri.password():
        user, secret = uri.username(), uri.password()
        uri.setPassword("")
        QgsCredentials.instance().put(uri.connectionInfo(False), user, secret)
    uri.setDataSource(schema, table, "geom" if geometry else None, "", "fid")
    uri.setSrid("4326")
    if geometry:
        uri.setWkbType(QgsWkbTypes.parseType(geometry))
    uri.setParam("checkPrimaryKeyUnicity", "0")
    return str(uri.uri(False))


def address_in(source: str) -> "tuple[str, str, str]":
    """Database as host:port/name, schema and table of a postgres layer's source."""
    uri = QgsDataSourceUri(source)
    return f"{uri.host()}:{uri.port()}/{uri.service() or uri.database()}", uri.schema(), uri.table()


def address_of(source: str) -> Optional[str]:
    """pg:connection/schema of a postgres layer's source; None where QGIS stores no connection to that database.

    Of several connections to it, the one that logs in as the layer does.
    """
    place, schema, _ = address_in(source)
    login = _login(QgsDataSourceUri(source))
    found: Optional[str] = None
    for name in names():
        uri = source_of(name)
        if place == f"{uri.host()}:{uri.port()}/{uri.service() or uri.database()}":
            if _login(uri) == login:
                return f"{PREFIX}{name}/{schema}"
            found = found or name
    return f"{PREFIX}{found}/{schema}" if found else None


def _login(uri: QgsDataSourceUri) -> "tuple[str, str]":
    return uri.authConfigId(), uri.username()
