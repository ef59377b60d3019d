"""What it takes to open an image: its files and bands as plain values, and the VRT they become where one is needed."""

from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from ..core.errors import FigureError, ImageryError
from ..core.imagery import composites
from ..core.imagery.composites import Wanted
from ..core.records import Scene
from ..core.whole_file import written_whole
from ..gis import scene_layers, scene_vrt
from ..gis.remote_sources import gdal_name, is_remote
from ..gis.scene_files import find_file, find_part
from .images import ImageMissing

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


def file_of(scene: Scene, href: str, folder: Optional[Path]) -> str:
    """GDAL's name for a file of an image, on a server or on this machine; no file is opened.

    Raises ImageMissing where the image is nowhere here, ImageryError where only this file of it is not.
    """
    if is_remote(href):
        return gdal_name(href, scene.catalogue, scene.collection)
    path = find_part(scene, href, folder)
    if path is None:
        if find_file(scene, folder) is None:
            raise ImageMissing(scene)
        name = Path(href).name
        raise ImageryError(f"The file {name} is not beside the other files of “{scene.title}”. Put it there.")
    return str(path)


def bands_of_file(source: str, composite: Wanted) -> "list[tuple[str, Optional[int]]]":
    """A file whole, or its bands by number. Raises ImageryError for composites by name, whose bands nobody knows."""
    if of_numbers(composite):
        return [(source, int(each)) for each in composite or ()]
    if composite not in (None, composites.TRUE_COLOUR):
        raise ImageryError("What the bands of this file are is not known. Choose three of them by number, as 4, 3, 2.")
    return [(source, None)]


def of_numbers(composite: Wanted) -> bool:
    """True for a combination of bands of one file by their numbers."""
    return isinstance(composite, tuple) and bool(composite) and all(each.isdigit() for each in composite)


def name_of_composite(composite: Wanted) -> str:
    """How a layer remembers what it was opened as."""
    return composite if isinstance(composite, str) else ",".join(composite or ())
