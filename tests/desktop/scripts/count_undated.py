"""One image that nothing dates: asked about once by Count and Add Sighting; the form keeps the count in sight."""
import os
import shutil

from casework import *
from driver import *
from osgeo import gdal
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QToolButton


def steps():
    yard = Yard(400)
    layer = yield from yard.opened()
    waybill, spot, marks = yard.waybill, yard.spot, yard.marks
    panel = waybill._desk.sightings
    bare = FOLDER / "yard.tif"
    shutil.copy(os.environ["WAYBILL_TEST_SCENE"], bare)
    image = gdal.Open(str(bare), gdal.GA_Update)
    image.SetMetadata({})
    image.SetMetadata({}, "IMAGERY")
    image = None
    QgsProject.instance().layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(False)
    iface.addRasterLayer(str(bare), "yard")
    yield map_is_drawn
    before = rows("SELECT count(*) FROM sighting")[0][0]

    # Nobody answers: nothing is stored
    asked = []

    def answer(how):
        dialog = QApplication.activeModalWidget()
        asked.append(dialog.windowTitle())
        grab(PICTURES / "undated.png", dialog)
        xdotool("key", how)

    yield from click(find(QToolButton, "waybillCount"))
    after(1200, lambda: answer("Escape"))
    yield from click(spot(-100, 0))
    yield lambda: asked and no_dialog()
    report(stored_unanswered=rows("SELECT count(*) FROM sighting")[0][0] - before)

    # That it is not known is an answer
    after(1200, lambda: answer("Return"))
    yield from click(spot(-100, 0))
    yield lambda: marks() == 1
    yield from click(spot(0, 60))
    yield lambda: marks() == 2
    yield 700
    bar = panel.editor.verticalScrollBar().value()
    report(form_at=bar, subject_seen=not panel.form.subject.visibleRegion().isEmpty())
    report(date_offered=not panel.form.more.isCollapsed())
    grab(PICTURES / "undated-form.png")
    yield from click(find(QToolButton, "waybillAddSighting"))
    yield from click(spot(100, 100))
    yield lambda: rows("SELECT count(*) FROM sighting")[0][0] == before + 2
    report(asked=asked, dates=rows("SELECT acquired_from FROM scene WHERE title = 'yard'"))
    QgsProject.instance().setDirty(False)
