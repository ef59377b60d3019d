"""The metadata files beside an image, found by the names their providers give them, and read within bounds."""

from pathlib import Path
from typing import Callable, Optional

from ..core.imagery import sidecars
from ..core.imagery.facts import NOTHING, SceneFacts
from ..core.imagery.product_names import told_by_name
from .flat_xml import flat_xml
from .scene_walk import Candidate

_LARGEST = 16 * 1024 * 1024
_Flat = dict[str, tuple[str, ...]]


class Beside:
    """Reads what lies beside images; a folder's names are sorted once, for thousands may lie in one."""

    def __init__(self) -> None:
        self._names: tuple[str, ...] = ()
        self._by_stem: dict[str, list[str]] = {}
        self._metadata: list[str] = []

    def sidecars_of(self, candidate: Candidate) -> "list[str]":
        """Names beside an image that share its stem, itself included: all that GDAL needs to look at."""
        self._sort(candidate.beside)
        stem = candidate.path.name.rsplit(".", 1)[0].lower()
        return self._by_stem.get(stem, [candidate.path.name])

    def facts(self, candidate: Candidate) -> SceneFacts:
        """What the metadata beside an image say; nothing where there are none, or none that can be read."""
        if candidate.product is not None:
            return _of_product(candidate.product)
        self._sort(candidate.beside)
        folder, stem = candidate.path.parent, candidate.path.name.rsplit(".", 1)[0]
        for name in self._by_stem.get(stem.lower(), ()):
            found = _told_by(folder / name)
            if found != NOTHING:
                return found
        low = stem.lower()
        for name in self._metadata:
            if _belongs(name.lower(), low):
                found = _told_by(folder / name)
                if found != NOTHING:
                    return found
        return NOTHING

    def _sort(self, names: "tuple[str, ...]") -> None:
        if names is self._names:
            return
        self._names, self._by_stem, self._metadata = names, {}, []
        for name in names:
            low = name.lower()
            self._by_stem.setdefault(_stem_of(low), []).append(name)
            about = "_mtl." in low or "metadata" in low or low.startswith("dim_")
            if about and low.endswith((".xml", ".json", "_mtl.txt")):
                self._metadata.append(name)


def _stem_of(low: str) -> str:
    """A name without its ending, and without that of the image it goes with, as in a.tif.aux.xml and a.tif.ovr."""
    stem = low.rsplit(".", 1)[0]
    if low.endswith(".aux.xml"):
        stem = stem.rsplit(".", 1)[0]
    if stem.endswith((".tif", ".tiff", ".jp2", ".img", ".ntf")):
        stem = stem.rsplit(".", 1)[0]
    return stem


def _belongs(name: str, stem: str) -> bool:
    """Whether a metadata file goes with an image: MTL and Planet by the product's name, DIMAP by DIM_ for IMG_."""
    if name.startswith("dim_"):
        return stem.startswith("img_") and stem[4:].startswith(name[4:].rsplit(".", 1)[0])
    product = name.split("_mtl.", maxsplit=1)[0].split("_metadata.", maxsplit=1)[0]
    return len(product) > 3 and stem.startswith(product)


def _told_by(path: Path) -> SceneFacts:
    name = path.name.lower()
    if name.endswith(".imd"):
        return sidecars.maxar(_read(path, lambda data: sidecars.flat_text(_text(data))))
    if name.endswith("_mtl.txt"):
        return sidecars.landsat(_read(path, lambda data: sidecars.flat_text(_text(data))))
    if name.endswith(".json"):
        flat = _read(path, lambda data: sidecars.flat_json(_text(data)))
        return sidecars.planet(flat) if "_mtl." not in name else sidecars.landsat(flat)
    if name.endswith(".xml") and not name.endswith(".aux.xml"):
        flat = _read(path, flat_xml)
        for reading in (sidecars.maxar, sidecars.airbus, sidecars.landsat, sidecars.sentinel_2):
            found = reading(flat)
            if found != NOTHING:
                return found
    return NOTHING


def _of_product(product: Path) -> SceneFacts:
    """A SAFE folder: its own metadata, the tile's for Sentinel-2, then its name."""
    if product.name.upper().startswith("S1"):
        return sidecars.sentinel_1(_read(product / "manifest.safe", flat_xml)).or_else(told_by_name(product.name))
    flat: _Flat = {}
    try:
        tops = sorted(product.glob("MTD_MSIL*.xml"))[:1]
        tiles = sorted(product.glob("GRANULE/*/MTD_TL.xml"))
    except OSError:
        tops, tiles = [], []
    for path in (*tops, *(tiles if len(tiles) == 1 else ())):
        flat.update(_read(path, flat_xml))
    return sidecars.sentinel_2(flat).or_else(told_by_name(product.name))


def _read(path: Path, parse: "Callable[[bytes], _Flat]") -> _Flat:
    data = _bytes(path)
    return parse(data) if data else {}


def _bytes(path: Path) -> Optional[bytes]:
    try:
        if path.stat().st_size > _LARGEST:
            return None
        return path.read_bytes()
    except OSError:
        return None


def _text(data: bytes) -> str:
    return data.decode("utf-8-sig", "replace")
