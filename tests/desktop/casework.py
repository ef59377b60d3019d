"""What scripts do again and again: look into the case, read messages, choose from menus, add an image."""

from __future__ import annotations

import html
import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from driver import Steps, click, find, key, map_is_drawn, type_text
from osgeo import gdal
from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QModelIndex, QPoint
from qgis.PyQt.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QPushButton, QToolButton, QTreeView
from qgis.utils import iface, plugins

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
    """For `yield dialog_open()`: until a dialog of this class asks something and the keys go to it."""

    def asks() -> bool:
        dialog = QApplication.activeModalWidget()
        return isinstance(dialog, kind) and dialog.isActiveWindow()

    return asks


def no_dialog() -> bool:
    """For `yield no_dialog` after a dialog was answered."""
    return QApplication.activeModalWidget() is None


def choose(button: QToolButton, text: str) -> Steps:
    """Open a button's menu and click the entry with this text in it; returns the whole of its text."""
    yield from click(button)
    yield button.menu().isVisible
    return (yield from choose_from(button.menu(), text))


def choose_from(menu: QMenu, text: str) -> Steps:
    """Click the entry with this text in an open menu; returns the whole of its text."""
    entry = next(action for action in menu.actions() if text in action.text())
    assert entry.isEnabled(), text
    whole = entry.text()
    yield from click(menu, menu.actionGeometry(entry).center())
    return whole


def context_menu(tree: QTreeView, index: QModelIndex) -> Steps:
    """Right click on a row; returns its menu, open."""
    tree.scrollTo(index)
    yield 100
    yield from click(tree.viewport(), tree.visualRect(index).center(), button="right")
    yield lambda: isinstance(QApplication.activePopupWidget(), QMenu)
    return QApplication.activePopupWidget()


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


class Yard:
    """The practice image on the map at a scale, in a window of one size: spots of it, and what was marked."""

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self.waybill, self.canvas = plugins["waybill"], iface.mapCanvas()

    def opened(self) -> Steps:
        """Open the example case with the image on it, the Sightings panel in front; answers with the image's layer."""
        from waybill.plugin.flows.create_case import create_example_case

        iface.mainWindow().setGeometry(0, 0, 1500, 950)
        create_example_case(CASE)
        self.waybill.open_case(str(CASE))
        layer = yield from add_scene()
        self.waybill.sightings_dock.setUserVisible(True)
        yield 300
        yield from self.looked_at()
        return layer

    def looked_at(self) -> Steps:
        """Go to the scale."""
        self.canvas.zoomScale(self.scale)
        yield map_is_drawn

    def count_in_a_row(self, many: int) -> Steps:
        """Count so many blue boxes of 20 ft beside each other, and finish."""
        yield from click(find(QToolButton, "waybillCount"))
        yield from key("1", "b")
        for n in range(many):
            yield from click(self.spot(-160 + 60 * n, -100))
        yield from click(find(QPushButton, "waybillFinishCount"))
        yield lambda: not self.waybill.count_action.isChecked()

    def a_week_later(self, before: QgsRasterLayer) -> Steps:
        """Show the same yard a week later in the place of an image of it."""
        later = FOLDER / "2023-09-15 yard.tif"
        shutil.copy(os.environ["WAYBILL_TEST_SCENE"], later)
        image = gdal.Open(str(later), gdal.GA_Update)
        image.SetMetadata({})
        image.SetMetadata({}, "IMAGERY")
        image = None
        QgsProject.instance().layerTreeRoot().findLayer(before.id()).setItemVisibilityChecked(False)
        iface.addRasterLayer(str(later), "2023-09-15 yard")
        yield map_is_drawn

    def spot(self, x: int, y: int) -> QPoint:
        """A point of the screen, so many pixels right of and below the middle of the map."""
        view = self.canvas.viewport()
        return view.mapToGlobal(view.rect().center()) + QPoint(x, y)

    def marks(self, where: str = "1 = 1") -> int:
        """How many marks the case's file holds."""
        return rows(f"SELECT count(*) FROM mark WHERE {where}")[0][0]
