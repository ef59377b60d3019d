"""Keys on the map for looking at images: what a look found, the image before and after, and how it is drawn."""

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from ..core.imagery.verdicts import VERDICTS

STRETCH, RESAMPLE, NATIVE = "stretch", "resample", "native"
_DRAWN_BY = {Qt.Key.Key_T: STRETCH, Qt.Key.Key_X: RESAMPLE, Qt.Key.Key_0: NATIVE}  # none that opens a menu of QGIS
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LOOKS = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5), VERDICTS))


class ImageKeys(QObject):
    """With Alt: 1 to 5 `looked`, Left and Right `stepped`, T, X and 0 `drawn_by`; whatever tool is in the hand."""

    looked = pyqtSignal(str)
    stepped = pyqtSignal(int)
    drawn_by = pyqtSignal(str)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim the keys before QGIS' menus do, and act on them."""
        kind = event.type()
        if kind not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not isinstance(event, QKeyEvent):
            return False
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        ours = key in _LOOKS or key in _STEPS or key in _DRAWN_BY
        if not ours or plain != Qt.KeyboardModifier.AltModifier:
            return False
        event.accept()
        if kind == QEvent.Type.KeyPress:
            self._act(key)
        return True

    def discard(self) -> None:
        """Listen no more."""
        self._canvas.removeEventFilter(self)
        self.deleteLater()

    def _act(self, key: int) -> None:
        if key in _LOOKS:
            self.looked.emit(_LOOKS[key])
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        else:
            self.drawn_by.emit(_DRAWN_BY[key])
