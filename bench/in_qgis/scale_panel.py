"""Run by the desktop driver: opens a big case, filters, sorts, chooses and scrolls, each until it is painted."""

import os
from time import perf_counter

from driver import find, grab, report
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QEvent, QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QTreeView
from qgis.utils import iface, plugins

CASE = os.environ["WAYBILL_BENCH_CASE"]
RUNS = int(os.environ["WAYBILL_BENCH_RUNS"])
HUGE = bool(os.environ.get("WAYBILL_BENCH_HUGE"))
PICTURES = os.environ.get("WAYBILL_BENCH_PICTURES")


class Paints(QObject):
    """When a widget was last painted."""

    def __init__(self, widget):
        super().__init__(widget)
        self.at = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, _watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self.note)  # the filter is asked before the painting
        return False

    def note(self):
        self.at = perf_counter()


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


def until_painted(paints, step, into):
    """Time from a step to the end of the painting it caused."""
    paints.at = 0.0
    start = perf_counter()
    step()
    yield lambda: paints.at > 0
    into.append((paints.at - start) * 1000)
    yield 150


def until_map_drawn():
    canvas = iface.mapCanvas()
    yield 300
    yield lambda: not canvas.isDrawing()


def steps():  # noqa: PLR0915 -- one thing after another
    iface.mainWindow().setGeometry(0, 0, 1500, 950)
    yield 500
    waybill = plugins["waybill"]
    waybill.sightings_dock.setUserVisible(True)
    yield 300
    gaps = Gaps(iface.mainWindow())
    yield 100
    start = perf_counter()
    waybill.open_case(CASE)
    panel = waybill._desk.sightings
    paints = Paints(panel.list.viewport())
    called = perf_counter() - start
    gaps.restart()
    waybill.sightings_dock.setUserVisible(True)
    yield lambda: paints.at > 0
    first = paints.at - start
    for _ in range(250):  # the driver waits no longer than 30 s for one thing
        if not panel._feed.reading:
            break
        yield 1000 if HUGE else 20
    yield lambda: not panel._feed.reading
    every = perf_counter() - start
    report(call_s=called, first_s=first, every_s=every, gap_ms=gaps.longest * 1000, rows=panel.list.model().rowCount())
    yield from until_map_drawn()
    report(drawn_s=perf_counter() - start)
    yield 500
    times = {name: [] for name in ("filter", "unfilter", "sort", "select", "redraw", "scroll", "end")}
    view = find(QTreeView, "waybillSightingsList")
    if PICTURES:
        panel.list.setCurrentIndex(panel.list.model().index(2, 0))
        yield 600
        grab(PICTURES + ("-million.png" if HUGE else "-many.png"))
    for run in range(RUNS):
        yield from until_painted(paints, lambda: panel.filter.setText("blue"), times["filter"])
        yield from until_painted(paints, lambda: panel.filter.setText("blue rajin"), times["filter"])
        yield from until_painted(paints, lambda: panel.filter.setText(""), times["unfilter"])
        bar = view.verticalScrollBar()
        for place in (0.3, 0.7, 0.1):
            at = int(bar.maximum() * place) + run
            yield from until_painted(paints, lambda: bar.setValue(at), times["scroll"])  # noqa: B023
        yield from until_painted(paints, view.scrollToBottom, times["end"])
        view.scrollToTop()
        yield 100
        if HUGE:
            continue
        for column in (2, 0, 1):
            yield from until_painted(paints, lambda: view.sortByColumn(column, run % 2), times["sort"])  # noqa: B023
        view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        view.scrollToTop()
        yield 100
        for row in (3, 5, 8):
            index = view.model().index(row + 3 * run, 0)
            start = perf_counter()
            yield from until_painted(paints, lambda: view.setCurrentIndex(index), times["select"])  # noqa: B023
            yield from until_map_drawn()
            times["redraw"].append((perf_counter() - start) * 1000)
    report(**{f"{name}_ms": values for name, values in times.items()})
    QgsProject.instance().setDirty(False)
