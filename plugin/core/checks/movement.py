"""Do legs join the places they say, in order, and are ships who they say they are?"""

import math
import re
from collections.abc import Iterator

from ..geometry import LonLat
from ..records import Leg, Place, Route, Vessel
from .finding import ERROR, WARNING, Finding
from .reading import Reading

_LEAST_REACH_M = 10_000.0
_EARTH_RADIUS_M = 6_371_008.8


def imo_is_valid(imo: str) -> bool:
    """The IMO check digit: the last digit of the sum of the first six, weighted 7 down to 2."""
    if not re.fullmatch(r"\d{7}", imo):
        return False
    return sum(int(digit) * weight for digit, weight in zip(imo, range(7, 1, -1))) % 10 == int(imo[6])


def _vessels(case: Reading) -> Iterator[Finding]:
    for vessel in case.all(Vessel):
        if vessel.imo and not imo_is_valid(vessel.imo):
            yield Finding(
                ERROR, "vessel", vessel.id, "imo", f"{vessel.imo} fails the IMO check digit.", "Correct a digit."
            )


def _leg_ends(case: Reading) -> Iterator[Finding]:
    places = {place.id: place for place in case.all(Place)}
    for leg in case.all(Leg):
        if leg.geom is None or not (leg.geom.lines and leg.geom.lines[0] and leg.geom.lines[-1]):
            continue
        ends = (
            ("from_place", leg.from_place, leg.geom.lines[0][0]),
            ("to_place", leg.to_place, leg.geom.lines[-1][-1]),
        )
        for field, place_id, end in ends:
            place = places.get(place_id)
            if place is None or place.geom is None:
                continue
            away = _distance_m(end, (place.geom.x, place.geom.y))
            if away > max(_LEAST_REACH_M, 2 * (place.precision_m or 0.0)):
                yield Finding(
                    WARNING, "leg", leg.id, field, f"The line ends {away / 1000:.0f} km from {place.label}.",
                    "Draw it to the place, turn it round, or choose the place it goes to.",
                )  # fmt: skip


def _leg_order(case: Reading) -> Iterator[Finding]:
    of_route: dict[str, list[Leg]] = {}
    for leg in case.all(Leg):
        of_route.setdefault(leg.route, []).append(leg)
    for route in case.all(Route):
        chain = sorted(of_route.get(route.id, ()), key=lambda leg: leg.seq)
        for number, leg in enumerate(chain, start=1):
            if leg.seq != number:
                yield Finding(
                    WARNING, "leg", leg.id, "seq", f"Leg {number} of “{route.name}” is numbered {leg.seq}.",
                    "Number the legs 1, 2, 3 …",
                )  # fmt: skip
        for before, after in zip(chain, chain[1:]):
            if before.to_place != after.from_place:
                yield Finding(
                    WARNING, "leg", after.id, "from_place", "It does not start where the leg before it ends.",
                    "Change the order of the legs, or one of the two places.",
                )  # fmt: skip


def _distance_m(a: LonLat, b: LonLat) -> float:
    """Great-circle distance by the haversine formula; good to half a per cent, which is enough here."""
    (ax, ay), (bx, by) = ((math.radians(x), math.radians(y)) for x, y in (a, b))
    h = math.sin((by - ay) / 2) ** 2 + math.cos(ay) * math.cos(by) * math.sin((bx - ax) / 2) ** 2
    return 2 * _EARTH_RADIUS_M * math.asin(math.sqrt(min(h, 1.0)))


CHECKS = (_vessels, _leg_ends, _leg_order)
