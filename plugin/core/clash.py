"""Two versions of one row, field by field."""

from dataclasses import dataclass
from typing import Optional


@dataclass(frozen=True)
class Difference:
    """One field of a row that two people see differently, as text; None where there is nothing."""

    field: str
    mine: Optional[str]
    stored: Optional[str]


@dataclass(frozen=True)
class Clash:
    """A row as one left it and as it is stored now; `gone` where it is no longer there."""

    table: str
    row: str
    gone: bool
    differences: tuple[Difference, ...]
