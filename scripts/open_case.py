"""Runs inside QGIS (--code): opens the case and the practice scene that `make run` made.

WAYBILL_CASE and WAYBILL_SCENE name them. With WAYBILL_SCREENSHOT set, QGIS saves a picture of itself there
when the map has stood still for a second, and ends.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface, plugins

LOOK_EVERY_MS = 250
STILL_LOOKS = 4
MOST_LOOKS = 240


class _Opening:
    def __init__(self) -> None:
        self.screenshot = os.environ.get("WAYBILL_SCREENSHOT")
        self.looks = self.still = 0

    def guard(self, step: Callable[[], None]) -> None:
        try:
            step()
        except Exception:
            traceback.print_exc()
            if self.screenshot:
                sys.stderr.flush()
                os._exit(1)
            raise

    def wait_for_plugin(self) -> None:
        self.looks += 1
        if "waybill" in plugins and self.is_settled(plugins["waybill"]):
            self.guard(self.open)
        elif self.looks < MOST_LOOKS:
            QTimer.singleShot(LOOK_EVERY_MS, self.wait_for_plugin)
        else:
            self.guard(self.give_up)

    def is_settled(self, waybill: Any) -> bool:
        """True once the docks lie on each other; below each other they would make the window higher than a screen."""
        docks = [dock for dock in waybill.docks if dock.isVisible()]
        return len(docks) < 2 or bool(iface.mainWindow().tabifiedDockWidgets(waybill.routes_dock))

    def give_up(self) -> None:
        raise RuntimeError("the plugin waybill was not loaded; the message log says why")

    def open(self) -> None:
        if self.screenshot:
            iface.mainWindow().setGeometry(0, 0, 1600, 1000)
        plugins["waybill"].open_case(os.environ["WAYBILL_CASE"])
        plugins["waybill"].add_practice_scene(os.environ["WAYBILL_SCENE"])
        if self.screenshot:
            self.looks = 0
            QTimer.singleShot(2000, self.wait_for_stillness)

    def wait_for_stillness(self) -> None:
        self.looks += 1
        self.still = 0 if iface.mapCanvas().isDrawing() else self.still + 1
        if self.still < STILL_LOOKS and self.looks < MOST_LOOKS:
            QTimer.singleShot(LOOK_EVERY_MS, self.wait_for_stillness)
        else:
            self.guard(self.save)

    def save(self) -> None:
        if not iface.mainWindow().grab().save(self.screenshot):
            raise RuntimeError(f"{self.screenshot} could not be written")
        os._exit(0)


_waybill_opening = _Opening()
_waybill_opening.wait_for_plugin()
