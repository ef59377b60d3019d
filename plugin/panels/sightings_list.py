"""The list of sightings as a view; in a narrow dock it leaves out the status, which shape and tooltip tell too."""

from typing import Optional

from qgis.PyQt.QtCore import QAbstractItemModel, QSize, Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QTreeView, QWidget

from .copying import make_copyable
from .sightings_model import STATUS, WHEN

_WIDTHS = (104, 58, 110)
_ROOM_FOR_STATUS = 340


class SightingsList(QTreeView):
    """Sorted by date, newest first; sortable by every column, copyable by key."""

    def __init__(self, model: QAbstractItemModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillSightingsList")
        self.setAccessibleName(self.tr("Sightings"))
        self.setModel(model)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(18, 14))
        self.setSortingEnabled(True)
        self.sortByColumn(WHEN, Qt.SortOrder.DescendingOrder)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(True)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, width)
        make_copyable(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the status where there is room for it."""
        self.setColumnHidden(STATUS, event.size().width() < _ROOM_FOR_STATUS)
        super().resizeEvent(event)
