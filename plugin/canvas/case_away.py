"""The layers of a case that can't be reached are not drawn until it is there again."""

from typing import Callable

from qgis.core import QgsMapLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject


class CaseAway(QObject):
    """While a case is away, nothing on the canvas reads it: QGIS would ask for its password at every redraw.

    `is_of_case` knows the case's layers, `draw_all` gives the canvas all layers that the project shows. The
    project itself stays as it is.
    """

    def __init__(
        self, canvas: QgsMapCanvas, is_of_case: Callable[[QgsMapLayer], bool], draw_all: Callable[[], None]
    ) -> None:
        super().__init__()
        self._canvas = canvas
        self._is_of_case = is_of_case
        self._draw_all = draw_all
        self._away = False
        canvas.layersChanged.connect(self._hold_back)

    def set_away(self, away: bool) -> None:
        """Draw without the case's layers, or with them again."""
        if away == self._away:
            return
        self._away = away
        if away:
            self._canvas.stopRendering()
            self._hold_back()
        else:
            self._draw_all()

    def stop(self) -> None:
        """Leave the canvas as the project wants it."""
        self._canvas.layersChanged.disconnect(self._hold_back)
        self.set_away(False)
        self.deleteLater()

    def _hold_back(self) -> None:
        layers = self._canvas.layers()
        there = [layer for layer in layers if not self._is_of_case(layer)]
        if self._away and len(there) < len(layers):
            self._canvas.setLayers(there)
