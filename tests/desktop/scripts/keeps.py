"""Nothing that a person made is lost: images in the project, an invalid form, a case already there."""
import os
import sqlite3
from pathlib import Path

from driver import *
from qgis.core import QgsCoordinateTransform, QgsProject
from qgis.PyQt.QtWidgets import QToolButton
from qgis.utils import iface, plugins

FOLDER = Path(os.environ["WAYBILL_TEST_FOLDER"])
SCENE = os.environ["WAYBILL_TEST_SCENE"]


def rows(sql):
    with sqlite3.connect(f"file:{FOLDER / 'case.gpkg'}?mode=ro", uri=True) as db:
        return db.execute(sql).fetchall()


def steps():
    from waybill.plugin.flows.create_case import create_case, create_example_case

    iface.mainWindow().setGeometry(0, 0, 1500, 950)
    waybill, project, canvas = plugins["waybill"], QgsProject.instance(), iface.mapCanvas()
    create_example_case(FOLDER / "case.gpkg")
    create_case(FOLDER / "other.gpkg", "Other", "ada")
    waybill.open_case(str(FOLDER / "case.gpkg"))
    layer = iface.addRasterLayer(SCENE, "mine")
    yield 400
    to_map = QgsCoordinateTransform(layer.crs(), canvas.mapSettings().destinationCrs(), project)
    canvas.setExtent(to_map.transformBoundingBox(layer.extent()))
    yield map_is_drawn
    waybill.sightings_dock.setUserVisible(True)
    yield 300
    yield from click(find(QToolButton, "waybillAddSighting"))
    middle = to_map.transform(layer.extent().center())
    yield from click_map(middle.x(), middle.y())
    yield lambda: rows("SELECT count(*) FROM chip")[0][0] == 1
    yield 300

    # An invalid count keeps the form, whatever is clicked
    form = waybill._desk.sightings.form
    mine = form.line.id
    form.note.setPlainText("seen by the crane")
    yield from click(form.low)
    yield from key("ctrl+a")
    yield from type_text("99")
    yield from key("Tab", "ctrl+a")
    yield from type_text("5")
    yield from click_map(middle.x(), middle.y())
    yield 500
    report(not_added=rows("SELECT count(*) FROM chip")[0][0], typed=form.low.text(), told=form.warning.text())
    view = waybill._desk.sightings.list
    view.setCurrentIndex(view.model().index(0, 0))
    yield 400
    report(same_row=form.line.id == mine and waybill._desk.sightings.current() == mine)

    # Escape in the form puts the tool down
    yield from click(form.best)
    yield from key("Escape")
    report(tool_down=not waybill.add_action.isChecked())

    # Closing the case keeps what was typed, and the image stays in the project
    waybill._leave_case()
    yield 800
    report(image_stays=project.mapLayersByName("mine") != [])
    report(note=rows("SELECT note FROM sighting WHERE look IS NOT NULL")[0][0])
    report(shown=project.layerTreeRoot().findLayer(project.mapLayersByName("mine")[0].id()) is not None)
    waybill.open_case(str(FOLDER / "case.gpkg"))
    yield 400
    waybill.open_case(str(FOLDER / "other.gpkg"))
    yield 800
    report(image_stays_still=project.mapLayersByName("mine") != [])
    order = [each.name() for each in project.layerTreeRoot().layerOrder()]
    report(below_sightings=order.index("mine") > order.index("Sightings"))
    grab(Path(os.environ["WAYBILL_TEST_PICTURES"]) / "empty-case.png")
    project.setDirty(False)
