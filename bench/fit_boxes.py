"""Fits the two regressions of plugin/analysis/boxes_judgement.py on yards of the development seeds, and prints them.

    python3 bench/fit_boxes.py        its output goes into FIRST and SECOND by hand

The held-out seeds are never looked at here.
"""

from __future__ import annotations

import math
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from plugin.analysis import boxes as finder
from plugin.analysis import boxes_judgement as judgement
from plugin.analysis.boxes_axis import yard_axis_deg
from plugin.analysis.boxes_company import company_of
from plugin.analysis.boxes_packing import packed
from plugin.analysis.boxes_paint import ground_of, paint_of
from plugin.core.iso import LENGTHS_M, WIDTH_M
from tests.analysis import yards

GROUNDS = ("asphalt", "gravel", "concrete", "asphalt")
LAYOUTS = [(layout, paint) for layout in ("rows", "block", "sparse") for paint in ("mixed", "blue", "maroon")]
PIXELS_M = (0.3, 0.5, 0.7)
SURE_M, UNSURE_M = 0.6, 1.2


def main() -> int:
    seeds = yards.DEVELOPMENT[: int(sys.argv[1]) if len(sys.argv) > 1 else 6]
    known = []
    for layout, paint in LAYOUTS:
        for pixel_m in PIXELS_M:
            known += [_of_yard(yards.yard(layout, paint, pixel_m, n, ground=GROUNDS[n % 4])) for n in seeds]
    truth = np.concatenate([label[label >= 0] for *_, label in known])
    first = fit(np.vstack([judgement.measured(b, p)[label >= 0] for b, p, _, label in known]), truth)
    rows = []
    for boxes, paint, step, label in known:
        odds = judgement.measured(boxes, paint) @ first
        length = np.array(list(LENGTHS_M.values()))[boxes.size]
        half_l, half_w = length / 2 / step, WIDTH_M / 2 / step
        sides = np.where(boxes.level, half_w, half_l), np.where(boxes.level, half_l, half_w)
        kept = packed(boxes.row, boxes.column, *sides, odds)
        rows.append(judgement.in_company(odds, company_of(boxes, length, step, kept, odds > -50), boxes)[label >= 0])
    second = fit(np.vstack(rows), truth)
    for name, weights in (("FIRST", first), ("SECOND", second)):
        print(f"{name} = ({', '.join(f'{each:.3f}' for each in weights)})")
    return 0


def _of_yard(yard):
    """Candidates, their paint, the grid's step, and for each 1 (a box), 0 (none) or -1 (nearly one)."""
    axis = yard_axis_deg(yard.image.astype(np.float32), np.ones(yard.image.shape[1:], bool)) or 0.0
    step = finder.working_step_m(yard.gsd_m)
    values, valid, plane = yards.turned(yard, axis, step)
    everywhere = finder._tiles(valid)
    boxes, dense = finder.candidates(values, valid, step, yard.gsd_m, ("20ft", "40ft"), everywhere, lambda _: None)
    ground = ground_of(values, finder._free(valid, boxes, dense, step))
    paint = paint_of(values, boxes, step, yard.gsd_m, ground)
    east, north = plane(boxes.row, boxes.column)
    label = np.zeros(len(east), int)
    for box in yard.boxes:
        upright = abs((box.azimuth_deg - axis + 45) % 180 - 45) < 45
        same = (np.array(finder.SIZES)[boxes.size] == box.size) & (boxes.level != upright)
        apart = np.where(same, np.hypot(east - box.east, north - box.north), math.inf)
        label[(apart < UNSURE_M) & (label == 0)] = -1
        label[apart < SURE_M] = 1
    return boxes, paint, step, label


def fit(rows, truth, pull=1.0):
    """Weights of a logistic regression with a slight pull to nought, by Newton's method."""
    mean, spread = rows.mean(0), rows.std(0)
    mean[0], spread[0] = 0.0, 1.0
    scaled = (rows - mean) / spread
    weights = np.zeros(rows.shape[1])
    pulls = np.full(len(weights), pull)
    pulls[0] = 0.0
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(scaled @ weights, -50, 50)))
        slope = scaled.T @ (chance - truth) + pulls * weights
        bend = (scaled * (chance * (1 - chance))[:, None]).T @ scaled + np.diag(pulls + 1e-9)
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < 1e-7:
            break
    found = weights / spread
    found[0] = weights[0] - (weights * mean / spread)[1:].sum()
    return found


if __name__ == "__main__":
    sys.exit(main())
