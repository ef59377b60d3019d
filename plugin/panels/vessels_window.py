"""Ships of the case: a list, the card of the one chosen with what each source says, and voyages."""

from html import escape
from typing import Callable, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAction,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QMenu,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core import words
from ..core.errors import BadValue
from ..core.records import Vessel, VesselFact, Voyage
from ..core.values import Interval
from ..core.vessel_drafts import VoyageDraft
from ..flows.vessel_book import VesselBook
from . import labels
from .copying import make_copyable
from .vessel_card import card
from .vessel_forms import FactForm, VesselForm, VoyageForm

_ROW = Qt.ItemDataRole.UserRole
Step = Callable[[], object]


class VesselsWindow(QDialog):
    """Stays beside the map. `zoom_wanted` names a voyage with a line, `sightings_wanted` carries the ship chosen.

    Every step is handed to `run`, which tells what keeps it from being done.
    """

    zoom_wanted = pyqtSignal(str)
    sightings_wanted = pyqtSignal(object)

    def __init__(self, book: VesselBook, run: Callable[[Step], None], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillVessels")
        self.setWindowTitle(self.tr("Ships and Voyages"))
        self.setWindowFlag(Qt.WindowType.Tool)
        self._book, self._run = book, run
        self._ships: tuple[Vessel, ...] = ()
        self.list = QListWidget()
        self.list.setObjectName("waybillVesselList")
        self.list.setAccessibleName(self.tr("Ships"))
        self.list.currentRowChanged.connect(lambda _: self._run(self._show))
        self.card = QLabel()
        self.card.setTextFormat(Qt.TextFormat.RichText)
        self.card.setWordWrap(True)
        self.card.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.facts = self._table((self.tr("What"), self.tr("Says"), self.tr("When"), self.tr("Source")), 1)
        self.facts.setObjectName("waybillVesselFacts")
        self.voyages = self._table((self.tr("Way"), self.tr("Left"), self.tr("Arrived"), self.tr("Status")), 0)
        self.voyages.setObjectName("waybillVoyages")
        if book.writable:
            self.facts.doubleClicked.connect(lambda _: self._run(self._edit_fact))
            self.voyages.doubleClicked.connect(lambda _: self._run(self._edit_voyage))
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.counts = QLabel()
        self.counts.setTextFormat(Qt.TextFormat.PlainText)
        self.counts.setWordWrap(True)
        split = QSplitter()
        split.addWidget(self._make_list())
        split.addWidget(self._make_card())
        split.setStretchFactor(1, 1)
        split.setSizes([150, 600])
        layout = QVBoxLayout(self)
        layout.addWidget(split)
        self.resize(760, 560)

    def _make_list(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        steps = (self.tr("New…"), self._new), (self.tr("Edit…"), self._edit), (self.tr("Delete"), self._delete_vessel)
        column.addLayout(self._buttons(*steps))
        return left

    def _make_card(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(6, 0, 0, 0)
        column.addWidget(self.card)
        column.addWidget(self.facts, 3)
        edit, delete = self.tr("Edit…"), self.tr("Delete")
        add = self.tr("Add What Is Said…"), self._add_fact
        column.addLayout(self._buttons(add, (edit, self._edit_fact), (delete, lambda: self._delete(self.facts))))
        column.addWidget(QLabel(self.tr("Voyages")))
        column.addWidget(self.voyages, 2)
        row = self._buttons((edit, self._edit_voyage), (delete, lambda: self._delete(self.voyages)))
        row.insertWidget(0, self._add_button())
        row.insertWidget(2, self._button(self.tr("Show"), self._zoom))
        column.addLayout(row)
        column.addWidget(self.told)
        column.addWidget(self.counts)
        return right

    def _table(self, heads: "tuple[str, ...]", wide: int) -> QTableWidget:
        table = QTableWidget(0, len(heads))
        table.setHorizontalHeaderLabels(list(heads))
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().hide()
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setAlternatingRowColors(True)
        make_copyable(table)
        return table

    def _buttons(self, *entries: "tuple[str, Step]") -> QHBoxLayout:
        """Steps that change the case, in a row."""
        row = QHBoxLayout()
        for text, step in entries:
            row.addWidget(self._only_where_writable(self._button(text, step)))
        row.addStretch(1)
        return row

    def _button(self, text: str, step: Step) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda *_: self._run(step))
        return button

    def _only_where_writable(self, button: QAbstractButton) -> QAbstractButton:
        if not self._book.writable:
            button.setEnabled(False)
            button.setToolTip(labels.read_only())
        return button

    def _add_button(self) -> QAbstractButton:
        button = QToolButton()
        button.setText(self.tr("Add Voyage"))
        button.setObjectName("waybillAddVoyage")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for text, step in (
            (self.tr("By Hand…"), self._add_voyage),
            (self.tr("From Two Sightings…"), lambda: self.sightings_wanted.emit(self._chosen())),
            (self.tr("From Its Tracks"), self._from_tracks),
        ):
            action = QAction(text, menu)
            action.triggered.connect(lambda *_, step=step: self._run(step))
            menu.addAction(action)
        button.setMenu(menu)
        return self._only_where_writable(button)

    def reload(self) -> None:
        """Read everything anew; the ship that was chosen stays chosen."""
        chosen, before = self._chosen(), self.list.currentRow() > 0
        kept = chosen.id if chosen is not None else None
        self._ships = self._book.vessels()
        self.list.blockSignals(True)
        self.list.clear()
        for ship in self._ships:
            self.list.addItem(ship.label)
        if self._ships and self._book.of_no_ship():
            self.list.addItem(self.tr("No ship named"))
        row = next((n for n, ship in enumerate(self._ships) if ship.id == kept), 0 if self._ships else -1)
        row = row if kept or not before else min(len(self._ships), self.list.count() - 1)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self._show()

    def _show(self) -> None:
        self._say("")
        ship = self._chosen()
        none = self.tr("Voyages of which it is not said by which ship.") if self._ships else self.tr("No ship yet.")
        self.card.setText(card(ship, self._book.lengths(ship.id)) if ship is not None else escape(none))
        facts = self._book.facts(ship.id) if ship is not None else ()
        told = [((labels.fact_kind(f.fact.kind), f.fact.value, f.when, f.publisher), f.fact) for f in facts]
        _fill(self.facts, told)
        voyages = self._book.voyages(ship.id) if ship is not None else self._book.of_no_ship()
        status = labels.voyage_status
        _fill(self.voyages, [((v.way, v.left, v.arrived, status(v.voyage.status)), v.voyage) for v in voyages])
        self.counts.setText(self._counted())

    def _say(self, text: str) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def _counted(self) -> str:
        """What publishers say of the number of voyages, side by side."""
        told = []
        for who, claim in self._book.counts()[:6]:
            number = words.interval(Interval(claim.low, claim.best, claim.high, None, claim.bound))
            when = claim.when_wording or claim.direction or ""
            told.append(f"{who}: {number} {claim.unit or claim.subject} ({when})")
        return self.tr("Published, each in its own terms: {}").format("; ".join(told)) if told else ""

    def _chosen(self) -> Optional[Vessel]:
        row = self.list.currentRow()
        return self._ships[row] if 0 <= row < len(self._ships) else None

    def _ship(self) -> Vessel:
        ship = self._chosen()
        if ship is None:
            raise BadValue(self.tr("No ship is chosen. Choose one in the list, or add it with New."))
        return ship

    def _row(self, table: QTableWidget) -> "VesselFact | Voyage":
        item = table.item(table.currentRow(), 0)
        if item is None:
            raise BadValue(self.tr("No row is chosen. Choose one in the table first."))
        return item.data(_ROW)  # type: ignore[no-any-return]

    def _new(self) -> None:
        form = VesselForm(self._book, None, self)
        if form.exec() and form.saved is not None:
            self.reload()
            self.list.setCurrentRow(next(n for n, ship in enumerate(self._ships) if ship.id == form.saved.id))

    def _edit(self) -> None:
        if VesselForm(self._book, self._ship(), self).exec():
            self.reload()

    def _delete_vessel(self) -> None:
        self._book.delete(self._ship())
        self.reload()

    def _add_fact(self) -> None:
        if FactForm(self._book, self._ship().id, None, self).exec():
            self.reload()

    def _edit_fact(self) -> None:
        fact = self._row(self.facts)
        if isinstance(fact, VesselFact) and FactForm(self._book, fact.vessel, fact, self).exec():
            self.reload()

    def _add_voyage(self, draft: Optional[VoyageDraft] = None) -> None:
        ship = self._chosen()
        draft = draft or VoyageDraft(ship.id if ship is not None else None)
        if VoyageForm(self._book, draft, None, self).exec():
            self.reload()

    def offer_voyage(self, draft: VoyageDraft) -> None:
        """Open the form of a voyage that was worked out from sightings."""
        self._add_voyage(draft)

    def _edit_voyage(self) -> None:
        voyage = self._row(self.voyages)
        if isinstance(voyage, Voyage) and VoyageForm(self._book, VoyageDraft(), voyage, self).exec():
            self.reload()

    def _from_tracks(self) -> None:
        count = self._book.from_tracks(self._ship().id)
        self.reload()
        none = self.tr("No track leads from near one place of the case to near another that is not a voyage yet.")
        self._say(self.tr("%n voyage(s) added from tracks.", "", count) if count else none)

    def _zoom(self) -> None:
        voyage = self._row(self.voyages)
        if voyage.geom is None:
            raise BadValue(self.tr("The voyage has no line to be shown: it is known by its ends only."))
        self.zoom_wanted.emit(voyage.id)

    def _delete(self, table: QTableWidget) -> None:
        self._book.delete(self._row(table))
        self.reload()


def _fill(table: QTableWidget, rows: "list[tuple[tuple[str, ...], object]]") -> None:
    table.setRowCount(len(rows))
    for n, (texts, row) in enumerate(rows):
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            item.setData(_ROW, row)
            table.setItem(n, column, item)
