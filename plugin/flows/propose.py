"""Propose boxes inside an outline: what a person then accepts or rejects, one by one. Never a count."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Callable, Optional

from ..analysis.boxes import COARSEST_M, MIN_SCORE, Box, ends_of, find_boxes, to_display, too_coarse, working_step_m
from ..analysis.boxes_axis import yard_axis_deg
from ..core.errors import Cancelled, NoPixels
from ..core.geometry import LonLat, Polygon
from ..core.ground import EastNorth, Ground, turned
from ..core.ports import Progress
from ..gis.pixels import Patch, knows_white, outline, pixel_m, read_patch
from .proposal import ProposedBox
from .propose_by_model import OwnModel

CLASSICAL = "waybill edges 2"
_MODEL_MIN_SCORE = 0.35  # of a model of one's own, whose scores are on a scale of its own
_CELL_M = 420.0  # one axis and one colour of the ground each
_CELL_PX = 2600  # of the grid, where that is fine
_NEAR_M = 5.0  # a cell's boxes are judged by those this far beyond it
_MARGIN_M = 15.0  # ground and neighbours around a cell, so that the ground's colour can be seen
_SAME_M = 1.2
_AROUND_M, _AROUND_PX = 600.0, 1600  # around the areas, at the least, what is light is looked for, and so finely
_COLOURS = 3
_NO_YARD = "No straight edges run through this area, so no yard was found to look for boxes in."


@dataclass(frozen=True)
class Proposals:
    """What was proposed, best first. Where `refused`, there are no boxes and `reason` says why in words.

    Where only parts of the area were refused, `reason` says so beside the boxes of the others. `contrast` is that of
    roofs and ground, of 255, the least of all parts; `resolution_m` what the image was judged by.
    """

    boxes: tuple[ProposedBox, ...]
    refused: bool
    reason: str
    contrast: Optional[float]
    resolution_m: float


@dataclass(frozen=True)
class _Cell:
    """A square of the area, upright in the plane of the area's middle: what it owns, and what is read around it."""

    ground: Ground
    west: float
    south: float
    east: float
    north: float

    def around(self, margin: float) -> Polygon:
        w, s, e, n = self.west - margin, self.south - margin, self.east + margin, self.north + margin
        corners = ((w, n), (e, n), (e, s), (w, s), (w, n))
        return Polygon((tuple(self.ground.to_degrees(at) for at in corners),))

    def owns(self, at: LonLat) -> bool:
        x, y = self.ground.to_plane(at)
        return self.west <= x < self.east and self.south <= y < self.north


def propose_boxes(  # noqa: PLR0913 - each is a choice of the analyst's
    source: str,
    areas: Sequence[Polygon] = (),
    sizes: Sequence[str] = ("20ft", "40ft"),
    min_score: Optional[float] = None,
    progress: Optional[Progress] = None,
    *,
    collected_m: Optional[float] = None,
    crs: Optional[str] = None,
    model: Optional[str] = None,
) -> Proposals:
    """Propose boxes inside areas in EPSG:4326, or in the whole image where none is given, a piece after the other.

    `collected_m` is the resolution the image was collected at, where it is known to be coarser than its pixels; `crs`
    the layer's, where its file has none; `model` the path of an ONNX file to ask instead. Without `min_score` it is the
    usual one of who is asked. Raises ImageryError, BadValue, and Cancelled once the person asked to stop.
    """
    resolution = max(pixel_m(source, crs=crs), collected_m or 0.0)
    if resolution > COARSEST_M:
        return Proposals((), True, too_coarse(resolution), None, resolution)
    shapes = tuple(areas) or (outline(source, crs),)
    side = min(_CELL_M, _CELL_PX * working_step_m(resolution))
    cells = [(area, cell) for area in shapes for cell in _cells(area, side)]
    own = OwnModel(model, resolution) if model else None
    least = min_score if min_score is not None else MIN_SCORE if own is None else _MODEL_MIN_SCORE
    image = _Image(source, crs, _ends(source, shapes, resolution, crs))
    boxes: list[ProposedBox] = []
    refusals: list[str] = []
    contrasts: list[float] = []
    outside = 0
    for n, (area, cell) in enumerate(cells):
        watch = _watcher(progress, n, len(cells))
        try:
            if own is not None:
                around = cell.around(_MARGIN_M)
                part = _Part(own.propose(source, around, sizes, least, watch, crs, image.ends), "", None)
            else:
                part = _in_cell(image, cell, resolution, sizes, least, watch)
        except NoPixels:
            outside += 1
            continue
        contrasts += [] if part.contrast is None else [part.contrast]
        refusals += [part.refused] if part.refused else []
        boxes += [box for box in part.boxes if cell.owns(box.centre) and _inside(area, box.centre)]
    if outside == len(cells):
        raise NoPixels("The image has no pixels in this area. Choose an area on the image.")
    boxes = _once(sorted(boxes, key=lambda box: -box.score))
    reason = _reason(boxes, refusals, len(cells) - outside)
    return Proposals(tuple(boxes), not boxes, reason, min(contrasts, default=None), resolution)


@dataclass(frozen=True)
class _Image:
    """Where it is read from, its CRS where its file has none, and what is dark and light in it where it knows no
    white."""

    source: str
    crs: Optional[str]
    ends: "Optional[tuple[float, float]]"


@dataclass(frozen=True)
class _Part:
    """What was proposed in one cell, or why nothing was."""

    boxes: tuple[ProposedBox, ...]
    refused: str
    contrast: Optional[float]


def _ends(
    source: str, shapes: Sequence[Polygon], resolution: float, crs: Optional[str]
) -> "Optional[tuple[float, float]]":
    """What is dark and light in an image that knows no white, around all areas: a wood alone would look like a yard.

    None where the image knows what white is.
    """
    if knows_white(source, crs):
        return None
    ring = [at for shape in shapes for at in shape.rings[0]]
    east = [turned(at[0] - ring[0][0]) for at in ring]
    north = [at[1] for at in ring]
    ground = Ground(turned(ring[0][0] + (min(east) + max(east)) / 2), (min(north) + max(north)) / 2)
    plane = [ground.to_plane(at) for at in ring]
    half = max(_AROUND_M, *(abs(value) for at in plane for value in at))
    around = _Cell(ground, -half, -half, half, half).around(0.0)
    try:
        patch = read_patch(source, around, max(resolution, 2 * half / _AROUND_PX), 0.0, crs)
    except NoPixels:
        return None
    return ends_of(patch.values, patch.valid)


def _in_cell(
    image: _Image,
    cell: _Cell,
    resolution: float,
    sizes: Sequence[str],
    min_score: float,
    watch: Callable[[float], None],
) -> _Part:
    """The yard's axis from the image as it is, then the boxes on a grid along it. Raises NoPixels beside the image."""
    watch(0.0)
    seen = read_patch(image.source, cell.around(_MARGIN_M), max(resolution, 0.25), 0.0, image.crs)
    axis = yard_axis_deg(to_display(seen.values, seen.valid, seen.white, image.ends), seen.valid)
    if axis is None:
        return _Part((), _NO_YARD, None)
    watch(0.15)
    patch = read_patch(image.source, cell.around(_MARGIN_M), working_step_m(resolution), axis, image.crs)
    watch(0.4)
    values = to_display(patch.values, patch.valid, patch.white, image.ends)
    found = find_boxes(
        values,
        patch.valid,
        patch.step_m,
        resolution,
        sizes,
        min_score,
        lambda share: watch(0.4 + 0.6 * share),
        patch.inside(cell.around(_NEAR_M)),
    )
    return _Part(tuple(_proposed(patch, box) for box in found.boxes), found.refused, found.contrast)


def _cells(area: Polygon, side_m: float) -> Iterator[_Cell]:
    """The squares that an area reaches into."""
    ring = area.rings[0]
    first = ring[0]
    east = [turned(at[0] - first[0]) for at in ring]
    north = [at[1] for at in ring]
    ground = Ground(turned(first[0] + (min(east) + max(east)) / 2), (min(north) + max(north)) / 2)
    plane = [ground.to_plane(at) for at in ring]
    west, south = min(at[0] for at in plane), min(at[1] for at in plane)
    wide, high = max(at[0] for at in plane) - west, max(at[1] for at in plane) - south
    across, up = max(1, math.ceil(wide / side_m)), max(1, math.ceil(high / side_m))
    for row in range(up):
        for column in range(across):
            a, b = west + wide * column / across, south + high * row / up
            yield _Cell(ground, a, b, a + wide / across + 1e-6, b + high / up + 1e-6)


def _watcher(progress: Optional[Progress], done: int, count: int) -> Callable[[float], None]:
    def watch(share: float) -> None:
        if progress is None:
            return
        if progress.cancelled():
            raise Cancelled("Stopped.")
        progress.report((done + share) / count)

    return watch


def _proposed(patch: Patch, box: Box) -> ProposedBox:
    azimuth = (patch.azimuth_deg + (90.0 if box.level else 0.0)) % 180.0
    colour = box.colour if patch.white is not None and len(box.colour) == _COLOURS else None
    rgb = None if colour is None else (colour[0], colour[1], colour[2])
    centre = patch.to_degrees(box.row, box.column)
    return ProposedBox(centre, azimuth, box.length_m, box.width_m, box.size_class, box.score, rgb, CLASSICAL)


def _inside(area: Polygon, at: LonLat) -> bool:
    """Even-odd rule over all rings, longitudes the short way round."""
    inside = False
    for ring in area.rings:
        east = [turned(x - at[0]) for x, _ in ring]
        for (ax, (_, ay)), (bx, (_, by)) in zip(zip(east, ring), zip(east[1:], ring[1:])):
            if (ay > at[1]) != (by > at[1]) and ax + (bx - ax) * (at[1] - ay) / (by - ay) > 0.0:
                inside = not inside
    return inside


def _once(boxes: list[ProposedBox]) -> list[ProposedBox]:
    """Without those that a better one stands on, found from the next cell or in an area drawn twice."""
    if not boxes:
        return boxes
    ground = Ground(*boxes[0].centre)
    taken: dict[tuple[int, int], list[EastNorth]] = {}
    kept = []
    for box in boxes:
        x, y = ground.to_plane(box.centre)
        i, j = math.floor(x / _SAME_M), math.floor(y / _SAME_M)
        near = [at for a in (i - 1, i, i + 1) for b in (j - 1, j, j + 1) for at in taken.get((a, b), ())]
        if all(math.dist(at, (x, y)) > _SAME_M for at in near):
            taken.setdefault((i, j), []).append((x, y))
            kept.append(box)
    return kept


def _reason(boxes: Sequence[ProposedBox], refusals: Sequence[str], parts: int) -> str:
    if not boxes:
        return max(refusals, key=refusals.count) if refusals else "Nothing was proposed inside the area."
    if refusals:
        return f"In {len(refusals)} of {parts} parts of the area nothing is proposed. {refusals[0]}"
    return ""
