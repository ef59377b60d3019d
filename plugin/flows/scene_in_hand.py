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
from ..core.records import Scene
from ..core.sightings import SceneInHand
from ..core.values import Id
from ..gis import imagery
from .annotate import is_scene


class ScenesAt:
    """Looks at images once and remembers what they say, so that the cursor never waits for a file to be hashed."""

    def __init__(self, store: CaseStore, project: QgsProject, case: Optional[Path]) -> None:
        self._store = store
        self._project = project
        self._case = case
        self._known: dict[tuple[str, ...], SceneInHand] = {}

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
            self._known[key] = self._with_case(imagery.describe(layer, self._case, hashed=False))
        return self._known[key]

    def _with_case(self, hand: SceneInHand) -> SceneInHand:
        """What people entered for this image in the case counts where the image itself says nothing."""
        if hand.kind == "mosaic":
            return hand
        for scene in self._store.where(Scene, "title", hand.title):
            if is_scene(scene, hand):
                return dataclasses.replace(
                    hand,
                    acquired_from=hand.acquired_from or scene.acquired_from,
                    acquired_to=hand.acquired_to or scene.acquired_to,
                    date_basis=hand.date_basis or scene.date_basis,
                    sensor=hand.sensor or scene.sensor,
                    gsd_stated_m=scene.gsd_stated_m or hand.gsd_stated_m,
                    gsd_measured_m=scene.gsd_measured_m,
                )
        return hand


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
