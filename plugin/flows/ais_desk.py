"""What the dialog that imports AIS asks of an open case: a preview, what there is to find, and keeping it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Optional, Union

from qgis.core import QgsCoordinateTransformContext, QgsProject, QgsVectorLayer

from ..analysis.ais.claims import LandPredicate
from ..analysis.ais.ports import Port
from ..analysis.ais.preview import AisPreview, preview_file
from ..core.actions import Receipt
from ..core.ais.fields import OwnMapping
from ..core.ais.limits import AisLimits
from ..core.ports import CaseStore, Progress
from ..core.records import Source
from ..gis.ais_layer import PointTable
from ..gis.land import Land, ShippedLand
from ..gis.snapshot import Snapshot
from ..gis.zones import zone_of
from .ais_layer import preview_layer
from .import_ais import AisQuestion, Imported, import_ais
from .jobs import Background, Gauge, Outcome
from .keep_ais import AisKept, Gathered, ShipHeard, keep_ais, layer_source, source_of
from .possible import Possible

_FINDING = 0.9


Given = Union[Path, QgsVectorLayer]
"""Where positions are: a file, or a layer of points."""


@dataclass(frozen=True)
class Findings:
    """What a file or layer holds: numbers and notes, ships with their tracks and events, and itself as a source."""

    done: Imported
    gathered: Gathered
    source: Source


@dataclass(frozen=True)
class Search:
    """How to read and what to look for; of some ships where `only` names them by MMSI.

    Positions are held against the polygons of `land`, or against the shipped coast where `shipped_land` is set.
    """

    own: OwnMapping = field(default_factory=OwnMapping)
    limits: AisLimits = field(default_factory=AisLimits)
    only: Collection[int] = ()
    land: Optional[QgsVectorLayer] = None
    shipped_land: bool = False


class AisDesk:
    """Looks at files and layers in the background, finds in the background, keeps as one step."""

    def __init__(self, store: CaseStore, project: QgsProject, tell: Callable[[Receipt], Receipt]) -> None:
        self._store, self._project, self._tell = store, project, tell
        self._jobs = Background()

    @property
    def writable(self) -> bool:
        """False where the case can only be read."""
        return self._store.writable

    def look(self, given: Given, own: OwnMapping, then: "Callable[[Outcome[AisPreview]], None]") -> None:
        """Understand the beginning; an earlier look is heard of no more. Raises AisError for a layer of no use."""
        source = self._opened(given)

        def work(_: Progress) -> AisPreview:
            if isinstance(source, PointTable):
                return preview_layer(source, own)
            return preview_file(source, own, zone_of)

        self._jobs.start(f"Looking at {source.name}", work, then, key="look", quiet=True)

    def find(
        self, given: Given, search: Search, then: "Callable[[Outcome[Findings]], None]"
    ) -> "tuple[Gauge, Callable[[], None]]":
        """Find everything, with visits to ports of the case. Raises AisError for a layer of no use.

        Answers with how far it is and how to stop it without hearing of it again.
        """
        source, file, gauge = self._opened(given), file_of(given), Gauge()
        ports = tuple(Port(name, *at) for name, at in Possible(self._store).places())
        land_in = _land_of(search, self._project.transformContext())

        def work(job: Progress) -> Findings:
            gathered = Gathered(search.only)
            question = AisQuestion(search.limits, search.own, ports, land_in())
            done = import_ais(source, question, gathered, gauge.watching(job, 0.0, _FINDING))
            hashing = gauge.watching(job, _FINDING, 1.0)
            return Findings(
                done, gathered, layer_source(source.name, done.rows) if file is None else source_of(file, hashing)
            )

        return gauge, self._jobs.start(f"Reading AIS from {source.name}", work, then, key="find")

    def keep(self, found: Findings, ships: Iterable[ShipHeard]) -> AisKept:
        """Keep tracks and events of ships as one step. Raises CaseError."""
        kept = keep_ais(self._store, ships, found.source)
        if kept.tracks:
            self._tell(kept.receipt)
        return kept

    def stop(self) -> None:
        """Stop everything without hearing of it again."""
        self._jobs.stop()

    def _opened(self, given: Given) -> Union[Path, PointTable]:
        return given if isinstance(given, Path) else PointTable(given, self._project.transformContext())


def file_of(given: Given) -> Optional[Path]:
    """The file that positions are in; None for a layer that is not read from one."""
    path = given if isinstance(given, Path) else Path(given.source().split("|")[0])
    return path if isinstance(given, Path) or path.is_file() else None


def _land_of(search: Search, context: QgsCoordinateTransformContext) -> "Callable[[], Optional[LandPredicate]]":
    """How a thread comes by the land to hold positions against."""
    if search.land is not None:
        layer, name = Snapshot(search.land), search.land.name()
        return lambda: Land(layer, name, context)
    return ShippedLand if search.shipped_land else lambda: None
