"""Nothing that a person made is lost: images in the project, an invalid form, a case already there."""
from casework import *
from driver import *
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QToolButton
from qgis.utils import iface, plugins


def steps():
    from waybill.plugin.flows.create_case import create_case, create_example_case

    iface.mainWindow().setGeometry(0, 0, 1500, 950)
    waybill, project = plugins["waybill"], QgsProject.instance()
    create_example_case(CASE)
    create_case(FOLDER / "other.gpkg", "Other", "ada")
    waybill.open_case(str(CASE))
    yield from add_scene()
    waybill.sightings_dock.setUserVisible(True)
    yield 300
    yield from click(find(QToolButton, "waybillAddSighting"))
    middle = iface.mapCanvas().extent().center()
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
    yield lambda: waybill._session is None
    yield map_is_drawn
    report(image_stays=project.mapLayersByName(SCENE) != [])
    report(note=rows("SELECT note FROM sighting WHERE look IS NOT NULL")[0][0])
    report(shown=project.layerTreeRoot().findLayer(project.mapLayersByName(SCENE)[0].id()) is not None)
    waybill.open_case(str(CASE))
    yield 400
    waybill.open_case(str(FOLDER / "other.gpkg"))
    yield 800
    report(image_stays_still=project.mapLayersByName(SCENE) != [])
    order = [each.name() for each in project.layerTreeRoot().layerOrder()]
    report(below_sightings=order.index(SCENE) > order.index("Sightings"))
    grab(PICTURES / "empty-case.png")
    project.setDirty(False)
