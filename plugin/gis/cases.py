"""Cases by address: a path to a GeoPackage, or pg:connection/schema."""

from pathlib import Path
from typing import Optional

from ..core.errors import CaseBusy, CaseError
from ..core.ports import CaseStore
from . import pg_connections
from .gpkg_database import connect as connect_file
from .gpkg_schema import create_file
from .gpkg_store import GeoPackageStore
from .pg_store import PostGisStore, schemas_of
from .pg_store import connect as connect_schema


def open_store(address: str, handle: str) -> CaseStore:
    """Open the case at an address for a person. Raises CaseError and its kinds."""
    if pg_connections.is_address(address):
        return PostGisStore(address, handle)
    return GeoPackageStore(Path(address), handle)


def can_reach(address: str) -> None:
    """Connect to the case at an address, and let go of it again; may take seconds. Raises CaseError and its kinds."""
    if pg_connections.is_address(address):
        connect_schema(address).close()
    else:
        connect_file(Path(address), False).close()


def connections() -> tuple[str, ...]:
    """Names of the PostgreSQL connections QGIS stores."""
    return pg_connections.names()


def cases_of(connection: str) -> tuple[str, ...]:
    """Addresses of the cases a PostgreSQL connection leads to. Raises CaseError."""
    return tuple(f"{pg_connections.PREFIX}{connection}/{schema}" for schema in schemas_of(connection))


def is_in_database(address: str) -> bool:
    """True for pg:connection/schema."""
    return pg_connections.is_address(address)


def folder_of(address: str) -> Optional[Path]:
    """Folder that paths of a case are relative to; None for a case in a database."""
    return None if pg_connections.is_address(address) else Path(address).parent


def name_of(address: str) -> str:
    """What a case is called in lists and file names: the file's stem, or the schema."""
    return pg_connections.split_address(address)[1] if pg_connections.is_address(address) else Path(address).stem


def create_case_file(path: Path, *, logged: bool = True) -> Path:
    """Lay out an empty case beside its final name and answer where; `publish_case_file` moves it into place."""
    draft = path.with_name(f".{path.stem}.unfinished.gpkg")
    draft.unlink(missing_ok=True)
    create_file(draft, logged=logged)
    return draft


def publish_case_file(draft: Path, path: Path) -> None:
    """Give a finished case its name, in one step. Raises CaseError, CaseBusy where the old file is in use."""
    if path.with_name(path.name + "-wal").exists():  # it would be taken for the new file's own and spoil it
        raise CaseBusy(f"{path} is open in QGIS or another program. Close it there, then try again.")
    try:
        draft.replace(path)
    except OSError as error:
        raise CaseError(f"{path} can't be written: {error.strerror}. Choose another folder.") from None
