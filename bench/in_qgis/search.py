"""Run by the desktop driver: searches a local catalogue in the window, several times, until every row is there."""

import os
from importlib import import_module
from time import perf_counter

from driver import grab, report
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QEvent, QObject, Qt, QTimer
from qgis.utils import iface, plugins

CASE = os.environ["WAYBILL_BENCH_CASE"]
URL, ITEMS, PAGE, RUNS = os.environ["WAYBILL_BENCH_SEARCH"].split()
PICTURE = os.environ.get("WAYBILL_BENCH_PICTURES")


class Gaps(QObject):
    """The longest time in which the window could not answer, by a timer that should fire every 5 ms."""

    def __init__(self, parent):
        super().__init__(parent)
        self.longest, self._last = 0.0, None
        timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self.tick)
        timer.start(5)

    def restart(self):
        self.longest, self._last = 0.0, None

    def tick(self):
        now = perf_counter()
        if self._last is not None:
            self.longest = max(self.longest, now - self._last)
        self._last = now


class FirstRows(QObject):
    """When a table was first painted with rows in it."""

    def __init__(self, table):
        super().__init__(table)
        self.table, self.at = table, 0.0
        table.viewport().installEventFilter(self)

    def eventFilter(self, _watched, event):
        if event.type() == QEvent.Type.Paint and not self.at and self.table.model().rowCount():
            QTimer.singleShot(0, self.note)  # the filter is asked before the painting
        return False

    def note(self):
        self.at = self.at or perf_counter()


def steps():  # noqa: PLR0915 -- one thing after another
    iface.mainWindow().setGeometry(0, 0, 1500, 950)
    yield 500
    waybill = plugins["waybill"]
    waybill.open_case(CASE)
    yield 1500
    package = type(waybill).__module__.rsplit(".", 1)[0]
    flows, panels = import_module(f"{package}.flows.scene_search"), import_module(f"{package}.panels.search_window")
    asking, words = import_module(f"{package}.gis.http_asking"), import_module(f"{package}.core.imagery.catalogue")
    reach = import_module(f"{package}.flows.search_scenes").Reach(int(ITEMS), int(PAGE))
    arrived, plain = [], asking.asked

    def stamped(session, url, *rest, **more):
        answer = plain(session, url, *rest, **more)
        if url.endswith("/search"):
            arrived.append(perf_counter())
        return answer

    asking.asked = stamped
    session = waybill._session
    searches = flows.SceneSearches(session._store, session._tell)
    window = panels.SearchWindow(searches, session, iface.mainWindow())
    window.show()
    plan = searches.plan_of_extent((130.2, 42.2, 130.3, 42.3), (None, None), "Map")
    times = {name: [] for name in ("first_ms", "key_ms", "gap_ms", "total_s")}
    gaps = Gaps(window)
    for _ in range(int(RUNS)):
        yield 700
        arrived.clear()
        window.results.model.clear(searches.known())
        window.results.say_empty("")
        first = FirstRows(window.results.table)
        yield 200
        gaps.restart()
        begun = perf_counter()
        window.run = searches.start([words.CatalogueEntry("bench", URL)], plan, words.Filters(), reach)
        window._tick.start()
        yield lambda: not window._tick.isActive()
        total = perf_counter() - begun
        assert window.results.model.total == int(ITEMS), window.results.model.total
        yield 600  # outlines follow
        times["total_s"].append(total)
        times["gap_ms"].append(1000 * gaps.longest)
        times["first_ms"].append(1000 * (first.at - arrived[0]))
        times["key_ms"].append(1000 * (first.at - begun))
    if PICTURE:
        window.results.table.selectRow(1)
        yield 800
        grab(PICTURE, window)
    report(**times)
    window.let_go()
    window.close()
    QgsProject.instance().setDirty(False)
