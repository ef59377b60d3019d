"""AIS: 1,000,000 rows of 500 ships to tracks, gaps, stops and jumps, beside DuckDB and MovingPandas doing as much.

Each measurement is a process of its own; times run from the file to the events, without imports. DuckDB finds the same
events by SQL with every core and makes no tracks. MovingPandas gets a tenth of the ships, and its time is taken ten
times. Memory is the peak of the whole process, interpreter and numpy included. What was planted must be what is found.
Peers are installed into a venv of their own the first time, for which a package index must be within reach.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from bench.report import Row, ratios
from tests.fixtures import fleet

HERE = Path(__file__).resolve().parent
SHIPS, ROWS, TENTH = 500, 2000, 10
DUCKDB, MOVINGPANDAS, MEMORY_MB = 1.5, 1 / 50, 400
PEERS = ("duckdb", "movingpandas")


def measure(plugins: Path, kept: Path, work: Path, pairs: int) -> list[Row]:
    """Rows of everything measured; the peers' venv is kept in `kept`. Ends the run where events differ."""
    work.mkdir(parents=True, exist_ok=True)
    ships = fleet.fleet(SHIPS, ROWS)
    whole = fleet.write_marinecadastre(work / "whole.csv", ships)
    tenth = fleet.write_marinecadastre(work / "tenth.csv", ships[: SHIPS // TENTH])
    peer = _peers(kept / "venv-ais")
    ours, theirs = [], []
    for _ in range(pairs):
        ours.append(_run([sys.executable, str(HERE / "peers" / "ais_waybill.py"), str(plugins), str(whole)]))
        theirs.append(_run([str(peer), str(HERE / "peers" / "ais_duckdb.py"), str(whole)]))
        _same(ours[-1]["events"], _planted(ships), "what was planted")
        _same(ours[-1]["events"], theirs[-1]["events"], "what DuckDB finds")
    slow = _run([str(peer), str(HERE / "peers" / "ais_movingpandas.py"), str(tenth)])
    inside = _run([sys.executable, str(HERE / "in_qgis" / "ais.py"), str(plugins), str(whole), str(work)], qgis=work)
    mine, duck = ([each["s"] for each in runs] for runs in (ours, theirs))
    moving = slow["s"] * TENTH
    found = ours[0]["events"]
    name = f"AIS: {SHIPS * ROWS:,} rows"
    print(
        f"  found, as planted: {len(found['gaps'])} gaps, {len(found['stops'])} stops, {ours[0]['jumps']} jumps "
        f"({len(found['steps'])} steps), {ours[0]['tracks']} tracks; MovingPandas in a tenth: {slow['found']}"
    )
    return [
        Row(f"{name} to tracks and events", "s", tuple(mine)),
        Row("  DuckDB, the same events by SQL", "s", tuple(duck)),
        Row("  against DuckDB", "x", ratios(mine, duck), DUCKDB),
        Row(f"  MovingPandas, {TENTH} times a tenth of the ships", "s", (moving,)),
        Row("  against MovingPandas (1/50 is 0.02)", "x", tuple(s / moving for s in mine), MOVINGPANDAS),
        Row("  so many times quicker than MovingPandas", "x", tuple(moving / s for s in mine)),
        Row("  peak memory of the process", "MB", tuple(each["mb"] for each in ours), MEMORY_MB),
        Row("  peak memory of DuckDB's", "MB", tuple(each["mb"] for each in theirs)),
        Row("  waybill:importais, written to GeoPackages", "s", (inside["s"],)),
        Row("  memory it needs beyond QGIS' own", "MB", (inside["mb"],), MEMORY_MB),
    ]


def _planted(ships: list[fleet.Ship]) -> dict[str, list[list[int]]]:
    events: dict[str, list[list[int]]] = {"gaps": [], "stops": [], "steps": []}
    for ship in ships:
        times = ship.t.astype(int)
        for kind, start, end in ship.planted:
            if kind == "jump":
                events["steps"].append([ship.mmsi, int(end)])
            else:
                events[f"{kind}s"].append([ship.mmsi, int(start), int(end)])
        back = [row for row in range(1, times.size) if abs(ship.lat[row] - ship.lat[row - 1]) > 1]
        events["steps"] += [[ship.mmsi, int(times[row])] for row in back[1:]]
    return events


def _same(found: dict[str, Any], wanted: dict[str, Any], what: str) -> None:
    for kind, events in found.items():
        ours, theirs = ({tuple(each) for each in some} for some in (events, wanted[kind]))
        if ours != theirs:
            sys.exit(f"AIS: the {kind} are not {what}: {len(ours - theirs)} more, {len(theirs - ours)} missing.")


def _run(command: list[str], qgis: Path | None = None) -> dict[str, Any]:
    variables = dict(os.environ)
    if qgis is not None:
        variables |= {"QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": str(qgis / "profile")}
    run = subprocess.run(command, env=variables, capture_output=True, text=True, timeout=900, check=False)
    if run.returncode:
        sys.exit(f"AIS could not be measured by {Path(command[1]).name}:\n{run.stderr[-3000:]}")
    answer: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
    return answer


def _peers(folder: Path) -> Path:
    """The interpreter of a venv that has the peers."""
    python = folder / "bin" / "python"
    have = subprocess.run([str(python), "-c", f"import {', '.join(PEERS)}"], capture_output=True, check=False) \
        if python.exists() else None  # fmt: skip
    if have is None or have.returncode:
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", *PEERS], check=True)
    return python
