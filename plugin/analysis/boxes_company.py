"""Which company a candidate keeps: boxes stand in rows and blocks, shadows and patches of ground do not."""

import math
from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from ..core.iso import WIDTH_M
from .boxes_scores import Candidates

_NEAR_GAP_M = 2.3  # between walls of neighbours
_NEXT_GAP_M = (-0.4, 1.1)  # between ends in a row
_OUT_OF_ROW_M = 0.45
_CELL_M = 15.0

COMPANY = ("beside", "flush beside", "next in the row", "lane")


def company_of(
    boxes: Candidates,
    length_m: NDArray[np.float64],
    step_m: float,
    kept: NDArray[np.intp],
    hopeful: NDArray[np.bool_],
) -> NDArray[np.float32]:
    """Columns of COMPANY for each hopeful candidate, from the kept ones around it: neighbours on 0, 1 or 2 sides.

    Beside: a box in parallel along most of its length, within _NEAR_GAP_M; flush where both ends agree. Next in the
    row: end to end, in line. Lane: how many boxes further along lie in line, up to 3.
    """
    along = np.where(boxes.level, boxes.column, boxes.row) * step_m
    across = np.where(boxes.level, boxes.row, boxes.column) * step_m
    out = np.zeros((len(along), len(COMPANY)), np.float32)
    cells: dict[tuple[bool, int, int], list[int]] = defaultdict(list)
    for n in kept.tolist():
        cells[bool(boxes.level[n]), int(along[n] // _CELL_M), int(across[n] // _CELL_M)].append(n)
    a, b, half = along.tolist(), across.tolist(), (length_m / 2).tolist()
    for n in np.nonzero(hopeful)[0].tolist():
        level, i, j = bool(boxes.level[n]), int(a[n] // _CELL_M), int(b[n] // _CELL_M)
        beside, flush, following, lane = [0, 0], [0, 0], [0, 0], 0
        for near_i in (i - 1, i, i + 1):
            for near_j in (j - 1, j, j + 1):
                for other in cells.get((level, near_i, near_j), ()):
                    off, away = a[other] - a[n], b[other] - b[n]
                    shared = half[n] + half[other] - abs(off)
                    side = int(away > 0)
                    if WIDTH_M - 0.3 < abs(away) < WIDTH_M + _NEAR_GAP_M and shared > min(half[n], half[other]):
                        beside[side] = 1
                        flush[side] |= int(abs(off) < 0.6 and half[n] == half[other])
                    elif abs(away) < _OUT_OF_ROW_M and other != n:
                        end = int(off > 0)
                        if _NEXT_GAP_M[0] < -shared < _NEXT_GAP_M[1]:
                            following[end] = 1
                        elif shared < 0:
                            lane += 1
        out[n] = sum(beside), sum(flush), sum(following), math.log1p(min(lane, 3))
    return out
