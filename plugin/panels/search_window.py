"""Searching catalogues for images: the question at the left, what was found at the right, none of it waiting."""

from time import perf_counter
from typing import Optional

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from qgis.PyQt.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..core.errors import WaybillError
from ..core.imagery.catalogue import FoundScene
from ..core.telling import GOOD, NEUTRAL, WARNING
from ..core.values import Id
from ..flows.scene_search import SceneSearches, SearchRun
from ..flows.session import CaseSession
from . import scene_words
from .labels import read_only, tr
from .search_form import SearchForm
from .search_results import OUTLINES, SearchResults
from .search_words import outcome_words, totals_words

_TICK_MS, _BUDGET_S, _AT_ONCE = 20, 0.010, 50


class SearchWindow(QDialog):
    """A window beside the map. `footprints_shown` carries (id, outline) of rows, `footprint_chosen` the ids chosen.

    `zoom_wanted` carries west, south, east, north; `scenes_added` the images' identifiers in the case.
    """

    said = pyqtSignal(str, int)
    footprints_shown = pyqtSignal(object)
    footprint_chosen = pyqtSignal(object)
    zoom_wanted = pyqtSignal(object)
    scenes_added = pyqtSignal(object)

    def __init__(self, searches: SceneSearches, session: CaseSession, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("waybillSearch")
        self.setWindowTitle(tr("Search Catalogues for Images"))
        self._searches, self._session = searches, session
        self.run: Optional[SearchRun] = None
        self._pending: list[FoundScene] = []
        self._build()
        self._connect()
        self.resize(1000, 570)
        self.results.say_empty(tr("Choose where and when, then press Search. Nothing is asked before that."))
        self._allow()

    # What the panels tell

    def look_for_places(self, rows: "tuple[Id, ...]") -> None:
        """Search for these places when it is asked to."""
        self.form.tick_places(rows)

    def let_go(self) -> None:
        """The case is closing: ask nobody any more."""
        self._tick.stop()
        self.form.stop()
        self.results.stop()
        if self.run is not None:
            self.run.stop()

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        """Outlines come back with the window."""
        super().showEvent(event)
        self.results.tell_outlines()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Outlines go with the window; a search under way ends, and what was asked is kept."""
        self._stop()
        self.results.stop()
        self.footprints_shown.emit(())
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stops a search, else closes the window; Enter in the question searches."""
        if event.key() == Qt.Key.Key_Escape:
            if self.run is not None and self.run.running:
                self._stop()
            else:
                self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.form.isAncestorOf(self.focusWidget()) and self.search.isEnabled():
                self._search()
        else:
            super().keyPressEvent(event)

    # Building

    def _build(self) -> None:
        self.form, self.results = SearchForm(self._searches), SearchResults()
        self.search, self.stop = QPushButton(tr("&Search")), QPushButton(tr("S&top"))
        self.problem, self.states, self.totals = QLabel(), QLabel(), QLabel()
        for label in (self.problem, self.states, self.totals):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.states.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.states.setAccessibleName(tr("How each catalogue answered"))
        self.problem.hide()
        self.states.hide()
        self.more, self.add = QPushButton(tr("Mor&e")), QPushButton(tr("A&dd to Case"))
        self.more.setToolTip(tr("Read on where the catalogues have more than was read"))
        self.add.setObjectName("waybillAddScenes")
        side = QWidget()
        side.setFixedWidth(280)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.form, 1)
        left.addLayout(_row(None, self.stop, self.search))
        right = QVBoxLayout()
        right.addWidget(self.results, 1)
        right.addWidget(self.states)
        right.addWidget(self.problem)
        right.addLayout(_row(self.totals, self.more, self.add))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(8, 8, 8, 8)
        whole.addWidget(side)
        whole.addLayout(right, 1)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._fetch)
        self.search.clicked.connect(self._search)
        self.stop.clicked.connect(self._stop)
        self.more.clicked.connect(self._read_on)
        self.add.clicked.connect(self._add)
        self.form.problem.connect(self._complain)
        self.form.changed.connect(self._allow)
        self.results.changed.connect(self._allow)
        for name in ("footprints_shown", "footprint_chosen", "zoom_wanted"):
            getattr(self.results, name).connect(getattr(self, name))
        self._session.on_change(self._case_changed)

    # Searching

    def _search(self) -> None:
        try:
            entries, plan, filters = self.form.entries(), self.form.plan(), self.form.filters()
            known = self._searches.known()
        except WaybillError as error:
            self._complain(str(error))
            return
        self.problem.hide()
        self._pending = []
        self.results.model.clear(known)
        self.results.preview.show_found(None)
        self.run = self._searches.start(entries, plan, filters)
        self.results.show_columns(places=len({ask.place for ask in plan}) > 1, catalogues=len(entries) > 1)
        self.results.say_empty(tr("Asking …"))
        self._tick.start()
        self._tell()

    def _read_on(self) -> None:
        if self.run is not None:
            self.run.read_on()
            self._tick.start()
            self._tell()

    def _stop(self) -> None:
        if self.run is not None:
            self.run.stop()

    def _fetch(self) -> None:
        """Show what arrived, a few rows at a time, for as long as a frame may take."""
        run, begun, came = self.run, perf_counter(), False
        if run is None:
            self._tick.stop()
            return
        running = run.running  # asked before: what arrives after an end was put there before it
        while perf_counter() - begun < _BUDGET_S:
            self._pending = self._pending or list(run.arrived())
            if not self._pending:
                if not running:
                    self._tick.stop()
                break
            self.results.add(self._pending[:_AT_ONCE])
            del self._pending[:_AT_ONCE]
            came = True
        if came or not self._tick.isActive():
            self._tell()

    def _tell(self) -> None:
        """How each catalogue stands, a line for each, and how much there is in all."""
        run = self.run
        if run is None:
            return
        self.states.setText("\n".join(outcome_words(state) for state in run.states.values()))
        self.states.show()
        if run.trouble:
            self._complain(run.trouble)
        if not run.running and not self.results.model.total:
            failed = all(state.outcome == "failed" for state in run.states.values())
            self.results.say_empty(
                tr("No catalogue answered; below is why. Of what there is, nothing can be said.")
                if failed
                else tr("No image was found. Try a longer time or another catalogue. That it was looked for is kept.")
            )
        self._allow()

    # What was found

    def _add(self) -> None:
        scenes = list({found.scene.id: found.scene for _, found in self.results.selected()}.values())
        try:
            added = self._searches.add(scenes)
        except WaybillError as error:
            self._complain(str(error))
            return
        self.problem.hide()
        self.said.emit(scene_words.added(added.new, len(scenes)), GOOD if added.new else NEUTRAL)
        self.scenes_added.emit(added.scenes)
        self._case_changed(("scene",))

    def _case_changed(self, tables: "tuple[str, ...]") -> None:
        try:
            if "scene" in tables and self.results.model.total:
                self.results.model.look_again(self._searches.known())
            if {"place", "place_area", "leg", "route"} & set(tables):
                self.form.show_places()
        except WaybillError as error:
            self._complain(str(error))
        self._allow()

    def _allow(self) -> None:
        running = self.run is not None and self.run.running
        chosen = self.results.selected()
        fresh = [found for row, found in chosen if not self.results.model.held(row)]
        self.search.setEnabled(not running and bool(self.form.entries()))
        self.stop.setEnabled(running)
        self.more.setEnabled(self.run is not None and self.run.more)
        self.add.setEnabled(self._session.writable and bool(fresh))
        self.add.setToolTip("" if self._session.writable else read_only())
        self.results.filter.setEnabled(bool(self.results.model.total))
        model = self.results.model
        self.totals.setText(totals_words(model.rowCount(), model.total, len(chosen), OUTLINES))

    def _complain(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()
        self.said.emit(text, WARNING)


def _row(first: Optional[QWidget], *buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    if first is None:
        row.addStretch(1)
    else:
        row.addWidget(first, 1)
    for button in buttons:
        row.addWidget(button)
    return row
