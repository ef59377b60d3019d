"""What a panel shows while no case is open: what to do next."""

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCommandLinkButton, QLabel, QVBoxLayout, QWidget


class Welcome(QWidget):
    """Ways to begin; `chosen` says which: example, open, database or new."""

    chosen = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        heading = QLabel(self.tr("No case is open"))
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        layout.addWidget(heading)
        choices = (
            ("waybillOpenExample", self.tr("Open the example case"),
             self.tr("Rajin, Dunai and Tikhoretsk, 2023: routes, claims and sightings from published reporting"),
             "example"),
            ("waybillOpenCase", self.tr("Open a case…"), self.tr("A .gpkg file that Waybill made"), "open"),
            ("waybillDatabaseCase", self.tr("Open a case from a database…"),
             self.tr("A PostGIS schema that a team shares"), "database"),
            ("waybillNewCase", self.tr("New case…"), self.tr("An empty case in one file, kept where you say"),
             "new"),
        )  # fmt: skip
        for name, text, about, which in choices:
            button = QCommandLinkButton(text, about)
            button.setObjectName(name)
            button.setAccessibleName(text)
            button.clicked.connect(lambda _=False, which=which: self.chosen.emit(which))
            layout.addWidget(button)
        layout.addStretch(1)


class Waiting(QWidget):
    """One sentence in an empty panel."""

    def __init__(self, sentence: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        label = QLabel(sentence)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout.addWidget(label)
        layout.addStretch(1)
