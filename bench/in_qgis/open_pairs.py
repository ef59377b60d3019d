"""Run by the desktop driver: opens the example case and a plain project of the same layers, in turn."""

import os
from time import perf_counter

from driver import RESULT, map_is_drawn, report
from qgis.core import QgsProject
from qgis.utils import iface, plugins

CASE = os.environ["WAYBILL_BENCH_CASE"]
PAIRS = int(os.environ["WAYBILL_BENCH_PAIRS"])
PLAIN = RESULT.with_name("plain.qgz")
QUIET_S = 1.0

drawn = [0.0]


def note():
    drawn[0] = perf_counter()


def until_drawn(opening, times):
    """Time from the call to the end of the last drawing; a map that keeps still for a second is drawn."""
    start = drawn[0] = perf_counter()
    opening()
    called = perf_counter()

    def is_quiet():
        if iface.mapCanvas().isDrawing():
            return False
        return drawn[0] > called and perf_counter() - drawn[0] > QUIET_S

    yield is_quiet
    times.append(drawn[0] - start)


def empty():
    QgsProject.instance().setDirty(False)
    iface.newProject(False)
    yield 1500
    yield map_is_drawn


def what_is_shown():
    """Everything that the two ways must have in common."""
    canvas, project = iface.mapCanvas(), QgsProject.instance()
    box, size = canvas.extent(), canvas.size()
    return {
        "layers": [f"{layer.name()}: {layer.subsetString()}" for layer in canvas.layers()],
        "in all": len(project.mapLayers()),
        "extent": [f"{edge:.6g}" for edge in (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())],
        "crs": sorted(set(project.crs().toProj().split()) - {"+type=crs"}),  # a saved one is put in another order
        "window": [size.width(), size.height()],
    }


def write_plain():
    """The open case as a project that the plugin has no part in: it knows its layers by these properties."""
    project = QgsProject.instance()
    for thing in (*project.mapLayers().values(), *project.layerTreeRoot().findGroups()):
        for name in thing.customProperties() if hasattr(thing, "findLayers") else thing.customPropertyKeys():
            if name.startswith("waybill/"):
                thing.removeCustomProperty(name)
    if not project.write(str(PLAIN)):
        raise OSError(project.error())


def steps():
    waybill = plugins["waybill"]
    iface.mapCanvas().mapCanvasRefreshed.connect(note)
    yield from empty()
    first, ours, plain = [], [], []
    yield from until_drawn(lambda: waybill.open_case(CASE), first)
    write_plain()
    yield from empty()
    yield from until_drawn(lambda: iface.addProject(str(PLAIN)), [])
    yield from empty()
    for _ in range(PAIRS):
        yield from until_drawn(lambda: waybill.open_case(CASE), ours)
        report(ours_shows=what_is_shown())
        yield from empty()
        yield from until_drawn(lambda: iface.addProject(str(PLAIN)), plain)
        report(plain_shows=what_is_shown())
        assert waybill._session is None
        yield from empty()
    report(first_s=first, ours_s=ours, plain_s=plain)
