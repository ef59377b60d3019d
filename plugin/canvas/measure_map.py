"""What the map does while somebody measures: hold the tool, and find the image that was drawn on."""

from typing import Callable, Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import ImageryError, WaybillError
from ..core.geometry import LonLat
from ..core.ground import vector
from ..core.measuring.modes import MODES, SHADOW
from ..core.sightings import SceneInHand
from ..core.telling import WARNING
from ..flows.measures import resolution_of
from ..flows.session import CaseSession
from ..flows.shadows import ShadowOptions, light_of
from .hand_tool import Hand
from .image_teller import ImageTeller
from .measure_tool import MeasureTool
from .scene_picker import SAME_PLACE_M, ScenePicker, Which


class MeasureMap(QObject):
    """`drawn` carries the image in hand and the chain drawn on it; `dropped` says that the tool is down again.

    `stepped` carries undo or redo, pressed on the map.
    """

    drawn = pyqtSignal(object, object)
    dropped = pyqtSignal()
    stepped = pyqtSignal(str)
    said = pyqtSignal(str, int)

    def __init__(self, session: CaseSession, canvas: QgsMapCanvas, which: Which) -> None:
        super().__init__()
        self._session = session
        self._picker = ScenePicker(session, canvas, which)
        self._teller = ImageTeller(session, canvas, self._picker)
        self._scene: Optional[SceneInHand] = None
        self._begun: Optional[LonLat] = None
        self._tool = MeasureTool(canvas)
        self._hand = Hand(canvas, self._tool)
        self._tool.begun.connect(lambda at: self._try(lambda: self._begin(at)))
        self._tool.drawn.connect(lambda chain: self._try(lambda: self._end(chain)))
        self._tool.failed.connect(lambda message: self.said.emit(message, WARNING))
        self._tool.dropped.connect(self.put_down)
        self._tool.moved.connect(self._teller.tell)
        self._tool.stepped.connect(self.stepped)
        self._tool.deactivated.connect(self.dropped)

    def take(self, mode: str) -> None:
        """Put the tool into the hand for one kind of measuring, one of `core.measuring.modes.MODES`."""
        self._tool.set_mode(MODES[mode])
        self._hand.take()

    def put_down(self) -> None:
        """Give the hand back the tool it had."""
        self._teller.hush()
        self._hand.put_down()

    def show_chain(self, points: "tuple[LonLat, ...]") -> None:
        """Show a measurement taken before."""
        self._tool.show_chain(points)

    def discard(self) -> None:
        """Leave nothing on the canvas."""
        self.blockSignals(True)
        self.put_down()
        self._tool.discard()
        self._teller.discard()
        self._tool.deleteLater()
        self.deleteLater()

    def _begin(self, at: LonLat) -> None:
        """The image of a measurement is the one its first point lies on; a person says which, or when, where that is
        not known."""
        self._teller.hush()
        try:
            scene = self._same_mosaic(at) or self._picker.pick(at)
        except ImageryError:
            self._tool.clear()
            raise
        if scene is None:
            self._tool.clear()
            return
        self._scene, self._begun = self._session.measuring.known(scene), at
        self._tool.set_error(resolution_of(self._scene).at_least_m)
        self._tool.set_guide(self._shadow(at) if self._tool.mode is SHADOW else None)

    def _same_mosaic(self, at: LonLat) -> Optional[SceneInHand]:
        """The mosaic that was measured on last, near there, with the date it was given; None for anything else."""
        last = self._scene
        if last is None or last.kind != "mosaic" or self._begun is None:
            return None
        seen, _ = self._picker.seen(at)
        near = vector(self._begun, at)[0] <= SAME_PLACE_M
        return last if near and seen is not None and seen.layer_id == last.layer_id else None

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
