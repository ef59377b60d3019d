"""Searching catalogues for images of an open case: what can be asked, asking, and keeping both answer and question."""

import queue
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Callable, Optional

from ..core.actions import Receipt
from ..core.errors import WaybillError
from ..core.imagery.catalogue import (
    Ask,
    CatalogueEntry,
    CollectionFacts,
    Extent,
    Filters,
    FoundScene,
)
from ..core.imagery.visits import Window, area_of, ask_of_extent, asks, months
from ..core.outcomes import Done, Failed, Stopped
from ..core.ports import CaseStore, Progress
from ..core.records import Leg, Place, PlaceArea, Route, Scene, Search
from ..core.values import Id
from ..gis import catalogues
from ..gis.waiting import Quiet
from . import jobs
from .add_scenes import ScenesAdded, add_scenes, keys_of, known_scenes
from .search_scenes import CatalogueRead, Heard, Reach, search

HALF_SIDE_M = 2_000.0


@dataclass(frozen=True)
class SearchPlace:
    """A place that can be searched for, the routes it is on, and whether it has an outline of its own."""

    id: Id
    label: str
    routes: tuple[Id, ...]
    outlined: bool


class SceneSearches:
    """Searches of one open case; they end with it."""

    def __init__(self, store: CaseStore, tell: Callable[[Receipt], object]) -> None:
        self._store, self._tell = store, tell
        self._running: list[SearchRun] = []
        self._facts: dict[tuple[str, str], CollectionFacts] = {}
        self._unkept: list[Search] = []

    # What can be asked

    def entries(self) -> tuple[CatalogueEntry, ...]:
        """Catalogues to choose from."""
        return catalogues.entries()

    def add_catalogue(self, name: str, url: str, authcfg: str = "") -> CatalogueEntry:
        """Keep a catalogue of one's own. Raises BadValue."""
        return catalogues.add(name, url, authcfg)

    def remove_catalogue(self, entry: CatalogueEntry) -> None:
        """Forget a catalogue of one's own."""
        catalogues.remove(entry.url)

    def set_login(self, entry: CatalogueEntry, authcfg: str) -> None:
        """Choose a login that QGIS keeps for a catalogue."""
        catalogues.set_login(entry, authcfg)

    def places(self) -> tuple[SearchPlace, ...]:
        """Places with a position or an outline, in the order they were added. Raises CaseError."""
        outlined = {area.place for area in self._store.all(PlaceArea) if area.geom}
        on: dict[Id, dict[Id, None]] = {}
        for leg in self._store.all(Leg):
            for end in (leg.from_place, leg.to_place):
                on.setdefault(end, {})[leg.route] = None
        return tuple(
            SearchPlace(place.id, place.label, tuple(on.get(place.id, ())), place.id in outlined)
            for place in self._store.all(Place)
            if place.geom or place.id in outlined
        )

    def routes(self) -> tuple[tuple[Id, str], ...]:
        """Routes by name. Raises CaseError."""
        return tuple((route.id, route.name) for route in self._store.all(Route))

    def plan(
        self, places: Sequence[Id], span: Window, *, monthly: bool = False, half_side_m: float = HALF_SIDE_M
    ) -> tuple[Ask, ...]:
        """Every place over a window, or in each month of it. Raises BadValue, CaseError."""
        shapes: dict[Id, list[PlaceArea]] = {}
        for area in self._store.all(PlaceArea):
            shapes.setdefault(area.place, []).append(area)
        known = {place.id: place for place in self._store.all(Place)}
        areas = []
        for row in places:
            place = known[row]
            shape = area_of(place.geom, (each.geom for each in shapes.get(row, ()) if each.geom), half_side_m)
            if shape is not None:
                areas.append((row, place.label, shape))
        return asks(areas, months(span) if monthly else (span,))

    def plan_of_extent(self, extent: Extent, span: Window, label: str, *, monthly: bool = False) -> tuple[Ask, ...]:
        """An extent over a window, or in each month of it. Raises BadValue."""
        return ask_of_extent(extent, label, months(span) if monthly else (span,))

    def known(self) -> "Callable[[Scene], bool]":
        """Tells whether an image is in the case already, as of now. Raises CaseError."""
        held = known_scenes(self._store)
        return lambda scene: any(key in held for key in keys_of(scene))

    # Asking

    def start(
        self, entries: Sequence[CatalogueEntry], plan: Sequence[Ask], filters: Filters, reach: Optional[Reach] = None
    ) -> "SearchRun":
        """Ask every catalogue, each in a job of its own; what comes is fetched from the run that is answered."""
        run = SearchRun(filters, reach or Reach(), self._ended)
        self._running.append(run)
        for entry in entries:
            run.ask(entry, plan)
        return run

    def collections(
        self, entry: CatalogueEntry, then: "Callable[[jobs.Outcome[tuple[CollectionFacts, ...]]], None]"
    ) -> Callable[[], None]:
        """Ask a catalogue for the names of its collections; answers with how to stop that."""
        return jobs.start(
            f"Collections of {entry.name}", lambda progress: catalogues.opened(entry).collections(progress), then
        )

    def add(self, scenes: Iterable[Scene]) -> ScenesAdded:
        """Add images to the case, with what their collections say of licence and credit. Raises WaybillError."""
        added = add_scenes(self._store, tuple(self._with_facts(scene) for scene in scenes), tuple(self._unkept))
        self._unkept.clear()
        self._tell(added.receipt)
        return added

    def close(self) -> None:
        """Stop everything and hear of it no more."""
        for run in self._running:
            run.forget()
        self._running.clear()

    def _with_facts(self, scene: Scene) -> Scene:
        facts = self._facts.get((scene.catalogue or "", scene.collection or ""))
        if facts is None:
            return scene
        credit = scene.credit or facts.credit
        return replace(
            scene, licence=scene.licence or facts.licence, credit=credit, provider=scene.provider or facts.credit
        )

    def _ended(self, run: "SearchRun", reads: "Sequence[CatalogueRead]") -> None:
        """Keep what was asked, whether or not anything was found or will be added."""
        if run in self._running:
            self._running.remove(run)
        for read in reads:
            address = next((search.catalogue for search in read.searches), "")
            self._facts.update({(address, name): facts for name, facts in read.facts.items()})
            self._unkept += read.searches
        if not self._unkept or not self._store.writable:
            return
        try:
            self._tell(add_scenes(self._store, (), tuple(self._unkept)).receipt)
            self._unkept.clear()
        except WaybillError as error:
            run.trouble = str(error)  # kept with the next step instead


@dataclass
class CatalogueState:
    """How one catalogue of a run stands; `outcome` is empty while it is being read."""

    entry: CatalogueEntry
    asked: int
    answered: int = 0
    found: int = 0
    matched: Optional[int] = None
    outcome: str = ""
    said: tuple[str, ...] = ()


class _Until:
    """Progress of a job that also ends where the run was told to."""

    def __init__(self, progress: Progress, stopped: threading.Event) -> None:
        self._progress, self._stopped = progress, stopped
        self.report = progress.report

    def cancelled(self) -> bool:
        """True once either wants an end."""
        return self._stopped.is_set() or self._progress.cancelled()


class SearchRun:
    """One search that is under way: fetch from it what arrived, ask it how it stands, stop it."""

    def __init__(
        self, filters: Filters, reach: Reach, ended: "Callable[[SearchRun, Sequence[CatalogueRead]], None]"
    ) -> None:
        self.states: dict[str, CatalogueState] = {}
        self.trouble = ""
        self._filters, self._reach, self._ended = filters, reach, ended
        self._arrived: queue.SimpleQueue[Heard] = queue.SimpleQueue()
        self._stopped = threading.Event()
        self._forget: dict[str, Callable[[], None]] = {}
        self._reads: list[CatalogueRead] = []
        self._left: dict[str, CatalogueRead] = {}
        self._quiet = Quiet()

    @property
    def running(self) -> bool:
        """True while any catalogue is being read."""
        return bool(self._forget)

    @property
    def more(self) -> bool:
        """True where a catalogue has more than was read, and nothing runs."""
        return bool(self._left) and not self.running

    def ask(self, entry: CatalogueEntry, plan: Sequence[Ask], before: Optional[CatalogueRead] = None) -> None:
        """Begin to read one catalogue, or to read on."""
        state = CatalogueState(entry, len(plan), found=before.found if before else 0)
        self.states[entry.name] = state
        filters, reach, hear, stopped = self._filters, self._reach, self._arrived.put, self._stopped
        left = before.left if before else ()

        def work(progress: Progress) -> CatalogueRead:
            until = _Until(progress, stopped)
            return search(entry, plan, filters, hear, until, reach=reach, left=left)

        if not self._forget:
            self._quiet.begin()
        self._forget[entry.name] = lambda: None
        stop = jobs.start(f"Search {entry.name}", work, lambda outcome: self._heard(entry, outcome))
        if entry.name in self._forget:
            self._forget[entry.name] = stop

    def read_on(self) -> None:
        """Read what the limit left, up to as much again."""
        left, self._left = self._left, {}
        self._stopped = threading.Event()
        for name, read in left.items():
            self.ask(self.states[name].entry, tuple(each.ask for each in read.left), read)

    def arrived(self) -> tuple[FoundScene, ...]:
        """Images of one page that arrived since the last call, in the order they came; empty where none did."""
        while True:
            try:
                heard = self._arrived.get_nowait()
            except queue.Empty:
                return ()
            state = self.states.get(heard.catalogue)
            if state is not None:
                state.found += len(heard.found)
                state.answered, state.matched = heard.answered, heard.matched
            if heard.found:
                if self.running:
                    self._quiet.again()
                return heard.found

    def stop(self) -> None:
        """End it within a tenth of a second; what came until then stays."""
        self._stopped.set()

    def forget(self) -> None:
        """End it, and hear of it no more."""
        self._stopped.set()
        for stop in tuple(self._forget.values()):
            stop()
        if self._forget:
            self._forget.clear()
            self._quiet.end()

    def _heard(self, entry: CatalogueEntry, outcome: "jobs.Outcome[CatalogueRead]") -> None:
        if self._forget.pop(entry.name, None) is None:
            return
        state = self.states[entry.name]
        if isinstance(outcome, Done):
            read = outcome.value
            state.outcome, state.said, state.answered = read.outcome, read.said, state.asked
            self._reads.append(read)
            if read.left and not self._stopped.is_set():
                self._left[entry.name] = read
        elif isinstance(outcome, Failed):
            state.outcome, state.said = "failed", (outcome.message,)
        elif isinstance(outcome, Stopped):
            state.outcome, state.said = "failed", ("Stopped before it began.",)
        if not self.running:
            self._quiet.end()
            reads, self._reads = self._reads, []
            self._ended(self, reads)
