"""Sources, what they claim, and what cites them."""

from dataclasses import dataclass
from typing import Optional

from ..values import Id, Utc


@dataclass(frozen=True)
class Source:
    """A document, image release or data set."""

    id: Id
    title: str
    publisher: Optional[str] = None
    published_on: Optional[str] = None
    retrieved_on: Optional[str] = None
    edition: Optional[str] = None
    supersedes: Optional[Id] = None
    url: Optional[str] = None
    archive_url: Optional[str] = None
    licence: Optional[str] = None
    credit: Optional[str] = None
    reliability: Optional[str] = None
    sha256: Optional[str] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class Claim:
    """What a source says, in its own numbers; never merged."""

    id: Id
    source: Id
    kind: str
    subject: str
    status: str
    locator: Optional[str] = None
    measure: Optional[str] = None
    direction: Optional[str] = None
    bound: Optional[str] = None
    low: Optional[float] = None
    best: Optional[float] = None
    high: Optional[float] = None
    unit: Optional[str] = None
    from_utc: Optional[Utc] = None
    to_utc: Optional[Utc] = None
    time_precision: Optional[str] = None
    zone_basis: Optional[str] = None
    when_wording: Optional[str] = None
    place: Optional[Id] = None
    wording: Optional[str] = None
    credibility: Optional[int] = None
    repeats: Optional[Id] = None
    supersedes: Optional[Id] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class Citation:
    """Which claim or source backs which row."""

    id: Id
    target_table: str
    target_id: str
    source: Optional[Id] = None
    claim: Optional[Id] = None
    locator: Optional[str] = None
    note: Optional[str] = None
