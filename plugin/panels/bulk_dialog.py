"""Values for many sightings at once; what is left at “Keep as it is” is not touched."""

from typing import Any, Optional

from qgis.PyQt.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from ..core import words
from ..core.vocab import COLOUR_CLASSES, CONFIDENCES, SIZE_CLASSES, LikelihoodWord
from ..flows.bulk import Setting
from . import labels, marks
from .form_parts import combo, text_or_none

_KEEP = object()  # no word of any scale


class BulkDialog(QDialog):
    """Asks what every chosen sighting is to get."""

    def __init__(self, count: int, likelihoods: tuple[LikelihoodWord, ...], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Set for {} Sightings").format(words.number(count)))
        self.setObjectName("waybillBulkDialog")
        keep, empty = (_KEEP, self.tr("Keep as it is"), None), (None, self.tr("Not stated"), None)
        colours = [(name, labels.colour_class(name), marks.colour_icon(name)) for name in COLOUR_CLASSES]
        sizes = [(name, labels.size_class(name), None) for name in SIZE_CLASSES]
        sure = [(name, labels.confidence(name), None) for name in CONFIDENCES]
        self.boxes: dict[str, QComboBox] = {
            "colour_class": combo([keep, empty, *colours]),
            "size_class": combo([keep, empty, *sizes]),
            "direction": combo([keep, empty]),
            "likelihood": combo([keep, *labels.likelihoods(likelihoods)]),
            "confidence": combo([keep, empty, *sure]),
        }
        self._direction = self.boxes["direction"]
        self._direction.setEditable(True)
        self._direction.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        names = (
            self.tr("&Colour"), self.tr("Si&ze"), self.tr("&Direction"), self.tr("&Likelihood"), self.tr("Con&fidence")
        )  # fmt: skip
        form = QFormLayout()
        for name, box in zip(names, self.boxes.values()):
            form.addRow(name, box)
            box.setAccessibleName(name.replace("&", ""))
            box.currentIndexChanged.connect(self._offer)
        self._direction.editTextChanged.connect(self._offer)
        told = QLabel(self.tr("Saved as one step, which one undo takes back. Each change is in the log."))
        told.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(
            self.tr("Set for {}").format(words.number(count))
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(told)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(320)
        self._offer()

    def settings(self) -> tuple[Setting, ...]:
        """What was chosen; empty where everything is to stay."""
        chosen = tuple((name, self._value(box)) for name, box in self.boxes.items())
        return tuple(Setting(name, value) for name, value in chosen if value is not _KEEP)

    def _value(self, box: QComboBox) -> Any:
        if box is self._direction:  # its text can be typed, and then belongs to no entry
            at = box.findText(box.currentText())
            return text_or_none(box.currentText()) if at < 0 else box.itemData(at)
        return box.currentData()

    def _offer(self, *_: object) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.settings()))
