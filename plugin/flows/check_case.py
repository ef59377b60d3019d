"""Look a case over in the background."""

from ..core.checks import Finding, check_case
from ..core.ports import Progress
from .open_store import opened


def check_address(address: str, _progress: Progress) -> tuple[Finding, ...]:
    """What would not stand up in the case at an address. Raises CaseError."""
    with opened(address) as store:
        return check_case(store)
