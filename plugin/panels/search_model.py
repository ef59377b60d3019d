"""What a search found, as a table that grows while pages arrive; filtered and sorted in plain lists."""

from collections.abc import Sequence
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ..core.imagery.catalogue import FoundScene
from ..core.records import Scene
from ..core.times import day_words
from .labels import tooltip, tr
from .words_filter import has_all_words

ACQUIRED, PLACE, SENSOR, GSD, CLOUD, COVERS, CATALOGUE, IN_CASE = range(8)
_RIGHT = (GSD, CLOUD, COVERS)
_UNKNOWN = float("inf")
_NOWHERE = QModelIndex()


class ResultsModel(QAbstractTableModel):
    """Rows in the order of the column sorted by, newest first at the beginning; texts are made for visible cells."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: list[FoundScene] = []
        self._held: list[bool] = []
        self._keys: list[tuple[Any, ...]] = []
        self._order: list[int] = []
        self._seen: set[tuple[object, ...]] = set()
        self._known: Callable[[Scene], bool] = lambda _: False
        self._column, self._descending, self._typed = ACQUIRED, True, ""

    # What is in it

    def clear(self, known: "Callable[[Scene], bool]") -> None:
        """Begin anew; `known` tells what is in the case."""
        self.beginResetModel()
        self._all, self._held, self._keys, self._order, self._seen = [], [], [], [], set()
        self._known = known
        self.endResetModel()

    def add(self, found: "Sequence[FoundScene]") -> int:
        """Add images; one found for the same place before is not added again. Answers with how many are new."""
        start = len(self._all)
        for each in found:
            scene = each.scene
            key = (scene.catalogue, scene.collection, scene.item_id, each.ask.place)
            if key in self._seen:
                continue
            self._seen.add(key)
            self._all.append(each)
            self._held.append(self._known(scene))
            self._keys.append(_keys(each))
        fresh = [row for row in range(start, len(self._all)) if self._fits(row)]
        if fresh:
            self.beginInsertRows(_NOWHERE, len(self._order), len(self._order) + len(fresh) - 1)
            self._order += fresh
            self.endInsertRows()
            self._arrange()
        return len(self._all) - start

    def look_again(self, known: "Callable[[Scene], bool]") -> None:
        """After the case changed: tell anew what is in it."""
        self._known = known
        self._held = [known(each.scene) for each in self._all]
        if self._order:
            self.dataChanged.emit(self.index(0, IN_CASE), self.index(len(self._order) - 1, IN_CASE))

    def at(self, row: int) -> FoundScene:
        """What a row shows."""
        return self._all[self._order[row]]

    def shown(self, most: int) -> "tuple[FoundScene, ...]":
        """The first rows, up to so many."""
        return tuple(self._all[number] for number in self._order[:most])

    def held(self, row: int) -> bool:
        """True where the image of a row is in the case already."""
        return self._held[self._order[row]]

    @property
    def total(self) -> int:
        """Rows there are, filtered out or not."""
        return len(self._all)

    def look_for(self, typed: str) -> None:
        """Show only rows in which every word occurs."""
        self._typed = typed
        self.beginResetModel()
        self._order = [row for row in range(len(self._all)) if self._fits(row)]
        self._order.sort(key=self._key, reverse=self._descending)
        self.endResetModel()

    # Qt

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:
        """Rows shown."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: QModelIndex = _NOWHERE) -> int:
        """Always the same."""
        return 0 if parent.isValid() else IN_CASE + 1

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; what is chosen stays chosen."""
        self._column, self._descending = column, order == Qt.SortOrder.DescendingOrder
        self._arrange()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                tr("Acquired (UTC)"), tr("Place"), tr("Sensor"), tr("GSD"), tr("Cloud"), tr("Covers"), tr("Catalogue"),
                tr("In case"),
            )[section]  # fmt: skip
        if role == Qt.ItemDataRole.ToolTipRole:
            return {
                GSD: tr("Ground sample distance as the catalogue states it"),
                CLOUD: tr("Cloud over the whole image, as the catalogue states it"),
                COVERS: tr("Share of the place's area that lies in the image's outline"),
            }.get(section)
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts of a cell, made when it is shown."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in _RIGHT:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole:
            scene = self.at(index.row()).scene
            return tooltip("\n".join(filter(None, (scene.item_id, scene.collection, scene.title))))
        return None

    # Within

    def _text(self, row: int, column: int) -> str:
        each = self.at(row)
        scene = each.scene
        if column in (GSD, CLOUD, COVERS):
            return _number(each, column)
        if column == IN_CASE:
            return "✓" if self.held(row) else ""
        if column == ACQUIRED:
            return acquired_words(scene)
        if column == PLACE:
            return each.ask.label
        return each.catalogue if column == CATALOGUE else scene.sensor or scene.collection or ""

    def _fits(self, row: int) -> bool:
        if not self._typed:
            return True
        each = self._all[row]
        scene = each.scene
        parts = (
            each.ask.label, scene.sensor, each.catalogue, scene.collection, scene.item_id, acquired_words(scene),
            scene.acquired_from,
        )  # fmt: skip
        return has_all_words(" ".join(filter(None, parts)), self._typed)

    def _key(self, row: int) -> Any:
        return self._held[row] if self._column == IN_CASE else self._keys[row][self._column]

    def _arrange(self) -> None:
        order = sorted(self._order, key=self._key, reverse=self._descending)
        if order == self._order:
            return
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        numbers = [self._order[index.row()] for index in kept]
        self._order = order
        if kept:
            place = {number: row for row, number in enumerate(order)}
            moved = [self.index(place[n], index.column()) for n, index in zip(numbers, kept)]
            self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()


def _number(each: FoundScene, column: int) -> str:
    scene = each.scene
    if column == COVERS:
        return covers_words(each.share)
    if column == GSD:
        return "" if scene.gsd_stated_m is None else f"{scene.gsd_stated_m:.3g} m"
    return "" if scene.cloud_pct is None else f"{scene.cloud_pct:.0f} %"


def acquired_words(scene: Scene) -> str:
    """When an image was taken, to the minute; a span of days as such."""
    start, end = scene.acquired_from, scene.acquired_to
    if not start:
        return ""
    if end and end[:10] != start[:10]:
        return f"{day_words(start)} – {day_words(end)}"
    return f"{day_words(start)} {start[11:16]}"


def covers_words(share: float) -> str:
    """A share in per cent; nothing is only called all, or none, where it is."""
    if 0.0 < share < 0.01:
        return "< 1 %"
    return "> 99 %" if 0.995 <= share < 1.0 else f"{100.0 * share:.0f} %"


def _keys(each: FoundScene) -> "tuple[Any, ...]":
    scene = each.scene

    def sized(value: Optional[float]) -> float:
        return _UNKNOWN if value is None else value

    return (
        scene.acquired_from or "", each.ask.label.casefold(), (scene.sensor or scene.collection or "").casefold(),
        sized(scene.gsd_stated_m), sized(scene.cloud_pct), each.share, each.catalogue.casefold(),
    )  # fmt: skip
