"""Measuring in an open case: the window beside the map, the tool on it, and the sighting both serve."""

from typing import Any, Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QMessageBox

from ..canvas.measure_map import MeasureMap
from ..canvas.scene_picker import Which
from ..core import words
from ..core.counting import CountClass
from ..core.telling import GOOD
from ..core.values import Id, Interval
from ..flows.session import CaseSession
from ..panels.measure_window import MeasureWindow
from ..panels.sightings_panel import SightingsPanel
from .base import Tools

_METHODS = {"area": "area", "train": "estimate"}
_YES_OR_CANCEL = QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel


class MeasureTools(Tools):
    """Makes the window when it is first wanted, and connects it with the map and the panel."""

    stepped = pyqtSignal(str)

    def __init__(
        self, session: CaseSession, canvas: QgsMapCanvas, panel: SightingsPanel, action: QAction, which: Which
    ) -> None:
        super().__init__(session, canvas)
        self._panel, self._action, self._which = panel, action, which
        self.window: Optional[MeasureWindow] = None
        self._map: Optional[MeasureMap] = None

    def show(self, wanted: bool) -> None:
        """Open the window with its tool, or close both."""
        if wanted:
            window = self._made()
            window.show_sighting(self._panel.current())
            window.show()
            window.raise_()
        elif self.window is not None:
            self.window.hide()
            if self._map is not None:
                self._map.put_down()

    def show_sighting(self, sighting: Optional[Id]) -> None:
        """Measure for another sighting from now on."""
        if self.window is not None:
            self.window.show_sighting(sighting)

    def close(self) -> None:
        """Leave nothing behind."""
        if self._map is not None:
            self._map.discard()
        self._take_down(self.window)
        super().close()

    def _made(self) -> MeasureWindow:
        if self.window is None:
            self._map = MeasureMap(self._session, self._canvas, self._which)
            self.window = MeasureWindow(self._session, self._panel.window())
            self._connect(self.window, self._map)
            corner = self._canvas.mapToGlobal(self._canvas.rect().topLeft())  # over the docks there, clear of the map
            self.window.move(max(0, corner.x() - self.window.width() + 20), corner.y() + 20)
        return self.window

    def _connect(self, window: MeasureWindow, on_map: MeasureMap) -> None:
        window.mode_wanted.connect(lambda mode: window.isVisible() and on_map.take(mode))
        window.count_offered.connect(self._use)
        window.chain_wanted.connect(on_map.show_chain)
        window.closed.connect(lambda: self._action.setChecked(False))
        on_map.drawn.connect(window.take)
        for part in (window, on_map):
            part.said.connect(self.said)
            part.stepped.connect(self.stepped)

    def _use(self, count: Interval, of: CountClass) -> None:
        """A count by area, or from a train's length, becomes the sighting's own; what was counted stands beside it."""
        sighting = self._panel.current()
        if sighting is None or not self._panel.keep_form():
            return
        mode: Any = self.window.mode if self.window else "area"
        self._try(lambda: self._adopt(sighting, count, _METHODS.get(mode, "estimate"), of))

    def _adopt(self, sighting: Id, count: Interval, method: str, of: CountClass) -> None:
        if not self._may_replace(sighting, count, of):
            return
        self._session.adopt_number(sighting, count, method, of)
        self.said.emit(self.tr("It is the sighting's count now; what was counted before stands beside it."), GOOD)

    def _may_replace(self, sighting: Id, count: Interval, of: CountClass) -> bool:
        """Ask before a count that is there already gives way to one drawing. Raises CaseError."""
        there = [each for each in self._session.second_counts.all(sighting) if each.adopted and not each.count.empty]
        if not there:
            return True
        before = words.counted(there[-1].count, there[-1].unit)
        if there[-1].marks:
            marks = words.plural(there[-1].marks, self.tr("mark"), self.tr("marks"))
            before = self.tr("{} ({}, counted by {})").format(before, marks, there[-1].who or self.tr("somebody"))
        told = self.tr(
            "This sighting's count is {}. Put {} in its place?\n\nWhat was drawn then stands for the whole sighting. "
            "The former count stays beside it, and can be adopted again."
        ).format(before, words.counted(count, of.unit))
        asked = QMessageBox.question(self._panel.window(), self.tr("Use as Count"), told, _YES_OR_CANCEL)
        return bool(asked == QMessageBox.StandardButton.Yes)
