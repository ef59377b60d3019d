"""The profile of a route and a place of it on the map; a leg refined from a server on this machine; an export; undo."""
import sys
from pathlib import Path

import waybill
from casework import *
from driver import *
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QLineEdit, QPushButton, QTreeView
from qgis.utils import iface, plugins

sys.path.insert(0, str(Path(waybill.__file__).resolve().parent))
from tests.integration.overpass_server import OverpassServer, between, way

OURS = "s.schematic = 1 AND l.method LIKE '%Dunai branch%'"
ROUGH = f"SELECT count(*) FROM leg_stretch s JOIN leg l ON l.id = s.leg WHERE {OURS}"


def row_of(tree, words, parent=None):
    model = tree.model()
    under = (parent,) if parent is not None else ()
    rows_there = (model.index(n, 0, *under) for n in range(model.rowCount(*under)))
    return next(each for each in rows_there if words in each.data())


def served(session):
    """Tracks along the schematic stretches of the case."""
    from waybill.plugin.core.records import LegStretch

    ways = []
    for stretch in session._store.all(LegStretch):
        if stretch.schematic:
            points = stretch.geom.lines[0]
            ways += [way(len(ways) + n, between(a, b, wave=0.0005)) for n, (a, b) in enumerate(zip(points, points[1:]))]
    return OverpassServer(ways)


def steps():
    from waybill.plugin.flows.create_case import create_example_case

    iface.mainWindow().setGeometry(0, 0, 1590, 960)
    create_example_case(CASE)
    plugin = plugins["waybill"]
    plugin.open_case(str(CASE))
    yield map_is_drawn
    yield 500
    server = served(plugin._session)
    QgsSettings().setValue("plugins/waybill/overpassEndpoint", server.url)
    tree = find(QTreeView, "waybillRoutesTree")
    tree.expandToDepth(0)
    route = row_of(tree, "Rajin – Dunai – Tikhoretsk")

    # The profile, and Chita on the map
    menu = yield from context_menu(tree, route)
    yield from choose_from(menu, "Profile Along Route")
    window = plugin._tools.more_routes.profile.window
    yield window.isVisible
    yield 400
    scale = iface.mapCanvas().scale()
    tick = next(each for each in window.view.chart.ticks if each.name == "Chita")
    yield from click(window.view, QPoint(round(tick.left + 6), round(tick.baseline - 4)))
    yield lambda: iface.mapCanvas().scale() < scale / 2
    yield map_is_drawn
    report(chosen=window.list.currentIndex().siblingAtColumn(1).data(), entries=len(window.profile.entries))
    grab_screen(PICTURES / "routes-profile.png")
    window.close()
    yield 300

    # Refined
    report(rough_before=rows(ROUGH)[0][0])
    route = row_of(tree, "Rajin – Dunai – Tikhoretsk")
    menu = yield from context_menu(tree, row_of(tree, "Dunai → Tikhoretsk", route))
    yield from choose_from(menu, "Refine from OpenStreetMap")
    refine = plugin._tools.more_routes.refining.window
    yield refine.isVisible
    yield 300
    report(endpoint=find(QLineEdit, "waybillOverpassEndpoint").text() == server.url, asked_before=len(server.asked))
    yield from click(find(QPushButton, "waybillRefineNow"))
    yield lambda: rows(ROUGH)[0][0] == 0
    yield 500
    report(told=refine.told.text())
    grab_screen(PICTURES / "routes-refined.png")
    refine.close()
    server.close()
    yield 300
    tree.setFocus()
    route = row_of(tree, "Rajin – Dunai – Tikhoretsk")
    yield from click(tree.viewport(), tree.visualRect(route).center())
    yield from key("ctrl+z")
    yield lambda: rows(ROUGH)[0][0] > 0

    # Exported
    target = CASE.with_name("route.kml")
    menu = yield from context_menu(tree, row_of(tree, "Rajin – Dunai – Tikhoretsk"))
    yield from choose_from(menu, "Export Route")
    yield from name_file(target)
    yield target.is_file
    report(rough_after=rows(ROUGH)[0][0], exported=target.stat().st_size, messages=told())
