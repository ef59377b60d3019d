"""Copy a case: to another file, into a database for a team, or back out of it."""

from dataclasses import dataclass

from ..core.errors import CaseError
from ..core.ports import Progress
from ..gis import settings
from ..gis.case_copy import copy_case as copy
from .verify_log import verify_case


class Silent:
    """Progress nobody watches."""

    def report(self, share: float, message: str = "") -> None:
        """Nothing."""

    def cancelled(self) -> bool:
        """Never."""
        return False


@dataclass(frozen=True)
class Copied:
    """A copy that was made: its address, its rows, its log's entries, and the head of the log, equal on both sides."""

    address: str
    rows: int
    entries: int
    head: str


def copy_case(source: str, target: str, progress: Progress) -> Copied:
    """Copy a case to an address where there is none yet, and check the copy's log.

    Raises CaseError, also where the copy was made but its log does not hold; Cancelled.
    """
    handle = settings.handle()
    rows = copy(source, target, handle, progress)
    address = target if target.startswith("pg:") or target.lower().endswith(".gpkg") else f"{target}.gpkg"
    verdict = verify_case(address)
    if not verdict.valid:
        raise CaseError(
            f"{address} was written, but its log does not hold: {verdict.first_bad} "
            "Verify the log of the case it was copied from, and trust neither before you know why."
        )
    return Copied(address, rows, verdict.entries, verdict.head or "")
