"""The composition root: builds the panels, connects them, and pushes every undo on one stack."""
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import Qgis, QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMenu

from .core.errors import WaybillError
from .panels.dock import CaseDock
from .panels.welcome import Waiting, Welcome

ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"
_ARRANGED = "plugins/waybill/arranged"
_LEVELS = (Qgis.MessageLevel.Info, Qgis.MessageLevel.Warning, Qgis.MessageLevel.Success)


class WaybillPlugin(QObject):
    """What QGIS loads. `open_case` and `add_practice_scene` are for scripts; people use the panels."""

    def __init__(self, iface: Any) -> None:
        super().__init__()
        self._iface = iface
        self._undo = ExitStack()
        self._case = ExitStack()
        self._session: Any = None
        self._routes: Any = None
        self._sightings: Any = None
        self._tool: Any = None
        self._provider: Any = None

    # Qt and QGIS call these

    def initProcessing(self) -> None:  # noqa: N802
        """Register the Processing provider; also called by qgis_process, without a window."""
        from .processing.provider import WaybillProvider

        self._provider = WaybillProvider()
        registry = QgsApplication.processingRegistry()
        registry.addProvider(self._provider)
        self._undo.callback(lambda: registry.removeProvider("waybill"))

    def initGui(self) -> None:  # noqa: N802
        """Add actions, docks and the provider; each pushes how it is taken back."""
        self.initProcessing()
        self._make_actions()
        self._make_docks()
        project = QgsProject.instance()
        self._connect(project.readProject, self._project_read)
        self._connect(project.cleared, self._close_case)
        self._connect(project.legendLayersAdded, self._layers_added)
        if self._iface.mainWindow().isVisible():
            QTimer.singleShot(0, self._settle)
        else:  # QGIS is starting: it puts docks where they were only after this
            self._connect(self._iface.initializationCompleted, self._settle)

    def unload(self) -> None:
        """Take everything back, last first."""
        self._close_case()
        self._undo.close()

    def _settle(self) -> None:
        """Once QGIS stands: arrange the docks, the first time only, and open the case of a project already read."""
        settings = QgsSettings()
        if not settings.value(_ARRANGED, False, type=bool):
            self._iface.mainWindow().tabifyDockWidget(self.routes_dock, self.sightings_dock)
            self.routes_dock.raise_()
            settings.setValue(_ARRANGED, True)
        self._project_read()

    # Building

    def _make_actions(self) -> None:
        window = self._iface.mainWindow()
        toolbar = self._iface.addToolBar(self.tr("Waybill"))
        toolbar.setObjectName("waybillToolbar")
        self._undo.callback(_discard, toolbar)
        self._menu = QMenu(window)
        self._undo.callback(_discard, self._menu)
        self.add_action = self._action("waybill-sighting", self.tr("Add Sighting"), self._take_tool, checkable=True)
        self.add_action.setToolTip(self.tr("Add a sighting: click a point or drag an outline on an image"))
        self.figure_action = self._action("waybill-figure", self.tr("Export Figure…"), self._export_figure)
        entries = (
            (self.tr("Open the Example Case"), self._open_example),
            (self.tr("Open Case…"), self._ask_open),
            (self.tr("New Case…"), self._ask_new),
            (self.tr("Close Case"), self._leave_case),
        )
        for text, step in entries:
            self._menu.addAction(text, step)
        self._menu.addSeparator()
        self._menu.addAction(self.figure_action)
        self._toolbar = toolbar
        for action in (self.add_action, self.figure_action):
            action.setEnabled(False)

    def _action(self, icon: str, text: str, step: Callable[..., None], *, checkable: bool = False) -> QAction:
        action = QAction(QIcon(str(ICONS / f"{icon}.svg")), text, self._iface.mainWindow())
        action.setObjectName(icon)
        action.setWhatsThis(text)
        action.setCheckable(checkable)
        (action.toggled if checkable else action.triggered).connect(step)
        self._iface.addPluginToMenu(self.tr("Waybill"), action)
        self._undo.callback(_discard, action)
        self._undo.callback(self._iface.removePluginMenu, self.tr("Waybill"), action)
        return action

    def _make_docks(self) -> None:
        welcome = Welcome()
        welcome.example_wanted.connect(self._open_example)
        welcome.open_wanted.connect(self._ask_open)
        welcome.new_wanted.connect(self._ask_new)
        waiting = Waiting(self.tr("Open a case in the Routes panel, and its sightings are listed here."))
        self.routes_dock = self._dock(self.tr("Routes"), "waybillRoutes", welcome, "waybill-routes")
        self.sightings_dock = self._dock(self.tr("Sightings"), "waybillSightings", waiting, "waybill-sightings")
        self._toolbar.addAction(self.add_action)
        self._toolbar.addAction(self.figure_action)

    def _dock(self, title: str, name: str, empty: Any, icon: str) -> CaseDock:
        dock = CaseDock(title, name, empty, self._iface.mainWindow())
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        toggle = dock.toggleViewAction()
        toggle.setIcon(QIcon(str(ICONS / f"{icon}.svg")))
        self._toolbar.addAction(toggle)
        self._iface.addPluginToMenu(self.tr("Waybill"), toggle)
        self._undo.callback(_discard, dock)
        self._undo.callback(_discard, empty)
        self._undo.callback(self._iface.removeDockWidget, dock)
        self._undo.callback(self._iface.removePluginMenu, self.tr("Waybill"), toggle)
        return dock

    def _connect(self, signal: Any, slot: Callable[..., None], stack: Optional[ExitStack] = None) -> None:
        signal.connect(slot)
        (stack or self._undo).callback(_disconnect, signal, slot)

    # Cases

    def open_case(self, path: str) -> None:
        """Open a case in the current project. Raises WaybillError."""
        from .flows import session as sessions
        from .gis import settings

        project = QgsProject.instance()
        fresh = not project.mapLayers()
        bridge = self._iface.layerTreeCanvasBridge()
        bridge.setAutoSetupOnFirstLayer(not fresh)  # a first layer would set CRS and view after us
        opened = sessions.open_case(project, str(path), settings.handle())
        self._close_case()
        self._session = opened
        self._case.callback(opened.close)
        self._show_panels()
        self._case.callback(sessions.watch_selection(project, self._map_selected))
        self._connect(project.crsChanged, self._crs_changed, self._case)
        if fresh:
            sessions.frame_for_route(project)
            self._zoom_to_route()
            QTimer.singleShot(0, lambda: bridge.setAutoSetupOnFirstLayer(True))
        sessions.fold_legends(project)
        if not opened.writable:
            self._say(self.tr("{} is read-only: it can be read, but nothing can be saved.").format(opened.path.name), 1)

    def add_practice_scene(self, path: str) -> None:
        """Put an image on the map, below the case's own layers. Raises WaybillError."""
        from .flows import session as sessions

        sessions.add_image(QgsProject.instance(), path)

    def _show_panels(self) -> None:
        from .panels.routes_panel import RoutesPanel
        from .panels.sightings_panel import SightingsPanel

        self._routes = RoutesPanel(self._session, self._menu)
        self._sightings = SightingsPanel(self._session, self.add_action)
        for panel in (self._routes, self._sightings):
            panel.zoom_wanted.connect(self._zoom_to)
        self._sightings.said.connect(self._say)
        self._sightings.figure_wanted.connect(self._export_sheet)
        self.routes_dock.show_panel(self._routes)
        self.sightings_dock.show_panel(self._sightings)
        self.add_action.setEnabled(self._session.writable)
        self.figure_action.setEnabled(True)
        self._case.callback(self._hide_panels)

    def _hide_panels(self) -> None:
        self.add_action.setChecked(False)
        self.add_action.setEnabled(False)
        self.figure_action.setEnabled(False)
        self._routes = self._sightings = None
        self.routes_dock.show_empty()
        self.sightings_dock.show_empty()

    def _close_case(self, *_: object) -> None:
        if self._sightings is not None:
            self._sightings.keep_form()
        self._drop_tool()
        self._case.close()
        self._session = None

    def _leave_case(self) -> None:
        from .flows import session as sessions

        self._close_case()
        sessions.remove_layers(QgsProject.instance())

    def _project_read(self, *_: object) -> None:
        from .gis.case_layers import find_case

        path = find_case(QgsProject.instance())
        if path is None:
            self._close_case()
        elif self._session is None or self._session.path != path:
            self._try(lambda: self.open_case(str(path)))

    def _open_example(self) -> None:
        from .panels.case_dialogs import ask_example

        self._ask(ask_example)

    def _ask_open(self) -> None:
        from .panels.case_dialogs import ask_open

        self._ask(ask_open)

    def _ask_new(self) -> None:
        from .panels.case_dialogs import ask_new

        self._ask(ask_new)

    def _ask(self, ask: Callable[..., Optional[Path]]) -> None:
        def step() -> None:
            path = ask(self._iface.mainWindow())
            if path is not None:
                self.open_case(str(path))

        self._try(step)

    # The map

    def _take_tool(self, wanted: bool) -> None:
        if not wanted or self._session is None:
            self._drop_tool()
            return
        from .canvas.sighting_tool import SightingTool

        canvas = self._iface.mapCanvas()
        if self._tool is None:
            self._tool = SightingTool(canvas)
            self._tool.drawn.connect(self._sighting_drawn)
            self._tool.failed.connect(lambda message: self._say(message, 1))
            self._tool.dropped.connect(lambda: self.add_action.setChecked(False))
            self._tool.deactivated.connect(lambda: self.add_action.setChecked(False))
        self._tool_before = canvas.mapTool()
        canvas.setMapTool(self._tool)
        self.sightings_dock.setUserVisible(True)
        self._iface.mainWindow().statusBar().showMessage(
            self.tr("Click a point or drag an outline on an image. Esc puts the tool down."), 8000
        )

    def _drop_tool(self) -> None:
        tool, self._tool = self._tool, None
        if tool is None:
            return
        canvas = self._iface.mapCanvas()
        tool.blockSignals(True)
        if canvas.mapTool() is tool:
            canvas.unsetMapTool(tool)
            if self._tool_before is not None:
                canvas.setMapTool(self._tool_before)
        tool.discard()
        tool.deleteLater()
        self.add_action.setChecked(False)

    def _sighting_drawn(self, shape: Any) -> None:
        from .canvas.sighting_tool import visible_layer_ids
        from .core.sightings import anchor

        def step() -> None:
            point = anchor(shape)
            scene = self._session.scene_at(visible_layer_ids(self._iface.mapCanvas()), (point.x, point.y))
            self._sightings.add(scene, shape)

        self._try(step)

    def _crs_changed(self) -> None:
        from .flows import session as sessions

        sessions.fit_backdrop(QgsProject.instance())

    def _map_selected(self, table: str, row: str) -> None:
        if table == "sighting_map" and self._sightings is not None:
            self._sightings.select_row(row)
        elif self._routes is not None:
            self._routes.select_row(row)

    def _zoom_to(self, table: str, row: str) -> None:
        extent = self._session.extent_of(table, row)
        if extent is None:
            self._say(self.tr("This has no position on the map yet."), 0)
            return
        canvas = self._iface.mapCanvas()
        if extent.width() < 1e-9 and extent.height() < 1e-9:
            canvas.setCenter(extent.center())
            canvas.zoomScale(2500 if table == "sighting_map" else 150000)
            return
        extent.scale(1.2)
        canvas.setExtent(extent)
        canvas.refresh()

    def _zoom_to_route(self) -> None:
        from .gis.case_layers import legs_extent

        extent = legs_extent(QgsProject.instance())
        if extent is not None:
            extent.scale(1.1)
            self._iface.mapCanvas().setExtent(extent)

    def _layers_added(self, layers: Any) -> None:
        from .gis.case_layers import place_imagery

        if self._session is not None:
            ids = tuple(layer.id() for layer in layers)
            QTimer.singleShot(0, lambda: place_imagery(QgsProject.instance(), ids))

    # Figures

    def _export_figure(self) -> None:
        self._figure_dialog(self._sightings.current() if self._sightings else None, "route_overview")

    def _export_sheet(self, sighting: str) -> None:
        self._figure_dialog(sighting or None, "sighting_sheet")

    def _figure_dialog(self, sighting: Optional[str], figure: str) -> None:
        from .panels.figure_dialog import FigureDialog

        if not self._sightings.keep_form():
            return
        dialog = FigureDialog(self._session, sighting, figure, self._iface.mainWindow())
        dialog.made.connect(self._figure_made)
        dialog.exec()
        dialog.deleteLater()

    def _figure_made(self, path: str, notes: str) -> None:
        link = f'<a href="{Path(path).as_uri()}">{Path(path).name}</a>'
        self._iface.messageBar().pushMessage("Waybill", self.tr("Figure written: {}").format(link) + notes, _LEVELS[2], 0)

    # Talking

    def _try(self, step: Callable[[], None]) -> None:
        try:
            step()
        except WaybillError as error:
            self._say(str(error), 1)

    def _say(self, message: str, level: int) -> None:
        self._iface.messageBar().pushMessage("Waybill", message, _LEVELS[level], 0 if level == 1 else 6)


def _discard(thing: QObject) -> None:
    if hasattr(thing, "setParent"):
        thing.setParent(None)
    thing.deleteLater()


def _disconnect(signal: Any, slot: Callable[..., None]) -> None:
    try:
        signal.disconnect(slot)
    except TypeError:
        pass  # Qt took the connection away with its sender
