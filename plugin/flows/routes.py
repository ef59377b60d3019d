"""Read the routes of a case as a tree: routes, their legs, and the places the legs join."""

from ..core.claims import UNKNOWN_SOURCE, grade, independent_sources
from ..core.ports import CaseStore
from ..core.records import Citation, Claim, Leg, LegStretch, Place, PlaceName, Route, Source
from ..core.routes import ClaimLine, LegLine, PlaceLine, RouteLine
from ..core.values import Id
from ..gis.geodesy import length_km


def read_routes(store: CaseStore) -> tuple[RouteLine, ...]:
    """Every route with its legs in order. Lengths are ellipsoidal kilometres of the drawn line."""
    cited = _Cited(store)
    places = {place.id: place for place in store.all(Place)}
    natives = _native_names(store)
    stretches: dict[Id, tuple[LegStretch, ...]] = {}
    for stretch in store.all(LegStretch):
        stretches[stretch.leg] = (*stretches.get(stretch.leg, ()), stretch)
    legs: dict[Id, tuple[LegLine, ...]] = {}
    for leg in sorted(store.all(Leg), key=lambda leg: leg.seq):
        ends = tuple(_place_line(places[end], natives, cited) for end in (leg.from_place, leg.to_place))
        line = _leg_line(leg, ends, stretches.get(leg.id, ()), cited)
        legs[leg.route] = (*legs.get(leg.route, ()), line)
    return tuple(
        RouteLine(route.id, route.name, route.status, route.direction, legs.get(route.id, ()), cited.sources(route.id))
        for route in store.all(Route)
    )


def read_claims_about(store: CaseStore, target: Id) -> tuple[ClaimLine, ...]:
    """What sources say of a row: claims that cite it or lie at it, then sources cited without a claim."""
    return _Cited(store).claims(target)


# citations that say what a geometry was made of; they support nothing that was claimed
_MADE_OF = ("line", "point")


class _Cited:
    """Which claims and sources stand behind which row."""

    def __init__(self, store: CaseStore) -> None:
        self._claims = {claim.id: claim for claim in store.all(Claim)}
        self._sources = {source.id: source for source in store.all(Source)}
        self._claims_of: dict[str, tuple[Id, ...]] = {}
        self._sources_of: dict[str, tuple[Id, ...]] = {}
        for citation in store.all(Citation):
            if citation.claim:
                self._claims_of[citation.target_id] = (*self._claims_of.get(citation.target_id, ()), citation.claim)
            elif citation.source and citation.locator not in _MADE_OF:
                self._sources_of[citation.target_id] = (*self._sources_of.get(citation.target_id, ()), citation.source)
        for claim in self._claims.values():
            if claim.place:
                self._claims_of[claim.place] = (*self._claims_of.get(claim.place, ()), claim.id)

    def sources(self, target: Id) -> int:
        """Independent sources behind a row: a claim that repeats another adds none, nor does a later edition."""
        claims, sources = self._claims_of.get(target, ()), self._sources_of.get(target, ())
        return len(independent_sources(self._claims, self._sources, claims, sources))

    def claims(self, target: Id) -> tuple[ClaimLine, ...]:
        claims = dict.fromkeys(self._claims_of.get(target, ()))
        lines = [_claim_line(self._claims[c], self._sources) for c in claims if c in self._claims]
        bare = [s for s in dict.fromkeys(self._sources_of.get(target, ())) if s in self._sources]
        lines += [_source_line(self._sources[source]) for source in bare]
        return tuple(sorted(lines, key=lambda line: line.published_on or ""))


def _claim_line(claim: Claim, sources: dict[Id, Source]) -> ClaimLine:
    source = sources[claim.source]
    return ClaimLine(
        publisher=source.publisher or source.title,
        published_on=source.published_on,
        kind=claim.kind,
        wording=claim.wording or claim.subject,
        grade=grade(source.reliability, claim.credibility),
        second_hand=claim.status == "second_hand",
        repeats=claim.repeats is not None,
        url=source.url,
        when=claim.when_wording,
    )


def _source_line(source: Source) -> ClaimLine:
    return ClaimLine(
        publisher=source.publisher or source.title,
        published_on=source.published_on,
        kind="source",
        wording=source.title,
        grade=source.reliability if source.reliability not in (None, UNKNOWN_SOURCE) else "unknown",
        second_hand=False,
        repeats=False,
        url=source.url,
    )


def _leg_line(leg: Leg, ends: tuple[PlaceLine, ...], stretches: tuple[LegStretch, ...], cited: _Cited) -> LegLine:
    drawn = length_km(leg.geom) if leg.geom else None
    return LegLine(
        id=leg.id,
        seq=leg.seq,
        mode=leg.mode,
        start=ends[0],
        end=ends[1],
        movement_status=leg.movement_status,
        path_status=leg.path_status,
        direction=leg.direction,
        length_km=_along(stretches) or drawn,
        drawn_km=drawn,
        days=(leg.transit_days_min, leg.transit_days_mode, leg.transit_days_max),
        sources=cited.sources(leg.id),
        schematic_parts=any(stretch.schematic for stretch in stretches),
        method=leg.method,
        precision_m=leg.precision_m,
        confidence=leg.confidence,
        note=leg.note,
    )


def _along(stretches: tuple[LegStretch, ...]) -> float:
    """Length of a leg in stretches: each by its track where the source states that, else as drawn."""
    return sum(s.track_km or (length_km(s.geom) if s.geom else 0.0) for s in stretches)


def _place_line(place: Place, natives: dict[Id, str], cited: _Cited) -> PlaceLine:
    return PlaceLine(
        id=place.id,
        label=place.label,
        native=natives.get(place.id),
        kind=place.kind,
        precision_m=place.precision_m,
        sources=cited.sources(place.id),
        note=place.note,
    )


def _native_names(store: CaseStore) -> dict[Id, str]:
    names: dict[Id, str] = {}
    for name in store.all(PlaceName):
        if name.language in ("ru", "ko"):
            names.setdefault(name.place, name.name)
    return names


def leg_label(leg: LegLine) -> str:
    """Rajin → Dunai, or the one place for a transshipment."""
    return leg.start.label if leg.start.id == leg.end.id else f"{leg.start.label} → {leg.end.label}"
