"""Measures Waybill against plain QGIS in one run; ends with 1 where a limit is missed.

    run.py [start] [open] [figure] [scale] [detector] [marks] [search] [index] [cog] [calendar] [legs] [ais]

All of them when none is named.

Works in build/bench, on a copy of the plugin as a person has it installed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT))

from bench import (  # noqa: E402
    ais,
    cog_opening,
    coverage_calendar,
    detector,
    figure,
    index_scenes,
    legs,
    marks,
    open_case,
    scale,
    search,
    start,
)
from bench.report import Row, print_table  # noqa: E402

WORK = CHECKOUT / "build" / "bench"
INSTALLED = ("__init__.py", "metadata.txt", "plugin", "resources")
STARTS, PAIRS, DETECTIONS, SEARCHES = 10, 7, 3, 5
EVERY = ["start", "open", "figure", "scale", "detector", "marks", "search", "index", "cog", "calendar", "legs", "ais"]


def main() -> int:
    wanted = sys.argv[1:] or EVERY
    plugins, case, project = _prepare()
    measurements = {
        "start": lambda: start.measure(plugins, WORK / "start", STARTS),
        "open": lambda: open_case.measure(case, plugins, WORK / "open", PAIRS),
        "figure": lambda: figure.measure(case, project, plugins, WORK / "figure", PAIRS),
        "scale": lambda: scale.measure(plugins, WORK, WORK / "scale"),
        "detector": lambda: detector.measure(WORK / "detector", DETECTIONS),
        "marks": lambda: marks.measure(plugins, case, WORK / "marks"),
        "index": lambda: index_scenes.measure(plugins, WORK / "index", PAIRS),
        "calendar": lambda: coverage_calendar.measure(plugins, WORK / "calendar", PAIRS),
        "ais": lambda: ais.measure(plugins, WORK, WORK / "ais", PAIRS),
        "legs": lambda: legs.measure(plugins, WORK / "legs", PAIRS),
        "cog": lambda: cog_opening.measure(plugins, WORK / "cog"),
        "search": lambda: search.measure(plugins, case, WORK, WORK / "search", SEARCHES),
    }
    rows: list[Row] = []
    for name in wanted:
        print(f"Measuring: {name} …", flush=True)
        rows += measurements[name]()
    print()
    print_table(rows)
    print()
    _print_sizes(case)
    return int(any(row.missed for row in rows))


def _prepare() -> tuple[Path, Path, Path]:
    """The folder with the installed plugin, the example case, and the project with the finished layout."""
    plugins = WORK / "plugins"
    shutil.rmtree(plugins, ignore_errors=True)
    home = plugins / "waybill"
    home.mkdir(parents=True)
    for name in INSTALLED:
        source = CHECKOUT / name
        if source.is_dir():
            shutil.copytree(source, home / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, home / name)
    case, project = WORK / "example.gpkg", WORK / "finished.qgz"
    for old in (case, project):
        old.unlink(missing_ok=True)
    maker = CHECKOUT / "bench" / "in_qgis" / "finished_layout.py"
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": str(WORK / "maker")}
    command = [sys.executable, str(maker), str(case), str(project)]
    made = subprocess.run(command, cwd=home, env=variables, capture_output=True, text=True, timeout=180, check=False)
    if made.returncode:
        sys.exit(f"The example case or its figure could not be made:\n{made.stderr[-3000:]}")
    return plugins, case, project


def _print_sizes(case: Path) -> None:
    package = [sys.executable, str(CHECKOUT / "scripts" / "package.py"), "--print-path"]
    answer = subprocess.run(package, capture_output=True, text=True, check=False).stdout.strip()
    if answer and Path(answer).is_file():
        print(f"{Path(answer).name}: {Path(answer).stat().st_size:,} bytes")
    else:
        print("The zip is not built; `make package` does that.")
    print(f"the example case: {case.stat().st_size:,} bytes")


if __name__ == "__main__":
    sys.exit(main())
