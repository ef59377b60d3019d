"""What a search found, as a table that grows while pages arrive.

Cells are Qt's own, and so are sorting and filtering: were they answered in Python, each cell painted would have to wait
until the interpreter is done with the next page.
"""

from collections.abc import Sequence
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QObject, QRegularExpression, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel

from ..core.imagery.catalogue import FoundScene
from ..core.records import Scene
from . import scene_words
from .labels import tooltip, tr

ACQUIRED, PLACE, SENSOR, GSD, CLOUD, COVERS, CATALOGUE, IN_CASE = range(8)
_RIGHT = (GSD, CLOUD, COVERS)
_SORT, _WORDS = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2
_TIP = Qt.ItemDataRole.ToolTipRole
_UNKNOWN = 1e9
_ALIGNED = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ResultsModel(QSortFilterProxyModel):
    """Rows as sorted and filtered; `at` and its like take the number of a row as it is shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cells = QStandardItemModel(0, IN_CASE + 1, self)
        self._all: list[FoundScene] = []
        self._held: list[bool] = []
        self._seen: set[tuple[object, ...]] = set()
        self._known: Callable[[Scene], bool] = lambda _: False
        self._name_columns()
        self.setSourceModel(self._cells)
        self.setSortRole(_SORT)
        self.setFilterRole(_WORDS)
        self.setFilterKeyColumn(ACQUIRED)

    def clear(self, known: "Callable[[Scene], bool]") -> None:
        """Begin anew; `known` tells what is in the case."""
        self._all, self._held, self._seen, self._known = [], [], set(), known
        self._cells.setRowCount(0)

    def add(self, found: "Sequence[FoundScene]") -> int:
        """Add images; one found for the same place before is not added again. Answers with how many are new."""
        start = len(self._all)
        for each in found:
            scene = each.scene
            key = (scene.catalogue, scene.collection, scene.item_id, each.ask.place)
            if key not in self._seen:
                self._seen.add(key)
                self._all.append(each)
                self._held.append(self._known(scene))
                self._cells.appendRow(_row(each, self._held[-1]))
        return len(self._all) - start

    def look_again(self, known: "Callable[[Scene], bool]") -> None:
        """After the case changed: tell anew what is in it."""
        self._known = known
        for row, each in enumerate(self._all):
            held = known(each.scene)
            if held != self._held[row]:
                self._held[row] = held
                item = self._cells.item(row, IN_CASE)
                item.setData(held, _SORT)
                item.setText("✓" if held else "")

    def at(self, row: int) -> FoundScene:
        """What a row shows."""
        return self._all[self._source(row)]

    def held(self, row: int) -> bool:
        """True where the image of a row is in the case already."""
        return self._held[self._source(row)]

    def shown(self, most: int) -> "tuple[FoundScene, ...]":
        """The first rows, up to so many."""
        return tuple(self.at(row) for row in range(min(most, self.rowCount())))

    @property
    def total(self) -> int:
        """Rows there are, filtered out or not."""
        return len(self._all)

    def look_for(self, typed: str) -> None:
        """Show only rows in which every word occurs, in any order, whatever their case."""
        words = "".join(f"(?=.*{QRegularExpression.escape(word)})" for word in typed.casefold().split())
        self.setFilterRegularExpression(QRegularExpression(f"^{words}" if words else ""))

    def _source(self, row: int) -> int:
        return int(self.mapToSource(self.index(row, ACQUIRED)).row())

    def _name_columns(self) -> None:
        self._cells.setHorizontalHeaderLabels(
            [
                tr("Acquired (UTC)"), tr("Place"), tr("Sensor"), tr("GSD"), tr("Cloud"), tr("Covers"), tr("Catalogue"),
                tr("In case"),
            ]
        )  # fmt: skip
        for column, about in (
            (GSD, tr("Ground sample distance as the catalogue states it")),
            (CLOUD, tr("Cloud over the whole image, as the catalogue states it")),
            (COVERS, tr("Share of the place's area that lies in the image's outline")),
        ):
            self._cells.setHeaderData(column, Qt.Orientation.Horizontal, about, _TIP)


def _row(each: FoundScene, held: bool) -> "list[QStandardItem]":
    scene = each.scene
    when, sensor = scene_words.when_utc(scene), scene.sensor or scene.collection or ""
    gsd = "" if scene.gsd_stated_m is None else f"{scene.gsd_stated_m:.3g} m"
    cloud = "" if scene.cloud_pct is None else f"{scene.cloud_pct:.0f} %"
    texts = (when, each.ask.label, sensor, gsd, cloud, covers_words(each.share), each.catalogue, "✓" if held else "")
    sorts: tuple[Any, ...] = (
        scene.acquired_from or "", each.ask.label, sensor, _sized(scene.gsd_stated_m), _sized(scene.cloud_pct),
        each.share, each.catalogue, held,
    )  # fmt: skip
    cells = []
    for column, text in enumerate(texts):
        cell = QStandardItem(text)
        cell.setData(sorts[column], _SORT)
        if column in _RIGHT:
            cell.setTextAlignment(_ALIGNED)
        cells.append(cell)
    words = (each.ask.label, sensor, each.catalogue, scene.collection, scene.item_id, when, scene.acquired_from)
    cells[0].setData(" ".join(filter(None, words)).casefold(), _WORDS)
    cells[0].setData(tooltip("\n".join(filter(None, (scene.item_id, scene.collection, scene.title)))), _TIP)
    return cells


def _sized(value: Optional[float]) -> float:
    return _UNKNOWN if value is None else value


def covers_words(share: float) -> str:
    """A share in per cent; nothing is only called all, or none, where it is."""
    if 0.0 < share < 0.01:
        return "< 1 %"
    return "> 99 %" if 0.995 <= share < 1.0 else f"{100.0 * share:.0f} %"
