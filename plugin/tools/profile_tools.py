"""The profile along a route of an open case: its window, kept up with the case."""

from pathlib import Path
from typing import Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal

from ..core.telling import GOOD
from ..core.times import day_words, now_utc
from ..core.values import Id
from ..flows.session import CaseSession
from ..panels import labels
from ..panels.profile_window import ProfileWindow
from ..panels.save_dialogs import ask_where
from .base import Tools, in_front

_SHOWN_HERE = {"route", "leg", "leg_stretch", "place", "sighting", "look", "claim", "tally_line", "ais_event"}


class ProfileTools(Tools):
    """Makes its window when that is first wanted; `zoom_wanted` carries table and identifier."""

    zoom_wanted = pyqtSignal(str, str)

    def __init__(self, session: CaseSession, canvas: QgsMapCanvas) -> None:
        super().__init__(session, canvas)
        self._route: Optional[Id] = None
        self.window: Optional[ProfileWindow] = None
        session.on_change(self._case_changed)

    def show(self, route: Id) -> None:
        """Show the profile of a route. Raises CaseError where it is gone."""
        profile = self._session.route_work.profile(route)
        if self.window is None:
            self.window = ProfileWindow(self._canvas.window())
            self.window.row_wanted.connect(self.zoom_wanted)
            self.window.save_wanted.connect(lambda: self._try(self._save))
        self._route = route
        self.window.show_profile(profile)
        in_front(self.window)

    def close(self) -> None:
        """Leave nothing behind."""
        self._take_down(self.window)
        super().close()

    def _case_changed(self, tables: "tuple[str, ...]") -> None:
        if self.window is not None and self.window.isVisible() and _SHOWN_HERE & set(tables):
            self._try(self._show_anew)

    def _show_anew(self) -> None:
        if self.window is None or self._route is None:
            return
        if any(each.id == self._route for each in self._session.route_book.routes()):
            self.window.show_profile(self._session.route_work.profile(self._route))
        else:
            self.window.close()

    def _save(self) -> None:
        if self.window is None:
            return
        start = (self._session.folder or Path.home()) / "profile.svg"
        path = ask_where(self.window, self.tr("Save Picture"), start, ((self.tr("SVG (*.svg)"), ".svg"),))
        if path is not None:
            made = self.tr("{} · made {} with Waybill").format(self._session.title, day_words(now_utc()))
            self.window.export(path, f"{self._session.title}: {self.window.profile.name}", (made,))
            self.said.emit(self.tr("Picture written: {}").format(labels.link(path)), GOOD)
