"""A counting task is written for another analyst, opened, counted and answered, all by mouse and keys."""
from casework import *
from driver import *
from qgis.PyQt.QtWidgets import QPushButton, QToolButton
from qgis.utils import iface

TASK, SMALL, ANSWER = (FOLDER / name for name in ("for ben.json", "task of ada.gpkg", "from ben.json"))


def counts(panel, text):
    """Choose an entry of the sub-menu on counts."""
    yield from choose(find(QToolButton, "waybillSightingMenu"), "Counts")
    submenu = panel._menu._second
    yield submenu.isVisible
    yield from choose_from(submenu, text)


def steps():
    from waybill.plugin.flows import preferences

    preferences.set_handle("ada")
    yard = Yard(400)
    yield from yard.opened()
    waybill, canvas, spot = yard.waybill, yard.canvas, yard.spot
    yield from yard.count_in_a_row(3)
    counted = waybill._desk.sightings.current()
    yield from counts(waybill._desk.sightings, "Write a Task")
    yield from name_file(TASK)
    yield TASK.exists

    # Ben opens it from the menu of cases
    preferences.set_handle("ben")
    waybill.routes_dock.setUserVisible(True)
    yield 300
    buttons = iface.mainWindow().findChildren(QToolButton)
    cases = next(each for each in buttons if each.menu() is waybill._menu and each.isVisible())
    yield from choose(cases, "Open Counting Task")
    yield from name_file(TASK)
    yield 400
    yield from name_file(SMALL)
    yield lambda: waybill._session is not None and waybill._session.address == str(SMALL)
    waybill.sightings_dock.setUserVisible(True)
    yield map_is_drawn
    report(there=canvas.scale() < 20_000, no_marks=len(waybill._tools.counting.item._marks))
    panel = waybill._desk.sightings
    yield lambda: panel.list.model().rowCount() == 1
    yield from click(panel.list.viewport(), panel.list.visualRect(panel.list.model().index(0, 0)).center())
    yield 300
    canvas.zoomScale(400)
    yield map_is_drawn
    grab_screen(PICTURES / "count-task.png")
    yield from click(find(QToolButton, "waybillCount"))
    canvas.setFocus()
    yield from key("1", "b")
    for x, y in ((-100, -60), (20, -60)):
        yield from click(spot(x, y))
    yield 300
    yield from click(find(QPushButton, "waybillFinishCount"))
    yield lambda: not waybill.count_action.isChecked()
    report(sightings=panel.list.model().rowCount())
    yield from counts(panel, "Write the Answer")
    yield from name_file(ANSWER)
    yield ANSWER.exists

    # Ada takes the answer in
    preferences.set_handle("ada")
    waybill.open_case(str(CASE))
    yield 600
    waybill.sightings_dock.setUserVisible(True)
    panel = waybill._desk.sightings
    panel.show_row(counted)
    yield 300
    yield from counts(panel, "Take In Their Answer")
    yield from name_file(ANSWER)
    yield lambda: rows("SELECT count(DISTINCT tally) FROM mark")[0][0] == 2
    report(told=told(), counted=rows("SELECT count(*) FROM mark GROUP BY tally ORDER BY 1"))
