"""What the import of AIS shows: rows as they are understood, then ships, and the rows that could not be used."""

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QTableWidget, QTableWidgetItem, QTabWidget, QWidget

from ..core import words
from ..flows.ais_desk import AisPreview, Findings

KINDS = ("stop", "gap", "jump")
_OTHERS = ("port_visit", "shared_identity", "on_land", "draught_change")
_ROWS, _SHIPS, _LEFT_OUT = range(3)


class AisTables(QTabWidget):
    """Three tables, of which the one that has just been filled is in front; ships carry ticks."""

    ticked_changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.rows = self._table(self.tr("First rows"), self.tr("Rows as they are understood"))
        self.ships = self._table(self.tr("Ships"), self.tr("Ships with what was found of them"))
        self.left_out = self._table(self.tr("Left out"), self.tr("Rows that could not be used, with the reason"))
        self.ships.itemChanged.connect(lambda _: self.ticked_changed.emit())
        self.forget()

    def show_preview(self, seen: AisPreview) -> None:
        """Show the first rows of a file or layer."""
        line = self.tr("Feature") if seen.placed else self.tr("Line")
        titles = (line, self.tr("MMSI"), self.tr("UTC"), self.tr("Latitude"), self.tr("Longitude"), self.tr("Knots"),
                  self.tr("Can't be used"))  # fmt: skip
        cells = [
            (
                str(row.line), row.mmsi, row.utc, _number(row.lat, 5), _number(row.lon, 5), _number(row.sog, 1),
                row.problem,
            )
            for row in seen.rows
        ]  # fmt: skip
        _fill(self.rows, titles, cells)
        self.setCurrentIndex(_ROWS)

    def clear_preview(self) -> None:
        """Show no rows."""
        self.rows.setRowCount(0)

    def show_found(self, found: Findings) -> None:
        """Show the ships, all of them ticked, and the rows that were left out."""
        titles = (self.tr("Ship"), self.tr("MMSI"), self.tr("Tracks"), self.tr("Stops"), self.tr("Gaps"),
                  self.tr("Jumps"), self.tr("Other events"))  # fmt: skip
        ships = list(found.gathered.ships.values())
        cells = [
            (
                ship.said.name or self.tr("(no name)"), f"{ship.mmsi:09}", words.number(len(ship.tracks)),
                *(words.number(ship.count(kind)) for kind in KINDS),
                words.number(sum(ship.count(kind) for kind in _OTHERS)),
            )
            for ship in ships
        ]  # fmt: skip
        _fill(self.ships, titles, cells)
        blocked = self.ships.blockSignals(True)
        for row, ship in enumerate(ships):
            item = self.ships.item(row, 0)
            item.setData(Qt.ItemDataRole.UserRole, ship.mmsi)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        self.ships.blockSignals(blocked)
        self.ships.resizeColumnToContents(0)
        self._show_left_out(found)
        self.setTabEnabled(_SHIPS, True)
        self.setCurrentIndex(_SHIPS)

    def ticked(self) -> "list[int]":
        """MMSI of the ships that are ticked."""
        items = (self.ships.item(row, 0) for row in range(self.ships.rowCount()))
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked]

    def forget(self) -> None:
        """What was found is of no use any more."""
        self.setCurrentIndex(_ROWS)
        for table in (_SHIPS, _LEFT_OUT):
            self.widget(table).setRowCount(0)
            self.setTabEnabled(table, False)
        self.setTabText(_LEFT_OUT, self.tr("Left out"))

    def _show_left_out(self, found: Findings) -> None:
        done = found.done
        titles = (self.tr("Line"), self.tr("Can't be used"), self.tr("How it begins"), self.tr("File"))
        _fill(self.left_out, titles, [(str(each.line), each.reason, each.text, each.file) for each in done.left_out])
        self.setTabEnabled(_LEFT_OUT, bool(done.rejected))
        told = self.tr("Left out: {}") if len(done.left_out) == done.rejected else self.tr("Left out: {}, the first {}")
        counts = (words.number(done.rejected), words.number(len(done.left_out)))
        self.setTabText(_LEFT_OUT, told.format(*counts) if done.rejected else self.tr("Left out"))

    def _table(self, title: str, told: str) -> QTableWidget:
        table = QTableWidget()
        table.setAccessibleName(told)
        table.verticalHeader().setVisible(False)
        table.horizontalHeader().setStretchLastSection(True)
        self.addTab(table, title)
        return table


def _fill(table: QTableWidget, titles: "tuple[str, ...]", cells: "list[tuple[str, ...]]") -> None:
    blocked = table.blockSignals(True)
    table.clear()
    table.setColumnCount(len(titles))
    table.setHorizontalHeaderLabels(list(titles))
    table.setRowCount(len(cells))
    for row, values in enumerate(cells):
        for column, value in enumerate(values):
            item = QTableWidgetItem(value)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            table.setItem(row, column, item)
    table.resizeColumnsToContents()
    table.blockSignals(blocked)


def _number(value: Optional[float], digits: int) -> str:
    return "" if value is None else f"{value:.{digits}f}"
