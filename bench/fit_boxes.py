"""Fits what plugin/analysis/boxes_judgement.py weighs by, on yards of the development seeds, and writes it.

    python3 bench/fit_boxes.py [seeds]        writes plugin/analysis/boxes_weights.py

The held-out seeds are never looked at here. One fit serves pixels of every size: the net is given theirs.
"""

from __future__ import annotations

import math
import sys
import textwrap
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench import fitting
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
PIXELS_M = (0.3, 0.4, 0.5, 0.6, 0.7)
SEEDS, FIRST_SEEDS = 20, 4  # of the development seeds; the first regression has few weights
SURE_M, UNSURE_M = 0.6, 1.2
WEIGHTS = Path(judgement.__file__).with_name("boxes_weights.py")


def main() -> int:
    seeds = yards.DEVELOPMENT[: int(sys.argv[1]) if len(sys.argv) > 1 else SEEDS]
    seen = [_measured(yard) for yard in _yards(seeds[:FIRST_SEEDS])]
    first = fitting.regression(np.vstack([rows[label >= 0] for rows, label in seen]),
                               np.concatenate([label[label >= 0] for _, label in seen]))  # fmt: skip
    known = [_looked_at(yard, first) for yard in _yards(seeds)]
    truth = np.concatenate([label[label >= 0] for *_, label in known])
    rows = np.vstack([rows[label >= 0] for _, rows, _, label in known])
    hidden, out = fitting.net(rows, rows[:, : len(first)] @ first, truth)
    company = [_in_company(boxes, rows, step, first, hidden, out)[label >= 0] for boxes, rows, step, label in known]
    second = fitting.regression(np.vstack(company), truth)
    _write(first, hidden, out, second, seeds)
    return 0


def _yards(seeds):
    for layout, paint in LAYOUTS:
        for pixel_m in PIXELS_M:
            for seed in seeds:
                yield yards.yard(layout, paint, pixel_m, seed, ground=GROUNDS[seed % 4])


def _measured(yard):
    """What the first regression weighs of each candidate, and its label."""
    *_, boxes, paint, label = _candidates(yard)
    return judgement.measured(boxes, paint), label


def _looked_at(yard, first):
    """Candidates worth a second look, what the net weighs of them, the grid's step, and their labels."""
    values, step, ground, boxes, paint, label = _candidates(yard)
    odds = judgement.measured(boxes, paint) @ first
    hopeful, profile = judgement.hopeful_profile(values, boxes, odds, ground, step)
    boxes = boxes.part(hopeful)
    return boxes, judgement.looked_at(boxes, paint.part(hopeful), profile, yard.gsd_m), step, label[hopeful]


def _in_company(boxes, rows, step, first, hidden, out):
    """What the second regression weighs of each candidate."""
    odds = judgement.corrected(rows[:, : len(first)] @ first, rows, hidden, out)
    length = np.array(list(LENGTHS_M.values()))[boxes.size]
    half_l, half_w = length / 2 / step, WIDTH_M / 2 / step
    sides = np.where(boxes.level, half_w, half_l), np.where(boxes.level, half_l, half_w)
    kept = packed(boxes.row, boxes.column, *sides, odds)
    return judgement.in_company(odds, company_of(boxes, length, step, kept, np.ones(len(odds), bool)), boxes)


def _candidates(yard):
    """Values on the grid, its step, the ground, candidates and their paint; for each 1 (a box), 0, or -1 (nearly)."""
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
    return values, step, ground, boxes, paint, label


def _write(first, hidden, out, second, seeds):
    """The module of weights, a row of the hidden ones for each of what the net weighs."""
    said = [
        f'"""Weights of boxes_judgement.py, by bench/fit_boxes.py on development seeds {seeds[0]} to {seeds[-1]}.',
        "",
        "FIRST and SECOND weigh the columns of `measured` and `in_company`, rows of HIDDEN those of `looked_at`.",
        '"""',
        "",
        *(f"{name} = {_tuple(weights)}  # fmt: skip" for name, weights in
          (("FIRST", first), ("OUT", out), ("SECOND", second))),
        "HIDDEN = (",
        *(textwrap.indent(f"{_tuple(row)},", "    ") for row in hidden),
        ")  # fmt: skip",
    ]  # fmt: skip
    WEIGHTS.write_text("\n".join(said) + "\n", "utf-8")


def _tuple(weights):
    lines = textwrap.wrap(", ".join(f"{each:.3f}" for each in weights), 100)
    return "(\n" + textwrap.indent("\n".join(lines), "    ") + ",\n)"


if __name__ == "__main__":
    sys.exit(main())
