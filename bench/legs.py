"""Planning a sea leg and a rail leg: against a shortest path on the same grid, and QGIS' own on the same lines."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from bench.report import Row, ratios

PROGRAM = Path(__file__).resolve().parent / "in_qgis" / "legs.py"
SHORTEST_KM = 196.5  # 500 m clear of land, by a visibility graph over every corner of the coast


def measure(plugins: Path, work: Path, rounds: int) -> list[Row]:
    work.mkdir(parents=True, exist_ok=True)
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": str(work / "profile")}
    command = [sys.executable, str(PROGRAM), str(rounds)]
    run = subprocess.run(
        command, cwd=plugins / "waybill", env=variables, capture_output=True, text=True, timeout=900, check=False
    )
    if run.returncode:
        sys.exit(f"Legs could not be measured:\n{run.stderr[-3000:]}")
    seen = json.loads(run.stdout.splitlines()[-1])
    sea, rail = seen["sea"], seen["rail"]
    return [
        Row("sea leg Rajin–Dunai, 0.5 km off, coast loaded", "s", tuple(sea["ours"]), 1.0),
        Row("  Dijkstra of SciPy over the same cells", "s", tuple(sea["theirs"])),
        Row("  against it", "x", ratios(sea["ours"], sea["theirs"]), 2.0),
        Row("  length against the shortest there is", "x", (sea["km"] / SHORTEST_KM,), 1.02),
        Row("rail leg Dunai–Tikhoretsk by Chita, network loaded", "s", tuple(rail["warm"]), 0.1),
        Row("rail leg Dunai–Tikhoretsk, cold", "s", tuple(rail["ours"])),
        Row("  native:shortestpathpointtopoint, cold", "s", tuple(rail["theirs"])),
        Row("  against it", "x", ratios(rail["ours"], rail["theirs"]), 0.2),
    ]
