"""Routes and legs: plan, keep, edit, cut, join, turn round, put in order."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Callable, Optional

from ..core.actions import Action, Delete, Insert, Operation, Receipt, Update
from ..core.errors import BadValue
from ..core.geometry import LonLat, MultiLine, Point
from ..core.leg_drafts import LegDraft, checked, with_draft
from ..core.leg_lines import Planned, joined, stretches_for, turned_round
from ..core.ports import CaseStore
from ..core.records import Citation, Leg, LegStretch, Place, Route
from ..core.values import Id, new_id
from ..gis.geodesy import length_km
from ..gis.line_cut import along_km, away_from, cut_at
from .leg_rows import credit_rows, leg_named
from .leg_towns import towns_as_places

_NEAR_KM = 15.0
_BY_HAND = "then edited by hand"


class RouteBook:
    """What the Routes panel reads and does beyond its tree; `tell` draws and passes on what changed.

    Everything that changes the case is one action. It raises BadValue with what to correct, Conflict where a row is no
    longer the one it was filled from, and what else `CaseStore.apply` raises.
    """

    def __init__(self, store: CaseStore, tell: Callable[[Receipt], Receipt]) -> None:
        self._store, self._tell = store, tell

    def places(self) -> "tuple[Place, ...]":
        """Places with a position: those that are there only to read the map by come last, else by their labels."""
        placed = (place for place in self._store.all(Place) if place.geom)
        return tuple(sorted(placed, key=lambda place: (place.role == "orientation", place.label)))

    def routes(self) -> "tuple[Route, ...]":
        """Every route."""
        return self._store.all(Route)

    def leg(self, leg: Id) -> Leg:
        """One leg as it is stored now."""
        return self._store.get(Leg, leg)

    def legs_of(self, route: Id) -> "tuple[Leg, ...]":
        """The legs of a route in order."""
        return tuple(sorted(self._store.where(Leg, "route", route), key=lambda leg: leg.seq))

    def stretches(self, leg: Id) -> "tuple[LegStretch, ...]":
        """The stretches of a leg in order; none where its line is known in one way throughout."""
        return tuple(sorted(self._store.where(LegStretch, "leg", leg), key=lambda each: each.seq))

    def passed(self, leg: Id) -> "tuple[Place, ...]":
        """Places between the ends of a leg that lie close to its line, in its order."""
        seen = self.leg(leg)
        if seen.geom is None:
            return ()
        near = [
            (at, place) for place in self.places()
            if place.geom and place.id not in (seen.from_place, seen.to_place)
            and (at := along_km(seen.geom, (place.geom.x, place.geom.y), _NEAR_KM)) is not None
        ]  # fmt: skip
        return tuple(place for _, place in sorted(near, key=lambda pair: pair[0]))

    def named(self, leg: Leg) -> str:
        """A leg by its ends."""
        return leg_named(self._store, leg)

    def by_hand(self, leg: Id) -> None:
        """Before a line is edited by hand: one line without stretches, which no longer says that a planner drew it.

        How far it may be off is not known any more.
        """
        seen = self.leg(leg)
        method = seen.method or ""
        told = method if method.endswith(_BY_HAND) else f"{method}; {_BY_HAND}".strip("; ")
        operations: list[Operation] = [Delete("leg_stretch", each.id, each) for each in self.stretches(leg)]
        if (told, None) != (seen.method, seen.precision_m):
            operations.append(Update(replace(seen, method=told, precision_m=None), seen))
        if operations:
            self._apply("edit_line", f"Line of leg {leg_named(self._store, seen)} opened for editing", operations)

    def add_place(self, label: str, at: LonLat, precision_m: Optional[float] = None) -> Place:
        """Add a place at a position that somebody pointed out."""
        if not label.strip():
            raise BadValue("Give the place a name.")
        place = Place(new_id(), label.strip(), precision_m=precision_m, geom=Point(*at))
        self._apply("add_place", f"Place {place.label} added", [Insert(place)])
        return place

    def keep(self, draft: LegDraft, planned: Optional[Planned], route: Optional[Id], name: str = "") -> Leg:
        """Add a leg at the end of a route, or as the first of a new one that is called `name`."""
        checked(draft)
        operations: list[Operation] = []
        if route is None:
            if not name.strip():
                raise BadValue("Give the new route a name, or choose a route of the case.")
            made = Route(new_id(), name.strip(), draft.movement_status)
            route = made.id
            operations.append(Insert(made))
        last = max((leg.seq for leg in self._store.where(Leg, "route", route)), default=0)
        bare = Leg(
            new_id(), route, last + 1, draft.mode, draft.from_place, draft.to_place, draft.movement_status,
            draft.path_status, geom=planned.line if planned else None,
        )  # fmt: skip
        leg = with_draft(bare, draft)
        if planned is not None:
            precision = planned.precision_m if draft.precision_m is None else draft.precision_m
            leg = replace(leg, method=draft.method or planned.method, precision_m=precision)
        operations.append(Insert(leg))
        if planned is not None:
            operations += [Insert(each) for each in stretches_for(leg.id, planned, leg.path_status)]
            operations += credit_rows(self._store, planned.credit, leg.id)
        self._apply("add_leg", f"Leg {leg_named(self._store, leg)} added", operations)
        return leg

    def edit(self, draft: LegDraft, seen: Leg) -> None:
        """Put what the form holds in the place of what is stored, unless that is no longer what it was filled from."""
        checked(draft)
        edited = with_draft(seen, draft)
        if edited != seen:
            self._apply("edit_leg", f"Leg {leg_named(self._store, edited)} edited", [Update(edited, seen)])

    def turn_round(self, leg: Id) -> None:
        """Let a leg run from its end to its start."""
        seen, stretches = self.leg(leg), self.stretches(leg)
        turned, parts = turned_round(seen, stretches)
        operations: list[Operation] = [Update(turned, seen)]
        operations += [Update(new, old) for new, old in zip(parts, stretches)]
        self._apply("reverse_leg", f"Leg {leg_named(self._store, seen)} turned round", operations)

    def split(self, leg: Id, place: Id) -> Leg:
        """Cut a leg where it comes nearest to a place, which then ends the one and begins the other."""
        seen, there = self.leg(leg), self._store.get(Place, place)
        if place in (seen.from_place, seen.to_place):
            raise BadValue(f"{there.label} is an end of the leg already. Choose a place between its ends.")
        if seen.geom is None or there.geom is None:
            raise BadValue("The leg has no line to be cut, or the place no position.")
        parts = cut_at(seen.geom, (there.geom.x, there.geom.y))
        if parts is None:
            raise BadValue(f"{there.label} lies beyond an end of the leg. Choose a place that the leg passes.")
        no_days = replace(seen, transit_days_min=None, transit_days_mode=None, transit_days_max=None)
        first = replace(no_days, to_place=place, geom=parts[0])
        second = replace(first, id=new_id(), seq=seen.seq + 1, from_place=place, to_place=seen.to_place, geom=parts[1])
        operations: list[Operation] = [Update(first, seen), Insert(second)]
        operations += self._moved(seen.route, seen.seq + 1, 1)
        operations += self._stretches_cut(seen, second.id, (there.geom.x, there.geom.y))
        cited = [c for c in self._store.where(Citation, "target_id", leg) if c.target_table == "leg"]
        operations += [Insert(replace(each, id=new_id(), target_id=second.id)) for each in cited]
        self._apply("split_leg", f"Leg {leg_named(self._store, seen)} split at {there.label}", operations)
        return second

    def join(self, leg: Id) -> None:
        """Make one leg of a leg and the one that follows it."""
        first = self.leg(leg)
        following = [each for each in self.legs_of(first.route) if each.seq > first.seq]
        if not following:
            raise BadValue("No leg follows this one in its route.")
        second = following[0]
        one = joined(first, second)
        operations: list[Operation] = [Update(one, first)]
        operations += self._stretches_joined(first, second)
        kept = {(c.source, c.claim, c.locator) for c in self._store.where(Citation, "target_id", leg)}
        for each in self._store.where(Citation, "target_id", second.id):
            moved = replace(each, target_id=leg)
            known = (each.source, each.claim, each.locator) in kept
            operations.append(Delete("citation", each.id, each) if known else Update(moved, each))
        operations.append(Delete("leg", second.id, second))
        operations += self._moved(first.route, second.seq + 1, -1)
        names = [leg_named(self._store, each) for each in (first, second)]
        self._apply("join_legs", f"Legs {names[0]} and {names[1]} joined", operations)

    def move(self, leg: Id, by: int) -> None:
        """Put a leg one earlier (-1) or later (1) in its route. Raises BadValue for the first and the last."""
        legs = list(self.legs_of(self.leg(leg).route))
        at = next(n for n, each in enumerate(legs) if each.id == leg)
        if not 0 <= at + by < len(legs):
            raise BadValue(f"The leg is the {'first' if by < 0 else 'last'} of its route already.")
        legs[at], legs[at + by] = legs[at + by], legs[at]
        changed = [(each, seq) for seq, each in enumerate(legs, 1) if each.seq != seq]
        operations = [Update(replace(each, seq=seq), each) for each, seq in changed]
        self._apply("order_legs", f"Leg {leg_named(self._store, legs[at + by])} moved", operations)

    def add_towns(self, leg: Id) -> int:
        """Add the larger towns along a leg as places to read the map by; answers how many."""
        operations = towns_as_places(self._store, self.leg(leg))
        count = sum(isinstance(each, Insert) and isinstance(each.record, Place) for each in operations)
        self._apply("add_places", f"{count} towns along a leg added", operations)
        return count

    def delete(self, leg: Id) -> None:
        """Remove a leg, what its line was made of, and its citations; the places stay."""
        seen = self.leg(leg)
        operations = self._without(seen) + self._moved(seen.route, seen.seq + 1, -1)
        self._apply("delete_leg", f"Leg {leg_named(self._store, seen)} deleted", operations)

    def rename(self, route: Id, name: str) -> None:
        """Call a route otherwise. Raises BadValue for an empty name."""
        if not name.strip():
            raise BadValue("A route needs a name.")
        seen = self._store.get(Route, route)
        self._apply("rename_route", f"Route {name.strip()} renamed", [Update(replace(seen, name=name.strip()), seen)])

    def delete_route(self, route: Id) -> None:
        """Remove a route with its legs, and the citations of all; the places stay."""
        seen = self._store.get(Route, route)
        operations = [each for leg in self.legs_of(route) for each in self._without(leg)]
        operations += [*self._uncited(route), Delete("route", route, seen)]
        self._apply("delete_route", f"Route {seen.name} deleted", operations)

    def _without(self, leg: Leg) -> "list[Operation]":
        stretches = [Delete("leg_stretch", each.id, each) for each in self.stretches(leg.id)]
        return [*self._uncited(leg.id), *stretches, Delete("leg", leg.id, leg)]

    def _uncited(self, row: Id) -> "list[Operation]":
        return [Delete("citation", each.id, each) for each in self._store.where(Citation, "target_id", row)]

    def _apply(self, verb: str, label: str, operations: "Sequence[Operation]") -> None:
        self._tell(self._store.apply(Action(verb, label, tuple(operations))))

    def _moved(self, route: Id, since: int, by: int) -> "list[Operation]":
        later = [leg for leg in self.legs_of(route) if leg.seq >= since]
        return [Update(replace(leg, seq=leg.seq + by), leg) for leg in later]

    def _stretches_cut(self, leg: Leg, second: Id, at: LonLat) -> "list[Operation]":
        stretches = [each for each in self.stretches(leg.id) if each.geom]
        if not stretches:
            return []
        cut = min(stretches, key=lambda each: away_from(_line(each), at))
        operations: list[Operation] = []
        seq = 0
        for each in stretches:
            parts = cut_at(_line(each), at) if each is cut else None
            if each.seq < cut.seq or (each is cut and parts is None):
                continue
            seq += 1
            if parts is None:
                operations.append(Update(replace(each, leg=second, seq=seq), each))
                continue
            share = length_km(parts[0]) / max(length_km(_line(each)), 1e-9)
            track = each.track_km
            halves = (None, None) if track is None else (track * share, track * (1.0 - share))
            operations.append(Update(replace(each, geom=parts[0], track_km=halves[0]), each))
            later = replace(each, id=new_id(), leg=second, seq=seq, geom=parts[1], track_km=halves[1])
            operations.append(Insert(later))
        return operations

    def _stretches_joined(self, first: Leg, second: Leg) -> "list[Operation]":
        """Stretches of both in one order; a leg without any becomes one stretch, so that its precision is kept."""
        ours, theirs = self.stretches(first.id), self.stretches(second.id)
        if not ours and not theirs:
            return []
        operations: list[Operation] = []
        if not ours and first.geom:
            operations.append(Insert(_whole_of(first, first.id, 1)))
        count = len(ours) or int(first.geom is not None)
        if not theirs and second.geom:
            operations.append(Insert(_whole_of(second, first.id, count + 1)))
        moved = (Update(replace(each, leg=first.id, seq=count + n), each) for n, each in enumerate(theirs, 1))
        return [*operations, *moved]


def _line(stretch: LegStretch) -> MultiLine:
    return stretch.geom or MultiLine(())


def _whole_of(leg: Leg, owner: Id, seq: int) -> LegStretch:
    return LegStretch(
        new_id(), owner, seq, leg.path_status, 0, method=leg.method, precision_m=leg.precision_m, geom=leg.geom
    )
