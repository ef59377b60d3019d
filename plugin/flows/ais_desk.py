"""What the dialog that imports AIS asks of an open case: a preview, what there is to find, and keeping it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from ..analysis.ais.ports import Port
from ..analysis.ais.preview import AisPreview, preview_file
from ..core.actions import Receipt
from ..core.ais.fields import OwnMapping
from ..core.ais.limits import AisLimits
from ..core.ports import CaseStore, Progress
from ..core.records import Source
from ..gis.zones import zone_of
from .import_ais import AisQuestion, Imported, import_ais
from .jobs import Background, Gauge, Outcome
from .keep_ais import AisKept, Gathered, ShipHeard, keep_ais, source_of
from .possible import Possible

_FINDING = 0.9


@dataclass(frozen=True)
class Findings:
    """What a file holds: numbers and notes, ships with their tracks and events, and the file as a source."""

    done: Imported
    gathered: Gathered
    source: Source


class AisDesk:
    """Looks at files in the background, finds in the background, keeps as one step."""

    def __init__(self, store: CaseStore, tell: Callable[[Receipt], Receipt]) -> None:
        self._store, self._tell = store, tell
        self._jobs = Background()

    @property
    def writable(self) -> bool:
        """False where the case can only be read."""
        return self._store.writable

    def look(self, path: Path, own: OwnMapping, then: "Callable[[Outcome[AisPreview]], None]") -> None:
        """Understand the beginning of a file; an earlier look is heard of no more."""
        self._jobs.start(
            f"Looking at {path.name}", lambda watch: preview_file(path, own, zone_of), then, key="look", quiet=True
        )

    def find(
        self,
        path: Path,
        own: OwnMapping,
        limits: AisLimits,
        only: Collection[int],
        then: "Callable[[Outcome[Findings]], None]",
    ) -> "tuple[Gauge, Callable[[], None]]":
        """Find everything in a file, of some ships where `only` names them, with visits to ports of the case.

        Answers with how far it is and how to stop it without hearing of it again.
        """
        gauge = Gauge()
        ports = tuple(Port(name, *at) for name, at in Possible(self._store).places())

        def work(job: Progress) -> Findings:
            gathered = Gathered(only)
            done = import_ais(path, AisQuestion(limits, own, ports), gathered, gauge.watching(job, 0.0, _FINDING))
            return Findings(done, gathered, source_of(path, gauge.watching(job, _FINDING, 1.0)))

        return gauge, self._jobs.start(f"Reading AIS from {path.name}", work, then, key="find")

    def keep(self, found: Findings, ships: Iterable[ShipHeard]) -> AisKept:
        """Keep tracks and events of ships as one step. Raises CaseError."""
        kept = keep_ais(self._store, ships, found.source)
        if kept.tracks:
            self._tell(kept.receipt)
        return kept

    def stop(self) -> None:
        """Stop everything without hearing of it again."""
        self._jobs.stop()
