"""Several sightings chosen by keys and mouse, set in one step, taken back in one step, deleted and brought back."""
from casework import *
from driver import *
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QDialogButtonBox, QToolButton, QTreeView
from qgis.utils import iface, plugins

LOOKED = "SELECT count(*) FROM sighting WHERE look IS NOT NULL AND "


def add_observed(case):
    """Four sightings of our own beside the reported ones of the example."""
    from waybill.plugin.core.actions import Action, Insert
    from waybill.plugin.core.geometry import Point
    from waybill.plugin.core.records import Look, Scene, Sighting, Tally, TallyLine
    from waybill.plugin.flows.open_store import opened

    with opened(str(case)) as store:
        made = [Scene("scene", "image", title="yard", acquired_from="2024-05-01T00:00:00Z")]
        for n in range(4):
            made += [
                Look(f"look{n}", "scene", "2024-05-02T00:00:00Z", "seen", "full"),
                Sighting(f"mine{n}", "train", "draft", look=f"look{n}", geom=Point(130 + n, 42)),
                Tally(f"tally{n}", f"mine{n}", 0, 1, "counted"),
                TallyLine(f"line{n}", f"tally{n}", "train", unit="railcars", low=10, best=12, high=14,
                          width_reason="shadow" if n else None),
            ]  # fmt: skip
        store.apply(Action("add", "Add", tuple(map(Insert, made))))


def choose_from_menu(words):
    whole = yield from choose(find(QToolButton, "waybillSightingMenu"), words)
    report(**{f"menu_{words}": whole})


def steps():
    from waybill.plugin.flows.create_case import create_example_case

    iface.mainWindow().setGeometry(0, 0, 1500, 950)
    yield 600
    waybill = plugins["waybill"]
    create_example_case(CASE)
    add_observed(CASE)
    waybill.open_case(str(CASE))
    waybill.sightings_dock.setUserVisible(True)
    yield 400
    yield map_is_drawn
    panel = waybill._desk.sightings
    view = find(QTreeView, "waybillSightingsList")

    # Letters typed into the list filter it
    yield from click(view.viewport(), QPoint(40, 8))
    yield from type_text("yard observed")
    yield lambda: view.model().rowCount() == 4
    report(filtered=panel.filter.text())

    # The first by mouse, the others by shift and arrow
    yield from click(view.viewport(), QPoint(40, 8))
    yield from key("shift+Down", "shift+Down", "shift+Down")
    yield lambda: "4 of 4" in panel.state.text()
    yield lambda: layer_of("sighting_map").selectedFeatureCount() == 4
    report(chosen=panel.list.chosen_count())

    # A review is refused whole while one of them lacks its reason
    yield from choose_from_menu("Reviewed")
    yield is_told("without a reason")
    report(refused=told(), drafts=rows(LOOKED + "status = 'draft'")[0][0])
    iface.messageBar().clearWidgets()

    # Set for all chosen
    yield from choose_from_menu("Set for All")
    yield dialog_open()
    dialog = QApplication.activeModalWidget()
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    report(waits=not ok.isEnabled())
    grab_screen(PICTURES / "bulk-dialog.png")
    boxes = dialog.findChildren(QComboBox)
    colour = next(box for box in boxes if box.accessibleName() == "Colour")
    yield from click(colour)
    yield from type_text("Blue")
    yield from key("Return")
    yield from key("Tab", "Tab", "ctrl+a")
    yield from type_text("to Dunai")
    yield from click(ok)
    yield lambda: rows(LOOKED + "direction = 'to Dunai'")[0][0] == 4
    report(blue=rows("SELECT count(*) FROM tally_line WHERE colour_class = 'blue' AND id LIKE 'line%'")[0][0])
    report(label=rows("SELECT label FROM action ORDER BY seq DESC LIMIT 1")[0][0], told=told())
    report(still=panel.list.chosen_count())
    grab(PICTURES / "many-chosen.png")

    # One step back
    yield from click(view.viewport(), QPoint(40, 8))
    yield from key("ctrl+z")
    yield lambda: rows(LOOKED + "direction IS NOT NULL")[0][0] == 0
    report(plain_again=rows("SELECT count(*) FROM tally_line WHERE colour_class IS NULL AND id LIKE 'line%'")[0][0])

    # All of them deleted at once, and brought back at once
    yield from key("ctrl+a", "Delete")
    yield lambda: rows(LOOKED + "1")[0][0] == 0
    report(left=[rows("SELECT count(*) FROM look")[0][0], rows("SELECT count(*) FROM scene WHERE id = 'scene'")[0][0]])
    report(deleted=told(), listed=view.model().rowCount())
    panel.filter.clear()
    yield from click(view.viewport(), QPoint(40, 8))
    yield from key("ctrl+z")
    yield lambda: rows(LOOKED + "1")[0][0] == 4
    yield lambda: view.model().rowCount() > 4
    report(listed_again=panel._model.entries.every, in_case=rows("SELECT count(*) FROM sighting")[0][0])
    QgsProject.instance().setDirty(False)
