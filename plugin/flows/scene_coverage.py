"""What a case holds of images by place, and the coverage calendar made of it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Callable, Optional

from ..core.geometry import MultiPolygon
from ..core.ground import turned
from ..core.imagery.calendar_days import PlaceCalendar, Said, calendar_of, span_of
from ..core.imagery.verdicts import Examined
from ..core.imagery.visits import extent_of_text
from ..core.imagery.where import Reach, in_box, reach_of, shows
from ..core.ports import CaseReading
from ..core.records import Claim, Look, Place, PlaceArea, Scene, Search, Sighting
from ..core.times import parse_utc
from ..core.values import Id, Utc
from ..gis.zones import local_time


@dataclass(frozen=True)
class Placed:
    """Images and places of a case, and which shows which by its footprint."""

    scenes: "dict[Id, Scene]"
    places: "dict[Id, Place]"
    at: "dict[Id, frozenset[Id]]"


@dataclass(frozen=True)
class Known:
    """What the case holds of images; `sighted` has place and subject of sightings by image, `at` images by place."""

    scenes: "dict[Id, Scene]"
    looks: "dict[Id, list[Look]]"
    sighted: "dict[Id, list[tuple[Optional[Id], str]]]"
    places: "dict[Id, Place]"
    at: "dict[Id, frozenset[Id]]"
    searches: tuple[Search, ...]

    def examined(self, row: Id, place: Optional[Id]) -> Examined:
        """An image with the looks at a place; with all of them for None."""
        looks = self.looks.get(row, ())
        sighted = self.sighted.get(row, ())
        if place is not None:
            looks = [look for look in looks if look.place in (None, place)]
            sighted = [pair for pair in sighted if pair[0] in (None, place)]
        return Examined(self.scenes[row], tuple(looks), tuple(subject for _, subject in sighted))

    def all_examined(self, place: Optional[Id]) -> tuple[Examined, ...]:
        """Images that show a place, all of the case for None; oldest first, undated last."""
        listed = self.scenes if place is None else self.at.get(place, ())
        found = [self.examined(row, place) for row in listed]
        return tuple(sorted(found, key=lambda e: (e.scene.acquired_from or "9999", e.scene.title or "", e.scene.id)))


def read_placed(store: CaseReading) -> Placed:
    """Images and places of a case. Raises CaseError."""
    scenes = {scene.id: scene for scene in store.all(Scene)}
    places = {place.id: place for place in store.all(Place)}
    areas: dict[Id, MultiPolygon] = {}
    for area in store.all(PlaceArea):
        if area.geom is not None:
            before = areas[area.place].polygons if area.place in areas else ()
            areas[area.place] = MultiPolygon((*before, area.geom.rings))
    reaches = {row: reach_of(scene.geom) for row, scene in scenes.items() if scene.geom is not None}
    return Placed(scenes, places, {p.id: _scenes_at(p, areas.get(p.id), scenes, reaches) for p in places.values()})


def read_known(store: CaseReading, placed: Optional[Placed] = None) -> Known:
    """What a case holds of images, by place; images and places as read before, where given. Raises CaseError."""
    placed = placed or read_placed(store)
    looks: dict[Id, list[Look]] = {}
    of_look: dict[Id, Look] = {}
    at = {place: set(rows) for place, rows in placed.at.items()}
    for look in store.all(Look):
        if look.scene in placed.scenes:
            looks.setdefault(look.scene, []).append(look)
            of_look[look.id] = look
            if look.place in at:
                at[look.place].add(look.scene)
    sighted: dict[Id, list[tuple[Optional[Id], str]]] = {}
    for look_id, subject, status in store.columns(Sighting, ("look", "subject", "status")):
        made = of_look.get(look_id)
        if made is not None and status != "withdrawn":
            sighted.setdefault(made.scene, []).append((made.place, subject))
    by_place = {place: frozenset(rows) for place, rows in at.items() if rows}
    return Known(placed.scenes, looks, sighted, placed.places, by_place, store.all(Search))


def _scenes_at(
    place: Place, area: Optional[MultiPolygon], scenes: "dict[Id, Scene]", reaches: "dict[Id, Reach]"
) -> "frozenset[Id]":
    """Images whose footprint shows a place, or that were typed for it."""
    found = {scene.id for scene in scenes.values() if scene.place == place.id}
    if place.geom is None:
        return frozenset(found)
    at, within = (place.geom.x, place.geom.y), place.precision_m or 0.0
    wide = reach_of(area) if area is not None else None
    for row, reach in reaches.items():
        if (wide is not None and _overlap(wide, reach)) or (wide is None and reach.near(at, within)):
            shape = scenes[row].geom
            if shape is not None and shows(shape, at, area, within):
                found.add(row)
    return frozenset(found)


def _overlap(a: Reach, b: Reach) -> bool:
    return a.south <= b.north and b.south <= a.north and abs(turned(a.middle - b.middle)) <= a.half + b.half


def coverage_of(
    store: CaseReading,
    known: Known,
    row: Id,
    subject: Optional[str],
    window: "Optional[tuple[date, date]]" = None,
) -> Optional[PlaceCalendar]:
    """The calendar of a place; its window is that of all images, searches and reports where none is given."""
    place, examined = known.places[row], known.all_examined(row)

    def local(moment: str) -> datetime:
        return local_time(moment, place.tz) or parse_utc(moment)

    point = place.geom
    searches = tuple(
        s
        for s, box in ((s, extent_of_text(s.extent)) for s in known.searches)
        if s.place == row or (s.place is None and box is not None and point and in_box(box, (point.x, point.y)))
    )
    said = _said(store, row, local)
    if window is None:
        span = span_of(examined, searches, local)
        days = [*(span or ()), *(day for s in said for day in (s.first, s.last))]
        if not days:
            return None
        window = min(days).replace(day=1), max(days)
    named = (row, place.label, place.tz if local_time("2000-01-01T00:00:00Z", place.tz) else None)
    return calendar_of(named, window, examined, searches, said, subject, local)


def _said(store: CaseReading, place: Id, local: Callable[[str], datetime]) -> tuple[Said, ...]:
    """Claims about a place with a day or window. Raises CaseError."""
    found = []
    for claim in store.where(Claim, "place", place):
        start, end = claim.from_utc or claim.to_utc, claim.to_utc or claim.from_utc
        if start and end and claim.kind != "denial":
            text = claim.wording or claim.subject or ""
            found.append(Said(claim.id, "claim", text, _day(start, local), _day(end, local)))
    return tuple(found)


def _day(moment: Utc, local: Callable[[str], datetime]) -> date:
    """The day somebody wrote; a bare day is no instant of UTC."""
    if moment[11:] in ("00:00:00Z", "23:59:59Z"):
        return date.fromisoformat(moment[:10])
    return local(moment).date()
