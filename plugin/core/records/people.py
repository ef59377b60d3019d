"""Who worked on the case and what is true of it as a whole."""

from dataclasses import dataclass
from typing import Optional

from ..values import Id


@dataclass(frozen=True)
class Meta:
    """What is true of the case as a whole."""

    id: Id
    key: str
    value: Optional[str] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class Person:
    """Who worked on it; the only table with people's names, so that they can be erased."""

    id: Id
    handle: str
    name: Optional[str] = None
    affiliation: Optional[str] = None
    note: Optional[str] = None
