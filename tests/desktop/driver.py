"""Acts in a running QGIS desktop as a person would; imported inside QGIS by the scripts of the desktop tests.

A script defines `steps()`, a generator. Between its steps QGIS goes on living:

    def steps():
        yield from click(button)             # true mouse, by way of the X server
        yield from type_text("14")
        yield 200                            # wait so many milliseconds
        yield lambda: dialog.isVisible()     # wait until this is true; fails after 30 s
        report(count=spin.value())           # goes into the run's result_json

When the generator ends, QGIS ends. An exception in a step, or anywhere else in QGIS' Python, ends up in
result_json["errors"], with a picture beside it. Positions are in pixels of the widget unless told otherwise.
"""

from __future__ import annotations

import faulthandler
import json
import os
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Union

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QWidget
from qgis.utils import iface

Wait = Union[int, float, Callable[[], Any]]
Steps = Iterator[Wait]

RESULT = Path(os.environ["WAYBILL_TEST_RESULT"])
TIMEOUT_S = float(os.environ["WAYBILL_TEST_TIMEOUT_S"])
UNTIL_S = 30
SETTLE_MS = 120
BUTTONS = {"left": "1", "middle": "2", "right": "3"}

_report: dict[str, Any] = {"errors": []}


# --- what a script calls ---


def report(**values: Any) -> None:
    """Add values to result_json; what was reported before an error is kept."""
    _report.update(values)
    _write()


def after(milliseconds: int, function: Callable[[], Any]) -> None:
    """Call `function` later, also while a modal dialog is open."""
    # PyQt keeps no reference for a bound method; an object that nobody else holds would be gone by then.
    QTimer.singleShot(int(milliseconds), lambda: function())  # noqa: PLW0108


def grab(path: str | Path, widget: QWidget | None = None) -> None:
    """Save a picture of a widget; of the main window when none is named."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    if not (widget or iface.mainWindow()).grab().save(str(path)):
        raise OSError(f"no picture could be saved at {path}")


def grab_screen(path: str | Path) -> None:
    """Save a picture of the whole screen, with dialogs, menus and the pointer's tool tips."""
    if not QApplication.primaryScreen().grabWindow(0).save(str(path)):
        raise OSError(f"no picture could be saved at {path}")


def xdotool(*arguments: object) -> str:
    """One xdotool command; raises when it fails."""
    command = ["xdotool", *(str(argument) for argument in arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=20).stdout.strip()


def click(
    target: QWidget | QPoint, at: QPoint | None = None, *, button: str = "left", times: int = 1
) -> Steps:
    """Click a widget (its middle, unless `at` says where) or a point of the screen."""
    spot = on_screen(target, at)
    xdotool("mousemove", spot.x(), spot.y())
    yield SETTLE_MS
    xdotool("click", "--repeat", times, "--delay", 60, BUTTONS[button])
    yield SETTLE_MS


def drag(start: QPoint, end: QPoint, *, pieces: int = 8) -> Steps:
    """Press at one point of the screen, move to another, release."""
    xdotool("mousemove", start.x(), start.y())
    yield SETTLE_MS
    xdotool("mousedown", 1)
    for piece in range(1, pieces + 1):
        part = start + (end - start) * piece / pieces
        xdotool("mousemove", part.x(), part.y())
        yield 30
    xdotool("mouseup", 1)
    yield SETTLE_MS


def click_map(
    x: float, y: float, *, button: str = "left", times: int = 1, canvas: QgsMapCanvas | None = None
) -> Steps:
    """Click the map at coordinates in the map's CRS."""
    canvas = canvas or iface.mapCanvas()
    yield from click(map_to_screen(x, y, canvas), button=button, times=times)


def type_text(text: str) -> Steps:
    """Type into whatever has the keyboard."""
    xdotool("type", "--delay", 15, "--", text)
    yield SETTLE_MS


def key(*names: str) -> Steps:
    """Press keys one after another, by their X names: "Tab", "Return", "ctrl+z"."""
    for name in names:
        xdotool("key", name)
        yield SETTLE_MS


def on_screen(target: QWidget | QPoint, at: QPoint | None = None) -> QPoint:
    """The point of the screen that is meant; fails for a widget that a person could not click."""
    if isinstance(target, QPoint):
        return target
    if not target.isVisible() or target.visibleRegion().isEmpty():
        raise AssertionError(f"{describe(target)} cannot be seen")
    return target.mapToGlobal(target.visibleRegion().boundingRect().center() if at is None else at)


def map_to_screen(x: float, y: float, canvas: QgsMapCanvas | None = None) -> QPoint:
    """The point of the screen where the map shows coordinates in its CRS."""
    canvas = canvas or iface.mapCanvas()
    pixel = canvas.getCoordinateTransform().transform(QgsPointXY(x, y)).toQPointF().toPoint()
    if not canvas.viewport().rect().contains(pixel):
        raise AssertionError(f"{x}, {y} is outside the map shown")
    return canvas.viewport().mapToGlobal(pixel)


def map_is_drawn() -> bool:
    """For `yield map_is_drawn` after a change of the map."""
    return not iface.mapCanvas().isDrawing()


def find(kind: type, name: str, within: QWidget | None = None) -> Any:
    """The visible widget of this class and objectName, in the main window or wherever else it is."""
    roots = [within] if within else [iface.mainWindow(), *QApplication.topLevelWidgets()]
    for root in roots:
        candidates = [root, *root.findChildren(kind, name)]
        for widget in candidates:
            if isinstance(widget, kind) and widget.objectName() == name and widget.isVisible():
                return widget
    raise AssertionError(f"no visible {kind.__name__} is called {name!r}")


def describe(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r}"


# --- what runs the script ---


def boot() -> None:
    """Run the script that the environment names, and its steps; called once, by boot.py."""
    sys.excepthook = _note_exception
    faulthandler.dump_traceback_later(TIMEOUT_S + 8, exit=False)
    _write()
    try:
        path = Path(os.environ["WAYBILL_TEST_SCRIPT"])
        names: dict[str, Any] = {"__name__": "script", "__file__": str(path)}
        exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), names)
        _Runner(names["steps"]()).start()
    except BaseException:  # noqa: BLE001 -- told, then QGIS ends
        _fail(traceback.format_exc())


class _Runner:
    """Draws one wait after another from the script, on a timer, so that QGIS' event loop runs in between."""

    def __init__(self, steps: Steps) -> None:
        self.steps = steps
        self.deadline = time.monotonic() + TIMEOUT_S
        self.until: Callable[[], Any] | None = None
        self.until_deadline = 0.0

    def start(self) -> None:
        iface.mainWindow().setWindowState(Qt.WindowState.WindowMaximized)
        after(1500, self.go_on)
        after(1000, self.watch)

    def watch(self) -> None:
        if time.monotonic() > self.deadline:
            _fail(f"not done after {TIMEOUT_S:.0f} s; the script stands {self.place()}")
        after(1000, self.watch)

    def place(self) -> str:
        """Where in the script and its helpers the runner waits."""
        steps: Any = self.steps
        places = []
        while steps is not None and getattr(steps, "gi_frame", None) is not None:
            places.append(f"{Path(steps.gi_code.co_filename).name}:{steps.gi_frame.f_lineno}")
            steps = steps.gi_yieldfrom
        return "at " + " > ".join(places)

    def go_on(self) -> None:
        try:
            wait = self.next_wait()
        except StopIteration:
            _finish()
        except BaseException:  # noqa: BLE001 -- told, then QGIS ends
            _fail(traceback.format_exc())
        after(wait, self.go_on)

    def next_wait(self) -> int:
        """Milliseconds to the next look; takes the next step when nothing is being waited for."""
        if self.until is not None:
            if self.until():
                self.until = None
            elif time.monotonic() > self.until_deadline:
                raise AssertionError(f"waited {UNTIL_S} s in vain {self.place()}")
            else:
                return 50
        wait = next(self.steps)
        if callable(wait):
            self.until, self.until_deadline = wait, time.monotonic() + UNTIL_S
            return 0
        return int(wait)


def _note_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Stands in for QGIS' own hook, which would open a dialog that nobody reads."""
    _report["errors"].append("".join(traceback.format_exception(kind, error, trace)))
    _write()


def _write() -> None:
    scratch = RESULT.with_suffix(".part")
    scratch.write_text(json.dumps(_report, ensure_ascii=False, indent=1, default=str), encoding="utf-8")
    scratch.replace(RESULT)


def _fail(text: str) -> None:
    _report["errors"].append(text)
    try:
        picture = RESULT.with_name("failure.png")
        grab_screen(picture)
        _report["picture"] = str(picture)
    finally:
        _finish()


def _finish() -> None:
    """Ends QGIS at once: closing it in good order would ask about unsaved layers."""
    _write()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(1 if _report["errors"] else 0)
