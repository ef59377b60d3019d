"""What can be asked of an open case: was a call possible between two fixes, do two sightings fit the legs between?"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from ..core.errors import BadValue
from ..core.geometry import LonLat, Point
from ..core.ports import CaseStore, Progress
from ..core.reachable import Fix
from ..core.records import AisEvent, Leg, Place, Track, Vessel
from ..core.sightings import SightingLine
from ..core.times import day_words, instant_words
from ..core.transit import Transit, Window, between, transit
from ..core.values import Id
from .nearest import nearest
from .reachability import Reach, reach_between
from .sightings import read_sightings

GAP = "gap"
_BY_WATER = ("port", "pier", "anchorage", "terminal", "harbour")


@dataclass(frozen=True)
class Dated:
    """Something seen somewhere at some time: what it is called, where, and from when to when it may have been."""

    label: str
    at: LonLat
    window: Window
    place: Optional[Id] = None
    is_vessel: bool = False


@dataclass(frozen=True)
class Pair:
    """Two fixes that belong together: the ends of a gap in what was received of a ship."""

    label: str
    first: Dated
    second: Dated
    event: Optional[Id] = None


@dataclass(frozen=True)
class Asked:
    """Which two fixes, at what speed, with how long a stay, and whether ways are measured by sea."""

    first: Fix
    second: Fix
    knots: float
    port_hours: float
    by_sea: bool


class Possible:
    """Reads a case for such questions; answers belong to whoever asks and are not stored."""

    def __init__(self, store: CaseStore) -> None:
        self._store = store

    def dated(self) -> "tuple[Dated, ...]":
        """Sightings with a position and a date, vessels first, in the order of time."""
        named: dict[str, list[Place]] = {}
        for place in self._store.all(Place):
            named.setdefault(place.label, []).append(place)
        found = [
            _dated(line, line.point, Window(line.from_utc, line.to_utc), named.get(line.place or "", ()))
            for line in read_sightings(self._store)
            if line.point and line.from_utc and line.to_utc and line.status != "withdrawn"
        ]
        return tuple(sorted(found, key=lambda each: (not each.is_vessel, each.window.first)))

    def gaps(self) -> "tuple[Pair, ...]":
        """Gaps in what was received of ships, the longest first, where both ends are known."""
        ships = {ship.id: ship.label for ship in self._store.all(Vessel)}
        names = {track.id: ships.get(track.vessel or Id(""), "") for track in self._store.all(Track)} if ships else {}
        found = []
        for event in self._store.where(AisEvent, "kind", GAP):
            if event.geom is None or event.from_utc is None or event.to_utc is None:
                continue
            if event.to_lon is None or event.to_lat is None:
                continue
            ship = names.get(event.track or Id(""), "")
            label = f"{instant_words(event.from_utc)} – {instant_words(event.to_utc)}"
            label = f"{ship}, {label}" if ship else label
            before = Dated(label, (event.geom.x, event.geom.y), Window(event.from_utc, event.from_utc))
            after = Dated(label, (event.to_lon, event.to_lat), Window(event.to_utc, event.to_utc))
            found.append((event.value or 0.0, Pair(label, before, after, event.id)))
        return tuple(pair for _, pair in sorted(found, key=lambda each: -each[0]))

    def places(self) -> "tuple[tuple[str, LonLat], ...]":
        """Places where a ship may have called: ends of sea legs, and what the case calls a port, pier or anchorage."""
        by_sea = {end for leg in self._store.where(Leg, "mode", "sea") for end in (leg.from_place, leg.to_place)}
        known = (place for place in self._store.all(Place) if place.id in by_sea or (place.kind or "") in _BY_WATER)
        return tuple((place.label, (place.geom.x, place.geom.y)) for place in known if place.geom)

    def on_route(self, route: Id, first: Dated, second: Dated) -> Transit:
        """Whether two sightings fit the legs of a route between their places. Raises BadValue where they can't."""
        if first.place is None or second.place is None:
            raise BadValue("A sighting lies at no place of the case, so that no leg leads from it. Choose another.")
        legs = between(self._store.where(Leg, "route", route), first.place, second.place)
        return transit(legs, first.window, second.window)


def fixes_of(first: Dated, second: Dated) -> "tuple[Fix, Fix]":
    """The fixes that leave the most time: what is impossible between these is impossible."""
    return Fix(first.at, first.window.first), Fix(second.at, second.window.last)


def answer(asked: Asked, places: "Sequence[tuple[str, LonLat]]", progress: Optional[Progress] = None) -> Reach:
    """What was possible; made for a thread. Raises BadValue, Cancelled."""
    return reach_between(asked.first, asked.second, places, asked.knots, asked.port_hours, asked.by_sea, progress)


def _dated(line: SightingLine, point: Point, window: Window, places: "Sequence[Place]") -> Dated:
    """A sighting at the nearest of the places that are called as its own is."""
    at = point.x, point.y
    place = places[0] if len(places) == 1 else nearest(at, places, lambda _: math.inf)
    label = f"{day_words(window.first[:10])} · {line.place or '–'} · {line.observation or line.subject}"
    return Dated(label, at, window, place.id if place else None, line.subject == "vessel")
