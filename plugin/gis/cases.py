"""Cases by address: a path to a GeoPackage, or pg:connection/schema."""

from pathlib import Path

from ..core.errors import CaseBusy, CaseError
from ..core.ports import CaseStore
from .gpkg_schema import create_file
from .gpkg_store import GeoPackageStore


def open_store(address: str, handle: str) -> CaseStore:
    """Open the case at an address for a person. Raises CaseError and its kinds."""
    if address.startswith("pg:"):
        raise CaseError(
            f"{address} is a PostGIS case, which this version can't open yet. Choose a case in a .gpkg file."
        )
    return GeoPackageStore(Path(address), handle)


def create_case_file(path: Path) -> Path:
    """Lay out an empty case beside its final name and answer where; `publish_case_file` moves it into place."""
    draft = path.with_name(f".{path.stem}.unfinished.gpkg")
    draft.unlink(missing_ok=True)
    create_file(draft)
    return draft


def publish_case_file(draft: Path, path: Path) -> None:
    """Give a finished case its name, in one step. Raises CaseError, CaseBusy where the old file is in use."""
    if path.with_name(path.name + "-wal").exists():  # it would be taken for the new file's own and spoil it
        raise CaseBusy(f"{path} is open in QGIS or another program. Close it there, then try again.")
    try:
        draft.replace(path)
    except OSError as error:
        raise CaseError(f"{path} can't be written: {error.strerror}. Choose another folder.") from None
