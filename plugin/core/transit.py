"""Whether two dated sightings fit the legs between them: the window of travel times, and how much slack is left."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Optional

from .errors import BadValue
from .records import Leg
from .times import parse_utc, utc
from .values import Id, Utc


@dataclass(frozen=True)
class Window:
    """From when to when something was seen; one instant where both are the same."""

    first: Utc
    last: Utc


@dataclass(frozen=True)
class Transit:
    """Days of the legs between two places, added low to low and high to high; and whether two sightings fit them.

    `slack_days` is how far the later sighting lies inside the window on its nearer side, negative where it lies
    outside; `expected` is when the second was to be seen at the earliest and latest.
    """

    least_days: float
    most_days: float
    usual_days: Optional[float]
    expected: Window
    fits: bool
    slack_days: float
    passed: tuple[Id, ...]


def between(legs: "Sequence[Leg]", start: Id, end: Id) -> "tuple[Leg, ...]":
    """The legs of a route that lead from one place to another, transshipments at both ends of the way left out.

    Raises BadValue where the route does not lead there.
    """
    ordered = sorted(legs, key=lambda leg: leg.seq)
    for n, leg in enumerate(ordered):
        if leg.from_place != start or leg.from_place == leg.to_place:
            continue
        for last in range(n, len(ordered)):
            if last > n and ordered[last].from_place != ordered[last - 1].to_place:
                break
            if ordered[last].to_place == end and ordered[last].from_place != end:
                return tuple(ordered[n : last + 1])
    raise BadValue("The route does not lead from the place of the first sighting to that of the second.")


def transit(legs: "Sequence[Leg]", seen: Window, then: Window) -> Transit:
    """Whether what was seen at the start of some legs can be what was seen at their end.

    Raises BadValue where a leg has no days.
    """
    lacking = [n for n, leg in enumerate(legs, 1) if leg.transit_days_min is None or leg.transit_days_max is None]
    if not legs or lacking:
        which = lacking[0] if lacking else 1
        raise BadValue(f"Leg {which} between them has no least and most days. Enter them first.")
    least = sum(leg.transit_days_min or 0.0 for leg in legs)
    most = sum(leg.transit_days_max or 0.0 for leg in legs)
    usual = [leg.transit_days_mode for leg in legs]
    earliest, latest = parse_utc(seen.first) + timedelta(days=least), parse_utc(seen.last) + timedelta(days=most)
    after = (parse_utc(then.last) - earliest).total_seconds() / 86400.0
    before = (latest - parse_utc(then.first)).total_seconds() / 86400.0
    return Transit(
        least, most, None if any(u is None for u in usual) else sum(u for u in usual if u is not None),
        Window(utc(earliest), utc(latest)), after >= 0.0 and before >= 0.0, min(after, before),
        tuple(leg.id for leg in legs),
    )  # fmt: skip


def transit_words(found: Transit) -> str:
    """What may be said: that it fits or does not, with days; never that both are one."""
    span = f"{found.least_days:g} to {found.most_days:g} days"
    if found.fits:
        spare = f"{found.slack_days:.1f} days to spare"
        return f"The second fits the travel time of the legs between ({span}), with {spare}."
    return f"The second lies outside the travel time of the legs between ({span}), by {-found.slack_days:.1f} days."
