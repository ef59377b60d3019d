"""Scale: a case of 50,000 sightings and one of 1,000,000, in the window and below it.

In the window each time runs until the list has been painted anew. Below it the store writes in turn with plain OGR and
with a bare QGIS edit session. Where a p95 is limited, each of the values printed is the p95 of one round.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

from bench.big_case import big_case, huge_case
from bench.report import Row, ratios
from tests.desktop.harness import run_in_desktop

IN_QGIS = Path(__file__).resolve().parent / "in_qgis"
ROUND, ROUNDS, BULKS, PANEL_RUNS = 20, 5, 5, 5
OPEN_S, PANEL_MS, HUGE_MS, APPLY, EDIT, BULK = 5, 200, 1000, 3, 1, 2


def measure(plugins_dir: Path, kept: Path, work: Path) -> list[Row]:
    """Rows of everything measured; the big cases are kept in `kept`, copies of them in `work`."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    big, huge = big_case(kept), huge_case(kept)
    rows = _panel(_run_panel(plugins_dir, big, work / "big"))
    rows += _store(big, work)
    rows += _huge(_run_panel(plugins_dir, huge, work / "huge", huge=True))
    return rows


def _run_panel(plugins_dir: Path, case: Path, work: Path, *, huge: bool = False) -> dict[str, Any]:
    work.mkdir(parents=True)
    copy = Path(shutil.copy(case, work / "case.gpkg"))
    variables = {
        "WAYBILL_BENCH_CASE": str(copy),
        "WAYBILL_BENCH_RUNS": str(PANEL_RUNS),
        "PYTHONDONTWRITEBYTECODE": "",
        **({"WAYBILL_BENCH_HUGE": "1"} if huge else {}),
    }
    run = run_in_desktop(
        IN_QGIS / "scale_panel.py", plugins_dir=plugins_dir, profile_dir=work / "profile", env=variables, timeout_s=400
    )
    copy.unlink()
    return run.check()


def _panel(seen: dict[str, Any]) -> list[Row]:
    name = f"{seen['rows']:,} sightings"
    return [
        Row(f"{name}: open until all are listed", "s", (seen["every_s"],), OPEN_S),
        Row("  until the first are listed", "s", (seen["first_s"],)),
        Row("  until the map is drawn too", "s", (seen["drawn_s"],)),
        Row("  longest the window did not answer meanwhile", "ms", (seen["gap_ms"],)),
        Row(f"{name}: filter", "ms", tuple(seen["filter_ms"]), PANEL_MS),
        Row("  take the filter away", "ms", tuple(seen["unfilter_ms"]), PANEL_MS),
        Row(f"{name}: sort", "ms", tuple(seen["sort_ms"]), PANEL_MS),
        Row(f"{name}: select, with form and map told", "ms", tuple(seen["select_ms"]), PANEL_MS),
        Row("  until the whole map is drawn anew, in the background", "ms", tuple(seen["redraw_ms"])),
        Row("  scroll", "ms", tuple(seen["scroll_ms"])),
    ]


def _huge(seen: dict[str, Any]) -> list[Row]:
    name = f"{seen['rows']:,} sightings"
    return [
        Row(f"{name}: filter", "ms", tuple(seen["filter_ms"]), HUGE_MS),
        Row("  take the filter away", "ms", tuple(seen["unfilter_ms"]), HUGE_MS),
        Row(f"{name}: scroll", "ms", tuple(seen["scroll_ms"] + seen["end_ms"]), HUGE_MS),
        Row("  open until the first are listed", "s", (seen["first_s"],)),
        Row("  until all are listed", "s", (seen["every_s"],)),
    ]


def _store(big: Path, work: Path) -> list[Row]:
    share, how = log_share(big)
    case, plain = (Path(shutil.copy(big, work / name)) for name in ("case.gpkg", "plain.gpkg"))
    drop_log_triggers(plain)
    script = [sys.executable, str(IN_QGIS / "scale_store.py"), str(case), str(plain), str(ROUND * ROUNDS), str(BULKS)]
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": str(work / "store")}
    home = Path(__file__).resolve().parent.parent
    ran = subprocess.run(script, cwd=home, env=variables, capture_output=True, text=True, timeout=600, check=False)
    if ran.returncode:
        raise RuntimeError(f"scale_store.py ended with {ran.returncode}:\n{ran.stderr[-3000:]}")
    seen = json.loads(ran.stdout.strip().splitlines()[-1])
    for copy in (case, plain):
        copy.unlink()
    apply, by_ogr, by_plain, by_qgis = (_p95s(seen[name]) for name in ("apply", "ogr", "ogr_plain", "qgis"))
    return [
        Row("apply of one sighting / OGR writing the same rows, p95", "x", ratios(apply, by_ogr), APPLY),
        Row("  the same, OGR on a copy without the log", "x", ratios(apply, by_plain)),
        Row("  apply of one sighting, p95", "ms", tuple(1000 * s for s in apply)),
        Row("apply / QGIS adding and committing one feature, p95", "x", ratios(apply, by_qgis), EDIT),
        Row("bulk edit of 10,000 / field calculator and commit", "x", ratios(seen["bulk"], seen["calculator"]), BULK),
        Row("  bulk edit", "s", tuple(seen["bulk"])),
        Row("  field calculator on a copy without the log", "s", tuple(seen["calculator"])),
        Row(f"  the log's share of the file, by {how}", "%", (100 * share,)),
    ]


def _p95s(times: list[float]) -> tuple[float, ...]:
    rounds = [sorted(times[first : first + ROUND]) for first in range(0, len(times), ROUND)]
    return tuple(each[round(0.95 * (len(each) - 1))] for each in rounds)


def drop_log_triggers(path: Path) -> None:
    """Make a case an ordinary GeoPackage that logs nothing."""
    with closing(sqlite3.connect(path)) as db, db:
        named = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND substr(name, 1, 4) = 'log_'"
        for (name,) in db.execute(named).fetchall():
            db.execute(f'DROP TRIGGER "{name}"')


def log_share(path: Path) -> tuple[float, str]:
    """The part of a case's pages that hold the log with its indexes, and how that was found."""
    logs = "('change', 'action', 'blob')"
    with closing(sqlite3.connect(path)) as db:
        try:
            of_log = f"SELECT name FROM sqlite_master WHERE tbl_name IN {logs}"
            pages = f"SELECT sum(pgsize * (name IN ({of_log}))), sum(pgsize) FROM dbstat"
            log, every = db.execute(pages).fetchone()
            return log / every, "dbstat"
        except sqlite3.OperationalError:
            pass
    bare = path.with_suffix(".bare.gpkg")
    shutil.copy(path, bare)
    drop_log_triggers(bare)
    with closing(sqlite3.connect(bare, isolation_level=None)) as db:
        db.execute("DELETE FROM change")
        db.execute("DELETE FROM action")
        db.execute("VACUUM")
    share = 1 - bare.stat().st_size / path.stat().st_size
    bare.unlink()
    return share, "a copy without it"
