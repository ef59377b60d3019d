"""One thing a check found."""

from dataclasses import dataclass

from ..values import Id

ERROR, WARNING, HINT = "error", "warning", "hint"


@dataclass(frozen=True)
class Finding:
    """One thing to look at: how bad, in which row and field, what it is, and what to do about it."""

    severity: str
    table: str
    row: Id
    field: str
    message: str
    remedy: str
