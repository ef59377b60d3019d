"""Entries of the log as a list that reads older ones as it is scrolled."""

from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, pyqtSignal

from ..core.errors import WaybillError
from ..core.history import HistoryEntry
from ..core.times import instant_words
from ..core.values import Id
from ..flows.history import PAGE, History
from . import labels

ROLE_ENTRY = Qt.ItemDataRole.UserRole + 1
ROLE_TEXT = Qt.ItemDataRole.UserRole + 2
WHEN, WHO, WHAT = range(3)


class HistoryModel(QAbstractTableModel):
    """One row an entry, newest first: when, who, what; `failed` says why older ones could not be read."""

    failed = pyqtSignal(str)

    def __init__(self, history: History, parent: QObject) -> None:
        super().__init__(parent)
        self._history = history
        self._entries: list[HistoryEntry] = []
        self._more = False

    def show_history(self, row: Optional[Id]) -> None:
        """Read anew: what changed a row, or for None the newest entries of all. Raises CaseError."""
        entries = self._history.page() if row is None else self._history.of_row(row)
        self.beginResetModel()
        self._entries = list(entries)
        self._more = row is None and len(entries) == PAGE
        self.endResetModel()

    def index_of(self, entry: Id) -> QModelIndex:
        """Index of an entry, invalid where it is not listed."""
        return next((self.index(row, 0) for row, each in enumerate(self._entries) if each.id == entry), QModelIndex())

    # Qt overrides

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Number of entries read so far."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Three."""
        return 0 if parent.isValid() else 3

    def canFetchMore(self, parent: QModelIndex) -> bool:
        """True while older entries are left."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: QModelIndex) -> None:
        """Read the next page of older entries."""
        try:
            older = self._history.page(self._entries[-1].seq)
        except WaybillError as error:
            self._more = False  # until it is read anew, as when the case is there again
            self.failed.emit(str(error))
            return
        self._more = len(older) == PAGE
        if older:
            self.beginInsertRows(QModelIndex(), len(self._entries), len(self._entries) + len(older) - 1)
            self._entries += older
            self.endInsertRows()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Column titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("When (UTC)"), self.tr("Who"), self.tr("What"))[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, tooltip, and what to find an entry by."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(entry, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return labels.tooltip("\n".join(filter(None, (_cell(entry, c) for c in range(3)))) + _why(entry))
        if role == ROLE_ENTRY:
            return entry
        return " ".join(_cell(entry, column) for column in range(3)) + _why(entry) if role == ROLE_TEXT else None


def _cell(entry: HistoryEntry, column: int) -> str:
    if column == WHEN:
        return instant_words(entry.utc).removesuffix(" UTC") or labels.tr("not known")
    if column == WHO:
        return entry.person or labels.tr("not known")
    return entry.label


def _why(entry: HistoryEntry) -> str:
    return f"\n{entry.why}" if entry.why else ""
