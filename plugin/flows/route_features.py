"""A route of a case as features for other programs: legs with all that is known of them, stretches, places."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Optional

from ..core import words
from ..core.ports import CaseReading
from ..core.records import Citation, Claim, Leg, LegStretch, Place, Route, Source
from ..core.route_features import LegFeature, PlaceFeature, RouteFeatures, StretchFeature
from ..core.values import Id
from ..gis.geodesy import length_km
from .leg_rows import MADE_OF

PARTED = " | "


def features_of(store: CaseReading, route: Id) -> RouteFeatures:
    """A route as features, places where legs meet once."""
    row = store.get(Route, route)
    legs = sorted(store.where(Leg, "route", route), key=lambda leg: leg.seq)
    places = {place.id: place for place in store.all(Place)}
    used = dict.fromkeys(end for leg in legs for end in (leg.from_place, leg.to_place))
    stretches = {leg.id: store.where(LegStretch, "leg", leg.id) for leg in legs}
    return RouteFeatures(
        tuple(_leg(store, row, leg, places, stretches[leg.id]) for leg in legs),
        tuple(
            StretchFeature(
                leg.seq, each.seq, each.path_status, each.schematic, each.method, each.precision_m, each.track_km,
                each.note, each.geom,
            )
            for leg in legs for each in sorted(stretches[leg.id], key=lambda s: s.seq)
        ),
        tuple(_place(places[each]) for each in used if each in places),
    )  # fmt: skip


def _leg(
    store: CaseReading, route: Route, leg: Leg, places: "dict[Id, Place]", stretches: "Sequence[LegStretch]"
) -> LegFeature:
    start, end = (places[each].label for each in (leg.from_place, leg.to_place))
    credits, sources = _backing(store, leg.id)
    track = sum(each.track_km or 0.0 for each in stretches) if any(each.track_km for each in stretches) else None
    feature = LegFeature(
        start if start == end else f"{start} → {end}", leg.seq, leg.mode, start, end, leg.movement_status,
        leg.path_status, leg.direction, leg.transit_days_min, leg.transit_days_mode, leg.transit_days_max,
        leg.confidence, leg.precision_m, length_km(leg.geom) if leg.geom else None, track, leg.method, leg.note,
        credits, sources, route.name, geom=leg.geom,
    )  # fmt: skip
    return replace(feature, description=_described(feature))


def _backing(store: CaseReading, leg: Id) -> "tuple[Optional[str], Optional[str]]":
    """Whose data a line was drawn from, and which sources back a leg."""
    known = {source.id: source for source in store.all(Source)}
    claims = {claim.id: claim.source for claim in store.all(Claim)}
    cited = [each for each in store.where(Citation, "target_id", leg) if each.target_table == "leg"]
    made = [known[c.source] for c in cited if c.locator == MADE_OF and c.source in known]
    backs = [known.get(c.source or claims.get(c.claim or Id(""), Id(""))) for c in cited if c.locator != MADE_OF]
    credits = PARTED.join(dict.fromkeys(source.credit or source.title for source in made))
    titles = [": ".join(filter(None, (each.publisher, each.title))) for each in backs if each is not None]
    return credits or None, PARTED.join(dict.fromkeys(titles)) or None


def _place(place: Place) -> PlaceFeature:
    at = (place.geom.x, place.geom.y) if place.geom else None
    return PlaceFeature(place.label, place.kind, place.country, place.precision_m, place.note, at)


def _described(leg: LegFeature) -> str:
    """A leg in a sentence or two, for programs that show no more."""
    length = f", {leg.track_km or leg.length_km:,.0f} km" if leg.length_km else ""
    days = words.days(leg.days_min, leg.days_mode, leg.days_max)
    lines = [
        f"{leg.mode}{length}; movement {leg.movement_status}, path {leg.path_status}", days and f"transit {days}",
        leg.precision_m and f"path known to {words.metres(leg.precision_m)}", leg.method,
        leg.credits and f"line made of {leg.credits}", leg.sources and f"sources: {leg.sources}",
    ]  # fmt: skip
    return ". ".join(str(line) for line in lines if line)
