"""Places, vessels and the ways between places."""

from dataclasses import dataclass
from typing import Optional

from ..geometry import MultiLine, Point, Polygon
from ..values import Id, Utc


@dataclass(frozen=True)
class Place:
    """A point of a route, or a part of one (a pier)."""

    id: Id
    label: str
    role: Optional[str] = None
    parent: Optional[Id] = None
    kind: Optional[str] = None
    country: Optional[str] = None
    locode: Optional[str] = None
    tz: Optional[str] = None
    precision_m: Optional[float] = None
    geom: Optional[Point] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class PlaceArea:
    """The fixed counting polygon of a place."""

    id: Id
    place: Id
    geom: Optional[Polygon] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class PlaceName:
    """A name of a place, in a language or as a publisher uses it."""

    id: Id
    place: Id
    name: str
    language: Optional[str] = None
    source: Optional[Id] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class Vessel:
    """A ship."""

    id: Id
    label: str
    imo: Optional[str] = None
    mmsi: Optional[str] = None
    type: Optional[str] = None
    length_m: Optional[float] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class VesselFact:
    """What is said of a ship over time."""

    id: Id
    vessel: Id
    kind: str
    value: str
    from_: Optional[str] = None
    to: Optional[str] = None
    as_of: Optional[str] = None
    source: Optional[Id] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class Track:
    """Positions of a vessel as a line, split at gaps."""

    id: Id
    vessel: Id
    source: Optional[Id] = None
    from_utc: Optional[Utc] = None
    to_utc: Optional[Utc] = None
    geom: Optional[MultiLine] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class AisEvent:
    """Stop, port visit, gap, jump or draught change on a track."""

    id: Id
    kind: str
    track: Optional[Id] = None
    from_utc: Optional[Utc] = None
    to_utc: Optional[Utc] = None
    thresholds: Optional[str] = None
    value: Optional[float] = None
    to_lon: Optional[float] = None
    to_lat: Optional[float] = None
    beside: Optional[str] = None
    geom: Optional[Point] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class Voyage:
    """One passage of a vessel."""

    id: Id
    status: str
    vessel: Optional[Id] = None
    from_place: Optional[Id] = None
    to_place: Optional[Id] = None
    depart_from_utc: Optional[Utc] = None
    depart_to_utc: Optional[Utc] = None
    arrive_from_utc: Optional[Utc] = None
    arrive_to_utc: Optional[Utc] = None
    geom: Optional[MultiLine] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class Route:
    """A named chain of legs."""

    id: Id
    name: str
    status: str
    direction: Optional[str] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class Leg:
    """One stretch of a route between two places."""

    id: Id
    route: Id
    seq: int
    mode: str
    from_place: Id
    to_place: Id
    movement_status: str
    path_status: str
    direction: Optional[str] = None
    transit_days_min: Optional[float] = None
    transit_days_mode: Optional[float] = None
    transit_days_max: Optional[float] = None
    confidence: Optional[str] = None
    method: Optional[str] = None
    precision_m: Optional[float] = None
    geom: Optional[MultiLine] = None
    note: Optional[str] = None


@dataclass(frozen=True)
class LegStretch:
    """A part of a leg whose path is known in another way than the rest."""

    id: Id
    leg: Id
    seq: int
    path_status: str
    schematic: int
    method: Optional[str] = None
    precision_m: Optional[float] = None
    track_km: Optional[float] = None
    geom: Optional[MultiLine] = None
    note: Optional[str] = None
