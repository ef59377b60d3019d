"""The bar of the count tool, docked beside the map: class, colour, way of marking, and why some are doubtful."""

from dataclasses import replace
from html import escape
from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core.count_settings import BLOCK, BOX, COLOUR_KEYS, ERASE, IMAGE_KEY, MARK, MODES, PROPOSE, ROW, CountSettings
from ..core.vocab import EVERY_ONE_COUNTED, WIDTH_REASONS
from . import labels, marks
from .case_panel import more_button
from .count_parts import TAB_ONLY, CountMenu, Reasons, short, toggle
from .form_parts import choose, combo, may_shrink, text_or_none

_COLUMNS = 3  # containers, vehicles, and the rest with one's own
_IMAGE = "from the image"


class CountBar(QFrame):
    """`set_to` carries other settings, `explained` a reason for the width, `asked` what a button wants.

    `left` says that a field is filled in, so that the keys belong to the map again.
    """

    set_to = pyqtSignal(object)
    explained = pyqtSignal(object)
    asked = pyqtSignal(str)
    left = pyqtSignal()
    threshold_set = pyqtSignal(float)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("waybillCountBar")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.settings = CountSettings()
        self._filling = False
        self._why: Optional[str] = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(4)
        self.head = QLabel()
        self.head.setWordWrap(True)
        self.head.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(self.head)
        self._classes = QGridLayout()
        self._classes.setSpacing(3)
        layout.addLayout(self._classes)
        layout.addLayout(self._make_modes())
        layout.addWidget(self._make_gaps())
        layout.addWidget(self._make_judging())
        layout.addWidget(self.stop)  # of its own: what runs can be stopped whatever is in the hand meanwhile
        layout.addLayout(self._make_choices())
        layout.addLayout(self._make_foot())
        self._show_classes()
        self.show_settings(self.settings)

    def show_settings(self, settings: CountSettings) -> None:
        """Show what the tool is set to."""
        self._filling = True
        if settings.own != self.settings.own:
            self.settings = settings
            self._show_classes()
        self.settings = settings
        for number, button in enumerate(self.class_buttons, start=1):
            button.setChecked(number == settings.number)
        for mode, button in self.mode_buttons.items():
            button.setChecked(mode == settings.mode)
        choose(self.colour, _IMAGE if settings.from_image else settings.colour)
        self.gaps.setVisible(settings.mode in (ROW, BLOCK))
        self.judging.setVisible(settings.mode == PROPOSE)
        self.gap_along.setValue(settings.gap_along_m)
        self.gap_across.setValue(settings.gap_across_m)
        self.ghosts.setChecked(settings.ghosts)
        self.head.setText(self._advice())
        self._filling = False

    def ask_why(self, needed: bool, why: Optional[str]) -> None:
        """Show the reason of the count in hand; say that doubtful marks need one, or that nothing is missing."""
        if why != self._why:
            self._why = why
            self.why.setCurrentText(why or "")
        text = self.tr("Say why ▸") if needed else self.tr("If doubtful")
        if text != self.why_label.text():  # a style set anew costs more than a mark
            self.why_label.setText(text)
            self.why_label.setStyleSheet("font-weight: bold" if needed else "")

    # Building

    def _show_classes(self) -> None:
        while (item := self._classes.takeAt(0)) is not None:
            item.widget().deleteLater()
        self.class_buttons: list[QToolButton] = []
        for number, of in enumerate(self.settings.classes, start=1):
            name = labels.count_class(of.kind, of.size_class)
            button = toggle(f"{number}  {short(name)}")
            button.clicked.connect(lambda _=False, n=number: self._set(number=n))
            button.setToolTip(escape(self.tr("Count {} (key {})").format(name, number)))
            button.setAccessibleName(name)
            self._classes.addWidget(button, (number - 1) // _COLUMNS, (number - 1) % _COLUMNS)
            self.class_buttons.append(button)

    def _make_modes(self) -> QHBoxLayout:
        texts = {
            MARK: (self.tr("Mark"), self.tr("A click places a mark; Shift-click a doubtful one (key M)")),
            BOX: (self.tr("Box"), self.tr("Stamp an outline true to scale; the wheel or a drag turns it (key S)")),
            ROW: (self.tr("Row"), self.tr("Drag along a row of boxes (key L)")),
            BLOCK: (self.tr("Block"), self.tr("Click the corners of a block, Return fills it with boxes (key K)")),
            ERASE: (self.tr("Erase"), self.tr("Drag over marks to erase them (key E)")),
            PROPOSE: (self.tr("Propose"), self.tr("Have boxes proposed inside an outline, to be judged (key P)")),
        }
        row = QHBoxLayout()
        row.setSpacing(3)
        self.mode_buttons = {}
        for mode in MODES:
            button = toggle(texts[mode][0])
            button.setToolTip(texts[mode][1])
            button.clicked.connect(lambda _=False, m=mode: self._set(mode=m))
            self.mode_buttons[mode] = button
            row.addWidget(button, 1)
        return row

    def _make_gaps(self) -> QWidget:
        self.gaps = QWidget()
        row = QHBoxLayout(self.gaps)
        row.setContentsMargins(0, 0, 0, 0)
        self.gap_along, self.gap_across = self._gap(self.tr("Gap at the ends")), self._gap(self.tr("Gap at the sides"))
        row.addWidget(QLabel(self.tr("Gaps: ends")))
        row.addWidget(self.gap_along)
        row.addWidget(QLabel(self.tr("sides")))
        row.addWidget(self.gap_across)
        row.addStretch(1)
        return self.gaps

    def _gap(self, name: str) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setRange(0.0, 20.0)
        box.setSingleStep(0.05)
        box.setSuffix(" m")
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.lineEdit().returnPressed.connect(self.left)
        box.valueChanged.connect(
            lambda *_: self._set(gap_along_m=self.gap_along.value(), gap_across_m=self.gap_across.value())
        )
        return box

    def _make_judging(self) -> QWidget:
        self.judging = QWidget()
        row = QHBoxLayout(self.judging)
        row.setContentsMargins(0, 0, 0, 0)
        self.score = QDoubleSpinBox()
        self.score.setRange(0.0, 1.0)
        self.score.setSingleStep(0.05)
        self.score.setValue(0.8)
        self.score.setAccessibleName(self.tr("Score from which to accept"))
        self.score.valueChanged.connect(self.threshold_set)
        self.score.lineEdit().returnPressed.connect(self.left)
        row.addWidget(QLabel(self.tr("Score")))
        row.addWidget(self.score)
        for what, text, tip in (
            ("accept_all", self.tr("Accept ≥"), self.tr("Accept all that score at least this (key *)")),
            ("reject_all", self.tr("Reject <"), self.tr("Reject all that score less (key /)")),
        ):
            button = QPushButton(text)
            button.setToolTip(tip)
            button.setFocusPolicy(TAB_ONLY)
            button.clicked.connect(lambda _=False, w=what: self.asked.emit(w))
            row.addWidget(button)
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setToolTip(self.tr("Look for boxes no further"))
        self.stop.clicked.connect(lambda: self.asked.emit("stop"))
        self.stop.hide()
        return self.judging

    def _make_choices(self) -> QGridLayout:
        keys = {colour: key.upper() for key, colour in COLOUR_KEYS.items()}
        shown = [(c, f"{labels.colour_class(c)}  ({k})", marks.colour_icon(c)) for c, k in keys.items() if c]
        image = (_IMAGE, self.tr("Read from the image  ({})").format(IMAGE_KEY.upper()), None)
        self.colour = combo([(None, self.tr("Colour not stated  (0)"), None), image, *shown])
        self.colour.setAccessibleName(self.tr("Colour of what is counted"))
        self.colour.setFocusPolicy(TAB_ONLY)
        self.colour.activated.connect(self._set_colour)
        self.why = Reasons()
        self.why.setEditable(True)
        self.why.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        may_shrink(self.why)
        self.why.addItems(["", *(reason for reason in WIDTH_REASONS if reason != EVERY_ONE_COUNTED)])
        self.why.setAccessibleName(self.tr("Why doubtful"))
        self.why.lineEdit().setPlaceholderText(self.tr("why: shadow, tarpaulin …"))
        self.why.activated.connect(self._explain)
        self.why.lineEdit().editingFinished.connect(self._explain)
        for given in (self.why.lineEdit().returnPressed, self.why.closed):
            given.connect(self.left)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.addWidget(QLabel(self.tr("Colour")), 0, 0)
        grid.addWidget(self.colour, 0, 1)
        self.why_label = QLabel(self.tr("If doubtful"))
        grid.addWidget(self.why_label, 1, 0)
        grid.addWidget(self.why, 1, 1)
        return grid

    def _make_foot(self) -> QHBoxLayout:
        self.ghosts = toggle(self.tr("Marks Before"))
        self.ghosts.setToolTip(
            self.tr(
                "Show the marks of the image before at this place: T still there, X gone, N new, at the cursor (Ctrl+T)"
            )
        )
        self.ghosts.clicked.connect(lambda on: self._set(ghosts=on))
        self.finish = QPushButton(self.tr("Finish"))
        self.finish.setObjectName("waybillFinishCount")
        self.finish.setToolTip(self.tr("Close this count and cut its chip (Return)"))
        self.finish.setFocusPolicy(TAB_ONLY)
        self.finish.clicked.connect(lambda: self.asked.emit("finish"))
        row = QHBoxLayout()
        row.addWidget(self.ghosts)
        row.addWidget(more_button(CountMenu(self.asked.emit, self)))
        row.addStretch(1)
        row.addWidget(self.finish)
        return row

    # Behaviour

    def _advice(self) -> str:
        advice = {
            MARK: self.tr("Click each one on the map, Shift-click where in doubt. Backspace takes the last back."),
            BOX: self.tr("Click stamps the outline. Wheel or drag turns it; Ctrl and wheel zooms."),
            ROW: self.tr("Drag along the row. Boxes stand side by side, or end to end where you drag along them."),
            BLOCK: self.tr("Click the block's corners, then Return. The wheel turns the boxes."),
            ERASE: self.tr("Drag over marks to erase them."),
            PROPOSE: self.tr(
                "Click an outline, then Return. + accepts and − rejects the box in hand; a click or drag accepts, "
                "with Shift it rejects. Only accepted boxes count."
            ),
        }[self.settings.mode]
        if self.settings.mode in (BOX, ROW, BLOCK) and self.settings.shape is None:
            return self.tr("This class has no usual size: a click places a mark.")
        return advice

    def _set(self, **more: object) -> None:
        if not self._filling:
            settings = replace(self.settings, **more)
            self.show_settings(settings)
            self.set_to.emit(settings)

    def _set_colour(self, *_: object) -> None:
        chosen = self.colour.currentData()
        self._set(colour=None if chosen == _IMAGE else chosen, from_image=chosen == _IMAGE)

    def _explain(self, *_: object) -> None:
        why = text_or_none(self.why.currentText())
        if why != self._why:  # leaving the field is no answer
            self._why = why
            self.explained.emit(why)
