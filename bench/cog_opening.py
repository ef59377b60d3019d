"""How many HTTP requests it takes to open a cloud-optimised GeoTIFF, against GDAL with the right settings."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from bench.report import Row

CHECKOUT = Path(__file__).resolve().parent.parent
PROGRAM = CHECKOUT / "bench" / "in_qgis" / "cog_opening.py"
LIMIT = 3


def measure(plugins: Path, work: Path) -> list[Row]:
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": str(work / "profile")}
    command = [sys.executable, str(PROGRAM), str(work), str(CHECKOUT)]
    run = subprocess.run(
        command, cwd=plugins / "waybill", env=variables, capture_output=True, text=True, timeout=300, check=False
    )
    if run.returncode:
        sys.exit(f"Opening a COG could not be measured:\n{run.stderr[-3000:]}")
    told = {line.split(" ")[0]: float(line.split(" ")[1]) for line in run.stdout.splitlines() if " " in line}
    return [
        Row("requests to open a COG as a layer", "", (told["ours"],), LIMIT),
        Row("requests of gdal.Open, EMPTY_DIR", "", (told["gdal"],)),
        Row("requests of gdal.Open as it comes", "", (told["plain"],)),
        Row("a project with 50 images on a dead server read in", "s", (told["project"],)),
        Row("requests to read that project", "", (told["project_requests"],), 0),
    ]
