"""Planning and editing legs of an open case: the windows beside the map, and what is picked and drawn on it."""

from typing import Optional

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QInputDialog, QMessageBox

from ..canvas.hand_tool import Hand
from ..canvas.leg_preview import LegPreview
from ..canvas.point_tool import PointTool
from ..core.errors import BadValue
from ..core.geometry import LonLat
from ..core.leg_lines import Planned
from ..core.outcomes import Done, Failed
from ..core.telling import GOOD, WARNING
from ..core.values import Id
from ..flows.jobs import Background, Outcome
from ..flows.plan_leg import plan, prepared
from ..flows.session import CaseSession
from ..panels.leg_form import LegForm
from ..panels.plan_leg_window import VIA, PlanLegWindow
from .base import Tools, beside

_YES_OR_CANCEL = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel


class RouteTools(Tools):
    """Serves the Routes panel; makes its window when that is first wanted.

    `vertices_wanted` asks for QGIS' own vertex tool on a layer, with a leg chosen in it.
    """

    vertices_wanted = pyqtSignal(object)
    zoom_wanted = pyqtSignal(str, str)

    def __init__(self, session: CaseSession, canvas: QgsMapCanvas) -> None:
        super().__init__(session, canvas)
        self._background = Background()
        self._preview = LegPreview(canvas)
        self._tool = PointTool(canvas)
        self._hand = Hand(canvas, self._tool)
        self._tool.picked.connect(lambda at: self._try(lambda: self._picked(at)))
        self._tool.failed.connect(lambda message: self.said.emit(message, WARNING))
        self._tool.dropped.connect(self._hand.put_down)
        self._tool.deactivated.connect(self._put_down)
        self._wanted = ""
        self.window: Optional[PlanLegWindow] = None
        session.on_change(self._case_changed)

    def show(self, route: Optional[Id] = None) -> None:
        """Open the window, with this route chosen where one is given."""
        if self.window is None:
            self.window = self._made()
        self._offer()
        if route is not None:
            self.window.route.setCurrentIndex(max(0, self.window.route.findData(route)))
        self._try(self._begin)
        self._show(self.window.chosen)
        self._preview.show_points(self.window.via)
        beside(self.window, self._canvas)

    def edit(self, leg: Id) -> None:
        """Open the form of a leg. Raises CaseError where it is gone."""
        LegForm(self._session, leg, self._canvas.window()).exec()

    def edit_line(self, leg: Id) -> None:
        """Hand a leg's line to QGIS' own vertex tool. Raises CaseError, BadValue."""
        layer = self._session.layer_of("leg")
        if layer is None:
            raise BadValue(self.tr("The layer “Direction of movement” is not in the project. Open the case again."))
        if self._session.route_book.stretches(leg) and not self._agreed():
            return
        self._session.route_book.by_hand(leg)
        self.zoom_wanted.emit("leg_map", leg)
        self.vertices_wanted.emit(layer)

    def _agreed(self) -> bool:
        told = self.tr(
            "The leg is drawn in stretches, each with its own precision and length of track. Edited by hand it becomes "
            "one line without them. Undo brings them back."
        )
        asked = QMessageBox.question(self._canvas.window(), self.tr("Edit Line by Hand"), told, _YES_OR_CANCEL)
        return bool(asked == QMessageBox.StandardButton.Yes)

    def close(self) -> None:
        """Leave nothing behind."""
        self._background.stop()
        self._hand.put_down()
        self._preview.clear()
        self._tool.deleteLater()
        self._take_down(self.window)
        super().close()

    def _made(self) -> PlanLegWindow:
        window = PlanLegWindow(self._canvas.window())
        window.plan_wanted.connect(lambda: self._try(self._plan))
        window.stop_wanted.connect(self._stop)
        window.add_wanted.connect(lambda: self._try(self._add))
        window.points_wanted.connect(self._pick)
        window.shown.connect(self._show)
        window.finished.connect(lambda _: self._closed())
        window.route.activated.connect(lambda _: self._try(self._begin))
        return window

    def _offer(self) -> None:
        if self.window is not None:
            book = self._session.route_book
            self._try(lambda: self.window and self.window.offer(book.routes(), book.places()))

    def _begin(self) -> None:
        """A leg that is added to a route begins where that ends."""
        if self.window is not None:
            route = self.window.route.currentData()
            legs = self._session.route_book.legs_of(route) if route else ()
            self.window.begin_at(legs[-1].to_place if legs else self.window.ends["start"].currentData())

    def _case_changed(self, tables: "tuple[str, ...]") -> None:
        if self.window is not None and self.window.isVisible() and {"route", "place"} & set(tables):
            self._offer()

    def _pick(self, which: str) -> None:
        self._wanted = which
        if which:
            self._hand.take()
        else:
            self._hand.put_down()
        if self.window is not None:
            self._preview.show_points(self.window.via)

    def _put_down(self) -> None:
        self._wanted = ""
        if self.window is not None:
            self.window.put_down()

    def _picked(self, at: LonLat) -> None:
        if self.window is None or not self._wanted:
            return
        if self._wanted == VIA:
            self.window.set_via([*self.window.via, at])
            return
        which = self._wanted
        title = self.tr("New Place")
        name, agreed = QInputDialog.getText(self.window, title, self.tr("What is the place called?"))
        if agreed and name.strip():
            place = self._session.route_book.add_place(name, at)
            self._offer()
            self.window.choose_end(which, place.id)
        self.window.picked(which)

    def _plan(self) -> None:
        window = self.window
        if window is None:
            return
        wish = window.wish
        layer = prepared(QgsProject.instance(), wish)
        window.show_found(())
        window.say(self.tr("Planning…"), busy=True)
        self._background.start(self.tr("Plan leg"), lambda progress: plan(wish, layer, progress), self._planned)

    def _stop(self) -> None:
        self._background.stop()
        if self.window is not None:
            self.window.say(self.tr("Stopped."))

    def _planned(self, outcome: "Outcome[tuple[Planned, ...]]") -> None:
        if self.window is None:
            return
        self.window.say("")
        if isinstance(outcome, Done):
            self.window.show_found(outcome.value)
        elif isinstance(outcome, Failed):
            self.window.say(outcome.message)

    def _show(self, planned: Optional[Planned]) -> None:
        self._preview.show_line(planned.line if planned is not None else None)

    def _add(self) -> None:
        window = self.window
        if window is None:
            return
        route = window.route.currentData()
        leg = self._session.route_book.keep(window.draft(), window.chosen, route, window.name.text())
        window.show_found(())
        window.set_via(())
        window.name.clear()
        self._offer()
        window.route.setCurrentIndex(max(0, window.route.findData(leg.route)))
        self._begin()
        window.say(self.tr("Added to the route."))
        self.said.emit(self.tr("The leg was added; Undo takes it back."), GOOD)

    def _closed(self) -> None:
        if self._background.stop():
            self._stop()
        self._hand.put_down()
        self._preview.clear()
