"""Towns that a leg passes, as places to read the map by."""

from ..core.actions import Operation
from ..core.errors import BadValue
from ..core.geometry import Point
from ..core.ports import CaseStore
from ..core.records import Leg, Place, Source
from ..core.values import new_id
from ..gis.geodesy import distance_m
from .leg_rows import credited_source, place_rows
from .rail_leg import towns_along

CREDIT = "GeoNames, CC BY 4.0"
_LEAST_PEOPLE, _MOST, _SAME_M = 100_000, 40, 15_000.0


def towns_as_places(store: CaseStore, leg: Leg) -> "list[Operation]":
    """Rows for the larger towns along a leg that no place of the case stands for yet, with the source of their points.

    Raises BadValue where there is none.
    """
    if leg.geom is None or not leg.geom.lines:
        raise BadValue("The leg has no line yet. Plan it first: towns are looked for along its line.")
    known = [(place.geom.x, place.geom.y) for place in store.all(Place) if place.geom]
    line = tuple(at for part in leg.geom.lines for at in part)
    towns = [town for town in towns_along(line) if town.people >= _LEAST_PEOPLE]
    new = [town for town in towns if all(distance_m(town.at, at) > _SAME_M for at in known)]
    new = sorted(new, key=lambda town: -town.people)[:_MOST]
    if not new:
        raise BadValue("No larger town lies along the leg that is not a place of the case already.")
    about = Source(new_id(), "GeoNames", licence="CC BY 4.0")
    source, operations = credited_source(store, CREDIT, about)
    for town in new:
        place = Place(
            new_id(), town.name, "orientation", kind="town", country=town.country, precision_m=5000.0,
            geom=Point(*town.at),
        )  # fmt: skip
        operations += place_rows(place, source.id)
    return operations
