"""Says on the map, at all times, when and by what the image in view was taken and whose it is."""

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QLabel

from ..core.errors import WaybillError
from ..core.sightings import image_words
from ..flows.session import CaseSession
from .keeps_up import KeepsUp
from .on_earth import OnEarth
from .sides import layer_ids_at

_PILL = "background: rgba(27, 27, 27, 205); color: white; border-radius: 4px; padding: 2px 7px;"
_AFTER_MS, _EDGE_PX = 120, 8


class SceneNote(QObject):
    """A line at the lower left of the canvas about the topmost image in the middle of the view; silent without one."""

    def __init__(self, session: CaseSession, canvas: QgsMapCanvas) -> None:
        super().__init__()
        self._session, self._canvas, self._earth = session, canvas, OnEarth(canvas)
        self.label = label = QLabel(canvas.viewport())
        label.setObjectName("waybillSceneNote")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setStyleSheet(_PILL)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        label.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self.look)
        for signal in (canvas.extentsChanged, canvas.layersChanged):
            signal.connect(self._soon.start)
        self._keep = KeepsUp(self, canvas.viewport(), self._place)
        self._soon.start()

    def look_soon(self) -> None:
        """Look again once the hand rests, as when the case says something else of the image."""
        self._soon.start()

    def look(self) -> None:
        """Say what the image in view is."""
        self.label.setText(self._words())
        self.label.setVisible(bool(self.label.text()))
        self._place()

    def discard(self) -> None:
        """Leave nothing on the canvas."""
        for signal in (self._canvas.extentsChanged, self._canvas.layersChanged):
            signal.disconnect(self._soon.start)
        self._soon.stop()
        self.label.hide()
        self.label.deleteLater()
        self.deleteLater()

    def _words(self) -> str:
        at = self._earth.lon_lat_of(self._canvas.center())
        if at is None:
            return ""
        try:
            images = self._session.scenes.at(layer_ids_at(self._canvas, at), at)
        except WaybillError:
            return ""  # the panels say that the case is out of reach
        if not images:
            return ""
        image = images[0]
        parts = [image_words(image), image.credit or self.tr("credit not known")]
        return " · ".join(part for part in parts if part)

    def _place(self) -> None:
        self.label.adjustSize()
        room = self.label.parentWidget().rect()
        wide = min(self.label.width(), room.width() - 2 * _EDGE_PX)
        self.label.resize(wide, self.label.height())
        self.label.move(_EDGE_PX, room.height() - self.label.height() - _EDGE_PX)
        self.label.raise_()
