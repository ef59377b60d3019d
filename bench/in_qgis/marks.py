"""Counts with true clicks in a running QGIS, then adds points with QGIS' own tool, and times both."""

import os
from time import perf_counter

from driver import map_is_drawn, report, xdotool
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
    watch = Stopwatch(canvas.viewport())
    yield from ours(waybill, canvas, watch, yard)
    yield from chips(waybill, yard, "yard")
    huge = iface.addRasterLayer(os.environ["WAYBILL_BENCH_HUGE"], "2023-09-08 huge")
    yield map_is_drawn
    yield from chips(waybill, huge, "huge")
    QgsProject.instance().removeMapLayer(huge.id())
    yield from theirs(canvas, watch)
    QgsProject.instance().setDirty(False)


def many_drafts(view):
    """Marks and boxes of several classes and colours all over the view."""
    from waybill.plugin.core.counting import CLASSES, BoxShape, MarkDraft

    box, colours = BoxShape(6.058, 2.438, 20.0), ("blue", "red", "green", None)
    middles = in_degrees(spread(MANY, view.width() * 0.94, view.height() * 0.94))
    return [
        MarkDraft(at, CLASSES[n % 3], n % 5 > 0, colours[n % 4], box=box if n % 2 else None)
        for n, at in enumerate(middles)
    ]


def ours(waybill, canvas, watch, yard):
    """Waybill's own: until the mark is saved and painted; and how much of that is spent in the handler."""
    session, tool, handler = waybill._session, waybill._tools.counting.tool, []
    waybill.count_action.setChecked(True)
    yield 300
    drafts = many_drafts(canvas.extent())
    (scene,) = session.scenes.at((yard.id(),), drafts[0].at)
    session.counting.add(scene, drafts)
    session.notice()
    yield 1500
    canvas.setFocus()
    placed = tool.canvasReleaseEvent

    def timed(event):
        began = perf_counter()
        placed(event)
        handler.append((perf_counter() - began) * 1000)

    tool.canvasReleaseEvent = timed
    item = waybill._tools.counting.item
    paint_now, painted = item.paint_now, []

    def watched(mark):
        paint_now(mark)  # returns once the viewport is painted
        painted.append((perf_counter() - watch.started) * 1000)

    item.paint_now = watched
    times = []
    for number in range((ROUNDS + 1) * CLICKS):
        before = len(session.counting.marks)
        yield from click_at(canvas, number, watch)
        yield lambda: watch.painted is not None
        assert len(session.counting.marks) == before + 1
        times.append(watch.ms())
    item.paint_now = paint_now
    report(ours=in_rounds(painted), handler=in_rounds(handler), rest=in_rounds(times))
    waybill.count_action.setChecked(False)
    yield 600


def click_at(canvas, number, watch):
    """A true click, clear of the totals."""
    spot = places(canvas, number)
    xdotool("mousemove", spot.x(), spot.y())
    yield 30
    watch.started = watch.painted = None
    xdotool("click", 1)


def in_rounds(times):
    """Times by rounds, without the first, in which everything is done for the first time."""
    return [times[n : n + CLICKS] for n in range(CLICKS, len(times), CLICKS)]


def points_layer(view):
    """A GeoPackage layer of as many points, being edited, whose form does not ask."""
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
    return points


def theirs(canvas, watch):
    """QGIS' own: until the canvas is drawn with the new point, which is not saved yet."""
    points, drawn = points_layer(canvas.extent()), []
    iface.actionAddFeature().trigger()
    yield map_is_drawn
    yield 500
    canvas.mapCanvasRefreshed.connect(lambda: drawn.append(perf_counter()))
    times = []
    for number in range((ROUNDS + 1) * CLICKS):
        there = points.featureCount() + 1
        drawn.clear()
        yield from click_at(canvas, number, watch)
        yield lambda there=there: bool(drawn) and points.featureCount() == there and not canvas.isDrawing()
        times.append((drawn[-1] - watch.started) * 1000)
    points.rollBack()
    report(theirs=in_rounds(times))


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
