"""Asking what was possible in an open case: the window, and what was within reach on the map."""

from typing import Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal

from ..canvas.reach_item import ReachOnMap
from ..core.errors import BadValue
from ..core.outcomes import Done, Failed
from ..flows.jobs import Background, Outcome
from ..flows.possible import Asked, answer
from ..flows.reachability import Reach
from ..flows.session import CaseSession
from ..panels.possible_window import PossibleWindow
from .base import Tools, beside

_OFFERED = {"sighting", "claim", "look", "scene", "place", "route", "ais_event", "vessel"}


class PossibleTools(Tools):
    """Makes the window when it is first wanted.

    `dark_wanted` carries two dated fixes, and the gap they are the ends of or None.
    """

    dark_wanted = pyqtSignal(object, object, object)

    def __init__(self, session: CaseSession, canvas: QgsMapCanvas) -> None:
        super().__init__(session, canvas)
        self._background = Background()
        self._on_map = ReachOnMap(canvas)
        self.window: Optional[PossibleWindow] = None
        session.on_change(self._case_changed)

    def show(self) -> None:
        """Open the window, with what the case holds now."""
        if self.window is None:
            window = self.window = PossibleWindow(self._canvas.window(), writable=self._session.writable)
            window.asked.connect(lambda: self._try(self._ask))
            window.legs_asked.connect(lambda: self._try(self._ask_legs))
            window.dark_wanted.connect(lambda: self._try(self._draw_dark))
            window.finished.connect(lambda _: self._leave())
            window.outdated.connect(self._leave)
        self._offer(self.window)
        beside(self.window, self._canvas)

    def close(self) -> None:
        """Leave nothing behind."""
        self._leave()
        self._take_down(self.window)
        super().close()

    def _offer(self, window: PossibleWindow) -> None:
        book = self._session.possible
        window.offer(book.gaps(), book.dated(), self._session.route_book.routes())

    def _case_changed(self, tables: "tuple[str, ...]") -> None:
        window, changed = self.window, set(tables)
        if window is None or not window.isVisible():
            return
        if "place" in changed:
            window.outrun()
        if "leg" in changed:
            window.fits.clear()
        if changed & _OFFERED:
            self._try(lambda: self._offer(window))

    def _ask(self) -> None:
        window = self.window
        asked = window.question() if window is not None else None
        if window is None or asked is None:
            return
        places = self._session.possible.places()
        window.say(self.tr("Measuring…"), busy=True)
        work = lambda progress: answer(asked, places, progress)  # noqa: E731 - the job's work, given plain values
        self._background.start(self.tr("What was possible"), work, lambda outcome: self._answered(asked, outcome))

    def _answered(self, asked: Asked, outcome: "Outcome[Reach]") -> None:
        if self.window is None:
            return
        if isinstance(outcome, Done):
            self.window.show_reach(outcome.value)
            self._on_map.show(outcome.value.outline, (asked.first.at, asked.second.at))
        elif isinstance(outcome, Failed):
            self.window.say(outcome.message)

    def _draw_dark(self) -> None:
        ends = self.window.ends() if self.window is not None else None
        if self.window is not None and ends is not None:
            self.dark_wanted.emit(*ends, self.window.gap)

    def _ask_legs(self) -> None:
        window = self.window
        ends = window.ends() if window is not None else None
        if window is None or ends is None or window.route.currentData() is None:
            return
        try:
            window.show_legs(self._session.possible.on_route(window.route.currentData(), *ends))
        except BadValue as error:
            window.fits.setText(str(error))

    def _leave(self) -> None:
        self._background.stop()
        self._on_map.clear()
