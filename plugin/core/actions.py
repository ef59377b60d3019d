"""One action is one transaction, one log entry and one undo step."""

from dataclasses import dataclass
from typing import Optional, Union

from .records import Record
from .values import Id


@dataclass(frozen=True)
class Insert:
    """Add a row."""

    record: Record


@dataclass(frozen=True)
class Update:
    """Put a row in the place of the one with the same id; `seen`, if given, must still be what is stored."""

    record: Record
    seen: Optional[Record] = None


@dataclass(frozen=True)
class Delete:
    """Remove a row; `seen`, if given, must still be what is stored."""

    table: str
    id: Id
    seen: Optional[Record] = None


Operation = Union[Insert, Update, Delete]


@dataclass(frozen=True)
class Action:
    """What an analyst did: a verb for machines, a label for people, and the rows it touches."""

    verb: str
    label: str
    operations: tuple[Operation, ...]
    why: Optional[str] = None


@dataclass(frozen=True)
class Receipt:
    """What `apply` answers: the log entry, and the tables and rows (table and identifier) that changed."""

    action: Id
    seq: int
    label: str
    tables: tuple[str, ...]
    rows: tuple[tuple[str, str], ...] = ()
