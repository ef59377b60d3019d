"""The coverage calendar of ten years of twenty places: laid out and drawn whole, and as the panel shows it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from bench.report import Row

PROGRAM = Path(__file__).resolve().parent / "in_qgis" / "coverage_calendar.py"
LIMIT_MS = 200


def measure(plugins: Path, work: Path, rounds: int) -> list[Row]:
    """Rows of everything measured, without a window."""
    work.mkdir(parents=True, exist_ok=True)
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": str(work / "profile")}
    command = [sys.executable, str(PROGRAM), str(plugins), str(rounds)]
    run = subprocess.run(command, env=variables, capture_output=True, text=True, timeout=300, check=False)
    if run.returncode:
        sys.exit(f"The calendar could not be measured:\n{run.stderr[-3000:]}")
    seen = json.loads(run.stdout.splitlines()[-1])
    return [
        Row("Calendar of 10 years × 20 places, drawn whole", "ms", tuple(seen["whole"]), LIMIT_MS),
        Row("  laid out and shown in a panel", "ms", tuple(seen["seen"]), LIMIT_MS),
    ]
