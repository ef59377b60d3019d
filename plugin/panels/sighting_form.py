"""The form of one sighting, docked below the list; what the image says is shown, never typed."""

import dataclasses
from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QShortcut,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import BadValue
from ..core.sightings import SightingDraft, SightingLine
from ..core.values import NO_COUNT, Interval
from ..core.vocab import (
    COLOUR_CLASSES,
    CONFIDENCES,
    EVERY_ONE_COUNTED,
    SIZE_CLASSES,
    SUBJECTS,
    WIDTH_REASONS,
    LikelihoodWord,
)
from . import labels, marks
from .form_parts import WheelGuard, choose, combo, count_in, may_shrink, refill, text_box, text_or_none
from .image_date import ImageDate
from .sighting_head import SightingHead


class SightingForm(QWidget):
    """Shows one sighting and answers with a SightingDraft; `saved` and `touched` tell the panel."""

    saved = pyqtSignal()
    touched = pyqtSignal()

    def __init__(self, words: tuple[LikelihoodWord, ...], scale: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._line: Optional[SightingLine] = None
        self._filling = False
        self._wheel = WheelGuard(self)
        self.dirty = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.head = SightingHead()
        layout.addWidget(self.head)
        layout.addLayout(self._make_fields(words, scale))
        layout.addStretch(1)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.saved)
        self._connect()
        self.show_line(None, None)

    @property
    def line(self) -> Optional[SightingLine]:
        """The sighting shown."""
        return self._line

    def show_line(self, line: Optional[SightingLine], chip: Optional[bytes]) -> None:
        """Show a sighting as it is stored, with its chip."""
        self._filling = True
        self._line = line
        self._allow(line is not None and line.origin == "observed")
        self.head.show_line(line, chip)
        self.date.show_line(line)
        if self.date.missing:
            self.more.setCollapsed(False)
        filled = line or SightingLine(id="", subject="container_stack", status="draft", origin="", count=Interval())  # type: ignore[arg-type]
        choose(self.subject, filled.subject)
        for box, value in zip(
            (self.low, self.best, self.high), (filled.count.low, filled.count.best, filled.count.high)
        ):
            box.setText("" if value is None else f"{value:g}")
        self.reason.setCurrentText(filled.count.reason or "")
        choose(self.size, filled.size_class)
        choose(self.colour, filled.colour_class)
        self.direction.setText(filled.direction or "")
        self.observation.setPlainText(filled.observation or (filled.wording or ""))
        self.inference.setPlainText(filled.inference or "")
        choose(self.likelihood, filled.likelihood)
        choose(self.confidence, filled.confidence)
        self.note.setPlainText(filled.note or "")
        self._filling = False
        self.dirty = False
        self.check_count()

    def draft(self) -> SightingDraft:
        """What the form holds. Raises BadValue for counts that are no numbers or out of order."""
        start, end = self.date.acquired()
        return SightingDraft(
            subject=self.subject.currentData(),
            count=self._count(),
            size_class=self.size.currentData(),
            colour_class=self.colour.currentData(),
            direction=text_or_none(self.direction.text()),
            observation=text_or_none(self.observation.toPlainText()),
            inference=text_or_none(self.inference.toPlainText()),
            likelihood=self.likelihood.currentData(),
            confidence=self.confidence.currentData(),
            note=text_or_none(self.note.toPlainText()),
            acquired_from=start,
            acquired_to=end,
        )

    def draft_without_count(self) -> SightingDraft:
        """What the form holds, its count as stored; the numbers that could not be saved stand in the note."""
        stored = self._line.count if self._line else NO_COUNT
        typed = [box.text() for box in (self.low, self.best, self.high)]
        for box, value in zip((self.low, self.best, self.high), (stored.low, stored.best, stored.high)):
            box.setText("" if value is None else f"{value:g}")
        draft = self.draft()
        note = self.tr("Count typed but not saved: low {}, best {}, high {}").format(*typed)
        return dataclasses.replace(draft, count=stored, note="\n".join(filter(None, (draft.note, note))))

    def reusable(self) -> SightingDraft:
        """What the next sighting starts with: the classes and judgements of this one, never its count or words."""
        return dataclasses.replace(
            SightingDraft(),
            subject=self.subject.currentData(),
            size_class=self.size.currentData(),
            colour_class=self.colour.currentData(),
            direction=text_or_none(self.direction.text()),
        )

    def focus_first(self) -> None:
        """Put the cursor where typing starts."""
        self.best.setFocus(Qt.FocusReason.OtherFocusReason)
        self.best.selectAll()

    def offer_words(self, words: tuple[LikelihoodWord, ...], scale: str) -> None:
        """Offer the words of another scale; the word that stands here stays, also where the scale has it no more."""
        self._filling, before = True, self._filling
        refill(self.likelihood, labels.likelihoods(words))
        self._say_scale(scale)
        self._filling = before

    def _say_scale(self, scale: str) -> None:
        self.likelihood.setToolTip(self.tr("How likely the inference is, in the words of {}").format(scale))

    def complain(self, message: str) -> None:
        """Say below the count what keeps the form from being saved."""
        self.warning.setText(message)
        self.warning.setVisible(bool(message))

    # Building

    def _make_fields(self, words: tuple[LikelihoodWord, ...], scale: str) -> QVBoxLayout:
        self.subject = combo((name, labels.subject(name), None) for name in SUBJECTS)
        self.low, self.best, self.high = QLineEdit(), QLineEdit(), QLineEdit()
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        may_shrink(self.reason)
        self.reason.addItems(["", *WIDTH_REASONS])
        self.size = combo(
            [(None, labels.size_class(None), None), *((n, labels.size_class(n), None) for n in SIZE_CLASSES)]
        )
        colours = ((name, labels.colour_class(name), marks.colour_icon(name)) for name in COLOUR_CLASSES)
        self.colour = combo([(None, labels.colour_class(None), None), *colours])
        self.direction = QLineEdit()
        self.observation, self.inference, self.note = text_box(3), text_box(2), text_box(2)
        self.likelihood = combo(labels.likelihoods(words))
        self.confidence = combo(
            [(None, self.tr("Not stated"), None), *((n, labels.confidence(n), None) for n in CONFIDENCES)]
        )
        self.date = ImageDate()
        self.save = QPushButton(self.tr("Save"))
        self.save.setObjectName("waybillSaveSighting")
        self.save.setToolTip(self.tr("Save this sighting (Ctrl+Return)"))
        self.warning = QLabel()
        self.warning.setWordWrap(True)
        self.warning.setObjectName("waybillSightingWarning")
        return self._lay_out(scale)

    def _lay_out(self, scale: str) -> QVBoxLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        counts = QHBoxLayout()
        for box, name in ((self.low, self.tr("Low")), (self.best, self.tr("Best")), (self.high, self.tr("High"))):
            box.setPlaceholderText(name)
            box.setMinimumWidth(40)
            box.setAccessibleName(self.tr("Count, {}").format(name))
            box.setToolTip(self.tr("Low to high: the truth outside it would surprise, about one time in ten"))
            counts.addWidget(box)
        rows = (
            (self.tr("&Subject"), self.subject), (self.tr("C&ount"), counts), (self.tr("&Why that wide"), self.reason),
            (self.tr("Si&ze"), self.size), (self.tr("&Colour"), self.colour), (self.tr("&Direction"), self.direction),
            (self.tr("Obs&ervation"), self.observation), (self.tr("&Inference"), self.inference),
            (self.tr("&Likelihood"), self.likelihood), (self.tr("Con&fidence"), self.confidence),
        )  # fmt: skip
        for text, field in rows:
            form.addRow(text, field)
            if isinstance(field, QWidget):
                field.setAccessibleName(text.replace("&", ""))
        form.labelForField(counts).setBuddy(self.best)
        self.observation.setPlaceholderText(self.tr("What the image shows: “stack of about 90 m, blue roofs”"))
        self.inference.setPlaceholderText(self.tr("What you take it to mean"))
        self.direction.setPlaceholderText(self.tr("From where to where, if it shows"))
        self._say_scale(scale)
        self.confidence.setToolTip(self.tr("How good the basis of the judgement is; not how likely it is"))
        form.insertRow(3, self.warning)
        outer = QVBoxLayout()
        outer.addLayout(form)
        more = QgsCollapsibleGroupBox(self.tr("Note and image date"))
        inner = QFormLayout(more)
        inner.addRow(self.tr("&Note"), self.note)
        inner.addRow(self.date)
        more.setCollapsed(True)
        self.more = more
        outer.addWidget(more)
        outer.addWidget(self.save)
        return outer

    def _connect(self) -> None:
        self._fields = (
            self.subject, self.low, self.best, self.high, self.reason, self.size, self.colour, self.direction,
            self.observation, self.inference, self.likelihood, self.confidence, self.note, self.save,
        )  # fmt: skip
        texts = [field for field in self._fields if isinstance(field, (QLineEdit, QPlainTextEdit))]
        self._hints = {field: field.placeholderText() for field in texts}
        for box in (self.subject, self.size, self.colour, self.likelihood, self.confidence):
            box.currentIndexChanged.connect(self._touch)
        for box in (self.subject, self.reason, self.size, self.colour, self.likelihood, self.confidence):
            self._wheel.guard(box)
        for edit in (self.low, self.best, self.high, self.direction):
            edit.textChanged.connect(self._touch)
        self.best.editingFinished.connect(self._exact_unless_wide)
        self.reason.currentTextChanged.connect(self._touch)
        for text in (self.observation, self.inference, self.note):
            text.textChanged.connect(self._touch)
        self.date.changed.connect(self._touch)
        self.save.clicked.connect(self.saved)

    # Behaviour

    def _touch(self, *_: object) -> None:
        if self._filling:
            return
        self.dirty = True
        self.save.setEnabled(True)
        self.check_count()
        self.touched.emit()

    def _allow(self, on: bool) -> None:
        """Let everything be edited, or only read: what a source reported can be copied, and is never greyed out."""
        for field in self._fields:
            if isinstance(field, (QLineEdit, QPlainTextEdit)):
                field.setReadOnly(not on)
                field.setPlaceholderText(self._hints.get(field, "") if on else "")
            else:
                field.setEnabled(on)

    def _exact_unless_wide(self) -> None:
        """A best count alone claims that every one was counted: say so, so that it can be widened."""
        if self.best.text() and not self.low.text() and not self.high.text():
            self.low.setText(self.best.text())
            self.high.setText(self.best.text())
            if not self.reason.currentText():
                self.reason.setCurrentText(EVERY_ONE_COUNTED)

    def _count(self) -> Interval:
        low, best, high = count_in(self.low), count_in(self.best), count_in(self.high)
        reason = text_or_none(self.reason.currentText())
        if reason == EVERY_ONE_COUNTED and not low == best == high:
            reason = None
        return Interval(low, best, high, reason)

    def check_count(self) -> None:
        """Say what the count still lacks, and nothing else any more."""
        try:
            count = self._count()
        except BadValue as error:
            self.complain(str(error))
            return
        if count.empty or count.stands or (self._line and self._line.origin == "reported"):
            self.complain("")
        else:
            self.complain(self.tr("Say why low and high differ. Until then this stays a draft that can't be totalled."))
