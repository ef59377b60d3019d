"""What was seen or reported, and how much of it."""

from dataclasses import dataclass
from typing import Optional

from ..geometry import Line, Point, Polygon
from ..values import Id, Utc


@dataclass(frozen=True)
class Sighting:
    """What was seen (look) or reported (claim); place, scene, time and author are read through those."""

    id: Id
    subject: str
    status: str
    look: Optional[Id] = None
    claim: Optional[Id] = None
    direction: Optional[str] = None
    observation: Optional[str] = None
    inference: Optional[str] = None
    likelihood: Optional[str] = None
    confidence: Optional[str] = None
    geom: Optional[Point] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class SightingArea:
    """Outline of a sighting."""

    id: Id
    sighting: Id
    geom: Optional[Polygon] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class Tally:
    """One count of a sighting by one person; several may stand and one is adopted."""

    id: Id
    sighting: Id
    blind: int
    adopted: int
    method: str
    person: Optional[Id] = None
    utc: Optional[Utc] = None
    grid: Optional[str] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class TallyLine:
    """One class counted in a tally."""

    id: Id
    tally: Id
    kind: str
    size_class: Optional[str] = None
    colour_class: Optional[str] = None
    unit: Optional[str] = None
    bound: Optional[str] = None
    low: Optional[float] = None
    best: Optional[float] = None
    high: Optional[float] = None
    width_reason: Optional[str] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class Mark:
    """One counted thing."""

    id: Id
    tally: Id
    kind: str
    certainty: str
    origin: str
    seq: Optional[int] = None
    size_class: Optional[str] = None
    tiers: Optional[int] = None
    colour_class: Optional[str] = None
    colour_lab: Optional[str] = None
    model: Optional[str] = None
    decision: Optional[str] = None
    score: Optional[float] = None
    settled: Optional[str] = None
    same_as: Optional[Id] = None
    geom: Optional[Point] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class MarkBox:
    """Outline of one counted thing."""

    id: Id
    mark: Id
    length_m: Optional[float] = None
    width_m: Optional[float] = None
    azimuth_deg: Optional[float] = None
    geom: Optional[Polygon] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class Measurement:
    """A length, shadow, area or angle taken on an image."""

    id: Id
    quantity: str
    target_table: Optional[str] = None
    target_id: Optional[str] = None
    value: Optional[float] = None
    low: Optional[float] = None
    high: Optional[float] = None
    unit: Optional[str] = None
    method: Optional[str] = None
    scene: Optional[Id] = None
    geom: Optional[Line] = None
    note: Optional[str] = None
