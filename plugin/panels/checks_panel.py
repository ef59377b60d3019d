"""What would not stand up, with a way to go there."""

from typing import Optional

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ..core import telling
from ..core.checks import ERROR, HINT, WARNING, Finding
from ..core.outcomes import Done, Failed
from ..flows.check_case import check_address
from ..flows.jobs import Outcome
from ..flows.session import CaseSession
from .case_panel import CasePanel, filter_line
from .checks_model import ROLE_FINDING, ROLE_SORT, ROLE_TEXT, ChecksModel, finding_html
from .copying import make_copyable
from .words_filter import WordsFilter


class ChecksPanel(CasePanel):
    """The Checks panel of an open case; `go_wanted` carries table and identifier of what to show."""

    go_wanted = pyqtSignal(str, str)

    def __init__(self, session: CaseSession, parent: Optional[QWidget] = None) -> None:
        super().__init__(session, parent)
        self._model = ChecksModel(self)
        self._shown = WordsFilter(ROLE_TEXT, self)
        self._shown.setSourceModel(self._model)
        self._shown.setSortRole(ROLE_SORT)
        self._build()
        session.on_change(self._case_changed)
        self.check()

    def check(self) -> None:
        """Look the case over in the background."""
        address = self._session.address
        self.again.setEnabled(False)
        self.state.setText(self.tr("Looking the case over …"))
        self._background.start(
            self.tr("Checking the case"), lambda watch: check_address(address, watch), self._checked
        )

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        top = QHBoxLayout()
        self.again = QPushButton(self.tr("Check Again"))
        self.again.setObjectName("waybillCheckAgain")
        self.again.clicked.connect(self.check)
        self.go = QPushButton(self.tr("Go There"))
        self.go.setObjectName("waybillGoThere")
        self.go.setToolTip(self.tr("Show the row where it can be mended (double click does the same)"))
        self.go.clicked.connect(lambda: self._go(self.list.currentIndex()))
        top.addWidget(self.go)
        top.addWidget(self.again)
        top.addStretch(1)
        layout.addLayout(top)
        self.filter = filter_line(self.tr("Filter by words, “error”, “hint” …"), self._shown.look_for)
        layout.addWidget(self.filter)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self._make_list())
        self.details = QTextBrowser()
        self.details.setAccessibleName(self.tr("What was found, and what to do"))
        self.details.setPlaceholderText(self.tr("Choose a finding to read what to do about it."))
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        layout.addWidget(splitter, 1)
        self.state = QLabel()
        self.state.setWordWrap(True)
        layout.addWidget(self.state)

    def _make_list(self) -> QTreeView:
        self.list = view = QTreeView()
        view.setObjectName("waybillChecksList")
        view.setAccessibleName(self.tr("Findings"))
        view.setModel(self._shown)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setSortingEnabled(True)
        view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        view.setColumnWidth(0, 84)
        view.setColumnWidth(1, 84)
        view.header().setStretchLastSection(True)
        view.selectionModel().currentChanged.connect(self._chosen)
        view.doubleClicked.connect(self._go)
        make_copyable(view)
        return view

    def _checked(self, outcome: "Outcome[tuple[Finding, ...]]") -> None:
        self.again.setEnabled(True)
        if isinstance(outcome, Failed):
            self.state.setText(outcome.message)
            self.said.emit(outcome.message, telling.WARNING)
        elif isinstance(outcome, Done):
            self._model.show_findings(outcome.value)
            self.list.setCurrentIndex(self._shown.index(0, 0))
            counts = [sum(f.severity == how_bad for f in outcome.value) for how_bad in (ERROR, WARNING, HINT)]
            if outcome.value:
                self.state.setText(self.tr("{} errors, {} warnings, {} hints").format(*counts))
            else:
                self.state.setText(self.tr("Nothing found. That says nothing about whether what was entered is true."))
        else:
            self.state.setText(self.tr("Stopped before the end. What is listed was found earlier."))
        self._chosen(self.list.currentIndex(), QModelIndex())

    def _case_changed(self, _tables: tuple[str, ...]) -> None:
        if self.again.isEnabled():
            self.state.setText(self.tr("The case has changed since it was looked over: check again."))

    def _chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        finding = index.data(ROLE_FINDING)
        self.go.setEnabled(finding is not None)
        if finding is None:
            self.details.clear()
        else:
            self._try(lambda: self.details.setHtml(finding_html(finding, self._session.history.title_of(finding.row))))

    def _go(self, index: QModelIndex) -> None:
        finding = index.data(ROLE_FINDING)
        if finding is not None:
            self.go_wanted.emit(finding.table, finding.row)
