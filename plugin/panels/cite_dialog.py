"""Choose what to cite for a row, or for which rows to cite something; take citations away again."""

from dataclasses import dataclass
from typing import Callable, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..core.claims import Citable, CitationLine, Reference
from ..core.errors import WaybillError
from ..core.values import Id
from ..flows.source_book import SourceBook
from . import labels
from .case_panel import filter_line
from .copying import make_copyable
from .form_parts import text_or_none
from .labels import tr
from .words_filter import has_all_words

_THING = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Side:
    """One end of the citations that a dialog makes: what there is to choose, what is cited, and how to cite it."""

    title: str
    find: str
    choices: "tuple[Citable, ...]"
    cited: Callable[[], "tuple[CitationLine, ...]"]
    text: Callable[[CitationLine], str]
    cite: Callable[[Citable, Optional[str]], object]


def cite_for(book: SourceBook, table: str, row: Id, parent: Optional[QWidget] = None) -> None:
    """Choose claims and sources to cite for one row."""

    def reference(choice: Citable, locator: Optional[str]) -> Reference:
        claim, source = (choice.id, None) if choice.table == "claim" else (None, choice.id)
        return Reference(claim=claim, source=source, locator=locator)

    rows = {(each.table, each.id): each.text for each in book.rows_to_cite_for()}
    name = rows.get((table, row), labels.table(table))
    side = Side(
        tr("Cited for {}").format(name),
        tr("Find a claim or source"),
        book.citables(),
        lambda: tuple(line for line in book.citations_of(row) if line.target_table == table),
        lambda line: line.cited,
        lambda choice, locator: book.cite(table, row, reference(choice, locator)),
    )
    _run(book, side, parent)


def cite_this(book: SourceBook, table: str, row: Id, parent: Optional[QWidget] = None) -> None:
    """Choose the rows that one claim or source is cited for."""
    claim, source = (row, None) if table == "claim" else (None, row)
    citables = {(each.table, each.id): each.text for each in book.citables()}
    name = citables.get((table, row), labels.table(table))
    side = Side(
        tr("Rows that cite {}").format(name),
        tr("Find a leg, place, sighting, vessel or voyage"),
        book.rows_to_cite_for(),
        lambda: book.cited_by(table, row),
        lambda line: line.target,
        lambda choice, locator: book.cite(choice.table, choice.id, Reference(claim, source, locator)),
    )
    _run(book, side, parent)


def _run(book: SourceBook, side: Side, parent: Optional[QWidget]) -> None:
    dialog = CiteDialog(book, side, parent)
    dialog.exec()
    dialog.deleteLater()


class CiteDialog(QDialog):
    """Above what is cited already, with a way to take it away; below what can be cited, with page or figure."""

    def __init__(self, book: SourceBook, side: Side, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._book, self._side = book, side
        self.setObjectName("waybillCiteDialog")
        self.setWindowTitle(self.tr("Cite"))
        self.resize(560, 560)
        heading = QLabel(side.title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        self.cited = QListWidget()
        self.cited.setObjectName("waybillCited")
        self.cited.setAccessibleName(self.tr("Cited already"))
        self.cited.setMaximumHeight(130)
        self.remove = QPushButton(self.tr("Remove Citation"))
        self.remove.setObjectName("waybillUncite")
        self.remove.clicked.connect(self._remove)
        self.filter = filter_line(side.find, self._filter)
        self.filter.setObjectName("waybillCiteFilter")
        self.choices = QListWidget()
        self.choices.setObjectName("waybillCiteChoices")
        self.choices.setAccessibleName(side.find)
        self.locator = QLineEdit()
        self.locator.setObjectName("waybillCiteLocator")
        self.locator.setPlaceholderText(self.tr("Page, figure or paragraph; may stay empty"))
        self.warning = QLabel()
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.warning.setWordWrap(True)
        self._lay_out(heading)
        for view in (self.cited, self.choices):
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            make_copyable(view)
        self._show_choices()
        self._show_cited()
        self.filter.setFocus()

    def _lay_out(self, heading: QLabel) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.cite = buttons.addButton(self.tr("Cite"), QDialogButtonBox.ButtonRole.ActionRole)
        self.cite.setObjectName("waybillCite")
        self.cite.setDefault(True)
        self.cite.clicked.connect(self._cite)
        buttons.rejected.connect(self.reject)
        self.choices.itemDoubleClicked.connect(self._cite)
        form = QFormLayout()
        form.addRow(self.tr("&Locator"), self.locator)
        layout = QVBoxLayout(self)
        for widget in (heading, self.cited, self.remove, self.filter, self.choices):
            side = Qt.AlignmentFlag.AlignLeft if widget is self.remove else Qt.AlignmentFlag(0)
            layout.addWidget(widget, 1 if widget is self.choices else 0, side)
        layout.addLayout(form)
        layout.addWidget(self.warning)
        layout.addWidget(buttons)
        self.cited.currentRowChanged.connect(lambda row: self.remove.setEnabled(row >= 0))
        self.choices.currentRowChanged.connect(lambda row: self.cite.setEnabled(row >= 0))

    def _show_choices(self) -> None:
        for choice in self._side.choices:
            item = QListWidgetItem(choice.text.replace("\n", " "), self.choices)
            item.setData(_THING, choice)
            item.setToolTip(labels.tooltip(choice.text))
        self.cite.setEnabled(False)

    def _show_cited(self) -> None:
        self.cited.clear()
        for line in self._side.cited():
            text = self._side.text(line)
            item = QListWidgetItem(f"{text} ({line.locator})" if line.locator else text, self.cited)
            item.setData(_THING, line.id)
            item.setToolTip(labels.tooltip(text))
        if not self.cited.count():
            empty = QListWidgetItem(self.tr("Nothing is cited yet: choose below, then Cite."), self.cited)
            empty.setFlags(Qt.ItemFlag.NoItemFlags)
        self.remove.setEnabled(False)

    def _filter(self, text: str) -> None:
        for row in range(self.choices.count()):
            item = self.choices.item(row)
            item.setHidden(not has_all_words(item.text(), text))

    def _cite(self, *_: object) -> None:
        item = self.choices.currentItem()
        if item is None or item.isHidden():
            self.warning.setText(self.tr("Choose in the list what to cite."))
            return
        if self._try(lambda: self._side.cite(item.data(_THING), text_or_none(self.locator.text()))):
            self.locator.clear()

    def _remove(self) -> None:
        item = self.cited.currentItem()
        if item is not None and item.data(_THING):
            self._try(lambda: self._book.uncite(item.data(_THING)))

    def _try(self, step: Callable[[], object]) -> bool:
        try:
            step()
            self._show_cited()
        except WaybillError as error:
            self.warning.setText(str(error))
            return False
        self.warning.clear()
        return True
