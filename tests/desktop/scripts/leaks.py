"""On and off twenty times with a case open: afterwards nothing of the plugin is left, and the user's edit goes on."""
from casework import *
from driver import *
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QMenu, QToolBar
from qgis.utils import iface, loadPlugin, plugins, startPlugin, unloadPlugin

SIGNALS = ("readProject", "cleared", "legendLayersAdded", "crsChanged", "layersAdded")


def traces():
    window, project = iface.mainWindow(), QgsProject.instance()
    menu_texts = [action.text() for menu in window.findChildren(QMenu) for action in menu.actions()]
    return {
        "docks": sorted(dock.objectName() for dock in window.findChildren(QDockWidget)),
        "toolbars": sorted(bar.objectName() for bar in window.findChildren(QToolBar)),
        "menus": sorted(text for text in menu_texts if "aybill" in text),
        "actions": sorted(a.objectName() for a in window.findChildren(QAction) if "aybill" in a.objectName()),
        "provider": QgsApplication.processingRegistry().providerById("waybill") is not None,
        "receivers": {name: project.receivers(getattr(project, name)) for name in SIGNALS},
        "canvas items": len(iface.mapCanvas().scene().items()),
        "tool": type(iface.mapCanvas().mapTool()).__name__,
        "top level": sorted(type(w).__name__ for w in QApplication.topLevelWidgets() if "aybill" in repr(type(w))),
        "timers": len([t for t in window.findChildren(QTimer) if t.isActive()]),
        "tasks": len(QgsApplication.taskManager().tasks()),
    }


def count_something(plugin):
    if not QgsProject.instance().mapLayersByName(SCENE):
        yield from add_scene()
    canvas = iface.mapCanvas()
    plugin.count_action.setChecked(True)
    middle = canvas.viewport().mapToGlobal(canvas.viewport().rect().center())
    yield from click(middle)
    plugin._tools.counting.lay_grid(2, 2)
    yield from key("s")
    xdotool("mousemove", middle.x() + 30, middle.y() + 10)
    yield 100
    report(counted=rows("SELECT count(*) FROM mark")[0][0])


def steps():
    from waybill.plugin.flows.create_case import create_example_case

    create_example_case(CASE)
    mine = QgsVectorLayer("Point?crs=EPSG:4326", "my own edit", "memory")
    QgsProject.instance().addMapLayer(mine)
    mine.startEditing()
    feature = QgsFeature(mine.fields())
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(131, 42)))
    mine.addFeature(feature)
    unloadPlugin("waybill")
    yield 400
    before = traces()
    for number in range(20):
        loadPlugin("waybill")
        startPlugin("waybill")
        yield 30
        plugin = plugins["waybill"]
        plugin.open_case(str(CASE))
        plugin.add_action.setChecked(True)
        plugin.routes_dock.show()
        yield 60
        if number % 4 == 0:  # the count tool is in the hand, with a mark, a box on the cursor and a grid
            yield from count_something(plugin)
        plugin = None
        unloadPlugin("waybill")
        yield 30
    yield 500
    from waybill.plugin.flows.case_in_project import remove_layers

    remove_layers(QgsProject.instance())
    for scene in QgsProject.instance().mapLayersByName(SCENE):
        QgsProject.instance().removeMapLayer(scene.id())
    yield 500
    report(before=before, after=traces(), edit=[mine.isEditable(), mine.featureCount()])
    mine.rollBack()
    QgsProject.instance().setDirty(False)
