"""Asks which of several images is looked at, and when an undated one was taken; the wrong one is the worst error."""

import dataclasses
from collections.abc import Sequence
from html import escape
from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..core.sightings import ENTERED_BY_HAND, SceneInHand, image_words
from .form_parts import utc_field, utc_in

_ROWS_SHOWN = 5


class WhichImage(QDialog):
    """Offers images, topmost first, and a date for the one chosen where nothing dates it."""

    def __init__(self, images: Sequence[SceneInHand], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillWhichImage")
        alone = len(images) == 1
        self.setWindowTitle(self.tr("When was it taken?") if alone else self.tr("Which image is it?"))
        self._images = tuple(images)
        layout = QVBoxLayout(self)
        if len(images) > 1:
            asked = self.tr("{} images lie on each other here. What is counted is filed under the one you choose.")
            head = QLabel(asked.format(len(images)))
            head.setWordWrap(True)
            layout.addWidget(head)
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        for image in images:
            item = QListWidgetItem(f"{image.title}\n{image_words(image)}")
            item.setToolTip(escape(image.title))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        shown = min(max(len(images), 1), _ROWS_SHOWN)
        self.list.setFixedHeight(shown * self.list.sizeHintForRow(0) + 2 * self.list.frameWidth() + 4)
        layout.addWidget(self.list)
        self.dated = QCheckBox()
        self.taken = utc_field()
        self.taken.setEnabled(False)
        self.dated.toggled.connect(self.taken.setEnabled)
        layout.addWidget(self.dated)
        layout.addWidget(self.taken)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        layout.addWidget(self.hint)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.list.currentRowChanged.connect(self._chosen)
        self.list.itemDoubleClicked.connect(lambda *_: self.accept())
        self.resize(420, 0)
        self._chosen(0)

    def image(self) -> SceneInHand:
        """The image chosen, with the date typed for it."""
        image = self._images[max(self.list.currentRow(), 0)]
        if image.acquired_from or not self.dated.isChecked():
            return image
        moment = utc_in(self.taken)
        return dataclasses.replace(image, acquired_from=moment, acquired_to=moment, date_basis=ENTERED_BY_HAND)

    def _chosen(self, row: int) -> None:
        image = self._images[max(row, 0)]
        for widget in (self.dated, self.taken, self.hint):
            widget.setVisible(not image.acquired_from)
        if image.kind == "mosaic":
            self.dated.setText(self.tr("Taken here (UTC)"))
            self.hint.setText(self.tr("A mosaic was taken at another time at each place; it is asked at each count."))
        else:
            self.dated.setText(self.tr("Taken (UTC)"))
            self.hint.setText(self.tr("Nothing dates this image. Leave it open if you don't know. It is asked once."))
        self.layout().invalidate()
        needed = self.layout().totalHeightForWidth(self.width())
        self.resize(self.width(), max(self.height(), needed))  # it grows when a date is asked for


def ask_image(images: Sequence[SceneInHand], parent: QWidget) -> Optional[SceneInHand]:
    """The image a person chose, None where they chose none."""
    dialog = WhichImage(images, parent)
    chosen = dialog.image() if dialog.exec() == QDialog.DialogCode.Accepted else None
    dialog.deleteLater()
    return chosen
