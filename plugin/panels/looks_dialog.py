"""Several answers of one look, and an image known only by its date: the two small dialogs of the Imagery panel."""

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ..core.imagery.verdicts import VERDICTS
from ..core.records import Scene
from ..core.times import whole_day
from ..core.values import Id, new_id
from ..core.vocab import SUBJECTS
from . import scene_words
from .form_parts import WheelGuard, text_or_none, utc_field, utc_in


class Answers(QWidget):
    """What was found of each subject; those left empty were not looked for. `changed` when that changes."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        self._boxes: dict[Optional[str], QComboBox] = {}
        self._wheel = WheelGuard(self)
        for row, name in enumerate((None, *SUBJECTS)):
            label = QLabel(scene_words.subject(name))
            box = QComboBox()
            box.setObjectName(f"waybillLookOf{name or 'Anything'}")
            box.setAccessibleName(label.text())
            box.addItem(self.tr("not looked for"), None)
            for verdict in VERDICTS:
                box.addItem(f"{scene_words.SYMBOLS[verdict]} {scene_words.verdict(verdict)}", verdict)
            box.currentIndexChanged.connect(lambda _: self.changed.emit())
            self._wheel.guard(box)
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
            self._boxes[name] = box
        grid.setColumnStretch(1, 1)

    @property
    def found(self) -> "tuple[tuple[Optional[str], str], ...]":
        """Subject and verdict of every answer given."""
        given = ((name, box.currentData()) for name, box in self._boxes.items())
        return tuple((name, verdict) for name, verdict in given if verdict)


class LooksDialog(QDialog):
    """What a look at some images found, subject by subject."""

    def __init__(self, images: int, place: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Log a Look"))
        layout = QVBoxLayout(self)
        head = QLabel(f"{scene_words.images(images)} · {place}")
        head.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(head)
        self._answers = Answers()
        layout.addWidget(self._answers)
        form = QFormLayout()
        self._visible = QSpinBox()
        self._visible.setRange(-1, 100)
        self._visible.setValue(-1)
        self._visible.setSuffix(" %")
        self._visible.setSpecialValueText(self.tr("not stated"))
        self._note = QLineEdit()
        form.addRow(self.tr("Share of the place visible"), self._visible)
        form.addRow(self.tr("Note"), self._note)
        layout.addLayout(form)
        self._preview = QCheckBox(self.tr("From the small picture only"))
        layout.addWidget(self._preview)
        buttons = _buttons(self, self.tr("Log"))
        log = buttons.button(QDialogButtonBox.StandardButton.Ok)
        log.setEnabled(False)
        log.setToolTip(self.tr("Say what was found of something first"))
        self._answers.changed.connect(lambda: log.setEnabled(bool(self._answers.found)))
        layout.addWidget(buttons)

    @property
    def found(self) -> "tuple[tuple[Optional[str], str], ...]":
        """Subject and verdict of every answer given."""
        return self._answers.found

    @property
    def preview(self) -> Optional[bool]:
        """True where only a small picture was looked at; None where that holds for those that are not on the map."""
        state = self._preview.checkState()
        return None if state == Qt.CheckState.PartiallyChecked else state == Qt.CheckState.Checked

    def set_preview(self, small: int, images: int) -> None:
        """Offer that of so many images only a small picture was looked at."""
        if 0 < small < images:
            self._preview.setTristate(True)
            self._preview.setCheckState(Qt.CheckState.PartiallyChecked)
            self._preview.setToolTip(self.tr("Half ticked: of those that the map does not show ({})").format(small))
        else:
            self._preview.setChecked(bool(small))

    @property
    def visible_pct(self) -> Optional[float]:
        """Share of the place that could be seen; None where not stated."""
        return float(self._visible.value()) if self._visible.value() >= 0 else None

    @property
    def note(self) -> Optional[str]:
        """What was written with it."""
        return text_or_none(self._note.text())


class TypedSceneDialog(QDialog):
    """An image that is known only by its date and provider, and what somebody found on it."""

    def __init__(self, place: Optional[Id], label: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._place = place
        self.setWindowTitle(self.tr("Image Known by Date and Provider"))
        layout = QVBoxLayout(self)
        told = self.tr("An image of {} that is not at hand. It has no footprint and can't be opened.")
        head = QLabel(told.format(label))
        head.setWordWrap(True)
        head.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(head)
        form = QFormLayout()
        self._taken = utc_field()
        self._day_only = QCheckBox(self.tr("Only the day is known"))
        self._day_only.setChecked(True)
        self._provider, self._sensor, self._credit, self._caption = (QLineEdit() for _ in range(4))
        self._caption.setObjectName("waybillTypedCaption")
        self._caption.setPlaceholderText(self.tr("as A ship loading at Rajin"))
        self._provider.setObjectName("waybillTypedProvider")
        self._provider.setPlaceholderText(self.tr("as Planet, Airbus, Maxar"))
        self._gsd = QDoubleSpinBox()
        self._gsd.setRange(0.0, 1000.0)
        self._gsd.setSuffix(" m")
        self._gsd.setSpecialValueText(self.tr("not stated"))
        form.addRow(self.tr("Taken (UTC)"), self._taken)
        form.addRow("", self._day_only)
        form.addRow(self.tr("Provider"), self._provider)
        form.addRow(self.tr("Sensor"), self._sensor)
        form.addRow(self.tr("Resolution stated"), self._gsd)
        form.addRow(self.tr("Caption"), self._caption)
        form.addRow(self.tr("Credit"), self._credit)
        layout.addLayout(form)
        self._answers = Answers()
        layout.addWidget(self._answers)
        buttons = _buttons(self, self.tr("Add"))
        add = buttons.button(QDialogButtonBox.StandardButton.Ok)
        add.setEnabled(False)
        add.setToolTip(self.tr("Type the provider first"))
        self._provider.textChanged.connect(lambda text: add.setEnabled(bool(text.strip())))
        layout.addWidget(buttons)

    @property
    def found(self) -> "tuple[tuple[Optional[str], str], ...]":
        """Subject and verdict of every answer given."""
        return self._answers.found

    def scene(self) -> Scene:
        """The image as it was typed."""
        moment = utc_in(self._taken)
        start, end = whole_day(moment[:10]) if self._day_only.isChecked() else (moment, moment)
        provider, sensor = text_or_none(self._provider.text()), text_or_none(self._sensor.text())
        title = text_or_none(self._caption.text()) or " ".join(filter(None, (provider, sensor, moment[:10])))
        return Scene(
            new_id(), "published", title=title, provider=provider, sensor=sensor, acquired_from=start, acquired_to=end,
            date_basis="entered by hand", gsd_stated_m=self._gsd.value() or None,
            credit=text_or_none(self._credit.text()), place=self._place,
        )  # fmt: skip


def _buttons(dialog: QDialog, accept: str) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    buttons.button(QDialogButtonBox.StandardButton.Ok).setText(accept)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
