"""The keys of the count tool on one page."""

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from ..core.count_settings import COLOUR_KEYS, IMAGE_KEY, CountSettings
from . import labels


class CheatSheet(QDialog):
    """Lists what each key does while the count tool is in the hand; any key closes it."""

    def __init__(self, settings: CountSettings, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillCheatSheet")
        self.setWindowTitle(self.tr("Keys while counting"))
        layout = QVBoxLayout(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        columns: list[list[tuple[str, str]]] = [
            [
                *((str(n), labels.count_class(of.kind, of.size_class)) for n, of in enumerate(settings.classes, 1)),
                ("", ""),
                *((k.upper(), labels.colour_class(c) if c else self.tr("No colour")) for k, c in COLOUR_KEYS.items()),
                (IMAGE_KEY.upper(), self.tr("Colour from the image")),
            ],
            [
                (self.tr("Click"), self.tr("Firm mark")), (self.tr("Shift+Click"), self.tr("Doubtful mark")),
                ("Backspace", self.tr("Take the last back")), ("Ctrl+Z", self.tr("Undo a step")),
                ("", ""),
                ("M", self.tr("Mark")), ("S", self.tr("Stamp a box")), ("L", self.tr("Row of boxes")),
                ("K", self.tr("Block of boxes")), ("E", self.tr("Erase by dragging")),
                (self.tr("Wheel, [ ]"), self.tr("Turn the box")), ("", ""),
                ("P", self.tr("Propose boxes in an outline")), ("+ / −", self.tr("Accept, reject the one in hand")),
                ("* / /", self.tr("Accept, reject by score")), ("", ""),
                ("T / X / N", self.tr("Mark before: still there, gone, new")),
                ("D", self.tr("Cell of the grid done")),
                ("Return", self.tr("Close the block, or the count")), ("Esc", self.tr("Put the tool down")),
            ],
        ]  # fmt: skip
        for number, rows in enumerate(columns):
            for row, (key, does) in enumerate(rows):
                name = QLabel(f"<b>{key}</b>" if key else "")
                name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                text = QLabel(does)
                text.setTextFormat(Qt.TextFormat.PlainText)
                grid.addWidget(name, row, 3 * number)
                grid.addWidget(text, row, 3 * number + 1)
        grid.setColumnMinimumWidth(2, 24)
        layout.addLayout(grid)

    def keyPressEvent(self, _event: object) -> None:
        """Any key closes it."""
        self.accept()
