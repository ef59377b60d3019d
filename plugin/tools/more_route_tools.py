"""What the Routes panel asks for beyond planning and editing legs: each kind of work has tools of its own."""

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal

from ..core.values import Id
from ..flows.session import CaseSession
from ..panels.routes_panel import RoutesPanel
from .base import Tools
from .refine_tools import RefineTools


class MoreRouteTools(Tools):
    """Answers `more_wanted` of the panel until it is closed."""

    zoom_wanted = pyqtSignal(str, str)

    def __init__(self, session: CaseSession, canvas: QgsMapCanvas, panel: RoutesPanel) -> None:
        super().__init__(session, canvas)
        self.refining = RefineTools(session, canvas)
        self._all: tuple[Tools, ...] = (self.refining,)
        for each in self._all:
            each.said.connect(self.said)
        panel.more_wanted.connect(lambda what, row: self._try(lambda: self.do(what, row)))

    def do(self, what: str, row: Id) -> None:
        """Begin what was asked for a leg or a route. Raises CaseError."""
        if what == "refine":
            self.refining.show(row)

    def close(self) -> None:
        """Leave nothing behind."""
        for each in self._all:
            each.close()
        super().close()
