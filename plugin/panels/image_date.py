"""When the image of a sighting was taken, typed only where no image says it."""

from typing import Optional

from qgis.PyQt.QtCore import QDateTime, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ..core.sightings import SightingLine
from ..core.values import Utc
from .form_parts import WheelGuard, to_qt, utc_field, utc_in


class ImageDate(QWidget):
    """A moment in UTC, or none; `changed` when it is typed."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._line: Optional[SightingLine] = None
        self.dated = QCheckBox(self.tr("Image taken (UTC)"))
        self.taken = utc_field()
        self.taken.setAccessibleName(self.tr("Image taken (UTC)"))
        self._wheel = WheelGuard(self)
        self._wheel.guard(self.taken)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.dated)
        layout.addWidget(self.taken)
        self.dated.toggled.connect(self._typed)
        self.taken.dateTimeChanged.connect(self._typed)

    @property
    def missing(self) -> bool:
        """True where the image is one of the case's and nobody knows its date."""
        return bool(self._line and self._line.origin == "observed" and not self._line.from_utc)

    def show_line(self, line: Optional[SightingLine]) -> None:
        """Show the date of a sighting's image; it can be typed where only a hand ever gave it one."""
        self._line = line
        editable = bool(line and line.scene_date_editable and line.origin == "observed")
        self.dated.setEnabled(editable)
        moment = line.from_utc if line else None
        self.dated.setChecked(bool(moment))
        self.taken.setEnabled(editable and bool(moment))
        self.taken.setDateTime(to_qt(moment) if moment else QDateTime.currentDateTimeUtc())

    def acquired(self) -> "tuple[Optional[Utc], Optional[Utc]]":
        """From and to: as typed, or as stored where it can't be typed."""
        if not self.dated.isEnabled():
            return (self._line.from_utc, self._line.to_utc) if self._line else (None, None)
        if not self.dated.isChecked():
            return None, None
        moment = utc_in(self.taken)
        return moment, moment

    def _typed(self, *_: object) -> None:
        self.taken.setEnabled(self.dated.isChecked() and self.dated.isEnabled())
        self.changed.emit()
