"""Measuring and setting the shift between two images of an open case: the window, the points on the map, the result."""

from typing import Optional, Union

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, pyqtSignal

from ..canvas.crosses import Crosses
from ..canvas.hand_tool import Hand
from ..canvas.on_earth import OnEarth
from ..canvas.point_tool import PointTool
from ..core.errors import BadValue
from ..core.geometry import LonLat
from ..core.outcomes import Done, Failed
from ..core.telling import GOOD, WARNING
from ..core.values import Id
from ..flows.jobs import Background, Outcome
from ..flows.session import CaseSession
from ..flows.shifts import HandShift, MeasuredShift, measure_shift, shift_by_hand
from ..panels import scene_words
from ..panels.shift_window import ShiftWindow
from .base import Tools

Pair = tuple[LonLat, LonLat]


class ShiftTools(Tools):
    """Works on one pair at a time: the second image is moved onto the first.

    `moved` asks for the layer that shows an image moved; `take_layer` answers.
    """

    moved = pyqtSignal(str)

    def __init__(self, session: CaseSession, canvas: QgsMapCanvas) -> None:
        super().__init__(session, canvas)
        self._background = Background()
        self.window: Optional[ShiftWindow] = None
        self._tool = PointTool(canvas)
        self._hand = Hand(canvas, self._tool)
        self._tool.picked.connect(lambda at: self._try(lambda: self._picked(at)))
        self._tool.failed.connect(lambda message: self.said.emit(message, WARNING))
        self._tool.dropped.connect(lambda: self.window and self.window.by_hand.setChecked(False))
        self._scenes: tuple[Id, Id] = (Id(""), Id(""))
        self._layers: tuple[str, str] = ("", "")
        self._crosses = Crosses(canvas)
        self._pairs: list[Pair] = []
        self._first_click: Optional[LonLat] = None
        self._found: Union[MeasuredShift, HandShift, None] = None
        self._lies = ""
        session.on_change(self._case_changed)

    def begin(self, scenes: "tuple[Id, Id]", layers: "tuple[str, str]") -> None:
        """Move the second image onto the first; both are on the map. Raises CaseError."""
        self._background.stop()  # what is still measured is of another pair
        if self.window is None:
            self.window = self._made()
        self.window.by_hand.setChecked(False)
        self._scenes, self._layers, self._pairs, self._found = scenes, layers, [], None
        self._show_pair()
        self.window.show()
        self.window.raise_()

    def close(self) -> None:
        """Leave nothing behind."""
        self._background.stop()
        self._hand.put_down()
        self._crosses.show(())
        self._tool.deleteLater()
        self._take_down(self.window)
        super().close()

    def _made(self) -> ShiftWindow:
        window = ShiftWindow(self._canvas.window())
        window.measure_wanted.connect(lambda: self._try(self._measure))
        window.apply_wanted.connect(lambda: self._try(self._apply))
        window.clear_wanted.connect(lambda: self._try(self._clear))
        window.points_wanted.connect(lambda on: self._try(lambda: self._set_points(on)))
        window.pair_dropped.connect(lambda row: self._try(lambda: self._drop(row)))
        corner = self._canvas.mapToGlobal(QPoint(0, 0))
        window.move(corner.x() + 20, corner.y() + 50)
        return window

    def _show_pair(self) -> None:
        if self.window is None:
            return
        first, second = (self._session.scene_book.scene(scene) for scene in self._scenes)
        self._lies = scene_words.shift(second)
        self.window.show_pair(scene_words.in_short(first), scene_words.in_short(second), self._lies)

    def take_layer(self, scene: Id, layer: str) -> None:
        """An image that was moved is shown by this layer now."""
        if scene == self._scenes[1]:
            self._layers = (self._layers[0], layer)

    def _case_changed(self, tables: "tuple[str, ...]") -> None:
        """What was measured holds no more once the image lies elsewhere, as after an undo."""
        if "scene" in tables and self.window is not None and self.window.isVisible():
            self._try(self._look_again)

    def _look_again(self) -> None:
        if scene_words.shift(self._session.scene_book.scene(self._scenes[1])) != self._lies:
            self._background.stop()
            self._pairs, self._found, self._first_click = [], None, None
            self._show_pair()
            self.moved.emit(self._scenes[1])
            if self.window is not None and self.window.by_hand.isChecked():
                self._ask()

    def _measure(self) -> None:
        window = self.window
        if window is None:
            return
        bounds = self._view()
        first, second = (self._session.shifts.source(layer) for layer in self._layers)
        window.say(self.tr("Comparing …"))
        work = lambda _: measure_shift(first, second, bounds)  # noqa: E731 - for the job
        self._background.start(self.tr("Measuring the shift between two images"), work, self._measured)

    def _measured(self, outcome: "Outcome[MeasuredShift]") -> None:
        if self.window is None:
            return
        if isinstance(outcome, Done):
            self._found = outcome.value
            self.window.show_measured(outcome.value)
        else:
            self.window.say(outcome.message if isinstance(outcome, Failed) else self.tr("Stopped."))

    def _apply(self) -> None:
        scene = self._scenes[1]
        if isinstance(self._found, MeasuredShift):
            self._session.shifts.apply(scene, self._found)
        elif self._found is not None:
            source = self._session.shifts.source(self._layers[1])
            self._session.shifts.apply_by_hand(scene, self._found, self._pairs, source)
        else:
            raise BadValue(self.tr("Nothing was measured yet."))
        self._done(self.tr("The image is shown shifted; its file stays as it is."))

    def _clear(self) -> None:
        self._session.shifts.clear(self._scenes[1])
        self._done(self.tr("The image is shown where its file says it lies."))

    def _done(self, told: str) -> None:
        self._pairs, self._found = [], None
        if self.window is not None:
            self.window.by_hand.setChecked(False)
        self._show_pair()
        self.said.emit(told, GOOD)

    # Points by hand

    def _set_points(self, on: bool) -> None:
        self._first_click = None
        if on:
            self._hand.take()
            self._canvas.setFocus()
            self._ask()
        else:
            self._hand.put_down()
            self._crosses.show(())
            self._session.shown.show_only(self._layers[:1])

    def _picked(self, at: LonLat) -> None:
        if self._first_click is None:
            self._first_click = at
        else:
            self._pairs.append((self._first_click, at))
            self._first_click = None
        self._ask()

    def _drop(self, row: int) -> None:
        if 0 <= row < len(self._pairs):
            del self._pairs[row]
            self._ask()

    def _ask(self) -> None:
        """Show the image to be clicked in next, and say so."""
        if self.window is None:
            return
        second_next = self._first_click is not None
        self._session.shown.show_only((self._layers[0 if second_next else 1],))
        scene = self._session.scene_book.scene(self._scenes[0 if second_next else 1])
        told = self.tr("Now the same spot on {}") if second_next else self.tr("Click a spot on {}")
        name = self._session.scene_book.scene(self._scenes[0]).title or self._scenes[0]
        self._mark(second_next)
        self._found = shift_by_hand(self._pairs, name) if self._pairs else None
        self.window.show_by_hand(self._found, told.format(scene_words.when(scene)))

    def _mark(self, second_next: bool) -> None:
        """Mark what was clicked in the image that is shown now; a spot alone stays in sight beside its pair to come."""
        which = 1 if second_next else 0
        waiting = [self._first_click] if self._first_click is not None else []
        self._crosses.show([pair[which] for pair in self._pairs] + waiting)

    def _view(self) -> "tuple[float, float, float, float]":
        """What the map shows, in degrees: west, south, east, north. Raises BadValue beyond the earth."""
        view = OnEarth(self._canvas).view()
        if view is None:
            raise BadValue(self.tr("The map shows more than the earth has. Zoom to the images first."))
        return view

    def _complain(self, message: str) -> None:
        super()._complain(message)
        if self.window is not None:
            self.window.say(message)
