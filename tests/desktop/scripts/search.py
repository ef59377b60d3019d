"""Catalogues are asked, what they know is listed and drawn, some is taken in; a figure out of a report is placed."""
import os
import sys

from casework import *
from driver import *
from osgeo import gdal
from qgis.core import QgsProject

sys.path.append(str(Path(os.environ["WAYBILL_TEST_DRIVER_DIR"]).parents[1]))
from tests.integration.stac_server import StacServer, item

DAYS = (1, 3, 6, 8, 9, 12, 14, 17, 19, 22, 25, 28)


def window(name):
    return next((w for w in QApplication.topLevelWidgets() if w.objectName() == name and w.isVisible()), None)


def steps():
    from waybill.plugin.flows.create_case import create_example_case

    waybill, canvas = plugins["waybill"], iface.mapCanvas()
    iface.mainWindow().setGeometry(0, 0, 1500, 950)
    create_example_case(CASE)
    waybill.open_case(str(CASE))
    items = [item(f"S2B_{day:02d}", at=(130.3 + day / 200, 42.23), day=f"2023-09-{day:02d}",
                  **{"eo:cloud_cover": (day * 37) % 100}) for day in DAYS]  # fmt: skip
    server = StacServer(items, page=5)
    broken = StacServer()
    broken.answers["/"] = [(500, {}, b"<html>down</html>")] * 9
    searches = waybill._session.scene_search
    searches.add_catalogue("Yard server", server.url)
    searches.add_catalogue("Broken server", broken.url)
    waybill.imagery_dock.setUserVisible(True)
    yield 500
    panel = waybill.imagery_dock.widget()
    assert not server.asked, "nothing goes to the network before it is asked for"
    yield from click(panel.search)
    yield lambda: window("waybillSearch") is not None
    found = window("waybillSearch")
    found.move(60, 120)
    form = found.form
    for row in range(form.catalogues.count()):
        entry = form.catalogues.item(row)
        entry.setCheckState(Qt.CheckState.Checked if "server" in entry.text() else Qt.CheckState.Unchecked)
    for row in range(form.places.count()):
        entry = form.places.item(row)
        entry.setCheckState(Qt.CheckState.Checked if entry.text() == "Rajin" else Qt.CheckState.Unchecked)
    form.first.setText("2023-09-01")
    form.last.setText("2023-09-30")
    yield 300
    yield from click(found.search)
    yield lambda: found.results.model.rowCount() >= len(DAYS) or "12" in found.totals.text()
    yield 1500
    grab_screen(PICTURES / "search.png")
    report(states=found.states.text(), totals=found.totals.text())
    table = found.results.table
    table.setFocus()
    table.selectRow(0)
    yield from key("shift+Down", "shift+Down", "shift+Down")
    yield 300
    yield from click(found.add)
    yield lambda: rows("SELECT count(*) FROM scene WHERE kind <> 'published'")[0][0] == 4
    yield 500
    found.close()
    yield 800
    report(searches=rows("SELECT catalogue, found, outcome FROM search ORDER BY catalogue"))
    grab_screen(PICTURES / "search-added.png")
    calendar = panel.calendar
    report(days=sorted({s.state for day in calendar._calendars[0].segments.values() for s in day}))

    # a figure out of a report: the yard as a picture without any place
    source = gdal.Open(os.environ["WAYBILL_TEST_SCENE"])
    picture = FOLDER / "figure 3.png"
    plain = gdal.Translate("", source, format="MEM", bandList=[1, 2, 3])
    plain.SetProjection("")
    gdal.GetDriverByName("PNG").CreateCopy(str(picture), plain)
    (FOLDER / "figure 3.png.aux.xml").unlink(missing_ok=True)
    layer = yield from add_scene()
    tools = waybill._tools.imagery.adding.picture
    tools.begin(picture)
    yield lambda: window("waybillPictureWindow") is not None
    pinned = window("waybillPictureWindow")
    pinned.move(20, 60)
    yield 500
    wide, high = source.RasterXSize, source.RasterYSize
    transform = source.GetGeoTransform()
    from qgis.core import QgsCoordinateTransform, QgsPointXY

    there = QgsCoordinateTransform(layer.crs(), canvas.mapSettings().destinationCrs(), QgsProject.instance())
    for column, line in ((wide * 0.2, high * 0.85), (wide * 0.85, high * 0.8), (wide * 0.8, high * 0.93)):
        spot = pinned.view.mapFromScene(column, line)
        yield from click(pinned.view.viewport().mapToGlobal(spot))
        yield 200
        x, y = gdal.ApplyGeoTransform(transform, column, line)
        at = canvas.getCoordinateTransform().transform(there.transform(QgsPointXY(x, y)))
        yield from click(canvas.viewport().mapToGlobal(QPoint(round(at.x()), round(at.y()))))
        yield 300
    grab_screen(PICTURES / "picture-pins.png")
    report(pins=len(pinned.pins), ready=pinned.keep.isEnabled())
    yield from click(pinned.keep)
    yield lambda: rows("SELECT count(*) FROM scene WHERE georef_method IS NOT NULL")[0][0] == 1
    yield map_is_drawn
    yield 800
    report(placed=rows("SELECT georef_method, georef_rmse_m, pixel_size_m FROM scene WHERE georef_method IS NOT NULL"))
    grab_screen(PICTURES / "picture-placed.png")
    report(told=told())
