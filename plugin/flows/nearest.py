"""Which of some places a position lies at."""

from collections.abc import Iterable
from typing import Callable, Optional

from ..core.geometry import LonLat
from ..core.records import Place
from ..gis.geodesy import distance_m

_LEAST_M_A_DEGREE = 110_000.0


def nearest(at: LonLat, places: Iterable[Place], reach_m: Callable[[Place], float]) -> Optional[Place]:
    """The closest place whose reach in metres gets to a position in degrees; None where that of none does."""
    found = []
    for place in places:
        if place.geom is None or abs(place.geom.y - at[1]) * _LEAST_M_A_DEGREE > reach_m(place):
            continue
        away = distance_m(at, (place.geom.x, place.geom.y))
        if away <= reach_m(place):
            found.append((away, place))
    return min(found, key=lambda pair: pair[0])[1] if found else None
