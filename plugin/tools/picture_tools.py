"""Published pictures of an open case: the window with the picture, points on the map, the layer made of both."""

from pathlib import Path
from typing import Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog

from ..canvas.crosses import Crosses
from ..canvas.hand_tool import Hand
from ..canvas.point_tool import PointTool
from ..core.telling import GOOD, WARNING
from ..core.values import Id
from ..flows.session import CaseSession
from ..panels.picture_window import PictureWindow
from .base import Tools, beside


class PictureTools(Tools):
    """One picture at a time; `placed` carries the image of the case that was made of it."""

    placed = pyqtSignal(str)

    def __init__(self, session: CaseSession, canvas: QgsMapCanvas) -> None:
        super().__init__(session, canvas)
        self.window: Optional[PictureWindow] = None
        self._tool = PointTool(canvas)
        self._hand = Hand(canvas, self._tool)
        self._tool.picked.connect(lambda at: self.window and self.window.take_point(at))
        self._tool.failed.connect(lambda message: self.said.emit(message, WARNING))
        self._tool.dropped.connect(self._hand.put_down)
        self._crosses = Crosses(canvas)

    def ask(self) -> None:
        """Ask for a picture, then open the window."""
        kinds = self.tr("Pictures") + " (*.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp)"
        folder = str(self._session.folder or "")
        name, _ = QFileDialog.getOpenFileName(self._canvas.window(), self.tr("Published Picture"), folder, kinds)
        if name:
            self._try(lambda: self.begin(Path(name)))

    def begin(self, picture: Path) -> None:
        """Pin a picture. Raises WaybillError."""
        self._end()
        self.window = window = PictureWindow(picture, self._session.pictures.sources(), self._canvas.window())
        window.point_wanted.connect(self._take_tool)
        window.pins_changed.connect(self._show_pins)
        window.keep_wanted.connect(lambda: self._try(self._keep))
        window.finished.connect(lambda _: self._end())
        beside(window, self._canvas)

    def close(self) -> None:
        """Leave nothing behind."""
        self._end()
        self._tool.deleteLater()
        super().close()

    def _take_tool(self) -> None:
        self._hand.take()
        self._canvas.setFocus()
        self._canvas.window().activateWindow()

    def _keep(self) -> None:
        if self.window is None:
            return
        scene = self._session.pictures.keep(
            self.window.picture, self.window.pins, self.window.method, self.window.draft()
        )
        self._session.images.remember(scene, self.window.picture)
        self._end()
        self.said.emit(self.tr("The picture is placed; sightings made on it carry its error."), GOOD)
        self.placed.emit(Id(scene))

    def _show_pins(self) -> None:
        self._crosses.show(pin.at for pin in (self.window.pins if self.window is not None else ()))

    def _end(self) -> None:
        window, self.window = self.window, None
        self._hand.put_down()
        self._show_pins()
        self._take_down(window)

    def _complain(self, message: str) -> None:
        super()._complain(message)
        if self.window is not None:
            self.window.say(message)
