"""Tracks and events of ships become rows of the case, in one step."""

import dataclasses
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional

from ..analysis.ais.lines import TrackLine
from ..analysis.ais.names import ShipSaid
from ..core.actions import NOTHING_DONE, Action, Insert, Operation, Receipt
from ..core.ais.events import AisFinding
from ..core.ais.kept import event_record
from ..core.ais.rejects import Reject
from ..core.ais.words import instant
from ..core.checks.movement import imo_is_valid
from ..core.errors import AisError
from ..core.geometry import LonLat, MultiLine, bounds
from ..core.ports import CaseStore, Progress
from ..core.records import Source, Track, Vessel
from ..core.values import Id, new_id
from ..core.wkb import from_wkb
from ..gis.scene_files import sha256_of

MOST_BYTES = 16_000_000
"""About a million positions: more than this no case is made to hold."""


@dataclass
class ShipHeard:
    """What was found of one ship: its tracks and events, and how many events of each kind."""

    mmsi: int
    said: ShipSaid = field(default_factory=ShipSaid)
    tracks: list[TrackLine] = field(default_factory=list)
    events: list[AisFinding] = field(default_factory=list)

    def count(self, kind: str) -> int:
        """Number of events of a kind."""
        return sum(event.kind == kind for event in self.events)


class Gathered:
    """Hears tracks and events and holds them, those of some ships only where `only` names them.

    Raises AisError beyond `MOST_BYTES` of tracks, rather than fill the memory.
    """

    def __init__(self, only: Collection[int] = ()) -> None:
        self.ships: dict[int, ShipHeard] = {}
        self.rejects: list[Reject] = []
        self._only, self._bytes = frozenset(only), 0

    def track(self, track: TrackLine, ship: ShipSaid) -> None:
        """A track."""
        heard = self._ship(track.mmsi, ship)
        if heard is None:
            return
        self._bytes += len(track.wkb or b"")
        if self._bytes > MOST_BYTES:
            raise AisError(
                "The file has more tracks than a case is made to hold. Name the ships by their MMSI and import again, "
                "or write all of them to a file with the algorithm Import AIS."
            )
        heard.tracks.append(track)

    def event(self, event: AisFinding, ship: ShipSaid) -> None:
        """An event."""
        heard = self._ship(event.mmsi, ship)
        if heard is not None:
            heard.events.append(event)

    def reject(self, reject: Reject) -> None:
        """A row that can't be used; the first thousand are held."""
        if len(self.rejects) < 1000:
            self.rejects.append(reject)

    def _ship(self, mmsi: int, said: ShipSaid) -> Optional[ShipHeard]:
        if self._only and mmsi not in self._only:
            return None
        return self.ships.setdefault(mmsi, ShipHeard(mmsi, said))


@dataclass(frozen=True)
class AisKept:
    """What became of tracks and events: how many are new to the case, and where (west, south, east, north)."""

    receipt: Receipt
    vessels: int
    tracks: int
    events: int
    bounds: "Optional[tuple[float, float, float, float]]" = None


def source_of(path: Path, progress: Optional[Progress] = None) -> Source:
    """A file of positions as a source, with its hash. Raises ImageryError where it can't be read, Cancelled."""
    return Source(new_id(), path.name, sha256=sha256_of(path, progress), note="AIS positions")


def layer_source(name: str, features: int) -> Source:
    """A layer that is no file as a source; it has no hash to be checked by, and says so."""
    return Source(new_id(), name, note=f"AIS positions: a layer of {features:,} points, of which no file was hashed")


def keep_ais(store: CaseStore, ships: Iterable[ShipHeard], source: Optional[Source]) -> AisKept:
    """Add ships, tracks, events and their source as one action. Raises what `CaseStore.apply` raises.

    A ship is known by its MMSI, else by a valid IMO number. A track that the case has already (same ship, same
    beginning and end) is not added again, nor are its events.
    """
    operations: list[Operation] = []
    origin = _source(store, source, operations)
    fleet = _Fleet(store, operations)
    known = {(track.vessel, track.from_utc, track.to_utc) for track in store.all(Track)}
    tracks, events = 0, 0
    ways: list[tuple[LonLat, ...]] = []
    for ship in ships:
        vessel = fleet.vessel(ship)
        new: dict[int, Id] = {}
        for line in ship.tracks:
            track = _track(line, vessel, origin)
            if (vessel, track.from_utc, track.to_utc) not in known:
                new[line.number] = track.id
                operations.append(Insert(track))
                ways += track.geom.lines if track.geom else ()
        rows = [event_record(event, new[event.number]) for event in ship.events if event.number in new]
        operations += [Insert(row) for row in rows if row is not None]
        tracks, events = tracks + len(new), events + sum(row is not None for row in rows)
    if not tracks:
        return AisKept(NOTHING_DONE, 0, 0, 0)
    label = f"Import {tracks} AIS track{'s' if tracks > 1 else ''}"
    receipt = store.apply(Action("import_ais", label, tuple(operations)))
    return AisKept(receipt, fleet.new, tracks, events, bounds(MultiLine(tuple(ways))) if ways else None)


def _source(store: CaseStore, source: Optional[Source], operations: list[Operation]) -> Optional[Id]:
    if source is None:
        return None
    same = store.where(Source, "sha256", source.sha256) if source.sha256 else ()
    if same:
        return same[0].id
    operations.append(Insert(source))
    return source.id


class _Fleet:
    """The ships of the case, and those that join it."""

    def __init__(self, store: CaseStore, operations: list[Operation]) -> None:
        vessels = store.all(Vessel)
        self._by_mmsi = {vessel.mmsi: vessel.id for vessel in vessels if vessel.mmsi}
        self._by_imo = {vessel.imo: vessel.id for vessel in vessels if vessel.imo}
        self._operations = operations
        self.new = 0

    def vessel(self, ship: ShipHeard) -> Id:
        mmsi = f"{ship.mmsi:09}"
        imo = ship.said.imo if imo_is_valid(ship.said.imo) else None
        known = self._by_mmsi.get(mmsi) or (self._by_imo.get(imo) if imo else None)
        if known is not None:
            return known
        vessel = Vessel(new_id(), ship.said.name or f"MMSI {mmsi}", imo, mmsi, ship.said.type or None)
        self._operations.append(Insert(vessel))
        self._by_mmsi[mmsi] = vessel.id
        self.new += 1
        return vessel.id


def _track(line: TrackLine, vessel: Id, source: Optional[Id]) -> Track:
    shape = from_wkb(line.wkb) if line.wkb else None
    track = Track(new_id(), vessel, source, instant(line.start), instant(line.end))
    if isinstance(shape, MultiLine):
        return dataclasses.replace(track, geom=shape)
    return dataclasses.replace(track, note="A single position")
