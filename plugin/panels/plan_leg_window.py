"""Plan a leg: from where to where, how, by which data; compare what was found, and add one to a route."""

from collections.abc import Sequence
from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core import words
from ..core.errors import BadValue
from ..core.geometry import LonLat
from ..core.leg_drafts import MODES, LegDraft
from ..core.leg_lines import Planned
from ..core.records import Place, Route
from ..core.values import Id
from ..flows.plan_leg import Wish
from . import labels
from .form_parts import choose, combo, offer
from .leg_fields import LegFields
from .planner_options import PlannerOptions

START, END, VIA = "start", "end", "via"


class PlanLegWindow(QDialog):
    """Stays beside the map. `plan_wanted`, `stop_wanted`, `add_wanted` say what was asked for; `points_wanted` which
    points are to be picked on the map (start, end or via; empty for none any more), `shown` which line is to be drawn.
    """

    plan_wanted = pyqtSignal()
    stop_wanted = pyqtSignal()
    add_wanted = pyqtSignal()
    points_wanted = pyqtSignal(str)
    shown = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillPlanLeg")
        self.setWindowTitle(self.tr("Plan Leg"))
        self.setWindowFlag(Qt.WindowType.Tool)
        self._places: dict[Id, Place] = {}
        self.via: list[LonLat] = []
        self.found: tuple[Planned, ...] = ()
        self._busy = False
        layout = QVBoxLayout(self)
        layout.addLayout(self._make_ends())
        self.options = PlannerOptions()
        self.options.changed.connect(self._stale)
        layout.addWidget(self.options)
        layout.addLayout(self._make_start())
        layout.addWidget(self._make_list(), 1)
        layout.addWidget(self.told)
        self.fields = LegFields()
        self.fields.fill(LegDraft("sea", Id(""), Id(""), "hypothesised", "hypothesised"))
        layout.addWidget(self.fields)
        layout.addLayout(self._make_end_row())
        self.finished.connect(lambda _: self.put_down())
        self._mode_chosen()
        self._ready()
        self.resize(560, 800)

    # Building

    def _make_ends(self) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.route, self.name = combo(()), QLineEdit()
        self.route.setObjectName("waybillPlanRoute")
        self.name.setPlaceholderText(self.tr("name of the new route"))
        self.name.setObjectName("waybillPlanRouteName")
        self.route.currentIndexChanged.connect(lambda _: self.name.setVisible(self.route.currentData() is None))
        self.mode = combo((name, labels.mode(name), None) for name in MODES)
        self.mode.setObjectName("waybillPlanMode")
        self.mode.currentIndexChanged.connect(lambda _: self._mode_chosen())
        form.addRow(self.tr("Route"), self.route)
        form.addRow("", self.name)
        form.addRow(self.tr("By"), self.mode)
        self.ends = {START: combo(()), END: combo(())}
        self.pick: dict[str, QToolButton] = {}
        for end, text in ((START, self.tr("From")), (END, self.tr("To"))):
            self.ends[end].setObjectName(f"waybillPlan{end.title()}")
            self.ends[end].currentIndexChanged.connect(lambda _: self._stale())
            row = QHBoxLayout()
            row.addWidget(self.ends[end], 1)
            row.addWidget(self._picker(end, self.tr("New…"), self.tr("Click the map to add a place there")))
            form.addRow(text, row)
        row = QHBoxLayout()
        self.via_told = QLabel()
        self.clear_via = QToolButton()
        self.clear_via.setText(self.tr("Clear"))
        self.clear_via.clicked.connect(lambda: self.set_via(()))
        row.addWidget(self.via_told, 1)
        row.addWidget(self._picker(VIA, self.tr("Add on Map"), self.tr("Click points that the leg is to lead through")))
        row.addWidget(self.clear_via)
        form.addRow(self.tr("Through"), row)
        return form

    def _picker(self, which: str, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(tip)
        button.setCheckable(True)
        button.setObjectName(f"waybillPick{which.title()}")
        button.toggled.connect(lambda on: self._picking(which, on))
        self.pick[which] = button
        return button

    def _make_start(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.plan = QPushButton(self.tr("Plan"))
        self.plan.setObjectName("waybillPlanNow")
        self.plan.setDefault(True)
        self.plan.clicked.connect(self.plan_wanted)
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.hide()
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.clicked.connect(self.stop_wanted)
        self.stop.hide()
        row.addWidget(self.plan)
        row.addWidget(self.busy, 1)
        row.addWidget(self.stop)
        row.addStretch(1)
        return row

    def _make_list(self) -> QListWidget:
        self.list = QListWidget()
        self.list.setObjectName("waybillPlannedLegs")
        self.list.setAccessibleName(self.tr("Ways found"))
        self.list.setWordWrap(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setMinimumHeight(70)
        self.list.setAlternatingRowColors(True)
        self.list.currentRowChanged.connect(self._chosen)
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return self.list

    def _make_end_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.add = QPushButton(self.tr("Add to Route"))
        self.add.setObjectName("waybillAddLeg")
        self.add.clicked.connect(self.add_wanted)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        row.addStretch(1)
        row.addWidget(self.add)
        row.addWidget(close)
        return row

    # What others tell it

    def offer(self, routes: "Sequence[Route]", places: "Sequence[Place]") -> None:
        """Offer routes and places; what was chosen stays chosen while it is there, and what was found while it fits."""
        before = self._asked()
        self._places = {place.id: place for place in places}
        new = (None, self.tr("New route"), None)
        offer(self.route, [*((r.id, r.name, None) for r in routes), new], otherwise=len(routes))
        for box in self.ends.values():
            offer(box, [(place.id, place.label, None) for place in places])
        if self._asked() != before:
            self._stale()
        self.name.setVisible(self.route.currentData() is None)
        self._ready()

    def begin_at(self, place: Optional[Id]) -> None:
        """Begin where a route ends so far, and go on to another place; a place without a position is not offered."""
        self.ends[START].setCurrentIndex(self.ends[START].findData(place))
        if self.ends[END].currentData() == self.ends[START].currentData():
            self.ends[END].setCurrentIndex(1 if self.ends[START].currentIndex() == 0 else 0)

    def choose_end(self, which: str, place: Id) -> None:
        """Take a place as start or end."""
        choose(self.ends[which], place)

    def set_via(self, points: "Sequence[LonLat]") -> None:
        """Lead through these points."""
        self.via = list(points)
        self._stale()
        self._ready()
        self.points_wanted.emit(next((which for which, button in self.pick.items() if button.isChecked()), ""))

    def picked(self, which: str) -> None:
        """A point was picked; start and end take one, the way as many as are clicked."""
        if which != VIA:
            self.pick[which].setChecked(False)

    def put_down(self) -> None:
        """Pick no points any more."""
        for button in self.pick.values():
            button.blockSignals(True)
            button.setChecked(False)
            button.blockSignals(False)

    def say(self, text: str, *, busy: bool = False) -> None:
        """Tell how far it is, or why there is nothing."""
        self._busy = busy
        self.told.setText(text)
        for widget in (self.busy, self.stop):
            widget.setVisible(busy)
        self.plan.setEnabled(not busy and self.mode.currentData() != "transshipment")

    def show_found(self, found: "tuple[Planned, ...]") -> None:
        """List what was found, the shortest chosen."""
        self.found = found
        self.list.clear()
        for each in found:
            through = f"\n{', '.join(each.passes)}" if each.passes else ""
            self.list.addItem(f"{words.km(each.length_km, each.precision_m)}{through}")
        self.list.setCurrentRow(0 if found else -1)
        self._ready()

    # What it answers

    @property
    def wish(self) -> Wish:
        """What is to be planned. Raises BadValue where a place is missing."""
        ends = [self._places.get(box.currentData()) for box in self.ends.values()]
        if any(each is None or each.geom is None for each in ends):
            raise BadValue(self.tr("Choose where the leg begins and ends. A new place is added with New."))
        positions = [(each.geom.x, each.geom.y) for each in ends if each is not None and each.geom is not None]
        return self.options.wish(str(self.mode.currentData()), (positions[0], *self.via, positions[1]))

    @property
    def chosen(self) -> Optional[Planned]:
        """The line that is to be added; None for a transshipment, or where none was planned."""
        row = self.list.currentRow()
        return self.found[row] if 0 <= row < len(self.found) else None

    def draft(self) -> LegDraft:
        """The leg as it would be added. Raises BadValue."""
        start, end = (box.currentData() for box in self.ends.values())
        mode = str(self.mode.currentData())
        end = start if mode == "transshipment" else end
        if not start or not end:
            raise BadValue(self.tr("Choose where the leg begins and ends. A new place is added with New."))
        return self.fields.draft(mode, start, end, None, None)

    def _asked(self) -> Optional[Wish]:
        try:
            return self.wish
        except BadValue:
            return None

    def _picking(self, which: str, on: bool) -> None:
        if on:
            for other, button in self.pick.items():
                if other != which:
                    button.setChecked(False)
        if on or not any(button.isChecked() for button in self.pick.values()):
            self.points_wanted.emit(which if on else "")

    def _mode_chosen(self) -> None:
        mode = str(self.mode.currentData())
        self.options.show_mode(mode)
        self.fields.show_mode(mode)
        there = mode != "transshipment"
        for widget in (self.ends[END], self.pick[END], self.pick[VIA], self.plan):
            widget.setEnabled(there)
        self._stale()
        self._ready()

    def _stale(self) -> None:
        """What was found, or is being looked for, is not of what is asked for now."""
        if self._busy:
            self.stop_wanted.emit()
        if self.found:
            self.show_found(())
            self.say("")

    def _chosen(self, row: int) -> None:
        chosen = self.found[row] if 0 <= row < len(self.found) else None
        if chosen is not None:
            self.told.setText("\n".join((chosen.method[:1].upper() + chosen.method[1:] + ".", *chosen.told)))
        self.shown.emit(chosen)
        self._ready()

    def _ready(self) -> None:
        self.add.setEnabled(self.chosen is not None or self.mode.currentData() == "transshipment")
        self.clear_via.setEnabled(bool(self.via))
        many = len(self.via)
        self.via_told.setText(self.tr("%n point(s)", "", many) if many else self.tr("nothing given"))
