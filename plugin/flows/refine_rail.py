"""Refine rail legs of a case from OpenStreetMap: what would be asked for a leg, and what becomes of its stretches."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Callable, Optional

from ..analysis.rail_stretches import joined
from ..core.actions import Action, Delete, Insert, Operation, Receipt, Update
from ..core.errors import RouteError
from ..core.geometry import LonLat, MultiLine, Point
from ..core.leg_lines import chained
from ..core.overpass import MARGIN_KM, Box, Station, boxes_along
from ..core.ports import CaseStore
from ..core.records import Citation, Leg, LegStretch, Place, PlaceName, Source
from ..core.values import Id, new_id
from ..gis import overpass
from ..gis.geodesy import distance_m, length_km
from .leg_rows import MADE_OF, credited_source, leg_named, line_rows, place_rows
from .rail_from_osm import CREDIT, Asking, Refined, Run

_WIDEST_MARGIN_KM = 40.0
_SAME_STATION_M = 1500.0
_NONE_ROUGH = "No part of the leg is drawn schematically. Refine the whole leg instead."


class RailRefining:
    """Refines rail legs of a case; `tell` draws and passes on what changed."""

    def __init__(self, store: CaseStore, tell: Callable[[Receipt], Receipt]) -> None:
        self._store, self._tell = store, tell

    def schematic_km(self, leg: Id) -> "tuple[float, float]":
        """Kilometres of a leg that are drawn schematically, and of the whole line."""
        row = self._store.get(Leg, leg)
        rough = [s.geom for s in self._store.where(LegStretch, "leg", leg) if s.schematic and s.geom]
        return sum(map(length_km, rough)), length_km(row.geom) if row.geom else 0.0

    def named(self, leg: Id) -> str:
        """What the leg is called: Dunai → Tikhoretsk."""
        return leg_named(self._store, self._store.get(Leg, leg))

    def asking(self, leg: Id, endpoint: str, *, schematic_only: bool) -> Asking:
        """What would be asked for a leg. Raises RouteError where there is nothing to refine, BadValue, CaseError."""
        row = self._store.get(Leg, leg)
        if row.mode != "rail":
            raise RouteError("Only a leg by rail can be refined from OpenStreetMap's railways.")
        if row.geom is None:
            raise RouteError("The leg has no line to ask along. Plan it first.")
        stretches = tuple(sorted(self._store.where(LegStretch, "leg", leg), key=lambda each: each.seq))
        runs = _runs(row, stretches, schematic_only=schematic_only)
        boxes = dict.fromkeys(box for run in runs for box in _boxes(run, stretches))
        return Asking(row, stretches, runs, tuple(boxes), overpass.checked_endpoint(endpoint))

    def keep(self, refined: Refined, *, stations: bool = False) -> None:
        """Put what was found in the place of what was drawn, in one action, its stations as places if they are wanted.

        Raises Conflict where the leg changed.
        """
        seen, old = refined.asking.leg, refined.asking.stretches
        replaced = {n for run in refined.asking.runs for n in range(run.first, run.last + 1)}
        rows, operations = _laid(refined, replaced)
        whole = len(replaced) >= len(old)
        precision = _precision(rows, None if whole else seen.precision_m)
        method = refined.method if whole else _both(seen.method, f"in part {refined.method}")
        line = MultiLine(chained([part for each in rows if each.geom for part in each.geom.lines]))
        operations.insert(0, Update(replace(seen, geom=line, precision_m=precision, method=method), seen))
        about = Source(
            new_id(), "OpenStreetMap", publisher="OpenStreetMap contributors", licence="ODbL 1.0",
            url="https://www.openstreetmap.org/copyright",
        )  # fmt: skip
        source, added = credited_source(self._store, CREDIT, about)
        if whole:  # nothing of the line before is left, nor of what that was made of
            cited = self._store.where(Citation, "target_id", seen.id)
            gone = [each for each in cited if each.locator == MADE_OF and each.source != source.id]
            operations += [Delete("citation", each.id, each) for each in gone]
        operations += [*added, *line_rows(self._store, source.id, seen.id)]
        if stations:
            operations += self._as_places(refined.stations, source.id)
        label = f"Leg {leg_named(self._store, seen)} refined from OpenStreetMap"
        self._tell(self._store.apply(Action("refine_leg", label, tuple(operations))))

    def _as_places(self, stations: "Sequence[Station]", source: Id) -> "list[Operation]":
        """Stations that no place of the case stands for yet, with the source of their points."""
        known = [(place.geom.x, place.geom.y) for place in self._store.all(Place) if place.geom]
        rows: list[Operation] = []
        for station in stations:
            if any(distance_m(station.at, at) < _SAME_STATION_M for at in known):
                continue
            known.append(station.at)
            place = Place(new_id(), station.name, "orientation", kind="station", geom=Point(*station.at))
            rows += place_rows(place, source)
            if station.native and station.native != station.name:
                rows.append(Insert(PlaceName(new_id(), place.id, station.native, source=source)))
        return rows


def cache_folder() -> Path:
    """Where answers are kept on this machine, for every case of this person."""
    return overpass.cache_folder()


def answers_kept(asking: Asking, cache: Path) -> int:
    """For how many boxes an answer is on this machine already."""
    return overpass.kept(asking.endpoint, asking.boxes, cache)


def _laid(refined: Refined, replaced: "set[int]") -> "tuple[list[LegStretch], list[Operation]]":
    """The stretches of a leg once those `replaced` are, in their order, and what makes them so."""
    old = refined.asking.stretches
    operations: list[Operation] = []
    rows: list[LegStretch] = []
    begun = {run.first: part for run, part in zip(refined.asking.runs, refined.parts)}
    for n in range(max(len(old), 1)):
        for each in begun.get(n, ()):
            rows.append(replace(each, seq=len(rows) + 1))
            operations.append(Insert(rows[-1]))
        if n < len(old) and n in replaced:
            operations.append(Delete("leg_stretch", old[n].id, old[n]))
        elif n < len(old):
            rows.append(replace(old[n], seq=len(rows) + 1))
            if rows[-1] != old[n]:
                operations.append(Update(rows[-1], old[n]))
    return rows, operations


def _both(before: Optional[str], added: str) -> str:
    """How a leg was made, with what was added to that; nothing is said twice."""
    return added if not before else before if added in before else f"{before}; {added}"


def _precision(rows: "Sequence[LegStretch]", before: Optional[float]) -> Optional[float]:
    """That of the worst stretch, unless the leg was said to be better than that before; it did not become worse."""
    known = [each.precision_m for each in rows]
    worst = None if any(p is None for p in known) else max((p for p in known if p is not None), default=None)
    return before if worst is None else worst if before is None else min(before, worst)


def _runs(leg: Leg, stretches: "Sequence[LegStretch]", *, schematic_only: bool) -> "tuple[Run, ...]":
    line = leg.geom or MultiLine(())
    if not stretches or not schematic_only:
        if schematic_only:
            raise RouteError(_NONE_ROUGH)
        return (Run(0, max(0, len(stretches) - 1), _one(line)),)
    rough = [n for n, each in enumerate(stretches) if each.schematic and each.geom]
    if not rough:
        raise RouteError(_NONE_ROUGH)
    runs: list[list[int]] = []
    for n in rough:
        if runs and runs[-1][-1] == n - 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    return tuple(Run(run[0], run[-1], joined([_one(stretches[n].geom or line) for n in run])) for run in runs)


def _boxes(run: Run, stretches: "Sequence[LegStretch]") -> "tuple[Box, ...]":
    """Boxes along a run, wider where its line is known worse than usual."""
    rough_km = max((each.precision_m or 0.0 for each in stretches[run.first : run.last + 1]), default=0.0) / 1000.0
    return boxes_along([run.points], margin_km=min(_WIDEST_MARGIN_KM, max(MARGIN_KM, 1.5 * rough_km)))


def _one(line: MultiLine) -> "tuple[LonLat, ...]":
    """A line as one chain. Raises RouteError where it is cut at ±180°."""
    points = joined(line.lines)
    if any(abs(a[0] - b[0]) > 180.0 for a, b in zip(points, points[1:])):
        raise RouteError("The leg crosses ±180°. Split it there, and refine its parts.")
    return points
