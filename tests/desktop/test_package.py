"""The zip, installed into a clean profile under a folder name of its own, opens the example case."""
from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MOST_BYTES = 10_000_000
OUR_FOLDERS = {"plugin", "resources"}


@pytest.fixture(scope="module")
def package() -> Path:
    if not (ROOT / ".git").exists():
        pytest.skip("a package is made from committed files, and this checkout has no git")
    build = [sys.executable, str(ROOT / "scripts" / "package.py")]
    subprocess.run(build, check=True, cwd=ROOT, timeout=60)
    told = subprocess.run([*build, "--print-path"], check=True, cwd=ROOT, timeout=60, capture_output=True, text=True)
    return Path(told.stdout.strip())


def test_the_package_holds_the_plugin_and_nothing_else(package: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        names = archive.namelist()
    assert {name.split("/")[0] for name in names} == {"waybill"}
    assert {name.split("/")[1] for name in names if name.count("/") > 1} == OUR_FOLDERS
    assert not [name for name in names if "/tests/" in name or name.endswith((".so", ".exe", ".dll", ".sh", ".pyc"))]
    assert package.stat().st_size < MOST_BYTES


def test_the_package_installs_and_opens_the_example(
    package: Path, run_script: Callable[..., dict], tmp_path: Path
) -> None:
    plugins = tmp_path / "installed"
    with zipfile.ZipFile(package) as archive:
        archive.extractall(tmp_path / "unzipped")
    plugins.mkdir()
    (tmp_path / "unzipped" / "waybill").rename(plugins / "waybill_installed")
    seen = run_script("from_zip", plugins=plugins, plugin="waybill_installed")
    assert seen["algorithms"] == [
        "checkcase", "copycase", "countbyarea", "coveragecalendar", "createexamplecase", "exportfigure", "exporttables",
        "importais", "indexscenes", "proposeboxes", "railleg", "reachability", "sealeg", "searchscenes", "sunposition",
        "verifylog",
    ]  # fmt: skip
    assert seen["valid"] and seen["legs"] == 3 and seen["icon"]
