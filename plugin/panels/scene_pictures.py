"""Small pictures of images for the list, made in the background; from the network only when they were asked for."""

from pathlib import Path
from typing import Callable, Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QPixmap

from ..core.errors import Cancelled, WaybillError
from ..core.imagery.verdicts import Examined
from ..core.outcomes import Done, Failed
from ..core.ports import Progress
from ..core.records import Scene
from ..core.values import Id
from ..flows.jobs import Background, Outcome
from ..flows.scene_thumbs import picture_of

_AFTER_MS, _AT_ONCE, _KEPT = 60, 24, 2000


class ScenePictures(QObject):
    """Called with an image, answers with its picture as far as it is there; `arrived` when more of them are."""

    arrived = pyqtSignal()
    failed = pyqtSignal(str)

    def __init__(self, folder: Optional[Path], parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._network = False
        self._made: dict[Id, Optional[QPixmap]] = {}
        self._waiting: dict[Id, Scene] = {}
        self._background = Background()
        self._busy = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self._begin)

    def __call__(self, examined: Examined) -> Optional[QPixmap]:
        scene = examined.scene
        if scene.id not in self._made:
            self._waiting[scene.id] = scene
            if not self._busy:
                self._soon.start()
            return None
        return self._made[scene.id]

    def fetch(self) -> None:
        """From now on ask the network too, for what is not here."""
        self._network = True
        self._made = {row: picture for row, picture in self._made.items() if picture is not None}
        self.arrived.emit()

    def stop(self) -> None:
        """Make no more."""
        self._soon.stop()
        self._background.stop()

    def _begin(self) -> None:
        """The rows asked for last come first: they are in sight."""
        batch = tuple(list(self._waiting.values())[-_AT_ONCE:])
        for scene in batch:
            del self._waiting[scene.id]
        if batch:
            self._busy = True
            folder, network = self._folder, self._network
            work: Callable[[Progress], object] = lambda watch: _pictures(batch, folder, network, watch)  # noqa: E731
            self._background.start(self.tr("Making small pictures"), work, self._ended)

    def _ended(self, outcome: "Outcome[object]") -> None:
        self._busy = False
        if isinstance(outcome, Done) and isinstance(outcome.value, tuple):
            for row, png in outcome.value:
                picture = QPixmap()
                self._made[row] = picture if png and picture.loadFromData(png) else None
            while len(self._made) > _KEPT:
                self._made.pop(next(iter(self._made)))
            self.arrived.emit()
        elif isinstance(outcome, Failed):
            self._network = False  # one word about a network that is away is enough
            self.failed.emit(outcome.message)
        if self._waiting:
            self._soon.start()


def _pictures(
    scenes: "tuple[Scene, ...]", folder: Optional[Path], network: bool, watch: Progress
) -> "tuple[tuple[Id, Optional[bytes]], ...]":
    made = []
    for scene in scenes:
        if watch.cancelled():
            raise Cancelled("Small pictures were not made to the end.")
        try:
            png = picture_of(scene, folder, watch, network=network)
        except Cancelled:
            raise
        except WaybillError:
            if network and not made:
                raise
            png = None
        made.append((scene.id, png))
    return tuple(made)
