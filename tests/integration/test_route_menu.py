"""From the menu of the Routes panel: a route is exported and lines are imported, also where there is no route yet."""
from __future__ import annotations

import pytest
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QFileDialog, QInputDialog, QMenu

from plugin.core.records import Leg, Route
from plugin.core.route_features import ReadRoute, RouteFeatures
from plugin.flows.route_exchange import read
from plugin.flows.session import CaseSession
from plugin.flows.verify_log import verify_log
from plugin.gis.gpkg_store import GeoPackageStore
from plugin.panels.import_legs_dialog import ImportLegsDialog
from plugin.panels.routes_model import ROLE_KIND
from plugin.panels.routes_panel import RoutesPanel
from plugin.tools.more_route_tools import MoreRouteTools
from tests.integration.line_files import collection, line


@pytest.fixture
def work(qtbot):
    """A panel with its tools on a session."""
    made = []

    def start(session):
        panel, canvas = RoutesPanel(session, QMenu()), QgsMapCanvas()
        qtbot.addWidget(panel)
        qtbot.addWidget(canvas)
        tools = MoreRouteTools(session, canvas, panel)
        tools.heard = []
        tools.said.connect(lambda text, level: tools.heard.append(text))
        panel.show()
        made.append(tools)
        return panel, tools

    yield start
    for tools in made:
        tools.close()


def entries(panel, at):
    panel.tree.customContextMenuRequested.emit(at)
    panel._route_menu.hide()
    return {each.text(): each for each in panel._route_menu.actions()}


def test_a_route_is_exported_from_its_menu(session, work, tmp_path, monkeypatch):
    panel, tools = work(session)
    index = panel.tree.model().index(0, 0)
    assert index.data(ROLE_KIND) == "route"
    asked = []

    def answer(parent, title, start, kinds):
        asked.append(start)
        return str(tmp_path / "main.kml"), "KML (*.kml)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    entries(panel, panel.tree.visualRect(index).center())["Export Route…"].trigger()
    assert (tmp_path / "main.kml").stat().st_size > 1000
    assert asked[0].endswith(".geojson")
    assert "legs written" in tools.heard[0]


def test_lines_are_imported_where_there_is_no_route_yet(empty_case, project, work, tmp_path, monkeypatch, qtbot):
    session = CaseSession(project, GeoPackageStore(empty_case, "ada"), "ada")
    panel, tools = work(session)
    path = collection(tmp_path / "way.geojson", ("A", line((10, 50), (11, 50))), ("B", None))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(ImportLegsDialog, "exec", lambda dialog: True)
    menu = entries(panel, QPoint(5, 5))
    assert not menu["Export Route…"].isEnabled()
    menu["Import Legs…"].trigger()
    qtbot.waitUntil(lambda: bool(tools.heard), timeout=10000)
    assert tools.heard == ["1 leg imported, 2 places added, 1 feature left out; Undo takes it back."]
    (route,) = session._store.all(Route)
    assert route.name == "way"
    assert panel.tree.model().rowCount() == 1
    session.undo()
    assert session._store.all(Leg) == ()
    session.close()


def test_a_file_that_can_not_be_read_is_told(session, work, tmp_path, monkeypatch, qtbot):
    _, tools = work(session)
    (tmp_path / "a.gpx").write_text("nothing", encoding="utf-8")
    tools.exchange.read(tmp_path / "a.gpx", None)
    qtbot.waitUntil(lambda: bool(tools.heard), timeout=10000)
    assert "a.gpx can't be read" in tools.heard[0]


def test_the_dialog_asks_only_for_what_the_file_does_not_say(session, qtbot, tmp_path):
    routes = session.route_book.routes()
    found = read(collection(tmp_path / "a.geojson", ("A", line((1, 1), (2, 2))), ("Bad", None)))
    dialog = ImportLegsDialog(found, routes, routes[0].id)
    qtbot.addWidget(dialog)
    assert dialog.found.item(0).text() == "Left out: Bad (a): it has no geometry."
    assert dialog.mode.isEnabled()
    assert dialog.wish.route == routes[0].id
    assert not dialog.name.isEnabled()
    assert dialog.wish.status == "hypothesised"
    session.route_work.exchange.export(routes[0].id, tmp_path / "b.gpkg")
    ours = ImportLegsDialog(read(tmp_path / "b.gpkg"), routes, None)
    qtbot.addWidget(ours)
    assert not ours.mode.isEnabled()
    assert ours.name.text() == routes[0].name
    nothing = ImportLegsDialog(ReadRoute("c", RouteFeatures(()), ("x: y.",)), routes, None)
    qtbot.addWidget(nothing)
    assert not nothing.ok.isEnabled()


def test_a_route_is_renamed_and_deleted_with_its_legs_and_both_are_taken_back(session, work, case, monkeypatch):
    panel, _ = work(session)
    route = session.route_book.routes()[0]
    legs, routes = case.all(Leg), case.all(Route)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, text: (f"  {text}, revised ", True))
    at = panel.tree.visualRect(panel.tree.model().index(0, 0)).center()
    entries(panel, at)["Rename Route…"].trigger()
    assert case.get(Route, route.id).name == f"{route.name}, revised"
    entries(panel, panel.tree.visualRect(panel.tree.model().index(0, 0)).center())["Delete Route"].trigger()
    assert len(case.all(Route)) == len(routes) - 1
    assert not case.where(Leg, "route", route.id)
    assert verify_log(case).valid
    session.undo()
    session.undo()
    assert sorted(case.all(Leg), key=str) == sorted(legs, key=str)
    assert sorted(case.all(Route), key=str) == sorted(routes, key=str)


def test_a_route_keeps_its_name_where_none_is_given(session, work, case, monkeypatch):
    panel, _ = work(session)
    said = []
    panel.said.connect(lambda text, level: said.append(text))
    before = case.all(Route)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, text: ("  ", True))
    entries(panel, panel.tree.visualRect(panel.tree.model().index(0, 0)).center())["Rename Route…"].trigger()
    assert said == ["A route needs a name."]
    assert case.all(Route) == before
