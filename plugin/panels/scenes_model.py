"""The list of images: one row each, with two lines and a small picture."""

from collections.abc import Sequence
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QPixmap

from ..core.imagery.scene_filter import BY_DATE_DOWN, SceneFilter, in_order
from ..core.imagery.verdicts import Examined
from ..core.values import Id
from . import labels, scene_words

ROLE_ID = Qt.ItemDataRole.UserRole + 1
ROLE_EXAMINED = Qt.ItemDataRole.UserRole + 2
ROLE_PICTURE = Qt.ItemDataRole.UserRole + 3
ROLE_ON_MAP = Qt.ItemDataRole.UserRole + 4
_INVALID = QModelIndex()


class ScenesModel(QAbstractListModel):
    """Images as they are filtered and sorted; `picture` answers with the small picture of one, if it is there."""

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._all: tuple[Examined, ...] = ()
        self._texts: dict[Id, str] = {}
        self._shown: tuple[Examined, ...] = ()
        self._rows: dict[Id, int] = {}
        self._filter, self._order = SceneFilter(), BY_DATE_DOWN
        self.tz: Optional[str] = None
        self.picture: Callable[[Examined], Optional[QPixmap]] = lambda _: None
        self.on_map: frozenset[str] = frozenset()

    @property
    def every(self) -> int:
        """Number of images, shown or not."""
        return len(self._all)

    @property
    def shown(self) -> tuple[Examined, ...]:
        """Images as they are shown."""
        return self._shown

    def show_images(self, images: Sequence[Examined], tz: Optional[str]) -> None:
        """Replace everything; `tz` is the zone of the place they are listed by."""
        self._all, self.tz = tuple(images), tz
        self._texts = {each.scene.id: scene_words.searched(each) for each in images}
        self._settle()

    def sift(self, how: SceneFilter) -> None:
        """Show only what a filter lets through."""
        self._filter = how
        self._settle()

    def sort_by(self, order: str) -> None:
        """Sort in one of the orders of `scene_filter`."""
        self._order = order
        self._settle()

    def mark_on_map(self, scenes: "frozenset[str]") -> None:
        """Mark the images that the map shows."""
        if scenes != self.on_map:
            self.on_map = scenes
            self.repaint()

    def repaint(self) -> None:
        """Ask every row for its looks anew."""
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def index_of(self, scene: Optional[Id]) -> QModelIndex:
        """Index of an image, invalid where it is not shown."""
        row = self._rows.get(scene) if scene else None
        return self.index(row) if row is not None else QModelIndex()

    def rowCount(self, parent: QModelIndex = _INVALID) -> int:
        """Number of images shown."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, tooltip, picture and the image itself of a row."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        each = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            line = (scene_words.when(each.scene), scene_words.by_what(each.scene), scene_words.second_line(each))
            return "\n".join(part for part in line if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return labels.tooltip(scene_words.about(each, self.tz))
        answers: dict[int, Callable[[], Any]] = {
            int(ROLE_ID): lambda: each.scene.id,
            int(ROLE_EXAMINED): lambda: each,
            int(ROLE_PICTURE): lambda: self.picture(each),
            int(ROLE_ON_MAP): lambda: each.scene.id in self.on_map,
        }
        answer = answers.get(int(role))
        return answer() if answer is not None else None

    def _settle(self) -> None:
        self.beginResetModel()
        kept = (each for each in self._all if self._filter.lets(each, self._texts[each.scene.id]))
        self._shown = in_order(kept, self._order)
        self._rows = {each.scene.id: row for row, each in enumerate(self._shown)}
        self.endResetModel()
