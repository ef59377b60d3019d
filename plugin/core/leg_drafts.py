"""What the form of a leg holds, and when it may be saved."""

import math
from dataclasses import dataclass, replace
from typing import Optional

from .errors import BadValue
from .records import Leg
from .values import Id

MODES = ("sea", "rail", "road", "transshipment")
STATUSES = ("observed", "inferred", "hypothesised")
DIRECTIONS = (None, "outward", "return", "both")
CONFIDENCES = (None, "low", "moderate", "high")


@dataclass(frozen=True)
class LegDraft:
    """What the form of a leg holds. Days are of transit, or of waiting where a leg is a transshipment."""

    mode: str
    from_place: Id
    to_place: Id
    movement_status: str = "hypothesised"
    path_status: str = "hypothesised"
    direction: Optional[str] = None
    days_min: Optional[float] = None
    days_mode: Optional[float] = None
    days_max: Optional[float] = None
    confidence: Optional[str] = None
    precision_m: Optional[float] = None
    method: Optional[str] = None
    note: Optional[str] = None


def checked(draft: LegDraft) -> LegDraft:
    """The draft, where it may be saved. Raises BadValue with what to correct."""
    if draft.mode not in MODES:
        raise BadValue("Choose how the leg is travelled: by sea, rail, road, or a transshipment.")
    if draft.movement_status not in STATUSES or draft.path_status not in STATUSES:
        raise BadValue("Say of the movement and of the path whether it is observed, inferred or hypothesised.")
    if draft.mode == "transshipment" and draft.from_place != draft.to_place:
        raise BadValue("A transshipment happens at one place. Choose the same place as start and end.")
    if draft.mode != "transshipment" and draft.from_place == draft.to_place:
        raise BadValue("The leg begins and ends at the same place. Choose two places.")
    days = [d for d in (draft.days_min, draft.days_mode, draft.days_max) if d is not None]
    if any(not 0.0 <= d <= 3650.0 for d in days):
        raise BadValue("Days are numbers from 0 to 3,650.")
    if days != sorted(days):
        raise BadValue("The least number of days is larger than the usual or the most. Bring them into order.")
    if draft.precision_m is not None and not 0.0 <= draft.precision_m < math.inf:
        raise BadValue("The precision is how far the path may be off, in metres: 0 or more.")
    return draft


def with_draft(leg: Leg, draft: LegDraft) -> Leg:
    """The leg with what the form holds; its line, route and place in it stay."""
    return replace(
        leg, mode=draft.mode, from_place=draft.from_place, to_place=draft.to_place,
        movement_status=draft.movement_status, path_status=draft.path_status, direction=draft.direction,
        transit_days_min=draft.days_min, transit_days_mode=draft.days_mode, transit_days_max=draft.days_max,
        confidence=draft.confidence, precision_m=draft.precision_m, method=draft.method, note=draft.note,
    )  # fmt: skip


def draft_of(leg: Leg) -> LegDraft:
    """What the form starts from."""
    return LegDraft(
        leg.mode, leg.from_place, leg.to_place, leg.movement_status, leg.path_status, leg.direction,
        leg.transit_days_min, leg.transit_days_mode, leg.transit_days_max, leg.confidence, leg.precision_m,
        leg.method, leg.note,
    )  # fmt: skip
