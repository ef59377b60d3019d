"""Read positions of ships from a file or a layer; make tracks of them, and find stops, gaps, jumps and more."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional, Protocol, Union

from qgis.core import QgsCoordinateTransformContext, QgsFeatureSource, QgsVectorLayer

from ..analysis.ais.analyse import Asked, analyse
from ..analysis.ais.claims import LandPredicate
from ..analysis.ais.finding import Found
from ..analysis.ais.lines import TrackLine, step_wkb, track_lines
from ..analysis.ais.names import ShipSaid
from ..analysis.ais.ports import Port
from ..analysis.ais.reading import Reading, read_file
from ..analysis.ais.spool import Spool
from ..core.ais.events import AisFinding, Gap
from ..core.ais.fields import OwnMapping, own_mapping
from ..core.ais.limits import AisLimits
from ..core.ais.rejects import Reject, Rejects
from ..core.errors import AisError, Cancelled
from ..core.geometry import LonLat
from ..core.ports import Progress
from ..gis.ais_layer import PointTable, ports_of
from ..gis.land import Land
from ..gis.layer_times import give_time
from ..gis.zones import zone_of
from .ais_layer import read_layer
from .jobs import Gauge

_READING = 0.7


class Hearer(Protocol):
    """Told of everything as it is found, so that nothing large is held."""

    def track(self, track: TrackLine, ship: ShipSaid) -> None:
        """A track."""

    def event(self, event: AisFinding, ship: ShipSaid) -> None:
        """A stop, gap, jump or suspicion."""

    def reject(self, reject: Reject) -> None:
        """A row that can't be used."""


@dataclass(frozen=True)
class AisQuestion:
    """How to read, and what to look for."""

    limits: AisLimits = field(default_factory=AisLimits)
    mapping: OwnMapping = field(default_factory=OwnMapping)
    ports: Sequence[Port] = ()
    land: Optional[LandPredicate] = None


@dataclass
class Imported:
    """Numbers of what was found, and what there is to say. `alone` counts tracks of a single position; `left_out` are
    the first of the rows that could not be used."""

    rows: int = 0
    ships: int = 0
    tracks: int = 0
    alone: int = 0
    events: dict[str, int] = field(default_factory=dict)
    rejected: int = 0
    duplicates: int = 0
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    left_out: Sequence[Reject] = ()

    def count(self, kind: str) -> int:
        """Number of events of a kind."""
        return self.events.get(kind, 0)


def import_ais(
    source: Union[Path, PointTable], question: AisQuestion, hearer: Hearer, progress: Progress
) -> Imported:
    """Read, and find everything. Raises AisError, and Cancelled once the person asked to stop.

    Memory is bounded whatever the size of the file: rows beyond two millions wait in a temporary folder.
    """
    into = Reading(Rejects(hearer.reject))
    told = Imported()
    with Spool() as spool:
        reading = Gauge().watching(progress, 0.0, _READING)
        if isinstance(source, PointTable):
            read_layer(source, question.mapping, spool, into, reading)
        else:
            read_file(source, question.mapping, zone_of, spool, into, reading)
        _find(spool, question, hearer, into, told, Gauge().watching(progress, _READING, 1.0))
        told.rows = spool.rows
    told.rejected, told.left_out = into.rejects.total, tuple(into.rejects.kept)
    told.notes = [*into.notes, *_more_notes(told)]
    told.warnings = [*into.warnings, *([] if told.rows else ["No row could be used."])]
    return told


def mapping_of(text: str) -> OwnMapping:
    """A mapping from JSON, or from the file of it. Raises AisError."""
    if not text.strip():
        return OwnMapping()
    if text.lstrip().startswith("{"):
        return own_mapping(text)
    try:
        return own_mapping(Path(text).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise AisError(f"The mapping {text} can't be read: {error}. Give JSON, or a file that holds it.") from None


def points_of(layer: QgsVectorLayer, context: QgsCoordinateTransformContext) -> PointTable:
    """A point layer, to be read from any thread; on the main thread. Raises AisError."""
    return PointTable(layer, context)


def ports_in(source: QgsFeatureSource, context: QgsCoordinateTransformContext) -> tuple[Port, ...]:
    """Points of a layer as ports."""
    return tuple(Port(*each) for each in ports_of(source, context))


def land_in(source: QgsFeatureSource, name: str, context: QgsCoordinateTransformContext) -> Land:
    """Polygons of a layer, of that name, as land. Raises AisError."""
    return Land(source, name, context)


def step_line(at: LonLat, to: LonLat) -> bytes:
    """The straight line between two positions as WKB, cut at ±180°."""
    return step_wkb(at, to)


def follow_time(layer: QgsVectorLayer) -> None:
    """Let a layer with from_utc and to_utc follow the temporal controller."""
    give_time(layer, "track")


def _find(
    spool: Spool, question: AisQuestion, hearer: Hearer, into: Reading, told: Imported, progress: Progress
) -> None:
    def event(each: AisFinding) -> None:
        told.events[each.kind] = told.count(each.kind) + 1
        hearer.event(each, into.names.of(each.mmsi))

    def hear(found: Found) -> None:
        last = -1
        told.duplicates += found.duplicates
        for number, track in enumerate(track_lines(found.tracks)):
            if number % 100 == 0 and progress.cancelled():
                raise Cancelled("The import was stopped.")
            told.tracks, told.alone = told.tracks + 1, told.alone + (track.wkb is None)
            told.ships, last = told.ships + (track.mmsi != last), track.mmsi
            hearer.track(track, into.names.of(track.mmsi))
        rest: tuple[Sequence[AisFinding], ...] = (
            found.stops, found.jumps, found.visits, found.shared, found.draughts, found.speeds, found.land
        )  # fmt: skip
        for each in (event_ for kind in rest for event_ in kind):
            event(each)

    gaps: Iterator[Gap] = analyse(spool, Asked(question.limits, question.ports, question.land), hear, progress)
    for gap in gaps:
        event(gap)


def _more_notes(told: Imported) -> Iterator[str]:
    if told.duplicates:
        yield f"{told.duplicates:,} rows repeated the one before and were left out."
    if told.alone:
        yield f"{told.alone:,} tracks are a single position and have no line."
