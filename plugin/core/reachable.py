"""What a ship could have done between two positions: how far off its way, and how long in a port.

Arithmetic over distances that somebody measured. The straight way is never longer than a ship's, so what is impossible
by it is impossible, and what is possible by it may still be too far by sea.
"""

import math
from dataclasses import dataclass

from .errors import BadValue
from .geometry import LonLat
from .times import parse_utc
from .values import Utc

KM_PER_NM = 1.852
FASTEST_KNOTS = 60.0


@dataclass(frozen=True)
class Fix:
    """A position at an instant, as of AIS or of a dated sighting."""

    at: LonLat
    utc: Utc


@dataclass(frozen=True)
class Budget:
    """Time and distance between two fixes at a speed, once hours in port are taken off.

    `spare_km` is what a detour may cost over the straight way; `least_knots` the speed that the straight way needs.
    """

    hours: float
    port_hours: float
    knots: float
    straight_km: float
    reach_km: float
    least_knots: float

    @property
    def spare_km(self) -> float:
        """Kilometres left for a detour."""
        return self.reach_km - self.straight_km


@dataclass(frozen=True)
class Call:
    """Whether a call at a place was possible, and the longest stay it left; negative where hours were missing."""

    name: str
    at: LonLat
    there_km: float
    onward_km: float
    hours_left: float
    possible: bool


def budget_of(first: Fix, second: Fix, straight_km: float, knots: float, port_hours: float) -> Budget:
    """The budget between two fixes.

    Raises BadValue for a position, speed or stay that can't be, fixes in the wrong order or too far apart for it.
    """
    for lon, lat in (first.at, second.at):
        if not (-180.0 <= lon <= 180.0 and -90.0 <= lat <= 90.0):
            raise BadValue(f"There is no position {lat:g}, {lon:g}. Give latitude and longitude in degrees.")
    if not 0.1 <= knots <= FASTEST_KNOTS:
        raise BadValue(f"The speed is between 0.1 and {FASTEST_KNOTS:.0f} knots, not {knots:g}.")
    if port_hours < 0.0:
        raise BadValue("Hours in port are 0 or more.")
    hours = (parse_utc(second.utc) - parse_utc(first.utc)).total_seconds() / 3600.0
    if hours <= 0.0:
        raise BadValue("The second position is not later than the first. Give them in the order of time.")
    least = straight_km / KM_PER_NM / hours
    reach = knots * KM_PER_NM * (hours - port_hours)
    if least > knots:
        raise BadValue(
            f"The positions lie {straight_km:,.0f} km apart: that takes {least:.1f} knots or more in {hours:.1f} h, "
            f"not {knots:g}. Check positions and times, or raise the speed."
        )
    if reach < straight_km:
        stay = hours - straight_km / KM_PER_NM / knots
        raise BadValue(
            f"At {knots:g} knots the straight way leaves {stay:.1f} h, less than the {port_hours:g} h in port. Shorten "
            "the stay, or raise the speed."
        )
    return Budget(hours, port_hours, knots, straight_km, reach, least)


def call_at(name: str, at: LonLat, there_km: float, onward_km: float, budget: Budget) -> Call:
    """A call at a place on the way; it is possible where the hours in port of the budget fit."""
    left = budget.hours - (there_km + onward_km) / KM_PER_NM / budget.knots
    return Call(name, at, there_km, onward_km, left, left >= budget.port_hours and left >= 0.0)


def call_words(call: Call, knots: float) -> str:
    """What may be said of it: that it was possible, never that it happened."""
    if call.hours_left < 0.0:
        return f"a call at {call.name} was not possible at {knots:g} kn ({-call.hours_left:.1f} h too far)"
    if not call.possible:
        return f"a call at {call.name} was possible for {_whole(call.hours_left)} only at {knots:g} kn"
    return f"a call at {call.name} was possible (up to {_whole(call.hours_left)} in port at {knots:g} kn)"


def _whole(hours: float) -> str:
    """Whole hours that there were: rounded down, for more were not possible."""
    return f"{math.floor(hours)} h" if hours >= 1.0 else "less than 1 h"
