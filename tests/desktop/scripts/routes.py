"""A leg by rail: ways compared, one added, its line edited with QGIS' vertex tool; what was possible; ships; undo."""
from casework import *
from driver import *
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTableWidget,
    QToolButton,
    QTreeView,
)
from qgis.utils import iface, plugins


def pick(name, text):
    """Choose an entry of a combo box by typing its beginning."""
    box = find(QComboBox, name)
    box.setFocus()
    yield 100
    yield from click(box)
    yield from type_text(text)
    yield from key("Return")
    yield 150
    assert box.currentText().startswith(text), f"{name} shows {box.currentText()}"


def more(button, text):
    """Open the menu at the button's right edge and choose from it."""
    yield from click(button, QPoint(button.width() - 6, button.height() // 2))
    yield button.menu().isVisible
    yield from choose_from(button.menu(), text)


def first_leg(tree):
    """Asked for each time: the tree is filled anew when the case changes."""
    return tree.model().index(0, 0, tree.model().index(0, 0))


def steps():
    from waybill.plugin.flows.create_case import create_example_case

    iface.mainWindow().setGeometry(0, 0, 1590, 960)
    create_example_case(CASE)
    waybill = plugins["waybill"]
    waybill.open_case(str(CASE))
    yield map_is_drawn
    yield 500
    plan = find(QToolButton, "waybillPlanLegButton")
    yield from click(plan, QPoint(20, plan.height() // 2))
    window = waybill._tools.routes.window
    yield window.isVisible
    yield 300
    yield from pick("waybillPlanRoute", "New route")
    yield from click(find(QLineEdit, "waybillPlanRouteName"))
    yield from type_text("By Chita")
    yield from pick("waybillPlanMode", "Rail")
    yield from pick("waybillPlanStart", "Dunai")
    yield from pick("waybillPlanEnd", "Tikhoretsk")
    yield from click(find(QPushButton, "waybillPlanNow"))
    yield lambda: len(window.found) == 4
    ways = find(QListWidget, "waybillPlannedLegs")
    report(ways=[ways.item(n).text() for n in range(ways.count())])
    row = next(n for n in range(ways.count()) if "Chita" in ways.item(n).text())
    ways.scrollToItem(ways.item(row))
    yield from click(ways.viewport(), ways.visualItemRect(ways.item(row)).center())
    yield map_is_drawn
    grab_screen(PICTURES / "routes-planned.png")
    yield from click(find(QPushButton, "waybillAddLeg"))
    yield lambda: rows("SELECT count(*) FROM route WHERE name = 'By Chita'")[0][0] == 1
    ours = "FROM leg l JOIN route r ON r.id = l.route WHERE r.name = 'By Chita'"
    report(added=rows(f"SELECT l.mode, l.path_status, r.name {ours}"))
    window.close()
    yield 300

    # Its line by hand, with QGIS' own tool
    tree = find(QTreeView, "waybillRoutesTree")
    tree.expandToDepth(0)
    yield from click(tree.viewport(), tree.visualRect(first_leg(tree)).center())
    menu = yield from context_menu(tree, first_leg(tree))
    grab_screen(PICTURES / "routes-menu.png")
    yield from choose_from(menu, "Edit Line by Hand")
    yield lambda: iface.activeLayer() is not None and iface.activeLayer().isEditable()
    yield map_is_drawn
    layer = iface.activeLayer()
    report(vertex_tool=[iface.actionVertexTool().isChecked(), layer.customProperty("waybill/table")])
    leg = next(layer.getFeatures("mode = 'sea'"))
    layer.moveVertex(131.2, 42.3, leg.id(), 1)
    layer.commitChanges()
    yield 500
    report(moved=rows("SELECT count(*) FROM change WHERE \"table\" = 'leg' AND action IS NULL")[0][0])

    # Was it possible, and the dark stretch
    yield from more(plan, "Was It Possible")
    asking = waybill._tools.more_routes.possible.window
    yield asking.isVisible
    yield 200
    texts = [asking.first.itemText(n) for n in range(asking.first.count())]
    asking.first.setCurrentIndex(next(n for n, text in enumerate(texts) if "Sep 2023 · Rajin" in text))
    texts = [asking.second.itemText(n) for n in range(asking.second.count())]
    asking.second.setCurrentIndex(next(n for n, text in enumerate(texts) if "Oct 2023 · Dunai" in text))
    yield from click(find(QPushButton, "waybillAskPossible"))
    calls = find(QTableWidget, "waybillPossibleCalls")
    yield lambda: calls.rowCount() > 0
    yield map_is_drawn
    grab_screen(PICTURES / "routes-possible.png")
    report(possible=[calls.item(n, 1).text() for n in range(calls.rowCount())], why=asking.told.text())
    before = rows("SELECT count(*) FROM voyage")[0][0]
    yield from click(find(QPushButton, "waybillDrawDark"))
    yield lambda: rows("SELECT count(*) FROM voyage")[0][0] == before + 1
    report(dark=rows("SELECT status FROM voyage WHERE geom IS NOT NULL"))
    yield map_is_drawn
    asking.close()

    # Ships
    yield from more(plan, "Ships and Voyages")
    ships = waybill._tools.more_routes.vessels.window
    yield ships.isVisible
    yield 300
    report(ships=[ships.list.item(n).text() for n in range(ships.list.count())])
    grab_screen(PICTURES / "routes-ships.png")
    ships.close()
    yield 200
    tree.setFocus()
    yield from click(tree.viewport(), tree.visualRect(first_leg(tree)).center())
    yield from key("ctrl+z")
    yield lambda: rows("SELECT count(*) FROM voyage")[0][0] == before
    report(after_undo=rows("SELECT count(*) FROM voyage")[0][0] - before)
    # What QGIS' own tool changed since is not taken back unasked
    yield from key("ctrl+z")
    yield lambda: bool(told())
    report(undo_told=told(), method=rows("SELECT method FROM leg WHERE mode = 'sea' ORDER BY fid LIMIT 1"))
    QgsProject.instance().setDirty(False)
