"""The image under the cursor while somebody counts: known at once, and what the case knows of it beyond its file."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import Optional

from qgis.core import QgsProject, QgsRasterLayer

from ..core.counting import GONE, MarkDraft
from ..core.errors import BadValue
from ..core.geometry import LonLat
from ..core.measuring.resolution import no_single_boxes, resolution
from ..core.ports import CaseStore
from ..core.sightings import SceneInHand
from ..core.values import Id
from ..gis import imagery
from .annotate import stored_scene

_OF_A_PERSON = ("gsd_measured_m", "gsd_stated_m")
_WHERE_SILENT = ("sensor", "sun_elevation_deg", "sun_azimuth_deg", "off_nadir_deg", "view_azimuth_deg")
_DATE = ("acquired_from", "acquired_to", "date_basis")
_OF_THE_SCENE = (
    *_OF_A_PERSON, *_WHERE_SILENT, "title", "kind", "provider", "item_id", "href", "licence", "credit", "sha256",
    "size_bytes",
)  # fmt: skip


class ScenesAt:
    """Looks at images once and remembers what they say, so that the cursor never waits for a file to be hashed.

    `answers` holds what a person said of images, by their layers: which of several it is, and when it was taken.
    """

    def __init__(self, store: CaseStore, project: QgsProject, case: Optional[Path]) -> None:
        self._store = store
        self._project = project
        self._case = case
        self._known: dict[tuple[str, ...], SceneInHand] = {}
        self.answers: dict[tuple[str, ...], SceneInHand] = {}

    def at(self, layer_ids: Sequence[str], position: LonLat) -> tuple[SceneInHand, ...]:
        """Images with pixels at a position, topmost first; none where there are none. Raises CaseError."""
        return tuple(self._described(layer) for layer in imagery.images_at(self._project, layer_ids, position))

    def heard(self, rows: Sequence[tuple[str, Id]]) -> None:
        """After the case changed: forget what it said of images, where that changed."""
        if any(table == "scene" for table, _ in rows):
            self._known.clear()

    def _described(self, layer: QgsRasterLayer) -> SceneInHand:
        key = (layer.id(), layer.source(), layer.name(), _dated(layer))
        if key not in self._known:
            self._known[key] = self._knows(imagery.describe(layer, self._case, hashed=False))
        return self._known[key]

    def _knows(self, hand: SceneInHand) -> SceneInHand:
        if hand.kind == "mosaic" and hand.scene_id is None:
            return hand  # a mosaic has a date at each place
        return known_in_case(self._store, hand)


def known_in_case(store: CaseStore, hand: SceneInHand) -> SceneInHand:
    """The image in hand with what the case knows of it: a date where its file has none, resolution and light.

    The resolution that a person stated or measured goes before the file's. Where the layer says which image of the
    case it shows, the case knows better in everything. Raises CaseError.
    """
    stored = stored_scene(store, hand)
    if stored is None:
        return hand
    if hand.scene_id == stored.id:
        told = {name: getattr(stored, name) for name in _OF_THE_SCENE if getattr(stored, name) is not None}
        dates = {name: getattr(stored, name) for name in _DATE}
        return dataclasses.replace(hand, **told, **dates)
    known = {name: getattr(stored, name) for name in _OF_A_PERSON if getattr(stored, name) is not None}
    known.update({name: getattr(stored, name) for name in _WHERE_SILENT if getattr(hand, name) is None})
    if hand.acquired_from is None and hand.acquired_to is None:
        known.update({name: getattr(stored, name) for name in _DATE})
    return dataclasses.replace(hand, **known)


def refuse_single_boxes(scene: SceneInHand, drafts: Sequence[MarkDraft]) -> None:
    """Raises BadValue where containers are marked one by one on an image collected too coarsely to tell them apart."""
    if any(draft.of.kind == "container" and draft.settled != GONE for draft in drafts):
        why = no_single_boxes(resolution(scene.gsd_measured_m, scene.gsd_stated_m, scene.pixel_size_m))
        if why is not None:
            raise BadValue(why)


def _dated(layer: QgsRasterLayer) -> str:
    """What a person set as the time of a layer, which they may do at any moment."""
    times = layer.temporalProperties()
    window = times.fixedTemporalRange()
    return f"{window.begin().toSecsSinceEpoch()} {window.end().toSecsSinceEpoch()}" if times.isActive() else ""
