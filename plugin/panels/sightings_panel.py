"""Sightings: a list that can be filtered and sorted, and the form of the one chosen."""

from typing import Callable, Optional

from qgis.PyQt.QtCore import QModelIndex, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAction,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core import words
from ..core.sightings import SceneInHand, Shape
from ..core.telling import NEUTRAL, WARNING
from ..core.values import Id
from ..flows.session import CaseSession
from . import labels
from .bulk_dialog import BulkDialog
from .case_panel import CasePanel, filter_line, more_button
from .show_image import show_image
from .sighting_editor import SightingEditor
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

    def show_row(self, row: Id) -> None:
        """Show a sighting, also one that the filter hides."""
        self.select_row(row)
        if self.current() != row:
            self.filter.clear()
            self.select_row(row)

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

    def _build(self, add_action: QAction) -> None:
        self.state = QLabel()
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(self._make_top(add_action))
        self.filter = filter_line(self.tr("Filter by place, date, words"), self._filter)
        layout.addWidget(self.filter)
        splitter = QSplitter(Qt.Orientation.Vertical)
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

    def _make_top(self, add_action: QAction) -> QHBoxLayout:
        top = QHBoxLayout()
        self.add_button = QToolButton()
        self.add_button.setObjectName("waybillAddSighting")
        self.add_button.setDefaultAction(add_action)
        self.add_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        more = more_button(self._make_menu())
        more.setObjectName("waybillSightingMenu")
        top.addWidget(self.add_button)
        top.addStretch(1)
        top.addWidget(more)
        return top

    def _make_menu(self) -> SightingsMenu:
        self._menu = SightingsMenu(self)
        self._menu.chosen.connect(lambda what: self._try(lambda: self._do(what)))
        self._menu.aboutToShow.connect(lambda: self._try(self._prepare_menu))
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
        self.editor.show_sighting(self._wanted())
        self._tell_state()

    def _wanted(self) -> Optional[Id]:
        """The chosen sighting; the one in the form while it exists, where the filter hides it meanwhile."""
        shown = self.form.line.id if self.form.line else None
        return self.current() or (shown if shown and self._model.entries.find(shown) else None)

    def _zoom(self, index: QModelIndex) -> None:
        row = index.data(ROLE_ID)
        if row:
            self.zoom_wanted.emit("sighting_map", row)

    def _prepare_menu(self) -> None:
        undo, redo = self._session.undo_label(), self._session.redo_label()
        self._menu.prepare(undo, redo, chosen=self.list.chosen_count(), writable=self._session.writable)

    def _do(self, what: str) -> None:
        """What was chosen of the menu; all but looking waits until what was typed is saved."""
        row = self.current() or Id("")
        looks: dict[str, Callable[[], object]] = {
            "zoom": lambda: self._zoom(self.list.currentIndex()),
            "sheet": lambda: self.figure_wanted.emit(row),
            "history": lambda: self.history_wanted.emit(row),
            "cite": lambda: self.cite_wanted.emit(row),
            "image": lambda: self._show_image(row),
            "undo": lambda: self.step("undo"),
            "redo": lambda: self.step("redo"),
        }
        changes: dict[str, Callable[[], object]] = {"delete": self.delete_chosen, "set": self._set_for_all}
        if what in looks:
            looks[what]()
        elif self.keep_form():
            changes.get(what, lambda: self._set_status(what))()

    def _set_status(self, status: str) -> None:
        """Doubts and withdrawals are asked for their reason, which the log keeps; it may be left empty."""
        chosen, why = self.list.chosen(), None
        if status in ("disputed", "withdrawn"):
            asked = self.tr("Why? The log keeps the reason with the change.")
            why, agreed = QInputDialog.getText(self, labels.status(status), asked)
            if not agreed:
                return
        self._try(lambda: self._session.set_status(chosen, status, why or None))

    def _show_image(self, row: Id) -> None:
        shown = self._try(lambda: show_image(self._session.images, row, self))
        if shown:
            self.zoom_wanted.emit("sighting_map", row)

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
        chosen = self.list.chosen() if self.keep_form() else ()
        if chosen and self._try(lambda: self._session.delete_sightings(chosen)):
            text = self.tr("The sighting was deleted. Ctrl+Z in this panel brings it back.")
            if len(chosen) > 1:
                text = self.tr("{} sightings were deleted. Ctrl+Z in this panel brings them all back.")
            self.said.emit(text.format(words.number(len(chosen))), NEUTRAL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete the sighting chosen; Escape puts the tool down."""
        if event.matches(QKeySequence.StandardKey.Delete) and self.list.hasFocus():
            self.delete_chosen()
        elif event.key() == Qt.Key.Key_Escape:
            self.tool_dropped.emit()
        else:
            super().keyPressEvent(event)
