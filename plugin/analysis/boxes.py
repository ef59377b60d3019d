"""Boxes proposed in an image that lies along the yard: never a count, and a refusal where it would fail silently.

Edges are scored for every ISO size at every pixel; candidates are judged by their edges, their paint against the ground
and the boxes around them; of those that overlap the set is kept that is likeliest together. Grid and image have rows
and columns; `level` boxes lie along rows.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray

from ..core.errors import BadValue
from ..core.iso import LENGTHS_M, WIDTH_M
from .boxes_company import company_of
from .boxes_edges import Image, Mask, edges_of, noise_of
from .boxes_judgement import HOPELESS, judged, share, together
from .boxes_packing import packed
from .boxes_paint import Ground, Paint, ground_of, paint_of
from .boxes_scores import FEATURES, Candidates, spots_of, sums_of

SIZES = tuple(LENGTHS_M)
COARSEST_M = 0.8  # of collected resolution; beyond it no single box is claimed
COARSEST_45FT_M = 0.45  # 40 and 45 ft are 1.5 m apart
LEAST_CONTRAST, LEAST_SHARE = 11.0, 0.13  # of 255, and of the ground's brightness
Tile = tuple[int, int, int, int]  # rows from and to, columns from and to
MIN_SCORE = 0.1  # a false proposal is taken out with a key, a missed box has to be seen
_CORE_PX = 512
_FINE_M, _LEAST_FINE, _LEAST = 0.4, -4.4, -6.2  # dense score of a candidate; edges of coarse pixels are weak
_GOOD = -2.5  # dense score from which a candidate covers ground
_ROUNDS = 2
_STEPS_PER_PIXEL, _LEAST_HALF_PX = 0.55, 5


@dataclass(frozen=True)
class Box:
    """A proposal: middle in rows and columns of the grid, and the median colour of its inner third, 0 to 255."""

    row: float
    column: float
    level: bool
    size_class: str
    length_m: float
    width_m: float
    score: float
    colour: tuple[float, ...]


@dataclass(frozen=True)
class Found:
    """Proposals, best first; `contrast` is that of roofs and lit ground (0 to 255), None where it can't be measured.

    `refused` says in words why nothing is proposed; then there are no boxes.
    """

    boxes: tuple[Box, ...]
    refused: str
    contrast: Optional[float]
    ground: Optional[tuple[float, ...]]


def working_step_m(pixel_m: float) -> float:
    """The step of the grid that boxes are sought on: a whole number of steps to half a box's width."""
    half = max(_LEAST_HALF_PX, round(WIDTH_M / 2 / (_STEPS_PER_PIXEL * pixel_m)))
    return WIDTH_M / 2 / half


def ends_of(values: Image, valid: Mask) -> "Optional[tuple[float, float]]":
    """What is dark and light in an image: all but a thousandth of its valid values lie between; None without any."""
    known = values[:, valid]
    if known.size == 0:
        return None
    low, high = np.percentile(known[:, :: max(1, known.shape[1] // 200_000)], (0.1, 99.9))
    return float(low), float(high)


def to_display(
    values: Image, valid: Mask, white: Optional[float], ends: "Optional[tuple[float, float]]" = None
) -> Image:
    """Values of an image as 0 to 255: by what it calls white, else between what is dark and light in it.

    `ends` are those two where a larger part of the image than this tells them.
    """
    if white is not None:
        return values if white == 255.0 else np.asarray(values * np.float32(255.0 / white), np.float32)
    ends = ends or ends_of(values, valid)
    if ends is None:
        return values
    low, high = ends
    return np.asarray((values - np.float32(low)) * np.float32(225.0 / max(high - low, 1e-6)) + 15.0, np.float32)


def find_boxes(  # noqa: PLR0913 - a grid is its values, its mask and two steps
    values: Image,
    valid: Mask,
    step_m: float,
    pixel_m: float,
    sizes: Sequence[str] = ("20ft", "40ft"),
    min_score: float = MIN_SCORE,
    watch: Optional[Callable[[float], None]] = None,
    wanted: Optional[Mask] = None,
) -> Found:
    """Propose boxes in bands × rows × columns of 0 to 255 on a grid along the yard, `step_m` apart.

    `pixel_m` is the resolution the image was collected at; `wanted` are the pixels to look for boxes at, where that is
    not everywhere valid: those near them may be left out. `watch` is told the share done, and may raise. Raises
    BadValue for a size that is none of SIZES and a score outside 0 to 1.
    """
    if not sizes or any(size not in SIZES for size in sizes):
        raise BadValue(f"Boxes are sought by their size, one or more of: {', '.join(SIZES)}.")
    if not 0.0 < min_score < 1.0:
        raise BadValue(f"The least score is a number between 0 and 1, not {min_score}.")
    if pixel_m > COARSEST_M:
        return Found((), too_coarse(pixel_m), None, None)
    told = [size for size in sizes if size != "45ft" or pixel_m <= COARSEST_45FT_M] or ["40ft"]
    looked = _tiles(valid if wanted is None else valid & wanted)
    boxes, dense = candidates(values, valid, step_m, pixel_m, told, looked, watch or (lambda _share: None))
    ground = ground_of(values, _free(_covered(valid, looked), boxes, dense, step_m))
    paint = paint_of(values, boxes, step_m, pixel_m, ground)
    alone = judged(values, boxes, paint, ground, step_m, pixel_m)
    kept, odds = chosen(boxes, alone, step_m, min_score)
    contrast = _contrast(paint.colour[kept], ground)
    colour = None if ground is None else tuple(float(each) for each in ground.colour)
    refused = _refusal(len(kept), contrast, ground)
    if refused:
        return Found((), refused, contrast, colour)
    score = share(odds)
    return Found(tuple(_box(boxes, paint, n, float(score[n])) for n in kept.tolist()), "", contrast, colour)


def too_coarse(pixel_m: float) -> str:
    """Why nothing is proposed in an image of that resolution."""
    return (
        f"The image was collected at {pixel_m:.2f} m; single boxes can't be told apart above {COARSEST_M} m. "
        "Count by area instead: outline the block and give its pitch."
    )


def candidates(
    values: Image,
    valid: Mask,
    step_m: float,
    pixel_m: float,
    sizes: Sequence[str],
    tiles: Sequence[Tile],
    watch: Callable[[float], None],
) -> tuple[Candidates, NDArray[np.float32]]:
    """Where boxes fit best in some tiles, with the score they were found by."""
    longest = max(LENGTHS_M[size] for size in sizes)
    margin = round(longest / 2 / step_m) + 8
    noise = noise_of(values, valid)
    least = _LEAST_FINE if pixel_m < _FINE_M else _LEAST
    parts: list[tuple[NDArray[Any], ...]] = []
    for n, (top, bottom, left, right) in enumerate(tiles):
        watch(n / len(tiles))
        above, before = min(margin, top), min(margin, left)
        window = slice(top - above, bottom + margin), slice(left - before, right + margin)
        edges = edges_of(values[:, window[0], window[1]], valid[window], step_m, pixel_m, noise)
        for level in (True, False):
            sums = sums_of(edges if level else edges.turned_over(), step_m, longest)
            for size in sizes:
                spots = spots_of(sums, step_m, pixel_m, LENGTHS_M[size], least, (2, 3))
                row, column = (spots.row, spots.column) if level else (spots.column, spots.row)
                own = (row >= above) & (row < above + bottom - top)
                own &= (column >= before) & (column < before + right - left)
                row, column = row[own], column[own]
                number = np.full(len(row), SIZES.index(size), np.float32)
                place = np.stack([row + top - above, column + left - before, np.full(len(row), level), number], 1)
                parts.append((place, spots.features[own], spots.score[own]))
    if not parts:
        parts.append((np.zeros((0, 4)), np.zeros((0, len(FEATURES)), np.float32), np.zeros(0, np.float32)))
    place, features, dense = (np.concatenate(each) for each in zip(*parts))
    found = Candidates(
        place[:, 0].astype(float), place[:, 1].astype(float), place[:, 2] > 0, place[:, 3].astype(np.intp), features
    )
    return found, dense


def chosen(
    boxes: Candidates, alone: NDArray[np.float64], step_m: float, min_score: float
) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Which candidates stand together, best first, and the log odds of all, from those of each by itself."""
    length = np.array([LENGTHS_M[size] for size in SIZES])[boxes.size]
    half_l, half_w = length / 2 / step_m, np.full(len(length), WIDTH_M / 2 / step_m)
    half_rows, half_columns = np.where(boxes.level, half_w, half_l), np.where(boxes.level, half_l, half_w)
    odds, kept = alone, packed(boxes.row, boxes.column, half_rows, half_columns, alone)
    hopeful = alone > HOPELESS
    for last in range(_ROUNDS):
        odds = together(alone, company_of(boxes, length, step_m, kept, hopeful), boxes)
        bar = np.log(min_score / (1.0 - min_score)) if last == _ROUNDS - 1 else 0.0
        kept = packed(boxes.row, boxes.column, half_rows, half_columns, odds - bar)
    return kept, odds


def _tiles(wanted: Mask) -> list[Tile]:
    """Tiles that cover what is wanted, each no larger than what it is needed for."""
    found = []
    for top in range(0, wanted.shape[0], _CORE_PX):
        for left in range(0, wanted.shape[1], _CORE_PX):
            part = wanted[top : top + _CORE_PX, left : left + _CORE_PX]
            rows, columns = np.nonzero(part.any(1))[0], np.nonzero(part.any(0))[0]
            if len(rows):
                across = left + int(columns[0]), left + int(columns[-1]) + 1
                found.append((top + int(rows[0]), top + int(rows[-1]) + 1, *across))
    return found


def _covered(valid: Mask, tiles: Sequence[Tile]) -> Mask:
    covered = np.zeros_like(valid)
    for top, bottom, left, right in tiles:
        covered[top:bottom, left:right] = valid[top:bottom, left:right]
    return covered


def _free(valid: Mask, boxes: Candidates, dense: NDArray[np.float32], step_m: float) -> Mask:
    """Pixels that no good candidate covers, with half a metre around it."""
    free = valid.copy()
    good = np.nonzero(dense > _GOOD)[0]
    length = np.array([LENGTHS_M[size] for size in SIZES])[boxes.size[good]]
    wide = (WIDTH_M / 2 + 0.5) / step_m
    long = (length / 2 + 0.5) / step_m
    half_rows, half_columns = np.where(boxes.level[good], wide, long), np.where(boxes.level[good], long, wide)
    top, left = np.maximum(boxes.row[good] - half_rows, 0), np.maximum(boxes.column[good] - half_columns, 0)
    bottom, right = boxes.row[good] + half_rows + 1, boxes.column[good] + half_columns + 1
    for a, b, c, d in zip(*(each.astype(int).tolist() for each in (top, bottom, left, right))):
        free[a:b, c:d] = False
    return free


def _contrast(colour: NDArray[np.float32], ground: Optional[Ground]) -> Optional[float]:
    """Median over proposals of the root mean square difference to the ground; None without either."""
    if ground is None or not len(colour):
        return None
    return float(np.median(np.sqrt(((colour - ground.colour) ** 2).mean(1))))


def _refusal(count: int, contrast: Optional[float], ground: Optional[Ground]) -> str:
    if not count:
        return (
            "Nothing here stands out as a box, which does not mean that there is none: roofs may have the colour of "
            "the ground. Look at the image yourself, and count by hand."
        )
    if contrast is None or ground is None:
        return ""
    least = max(LEAST_CONTRAST, LEAST_SHARE * float(ground.colour.mean()))
    if contrast < least:
        return (
            f"Roofs and ground differ by {contrast:.0f} of 255, less than the {least:.0f} below which boxes are missed "
            "without a sign. Count by hand, or by area."
        )
    return ""


def _box(boxes: Candidates, paint: Paint, n: int, score: float) -> Box:
    size = SIZES[int(boxes.size[n])]
    colour = tuple(float(each) for each in paint.colour[n])
    row, column = float(boxes.row[n]), float(boxes.column[n])
    return Box(row, column, bool(boxes.level[n]), size, LENGTHS_M[size], WIDTH_M, score, colour)
