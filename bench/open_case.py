"""Open: a case opened by the plugin, against the same layers opened as a plain QGIS project.

Both in one QGIS process, in turn, in the same window, from an empty project until the map has been drawn.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from bench.report import Row, ratios
from tests.desktop.harness import run_in_desktop

LIMIT = 1.5
SCRIPT = Path(__file__).resolve().parent / "in_qgis" / "open_pairs.py"


def measure(case: Path, plugins_dir: Path, work: Path, pairs: int) -> list[Row]:
    shutil.rmtree(work, ignore_errors=True)
    variables = {
        "WAYBILL_BENCH_CASE": str(case),
        "WAYBILL_BENCH_PAIRS": str(pairs),
        "PYTHONDONTWRITEBYTECODE": "",
    }
    run = run_in_desktop(SCRIPT, plugins_dir=plugins_dir, profile_dir=work, env=variables, timeout_s=240)
    seen = run.check()
    if seen["ours_shows"] != seen["plain_shows"]:
        raise AssertionError(f"Not the same map: {seen['ours_shows']} against {seen['plain_shows']}")
    ours, plain = seen["ours_s"], seen["plain_s"]
    return [
        Row("Open: the example case / its layers as a project", "x", ratios(ours, plain), LIMIT),
        Row("  example case, until drawn", "s", tuple(ours)),
        Row("  plain project, until drawn", "s", tuple(plain)),
        Row("  (the first case opened after QGIS has started)", "s", tuple(seen["first_s"])),
    ]
