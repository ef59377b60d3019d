"""The tree of sources and claims as a view that fits a narrow dock."""

from typing import Optional

from qgis.PyQt.QtCore import QAbstractItemModel, Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from .copying import make_copyable
from .sources_model import GRADE, NUMBER, WHO

_NUMBER_SHARE, _GRADE_WIDTH = 0.27, 68


class SourcesTree(QTreeView):
    """Sortable by every column, unsorted by date of publication; copyable by key."""

    def __init__(self, model: QAbstractItemModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillSourcesTree")
        self.setAccessibleName(self.tr("Sources and their claims"))
        self.setModel(model)
        self.setIndentation(14)
        self.setAllColumnsShowFocus(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(WHO, QHeaderView.ResizeMode.Stretch)
        self.setSortingEnabled(True)
        self.sort_by_date()
        make_copyable(self)

    def sort_by_date(self) -> None:
        """Newest source first, claims as they were entered."""
        self.header().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.model().sort(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give numbers and grades what they need, and the rest to who says what."""
        self.setColumnWidth(NUMBER, max(74, int(event.size().width() * _NUMBER_SHARE)))
        self.setColumnWidth(GRADE, _GRADE_WIDTH)
        super().resizeEvent(event)
