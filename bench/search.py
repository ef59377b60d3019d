"""Search: 10,000 items of a local catalogue in pages of 250, in the window, beside pystac-client reading the same.

Both read from one server, in turn. Ours runs in QGIS until every row is in the table; the peer until it holds every
item. It is installed into a venv of its own the first time, for which a package index must be within reach.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from bench.report import Row, ratios
from tests.desktop.harness import run_in_desktop

HERE = Path(__file__).resolve().parent
ITEMS, PAGE = 10_000, 250
FIRST_MS, BLOCKED_MS, TOTAL = 300, 50, 1.3
_PEER = """
import json, sys, time
from pystac_client import Client
url, page, runs = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
took = []
for _ in range(runs):
    begun = time.perf_counter()
    search = Client.open(url).search(
        bbox=[130.2, 42.2, 130.3, 42.3], datetime="2015-01-01T00:00:00Z/2024-12-31T23:59:59Z", limit=page, method="POST"
    )
    found = list(search.items())
    took.append(time.perf_counter() - begun)
    assert len(found) == int(sys.argv[4]), len(found)
print(json.dumps(took))
"""


def measure(plugins_dir: Path, case: Path, kept: Path, work: Path, runs: int) -> list[Row]:
    """Rows of everything measured; the peer's venv is kept in `kept`."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    peer = _peer(kept / "venv-peer")
    server = subprocess.Popen(
        [sys.executable, str(HERE / "stac_pages.py"), str(ITEMS), str(PAGE)], stdout=subprocess.PIPE, text=True
    )
    try:
        url = f"http://127.0.0.1:{server.stdout.readline().strip()}" if server.stdout else ""
        before = _theirs(peer, url, runs)
        seen = _ours(plugins_dir, case, work, url, runs)
        theirs = [(a + b) / 2.0 for a, b in zip(before, _theirs(peer, url, runs))]
    finally:
        server.kill()
        server.wait()
    name = f"Search: {ITEMS:,} items in pages of {PAGE}"
    return [
        Row(f"{name}: first page here to first rows", "ms", tuple(seen["first_ms"]), FIRST_MS),
        Row("  from the key to the first rows", "ms", tuple(seen["key_ms"])),
        Row("  longest the window did not answer", "ms", tuple(seen["gap_ms"]), BLOCKED_MS),
        Row("  until all are in the table", "s", tuple(seen["total_s"])),
        Row("  that : pystac-client reading the same", "x", ratios(seen["total_s"], theirs), TOTAL),
    ]


def _ours(plugins_dir: Path, case: Path, work: Path, url: str, runs: int) -> dict[str, Any]:
    variables = {
        "WAYBILL_BENCH_CASE": str(shutil.copy(case, work / "case.gpkg")),
        "WAYBILL_BENCH_SEARCH": f"{url} {ITEMS} {PAGE} {runs}",
        "PYTHONDONTWRITEBYTECODE": "",
    }
    run = run_in_desktop(
        HERE / "in_qgis" / "search.py", plugins_dir=plugins_dir, profile_dir=work / "profile", env=variables,
        timeout_s=400,
    )  # fmt: skip
    return run.check()


def _theirs(python: Path, url: str, runs: int) -> list[float]:
    command = [str(python), "-c", _PEER, url, str(PAGE), str(runs), str(ITEMS)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=400, check=False)
    if ran.returncode:
        raise RuntimeError(f"pystac-client ended with {ran.returncode}:\n{ran.stderr[-2000:]}")
    return list(json.loads(ran.stdout))


def _peer(folder: Path) -> Path:
    python = folder / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", "pystac-client"], check=True)
    return python
