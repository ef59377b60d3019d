"""The plugin as QGIS finds it, under a folder name of its own, and an image to try it on."""
from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


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
