"""What to search for: which catalogues, where, when, how clear and how fine."""

from typing import Callable, Optional

from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import BadValue, WaybillError
from ..core.imagery.catalogue import Ask, CatalogueEntry, CollectionFacts, Extent, Filters
from ..core.imagery.visits import window
from ..core.outcomes import Done, Failed
from ..core.values import Id
from ..flows.scene_search import HALF_SIDE_M, SceneSearches
from .catalogue_dialog import CatalogueDialog
from .form_parts import may_shrink
from .labels import tr
from .tick_lists import ROLE, add_tick, buddy, check_list, side_by_side, tick_only, ticked

PLACES, MAP = "places", "map"


class SearchForm(QWidget):
    """Answers with catalogues, a plan and filters. `problem` carries what a person should read."""

    changed = pyqtSignal()
    problem = pyqtSignal(str)

    def __init__(self, searches: SceneSearches, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._searches = searches
        self._entries: dict[str, CatalogueEntry] = {}
        self._stop_asking: Callable[[], None] = lambda: None
        self.map_extent: Callable[[], Optional[Extent]] = lambda: None
        self._build()
        self.show_catalogues()
        self.show_places()
        self._where_changed()

    # What is asked

    def entries(self) -> "tuple[CatalogueEntry, ...]":
        """Catalogues that are ticked."""
        return tuple(self._entries[name] for name in ticked(self.catalogues))

    def plan(self) -> "tuple[Ask, ...]":
        """Every question. Raises BadValue where something is missing."""
        span = window(self.first.text().strip(), self.last.text().strip())
        monthly = self.monthly.isChecked()
        if self.where.currentData() == MAP:
            extent = self.map_extent()
            if extent is None:
                raise BadValue(tr("The map shows nothing that has a longitude and latitude. Choose places instead."))
            return self._searches.plan_of_extent(extent, span, tr("Map"), monthly=monthly)
        places = tuple(Id(name) for name in ticked(self.places))
        if not places:
            raise BadValue(tr("No place is ticked. Tick the places to search for, or search what the map shows."))
        return self._searches.plan(places, span, monthly=monthly, half_side_m=1000.0 * self.around.value())

    def filters(self) -> Filters:
        """What every question has in common."""
        names = self.collections.text().replace(";", ",").split(",")
        cloud, gsd = self.cloud.value(), self.gsd.value()
        return Filters(
            tuple(dict.fromkeys(name.strip() for name in names if name.strip())),
            None if cloud >= self.cloud.maximum() else float(cloud),
            None if gsd <= 0.0 else gsd,
        )

    # What there is to choose from

    def show_catalogues(self) -> None:
        """List the catalogues, those ticked staying so; the first one is at the beginning."""
        on_before = set(ticked(self.catalogues)) if self.catalogues.count() else None
        self._entries = {entry.name: entry for entry in self._searches.entries()}
        self.catalogues.clear()
        for number, entry in enumerate(self._entries.values()):
            on = number == 0 if on_before is None else entry.name in on_before
            add_tick(self.catalogues, entry.name, entry.name, on, entry.url)
        self.remove.setEnabled(False)
        self._complete(name for entry in self._entries.values() for name in entry.collections)

    def show_places(self) -> None:
        """List the places of the case, those ticked staying so."""
        try:
            places, routes = self._searches.places(), self._searches.routes()
        except WaybillError as error:
            self.problem.emit(str(error))
            return
        on, chosen = set(ticked(self.places)), self.where.currentData()
        self._places = places
        self.places.clear()
        for place in places:
            about = tr("Its outline in the case") if place.outlined else tr("A square around its position")
            add_tick(self.places, place.label, place.id, place.id in on, about)
        self.where.blockSignals(True)
        self.where.clear()
        self.where.addItem(tr("Places ticked below"), PLACES)
        for row, name in routes:
            if any(row in place.routes for place in places):
                self.where.addItem(tr("All places of {}").format(name), row)
        self.where.addItem(tr("What the map shows"), MAP)
        self.where.setCurrentIndex(max(0, self.where.findData(chosen)))
        self.where.blockSignals(False)

    def tick_places(self, rows: "tuple[Id, ...]") -> None:
        """Search for these places."""
        self.where.setCurrentIndex(0)
        tick_only(self.places, rows)

    def stop(self) -> None:
        """Ask nobody any more."""
        self._stop_asking()

    # Building

    def _build(self) -> None:
        self.catalogues, self.places = check_list(tr("Catalogues")), check_list(tr("Places"))
        self.where = QComboBox()
        may_shrink(self.where)
        self.around = QDoubleSpinBox()
        self.around.setRange(0.1, 200.0)
        self.around.setDecimals(1)
        self.around.setSuffix(tr(" km"))
        self.around.setValue(HALF_SIDE_M / 1000.0)
        self.around.setToolTip(tr("How far a place without an outline reaches from its position to each side"))
        today = QDate.currentDate()
        self.first, self.last = QLineEdit(today.addMonths(-1).toString("yyyy-MM-dd")), QLineEdit()
        for box, about in ((self.first, tr("First day")), (self.last, tr("Last day"))):
            box.setPlaceholderText(tr("no limit"))
            box.setAccessibleName(about)
            box.setToolTip(tr("{}, in UTC and included: 2023, 2023-09 or 2023-09-12; empty for no limit").format(about))
        self.monthly = QCheckBox(tr("&Month by month"))
        self.monthly.setToolTip(tr("Each place is asked for in each month apart, and each answer is kept as such"))
        self.collections = QLineEdit()
        self.collections.setPlaceholderText(tr("all"))
        self.collections.setToolTip(tr("Names like sentinel-2-l2a, with commas between; each catalogue has its own"))
        self.known = QToolButton()
        self.known.setText(tr("As&k"))
        self.known.setToolTip(tr("Ask the first catalogue ticked for the names of its collections"))
        self.cloud, self.gsd = QSpinBox(), QDoubleSpinBox()
        self.cloud.setRange(0, 100)
        self.cloud.setValue(100)
        self.cloud.setSuffix(" %")
        self.cloud.setMinimumWidth(self.cloud.fontMetrics().horizontalAdvance("100 %") + 20)
        for box in (self.cloud, self.gsd):
            box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)  # the keys remain, and the numbers have room
        self.cloud.setToolTip(tr("At most so much cloud over the whole image; images that state none are kept"))
        self.gsd.setRange(0.0, 1000.0)
        self.gsd.setDecimals(2)
        self.gsd.setSuffix(tr(" m"))
        self.gsd.setSpecialValueText(tr("any"))
        self.gsd.setToolTip(tr("At most this ground sample distance; images that state none are kept"))
        self._lay_out()
        self.where.currentIndexChanged.connect(self._where_changed)
        self.known.clicked.connect(self._ask_collections)
        self.catalogues.itemChanged.connect(lambda _: self.changed.emit())
        self.catalogues.currentItemChanged.connect(self._entry_chosen)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        head = QHBoxLayout()
        label = QLabel(tr("C&atalogues"))
        label.setBuddy(self.catalogues)
        head.addWidget(label, 1)
        self.add, self.login, self.remove = QToolButton(), QToolButton(), QToolButton()
        for button, text in ((self.add, "+"), (self.login, tr("Log&in…")), (self.remove, "−")):
            button.setText(text)
        self.add.setToolTip(tr("Add a catalogue of your own (a STAC API)"))
        self.add.setAccessibleName(tr("Add a catalogue of your own"))
        self.remove.setToolTip(tr("Forget this catalogue of your own"))
        self.remove.setAccessibleName(tr("Forget this catalogue of your own"))
        self.login.setToolTip(tr("Choose a login that QGIS keeps for the catalogue in the list"))
        for button in (self.add, self.login, self.remove):
            head.addWidget(button)
        self.add.clicked.connect(self._add_own)
        self.login.clicked.connect(self._choose_login)
        self.remove.clicked.connect(self._remove_own)
        column.addLayout(head)
        self.catalogues.setFixedHeight(self.catalogues.fontMetrics().lineSpacing() * 5 + 14)
        column.addWidget(self.catalogues)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("&Where"), self.where)
        column.addLayout(form)
        column.addWidget(self.places, 1)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("A&round"), self.around)
        days = side_by_side(self.first, QLabel("–"), self.last)
        form.addRow(buddy(tr("&From – to"), self.first), days)
        form.addRow("", self.monthly)
        form.addRow(buddy(tr("C&ollections"), self.collections), side_by_side(self.collections, self.known))
        limits = side_by_side(self.cloud, buddy(tr("&GSD ≤"), self.gsd), self.gsd)
        form.addRow(buddy(tr("Clo&ud ≤"), self.cloud), limits)
        column.addLayout(form)

    # What a person does

    def _where_changed(self) -> None:
        chosen = self.where.currentData()
        self.places.setEnabled(chosen != MAP)
        self.around.setEnabled(chosen != MAP)
        if chosen not in (PLACES, MAP, None):
            tick_only(self.places, {place.id for place in self._places if chosen in place.routes})
        self.changed.emit()

    def _entry_chosen(self) -> None:
        item = self.catalogues.currentItem()
        entry = self._entries.get(item.data(ROLE)) if item else None
        self.remove.setEnabled(entry is not None and not entry.built_in)

    def _current(self) -> Optional[CatalogueEntry]:
        item = self.catalogues.currentItem() or self.catalogues.item(0)
        return self._entries.get(item.data(ROLE)) if item else None

    def _add_own(self) -> None:
        dialog = CatalogueDialog(self)
        if dialog.exec():
            self._try(lambda: self._searches.add_catalogue(*dialog.answer()))
        dialog.deleteLater()

    def _choose_login(self) -> None:
        entry = self._current()
        dialog = CatalogueDialog(self, entry)
        if entry and dialog.exec():
            self._try(lambda: self._searches.set_login(entry, dialog.answer()[2]))
        dialog.deleteLater()

    def _remove_own(self) -> None:
        entry = self._current()
        if entry and not entry.built_in:
            self._try(lambda: self._searches.remove_catalogue(entry))

    def _try(self, step: "Callable[[], object]") -> None:
        try:
            step()
        except WaybillError as error:
            self.problem.emit(str(error))
            return
        self.show_catalogues()

    def _ask_collections(self) -> None:
        entries = self.entries()
        if not entries:
            self.problem.emit(tr("No catalogue is ticked. Tick the one whose collections you want to know."))
            return
        self.known.setEnabled(False)
        self._stop_asking = self._searches.collections(entries[0], self._collections_heard)

    def _collections_heard(self, outcome: object) -> None:
        self.known.setEnabled(True)
        if isinstance(outcome, Failed):
            self.problem.emit(outcome.message)
        elif isinstance(outcome, Done):
            found: tuple[CollectionFacts, ...] = outcome.value
            self._complete(each.collection for each in found)
            self.collections.setFocus()
            self.collections.completer().setCompletionPrefix("")
            self.collections.completer().complete()

    def _complete(self, names: object) -> None:
        completer = QCompleter(sorted(set(names)), self.collections)  # type: ignore[call-overload]
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.collections.setCompleter(completer)
