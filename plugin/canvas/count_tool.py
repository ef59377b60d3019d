"""The count tool: clicks, drags and keys on the map into marks; it stores nothing itself."""

from dataclasses import replace
from typing import Optional

from qgis.gui import QgsMapCanvas, QgsMapMouseEvent
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QWheelEvent

from ..compat import step_of
from ..core.count_settings import ASKS, BLOCK, ERASE, PROPOSE, ROW, SETTLING, WITH_CONTROL, CountSettings, by_key
from ..core.counting import MarkDraft
from ..core.errors import BadValue
from ..core.ground import vector
from ..core.stamping import along
from .hand_tool import HandTool, take_keys
from .on_earth import OFF_EARTH, OnEarth, StampBand
from .stamp_drafts import block_drafts, on_cursor, row_drafts

_DRAG_STARTS_AT_PX = 6
_WHEEL_TURNS_DEG = 5.0
_LAST_ASCII = 127
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class CountTool(HandTool):
    """`placed` carries drafts of marks and a label, `moved` the cursor (pixel and longitude/latitude, None off earth).

    `brushed` carries the path of an eraser in pixels (empty where it was dropped) and whether it has ended, `settled`
    an answer about the ghost under the cursor, `outlined` where to propose boxes, `judged` pixels of proposals (a
    click, or the corners of a drag) and whether they are accepted, `taken_back` Backspace, `asked` a key the bar
    answers, `set_to` other settings.
    """

    placed = pyqtSignal(list, str)
    moved = pyqtSignal(QPoint, object)
    brushed = pyqtSignal(list, bool)
    settled = pyqtSignal(str, QPoint, object)
    outlined = pyqtSignal(list)
    judged = pyqtSignal(list, bool)
    taken_back = pyqtSignal()
    asked = pyqtSignal(str)
    set_to = pyqtSignal(object)

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.settings = CountSettings()
        self._earth = OnEarth(canvas)
        self._band = StampBand(canvas)
        self.judging = False  # proposals wait for their verdict: a click judges, and draws no outline
        self._from: Optional[QPoint] = None
        self._at: Optional[QPoint] = None
        self._corners: list[QPoint] = []
        self._path: list[QPoint] = []

    def obey(self, settings: CountSettings) -> None:
        """Go on with other settings; what was half drawn for another mode is dropped."""
        if settings.mode != self.settings.mode:
            self.forget()
        self.settings = settings
        self.setCursor(Qt.CursorShape.PointingHandCursor if settings.mode == ERASE else Qt.CursorShape.CrossCursor)
        self._show()

    # Mouse

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:
        """Start a click, a drag or a row."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.pos()
            self._path = [event.pos()]

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """Carry the outline along, turn it or draw the row."""
        self._at = event.pos()
        if self._from is not None and self.settings.mode == ERASE:
            self._path.append(event.pos())
            self.brushed.emit(self._path, False)
        elif self._from is not None and self.settings.stamps and self.settings.mode not in (ROW, BLOCK):
            self._turn_by_drag()
        self._show()
        self.moved.emit(event.pos(), self._earth.lon_lat(event.pos()))

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Put down what was clicked, stamped or drawn."""
        if event.button() == Qt.MouseButton.RightButton and self._corners:
            self._close_block(bool(event.modifiers() & _SHIFT))
            return
        start, self._from = self._from, None
        if event.button() != Qt.MouseButton.LeftButton or start is None:
            return
        self._at = event.pos()
        firm = not event.modifiers() & _SHIFT
        if self.settings.mode == ERASE:
            self.brushed.emit([*self._path, event.pos()], True)
        elif self.settings.mode == PROPOSE and self.judging:
            self.judged.emit([start, event.pos()], firm)
        elif self._outlines:
            self._corners.append(event.pos())
        elif self.settings.mode == ROW and self.settings.shape:
            self._place_row(start, event.pos(), firm)
        else:
            self._place(start, firm)
        self._show()

    def canvasDoubleClickEvent(self, event: QgsMapMouseEvent) -> None:
        """A double click closes a block; two quick clicks elsewhere are two clicks."""
        if self._corners:
            self._close_block(bool(event.modifiers() & _SHIFT))
        else:
            self.canvasPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the outline in hand: 5° a notch, 1° with Shift; with Ctrl, or without an outline, the map zooms."""
        if not self.settings.stamps or event.modifiers() & _CONTROL:
            event.ignore()
            return
        notches = (event.angleDelta().y() or event.angleDelta().x()) / 120.0
        by = notches * (1.0 if event.modifiers() & _SHIFT else _WHEEL_TURNS_DEG)
        self._set(replace(self.settings, azimuth_deg=along(self.settings.azimuth_deg + by)))
        event.accept()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Classes, colours and modes by their keys; Backspace takes back, Escape drops, Return ends."""
        verb, key = step_of(event), event.key()
        event.accept()
        if verb:
            self.stepped.emit(verb)
        elif key == Qt.Key.Key_Backspace:
            self._back()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._end(doubtful=bool(event.modifiers() & _SHIFT))
        elif key == Qt.Key.Key_Escape:
            self._drop()
        elif what := _asked_with_control(event):
            self._ask(what)
        elif event.modifiers() & _CONTROL or not self._typed(event.text().lower()):
            event.ignore()

    def _ask(self, what: str) -> None:
        if what == "ghosts":
            self._set(replace(self.settings, ghosts=not self.settings.ghosts))
        else:
            self.asked.emit(what)

    def _typed(self, text: str) -> bool:
        """Do what a letter or digit asks for; False where it asks for nothing."""
        if text in ASKS:
            self.asked.emit(ASKS[text])
        elif text in SETTLING and self.settings.ghosts and self._at is not None:
            self.settled.emit(SETTLING[text], self._at, self._earth.lon_lat(self._at))
        else:
            settings = by_key(self.settings, text) if text else None
            if settings is None:
                return False
            self._set(settings)
        return True

    def _end(self, *, doubtful: bool) -> None:
        if self._corners:
            self._close_block(doubtful)
        else:
            self.asked.emit("finish")

    def _drop(self) -> None:
        if self._corners or self._from is not None:
            self.forget()
            self._show()
        else:
            self.dropped.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim the tool's keys, and Escape, which no canvas passes on in a drag; keys follow the cursor here."""
        if event.type() == QEvent.Type.Enter:
            take_keys(self.canvas())
        if event.type() == QEvent.Type.KeyPress and self._from is not None and _is_escape(event):
            self._drop()
            return True
        return super().eventFilter(watched, event)

    def claims(self, event: QEvent) -> bool:
        """Undo, redo and Backspace, and every letter and digit that means something here, alone or with Ctrl."""
        if super().claims(event) or not isinstance(event, QKeyEvent):
            return super().claims(event)
        if event.modifiers() & _CONTROL:
            return bool(_asked_with_control(event))
        text = event.text().lower()
        mine = text in ASKS or text in SETTLING or (bool(text) and by_key(self.settings, text) is not None)
        return event.key() == Qt.Key.Key_Backspace or mine

    def forget(self) -> None:
        """Leave nothing half drawn."""
        erasing = self._from is not None and self.settings.mode == ERASE
        self._from, self._corners, self._path = None, [], []
        self._band.clear()
        if erasing:
            self.brushed.emit([], False)

    def discard(self) -> None:
        """Take the outline off the canvas for good."""
        self._band.discard()

    # Within

    @property
    def _outlines(self) -> bool:
        """True where clicks are corners."""
        return self.settings.mode == PROPOSE or (self.settings.mode == BLOCK and self.settings.shape is not None)

    def _set(self, settings: CountSettings) -> None:
        self.obey(settings)
        self.set_to.emit(settings)

    def _back(self) -> None:
        if self._corners:
            self._corners.pop()
            self._show()
        else:
            self.taken_back.emit()

    def _place(self, pixel: QPoint, firm: bool) -> None:
        at = self._earth.lon_lat(pixel)
        if at is None:
            self.failed.emit(self.tr(OFF_EARTH))
            return
        shape = self.settings.shape if self.settings.stamps else None
        self.placed.emit([MarkDraft(at, self.settings.of, firm, self.settings.colour, box=shape)], "")

    def _place_row(self, start: QPoint, end: QPoint, firm: bool) -> None:
        a, b = self._earth.lon_lat(start), self._earth.lon_lat(end)
        if (end - start).manhattanLength() < _DRAG_STARTS_AT_PX:
            self._place(start, firm)
            return
        if a is None or b is None:
            self.failed.emit(self.tr("The row leaves the earth. Drag it on the image."))
            return
        try:
            settings, drafts = row_drafts(self.settings, a, b, firm=firm)
        except BadValue as error:
            self.failed.emit(str(error))
            return
        self._set(settings)
        self.placed.emit(drafts, self.tr("Row of {}").format(len(drafts)))

    def _close_block(self, doubtful: bool) -> None:
        ring = [at for pixel in self._corners if (at := self._earth.lon_lat(pixel)) is not None]
        if len(set(ring)) < 3:
            self.failed.emit(self.tr("An outline needs at least three corners. Click them, then press Return."))
            return
        self.forget()
        self._show()
        if self.settings.mode == PROPOSE:
            self.outlined.emit(ring)
            return
        try:
            drafts = block_drafts(self.settings, ring, firm=not doubtful)
        except BadValue as error:
            self.failed.emit(str(error))
            return
        self.placed.emit(drafts, self.tr("Block of {}").format(len(drafts)))

    def _turn_by_drag(self) -> None:
        if self._from is None or self._at is None:
            return
        if (self._at - self._from).manhattanLength() < _DRAG_STARTS_AT_PX:
            return
        a, b = self._earth.lon_lat(self._from), self._earth.lon_lat(self._at)
        if a is None or b is None:
            return
        try:
            azimuth = vector(a, b)[1]
        except BadValue:
            return  # at a pole, where letting go says why
        self._set(replace(self.settings, azimuth_deg=along(azimuth)))

    def _show(self) -> None:
        """Draw the outline that hangs on the cursor, the row or the block as it stands."""
        at = self._from or self._at
        if self._corners:
            self._band.show_ring((*self._corners, *([self._at] if self._at else ())))
        elif self.settings.stamps and at is not None:
            there = self._earth.lon_lat(self._at) if self._from is not None and self._at is not None else None
            self.settings, middles = on_cursor(self.settings, self._earth.lon_lat(at), there)
            if self.settings.shape:
                self._band.show_boxes(middles, self.settings.shape)
        else:
            self._band.clear()


def _asked_with_control(event: QKeyEvent) -> str:
    """What a letter together with Ctrl alone asks for, else empty."""
    key = event.key()
    return WITH_CONTROL.get(chr(key).lower(), "") if event.modifiers() == _CONTROL and key < _LAST_ASCII else ""


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
