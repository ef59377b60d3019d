"""The panels of the open case in their docks, and the dialogs they open."""

from html import escape
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QMenu, QWidget

from ..core.sightings import SceneInHand, Shape
from ..core.values import Id
from ..flows.session import CaseSession
from .dock import CaseDock
from .figure_dialog import FigureDialog
from .routes_panel import RoutesPanel
from .sightings_panel import SightingsPanel


class Desk(QObject):
    """Fills the docks for one session; says what it wants of map and message bar by signals."""

    zoom_wanted = pyqtSignal(str, str)
    said = pyqtSignal(str, int)

    def __init__(self, session: CaseSession, docks: "tuple[CaseDock, CaseDock]", menu: QMenu, add: QAction) -> None:
        super().__init__()
        self._session = session
        self._docks = docks
        self.routes = RoutesPanel(session, menu)
        self.sightings = SightingsPanel(session, add)
        self.routes.zoom_wanted.connect(self.zoom_wanted)
        self.sightings.zoom_wanted.connect(self.zoom_wanted)
        self.sightings.said.connect(self.said)
        self.sightings.tool_dropped.connect(lambda: add.setChecked(False))
        self.sightings.figure_wanted.connect(lambda sighting: self._figure(sighting, "sighting_sheet"))
        docks[0].show_panel(self.routes)
        docks[1].show_panel(self.sightings)

    def close(self) -> None:
        """Save what the form holds and empty the docks."""
        self.sightings.close_form()
        for dock in self._docks:
            dock.show_empty()
        self.deleteLater()

    def add_sighting(self, scene: SceneInHand, shape: Shape) -> None:
        """Save a sighting drawn on an image. Raises WaybillError."""
        self.sightings.add(scene, shape)

    def selected_on_map(self, table: str, row: str) -> None:
        """Follow a selection on the map."""
        panel = self.sightings if table == "sighting_map" else self.routes
        panel.select_row(Id(row))

    def export_figure(self) -> None:
        """Ask for a figure; the sighting chosen in the list is offered."""
        self._figure(self.sightings.current() or "", "route_overview")

    def _figure(self, sighting: str, figure: str) -> None:
        if not self.sightings.keep_form():
            return
        window: Optional[QWidget] = self._docks[0].window()
        dialog = FigureDialog(self._session, sighting or None, figure, window)
        dialog.made.connect(self._figure_made)
        dialog.exec()
        dialog.deleteLater()

    def _figure_made(self, path: str, notes: str) -> None:
        name = escape(Path(path).name)
        link = f'<a href="{Path(path).as_uri()}">{name}</a>'
        self.said.emit(self.tr("Figure written: {}").format(link) + escape(notes), 2)
