"""The list of sightings as a view; in a narrow dock it leaves out the status, which shape and tooltip tell too."""

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from ..core.listing import SightingEntry
from ..core.values import Id
from .copying import make_copyable
from .sightings_model import STATUS, WHEN, SightingsModel
from .thumbnails import CHIP_PX

_WIDTHS = (120, 60, 100)
_ROOM_FOR_STATUS = 340
_SHAPE = QSize(18, 14)


class SightingsList(QTreeView):
    """Sorted by date, newest first; sortable by every column, several can be chosen, copyable by key.

    What is chosen, and where the list stands, outlasts sorting, filtering and reading anew. `typed` tells letters
    typed into the list.
    """

    typed = pyqtSignal(str)

    def __init__(self, model: SightingsModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._kept: tuple[Optional[Id], tuple[Id, ...]] = (None, ())
        self._anchor: Optional[tuple[Id, int]] = None
        self._wider = 0  # pixels that chips take
        self.setObjectName("waybillSightingsList")
        self.setAccessibleName(self.tr("Sightings"))
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._recall)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIconSize(_SHAPE)
        self.setSortingEnabled(True)
        self.sortByColumn(WHEN, Qt.SortOrder.DescendingOrder)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(True)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        make_copyable(self)

    def show_pictures(self, *, large: bool) -> None:
        """Give rows room for chips, or for the small shapes only."""
        self.setIconSize(QSize(CHIP_PX, CHIP_PX) if large else _SHAPE)
        self.setItemDelegate(_TallRows(self) if large else QStyledItemDelegate(self))
        self._wider = CHIP_PX - _SHAPE.width() if large else 0
        self.setColumnWidth(WHEN, _WIDTHS[0] + self._wider)
        self._fit(self.viewport().width())
        self.scheduleDelayedItemsLayout()

    def _fit(self, width: int) -> None:
        """Show the status where there is room for it."""
        self.setColumnHidden(STATUS, width < _ROOM_FOR_STATUS + self._wider)

    def chosen(self) -> tuple[Id, ...]:
        """Every sighting chosen, in the order shown."""
        ranges = self.selectionModel().selection()
        rows = sorted({row for some in ranges for row in range(some.top(), some.bottom() + 1)})
        return tuple(self._rows.id_at(row) for row in rows)

    def first(self, most: int) -> tuple[SightingEntry, ...]:
        """The first sightings as the list is filtered and sorted."""
        entries = self._rows.entries
        return tuple(entries.entry(row) for row in range(min(most, len(entries))))

    def chosen_count(self) -> int:
        """How many sightings are chosen."""
        return sum(some.bottom() - some.top() + 1 for some in self.selectionModel().selection())

    def choose(self, sighting: Id) -> bool:
        """Choose one sighting and show its row; False where the filter hides it."""
        index = self._rows.index_of(sighting)
        if index.isValid() and not (index == self.currentIndex() and self.chosen_count() == 1):
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return bool(index.isValid())

    def choose_none(self) -> None:
        """Choose no sighting any more."""
        self.selectionModel().clear()

    def keyboardSearch(self, text: str) -> None:
        """Hand letters on: Qt would look through every row of the list for them."""
        if text.strip():
            self.typed.emit(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the status where there is room for it."""
        self._fit(event.size().width())
        super().resizeEvent(event)

    def _remember(self) -> None:
        current, top = self.currentIndex(), self.verticalScrollBar().value()
        chosen = self.chosen()
        if chosen or current.isValid():
            self._kept = (self._rows.id_at(current.row()) if current.isValid() else None, chosen)
        elif any(self._rows.entries.row_of(sighting) is not None for sighting in self._kept[1][:1]):
            self._kept = (None, ())  # they were there to be chosen, and are not any more
        self._anchor = None
        if current.isValid() and 0 <= current.row() - top <= self.verticalScrollBar().pageStep():
            self._anchor = (self._rows.id_at(current.row()), current.row() - top)
        elif top and self._rows.rowCount():
            self._anchor = (self._rows.id_at(min(top, self._rows.rowCount() - 1)), 0)

    def _recall(self) -> None:
        entries = self._rows.entries
        current, chosen = self._kept
        if current is not None:
            self.selectionModel().setCurrentIndex(
                self._rows.index_of(current), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        if chosen:
            self._select(entries.rows_of(chosen))
        if self._anchor is None:
            return
        row = entries.row_of(self._anchor[0])
        if row is not None:
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(row - self._anchor[1])

    def _select(self, rows: Sequence[int]) -> None:
        """Select rows, neighbours as one range."""
        selection = QItemSelection()
        start = 0
        for at in range(1, len(rows) + 1):
            if at == len(rows) or rows[at] != rows[at - 1] + 1:
                last = self._rows.columnCount() - 1
                top, bottom = self._rows.index(rows[start], 0), self._rows.index(rows[at - 1], last)
                selection.select(top, bottom)
                start = at
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)


class _TallRows(QStyledItemDelegate):
    """Rows as high as a chip, whether a sighting has one or not."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """As wide as ever."""
        return QSize(super().sizeHint(option, index).width(), CHIP_PX + 6)
