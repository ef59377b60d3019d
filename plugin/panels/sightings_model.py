"""The sightings as rows: when, where, how many, and where each stands; texts are made for the rows shown only."""

from functools import lru_cache
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QIcon, QPixmap, QStandardItemModel

from ..core import words
from ..core.errors import WaybillError
from ..core.listing import Column, SightingEntry, SightingIndex
from ..core.sightings import SightingLine
from ..core.values import Id
from . import labels, marks

ROLE_ID = Qt.ItemDataRole.UserRole + 1
WHEN, WHERE, COUNT, STATUS = range(4)
_COLUMNS = (Column.WHEN, Column.WHERE, Column.COUNT, Column.STATUS)


class SightingsModel(QStandardItemModel):
    """One row for each sighting that matches the filter, in the order asked for.

    The base class is a table of empty cells that Qt counts itself: a tree view asks for every row when it is laid
    out, and a million such questions to Python would take a second. What is in the cells comes from the index.
    """

    def __init__(self, read: Callable[[Id], SightingLine], parent: Optional[QObject] = None) -> None:
        super().__init__(0, len(_COLUMNS), parent)
        self.entries = SightingIndex(_searched, _state)
        self._read = read
        self._icons: dict[tuple[str, str, bool], QIcon] = {}
        self.thumbnail: Optional[Callable[[Id], Optional[QPixmap]]] = None

    def settle(self) -> None:
        """Show what was put into `entries` or dropped from it."""
        self._rearrange(self.entries.settle)

    def filter(self, text: str) -> None:
        """Show what holds every word of a text."""
        self._rearrange(lambda: self.entries.filter(text))

    def id_at(self, row: int) -> Id:
        """The sighting in a row."""
        return self.entries.entry(row).id

    def index_of(self, sighting: Id) -> QModelIndex:
        """Index of a sighting, invalid where it is not shown."""
        row = self.entries.row_of(sighting)
        return QModelIndex() if row is None else self.index(row, 0)

    # Qt overrides

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows; what has no value comes last either way."""
        if not 0 <= column < len(_COLUMNS):
            return
        descending = order == Qt.SortOrder.DescendingOrder
        if self.entries.order != (_COLUMNS[column], descending):  # a click on the header asks twice
            self._rearrange(lambda: self.entries.sort(_COLUMNS[column], descending=descending))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Column titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("When"), self.tr("Where"), self.tr("Count"), self.tr("Status"))[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, icon, tooltip and identifier."""
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        entry = self.entries.entry(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(entry, index.column())
        if role == ROLE_ID:
            return entry.id
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(entry) if index.column() == WHEN else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(entry)
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Refused: sightings are changed in the form."""
        return False

    def _rearrange(self, change: Callable[[], None]) -> None:
        self.beginResetModel()
        change()
        self.blockSignals(True)  # of rows coming and going; the reset tells it all
        self.setRowCount(len(self.entries))
        self.blockSignals(False)
        self.endResetModel()

    def _tooltip(self, entry: SightingEntry) -> Optional[str]:
        """All about a sighting, read when somebody asks; None for one that is gone meanwhile."""
        try:
            return labels.tooltip(_about(self._read(entry.id)))
        except WaybillError:
            return None

    def _picture(self, entry: SightingEntry) -> Any:
        """The chip where chips are shown and there is one, else the shape it has on the map."""
        chip = self.thumbnail(entry.id) if self.thumbnail else None
        return chip or self._icon(entry)

    def _icon(self, entry: SightingEntry) -> QIcon:
        key = (entry.subject, entry.status, entry.origin == "reported")
        if key not in self._icons:
            self._icons[key] = marks.subject_icon(*key)
        return self._icons[key]


def _cell(entry: SightingEntry, column: int) -> str:
    if column == WHEN:
        return labels.when(entry)
    if column == WHERE:
        return entry.place or labels.tr("no place near")
    if column == COUNT:
        return _count(entry) or "–"
    return _state(entry)


def _count(entry: SightingEntry) -> str:
    """The count with its unit, empty where there is none."""
    count = entry.counted
    return "" if count.empty else words.counted(count, entry.unit)


def _state(entry: SightingEntry) -> str:
    return labels.tr("Reported") if entry.origin == "reported" else labels.status(entry.status)


def _searched(entry: SightingEntry) -> str:
    dates = _dates(entry.from_utc, entry.to_utc, entry.when_wording, entry.time_precision)
    parts = (_kind(entry.subject, entry.status, entry.origin), dates, entry.place, _count(entry))
    return "\n".join(filter(None, (*parts, entry.reason, entry.words)))


@lru_cache(maxsize=4096)
def _kind(subject: str, status: str, origin: str) -> str:
    said = labels.tr("Reported") if origin == "reported" else labels.tr("Observed")
    return f"{labels.subject(subject)}\n{labels.status(status)}\n{said}"


@lru_cache(maxsize=4096)
def _dates(start: Optional[str], end: Optional[str], wording: Optional[str], precision: Optional[str]) -> str:
    entry = SightingEntry(0, Id(""), "", "", "", start, end, wording, precision)  # type: ignore[arg-type]
    day, moment = labels.when(entry), labels.moment(entry)
    return f"{moment if day in moment else f'{day} {moment}'}\n{start or ''}"


def _about(line: SightingLine) -> str:
    count = words.counted(line.count, line.unit) if not line.count.empty else ""
    parts = [
        labels.subject(line.subject),
        f"{labels.moment(line)} · {line.place or ''}",
        count + (f" ({line.count.reason})" if count and line.count.reason else ""),
        line.observation or line.wording or "",
        line.inference or "",
        line.publisher or "",
        line.scene or "",
        labels.status(line.status),
    ]
    return "\n".join(part for part in parts if part.strip(" ·"))
