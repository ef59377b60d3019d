"""Log what a look at an image found: one button and one key for each answer."""

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ..core.imagery.verdicts import ABSENT, CANNOT_TELL, CLOUD, PARTLY, SEEN, VERDICTS
from ..core.vocab import SUBJECTS
from . import labels, scene_words
from .form_parts import may_shrink


class LookBar(QWidget):
    """`looked` carries a verdict on the subject chosen, `several_wanted` asks for several subjects at once."""

    looked = pyqtSignal(str)
    several_wanted = pyqtSignal()
    subject_changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._buttons: dict[QToolButton, tuple[str, str]] = {}
        self._subject = QComboBox()
        may_shrink(self._subject)
        self._subject.setObjectName("waybillLookSubject")
        self._subject.setAccessibleName(self.tr("What is looked for"))
        self._subject.addItem(self.tr("Anything"), None)
        for name in SUBJECTS:
            self._subject.addItem(labels.subject(name), name)
        self._subject.currentIndexChanged.connect(lambda _: self.subject_changed.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        first = QHBoxLayout()
        caption = QLabel(self.tr("Looking for"))
        caption.setBuddy(self._subject)
        first.addWidget(caption)
        first.addWidget(self._subject, 1)
        self._more = more = QToolButton()
        more.setObjectName("waybillSeveralLooks")
        more.setText("…")
        more.setToolTip(self.tr("One look, several answers: the stack seen, the ship absent"))
        more.setAccessibleName(self.tr("Several answers"))
        more.clicked.connect(self.several_wanted)
        first.addWidget(more)
        layout.addLayout(first)
        second = QHBoxLayout()
        second.setSpacing(2)
        for number, verdict in enumerate(VERDICTS, start=1):
            second.addWidget(self._button(number, verdict))
        layout.addLayout(second)

    @property
    def subject(self) -> Optional[str]:
        """What is looked for; None for anything."""
        return self._subject.currentData()

    def set_writable(self, on: bool) -> None:
        """Let looks be logged, or only let the subject be chosen that calendar and bounds are told of."""
        for button in (self._more, *self._buttons):
            button.setEnabled(on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow panel the buttons show their symbols alone; tooltips and keys stay."""
        room = event.size().width() / len(self._buttons) - 12
        texts = [f"{symbol} {word}" for symbol, word in self._buttons.values()]
        fits = all(button.fontMetrics().horizontalAdvance(text) <= room for button, text in zip(self._buttons, texts))
        for (button, (symbol, _)), text in zip(self._buttons.items(), texts):
            button.setText(text if fits else symbol)
        super().resizeEvent(event)

    def _button(self, number: int, verdict: str) -> QToolButton:
        short = {
            SEEN: self.tr("Seen"), ABSENT: self.tr("None"), CLOUD: self.tr("Cloud"), PARTLY: self.tr("Partly"),
            CANNOT_TELL: self.tr("Unclear"),
        }[verdict]  # fmt: skip
        button = QToolButton()
        button.setObjectName(f"waybillLook{verdict.title().replace('_', '')}")
        self._buttons[button] = (scene_words.SYMBOLS[verdict], short)
        button.setText(f"{scene_words.SYMBOLS[verdict]} {short}")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(scene_words.verdict(verdict))
        told = self.tr("{}: {} in the list, Alt+{} on the map")
        button.setToolTip(told.format(scene_words.verdict(verdict).capitalize(), number, number))
        button.clicked.connect(lambda: self.looked.emit(verdict))
        return button
