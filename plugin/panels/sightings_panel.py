"""Sightings: a list that can be filtered and sorted, and the form of the one chosen."""

from typing import Optional

from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QModelIndex, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAction,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core import words
from ..core.errors import WaybillError
from ..core.sightings import SceneInHand, Shape, SightingDraft
from ..core.values import Id
from ..flows.session import CaseSession
from .bulk_dialog import BulkDialog
from .case_panel import NEUTRAL, WARNING, CasePanel
from .sighting_form import SightingForm
from .sightings_feed import SightingsFeed
from .sightings_list import SightingsList
from .sightings_menu import SightingsMenu
from .sightings_model import ROLE_ID, SightingsModel


class SightingsPanel(CasePanel):
    """The Sightings panel of an open case; says what it wants of the map by signals."""

    figure_wanted = pyqtSignal(str)
    history_wanted = pyqtSignal(str)
    cite_wanted = pyqtSignal(str)
    tool_dropped = pyqtSignal()

    def __init__(self, session: CaseSession, add_action: QAction, parent: Optional[QWidget] = None) -> None:
        super().__init__(session, parent)
        self.setMinimumWidth(300)
        self._next = SightingDraft()
        self._model = SightingsModel(session.sighting, self)
        self._feed = SightingsFeed(session.listed, self._model, self)
        self._feed.progressed.connect(self._tell_state)
        self._feed.failed.connect(lambda message: self.said.emit(message, WARNING))
        self._on_map = QTimer(self)  # so that a thousand rows chosen at once are drawn once
        self._on_map.setSingleShot(True)
        self._on_map.setInterval(0)
        self._on_map.timeout.connect(self._mark_on_map)
        self._build(add_action)
        self.reload()
        session.on_change(self._case_changed)

    # What the map tells

    def add(self, scene: SceneInHand, shape: Shape) -> None:
        """Save a sighting drawn on an image and open its form. Raises WaybillError."""
        if not self.keep_form():
            return
        added = self._session.add_sighting(scene, shape, self._next)
        self.filter.clear()
        self.select_row(added.sighting)
        self.form.focus_first()
        self._scroll.verticalScrollBar().setValue(0)
        if added.warning:
            self.said.emit(self.tr("The sighting was saved without a chip. {}").format(added.warning), 1)

    def select_row(self, row: Id) -> None:
        """Show a sighting in the list and in the form."""
        self._feed.fetch(row)
        self.list.choose(row)

    def current(self) -> Optional[Id]:
        """The sighting shown in the form."""
        return self.list.currentIndex().data(ROLE_ID)

    def reload(self) -> None:
        """Read the sightings anew, keeping what is chosen."""
        self._feed.read_all()

    def keep_form(self) -> bool:
        """Save what the form holds, if anything changed; False where it could not be saved."""
        if not self.form.dirty or self.form.line is None:
            return True
        try:
            draft = self.form.draft()
            self.form.dirty = False
            self._session.edit_sighting(self.form.line.id, draft)
        except WaybillError as error:
            self.form.dirty = True
            self.form.complain(str(error))
            self.said.emit(str(error), 1)
            return False
        self._next = self.form.reusable()
        return True

    def close_form(self) -> None:
        """Save what the form holds; a count that can't be saved goes into the note, so that nothing typed is lost."""
        self._feed.stop()
        line = self.form.line
        if line is not None and not self.keep_form():
            self._try(lambda: self._session.edit_sighting(line.id, self.form.draft_without_count()))

    # Building

    def _build(self, add_action: QAction) -> None:
        self.state = QLabel()
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(self._make_top(add_action))
        self.filter = QgsFilterLineEdit()
        self.filter.setShowSearchIcon(True)
        self.filter.setPlaceholderText(self.tr("Filter by place, date, words"))
        self.filter.textChanged.connect(self._filter)
        layout.addWidget(self.filter)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self._make_list())
        self.form = SightingForm(self._session.likelihood_words, self._session.scale)
        self.form.saved.connect(self.keep_form)
        self.form.touched.connect(lambda: self.state.setText(self.tr("Not saved yet: Ctrl+Return saves")))
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.form)
        splitter.addWidget(scroll)
        splitter.setSizes([360, 440])
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.state)

    def _make_top(self, add_action: QAction) -> QHBoxLayout:
        top = QHBoxLayout()
        self.add_button = QToolButton()
        self.add_button.setObjectName("waybillAddSighting")
        self.add_button.setDefaultAction(add_action)
        self.add_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        more = QToolButton()
        more.setObjectName("waybillSightingMenu")
        more.setText("⋯")
        more.setToolTip(self.tr("More"))
        more.setAccessibleName(self.tr("More"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._make_menu())
        top.addWidget(self.add_button)
        top.addStretch(1)
        top.addWidget(more)
        return top

    def _make_menu(self) -> SightingsMenu:
        self._menu = SightingsMenu(self)
        self._menu.chosen.connect(self._do)
        self._menu.aboutToShow.connect(self._prepare_menu)
        return self._menu

    def _make_list(self) -> SightingsList:
        self.list = view = SightingsList(self._model)
        view.typed.connect(self._type_into_filter)
        view.customContextMenuRequested.connect(lambda at: self._menu.exec(view.viewport().mapToGlobal(at)))
        view.doubleClicked.connect(self._zoom)
        view.selectionModel().currentChanged.connect(self._chosen)
        view.selectionModel().selectionChanged.connect(lambda *_: self._on_map.start())
        return view

    # Behaviour

    def _case_changed(self, tables: tuple[str, ...]) -> None:
        if {"sighting", "tally", "tally_line", "chip", "scene", "look"} & set(tables):
            self._show_current()
        if "meta" in tables:
            self.form.offer_words(self._session.likelihood_words, self._session.scale)

    def _filter(self, text: str) -> None:
        self._model.filter(text)
        self._tell_state()

    def _type_into_filter(self, text: str) -> None:
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self.filter.setText(text)

    def _tell_state(self) -> None:
        if self.form.dirty:
            return  # what is not saved yet is told instead
        shown, every = len(self._model.entries), self._model.entries.every
        chosen = self.list.chosen_count()
        if self._feed.reading:
            read, expected = words.number(self._feed.read_so_far), words.number(self._feed.expected)
            self.state.setText(self.tr("{} of {} read …").format(read, expected))
        elif every == 0:
            self.state.setText(self.tr("No sighting yet: choose Add Sighting, then click on an image."))
        elif chosen > 1:
            text = self.tr("{} of {} sightings chosen; the form shows one")
            self.state.setText(text.format(words.number(chosen), words.number(shown)))
        elif shown < every:
            text = self.tr("{} of {} sightings shown")
            self.state.setText(text.format(words.number(shown), words.number(every)))
        else:
            self.state.setText(self.tr("{} sightings").format(words.number(every)))

    def _chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = index.data(ROLE_ID)
        if self.form.line is not None and self.form.line.id == row:
            return
        if not self.keep_form():
            unsaved = self.form.line.id if self.form.line else Id("")
            QTimer.singleShot(0, lambda: self.select_row(unsaved))
            return
        self._show_current()

    def _mark_on_map(self) -> None:
        entries = [self._model.entries.find(sighting) for sighting in self.list.chosen()]
        self._session.select_sightings(tuple(entry.fid for entry in entries if entry))
        self._tell_state()

    def _show_current(self) -> None:
        """Show the chosen sighting in the form; one that the filter hides meanwhile stays there while it exists."""
        shown = self.form.line.id if self.form.line else None
        row = self.current() or (shown if shown and self._model.entries.find(shown) else None)
        try:
            line = self._session.sighting(row) if row else None
            chip = self._session.chip(line.chip) if line and line.chip else None
        except WaybillError as error:
            line = chip = None
            self.said.emit(str(error), WARNING)
        self.form.show_line(line, chip)
        self._tell_state()

    def _zoom(self, index: QModelIndex) -> None:
        row = index.data(ROLE_ID)
        if row:
            self.zoom_wanted.emit("sighting_map", row)

    def _prepare_menu(self) -> None:
        undo, redo = self._session.undo_label(), self._session.redo_label()
        self._menu.prepare(undo, redo, chosen=self.list.chosen_count(), writable=self._session.writable)

    def _do(self, what: str) -> None:
        if what == "delete":
            self.delete_chosen()
        elif what == "zoom":
            self._zoom(self.list.currentIndex())
        elif what == "sheet":
            self.figure_wanted.emit(self.current() or "")
        elif what == "history":
            self.history_wanted.emit(self.current() or "")
        elif what == "cite":
            self.cite_wanted.emit(self.current() or "")
        elif what in ("undo", "redo"):
            self.step(what)
        elif not self.keep_form():
            return
        elif what == "set":
            self._set_for_all()
        elif chosen := self.list.chosen():
            self._try(lambda: self._session.set_status(chosen, what))

    def _set_for_all(self) -> None:
        """Ask for values, and give them to every sighting chosen in one step."""
        chosen = self.list.chosen()
        dialog = BulkDialog(len(chosen), self._session.likelihood_words, self)
        wanted = dialog.exec() == BulkDialog.DialogCode.Accepted and dialog.settings()
        dialog.deleteLater()
        if not wanted:
            return

        def step() -> None:
            done = self._session.set_fields(chosen, wanted)
            text = self.tr("{} sightings were edited in one step.").format(words.number(done.changed))
            self.said.emit(f"{text} {done.left}".strip(), NEUTRAL)

        self._try(step)

    def delete_chosen(self) -> None:
        """Delete the sightings chosen; undo brings them back."""
        chosen = self.list.chosen()
        if chosen and self._try(lambda: self._session.delete_sightings(chosen)):
            text = self.tr("The sighting was deleted. Ctrl+Z in this panel brings it back.")
            if len(chosen) > 1:
                text = self.tr("{} sightings were deleted. Ctrl+Z in this panel brings them all back.")
            self.said.emit(text.format(words.number(len(chosen))), NEUTRAL)

    def may_step(self) -> bool:
        """Steps wait until the form is saved."""
        return self.keep_form()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete the sighting chosen; Escape puts the tool down."""
        if event.matches(QKeySequence.StandardKey.Delete) and self.list.hasFocus():
            self.delete_chosen()
        elif event.key() == Qt.Key.Key_Escape:
            self.tool_dropped.emit()
        else:
            super().keyPressEvent(event)
