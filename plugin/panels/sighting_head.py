"""The head of the sighting form: the chip, and what is read from the look or the claim."""

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ..core.records import Chip
from ..core.sightings import SightingLine
from ..flows.chip_files import cut_size, shown
from . import labels
from .form_parts import origin_text

_CHIP_PX = 96


class SightingHead(QWidget):
    """Shows chip, place, time, image and author; nothing here is typed."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.picture = QLabel()
        self.picture.setFixedSize(_CHIP_PX, _CHIP_PX)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setFrameShape(QLabel.Shape.StyledPanel)
        self.picture.setAccessibleName(self.tr("Image chip"))
        self.origin = QLabel()
        self.origin.setWordWrap(True)
        self.origin.setTextFormat(Qt.TextFormat.PlainText)
        self.origin.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.origin.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.origin.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.origin, 1)

    def show_line(self, line: Optional[SightingLine], chip: Optional[Chip]) -> None:
        """Show where a sighting comes from."""
        self.origin.setText(origin_text(line) if line else "")
        picture = shown(chip) if chip is not None else None
        if chip is None or picture is None or picture.isNull():
            self.picture.setPixmap(QPixmap())
            self.picture.setText(self.tr("no chip"))
            self.picture.setToolTip("")
            return
        ratio, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        self.picture.setPixmap(QPixmap.fromImage(picture.scaled(self.picture.size(), ratio, smooth)))
        how = chip.note or self.tr("as cut from the image")
        told = self.tr("{} × {} pixels, {}").format(*cut_size(chip), how)
        self.picture.setToolTip(labels.tooltip(told))
