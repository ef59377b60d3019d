"""A window on a case as QGIS would show it, without QGIS' own: docks with their panels, tools and the map."""
from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QLabel, QMainWindow

from plugin.flows.session import CaseSession
from plugin.gis.gpkg_store import GeoPackageStore
from plugin.panels.case_menu import CaseMenu
from plugin.panels.desk import Desk
from plugin.panels.dock import CaseDock
from plugin.tools.map_tools import MapTools


class Window:
    """One person's window on a case: docks, panels, tools and the map."""

    def __init__(self, path, handle, canvas):
        self.main = QMainWindow()
        names = ("Routes", "Imagery", "Sightings", "Sources", "History", "Checks")
        self.docks = {name: CaseDock(name, f"test{name}", QLabel(), self.main) for name in names}
        for dock in self.docks.values():
            self.main.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        self.main.show()
        self.session = CaseSession(QgsProject.instance(), GeoPackageStore(path, handle), handle)
        actions = tuple(QAction(name, self.main) for name in ("Add Sighting", "Count", "Measure"))
        for action in actions:
            action.setCheckable(True)
        self.count = actions[1]
        self.desk = Desk(self.session, tuple(self.docks.values()), CaseMenu((), self.main), actions)
        self.tools = MapTools(self.session, canvas, self.desk, actions)
        self.told = []
        for teller in (self.desk, self.tools):
            teller.said.connect(lambda message, level: self.told.append(message))

    def close(self):
        if self.session is not None:
            self.tools.close()
            self.desk.close()
            self.session.close()
            self.session = None
