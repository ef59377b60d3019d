"""Two images of an open case compared: which two, on one map or on two, and how far they lie apart."""

from typing import Callable, Optional

from qgis.core import QgsMapLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal

from ..canvas.compare import Compare
from ..canvas.compare_bar import FLICKER as FLICKERS
from ..canvas.compare_item import VERTICAL
from ..canvas.second_map import SecondMap
from ..core.errors import BadValue, CaseError
from ..core.values import Id
from ..flows.session import CaseSession
from ..panels import scene_words
from ..panels.scenes_menu import BESIDE, FLICKER
from .base import Tools
from .shift_tools import ShiftTools

Opener = Callable[[Id, Callable[[str], None]], None]
Pair = tuple[Id, Id]


class CompareTools(Tools):
    """`open_image` brings an image onto the map and tells its layer.

    `second_map` carries the canvas of a second map that was opened, and None once it is closed.
    """

    second_map = pyqtSignal(object)

    def __init__(self, session: CaseSession, canvas: QgsMapCanvas, open_image: Opener) -> None:
        super().__init__(session, canvas)
        self._open = open_image
        self._pair: Optional[Pair] = None
        self.compare = Compare(canvas)
        self.compare.swapped.connect(lambda: self._try(self._swap))
        self.second: Optional[SecondMap] = None
        self.shifting = ShiftTools(session, canvas)
        self.shifting.said.connect(self.said)
        self.shifting.moved.connect(lambda scene: self._try(lambda: self._show_moved(Id(scene))))

    def begin(self, how: str, scenes: "tuple[Id, ...]") -> None:
        """Swipe, flicker or show side by side two images; one alone is compared with what the map shows.

        Raises BadValue, and what opening an image raises.
        """
        pair = self._two(scenes)
        self._pair = pair
        if how == BESIDE:
            self.compare.end()
            self._both(pair, lambda a, b: self._beside(pair, a, b))
        else:
            self._end_second()
            mode = FLICKERS if how == FLICKER else VERTICAL
            self._both(pair, lambda a, b: self._on_one(pair, a, b, mode))

    def measure_shift(self, scenes: "tuple[Id, ...]") -> None:
        """Open the window that measures how far the later image lies beside the earlier. Raises BadValue."""
        pair = self._two(scenes)
        self._both(pair, lambda a, b: self._shift(pair, a, b))

    def close(self) -> None:
        """Leave nothing on the canvas."""
        self.compare.end()
        self._end_second()
        self.shifting.close()
        super().close()

    # Within

    def _two(self, scenes: "tuple[Id, ...]") -> Pair:
        """The two images chosen, the older first; one chosen is compared with the one the map shows."""
        if len(scenes) == 1:
            shown = sorted(scene for scene in self._session.shown.shown() if scene != scenes[0])
            if not shown:
                raise BadValue(self.tr("Choose two images, or bring another one onto the map first."))
            scenes = (Id(shown[0]), scenes[0])
        first, second = (self._session.scene_book.scene(scene) for scene in scenes[:2])
        if (first.acquired_from or "") > (second.acquired_from or ""):
            first, second = second, first
        return first.id, second.id

    def _both(self, pair: Pair, then: Callable[[str, str], None]) -> None:
        self._open(pair[0], lambda a: self._open(pair[1], lambda b: then(a, b)))

    def _words(self, pair: Pair) -> "tuple[str, str]":
        first, second = (self._session.scene_book.scene(scene) for scene in pair)
        return scene_words.in_short(first), scene_words.in_short(second)

    def _on_one(self, pair: Pair, before: str, after: str, mode: str) -> None:
        self._session.shown.show_only((before,))
        self.compare.begin(before, after, self._words(pair), mode)

    def _swap(self) -> None:
        if self._pair is not None:
            pair = self._pair = (self._pair[1], self._pair[0])
            self._both(pair, lambda a, b: self._on_one(pair, a, b, self.compare.mode))

    def _beside(self, pair: Pair, before: str, after: str) -> None:
        self._session.shown.show_only((before,))
        if self.second is None:
            self.second = SecondMap(self._canvas)
            self.second.is_image = self._is_image
            self.second.ended.connect(self._end_second)
            self.second_map.emit(self.second.canvas)
        self.second.begin(before, after, self._words(pair)[1])

    def _is_image(self, layer: QgsMapLayer) -> bool:
        try:
            return self._session.shown.scene_of(layer) is not None
        except CaseError:  # the panels say that the case is out of reach
            return False

    def _shift(self, pair: Pair, before: str, after: str) -> None:
        self._session.shown.show_only((before,))
        self._try(lambda: self.shifting.begin(pair, (before, after)))

    def _show_moved(self, scene: Id) -> None:
        self._open(scene, lambda layer: self._moved(scene, layer))

    def _moved(self, scene: Id, layer: str) -> None:
        """A layer that somebody added by hand can't be moved: then another one shows the image moved."""
        self.shifting.take_layer(scene, layer)
        if scene in self._session.shown.shown():
            self._session.shown.show_only((layer,))

    def _end_second(self) -> None:
        second, self.second = self.second, None
        if second is not None:
            self.second_map.emit(None)
            second.end()
