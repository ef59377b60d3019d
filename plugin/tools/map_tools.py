"""The map tools of an open case: which is in the hand, and what they and the panels tell each other."""

from contextlib import ExitStack
from typing import Any, Callable, Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QAction

from ..canvas.case_map import CaseMap
from ..canvas.counting_map import CountingMap
from ..canvas.proposals_map import ProposalsMap
from ..core.telling import NEUTRAL, WARNING
from ..core.values import Id
from ..flows.session import CaseSession
from ..panels import labels
from ..panels.count_dialogs import CountDialogs
from ..panels.desk import Desk
from .base import Tools
from .count_answers import CountAnswers
from .imagery_tools import ImageryTools
from .measure_tools import MeasureTools
from .more_route_tools import MoreRouteTools
from .route_tools import RouteTools


class MapTools(Tools):
    """Connects the actions Add Sighting and Count with the map and the panels, until it is closed."""

    hinted = pyqtSignal(str)
    sightings_wanted = pyqtSignal()
    vertices_wanted = pyqtSignal(object)

    def __init__(
        self, session: CaseSession, canvas: QgsMapCanvas, desk: Desk, tools: "tuple[QAction, ...]"
    ) -> None:
        super().__init__(session, canvas)
        self._desk = desk
        self._tools = self._add, self._count, self._measure = tools
        self._undo = ExitStack()
        self._blind: Optional[Id] = None
        self._chosen: Optional[Id] = None
        self._panel = desk.sightings
        self._dialogs = CountDialogs(session, self._panel)
        self.map = CaseMap(session, canvas, self._dialogs.which)
        self.second: Optional[CaseMap] = None
        self.counting = CountingMap(session, canvas, self._dialogs.which, labels.count_class)
        self.proposals = ProposalsMap(session, canvas, self.counting)
        self._connect_map()
        self.measuring = MeasureTools(session, canvas, desk.sightings, self._measure, self._dialogs.which)
        self.measuring.said.connect(self.said)
        self.measuring.stepped.connect(desk.step)
        self.routes = RouteTools(session, canvas)
        self.routes.said.connect(self.said)
        self.routes.vertices_wanted.connect(self.vertices_wanted)
        self.routes.zoom_wanted.connect(self.map.zoom_to)
        desk.routes.plan_wanted.connect(self.routes.show)
        desk.routes.edit_wanted.connect(lambda leg: self._try(lambda: self.routes.edit(leg)))
        desk.routes.line_wanted.connect(lambda leg: self._try(lambda: self.routes.edit_line(leg)))
        self.more_routes = MoreRouteTools(session, canvas, desk.routes)
        self.more_routes.said.connect(self.said)
        self.more_routes.zoom_wanted.connect(self.map.zoom_to)
        self.imagery = ImageryTools(session, canvas, desk)
        self.imagery.said.connect(self.said)
        self.imagery.comparing.second_map.connect(self._second_map)
        self._connect_counting()
        steps = (self._take_sighting_tool, self._take_count_tool, self._take_measure_tool)
        for action, step in zip(tools, steps):
            self._connect(action.toggled, step)

    def close(self) -> None:
        """Put the tools down and let go of the actions."""
        self._only(None)
        self._undo.close()
        self.measuring.close()
        self.imagery.close()
        self.routes.close()
        self.more_routes.close()
        self.proposals.stop()
        self.counting.discard()
        self.map.discard()
        super().close()

    def _connect(self, signal: Any, slot: Callable[..., object]) -> None:
        signal.connect(slot)
        self._undo.callback(signal.disconnect, slot)

    def _connect_map(self) -> None:
        self._desk.zoom_wanted.connect(self.map.zoom_to)
        self._serve(self.map)

    def _serve(self, on_map: CaseMap) -> None:
        on_map.drawn.connect(lambda scene, shape: self._try(lambda: self._desk.add_sighting(scene, shape)))
        on_map.dropped.connect(lambda: self._add.setChecked(False))
        on_map.stepped.connect(self._desk.step)
        on_map.said.connect(self.said)

    def _second_map(self, canvas: Optional[QgsMapCanvas]) -> None:
        """Sightings are added on a second map as on the first."""
        if self.second is not None:
            self.second.blockSignals(True)
            self.second.discard()
            self.second = None
        if canvas is not None:
            self.second = CaseMap(self._session, canvas, self._dialogs.which)
            self._serve(self.second)
            if self._add.isChecked():
                self.second.take_tool()

    def _connect_counting(self) -> None:
        counting, bar = self.counting, self._panel.bar
        own = {"finish": self._finish, "new": self._begin_anew}
        self._answers = CountAnswers(counting, self.proposals, bar, self._dialogs, own)
        counting.said.connect(self.said)
        counting.stepped.connect(self._step)
        counting.dropped.connect(lambda: self._count.setChecked(False))
        counting.begun.connect(self._begun)
        self.proposals.said.connect(self.said)
        self.proposals.working.connect(bar.stop.setVisible)
        bar.threshold_set.connect(lambda score: setattr(self.proposals, "threshold", score))
        counting.set_to.connect(bar.show_settings)
        bar.set_to.connect(counting.obey)
        bar.explained.connect(lambda why: self._try(lambda: self._explain(why)))
        bar.left.connect(self._canvas.setFocus)
        self._panel.list.clicked.connect(self._keys_to_map)
        for asking in (counting, bar):
            asking.asked.connect(lambda what: self._try(lambda: self._answer(what)))
        self._panel.sighting_shown.connect(self._shown)
        self._panel.blind_wanted.connect(self._count_blind)
        held = self._session.counting
        held.on_change(lambda: bar.ask_why(held.unexplained, held.why))
        self._answers.obey(self._dialogs.settings())

    # The tools

    def _take_sighting_tool(self, wanted: bool) -> None:
        maps = [each for each in (self.map, self.second) if each is not None]
        if not wanted:
            for each in maps:
                each.put_tool_down()
            return
        self._only(self._add)
        for each in maps:
            each.take_tool()
        self.sightings_wanted.emit()
        self.hinted.emit(self.tr("Click a point or drag an outline on an image. Esc puts the tool down."))

    def _take_count_tool(self, wanted: bool) -> None:
        self._panel.bar.setVisible(wanted)
        if not wanted:
            self.proposals.stop()
            self.counting.put_down()
            if self._blind is not None:
                self._blind = None
                self._see(True)
            return
        self._only(self._count)
        self.sightings_wanted.emit()
        if self._blind is not None:
            self.counting.take(self._blind, blind=True)
        else:
            self._try(self._go_on)
        self.hinted.emit(self.tr("Click each one on the map; Shift-click where in doubt; ? shows the keys."))

    def _take_measure_tool(self, wanted: bool) -> None:
        if wanted:
            self._only(self._measure)
            self.sightings_wanted.emit()
        self.measuring.show(wanted)

    def _only(self, tool: Optional[QAction]) -> None:
        """One tool is in the hand, or none."""
        for other in self._tools:
            if other is not tool:
                other.setChecked(False)

    def _count_blind(self, row: str) -> None:
        """A second count: nothing of the first is in sight until the tool is put down."""
        self._count.setChecked(False)
        self._blind = Id(row)
        self._see(False)
        self._count.setChecked(True)

    def _see(self, on: bool) -> None:
        self._desk.hide_counts(not on)
        self._session.show_sightings(on)
        self.counting.show_sighting(self._panel.current() if on else None)

    def _go_on(self) -> None:
        """Count on into the sighting chosen; where another image lies there by now, a new count begins."""
        self.counting.take(self._to_go_on_with())
        if not self.counting.is_on_top():
            self._begin_anew()
            self.said.emit(self.tr("Another image than the chosen sighting's lies here: a new count begins."), NEUTRAL)

    def _to_go_on_with(self) -> Optional[Id]:
        """The sighting chosen, where it was seen on an image and lies in view; else a new count begins."""
        row = self._panel.current()
        if row is None or self._canvas.scale() > 25_000:
            return None
        extent = self._session.extent_of("sighting_map", row)
        return row if extent is not None and self._canvas.extent().contains(extent) else None

    # What is told

    def _shown(self, row: str) -> None:
        """Another sighting is chosen: its marks are shown, and counted on where the count tool is in the hand.

        The same one told again, as when the list was read anew, was not chosen: a new count stays a new one.
        """
        sighting = Id(row) if row else None
        again, self._chosen = sighting == self._chosen, sighting
        held = self._session.counting.sighting
        if self._blind is not None:
            return
        if self.counting.active and sighting and not again and (held is None or held.id != sighting):
            self.counting.flush()
            self.counting.take(sighting)
        self.counting.show_sighting(sighting)
        self.measuring.show_sighting(sighting)

    def _keys_to_map(self, *_: object) -> None:
        """A row was chosen by mouse: while counting the next key is one for the map."""
        if self.counting.active:
            self._canvas.setFocus()

    def _begun(self, row: str) -> None:
        self.counting.flush()
        self._panel.filter.clear()
        self._panel.select_row(Id(row))
        self._canvas.setFocus()

    def _step(self, verb: str) -> None:
        self.counting.flush()
        self._desk.step(verb)

    def _explain(self, why: Optional[str]) -> None:
        self._session.counting.explain(why)
        self._session.notice()

    def _answer(self, what: str) -> None:
        """Do what a key on the map or a button of the bar asks for; the next key is one for the map."""
        self._answers.answer(what)
        if self.counting.active:
            self._canvas.setFocus()

    def _begin_anew(self) -> None:
        if self._blind is not None:
            self.said.emit(self.tr("Finish the second count first, then begin another one."), NEUTRAL)
        elif self._panel.keep_form():
            self.counting.flush()
            self.counting.take(None)
            self._panel.show_none()

    def _finish(self) -> None:
        if not self._panel.keep_form():
            return
        blind = self._blind
        if not self._explained():
            self.said.emit(self.tr("The count goes on: say why some are doubtful, then finish it."), NEUTRAL)
            return
        warning = self._session.finish_count()
        self._count.setChecked(False)
        if blind is not None:
            self._panel.deeds.do("compare")
        if warning:
            self.said.emit(self.tr("The count is closed, without a chip. {}").format(warning), WARNING)

    def _explained(self) -> bool:
        """Ask a second counter why low and high differ: no form of the first one's has a place for it."""
        second = self._blind is not None or self._session.second_counts.task is not None
        if not second or not self._session.counting.unexplained:
            return True
        why = self._dialogs.ask_why()
        if why is not None:
            self._explain(why)
        return why is not None
