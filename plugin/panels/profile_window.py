"""The profile of a route beside the map: a strip to scale, and the same as a list that can be copied."""

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ..core import words
from ..core.route_profile import EVENT, PLACE, SIGHTING, RouteProfile, Subject, as_text
from . import labels, marks
from .copying import make_copyable
from .profile_painting import export_svg
from .profile_view import ProfileView

_TABLES = {PLACE: "place_map", SIGHTING: "sighting_map", EVENT: "ais_event"}


class ProfileWindow(QDialog):
    """`row_wanted` carries table and identifier of what is to be looked at on the map; `save_wanted` asks where to."""

    row_wanted = pyqtSignal(str, str)
    save_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillProfileWindow")
        self.setWindowTitle(self.tr("Profile Along Route"))
        self.setWindowFlag(Qt.WindowType.Tool)
        self.resize(820, 560)
        self._profile = RouteProfile("", (), (), ())
        self.view = ProfileView()
        self.view.describe = self._about
        self.view.chosen.connect(self._choose)
        self.view.opened.connect(self._open)
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.addWidget(self._make_strip())
        layout.addWidget(self._make_list(), 1)
        layout.addWidget(self.told)
        layout.addLayout(self._make_keys())

    @property
    def profile(self) -> RouteProfile:
        """What is shown."""
        return self._profile

    def show_profile(self, profile: RouteProfile) -> None:
        """Show a profile; the entry that was chosen stays so where it is still there."""
        row = self.list.currentIndex().row()
        kept = self._profile.entries[row].subject.id if 0 <= row < len(self._profile.entries) else None
        self._profile = profile
        self.setWindowTitle(self.tr("Profile Along Route: {}").format(profile.name))
        self.view.show_profile(profile)
        self._strip.setFixedHeight(self.view.height() + self._strip.horizontalScrollBar().sizeHint().height() + 2)
        self._model.removeRows(0, self._model.rowCount())
        for entry in profile.entries:
            km, off = words.number(entry.km, 1), words.number(entry.off_km, 1)
            self._model.appendRow(self._row(entry.subject, km, off, entry.leg))
        for column in range(self._model.columnCount() - 1):
            self.list.resizeColumnToContents(column)
        self.told.setText("\n".join(profile.told))
        for n, entry in enumerate(profile.entries):
            if entry.subject.id == kept:
                self._choose(n)

    def export(self, output: Path, title: str, footer: "tuple[str, ...]") -> None:
        """Write the strip as SVG. Raises FigureError."""
        export_svg(self._profile, self.font(), output, title, (*self._profile.told, *footer))

    def _make_strip(self) -> QScrollArea:
        self._strip = QScrollArea()
        self._strip.setWidgetResizable(True)
        self._strip.setFrameShape(QFrame.Shape.NoFrame)
        self._strip.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._strip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._strip.setWidget(self.view)
        self.view.widened.connect(self._widen)
        self.view.setToolTip(self.tr("Turn the wheel, or press + and −, to look closer"))
        return self._strip

    def _make_list(self) -> QTreeView:
        self._model = QStandardItemModel(0, len(self._head()), self)
        self._model.setHorizontalHeaderLabels(self._head())
        self.list = QTreeView()
        self.list.setObjectName("waybillProfileList")
        self.list.setAccessibleName(self.tr("Places and sightings by their kilometre"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAlternatingRowColors(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setModel(self._model)
        self.list.selectionModel().currentChanged.connect(lambda index, _: self.view.choose(self._number(index)))
        self.list.activated.connect(lambda index: self._open(index.row()))
        make_copyable(self.list)
        return self.list

    def _make_keys(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.copy = QPushButton(self.tr("Copy List"))
        self.copy.clicked.connect(self._copy)
        self.save = QPushButton(self.tr("Save Picture…"))
        self.save.clicked.connect(self.save_wanted)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        row.addWidget(self.copy)
        row.addWidget(self.save)
        row.addStretch(1)
        row.addWidget(close)
        for button in (self.copy, self.save, close):
            button.setAutoDefault(False)  # Enter in the list is for the list
        return row

    def _head(self) -> "list[str]":
        return [
            self.tr("km"), self.tr("What"), self.tr("When"), self.tr("Off line, km"), self.tr("Leg"), self.tr("About"),
        ]  # fmt: skip

    def _row(self, subject: Subject, km: str, off: str, leg: str) -> "list[QStandardItem]":
        cells = (km, _name(subject), subject.when, off, leg, subject.about.replace("\n", " · "))
        items = [QStandardItem(text) for text in cells]
        if subject.kind == PLACE:
            items[1].setIcon(marks.place_icon())
        elif subject.kind == SIGHTING:
            items[1].setIcon(marks.subject_icon(subject.what, subject.status, subject.reported))
        for column in (0, 3):
            items[column].setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return items

    def _about(self, number: int) -> str:
        entry = self._profile.entries[number]
        off = self.tr("km {}, {} km off the line").format(words.number(entry.km, 1), words.number(entry.off_km, 1))
        return "\n".join(filter(None, (_name(entry.subject), entry.subject.when, off, entry.leg, entry.subject.about)))

    def _widen(self, factor: float, at: float) -> None:
        """Widen the strip around a pixel of it."""
        bar = self._strip.horizontalScrollBar()
        aside = at - bar.value()
        grown = self.view.widen(factor, self._strip.viewport().width())
        bar.setValue(round(at * grown - aside))

    def _number(self, index: QModelIndex) -> Optional[int]:
        return index.row() if index.isValid() else None

    def _choose(self, number: int) -> None:
        self.list.setCurrentIndex(self._model.index(number, 0))
        at = self.view.chart.x_of_entry(number) if self.view.chart else None
        if at is not None:
            self._strip.ensureVisible(round(at), 0, 40, 0)

    def _open(self, number: int) -> None:
        if 0 <= number < len(self._profile.entries):
            subject = self._profile.entries[number].subject
            if subject.kind in _TABLES:
                self.row_wanted.emit(_TABLES[subject.kind], subject.id)

    def _copy(self) -> None:
        QApplication.clipboard().setText(as_text(self._profile, self._head(), _name))


def _name(subject: Subject) -> str:
    """A place by its name, a sighting by what was seen, an event of AIS by its kind."""
    if subject.kind == PLACE:
        return subject.label
    return labels.subject(subject.what) if subject.kind == SIGHTING else labels.ais_event(subject.what)
