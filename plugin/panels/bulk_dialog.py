"""Values for many sightings at once; what is left at “Keep as it is”, or without its tick, is not touched."""

from typing import Any, Optional

from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ..core import words
from ..core.vocab import (
    COLOUR_CLASSES,
    CONFIDENCES,
    EVERY_ONE_COUNTED,
    SIZE_CLASSES,
    SUBJECTS,
    WIDTH_REASONS,
    LikelihoodWord,
)
from ..flows.bulk import Setting
from . import labels, marks
from .form_parts import combo, text_box, text_or_none

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
        reasons = [(reason, reason, None) for reason in WIDTH_REASONS if reason != EVERY_ONE_COUNTED]
        self.boxes: dict[str, QComboBox] = {
            "subject": combo([keep, *((name, labels.subject(name), None) for name in SUBJECTS)]),
            "colour_class": combo([keep, empty, *colours]),
            "size_class": combo([keep, empty, *sizes]),
            "direction": combo([keep, empty]),
            "likelihood": combo([keep, *labels.likelihoods(likelihoods)]),
            "confidence": combo([keep, empty, *sure]),
            "width_reason": combo([keep, *reasons]),
        }
        names = (
            self.tr("Sub&ject"), self.tr("&Colour"), self.tr("Si&ze"), self.tr("&Direction"), self.tr("&Likelihood"),
            self.tr("Con&fidence"), self.tr("&Why low and high differ"),
        )  # fmt: skip
        form = QFormLayout()
        for name, box in zip(names, self.boxes.values()):
            form.addRow(name, box)
            box.setAccessibleName(name.replace("&", ""))
            box.currentIndexChanged.connect(self._offer)
        self._typed = (self.boxes["direction"], self.boxes["width_reason"])
        for box in self._typed:
            box.setEditable(True)
            box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            box.editTextChanged.connect(self._offer)
        self.texts: dict[str, tuple[QCheckBox, QPlainTextEdit]] = {}
        for field, name in (
            ("observation", self.tr("&Observation")), ("inference", self.tr("&Inference")), ("note", self.tr("&Note")),
        ):  # fmt: skip
            self.texts[field] = tick, text = QCheckBox(name), text_box(2)
            text.setAccessibleName(name.replace("&", ""))
            tick.setToolTip(self.tr("With a tick, this text takes the place of what each of them says"))
            text.textChanged.connect(lambda tick=tick, text=text: tick.setChecked(bool(text.toPlainText().strip())))
            tick.toggled.connect(self._offer)
            form.addRow(tick, text)
        told = QLabel(
            self.tr("What is chosen or ticked takes the place of what is there, as one step that one undo takes back.")
        )
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
        chosen = [(name, self._value(name, box)) for name, box in self.boxes.items()]
        ticked = [(name, text) for name, (tick, text) in self.texts.items() if tick.isChecked()]
        chosen += [(name, text_or_none(text.toPlainText())) for name, text in ticked]
        return tuple(Setting(name, value) for name, value in chosen if value is not _KEEP)

    def _value(self, field: str, box: QComboBox) -> Any:
        if box not in self._typed:
            return box.currentData()
        at = box.findText(box.currentText())  # a text that was typed belongs to no entry
        typed = text_or_none(box.currentText())
        return box.itemData(at) if at >= 0 else _KEEP if typed is None and field == "width_reason" else typed

    def _offer(self, *_: object) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.settings()))
