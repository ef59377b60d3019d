"""What is held to belong together, computed, reviewed and published."""

from dataclasses import dataclass
from typing import Optional

from ..values import Id, Utc


@dataclass(frozen=True)
class Consignment:
    """A hypothesis that sightings are one shipment."""

    id: Id
    name: str
    status: str
    note: Optional[str] = None


@dataclass(frozen=True)
class Link:
    """Two sightings belong together, or do not."""

    id: Id
    from_sighting: Id
    to_sighting: Id
    state: str
    consignment: Optional[Id] = None
    reasons_for: Optional[str] = None
    reasons_against: Optional[str] = None
    rationale: Optional[str] = None
    likelihood: Optional[str] = None
    confidence: Optional[str] = None
    person: Optional[Id] = None
    decided_utc: Optional[Utc] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class Assumption:
    """Transit, dwell, backgrounds: what computations take as given."""

    id: Id
    key: str
    value: Optional[float] = None
    low: Optional[float] = None
    high: Optional[float] = None
    basis: Optional[str] = None
    source: Optional[Id] = None
    version: Optional[int] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class Result:
    """What was computed from what."""

    id: Id
    kind: str
    stale: int
    inputs: Optional[str] = None
    assumptions: Optional[str] = None
    low: Optional[float] = None
    best: Optional[float] = None
    high: Optional[float] = None
    computed_utc: Optional[Utc] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class Review:
    """A verdict on a row."""

    id: Id
    target_table: str
    target_id: str
    verdict: str
    utc: Utc
    person: Optional[Id] = None
    reason: Optional[str] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class Figure:
    """A picture made from the record, as it was when made."""

    id: Id
    kind: str
    title: Optional[str] = None
    spec: Optional[str] = None
    record_digest: Optional[str] = None
    made_utc: Optional[Utc] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class FigureItem:
    """Every row and number printed in a figure."""

    id: Id
    figure: Id
    table: str
    row: str
    printed: Optional[str] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class Publication:
    """What went out; a correction is the next version."""

    id: Id
    figure: Id
    version: int
    url: Optional[str] = None
    published_on: Optional[str] = None
    erratum: Optional[str] = None
    note: Optional[str] = None
