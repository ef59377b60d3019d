"""Two images of one yard: added from a folder, shown, looked at by key, stepped through, swiped, shifted."""
import os

from casework import *
from driver import *
from osgeo import gdal
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QFileDialog, QFrame, QLabel, QPushButton, QToolButton, QWidget

SHIFT_PX = (4, -3)


def two_days(folder):
    """The practice yard as it was on the 8th, and on the 12th a few pixels beside it."""
    folder.mkdir()
    for day, (right, down) in (("20230908T021500Z", (0, 0)), ("20230912T014000Z", SHIFT_PX)):
        source = gdal.Open(os.environ["WAYBILL_TEST_SCENE"])
        made = gdal.GetDriverByName("GTiff").CreateCopy(str(folder / f"yard_{day}.tif"), source)
        x, step, a, y, b, down_step = source.GetGeoTransform()
        made.SetGeoTransform((x + right * step, step, a, y + down * down_step, b, down_step))
        for name in ("ACQUISITIONDATETIME", "WAYBILL_SCENE_KIND"):
            made.SetMetadataItem(name, None)
        made.FlushCache()
        made = None


def scenes_on_map():
    root = QgsProject.instance().layerTreeRoot()
    layers = [layer for layer in QgsProject.instance().mapLayers().values() if layer.customProperty("waybill/scene")]
    return sorted(layer.name() for layer in layers if root.findLayer(layer.id()).isVisible())


def steps():
    from waybill.plugin.flows.create_case import create_example_case

    waybill, canvas = plugins["waybill"], iface.mapCanvas()
    iface.mainWindow().setGeometry(0, 0, 1500, 950)
    create_example_case(CASE)
    waybill.open_case(str(CASE))
    two_days(FOLDER / "images, two days")
    yield 500
    waybill.imagery_dock.setUserVisible(True)
    yield 500
    panel = waybill.imagery_dock.widget()
    grab_screen(PICTURES / "imagery-empty.png")

    more = next(b for b in panel.findChildren(QToolButton) if b.text() == "⋯")
    yield from choose(more, "Add Folder")
    yield dialog_open(QFileDialog)
    yield from type_text(str(FOLDER / "images, two days"))
    yield from key("Return")
    yield lambda: any(w.objectName() == "waybillAddScenes" and w.isVisible() for w in QApplication.topLevelWidgets())
    dialog = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "waybillAddScenes")
    yield 1500
    grab_screen(PICTURES / "imagery-add.png")
    add = next(b for b in dialog.findChildren(QPushButton) if "Add" in b.text() and b.isVisible())
    yield from click(add)
    yield lambda: rows("SELECT count(*) FROM scene WHERE kind <> 'published'")[0][0] == 2
    yield 800
    report(dated=rows("SELECT acquired_from, date_basis FROM scene WHERE kind <> 'published' ORDER BY acquired_from"))

    scenes = [row for row, in rows("SELECT id FROM scene WHERE kind <> 'published' ORDER BY acquired_from")]
    panel.list.setFocus()
    panel.list.choose(scenes[0])
    yield from key("Return")
    yield lambda: len(scenes_on_map()) == 1
    yield map_is_drawn
    yield 500
    canvas.zoomScale(1500)
    yield map_is_drawn
    yield 600
    report(note=find(QLabel, "waybillSceneNote").text(), shown=scenes_on_map())
    places = panel.places
    grab_screen(PICTURES / "imagery-shown.png")

    canvas.setFocus()
    yield from key("alt+1")
    yield lambda: rows("SELECT count(*) FROM look")[0][0] == 1
    yield from key("alt+Right")
    yield lambda: "12" in " ".join(scenes_on_map()) and len(scenes_on_map()) == 1
    yield map_is_drawn
    yield from key("alt+2")
    yield lambda: rows("SELECT count(*) FROM look")[0][0] == 2
    yield 300
    report(stepped=scenes_on_map(), looks=rows("SELECT verdict, examined, place IS NOT NULL FROM look ORDER BY fid"))
    yield from key("alt+x")
    yield 300
    yield from key("alt+0")
    yield map_is_drawn
    report(native=round(canvas.scale()))
    canvas.zoomScale(1500)
    yield map_is_drawn

    near = rows("SELECT place FROM look")[0][0]
    places.setCurrentIndex(places.findData(near))
    yield 400
    grab_screen(PICTURES / "imagery-calendar.png")
    report(bounds=panel.bounds.text())

    panel._do("swipe", tuple(scenes))
    yield lambda: any(f.objectName() == "waybillCompareBar" and f.isVisible() for f in canvas.findChildren(QFrame))
    yield map_is_drawn
    yield 800
    grab_screen(PICTURES / "imagery-swipe.png")
    before = canvas.extent().toString()
    grip = find(QWidget, "waybillCompareGrip")
    middle = grip.mapToGlobal(grip.rect().center())
    yield from drag(middle, middle + QPoint(-200, 0))
    yield 500
    report(divider=waybill._tools.imagery.comparing.compare._item.divider, still=canvas.extent().toString() == before)
    report(dragged_to=0.5 - 200 / canvas.viewport().width())
    grab_screen(PICTURES / "imagery-swiped.png")
    # a sighting on each side belongs to the image of that side
    yield from click(waybill._toolbar.widgetForAction(waybill.add_action))
    view = canvas.viewport()
    yield from click(view.mapToGlobal(QPoint(view.width() // 8, view.height() // 2)))
    yield lambda: rows("SELECT count(*) FROM sighting WHERE look IS NOT NULL")[0][0] == 1
    yield 500
    yield from click(view.mapToGlobal(QPoint(view.width() * 7 // 8, view.height() // 2)))
    yield lambda: rows("SELECT count(*) FROM sighting WHERE look IS NOT NULL")[0][0] == 2
    yield 500
    report(sides=rows("SELECT c.acquired_from FROM sighting s JOIN look k ON k.id = s.look JOIN scene c "
                      "ON c.id = k.scene ORDER BY s.fid"))  # fmt: skip
    yield from key("Escape")
    waybill.imagery_dock.setUserVisible(True)
    yield from click(find(QToolButton, "waybillCompareEnd"))
    yield 400
    report(ended=not waybill._tools.imagery.comparing.compare.running)

    panel._do("beside", tuple(scenes))
    yield 2500
    yield map_is_drawn
    grab_screen(PICTURES / "imagery-beside.png")
    second = waybill._tools.imagery.comparing.second.canvas
    beside = second.center().distance(canvas.center()) / canvas.mapUnitsPerPixel()
    report(linked=[round(second.scale() / canvas.scale(), 2), round(beside)], scale=round(canvas.scale()))
    waybill.add_action.setChecked(True)
    yield 300
    view = second.viewport()
    yield from click(view.mapToGlobal(QPoint(view.width() // 3, view.height() // 2)))
    yield lambda: rows("SELECT count(*) FROM sighting WHERE look IS NOT NULL")[0][0] == 3
    yield 300
    report(on_second=rows("SELECT c.acquired_from FROM sighting s JOIN look k ON k.id = s.look JOIN scene c "
                          "ON c.id = k.scene ORDER BY s.fid DESC LIMIT 1"))  # fmt: skip
    waybill.add_action.setChecked(False)
    waybill.imagery_dock.setUserVisible(True)
    waybill._tools.imagery.comparing._end_second()
    yield 500

    panel._do("shift", tuple(scenes))
    yield lambda: any(w.objectName() == "waybillShiftWindow" and w.isVisible() for w in QApplication.topLevelWidgets())
    yield 500
    yield from click(find(QPushButton, "waybillMeasureShift"))
    window = waybill._tools.imagery.comparing.shifting.window
    yield window.apply.isEnabled
    yield 200
    grab_screen(PICTURES / "imagery-shift.png")
    yield from click(window.apply)
    yield lambda: rows("SELECT count(*) FROM scene WHERE shift_basis IS NOT NULL")[0][0] == 1
    yield map_is_drawn
    yield 500
    report(shift=rows("SELECT shift_e_m, shift_n_m, shift_basis FROM scene WHERE shift_e_m IS NOT NULL"))
    grab_screen(PICTURES / "imagery-shifted.png")
    window.close()
    yield 300
    report(told=told())
