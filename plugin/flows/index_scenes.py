"""Look through files, folders and layers for images: what each is, when it was taken and by which evidence.

Nothing is written to the case here; see `flows/indexer.py` for what adds them.
"""

import dataclasses
import itertools
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Optional, Union

from qgis.core import QgsProject

from ..core.errors import Cancelled, ImageryError
from ..core.imagery import assets
from ..core.imagery.facts import NOTHING, SceneFacts, dated
from ..core.imagery.name_dates import DatePattern, by_patterns, date_in_name
from ..core.imagery.product_names import told_by_name
from ..core.imagery.tags import file_time
from ..core.ports import Progress
from ..core.records import Scene
from ..core.values import new_id
from ..gis import imagery, scene_files, scene_look, scene_walk
from ..gis.geometry import footprint_of
from ..gis.scene_metadata import Beside

_LANDSAT_BANDS = {"B2": "blue", "B3": "green", "B4": "red", "B5": "nir", "B6": "swir16", "B7": "swir22"}
_S2_BANDS = {
    "B02": "blue", "B03": "green", "B04": "red", "B08": "nir", "B8A": "nir08", "B11": "swir16", "B12": "swir22"
}  # fmt: skip


@dataclass(frozen=True)
class Found:
    """An image as it would be added. `software` and `stamp` are dates that are offered, never taken unasked."""

    scene: Scene
    path: Optional[Path] = None
    software: SceneFacts = NOTHING
    stamp: SceneFacts = NOTHING


@dataclass(frozen=True)
class Rejected:
    """What could not be taken in, and why."""

    path: str
    reason: str


@dataclass(frozen=True)
class Indexed:
    """Everything that was found, and what was refused."""

    found: tuple[Found, ...]
    rejected: tuple[Rejected, ...]


Heard = Callable[[Union[Found, Rejected]], None]


def index_folder(
    folder: Path,
    case: Optional[Path] = None,
    patterns: Sequence[DatePattern] = (),
    progress: Optional[Progress] = None,
    heard: Optional[Heard] = None,
) -> Indexed:
    """Look through a folder and all below it. `case` is the case's file, None for one in a database.

    Each image is told as soon as it was looked at. Raises Cancelled once the person asked to stop.
    """
    return _index(scene_walk.in_folder(folder), case, patterns, progress, heard, any_kind=False)


def index_files(
    paths: Iterable[Path],
    case: Optional[Path] = None,
    patterns: Sequence[DatePattern] = (),
    progress: Optional[Progress] = None,
    heard: Optional[Heard] = None,
) -> Indexed:
    """Look at files, and through folders, that a person named; of any kind that GDAL reads. Raises Cancelled."""
    return _index(scene_walk.in_files(paths), case, patterns, progress, heard, any_kind=True)


def index_layers(
    project: QgsProject, layer_ids: Sequence[str], case: Optional[Path] = None, patterns: Sequence[DatePattern] = ()
) -> Indexed:
    """Look at raster layers of a project, without reading or hashing them; on the main thread."""
    found: list[Found] = []
    rejected: list[Rejected] = []
    for layer_id in layer_ids:
        layer = project.mapLayer(layer_id)
        name = imagery.without_secrets(layer.name()) if layer else layer_id
        if layer is None or not layer.isValid() or not layer.crs().isValid():
            rejected.append(Rejected(name, "The layer can't be read, or has no coordinate system. Repair it first."))
            continue
        path = imagery.file_of(project, layer_id)
        hand = imagery.describe(layer, case, hashed=False)
        facts = dated(hand.acquired_from, hand.acquired_to, hand.date_basis or "")
        look = None
        if path is not None:
            beside, candidate = Beside(), next(iter(scene_walk.in_files([path])))
            if isinstance(candidate, scene_walk.Candidate):
                facts = _facts(candidate, beside.facts(candidate).or_else(facts), patterns)
                try:
                    look = scene_look.look_at(path, beside.sidecars_of(candidate), any_kind=True)
                except ImageryError:
                    look = None  # the layer was given what its file lacks, as a coordinate system
        shape = look.footprint if look and look.footprint else footprint_of(project, layer_id)
        told = facts.or_else(SceneFacts(sensor=hand.sensor, provider=hand.provider, licence=hand.licence))
        told = dataclasses.replace(told, credit=hand.credit or told.credit)
        scene = Scene(
            new_id(), hand.kind, title=hand.title, href=hand.href, size_bytes=hand.size_bytes,
            pixel_size_m=hand.pixel_size_m, geom=shape, note=look.note if look else None, **_fields(told),
        )  # fmt: skip
        software, stamp = (look.software, file_time(look.stamp)) if look else (NOTHING, NOTHING)
        if path is not None and look is None:
            with suppress(OSError):  # it went away meanwhile
                stamp = file_time(path.stat().st_mtime)
        found.append(Found(scene, path, software, stamp))
    return Indexed(tuple(found), tuple(rejected))


def _index(
    candidates: "Iterator[Union[scene_walk.Candidate, scene_walk.Unusable]]",
    case: Optional[Path],
    patterns: Sequence[DatePattern],
    progress: Optional[Progress],
    heard: Optional[Heard],
    *,
    any_kind: bool,
) -> Indexed:
    found: list[Found] = []
    rejected: list[Rejected] = []
    beside, hrefs = Beside(), scene_files.Hrefs(case)
    for count in itertools.count(1):
        each = next(candidates, None)
        if each is None:
            break
        if progress is not None:
            if progress.cancelled():
                raise Cancelled(f"Stopped after {count - 1} files.")
            progress.report(0.0, f"{len(found)} images, {len(rejected)} refused")
        answer: Union[Found, Rejected]
        if isinstance(each, scene_walk.Unusable):
            answer = Rejected(str(each.path), each.reason)
        else:
            try:
                answer = _look(each, hrefs, patterns, beside, any_kind)
            except ImageryError as error:
                answer = Rejected(str(each.path), str(error))
        if isinstance(answer, Found):
            found.append(answer)
        else:
            rejected.append(answer)
        if heard is not None:
            heard(answer)
    return Indexed(_told_apart(found, progress), tuple(rejected))


def _look(
    each: scene_walk.Candidate,
    hrefs: scene_files.Hrefs,
    patterns: Sequence[DatePattern],
    beside: Beside,
    any_kind: bool,
) -> Found:
    """One candidate as it would be added. Raises ImageryError with the reason it is of no use."""
    if each.zipped:
        facts = _facts(each, NOTHING, patterns)
        try:
            size = each.path.stat().st_size
        except OSError as error:
            raise ImageryError(f"It can't be read: {error.strerror}. Check that you may read it.") from None
        note = "Known by the name of its archive only. Unpack it to look at it."
        href = hrefs.of(each.path)
        scene = Scene(new_id(), "image", title=each.title, href=href, size_bytes=size, note=note, **_fields(facts))
        return Found(scene)
    look = scene_look.look_at(each.path, beside.sidecars_of(each), any_kind=any_kind)
    facts = _facts(each, beside.facts(each).or_else(look.facts), patterns)
    scene = Scene(
        new_id(), look.kind, title=each.title, href=hrefs.of(each.path), size_bytes=look.size_bytes,
        pixel_size_m=look.pixel_size_m, geom=look.footprint, note=look.note, assets=_bands(each, hrefs),
        **_fields(facts),
    )  # fmt: skip
    return Found(scene, each.path, look.software, file_time(look.stamp))


def _facts(each: scene_walk.Candidate, told: SceneFacts, patterns: Sequence[DatePattern]) -> SceneFacts:
    """Metadata first, then the provider's convention of names, one's own patterns, and what a name looks like."""
    told = told.or_else(told_by_name(each.title))
    if told.acquired_from is not None:
        return told
    own = by_patterns(each.title, patterns)
    if own.acquired_from is not None:
        return told.or_else(own)
    start, end, basis = date_in_name(each.title)
    return told.or_else(dated(start, end, basis or ""))


def _fields(facts: SceneFacts) -> "dict[str, Any]":
    return {field.name: getattr(facts, field.name) for field in dataclasses.fields(facts)}


def _bands(each: scene_walk.Candidate, hrefs: scene_files.Hrefs) -> Optional[str]:
    if not each.bands:
        return None
    names = _S2_BANDS if each.product is not None else _LANDSAT_BANDS
    made = []
    for key, path in each.bands:
        meaning: tuple[str, ...] = ("red", "green", "blue") if key == "TCI" else (names[key],) if key in names else ()
        roles = ("visual",) if key == "TCI" else ("data",)
        made.append(assets.Asset(key, hrefs.of(path), roles=roles, bands=meaning))
    return assets.packed(made)


def _told_apart(found: "list[Found]", progress: Optional[Progress]) -> "tuple[Found, ...]":
    """Files of one name and one size in several folders, as uncompressed ones often are, are told apart by content."""
    known: dict[tuple[str, Optional[int]], int] = {}
    for each in found:
        key = Path(each.scene.href or "").name, each.scene.size_bytes
        known[key] = known.get(key, 0) + 1
    if len(known) == len(found):
        return tuple(found)
    answer = []
    for each in found:
        twice = known[Path(each.scene.href or "").name, each.scene.size_bytes] > 1
        if twice and each.path is not None:
            with suppress(ImageryError):  # it went away meanwhile
                scene = dataclasses.replace(each.scene, sha256=scene_files.sha256_of(each.path, progress))
                each = dataclasses.replace(each, scene=scene)  # noqa: PLW2901 - the same image, known better
        answer.append(each)
    return tuple(answer)
