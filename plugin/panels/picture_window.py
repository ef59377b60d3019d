"""A picture out of a report is pinned to the ground: the picture, its pins, what is left at each, and its source."""

from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import WaybillError
from ..core.geometry import LonLat
from ..core.records import Source
from ..core.values import Utc
from ..flows.placed_pictures import METHODS, PictureDraft, PicturePin, fit
from .form_parts import may_shrink, text_or_none, utc_field, utc_in
from .picture_view import PictureView


class PictureWindow(QDialog):
    """A window beside the map. `point_wanted` asks for the place on the map of the pin just set, `keep_wanted` to store
    all. A refusal stands in the window.
    """

    point_wanted = pyqtSignal()
    keep_wanted = pyqtSignal()
    pins_changed = pyqtSignal()

    def __init__(self, picture: Path, sources: "tuple[Source, ...]", parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillPictureWindow")
        self.setWindowTitle(self.tr("Place a Published Picture"))
        self.setWindowFlag(Qt.WindowType.Tool)
        self.picture = picture
        self._pins: list[PicturePin] = []
        self._pending: Optional[tuple[float, float]] = None
        self.view = PictureView()
        self.view.show_picture(picture)
        self.view.picked.connect(self._picked)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.view)
        splitter.addWidget(self._side(sources))
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.keep = buttons.addButton(self.tr("Place on Map"), QDialogButtonBox.ButtonRole.ActionRole)
        self.keep.setObjectName("waybillPlacePicture")
        self.keep.clicked.connect(self.keep_wanted)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(splitter, 1)
        layout.addWidget(self._said)
        layout.addWidget(buttons)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)  # Return in a field presses none of them
        self.resize(720, 520)
        self._judge()

    # What it holds

    @property
    def pins(self) -> "tuple[PicturePin, ...]":
        """Points known on both."""
        return tuple(self._pins)

    @property
    def method(self) -> str:
        """How the picture is fitted."""
        return str(self._method.currentData())

    def draft(self) -> PictureDraft:
        """What was typed."""
        taken: Optional[Utc] = None
        if self._dated.isChecked():
            taken = utc_in(self._taken)
        title, credit = text_or_none(self._title.text()) or "", text_or_none(self._credit.text())
        return PictureDraft(title, self._source.currentData(), credit, taken, taken)

    def take_point(self, at: LonLat) -> None:
        """The place on the map of the pin that waits for it."""
        if self._pending is not None:
            self._pins.append(PicturePin(self._pending, at))
            self._pending = None
            self._judge()

    def say(self, text: str) -> None:
        """Say what is wrong, or what comes next."""
        self._said.setText(text)

    # Within

    def _side(self, sources: "tuple[Source, ...]") -> QWidget:
        side = QWidget()
        form = QFormLayout(side)
        self._title, self._credit = QLineEdit(self.picture.stem), QLineEdit()
        self._title.setObjectName("waybillPictureTitle")
        self._source = QComboBox()
        self._source.setObjectName("waybillPictureSource")
        self._source.addItem(self.tr("not stated yet"), None)
        for source in sources:
            self._source.addItem(f"{source.publisher or ''}: {source.title}".strip(": "), source.id)
        may_shrink(self._source)
        self._dated = QCheckBox(self.tr("Taken (UTC)"))
        self._taken = utc_field()
        self._taken.setEnabled(False)
        self._dated.toggled.connect(self._taken.setEnabled)
        self._method = QComboBox()
        for method, text in zip(METHODS, (self.tr("Similarity"), self.tr("Affine"))):
            self._method.addItem(text, method)
        self._method.setToolTip(self.tr("Similarity turns and scales alike; affine shears too, as for a slanting view"))
        self._method.currentIndexChanged.connect(lambda _: self._judge())
        form.addRow(self.tr("Name"), self._title)
        form.addRow(self.tr("Source"), self._source)
        form.addRow(self.tr("Credit"), self._credit)
        form.addRow(self._dated, self._taken)
        form.addRow(self.tr("Fit"), self._method)
        self._table = QTableWidget(0, 2)
        self._table.setHorizontalHeaderLabels([self.tr("Point"), self.tr("Left over")])
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._table.verticalHeader().hide()
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self._table.setAccessibleName(self.tr("Tie points"))
        form.addRow(self._table)
        drop = QPushButton(self.tr("Remove Point"))
        drop.clicked.connect(self._drop)
        form.addRow(drop)
        return side

    def _picked(self, column: float, row: float) -> None:
        self._pending = (column, row)
        self._judge()
        self.point_wanted.emit()

    def _drop(self) -> None:
        row = self._table.currentRow()
        if 0 <= row < len(self._pins):
            del self._pins[row]
            self._judge()

    def _judge(self) -> None:
        """Fit anew, and show what is left at each point."""
        self.view.show_pins([pin.pixel for pin in self._pins], self._pending)
        self.pins_changed.emit()
        left: tuple[float, ...] = ()
        try:
            placing = fit(self._pins, self.method).placing
        except WaybillError as error:
            told, ready = str(error), False
        else:
            left, ready = placing.residuals_m, True
            rmse = self.tr("{:.1f} m left over on the whole").format(placing.rmse_m)
            none = self.tr("no more points than needed: set others to learn how good the fit is")
            told = f"{rmse if placing.judged else none}; " + self.tr("pixels of {:.2g} m").format(placing.pixel_m)
        if self._pending is not None:
            told = self.tr("Now click the same spot on the map.")
        self._table.setRowCount(len(self._pins))
        for number in range(len(self._pins)):
            self._table.setItem(number, 0, QTableWidgetItem(str(number + 1)))
            self._table.setItem(number, 1, QTableWidgetItem(f"{left[number]:.1f} m" if left else "–"))
        self.keep.setEnabled(ready and self._pending is None)
        self.say(told)
