"""What every tool of Waybill has in common: keys it claims on the map, and the tool it gives back when put down."""

from typing import Optional

from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QApplication, QDockWidget, QWidget

from ..compat import step_of


class HandTool(QgsMapTool):
    """A map tool; `failed` carries a message, `dropped` Escape, `stepped` undo or redo by the standard keys.

    While it is in the hand, keys it claims go to it before QGIS' own actions take them for another layer.
    """

    failed = pyqtSignal(str)
    dropped = pyqtSignal()
    stepped = pyqtSignal(str)

    def claims(self, event: QEvent) -> bool:
        """True for a key that this tool answers; undo and redo for all of them."""
        return bool(step_of(event))

    def forget(self) -> None:
        """Leave nothing half drawn."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim keys on the map."""
        if event.type() == QEvent.Type.ShortcutOverride and self.claims(event):
            event.accept()
            return True
        return bool(super().eventFilter(watched, event))

    def activate(self) -> None:
        """Listen for keys on the map."""
        super().activate()
        self.canvas().installEventFilter(self)

    def deactivate(self) -> None:
        """Listen no more, and leave nothing half drawn."""
        self.canvas().removeEventFilter(self)
        self.forget()
        super().deactivate()


def take_keys(canvas: QgsMapCanvas) -> None:
    """Give the keys to the map, unless something is being typed or asked elsewhere."""
    focused = QApplication.focusWidget()
    if focused is canvas or QApplication.activeModalWidget() is not None or _takes_text(focused):
        return
    if isinstance(QApplication.activeWindow(), QDockWidget):  # a panel that floats
        canvas.activateWindow()
    canvas.setFocus()


def _takes_text(focused: Optional[QWidget]) -> bool:
    """True for a field one types into; a tree says the same of its items, which are not being edited."""
    if focused is None or isinstance(focused, QAbstractItemView):
        return False
    return bool(focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled))


class Hand:
    """Takes one tool into the hand, and gives back the one that was there."""

    def __init__(self, canvas: QgsMapCanvas, tool: QgsMapTool) -> None:
        self._canvas, self._tool = canvas, tool
        self._before: Optional[QgsMapTool] = None

    @property
    def holds(self) -> bool:
        """True while the tool is in the hand."""
        return bool(self._canvas.mapTool() is self._tool)

    def take(self) -> None:
        """Put the tool into the hand."""
        if not self.holds:
            self._before = self._canvas.mapTool()
            self._canvas.setMapTool(self._tool)

    def put_down(self) -> None:
        """Give the hand back the tool it had."""
        if self.holds:
            self._canvas.unsetMapTool(self._tool)
            if self._before is not None:
                self._canvas.setMapTool(self._before)
