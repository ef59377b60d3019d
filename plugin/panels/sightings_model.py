"""The list of sightings."""

from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QIcon

from ..core import words
from ..core.sightings import SightingLine
from ..core.values import Id
from . import labels, marks

ROLE_ID = Qt.ItemDataRole.UserRole + 1
ROLE_SORT = Qt.ItemDataRole.UserRole + 2
ROLE_TEXT = Qt.ItemDataRole.UserRole + 3
WHEN, WHERE, COUNT, STATUS = range(4)


class SightingsModel(QAbstractTableModel):
    """One row a sighting: when, where, how many, and where it stands."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: tuple[SightingLine, ...] = ()
        self._rows: dict[Id, int] = {}
        self._icons: dict[tuple[str, str, bool], QIcon] = {}

    def show_sightings(self, lines: tuple[SightingLine, ...]) -> None:
        """Replace everything shown."""
        self.beginResetModel()
        self._lines = lines
        self._rows = {line.id: row for row, line in enumerate(lines)}
        self.endResetModel()

    def line(self, row: int) -> SightingLine:
        """The sighting in a row."""
        return self._lines[row]

    def index_of(self, row: Id) -> QModelIndex:
        """Index of a sighting, invalid where it is not listed."""
        return self.index(self._rows[row], 0) if row in self._rows else QModelIndex()

    # Qt overrides

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Number of sightings."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Four."""
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Column titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("When"), self.tr("Where"), self.tr("Count"), self.tr("Status"))[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, icon, tooltip, and what to sort, filter and find by."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon(line) if index.column() == WHEN else None
        answer = {
            Qt.ItemDataRole.DisplayRole: lambda: _cell(line, index.column()),
            Qt.ItemDataRole.ToolTipRole: lambda: labels.tooltip(_tooltip(line)),
            ROLE_ID: lambda: line.id,
            ROLE_SORT: lambda: _sort_key(line, index.column()),
            ROLE_TEXT: lambda: _tooltip(line),
        }.get(role)
        return answer() if answer else None

    def _icon(self, line: SightingLine) -> QIcon:
        key = (line.subject, line.status, line.origin == "reported")
        if key not in self._icons:
            self._icons[key] = marks.subject_icon(*key)
        return self._icons[key]


def _cell(line: SightingLine, column: int) -> str:
    if column == WHEN:
        return labels.when(line)
    if column == WHERE:
        return line.place or labels.tr("no place near")
    if column == COUNT:
        return "–" if line.count.empty else f"{words.interval(line.count)} {line.unit or ''}".strip()
    if line.origin == "reported":
        return labels.tr("Reported")
    return labels.status(line.status)


def _sort_key(line: SightingLine, column: int) -> Any:
    if column == WHEN:
        return line.from_utc or line.to_utc or ""
    if column == COUNT:
        return next((v for v in (line.count.best, line.count.low, line.count.high) if v is not None), -1.0)
    return _cell(line, column)


def _tooltip(line: SightingLine) -> str:
    count = words.interval(line.count)
    parts = [
        labels.subject(line.subject),
        f"{labels.moment(line)} · {line.place or ''}",
        f"{count} {line.unit or ''}" + (f" ({line.count.reason})" if line.count.reason else "")
        if not line.count.empty
        else "",
        line.observation or line.wording or "",
        line.inference or "",
        line.publisher or "",
        line.scene or "",
        labels.status(line.status),
    ]
    return "\n".join(part for part in parts if part.strip(" ·"))
