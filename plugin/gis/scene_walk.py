"""Images in folders, found lazily: one file after the other, products of several files as one image.

Nothing is opened here. Archives are never unpacked; folders that lead back to themselves are entered once.
"""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Union

IMAGES = {
    ".tif": "GTiff", ".tiff": "GTiff", ".gtiff": "GTiff", ".jp2": "JP2*", ".j2k": "JP2*", ".ntf": "NITF",
    ".nitf": "NITF", ".img": "HFA", ".vrt": "VRT", ".ecw": "ECW", ".sid": "MrSID", ".png": "PNG", ".jpg": "JPEG",
    ".jpeg": "JPEG", ".bil": "EHdr", ".bip": "EHdr", ".bsq": "EHdr",
}  # fmt: skip
_SAFE_ZIP = re.compile(r"S[12][A-D]_\w{40,80}(\.SAFE)?\.zip", re.IGNORECASE)
_MTL = re.compile(r"(.+)_MTL\.(txt|xml|json)", re.IGNORECASE)
_BAND = re.compile(r"_(?:SR_|ST_)?(B\d{1,2}A?)\.(?:tiff?|jp2)$", re.IGNORECASE)
_S2_BAND = re.compile(r"_(B\d{1,2}A?|TCI)(?:_(10|20|60)m)?\.jp2$", re.IGNORECASE)
_LANDSAT_SHOWN = ("B4", "B3", "B2", "B5")
_DEEPEST = 60


@dataclass(frozen=True)
class Candidate:
    """A file that may be an image: what it is called, the names beside it, and its bands where they are files apart.

    `product` is the folder of a product in SAFE form. `zipped` products are known by their name only.
    """

    path: Path
    title: str
    beside: tuple[str, ...] = ()
    bands: tuple[tuple[str, Path], ...] = ()
    product: Optional[Path] = None
    zipped: bool = False


@dataclass(frozen=True)
class Unusable:
    """A file or folder that gives no image, and why."""

    path: Path
    reason: str


def in_folder(folder: Path) -> "Iterator[Union[Candidate, Unusable]]":
    """Everything below a folder that may be an image, in the order of names; hidden files and sidecars are left out."""
    been: set[str] = set()
    waiting: list[tuple[Path, int]] = [(folder, 0)]
    while waiting:
        at, depth = waiting.pop()
        real = os.path.realpath(at)
        if real in been:
            continue
        been.add(real)
        try:
            with os.scandir(at) as listing:
                entries = sorted(((e.name, _is_folder(e)) for e in listing), key=lambda pair: pair[0])
        except OSError as error:
            yield Unusable(at, f"The folder can't be read: {error.strerror}. Check that you may read it.")
            continue
        names = tuple(name for name, is_folder in entries if not is_folder)
        inner = [at / name for name, is_folder in entries if is_folder and not name.startswith(".")]
        for product in [each for each in inner if each.suffix.upper() == ".SAFE"]:
            inner.remove(product)
            yield _safe(product)
        if depth < _DEEPEST:
            waiting += [(each, depth + 1) for each in reversed(inner)]
        yield from _of_files(at, names)


def in_files(paths: Iterable[Path]) -> "Iterator[Union[Candidate, Unusable]]":
    """The files that a person named, each as what it is; the names beside them are looked up once a folder."""
    listed: dict[Path, tuple[str, ...]] = {}
    for path in paths:
        if path.is_dir():
            yield from [_safe(path)] if path.suffix.upper() == ".SAFE" else in_folder(path)
        elif not path.is_file():
            yield Unusable(path, "There is no such file.")
        elif path.suffix.lower() == ".zip":
            yield _zip(path)
        else:
            names = listed.get(path.parent)
            if names is None:
                try:
                    names = tuple(sorted(each.name for each in path.parent.iterdir()))
                except OSError:
                    names = (path.name,)
                listed[path.parent] = names
            yield Candidate(path, path.stem, names)


def _of_files(folder: Path, names: "tuple[str, ...]") -> "Iterator[Union[Candidate, Unusable]]":
    products = {m.group(1) for m in (_MTL.fullmatch(name) for name in names) if m}
    taken: set[str] = set()
    for product in sorted(products):
        parts = tuple(name for name in names if name.startswith(product + "_") and _ending(name) in IMAGES)
        bands = {m.group(1).upper(): folder / name for name in parts if (m := _BAND.search(name))}
        taken.update(parts)
        shown = next((bands[key] for key in _LANDSAT_SHOWN if key in bands), None) or next(iter(bands.values()), None)
        if shown is not None:
            yield Candidate(shown, product, names, tuple(sorted(bands.items())))
    for name in names:
        ending = _ending(name)
        if name in taken or name.startswith("."):
            continue
        if ending == ".zip":
            yield _zip(folder / name)
        elif ending in IMAGES:
            yield Candidate(folder / name, name[: -len(ending)], names)


def _safe(product: Path) -> "Union[Candidate, Unusable]":
    """A Sentinel product as one image: its true colour picture or first measurement, with its bands."""
    title = product.stem
    if title.upper().startswith("S1"):
        found = sorted(_listed(product / "measurement", (".tiff", ".tif")))
        bands = tuple((_polarisation(path), path) for path in found)
        shown = next((path for key, path in bands if key in ("VV", "HH")), found[0] if found else None)
        if shown is None:
            return Unusable(product, "The product has no measurement inside. Fetch it again.")
        return Candidate(shown, title, tuple(p.name for p in found), bands, product)
    images = [
        image
        for granule in _folders(product / "GRANULE")
        for part in (granule / "IMG_DATA", *_folders(granule / "IMG_DATA"))
        for image in _listed(part, (".jp2",))
    ]
    finest: dict[str, tuple[int, Path]] = {}
    for image in images:
        fits = _S2_BAND.search(image.name)
        if fits:
            metres = int(fits.group(2) or 0)
            key = fits.group(1).upper()
            if key not in finest or metres < finest[key][0]:
                finest[key] = (metres, image)
    if not finest:
        return Unusable(product, "The product has no image inside. Fetch it again.")
    bands = tuple((key, image) for key, (_, image) in sorted(finest.items()))
    shown = finest.get("TCI", next(iter(finest.values())))[1]
    return Candidate(shown, title, (shown.name,), bands, product)


def _polarisation(measurement: Path) -> str:
    parts = measurement.stem.split("-")
    return parts[3].upper() if len(parts) > 3 else measurement.stem


def _zip(path: Path) -> "Union[Candidate, Unusable]":
    if _SAFE_ZIP.fullmatch(path.name):
        return Candidate(path, path.name[:-4].replace(".SAFE", ""), zipped=True)
    return Unusable(path, "Archives are not opened. Unpack it, then add the images inside.")


def _listed(folder: Path, endings: "tuple[str, ...]") -> "list[Path]":
    try:
        names = sorted(each.name for each in folder.iterdir())[:2000]
    except OSError:
        return []
    return [folder / name for name in names if _ending(name) in endings and not name.startswith(".")]


def _folders(folder: Path) -> "list[Path]":
    try:
        return sorted(each for each in folder.iterdir() if each.is_dir())[:200]
    except OSError:
        return []


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads nowhere
        return False


def _ending(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return dot + ending.lower() if stem else ""
