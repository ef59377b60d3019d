"""Events as the record keeps them: where and when, a number, the thresholds, and what stands beside them."""

import json
from typing import Optional

from ..geometry import LonLat, Point
from ..records import AisEvent
from ..values import Id, new_id
from .events import (
    AisFinding,
    DraughtChange,
    Gap,
    Jump,
    OnLand,
    PortVisit,
    SharedIdentity,
    SpeedDisagrees,
    Stop,
)
from .limits import thresholds
from .words import described, instant


def event_record(event: AisFinding, track: Id) -> Optional[AisEvent]:
    """The row of an event on a track; None for what the record has no kind for (speeds that disagree)."""
    if isinstance(event, SpeedDisagrees):
        return None
    to = _end(event)
    return AisEvent(
        new_id(), event.kind, track, instant(event.start), instant(event.end), thresholds(event.kind, event.limits),
        round(_value(event), 3), None if to is None else round(to[0], 7), None if to is None else round(to[1], 7),
        _beside(event), Point(round(event.at[0], 7), round(event.at[1], 7)), described(event),
    )  # fmt: skip


def _value(event: AisFinding) -> float:
    """Hours of a stop, port visit or gap; nautical miles of a jump or between places; metres; positions on land."""
    if isinstance(event, (Stop, PortVisit, Gap)):
        return event.hours
    if isinstance(event, (Jump, SharedIdentity)):
        return event.distance_nm
    if isinstance(event, DraughtChange):
        return event.after_m - event.before_m
    return event.positions if isinstance(event, OnLand) else 0.0


def _end(event: AisFinding) -> Optional[LonLat]:
    return event.to if isinstance(event, (Gap, Jump, SharedIdentity)) else None


def _beside(event: AisFinding) -> Optional[str]:
    """What an event is to be judged by, as JSON."""
    told: dict[str, object] = {}
    if isinstance(event, Gap):
        before = event.earlier
        told = {
            "distance_nm": round(event.distance_nm, 2), "earlier_gaps": before.count,
            "earlier_median_hours": before.median_hours, "earlier_longest_hours": before.longest_hours,
            "other_vessels": event.others and event.others.vessels,
            "other_messages": event.others and event.others.messages,
        }  # fmt: skip
    elif isinstance(event, Jump):
        back = None if event.back is None else instant(event.back)
        told = {"knots": round(event.knots, 1), "back_utc": back, "positions_away": event.away}
    elif isinstance(event, SharedIdentity):
        told = {"clusters": event.clusters, "switches": event.switches}
    elif isinstance(event, PortVisit):
        told = {"port": event.place, "stopped": event.stopped, "silent": event.silent}
    elif isinstance(event, OnLand):
        told = {"land": event.land}
    elif isinstance(event, DraughtChange):
        told = {"before_m": event.before_m, "after_m": event.after_m, "between": event.between}
    return json.dumps(told, ensure_ascii=False, sort_keys=True) if told else None
