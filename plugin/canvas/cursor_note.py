"""A few words beside the cursor on the map: white on a dark pill, out of the mouse's way."""

from typing import Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QLabel

_ASIDE_PX = 16
_STYLE = "background: rgba(20, 20, 20, 210); color: white; border-radius: 4px; padding: 2px 6px;"


class CursorNote(QLabel):
    """Hidden while it has nothing to say; stays inside the canvas."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setStyleSheet(_STYLE)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, text: str, at: Optional[QPoint] = None) -> None:
        """Show a text beside a pixel of the canvas; an empty one hides the note."""
        self.setText(text)
        self.setVisible(bool(text))
        if not text or at is None:
            return
        self.adjustSize()
        inside = self.parentWidget().rect()
        x = at.x() + _ASIDE_PX
        y = at.y() + _ASIDE_PX
        if x + self.width() > inside.right():
            x = at.x() - _ASIDE_PX - self.width()
        if y + self.height() > inside.bottom():
            y = at.y() - _ASIDE_PX - self.height()
        self.move(max(0, x), max(0, y))
