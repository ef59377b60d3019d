"""A newcomer's first five minutes, by mouse and keyboard: example case, image, sighting, form, figure, undo."""

import shutil

from casework import *
from driver import *
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCommandLinkButton,
    QDialogButtonBox,
    QInputDialog,
    QLineEdit,
    QToolButton,
    QTreeView,
)
from qgis.utils import iface, plugins


def tree_text(view):
    model = view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def steps():
    window = iface.mainWindow()
    window.setGeometry(0, 0, 1500, 950)
    yield 600
    waybill = plugins["waybill"]
    report(welcome=[b.text() for b in waybill.routes_dock.findChildren(QCommandLinkButton)])
    grab(PICTURES / "welcome.png")

    # Open the example case
    yield from click(find(QCommandLinkButton, "waybillOpenExample"), QPoint(60, 12))
    yield dialog_open(QInputDialog)
    yield from type_text("ada")
    grab(PICTURES / "handle.png", QApplication.activeModalWidget())
    yield from key("Return")
    yield from name_file(CASE)
    yield lambda: waybill._session is not None
    yield map_is_drawn
    tree = find(QTreeView, "waybillRoutesTree")
    report(signed=rows("SELECT p.handle FROM action a JOIN person p ON p.id = a.person ORDER BY a.seq DESC LIMIT 1"))
    report(routes=tree_text(tree), crs=QgsProject.instance().crs().toProj())
    report(groups=[g.name() for g in QgsProject.instance().layerTreeRoot().children()])
    grab(PICTURES / "example.png")

    # Choose a leg: highlighted on the map, its sources below
    leg = tree.model().index(0, 0, tree.model().index(0, 0))
    yield from click(tree.viewport(), tree.visualRect(leg).center())
    yield lambda: "White House" in waybill._desk.routes.details.toPlainText()
    legs = layer_of("leg_map")
    report(selected_legs=legs.selectedFeatureCount())
    yield from click(tree.viewport(), tree.visualRect(leg).center(), times=2)
    yield map_is_drawn
    report(scale_at_leg=iface.mapCanvas().scale())
    grab(PICTURES / "leg.png")

    # And back: what is selected on the map is shown in the tree
    dunai = next(f.id() for f in legs.getFeatures() if f["label"] == "Dunai → Tikhoretsk")
    legs.selectByIds([dunai])
    yield lambda: str(tree.currentIndex().data()).startswith("Dunai → Tikhoretsk")

    # An image of one's own, added as people do
    layer = yield from add_scene()
    order = [each.name() for each in QgsProject.instance().layerTreeRoot().layerOrder()]
    report(image_below_sightings=order.index(layer.name()) > order.index("Sightings"))
    report(image_above_land=order.index(layer.name()) < order.index("Land"))
    canvas = iface.mapCanvas()
    canvas.zoomByFactor(0.5)
    yield map_is_drawn

    # Draw an outline by dragging
    waybill.sightings_dock.setUserVisible(True)
    yield 300
    yield from click(find(QToolButton, "waybillAddSighting"))
    yield waybill.add_action.isChecked
    before = rows("SELECT count(*) FROM sighting")[0][0]
    middle = canvas.extent().center()
    start = map_to_screen(middle.x(), middle.y(), canvas)
    xdotool("mousemove", start.x(), start.y())
    yield 100
    xdotool("mousedown", 1)
    for x, y in ((60, 0), (120, 0), (120, 40), (120, 60), (60, 60), (0, 60), (0, 30)):
        xdotool("mousemove", start.x() + x, start.y() + y)
        yield 40
    xdotool("mouseup", 1)
    yield lambda: rows("SELECT count(*) FROM sighting")[0][0] == before + 1
    yield 300
    report(
        saved_at_once=rows("SELECT status, look IS NOT NULL, claim IS NULL FROM sighting ORDER BY fid DESC LIMIT 1")[0]
    )
    report(outline=rows("SELECT count(*) FROM sighting_area")[0][0])
    report(scene=rows("SELECT title, kind, acquired_from, date_basis, href FROM scene ORDER BY fid DESC")[0])
    report(chip=rows("SELECT length(png) > 1000, length(sha256) FROM chip")[0])
    report(place=rows("SELECT p.label FROM look k JOIN place p ON p.id = k.place"))

    # Fill the form by keyboard; the cursor stands in the best count
    report(focus=type(QApplication.focusWidget()).__name__)
    yield from type_text("14")
    yield from key("shift+Tab")
    yield from key("ctrl+a")
    yield from type_text("12")
    yield from key("Tab", "Tab", "ctrl+a")
    yield from type_text("17")
    report(warned=waybill._desk.sightings.form.warning.text())
    yield from key("Tab")
    yield from type_text("top tier only")
    yield from key("Tab", "Tab", "Tab", "Tab")
    yield from type_text("Two rows of boxes, blue and white roofs")
    yield from key("Tab")
    yield from type_text("A day's load")
    grab(PICTURES / "form.png")
    yield from key("ctrl+Return")
    yield lambda: rows("SELECT high FROM tally_line WHERE high = 17")
    report(count=rows("SELECT low, best, high, width_reason, unit FROM tally_line ORDER BY fid DESC LIMIT 1")[0])
    report(words=rows("SELECT observation, inference FROM sighting ORDER BY fid DESC LIMIT 1")[0])
    yield map_is_drawn
    grab(PICTURES / "sighting.png")

    # A low above the best is refused, and nothing is lost
    form = waybill._desk.sightings.form
    yield from click(form.low)
    yield from key("ctrl+a")
    yield from type_text("99")
    yield from key("ctrl+Return")
    yield 300
    report(refused=form.warning.text(), still=rows("SELECT low FROM tally_line ORDER BY fid DESC LIMIT 1")[0][0])
    yield from key("ctrl+a")
    yield from type_text("12")
    yield from key("ctrl+Return")
    yield lambda: not form.dirty

    # A sheet of it, through the dialog
    yield from choose(find(QToolButton, "waybillSightingMenu"), "Sheet")
    yield dialog_open()
    dialog = QApplication.activeModalWidget()
    grab(PICTURES / "figure-dialog.png", dialog)
    path = dialog.output.lineEdit() if hasattr(dialog.output, "lineEdit") else dialog.output.findChild(QLineEdit)
    yield from click(path)
    yield from key("ctrl+a")
    yield from type_text(str(FOLDER / "sheet.pdf"))
    yield from click(dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save))
    yield (FOLDER / "sheet.pdf").exists
    shutil.copy(FOLDER / "sheet.pdf", PICTURES)
    yield is_told("sheet.pdf")

    # Delete by key, take the deletion back by key
    view = find(QTreeView, "waybillSightingsList")
    yield from click(view.viewport(), view.visualRect(view.currentIndex()).center())
    yield from key("Delete")
    yield lambda: rows("SELECT count(*) FROM sighting")[0][0] == before
    report(left_behind=[rows(f"SELECT count(*) FROM {t}")[0][0] for t in ("sighting_area", "chip", "look")])
    yield from click(view.viewport(), QPoint(40, 8))
    yield from key("ctrl+z")
    yield lambda: rows("SELECT count(*) FROM sighting")[0][0] == before + 1
    report(brought_back=[rows(f"SELECT count(*) FROM {t}")[0][0] for t in ("sighting_area", "chip", "look")])
    yield 300
    QgsProject.instance().setDirty(False)
