"""Figure: the whole process that makes and exports a figure, against QGIS exporting the same layout, finished.

QGIS' own algorithm gets the options that the plugin exports with, and a profile in which the plugin is off.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path
from time import perf_counter

from bench.report import Row, ratios
from tests.desktop.harness import prepare_profile

LIMIT = 1.5
SAME_OPTIONS = (
    "--DPI=300",
    "--FORCE_VECTOR=true",
    "--GEOREFERENCE=false",
    "--INCLUDE_METADATA=false",
    "--TEXT_FORMAT=1",
)


def measure(case: Path, project: Path, plugins_dir: Path, work: Path, pairs: int) -> list[Row]:
    shutil.rmtree(work, ignore_errors=True)
    with_plugin, without = _profile(work / "on", ["waybill"]), _profile(work / "off", [])
    ours, theirs = work / "waybill.pdf", work / "qgis.pdf"
    make = ["waybill:exportfigure", f"--CASE={case}", "--FIGURE=route_overview", f"--OUTPUT={ours}"]
    export = ["native:printlayouttopdf", f"--PROJECT_PATH={project}", "--LAYOUT=route_overview", *SAME_OPTIONS]
    export.append(f"--OUTPUT={theirs}")
    times: tuple[list[float], list[float]] = ([], [])
    crashes = 0
    for pair in range(pairs + 1):
        a, _ = _run(make, ours, with_plugin, plugins_dir)
        b, crashed = _run(export, theirs, without, plugins_dir, may_crash=True)
        if pair:  # the first compiles bytecode and fills the disk's cache
            times[0].append(a)
            times[1].append(b)
            crashes += crashed
    sizes = [path.stat().st_size for path in (ours, theirs)]
    if not 0.9 < sizes[0] / sizes[1] < 1.1:
        raise AssertionError(f"The two figures are not the same one: {ours} and {theirs} differ in size, {sizes}")
    if crashes:
        print(f"  QGIS crashed in {crashes} of {pairs} runs of printlayouttopdf, after the figure was written whole.")
    return [
        Row("Figure: exportfigure / printlayouttopdf, whole process", "x", ratios(*times), LIMIT),
        Row("  waybill:exportfigure", "s", tuple(times[0])),
        Row("  native:printlayouttopdf on the finished layout", "s", tuple(times[1])),
    ]


def _profile(folder: Path, plugins: list[str]) -> Path:
    prepare_profile(folder, plugins)
    return folder


def _run(
    arguments: list[str], output: Path, profile: Path, plugins_dir: Path, *, may_crash: bool = False
) -> tuple[float, bool]:
    """Wall time of the process in seconds, and whether it crashed. Raises where it made no whole figure.

    QGIS 3.22 itself may crash while it ends, on a project of a single layer already.
    """
    # Debian 12's qgis_process hands on an option that the program does not know; the program itself is beside it.
    program = shutil.which("qgis_process.bin") or "qgis_process"
    variables = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "XDG_CONFIG_HOME": str(profile / "config"),
        "QGIS_PLUGINPATH": str(plugins_dir),
    }
    output.unlink(missing_ok=True)
    start = perf_counter()
    run = subprocess.run(
        [program, "run", *arguments], env=variables, capture_output=True, text=True, timeout=180, check=False
    )
    seconds = perf_counter() - start
    crashed = may_crash and run.returncode in (-signal.SIGABRT, -signal.SIGSEGV)
    if (run.returncode and not crashed) or not _is_whole(output):
        raise RuntimeError(f"{arguments[0]} ended with {run.returncode}:\n{run.stdout[-3000:]}\n{run.stderr[-3000:]}")
    return seconds, crashed


def _is_whole(pdf: Path) -> bool:
    return pdf.is_file() and pdf.read_bytes().rstrip().endswith(b"%%EOF")
