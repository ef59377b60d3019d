"""The strip of a route's profile on screen: hover tells, a click chooses; arrow keys go from entry to entry."""

from typing import Callable, Optional

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ..core.profile_chart import ProfileChart
from ..core.route_profile import RouteProfile
from . import labels
from .profile_painting import font_of, laid_out, paint_profile

_BY = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class ProfileView(QWidget):
    """`chosen` carries the number of an entry, `opened` that of one to be looked at on the map."""

    chosen = pyqtSignal(int)
    opened = pyqtSignal(int)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillProfile")
        self.setAccessibleName(self.tr("Profile along the route"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setFont(font_of(self.font()))
        self._profile: Optional[RouteProfile] = None
        self.chart: Optional[ProfileChart] = None
        self._current: Optional[int] = None
        self.describe: Callable[[int], str] = str

    def show_profile(self, profile: RouteProfile) -> None:
        """Draw a profile; nothing is chosen in it yet."""
        self._profile, self._current = profile, None
        self._lay_out()

    def choose(self, entry: Optional[int]) -> None:
        """Bring an entry out."""
        self._current = entry
        self.update()

    def sizeHint(self) -> QSize:
        """As high as what is laid out."""
        return QSize(640, round(self.chart.height) if self.chart else 120)

    def resizeEvent(self, event: QEvent) -> None:
        """Lay out anew."""
        self._lay_out()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell about what is under the cursor."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            entry = self.chart.entry_at(event.pos().x(), event.pos().y()) if self.chart else None
            if entry is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), labels.tooltip(self.describe(entry)), self)
            return True
        return bool(super().event(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose what is clicked, and look at it on the map."""
        entry = self.chart.entry_at(event.pos().x(), event.pos().y()) if self.chart else None
        if entry is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(entry)
            self.opened.emit(entry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the entry before and after; Enter looks at it on the map."""
        count = len(self._profile.entries) if self._profile else 0
        if event.key() in _BY and count:
            at = -1 if self._current is None and _BY[event.key()] > 0 else self._current or 0
            self.chosen.emit(min(max(at + _BY[event.key()], 0), count - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.opened.emit(self._current)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the strip."""
        if self._profile is None or self.chart is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        paint_profile(painter, self._profile, self.chart, self.palette(), self._current)
        if self.hasFocus():
            painter.setPen(self.palette().highlight().color())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _lay_out(self) -> None:
        if self._profile is not None:
            self.chart = laid_out(self._profile, float(max(200, self.width())), self.font())
            self.setFixedHeight(round(self.chart.height))
            self.update()
