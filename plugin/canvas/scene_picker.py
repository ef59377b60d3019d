"""Which image is in hand at a position; a person says which of several it is, and dates one that nothing dates."""

from dataclasses import replace
from typing import Callable, Optional, Union

from qgis.gui import QgsMapCanvas

from ..core.geometry import LonLat, Point
from ..core.ground import vector
from ..core.records import Scene
from ..core.sightings import SceneInHand
from ..flows.session import CaseSession
from .sides import layer_ids_at

SAME_PLACE_M = 1_500.0  # within this of the mark before, a mosaic was taken at the same time
Which = Callable[["tuple[SceneInHand, ...]"], Optional[SceneInHand]]


class ScenePicker:
    """Remembers, for every tool of the case, what a person said of the same images; `which` asks.

    An image without a date is asked about once, a mosaic at each place. Methods raise WaybillError.
    """

    def __init__(self, session: CaseSession, canvas: QgsMapCanvas, which: Which) -> None:
        self._session, self._canvas, self._which = session, canvas, which
        self._answers = session.scenes.answers

    def seen(self, at: LonLat) -> "tuple[Optional[SceneInHand], int]":
        """The image at a position as far as it is known without asking, and how many lie there."""
        images = self._images(at)
        return self._known(images, at) or (images[0] if len(images) == 1 else None), len(images)

    def pick(self, at: LonLat) -> Optional[SceneInHand]:
        """The image in hand; None where a person was asked and chose none. ImageryError where there is none."""
        images = self._images(at)
        if not images:
            return self._session.scene_at(layer_ids_at(self._canvas, at), at)  # which says why there is none
        known = self._known(images, at)
        if known is not None:
            return known
        chosen = self._which(images)
        if chosen is not None:
            self._answers[_ids(images)] = self._answers[(chosen.layer_id,)] = chosen
        return chosen

    def _images(self, at: LonLat) -> "tuple[SceneInHand, ...]":
        return self._session.scenes.at(layer_ids_at(self._canvas, at), at)

    def _known(self, images: "tuple[SceneInHand, ...]", at: LonLat) -> Optional[SceneInHand]:
        chosen = self._answers.get(_ids(images))
        if chosen is None and len(images) != 1:
            return None
        image = next(each for each in images if chosen is None or each.layer_id == chosen.layer_id)
        if image.acquired_from or image.acquired_to:
            return image
        if image.kind == "mosaic":
            return self._as_counted(image, at)
        if chosen is not None:
            return _dated_like(image, chosen)
        counted = self._session.counting
        return image if counted.scene is not None and counted.rests_on(image) else None

    def _as_counted(self, mosaic: SceneInHand, at: LonLat) -> Optional[SceneInHand]:
        """A mosaic with the date it has where the count in hand was made; None elsewhere, where it has another."""
        scene, last, sighting = (getattr(self._session.counting, name) for name in ("scene", "latest", "sighting"))
        if scene is None or (scene.kind, scene.title, scene.href) != (mosaic.kind, mosaic.title, mosaic.href):
            return None
        there = last.mark.geom if last is not None else sighting.geom
        if not isinstance(there, Point) or vector((there.x, there.y), at)[0] > SAME_PLACE_M:
            return None
        return _dated_like(mosaic, scene)


def _dated_like(image: SceneInHand, dated: "Union[SceneInHand, Scene]") -> SceneInHand:
    return replace(image, **{name: getattr(dated, name) for name in ("acquired_from", "acquired_to", "date_basis")})


def _ids(images: "tuple[SceneInHand, ...]") -> "tuple[str, ...]":
    return tuple(image.layer_id for image in images)
