"""Sources and what they claim: a tree that can be filtered and sorted, and the form of the one chosen."""

from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSplitter, QToolButton, QVBoxLayout, QWidget

from ..core.telling import NEUTRAL
from ..core.values import Id
from ..flows.session import CaseSession
from . import cite_dialog, labels
from .case_panel import CasePanel, filter_line, more_button
from .side_by_side_window import SideBySideWindow
from .source_forms import SourceForms
from .sources_menu import SourcesMenu
from .sources_model import CLAIM, ROLE_ID, ROLE_SORT, ROLE_TABLE, ROLE_TEXT, SOURCE, SourcesModel
from .sources_tree import SourcesTree
from .words_filter import WordsFilter

_TREE, _FORM = 300, 420  # as tall as each is to the other at first
_SHOWN_HERE = {"source", "claim", "citation", "sighting", "place"}


class SourcesPanel(CasePanel):
    """The Sources panel of an open case."""

    go_wanted = pyqtSignal(str, str)
    history_wanted = pyqtSignal(str)

    def __init__(self, session: CaseSession, parent: Optional[QWidget] = None) -> None:
        super().__init__(session, parent)
        self._book = session.sources
        self._window: Optional[SideBySideWindow] = None
        self._blind = False
        self._loading = False
        self._model = SourcesModel(self)
        self._shown = WordsFilter(ROLE_TEXT, self)
        self._shown.setSortRole(ROLE_SORT)
        self._shown.setSourceModel(self._model)
        self._build()
        self.reload()
        session.on_change(self._case_changed)

    # What others ask for

    def go_to(self, row: Id) -> None:
        """Show a source or a claim, also one that the filter hides."""
        if not self.select_row(row):
            self.filter.clear()
            self.select_row(row)

    def select_row(self, row: Id) -> bool:
        """Choose a source or claim in the tree; False where it is not shown."""
        index = self._shown.mapFromSource(self._model.index_of(row))
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)
        return bool(index.isValid())

    def current(self) -> "tuple[Optional[str], Optional[Id]]":
        """Table and identifier of what is chosen."""
        index = self.tree.currentIndex().siblingAtColumn(0)
        return index.data(ROLE_TABLE), index.data(ROLE_ID)

    def reload(self) -> None:
        """Read sources and claims anew; what is chosen and open stays so."""
        kept, opened = self.current()[1], self._opened()
        self._loading = True
        self._model.show_sources(self._book.sources(), self._book.claims())
        self.forms.offer(tuple(self._model.claims.values()))
        for row in opened:
            self.tree.expand(self._shown.mapFromSource(self._model.index_of(row)))
        if self.filter.text():
            self.tree.expandAll()
        if kept:
            self.select_row(kept)
        self._loading = False
        self._count_shown()

    def keep_form(self) -> bool:
        """Save what the form holds, if anything was typed; False where it could not be saved."""
        return bool(self.forms.keep(self.said.emit))

    def leave(self) -> None:
        """Save what the form holds before the case is closed; what can't be saved goes into the note."""
        super().leave()
        if not self.keep_form():
            self._try(self.forms.rescue)
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None

    # Building

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(self._make_top())
        self.filter = filter_line(self.tr("Filter by publisher, date, words"), self._filter)
        layout.addWidget(self.filter)
        splitter = QSplitter(Qt.Orientation.Vertical)
        self.tree = tree = SourcesTree(self._shown)
        tree.customContextMenuRequested.connect(lambda at: self._menu.exec(tree.viewport().mapToGlobal(at)))
        tree.selectionModel().currentChanged.connect(self._chosen)
        splitter.addWidget(tree)
        self.forms = SourceForms(self._book, self._session.writable)
        self.forms.saved.connect(self.keep_form)
        self.forms.added.connect(self._added)
        self.forms.settled.connect(lambda: self._try(self._revert))
        self.forms.touched.connect(lambda: self.state.setText(self.tr("Not saved yet: Ctrl+Return saves")))
        splitter.addWidget(self.forms)
        splitter.setSizes([_TREE, _FORM])
        layout.addWidget(splitter, 1)
        self.state = QLabel()
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)
        layout.addWidget(self.state)

    def _make_top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        self.add_button = QToolButton()
        self.add_button.setObjectName("waybillAddClaim")
        self.add_button.clicked.connect(self._add)
        compare = QToolButton()
        compare.setObjectName("waybillSideBySide")
        compare.setText(self.tr("Side by Side…"))
        compare.setToolTip(self.tr("All published numbers on one subject beside each other"))
        compare.clicked.connect(lambda: self._try(self.compare))
        self._menu = SourcesMenu(self)
        self._menu.chosen.connect(lambda what: self._try(lambda: self._do(what)))
        self._menu.aboutToShow.connect(lambda: self._try(self._prepare_menu))
        more = more_button(self._menu)
        more.setObjectName("waybillSourcesMenu")
        top.addWidget(self.add_button)
        top.addWidget(compare)
        top.addStretch(1)
        top.addWidget(more)
        return top

    # Behaviour

    def _case_changed(self, tables: "tuple[str, ...]") -> None:
        if _SHOWN_HERE & set(tables):
            self.reload()
            if self.forms.dirty:
                self.forms.refresh(self._model.lines, self._model.claims)
            elif not self.forms.is_new:
                self._show_current()
        if self._window is not None:
            self._window.case_changed(tables)

    def _opened(self) -> "list[Id]":
        indexes = [self._shown.index(row, 0) for row in range(self._shown.rowCount())]
        return [index.data(ROLE_ID) for index in indexes if self.tree.isExpanded(index)]

    def _filter(self, text: str) -> None:
        self._shown.look_for(text)
        if text:
            self.tree.expandAll()
        self._count_shown()

    def _count_shown(self) -> None:
        claims, sources = len(self._model.claims), len(self._model.lines)
        writable = self._session.writable
        self.add_button.setText(self.tr("+ Claim") if sources else self.tr("+ Source"))
        tip = self.tr("Enter what the chosen source claims") if sources else self.tr("Enter a document or data set")
        self.add_button.setToolTip(tip)
        self.add_button.setEnabled(writable and (not sources or self.current()[1] is not None))
        self.forms.say_what_to_do(empty=not sources)
        if self.forms.dirty:
            return  # what is not saved yet is told instead
        if not sources:
            self.state.setText(self.tr("No source yet"))
        elif self._shown.rowCount() < sources:
            self.state.setText(self.tr("{} of {} sources shown").format(self._shown.rowCount(), sources))
        else:
            self.state.setText(self.tr("{} sources, {} claims").format(sources, claims))

    def _chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = index.siblingAtColumn(0).data(ROLE_ID)
        if self._loading or self.forms.shows(row):
            return
        if not self.keep_form():
            unsaved = self.forms.row
            if unsaved:
                QTimer.singleShot(0, lambda: self.select_row(unsaved))
            return
        if row:
            self.select_row(row)  # saving read the tree anew
        self._show_current()

    def _show_current(self) -> None:
        table, row = self.current()
        if table == CLAIM and row in self._model.claims:
            self.forms.show_claim(self._model.claims[row])
        elif table == SOURCE and row in self._model.lines:
            self.forms.show_source(self._model.lines[row])
        else:
            self.forms.show_nothing()
        self._count_shown()

    def _added(self, row: str) -> None:
        if not self.select_row(Id(row)):
            self.filter.clear()
            self.select_row(Id(row))
        self._show_current()

    def _add(self) -> None:
        if not self.keep_form():
            return
        table, row = self.current()
        if not self._model.lines:
            self.forms.new_source()
        elif row is not None:
            of = self._model.claims[row].source if table == CLAIM else self._model.lines[row].source
            self.forms.new_claim(of)

    def compare(self) -> None:
        """Open the window of claims side by side on the subject of the claim chosen."""
        if self._blind:
            self.said.emit(labels.hidden_while_blind(), NEUTRAL)
            return
        if not self.keep_form():
            return
        table, row = self.current()
        subject = self._model.claims[row].claim.subject if table == CLAIM and row else None
        if self._window is None:
            self._window = SideBySideWindow(self._session, self.window())
            self._window.claim_chosen.connect(lambda claim: self.go_to(Id(claim)))
            self._window.said.connect(self.said)
        self._window.show_subject(subject)

    def hide_counts(self, hidden: bool) -> None:
        """While a second count is made, claims are not set beside counts of one's own."""
        self._blind = hidden
        if hidden and self._window is not None:
            self._window.close()

    def _prepare_menu(self) -> None:
        undo, redo = self._session.undo_label(), self._session.redo_label()
        dirty, writable = self.forms.dirty, self._session.writable
        self._menu.prepare(self.current()[0], undo, redo, dirty=dirty, writable=writable)

    def _do(self, what: str) -> None:
        if what in ("undo", "redo"):
            self.step(what)
        elif what == "revert":
            self._revert()
        elif what == "by_date":
            self.tree.sort_by_date()
        elif what == "compare":
            self.compare()
        elif what == "add_source":
            if self.keep_form():
                self.forms.new_source()
        elif self.keep_form():
            self._do_with_current(what)

    def _revert(self) -> None:
        self.forms.dirty = False
        self.reload()
        self._show_current()

    def _do_with_current(self, what: str) -> None:
        table, row = self.current()
        if not row or not table:
            return
        if what == "edition":
            self._try(lambda: self._added(self._book.new_edition(self._model.lines[row].source).row))
        elif what == "sighting":
            self._try(lambda: self.go_wanted.emit("sighting", self._book.make_sighting(row).row))
        elif what == "cite":
            cite_dialog.cite_this(self._book, table, row, self)
        elif what == "history":
            self.history_wanted.emit(row)
        elif what == "delete":
            self.delete_current()

    def delete_current(self) -> None:
        """Delete the source or claim chosen, unless something rests on it; undo brings it back."""
        table, row = self.current()
        if not row or not self.keep_form():
            return
        if self._try(lambda: (self._book.delete_claim if table == CLAIM else self._book.delete_source)(row)):
            self.said.emit(self.tr("Deleted. Ctrl+Z in this panel brings it back."), NEUTRAL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete what is chosen in the tree; Escape leaves the form for the tree, and nothing typed is lost."""
        if event.matches(QKeySequence.StandardKey.Delete) and self.tree.hasFocus():
            self.delete_current()
        elif event.key() == Qt.Key.Key_Escape:
            self.tree.setFocus()
            if not self.forms.dirty:
                self._show_current()
        else:
            super().keyPressEvent(event)
