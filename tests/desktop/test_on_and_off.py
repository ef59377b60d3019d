"""What is left of the plugin when it is off, and what a project keeps of its case."""
from __future__ import annotations

from pathlib import Path

from tests.desktop.harness import run_in_desktop

SCRIPTS = Path(__file__).parent / "scripts"


def test_nothing_is_left_after_twenty_rounds_of_on_and_off(plugins_dir: Path, tmp_path: Path) -> None:
    seen = run_in_desktop(
        SCRIPTS / "leaks.py",
        plugins_dir=plugins_dir,
        profile_dir=tmp_path / "profile",
        env={"WAYBILL_TEST_FOLDER": str(tmp_path)},
        timeout_s=120,
    ).check()
    timers = seen["before"].pop("timers"), seen["after"].pop("timers")  # QGIS' own come and go
    assert timers[1] <= timers[0]
    assert seen["after"] == seen["before"]
    assert not seen["after"]["provider"] and not seen["after"]["menus"] and not seen["after"]["actions"]
    assert not [name for name in seen["after"]["docks"] if "aybill" in name]
    assert seen["edit"] == [True, 1], "the user's own edit goes on"


def test_a_project_reopens_its_case_also_after_a_move(plugins_dir: Path, tmp_path: Path) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    seen = run_in_desktop(
        SCRIPTS / "reopen.py",
        plugins_dir=plugins_dir,
        profile_dir=tmp_path / "profile",
        env={"WAYBILL_TEST_FOLDER": str(folder)},
        timeout_s=90,
    ).check()
    assert seen["closed"] and not seen["action"]
    assert not seen["absolute"]
    assert seen["reopened"].endswith("moved to 라진/case.gpkg")
    assert seen["groups"] == 1 and seen["valid"]
    assert "west" in seen["cut"], "what lies across the conic's cut stays left out"
    assert "no Waybill case" in seen["refused"] and seen["still"]
