"""Was it possible? Two fixes of a ship and what it could have done between them; two sightings and the legs between."""

import math
from collections.abc import Sequence
from typing import Optional, Union

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..core import words
from ..core.reachable import call_words
from ..core.records import Route
from ..core.times import instant_words
from ..core.transit import Transit, transit_words
from ..core.values import Id
from ..flows.possible import Asked, Dated, Pair, fixes_of
from ..flows.reachability import Reach
from . import labels
from .copying import make_copyable
from .form_parts import may_shrink, offer


class PossibleWindow(QDialog):
    """Stays beside the map; `asked` and `legs_asked` want an answer, `dark_wanted` the way between drawn.

    `outdated` says that what was answered, or is being worked out, is not of what is chosen now.
    """

    asked = pyqtSignal()
    legs_asked = pyqtSignal()
    dark_wanted = pyqtSignal()
    outdated = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None, *, writable: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("waybillPossible")
        self.setWindowTitle(self.tr("Was It Possible?"))
        self.setWindowFlag(Qt.WindowType.Tool)
        self.first, self.second = QComboBox(), QComboBox()
        self.first.setObjectName("waybillPossibleFirst")
        self.second.setObjectName("waybillPossibleSecond")
        for box in (self.first, self.second):
            may_shrink(box)
            box.currentIndexChanged.connect(lambda _: self.forget())
        self.first.activated.connect(lambda _: self._pair_chosen())
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("First seen"), self.first)
        form.addRow(self.tr("Then"), self.second)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._make_reach(), 1)
        layout.addWidget(self._make_legs())
        row = QHBoxLayout()
        self.dark = QPushButton(self.tr("Draw the Dark Stretch"))
        self.dark.setObjectName("waybillDrawDark")
        told = self.tr("Keep the planned way between the two as an inferred voyage, with its reason")
        self.dark.setToolTip(told if writable else labels.read_only())
        self.dark.setEnabled(writable)
        self.dark.clicked.connect(self.dark_wanted)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        for button in (self.dark, close):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.insertStretch(1, 1)
        layout.addLayout(row)
        self.resize(600, 560)

    def _make_reach(self) -> QGroupBox:
        box = QGroupBox(self.tr("A call on the way"))
        layout = QVBoxLayout(box)
        row = QHBoxLayout()
        self.knots, self.stay = QDoubleSpinBox(), QDoubleSpinBox()
        self.knots.setRange(0.1, 60.0)
        self.knots.setValue(12.0)
        self.knots.setDecimals(1)
        self.knots.setSuffix(self.tr(" kn"))
        self.stay.setRange(0.0, 1000.0)
        self.stay.setDecimals(1)
        self.stay.setSuffix(self.tr(" h in port"))
        self.by_sea = QCheckBox(self.tr("By sea"))
        self.by_sea.setToolTip(self.tr("Measure ways along planned sea legs, where a straight line would do"))
        self.ask = QPushButton(self.tr("Ask"))
        self.ask.setObjectName("waybillAskPossible")
        self.ask.setDefault(True)
        self.ask.clicked.connect(self.asked)
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.hide()
        for changed in (self.knots.valueChanged, self.stay.valueChanged, self.by_sea.toggled):
            changed.connect(lambda _: self._stale())
        for widget in (self.knots, self.stay, self.by_sea, self.ask):
            row.addWidget(widget)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(self.busy)
        self.calls = QTableWidget(0, 2)
        self.calls.setObjectName("waybillPossibleCalls")
        self.calls.setHorizontalHeaderLabels([self.tr("Hours"), self.tr("What may be said")])
        self.calls.setAccessibleName(self.tr("Places where a call was possible or not"))
        self.calls.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.calls.verticalHeader().hide()
        self.calls.setWordWrap(True)
        self.calls.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.calls.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        make_copyable(self.calls)
        layout.addWidget(self.calls, 1)
        self.told = self._words()
        layout.addWidget(self.told)
        return box

    def _make_legs(self) -> QGroupBox:
        box = QGroupBox(self.tr("The legs between"))
        layout = QVBoxLayout(box)
        row = QHBoxLayout()
        self.route = QComboBox()
        may_shrink(self.route)
        self.route.currentIndexChanged.connect(lambda _: self.fits.clear())
        ask = QPushButton(self.tr("Does It Fit?"))
        ask.setObjectName("waybillAskLegs")
        ask.setAutoDefault(False)
        ask.clicked.connect(self.legs_asked)
        row.addWidget(self.route, 1)
        row.addWidget(ask)
        layout.addLayout(row)
        self.fits = self._words()
        layout.addWidget(self.fits)
        return box

    @staticmethod
    def _words() -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def offer(self, gaps: "Sequence[Pair]", dated: "Sequence[Dated]", routes: "Sequence[Route]") -> None:
        """Offer gaps with both of their ends, sightings with a date, and routes; what was chosen stays chosen."""
        before, route = self.ends(), self.route.currentData()
        pairs = [(pair, self.tr("Gap {}").format(pair.label), None) for pair in gaps]
        seen = [(each, each.label, None) for each in dated]
        offer(self.first, [*pairs, *seen])
        offer(self.second, seen, otherwise=min(1, len(seen) - 1))
        offer(self.route, [(each.id, each.name, None) for each in routes])
        if self.ends() != before:
            self.forget()
        elif self.route.currentData() != route:
            self.fits.clear()
        self._pair_chosen()
        if not self.first.count():
            self.say(self.tr("The case has no dated sighting and no gap yet. Add sightings, or import AIS."))

    def question(self) -> Optional[Asked]:
        """What is asked; None where nothing is chosen."""
        ends = self.ends()
        if ends is None:
            return None
        return Asked(*fixes_of(*ends), self.knots.value(), self.stay.value(), self.by_sea.isChecked())

    def ends(self) -> "Optional[tuple[Dated, Dated]]":
        """The two that are chosen; None where that is nothing."""
        chosen: Union[Pair, Dated, None] = self.first.currentData()
        if isinstance(chosen, Pair):
            return chosen.first, chosen.second
        second = self.second.currentData()
        return None if chosen is None or second is None else (chosen, second)

    @property
    def gap(self) -> Optional[Id]:
        """The gap that is chosen; None for two sightings."""
        chosen = self.first.currentData()
        return chosen.event if isinstance(chosen, Pair) else None

    def say(self, text: str, *, busy: bool = False) -> None:
        """Tell how far it is, or why there is no answer."""
        self.told.setText(text)
        self.busy.setVisible(busy)
        self.ask.setEnabled(not busy)

    def show_reach(self, reach: Reach) -> None:
        """List the places, what was possible first, and say what the budget is."""
        self.calls.setRowCount(len(reach.calls))
        for row, call in enumerate(reach.calls):
            told = call_words(call, reach.budget.knots)
            left = f"{math.floor(call.hours_left * 10) / 10:.1f}" if call.possible else "–"
            texts = (left, told[:1].upper() + told[1:])
            for column, text in enumerate(texts):
                self.calls.setItem(row, column, QTableWidgetItem(text))
        self.calls.resizeColumnToContents(0)
        self.calls.resizeRowsToContents()
        budget = reach.budget
        spare = self.tr("{:.0f} h between them; the straight way of {} needs {:.1f} kn, and leaves {} for a detour.")
        first = spare.format(budget.hours, words.km(budget.straight_km), budget.least_knots, words.km(budget.spare_km))
        told = [first, *reach.told]
        if any(each.window.first != each.window.last for each in self.ends() or ()):
            told.insert(1, self.tr("The hours are the most there can be: from the earliest time to the latest."))
        self.say("\n".join(told))

    def show_legs(self, found: Transit) -> None:
        """Say whether it fits, and when the second was to be expected."""
        expected = self.tr("Expected from {} to {}.")
        when = expected.format(instant_words(found.expected.first), instant_words(found.expected.last))
        self.fits.setText(f"{transit_words(found)}\n{when}")

    def _pair_chosen(self) -> None:
        self.second.setEnabled(not isinstance(self.first.currentData(), Pair))

    def forget(self) -> None:
        """Take away every answer: what it rests on is no longer so."""
        self.fits.clear()
        self._stale()

    def outrun(self) -> None:
        """Take away every answer, and say why: the places it was asked of are others now."""
        answered = bool(self.calls.rowCount()) or self.busy.isVisible()
        self.forget()
        if answered:
            self.say(self.tr("The places of the case have changed: ask again."))

    def _stale(self) -> None:
        """What was answered is not of what is chosen now."""
        self.calls.setRowCount(0)
        self.say("")
        self.outdated.emit()
