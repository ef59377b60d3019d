"""Counts with true clicks in a running QGIS, then adds points with QGIS' own tool, and times both."""

import os
from time import perf_counter

from driver import *
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsEditFormConfig,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, QTimer
from qgis.utils import iface, plugins

MANY, ROUNDS, CLICKS, CHIPS = map(int, os.environ["WAYBILL_BENCH_MARKS"].split())
MIDDLE = QgsPointXY(606_600.0, 4_677_400.0)


class Stopwatch(QObject):
    """From the entry of a release on the map to the first turn of the event loop after the map was painted."""

    def __init__(self, viewport):
        super().__init__()
        self.viewport, self.started, self.painted = viewport, None, None
        viewport.installEventFilter(self)

    def eventFilter(self, watched, event):
        if watched is self.viewport:
            if event.type() == QEvent.Type.MouseButtonRelease:
                self.started, self.painted = perf_counter(), None
            elif event.type() == QEvent.Type.Paint and self.started is not None and self.painted is None:
                QTimer.singleShot(0, self._note)
        return False

    def _note(self):
        if self.painted is None:
            self.painted = perf_counter()

    def ms(self):
        return (self.painted - self.started) * 1000


def in_degrees(points):
    crs = QgsCoordinateReferenceSystem
    there = QgsCoordinateTransform(crs("EPSG:32652"), crs("EPSG:4326"), QgsProject.instance())
    return [(at.x(), at.y()) for at in map(there.transform, points)]


def spread(count, width, height):
    """So many positions over a frame around the middle."""
    across = round((count * width / height) ** 0.5)
    down = -(-count // across)
    for n in range(count):
        row, column = divmod(n, across)
        yield QgsPointXY(MIDDLE.x() + (column / across - 0.48) * width, MIDDLE.y() + (row / down - 0.48) * height)


def places(canvas, number):
    """A spot of the screen for the so-manieth click, clear of the totals."""
    view = canvas.viewport()
    x = 60 + (number * 37) % (view.width() - 120)
    y = 60 + (number * 53) % (view.height() - 260)
    return view.mapToGlobal(QPoint(x, y))


def steps():
    from waybill.plugin.core.counting import CLASSES, BoxShape, MarkDraft

    iface.mainWindow().setGeometry(0, 0, 1500, 950)
    waybill = plugins["waybill"]
    waybill.open_case(os.environ["WAYBILL_BENCH_CASE"])
    yard = iface.addRasterLayer(os.environ["WAYBILL_BENCH_YARD"], "2023-09-08 yard")
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:32652"))
    canvas = iface.mapCanvas()
    canvas.setCenter(MIDDLE)
    canvas.zoomScale(1_200)
    waybill.sightings_dock.setUserVisible(True)
    yield map_is_drawn
    session, watch = waybill._session, Stopwatch(canvas.viewport())
    waybill.count_action.setChecked(True)
    yield 300
    view = canvas.extent()
    middles = in_degrees(spread(MANY, view.width() * 0.94, view.height() * 0.94))
    colours = ("blue", "red", "green", None)
    drafts = [
        MarkDraft(
            at, CLASSES[n % 3], n % 5 > 0, colours[n % 4], box=BoxShape(6.058, 2.438, 20.0) if n % 2 else None
        )
        for n, at in enumerate(middles)
    ]
    (scene,) = session.scenes.at((yard.id(),), middles[0])
    session.counting.add(scene, drafts)
    session.notice()
    yield 1500
    canvas.setFocus()

    tool, handler = waybill._tools.counting.tool, []
    placed = tool.canvasReleaseEvent

    def timed(event):
        began = perf_counter()
        placed(event)
        handler.append((perf_counter() - began) * 1000)

    tool.canvasReleaseEvent = timed
    number, ours, inside = 0, [], []
    for _ in range(ROUNDS + 1):
        times, had = [], len(handler)
        for _n in range(CLICKS):
            before, number = len(session.counting.marks), number + 1
            spot = places(canvas, number)
            xdotool("mousemove", spot.x(), spot.y())
            yield 30
            watch.started = watch.painted = None
            xdotool("click", 1)
            yield lambda: watch.painted is not None
            assert len(session.counting.marks) == before + 1
            times.append(watch.ms())
        ours.append(times)
        inside.append(handler[had:])
    report(ours=ours[1:], handler=inside[1:])
    waybill.count_action.setChecked(False)
    yield 600

    yield from chips(waybill, yard, "yard")
    huge = iface.addRasterLayer(os.environ["WAYBILL_BENCH_HUGE"], "2023-09-08 huge")
    yield map_is_drawn
    yield from chips(waybill, huge, "huge")
    QgsProject.instance().removeMapLayer(huge.id())

    path = os.environ["WAYBILL_BENCH_POINTS"]
    source = QgsVectorLayer("Point?crs=EPSG:32652&field=kind:string", "points", "memory")
    features = []
    for at in spread(MANY, view.width() * 0.94, view.height() * 0.94):
        feature = QgsFeature(source.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(at))
        features.append(feature)
    source.dataProvider().addFeatures(features)
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(source, path, QgsProject.instance().transformContext(), options)
    points = iface.addVectorLayer(path, "points", "ogr")
    form = points.editFormConfig()
    form.setSuppress(QgsEditFormConfig.FeatureFormSuppress.SuppressOn)
    points.setEditFormConfig(form)
    iface.setActiveLayer(points)
    points.startEditing()
    iface.actionAddFeature().trigger()
    yield map_is_drawn
    yield 500
    drawn = []
    canvas.mapCanvasRefreshed.connect(lambda: drawn.append(perf_counter()))
    theirs = []
    for _ in range(ROUNDS + 1):
        times = []
        for _n in range(CLICKS):
            before, number = points.featureCount(), number + 1
            spot = places(canvas, number)
            xdotool("mousemove", spot.x(), spot.y())
            yield 30
            drawn.clear()
            xdotool("click", 1)
            yield lambda: bool(drawn) and points.featureCount() == before + 1 and not canvas.isDrawing()
            times.append((drawn[-1] - watch.started) * 1000)
        theirs.append(times)
    points.rollBack()
    report(theirs=theirs[1:])
    QgsProject.instance().setDirty(False)


def chips(waybill, layer, name):
    """Times of the chip of sixty boxes on one image."""
    from waybill.plugin.core.counting import CLASSES, BoxShape, MarkDraft

    session = waybill._session
    at = in_degrees([QgsPointXY(MIDDLE.x() + 7 * (n % 10), MIDDLE.y() + 3 * (n // 10)) for n in range(60)])
    (scene,) = session.scenes.at((layer.id(),), at[0])
    session.counting.take(None)
    session.counting.add(scene, [MarkDraft(each, CLASSES[0], box=BoxShape(6.058, 2.438, 90.0)) for each in at])
    row = session.counting.sighting.id
    session.notice()
    times = []
    for _ in range(CHIPS):
        yield 200
        before = perf_counter()
        session.chips.cut_again(row)
        times.append((perf_counter() - before) * 1000)
    report(**{f"chip_{name}": times})
