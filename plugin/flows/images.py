"""Images of the case: put onto the map where they lie on this machine, and hashed in the background if large."""

import dataclasses
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Callable

from qgis.core import QgsProject

from ..core.actions import Action, Receipt, Update
from ..core.errors import CaseError, ImageryError
from ..core.outcomes import Done
from ..core.ports import CaseStore
from ..core.records import Look, Scene, Sighting
from ..core.values import Id
from ..gis import imagery, scene_files
from . import jobs

if TYPE_CHECKING:
    from .scene_layers import SceneLayers


class ImageMissing(ImageryError):
    """The file of an image is nowhere on this machine; whoever knows where it lies can name it."""

    def __init__(self, scene: Scene) -> None:
        name = Path(scene.href or scene.title or "").name
        size = f", {scene.size_bytes:,} bytes" if scene.size_bytes else ""
        super().__init__(f"The image {name}{size} is not beside the case, nor where it was before. Say where it lies.")
        self.scene = scene
        self.file_name = name


class Images:
    """What the panels do with the images of an open case."""

    def __init__(
        self, store: CaseStore, project: QgsProject, tell: Callable[[Receipt], Receipt], layers: "SceneLayers"
    ) -> None:
        self._store = store
        self._project = project
        self._tell = tell
        self._layers = layers
        self._hashing: dict[Id, Callable[[], None]] = {}

    def show(self, sighting: Id) -> str:
        """Put the image of a sighting onto the map, below the case's layers; answers with its layer's identifier.

        Raises ImageMissing where its file is not found, ImageryError where it can't be shown, CaseError.
        """
        scene = self._of(sighting)
        there = self._layers.layer(scene.id)
        if there is not None:
            return there
        if self._layers.recipe(scene, None).remote:
            raise ImageryError(f"“{scene.title}” lies on a server. Open it in the Imagery panel, which waits for that.")
        return self._layers.open(scene.id)

    def accept(self, missing: ImageMissing, path: Path) -> None:
        """Take the file a person named for an image, once its size and hash fit. Raises ImageryError."""
        scene_files.accept_file(missing.scene, path)

    def remember(self, scene: Id, path: Path) -> None:
        """Keep where the file of an image lies on this machine. Raises CaseError."""
        scene_files.remember(self._store.get(Scene, scene), path)

    def keep(self, sighting: Id, layer_id: str) -> None:
        """After a sighting was made: remember where its image lies here; hash one that was too large to wait for."""
        scene, path = self._of(sighting), imagery.file_of(self._project, layer_id)
        if path is None:
            return
        scene_files.remember(scene, path)
        if scene.sha256 is None and scene.id not in self._hashing:
            title = f"Hashing {path.name}"
            self._hashing[scene.id] = jobs.start(
                title, lambda watch: scene_files.sha256_of(path, watch), lambda o: self._hashed(scene.id, o)
            )

    def stop(self) -> None:
        """Stop what is still being hashed."""
        for stop in self._hashing.values():
            stop()
        self._hashing.clear()

    def _of(self, sighting: Id) -> Scene:
        look = self._store.get(Sighting, sighting).look
        if look is None:
            raise ImageryError("This sighting was reported, not seen on an image of the case: there is none to show.")
        return self._store.get(Scene, self._store.get(Look, look).scene)

    def _hashed(self, scene: Id, outcome: "jobs.Outcome[str]") -> None:
        """Note the hash with the step before, so that it is taken back with it; a scene that is gone needs none."""
        self._hashing.pop(scene, None)
        if not isinstance(outcome, Done):
            return
        with suppress(CaseError):  # the next sighting on this image tries again
            found = self._store.where(Scene, "id", scene)
            if found and found[0].sha256 is None:
                noted = dataclasses.replace(found[0], sha256=outcome.value)
                update = Update(noted, seen=found[0])
                self._tell(self._store.apply(Action("note_hash", "Hash of the image noted", (update,))))
