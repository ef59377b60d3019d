"""Marks: from the mouse's release to a painted mark, with 5,000 in view, and until it is saved; how long a chip takes.

Beside it in the same QGIS its own tool adds points to a GeoPackage layer that holds 5,000.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, osr

from bench.report import Row, ratios
from tests.desktop.harness import run_in_desktop

IN_QGIS = Path(__file__).resolve().parent / "in_qgis"
MARKS, ROUNDS, CLICKS, CHIPS = 5_000, 5, 40, 9
MARK_MS, CHIP_MS = 16, 100
YARD_PX, HUGE_PX = 4_000, 115_000
WEST, NORTH, STEP = 606_600.0, 4_677_400.0, 0.3


def measure(plugins_dir: Path, case: Path, work: Path) -> list[Row]:
    """Rows of everything measured, on a copy of the example case."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    variables = {
        "WAYBILL_BENCH_CASE": str(shutil.copy(case, work / "case.gpkg")),
        "WAYBILL_BENCH_YARD": str(_image(work / "2023-09-08 yard.tif", YARD_PX)),
        "WAYBILL_BENCH_HUGE": str(_image(work / "2023-09-08 huge.tif", HUGE_PX)),
        "WAYBILL_BENCH_POINTS": str(work / "points.gpkg"),
        "WAYBILL_BENCH_MARKS": f"{MARKS} {ROUNDS} {CLICKS} {CHIPS}",
        "PYTHONDONTWRITEBYTECODE": "",
    }
    run = run_in_desktop(
        IN_QGIS / "marks.py", plugins_dir=plugins_dir, profile_dir=work / "profile", env=variables, timeout_s=400
    )
    seen: dict[str, Any] = run.check()
    for name in ("yard", "huge"):
        (work / f"2023-09-08 {name}.tif").unlink()
    ours, rest, theirs = ([_p95(values) for values in seen[name]] for name in ("ours", "rest", "theirs"))
    return [
        Row(f"Mark: release to painted, p95, {MARKS:,} in view", "ms", tuple(ours), MARK_MS),
        Row("  in the handler, saving included, p95", "ms", tuple(_p95(values) for values in seen["handler"])),
        Row("  QGIS' own point tool, until drawn, p95", "ms", tuple(theirs)),
        Row("  until it is saved and the window is at rest, p95", "ms", tuple(rest)),
        Row("  that : QGIS' own", "x", ratios(rest, theirs)),
        Row("Chip: cut and stored, 0.3 m RGB", "ms", tuple(seen["chip_yard"]), CHIP_MS),
        Row("Chip: the same of a raster of 40 GB", "ms", tuple(seen["chip_huge"]), CHIP_MS),
    ]


def _p95(values: list[float]) -> float:
    return float(np.percentile(values, 95))


def _image(path: Path, size: int) -> Path:
    """A square RGB image whose middle 1,200 pixels hold noise; the rest of it is sparse."""
    options = ["SPARSE_OK=TRUE", "TILED=YES", "BIGTIFF=IF_SAFER"]
    image = gdal.GetDriverByName("GTiff").Create(str(path), size, size, 3, gdal.GDT_Byte, options)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32652)
    image.SetProjection(crs.ExportToWkt())
    half = size / 2 * STEP
    image.SetGeoTransform((WEST - half, STEP, 0.0, NORTH + half, 0.0, -STEP))
    noise = np.random.default_rng(7).integers(60, 200, (3, 1200, 1200)).astype("uint8")
    for number, band in enumerate(noise, start=1):
        image.GetRasterBand(number).WriteArray(band, size // 2 - 600, size // 2 - 600)
    image.FlushCache()
    return path
