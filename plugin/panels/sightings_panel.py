"""Sightings: a list that can be filtered and sorted, and the form of the one chosen."""

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QModelIndex, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAction,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..compat import is_typed
from ..core import words
from ..core.sightings import SceneInHand, Shape
from ..core.telling import WARNING
from ..core.values import Id
from ..flows.session import CaseSession
from . import labels
from .case_panel import CasePanel, filter_line, more_button
from .count_bar import CountBar
from .sighting_deeds import SightingDeeds
from .sighting_editor import SightingEditor
from .sightings_feed import SightingsFeed
from .sightings_list import SightingsList
from .sightings_menu import SightingsMenu
from .sightings_model import ROLE_ID, SightingsModel
from .templates_menu import TemplatesMenu
from .thumbnails import Thumbnails


class SightingsPanel(CasePanel):
    """The Sightings panel of an open case; says what it wants of the map by signals."""

    figure_wanted = pyqtSignal(str)
    history_wanted = pyqtSignal(str)
    cite_wanted = pyqtSignal(str)
    tool_dropped = pyqtSignal()

    sighting_shown = pyqtSignal(str)
    blind_wanted = pyqtSignal(str)

    def __init__(self, session: CaseSession, tools: "tuple[QAction, ...]", parent: Optional[QWidget] = None) -> None:
        super().__init__(session, parent)
        self.setMinimumWidth(300)
        self.deeds = SightingDeeds(self, self.step, self._try)
        self._model = SightingsModel(session.sighting, self)
        self._feed = SightingsFeed(session.listed, self._model, self)
        self._feed.progressed.connect(self._tell_state)
        self._feed.failed.connect(lambda message: self.said.emit(message, WARNING))
        self._on_map = QTimer(self)  # so that a thousand rows chosen at once are drawn once
        self._on_map.setSingleShot(True)
        self._on_map.setInterval(0)
        self._on_map.timeout.connect(self._mark_on_map)
        self._build(tools)
        self.reload()
        session.on_change(self._case_changed)

    @property
    def session(self) -> CaseSession:
        """The open case."""
        return self._session

    # What the map tells

    def add(self, scene: SceneInHand, shape: Shape) -> None:
        """Save a sighting drawn on an image and open its form. Raises WaybillError."""
        if not self.keep_form():
            return
        added = self._session.add_sighting(scene, shape, self.editor.next)
        self.filter.clear()
        self.select_row(added.sighting)
        self.form.focus_first()
        self.editor.verticalScrollBar().setValue(0)
        if added.warning:
            self.said.emit(self.tr("The sighting was saved without a chip. {}").format(added.warning), WARNING)

    def select_row(self, row: Id) -> None:
        """Show a sighting in the list and in the form."""
        self._feed.fetch(row)
        self.list.choose(row)

    def show_none(self) -> None:
        """Show no sighting in the form, and choose none; what the form holds should have been kept by then."""
        self.editor.show_sighting(None)
        self.list.choose_none()

    def show_row(self, row: Id) -> None:
        """Show a sighting, also one that the filter hides."""
        self.select_row(row)
        if self.current() != row:
            self.filter.clear()
            self.select_row(row)

    def show_chips(self) -> None:
        """Show each sighting's chip in the list, or the shape it has on the map."""
        on = self._menu.chips.isChecked()
        self._model.thumbnail = Thumbnails(self._session) if on else None
        self.list.show_pictures(large=on)

    def same_as_last(self) -> None:
        """Fill the form with what the last sighting saved says, all but its count and date."""
        if self.editor.last is not None:
            self.form.offer(self.editor.last)

    def hide_counts(self, hidden: bool) -> None:
        """While a second count is made, show nothing that tells of the first."""
        for part in (self._more, self.filter, self._splitter):
            part.setVisible(not hidden)
        if hidden:
            self.state.setText(labels.hidden_while_blind())
        else:
            self._tell_state()

    def current(self) -> Optional[Id]:
        """The sighting shown in the form."""
        return self.list.currentIndex().data(ROLE_ID)

    def reload(self) -> None:
        """Read the sightings anew, keeping what is chosen."""
        self._feed.read_all()

    def keep_form(self) -> bool:
        """Save what the form holds, if anything changed; False where it could not be saved."""
        return self.editor.keep()

    def leave(self) -> None:
        """Save what the form holds, and read no further."""
        super().leave()
        self._feed.stop()
        self.editor.close_form()

    # Building

    def _build(self, tools: "tuple[QAction, ...]") -> None:
        self.state = QLabel()
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(self._make_top(tools))
        self.bar = CountBar()
        self.bar.hide()
        layout.addWidget(self.bar)
        self.filter = filter_line(self.tr("Filter by place, date, words"), self._filter)
        layout.addWidget(self.filter)
        self._splitter = splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self._make_list())
        self.editor = SightingEditor(self._session)
        self.form = self.editor.form
        self.editor.said.connect(self.said)
        self.editor.touched.connect(lambda: self.state.setText(self.tr("Not saved yet: Ctrl+Return saves")))
        splitter.addWidget(self.editor)
        splitter.setSizes([360, 440])
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.state)
        layout.addStretch(0)

    def _make_top(self, tools: "tuple[QAction, ...]") -> QHBoxLayout:
        top = QHBoxLayout()
        for action, name in zip(tools, ("waybillAddSighting", "waybillCount", "waybillMeasureTool")):
            button = QToolButton()
            button.setObjectName(name)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            top.addWidget(button)
        self._more = more_button(self._make_menu())
        self._more.setObjectName("waybillSightingMenu")
        top.addStretch(1)
        top.addWidget(self._more)
        return top

    def _make_menu(self) -> SightingsMenu:
        self._menu = SightingsMenu(TemplatesMenu(self, self._try), self)
        self._menu.chosen.connect(lambda what: self._try(lambda: self.deeds.do(what)))
        self._menu.aboutToShow.connect(lambda: self._try(self._prepare_menu))
        return self._menu

    def _make_list(self) -> SightingsList:
        self.list = view = SightingsList(self._model)
        view.typed.connect(self._type_into_filter)
        view.customContextMenuRequested.connect(lambda at: self._menu.exec(view.viewport().mapToGlobal(at)))
        view.doubleClicked.connect(lambda index: self.zoom_to_row(index.data(ROLE_ID)))
        view.selectionModel().currentChanged.connect(self._chosen)
        view.selectionModel().selectionChanged.connect(lambda *_: self._on_map.start())
        return view

    # Behaviour

    def _case_changed(self, tables: tuple[str, ...]) -> None:
        if {"sighting", "tally", "tally_line", "chip", "scene", "look"} & set(tables):
            self.editor.refresh(self._wanted())
            self._tell_state()
        if "meta" in tables:
            self.form.offer_words(self._session.likelihood_words, self._session.scale)

    def _filter(self, text: str) -> None:
        self._model.filter(text)
        self._tell_state()

    def _type_into_filter(self, text: str) -> None:
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self.filter.setText(text)

    def _tell_state(self) -> None:
        if self.form.dirty or not self._splitter.isVisibleTo(self):
            return  # what is not saved yet, or a second count, is told instead
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
        self.editor.show_sighting(self._wanted())
        self.sighting_shown.emit(self._wanted() or "")
        self._tell_state()

    def _wanted(self) -> Optional[Id]:
        """The chosen sighting; the one in the form while it exists, where the filter hides it meanwhile."""
        shown = self.form.line.id if self.form.line else None
        return self.current() or (shown if shown and self._model.entries.find(shown) else None)

    def zoom_to_row(self, row: Id) -> None:
        """Look at a sighting on the map."""
        if row:
            self.zoom_wanted.emit("sighting_map", row)

    def _prepare_menu(self) -> None:
        undo, redo = self._session.undo_label(), self._session.redo_label()
        self._menu.prepare(undo, redo, chosen=self.list.chosen_count(), writable=self._session.writable)

    def event(self, event: QEvent) -> bool:
        """Ctrl+L is QGIS' own too, for its data sources; in this panel it is for the same as last."""
        if event.type() == QEvent.Type.ShortcutOverride and is_typed(event, "Ctrl+L"):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete the sighting chosen; Escape puts the tool down; Ctrl+L fills the form as the last one was."""
        if is_typed(event, "Ctrl+L"):
            self.same_as_last()
        elif event.matches(QKeySequence.StandardKey.Delete) and self.list.hasFocus():
            self.deeds.delete()
        elif event.key() == Qt.Key.Key_Escape:
            self.tool_dropped.emit()
        else:
            super().keyPressEvent(event)
