"""How an image lies beside another one, and the display offset that brings it there; tie points by hand."""

import dataclasses
import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Callable, Optional

from qgis.core import QgsProject

from ..analysis.registration import shift_between
from ..core.actions import Action, Delete, Insert, Operation, Receipt, Update
from ..core.errors import BadValue
from ..core.geometry import LonLat, Point
from ..core.ground import Ground, turned
from ..core.ports import CaseStore
from ..core.records import Scene, TiePoint
from ..core.values import Id, new_id
from ..gis.imagery import pixels_of
from ..gis.pixels import pixel_m, read_patch
from ..gis.raster_frames import RasterFrame

_LARGEST_SIDE_PX = 1024
Source = tuple[str, Optional[str], str]
"""GDAL's name of an image, its CRS as its layer has it, and what it is called."""
Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class MeasuredShift:
    """Metres east and north that bring the second image onto the first, with quality and how that was found.

    `refused` says why it must not be applied; None where it may.
    """

    east_m: float
    north_m: float
    quality: float
    step_m: float
    basis: str
    refused: Optional[str] = None


@dataclass(frozen=True)
class HandShift:
    """Metres east and north from pairs of points set by hand, what is left at each, and their root mean square."""

    east_m: float
    north_m: float
    residuals_m: tuple[float, ...]
    rmse_m: float
    basis: str


def measure_shift(first: Source, second: Source, bounds: Bounds) -> MeasuredShift:
    """Compare two images over the part of the earth given (west, south, east, north); made for a thread.

    Both are read as grey on one grid, at the coarser of their pixels. Raises ImageryError, BadValue.
    """
    east_of = (bounds[2] - bounds[0]) % 360.0  # west lies beyond east across ±180°
    middle = (turned(bounds[0] + east_of / 2.0), (bounds[1] + bounds[3]) / 2.0)
    ground = Ground(*middle)
    wide = max(east_of * ground.m_per_deg_e, abs(bounds[3] - bounds[1]) * ground.m_per_deg_n)
    step = max(pixel_m(first[0], middle, first[1]), pixel_m(second[0], middle, second[1]), wide / _LARGEST_SIDE_PX)
    a = read_patch(first[0], bounds, step, crs=first[1])
    b = read_patch(second[0], bounds, step, crs=second[1])
    found = shift_between(a.grey, b.grey, (a.valid & b.valid).astype(float))
    east, north = found.right_px * step, -found.down_px * step
    basis = (
        f"phase correlation with “{first[2]}” over {wide:.0f} m at {step:.2g} m, quality {found.quality:.0f}: "
        f"{east:+.2f} m east, {north:+.2f} m north"
    )
    return MeasuredShift(east, north, found.quality, step, basis, found.refused)


def shift_by_hand(pairs: "Sequence[tuple[LonLat, LonLat]]", name: str) -> HandShift:
    """The mean offset of pairs of positions (in the image to be shifted, and in the other). Raises BadValue."""
    if not pairs:
        raise BadValue("No pair of points is set yet. Click the same thing in both images.")
    moves = []
    for there, here in pairs:
        east, north = Ground(*there).to_plane(here)
        moves.append((east, north))
    mean = fmean(e for e, _ in moves), fmean(n for _, n in moves)
    left = tuple(math.hypot(e - mean[0], n - mean[1]) for e, n in moves)
    rmse = math.sqrt(sum(r * r for r in left) / max(len(left) - 1, 1))
    said = f"{rmse:.2f} m left" if len(pairs) > 1 else "one point alone, nothing to judge it by"
    basis = (
        f"{len(pairs)} tie {'point' if len(pairs) == 1 else 'points'} set by hand against “{name}”, {said}: "
        f"{mean[0]:+.2f} m east, {mean[1]:+.2f} m north"
    )
    return HandShift(mean[0], mean[1], left, rmse, basis)


class Shifts:
    """Keeps the display offset of images of an open case; every method raises what `CaseStore.apply` raises."""

    def __init__(self, store: CaseStore, project: QgsProject, tell: Callable[[Receipt], Receipt]) -> None:
        self._store, self._project, self._tell = store, project, tell

    def source(self, layer_id: str) -> Source:
        """The image of a layer, for a thread. Raises ImageryError for services and layers that are gone."""
        return pixels_of(self._project, layer_id)

    def apply(self, scene: Id, found: MeasuredShift) -> Receipt:
        """Show an image moved by what was measured, on top of how it was moved before. Raises BadValue if refused."""
        if found.refused is not None:
            raise BadValue(found.refused)
        return self._keep(scene, found.east_m, found.north_m, found.basis, [])

    def apply_by_hand(
        self, scene: Id, found: HandShift, pairs: "Sequence[tuple[LonLat, LonLat]]", source: Source
    ) -> Receipt:
        """Show an image moved by tie points, which are kept with their pixels and what is left at each.

        Raises ImageryError where the image can't be read, BadValue for a published picture.
        """
        operations = self._without_points(scene)
        frame = RasterFrame(source[0], source[1])
        for (there, here), left in zip(pairs, found.residuals_m):
            column, row = (float(v) for v in frame.to_pixels([there])[0])
            point = TiePoint(new_id(), scene, column, row, left, Point(*here), "pixel of the image as it was shown")
            operations.append(Insert(point))
        return self._keep(scene, found.east_m, found.north_m, found.basis, operations)

    def clear(self, scene: Id) -> Receipt:
        """Show an image where its file says it lies. Raises BadValue for a published picture."""
        stored = self._shiftable(scene)
        operations = self._without_points(scene)
        plain = dataclasses.replace(stored, shift_e_m=None, shift_n_m=None, shift_basis=None)
        action = Action("clear_shift", "Show an image where its file says", (*operations, Update(plain, seen=stored)))
        return self._tell(self._store.apply(action))

    def _shiftable(self, scene: Id) -> Scene:
        stored = self._store.get(Scene, scene)
        if stored.georef_method:
            raise BadValue("A published picture is placed by its own tie points. Set those anew instead.")
        return stored

    def _without_points(self, scene: Id) -> "list[Operation]":
        return [Delete("tie_point", point.id, point) for point in self._store.where(TiePoint, "scene", scene)]

    def _keep(self, scene: Id, east: float, north: float, basis: str, more: "list[Operation]") -> Receipt:
        stored = self._shiftable(scene)
        before = stored.shift_basis
        moved = dataclasses.replace(
            stored,
            shift_e_m=round((stored.shift_e_m or 0.0) + east, 3),
            shift_n_m=round((stored.shift_n_m or 0.0) + north, 3),
            shift_basis=f"{before}; then {basis}" if before else basis,
        )
        operations = (*more, Update(moved, seen=stored))
        return self._tell(self._store.apply(Action("shift_scene", "Shift an image", operations)))
