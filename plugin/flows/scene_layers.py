"""Open images of the case on the map: from this machine or from a server, whole or as a combination of bands.

Nothing is opened unless asked for, and only heads of remote files are read for it. What a project keeps of a remote
image is a VRT that knows its size, type and overviews: opening the project asks no server anything.
"""

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsProject, QgsRasterLayer, QgsRectangle

from ..core.errors import CaseError, FigureError, ImageryError
from ..core.imagery import composites
from ..core.imagery.assets import Asset, assets_of
from ..core.imagery.composites import Wanted
from ..core.outcomes import Done, Failed
from ..core.ports import CaseStore
from ..core.records import Scene
from ..core.values import Id
from ..core.whole_file import written_whole
from ..gis import case_layers, imagery, scene_files, scene_layers, scene_vrt
from ..gis.layer_ids import REMOTE_PROPERTY
from ..gis.remote_sources import gdal_name, is_remote
from . import jobs
from . import placed_pictures as pictures
from .images import ImageMissing

COMPOSITE_PROPERTY = "waybill/composite"
_PLAIN = "Byte"


@dataclass(frozen=True)
class Recipe:
    """What is needed to open an image, as plain values for a thread: files with their bands, and where to put a VRT."""

    scene: Scene
    composite: str
    parts: tuple[tuple[str, Optional[int]], ...]
    remote: bool
    keep_at: Optional[Path] = None

    @property
    def plain_file(self) -> Optional[str]:
        """The file itself, where it can be shown as it is."""
        whole = len(self.parts) == 1 and self.parts[0][1] is None
        moved = bool(self.scene.shift_e_m or self.scene.shift_n_m)
        return self.parts[0][0] if whole and not moved and not self.remote else None


@dataclass(frozen=True)
class Prepared:
    """What a layer is made of: its source, and from where to where its colours go."""

    recipe: Recipe
    source: str
    ranges: scene_layers.Ranges


class SceneLayers:
    """What the panels do with images of an open case on the map. `folder` is the case's, None in a database."""

    def __init__(self, store: CaseStore, project: QgsProject, folder: Optional[Path]) -> None:
        self._store = store
        self._project = project
        self._folder = folder
        self._running: dict[str, Callable[[], None]] = {}

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
        key = f"{scene_id} {_name(composite)}"
        self._running.pop(key, lambda: None)()

        def ended(outcome: "jobs.Outcome[Prepared]") -> None:
            self._running.pop(key, None)
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
        self._running[key] = jobs.start(title, lambda watch: prepare(recipe), ended)

    def layer(self, scene_id: Id, composite: Wanted = None) -> Optional[str]:
        """The layer that shows an image already: the composite asked for; any where None is. Raises CaseError."""
        shown = scene_layers.layers_of(self._project, scene_id)
        for each in shown:
            if each.isValid() and (composite is None or each.customProperty(COMPOSITE_PROPERTY) == _name(composite)):
                return str(each.id())
        if shown or composite is not None:
            return None
        scene = self._scene(scene_id)
        return None if scene.shift_e_m or scene.shift_n_m else imagery.layer_of(self._project, scene)

    def layers(self, scene_id: Id) -> "tuple[str, ...]":
        """Every layer that shows an image."""
        return tuple(str(each.id()) for each in scene_layers.layers_of(self._project, scene_id))

    def composites(self, scene_id: Id) -> "tuple[str, ...]":
        """Names of the composites an image's files allow. Raises CaseError."""
        return composites.offered(assets_of(self._scene(scene_id)))

    def stretch(self, layer_id: str, extent: QgsRectangle, then: "Callable[[jobs.Outcome[None]], None]") -> None:
        """Stretch a layer's colours to a view, in the layer's CRS, reading in the background."""
        layer = self._raster(layer_id)
        source, window = layer.source(), QgsRectangle(extent)

        def ended(outcome: "jobs.Outcome[scene_layers.Ranges]") -> None:
            self._running.pop(f"stretch {layer_id}", None)
            if not isinstance(outcome, Done):
                then(outcome)
                return
            try:
                scene_layers.stretch(self._raster(layer_id), outcome.value)
            except ImageryError as error:
                then(Failed(str(error)))
                return
            then(Done(None))

        self._running.pop(f"stretch {layer_id}", lambda: None)()
        self._running[f"stretch {layer_id}"] = jobs.start(
            "Stretching to the view", lambda watch: scene_layers.ranges_of(source, window), ended, quiet=True
        )

    def redraw_moved(self, scene_id: Id) -> None:
        """After an image's shift was stored: move its layers that are shown. Raises ImageryError, CaseError."""
        scene = self._scene(scene_id)
        for layer in scene_layers.layers_of(self._project, scene_id):
            name = str(layer.customProperty(COMPOSITE_PROPERTY) or "")
            wanted: Wanted = None if not name else tuple(name.split(",")) if "," in name else name
            prepared = prepare(self.recipe(scene, wanted))
            layer.setDataSource(prepared.source, layer.name(), "gdal")  # also where the same VRT was written anew
            layer.triggerRepaint()

    def stop(self) -> None:
        """Stop what is still being opened, without hearing of it again."""
        for stop in self._running.values():
            stop()
        self._running.clear()

    def recipe(self, scene: Scene, composite: Wanted) -> Recipe:
        """What it takes to open an image. Raises ImageMissing, ImageryError; no file is opened."""
        parts: list[tuple[str, Optional[int]]] = []
        assets = assets_of(scene)
        own = scene.href is not None and not is_remote(scene.href)
        if own and (composite is None or not assets or _of_numbers(composite)):
            path = scene_files.find_file(scene, self._folder)
            if path is None:
                raise ImageMissing(scene)
            parts = _bands_of_file(self._pinned(scene, path), composite)
        elif assets:
            chosen = composites.bands_for(assets, composite)
            parts = [(self._file(scene, each.asset), each.number) for each in chosen]
        elif scene.href:
            parts = _bands_of_file(gdal_name(scene.href, scene.catalogue, scene.collection), composite)
        else:
            raise ImageryError(
                f"“{scene.title or scene.id}” is known by its date and provider only: there is no file to open. "
                "Add its file first."
            )
        remote = any(name.startswith("/vsicurl") for name, _ in parts)
        return Recipe(scene, _name(composite), tuple(parts), remote, self._place(scene, composite))

    def _pinned(self, scene: Scene, path: Path) -> str:
        """The file itself; of a picture out of a report, a VRT that says where its tie points put it."""
        if not scene.georef_method:
            return str(path)
        kept = images_folder(self._folder, self._store.address) if self._folder is not None else path.parent
        target = kept / f"{scene.id[:13]}-placed.vrt"
        return pictures.source_of(self._store, scene, path, target)

    def _file(self, scene: Scene, asset: Asset) -> str:
        if is_remote(asset.href):
            return gdal_name(asset.href, scene.catalogue, scene.collection)
        part = dataclasses.replace(scene, href=asset.href, size_bytes=asset.size_bytes, sha256=None)
        path = scene_files.find_file(part, self._folder)
        if path is None:
            first = scene_files.find_file(scene, self._folder)
            beside = first.parent / Path(asset.href).name if first else None
            if beside is None or not beside.is_file():
                raise ImageMissing(part)
            path = beside
        return str(path)

    def _place(self, scene: Scene, composite: Wanted) -> Optional[Path]:
        if self._folder is None:
            return None
        kind = _name(composite).replace(" ", "-").replace(",", "-").replace(":", "") or "image"
        return images_folder(self._folder, self._store.address) / f"{scene.id[:13]}-{kind}.vrt"

    def _show(self, prepared: Prepared) -> str:
        layer = scene_layers.make_layer(prepared.source, prepared.recipe.scene, prepared.ranges)
        layer.setCustomProperty(COMPOSITE_PROPERTY, prepared.recipe.composite)
        if prepared.recipe.remote:
            layer.setCustomProperty(REMOTE_PROPERTY, "1")
        self._project.addMapLayer(layer)
        case_layers.place_imagery(self._project, (layer.id(),))
        return str(layer.id())

    def _raster(self, layer_id: str) -> QgsRasterLayer:
        layer = self._project.mapLayer(layer_id)
        if not isinstance(layer, QgsRasterLayer) or not layer.isValid():
            raise ImageryError("The image is no longer on the map. Open it again.")
        return layer

    def _scene(self, scene_id: Id) -> Scene:
        return self._store.get(Scene, scene_id)


def images_folder(folder: Path, address: str) -> Path:
    """Where a case in a file keeps what it makes of images: beside it, under its name."""
    return folder / f"{Path(address).stem}_images"


def prepare(recipe: Recipe) -> Prepared:
    """Read the heads of the files, and write the VRT where one is needed; for a thread. Raises ImageryError."""
    scene = recipe.scene
    title = scene_layers.name_of(scene)
    bands = [band for source, number in recipe.parts for band in scene_vrt.read_bands(source, number, title)]
    plain = recipe.plain_file
    if plain is None:
        shift = (scene.shift_e_m or 0.0, scene.shift_n_m or 0.0)
        colours = ("Red", "Green", "Blue") if len(recipe.parts) == 3 else ()
        source = _kept(recipe, bands, shift, colours)
    else:
        source = plain
    ranges = () if all(band.kind == _PLAIN for band in bands) else scene_layers.ranges_of(source)
    return Prepared(recipe, source, ranges)


def _kept(
    recipe: Recipe,
    bands: "list[scene_vrt.SourceBand]",
    shift: "tuple[float, float]",
    colours: "tuple[str, ...]",
) -> str:
    """The VRT as a file beside the case; as a text where the case has no folder, or one that can't be written."""
    tags = {"WAYBILL_SCENE": recipe.scene.id}
    if recipe.keep_at is not None:
        try:
            recipe.keep_at.parent.mkdir(parents=True, exist_ok=True)
            with written_whole(recipe.keep_at) as draft:
                text = scene_vrt.vrt(bands, shift, tags, recipe.keep_at.parent, colours)
                draft.write_text(text, encoding="utf-8")
            return str(recipe.keep_at)
        except (OSError, FigureError):  # a case on a medium that can't be written is still looked at
            pass
    return scene_vrt.vrt(bands, shift, tags, None, colours)


def _bands_of_file(source: str, composite: Wanted) -> "list[tuple[str, Optional[int]]]":
    if _of_numbers(composite):
        return [(source, int(each)) for each in composite or ()]
    if composite not in (None, composites.TRUE_COLOUR):
        raise ImageryError(
            "What the bands of this file are is not known. Choose three of them by number, as 4, 3, 2."
        )
    return [(source, None)]


def _of_numbers(composite: Wanted) -> bool:
    return isinstance(composite, tuple) and all(each.isdigit() for each in composite)


def _name(composite: Wanted) -> str:
    return composite if isinstance(composite, str) else ",".join(composite or ())
