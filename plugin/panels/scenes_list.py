"""The list of images as a view: a small picture, when and by what it was taken, what looking at it found."""

from typing import Optional

from qgis.PyQt.QtCore import QItemSelectionModel, QModelIndex, QRect, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent, QPainter, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ..core.imagery.verdicts import UNEXAMINED, VERDICTS, Examined
from ..core.values import Id
from . import scene_words
from .copying import make_copyable
from .scenes_model import ROLE_EXAMINED, ROLE_ID, ROLE_ON_MAP, ROLE_PICTURE, ScenesModel

PICTURE = QSize(54, 40)
_PAD = 4


class ScenesList(QListView):
    """`looked` carries a verdict by its key (1 to 5), `opened` an image that was double-clicked or entered,
    `keys_wanted` asks for what the keys do.

    What is chosen outlasts filtering, sorting and reading anew.
    """

    looked = pyqtSignal(str)
    opened = pyqtSignal(str)
    keys_wanted = pyqtSignal()

    def __init__(self, model: ScenesModel, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._kept: tuple[Optional[Id], tuple[Id, ...]] = (None, ())
        self.setObjectName("waybillScenesList")
        self.setAccessibleName(self.tr("Images"))
        self.setModel(model)
        self.setItemDelegate(_TwoLines(self))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._recall)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(ROLE_ID)))
        make_copyable(self)

    def chosen(self) -> "tuple[Id, ...]":
        """Images chosen, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self._rows.index(row).data(ROLE_ID) for row in rows)

    def current(self) -> Optional[Id]:
        """The image under the list's cursor."""
        index = self.currentIndex()
        return index.data(ROLE_ID) if index.isValid() else None

    def choose(self, scene: Id) -> bool:
        """Choose one image and show its row; False where the filter hides it."""
        index = self._rows.index_of(scene)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return bool(index.isValid())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 5 log what a look found; Return shows the image on the map."""
        typed = event.text()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and typed in ("1", "2", "3", "4", "5"):
            self.looked.emit(VERDICTS[int(typed) - 1])
        elif typed == "?":
            self.keys_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current():
            self.opened.emit(self.current())
        else:
            super().keyPressEvent(event)

    def _remember(self) -> None:
        chosen = self.chosen()
        if chosen or self.current():
            self._kept = (self.current(), chosen)

    def _recall(self) -> None:
        current, chosen = self._kept
        index = self._rows.index_of(current)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        for scene in chosen:
            self.selectionModel().select(self._rows.index_of(scene), QItemSelectionModel.SelectionFlag.Select)
        if index.isValid():
            self.scrollTo(index)


class _TwoLines(QStyledItemDelegate):
    """Paints a row: the picture, two lines beside it, and a mark where the map shows the image."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Two lines high, or as high as the picture."""
        return QSize(120, max(PICTURE.height(), 2 * option.fontMetrics.lineSpacing()) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Background by the style, the rest by hand."""
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        each = index.data(ROLE_EXAMINED)
        if each is None:
            return
        painter.save()
        box = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        self._picture(painter, QRect(box.topLeft(), PICTURE), index, option.palette)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = option.palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        text = box.adjusted(PICTURE.width() + 8, 0, 0, 0)
        step = text.height() // 2
        self._first_line(painter, QRect(text.left(), text.top(), text.width(), step), option, index, ink)
        painter.setFont(option.font)
        faint = QColor(ink)
        faint.setAlphaF(0.75 if each.verdict() == UNEXAMINED and not chosen else 1.0)
        painter.setPen(faint)
        said = scene_words.second_line(each)
        if not self._beside(option, each, text.width()):
            said = f"{scene_words.by_what(each.scene)}  {said}"
        second = option.fontMetrics.elidedText(said, Qt.TextElideMode.ElideRight, text.width())
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRect(text.left(), text.top() + step, text.width(), step), left, second)
        painter.restore()

    @staticmethod
    def _beside(option: QStyleOptionViewItem, each: Examined, width: int) -> bool:
        """True where sensor and resolution have room beside the date."""
        when = scene_words.when(each.scene).replace(" UTC", "Z")
        return bool(option.fontMetrics.horizontalAdvance(when) + 70 < width)

    def _first_line(
        self, painter: QPainter, box: QRect, option: QStyleOptionViewItem, index: QModelIndex, ink: QColor
    ) -> None:
        scene = index.data(ROLE_EXAMINED).scene
        bold = option.font
        bold.setBold(bool(index.data(ROLE_ON_MAP)))
        painter.setFont(bold)
        painter.setPen(ink)
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        when = scene_words.when(scene).replace(" UTC", "Z")
        painter.drawText(box, left, when)
        room = box.width() - painter.fontMetrics().horizontalAdvance(when) - 10
        if not self._beside(option, index.data(ROLE_EXAMINED), box.width()):
            bold.setBold(False)
            return
        what = painter.fontMetrics().elidedText(scene_words.by_what(scene), Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, right, what)
        bold.setBold(False)

    def _picture(self, painter: QPainter, box: QRect, index: QModelIndex, palette: QPalette) -> None:
        picture = index.data(ROLE_PICTURE)
        if picture is None or picture.isNull():
            painter.setPen(palette.color(QPalette.ColorRole.Mid))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), "–")
            return
        ratio = picture.devicePixelRatio()
        size = QSize(int(picture.width() / ratio), int(picture.height() / ratio))
        size.scale(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
        there = QRect(0, 0, size.width(), size.height())
        there.moveCenter(box.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(there, picture)
