"""What lies over the map while two images are compared: their dates, the way they are compared, and the grip."""

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from qgis.PyQt.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from .compare_item import HORIZONTAL, VERTICAL
from .keeps_up import NOTE_PX, KeepsUp

_BAR = (
    "QFrame#waybillCompareBar { background: rgba(27, 27, 27, 225); border-radius: 5px; }"
    "QFrame#waybillCompareBar QLabel { color: white; }"
    "QFrame#waybillCompareBar QToolButton, QFrame#waybillCompareBar QComboBox { color: #1B1B1B; background: #F2F2F2;"
    " border: 1px solid #8D887C; border-radius: 3px; padding: 2px 5px; }"
    "QFrame#waybillCompareBar QToolButton:focus, QFrame#waybillCompareBar QComboBox:focus { border-color: #D55E00; }"
    "QFrame#waybillCompareBar QAbstractItemView { color: #1B1B1B; background: white; }"
)
_GRIP_PX, _KEY_STEP = 30, 0.02
_NARROW_PX, _ANY_PX = 110, 16_777_215
FLICKER = "flicker"


class CompareBar(QFrame):
    """`mode_chosen` carries how to compare, `speed_set` milliseconds a picture; `swapped` and `ended` say so."""

    mode_chosen = pyqtSignal(str)
    speed_set = pyqtSignal(int)
    swapped = pyqtSignal()
    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas.viewport())
        self.setObjectName("waybillCompareBar")
        self.setStyleSheet(_BAR)
        self._names = ("", "")
        self._before, self._after = QLabel(), QLabel()
        for label in (self._before, self._after):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.modes = QComboBox()
        self.modes.setObjectName("waybillCompareMode")
        self.modes.setAccessibleName(self.tr("How to compare"))
        for mode, text in (
            (VERTICAL, self.tr("Swipe left and right")), (HORIZONTAL, self.tr("Swipe up and down")),
            (FLICKER, self.tr("Flicker")),
        ):  # fmt: skip
            self.modes.addItem(text, mode)
        self.modes.currentIndexChanged.connect(lambda _: self.mode_chosen.emit(self.modes.currentData()))
        self.speed = QSlider(Qt.Orientation.Horizontal)
        self.speed.setObjectName("waybillFlickerSpeed")
        self.speed.setAccessibleName(self.tr("Pictures a second"))
        self.speed.setToolTip(self.tr("How fast the two take turns"))
        self.speed.setRange(1, 10)
        self.speed.setValue(3)
        self.speed.setFixedWidth(90)
        self.speed.valueChanged.connect(lambda _: self.speed_set.emit(self.pause_ms))
        swap = self._button("⇄", self.tr("Swap the two"), "waybillCompareSwap")
        swap.clicked.connect(self.swapped)
        close = self._button("×", self.tr("End the comparison (Esc on the grip)"), "waybillCompareEnd")
        close.clicked.connect(self.ended)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 3, 4, 3)
        for part in (self._before, swap, self._after, self.modes, self.speed, close):
            layout.addWidget(part)
        self.speed.hide()
        self._keep = KeepsUp(self, canvas.viewport(), self._place)
        self.show()

    @property
    def pause_ms(self) -> int:
        """How long each picture stands while they flicker."""
        return 1000 // self.speed.value()

    def say(self, before: str, after: str) -> None:
        """Name the two images, by their dates."""
        self._names = (before, after)
        self._place()

    def show_mode(self, mode: str) -> None:
        """Show how the two are compared, without telling."""
        self.modes.blockSignals(True)
        self.modes.setCurrentIndex(self.modes.findData(mode))
        self.modes.blockSignals(False)
        self.speed.setVisible(mode == FLICKER)
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the buttons is none on the map."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nor is its end."""
        event.accept()

    def _button(self, text: str, tip: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setObjectName(name)
        button.setAutoRaise(False)
        return button

    def _place(self) -> None:
        """On a narrow map the dates stand alone, so that the way to end it stays in reach."""
        room = self.parentWidget().rect()
        for short in (str, _date_and_time, _day):
            self.modes.setMaximumWidth(_NARROW_PX if short is _day else _ANY_PX)
            for label, name in zip((self._before, self._after), self._names):
                label.setText(short(name))
                label.setToolTip(name)
            self.layout().activate()
            self.adjustSize()
            if self.width() + 8 <= room.width():
                break
        above_the_note = room.height() - self.height() - NOTE_PX  # QGIS' messages lie over the top of the map
        self.move(max(4, (room.width() - self.width()) // 2), max(4, above_the_note))
        self.raise_()


def _date_and_time(name: str) -> str:
    return name.split(" · ", maxsplit=1)[0]


def _day(name: str) -> str:
    return " ".join(name.split()[:3])


class Grip(QWidget):
    """A round handle on the divider; `moved` carries its share of the canvas, 0 to 1. Arrow keys move it too."""

    moved = pyqtSignal(float)
    ended = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas.viewport())
        self.setObjectName("waybillCompareGrip")
        self.setAccessibleName(self.tr("Divider"))
        self.setToolTip(self.tr("Drag to swipe; the tool in your hand goes on working beside it"))
        self.setFixedSize(_GRIP_PX, _GRIP_PX)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._share, self._mode = 0.5, VERTICAL
        self._keep = KeepsUp(self, canvas.viewport(), self._place)
        self.show()
        self._place()

    def stand(self, share: float, mode: str) -> None:
        """Stand at a share of the canvas; hidden where nothing can be dragged."""
        self._share, self._mode = min(max(share, 0.0), 1.0), mode
        self.setCursor(Qt.CursorShape.SplitHCursor if mode == VERTICAL else Qt.CursorShape.SplitVCursor)
        self.setVisible(mode in (VERTICAL, HORIZONTAL))
        self._place()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        room = self.parentWidget()
        at = self.mapToParent(event.pos())
        share = at.x() / max(room.width(), 1) if self._mode == VERTICAL else at.y() / max(room.height(), 1)
        self._tell(share)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the press from the tool in the hand."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the release too, or the tool would end a drag that it never began."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Keep double clicks as well."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move it, Escape ends the comparison."""
        back, on = (Qt.Key.Key_Left, Qt.Key.Key_Up), (Qt.Key.Key_Right, Qt.Key.Key_Down)
        if event.key() in back or event.key() in on:
            self._tell(self._share + (_KEY_STEP if event.key() in on else -_KEY_STEP))
        elif event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A white disc with two arrows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor("#D55E00" if self.hasFocus() else "#1B1B1B"), 2.0))
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawEllipse(self.rect().adjusted(2, 2, -2, -2))
        painter.setPen(QColor("#1B1B1B"))
        text = "◂▸" if self._mode == VERTICAL else "▴▾"
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), text)
        painter.end()

    def _tell(self, share: float) -> None:
        self.stand(share, self._mode)
        self.moved.emit(self._share)

    def _place(self) -> None:
        room = self.parentWidget().rect()
        across = QPoint(round(room.width() * self._share), round(room.height() * 0.5))
        down = QPoint(round(room.width() * 0.5), round(room.height() * self._share))
        half = QPoint(_GRIP_PX // 2, _GRIP_PX // 2)
        self.move((across if self._mode == VERTICAL else down) - half)
        self.raise_()
