"""Download a window of an image: a place with its margin, as a GeoTIFF beside the case, with where it is from."""

import dataclasses
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsProject

from ..core.actions import Receipt
from ..core.digest import sha256
from ..core.errors import BadValue, CaseError, ImageryError
from ..core.imagery.assets import assets_of
from ..core.imagery.composites import BandOf, Wanted, bands_for
from ..core.imagery.where import on_file
from ..core.outcomes import Done, Failed
from ..core.ports import CaseStore, Progress
from ..core.records import Scene
from ..core.times import now_utc
from ..core.values import Id, new_id
from ..gis import imagery, scene_files, scene_layers, scene_look, scene_vrt, window_copy
from . import jobs
from .add_scenes import add_scenes
from .scene_sources import file_of, images_folder

_ODD = re.compile(r"[^\w .+-]+")
_LONGEST = 90


@dataclass(frozen=True)
class Plan:
    """One download, as plain values for a thread."""

    scene: Scene
    parts: tuple[tuple[str, Optional[int]], ...]
    what: str
    bounds: window_copy.Bounds
    margin_m: float
    target: Path


@dataclass(frozen=True)
class Downloaded:
    """A window that is here, and the image it became in the case."""

    scene: Scene
    copied: window_copy.Copied


class Downloads:
    """Downloads of an open case. `folder` is the case's, None for one in a database."""

    def __init__(
        self, store: CaseStore, project: QgsProject, tell: Callable[[Receipt], Receipt], folder: Optional[Path]
    ) -> None:
        self._store = store
        self._project = project
        self._tell = tell
        self._folder = folder
        self._background = jobs.Background()

    @property
    def needs_folder(self) -> bool:
        """True for a case in a database: whoever downloads says where to."""
        return self._folder is None

    def plan(
        self,
        scene_id: Id,
        bounds: window_copy.Bounds,
        margin_m: float = 500.0,
        *,
        asset: Optional[str] = None,
        composite: Wanted = None,
        folder: Optional[Path] = None,
    ) -> Plan:
        """What is to be downloaded: an asset by its key, or a composite; of west, south, east, north with a margin.

        Raises BadValue, ImageMissing, ImageryError, CaseError; no network.
        """
        scene = self._store.get(Scene, scene_id)
        if not 0.0 <= margin_m <= 100_000.0:
            raise BadValue("A margin lies between 0 and 100 000 m. Correct it.")
        where = folder
        if where is None and self._folder is not None:
            where = images_folder(self._folder, self._store.address)
        if where is None:
            raise BadValue("The case is in a database: choose a folder for the image.")
        parts, what = self._parts(scene, asset, composite)
        bounds = (*on_file(bounds[:2], scene), *on_file(bounds[2:], scene))
        window = sha256(repr((parts, [round(v, 7) for v in bounds], margin_m)).encode())[:6]
        name = _ODD.sub("_", f"{scene_layers.name_of(scene)} {what}")[:_LONGEST].strip()
        return Plan(scene, parts, what, bounds, margin_m, where / f"{name} {window}.tif")

    def start(self, plan: Plan, then: "Callable[[jobs.Outcome[Id]], None]") -> Callable[[], None]:
        """Begin or go on with a download; answers with how to stop it. Then the image is in the case, as a window."""

        def ended(outcome: "jobs.Outcome[Downloaded]") -> None:
            if not isinstance(outcome, Done):
                then(outcome)
                return
            try:
                added = add_scenes(self._store, [outcome.value.scene])
            except CaseError as error:
                then(Failed(f"{plan.target} was downloaded, but could not be added: {error}"))
                return
            if self.needs_folder:
                scene_files.remember(outcome.value.scene, plan.target)
            self._tell(added.receipt)
            then(Done(added.scenes[0]))

        case = Path(self._store.address) if self._folder is not None else None
        title = f"Downloading {plan.target.stem}"
        return self._background.start(title, lambda watch: download(plan, case, watch), ended, key=plan.target)

    def stop(self) -> None:
        """Stop every download without hearing of it again; what was fetched is kept for the next time."""
        self._background.stop()

    def _parts(
        self, scene: Scene, asset: Optional[str], composite: Wanted
    ) -> "tuple[tuple[tuple[str, Optional[int]], ...], str]":
        assets = assets_of(scene)
        if not assets:
            if not scene.href:
                raise ImageryError("The image is known by its date and provider only: there is no file to download.")
            return ((file_of(scene, scene.href, self._folder), None),), ""
        if asset is not None:
            chosen = [BandOf(each) for each in assets if each.key == asset]
            if not chosen:
                known = ", ".join(each.key for each in assets)
                raise ImageryError(f"The image has no file “{asset}”. It has: {known}.")
        else:
            chosen = list(bands_for(assets, composite))
        parts = tuple((file_of(scene, each.asset.href, self._folder), each.number) for each in chosen)
        return parts, "-".join(dict.fromkeys(each.asset.key for each in chosen))


def download(plan: Plan, case: Optional[Path] = None, progress: Optional[Progress] = None) -> Downloaded:
    """Fetch the window and say what it is; for a thread. Raises ImageryError, NoPixels, BadValue, Cancelled."""
    whole = len(plan.parts) == 1 and plan.parts[0][1] is None
    source = plan.parts[0][0]
    if not whole:
        bands = [band for name, number in plan.parts for band in scene_vrt.read_bands(name, number, plan.target.stem)]
        source = scene_vrt.vrt(bands, colours=("Red", "Green", "Blue") if len(bands) == 3 else ())
    copied = window_copy.copy_window(source, plan.bounds, plan.margin_m, plan.target, _tags(plan), progress)
    return Downloaded(_scene(plan, copied, case), copied)


def _tags(plan: Plan) -> "dict[str, str]":
    scene = plan.scene
    said = {
        "WAYBILL_SCENE_KIND": scene.kind,
        "WAYBILL_WINDOW_OF": scene.id,
        "WAYBILL_ITEM": scene.item_id,
        "WAYBILL_COLLECTION": scene.collection,
        "WAYBILL_CATALOGUE": scene.catalogue,
        "WAYBILL_ASSET": plan.what,
        "WAYBILL_SERVER": " ".join(dict.fromkeys(_origin(name) for name, _ in plan.parts)),
        "WAYBILL_FETCHED": now_utc(),
        "WAYBILL_BOUNDS": " ".join(f"{value:.7f}" for value in plan.bounds) + f" margin {plan.margin_m:g} m",
        "WAYBILL_ACQUIRED_FROM": scene.acquired_from,
        "WAYBILL_ACQUIRED_TO": scene.acquired_to,
        "WAYBILL_DATE_BASIS": scene.date_basis,
        "WAYBILL_SENSOR": scene.sensor,
        "WAYBILL_PROVIDER": scene.provider,
        "WAYBILL_GSD_STATED_M": None if scene.gsd_stated_m is None else f"{scene.gsd_stated_m:g}",
        "WAYBILL_CREDIT": scene.credit,
        "WAYBILL_LICENCE": scene.licence,
    }
    return {key: value for key, value in said.items() if value}


def _origin(name: str) -> str:
    return imagery.without_secrets(name) if name.startswith("/vsi") else Path(name).name


def _scene(plan: Plan, copied: window_copy.Copied, case: Optional[Path]) -> Scene:
    """The window as an image of its own, which says which one it is of; the item and its files stay the other's."""
    of = plan.scene
    look = scene_look.look_at(copied.path, [copied.path.name])
    source = ", ".join(filter(None, (f"item {of.item_id}" if of.item_id else "", plan.what)))
    note = f"Window of “{of.title or of.item_id or of.id}”" + (f" ({source})" if source else "")
    return dataclasses.replace(
        of,
        id=new_id(),
        title=copied.path.stem,
        item_id=None,
        catalogue=None,
        collection=None,
        thumb_href=None,
        assets=None,
        href=scene_files.href_of(copied.path, case),
        sha256=copied.sha256,
        size_bytes=copied.size_bytes,
        pixel_size_m=look.pixel_size_m,
        geom=look.footprint,
        note=f"{note}, fetched {now_utc()}.",
    )
