"""Ask one catalogue a plan of questions, in a thread of its own, and keep what was asked and how far it was read."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Callable, Optional

from ..core.errors import BadAnswer, Cancelled, HttpError, NotAllowed, NotTrusted, Unreachable
from ..core.imagery.catalogue import (
    Ask,
    CatalogueEntry,
    CollectionFacts,
    Filters,
    FoundScene,
    NextPage,
    Reject,
    ScenePage,
    SceneQuestion,
)
from ..core.imagery.share import share_covered, touches
from ..core.imagery.visits import extent_text, filters_text
from ..core.ports import Progress, SceneCatalogue
from ..core.records import Search
from ..core.times import now_utc
from ..core.values import Utc, new_id
from ..gis import catalogues
from ..gis.waiting import mostly_waiting

_NEVER_ANSWERS = (Unreachable, NotTrusted, NotAllowed, BadAnswer)
_FAILURES_IN_A_ROW, _NAMED_REJECTS = 3, 3
_MOST_COLLECTIONS = 8


@dataclass(frozen=True)
class Reach:
    """How much is read: images of one question, and images of one page."""

    limit: int = 500
    page_size: int = 100


@dataclass(frozen=True)
class Heard:
    """What arrives while a catalogue is read: images of one page, and how many questions are answered by then."""

    catalogue: str
    found: tuple[FoundScene, ...]
    answered: int
    matched: Optional[int] = None


@dataclass
class Reading:
    """How far one question was read."""

    ask: Ask
    utc: Utc
    found: int = 0
    read: int = 0
    elsewhere: int = 0
    matched: Optional[int] = None
    acquired: list[str] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    said: dict[str, None] = field(default_factory=dict)
    following: Optional[NextPage] = None
    outcome: str = "failed"


@dataclass(frozen=True)
class CatalogueRead:
    """What became of one catalogue's questions: rows for the record, words for the person, what is left to read."""

    entry: CatalogueEntry
    searches: tuple[Search, ...]
    said: tuple[str, ...]
    outcome: str
    found: int
    left: tuple[Reading, ...] = ()
    facts: "Mapping[str, CollectionFacts]" = field(default_factory=dict)


def search(
    entry: CatalogueEntry,
    asks: Sequence[Ask],
    filters: Filters,
    hear: Callable[[Heard], None],
    progress: Progress,
    *,
    reach: Reach = Reach(),
    left: Sequence[Reading] = (),
) -> CatalogueRead:
    """Ask every question, or read on where earlier ones were left; as far as `reach` goes.

    Nothing is raised: one that fails is a row that says so, and stopping keeps what came until then.
    """
    run = _Run(entry, catalogues.opened(entry), filters, hear, progress, reach)
    with mostly_waiting():
        return run.read([(each.ask, each) for each in left] or [(ask, None) for ask in asks])


class _Run:
    """One catalogue, one search."""

    def __init__(
        self, entry: CatalogueEntry, catalogue: SceneCatalogue, filters: Filters, hear: Callable[[Heard], None],
        progress: Progress, reach: Reach,
    ) -> None:  # fmt: skip
        self._entry, self._catalogue, self._filters = entry, catalogue, filters
        self._hear, self._progress, self._limit, self._page_size = hear, progress, reach.limit, reach.page_size
        self._collections: dict[str, None] = {}

    def read(self, plan: "Sequence[tuple[Ask, Optional[Reading]]]") -> CatalogueRead:
        readings: list[Reading] = []
        problems: dict[str, None] = {}
        failures = 0
        stopped = False
        for number, (ask, before) in enumerate(plan):
            reading = before or Reading(ask, now_utc())
            readings.append(reading)
            try:
                self._read_one(reading, number)
                failures = 0
            except Cancelled:
                reading.outcome, stopped = "partial" if reading.found else "failed", True
                reading.said["Stopped before it was read to its end."] = None
                break
            except HttpError as error:
                reading.outcome = "partial" if reading.found else "failed"
                reading.said[str(error)] = None
                problems[str(error)] = None
                failures += 1
                if isinstance(error, _NEVER_ANSWERS) or error.status == 404 or failures >= _FAILURES_IN_A_ROW:
                    break
        unasked = len(plan) - len(readings)
        if unasked and not stopped:
            problems[f"Not asked further: {unasked} of {len(plan)} questions."] = None
        return self._done(readings, problems, stopped or bool(unasked))

    def _read_one(self, reading: Reading, number: int) -> None:
        ask, most = reading.ask, reading.read + self._limit
        question = SceneQuestion(
            ask.extent, ask.from_utc, ask.to_utc, self._filters.collections, self._filters.max_cloud_pct,
            self._filters.max_gsd_m, min(self._page_size, self._limit),
        )  # fmt: skip
        for page in self._catalogue.pages(question, self._progress, reading.following):
            self._take(reading, page, number)
            if page.broken_off:
                reading.outcome = "partial"
                return
            if page.following is not None and reading.read >= most:
                reading.outcome = "partial"
                reading.said[f"There are more than the {reading.found} read."] = None
                return
        reading.outcome, reading.following = "complete", None
        reading.said = {text: None for text in reading.said if not text.startswith("There are more than")}

    def _take(self, reading: Reading, page: ScenePage, number: int) -> None:
        ask = reading.ask
        found = tuple(
            FoundScene(scene, ask, share_covered(ask.area, scene.geom) if scene.geom else 0.0, self._entry.name)
            for scene in page.scenes
            if scene.geom is None or touches(ask.area, scene.geom)
        )
        reading.read += len(page.scenes)
        reading.elsewhere += len(page.scenes) - len(found)
        reading.found += len(found)
        reading.matched = page.matched
        reading.acquired += [each.scene.acquired_from for each in found if each.share and each.scene.acquired_from]
        reading.rejects += page.rejects
        reading.following = page.following
        if page.said:
            reading.said[page.said] = None
        for each in found:
            if each.scene.collection and not (each.scene.licence and each.scene.credit):
                self._collections[each.scene.collection] = None
        self._hear(Heard(self._entry.name, found, number, page.matched))

    def _done(self, readings: "list[Reading]", problems: "dict[str, None]", cut_short: bool) -> CatalogueRead:
        said = dict(problems)
        for reading in readings:
            said.update(reading.said)
        elsewhere = sum(reading.elsewhere for reading in readings)
        if elsewhere:
            said[f"{elsewhere} more that it named lie elsewhere, and were left out."] = None
        rejects = [reject for reading in readings for reject in reading.rejects]
        if rejects:
            said[_rejected(rejects)] = None
        kinds = {reading.outcome for reading in readings}
        whole = kinds == {"complete"} and not cut_short
        outcome = "complete" if whole else "failed" if kinds <= {"failed"} else "partial"
        return CatalogueRead(
            self._entry,
            tuple(self._row(reading) for reading in readings),
            tuple(said),
            outcome,
            sum(reading.found for reading in readings),
            tuple(reading for reading in readings if reading.following is not None),
            self._facts() if kinds & {"complete", "partial"} else {},
        )

    def _facts(self) -> "dict[str, CollectionFacts]":
        found: dict[str, CollectionFacts] = {}
        try:
            for name in tuple(self._collections)[:_MOST_COLLECTIONS]:
                facts = self._catalogue.facts(name, self._progress)
                if facts is not None:
                    found[name] = facts
        except Cancelled:
            pass  # the images are there; whom to credit can be typed
        return found

    def _row(self, reading: Reading) -> Search:
        notes = [*reading.said, *([_rejected(reading.rejects)] if reading.rejects else [])]
        return Search(
            id=new_id(),
            catalogue=self._catalogue.address,
            utc=reading.utc,
            place=reading.ask.place,
            from_utc=reading.ask.from_utc,
            to_utc=reading.ask.to_utc,
            filters=filters_text(self._filters),
            found=reading.found if reading.outcome != "failed" else None,
            extent=extent_text(reading.ask.extent),
            outcome=reading.outcome,
            acquired=json.dumps(sorted(set(reading.acquired))) if reading.acquired else None,
            note=" ".join(notes) or None,
        )


def _rejected(rejects: "list[Reject]") -> str:
    shown = "; ".join(f"{each.item_id}: {each.reason}" for each in rejects[:_NAMED_REJECTS])
    more = len(rejects) - _NAMED_REJECTS
    many = "entry" if len(rejects) == 1 else "entries"
    return f"{len(rejects)} {many} could not be used ({shown}{f'; and {more} more' if more > 0 else ''})."
