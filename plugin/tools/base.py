"""What all tools of an open case have in common: they try a step, tell what went wrong, and take their window down."""

from typing import Callable, Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QPoint, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..core.errors import Cancelled, WaybillError
from ..core.telling import WARNING
from ..flows.session import CaseSession


class Tools(QObject):
    """Serves one session on one canvas until it is closed.

    Every slot that reads or writes the case goes through `_try`, for a case can be out of reach at any moment.
    """

    said = pyqtSignal(str, int)

    def __init__(self, session: CaseSession, canvas: QgsMapCanvas) -> None:
        super().__init__()
        self._session, self._canvas = session, canvas

    def close(self) -> None:
        """Leave nothing behind."""
        self.deleteLater()

    def _try(self, step: Callable[[], object]) -> None:
        try:
            step()
        except Cancelled:
            return  # the person chose so
        except WaybillError as error:
            self._complain(str(error))

    def _complain(self, message: str) -> None:
        self.said.emit(message, WARNING)

    @staticmethod
    def _take_down(window: Optional[QWidget]) -> None:
        """Close a window for good, unheard."""
        if window is not None:
            window.blockSignals(True)
            window.close()
            window.deleteLater()


def beside(window: QWidget, canvas: QgsMapCanvas) -> None:
    """Show a window left of the map, where it was not open yet; else bring it to the front."""
    if not window.isVisible():
        window.show()
        corner = canvas.mapToGlobal(QPoint(0, 0))
        window.move(max(0, corner.x() - window.frameGeometry().width() - 8), corner.y())
    in_front(window)


def in_front(window: QWidget) -> None:
    """Show a window where it is, or was last, before all others."""
    window.show()
    window.raise_()
    window.activateWindow()
