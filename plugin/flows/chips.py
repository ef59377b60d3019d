"""Cut a sighting's chip again: around its marks, its outline or its point, from an image on the map."""

from typing import Optional

from qgis.core import QgsProject

from ..core.actions import Action, Insert, Operation, Receipt, Update
from ..core.digest import sha256
from ..core.errors import ImageryError
from ..core.geometry import Point, Polygon, positions, rectangle
from ..core.ground import turned
from ..core.ports import CaseStore
from ..core.records import Chip, Look, Scene, Sighting, SightingArea
from ..core.sightings import Shape
from ..core.times import now_utc
from ..core.values import Id, new_id
from ..gis import imagery
from ..gis.chips import cut_chip
from .tallies import adopted_marks


def cut_again(store: CaseStore, project: QgsProject, sighting: Id, layer_id: Optional[str] = None) -> Receipt:
    """Put a chip cut now in the place of the one a sighting has, as one step; the log keeps the former one.

    Raises ImageryError where its image is not on the map or draws nothing, and what `CaseStore.apply` raises.
    """
    return store.apply(Action("cut_chip", "Cut the chip", tuple(chip_rows(store, project, sighting, layer_id))))


def chip_rows(store: CaseStore, project: QgsProject, sighting: Id, layer_id: Optional[str] = None) -> list[Operation]:
    """What stores a chip of a sighting cut now. Raises ImageryError."""
    stored = store.get(Sighting, sighting)
    if stored.look is None:
        raise ImageryError("This sighting was reported, not seen on an image of the case: there is nothing to cut.")
    scene = store.get(Scene, store.get(Look, stored.look).scene)
    shown = layer_id or imagery.layer_of(project, scene)
    if shown is None:
        raise ImageryError(
            f"The image “{scene.title}” is not on the map. Choose Show Its Image on the Map, then cut the chip again."
        )
    cut = cut_chip(project, shown, extent_of(store, stored), synthetic=scene.kind == "synthetic")
    chip = Chip(
        new_id(), sighting, sha256(cut.png), scene.id, cut.png, cut.extent, cut.pixel_size_m, now_utc(), cut.basis,
        cut.note,
    )  # fmt: skip
    former = store.where(Chip, "sighting", sighting)
    if not former:
        return [Insert(chip)]
    values = {name: getattr(chip, name) for name in chip.__dataclass_fields__}
    return [Update(Chip(**{**values, "id": former[-1].id}))]


def extent_of(store: CaseStore, sighting: Sighting) -> Shape:
    """What a chip should show: all marks that count, with their boxes; else the outline; else the point."""
    corners = [
        at
        for mark in adopted_marks(store, (sighting.id,))
        if mark.counts
        for at in positions(mark.box.geom if mark.box and mark.box.geom else mark.mark.geom or Point(0.0, 0.0))
        if mark.mark.geom
    ]
    if len(set(corners)) > 1:
        xs, ys = zip(*((corners[0][0] + turned(lon - corners[0][0]), lat) for lon, lat in corners))
        if max(xs) > min(xs) and max(ys) > min(ys):
            return rectangle((min(xs), min(ys)), (max(xs), max(ys)))
    for area in store.where(SightingArea, "sighting", sighting.id):
        if isinstance(area.geom, Polygon):
            return area.geom
    if sighting.geom is None:
        raise ImageryError("This sighting has no position, so nobody can say what to cut.")
    return sighting.geom
