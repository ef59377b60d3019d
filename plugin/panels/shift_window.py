"""How one image lies beside another: measured, or by points set by hand; kept as a display offset."""

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..flows.shifts import HandShift, MeasuredShift


class ShiftWindow(QDialog):
    """Stays beside the map. `measure_wanted`, `apply_wanted`, `clear_wanted`, `pair_dropped` say what was asked for;
    `points_wanted` that points are set by hand, or no more.
    """

    measure_wanted = pyqtSignal()
    apply_wanted = pyqtSignal()
    clear_wanted = pyqtSignal()
    points_wanted = pyqtSignal(bool)
    pair_dropped = pyqtSignal(int)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillShiftWindow")
        self.setWindowTitle(self.tr("Shift Between Two Images"))
        self.setWindowFlag(Qt.WindowType.Tool)
        self._about, self._found, self._next = QLabel(), QLabel(), QLabel()
        for label in (self._about, self._found, self._next):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._found.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._pairs = self._make_table()
        self.drop = QPushButton(self.tr("Remove Pair"))
        self.drop.clicked.connect(lambda: self.pair_dropped.emit(self._pairs.currentRow()))
        self.drop.hide()
        layout = QVBoxLayout(self)
        layout.addWidget(self._about)
        layout.addLayout(self._make_ways())
        layout.addWidget(self._next)
        layout.addWidget(self._pairs, 1)
        layout.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._found)
        layout.addWidget(self._make_buttons())
        self.finished.connect(lambda _: self.by_hand.setChecked(False))
        self.resize(430, 260)

    def _make_ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.measure = QPushButton(self.tr("Measure in View"))
        self.measure.setObjectName("waybillMeasureShift")
        self.measure.setToolTip(self.tr("Compare both images over what the map shows now"))
        self.measure.clicked.connect(self.measure_wanted)
        self.by_hand = QPushButton(self.tr("Points by Hand"))
        self.by_hand.setObjectName("waybillShiftPoints")
        self.by_hand.setCheckable(True)
        self.by_hand.setToolTip(self.tr("Click the same thing in one image, then in the other"))
        self.by_hand.toggled.connect(self._hand_toggled)
        row.addWidget(self.measure)
        row.addWidget(self.by_hand)
        row.addStretch(1)
        return row

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 2)
        table.setHorizontalHeaderLabels([self.tr("Pair"), self.tr("Left over")])
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setAccessibleName(self.tr("Pairs of points"))
        table.setMinimumHeight(130)  # four pairs in sight
        table.hide()
        return table

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.apply = buttons.addButton(self.tr("Apply"), QDialogButtonBox.ButtonRole.ApplyRole)
        self.apply.setObjectName("waybillApplyShift")
        self.clear = buttons.addButton(self.tr("Undo All Shifts"), QDialogButtonBox.ButtonRole.ResetRole)
        self.apply.clicked.connect(self.apply_wanted)
        self.clear.clicked.connect(self.clear_wanted)
        buttons.rejected.connect(self.reject)
        return buttons

    def show_pair(self, reference: str, moved: str, shifted_before: str) -> None:
        """Say which image is moved onto which, and how it was moved before."""
        told = self.tr("Moved: {}\nOnto: {}").format(moved, reference)
        self._about.setText(told + (f"\n{shifted_before}" if shifted_before else ""))
        self.clear.setEnabled(bool(shifted_before))
        self.say("")

    def say(self, text: str, *, ready: bool = False) -> None:
        """Say what was found; `ready` where it may be applied."""
        self._found.setText(text)
        self.apply.setEnabled(ready)

    def show_measured(self, found: MeasuredShift) -> None:
        """Show a shift that was measured, or why it must not be used."""
        if found.refused:
            self.say(found.refused)
            return
        told = self.tr("{:+.2f} m east, {:+.2f} m north (quality {:.0f}; pixels compared at {:.2g} m)")
        self.say(told.format(found.east_m, found.north_m, found.quality, found.step_m), ready=True)

    def show_by_hand(self, found: Optional[HandShift], then: str) -> None:
        """Show the pairs set so far with what is left at each, and say what to click next."""
        self._next.setText(then)
        self._pairs.setRowCount(len(found.residuals_m) if found else 0)
        for number, left in enumerate(found.residuals_m if found else ()):
            self._pairs.setItem(number, 0, QTableWidgetItem(str(number + 1)))
            self._pairs.setItem(number, 1, QTableWidgetItem(f"{left:.2f} m"))
        if found is None:
            self.say("")
            return
        told = self.tr("{:+.2f} m east, {:+.2f} m north").format(found.east_m, found.north_m)
        left = self.tr("{:.2f} m left over").format(found.rmse_m)
        alone = self.tr("one pair alone leaves nothing to judge it by")
        self.say(f"{told}; {left if len(found.residuals_m) > 1 else alone}", ready=True)

    def _hand_toggled(self, on: bool) -> None:
        for part in (self._pairs, self.drop):
            part.setVisible(on)
        if not on:
            self._next.clear()
        self.layout().activate()
        self.resize(self.width(), max(self.height(), self.layout().totalHeightForWidth(self.width())))
        self.points_wanted.emit(on)
