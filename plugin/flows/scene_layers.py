"""Open images of the case on the map: from this machine or from a server, whole or as a combination of bands.

Nothing is opened unless asked for, and only heads of remote files are read for it. What a project keeps of a remote
image is a VRT that knows its size, type and overviews: opening the project asks no server anything.
"""

from contextlib import suppress
from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsProject, QgsRasterLayer, QgsRectangle

from ..core.errors import CaseError, ImageryError
from ..core.imagery import composites
from ..core.imagery.assets import assets_of
from ..core.imagery.composites import Wanted
from ..core.outcomes import Done, Failed
from ..core.ports import CaseStore
from ..core.records import Scene
from ..core.values import Id
from ..gis import case_layers, imagery, scene_files, scene_layers
from ..gis.layer_ids import REMOTE_PROPERTY
from ..gis.remote_sources import gdal_name, is_remote
from . import jobs
from . import placed_pictures as pictures
from .images import ImageMissing
from .scene_sources import (
    Prepared,
    Recipe,
    bands_of_file,
    file_of,
    images_folder,
    name_of_composite,
    of_numbers,
    prepare,
)

COMPOSITE_PROPERTY = "waybill/composite"


class SceneLayers:
    """What the panels do with images of an open case on the map. `folder` is the case's, None in a database."""

    def __init__(self, store: CaseStore, project: QgsProject, folder: Optional[Path]) -> None:
        self._store = store
        self._project = project
        self._folder = folder
        self._background = jobs.Background()
        self._lies: dict[Id, object] = {}

    def open(self, scene_id: Id, composite: Wanted = None) -> str:
        """Show an image on the map, below the case's layers; answers with its layer. Reads the head of remote files.

        A layer that shows it already is used. Raises ImageMissing, ImageryError, CaseError.
        """
        scene = self._scene(scene_id)
        there = self.layer(scene_id, composite)
        return there if there is not None else self._show(prepare(self.recipe(scene, composite)))

    def open_soon(self, scene_id: Id, composite: Wanted, then: "Callable[[jobs.Outcome[str]], None]") -> None:
        """The same, with what may wait for a server or a disk in the background; told on the main thread.

        Raises ImageMissing, ImageryError, CaseError for what is known at once.
        """
        scene = self._scene(scene_id)
        there = self.layer(scene_id, composite)
        if there is not None:
            then(Done(there))
            return
        recipe = self.recipe(scene, composite)

        def ended(outcome: "jobs.Outcome[Prepared]") -> None:
            if not isinstance(outcome, Done):
                then(outcome)
                return
            try:
                shown = self.layer(scene_id, composite) or self._show(outcome.value)
            except (ImageryError, CaseError) as error:
                then(Failed(str(error)))
                return
            then(Done(shown))

        title = f"Opening {scene_layers.name_of(scene)}"
        key = f"{scene_id} {name_of_composite(composite)}"
        self._background.start(title, lambda watch: prepare(recipe), ended, key=key)

    def layer(self, scene_id: Id, composite: Wanted = None) -> Optional[str]:
        """The layer that shows an image already: the composite asked for; any where None is. Raises CaseError."""
        shown, name = scene_layers.layers_of(self._project, scene_id), name_of_composite(composite)
        for each in shown:
            if each.isValid() and (composite is None or each.customProperty(COMPOSITE_PROPERTY) == name):
                return str(each.id())
        if shown or composite is not None:
            return None
        scene = self._scene(scene_id)
        return None if scene.shift_e_m or scene.shift_n_m else imagery.layer_of(self._project, scene)

    def layers(self, scene_id: Id) -> "tuple[str, ...]":
        """Every layer that shows an image."""
        return tuple(str(each.id()) for each in scene_layers.layers_of(self._project, scene_id))

    def stretch(self, layer_id: str, extent: QgsRectangle, then: "Callable[[jobs.Outcome[None]], None]") -> None:
        """Stretch a layer's colours to a view, in the layer's CRS, reading in the background."""
        layer = scene_layers.on_map(self._project, layer_id)
        source, window = layer.source(), QgsRectangle(extent)

        def ended(outcome: "jobs.Outcome[scene_layers.Ranges]") -> None:
            if not isinstance(outcome, Done):
                then(outcome)
                return
            try:
                scene_layers.stretch(scene_layers.on_map(self._project, layer_id), outcome.value)
            except ImageryError as error:
                then(Failed(str(error)))
                return
            then(Done(None))

        self._background.start(
            "Stretching to the view", lambda watch: scene_layers.ranges_of(source, window), ended,
            key=f"stretch {layer_id}", quiet=True,
        )  # fmt: skip

    def redraw_moved(self, scene_id: Id) -> None:
        """After an image's shift was stored: move its layers that are shown. Raises ImageryError, CaseError."""
        scene = self._scene(scene_id)
        for layer in scene_layers.layers_of(self._project, scene_id):
            name = str(layer.customProperty(COMPOSITE_PROPERTY) or "")
            wanted: Wanted = None if not name else tuple(name.split(",")) if "," in name else name
            recipe = self.recipe(scene, wanted)
            if recipe.remote:
                self._move_soon(str(layer.id()), recipe)
            else:
                _put(layer, prepare(recipe).source)

    def follow(self) -> None:
        """After images changed, by whomever and also by undo: move layers whose image lies elsewhere now, and take
        those away whose image left the case. Layers of other cases stay.

        Raises ImageryError where one can't be moved, as its file is gone, after the others were; CaseError.
        """
        shown = {said for x in self._project.mapLayers().values() if (said := scene_layers.scene_of_layer(x))}
        before, self._lies = self._lies, {}
        for scene in self._store.where_any(Scene, "id", sorted(shown)):
            self._lies[scene.id] = self._where(scene)
        gone = (shown & set(before)) - set(self._lies)
        self._project.removeMapLayers([layer for scene in sorted(gone) for layer in self.layers(scene)])
        trouble: Optional[ImageryError] = None
        for scene_id, lies in self._lies.items():
            if before.get(scene_id, lies) != lies:
                try:
                    self.redraw_moved(scene_id)
                except ImageryError as error:
                    trouble = trouble or error
        if trouble is not None:
            raise trouble

    def _where(self, scene: Scene) -> object:
        """What decides where an image is shown."""
        pins = pictures.pins_of(self._store, scene.id) if scene.georef_method else ()
        return (scene.shift_e_m or 0.0, scene.shift_n_m or 0.0, scene.georef_method, pins)

    def _move_soon(self, layer_id: str, recipe: Recipe) -> None:
        """Read the heads of remote files once more in the background; a layer that is gone meanwhile is let be."""

        def ended(outcome: "jobs.Outcome[Prepared]") -> None:
            layer = self._project.mapLayer(layer_id)
            if isinstance(outcome, Done) and isinstance(layer, QgsRasterLayer):
                _put(layer, outcome.value.source)

        title = f"Moving {scene_layers.name_of(recipe.scene)}"
        self._background.start(title, lambda watch: prepare(recipe), ended, key=f"move {layer_id}", quiet=True)

    def stop(self) -> None:
        """Stop what is still being opened, without hearing of it again."""
        self._background.stop()

    def recipe(self, scene: Scene, composite: Wanted) -> Recipe:
        """What it takes to open an image. Raises ImageMissing, ImageryError; no file is opened."""
        parts: list[tuple[str, Optional[int]]] = []
        assets = assets_of(scene)
        own = scene.href is not None and not is_remote(scene.href)
        if own and composite is None and composites.TRUE_COLOUR in composites.offered(assets):
            composite = composites.TRUE_COLOUR
        if own and (composite is None or not assets or of_numbers(composite)):
            path = scene_files.find_file(scene, self._folder)
            if path is None:
                raise ImageMissing(scene)
            parts = bands_of_file(self._pinned(scene, path), composite)
        elif assets:
            chosen = composites.bands_for(assets, composite)
            parts = [(file_of(scene, each.asset.href, self._folder), each.number) for each in chosen]
        elif scene.href:
            parts = bands_of_file(gdal_name(scene.href, scene.catalogue, scene.collection), composite)
        else:
            raise ImageryError(
                f"“{scene.title or scene.id}” is known by its date and provider only: there is no file to open. "
                "Add its file first."
            )
        remote = any(name.startswith("/vsicurl") for name, _ in parts)
        return Recipe(scene, name_of_composite(composite), tuple(parts), remote, self._place(scene, composite))

    def _pinned(self, scene: Scene, path: Path) -> str:
        """The file itself; of a picture out of a report, a VRT that says where its tie points put it."""
        if not scene.georef_method:
            return str(path)
        kept = images_folder(self._folder, self._store.address) if self._folder is not None else path.parent
        target = kept / f"{scene.id[:13]}-placed.vrt"
        return pictures.source_of(self._store, scene, path, target)

    def _place(self, scene: Scene, composite: Wanted) -> Optional[Path]:
        if self._folder is None:
            return None
        kind = name_of_composite(composite).replace(" ", "-").replace(",", "-").replace(":", "") or "image"
        return images_folder(self._folder, self._store.address) / f"{scene.id[:13]}-{kind}.vrt"

    def _show(self, prepared: Prepared) -> str:
        layer = scene_layers.make_layer(prepared.source, prepared.recipe.scene, prepared.ranges)
        layer.setCustomProperty(COMPOSITE_PROPERTY, prepared.recipe.composite)
        if prepared.recipe.remote:
            layer.setCustomProperty(REMOTE_PROPERTY, "1")
        self._project.addMapLayer(layer)
        case_layers.place_imagery(self._project, (layer.id(),))
        self._lies[prepared.recipe.scene.id] = self._where(prepared.recipe.scene)
        with suppress(ImageryError):  # of another image; this one is shown
            self.follow()  # it may have been shifted while it was opened
        return str(layer.id())

    def _scene(self, scene_id: Id) -> Scene:
        return self._store.get(Scene, scene_id)


def _put(layer: QgsRasterLayer, source: str) -> None:
    """Show another source in a layer, also where the same VRT was written anew."""
    layer.setDataSource(source, layer.name(), "gdal")
    layer.triggerRepaint()
