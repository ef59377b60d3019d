"""What the map does for the open case: hold the sighting tool, and look where a panel points."""

from dataclasses import replace
from typing import Any, Callable

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import WaybillError
from ..core.sightings import anchor
from ..core.telling import NEUTRAL, WARNING
from ..flows.session import CaseSession
from .hand_tool import Hand
from .image_teller import ImageTeller
from .scene_picker import ScenePicker, Which
from .sighting_tool import SightingTool
from .view import show_extent


class CaseMap(QObject):
    """`drawn` carries the scene in hand and the shape drawn on it, `stepped` undo or redo.

    `dropped` says that the tool is down again.
    """

    drawn = pyqtSignal(object, object)
    stepped = pyqtSignal(str)
    dropped = pyqtSignal()
    said = pyqtSignal(str, int)

    def __init__(self, session: CaseSession, canvas: QgsMapCanvas, which: Which) -> None:
        super().__init__()
        self._session = session
        self._picker = ScenePicker(session, canvas, which)
        self._teller = ImageTeller(session, canvas, self._picker)
        self._canvas = canvas
        self._tool = tool = SightingTool(canvas)
        self._hand = Hand(canvas, tool)
        tool.drawn.connect(lambda shape: self._try(lambda: self._drawn(shape)))
        tool.failed.connect(lambda message: self.said.emit(message, WARNING))
        for ended in (tool.dropped, tool.deactivated):
            ended.connect(self.dropped)
        tool.stepped.connect(self.stepped)
        tool.moved.connect(self._teller.tell)

    def take_tool(self) -> None:
        """Put the sighting tool into the hand."""
        self._hand.take()

    def put_tool_down(self) -> None:
        """Give the hand back the tool it had."""
        self._teller.hush()
        self._hand.put_down()

    def discard(self) -> None:
        """Leave nothing on the canvas."""
        self._tool.blockSignals(True)
        self._hand.put_down()
        self._tool.discard()
        self._tool.deleteLater()
        self._teller.discard()
        self.deleteLater()

    def zoom_to(self, table: str, row: str) -> None:
        """Look at one row; at all legs, else all sightings, else the backdrop, where no row is given."""
        self._try(lambda: self._zoom_to(table, row))

    def _zoom_to(self, table: str, row: str) -> None:
        if not row:
            view = self._session.first_view()
            if view is not None:
                show_extent(self._canvas, view[0], point_scale=view[1])
            else:
                self._canvas.zoomToFullExtent()
            return
        extent = self._session.extent_of(table, row)
        if extent is not None:
            show_extent(self._canvas, extent, point_scale=self._session.view_scale(table, row))
        else:
            self.said.emit(self.tr("This has no position on the map yet."), NEUTRAL)

    def _drawn(self, shape: Any) -> None:
        """Hand on what was drawn with its image, once a person said which it is where several lie on each other."""
        point = anchor(shape)
        picked = self._picker.pick((point.x, point.y))
        if picked is None:
            return
        scene = self._session.scene_at((picked.layer_id,), (point.x, point.y))
        dates = {name: getattr(picked, name) for name in ("acquired_from", "acquired_to", "date_basis")}
        self.drawn.emit(scene if scene.acquired_from else replace(scene, **dates), shape)

    def _try(self, step: Callable[[], None]) -> None:
        try:
            step()
        except WaybillError as error:
            self.said.emit(str(error), WARNING)
