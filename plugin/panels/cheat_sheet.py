"""The keys of the count tool, and those for looking at images, each on one page."""

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from ..core.count_settings import COLOUR_KEYS, IMAGE_KEY, WITH_CONTROL, CountSettings
from ..core.imagery.verdicts import VERDICTS
from . import labels, scene_words

Columns = list[list[tuple[str, str]]]


class KeysPage(QDialog):
    """Lists keys and what each does, in columns; any key closes it."""

    def __init__(self, title: str, columns: Columns, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        layout = QVBoxLayout(self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
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


class ImageKeysPage(KeysPage):
    """The keys for looking at images."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        verdicts = [(str(n), scene_words.verdict(name).capitalize()) for n, name in enumerate(VERDICTS, 1)]
        columns: Columns = [
            [(labels.tr("In the list"), ""), *verdicts, ("Return", labels.tr("Show on the map"))],
            [
                (labels.tr("On the map"), ""),
                *((f"Alt+{key}", does) for key, does in verdicts),
                ("Alt+← / →", labels.tr("The image before, after")),
                ("Alt+T", labels.tr("Stretch to the view")),
                ("Alt+X", labels.tr("Smooth, or pixel by pixel")),
                ("Alt+0", labels.tr("One pixel of the image on one of the screen")),
            ],
        ]
        super().__init__(labels.tr("Keys for looking at images"), columns, parent)
        self.setObjectName("waybillImageKeys")


class CheatSheet(KeysPage):
    """What each key does while the count tool is in the hand."""

    def __init__(self, settings: CountSettings, parent: Optional[QWidget] = None) -> None:
        more = {
            "new": labels.tr("New count"), "ghosts": labels.tr("Marks of the image before"),
            "grid": labels.tr("Lay a grid"), "colours": labels.tr("Read the colours of all boxes"),
        }  # fmt: skip
        columns: Columns = [
            [
                *((str(n), labels.count_class(of.kind, of.size_class)) for n, of in enumerate(settings.classes, 1)),
                ("", ""),
                *((k.upper(), labels.colour_class(c) if c else labels.tr("No colour")) for k, c in COLOUR_KEYS.items()),
                (IMAGE_KEY.upper(), labels.tr("Colour from the image")),
                ("", ""),
                *((f"Ctrl+{key.upper()}", more[what]) for key, what in WITH_CONTROL.items()),
            ],
            [
                (labels.tr("Click"), labels.tr("Firm mark")), (labels.tr("Shift+Click"), labels.tr("Doubtful mark")),
                ("Backspace", labels.tr("Take the last back")), ("Ctrl+Z", labels.tr("Undo a step")),
                ("", ""),
                ("M", labels.tr("Mark")), ("S", labels.tr("Stamp a box")), ("L", labels.tr("Row of boxes")),
                ("K", labels.tr("Block of boxes")), ("E", labels.tr("Erase by dragging")),
                (labels.tr("Wheel, [ ]"), labels.tr("Turn the box")), ("", ""),
                ("P", labels.tr("Propose boxes in an outline")), ("+ / −", labels.tr("Accept, reject the one in hand")),
                ("* / /", labels.tr("Accept, reject by score")), ("", ""),
                ("T / X / N", labels.tr("Mark before: still there, gone, new")),
                ("D", labels.tr("Cell of the grid done")),
                ("Return", labels.tr("Close the block, or the count")), ("Esc", labels.tr("Put the tool down")),
            ],
        ]  # fmt: skip
        super().__init__(labels.tr("Keys while counting"), columns, parent)
        self.setObjectName("waybillCheatSheet")
