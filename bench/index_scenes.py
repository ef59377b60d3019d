"""2,000 small images on a disk: indexed by Waybill, and each opened with gdal.Open."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from bench.report import Row, ratios

PROGRAM = Path(__file__).resolve().parent / "in_qgis" / "index_scenes.py"
SCENES, LIMIT = 2000, 1.5


def measure(plugins: Path, work: Path, pairs: int) -> list[Row]:
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": str(work / "profile")}
    command = [sys.executable, str(PROGRAM), str(work), str(SCENES), str(pairs)]
    run = subprocess.run(
        command, cwd=plugins / "waybill", env=variables, capture_output=True, text=True, timeout=900, check=False
    )
    if run.returncode:
        sys.exit(f"Indexing could not be measured:\n{run.stderr[-3000:]}")
    rows = []
    for line in run.stdout.splitlines():
        kind, _, values = line.partition(" ")
        if kind not in ("plain", "no-data"):
            continue
        ours, theirs, asked = ([float(v) for v in part.split(",")] for part in values.split(" "))
        rows += [
            Row(f"index {SCENES:,} scenes ({kind})", "s", tuple(ours)),
            Row(f"gdal.Open on each ({kind})", "s", tuple(theirs)),
            Row(f"gdal.Open, then CRS, place and tags ({kind})", "s", tuple(asked)),
            Row(f"index against gdal.Open ({kind})", "x", ratios(ours, theirs), LIMIT),
            Row(f"index against opening and asking ({kind})", "x", ratios(ours, asked)),
        ]
    return rows
