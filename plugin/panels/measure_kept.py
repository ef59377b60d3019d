"""Measurements kept with a sighting: a list in which each can be shown on the map and removed."""

from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ..core.measuring.live import with_error
from ..core.values import Id
from ..flows.measuring import MeasurementLine
from . import labels
from .copying import make_copyable
from .labels import tr

_LINE = Qt.ItemDataRole.UserRole + 1
_ROWS = 4


class KeptList(QgsCollapsibleGroupBox):
    """`chosen` carries the points of a measurement, `remove_wanted` its identifier."""

    chosen = pyqtSignal(object)
    remove_wanted = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillMeasurementsKept")
        self.list = _List()
        self.list.setAccessibleName(tr("Measurements kept"))
        self.list.setFixedHeight(self.list.fontMetrics().lineSpacing() * _ROWS + 14)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.currentItemChanged.connect(self._choose)
        self.list.removed.connect(self._remove)
        make_copyable(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.list)
        self.show_lines((), False)

    def show_lines(self, lines: "tuple[MeasurementLine, ...]", sighting: bool) -> None:
        """Show the measurements of a sighting, or say that none is chosen."""
        self.list.blockSignals(True)
        self.list.clear()
        for line in lines:
            item = QListWidgetItem(line_words(line), self.list)
            item.setData(_LINE, line)
            item.setToolTip(labels.tooltip(f"{line.scene or ''}\n{line.method or ''}\n" + tr("Delete removes it.")))
        if not lines:
            empty = tr("Nothing kept yet.") if sighting else tr("No sighting is chosen.")
            QListWidgetItem(empty, self.list).setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.blockSignals(False)
        self.setTitle(tr("Kept with the sighting ({})").format(len(lines)) if sighting else tr("Kept"))

    def _choose(self, item: Optional[QListWidgetItem], *_: object) -> None:
        line = item.data(_LINE) if item is not None else None
        if line is not None:
            self.chosen.emit(line.points)

    def _remove(self) -> None:
        item = self.list.currentItem()
        line = item.data(_LINE) if item is not None else None
        if line is not None:
            self.remove_wanted.emit(line.id)


class _List(QListWidget):
    removed = pyqtSignal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks for the chosen one to be removed."""
        if event.matches(QKeySequence.StandardKey.Delete):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


def line_words(line: MeasurementLine) -> str:
    """A measurement in a line of a list."""
    if line.value is None:
        return f"{quantity(line.quantity)}: {line.method or ''}"
    error = None if line.high is None else line.high - line.value
    on = f" · {line.scene}" if line.scene else ""
    return f"{quantity(line.quantity)}: {with_error(line.value, error, line.unit or '')}{on}"


def quantity(name: Id) -> str:
    """What was measured."""
    return {
        "length": tr("Length"),
        "shadow": tr("Height by shadow"),
        "lean": tr("Height by lean"),
        "area": tr("Area"),
        "azimuth": tr("Direction of a shadow"),
        "resolution": tr("Resolution"),
        "scale": tr("Scale"),
        "colour": tr("Colour"),
    }.get(name, name)
