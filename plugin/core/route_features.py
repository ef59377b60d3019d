"""A route as files of other programs hold it: legs, their stretches and places as features with plain fields."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from .errors import BadValue
from .geometry import LonLat, MultiLine
from .ground import turned

LEG, STRETCH, PLACE = "leg", "stretch", "place"


@dataclass(frozen=True)
class StretchFeature:
    """A part of the leg of number `leg` in its route."""

    leg: int
    seq: int
    path_status: str
    schematic: int
    method: Optional[str] = None
    precision_m: Optional[float] = None
    track_km: Optional[float] = None
    note: Optional[str] = None
    geom: Optional[MultiLine] = None


@dataclass(frozen=True)
class PlaceFeature:
    """A place where legs begin or end."""

    name: str
    kind: Optional[str] = None
    country: Optional[str] = None
    precision_m: Optional[float] = None
    note: Optional[str] = None
    geom: Optional[LonLat] = None


@dataclass(frozen=True)
class LegFeature:
    """A leg. Of a line that another program wrote, only `name` and `geom` are known.

    `description` is for people; `credits` whose data the line was drawn from, and `sources` what backs the leg, each
    parted by “ | ”.
    """

    name: str
    seq: Optional[int] = None
    mode: Optional[str] = None
    from_place: Optional[str] = None
    to_place: Optional[str] = None
    movement_status: Optional[str] = None
    path_status: Optional[str] = None
    direction: Optional[str] = None
    days_min: Optional[float] = None
    days_mode: Optional[float] = None
    days_max: Optional[float] = None
    confidence: Optional[str] = None
    precision_m: Optional[float] = None
    length_km: Optional[float] = None
    track_km: Optional[float] = None
    method: Optional[str] = None
    note: Optional[str] = None
    credits: Optional[str] = None
    sources: Optional[str] = None
    route: Optional[str] = None
    description: Optional[str] = None
    geom: Optional[MultiLine] = None


@dataclass(frozen=True)
class RouteFeatures:
    """What a file of a route holds."""

    legs: tuple[LegFeature, ...]
    stretches: tuple[StretchFeature, ...] = ()
    places: tuple[PlaceFeature, ...] = ()


@dataclass(frozen=True)
class ReadRoute:
    """What was read from a file; `rejected` says of each feature that was left out which it is and why."""

    file: str
    found: RouteFeatures
    rejected: tuple[str, ...] = ()


def line_of(parts: "Sequence[Sequence[tuple[float, ...]]]") -> MultiLine:
    """A line of the record from the positions of its parts: without height and repeats, cut where it crosses ±180°.

    Raises BadValue with the reason why it can't be one.
    """
    found: list[tuple[LonLat, ...]] = []
    for part in parts:
        chain: list[LonLat] = []
        for at in part:
            lon, lat = float(at[0]), float(at[1])
            if not (math.isfinite(lon) and math.isfinite(lat)):
                raise BadValue("a position is no number")
            if abs(lat) > 90.0 or abs(lon) > 540.0:
                raise BadValue(f"there is no position {lat:g}, {lon:g} on the earth")
            here = turned(lon), lat
            if not chain or chain[-1] != here:
                chain.append(here)
        if len(chain) > 1:
            found += _cut(chain)
    if not found:
        raise BadValue("it has fewer than two positions")
    return MultiLine(tuple(found))


def _cut(chain: "Sequence[LonLat]") -> "list[tuple[LonLat, ...]]":
    """A chain in parts to both sides of ±180°, for a step of more than half the earth goes the other way round."""
    parts: list[list[LonLat]] = [[chain[0]]]
    for a, b in zip(chain, chain[1:]):
        if abs(a[0] - b[0]) > 180.0:
            side = math.copysign(180.0, a[0])
            over = b[0] + math.copysign(360.0, a[0])
            lat = b[1] if over == a[0] else a[1] + (b[1] - a[1]) * (side - a[0]) / (over - a[0])
            if parts[-1][-1] != (side, lat):
                parts[-1].append((side, lat))
            parts.append([(-side, lat)])
        if parts[-1][-1] != b:
            parts[-1].append(b)
    return [tuple(part) for part in parts if len(part) > 1]
