"""The log: actions and the rows they changed."""

from dataclasses import dataclass
from typing import Optional

from ..values import Id, Utc


@dataclass(frozen=True)
class LoggedAction:
    """The log: who did what when and why, each hashed over the one before."""

    id: Id
    seq: int
    verb: str
    utc: Optional[Utc] = None
    person: Optional[Id] = None
    label: Optional[str] = None
    why: Optional[str] = None
    undoes: Optional[Id] = None
    prev_hash: Optional[str] = None
    hash: Optional[str] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class LoggedChange:
    """The log: one row before and after."""

    id: Id
    table: str
    row: str
    action: Optional[Id] = None
    before: Optional[str] = None
    after: Optional[str] = None
    salt: Optional[str] = None
    note: Optional[str] = None
