"""Can a case that was lost be reached again?"""

from ..core.errors import WaybillError
from ..gis.cases import can_reach


def answers(address: str) -> bool:
    """True where the case at an address can be opened; may take seconds, so it belongs in a job."""
    try:
        can_reach(address)
    except WaybillError:
        return False
    return True
