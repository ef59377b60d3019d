"""Measurements of the open case: kept with the image they were taken on, listed, and taken back."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable, Optional, Union

from qgis.core import QgsProject

from ..core.actions import Action, Delete, Insert, Operation, Receipt, Update
from ..core.errors import BadValue
from ..core.geometry import Line, LonLat, Point
from ..core.ground import turned
from ..core.measuring.modes import Taken
from ..core.ports import CaseStore
from ..core.records import Look, Mark, Measurement, Scene, Sighting, Tally
from ..core.sightings import SceneInHand
from ..core.times import now_utc, window_words
from ..core.values import Id, new_id
from ..gis.imagery import files_at
from .annotate import is_scene, scene_rows
from .colours import Image, StripPart, image_of
from .scene_in_hand import known_in_case

_FINEST_M, _COARSEST_M = 0.05, 100.0


@dataclass(frozen=True)
class MeasurementLine:
    """A measurement as a list shows it; `scene` is the title of its image, `points` its line in EPSG:4326."""

    id: Id
    quantity: str
    value: Optional[float]
    low: Optional[float]
    high: Optional[float]
    unit: Optional[str]
    method: Optional[str]
    scene: Optional[str]
    points: tuple[LonLat, ...]


class Measuring:
    """What the measuring tool does with the open case; every change is one step that undo takes back."""

    def __init__(self, store: CaseStore, project: QgsProject, tell: Callable[[Receipt], Receipt]) -> None:
        self._store = store
        self._project = project
        self._tell = tell

    def of(self, table: str, row: Id) -> tuple[MeasurementLine, ...]:
        """Measurements of a sighting, mark or scene, in the order they were taken. Raises CaseError."""
        stored = [m for m in self._store.where(Measurement, "target_id", row) if m.target_table == table]
        scenes = {s.id: s.title for s in self._store.where_any(Scene, "id", [m.scene for m in stored if m.scene])}
        return tuple(
            MeasurementLine(
                m.id, m.quantity, m.value, m.low, m.high, m.unit, m.method, scenes.get(m.scene) if m.scene else None,
                m.geom.points if m.geom else (),
            )
            for m in stored
        )  # fmt: skip

    def known(self, scene: SceneInHand) -> SceneInHand:
        """The image in hand with what only the case knows of it, such as a date given by hand. Raises CaseError."""
        return known_in_case(self._store, scene)

    def check_image(self, scene: SceneInHand, sighting: Id) -> None:
        """Raise BadValue where a sighting rests on another image than the one that was measured on."""
        look = self._store.get(Sighting, sighting).look
        rests_on = self._store.get(Scene, self._store.get(Look, look).scene) if look else None
        if rests_on is not None and not is_scene(rests_on, scene):
            raise BadValue(
                f"This was measured on {_named(scene)}, and the sighting rests on {_named(rests_on)}. Choose a "
                "sighting made on the image that was measured on, or measure on the sighting's own."
            )

    def keep(
        self, scene: SceneInHand, taken: Taken, sighting: Optional[Id] = None, mark: Optional[Id] = None
    ) -> Receipt:
        """Keep a measurement with a mark, a sighting, or else with its image. Raises WaybillError.

        BadValue where the sighting rests on another image.
        """
        if sighting is not None:
            self.check_image(scene, sighting)
        operations, scene_id = self._scene(scene, sighting)
        table, row = ("mark", mark) if mark else ("sighting", sighting) if sighting else ("scene", scene_id)
        operations.append(Insert(_row(taken, table, row or scene_id, scene_id)))
        return self._apply("keep_measurement", f"Keep {taken.quantity} measured", operations)

    def keep_resolution(self, scene: SceneInHand, taken: Taken, gsd_m: float) -> Receipt:
        """Note how fine an image was collected, with the measurement that says so. Raises BadValue, CaseError."""
        if not _FINEST_M <= gsd_m <= _COARSEST_M:
            raise BadValue(f"A resolution of {gsd_m:g} m is none for this: it lies between 0.05 and 100 m.")
        operations, scene_id = scene_rows(self._store, self._project, scene)
        if operations:
            operations = [
                Insert(dataclasses.replace(o.record, gsd_measured_m=gsd_m))
                if isinstance(o, Insert) and isinstance(o.record, Scene)
                else o
                for o in operations
            ]
        else:
            stored = self._store.get(Scene, scene_id)
            operations = [Update(dataclasses.replace(stored, gsd_measured_m=gsd_m), seen=stored)]
        operations.append(Insert(_row(taken, "scene", scene_id, scene_id)))
        return self._apply("keep_resolution", "Keep resolution measured", operations)

    def keep_train(self, sighting: Id, parts: Sequence[StripPart]) -> Receipt:
        """Keep the colours along a train as proposed marks in their order, in a count of its own that is not adopted.

        They count once somebody accepts them. Raises BadValue where there are none, CaseError.
        """
        if not parts:
            raise BadValue("The line is shorter than half a wagon. Draw along the whole train, or correct the length.")
        tally = Tally(new_id(), sighting, 0, 0, "counted", person=self._store.me(), utc=now_utc())
        marks = (
            Mark(
                new_id(), tally.id, "railcar", "firm", "proposed", seq=part.seq, decision="proposed",
                colour_class=part.colour.colour_class, colour_lab=part.colour.lab_words, geom=Point(*part.at),
            )
            for part in parts
        )  # fmt: skip
        operations: list[Operation] = [Insert(tally), *(Insert(mark) for mark in marks)]
        return self._apply("keep_train", "Propose wagons in order", operations)

    def remove(self, measurement: Id) -> Receipt:
        """Take a measurement out of the case; undo brings it back. Raises CaseError."""
        stored = self._store.get(Measurement, measurement)
        return self._apply("remove_measurement", "Remove measurement", [Delete("measurement", stored.id, seen=stored)])

    def images_at(self, at: LonLat) -> tuple[tuple[str, str], ...]:
        """Layers with pixels at a position as identifier and name, topmost first."""
        return files_at(self._project, at)

    def image(self, layer_id: str) -> Image:
        """The image of a layer, to take colours from. Raises ImageryError."""
        return image_of(self._project, layer_id)

    def _scene(self, scene: SceneInHand, sighting: Optional[Id]) -> tuple[list[Operation], Id]:
        if sighting is not None:
            self._store.get(Sighting, sighting)  # one that is gone is told before anything is written
        return scene_rows(self._store, self._project, scene)

    def _apply(self, verb: str, label: str, operations: Sequence[Operation]) -> Receipt:
        return self._tell(self._store.apply(Action(verb, label, tuple(operations))))


def _named(scene: Union[SceneInHand, Scene]) -> str:
    when = window_words(scene.acquired_from, scene.acquired_to)
    return f"“{scene.title}”" + (f" of {when}" if when else "")


def _row(taken: Taken, table: str, target: Id, scene: Id) -> Measurement:
    first = taken.points[0]
    points = tuple((first[0] + turned(lon - first[0]), lat) for lon, lat in taken.points)  # goes on beyond ±180°
    points = points if len(points) > 1 else points * 2  # a click is a line without length
    return Measurement(
        new_id(), taken.quantity, table, target, taken.value, taken.low, taken.high, taken.unit, taken.method, scene,
        Line(points),
    )  # fmt: skip
