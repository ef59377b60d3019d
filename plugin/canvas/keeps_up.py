"""What lies in a corner of the map keeps to it, and clear of what else lies there."""

from typing import Callable, Optional

from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtWidgets import QWidget

NOTE_PX = 40  # room at the foot of the map for the line about the image in view


class KeepsUp(QObject):
    """Calls back whenever a widget was resized, as long as its owner lives."""

    def __init__(self, owner: QObject, watched: QWidget, then: Callable[[], None]) -> None:
        super().__init__(owner)
        self._then = then
        watched.installEventFilter(self)

    def eventFilter(self, watched: Optional[QObject], event: Optional[QEvent]) -> bool:
        """Look for the end of a resize."""
        if event is not None and event.type() == QEvent.Type.Resize:
            self._then()
        return False
