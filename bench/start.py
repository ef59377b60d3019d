"""Start: what the plugin adds to the start of QGIS, in desktop processes of their own.

The plugin is on from the start, as it is for a person; in_qgis/start_probe.py says what is counted.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from bench.report import Row
from tests.desktop.harness import run_in_desktop

LIMIT_MS = 25
IN_QGIS = Path(__file__).resolve().parent / "in_qgis"
SCRIPT = """
from driver import *
from start_probe import TIMES

def steps():
    yield lambda: TIMES["settled"]
    yield 500
    report(**TIMES)
"""
PARTS = (
    ("package_ms", "  import of the package"),
    ("class_factory_ms", "  classFactory, with what it imports"),
    ("init_gui_ms", "  initGui"),
    ("deferred_ms", "  deferred to the end of QGIS' start, and by timers"),
)


def measure(plugins_dir: Path, work: Path, runs: int) -> list[Row]:
    shutil.rmtree(work, ignore_errors=True)
    # The first start compiles the plugin's bytecode and arranges its docks. It happens once, and is told apart.
    once, *seen = [_start(plugins_dir, work) for _ in range(runs + 1)]
    total = Row("Start: all that the plugin adds", "ms", tuple(map(_sum, seen)), LIMIT_MS)
    parts = [Row(label, "ms", tuple(times[name] for times in seen)) for name, label in PARTS]
    first = Row("  (the very first start after installation)", "ms", (_sum(once),))
    return [total, *parts, first]


def _sum(times: dict[str, float]) -> float:
    return sum(times[name] for name, _ in PARTS)


def _start(plugins_dir: Path, work: Path) -> dict[str, float]:
    variables = {
        "PYQGIS_STARTUP": str(IN_QGIS / "start_probe.py"),
        "WAYBILL_BENCH_DIR": str(IN_QGIS),
        "PYTHONDONTWRITEBYTECODE": "",  # as on a person's computer: bytecode is kept
    }
    return run_in_desktop(SCRIPT, plugins_dir=plugins_dir, profile_dir=work, env=variables, timeout_s=60).check()
