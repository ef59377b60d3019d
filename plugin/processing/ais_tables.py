"""Outputs of waybill:importais, written row by row as tracks and events are found."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Optional, Union

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsWkbTypes

from ..core.ais.events import AisFinding, Gap, Jump, Stop
from ..core.ais.limits import AisLimits, thresholds
from ..core.ais.rejects import Reject
from ..core.ais.words import described, instant
from ..core.geometry import Point
from ..flows.import_ais import step_line
from .tables import Table

if TYPE_CHECKING:
    from ..flows.import_ais import ShipSaid, TrackLine

_SHIP = {"mmsi": str, "vessel": str, "imo": str}
_SPAN = {"track": float, "from_utc": str, "to_utc": str, "hours": float}
_LAST = {"words": str, "thresholds": str}
_ENDS = {"distance_nm": float, "knots": float, "from_lon": float, "from_lat": float, "to_lon": float, "to_lat": float}
_COLUMNS: dict[str, dict[str, type]] = {
    "TRACKS": {**_SHIP, "type": str, **_SPAN, "positions": float, "length_nm": float},
    "STOPS": {**_SHIP, **_SPAN, "positions": float, **_LAST},
    "GAPS": {
        **_SHIP, **_SPAN, **_ENDS, "earlier_gaps": float, "earlier_median_hours": float, "earlier_longest_hours": float,
        "others_ships": float, "others_messages": float, **_LAST,
    },
    "JUMPS": {**_SHIP, **_SPAN, **_ENDS, "back_utc": str, "away": float, **_LAST},
    "EVENTS": {"kind": str, **_SHIP, **_SPAN, **_LAST},
    "REJECTS": {"file": str, "line": float, "reason": str, "text": str},
}  # fmt: skip
_SHAPES = {
    "TRACKS": QgsWkbTypes.Type.MultiLineString, "STOPS": QgsWkbTypes.Type.Point,
    "GAPS": QgsWkbTypes.Type.MultiLineString, "JUMPS": QgsWkbTypes.Type.MultiLineString,
    "EVENTS": QgsWkbTypes.Type.Point, "REJECTS": QgsWkbTypes.Type.NoGeometry,
}  # fmt: skip


class AisTables:
    """Writes what it hears. Raises QgsProcessingException where that fails."""

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        limits: AisLimits,
    ) -> None:
        self._tables = {
            name: Table(algorithm, parameters, name, context, columns, _SHAPES[name])
            for name, columns in _COLUMNS.items()
        }
        self._limits = limits
        self._thresholds: dict[str, str] = {}

    @property
    def written(self) -> dict[str, Optional[str]]:
        """Where each output is; those that were not asked for are left out."""
        return {name: table.where for name, table in self._tables.items() if table.where}

    def track(self, track: "TrackLine", ship: "ShipSaid") -> None:
        """A track."""
        values = (
            *_ship(track.mmsi, ship), ship.type, *_span(track.number, track.start, track.end), track.positions,
            round(track.length_nm, 2),
        )  # fmt: skip
        self._tables["TRACKS"].add(track.wkb, values)

    def event(self, event: AisFinding, ship: "ShipSaid") -> None:
        """An event, to the table of its kind."""
        first = (*_ship(event.mmsi, ship), *_span(event.number, event.start, event.end))
        last = (described(event), self._used(event.kind))
        if isinstance(event, Stop):
            self._tables["STOPS"].add(Point(*event.at), (*first, event.positions, *last))
        elif isinstance(event, Gap):
            self._tables["GAPS"].add(step_line(event.at, event.to), (*first, *_ends(event), *_company(event), *last))
        elif isinstance(event, Jump):
            back = None if event.back is None else instant(event.back)
            ends = _ends(event)
            self._tables["JUMPS"].add(step_line(event.at, event.to), (*first, *ends, back, event.away, *last))
        else:
            self._tables["EVENTS"].add(Point(*event.at), (event.kind, *first, *last))

    def reject(self, reject: Reject) -> None:
        """A row that can't be used."""
        self._tables["REJECTS"].add(None, (reject.file, reject.line, reject.reason, reject.text))

    def _used(self, kind: str) -> str:
        if kind not in self._thresholds:
            self._thresholds[kind] = thresholds(kind, self._limits)
        return self._thresholds[kind]


def _ship(mmsi: int, ship: "ShipSaid") -> tuple[str, str, str]:
    return f"{mmsi:09}", ship.name, ship.imo


def _span(number: int, start: float, end: float) -> tuple[int, str, str, float]:
    return number, instant(start), instant(end), round((end - start) / 3600, 3)


def _ends(event: Union[Gap, Jump]) -> Sequence[float]:
    return round(event.distance_nm, 2), round(event.knots, 1), *event.at, *event.to


def _company(gap: Gap) -> Sequence[Optional[float]]:
    others = gap.others
    before = gap.earlier
    return (
        before.count, before.median_hours, before.longest_hours,
        None if others is None else others.vessels, None if others is None else others.messages,
    )  # fmt: skip
