"""The count tool is in the hand while its case is closed, its project cleared, or its case taken away."""
from casework import *
from driver import *
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QWidget
from qgis.utils import iface, plugins


def steps():
    from waybill.plugin.flows.create_case import create_example_case

    waybill, canvas = plugins["waybill"], iface.mapCanvas()
    create_example_case(CASE)
    seen = {}

    def begin():
        waybill.open_case(str(CASE))
        if not QgsProject.instance().mapLayersByName(SCENE):
            yield from add_scene()
        waybill.count_action.setChecked(True)
        yield 200
        yield from click(canvas.viewport().mapToGlobal(canvas.viewport().rect().center()))
        yield 100

    def marks():
        return rows("SELECT count(*) FROM mark")[0][0]

    def left_over():
        names = [w.objectName() for w in canvas.viewport().findChildren(QWidget) if w.isVisible()]
        return [name for name in names if "aybill" in name], type(canvas.mapTool()).__name__

    yield from begin()
    waybill._case_menu("close")
    yield 600
    seen["closed"] = (marks(), *left_over())

    yield from begin()
    QgsProject.instance().clear()
    yield 600
    seen["cleared"] = (marks(), *left_over())

    yield from begin()
    away = CASE.rename(CASE.with_name("away.gpkg"))
    yield from click(canvas.viewport().mapToGlobal(canvas.viewport().rect().center()))
    yield 3000
    seen["told"] = [message for message in told() if "can't be reached" in message]
    seen["shown"] = len(waybill._tools.counting.item._marks)
    away.rename(CASE)
    yield 2500
    yield from click(canvas.viewport().mapToGlobal(canvas.viewport().rect().center()))
    yield 600
    seen["back"] = marks()
    report(**seen)
    QgsProject.instance().setDirty(False)
