"""Images that were found, and files that were refused, as rows of a table; texts are made for visible rows only."""

from collections.abc import Iterable, Sequence
from typing import Any, Optional, Union

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QBrush
from qgis.PyQt.QtWidgets import QApplication

from ..flows.index_scenes import Found, Rejected
from . import scene_words
from .labels import tr

NAME, ACQUIRED, BASIS, SENSOR, PIXEL, NOTE = range(6)
ALL, UNDATED, REFUSED = range(3)
Row = Union[Found, Rejected]


class ScenesFoundModel(QAbstractTableModel):
    """Rows with a tick: what is ticked will be added. What is in the case already is not ticked.

    `images`, `undated` and `to_add` are counted along, for there may be a hundred thousand rows.
    """

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.images = self.undated = self.to_add = 0
        self._ticked: list[bool] = []
        self._known: list[bool] = []

    def append(self, rows: "Sequence[tuple[Row, bool]]") -> None:
        """Add rows, each with whether it is in the case already."""
        if not rows:
            return
        first = len(self.rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        for row, known in rows:
            self.rows.append(row)
            self._known.append(known)
            self._ticked.append(isinstance(row, Found) and not known)
            self.images += isinstance(row, Found)
            self.undated += _undated(row)
            self.to_add += self._ticked[-1]
        self.endInsertRows()

    def change(self, changed: "Iterable[tuple[int, Found]]") -> None:
        """Put other facts into rows."""
        at = []
        for row, found in changed:
            self.undated += _undated(found) - _undated(self.rows[row])
            self.rows[row] = found
            at.append(row)
        if at:
            self.dataChanged.emit(self.index(min(at), 0), self.index(max(at), NOTE))

    def ticked(self) -> "list[Found]":
        """What is to be added."""
        return [row for row, on in zip(self.rows, self._ticked) if on and isinstance(row, Found)]

    def is_known(self, row: int) -> bool:
        """True where the image is in the case already."""
        return self._known[row]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Columns."""
        return 0 if parent.isValid() else NOTE + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (tr("Image"), tr("Acquired (UTC)"), tr("Date from"), tr("Sensor"), tr("Pixel"), tr("Remark"))[section]

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, tick and tooltip of a cell."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == NAME and isinstance(row, Found):
            return Qt.CheckState.Checked if self._ticked[index.row()] else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            if index.column() == NAME:
                return str(row.path or row.scene.href or "") if isinstance(row, Found) else row.path
            return self._text(index.row(), index.column()) or None
        return self._faint(index.row()) if role == Qt.ItemDataRole.ForegroundRole else None

    def _faint(self, at: int) -> Optional[QBrush]:
        """What will not be added stands back."""
        if isinstance(self.rows[at], Found) and not self._known[at]:
            return None
        palette = QApplication.palette()
        return QBrush(palette.color(palette.ColorGroup.Disabled, palette.ColorRole.Text))

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a row, or take its tick away."""
        if role != Qt.ItemDataRole.CheckStateRole or not isinstance(self.rows[index.row()], Found):
            return False
        on = Qt.CheckState(value) == Qt.CheckState.Checked
        self.to_add += on - self._ticked[index.row()]
        self._ticked[index.row()] = on
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Images can be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and index.column() == NAME and isinstance(self.rows[index.row()], Found):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def _text(self, at: int, column: int) -> str:
        row = self.rows[at]
        if isinstance(row, Rejected):
            name = row.path.replace("\\", "/").rsplit("/", 1)[-1]
            return name if column == NAME else tr("Refused: {}").format(row.reason) if column == NOTE else ""
        scene = row.scene
        if column == ACQUIRED:
            return scene_words.when_utc(scene) or tr("no date")
        if column == PIXEL:
            return f"{scene.pixel_size_m:.3g} m" if scene.pixel_size_m else ""
        if column == NOTE:
            return tr("In the case already") if self._known[at] else scene.note or ""
        return {NAME: scene.title, BASIS: scene.date_basis, SENSOR: scene.sensor}[column] or ""


class ShownScenes(QSortFilterProxyModel):
    """Only rows without a date, or only refused ones."""

    def __init__(self, model: ScenesFoundModel) -> None:
        super().__init__(model)
        self.setSourceModel(model)
        self._model, self.kind = model, ALL

    def show_kind(self, kind: int) -> None:
        """Show ALL, UNDATED or REFUSED."""
        self.kind = kind
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, parent: Any) -> bool:
        """Whether a row is shown."""
        each = self._model.rows[row]
        if self.kind == REFUSED:
            return isinstance(each, Rejected)
        return self.kind == ALL or (isinstance(each, Found) and each.scene.acquired_from is None)


def _undated(row: Row) -> bool:
    return isinstance(row, Found) and row.scene.acquired_from is None
