"""The ground of the other desktop tests: QGIS starts, loads a plugin, and true clicks and keys arrive."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desktop.harness import run_in_desktop

METADATA = """[general]
name=Stub
qgisMinimumVersion=3.22
qgisMaximumVersion=4.99
version=0.1.0
description=Stub
about=Stub
author=Waybill developers
email=hello@waybill.example
"""

PLUGIN = """
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget, QLineEdit, QPushButton, QVBoxLayout, QWidget

class Stub:
    def __init__(self, iface):
        self.iface, self.clicks = iface, 0

    def initGui(self):
        self.dock = QDockWidget("Stub")
        body = QWidget()
        rows = QVBoxLayout(body)
        self.button, self.line = QPushButton("Count"), QLineEdit()
        self.button.setObjectName("count")
        self.line.setObjectName("text")
        self.button.clicked.connect(self.count)
        rows.addWidget(self.button)
        rows.addWidget(self.line)
        self.dock.setWidget(body)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)

    def count(self):
        self.clicks += 1

    def unload(self):
        self.iface.removeDockWidget(self.dock)

def classFactory(iface):
    return Stub(iface)
"""

CLICK_AND_TYPE = """
from driver import *
from qgis.PyQt.QtWidgets import QLineEdit, QPushButton
from qgis.utils import plugins
from qgis.core import QgsProject, QgsRectangle
from qgis.gui import QgsMapToolEmitPoint

def steps():
    stub = plugins["stub"]
    yield from click(find(QPushButton, "count"))
    yield from click(find(QPushButton, "count"), times=2)
    yield from click(find(QLineEdit, "text"))
    yield from type_text("Rajin 14")
    yield lambda: stub.line.text() == "Rajin 14"
    report(clicks=stub.clicks, text=stub.line.text())

    canvas = iface.mapCanvas()
    canvas.setExtent(QgsRectangle(130, 42, 133, 43))
    yield map_is_drawn
    points, tool = [], QgsMapToolEmitPoint(canvas)
    tool.canvasClicked.connect(lambda point, button: points.append((point.x(), point.y())))
    canvas.setMapTool(tool)
    yield from click_map(131, 42.5)
    yield lambda: points
    report(point=points[0], pixel=canvas.mapUnitsPerPixel())
    grab(RESULT.with_name("start.png"))
"""

FAILS = {
    "in a step": ("def steps():\n    yield 10\n    raise ValueError('in a step')\n", "in a step"),
    "in a slot": (
        "from driver import *\ndef steps():\n    after(1, lambda: 1 / 0)\n    yield 300\n",
        "ZeroDivisionError",
    ),
    "in the script": ("steps = 1 +\n", "SyntaxError"),
    "too long": ("def steps():\n    yield 60_000\n", "script.py:2"),
}


@pytest.fixture
def plugins_dir(tmp_path: Path) -> Path:
    folder = tmp_path / "plugins" / "stub"
    folder.mkdir(parents=True)
    (folder / "metadata.txt").write_text(METADATA, encoding="utf-8")
    (folder / "__init__.py").write_text(PLUGIN, encoding="utf-8")
    return folder.parent


def test_clicks_and_keys_reach_a_plugin(plugins_dir: Path, tmp_path: Path) -> None:
    run = run_in_desktop(
        CLICK_AND_TYPE, plugins_dir=plugins_dir, profile_dir=tmp_path / "profile", timeout_s=60
    )
    seen = run.check()
    assert seen["clicks"] == 3
    assert seen["text"] == "Rajin 14"
    assert seen["point"] == pytest.approx([131, 42.5], abs=seen["pixel"])
    assert (tmp_path / "profile" / "start.png").stat().st_size > 10_000


@pytest.mark.parametrize("case", FAILS)
def test_what_goes_wrong_in_qgis_is_told(case: str, plugins_dir: Path, tmp_path: Path) -> None:
    script, told = FAILS[case]
    run = run_in_desktop(script, plugins_dir=plugins_dir, profile_dir=tmp_path / "profile", timeout_s=12)
    assert run.returncode == 1
    with pytest.raises(AssertionError, match=told):
        run.check()
