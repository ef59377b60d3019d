"""The panels of the open case in their docks, and the dialogs they open."""

from html import escape
from pathlib import Path
from typing import Callable, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QMenu, QWidget

from ..core.errors import Conflict, WaybillError
from ..core.sightings import SceneInHand, Shape
from ..core.telling import GOOD, NEUTRAL, WARNING
from ..core.values import Id
from ..flows.session import CaseSession
from ..flows.whereabouts import IMAGE, PROPERTIES, ROUTES, SIGHTINGS, SOURCES, Whereabouts
from . import labels
from .case_panel import CasePanel
from .case_properties import CasePropertiesDialog
from .checks_panel import ChecksPanel
from .cite_dialog import cite_for
from .conflict_dialog import ask_which
from .dock import CaseDock
from .errands import Errands
from .figure_dialog import FigureDialog
from .history_panel import HistoryPanel
from .imagery_panel import ImageryPanel
from .pulse import Pulse
from .routes_panel import RoutesPanel
from .sightings_panel import SightingsPanel
from .sources_panel import SourcesPanel

_OFFERED = 500


class Desk(QObject):
    """Fills the docks for one session; says what it wants of map and message bar by signals, `away` that the case
    can't be reached, `imagery_made` that the Imagery panel is there.

    Routes and sightings are there at once; the other panels are made when their dock is first shown.
    """

    zoom_wanted = pyqtSignal(str, str)
    said = pyqtSignal(str, int)
    away = pyqtSignal(bool)
    imagery_made = pyqtSignal(object)

    def __init__(
        self, session: CaseSession, docks: "tuple[CaseDock, ...]", menu: QMenu, tools: "tuple[QAction, ...]"
    ) -> None:
        super().__init__()
        self._session = session
        self._docks = docks
        self._blind = False
        self.imagery: Optional[ImageryPanel] = None
        self._errands = Errands(session, self)
        self._errands.said.connect(self.said)
        self._pulse = Pulse(session, self)
        self._pulse.said.connect(self.said)
        self._pulse.away.connect(self.away)
        self._routes, self._imagery, self._sightings, self._sources, self._history, self._checks = docks
        self.routes = self._wired(RoutesPanel(session, menu))
        self.sightings = self._wired(SightingsPanel(session, tools))
        self.sightings.tool_dropped.connect(lambda: [tool.setChecked(False) for tool in tools])
        self.sightings.figure_wanted.connect(lambda sighting: self._ask_figure(sighting, "sighting_sheet"))
        self.sightings.history_wanted.connect(self.show_history)
        self.sightings.cite_wanted.connect(lambda sighting: self.cite("sighting", sighting))
        self.routes.cite_wanted.connect(self.cite)
        self._routes.show_panel(self.routes)
        self._sightings.show_panel(self.sightings)
        self._imagery.offer_panel(self._made(self._make_imagery))
        self._sources.offer_panel(self._made(self._make_sources))
        self._history.offer_panel(self._made(lambda: HistoryPanel(session)))
        self._checks.offer_panel(self._made(self._make_checks))
        for dock in docks:
            dock.failed.connect(self._panel_failed)

    def hide_counts(self, hidden: bool) -> None:
        """While a second count is made, show nothing that tells of the first, in whatever panel."""
        self._blind = hidden
        self.sightings.hide_counts(hidden)
        sources = self._sources.widget()
        if isinstance(sources, SourcesPanel):
            sources.hide_counts(hidden)
        for dock in (self._history, self._checks):
            if hidden:
                dock.cover(labels.hidden_while_blind())
            else:
                dock.uncover()

    def close(self) -> None:
        """Save what the form holds, stop what nobody waits for any more, and empty the docks."""
        self._history.uncover()
        self._checks.uncover()
        self._pulse.stop()
        self._errands.stop()
        for dock in self._docks:
            dock.failed.disconnect(self._panel_failed)
            panel = dock.widget()
            if isinstance(panel, CasePanel):
                panel.leave()
            dock.show_empty()
        self.deleteLater()

    def add_sighting(self, scene: SceneInHand, shape: Shape) -> None:
        """Save a sighting drawn on an image. Raises WaybillError."""
        self.sightings.add(scene, shape)

    def selected_on_map(self, table: str, row: str) -> None:
        """Follow a selection on the map."""
        panel = self.sightings if table == "sighting_map" else self.routes
        panel.select_row(Id(row))

    def step(self, verb: str) -> None:
        """Undo or redo, as asked for by key on the map."""
        self.sightings.step(verb)

    def show_history(self, row: str) -> None:
        """Open the history of one row; of the whole case where the row is empty."""
        panel = self._history.wake()
        if isinstance(panel, HistoryPanel):
            panel.show_row(Id(row) if row else None)

    def go_to(self, table: str, row: str) -> None:
        """Show a row where it can be mended: in its panel, and on the map where it lies there.

        What no panel shows yet is shown by its history.
        """
        self._try(lambda: self._show(self._session.whereabouts(table, Id(row))))

    def _show(self, there: Whereabouts) -> None:
        if there.panel == SOURCES:
            panel = self._sources.wake()
            if isinstance(panel, SourcesPanel):
                panel.go_to(there.row)
        elif there.panel == SIGHTINGS:
            self._sightings.wake()
            self.sightings.show_row(there.row)
            self.zoom_wanted.emit("sighting_map", there.row)
        elif there.panel == ROUTES:
            self._routes.wake()
            self.routes.show_row(there.row)
            if there.table != "route":
                self.zoom_wanted.emit(f"{there.table}_map", there.row)
        elif there.panel == PROPERTIES:
            self.about_case("properties")
        else:
            self._go_to_history(there)

    def _go_to_history(self, there: Whereabouts) -> None:
        self.show_history(there.row)
        if there.panel == IMAGE:
            self.zoom_wanted.emit("scene", there.row)
        else:
            told = self.tr("{}: no panel shows such rows yet. This is its history.")
            self.said.emit(told.format(labels.table(there.table)), NEUTRAL)

    def about_case(self, what: str) -> None:
        """Open the dialog that copies the case, or the one that tells and sets what it is."""
        if not self._forms_kept():
            return
        if what == "tables" and self._blind:
            self.said.emit(labels.hidden_while_blind(), NEUTRAL)
        elif what == "properties":
            self._try(self._properties)
        else:
            self._errands.begin(what, self._window())

    def _properties(self) -> None:
        dialog = CasePropertiesDialog(self._session, self._window())
        dialog.told.connect(lambda message: self.said.emit(message, WARNING))
        dialog.exec()
        dialog.deleteLater()

    def cite(self, table: str, row: str) -> None:
        """Choose what to cite for a row, and take citations away."""
        if self._forms_kept():
            self._try(lambda: cite_for(self._session.sources, table, Id(row), self._window()))

    def export_figure(self) -> None:
        """Ask for a figure; the sighting chosen in the list is offered."""
        self._ask_figure(self.sightings.current() or "", "route_overview")

    def _wired(self, panel: CasePanel) -> "CasePanel":
        panel.zoom_wanted.connect(self.zoom_wanted)
        panel.said.connect(self.said)
        panel.conflicted.connect(self._conflict)
        panel.others_kept = self._forms_kept
        return panel

    def _made(self, make: Callable[[], CasePanel]) -> Callable[[], QWidget]:
        return lambda: self._wired(make())

    def _make_imagery(self) -> ImageryPanel:
        self.imagery = ImageryPanel(self._session)
        self.imagery_made.emit(self.imagery)
        return self.imagery

    def _make_sources(self) -> SourcesPanel:
        panel = SourcesPanel(self._session)
        panel.hide_counts(self._blind)
        panel.go_wanted.connect(self.go_to)
        panel.history_wanted.connect(self.show_history)
        return panel

    def _make_checks(self) -> ChecksPanel:
        panel = ChecksPanel(self._session)
        panel.go_wanted.connect(self.go_to)
        return panel

    def _forms_kept(self) -> bool:
        """Save what the forms hold; False where one can't be saved, which then says why."""
        panels = [dock.widget() for dock in self._docks]
        kept = [panel.keep_form() for panel in panels if isinstance(panel, CasePanel)]
        return all(kept)

    def _conflict(self, error: Conflict) -> None:
        ask_which(error, may_overwrite=False, parent=self._window())

    def _panel_failed(self, message: str) -> None:
        self.said.emit(message, WARNING)

    def _ask_figure(self, sighting: str, figure: str) -> None:
        if self._blind:
            self.said.emit(labels.hidden_while_blind(), NEUTRAL)
        elif self._forms_kept():
            self._try(lambda: self._figure(sighting, figure))

    def _figure(self, sighting: str, figure: str) -> None:
        offered = self.sightings.list.first(_OFFERED)
        dialog = FigureDialog(self._session, sighting or None, offered, figure, self._window())
        dialog.made.connect(self._figure_made)
        dialog.exec()
        dialog.deleteLater()

    def _figure_made(self, path: str, notes: str) -> None:
        self.said.emit(self.tr("Figure written: {}").format(labels.link(Path(path))) + escape(notes), GOOD)

    def _window(self) -> QWidget:
        return self._docks[0].window()

    def _try(self, step: Callable[[], object]) -> None:
        try:
            step()
        except WaybillError as error:
            self.said.emit(str(error), WARNING)
