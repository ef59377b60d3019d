"""What scripts do again and again: look into the case, read messages, choose from menus, add an image."""

from __future__ import annotations

import html
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from driver import Steps, click, key, map_is_drawn, type_text
from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QFileDialog, QToolButton
from qgis.utils import iface

FOLDER = Path(os.environ["WAYBILL_TEST_FOLDER"])
PICTURES = Path(os.environ["WAYBILL_TEST_PICTURES"])
CASE = FOLDER / "case.gpkg"
SCENE = "practice-scene-synthetic"


def rows(sql: str) -> list[tuple[Any, ...]]:
    """What the case's file answers, asked past the plugin."""
    with sqlite3.connect(f"file:{CASE}?mode=ro", uri=True) as db:
        return db.execute(sql).fetchall()


def told() -> list[str]:
    """The messages that stand in QGIS' bar."""
    return [html.unescape(item.text()) for item in iface.messageBar().items()]


def is_told(text: str) -> Callable[[], bool]:
    """For `yield is_told(…)`: until a message says so."""
    return lambda: any(text in message for message in told())


def dialog_open(kind: type = QDialog) -> Callable[[], bool]:
    """For `yield dialog_open()`: until a dialog of this class asks something."""
    return lambda: isinstance(QApplication.activeModalWidget(), kind)


def no_dialog() -> bool:
    """For `yield no_dialog` after a dialog was answered."""
    return QApplication.activeModalWidget() is None


def choose(button: QToolButton, text: str) -> Steps:
    """Open a button's menu and click the entry with this text in it; returns the whole of its text."""
    yield from click(button)
    menu = button.menu()
    yield menu.isVisible
    entry = next(action for action in menu.actions() if text in action.text())
    assert entry.isEnabled(), text
    whole = entry.text()
    yield from click(menu, menu.actionGeometry(entry).center())
    return whole


def name_file(path: Path) -> Steps:
    """Answer a file dialog."""
    yield dialog_open(QFileDialog)
    yield from key("ctrl+a")
    yield from type_text(str(path))
    yield from key("Return")


def add_scene() -> Steps:
    """Add the practice image as people do and zoom to it; returns its layer."""
    layer = iface.addRasterLayer(os.environ["WAYBILL_TEST_SCENE"], SCENE)
    assert isinstance(layer, QgsRasterLayer)
    yield 300
    iface.setActiveLayer(layer)
    iface.zoomToActiveLayer()
    yield map_is_drawn
    return layer


def layer_of(table: str) -> QgsMapLayer:
    """The layer of the case that shows a table or view."""
    layers = QgsProject.instance().mapLayers().values()
    return next(layer for layer in layers if layer.customProperty("waybill/table") == table)
