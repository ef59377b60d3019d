"""What the map does while somebody measures: hold the tool, and find the image that was drawn on."""

from typing import Callable, Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import ImageryError, WaybillError
from ..core.geometry import LonLat
from ..core.measuring.modes import MODES, SHADOW
from ..core.sightings import SceneInHand
from ..core.telling import WARNING
from ..flows.measures import resolution_of
from ..flows.session import CaseSession
from ..flows.shadows import ShadowOptions, light_of
from .hand_tool import Hand
from .measure_tool import MeasureTool
from .sides import layer_ids_at


class MeasureMap(QObject):
    """`drawn` carries the image in hand and the chain drawn on it; `dropped` says that the tool is down again.

    `stepped` carries undo or redo, pressed on the map.
    """

    drawn = pyqtSignal(object, object)
    dropped = pyqtSignal()
    stepped = pyqtSignal(str)
    said = pyqtSignal(str, int)

    def __init__(self, session: CaseSession, canvas: QgsMapCanvas) -> None:
        super().__init__()
        self._session = session
        self._canvas = canvas
        self._scene: Optional[SceneInHand] = None
        self._tool = MeasureTool(canvas)
        self._hand = Hand(canvas, self._tool)
        self._tool.begun.connect(lambda at: self._try(lambda: self._begin(at)))
        self._tool.drawn.connect(lambda chain: self._try(lambda: self._end(chain)))
        self._tool.failed.connect(lambda message: self.said.emit(message, WARNING))
        self._tool.dropped.connect(self.put_down)
        self._tool.stepped.connect(self.stepped)
        self._tool.deactivated.connect(self.dropped)

    def take(self, mode: str) -> None:
        """Put the tool into the hand for one kind of measuring, one of `core.measuring.modes.MODES`."""
        self._tool.set_mode(MODES[mode])
        self._hand.take()

    def put_down(self) -> None:
        """Give the hand back the tool it had."""
        self._hand.put_down()

    def show_chain(self, points: "tuple[LonLat, ...]") -> None:
        """Show a measurement taken before."""
        self._tool.show_chain(points)

    def discard(self) -> None:
        """Leave nothing on the canvas."""
        self.blockSignals(True)
        self.put_down()
        self._tool.discard()
        self._tool.deleteLater()
        self.deleteLater()

    def _begin(self, at: LonLat) -> None:
        """The image of a measurement is the one its first point lies on."""
        try:
            scene = self._session.scene_at(layer_ids_at(self._canvas, at), at)
        except ImageryError:
            self._tool.clear()
            raise
        self._scene = self._session.measuring.known(scene)
        self._tool.set_error(resolution_of(self._scene).at_least_m)
        self._tool.set_guide(self._shadow(at) if self._tool.mode is SHADOW else None)

    def _shadow(self, at: LonLat) -> Optional[float]:
        """Where shadows should fall there, while the sun is up and known."""
        if self._scene is None:
            return None
        try:
            light, _, _ = light_of(self._scene, at, ShadowOptions())
        except ImageryError:
            return None
        return (light.azimuth_deg + 180.0) % 360.0 if light.elevation_deg > 0.0 else None

    def _end(self, chain: "tuple[LonLat, ...]") -> None:
        if self._scene is not None:
            self.drawn.emit(self._scene, chain)

    def _try(self, step: Callable[[], None]) -> None:
        try:
            step()
        except WaybillError as error:
            self.said.emit(str(error), WARNING)
