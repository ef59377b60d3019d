"""Numbers that stay in the case: what lacks the reason for its width is a draft, and goes into no export."""

from typing import Optional

from .errors import BadValue
from .values import Interval

NO_REASON = "withheld: the reason for its width is not stated yet"
NUMBERS, WHY = ("low", "best", "high"), "withheld"
"""Columns of a count that are left empty, and the one beside them that says why."""


def why_withheld(
    low: Optional[float], best: Optional[float], high: Optional[float], reason: Optional[str], bound: Optional[str]
) -> Optional[str]:
    """Why a stored count is not to leave the case; None where it may, or where there is no number."""
    try:
        count = Interval(low, best, high, reason, bound)
    except BadValue as error:
        return f"withheld: {error}"
    return None if count.empty or count.stands else NO_REASON
