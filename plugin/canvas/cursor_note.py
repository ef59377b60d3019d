"""A few words beside the cursor on the map: white on a dark pill, framed where they warn, out of the mouse's way."""

from typing import Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QLabel

_ASIDE_PX = 16
_PILL = "background: rgba(27, 27, 27, 215); color: white; border-radius: 4px; padding: 2px 6px;"
_WARNS = "background: rgba(255, 255, 255, 240); color: #8A2A00; border: 1px solid #D55E00; padding: 1px 5px;"


class CursorNote(QLabel):
    """Hidden while it has nothing to say; stays inside the canvas."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas.viewport())
        self.setObjectName("waybillCursorNote")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setStyleSheet(_PILL)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, text: str, at: Optional[QPoint] = None, *, warns: bool = False) -> None:
        """Show a text beside a pixel of the canvas; an empty one hides the note."""
        style = _WARNS if warns else _PILL
        if style != self.styleSheet():
            self.setStyleSheet(style)
        self.setText(text)
        self.setVisible(bool(text))
        if not text or at is None:
            return
        self.adjustSize()
        self.raise_()
        inside = self.parentWidget().rect()
        x = at.x() + _ASIDE_PX
        y = at.y() + _ASIDE_PX
        if x + self.width() > inside.right():
            x = at.x() - _ASIDE_PX - self.width()
        if y + self.height() > inside.bottom():
            y = at.y() - _ASIDE_PX - self.height()
        self.move(max(0, x), max(0, y))
