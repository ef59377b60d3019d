"""Detector: what it finds on generated yards of the held-out seeds, its time and its memory on a large one.

Time is a ratio to one `scipy.ndimage.gaussian_gradient_magnitude` of the float32 array on the working grid; memory is
the peak of what numpy holds, in such arrays.

The held-out seeds are changed with every change of the detector, and run once it stands: those of the one before have
been seen. 9001 to 9006 were those of the first, 9101 to 9112 are those of the second.
"""

from __future__ import annotations

import math
import tracemalloc
from pathlib import Path
from time import perf_counter

import numpy as np

from bench.report import Row, ratios
from plugin.analysis.boxes import find_boxes, working_step_m
from plugin.analysis.boxes_axis import yard_axis_deg
from plugin.core.geometry import Polygon
from plugin.core.ground import Ground
from plugin.core.measuring.outlines import Pitch, count_by_area
from plugin.core.measuring.resolution import resolution
from plugin.core.values import Interval
from tests.analysis import yards

LARGE_PX = 4000
LAYOUTS = (("rows", "mixed"), ("rows", "blue"), ("block", "mixed"), ("block", "blue"), ("sparse", "mixed"))
PIXELS_M = (0.3, 0.5, 0.7)
GROUNDS = ("asphalt", "gravel", "concrete")
TIME_LIMIT, MEMORY_LIMIT = 12.0, 6.0


def measure(work: Path, runs: int, *, seeds: tuple[int, ...] = yards.HELD_OUT) -> list[Row]:
    _print_found(seeds)
    return _cost(work, runs)


def found_in(yard):
    """Boxes proposed in a yard, in its own metres, and what was said."""
    valid = np.ones(yard.image.shape[1:], bool)
    axis = yard_axis_deg(yard.image.astype(np.float32), valid) or 0.0
    step = working_step_m(yard.gsd_m)
    values, valid, plane = yards.turned(yard, axis, step)
    found = find_boxes(values, valid, step, yard.gsd_m)
    return [plane(box.row, box.column) for box in found.boxes], found


def tally(layout, paint, pixel_m, seeds, ground=None):
    """Right, proposed, true and refused, summed over seeds."""
    right = proposed = true = refused = 0
    for n, seed in enumerate(seeds):
        yard = yards.yard(layout, paint, pixel_m, seed, ground=ground or GROUNDS[n % len(GROUNDS)])
        places, found = found_in(yard)
        right += len(yards.matched(yard, places))
        proposed, true, refused = proposed + len(places), true + len(yard.boxes), refused + bool(found.refused)
    return right, proposed, true, refused


def by_area(pixel_m, seeds):
    """TEU of one-colour blocks as an analyst counts them: outline and usual pitch; (counted, true) for each block."""
    ground, pairs = Ground(130.29, 42.24), []
    for n, seed in enumerate(seeds):
        yard = yards.yard("block", "blue", pixel_m, seed, ground=GROUNDS[n % len(GROUNDS)])
        for outline in yard.outlines:
            ring = tuple(ground.to_degrees(corner) for corner in outline)
            counted = count_by_area(
                Polygon(((*ring, ring[0]),)), resolution(None, pixel_m, pixel_m), Pitch(), Interval(1.0, 1.0, 1.0)
            )
            mine = [box for box in yard.boxes if _holds(outline, (box.east, box.north))]
            pairs.append((counted.teu.best, sum(2 if box.size == "40ft" else 1 for box in mine)))
    return pairs


def _holds(outline, at):
    sign = math.copysign(1.0, _signed(outline))
    edges = zip(outline, (*outline[1:], outline[0]))
    return all(sign * ((b[0] - a[0]) * (at[1] - a[1]) - (b[1] - a[1]) * (at[0] - a[0])) >= 0 for a, b in edges)


def _signed(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, (*ring[1:], ring[0]))) / 2


def _print_found(seeds):
    print(f"  Generated yards, seeds {seeds[0]} to {seeds[-1]}; asphalt, gravel, concrete in turn; match within 1.2 m.")
    print(f"  {'layout':<9}{'roofs':<12}{'pixel':>6}{'precision':>11}{'recall':>8}{'count':>8}{'refused':>9}")
    for layout, paint in LAYOUTS:
        for pixel_m in PIXELS_M:
            _print_one(layout, paint, pixel_m, tally(layout, paint, pixel_m, seeds), len(seeds))
    for layout, paint, ground in (("rows", "as ground", "concrete"), ("block", "as ground", "asphalt"),
                                  ("block", "white", "snow")):  # fmt: skip
        for pixel_m in PIXELS_M:
            _print_one(layout, paint, pixel_m, tally(layout, paint, pixel_m, seeds, ground), len(seeds))
    for pixel_m in PIXELS_M:
        pairs = by_area(pixel_m, seeds)
        error = sum(a for a, _ in pairs) / sum(b for _, b in pairs) - 1
        each = max(abs(a / b - 1) for a, b in pairs)
        said = f"TEU {100 * error:+.1f} % over {len(pairs)} blocks, worst {100 * each:.1f} %"
        print(f"  by area, blocks all blue, {pixel_m} m: {said}")


def _print_one(layout, paint, pixel_m, sums, yards_seen):
    right, proposed, true, refused = sums
    precision = f"{right / proposed:.3f}" if proposed else "-"
    count = f"{100 * (proposed / true - 1):+.0f} %" if proposed else "-"
    print(
        f"  {layout:<9}{paint:<12}{pixel_m:>6}{precision:>11}{right / true:>8.3f}{count:>8}"
        f"{f'{refused} of {yards_seen}':>9}"
    )


def _cost(work: Path, runs: int) -> list[Row]:
    from plugin.flows.propose import propose_boxes

    work.mkdir(parents=True, exist_ok=True)
    path = work / "large.tif"
    pixel_m = 0.3
    _write_large(path, pixel_m)
    step = working_step_m(pixel_m)
    cells = round(LARGE_PX * pixel_m / step)
    array = np.random.default_rng(0).random((cells, cells), np.float32)
    ours, theirs = [], []
    for _ in range(runs):
        start = perf_counter()
        found = propose_boxes(str(path))
        ours.append(perf_counter() - start)
        theirs.append(_gradient(array))
    size = array.nbytes
    del array
    tracemalloc.start()
    propose_boxes(str(path))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    print(f"  {len(found.boxes)} proposals in {LARGE_PX} × {LARGE_PX} pixels; grid {cells} × {cells} at {step:.3f} m")
    return [
        Row("Detector: proposals / Gaussian gradient magnitude", "x", ratios(ours, theirs), TIME_LIMIT),
        Row("  proposals in 4,000 × 4,000 pixels, from the file", "s", tuple(ours)),
        Row("  scipy.ndimage on the working grid", "s", tuple(theirs)),
        Row("Detector: memory at its peak / the same array", "x", (peak / size,), MEMORY_LIMIT),
    ]


def _gradient(array) -> float:
    from scipy import ndimage

    start = perf_counter()
    ndimage.gaussian_gradient_magnitude(array, 1.0)
    return perf_counter() - start


def _write_large(path: Path, pixel_m: float) -> None:
    """Yards of the development seeds side by side; what is timed need not be held out."""
    from osgeo import gdal, osr

    tiles = [yards.yard(layout, "mixed", pixel_m, seed, azimuth_deg=30.0).image
             for layout in ("rows", "block", "sparse")
             for seed in yards.DEVELOPMENT[:3]]  # fmt: skip
    rows, columns = tiles[0].shape[1:]
    image = gdal.GetDriverByName("GTiff").Create(str(path), LARGE_PX, LARGE_PX, 3, gdal.GDT_Byte, ["TILED=YES"])
    system = osr.SpatialReference()
    system.ImportFromEPSG(32652)
    image.SetProjection(system.ExportToWkt())
    image.SetGeoTransform((606_000.0, pixel_m, 0.0, 4_678_000.0, 0.0, -pixel_m))
    whole = np.empty((3, LARGE_PX, LARGE_PX), np.uint8)
    for row in range(0, LARGE_PX, rows):
        for column in range(0, LARGE_PX, columns):
            tile = tiles[(row // rows + column // columns * 2) % len(tiles)]
            whole[:, row : row + rows, column : column + columns] = tile[:, : LARGE_PX - row, : LARGE_PX - column]
    for band in range(3):
        image.GetRasterBand(band + 1).WriteArray(whole[band])
        image.GetRasterBand(band + 1).SetColorInterpretation(gdal.GCI_RedBand + band)
    image.FlushCache()
