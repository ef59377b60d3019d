"""Routes exchanged with other programs: a route written to a file, and lines of a file taken as legs."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable, Optional

from ..core import words
from ..core.actions import Action, Insert, Operation, Receipt
from ..core.errors import BadValue
from ..core.geometry import LonLat, Point
from ..core.leg_drafts import CONFIDENCES, DIRECTIONS, MODES, STATUSES, LegDraft, checked, with_draft
from ..core.ports import CaseStore
from ..core.records import Citation, Leg, LegStretch, Place, Route, Source
from ..core.route_features import LegFeature, PlaceFeature, ReadRoute, StretchFeature
from ..core.values import Id, new_id
from ..gis import route_files, route_reading
from ..gis.geodesy import distance_m
from .leg_rows import MADE_OF, credited_source
from .route_features import PARTED, features_of

ENDINGS = tuple(route_files.FORMATS)


@dataclass(frozen=True)
class ImportWish:
    """Into which route (None: a new one called `name`), and what legs are of which the file does not say it."""

    route: Optional[Id]
    name: str
    mode: str
    status: str
    snap_km: float = 5.0
    credit: str = ""


@dataclass(frozen=True)
class Imported:
    """What was added, and what has to be said of it."""

    route: Id
    legs: int
    places: int
    told: tuple[str, ...]


class RouteExchange:
    """Writes routes of a case to files and takes legs from them; `tell` draws and passes on what changed."""

    def __init__(self, store: CaseStore, tell: Callable[[Receipt], Receipt]) -> None:
        self._store, self._tell = store, tell

    def export(self, route: Id, path: Path) -> int:
        """Write a route; answers with how many legs. Raises BadValue, RouteError, CaseError with what to do."""
        features = features_of(self._store, route)
        if not features.legs:
            raise BadValue("The route has no leg to export.")
        route_files.write_route(features, path)
        return len(features.legs)

    def keep(self, read: ReadRoute, wish: ImportWish) -> Imported:
        """Add the legs that were read, in one action; lines stay as they are, also where an end lies off its place.

        Raises BadValue with what to correct.
        """
        if wish.mode not in MODES or wish.status not in STATUSES:
            raise BadValue("Choose how the legs are travelled, and what is known of them.")
        if not read.found.legs:
            raise BadValue(f"{read.file} holds no line that can be a leg.")
        operations: list[Operation] = []
        route = wish.route
        if route is None:
            if not wish.name.strip():
                raise BadValue("Give the new route a name, or choose a route of the case.")
            route = new_id()
            operations.append(Insert(Route(route, wish.name.strip(), wish.status)))
        ends = _Ends(self._store.all(Place), read.found.places, wish.snap_km)
        last = max((leg.seq for leg in self._store.where(Leg, "route", route)), default=0)
        credits: dict[str, Source] = {}
        legs: list[Operation] = []
        order = sorted(range(len(read.found.legs)), key=lambda n: read.found.legs[n].seq or n + 1)
        for seq, feature in enumerate((read.found.legs[n] for n in order), last + 1):
            draft = _draft(feature, wish, read.file, ends)
            bare = Leg(
                new_id(), route, seq, draft.mode, draft.from_place, draft.to_place, draft.movement_status,
                draft.path_status, geom=feature.geom,
            )  # fmt: skip
            leg = with_draft(bare, checked(draft))
            legs.append(Insert(leg))
            parts = [each for each in read.found.stretches if each.leg == feature.seq and each.path_status in STATUSES]
            legs += [Insert(_stretch(leg.id, each)) for each in sorted(parts, key=lambda each: each.seq)]
            for credit in filter(None, (feature.credits or wish.credit).strip().split(PARTED)):
                if credit not in credits:
                    credits[credit], added = credited_source(self._store, credit)
                    legs += added
                legs.append(Insert(Citation(new_id(), "leg", leg.id, source=credits[credit].id, locator=MADE_OF)))
        operations += [Insert(place) for place in ends.made] + legs
        count = words.plural(len(read.found.legs), "leg", "legs")
        self._tell(self._store.apply(Action("import_legs", f"{count} imported from {read.file}", tuple(operations))))
        return Imported(route, len(read.found.legs), len(ends.made), read.rejected)


def read(path: Path) -> ReadRoute:
    """Lines of a file; for a thread. Raises RouteError where it can't be read."""
    return route_reading.read_route(path)


class _Ends:
    """Places for the ends of lines: those of the case that lie near, else new ones, each made once."""

    def __init__(self, places: "Sequence[Place]", told: "Sequence[PlaceFeature]", snap_km: float) -> None:
        self._known = [place for place in places if place.geom is not None]
        self._told = {each.name: each for each in told if each.geom is not None}
        self._snap_m = snap_km * 1000.0
        self.made: list[Place] = []

    def at(self, where: Optional[LonLat], label: Optional[str], otherwise: str, *, other: Optional[Id] = None) -> Id:
        """The place at a position: one of that label first, then the nearest, then a new one; never `other`."""
        told = self._told.get(label or "")
        at = where if where is not None else told.geom if told is not None else None
        if at is None:
            raise BadValue(f"“{otherwise}” has neither a line nor a place whose position is known.")
        near = [
            (distance_m(at, (place.geom.x, place.geom.y)), place) for place in (*self._known, *self.made)
            if place.geom is not None and place.id != other and abs(place.geom.y - at[1]) * 110_000.0 <= self._snap_m
        ]  # fmt: skip
        near = [(away, place) for away, place in near if away <= self._snap_m]
        if label:
            same = [(away, place) for away, place in near if place.label == label]
            near = same or ([] if told is not None else near)
        if near:
            return min(near, key=lambda found: found[0])[1].id
        position = told.geom if told is not None and told.geom is not None else at
        fresh = Place(new_id(), label or otherwise, geom=Point(*position))
        if told is not None:
            fresh = replace(
                fresh, kind=told.kind, country=told.country, precision_m=told.precision_m, note=told.note
            )  # fmt: skip
        self.made.append(fresh)
        return fresh.id


def _draft(feature: LegFeature, wish: ImportWish, file: str, ends: _Ends) -> LegDraft:
    """A leg as the record takes it; what the file says that the record does not know is what was wished."""
    mode = feature.mode if feature.mode in MODES else wish.mode
    name = feature.name or Path(file).stem
    first = feature.geom.lines[0][0] if feature.geom else None
    last = feature.geom.lines[-1][-1] if feature.geom else None
    start = ends.at(first, feature.from_place, f"{name} start")
    end = start if mode == "transshipment" else ends.at(last, feature.to_place, f"{name} end", other=start)
    named = f", “{feature.name}”" if feature.name else ""
    return LegDraft(
        str(mode), start, end, _known(feature.movement_status, STATUSES, wish.status),
        _known(feature.path_status, STATUSES, wish.status), _or_none(feature.direction, DIRECTIONS), feature.days_min,
        feature.days_mode, feature.days_max, _or_none(feature.confidence, CONFIDENCES), feature.precision_m,
        feature.method or f"imported from {file}{named}", feature.note,
    )  # fmt: skip


def _known(value: Optional[str], of: "tuple[str, ...]", otherwise: str) -> str:
    return value if value in of and value is not None else otherwise


def _or_none(value: Optional[str], of: "tuple[Optional[str], ...]") -> Optional[str]:
    return value if value in of else None


def _stretch(leg: Id, each: StretchFeature) -> LegStretch:
    return LegStretch(
        new_id(), leg, each.seq, each.path_status, each.schematic, each.method, each.precision_m, each.track_km,
        each.geom, each.note,
    )  # fmt: skip
