"""Says beside the cursor which image is in hand; not more often than anybody can read."""

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QElapsedTimer, QObject, QPoint

from ..core.errors import WaybillError
from ..core.sightings import image_words
from ..flows.session import CaseSession
from .cursor_note import CursorNote
from .on_earth import OnEarth
from .scene_picker import ScenePicker

_LOOK_EVERY_MS = 40


class ImageTeller(QObject):
    """A note beside the cursor of one tool; while counting it also says where the count in hand does not belong."""

    def __init__(
        self, session: CaseSession, canvas: QgsMapCanvas, picker: ScenePicker, *, counts: bool = False
    ) -> None:
        super().__init__()
        self._counts = counts
        self._session, self._picker, self._earth = session, picker, OnEarth(canvas)
        self._note = CursorNote(canvas)
        self._looked = QElapsedTimer()
        self._looked.start()

    def tell(self, pixel: QPoint) -> None:
        """Look at the image under a pixel and say which it is."""
        if self._looked.elapsed() < _LOOK_EVERY_MS:
            return
        self._looked.restart()
        text, warns = self._words(pixel)
        self._note.say(text, pixel, warns=warns)

    def hush(self) -> None:
        """Say nothing."""
        self._note.say("", QPoint())

    def discard(self) -> None:
        """Leave nothing on the canvas."""
        self._note.hide()
        self._note.deleteLater()
        self.deleteLater()

    def _words(self, pixel: QPoint) -> "tuple[str, bool]":
        at = self._earth.lon_lat(pixel)
        try:
            scene, lie_here = self._picker.seen(at) if at is not None else (None, 0)
        except WaybillError as error:
            return str(error), True
        if not lie_here:
            return self.tr("No image here"), True
        if scene is None:
            return self.tr("{} images lie here; the first click asks which").format(lie_here), True
        if self._counts and not self._session.counting.rests_on(scene):
            return self.tr("Another image than this count's: {}").format(image_words(scene)), True
        return image_words(scene), not scene.acquired_from
