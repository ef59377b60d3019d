"""The plugin as QGIS finds it, under a folder name of its own, an image to try it on, and scripts run on both."""
from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.desktop.harness import run_in_desktop

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = Path(__file__).parent / "scripts"


@pytest.fixture
def plugins_dir(tmp_path: Path) -> Path:
    """A plugin folder that holds the checkout as `waybill`."""
    folder = tmp_path / "plugins"
    folder.mkdir()
    (folder / "waybill").symlink_to(ROOT, target_is_directory=True)
    return folder


@pytest.fixture(scope="session")
def practice_scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The synthetic yard."""
    path = tmp_path_factory.mktemp("scene") / "practice-scene-synthetic.tif"
    subprocess.run([sys.executable, str(ROOT / "tests" / "fixtures" / "yard.py"), str(path)], check=True, timeout=120)
    return path


@pytest.fixture(scope="session")
def pictures() -> Path:
    """Where the screenshots of the last run lie, to be looked at."""
    folder = ROOT / "build" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a script's case lies."""
    made = tmp_path / "a case of Dunai"
    made.mkdir()
    return made


@pytest.fixture
def run_script(
    plugins_dir: Path, practice_scene: Path, pictures: Path, folder: Path, tmp_path: Path
) -> Callable[..., dict[str, Any]]:
    """Runs a script of `scripts` in a QGIS with Waybill, and answers with what it reported.

    Whatever else is given, the script finds as WAYBILL_TEST_… in its environment.
    """

    def run(name: str, *, profile: str = "profile", plugins: Path = plugins_dir, **more: object) -> dict[str, Any]:
        given = {"folder": folder, "scene": practice_scene, "pictures": pictures, **more}
        return run_in_desktop(
            SCRIPTS / f"{name}.py",
            plugins_dir=plugins,
            profile_dir=tmp_path / profile,
            env={f"WAYBILL_TEST_{key.upper()}": str(value) for key, value in given.items()},
            timeout_s=200,
        ).check()

    return run
