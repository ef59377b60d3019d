"""Times the start of the plugin inside QGIS, which runs this before it loads any plugin (PYQGIS_STARTUP).

Counted are the wall times of the import of the package, of classFactory and of initGui, and of every slot that these
connect to the end of QGIS' own start or hand to a timer. Imports that another plugin made before are not counted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from time import perf_counter
from typing import Any

NAME = "waybill"
TIMES: dict[str, Any] = {
    "package_ms": 0.0,
    "class_factory_ms": 0.0,
    "init_gui_ms": 0.0,
    "deferred_ms": 0.0,
    "settled": False,
}
_running: set[str] = set()


def install() -> None:
    """Stand in for what QGIS calls to load and start a plugin."""
    from qgis import utils

    load, start = utils.loadPlugin, utils.startPlugin

    def load_plugin(name: str) -> bool:
        return _timed("package_ms", load, name) if name == NAME else load(name)

    def start_plugin(name: str) -> bool:
        return _start(start) if name == NAME else start(name)

    utils.loadPlugin, utils.startPlugin = load_plugin, start_plugin


def _timed(part: str, function: Callable[..., Any], *arguments: Any) -> Any:
    if part in _running:  # one that was both connected and handed to a timer
        return function(*arguments)
    _running.add(part)
    before = perf_counter()
    try:
        return function(*arguments)
    finally:
        TIMES[part] += (perf_counter() - before) * 1000
        _running.discard(part)


def _start(start: Callable[[str], bool]) -> bool:
    from qgis.PyQt.QtCore import QTimer

    package = sys.modules[NAME]
    make, single_shot = package.classFactory, QTimer.singleShot

    def deferred(milliseconds: int, function: Callable[[], Any]) -> None:
        single_shot(milliseconds, lambda: _timed("deferred_ms", function))

    def class_factory(iface: Any) -> Any:
        plugin = _timed("class_factory_ms", make, iface)
        settle = type(plugin)._settle

        def timed_settle(self: Any) -> None:
            _timed("deferred_ms", settle, self)
            TIMES["settled"] = True

        type(plugin)._settle = timed_settle
        init_gui = plugin.initGui
        plugin.initGui = lambda: _timed("init_gui_ms", init_gui)
        return plugin

    package.classFactory = class_factory
    QTimer.singleShot = deferred
    try:
        return start(NAME)
    finally:
        QTimer.singleShot = single_shot
        package.classFactory = make


if __name__ == "start_probe":
    install()
else:  # QGIS executes this text, and does so twice: the module that the script will find is made once
    sys.path.insert(0, os.environ["WAYBILL_BENCH_DIR"])
    import start_probe  # noqa: F401
