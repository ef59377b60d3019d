"""What the Routes panel asks for beyond planning and editing legs: each kind of work has tools of its own."""

from typing import Callable, Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal

from ..core.values import Id
from ..flows.session import CaseSession
from ..panels.routes_panel import RoutesPanel
from .base import Tools
from .exchange_tools import ExchangeTools
from .possible_tools import PossibleTools
from .profile_tools import ProfileTools
from .refine_tools import RefineTools
from .vessel_tools import VesselTools


class MoreRouteTools(Tools):
    """Answers `more_wanted` of the panel until it is closed."""

    zoom_wanted = pyqtSignal(str, str)

    def __init__(self, session: CaseSession, canvas: QgsMapCanvas, panel: RoutesPanel) -> None:
        super().__init__(session, canvas)
        self.refining = RefineTools(session, canvas)
        self.exchange = ExchangeTools(session, canvas)
        self.profile = ProfileTools(session, canvas)
        self.profile.zoom_wanted.connect(self.zoom_wanted)
        self.possible = PossibleTools(session, canvas)
        self.vessels = VesselTools(session, canvas)
        self.vessels.zoom_wanted.connect(self.zoom_wanted)
        self.possible.dark_wanted.connect(lambda *fixes: self._try(lambda: self.vessels.draw_dark(*fixes)))
        self._all: tuple[Tools, ...] = (self.refining, self.exchange, self.profile, self.possible, self.vessels)
        for each in self._all:
            each.said.connect(self.said)
        panel.more_wanted.connect(lambda what, row: self._try(lambda: self.do(what, row)))

    def do(self, what: str, row: Optional[Id]) -> None:
        """Begin what was asked for a leg or a route, or without one. Raises CaseError."""
        alone: dict[str, Callable[[], None]] = {
            "import": lambda: self.exchange.bring_in(row), "ais": self.vessels.import_ais,
            "possible": self.possible.show, "vessels": self.vessels.show,
        }  # fmt: skip
        of_row: dict[str, Callable[[Id], None]] = {
            "refine": self.refining.show, "export": self.exchange.export, "profile": self.profile.show,
        }  # fmt: skip
        if what in alone:
            alone[what]()
        elif row is not None:
            of_row[what](row)

    def close(self) -> None:
        """Leave nothing behind."""
        for each in self._all:
            each.close()
        super().close()
