"""The tree of sources and what they claim."""

from collections.abc import Iterable

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QColor, QPalette, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QApplication

from ..core import words
from ..core.claims import ClaimRow, SourceLine, grade, period_words
from ..core.times import day_words
from ..core.values import Id
from . import claim_labels, labels

SOURCE, CLAIM = "source", "claim"
ROLE_ID = Qt.ItemDataRole.UserRole + 1
ROLE_TABLE = Qt.ItemDataRole.UserRole + 2
ROLE_SORT = Qt.ItemDataRole.UserRole + 3
ROLE_TEXT = Qt.ItemDataRole.UserRole + 4
WHO, NUMBER, GRADE = range(3)


class SourcesModel(QStandardItemModel):
    """Three columns: who says what, how much, how graded. Sources in the order given, each with its claims."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(0, 3, parent)
        self._items: dict[Id, QStandardItem] = {}
        self.lines: dict[Id, SourceLine] = {}
        self.claims: dict[Id, ClaimRow] = {}

    def show_sources(self, lines: Iterable[SourceLine], rows: Iterable[ClaimRow]) -> None:
        """Replace everything shown."""
        self.removeRows(0, self.rowCount())
        self.setHorizontalHeaderLabels([self.tr("Source, claim"), self.tr("Number"), self.tr("Grade")])
        self._items = {}
        self.lines = {line.source.id: line for line in lines}
        self.claims = {row.claim.id: row for row in rows}
        of_source: dict[Id, list[ClaimRow]] = {}
        for row in self.claims.values():
            of_source.setdefault(row.source.id, []).append(row)
        for line in self.lines.values():
            cells = self._source(line)
            for row in of_source.get(line.source.id, ()):
                cells[0].appendRow(self._claim(row, cells[0].data(ROLE_TEXT)))
            self.appendRow(cells)

    def index_of(self, row: Id) -> QModelIndex:
        """Index of a source or claim, invalid where there is none."""
        item = self._items.get(row)
        return item.index() if item else QModelIndex()

    def _source(self, line: SourceLine) -> "list[QStandardItem]":
        source = line.source
        day = day_words(source.published_on)
        mark = self.tr("superseded") if line.superseded_by else ""
        second = " · ".join(filter(None, [mark, day, source.title if source.publisher else "", source.edition]))
        judged = grade(source.reliability, None).split(" / ")[0].replace("unknown", labels.tr("unknown"))
        many = words.plural(line.claims, self.tr("claim"), self.tr("claims"))
        texts = (f"{line.name}\n{second}", many, judged)
        sorts = (line.name.casefold(), line.claims, judged)
        about = "\n".join(
            filter(
                None,
                [
                    line.name, source.title, day, source.edition, mark, claim_labels.reliability(source.reliability),
                    source.url, source.note, self.tr("Cited {} times as a whole").format(line.citations),
                ],
            )
        )  # fmt: skip
        return self._cells(SOURCE, source.id, texts, sorts, about, faded=bool(line.superseded_by))

    def _claim(self, row: ClaimRow, of_source: str) -> "list[QStandardItem]":
        claim = row.claim
        marks = [
            self.tr("superseded") if row.superseded else "",
            self.tr("↻ repeats {}").format(row.repeats) if row.repeats else "",
            labels.claim_kind(claim.kind) if claim.kind != "observation" else "",
            self.tr("second hand") if claim.status == "second_hand" else "",
            period_words(claim),
        ]
        count = words.interval(row.count)
        number = count if row.count.empty else f"{count}\n{claim.unit or ''}"
        judged = claim_labels.claim_grade(row).replace(" / ", " /\n")
        texts = ("\n".join(filter(None, [claim.subject, " · ".join(filter(None, marks))])), number, judged)
        size = next((v for v in (row.count.best, row.count.low, row.count.high) if v is not None), -1.0)
        graded = f"{row.source.reliability or 'F'}{claim.credibility or 6}"
        about = "\n".join(
            filter(
                None,
                [
                    claim.wording, claim.locator, claim_labels.claim_number(row), claim.direction, *marks, row.place,
                    claim_labels.reliability(row.source.reliability), claim_labels.credibility(claim.credibility),
                    claim.note,
                ],
            )
        )  # fmt: skip
        cells = self._cells(CLAIM, claim.id, texts, (claim.subject.casefold(), size, graded), about, row.superseded)
        cells[0].setData(f"{of_source}\n{claim.subject}\n{about}", ROLE_TEXT)
        return cells

    def _cells(
        self, table: str, row: Id, texts: "tuple[str, ...]", sorts: "tuple[object, ...]", about: str, faded: bool
    ) -> "list[QStandardItem]":
        cells = []
        for text, sort in zip(texts, sorts):
            item = QStandardItem(text)
            item.setData(row, ROLE_ID)
            item.setData(table, ROLE_TABLE)
            item.setData(sort, ROLE_SORT)
            item.setToolTip(labels.tooltip(about))
            if faded:
                item.setForeground(_faded())
                font = item.font()
                font.setItalic(True)
                item.setFont(font)
            cells.append(item)
        cells[0].setData(f"{texts[0]}\n{about}", ROLE_TEXT)
        self._items[row] = cells[0]
        return cells


def _faded() -> QColor:
    """Text that steps back and can still be read, on light and dark themes."""
    palette = QApplication.palette()
    text, base = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
    return QColor(*(round(0.62 * t + 0.38 * b) for t, b in zip(text.getRgb()[:3], base.getRgb()[:3])))
