"""The composition root: builds the panels, connects them, and pushes every undo on one stack."""

from contextlib import ExitStack
from typing import Any, Callable

from qgis.core import QgsApplication, QgsPathResolver, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QObject, Qt, QTimer, QTranslator
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from .core.errors import WaybillError
from .core.telling import WARNING
from .gis.layer_ids import RESOURCES, where_backdrop_is
from .panels.case_menu import CaseMenu
from .panels.dock import CaseDock
from .panels.letting_go import discard, disconnect
from .panels.message_bar import MessageBar
from .panels.welcome import Waiting, Welcome

ICONS = RESOURCES / "icons"
_DOCK_WIDTH = 380  # at first: names stand beside their numbers


class WaybillPlugin(QObject):
    """What QGIS loads. `open_case` and `add_practice_scene` are for scripts; people use the panels."""

    def __init__(self, iface: Any) -> None:
        super().__init__()
        self._iface = iface
        self._undo = ExitStack()
        self._case = ExitStack()
        self._session: Any = None
        self._desk: Any = None
        self._tools: Any = None
        self._provider: Any = None

    def initProcessing(self) -> None:
        """Register the Processing provider; also called by qgis_process, without a window."""
        from .processing.provider import WaybillProvider

        self._provider = WaybillProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)
        self._undo.callback(QgsApplication.processingRegistry().removeProvider, "waybill")

    def initGui(self) -> None:
        """Add actions, docks and the provider; each pushes how it is taken back."""
        self._messages = MessageBar(self._iface.messageBar())
        self._translate()
        self.initProcessing()
        self._make_actions()
        self._make_docks()
        finder = QgsPathResolver.setPathPreprocessor(where_backdrop_is)
        self._undo.callback(QgsPathResolver.removePathPreprocessor, finder)
        project = QgsProject.instance()
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
        """Once QGIS stands: arrange docks it has not seen before; open the case of a project read by now or later."""
        self._connect(QgsProject.instance().readProject, self._project_read)  # not before: panels need their room
        known = bytes(QgsSettings().value("UI/state", b"") or b"")
        fresh = [dock for dock in self.docks if dock.objectName().encode("utf-16-be") not in known]
        window = self._iface.mainWindow()
        for dock in fresh:
            if dock is not self.routes_dock:
                window.tabifyDockWidget(self.routes_dock, dock)
        if self.routes_dock in fresh:
            window.resizeDocks([self.routes_dock], [_DOCK_WIDTH], Qt.Orientation.Horizontal)
            self.routes_dock.raise_()
        self._project_read()

    # Building

    def _translate(self) -> None:
        """Speak the language of QGIS, where there is a catalogue of it."""
        catalogue = RESOURCES / "i18n" / f"waybill_{QgsApplication.locale()[:2]}.qm"
        translator = QTranslator(self)
        if catalogue.is_file() and translator.load(str(catalogue)):
            QgsApplication.installTranslator(translator)
            self._undo.callback(QgsApplication.removeTranslator, translator)

    def _make_actions(self) -> None:
        window = self._iface.mainWindow()
        toolbar = self._iface.addToolBar(self.tr("Waybill"))
        toolbar.setObjectName("waybillToolbar")
        self._undo.callback(discard, toolbar)
        self.add_action = self._action("waybill-sighting", self.tr("Add Sighting"), checkable=True)
        self.add_action.setIconText(self.tr("Add"))  # beside the other tools in a narrow panel
        self.add_action.setToolTip(self.tr("Add a sighting: click a point or drag an outline on an image"))
        self.count_action = self._action("waybill-count", self.tr("Count"), checkable=True)
        self.count_action.setToolTip(self.tr("Count containers, wagons, vessels or pits on an image"))
        self.measure_action = self._action("waybill-measure", self.tr("Measure"), checkable=True)
        self.measure_action.setToolTip(self.tr("Measure lengths, trains, shadows, areas and colours on an image"))
        self.figure_action = self._action("waybill-figure", self.tr("Export Figure…"), self._export_figure)
        self._menu = CaseMenu((self.figure_action,), window)
        self._menu.chosen.connect(self._case_menu)
        self._undo.callback(discard, self._menu)
        self._toolbar = toolbar
        for action in self._case_actions:
            action.setEnabled(False)

    @property
    def _case_actions(self) -> "tuple[QAction, ...]":
        return self.add_action, self.count_action, self.measure_action, self.figure_action

    def _action(self, icon: str, text: str, step: Any = None, *, checkable: bool = False) -> QAction:
        action = QAction(QIcon(str(ICONS / f"{icon}.svg")), text, self._iface.mainWindow())
        action.setObjectName(icon)
        action.setWhatsThis(text)
        action.setCheckable(checkable)
        if step is not None:
            action.triggered.connect(step)
        self._iface.addPluginToMenu(self.tr("Waybill"), action)
        self._undo.callback(discard, action)
        self._undo.callback(self._iface.removePluginMenu, self.tr("Waybill"), action)
        return action

    def _make_docks(self) -> None:
        welcome = Welcome()
        welcome.chosen.connect(self._case_menu)
        self.routes_dock = self._dock(self.tr("Routes"), "waybillRoutes", welcome, "waybill-routes")
        first = self.tr("Open a case in the Routes panel, and its {} are listed here.")
        others = (
            (self.tr("Imagery"), "waybillImagery", self.tr("images"), "waybill-imagery"),
            (self.tr("Sightings"), "waybillSightings", self.tr("sightings"), "waybill-sightings"),
            (self.tr("Sources"), "waybillSources", self.tr("sources and their claims"), "waybill-sources"),
            (self.tr("History"), "waybillHistory", self.tr("changes"), "waybill-history"),
            (self.tr("Checks"), "waybillChecks", self.tr("gaps and contradictions"), "waybill-checks"),
        )
        docks = [self._dock(title, name, Waiting(first.format(what)), icon) for title, name, what, icon in others]
        self.imagery_dock, self.sightings_dock, self.sources_dock, self.history_dock, self.checks_dock = docks
        self.docks = (self.routes_dock, *docks)
        for dock in (self.history_dock, self.checks_dock):
            dock.hide()
        for action in self._case_actions:
            self._toolbar.addAction(action)

    def _dock(self, title: str, name: str, empty: Any, icon: str) -> CaseDock:
        dock = CaseDock(title, name, empty, self._iface.mainWindow())
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        toggle = dock.toggleViewAction()
        toggle.setIcon(QIcon(str(ICONS / f"{icon}.svg")))
        self._toolbar.addAction(toggle)
        self._iface.addPluginToMenu(self.tr("Waybill"), toggle)
        self._undo.callback(discard, dock)
        self._undo.callback(discard, empty)
        self._undo.callback(self._iface.removeDockWidget, dock)
        self._undo.callback(self._iface.removePluginMenu, self.tr("Waybill"), toggle)
        return dock

    def _connect(self, signal: Any, slot: Callable[..., None]) -> None:
        signal.connect(slot)
        self._undo.callback(disconnect, signal, slot)

    # Cases

    def open_case(self, address: str) -> None:
        """Open the case at a path, or at pg:connection/schema, in the current project. Raises WaybillError."""
        from .flows import case_in_project as layers
        from .flows import session as sessions
        from .gis import settings

        fresh = not (project := QgsProject.instance()).mapLayers()
        bridge = self._iface.layerTreeCanvasBridge()
        bridge.setAutoSetupOnFirstLayer(not fresh)  # a first layer would set CRS and view after us
        try:
            opened = sessions.open_case(project, str(address), settings.handle())
        finally:
            QTimer.singleShot(0, lambda: bridge.setAutoSetupOnFirstLayer(True))
        self._close_case()
        self._session = opened
        self._case.callback(opened.close)
        self._show_panels()
        self._case.callback(layers.watch_map(project, self._desk.selected_on_map))
        if fresh:
            layers.frame_for_route(project)
            self._tools.map.zoom_to("leg_map", "")
        layers.fold_legends(project)
        if not opened.writable:
            self._messages.say(self.tr("{} is read-only: nothing can be saved.").format(opened.name), WARNING)

    def add_practice_scene(self, path: str) -> None:
        """Put an image on the map, below the case's own layers. Raises ImageryError."""
        from .flows.case_in_project import add_image

        add_image(QgsProject.instance(), path)

    def _show_panels(self) -> None:
        from .canvas.case_away import CaseAway
        from .canvas.vertices import VertexHand
        from .gis.case_layers import is_case_layer
        from .panels.desk import Desk
        from .tools.map_tools import MapTools

        tools = (self.add_action, self.count_action, self.measure_action)
        self._desk = Desk(self._session, self.docks, self._menu, tools)
        self._tools = MapTools(self._session, self._iface.mapCanvas(), self._desk, tools)
        self._tools.hinted.connect(lambda hint: self._iface.mainWindow().statusBar().showMessage(hint, 8000))
        self._tools.sightings_wanted.connect(lambda: self.sightings_dock.setUserVisible(True))
        self._tools.vertices_wanted.connect(VertexHand(self._iface.setActiveLayer, self._iface.actionVertexTool()))
        for teller in (self._desk, self._tools):
            teller.said.connect(self._messages.say)
        away = CaseAway(self._iface.mapCanvas(), is_case_layer, self._iface.layerTreeCanvasBridge().setCanvasLayers)
        self._desk.away.connect(away.set_away)
        self._case.callback(away.stop)
        self._menu.case_is_open(True)
        for action in self._case_actions:
            action.setEnabled(self._session.writable or action is self.figure_action)
        self._case.callback(self._hide_panels)

    def _hide_panels(self) -> None:
        for action in self._case_actions:
            action.setEnabled(False)
        self._menu.case_is_open(False)
        self._tools.close()
        self._desk.close()
        self._tools = self._desk = None

    def _close_case(self, *_: object) -> None:
        self._case.close()
        self._session = None

    def _leave_case(self) -> None:
        from .flows.case_in_project import remove_layers

        self._close_case()
        remove_layers(QgsProject.instance())

    def _project_read(self, *_: object) -> None:
        if self._session is None and not QgsProject.instance().mapLayers():
            return  # as at nearly every start of QGIS, which pays for no import here
        from .gis.case_layers import find_case

        address = find_case(QgsProject.instance())
        if address is None:
            self._close_case()
        elif self._session is None or self._session.address != address:
            self._try(lambda: self.open_case(address))

    def _case_menu(self, what: str) -> None:
        """What was chosen of the case menu; for example, open, new and task, ask for a case and open it."""
        if what == "close":
            self._leave_case()
        elif what in ("copy", "tables", "properties"):
            self._desk.about_case(what)
        elif what == "handle":
            self._try(self._ask_handle)
        else:
            self._try(lambda: self._ask(what))

    def _ask(self, which: str) -> None:
        from .panels.case_dialogs import ASK

        address = ASK[which](self._iface.mainWindow())
        if address is not None:
            self.open_case(str(address))

    def _ask_handle(self) -> None:
        """What is done from now on is signed with it, also in the case that is open."""
        from .panels.case_dialogs import ask_handle

        if ask_handle(self._iface.mainWindow()) and self._session is not None:
            self.open_case(self._session.address)

    # The map

    def _layers_added(self, layers: Any) -> None:
        from .gis.case_layers import place_imagery

        if self._session is not None:
            ids = tuple(layer.id() for layer in layers)
            QTimer.singleShot(0, lambda: place_imagery(QgsProject.instance(), ids))

    # Talking

    def _export_figure(self) -> None:
        if self._desk is not None:
            self._desk.export_figure()

    def _try(self, step: Callable[[], None]) -> None:
        try:
            step()
        except WaybillError as error:
            self._messages.say(str(error), WARNING)
