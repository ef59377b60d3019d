"""An analyst enters a source and its claim, cites it for a leg, and exports all numbers side by side."""
from __future__ import annotations

from pathlib import Path

from tests.desktop.harness import run_in_desktop

SCRIPTS = Path(__file__).parent / "scripts"


def test_sources_by_mouse_and_keys(plugins_dir: Path, pictures: Path, tmp_path: Path) -> None:
    folder = tmp_path / "a case of sources"
    folder.mkdir()
    env = {"WAYBILL_TEST_FOLDER": str(folder), "WAYBILL_TEST_PICTURES": str(pictures)}
    seen = run_in_desktop(
        SCRIPTS / "sources.py", plugins_dir=plugins_dir, profile_dir=tmp_path / "profile", env=env, timeout_s=150
    ).check()
    print(seen)
