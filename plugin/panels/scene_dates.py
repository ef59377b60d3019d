"""Where a person gives dates to images that have none: typed, or taken from a time stamp that is named as one."""

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QWidget

from ..core.errors import BadValue
from ..core.imagery.facts import NOTHING, SceneFacts
from ..flows.index_scenes import Found
from ..flows.indexer import typed_date


class SceneDates(QWidget):
    """A line of fields; `given` has a function from an image to its date, `wrong` what is wrong with the one typed."""

    given = pyqtSignal(object)
    wrong = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.date = QLineEdit()
        self.date.setPlaceholderText(self.tr("2023-09-12, or 2023-09-12T02:15Z"))
        self.date.setMinimumWidth(220)
        self.date.setMaximumWidth(260)
        self.date.returnPressed.connect(self.set_typed)
        label = QLabel(self.tr("&Date of the selected"))
        label.setBuddy(self.date)
        put = QPushButton(self.tr("S&et"))
        put.clicked.connect(self.set_typed)
        other = QPushButton(self.tr("&Other Date"))
        menu = QMenu(other)
        menu.addAction(self.tr("Time Stamp of the File"), lambda: self.given.emit(lambda found: found.stamp))
        menu.addAction(self.tr("TIFF Tag DateTime (Written by Software)"), lambda: self.given.emit(by_software))
        menu.addAction(self.tr("Leave Undated"), lambda: self.given.emit(lambda found: NOTHING))
        other.setMenu(menu)
        self.patterns = QPushButton(self.tr("Dates in &Names…"))
        self.patterns.setToolTip(self.tr("How you write dates into the names of images"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (label, self.date, put, other):
            row.addWidget(part)
        row.addStretch()
        row.addWidget(self.patterns)
        for button in (put, other, self.patterns):
            button.setAutoDefault(False)

    def set_typed(self) -> None:
        """Give what was typed."""
        try:
            facts = typed_date(self.date.text())
        except BadValue as error:
            self.wrong.emit(str(error))
            return
        self.given.emit(lambda found: facts)


def by_software(found: Found) -> SceneFacts:
    """The tag where there is one; an image without it keeps the date it has."""
    if found.software.acquired_from:
        return found.software
    return SceneFacts(found.scene.acquired_from, found.scene.acquired_to, found.scene.date_basis)
