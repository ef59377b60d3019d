"""Which files and bands of an image make a picture: true colour, false colour, SWIR, or a combination of one's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional, Union

from ..errors import ImageryError
from .assets import Asset

TRUE_COLOUR, FALSE_COLOUR, SWIR = "true colour", "false colour", "swir"
COMPOSITES: dict[str, tuple[str, ...]] = {
    TRUE_COLOUR: ("red", "green", "blue"),
    FALSE_COLOUR: ("nir", "red", "green"),
    SWIR: ("swir22", "nir", "red"),
}
Wanted = Union[str, "tuple[str, ...]", None]
_OR_ELSE = {"nir": ("nir08", "nir09"), "swir22": ("swir16",), "nir08": ("nir",), "swir16": ("swir22",)}
_NO_PICTURE = {"thumbnail", "overview", "metadata", "index"}
_ENDINGS = (".tif", ".tiff", ".jp2", ".vrt", ".img", ".ntf")
_VISUAL = ("visual", "tci", "true_color", "true-color", "rendered_preview", "image", "ortho_visual")


@dataclass(frozen=True)
class BandOf:
    """One band of one file; `number` counts from 1, None takes every band of it. `meaning` is its common name."""

    asset: Asset
    number: Optional[int] = None
    meaning: Optional[str] = None


def bands_for(assets: Sequence[Asset], wanted: Wanted) -> tuple[BandOf, ...]:
    """The bands that make a picture, in the order red, green, blue of the screen; one without number is a whole file.

    Own combinations name bands by common name (nir), by key (B08), or by key and number (data:4). None is true colour
    where there is one, else the first file with pixels. Raises ImageryError where a band is nowhere.
    """
    files = [asset for asset in assets if _has_pixels(asset)]
    if not files:
        raise ImageryError("The catalogue names no file with pixels for this image. Open its address in the catalogue.")
    if wanted is None:
        try:
            return bands_for(files, TRUE_COLOUR)
        except ImageryError:
            return (BandOf(files[0]),)
    if wanted == TRUE_COLOUR:
        whole = next((asset for asset in files if _is_visual(asset)), None)
        if whole is not None:
            return (BandOf(whole),)
    names = COMPOSITES.get(wanted, (wanted,)) if isinstance(wanted, str) else wanted
    for asset in files:  # one file is quicker to read than three
        numbers = [_number_in(asset, name) for name in names]
        if all(numbers):
            return tuple(BandOf(asset, number, name) for number, name in zip(numbers, names))
    return tuple(_find(files, name) for name in names)


def offered(assets: Sequence[Asset]) -> tuple[str, ...]:
    """Names of the composites that can be made."""
    made = []
    for name in COMPOSITES:
        try:
            bands_for(assets, name)
        except ImageryError:
            continue
        made.append(name)
    return tuple(made)


def _find(files: Sequence[Asset], name: str) -> BandOf:
    key, _, number = name.partition(":")
    for asset in files:
        if asset.key.lower() == key.lower():
            return BandOf(asset, int(number) if number.isdigit() else 1, asset.bands[0] if asset.bands else None)
    for each in (name, *_OR_ELSE.get(name, ())):
        for asset in files:
            if each in asset.bands:
                return BandOf(asset, asset.bands.index(each) + 1, each)
    known = ", ".join(sorted({band for asset in files for band in (*asset.bands, asset.key)}))
    raise ImageryError(f"This image has no band “{name}”. It has: {known}.")


def _number_in(asset: Asset, name: str) -> Optional[int]:
    for each in (name, *_OR_ELSE.get(name, ())):
        if len(asset.bands) > 1 and each in asset.bands:
            return asset.bands.index(each) + 1
    return None


def _has_pixels(asset: Asset) -> bool:
    if _NO_PICTURE.intersection(role.lower() for role in asset.roles):
        return False
    kind, path = (asset.media_type or "").lower(), asset.href.split("?", 1)[0].lower()
    return "tiff" in kind or "jp2" in kind or (not kind and path.endswith(_ENDINGS))


def _is_visual(asset: Asset) -> bool:
    return "visual" in asset.roles or asset.key.lower() in _VISUAL
