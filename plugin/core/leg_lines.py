"""Lines of legs: as they were planned, and what becomes of legs that are joined or turned round."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Optional

from .errors import BadValue
from .geometry import LonLat, MultiLine
from .leg_drafts import CONFIDENCES, STATUSES
from .records import Leg, LegStretch
from .values import Id, new_id

_TURNED = {"outward": "return", "return": "outward"}


@dataclass(frozen=True)
class Stretch:
    """A part of a leg as it was planned, whose path is known in one way."""

    points: tuple[LonLat, ...]
    schematic: bool
    precision_m: Optional[float] = None
    track_km: Optional[float] = None


@dataclass(frozen=True)
class Planned:
    """A line for a leg with what stands behind it: how it was made, whose data it rests on, what must be said of it."""

    line: MultiLine
    length_km: float
    method: str
    precision_m: Optional[float]
    credit: str = ""
    stretches: tuple[Stretch, ...] = ()
    told: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()


def turned_round(leg: Leg, stretches: Sequence[LegStretch]) -> "tuple[Leg, tuple[LegStretch, ...]]":
    """The leg drawn from its end to its start, its stretches in the other order; outward becomes return."""
    turned = replace(
        leg, from_place=leg.to_place, to_place=leg.from_place, geom=_back(leg.geom),
        direction=_TURNED.get(leg.direction or "", leg.direction),
    )  # fmt: skip
    last = max((each.seq for each in stretches), default=0)
    return turned, tuple(replace(each, seq=last + 1 - each.seq, geom=_back(each.geom)) for each in stretches)


def joined(first: Leg, second: Leg) -> Leg:
    """Two legs that follow each other as one. Days add low to low and high to high; the weaker status holds.

    Raises BadValue where they do not follow each other, are travelled in two ways, or only one has a line.
    """
    if first.route != second.route or first.to_place != second.from_place:
        raise BadValue("The legs do not follow each other: the first has to end where the second begins.")
    if first.mode != second.mode:
        raise BadValue("The legs are travelled in two ways. A transshipment lies between them; keep them apart.")
    if (first.geom is None) != (second.geom is None):
        raise BadValue("Only one of the legs has a line, which would stop half way. Draw the other one first.")
    lines = (*(first.geom.lines if first.geom else ()), *(second.geom.lines if second.geom else ()))
    return replace(
        first, to_place=second.to_place, geom=MultiLine(chained(lines)) if lines else None,
        movement_status=_weaker(first.movement_status, second.movement_status),
        path_status=_weaker(first.path_status, second.path_status),
        direction=first.direction if first.direction == second.direction else None,
        transit_days_min=_sum(first.transit_days_min, second.transit_days_min),
        transit_days_mode=_sum(first.transit_days_mode, second.transit_days_mode),
        transit_days_max=_sum(first.transit_days_max, second.transit_days_max),
        confidence=_lower(first.confidence, second.confidence),
        precision_m=_coarser(first.precision_m, second.precision_m),
        method=_both(first.method, second.method), note=_both(first.note, second.note),
    )  # fmt: skip


def stretches_for(leg: Id, planned: Planned, path_status: str) -> "tuple[LegStretch, ...]":
    """Rows for the stretches of a planned line; none where it is known in one way throughout."""
    if len(planned.stretches) < 2 and not any(each.track_km or each.schematic for each in planned.stretches):
        return ()
    return tuple(
        LegStretch(
            new_id(), leg, seq, "hypothesised" if each.schematic else path_status, int(each.schematic),
            method=planned.method, precision_m=each.precision_m, track_km=each.track_km,
            geom=MultiLine((each.points,)),
        )
        for seq, each in enumerate(planned.stretches, 1)
    )  # fmt: skip


def _back(line: Optional[MultiLine]) -> Optional[MultiLine]:
    return None if line is None else MultiLine(tuple(part[::-1] for part in reversed(line.lines)))


def chained(lines: "Sequence[tuple[LonLat, ...]]") -> "tuple[tuple[LonLat, ...], ...]":
    """Lines whose ends meet, as one."""
    found: list[tuple[LonLat, ...]] = []
    for line in lines:
        if found and found[-1][-1] == line[0]:
            found[-1] += line[1:]
        else:
            found.append(line)
    return tuple(found)


def _weaker(one: str, other: str) -> str:
    return max(one, other, key=STATUSES.index)


def _lower(one: Optional[str], other: Optional[str]) -> Optional[str]:
    return min(one, other, key=CONFIDENCES.index)


def _coarser(one: Optional[float], other: Optional[float]) -> Optional[float]:
    return None if one is None or other is None else max(one, other)


def _sum(one: Optional[float], other: Optional[float]) -> Optional[float]:
    return None if one is None or other is None else one + other


def _both(one: Optional[str], other: Optional[str]) -> Optional[str]:
    return "; ".join(dict.fromkeys(filter(None, (one, other)))) or None
