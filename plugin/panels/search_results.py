"""What a search found: a table with a filter, the chosen image beside it, and outlines for the map."""

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import QItemSelection, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ..core.imagery.catalogue import FoundScene
from ..core.imagery.outline import extent_of
from .case_panel import filter_line
from .copying import make_copyable
from .labels import tr
from .search_model import (
    ACQUIRED,
    CATALOGUE,
    CLOUD,
    COVERS,
    GSD,
    IN_CASE,
    PLACE,
    SENSOR,
    ResultsModel,
)
from .search_preview import ScenePreview

_OUTLINES_MS, _TYPING_MS = 400, 150
OUTLINES = 400
_LONGEST = {
    ACQUIRED: "28 May 2023 02:15", PLACE: "Vladivostok", GSD: "0.55 m", CLOUD: "100 %", COVERS: "> 100 %",
    CATALOGUE: "Planetary Comp", IN_CASE: "In case",
}  # fmt: skip


class SearchResults(QWidget):
    """`footprints_shown` carries (id, outline) of the first rows, `footprint_chosen` the ids of those chosen.

    `zoom_wanted` carries west, south, east, north of one. `changed` says that other rows are chosen or shown.
    """

    footprints_shown = pyqtSignal(object)
    footprint_chosen = pyqtSignal(object)
    zoom_wanted = pyqtSignal(object)
    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.model = ResultsModel(self)
        self.table, self.empty, self.pages = QTableView(), QLabel(), QStackedWidget()
        self.filter = filter_line(tr("Filter what was found"), lambda _: self._typing.start())
        self.filter.setAccessibleName(tr("Filter what was found"))
        self.preview = ScenePreview()
        self._make_table()
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(24)
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.filter)
        column.addWidget(self.pages, 1)
        column.addWidget(self.preview)
        self._outlines, self._typing = QTimer(self), QTimer(self)
        rests = ((self._outlines, _OUTLINES_MS, self.tell_outlines), (self._typing, _TYPING_MS, self._sift))
        for timer, rest, then in rests:
            timer.setSingleShot(True)
            timer.setInterval(rest)
            timer.timeout.connect(then)
        self.table.doubleClicked.connect(lambda index: self._zoom(self.model.at(index.row())))
        self.table.selectionModel().selectionChanged.connect(self._chosen)
        self.table.horizontalHeader().sortIndicatorChanged.connect(lambda _column, _order: self._soon())

    def add(self, found: "Sequence[FoundScene]") -> None:
        """Show more."""
        self.model.add(found)
        self.pages.setCurrentWidget(self.table)
        self._soon()

    def show_columns(self, *, places: bool, catalogues: bool) -> None:
        """Leave out the columns in which every row would say the same."""
        self.table.setColumnHidden(PLACE, not places)
        self.table.setColumnHidden(CATALOGUE, not catalogues)

    def say_empty(self, text: str) -> None:
        """Show a text in place of the table."""
        self.empty.setText(text)
        self.pages.setCurrentWidget(self.empty)

    def selected(self) -> "list[tuple[int, FoundScene]]":
        """Rows chosen, with their numbers."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [(row, self.model.at(row)) for row in rows]

    def tell_outlines(self) -> None:
        """Say anew which outlines are to be shown."""
        shown = self.model.shown(OUTLINES)
        self.footprints_shown.emit(tuple((each.scene.id, each.scene.geom) for each in shown if each.scene.geom))

    def stop(self) -> None:
        """Fetch and tell nothing more."""
        self._outlines.stop()
        self._typing.stop()
        self.preview.stop()

    def _make_table(self) -> None:
        table = self.table
        table.setObjectName("waybillSearchResults")
        table.setAccessibleName(tr("Images found"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().lineSpacing() + 6)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        metrics = table.fontMetrics()
        for column, text in _LONGEST.items():
            title = str(self.model.headerData(column, Qt.Orientation.Horizontal))
            arrow = 14 if column == ACQUIRED else 0
            table.setColumnWidth(column, max(metrics.horizontalAdvance(t) for t in (text, title)) + 12 + arrow)
        header.setSectionResizeMode(SENSOR, QHeaderView.ResizeMode.Stretch)
        table.setSortingEnabled(True)
        table.sortByColumn(ACQUIRED, Qt.SortOrder.DescendingOrder)
        make_copyable(table)

    def _soon(self) -> None:
        if not self._outlines.isActive():
            self._outlines.start()

    def _chosen(self, _on: QItemSelection, _off: QItemSelection) -> None:
        chosen = self.selected()
        current = self.table.currentIndex()
        shown = self.model.at(current.row()) if current.isValid() and chosen else None
        self.preview.show_found(shown)
        self.footprint_chosen.emit(tuple(found.scene.id for _, found in chosen))
        self.changed.emit()

    def _sift(self) -> None:
        self.model.look_for(self.filter.text())
        self.tell_outlines()
        self.changed.emit()

    def _zoom(self, found: FoundScene) -> None:
        if found.scene.geom is not None:
            self.zoom_wanted.emit(extent_of(found.scene.geom))
