"""Who changed what, when and from what: of the whole case, or of one row with all that hangs on it."""

from html import escape
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSplitter,
    QTextBrowser,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ..core import words
from ..core.history import ADDED, REMOVED, HistoryEntry, RowChange
from ..core.outcomes import Done, Failed
from ..core.telling import GOOD, NEUTRAL, WARNING
from ..core.times import instant_words
from ..core.values import Id
from ..flows.jobs import Outcome
from ..flows.session import CaseSession
from ..flows.verify_log import LogVerdict, verify_case
from . import labels
from .case_panel import CasePanel, filter_line, more_button
from .copying import make_copyable
from .history_model import ROLE_ENTRY, ROLE_TEXT, HistoryModel
from .words_filter import WordsFilter


class HistoryPanel(CasePanel):
    """The History panel of an open case."""

    def __init__(self, session: CaseSession, parent: Optional[QWidget] = None) -> None:
        super().__init__(session, parent)
        self._row: Optional[Id] = None
        self._model = HistoryModel(session.history, self)
        self._model.failed.connect(lambda message: self.said.emit(message, WARNING))
        self._shown = WordsFilter(ROLE_TEXT, self)
        self._shown.setSourceModel(self._model)
        self._build()
        self._try(self._reload)
        session.on_change(lambda _tables: self._try(self._reload))

    def show_row(self, row: Optional[Id]) -> None:
        """Only what changed this row; everything for None."""
        self._row = row
        self.filter.clear()
        self._try(self._reload)

    # Building

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(self._make_top())
        self.filter = filter_line(self.tr("Filter by person, day, words"), self._shown.look_for)
        layout.addWidget(self.filter)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self._make_list())
        self.details = QTextBrowser()
        self.details.setAccessibleName(self.tr("What this entry changed"))
        self.details.setPlaceholderText(self.tr("Choose an entry to read what it changed, from what to what."))
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        layout.addWidget(splitter, 1)
        self.state = QLabel()
        self.state.setWordWrap(True)
        layout.addWidget(self.state)

    def _make_top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        self.scope = QLabel()
        self.scope.setTextFormat(Qt.TextFormat.PlainText)
        self.scope.setWordWrap(True)
        font = self.scope.font()
        font.setBold(True)
        self.scope.setFont(font)
        self.whole = QToolButton()
        self.whole.setObjectName("waybillWholeHistory")
        self.whole.setText(self.tr("Whole Case"))
        self.whole.clicked.connect(lambda: self.show_row(None))
        menu = QMenu(self)
        menu.addAction(self.tr("Verify the Log"), self.verify)
        self.copy_head = menu.addAction(self.tr("Copy Head of the Log"), lambda: self._try(self._copy_head))
        menu.addAction(self.tr("Save Head of the Log…"), lambda: self._try(self._save_head))
        top.addWidget(self.scope, 1)
        top.addWidget(self.whole)
        top.addWidget(more_button(menu))
        return top

    def _make_list(self) -> QTreeView:
        self.list = view = QTreeView()
        view.setObjectName("waybillHistoryList")
        view.setAccessibleName(self.tr("Entries of the log"))
        view.setModel(self._shown)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        for column, width in enumerate((132, 60)):
            view.setColumnWidth(column, width)
        view.header().setMinimumSectionSize(40)
        view.header().setStretchLastSection(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.selectionModel().currentChanged.connect(self._chosen)
        make_copyable(view)
        return view

    # Behaviour

    def _reload(self) -> None:
        kept = self.list.currentIndex().data(ROLE_ENTRY)
        self._model.show_history(self._row)
        self.whole.setVisible(self._row is not None)
        title = self._session.history.title_of(self._row) if self._row else self._session.title
        self.scope.setText(self.tr("History of “{}”").format(title) if self._row else title)
        count = self._model.rowCount()
        more = self.tr(", older ones are read as you scroll") if self._model.canFetchMore(QModelIndex()) else ""
        counted = words.plural(count, self.tr("entry"), self.tr("entries"))
        self.state.setText(f"{counted}{more}")
        wanted = self._shown.mapFromSource(self._model.index_of(kept.id)) if kept else self._shown.index(0, 0)
        self.list.setCurrentIndex(wanted if wanted.isValid() else self._shown.index(0, 0))

    def _chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        entry = index.data(ROLE_ENTRY)
        if entry is None:
            self.details.clear()
            return
        self._try(lambda: self.details.setHtml(self._told(entry)))

    def _told(self, entry: HistoryEntry) -> str:
        if self._row is not None:
            return entry_html(entry, len(entry.changes))
        whole, count = self._session.history.changes(entry.id)
        return entry_html(whole, count)

    def verify(self) -> None:
        """Replay the whole log in the background and say what came of it."""
        address = self._session.address
        self.state.setText(self.tr("Replaying the log …"))
        self._background.start(self.tr("Verifying the log"), lambda _: verify_case(address), self._verified)

    def _verified(self, outcome: "Outcome[LogVerdict]") -> None:
        if isinstance(outcome, Failed):
            self.state.setText(outcome.message)
            self.said.emit(outcome.message, WARNING)
        elif isinstance(outcome, Done):
            verdict = outcome.value
            if not verdict.valid:
                self.said.emit(self.tr("The log does not hold. {}").format(verdict.first_bad), WARNING)
                self.state.setText(verdict.first_bad or "")
                return
            told = self.tr(
                "The log holds: {} entries, every row as they left it. That shows bending only to whoever kept an "
                "earlier head of it: lodge today's, {}…, outside this file."
            )
            self.state.setText(told.format(verdict.entries, (verdict.head or "")[:12]))
            self.said.emit(self.tr("The log holds: {} entries.").format(verdict.entries), GOOD)
        else:
            self.state.setText(self.tr("Stopped before the end: whether the log holds is not known."))

    def _head(self) -> str:
        newest = self._session.history.page()
        if not newest:
            return ""
        when = instant_words(newest[0].utc) or self.tr("time not known")
        told = self.tr("{}: entry {} of the log, {}, SHA-256 {}")
        return told.format(self._session.title, newest[0].seq, when, newest[0].hash)

    def _copy_head(self) -> None:
        QApplication.clipboard().setText(self._head())
        self.said.emit(self.tr("Copied. Keep it outside the case, with somebody you trust."), GOOD)

    def _save_head(self) -> None:
        head = self._head()
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save Head of the Log"), "", self.tr("Text (*.txt)"))
        if not name:
            return
        try:
            Path(name).write_text(head + "\n", encoding="utf-8")
        except OSError as error:
            self.said.emit(self.tr("{} can't be written: {}").format(name, error.strerror), WARNING)
        else:
            self.said.emit(self.tr("Saved. Keep a copy outside the case, with somebody you trust."), NEUTRAL)


def entry_html(entry: HistoryEntry, count: int) -> str:
    """An entry as HTML; everything from the case is escaped, for it is data."""
    who = entry.person or labels.tr("author not known")
    when = instant_words(entry.utc) or labels.tr("time not known")
    parts = [f"<p><b>{escape(entry.label)}</b><br>{escape(when)} · {escape(who)} · {labels.tr('entry')} {entry.seq}"]
    if entry.why:
        parts.append(f"<br>{escape(labels.tr('Reason: {}').format(entry.why))}")
    if entry.undoes:
        parts.append(f"<br>{escape(labels.tr('Turns round entry {}').format(entry.undoes))}")
    parts.append("</p>")
    parts += [_change_html(change) for change in entry.changes]
    if count > len(entry.changes):
        parts.append(f"<p><i>{escape(labels.tr('… and {} more rows').format(count - len(entry.changes)))}</i></p>")
    if entry.hash:
        parts.append(f"<p><small>SHA-256 {entry.hash[:16]}…</small></p>")
    return "".join(parts)


def _change_html(change: RowChange) -> str:
    how = {ADDED: labels.tr("{} added"), REMOVED: labels.tr("{} removed")}.get(change.how, labels.tr("{} changed"))
    head = how.format(labels.table(change.table))
    rows = []
    for field in change.fields:
        name = escape(labels.field(field.field))
        before, after = (escape(text) if text is not None else "–" for text in (field.mine, field.stored))
        if change.how == ADDED:
            rows.append(f"<tr><td>{name}&nbsp;&nbsp;</td><td>{after}</td></tr>")
        elif change.how == REMOVED:
            rows.append(f"<tr><td>{name}&nbsp;&nbsp;</td><td><s>{before}</s></td></tr>")
        else:
            rows.append(f"<tr><td>{name}&nbsp;&nbsp;</td><td>{before} → <b>{after}</b></td></tr>")
    return f"<p><i>{escape(head)}</i></p><table>{''.join(rows)}</table>"
