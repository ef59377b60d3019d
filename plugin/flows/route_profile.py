"""Lay places, sightings and AIS events of a case along a route, with the kilometre and the distance off the line."""

from collections.abc import Iterable
from typing import Optional

from ..core import words
from ..core.geometry import LonLat
from ..core.ports import CaseReading
from ..core.records import AisEvent, Leg, LegStretch, Place, Route, Sighting, Track, Vessel
from ..core.route_profile import (
    EVENT,
    PLACE,
    SIGHTING,
    Band,
    Piece,
    ProfileEntry,
    RouteProfile,
    Ruler,
    Subject,
    in_order,
    measured,
)
from ..core.sightings import when_words
from ..core.times import window_words
from ..core.values import Id
from ..gis.geodesy import distance_m, length_km
from ..gis.line_cut import running_km
from .leg_rows import leg_named

REACH_KM = 25.0
_SAME_KM = 0.5


def route_profile(store: CaseReading, route: Id, reach_km: float = REACH_KM) -> RouteProfile:
    """The profile of a route. Raises CaseError where it is gone.

    Kilometres are ellipsoidal along the line as drawn, stretched to the length of track where a source states that.
    What lies farther than `reach_km` off is counted and left out; each row is at the point of the line nearest to it.
    """
    name = store.get(Route, route).name
    laid = _Laid(store)
    for leg in sorted(store.where(Leg, "route", route), key=lambda each: each.seq):
        laid.add(leg)
    ruler = Ruler(laid.pieces, reach_km)
    places = store.all(Place)
    ends = list(_ends(laid, {place.id: place for place in places}))
    at_end = {entry.subject.id for entry in ends}
    passed, _ = measured(
        [
            Subject(PLACE, place.id, (place.geom.x, place.geom.y), place.label) for place in places
            if place.geom and place.id not in at_end
        ], ruler,
    )  # fmt: skip
    placed = [each for each in store.all(Sighting) if each.geom is not None]
    seen, _ = measured(_sightings(store, placed, ruler), ruler)
    events, off = measured(_events(store), ruler)
    told = [*laid.told(), *_left_out(len(placed) - len(seen), store.count(Sighting) - len(placed), off, reach_km)]
    return RouteProfile(name, tuple(laid.bands), in_order((*ends, *passed, *seen, *events)), tuple(told))


class _Laid:
    """The ruler while it grows, leg by leg."""

    def __init__(self, store: CaseReading) -> None:
        self._store = store
        self.pieces: list[Piece] = []
        self.bands: list[Band] = []
        self.ends: list[tuple[Id, float, str, Optional[LonLat]]] = []
        self._km = 0.0
        self._stated: list[str] = []
        self._bare: list[str] = []

    def add(self, leg: Leg) -> None:
        """Lay a leg at the end of those before."""
        name, begun = leg_named(self._store, leg), self._km
        stretches = sorted(self._store.where(LegStretch, "leg", leg.id), key=lambda each: each.seq)
        parts = [(s.geom, s.track_km, s.path_status) for s in stretches if s.geom]
        if not parts and leg.geom is not None:
            parts = [(leg.geom, None, leg.path_status)]
        for line, track_km, status in parts:
            drawn = length_km(line)
            stretch = track_km / drawn if track_km and drawn > 0.0 else 1.0
            band = Band(leg.id, name, leg.mode, status, self._km, self._km + drawn * stretch, bool(track_km))
            self._lay(band, line.lines, stretch)
        if not parts:
            self.bands.append(Band(leg.id, name, leg.mode, leg.path_status, begun, begun, stated=False))
            if leg.mode != "transshipment":
                self._bare.append(name)
        if any(track for _, track, _ in parts):
            drawn = sum(length_km(line) for line, _, _ in parts)
            track = words.number(self._km - begun)
            self._stated.append(f"{name} ({track} km of track on {words.number(drawn)} km drawn)")
        first = parts[0][0].lines[0][0] if parts else None
        last = parts[-1][0].lines[-1][-1] if parts else None
        self.ends += [(leg.from_place, begun, name, first), (leg.to_place, self._km, name, last)]

    def told(self) -> "list[str]":
        """What the kilometres rest on."""
        found = []
        if self._stated:
            found.append(f"Kilometres follow the length of track that the source states on {', '.join(self._stated)}.")
        if any(not band.stated and band.end_km > band.start_km for band in self.bands):
            rest = "Elsewhere they" if self._stated else "Kilometres"
            found.append(f"{rest} are those of the line as drawn, and no better known than that.")
        if self._bare:
            found.append(f"No line is drawn for {', '.join(self._bare)}, which takes no room here.")
        return found

    def _lay(self, band: Band, lines: "tuple[tuple[LonLat, ...], ...]", stretch: float) -> None:
        self.bands.append(band)
        for chain in lines:
            km = tuple(self._km + each * stretch for each in running_km(chain))
            self.pieces.append(Piece(band, chain, km))
            self._km = km[-1]


def _ends(laid: _Laid, places: "dict[Id, Place]") -> "Iterable[ProfileEntry]":
    """Places where legs begin and end: at those kilometres, wherever on the line they would lie; each time once."""
    said: dict[Id, float] = {}
    for row, km, name, at in laid.ends:
        place = places.get(row)
        if place is None or abs(said.get(row, -1e9) - km) < _SAME_KM:
            continue
        said[row] = km
        here = (place.geom.x, place.geom.y) if place.geom else at
        if here is not None:
            off = distance_m(here, at) / 1000.0 if at is not None else 0.0
            yield ProfileEntry(Subject(PLACE, row, here, place.label), km, off, name)


def _sightings(store: CaseReading, placed: "list[Sighting]", ruler: Ruler) -> "list[Subject]":
    """Sightings near the line with what a list shows of them; no number without the reason for its width."""
    near = {each.id: each for each in placed if each.geom and ruler.at((each.geom.x, each.geom.y)) is not None}
    found = []
    for entry in store.listing_of(tuple(near)):
        row = near[entry.id]
        count = words.counted(entry.counted, entry.unit) if not entry.counted.empty and entry.counted.stands else ""
        about = " · ".join(filter(None, (count, row.observation)))
        if row.geom is None:
            continue
        found.append(
            Subject(
                SIGHTING, row.id, (row.geom.x, row.geom.y), what=entry.subject, when=when_words(entry),
                since=entry.from_utc or entry.to_utc or "", about=about, status=row.status, reported=row.look is None,
            )
        )  # fmt: skip
    return found


def _events(store: CaseReading) -> "list[Subject]":
    """What AIS shows, with the ship whose track it is on."""
    ships = {ship.id: ship.label for ship in store.all(Vessel)}
    of_track = {track: ships.get(ship, "") for track, ship in store.columns(Track, ("id", "vessel"))}
    return [
        Subject(
            EVENT, each.id, (each.geom.x, each.geom.y), what=each.kind, when=window_words(each.from_utc, each.to_utc),
            since=each.from_utc or "", about=" · ".join(filter(None, (of_track.get(each.track or ""), each.note))),
        )
        for each in store.all(AisEvent) if each.geom is not None
    ]  # fmt: skip


def _left_out(far: int, nowhere: int, events: int, reach_km: float) -> "list[str]":
    told = []
    for count, one, many in ((far, "sighting lies", "sightings lie"), (events, "AIS event lies", "AIS events lie")):
        if count:
            end = "is left out" if count == 1 else "are left out"
            told.append(f"{words.plural(count, one, many)} farther than {reach_km:.0f} km from the line and {end}.")
    if nowhere:
        told.append(f"{words.plural(nowhere, 'sighting has', 'sightings have')} no position.")
    return told
